//! Rules about a duty and about what a person does in all.

use super::reading::{Shows, way};
use crate::Term;
use chrono::Days;
use std::collections::BTreeSet;
use tandem_model::{
    BalanceKind, BoothDuty, EntityId, HalfDay, NaiveDate, NeedScope, Person, PersonId, Shift, Side, WishKind,
};

pub(super) fn of_duty(shows: &Shows<'_>, duty: &BoothDuty) -> Vec<Term> {
    let (Some(shift), Some(person)) = (shows.shift(duty.shift), shows.plan.person(duty.person)) else {
        return Vec::new();
    };
    let term = |rule| shows.term(rule, 1).people([person.id]).dates([shows.begins(shift)]).subject(duty.id);
    let mut terms = Vec::new();
    if let Some(why) = shows.unavailable(person, shift) {
        terms.push(term("show_unavailable").maybe_subject(why.entity()).why(why));
    }
    for need in shows.needs(shift, NeedScope::Individual) {
        let asked = need.station.is_none() || need.station == duty.station;
        if asked && !shows.meets(person.id, need, shows.date(shift)) {
            terms.push(term("show_need_unmet").subject(need.id));
        }
    }
    terms
}

pub(super) fn of_person(shows: &Shows<'_>, person: &Person) -> Vec<Term> {
    let worked = shows.worked(person.id);
    if worked.is_empty() {
        return Vec::new();
    }
    let mut terms = overlaps(shows, person);
    terms.extend(year(shows, person, &worked));
    for (shift, duty) in &worked {
        let against = |wish: &&tandem_model::Wish| {
            wish.person == person.id && wish.kind == WishKind::NotThisShift { shift: shift.id }
        };
        if shows.plan.document.wishes.iter().any(|wish| against(&wish)) {
            terms.push(
                shows
                    .term("show_wish_shift", 1)
                    .people([person.id])
                    .dates([shows.begins(shift)])
                    .subject(duty.id),
            );
        }
    }
    terms
}

fn overlaps(shows: &Shows<'_>, person: &Person) -> Vec<Term> {
    let items = shows.items(person);
    let mut terms = Vec::new();
    for (n, item) in items.iter().enumerate() {
        // Of all that began earlier, the one that ends last.
        let Some(earlier) = items[..n].iter().rev().max_by_key(|earlier| earlier.end) else { continue };
        let way = way(earlier.place.as_ref(), item.place.as_ref());
        let free = (item.start - earlier.end).num_minutes();
        if free >= i64::from(way) {
            continue;
        }
        let (first, second) = if item.duty.is_some() { (item, earlier) } else { (earlier, item) };
        let Some(shift) = first.duty.and_then(|shift| shows.shift(shift)) else { continue };
        terms.push(
            shows
                .term("show_overlap", 1)
                .people([person.id])
                .dates([shows.begins(shift)])
                .subject(first.id)
                .subject(second.id)
                .counts(free.max(0).unsigned_abs(), way.into()),
        );
    }
    terms
}

/// Half-days and weekend days of the 365 days before the horizon.
struct Past {
    half_days: u64,
    weekend_days: u64,
}

fn past(shows: &Shows<'_>, person: PersonId) -> Past {
    let (from, until) = (shows.plan.history_from(), shows.plan.horizon().from);
    let done: Vec<&Shift> = shows
        .plan
        .document
        .booth_duties
        .iter()
        .filter(|duty| duty.person == person && !shows.duties.iter().any(|judged| judged.id == duty.id))
        .filter_map(|duty| shows.shift(duty.shift))
        .filter(|shift| from <= shows.date(shift) && shows.date(shift) < until)
        .collect();
    let half_days: BTreeSet<HalfDay> = done.iter().flat_map(|shift| shows.half_days(shift)).collect();
    let weekend: BTreeSet<NaiveDate> =
        done.iter().filter(|shift| shows.is_weekend(shift)).map(|shift| shows.date(shift)).collect();
    let mut past = Past { half_days: half_days.len() as u64, weekend_days: weekend.len() as u64 };
    for row in &shows.plan.document.opening_balances {
        if row.person == person && row.date >= from {
            match row.kind {
                BalanceKind::ShowHalfDays { count } => past.half_days += u64::from(count),
                BalanceKind::WeekendDays { count } => past.weekend_days += u64::from(count),
                BalanceKind::Switches { .. } | BalanceKind::PairMet { .. } => {}
            }
        }
    }
    past
}

