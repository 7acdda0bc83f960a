//! Who may sit where, and why not.

use super::ShiftFacts;
use crate::Blocked;
use crate::facts::Calendar;
use std::collections::HashMap;
use tandem_model::{
    DateTime, HalfDaySpan, LegLength, PersonId, SeatNeedId, ShiftId, ShiftKind, Side, Span, StationId,
    TradeShowId, Utc, WorkPlace,
};

/// What keeps somebody from a seat, whatever else is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeatBlocked {
    /// Not available.
    Unavailable(Blocked),
    /// An individual need is not met.
    Need(SeatNeedId),
}

/// Who could come to which shift, counted.
#[derive(Clone, Debug, Default)]
pub(super) struct Eligible {
    /// By person: the shifts, in order of id.
    of: HashMap<PersonId, Vec<ShiftId>>,
    /// Inside and field reps by shift.
    in_shift: HashMap<ShiftId, [u64; 2]>,
    at_show: HashMap<TradeShowId, u64>,
}

impl Eligible {
    pub fn at_show(&self, show: TradeShowId) -> u64 {
        self.at_show.get(&show).copied().unwrap_or(0)
    }
}

/// What changed in the counts.
#[derive(Clone, Debug, Default)]
pub(crate) struct EligibleChange {
    pub shifts: Vec<ShiftId>,
    pub shows: Vec<TradeShowId>,
}

impl Calendar {
    /// First and last instant of an absence: whole days, half of them up to or from midday.
    pub(crate) fn instants(&self, span: HalfDaySpan) -> (DateTime<Utc>, DateTime<Utc>) {
        span.away(&self.settings.working_hours, self.settings.zone)
    }

    /// The absence that shares an instant with the span, the first by id.
    pub(crate) fn absence_during(&self, person: PersonId, span: &Span) -> Option<tandem_model::AbsenceId> {
        let during = |absence: HalfDaySpan| {
            let (start, end) = self.instants(absence);
            span.start < end && start < span.end
        };
        self.absences(person).iter().find(|(_, absence)| during(*absence)).map(|(id, _)| *id)
    }

    /// Why the person cannot have the shift; other items and needs are left aside.
    pub fn shift_blocked(&self, person: PersonId, shift: &ShiftFacts) -> Option<Blocked> {
        let Some(days) = self.people.get(&person) else { return Some(Blocked::NotEmployed) };
        if !days.employed_on(shift.begins.date) {
            return Some(Blocked::NotEmployed);
        }
        if let Some(absence) = self.absence_during(person, &shift.span) {
            return Some(Blocked::Absence(absence));
        }
        if days.off_pattern_ok {
            return None;
        }
        let public = &self.days.region(&days.region).public;
        if let Some(holiday) = shift.half_days.iter().find_map(|at| public.get(&at.date)) {
            return Some(Blocked::Holiday(*holiday));
        }
        let off = shift.half_days.iter().any(|at| days.pattern.at(*at) == WorkPlace::Off);
        (off || self.is_mostly_outside_hours(shift)).then_some(Blocked::Off)
    }

    fn is_mostly_outside_hours(&self, shift: &ShiftFacts) -> bool {
        let Some(show) = self.show(shift.show) else { return false };
        let mut inside = 0;
        let last = shift.span.end.with_timezone(&show.zone).date_naive();
        for date in shift.begins.date.iter_days().take_while(|date| *date <= last) {
            let open = self.settings.working_hours.span(date, LegLength::Full, show.zone);
            let shared = open.end.min(shift.span.end) - open.start.max(shift.span.start);
            inside += shared.num_minutes().max(0);
        }
        2 * inside < shift.span.minutes()
    }

    /// Everything that keeps the person from the seat whatever else is planned; empty for who may sit there.
    pub fn seat_blocked(
        &self,
        person: PersonId,
        shift: &ShiftFacts,
        station: Option<StationId>,
    ) -> Vec<SeatBlocked> {
        let away = self.shift_blocked(person, shift).map(SeatBlocked::Unavailable);
        let unmet = self.needs_unmet(person, shift, station).into_iter().map(SeatBlocked::Need);
        away.into_iter().chain(unmet).collect()
    }

    fn is_eligible(&self, person: PersonId, shift: &ShiftFacts) -> bool {
        self.shift_blocked(person, shift).is_none()
            && shift.seats.iter().any(|seat| {
                let mut needs = shift.individual_needs(seat.station);
                needs.all(|need| self.meets(person, need, shift.begins.date))
            })
    }

    /// True if a rep of the side could have the shift: available, and fit for one of its seats.
    pub fn has_eligible(&self, shift: ShiftId, side: Side) -> bool {
        let counts = self.shows.eligible.in_shift.get(&shift).copied().unwrap_or_default();
        match side {
            Side::Inside => counts[0] > 0,
            Side::Field => counts[1] > 0,
            Side::Manager => false,
        }
    }

    /// Counts everybody.
    pub(crate) fn count_eligible(&mut self) {
        let mut people: Vec<PersonId> = self.people.keys().copied().collect();
        people.sort_unstable();
        for person in people {
            self.follow_eligible(person);
        }
    }

    /// Counts a person anew.
    pub(crate) fn follow_eligible(&mut self, person: PersonId) -> EligibleChange {
        let side = match self.side(person) {
            Some(Side::Inside) => 0,
            Some(Side::Field) => 1,
            Some(Side::Manager) | None => return EligibleChange::default(),
        };
        let mut now: Vec<ShiftId> = self
            .shows
            .shifts
            .values()
            .filter(|shift| self.is_eligible(person, shift))
            .map(|shift| shift.id)
            .collect();
        now.sort_unstable();
        let before = self.shows.eligible.of.insert(person, now.clone()).unwrap_or_default();
        let mut change = EligibleChange::default();
        for (ids, others, more) in [(&before, &now, false), (&now, &before, true)] {
            for id in ids.iter().filter(|id| others.binary_search(id).is_err()) {
                let counts = self.shows.eligible.in_shift.entry(*id).or_default();
                counts[side] = if more { counts[side] + 1 } else { counts[side].saturating_sub(1) };
                change.shifts.push(*id);
            }
        }
        let shows_of = |ids: &[ShiftId]| {
            let mut shows: Vec<TradeShowId> =
                ids.iter().filter_map(|id| self.shift(*id)).map(|shift| shift.show).collect();
            shows.sort_unstable();
            shows.dedup();
            shows
        };
        let (then, since) = (shows_of(&before), shows_of(&now));
        for (ids, others, more) in [(&then, &since, false), (&since, &then, true)] {
            for id in ids.iter().filter(|id| !others.contains(id)) {
                let count = self.shows.eligible.at_show.entry(*id).or_default();
                *count = if more { *count + 1 } else { count.saturating_sub(1) };
                change.shows.push(*id);
            }
        }
        change
    }

    /// True for shifts in which customers come.
    pub fn is_customer_shift(&self, shift: ShiftId) -> bool {
        self.shift(shift).is_some_and(|shift| shift.kind == ShiftKind::Customer)
    }
}
