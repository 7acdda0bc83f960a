//! How long a leg is to be, whether it can be at all, and what it meets.

use super::people::Use;
use super::{Calendar, Visiting};
use tandem_model::{EntityId, Leg, LegKind, LegLength, LegPreference, PersonId};

/// How long a leg of two people should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegWanted {
    /// A morning or an afternoon.
    Half,
    /// A full day.
    Full,
}

impl Calendar {
    /// How long the leg should be: full where the plan prefers that or, for the ride-along, the distance demands it;
    /// half where one of the two has no full day in the pattern.
    pub fn leg_wanted(&self, kind: LegKind, inside_rep: PersonId, field_rep: PersonId) -> LegWanted {
        let prefers_full = self.settings().switch_days.leg == LegPreference::FullDay;
        let far = kind == LegKind::RideAlong && self.is_far(inside_rep, field_rep);
        if (prefers_full || far) && self.both_have_full_day(inside_rep, field_rep) {
            LegWanted::Full
        } else {
            LegWanted::Half
        }
    }

    /// True if the distance demands a full-day ride-along and both people can have one.
    pub fn must_ride_full_day(&self, inside_rep: PersonId, field_rep: PersonId) -> bool {
        self.is_far(inside_rep, field_rep) && self.both_have_full_day(inside_rep, field_rep)
    }

    fn is_far(&self, inside_rep: PersonId, field_rep: PersonId) -> bool {
        let limit = f64::from(self.settings().switch_days.full_day_ride_km);
        self.road_km(inside_rep, field_rep).is_some_and(|km| km > limit)
    }

    fn both_have_full_day(&self, inside_rep: PersonId, field_rep: PersonId) -> bool {
        let has_one = |person| self.people.get(&person).is_some_and(|days| days.pattern.has_full_day());
        has_one(inside_rep) && has_one(field_rep)
    }

    /// True if the leg of the two can lie there as far as the two people and the date go: both available, a visit to
    /// join or a host at the office, and no blackout. Other legs and desks are not looked at.
    pub fn is_leg_open(&self, kind: LegKind, inside_rep: PersonId, field_rep: PersonId, leg: Leg) -> bool {
        !self.is_blackout(leg.date)
            && leg.half_days().all(|half_day| {
                let free = |person, partner| self.leg_blocked(kind, person, partner, half_day).is_none();
                free(inside_rep, field_rep)
                    && free(field_rep, inside_rep)
                    && match kind {
                        LegKind::RideAlong => self.visit(field_rep, half_day).is_some(),
                        LegKind::DeskShift => {
                            self.can_host(inside_rep, half_day)
                                && self.long_visit(field_rep, half_day).is_none()
                        }
                    }
            })
    }

    /// True if the ride-along there would rest on the pattern alone.
    pub fn is_visit_by_pattern(&self, field_rep: PersonId, leg: Leg) -> bool {
        leg.half_days().all(|half_day| self.visit(field_rep, half_day) == Some(Visiting::Pattern))
    }

    /// The short items of `person` inside a leg with `partner`, each once; the customer visits of a ride-along are
    /// what it is for and do not count.
    pub fn short_items(&self, kind: LegKind, person: PersonId, partner: PersonId, leg: Leg) -> Vec<EntityId> {
        let Some(days) = self.people.get(&person) else { return Vec::new() };
        let joins = |used_as| {
            kind == LegKind::RideAlong
                && match used_as {
                    Use::OpenVisit => true,
                    Use::GuestOf(host) => host == partner,
                    Use::Other => false,
                }
        };
        let mut found: Vec<EntityId> = leg
            .half_days()
            .flat_map(|half_day| days.items_at(half_day))
            .filter(|item| item.short && !joins(item.used_as))
            .map(|item| item.id)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The legs of the wanted length on `date`, morning first.
    pub fn legs_on(&self, wanted: LegWanted, date: chrono::NaiveDate) -> Vec<Leg> {
        let lengths: &[LegLength] = match wanted {
            LegWanted::Half => &[LegLength::Morning, LegLength::Afternoon],
            LegWanted::Full => &[LegLength::Full],
        };
        lengths.iter().map(|&length| Leg { date, length }).collect()
    }
}
