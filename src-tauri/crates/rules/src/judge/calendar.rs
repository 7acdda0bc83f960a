//! One person, one place: what was entered into a person's calendar as it is, checked against itself. Switch days and
//! booth duties are decisions of their own boards.

use super::reading::{Entry, Reading};
use crate::{Blocked, Term};
use tandem_model::{Absence, DateTime, EntityId, Half, HalfDay, Person, Span, Utc, instant};

pub(super) fn of_person(plan: &Reading<'_>, person: &Person) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut kept: Vec<&Entry<'_>> = Vec::new();
    let entered =
        |entry: &&Entry<'_>| !matches!(entry.id, EntityId::BoothDuty(_)) && in_horizon(plan, &entry.span);
    for entry in plan.entries(person.id).iter().filter(entered) {
        match unavailable(plan, person, entry) {
            Some(why) => terms.push(unavailable_term(plan, person, entry, why)),
            None => kept.push(entry),
        }
    }
    kept.sort_by_key(|entry| (entry.span.start, entry.span.end, entry.id));
    for (n, entry) in kept.iter().enumerate() {
        // Of all that began earlier, the one that ends last.
        let earlier = kept[..n].iter().rev().max_by_key(|earlier| earlier.span.end);
        if let Some(earlier) = earlier.filter(|earlier| entry.span.start < earlier.span.end) {
            terms.push(overlap_term(plan, person, entry, earlier));
        }
    }
    terms
}

/// Shares an instant with the days of the horizon.
fn in_horizon(plan: &Reading<'_>, span: &Span) -> bool {
    let (horizon, zone) = (plan.horizon(), plan.settings.zone);
    let midnight = chrono::NaiveTime::MIN;
    let start = instant(horizon.from, midnight, zone);
    let end = instant(horizon.to.succ_opt().unwrap_or(horizon.to), midnight, zone);
    span.start < end && start < span.end
}

/// From the first to the last instant of an absence: whole days, half of them up to or from midday.
fn instants(plan: &Reading<'_>, absence: &Absence) -> (DateTime<Utc>, DateTime<Utc>) {
    let (zone, midday, midnight) =
        (plan.settings.zone, plan.settings.working_hours.midday, chrono::NaiveTime::MIN);
    let (from, to) = (absence.span.from, absence.span.to);
    let start = match from.half {
        Half::Morning => instant(from.date, midnight, zone),
        Half::Afternoon => instant(from.date, midday, zone),
    };
    let end = match to.half {
        Half::Morning => instant(to.date, midday, zone),
        Half::Afternoon => instant(to.date.succ_opt().unwrap_or(to.date), midnight, zone),
    };
    (start, end)
}

fn unavailable(plan: &Reading<'_>, person: &Person, entry: &Entry<'_>) -> Option<Blocked> {
    if !person.employed_on(starts(plan, entry).date) {
        return Some(Blocked::NotEmployed);
    }
    let during = |absence: &&&Absence| {
        let (start, end) = instants(plan, absence);
        entry.span.start < end && start < entry.span.end
    };
    plan.absences(person.id).iter().find(during).map(|absence| Blocked::Absence(absence.id))
}

/// The half-day on which the entry begins, on the clocks of its own zone.
fn starts(plan: &Reading<'_>, entry: &Entry<'_>) -> HalfDay {
    let local = entry.span.start.with_timezone(&entry.span.zone).naive_local();
    let half =
        if local.time() < plan.settings.working_hours.midday { Half::Morning } else { Half::Afternoon };
    HalfDay { date: local.date(), half }
}

fn unavailable_term(plan: &Reading<'_>, person: &Person, entry: &Entry<'_>, why: Blocked) -> Term {
    Term::new(plan.document, "calendar_unavailable", 1)
        .people([person.id])
        .dates([starts(plan, entry)])
        .subject(entry.id)
        .maybe_subject(why.entity())
        .why(why)
        .unscored()
}

fn overlap_term(plan: &Reading<'_>, person: &Person, entry: &Entry<'_>, earlier: &Entry<'_>) -> Term {
    Term::new(plan.document, "calendar_overlap", 1)
        .people([person.id])
        .dates([starts(plan, entry)])
        .subject(entry.id)
        .subject(earlier.id)
        .unscored()
}
