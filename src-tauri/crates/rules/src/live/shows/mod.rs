//! Rules of trade shows: what each scope says.

mod at_show;
mod home;
mod law;
mod shifts;
mod touch;

pub(super) use touch::touch_visits_of;

use super::View;
use crate::Term;
use crate::facts::shows::DutyFacts;
use crate::facts::{ShiftFacts, ShowFacts, VisitFaces};
use tandem_model::{BoothDutyId, EntityId, NaiveDate, PersonId, TradeShowId, VisitId};

impl View<'_> {
    /// A duty by itself.
    pub(super) fn duty(&self, id: BoothDutyId, terms: &mut Vec<Term>) {
        let Some(duty) = self.document.booth_duties.get(id) else { return };
        let Some(shift) = self.calendar.shift(duty.shift) else { return };
        let term =
            |rule| Term::new(self.document, rule, 1).people([duty.person]).dates([shift.begins]).subject(id);
        if let Some(why) = self.calendar.shift_blocked(duty.person, shift) {
            terms.push(term("show_unavailable").maybe_subject(why.entity()).why(why));
        }
        for need in self.calendar.needs_unmet(duty.person, shift, duty.station) {
            terms.push(term("show_need_unmet").subject(need));
        }
    }

    /// Shifts of a person, each once with the first of the duties in it, in order of start.
    fn worked(&self, person: PersonId) -> Vec<(&ShiftFacts, DutyFacts)> {
        let mut worked: Vec<(&ShiftFacts, DutyFacts)> = Vec::new();
        for duty in self.calendar.duties_of(person) {
            let again = worked.iter().any(|(shift, _)| shift.id == duty.shift);
            if let Some(shift) = self.calendar.shift(duty.shift).filter(|_| !again) {
                worked.push((shift, *duty));
            }
        }
        worked.sort_by_key(|(shift, _)| (shift.span.start, shift.id));
        worked
    }

    /// What a person does at all shows, law included.
    pub(super) fn show_person(&self, person: PersonId, terms: &mut Vec<Term>) {
        let worked = self.worked(person);
        if worked.is_empty() {
            return;
        }
        self.year(person, &worked, terms);
        for (shift, duty) in &worked {
            if self.calendar.is_shift_unwanted(person, shift.id) {
                let wish = Term::new(self.document, "show_wish_shift", 1).people([person]);
                terms.push(wish.dates([shift.begins]).subject(duty.id));
            }
        }
        law::Time::new(self, person).terms(terms);
    }

    fn year(&self, person: PersonId, worked: &[(&ShiftFacts, DutyFacts)], terms: &mut Vec<Term>) {
        let ids = |of: &mut dyn Iterator<Item = &(&ShiftFacts, DutyFacts)>| {
            let mut ids: Vec<EntityId> = of.map(|(_, duty)| duty.id.into()).collect();
            ids.sort_unstable();
            ids
        };
        if let Some(target) = self.calendar.show_target(person) {
            let done = self.calendar.show_half_days_done(person);
            let mut half_days: Vec<_> =
                worked.iter().flat_map(|(shift, _)| shift.half_days.iter().copied()).collect();
            half_days.sort_unstable();
            half_days.dedup();
            let count = half_days.len() as u64;
            for (rule, band) in [("show_year_share", 2), ("show_year_share_far", 6)] {
                let free = (target + band).saturating_sub(done);
                if count > free {
                    let mut term = Term::new(self.document, rule, count - free).people([person]);
                    term.subjects = ids(&mut worked.iter());
                    terms.push(term.counts(done + count, target));
                }
            }
        }
        let mut days: Vec<NaiveDate> =
            worked.iter().filter(|(shift, _)| shift.weekend).map(|(shift, _)| shift.begins.date).collect();
        days.dedup();
        let done = self.calendar.weekend_days_done(person);
        let (count, free) = (days.len() as u64, 4_u64.saturating_sub(done));
        if count > free {
            let mut term = Term::new(self.document, "show_weekend_days", count - free).people([person]);
            term.subjects = ids(&mut worked.iter().filter(|(shift, _)| shift.weekend));
            terms.push(term.counts(done + count, 4));
        }
    }

    /// A show as a whole.
    pub(super) fn show_people(&self, id: TradeShowId, terms: &mut Vec<Term>) {
        let Some(show) = self.calendar.show(id) else { return };
        let mut people: Vec<PersonId> = self
            .calendar
            .shifts_of(id)
            .flat_map(|shift| self.calendar.duties_in(shift.id))
            .map(|duty| duty.person)
            .collect();
        people.sort_unstable();
        people.dedup();
        let (have, budget) = (people.len() as u64, u64::from(show.budget));
        if have > budget {
            let term = Term::new(self.document, "show_above_budget", have - budget);
            terms.push(term.people(people).subject(id).counts(have, budget));
        }
    }

    pub(super) fn show_places(&self, terms: &mut Vec<Term>) {
        let unknown = |show: &&ShowFacts| show.place.coordinates.is_none();
        let mut term = Term::new(self.document, "show_place_unknown", 0);
        term.subjects = self.calendar.shows().filter(unknown).map(|show| show.id.into()).collect();
        term.amount = term.subjects.len() as u64;
        terms.push(term.unscored());
    }

    pub(super) fn visit_at_show(&self, id: VisitId, terms: &mut Vec<Term>) {
        let Some(visit) = self.document.visits.get(id) else { return };
        let Some(show) = self.calendar.show(visit.show) else { return };
        let Some(who) = VisitFaces::of(self.document, show, visit) else { return };
        let there = |person: &PersonId| {
            let here = self.worked(*person).into_iter().filter(|(shift, _)| shift.show == visit.show);
            let minutes: i64 = here.map(|(shift, _)| who.minutes_of(shift)).sum();
            minutes >= who.needed
        };
        if who.faces.is_empty() || who.faces.iter().any(there) {
            return;
        }
        let (rule, amount, people) = match who.deputy.filter(|deputy| there(deputy)) {
            Some(deputy) => ("show_deputy_at_visit", 1, vec![deputy]),
            None => ("show_visit_unmet", who.points, who.faces.clone()),
        };
        let half = self.calendar.half_of(who.begins.time());
        let dates = [tandem_model::HalfDay { date: who.begins.date(), half }];
        let mut term = Term::new(self.document, rule, amount).people(people).dates(dates);
        term.accounts.push(visit.account);
        terms.push(term.subject(id));
    }

    /// A duty of a release that is no longer there.
    pub(super) fn duty_released(&self, id: BoothDutyId, terms: &mut Vec<Term>) {
        for known in self.released_duties.get(&id).into_iter().flatten() {
            let Some(shift) = self.calendar.shift(known.shift) else { continue };
            let stays = self.document.booth_duties.get(id).is_some_and(|duty| {
                (duty.shift, duty.station, duty.person) == (known.shift, known.station, known.person)
            });
            let times = self.calendar.times_moved(shift.begins.date);
            if !stays && times > 0 {
                let term = Term::new(self.document, "show_moved_released", times).people([known.person]);
                terms.push(term.dates([shift.begins]).subject(id).subject(known.shift));
            }
        }
    }
}
