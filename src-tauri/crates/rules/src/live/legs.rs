//! Rules about one leg.

use super::View;
use super::roster::Entry;
use crate::facts::Visiting;
use crate::{Blocked, Term};
use tandem_model::{EntityId, HalfDay, LegKind, PersonId, SwitchDayId, WorkPlace};

impl View<'_> {
    pub(super) fn leg(&self, id: SwitchDayId, kind: LegKind, terms: &mut Vec<Term>) {
        let Some(entry) = self.roster.get(id) else { return };
        let leg = entry.leg(kind);
        let two = [entry.inside_rep, entry.field_rep];
        let term = |rule, amount| Term::new(self.document, rule, amount).leg(kind).subject(id);
        let mut available = [true; 2];
        for (n, person) in two.into_iter().enumerate() {
            let partner = two[1 - n];
            if let Some((at, why)) = self.first_blocked(kind, person, partner, entry) {
                available[n] = false;
                let unavailable = term("switch_leg_unavailable", 1).people([person]).dates([at]);
                terms.push(unavailable.maybe_subject(why.entity()).why(why));
            } else {
                let items = self.calendar.short_items(kind, person, partner, leg);
                if !items.is_empty() {
                    let mut short = term("switch_short_item", items.len() as u64).people([person]);
                    short.subjects.extend(items);
                    terms.push(short.dates(leg.half_days()));
                }
            }
            if self.calendar.is_unwanted(person, leg.date) {
                terms.push(term("switch_weekday_wish", 1).people([person]).dates(leg.half_days()));
            }
        }
        match kind {
            LegKind::RideAlong if available[1] => self.visit(entry, &term, terms),
            LegKind::RideAlong => {}
            LegKind::DeskShift => {
                if available[0] {
                    self.host(entry, &term, terms);
                }
                if available[1] {
                    self.visitor(entry, &term, terms);
                }
            }
        }
        if self.calendar.is_blackout(leg.date) {
            let blackout = term("switch_blackout", 1).people(two).dates(leg.half_days());
            terms.push(blackout.maybe_subject(self.calendar.blackout_period(leg.date)));
        }
        let concerned = two.into_iter().filter(|person| self.calendar.is_school_holiday(*person, leg.date));
        let school = term("switch_school_holidays", 1).people(concerned);
        if !school.people.is_empty() {
            terms.push(school.dates(leg.half_days()));
        }
    }

    fn first_blocked(
        &self,
        kind: LegKind,
        person: PersonId,
        partner: PersonId,
        entry: &Entry,
    ) -> Option<(HalfDay, Blocked)> {
        let blocked = |at| Some((at, self.calendar.leg_blocked(kind, person, partner, at)?));
        entry.leg(kind).half_days().find_map(blocked)
    }

    fn visit(&self, entry: &Entry, term: &dyn Fn(&'static str, u64) -> Term, terms: &mut Vec<Term>) {
        let host = entry.field_rep;
        let visits: Vec<(HalfDay, Option<Visiting>)> =
            entry.ride_along.half_days().map(|at| (at, self.calendar.visit(host, at))).collect();
        let without = visits.iter().filter(|(_, visit)| visit.is_none()).map(|(at, _)| *at);
        let without = term("switch_ride_without_visit", 1).people([host]).dates(without);
        if !without.dates.is_empty() {
            terms.push(without);
        } else if visits.iter().all(|(_, visit)| *visit == Some(Visiting::Pattern)) {
            terms.push(term("switch_visit_by_pattern", 1).people([host]).dates(entry.ride_along.half_days()));
        }
    }

    fn host(&self, entry: &Entry, term: &dyn Fn(&'static str, u64) -> Term, terms: &mut Vec<Term>) {
        let host = entry.inside_rep;
        let elsewhere =
            entry.desk_shift.half_days().filter(|at| self.calendar.place(host, *at) != WorkPlace::Office);
        let elsewhere = term("switch_host_not_in_office", 1).people([host]).dates(elsewhere);
        if !elsewhere.dates.is_empty() {
            terms.push(elsewhere);
        }
    }

    fn visitor(&self, entry: &Entry, term: &dyn Fn(&'static str, u64) -> Term, terms: &mut Vec<Term>) {
        let visitor = entry.field_rep;
        let held: Vec<_> = entry
            .desk_shift
            .half_days()
            .filter_map(|at| Some((at, self.calendar.long_visit(visitor, at)?)))
            .collect();
        if let Some((_, appointment)) = held.first() {
            let busy = term("switch_visitor_has_appointment", 1).people([visitor]);
            let subject = EntityId::from(*appointment);
            terms.push(busy.dates(held.iter().map(|(at, _)| *at)).subject(subject));
        }
    }
}
