//! What cannot work out, said before planning.

use super::Freedom;
use super::problem::Translation;
use crate::Sentence;
use std::sync::atomic::AtomicBool;
use tandem_engine::Watch;
use tandem_engine::flow::Network;
use tandem_engine::switch::{Charge, Length, Person};
use tandem_model::{Document, PersonId};
use tandem_rules::Context;
use tandem_rules::facts::Calendar;

/// Warnings about switch days that cannot all take place, whatever the plan: people without any day for a leg, desks
/// and an office that cannot hold the desk shifts needed. Each names what would help.
pub fn feasibility(document: &Document, context: &Context) -> Vec<Sentence> {
    let translation = Translation::new(document, &Calendar::new(document, context), &Freedom::All);
    if super::summary::empty_side(&translation).is_some() {
        return Vec::new();
    }
    warnings(&translation, &AtomicBool::new(false))
}

/// The same for a problem that is at hand; once `hurry` is set, what takes long is left out.
pub(super) fn warnings(translation: &Translation<'_>, hurry: &AtomicBool) -> Vec<Sentence> {
    let watch = Watch::new(hurry, &|| 0.0, None);
    let mut warnings = without_days(translation);
    let by_desk = desks(translation);
    if by_desk.is_empty() {
        warnings.extend(office(translation, &watch));
    } else {
        warnings.extend(by_desk);
    }
    warnings
}

/// What is still to be found for a person, next to the fixed switch days.
fn due(translation: &Translation<'_>, inside: bool, index: usize) -> i64 {
    let problem = &translation.problem;
    let person = if inside { &problem.insides[index] } else { &problem.fields[index] };
    let own = |s: &&tandem_engine::switch::Switch| if inside { s.inside == index } else { s.field == index };
    i64::from(person.demand) - problem.fixed.iter().filter(own).count() as i64
}

fn any_open(charges: &[Charge]) -> bool {
    charges.iter().any(|charge| charge.open)
}

fn without_days(translation: &Translation<'_>) -> Vec<Sentence> {
    let problem = &translation.problem;
    let people = |inside: bool| -> Vec<(PersonId, &Person)> {
        let (ids, people) = if inside {
            (&translation.insides, &problem.insides)
        } else {
            (&translation.fields, &problem.fields)
        };
        let due = |&(index, _): &(usize, _)| due(translation, inside, index) > 0;
        ids.iter().copied().zip(people).enumerate().filter(due).map(|(_, row)| row).collect()
    };
    let names = |found: Vec<(PersonId, &Person)>| -> Vec<String> {
        found.into_iter().filter_map(|(id, _)| Some(translation.document.people.get(id)?.name())).collect()
    };
    let lacking = |inside: bool, open: &dyn Fn(&Person) -> bool| {
        names(people(inside).into_iter().filter(|(_, person)| !open(person)).collect())
    };
    [
        ("planner-feasible-no-visits", lacking(false, &|person| any_open(&person.ride))),
        ("planner-feasible-no-desk-half-day", lacking(false, &|person| any_open(&person.desk))),
        ("planner-feasible-no-ride-half-day", lacking(true, &|person| any_open(&person.ride))),
        ("planner-feasible-no-office", lacking(true, &|person| any_open(&person.desk))),
    ]
    .into_iter()
    .filter(|(_, names)| !names.is_empty())
    .map(|(key, names)| Sentence::new(key).number("count", names.len() as i64).names("names", names))
    .collect()
}

/// Half-days that a visitor takes from a desk in a slot; `halves` of a full day count by their morning.
fn open_in(person: &Person, slot: usize, full: bool) -> bool {
    let place = if full { 3 * (slot / 2) + 2 } else { 3 * (slot / 2) + slot % 2 };
    person.desk[place].open && (!full || slot.is_multiple_of(2))
}

/// True if desk shifts are full days for nearly everybody.
fn full_days(translation: &Translation<'_>) -> bool {
    let mut pairs = translation.problem.pairs.iter().flatten().peekable();
    pairs.peek().is_some() && pairs.all(|pair| pair.desk == Length::Full)
}

/// Visitors that a desk could take in a slot, by its limit and by who is there to host.
fn room(translation: &Translation<'_>, desk: Option<usize>, slot: usize, full: bool) -> i64 {
    let problem = &translation.problem;
    let hosts =
        problem.insides.iter().filter(|person| person.own_desk == desk && open_in(person, slot, full));
    let taken = problem
        .fixed
        .iter()
        .filter(|s| problem.insides[s.inside].own_desk == desk && s.desk.slots().any(|other| other == slot));
    let limit = desk.map_or(i64::MAX, |k| i64::from(problem.desks[k].visitors[slot]));
    ((hosts.count() as i64).min(limit) - taken.count() as i64).max(0)
}

fn desks(translation: &Translation<'_>) -> Vec<Sentence> {
    let problem = &translation.problem;
    let full = full_days(translation);
    let mut warnings = Vec::new();
    for (k, id) in translation.desks.iter().enumerate() {
        let own = |&i: &usize| problem.insides[i].own_desk == Some(k);
        let needed: i64 =
            (0..problem.insides.len()).filter(own).map(|i| due(translation, true, i).max(0)).sum();
        let possible: i64 = (0..problem.slots()).map(|slot| room(translation, Some(k), slot, full)).sum();
        let name = translation.document.desks.get(*id).map(|desk| desk.name.clone()).unwrap_or_default();
        if possible < needed {
            let sentence = Sentence::new("planner-feasible-desk").text("desk", name);
            warnings.push(sentence.number("needed", needed).number("possible", possible));
        }
    }
    warnings
}

/// The most desk shifts that fit, by max-flow from field reps over the half-days they are free to what all desks hold.
fn office(translation: &Translation<'_>, watch: &Watch<'_>) -> Option<Sentence> {
    let problem = &translation.problem;
    let (fields, slots) = (problem.fields.len(), problem.slots());
    let full = full_days(translation);
    let (source, sink) = (fields + slots, fields + slots + 1);
    let mut network = Network::new(sink + 1);
    let mut needed = 0;
    for (f, person) in problem.fields.iter().enumerate() {
        let due = due(translation, false, f).max(0);
        if due == 0 || !any_open(&person.desk) {
            continue;
        }
        needed += due;
        network.add(source, f, due, -1);
        for slot in (0..slots).filter(|&slot| open_in(person, slot, full)) {
            network.add(f, fields + slot, 1, 0);
        }
    }
    let places = (0..problem.desks.len()).map(Some).chain([None]);
    let places: Vec<Option<usize>> = places.collect();
    for slot in 0..slots {
        let all: i64 = places.iter().map(|&desk| room(translation, desk, slot, full)).sum();
        network.add(fields + slot, sink, all, 0);
    }
    let possible = network.cheapest_until(source, sink, watch)?.amount;
    (possible < needed).then(|| {
        Sentence::new("planner-feasible-office").number("needed", needed).number("possible", possible)
    })
}
