//! Rules about one person.

use super::reading::Reading;
use super::switches::may_pair;
use crate::Term;
use std::collections::BTreeMap;
use tandem_model::{EntityId, HalfDay, LegKind, Person, Side, SwitchDay};

pub(super) fn of_person(plan: &Reading<'_>, person: &Person) -> Vec<Term> {
    let mut terms = too_close(plan, person);
    terms.extend(double_bookings(plan, person));
    terms.extend(missing(plan, person));
    terms.extend(above_maximum(plan, person));
    terms
}

/// Switches the person should have in the horizon.
pub(super) fn due(plan: &Reading<'_>, person: &Person) -> u32 {
    let (employed, all) = (plan.days_employed(person) as u64, plan.horizon().days() as u64);
    if person.side == Side::Manager || 2 * employed < all {
        return 0;
    }
    let partner = plan.document.people.iter().any(|other| match (person.side, other.side) {
        (Side::Inside, Side::Field) => may_pair(plan, person.id, other.id),
        (Side::Field, Side::Inside) => may_pair(plan, other.id, person.id),
        _ => false,
    });
    if !partner {
        return 0;
    }
    let quarters = all.div_ceil(92);
    let full_time = u64::from(plan.settings.full_time_minutes).max(1);
    let weekly = u64::from(person.weekly_minutes).min(full_time);
    let switches = u64::from(plan.settings.switch_days.switches_per_quarter) * quarters;
    let (numerator, denominator) = (switches * weekly * employed, full_time * all);
    let (whole, rest) = (numerator / denominator, numerator % denominator);
    (whole + u64::from(2 * rest >= denominator)) as u32
}

/// Switches the person may have in the horizon.
fn maximum(plan: &Reading<'_>, person: &Person) -> u64 {
    let other_side = match person.side {
        Side::Inside => Side::Field,
        Side::Field => Side::Inside,
        Side::Manager => return 0,
    };
    if plan.days_employed(person) == 0 {
        return 0;
    }
    let everybody = || plan.document.people.iter();
    let theirs: u64 =
        everybody().filter(|other| other.side == other_side).map(|other| u64::from(due(plan, other))).sum();
    let ours =
        everybody().filter(|other| other.side == person.side && plan.days_employed(other) > 0).count() as u64;
    2 * u64::from(due(plan, person)).max(theirs.div_ceil(ours.max(1)))
}

fn missing(plan: &Reading<'_>, person: &Person) -> Option<Term> {
    let (due, have) = (u64::from(due(plan, person)), plan.switches_of(person.id).len() as u64);
    let short = due.checked_sub(have)?;
    Some(Term::new(plan.document, "switch_missing", short).people([person.id]).counts(have, due))
}

fn above_maximum(plan: &Reading<'_>, person: &Person) -> Option<Term> {
    let switches = plan.switches_of(person.id);
    if switches.is_empty() {
        return None;
    }
    let (have, most) = (switches.len() as u64, maximum(plan, person));
    let above = have.checked_sub(most)?;
    let mut term = Term::new(plan.document, "switch_above_maximum", above).people([person.id]);
    term.subjects.extend(switches.iter().map(|switch| EntityId::from(switch.id)));
    Some(term.counts(have, most))
}

/// Two things in a half-day, and more than one visitor of a host.
fn double_bookings(plan: &Reading<'_>, person: &Person) -> Vec<Term> {
    let mut at: BTreeMap<HalfDay, Vec<(EntityId, LegKind)>> = BTreeMap::new();
    for switch in plan.switches_of(person.id) {
        for kind in [LegKind::RideAlong, LegKind::DeskShift] {
            for half_day in switch.leg(kind).half_days() {
                at.entry(half_day).or_default().push((switch.id.into(), kind));
            }
        }
    }
    let mut terms = Vec::new();
    for (half_day, legs) in at {
        let hosts_visitors = |kind: LegKind| kind == LegKind::DeskShift && person.side == Side::Inside;
        let mut visits: Vec<_> = legs.iter().filter(|leg| hosts_visitors(leg.1)).map(|leg| leg.0).collect();
        let visitors = visits.len() as u64;
        let things = legs.len() as u64 - visitors + visitors.min(1);
        let mut all: Vec<_> = legs.iter().map(|leg| leg.0).collect();
        all.sort_unstable();
        all.dedup();
        visits.sort_unstable();
        let term = |rule, amount: u64, subjects: Vec<EntityId>| {
            let mut term = Term::new(plan.document, rule, amount).people([person.id]).dates([half_day]);
            term.subjects = subjects;
            term.counts(amount + 1, 1)
        };
        terms.push(term("switch_double_booking", things - 1, all));
        terms.push(term("host_too_many_visitors", visitors.saturating_sub(1), visits));
    }
    terms
}

/// Legs of different switches of the person that lie too close together.
fn too_close(plan: &Reading<'_>, person: &Person) -> Vec<Term> {
    let gap = i64::from(plan.settings.switch_days.gap_days);
    let of_person = |switch: &&SwitchDay| {
        switch.counts() && (switch.inside_rep == person.id || switch.field_rep == person.id)
    };
    let of_horizon: Vec<_> = plan.switches_of(person.id).into_iter().map(|switch| switch.id).collect();
    if of_horizon.is_empty() {
        return Vec::new();
    }
    let all: Vec<&SwitchDay> = plan.document.switch_days.iter().filter(of_person).collect();
    let mut terms = Vec::new();
    for (n, one) in all.iter().enumerate() {
        for other in &all[n + 1..] {
            if !of_horizon.contains(&one.id) && !of_horizon.contains(&other.id) {
                continue;
            }
            let half_days = |switch: &SwitchDay| -> Vec<HalfDay> {
                switch.ride_along.half_days().chain(switch.desk_shift.half_days()).collect()
            };
            let (a, b) = (half_days(one), half_days(other));
            let closest = a
                .iter()
                .flat_map(|x| b.iter().map(move |y| ((x.date - y.date).num_days().abs(), *x, *y)))
                .min();
            let Some((days, x, y)) = closest else { continue };
            if days < gap && !a.iter().any(|at| b.contains(at)) {
                terms.push(
                    Term::new(plan.document, "switch_gap", 1)
                        .people([person.id])
                        .dates([x, y])
                        .subject(one.id)
                        .subject(other.id)
                        .counts(days.unsigned_abs(), gap.unsigned_abs()),
                );
            }
        }
    }
    terms
}

/// One data finding for everybody whose place is not known.
pub(super) fn unknown_places(plan: &Reading<'_>) -> Option<Term> {
    let unknown: Vec<_> = plan
        .document
        .people
        .iter()
        .filter(|person| person.side != Side::Manager && plan.days_employed(person) > 0)
        .filter(|person| plan.base(person.id).is_none())
        .map(|person| person.id)
        .collect();
    let amount = unknown.len() as u64;
    (amount > 0).then(|| Term::new(plan.document, "place_unknown", amount).people(unknown).unscored())
}
