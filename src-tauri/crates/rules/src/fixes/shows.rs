//! Ways out of findings about trade shows.

use super::Fix;
use crate::facts::Calendar;
use crate::facts::shows::way;
use crate::{Level, Term, released};
use std::collections::BTreeMap;
use tandem_model::{BoothDuty, Change, Document, EntityId, PersonId, Side, TradeShowId};

/// At most so many people are offered for a duty.
const OFFERED: usize = 3;

/// Rules that are about who has the duty, so that somebody else may be the way out.
const ABOUT_THE_PERSON: [&str; 9] = [
    "show_unavailable",
    "show_overlap",
    "show_need_unmet",
    "show_break_missing",
    "show_rest_too_short",
    "show_days_in_a_row",
    "show_weekly_rest",
    "show_substitute_day",
    "show_wish_shift",
];

pub(super) fn fixes(document: &Document, calendar: &Calendar, term: &Term) -> Vec<Fix> {
    let mut found = Vec::new();
    if term.rule == "show_moved_released" {
        found.extend(back_to_release(document, term));
        return found;
    }
    if term.level() == Level::Medium {
        return found;
    }
    let duties = duties_to_change(document, calendar, term);
    let Some(duty) = duties.first() else { return found };
    if duty.pinned {
        let free = BoothDuty { pinned: false, ..(*duty).clone() };
        found.push(Fix { label: "rules-fix-unpin", changes: vec![Change::replace((*duty).clone(), free)] });
    }
    if ABOUT_THE_PERSON.contains(&term.rule) {
        for person in others(document, calendar, duty).into_iter().take(OFFERED) {
            let replaced = BoothDuty { person, ..(*duty).clone() };
            found.push(Fix {
                label: "rules-fix-replace-person",
                changes: vec![Change::replace((*duty).clone(), replaced)],
            });
        }
    }
    if term.level() == Level::Hard {
        let changes = duties.into_iter().cloned().map(Change::remove).collect();
        found.push(Fix { label: "rules-fix-remove-duty", changes });
    }
    found
}

/// The duties that cause the term and whose removal helps: mostly one, all those of one person at a show above budget.
fn duties_to_change<'a>(document: &'a Document, calendar: &Calendar, term: &Term) -> Vec<&'a BoothDuty> {
    let get = |id: &EntityId| match id {
        EntityId::BoothDuty(id) => document.booth_duties.get(*id),
        _ => None,
    };
    let named: Vec<&BoothDuty> = term.subjects.iter().filter_map(get).collect();
    // Of a run of days one in the middle.
    if term.rule == "show_days_in_a_row" {
        return named.get(named.len() / 2).copied().into_iter().collect();
    }
    // The last of them, pinned ones only where there is no other.
    if let Some(last) = named.iter().rev().find(|duty| !duty.pinned).or(named.last()) {
        let first = named.iter().find(|duty| term.rule == "show_overlap" && !duty.pinned);
        return vec![first.unwrap_or(last)];
    }
    let in_shifts = term.subjects.iter().filter_map(|id| match id {
        EntityId::Shift(id) => Some(*id),
        _ => None,
    });
    let of_shift: Vec<&BoothDuty> = in_shifts
        .flat_map(|shift| calendar.duties_in(shift))
        .filter(|duty| term.people.contains(&duty.person))
        .filter(|duty| {
            let mut stations = term.subjects.iter().filter_map(|id| match id {
                EntityId::Station(id) => Some(*id),
                _ => None,
            });
            stations.next().is_none_or(|station| duty.station == Some(station))
        })
        .filter_map(|duty| document.booth_duties.get(duty.id))
        .collect();
    if let Some(last) = of_shift.iter().rev().find(|duty| !duty.pinned).or(of_shift.last()) {
        return vec![last];
    }
    if term.level() != Level::Hard {
        return Vec::new();
    }
    let show = term.subjects.iter().find_map(|id| match id {
        EntityId::TradeShow(id) => Some(*id),
        _ => None,
    });
    show.map(|show| fewest_duties(document, calendar, show)).unwrap_or_default()
}

/// The duties of whoever has the fewest at the show, none of them pinned if that can be.
fn fewest_duties<'a>(document: &'a Document, calendar: &Calendar, show: TradeShowId) -> Vec<&'a BoothDuty> {
    let mut by_person: BTreeMap<PersonId, Vec<&BoothDuty>> = BTreeMap::new();
    for shift in calendar.shifts_of(show) {
        for duty in calendar.duties_in(shift.id) {
            by_person.entry(duty.person).or_default().extend(document.booth_duties.get(duty.id));
        }
    }
    let fewest = by_person
        .into_iter()
        .min_by_key(|(person, duties)| (duties.iter().any(|duty| duty.pinned), duties.len(), *person));
    fewest.map(|(_, duties)| duties).unwrap_or_default()
}

/// Reps who may sit there and have nothing else that day, those who are at the show and of the same side first.
fn others(document: &Document, calendar: &Calendar, duty: &BoothDuty) -> Vec<PersonId> {
    let Some(shift) = calendar.shift(duty.shift) else { return Vec::new() };
    let side = calendar.side(duty.person);
    let at_show = |person: PersonId| calendar.duties_of(person).iter().any(|other| other.show == shift.show);
    let place = calendar.show(shift.show).map(|show| &show.place);
    let is_free = |person: PersonId| {
        calendar.duties_of(person).iter().all(|other| {
            calendar.shift(other.shift).is_none_or(|other| other.begins.date != shift.begins.date)
        }) && calendar.elsewhere(document, person).iter().all(|item| {
            let way = chrono::Duration::minutes(way(item.place.as_ref(), place).into());
            item.end + way <= shift.span.start || shift.span.end + way <= item.start
        })
    };
    let mut found: Vec<(bool, bool, PersonId)> = document
        .people
        .iter()
        .filter(|person| person.side != Side::Manager && person.id != duty.person)
        .filter(|person| calendar.seat_blocked(person.id, shift, duty.station).is_empty())
        .filter(|person| is_free(person.id) && !calendar.is_shift_unwanted(person.id, shift.id))
        .map(|person| (!at_show(person.id), Some(person.side) != side, person.id))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, _, person)| person).collect()
}

fn back_to_release(document: &Document, term: &Term) -> Option<Fix> {
    let id = term.subjects.iter().find_map(|id| match id {
        EntityId::BoothDuty(id) => Some(*id),
        _ => None,
    })?;
    let shows = document.trade_shows.iter();
    let known = shows
        .flat_map(|show| released::booth_duties(document, show.id))
        .find(|duty| duty.id == id && document.shifts.contains(duty.shift))?;
    let known_people = document.people.contains(known.person);
    let known_seat = known.station.is_none_or(|station| document.stations.contains(station));
    let change = match document.booth_duties.get(id) {
        Some(now) => Change::replace(now.clone(), BoothDuty { pinned: now.pinned, ..known }),
        None => Change::add(known),
    };
    (known_people && known_seat)
        .then(|| Fix { label: "rules-fix-duty-back-to-release", changes: vec![change] })
}
