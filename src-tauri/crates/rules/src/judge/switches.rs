//! Rules about a switch day as a whole, about pairs, tandems and weeks.

use super::people::due;
use super::reading::Reading;
use crate::Term;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;
use tandem_model::{
    BalanceKind, HalfDay, LegKind, LegLength, PairingLevel, PersonId, Side, SwitchDay, SwitchStatus,
};

pub(super) fn of_switch(plan: &Reading<'_>, switch: &SwitchDay) -> Vec<Term> {
    [
        ride_too_short(plan, switch),
        never_pair(plan, switch),
        rather_not_pair(plan, switch),
        legs_too_far(plan, switch),
        Some(legs_apart(plan, switch)),
        pair_again(plan, switch),
        distance(plan, switch),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn term(plan: &Reading<'_>, rule: &'static str, amount: u64, switch: &SwitchDay) -> Term {
    Term::new(plan.document, rule, amount).people([switch.inside_rep, switch.field_rep]).subject(switch.id)
}

/// First half-day of each leg, ride-along first.
fn beginnings(switch: &SwitchDay) -> Vec<HalfDay> {
    [LegKind::RideAlong, LegKind::DeskShift]
        .into_iter()
        .filter_map(|kind| switch.leg(kind).half_days().next())
        .collect()
}

fn ride_too_short(plan: &Reading<'_>, switch: &SwitchDay) -> Option<Term> {
    let limit = f64::from(plan.settings.switch_days.full_day_ride_km);
    let far = plan.road_km(switch.inside_rep, switch.field_rep).is_some_and(|km| km > limit);
    let has_full_day = |id| plan.person(id).is_some_and(|person| person.work_pattern.has_full_day());
    let possible = has_full_day(switch.inside_rep) && has_full_day(switch.field_rep);
    let half = switch.ride_along.length != LegLength::Full;
    (far && possible && half).then(|| {
        term(plan, "switch_ride_too_short", 1, switch)
            .dates(switch.ride_along.half_days())
            .leg(LegKind::RideAlong)
    })
}

fn never_pair(plan: &Reading<'_>, switch: &SwitchDay) -> Option<Term> {
    (plan.level(switch) == Some(PairingLevel::Never))
        .then(|| term(plan, "switch_never_pair", 1, switch).dates(beginnings(switch)))
}

fn rather_not_pair(plan: &Reading<'_>, switch: &SwitchDay) -> Option<Term> {
    (plan.level(switch) == Some(PairingLevel::RatherNot))
        .then(|| term(plan, "switch_rather_not_pair", 1, switch).dates(beginnings(switch)))
}

fn apart(plan: &Reading<'_>, switch: &SwitchDay) -> u64 {
    plan.working_days_apart(switch.ride_along.date, switch.desk_shift.date)
}

fn legs_too_far(plan: &Reading<'_>, switch: &SwitchDay) -> Option<Term> {
    let (days, window) = (apart(plan, switch), u64::from(plan.settings.switch_days.window_working_days));
    (days > window)
        .then(|| term(plan, "switch_legs_too_far", 1, switch).dates(beginnings(switch)).counts(days, window))
}

fn legs_apart(plan: &Reading<'_>, switch: &SwitchDay) -> Term {
    let days = apart(plan, switch);
    let beyond = days.saturating_sub(1);
    term(plan, "switch_legs_apart", beyond, switch).dates(beginnings(switch)).counts(days, 1)
}

/// The two did a switch in the 365 days before the horizon, or an opening balance not older says so.
fn met(plan: &Reading<'_>, inside: PersonId, field: PersonId) -> bool {
    let (from, until) = (plan.history_from(), plan.horizon().from);
    let done = |switch: &SwitchDay| {
        let legs = [switch.ride_along.date, switch.desk_shift.date];
        switch.status == SwitchStatus::Done
            && (switch.inside_rep, switch.field_rep) == (inside, field)
            && legs.iter().all(|date| from <= *date && *date < until)
    };
    let balance = plan.document.opening_balances.iter().any(|row| match row.kind {
        BalanceKind::PairMet { partner } => {
            row.date >= from
                && ([row.person, partner] == [inside, field] || [partner, row.person] == [inside, field])
        }
        _ => false,
    });
    balance || plan.document.switch_days.iter().any(done)
}

fn pair_again(plan: &Reading<'_>, switch: &SwitchDay) -> Option<Term> {
    met(plan, switch.inside_rep, switch.field_rep)
        .then(|| term(plan, "switch_pair_again", 1, switch).dates(beginnings(switch)))
}

fn distance(plan: &Reading<'_>, switch: &SwitchDay) -> Option<Term> {
    let km = plan.road_km(switch.inside_rep, switch.field_rep)?;
    let steps = ((km - 100.0) / 25.0).floor();
    (steps >= 1.0).then(|| term(plan, "switch_distance", steps as u64, switch).counts(km as u64, 100))
}

pub(super) fn pairs_repeated(plan: &Reading<'_>) -> Vec<Term> {
    let mut pairs: BTreeMap<_, Vec<&SwitchDay>> = BTreeMap::new();
    for switch in plan.switches() {
        pairs.entry((switch.inside_rep, switch.field_rep)).or_default().push(switch);
    }
    pairs
        .into_iter()
        .map(|((inside, field), switches)| {
            let times = switches.len() as u64;
            let mut term =
                Term::new(plan.document, "switch_pair_repeated", times - 1).people([inside, field]);
            term.subjects.extend(switches.iter().map(|switch| tandem_model::EntityId::from(switch.id)));
            term.counts(times, 1)
        })
        .collect()
}

pub(super) fn own_tandems_missing(plan: &Reading<'_>) -> Vec<Term> {
    let mut terms = Vec::new();
    for tandem in plan.document.tandems.iter().filter(|tandem| plan.in_force(tandem)) {
        let (inside, field) = (tandem.inside_rep, tandem.field_rep);
        let planned = plan.switches().any(|switch| (switch.inside_rep, switch.field_rep) == (inside, field));
        if !planned && !met(plan, inside, field) && may_pair(plan, inside, field) {
            terms.push(
                Term::new(plan.document, "switch_own_tandem", 1).people([inside, field]).subject(tandem.id),
            );
        }
    }
    terms
}

/// Not under never, and employed on a common day of the horizon.
pub(super) fn may_pair(plan: &Reading<'_>, inside: PersonId, field: PersonId) -> bool {
    let never =
        plan.document.pairings.iter().any(|row| {
            (row.inside_rep, row.field_rep) == (inside, field) && row.level == PairingLevel::Never
        });
    let (Some(one), Some(other)) = (plan.person(inside), plan.person(field)) else { return false };
    !never && plan.horizon().dates().any(|date| one.employed_on(date) && other.employed_on(date))
}

pub(super) fn weeks_above_quota(plan: &Reading<'_>) -> Vec<Term> {
    let horizon = plan.horizon();
    let monday = |date: NaiveDate| date.week(chrono::Weekday::Mon).first_day();
    let due_of = |side: Side| -> u64 {
        let people = plan.document.people.iter().filter(|person| person.side == side);
        people.map(|person| u64::from(due(plan, person))).sum()
    };
    let needed = 2 * due_of(Side::Inside).max(due_of(Side::Field));
    let all = plan.working_days(horizon.from, horizon.to);
    let mut legs: BTreeMap<NaiveDate, u64> = BTreeMap::new();
    for switch in plan.switches() {
        for date in [switch.ride_along.date, switch.desk_shift.date] {
            if horizon.contains(date) {
                *legs.entry(monday(date)).or_default() += 1;
            }
        }
    }
    legs.into_iter()
        .filter_map(|(week, legs)| {
            let here = all.iter().filter(|date| date.iso_week() == week.iso_week()).count() as u64;
            let quota = if all.is_empty() { 0 } else { (needed * here).div_ceil(all.len() as u64) };
            let above = legs.checked_sub(quota)?;
            let term = Term::new(plan.document, "switch_week_quota", above);
            Some(term.dates([HalfDay::morning(week)]).counts(legs, quota))
        })
        .collect()
}
