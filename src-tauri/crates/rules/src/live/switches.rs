//! Rules about a switch day as a whole, pairs, weeks, and what was released.

use super::View;
use crate::Term;
use chrono::{Days, NaiveDate};
use tandem_model::{EntityId, HalfDay, LegKind, LegLength, PairingLevel, PersonId, SwitchDayId};

impl View<'_> {
    pub(super) fn switch(&self, id: SwitchDayId, terms: &mut Vec<Term>) {
        let Some(entry) = self.roster.get(id) else { return };
        let (inside_rep, field_rep) = entry.pair();
        let term =
            |rule, amount| Term::new(self.document, rule, amount).people([inside_rep, field_rep]).subject(id);
        if entry.ride_along.length != LegLength::Full
            && self.calendar.must_ride_full_day(inside_rep, field_rep)
        {
            let short = term("switch_ride_too_short", 1).dates(entry.ride_along.half_days());
            terms.push(short.leg(LegKind::RideAlong));
        }
        match self.calendar.pairing(inside_rep, field_rep) {
            Some(PairingLevel::Never) => terms.push(term("switch_never_pair", 1).dates(entry.beginnings())),
            Some(PairingLevel::RatherNot) => {
                terms.push(term("switch_rather_not_pair", 1).dates(entry.beginnings()));
            }
            _ => {}
        }
        let apart = self.calendar.working_days_between(entry.ride_along.date, entry.desk_shift.date);
        let window = u64::from(self.calendar.settings().switch_days.window_working_days);
        if apart > window {
            terms.push(term("switch_legs_too_far", 1).dates(entry.beginnings()).counts(apart, window));
        }
        if apart > 1 {
            terms.push(term("switch_legs_apart", apart - 1).dates(entry.beginnings()).counts(apart, 1));
        }
        if self.calendar.has_met(inside_rep, field_rep) {
            terms.push(term("switch_pair_again", 1).dates(entry.beginnings()));
        }
        let steps = self.calendar.distance_steps(inside_rep, field_rep);
        if steps > 0 {
            let km = self.calendar.road_km(inside_rep, field_rep).unwrap_or(0.0) as u64;
            terms.push(term("switch_distance", steps).counts(km, 100));
        }
    }

    pub(super) fn pair(&self, inside_rep: PersonId, field_rep: PersonId, terms: &mut Vec<Term>) {
        let switches = self.roster.of_pair((inside_rep, field_rep));
        let times = switches.len() as u64;
        if times > 1 {
            let mut term = Term::new(self.document, "switch_pair_repeated", times - 1)
                .people([inside_rep, field_rep])
                .counts(times, 1);
            term.subjects.extend(switches.iter().map(|entry| EntityId::from(entry.id)));
            terms.push(term);
        }
        if times > 0
            || self.calendar.has_met(inside_rep, field_rep)
            || !self.calendar.may_pair(inside_rep, field_rep)
        {
            return;
        }
        for tandem in self.calendar.tandems_of((inside_rep, field_rep)) {
            let term = Term::new(self.document, "switch_own_tandem", 1);
            terms.push(term.people([inside_rep, field_rep]).subject(tandem));
        }
    }

    pub(super) fn week(&self, week: NaiveDate, terms: &mut Vec<Term>) {
        let (legs, quota) = (self.roster.legs_in(week), self.calendar.week_quota(week));
        if legs > quota {
            let term = Term::new(self.document, "switch_week_quota", legs - quota);
            terms.push(term.dates([HalfDay::morning(week)]).counts(legs, quota));
        }
    }

    pub(super) fn released(&self, id: SwitchDayId, terms: &mut Vec<Term>) {
        let Some(known) = self.released.get(&id) else { return };
        let settings = self.calendar.settings();
        let today = self.calendar.context().today;
        let notice = today.checked_add_days(Days::new(settings.notice_days.into())).unwrap_or(NaiveDate::MAX);
        let now = self.document.switch_days.get(id).filter(|now| {
            now.counts() && now.inside_rep == known.inside_rep && now.field_rep == known.field_rep
        });
        for kind in [LegKind::RideAlong, LegKind::DeskShift] {
            let leg = known.leg(kind);
            let binding = today <= leg.date && settings.horizon.contains(leg.date);
            if binding && now.is_none_or(|now| now.leg(kind) != leg) {
                let amount = if leg.date <= notice { 4 } else { 1 };
                terms.push(
                    Term::new(self.document, "switch_moved_released", amount)
                        .people([known.inside_rep, known.field_rep])
                        .dates(leg.half_days())
                        .subject(id)
                        .leg(kind),
                );
            }
        }
    }
}
