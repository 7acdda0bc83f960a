//! Rules about one leg.

use super::reading::Reading;
use crate::Term;
use chrono::{Datelike, NaiveDate};
use tandem_model::{EntityId, HalfDay, Leg, LegKind, PersonId, SwitchDay, WishKind, WorkPlace};

/// A leg with what every rule about it asks for.
struct LegOf<'a, 'b> {
    plan: &'b Reading<'a>,
    switch: &'a SwitchDay,
    kind: LegKind,
    leg: Leg,
}

pub(super) fn of_legs(plan: &Reading<'_>, switch: &SwitchDay) -> Vec<Term> {
    let Some(switch) = plan.document.switch_days.get(switch.id) else { return Vec::new() };
    let mut terms = Vec::new();
    for kind in [LegKind::RideAlong, LegKind::DeskShift] {
        let leg = LegOf { plan, switch, kind, leg: switch.leg(kind) };
        for person in [switch.inside_rep, switch.field_rep] {
            terms.extend(leg.unavailable(person));
            terms.extend(leg.short_items(person));
            terms.extend(leg.weekday_wish(person));
        }
        terms.extend(leg.ride_without_visit());
        terms.extend(leg.visit_by_pattern());
        terms.extend(leg.host_not_in_office());
        terms.extend(leg.visitor_has_appointment());
        terms.extend(leg.blackout());
        terms.extend(leg.school_holidays());
    }
    terms
}

impl LegOf<'_, '_> {
    fn half_days(&self) -> Vec<HalfDay> {
        self.leg.half_days().collect()
    }

    fn term(&self, rule: &'static str, amount: u64) -> Term {
        Term::new(self.plan.document, rule, amount).leg(self.kind).subject(self.switch.id)
    }

    fn is_available(&self, person: PersonId) -> bool {
        let blocked = |at| self.plan.blocked_for_leg(self.switch, self.kind, person, at).is_some();
        !self.half_days().into_iter().any(blocked)
    }

    fn unavailable(&self, person: PersonId) -> Option<Term> {
        let blocked = |at| Some((at, self.plan.blocked_for_leg(self.switch, self.kind, person, at)?));
        let (at, why) = self.half_days().into_iter().find_map(blocked)?;
        let term = self.term("switch_leg_unavailable", 1).people([person]).dates([at]);
        Some(term.maybe_subject(why.entity()).why(why))
    }

    fn pattern(&self, person: PersonId, at: HalfDay) -> WorkPlace {
        self.plan.person(person).map_or(WorkPlace::Off, |person| person.work_pattern.at(at))
    }

    fn ride_without_visit(&self) -> Option<Term> {
        let host = self.switch.field_rep;
        if self.kind != LegKind::RideAlong || !self.is_available(host) {
            return None;
        }
        let no_visit = |at: &HalfDay| {
            self.plan.open_visits(host, *at).is_empty() && self.pattern(host, *at) != WorkPlace::Customers
        };
        let without: Vec<_> = self.half_days().into_iter().filter(no_visit).collect();
        (!without.is_empty()).then(|| self.term("switch_ride_without_visit", 1).people([host]).dates(without))
    }

    fn visit_by_pattern(&self) -> Option<Term> {
        let host = self.switch.field_rep;
        if self.kind != LegKind::RideAlong || !self.is_available(host) {
            return None;
        }
        let by_pattern = |at: HalfDay| {
            self.plan.open_visits(host, at).is_empty() && self.pattern(host, at) == WorkPlace::Customers
        };
        let only = self.half_days().into_iter().all(by_pattern);
        only.then(|| self.term("switch_visit_by_pattern", 1).people([host]).dates(self.half_days()))
    }

