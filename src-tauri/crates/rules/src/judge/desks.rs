//! Rules about desks and about people who stand in for each other.

use super::reading::Reading;
use crate::{Blocked, Term};
use std::collections::BTreeSet;
use tandem_model::{
    AbcClass, Desk, DeskId, EntityId, HalfDay, LegKind, Person, PersonId, Side, SwitchDay, WorkPlace,
};

/// Half-days in which legs of this kind have something to do with the desk, through its inside reps.
fn half_days_with(plan: &Reading<'_>, desk: DeskId, kind: LegKind) -> BTreeSet<HalfDay> {
    let here =
        |switch: &&SwitchDay| plan.person(switch.inside_rep).is_some_and(|person| person.desk == Some(desk));
    plan.switches().filter(here).flat_map(|switch| switch.leg(kind).half_days()).collect()
}

pub(super) fn of_desk(plan: &Reading<'_>, desk: &Desk) -> Vec<Term> {
    let below = half_days_with(plan, desk.id, LegKind::RideAlong);
    let crowded = half_days_with(plan, desk.id, LegKind::DeskShift);
    below
        .into_iter()
        .map(|at| below_minimum(plan, desk, at))
        .chain(crowded.into_iter().filter_map(|at| too_many_visitors(plan, desk, at)))
        .collect()
}

/// Whoever answers phones at the desk and is employed that day.
pub(super) fn staff<'a>(plan: &Reading<'a>, desk: &Desk, at: HalfDay) -> Vec<&'a Person> {
    let everybody = plan.document.people.iter();
    everybody
        .filter(|person| person.desk == Some(desk.id) && person.side != Side::Field)
        .filter(|person| person.employed_on(at.date))
        .collect()
}

pub(super) fn answers_phones(plan: &Reading<'_>, person: &Person, at: HalfDay) -> bool {
    match person.work_pattern.at(at) {
        WorkPlace::Office => true,
        WorkPlace::Home => plan.settings.switch_days.phones_from_home,
        WorkPlace::Customers | WorkPlace::Off => false,
    }
}

/// Switches that take the inside rep on a ride-along in the half-day.
pub(super) fn rides_of<'a>(plan: &Reading<'a>, person: PersonId, at: HalfDay) -> Vec<&'a SwitchDay> {
    let rides = |switch: &&SwitchDay| {
        switch.inside_rep == person && switch.ride_along.half_days().any(|half| half == at)
    };
    plan.switches().filter(rides).collect()
}

fn below_minimum(plan: &Reading<'_>, desk: &Desk, at: HalfDay) -> Term {
    let staff = staff(plan, desk, at);
    let expected = staff.iter().filter(|person| answers_phones(plan, person, at)).count() as u64;
    let by_default = if staff.len() <= 1 { 0 } else { expected.div_ceil(2) };
    let minimum = desk.minimum.map_or(by_default, u64::from);
    let at_work: Vec<_> = staff
        .into_iter()
        .filter(|person| {
            answers_phones(plan, person, at) && plan.blocked(person.id, at, None, false).is_none()
        })
        .collect();
    let (removed, present): (Vec<_>, Vec<_>) =
        at_work.into_iter().partition(|person| !rides_of(plan, person.id, at).is_empty());
    let present = present.len() as u64;
    let amount = minimum.saturating_sub(present).min(removed.len() as u64);
    let mut term = Term::new(plan.document, "desk_below_minimum", amount);
    let mut rides: Vec<EntityId> = removed
        .iter()
        .flat_map(|person| rides_of(plan, person.id, at))
        .map(|switch| switch.id.into())
        .collect();
    rides.sort_unstable();
    term.subjects = rides;

    term.people(removed.iter().map(|person| person.id)).dates([at]).subject(desk.id).counts(present, minimum)
}

