//! How well two people fit, counted from what was entered.

use super::tandems::Team;
use std::collections::BTreeSet;
use tandem_model::{Account, PairingLevel, Person, PersonId, SkillKind, SwitchStatus, WishKind, WorkPlace};

fn plain(text: &str) -> String {
    text.trim().to_lowercase()
}

/// A criterion: its weight's name, the default, and its worth for a pair.
type Criterion = (&'static str, u32, fn(&Team<'_>, &Person, &Person) -> Option<u64>);

const CRITERIA: [Criterion; 9] = [
    ("fit_territory", 200, territory),
    ("fit_customers", 250, customers),
    ("fit_languages", 150, languages),
    ("fit_products", 150, products),
    ("fit_half_days", 100, half_days),
    ("fit_site", 50, site),
    ("fit_experience", 50, experience),
    ("fit_wishes", 50, wishes),
    ("fit_debriefs", 0, debriefs),
];

/// 0 to 1000, the pairing level included.
pub(super) fn fit(team: &Team<'_>, inside: &Person, field: &Person) -> u64 {
    let (mut sum, mut weights) = (0, 0);
    let somebodys = |worth: fn(&Team<'_>, &Person, &Person) -> Option<u64>| {
        team.inside.iter().any(|i| team.field.iter().any(|f| worth(team, i, f).is_some()))
    };
    let known = team.known.get_or_init(|| CRITERIA.map(|(_, _, worth)| somebodys(worth)));
    for ((id, default, worth), known) in CRITERIA.into_iter().zip(known) {
        let weight = u64::from(team.document.settings().weights.get(id).copied().unwrap_or(default));
        if *known {
            sum += weight * worth(team, inside, field).unwrap_or(500);
            weights += weight;
        }
    }
    let mean = if weights == 0 { 500 } else { rounded(sum, weights) };
    let mut pairings = team.document.pairings.iter();
    let level = pairings.find(|row| row.inside_rep == inside.id && row.field_rep == field.id);
    match level.map(|row| row.level) {
        Some(PairingLevel::Preferred) => (mean + 150).min(1000),
        Some(PairingLevel::RatherNot) => mean.saturating_sub(300),
        _ => mean,
    }
}

/// The quotient to the nearest whole number, halves up.
fn rounded(part: u64, whole: u64) -> u64 {
    let (part, whole) = (u128::from(part), u128::from(whole));
    let floor = part / whole;
    (floor + u128::from(part % whole * 2 >= whole)) as u64
}

fn thousandths(part: u64, whole: u64) -> Option<u64> {
    (whole > 0).then(|| {
        let (part, whole) = (u128::from(part) * 1000, u128::from(whole));
        (part / whole + u128::from(part % whole * 2 >= whole)) as u64
    })
}

fn yes_or_no(yes: bool) -> u64 {
    if yes { 1000 } else { 0 }
}

fn territory(_: &Team<'_>, inside: &Person, field: &Person) -> Option<u64> {
    let (one, other) = (plain(&inside.territory), plain(&field.territory));
    (!one.is_empty() && !other.is_empty()).then(|| yes_or_no(one == other))
}

fn owned<'a>(team: &'a Team<'a>, field: &Person) -> impl Iterator<Item = &'a Account> {
    team.owned.get(&field.id).into_iter().flatten().copied()
}

fn customers(team: &Team<'_>, inside: &Person, field: &Person) -> Option<u64> {
    let revenue = |account: &Account| account.revenue.max(0).unsigned_abs();
    let whole = owned(team, field).filter(|account| account.inside_owner.is_some()).map(revenue).sum();
    let shared =
        owned(team, field).filter(|account| account.inside_owner == Some(inside.id)).map(revenue).sum();
    thousandths(shared, whole)
}