    fn host_not_in_office(&self) -> Option<Term> {
        let host = self.switch.inside_rep;
        if self.kind != LegKind::DeskShift || !self.is_available(host) {
            return None;
        }
        let elsewhere = |at: &HalfDay| self.pattern(host, *at) != WorkPlace::Office;
        let dates: Vec<_> = self.half_days().into_iter().filter(elsewhere).collect();
        (!dates.is_empty()).then(|| self.term("switch_host_not_in_office", 1).people([host]).dates(dates))
    }

    fn visitor_has_appointment(&self) -> Option<Term> {
        let visitor = self.switch.field_rep;
        if self.kind != LegKind::DeskShift || !self.is_available(visitor) {
            return None;
        }
        let long_visit = |at: HalfDay| {
            let visits = self.plan.open_visits(visitor, at);
            visits.into_iter().find(|entry| !self.plan.is_short(entry)).map(|entry| (at, entry.id))
        };
        let found: Vec<_> = self.half_days().into_iter().filter_map(long_visit).collect();
        let first = found.first()?.1;
        let term = self.term("switch_visitor_has_appointment", 1).people([visitor]);
        Some(term.dates(found.iter().map(|(at, _)| *at)).subject(first))
    }

    fn short_items(&self, person: PersonId) -> Option<Term> {
        if !self.is_available(person) {
            return None;
        }
        let joined = |entry: &super::reading::Entry<'_>| {
            self.kind == LegKind::RideAlong
                && entry
                    .appointment
                    .is_some_and(|row| row.visitor == self.switch.field_rep && self.plan.is_open_visit(row))
        };
        let mut items: Vec<EntityId> = self
            .plan
            .entries(person)
            .iter()
            .filter(|entry| self.half_days().iter().any(|at| entry.half_days.contains(at)))
            .filter(|entry| self.plan.is_short(entry) && !joined(entry))
            .map(|entry| entry.id)
            .collect();
        items.sort_unstable();
        let mut term =
            self.term("switch_short_item", items.len() as u64).people([person]).dates(self.half_days());
        term.subjects.extend(items);
        Some(term)
    }

    fn weekday_wish(&self, person: PersonId) -> Option<Term> {
        let unwanted = self.plan.document.wishes.iter().any(|wish| {
            wish.person == person && wish.kind == WishKind::NotOnWeekday { weekday: self.leg.date.weekday() }
        });
        unwanted.then(|| self.term("switch_weekday_wish", 1).people([person]).dates(self.half_days()))
    }

    fn blackout(&self) -> Option<Term> {
        let date = self.leg.date;
        let period = self.plan.document.blackouts.iter().find(|row| row.from <= date && date <= row.to);
        if period.is_none() && !closes_quarter(self.plan, date) {
            return None;
        }
        let term = self.term("switch_blackout", 1).people([self.switch.inside_rep, self.switch.field_rep]);
        Some(term.dates(self.half_days()).maybe_subject(period.map(|row| row.id)))
    }

    fn school_holidays(&self) -> Option<Term> {
        let two = [self.switch.inside_rep, self.switch.field_rep];
        let concerned: Vec<_> =
            two.into_iter().filter(|person| self.plan.school_holiday(*person, self.leg.date)).collect();
        if concerned.is_empty() {
            return None;
        }
        Some(self.term("switch_school_holidays", 1).people(concerned).dates(self.half_days()))
    }
}

/// Not before the first of the quarter's last working days that are kept free.
fn closes_quarter(plan: &Reading<'_>, date: NaiveDate) -> bool {
    let same_quarter =
        |other: &NaiveDate| other.year() == date.year() && (other.month() - 1) / 3 == (date.month() - 1) / 3;
    let start = date.iter_days().rev().take_while(same_quarter).last().unwrap_or(date);
    let end = date.iter_days().take_while(same_quarter).last().unwrap_or(date);
    let free = plan.settings.switch_days.quarter_end_blackout_days as usize;
    let last: Vec<_> = plan.working_days(start, end).into_iter().rev().take(free).collect();
    last.last().is_some_and(|first| *first <= date)
}