fn too_many_visitors(plan: &Reading<'_>, desk: &Desk, at: HalfDay) -> Option<Term> {
    let limit = desk.visitor_limit.unwrap_or_else(|| (staff(plan, desk, at).len() as u32 / 4).max(1));
    let mut hosts = BTreeSet::new();
    let mut switches: Vec<EntityId> = Vec::new();
    for switch in plan.switches() {
        let here = plan.person(switch.inside_rep).is_some_and(|person| person.desk == Some(desk.id));
        if here && switch.desk_shift.half_days().any(|half| half == at) {
            hosts.insert(switch.inside_rep);
            switches.push(switch.id.into());
        }
    }
    let above = (hosts.len() as u64).checked_sub(u64::from(limit))?;
    switches.sort_unstable();
    let count = hosts.len() as u64;
    let mut term = Term::new(plan.document, "desk_too_many_visitors", above).people(hosts).dates([at]);
    term.subjects = switches;
    Some(term.subject(desk.id).counts(count, limit.into()))
}

/// People who stand in for each other: inside rep and deputy, and the two faces of an A customer.
pub(super) fn who_stand_in(plan: &Reading<'_>) -> BTreeSet<[PersonId; 2]> {
    let in_force = |id| plan.document.tandems.get(id).filter(|tandem| plan.in_force(tandem));
    let deputies = plan
        .document
        .tandems
        .iter()
        .filter(|tandem| plan.in_force(tandem))
        .filter_map(|tandem| Some([tandem.inside_rep, tandem.deputy?]));
    let a_customers = plan.document.accounts.iter().filter(|account| account.abc_class == Some(AbcClass::A));
    let faces = a_customers.filter_map(|account| match account.tandem.and_then(in_force) {
        Some(tandem) => Some([tandem.inside_rep, tandem.field_rep]),
        None => Some([account.inside_owner?, account.field_owner?]),
    });
    deputies
        .chain(faces)
        .filter(|[one, other]| one != other)
        .map(|mut two| {
            two.sort_unstable();
            two
        })
        .collect()
}

/// The leg that takes this person away from whom they stand in for.
pub(super) fn leg_away(plan: &Reading<'_>, person: PersonId) -> LegKind {
    match plan.person(person).map(|person| person.side) {
        Some(Side::Field) => LegKind::DeskShift,
        _ => LegKind::RideAlong,
    }
}

pub(super) fn without_cover(plan: &Reading<'_>) -> Vec<Term> {
    let mut terms = Vec::new();
    for two in who_stand_in(plan) {
        let mut away: Vec<(HalfDay, PersonId, EntityId)> = Vec::new();
        for person in two {
            let kind = leg_away(plan, person);
            for switch in plan.switches_of(person) {
                away.extend(switch.leg(kind).half_days().map(|at| (at, person, switch.id.into())));
            }
        }
        let half_days: BTreeSet<HalfDay> = away.iter().map(|leg| leg.0).collect();
        for at in half_days {
            let by_leg = |person: PersonId| away.iter().any(|leg| (leg.0, leg.1) == (at, person));
            if two.into_iter().all(|person| by_leg(person) || away_otherwise(plan, person, at)) {
                let mut term = Term::new(plan.document, "switch_home_cover", 1).people(two).dates([at]);
                term.subjects = away.iter().filter(|leg| leg.0 == at).map(|leg| leg.2).collect();
                term.subjects.sort_unstable();
                term.subjects.dedup();
                terms.push(term);
            }
        }
    }
    terms
}

/// At work by the pattern, but absent or held by a long item.
fn away_otherwise(plan: &Reading<'_>, id: PersonId, at: HalfDay) -> bool {
    let Some(person) = plan.person(id) else { return false };
    let would_work =
        person.work_pattern.at(at) != WorkPlace::Off && plan.public_holiday(person, at.date).is_none();
    would_work && matches!(plan.blocked(id, at, None, false), Some(Blocked::Absence(_) | Blocked::Item(_)))
}
