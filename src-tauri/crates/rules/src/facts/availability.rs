//! Where a person is in a half-day, and what keeps them from a leg.

use super::Calendar;
use super::people::Use;
use crate::Blocked;
use tandem_model::{AppointmentId, HalfDay, LegKind, PersonId, Side, WorkPlace};

/// Whether a person can be planned in a half-day, leaving aside what this board has planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// Yes, and this is where the pattern puts them.
    Free(WorkPlace),
    /// No, and why.
    Blocked(Blocked),
}

/// What makes a half-day a visiting half-day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visiting {
    /// A customer appointment that a companion may join.
    Appointment(AppointmentId),
    /// Only the pattern says customers.
    Pattern,
}

impl Calendar {
    /// Whether the person can be planned in the half-day. An open customer appointment of a field rep does not block.
    pub fn availability(&self, person: PersonId, half_day: HalfDay) -> Availability {
        match self.blocked(person, half_day, None, false) {
            Some(why) => Availability::Blocked(why),
            None => Availability::Free(self.place(person, half_day)),
        }
    }

    /// Where the pattern puts the person, whatever blocks.
    pub fn place(&self, person: PersonId, half_day: HalfDay) -> WorkPlace {
        self.people.get(&person).map_or(WorkPlace::Off, |days| days.pattern.at(half_day))
    }

    /// Why `person` cannot take part in a leg of this kind with `partner` in the half-day; none if they can.
    ///
    /// Where the leg needs more than a free person (a visit, the office), that is asked for separately.
    pub fn leg_blocked(
        &self,
        kind: LegKind,
        person: PersonId,
        partner: PersonId,
        half_day: HalfDay,
    ) -> Option<Blocked> {
        match kind {
            LegKind::RideAlong => {
                let hosts = self.people.get(&person).is_some_and(|days| days.side == Side::Field);
                self.blocked(person, half_day, Some(partner), hosts)
            }
            LegKind::DeskShift => self.blocked(person, half_day, None, false),
        }
    }

    /// `rides_with`: an open visit of this person to which `person` is invited does not block. `visits_lift_off`: an
    /// own open visit means that the person works although the pattern says off.
    fn blocked(
        &self,
        person: PersonId,
        half_day: HalfDay,
        rides_with: Option<PersonId>,
        visits_lift_off: bool,
    ) -> Option<Blocked> {
        let Some(days) = self.people.get(&person) else { return Some(Blocked::NotEmployed) };
        if !days.employed_on(half_day.date) {
            return Some(Blocked::NotEmployed);
        }
        if let Some(absence) = days.absence(half_day) {
            return Some(Blocked::Absence(absence));
        }
        if let Some(holiday) = self.days.region(&days.region).public.get(&half_day.date) {
            return Some(Blocked::Holiday(*holiday));
        }
        let visits = visits_lift_off && days.open_visit(half_day).is_some();
        if !visits && !days.works_by_pattern(half_day) {
            return Some(Blocked::Off);
        }
        let blocks = |used_as| match used_as {
            Use::OpenVisit => false,
            Use::GuestOf(host) => rides_with != Some(host),
            Use::Other => true,
        };
        days.items_at(half_day)
            .iter()
            .find(|item| !item.short && blocks(item.used_as))
            .map(|item| Blocked::Item(item.id))
    }

    /// What makes the half-day a visiting half-day of the field rep; none if it is not or the rep is not available.
    pub fn visiting(&self, field_rep: PersonId, half_day: HalfDay) -> Option<Visiting> {
        if self.blocked(field_rep, half_day, None, true).is_some() {
            return None;
        }
        self.visit(field_rep, half_day)
    }

    /// The same for somebody known to be available.
    pub(crate) fn visit(&self, field_rep: PersonId, half_day: HalfDay) -> Option<Visiting> {
        let days = self.people.get(&field_rep)?;
        match days.open_visit(half_day) {
            Some(appointment) => Some(Visiting::Appointment(appointment)),
            None => (days.pattern.at(half_day) == WorkPlace::Customers).then_some(Visiting::Pattern),
        }
    }

    /// True if the inside rep is available and at the office, and so can host.
    pub fn can_host(&self, inside_rep: PersonId, half_day: HalfDay) -> bool {
        self.availability(inside_rep, half_day) == Availability::Free(WorkPlace::Office)
    }

    /// The customer appointment, longer than a short item, that keeps the field rep from a desk shift.
    pub fn long_visit(&self, field_rep: PersonId, half_day: HalfDay) -> Option<AppointmentId> {
        let days = self.people.get(&field_rep)?;
        days.items_at(half_day).iter().find_map(|item| match (item.used_as, item.short, item.id) {
            (Use::OpenVisit, false, tandem_model::EntityId::Appointment(id)) => Some(id),
            _ => None,
        })
    }

    /// True if the field rep can spend the half-day at a desk.
    pub fn can_visit_desk(&self, field_rep: PersonId, half_day: HalfDay) -> bool {
        matches!(self.availability(field_rep, half_day), Availability::Free(_))
            && self.long_visit(field_rep, half_day).is_none()
    }

    /// True if the person is away in the sense of cover without any leg: at work by the pattern, but absent or held
    /// by a long item.
    pub fn is_away(&self, person: PersonId, half_day: HalfDay) -> bool {
        matches!(
            self.availability(person, half_day),
            Availability::Blocked(Blocked::Absence(_) | Blocked::Item(_))
        ) && self.people.get(&person).is_some_and(|days| {
            days.works_by_pattern(half_day)
                && !self.days.region(&days.region).public.contains_key(&half_day.date)
        })
    }
}
