//! One shift: its seats, and its people together.

use crate::Term;
use crate::facts::ShiftFacts;
use crate::facts::shows::DutyFacts;
use crate::live::View;
use tandem_model::{PairingLevel, PersonId, ShiftId, ShiftKind, Side};

impl View<'_> {
    pub(in crate::live) fn shift(&self, id: ShiftId, terms: &mut Vec<Term>) {
        let Some(shift) = self.calendar.shift(id) else { return };
        let duties = self.calendar.duties_in(id);
        // Each person with the first of their duties, in order of people.
        let mut crew: Vec<(PersonId, DutyFacts)> = duties.iter().map(|duty| (duty.person, *duty)).collect();
        crew.sort_by_key(|(person, duty)| (*person, duty.id));
        crew.dedup_by_key(|(person, _)| *person);
        self.seats(shift, duties, terms);
        if shift.kind == ShiftKind::Customer {
            self.sides(shift, &crew, terms);
            for (person, duty) in &crew {
                let partners = self.calendar.partners(*person);
                let is_here = |partner: &PersonId| crew.iter().any(|(other, _)| other == partner);
                if !partners.is_empty() && !partners.iter().any(is_here) {
                    terms.push(self.of_duty("show_without_partner", shift, *person, duty));
                }
            }
        }
        for need in shift.group_needs() {
            let mut group =
                duties.iter().filter(|duty| need.station.is_none() || need.station == duty.station);
            if !group.any(|duty| self.calendar.meets(duty.person, need, shift.begins.date)) {
                let term = Term::new(self.document, "show_group_need", 1).dates([shift.begins]);
                terms.push(term.subject(need.id).subject(id));
            }
        }
        self.pairs_of_shift(shift, &crew, terms);
        let guided = crew.iter().any(|(person, _)| self.calendar.shows_done(*person) >= 3);
        if !guided && self.calendar.somebody_is_experienced() {
            for (person, duty) in &crew {
                let rep = self.calendar.side(*person).is_some_and(|side| side != Side::Manager);
                if rep && self.calendar.shows_done(*person) < 2 {
                    terms.push(self.of_duty("show_newcomer", shift, *person, duty));
                }
            }
        }
    }

    fn of_duty(&self, rule: &'static str, shift: &ShiftFacts, person: PersonId, duty: &DutyFacts) -> Term {
        Term::new(self.document, rule, 1).people([person]).dates([shift.begins]).subject(duty.id)
    }

    fn seats(&self, shift: &ShiftFacts, duties: &[DutyFacts], terms: &mut Vec<Term>) {
        for seat in &shift.seats {
            // A build-up or dismantling counts whoever is there.
            let here = || duties.iter().filter(|duty| seat.station.is_none() || duty.station == seat.station);
            let have = here().count() as u64;
            let (minimum, desired) = (u64::from(seat.minimum), u64::from(seat.desired));
            let term = |rule, amount, limit| {
                let term = Term::new(self.document, rule, amount).dates([shift.begins]);
                term.maybe_subject(seat.station).subject(shift.id).counts(have, limit)
            };
            if have < minimum {
                terms.push(term("show_seat_empty", minimum - have, minimum));
            }
            if have.max(minimum) < desired {
                terms.push(term("show_below_desired", desired - have.max(minimum), desired));
            }
            if let Some(maximum) = seat.maximum.map(u64::from).filter(|maximum| *maximum < have) {
                let mut people: Vec<PersonId> = here().map(|duty| duty.person).collect();
                people.sort_unstable();
                people.dedup();
                terms.push(term("show_above_maximum", have - maximum, maximum).people(people));
            }
        }
    }

    fn sides(&self, shift: &ShiftFacts, crew: &[(PersonId, DutyFacts)], terms: &mut Vec<Term>) {
        let has = |side| crew.iter().any(|(person, _)| self.calendar.side(*person) == Some(side));
        let both = [Side::Inside, Side::Field];
        let Some(missing) = both.into_iter().find(|side| !has(*side)) else { return };
        if crew.len() >= 2 && both.into_iter().all(|side| self.calendar.has_eligible(shift.id, side)) {
            let term = Term::new(self.document, "show_side_missing", 1).dates([shift.begins]);
            let term = term.people(crew.iter().map(|(person, _)| *person)).subject(shift.id);
            terms.push(term.counts(u64::from(missing == Side::Field), 1));
        }
    }

    fn pairs_of_shift(&self, shift: &ShiftFacts, crew: &[(PersonId, DutyFacts)], terms: &mut Vec<Term>) {
        for (n, (one, _)) in crew.iter().enumerate() {
            for (other, _) in &crew[n + 1..] {
                let level = self.calendar.pairing(*one, *other).or(self.calendar.pairing(*other, *one));
                let rule = match level {
                    Some(PairingLevel::Never) => "show_never_pair",
                    Some(PairingLevel::RatherNot) => "show_rather_not_pair",
                    _ => continue,
                };
                let term = Term::new(self.document, rule, 1).people([*one, *other]);
                terms.push(term.dates([shift.begins]).subject(shift.id));
            }
        }
    }
}