/// Different shows with a duty before the horizon, and one for four half-days of opening balances.
pub(super) fn shows_done(shows: &Shows<'_>, person: PersonId) -> u64 {
    let document = shows.plan.document;
    let done: BTreeSet<_> = document
        .booth_duties
        .iter()
        .filter(|duty| duty.person == person && !shows.duties.iter().any(|judged| judged.id == duty.id))
        .filter_map(|duty| shows.shift(duty.shift))
        .filter(|shift| shows.date(shift) < shows.plan.horizon().from)
        .map(|shift| shift.show)
        .collect();
    let balance: u64 = document
        .opening_balances
        .iter()
        .filter(|row| row.person == person)
        .map(|row| match row.kind {
            BalanceKind::ShowHalfDays { count } => u64::from(count),
            _ => 0,
        })
        .sum();
    done.len() as u64 + balance / 4
}

fn is_rep_of_horizon(shows: &Shows<'_>, person: &Person) -> bool {
    person.side != Side::Manager && shows.plan.days_employed(person) > 0
}

fn weight(shows: &Shows<'_>, person: &Person) -> u64 {
    let (from, to) = (shows.plan.history_from(), shows.plan.horizon().to);
    let days =
        from.iter_days().take_while(|date| *date <= to).filter(|date| person.employed_on(*date)).count();
    (person.work_pattern.working_half_days() * days) as u64
}

/// Half-days of show duty that are the person's share of the year.
fn target(shows: &Shows<'_>, person: &Person) -> u64 {
    let reps: Vec<&Person> =
        shows.plan.document.people.iter().filter(|rep| is_rep_of_horizon(shows, rep)).collect();
    let history: u64 = reps.iter().map(|rep| past(shows, rep.id).half_days).sum();
    let planned: u64 = shows
        .of_horizon
        .iter()
        .flat_map(|show| shows.shifts_of(show.id))
        .map(|shift| u64::from(shows.minimum(shift)) * shows.half_days(shift).len() as u64)
        .sum();
    let all: u64 = reps.iter().map(|rep| weight(shows, rep)).sum();
    ((history + planned) * weight(shows, person)).checked_div(all).unwrap_or(0)
}

fn year(shows: &Shows<'_>, person: &Person, worked: &[(&Shift, &BoothDuty)]) -> Vec<Term> {
    let past = past(shows, person.id);
    let mut terms = Vec::new();
    let all = |worked: &mut dyn Iterator<Item = &BoothDuty>| {
        let mut ids: Vec<EntityId> = worked.map(|duty| duty.id.into()).collect();
        ids.sort_unstable();
        ids
    };
    if is_rep_of_horizon(shows, person) {
        let half_days: BTreeSet<HalfDay> =
            worked.iter().flat_map(|(shift, _)| shows.half_days(shift)).collect();
        let (half_days, target) = (half_days.len() as u64, target(shows, person));
        for (rule, band) in [("show_year_share", 2), ("show_year_share_far", 6)] {
            let free = (target + band).saturating_sub(past.half_days);
            let mut term = shows.term(rule, half_days.saturating_sub(free)).people([person.id]);
            term.subjects = all(&mut worked.iter().map(|(_, duty)| *duty));
            terms.push(term.counts(past.half_days + half_days, target));
        }
    }
    let weekend: Vec<_> = worked.iter().filter(|(shift, _)| shows.is_weekend(shift)).collect();
    let days: BTreeSet<NaiveDate> = weekend.iter().map(|(shift, _)| shows.date(shift)).collect();
    let free = 4_u64.saturating_sub(past.weekend_days);
    let count = days.len() as u64;
    let mut term = shows.term("show_weekend_days", count.saturating_sub(free)).people([person.id]);
    term.subjects = all(&mut weekend.iter().map(|(_, duty)| *duty));
    terms.push(term.counts(past.weekend_days + count, 4));
    terms
}

/// The days of notice from today on.
pub(super) fn notice(shows_today: NaiveDate, days: u32) -> Option<NaiveDate> {
    shows_today.checked_add_days(Days::new(days.into()))
}
