//! What else people have to do, and what they are missed at.

use crate::facts::Calendar;
use crate::facts::people::Use;
use chrono::{Datelike, NaiveDate, Weekday};
use tandem_model::{DateTime, Document, EntityId, HalfDay, LegKind, PersonId, Place, Side, Utc, WorkPlace};

use super::ShowFacts;

/// Something dated in a person's calendar besides duties at shows of the horizon.
#[derive(Clone, Debug)]
pub struct Dated {
    /// First instant.
    pub start: DateTime<Utc>,
    /// First instant no longer in it.
    pub end: DateTime<Utc>,
    /// What.
    pub id: EntityId,
    /// Local day of its start.
    pub date: NaiveDate,
    /// Where, if that is known.
    pub place: Option<Place>,
}

/// Minutes of the way between two known places that are not the same.
pub fn way(from: Option<&Place>, to: Option<&Place>) -> u32 {
    match (from, to) {
        (Some(from), Some(to)) if from.coordinates != to.coordinates => from.travel_minutes(to).unwrap_or(0),
        _ => 0,
    }
}

impl Calendar {
    /// What the person has to do besides judged duties, legs of switch days included; what falls on an absence or outside
    /// the employment is left out. In no particular order.
    pub fn elsewhere(&self, document: &Document, person: PersonId) -> Vec<Dated> {
        let Some(days) = self.people.get(&person) else { return Vec::new() };
        let mut found = Vec::new();
        for (id, span) in &days.entries {
            if self.is_judged_duty(person, *id) {
                continue;
            }
            let date = span.start.with_timezone(&span.zone).date_naive();
            if days.employed_on(date) && self.absence_during(person, span).is_none() {
                let place = place(document, *id);
                found.push(Dated { start: span.start, end: span.end, id: *id, date, place });
            }
        }
        for (id, _, leg) in &days.legs {
            let span = self.settings.working_hours.span(leg.date, leg.length, self.settings.zone);
            if days.employed_on(leg.date) && self.absence_during(person, &span).is_none() {
                let id = EntityId::from(*id);
                found.push(Dated { start: span.start, end: span.end, id, date: leg.date, place: None });
            }
        }
        found
    }

    /// A day that may serve as a substitute day, dated items left aside: Monday to Saturday, no holiday of the person's
    /// region, off by the pattern or by time off.
    pub fn may_be_substitute(&self, person: PersonId, date: NaiveDate) -> bool {
        let Some(days) = self.people.get(&person) else { return false };
        let halves = [HalfDay::morning(date), HalfDay::afternoon(date)];
        let off = halves.iter().all(|at| days.pattern.at(*at) == WorkPlace::Off);
        let time_off = || {
            days.absences
                .iter()
                .any(|(id, span)| days.time_off.contains(id) && halves.iter().all(|at| span.contains(*at)))
        };
        date.weekday() != Weekday::Sun
            && !self.days.region(&days.region).public.contains_key(&date)
            && (off || time_off())
    }

    /// The first two working half-days of the person that begin within 14 days after the show.
    pub fn half_days_after(&self, person: PersonId, show: &ShowFacts) -> Vec<HalfDay> {
        let Some(days) = self.people.get(&person) else { return Vec::new() };
        let zone = self.settings.zone;
        let first = show.ends.with_timezone(&zone).date_naive();
        let mut found = Vec::new();
        for date in first.iter_days().take(15) {
            for at in [HalfDay::morning(date), HalfDay::afternoon(date)] {
                let begins = self.settings.working_hours.span(date, at.half.into(), zone).start;
                if found.len() < 2
                    && begins >= show.ends
                    && days.employed_on(date)
                    && days.works_by_pattern(at)
                    && !self.days.region(&days.region).public.contains_key(&date)
                    && days.absence(at).is_none()
                {
                    found.push(at);
                }
            }
        }
        found
    }

    /// True if something other than a judged duty lies in the half-day.
    pub fn is_booked_elsewhere(&self, person: PersonId, at: HalfDay) -> bool {
        let Some(days) = self.people.get(&person) else { return false };
        days.items_at(at).iter().any(|item| !self.is_judged_duty(person, item.id))
            || days.legs.iter().any(|(_, _, leg)| leg.half_days().any(|half| half == at))
    }

    /// At work by the pattern on a day of work.
    fn would_work(&self, person: PersonId, at: HalfDay) -> bool {
        self.people.get(&person).is_some_and(|days| {
            days.employed_on(at.date)
                && days.works_by_pattern(at)
                && !self.days.region(&days.region).public.contains_key(&at.date)
        })
    }

    /// Absent, or held by a long item other than a judged duty.
    fn is_held(&self, person: PersonId, at: HalfDay) -> bool {
        self.people.get(&person).is_some_and(|days| {
            days.absence(at).is_some()
                || days.items_at(at).iter().any(|item| {
                    !item.short && item.used_as != Use::OpenVisit && !self.is_judged_duty(person, item.id)
                })
        })
    }

    /// True if a leg of the horizon takes the person away from where they are needed.
    fn is_away_by_leg(&self, person: PersonId, at: HalfDay) -> bool {
        self.people.get(&person).is_some_and(|days| {
            let away = if days.side == Side::Field { LegKind::DeskShift } else { LegKind::RideAlong };
            days.legs.iter().any(|(id, kind, leg)| {
                *kind == away
                    && leg.half_days().any(|half| half == at)
                    && days
                        .legs
                        .iter()
                        .any(|(other, _, leg)| other == id && self.settings.horizon.contains(leg.date))
            })
        })
    }

    /// True if the person counts at their desk in the half-day as far as shows are left aside: at work there, not held and
    /// not on a ride-along.
    pub fn is_at_desk_but_for_shows(&self, person: PersonId, at: HalfDay) -> bool {
        self.would_work(person, at)
            && !self.is_held(person, at)
            && self.counts_at_desk(self.place(person, at))
            && !self.is_away_by_leg(person, at)
    }

    /// True if the person is away in the sense of cover for another reason than a judged duty.
    pub fn is_away_but_for_shows(&self, person: PersonId, at: HalfDay) -> bool {
        self.is_away_by_leg(person, at) || (self.would_work(person, at) && self.is_held(person, at))
    }
}

/// Where something is, if that is known: venues, and the places of meetings and trainings.
fn place(document: &Document, id: EntityId) -> Option<Place> {
    let place = match id {
        EntityId::BoothDuty(id) => {
            let shift = document.booth_duties.get(id).and_then(|duty| document.shifts.get(duty.shift));
            shift.and_then(|shift| document.trade_shows.get(shift.show)).map(|show| &show.place)
        }
        EntityId::CalendarItem(id) => document.calendar_items.get(id).map(|row| &row.place),
        _ => None,
    };
    place.filter(|place| place.coordinates.is_some()).cloned()
}
