//! Who may form a tandem with whom: people who take part, their tandems, capacities and shares.

use super::fit::Criterion;
use super::pairs::PairKey;
use crate::Context;
use chrono::{Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use tandem_model::{
    Account, Document, Entity, PairingLevel, Person, PersonId, Side, SiteId, SkillKind, SwitchDay,
    SwitchStatus, Tandem, TandemId, WishKind, WorkPlace,
};

/// Who leaves within so many days takes on nothing new.
pub(crate) const LEAVING_DAYS: u64 = 90;

/// Language level that suffices: B1 of the Common European Framework.
pub(crate) const SPEAKS: u8 = 3;

/// What the fit looks at in a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Profile {
    pub id: PersonId,
    /// Folded, for comparison.
    pub territory: String,
    pub site: Option<SiteId>,
    pub years: u8,
    /// One bit for each half-day of the week with work.
    pub works: u16,
    pub languages: BTreeSet<String>,
    /// Products and skills, folded.
    pub knows: BTreeSet<String>,
    /// Partners wished for, of the other side and taking part.
    pub wishes: HashSet<PersonId>,
    pub hours: u64,
    pub capacity: Option<u32>,
    pub leaving: bool,
}

/// What the fit looks at in the customers a field rep owns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Customers {
    /// Revenue by inside owner, for customers with one; none of it negative.
    pub shared: HashMap<PersonId, u64>,
    /// How many customers ask for each language.
    pub languages: BTreeMap<String, u32>,
    /// How many customers buy each product, folded.
    pub products: BTreeMap<String, u32>,
}

/// How names are compared: without the blanks around them and regardless of capitals.
pub(crate) fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// The people who take part in the tandems, and what is known of them.
#[derive(Clone, Debug)]
pub struct Partners {
    context: Context,
    pub(super) inside: BTreeMap<PersonId, Profile>,
    pub(super) field: BTreeMap<PersonId, Profile>,
    pub(super) weights: [u32; Criterion::ALL.len()],
    pub(super) known: [bool; Criterion::ALL.len()],
    pub(super) anybodys_years: bool,
    pub(super) customers: HashMap<PersonId, Customers>,
    /// Switch days done by the pair, and those of them with both debriefs.
    pub(super) done: HashMap<PairKey, (u32, u32)>,
    levels: HashMap<PairKey, PairingLevel>,
    required: HashMap<PersonId, PersonId>,
    running: HashMap<PersonId, (TandemId, PersonId)>,
    planned: HashMap<PersonId, (TandemId, PersonId)>,
    of_inside: BTreeMap<PersonId, BTreeSet<TandemId>>,
    hours: u64,
}

/// True if the person takes part: employed on some day from tomorrow to the end of the horizon, and for the field side
/// not about to leave.
fn takes_part(document: &Document, today: NaiveDate, person: &Person) -> bool {
    let last = document.settings().horizon.to.max(today.succ_opt().unwrap_or(today));
    let here = person.from.is_none_or(|from| from <= last) && person.until.is_none_or(|until| today < until);
    here && (person.side == Side::Inside || (person.side == Side::Field && !is_leaving(today, person)))
}

pub(crate) fn is_leaving(today: NaiveDate, person: &Person) -> bool {
    let soon = today.checked_add_days(Days::new(LEAVING_DAYS)).unwrap_or(NaiveDate::MAX);
    person.until.is_some_and(|until| until <= soon)
}

fn profile(today: NaiveDate, person: &Person) -> Profile {
    let works = |n: usize| person.work_pattern.0[n] != WorkPlace::Off;
    Profile {
        id: person.id,
        territory: folded(&person.territory),
        site: person.site,
        years: person.experience_years,
        works: (0..person.work_pattern.0.len()).filter(|n| works(*n)).map(|n| 1 << n).sum(),
        languages: BTreeSet::new(),
        knows: BTreeSet::new(),
        wishes: HashSet::new(),
        hours: u64::from(person.weekly_minutes),
        capacity: person.tandem_capacity,
        leaving: is_leaving(today, person),
    }
}

impl Partners {
    /// Reads `document` as seen on the context's day.
    pub fn new(document: &Document, context: &Context) -> Self {
        let mut partners = Self {
            context: *context,
            inside: BTreeMap::new(),
            field: BTreeMap::new(),
            weights: [0; Criterion::ALL.len()],
            known: [false; Criterion::ALL.len()],
            anybodys_years: false,
            customers: HashMap::new(),
            done: HashMap::new(),
            levels: HashMap::new(),
            required: HashMap::new(),
            running: HashMap::new(),
            planned: HashMap::new(),
            of_inside: BTreeMap::new(),
            hours: 0,
        };
        for account in &document.accounts {
            partners.count_customer(account, true);
        }
        for switch in &document.switch_days {
            partners.count_switch(switch, true);
        }
        partners.read_people(document);
        partners
    }

