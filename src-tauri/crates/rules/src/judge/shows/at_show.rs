//! Rules about a person at a show, and about a show as a whole.

use super::reading::Shows;
use crate::Term;
use std::collections::BTreeSet;
use tandem_model::{
    BoothDuty, HalfDay, NaiveDate, Person, PersonId, Shift, ShiftKind, Side, TradeShow, WishKind, WorkPlace,
};

/// A shorter way home is no journey.
const NEAR_KM: f64 = 50.0;

pub(super) fn of_person(shows: &Shows<'_>, person: &Person, show: &TradeShow) -> Vec<Term> {
    let worked: Vec<(&Shift, &BoothDuty)> =
        shows.worked(person.id).into_iter().filter(|(shift, _)| shift.show == show.id).collect();
    if worked.is_empty() {
        return Vec::new();
    }
    let term = |rule, amount| shows.term(rule, amount).people([person.id]).subject(show.id);
    let mut terms = vec![load(shows, show, &worked, &term)];
    terms.extend(journeys(shows, person, show, &worked, &term));
    let against = WishKind::NotThisShow { show: show.id };
    if shows.plan.document.wishes.iter().any(|wish| wish.person == person.id && wish.kind == against) {
        terms.push(term("show_wish_show", 1));
    }
    let booked = booked_after(shows, person, show);
    terms.push(term("show_booked_after", booked.len() as u64).dates(booked));
    terms
}

fn load(
    shows: &Shows<'_>,
    show: &TradeShow,
    worked: &[(&Shift, &BoothDuty)],
    term: &dyn Fn(&'static str, u64) -> Term,
) -> Term {
    let all = shows.shifts_of(show.id);
    let needed: u64 =
        all.iter().map(|shift| u64::from(shows.minimum(shift)) * u64::from(shows.net_minutes(shift))).sum();
    let people = shows.plan.document.people.iter();
    let eligible =
        people.filter(|person| all.iter().any(|shift| shows.is_eligible(person, shift))).count() as u64;
    let among = eligible.min(shows.budget(show).into());
    let minutes: u64 = worked.iter().map(|(shift, _)| u64::from(shows.net_minutes(shift))).sum();
    if among == 0 {
        return term("show_uneven_load", 0);
    }
    let share = needed.div_ceil(among) + 60;
    term("show_uneven_load", minutes.saturating_sub(share).div_ceil(15)).counts(minutes, share)
}

fn journeys(
    shows: &Shows<'_>,
    person: &Person,
    show: &TradeShow,
    worked: &[(&Shift, &BoothDuty)],
    term: &dyn Fn(&'static str, u64) -> Term,
) -> Vec<Term> {
    let km = shows.plan.base(person.id).and_then(|base| base.road_km(&show.place));
    let Some(km) = km.filter(|km| *km >= NEAR_KM) else { return Vec::new() };
    let points = (20 + (km / 25.0).floor() as u64).min(40);
    let days: BTreeSet<NaiveDate> = worked.iter().map(|(shift, _)| shows.date(shift)).collect();
    let mut terms = Vec::new();
    let mut block: Vec<NaiveDate> = Vec::new();
    let end = |block: &[NaiveDate], terms: &mut Vec<Term>| {
        if let (Some(first), Some(last)) = (block.first(), block.last()) {
            let dates = [HalfDay::morning(*first), HalfDay::morning(*last)];
            terms.push(term("show_journey", points).dates(dates).counts(km as u64, 0));
        }
    };
    for day in days {
        match block.last().map(|last| (day - *last).num_days()) {
            Some(1) => {}
            Some(2) => {
                let idle = day.pred_opt().unwrap_or(day);
                terms.push(term("show_idle_day", 1).dates([HalfDay::morning(idle)]));
            }
            _ => {
                end(&block, &mut terms);
                block.clear();
            }
        }
        block.push(day);
    }
    end(&block, &mut terms);
    terms
}

/// Of the first two working half-days after the show, those in which something lies.
fn booked_after(shows: &Shows<'_>, person: &Person, show: &TradeShow) -> Vec<HalfDay> {
    let plan = shows.plan;
    let Some(end) = shows.shifts_of(show.id).iter().map(|shift| shift.span.end).max() else {
        return Vec::new();
    };
    let first = end.with_timezone(&plan.settings.zone).date_naive();
    let hours = &plan.settings.working_hours;
    let working = |at: &HalfDay| {
        let begins = hours.span(at.date, at.half.into(), plan.settings.zone).start;
        begins >= end
            && person.employed_on(at.date)
            && person.work_pattern.at(*at) != WorkPlace::Off
            && plan.public_holiday(person, at.date).is_none()
            && !plan.absences(person.id).iter().any(|absence| absence.span.contains(*at))
    };
    let half_days = first
        .iter_days()
        .take(15)
        .flat_map(|date| [HalfDay::morning(date), HalfDay::afternoon(date)])
        .filter(working)
        .take(2);
    half_days.filter(|at| is_booked(shows, person, *at)).collect()
}

fn is_booked(shows: &Shows<'_>, person: &Person, at: HalfDay) -> bool {
    let plan = shows.plan;
    let judged = |id| shows.duties.iter().any(|duty| tandem_model::EntityId::from(duty.id) == id);
    let other =
        plan.entries(person.id).iter().any(|entry| !judged(entry.id) && entry.half_days.contains(&at));
    let duty = shows.worked(person.id).iter().any(|(shift, _)| shows.half_days(shift).contains(&at));
    let switches = plan.document.switch_days.iter().filter(|switch| switch.counts());
    let mut legs = switches
        .filter(|switch| switch.inside_rep == person.id || switch.field_rep == person.id)
        .flat_map(|switch| switch.ride_along.half_days().chain(switch.desk_shift.half_days()));
    other || duty || legs.any(|half| half == at)
}

pub(super) fn above_budget(shows: &Shows<'_>, show: &TradeShow) -> Option<Term> {
    let people: BTreeSet<PersonId> = shows
        .duties
        .iter()
        .filter(|duty| shows.shift(duty.shift).is_some_and(|shift| shift.show == show.id))
        .map(|duty| duty.person)
        .collect();
    let (have, budget) = (people.len() as u64, u64::from(shows.budget(show)));
    (have > budget).then(|| {
        shows.term("show_above_budget", have - budget).people(people).subject(show.id).counts(have, budget)
    })
}

pub(super) fn unknown_places(shows: &Shows<'_>) -> Option<Term> {
    let unknown: Vec<_> = shows.of_horizon.iter().filter(|show| show.place.coordinates.is_none()).collect();
    let mut term = shows.term("show_place_unknown", unknown.len() as u64);
    term.subjects = unknown.iter().map(|show| show.id.into()).collect();
    (!unknown.is_empty()).then(|| term.unscored())
}

/// Somebody of the plan has done three shows.
pub(super) fn somebody_is_experienced(shows: &Shows<'_>) -> bool {
    shows.plan.document.people.iter().any(|person| super::people::shows_done(shows, person.id) >= 3)
}

/// Sides of which nobody could come to the shift.
pub(super) fn has_eligible(shows: &Shows<'_>, shift: &Shift, side: Side) -> bool {
    let mut people = shows.plan.document.people.iter().filter(|person| person.side == side);
    shift.kind == ShiftKind::Customer && people.any(|person| shows.is_eligible(person, shift))
}
