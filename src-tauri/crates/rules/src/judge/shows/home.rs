//! What booth duty takes away at home.

use super::super::desks::{answers_phones, leg_away, rides_of, staff, who_stand_in};
use super::reading::Shows;
use crate::Term;
use std::collections::{BTreeMap, BTreeSet};
use tandem_model::{Desk, DeskId, EntityId, HalfDay, Person, PersonId, WorkPlace};

/// A long item other than a judged duty holds the person, or an absence does; in a half-day at work by the pattern.
fn held(shows: &Shows<'_>, person: &Person, at: HalfDay) -> bool {
    let plan = shows.plan;
    let judged = |id: EntityId| shows.duties.iter().any(|duty| EntityId::from(duty.id) == id);
    let absent = plan.absences(person.id).iter().any(|absence| absence.span.contains(at));
    absent
        || plan.entries(person.id).iter().any(|entry| {
            !judged(entry.id)
                && entry.half_days.contains(&at)
                && !plan.is_short(entry)
                && !entry.appointment.is_some_and(|row| row.visitor == person.id && plan.is_open_visit(row))
        })
}

fn works(shows: &Shows<'_>, person: &Person, at: HalfDay) -> bool {
    person.employed_on(at.date)
        && shows.plan.public_holiday(person, at.date).is_none()
        && person.work_pattern.at(at) != WorkPlace::Off
}

/// The half-days of duty of a person, with the duties.
fn on_duty(shows: &Shows<'_>, person: PersonId) -> BTreeMap<HalfDay, BTreeSet<EntityId>> {
    let mut found: BTreeMap<HalfDay, BTreeSet<EntityId>> = BTreeMap::new();
    for duty in shows.duties_of(person) {
        for at in shows.shift(duty.shift).map(|shift| shows.half_days(shift)).unwrap_or_default() {
            found.entry(at).or_default().insert(duty.id.into());
        }
    }
    found
}

pub(super) fn below_minimum(shows: &Shows<'_>) -> Vec<Term> {
    shows.plan.document.desks.iter().flat_map(|desk| of_desk(shows, desk)).collect()
}

fn members<'a>(shows: &Shows<'a>, desk: DeskId) -> Vec<&'a Person> {
    let people = shows.plan.document.people.iter();
    people.filter(|person| person.desk == Some(desk) && person.side != tandem_model::Side::Field).collect()
}

fn of_desk(shows: &Shows<'_>, desk: &Desk) -> Vec<Term> {
    let plan = shows.plan;
    let duties: BTreeMap<PersonId, _> =
        members(shows, desk.id).iter().map(|person| (person.id, on_duty(shows, person.id))).collect();
    let half_days: BTreeSet<HalfDay> = duties.values().flat_map(|of| of.keys().copied()).collect();
    let mut terms = Vec::new();
    for at in half_days {
        let staff = staff(plan, desk, at);
        let expected = staff.iter().filter(|person| answers_phones(plan, person, at)).count() as u64;
        let by_default = if staff.len() <= 1 { 0 } else { expected.div_ceil(2) };
        let minimum = desk.minimum.map_or(by_default, u64::from);
        let at_work = staff.into_iter().filter(|person| {
            works(shows, person, at)
                && !held(shows, person, at)
                && answers_phones(plan, person, at)
                && rides_of(plan, person.id, at).is_empty()
        });
        let away = |person: PersonId| duties.get(&person).and_then(|of| of.get(&at));
        let (removed, present): (Vec<_>, Vec<_>) = at_work.partition(|person| away(person.id).is_some());
        let present = present.len() as u64;
        let amount = minimum.saturating_sub(present).min(removed.len() as u64);
        let mut term = shows.term("show_desk_below_minimum", amount);
        let taken: BTreeSet<EntityId> =
            removed.iter().filter_map(|person| away(person.id)).flatten().copied().collect();
        term.subjects = taken.into_iter().collect();
        let people = removed.iter().map(|person| person.id);
        terms.push(term.people(people).dates([at]).subject(desk.id).counts(present, minimum));
    }
    terms
}

pub(super) fn without_cover(shows: &Shows<'_>) -> Vec<Term> {
    let plan = shows.plan;
    let mut terms = Vec::new();
    for two in who_stand_in(plan) {
        let duties = two.map(|person| on_duty(shows, person));
        let half_days: BTreeSet<HalfDay> = duties
            .iter()
            .flat_map(|of| of.keys().copied())
            .filter(|at| plan.is_working_day(at.date))
            .collect();
        for at in half_days {
            let is_away = |n: usize| {
                let leg = plan
                    .switches_of(two[n])
                    .iter()
                    .any(|switch| switch.leg(leg_away(plan, two[n])).half_days().any(|half| half == at));
                let otherwise = plan
                    .person(two[n])
                    .is_some_and(|person| works(shows, person, at) && held(shows, person, at));
                duties[n].contains_key(&at) || leg || otherwise
            };
            if is_away(0) && is_away(1) {
                let mut term = shows.term("show_home_cover", 1).people(two).dates([at]);
                let taken: BTreeSet<EntityId> =
                    duties.iter().filter_map(|of| of.get(&at)).flatten().copied().collect();
                term.subjects = taken.into_iter().collect();
                terms.push(term);
            }
        }
    }
    terms
}
