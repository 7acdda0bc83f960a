//! Coverage: which tandem has which customer, and what that means.

use super::tandems::leaves_soon;
use crate::Term;
use chrono::{Months, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use tandem_model::{
    AbcClass, Account, Document, Face, Person, PersonId, Place, Side, Skill, SkillKind, Tandem, TandemId,
};

pub(super) struct Market<'a> {
    document: &'a Document,
    today: NaiveDate,
    /// Tandems that can have customers.
    tandems: BTreeMap<TandemId, (&'a Person, &'a Person)>,
    skills: BTreeMap<PersonId, Vec<&'a Skill>>,
    percentile: u64,
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase()
}

fn worth(account: &Account) -> u64 {
    account.revenue.max(0).unsigned_abs()
}

impl<'a> Market<'a> {
    pub fn new(document: &'a Document, today: NaiveDate) -> Self {
        let here = |id: PersonId| {
            document.people.get(id).filter(|person| person.until.is_none_or(|until| until > today))
        };
        let both = |row: &'a Tandem| Some((row.id, (here(row.inside_rep)?, here(row.field_rep)?)));
        let open = document.tandems.iter().filter(|row| row.until.is_none_or(|until| until > today));
        let mut skills: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for skill in document.skills.iter().filter(|row| row.valid_until.is_none_or(|until| until >= today)) {
            skills.entry(skill.person).or_default().push(skill);
        }
        let mut revenues: Vec<u64> = document.accounts.iter().map(worth).collect();
        revenues.sort_unstable();
        // Nearest rank: the smallest that at least 95 % of all do not exceed.
        let at_least = revenues.iter().enumerate().find(|(n, _)| (n + 1) * 100 >= revenues.len() * 95);
        let percentile = at_least.map_or(0, |(_, revenue)| *revenue);
        Self { document, today, tandems: open.filter_map(both).collect(), skills, percentile }
    }

    fn hours(&self, account: &Account, side: Side) -> u64 {
        let terms = self.document.settings().coverage_models.of(account.model());
        let hours = if side == Side::Field { terms.field_hours } else { terms.inside_hours };
        (u64::from(hours) * u64::from(account.effort_percent)).div_ceil(100)
    }

    fn skills(&self, person: &Person, kind: SkillKind) -> Vec<&Skill> {
        let own = self.skills.get(&person.id).into_iter().flatten();
        own.filter(|skill| skill.kind == kind).copied().collect()
    }

    fn has(&self, person: &Person, kind: SkillKind, name: &str) -> bool {
        self.skills(person, kind).iter().any(|skill| plain(&skill.name) == plain(name))
    }

    fn understood(&self, person: &Person, account: &Account) -> bool {
        let own = self.skills(person, SkillKind::Language);
        if own.is_empty() || account.languages.is_empty() {
            return true;
        }
        let mut speaks = account.languages.iter().map(|language| {
            own.iter().any(|skill| {
                plain(&skill.name) == plain(language) && skill.level.is_none_or(|level| level >= 3)
            })
        });
        if account.all_languages { speaks.all(|yes| yes) } else { speaks.any(|yes| yes) }
    }

    fn capacity(&self, person: &Person) -> u64 {
        if leaves_soon(self.today, person) {
            return 0;
        }
        let hours = if person.side == Side::Field { 1000 } else { 1100 };
        let new = person.from.is_some_and(|from| from + Months::new(6) > self.today);
        let part = if new { 2 } else { 1 };
        hours * u64::from(person.weekly_minutes)
            / (part * u64::from(self.document.settings().full_time_minutes))
    }

    fn members(&self, side: Side) -> BTreeMap<PersonId, &'a Person> {
        let of = |two: &(&'a Person, &'a Person)| if side == Side::Field { two.1 } else { two.0 };
        self.tandems.values().map(|two| (of(two).id, of(two))).collect()
    }

    fn with<'b>(&'b self, person: &'b Person) -> impl Iterator<Item = &'b Account> {
        self.document.accounts.iter().filter(|account| {
            let two = account.tandem.and_then(|id| self.tandems.get(&id));
            two.is_some_and(|(inside, field)| inside.id == person.id || field.id == person.id)
        })
    }

    fn term(&self, rule: &'static str, amount: u64, account: &Account) -> Term {
        let mut term = Term::new(self.document, rule, amount).subject(account.id);
        term.accounts.push(account.id);
        term
    }
}

fn base(document: &Document, person: &Person) -> Place {
    match person.site.and_then(|site| document.sites.get(site)) {
        Some(site) if person.base.coordinates.is_none() => site.place.clone(),
        _ => person.base.clone(),
    }
}

