//! What booth duty takes away at home.

use crate::Term;
use crate::facts::CoverGroup;
use crate::live::View;
use tandem_model::{DeskId, EntityId, HalfDay, PersonId};

impl View<'_> {
    /// Duties of the person in the half-day, by id.
    fn duties_at(&self, person: PersonId, at: HalfDay) -> impl Iterator<Item = EntityId> + '_ {
        let duties = self.calendar.duties_of(person).iter();
        duties
            .filter(move |duty| {
                self.calendar.shift(duty.shift).is_some_and(|shift| shift.half_days.contains(&at))
            })
            .map(|duty| duty.id.into())
    }

    pub(in crate::live) fn desk_without_crew(&self, desk: DeskId, at: HalfDay, terms: &mut Vec<Term>) {
        let (mut removed, mut taken, mut present) = (Vec::new(), Vec::new(), 0_u64);
        for member in self.calendar.desk_members(desk) {
            let known = taken.len();
            taken.extend(self.duties_at(*member, at));
            if !self.calendar.is_at_desk_but_for_shows(*member, at) {
                taken.truncate(known);
            } else if taken.len() > known {
                removed.push(*member);
            } else {
                present += 1;
            }
        }
        let minimum = u64::from(self.calendar.desk_minimum(desk, at));
        let short = minimum.saturating_sub(present).min(removed.len() as u64);
        if short > 0 {
            taken.sort_unstable();
            let mut term = Term::new(self.document, "show_desk_below_minimum", short);
            term.subjects = taken;
            terms.push(term.people(removed).dates([at]).subject(desk).counts(present, minimum));
        }
    }

    pub(in crate::live) fn show_cover(&self, two: CoverGroup, at: HalfDay, terms: &mut Vec<Term>) {
        if !self.calendar.is_cover_group(&two) || !self.calendar.is_working_day(at.date) {
            return;
        }
        let mut taken: Vec<EntityId> = Vec::new();
        for person in two {
            let known = taken.len();
            taken.extend(self.duties_at(person, at));
            if taken.len() == known && !self.calendar.is_away_but_for_shows(person, at) {
                return;
            }
        }
        if !taken.is_empty() {
            taken.sort_unstable();
            let mut term = Term::new(self.document, "show_home_cover", 1).people(two).dates([at]);
            term.subjects = taken;
            terms.push(term);
        }
    }
}