    /// Reads everything anew but customers and switch days.
    fn read_people(&mut self, document: &Document) {
        let today = self.context.today;
        self.weights = Criterion::ALL.map(|criterion| criterion.weight(document));
        self.anybodys_years = document.people.iter().any(|person| person.experience_years > 0);
        let of_side = |side: Side| {
            let people = document.people.iter().filter(move |person| person.side == side);
            people.filter(|person| takes_part(document, today, person))
        };
        let profiles = |side| of_side(side).map(|person| (person.id, profile(today, person))).collect();
        self.inside = profiles(Side::Inside);
        self.field = profiles(Side::Field);
        for skill in &document.skills {
            let holds = skill.valid_until.is_none_or(|until| today <= until);
            let Some(profile) = self.profile_mut(skill.person).filter(|_| holds) else { continue };
            match skill.kind {
                SkillKind::Language if skill.level.is_none_or(|level| level >= SPEAKS) => {
                    profile.languages.insert(folded(&skill.name));
                }
                SkillKind::Language => {}
                SkillKind::Skill | SkillKind::Product => {
                    profile.knows.insert(folded(&skill.name));
                }
            }
        }
        for wish in &document.wishes {
            let WishKind::Partner { partner } = wish.kind else { continue };
            let (from, to) = (wish.person, partner);
            let two_sides = (self.inside.contains_key(&from) && self.field.contains_key(&to))
                || (self.field.contains_key(&from) && self.inside.contains_key(&to));
            if let Some(profile) = self.profile_mut(from).filter(|_| two_sides) {
                profile.wishes.insert(to);
            }
        }
        let with_capacity = self.inside.values().filter(|profile| profile.counts_for_shares());
        self.hours = with_capacity.map(|profile| profile.hours).sum();
        self.levels =
            document.pairings.iter().map(|row| ((row.inside_rep, row.field_rep), row.level)).collect();
        let required = document.pairings.iter().filter(|row| row.level == PairingLevel::Required);
        self.required = required.map(|row| (row.field_rep, row.inside_rep)).collect();
        self.required.retain(|_, partner| self.inside.contains_key(partner));
        self.read_tandems(document);
        self.known = Criterion::ALL.map(|criterion| self.is_known(criterion));
    }

    fn read_tandems(&mut self, document: &Document) {
        let today = self.context.today;
        self.running.clear();
        self.planned.clear();
        self.of_inside.clear();
        let mut last: HashMap<PersonId, &Tandem> = HashMap::new();
        for tandem in &document.tandems {
            if !self.field.contains_key(&tandem.field_rep) {
                continue;
            }
            if tandem.in_force_on(today) && self.inside.contains_key(&tandem.inside_rep) {
                self.running.insert(tandem.field_rep, (tandem.id, tandem.inside_rep));
            }
            if tandem.until.is_none_or(|until| today < until)
                && last.get(&tandem.field_rep).is_none_or(|other| other.from < tandem.from)
            {
                last.insert(tandem.field_rep, tandem);
            }
        }
        for tandem in last.into_values().filter(|tandem| self.inside.contains_key(&tandem.inside_rep)) {
            self.planned.insert(tandem.field_rep, (tandem.id, tandem.inside_rep));
            self.of_inside.entry(tandem.inside_rep).or_default().insert(tandem.id);
        }
    }

    fn profile_mut(&mut self, id: PersonId) -> Option<&mut Profile> {
        match self.inside.get_mut(&id) {
            Some(profile) => Some(profile),
            None => self.field.get_mut(&id),
        }
    }

    fn count_customer(&mut self, account: &Account, counts: bool) {
        let Some(field_rep) = account.field_owner else { return };
        let customers = self.customers.entry(field_rep).or_default();
        if let Some(inside_rep) = account.inside_owner {
            let revenue = account.revenue.max(0).unsigned_abs();
            let sum = customers.shared.entry(inside_rep).or_default();
            *sum = if counts { *sum + revenue } else { *sum - revenue };
        }
        let names = |list: &[String]| list.iter().map(|name| folded(name)).collect::<BTreeSet<_>>();
        for (counted, names) in [
            (&mut customers.languages, names(&account.languages)),
            (&mut customers.products, names(&account.products)),
        ] {
            for name in names {
                if counts {
                    *counted.entry(name).or_default() += 1;
                } else if let Some(count) = counted.get_mut(&name) {
                    *count -= 1;
                    if *count == 0 {
                        counted.remove(&name);
                    }
                }
            }
        }
    }

    fn count_switch(&mut self, switch: &SwitchDay, counts: bool) {
        if switch.status != SwitchStatus::Done {
            return;
        }
        let written = !switch.inside_debrief.trim().is_empty() && !switch.field_debrief.trim().is_empty();
        let (done, with_both) = self.done.entry((switch.inside_rep, switch.field_rep)).or_default();
        if counts {
            *done += 1;
            *with_both += u32::from(written);
        } else {
            *done -= 1;
            *with_both -= u32::from(written);
        }
    }