pub(super) fn of_customer(market: &Market<'_>, account: &Account) -> Vec<Term> {
    let (inside_hours, field_hours) =
        (market.hours(account, Side::Inside), market.hours(account, Side::Field));
    let Some(&(inside, field)) = account.tandem.and_then(|id| market.tandems.get(&id)) else {
        return vec![market.term("coverage_without_tandem", inside_hours + field_hours + 100, account)];
    };
    let mut terms = Vec::new();
    let face = market.document.settings().coverage_models.of(account.model()).face;
    let owner = |id: Option<PersonId>| {
        let person = market.document.people.get(id?)?;
        person.until.is_none_or(|until| until > market.today).then_some(person.id)
    };
    let (inside_owner, field_owner) = (owner(account.inside_owner), owner(account.field_owner));

    let protected =
        account.protection.is_some() && account.protected_until.is_none_or(|until| until >= market.today);
    let (own, other) = ((inside_owner, inside.id), (field_owner, field.id));
    let order = if face == Face::Inside { [own, other] } else { [other, own] };
    let protecting = order.into_iter().find_map(|(owner, now)| Some((owner?, now)));
    if let Some((owner, now)) = protecting
        && protected
        && owner != now
    {
        terms.push(market.term("coverage_protected", 1, account).people([owner]));
    }

    let r = if market.percentile == 0 {
        if worth(account) > 0 { 100 } else { 1 }
    } else {
        (100 * u128::from(worth(account))).div_ceil(u128::from(market.percentile)).clamp(1, 100) as u64
    };
    let faces = [(Face::Inside, inside, inside_owner), (Face::Field, field, field_owner)];
    for (_, person, owner) in faces.into_iter().filter(|(side, ..)| face == *side || face == Face::Both) {
        if !market.understood(person, account) {
            terms.push(market.term("coverage_language", 1, account).people([person.id]));
        }
        if let Some(owner) = owner.filter(|owner| *owner != person.id) {
            let points = if face == Face::Both { r } else { 2 * r };
            let term = market.term("coverage_face_changed", points, account);
            terms.push(term.people([owner, person.id]));
        }
    }

    if let Some(km) = base(market.document, field).road_km(&account.place) {
        let points = ((km - 20.0).max(0.0) * field_hours as f64 / 100.0).ceil() as u64;
        let term = market.term("coverage_distance", points, account).people([field.id]);
        terms.push(term.counts(km as u64, 20));
    }
    terms.extend(misfits(market, account, inside, field));
    terms
}

fn misfits(market: &Market<'_>, account: &Account, inside: &Person, field: &Person) -> Vec<Term> {
    let class_weight = match account.abc_class {
        Some(AbcClass::A) => 3,
        Some(AbcClass::B) => 2,
        _ => 1,
    };
    let two = [inside, field];
    let mut terms = Vec::new();
    let mut misfit = |rule, holds: bool| {
        if holds {
            terms.push(market.term(rule, class_weight, account).people([inside.id, field.id]));
        }
    };
    let territory = plain(&account.territory);
    let theirs: Vec<String> = two.iter().map(|person| plain(&person.territory)).collect();
    misfit(
        "coverage_territory",
        !territory.is_empty() && theirs.iter().any(|name| !name.is_empty()) && !theirs.contains(&territory),
    );
    let knows_any = two.iter().any(|person| !market.skills(person, SkillKind::Product).is_empty());
    let known = |name: &String| two.iter().any(|person| market.has(person, SkillKind::Product, name));
    misfit(
        "coverage_product",
        !account.products.is_empty() && knows_any && !account.products.iter().any(known),
    );
    let named_so =
        |skill: &&Skill| skill.kind == SkillKind::Skill && plain(&skill.name) == plain(&account.sector);
    let somebody = market.skills.values().flatten().copied().any(|skill| named_so(&skill));
    misfit(
        "coverage_sector",
        somebody && !two.iter().any(|person| market.has(person, SkillKind::Skill, &account.sector)),
    );
    terms
}

/// Capacity, and an even share of work and revenue.
pub(super) fn of_members(market: &Market<'_>, side: Side) -> Vec<Term> {
    let members = market.members(side);
    let capacities: u64 = members.values().map(|person| market.capacity(person)).sum();
    let accounts = || market.document.accounts.iter();
    let hours: u64 = accounts().map(|account| market.hours(account, side)).sum();
    let revenue: u64 = accounts().map(worth).sum();
    let mut terms = Vec::new();
    for person in members.into_values() {
        let capacity = market.capacity(person);
        let have: u64 = market.with(person).map(|account| market.hours(account, side)).sum();
        let term =
            |rule, amount| Term::new(market.document, rule, amount).people([person.id]).subject(person.id);
        let above = have.saturating_sub(capacity) + have.saturating_sub(capacity * 120 / 100);
        terms.push(term("coverage_hours", above).counts(have, capacity));
        let target = |whole: u64| match capacities {
            0 => 0,
            _ => u128::from(whole) * u128::from(capacity) / u128::from(capacities),
        };
        let mut uneven = |rule, have: u64, target: u128, free: u128| {
            if target > 0 {
                let per_mille = (u128::from(have).abs_diff(target) * 1000).div_ceil(target);
                let percent = u128::from(have) * 100 / target;
                let term = term(rule, per_mille.saturating_sub(free) as u64);
                terms.push(term.counts(percent as u64, 100));
            }
        };
        uneven("coverage_workload", have, target(hours), 100);
        if side == Side::Field {
            let sold = market.with(person).map(worth).sum();
            uneven("coverage_revenue", sold, target(revenue), 150);
        }
    }
    terms
}

/// Customers of whom nobody knows where they are.
pub(super) fn unknown_places(market: &Market<'_>) -> Term {
    let travelled = market.document.accounts.iter().filter(|account| market.hours(account, Side::Field) > 0);
    let unknown: BTreeSet<_> =
        travelled.filter(|account| account.place.coordinates.is_none()).map(|account| account.id).collect();
    let count = unknown.len() as u64;
    let mut term = Term::new(market.document, "coverage_place_unknown", count);
    term.accounts.extend(unknown.into_iter().take(20));
    term.counts(count, market.document.accounts.len() as u64).unscored()
}
