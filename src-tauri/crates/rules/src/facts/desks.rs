//! Who sits at a desk, and how many must stay.

use super::{Availability, Calendar};
use std::collections::HashMap;
use tandem_model::{DeskId, Document, HalfDay, Person, PersonId, Side, WorkPlace};

#[derive(Clone, Debug, Default)]
pub(crate) struct DeskFacts {
    minimum: Option<u32>,
    visitor_limit: Option<u32>,
    /// In id order.
    members: Vec<PersonId>,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Desks {
    desks: HashMap<DeskId, DeskFacts>,
    of: HashMap<PersonId, DeskId>,
}

impl Desks {
    pub fn new(document: &Document) -> Self {
        let mut desks = Self::default();
        for desk in &document.desks {
            let facts =
                DeskFacts { minimum: desk.minimum, visitor_limit: desk.visitor_limit, members: Vec::new() };
            desks.desks.insert(desk.id, facts);
        }
        for person in &document.people {
            desks.seat(person);
        }
        desks
    }

    /// Gives the person the desk they now have.
    pub fn seat(&mut self, person: &Person) {
        if let Some(old) = self.of.remove(&person.id).and_then(|old| self.desks.get_mut(&old)) {
            old.members.retain(|member| *member != person.id);
        }
        // A field rep who has a desk somewhere does not answer its phones.
        let Some(desk) = person.desk.filter(|_| person.side != Side::Field) else { return };
        if let Some(facts) = self.desks.get_mut(&desk) {
            let place = facts.members.partition_point(|member| *member < person.id);
            facts.members.insert(place, person.id);
            self.of.insert(person.id, desk);
        }
    }
}

impl Calendar {
    /// The desks there are.
    pub fn desks(&self) -> impl Iterator<Item = DeskId> + '_ {
        self.desks.desks.keys().copied()
    }

    /// The desk the person answers phones at; none for field reps.
    pub fn desk_of(&self, person: PersonId) -> Option<DeskId> {
        self.desks.of.get(&person).copied()
    }

    /// Everybody who answers phones at the desk, in id order.
    pub fn desk_members(&self, desk: DeskId) -> &[PersonId] {
        self.desks.desks.get(&desk).map_or(&[], |facts| &facts.members)
    }

    pub(super) fn counts_at_desk(&self, place: WorkPlace) -> bool {
        place == WorkPlace::Office
            || (place == WorkPlace::Home && self.settings().switch_days.phones_from_home)
    }

    /// True if the person counts for the minimum of their desk, legs of this board left aside.
    pub fn is_at_desk(&self, person: PersonId, half_day: HalfDay) -> bool {
        matches!(self.availability(person, half_day), Availability::Free(place) if self.counts_at_desk(place))
    }

    /// How many people count for the minimum of the desk, legs of this board left aside.
    pub fn desk_present(&self, desk: DeskId, half_day: HalfDay) -> u32 {
        self.desk_members(desk).iter().filter(|person| self.is_at_desk(**person, half_day)).count() as u32
    }

    /// People of the desk employed on the day of the half-day.
    fn desk_headcount(&self, desk: DeskId, half_day: HalfDay) -> u32 {
        let employed =
            |person: &&PersonId| self.people.get(person).is_some_and(|days| days.employed_on(half_day.date));
        self.desk_members(desk).iter().filter(employed).count() as u32
    }

    /// How many people must stay at the desk.
    pub fn desk_minimum(&self, desk: DeskId, half_day: HalfDay) -> u32 {
        if let Some(minimum) = self.desks.desks.get(&desk).and_then(|facts| facts.minimum) {
            return minimum;
        }
        if self.desk_headcount(desk, half_day) <= 1 {
            return 0;
        }
        let by_pattern = |person: &&PersonId| {
            self.people.get(person).is_some_and(|days| {
                days.employed_on(half_day.date) && self.counts_at_desk(days.pattern.at(half_day))
            })
        };
        (self.desk_members(desk).iter().filter(by_pattern).count() as u32).div_ceil(2)
    }

    /// How many visitors the desk takes in the half-day.
    pub fn desk_visitor_limit(&self, desk: DeskId, half_day: HalfDay) -> u32 {
        let own = self.desks.desks.get(&desk).and_then(|facts| facts.visitor_limit);
        own.unwrap_or_else(|| (self.desk_headcount(desk, half_day) / 4).max(1))
    }
}