    /// Follows one change; answers with the field reps whose fit it may have changed. [`Self::settle`] must come after
    /// the last one.
    pub(crate) fn follow(
        &mut self,
        document: &Document,
        before: Option<&Entity>,
        after: Option<&Entity>,
    ) -> Touched {
        let mut touched = BTreeSet::new();
        match before.or(after) {
            Some(Entity::Account(_)) if owner_facts_differ(before, after) => {
                for (row, counts) in [(before, false), (after, true)] {
                    if let Some(Entity::Account(account)) = row {
                        self.count_customer(account, counts);
                        touched.extend(account.field_owner);
                    }
                }
            }
            Some(Entity::SwitchDay(_)) => {
                for (row, counts) in [(before, false), (after, true)] {
                    if let Some(Entity::SwitchDay(switch)) = row
                        && switch.status == SwitchStatus::Done
                    {
                        self.count_switch(switch, counts);
                        touched.insert(switch.field_rep);
                    }
                }
            }
            Some(Entity::Person(_) | Entity::Skill(_) | Entity::Wish(_) | Entity::Pairing(_)) => {
                self.read_people(document);
                return Touched::All;
            }
            Some(Entity::Tandem(_)) => {
                self.read_tandems(document);
                for row in [before, after].into_iter().flatten() {
                    if let Entity::Tandem(tandem) = row {
                        touched.insert(tandem.field_rep);
                    }
                }
            }
            _ => {}
        }
        Touched::Some(touched)
    }

    /// Finds out which criteria are known at all; true if that changed, which concerns everybody.
    pub(crate) fn settle(&mut self) -> bool {
        let known = Criterion::ALL.map(|criterion| self.is_known(criterion));
        std::mem::replace(&mut self.known, known) != known
    }

    /// The day the plan is looked at from.
    pub const fn today(&self) -> NaiveDate {
        self.context.today
    }

    /// Inside reps who take part, in id order.
    pub fn inside_reps(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.inside.keys().copied()
    }

    /// Field reps who take part, in id order.
    pub fn field_reps(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.field.keys().copied()
    }

    /// True if the field rep takes part.
    pub fn field_reps_contain(&self, person: PersonId) -> bool {
        self.field.contains_key(&person)
    }

    /// The planned tandem of the field rep and its inside rep: the last that has not ended by today.
    pub fn planned(&self, field_rep: PersonId) -> Option<(TandemId, PersonId)> {
        self.planned.get(&field_rep).copied()
    }

    /// The tandem in which the field rep is today, if its inside rep takes part.
    pub fn running(&self, field_rep: PersonId) -> Option<(TandemId, PersonId)> {
        self.running.get(&field_rep).copied()
    }

    /// Inside reps planned with these field reps.
    pub(crate) fn planned_with<'a>(
        &'a self,
        field_reps: &'a BTreeSet<PersonId>,
    ) -> impl Iterator<Item = PersonId> + 'a {
        field_reps.iter().filter_map(|id| self.planned(*id)).map(|(_, inside_rep)| inside_rep)
    }

    /// Planned tandems of the inside rep, in id order.
    pub fn planned_of_inside(&self, inside_rep: PersonId) -> impl Iterator<Item = TandemId> + '_ {
        self.of_inside.get(&inside_rep).into_iter().flatten().copied()
    }

    /// The manager's word on the pair.
    pub fn level(&self, inside_rep: PersonId, field_rep: PersonId) -> Option<PairingLevel> {
        self.levels.get(&(inside_rep, field_rep)).copied()
    }

    /// The partner the field rep must have, if that inside rep takes part.
    pub fn required(&self, field_rep: PersonId) -> Option<PersonId> {
        self.required.get(&field_rep).copied()
    }

    /// Field reps the inside rep should have at most in fairness: the share by contracted hours, rounded up.
    pub fn share(&self, inside_rep: PersonId) -> u32 {
        let Some(profile) = self.inside.get(&inside_rep) else { return 0 };
        if self.hours == 0 || !profile.counts_for_shares() {
            return 0;
        }
        (self.field.len() as u64 * profile.hours).div_ceil(self.hours) as u32
    }

    /// Field reps the inside rep may have.
    pub fn capacity(&self, inside_rep: PersonId) -> u32 {
        match self.inside.get(&inside_rep) {
            None => 0,
            Some(Profile { capacity: Some(capacity), .. }) => *capacity,
            Some(profile) if profile.leaving => 0,
            Some(_) => self.share(inside_rep).max(1),
        }
    }

    /// Inside reps who should have somebody.
    pub fn inside_reps_due(&self) -> usize {
        let able = self.inside_reps().filter(|id| self.capacity(*id) > 0).count();
        able.min(self.field.len())
    }
}

/// True if the change of a customer is about what the fit looks at; a move on the coverage board is not.
fn owner_facts_differ(before: Option<&Entity>, after: Option<&Entity>) -> bool {
    let facts = |row: Option<&Entity>| match row {
        Some(Entity::Account(row)) => Some((
            row.field_owner,
            row.inside_owner,
            row.revenue,
            row.languages.clone(),
            row.products.clone(),
        )),
        _ => None,
    };
    facts(before) != facts(after)
}

impl Profile {
    /// True if the person's hours count when field reps are shared out.
    fn counts_for_shares(&self) -> bool {
        match self.capacity {
            Some(capacity) => capacity > 0,
            None => !self.leaving,
        }
    }
}

/// Which field reps a change concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Touched {
    /// These.
    Some(BTreeSet<PersonId>),
    /// Everybody, inside reps included.
    All,
}