fn skills(
    team: &Team<'_>,
    person: PersonId,
    counts: impl Fn(SkillKind, Option<u8>) -> bool,
) -> BTreeSet<String> {
    let own = team.skills.get(&person).into_iter().flatten();
    own.filter(|skill| skill.valid_until.is_none_or(|until| until >= team.today))
        .filter(|skill| counts(skill.kind, skill.level))
        .map(|skill| plain(&skill.name))
        .collect()
}

fn covered(
    lists: &mut dyn Iterator<Item = &Vec<String>>,
    one: &BTreeSet<String>,
    other: &BTreeSet<String>,
) -> Option<u64> {
    if one.is_empty() && other.is_empty() {
        return None;
    }
    let (mut all, mut met) = (0, 0);
    for list in lists {
        let names: BTreeSet<String> = list.iter().map(|name| plain(name)).collect();
        all += names.len() as u64;
        met += names.iter().filter(|name| one.contains(*name) || other.contains(*name)).count() as u64;
    }
    thousandths(met, all)
}

fn languages(team: &Team<'_>, inside: &Person, field: &Person) -> Option<u64> {
    let speaks = |person: &Person| {
        skills(team, person.id, |kind, level| {
            kind == SkillKind::Language && level.is_none_or(|level| level >= 3)
        })
    };
    covered(&mut owned(team, field).map(|account| &account.languages), &speaks(inside), &speaks(field))
}

fn products(team: &Team<'_>, inside: &Person, field: &Person) -> Option<u64> {
    let knows = |person: &Person| skills(team, person.id, |kind, _| kind != SkillKind::Language);
    covered(&mut owned(team, field).map(|account| &account.products), &knows(inside), &knows(field))
}

fn half_days(_: &Team<'_>, inside: &Person, field: &Person) -> Option<u64> {
    let works = |person: &Person, n: usize| person.work_pattern.0[n] != WorkPlace::Off;
    let count = |test: &dyn Fn(usize) -> bool| (0..14).filter(|n| test(*n)).count() as u64;
    if count(&|n| works(inside, n)) == 0 {
        return None;
    }
    thousandths(count(&|n| works(inside, n) && works(field, n)), count(&|n| works(field, n)))
}

fn site(_: &Team<'_>, inside: &Person, field: &Person) -> Option<u64> {
    Some(yes_or_no(inside.site? == field.site?))
}

fn experience(team: &Team<'_>, inside: &Person, field: &Person) -> Option<u64> {
    let recorded = team.document.people.iter().any(|person| person.experience_years > 0);
    let years = u64::from(inside.experience_years.abs_diff(field.experience_years));
    recorded.then(|| (years * 100).min(1000))
}

fn wishes(team: &Team<'_>, inside: &Person, field: &Person) -> Option<u64> {
    let of = |person: &Person, others: &[&Person]| -> Vec<PersonId> {
        let own = team.document.wishes.iter().filter(|wish| wish.person == person.id);
        let partners = own.filter_map(|wish| match wish.kind {
            WishKind::Partner { partner } => Some(partner),
            _ => None,
        });
        partners.filter(|partner| others.iter().any(|other| other.id == *partner)).collect()
    };
    let (ours, theirs) = (of(inside, &team.field), of(field, &team.inside));
    if ours.is_empty() && theirs.is_empty() {
        return None;
    }
    Some(match (ours.contains(&field.id), theirs.contains(&inside.id)) {
        (true, true) => 1000,
        (false, false) => 0,
        _ => 800,
    })
}

fn debriefs(team: &Team<'_>, inside: &Person, field: &Person) -> Option<u64> {
    let done = team.document.switch_days.iter().filter(|switch| {
        switch.status == SwitchStatus::Done && switch.inside_rep == inside.id && switch.field_rep == field.id
    });
    let debriefs = done.map(|switch| [&switch.inside_debrief, &switch.field_debrief]);
    let written: Vec<bool> = debriefs.map(|both| both.iter().all(|text| !text.trim().is_empty())).collect();
    thousandths(written.iter().filter(|both| **both).count() as u64, written.len() as u64)
}
