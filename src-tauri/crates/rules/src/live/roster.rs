//! The switch days of a plan, found by person, pair and week.

use chrono::NaiveDate;
use std::collections::HashMap;
use tandem_model::{HalfDay, Horizon, Leg, LegKind, PersonId, SwitchDay, SwitchDayId};

use crate::facts::Calendar;

/// What the rules ask of a switch day that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub id: SwitchDayId,
    pub inside_rep: PersonId,
    pub field_rep: PersonId,
    pub ride_along: Leg,
    pub desk_shift: Leg,
    pub in_horizon: bool,
}

impl Entry {
    fn new(horizon: Horizon, switch: &SwitchDay) -> Self {
        Self {
            id: switch.id,
            inside_rep: switch.inside_rep,
            field_rep: switch.field_rep,
            ride_along: switch.ride_along,
            desk_shift: switch.desk_shift,
            in_horizon: horizon.contains(switch.ride_along.date) || horizon.contains(switch.desk_shift.date),
        }
    }

    pub const fn leg(&self, kind: LegKind) -> Leg {
        match kind {
            LegKind::RideAlong => self.ride_along,
            LegKind::DeskShift => self.desk_shift,
        }
    }

    pub fn pair(&self) -> (PersonId, PersonId) {
        (self.inside_rep, self.field_rep)
    }

    /// The half-days of both legs, ride-along first.
    pub fn half_days(&self) -> impl Iterator<Item = HalfDay> + use<> {
        self.ride_along.half_days().chain(self.desk_shift.half_days())
    }

    /// First half-day of each leg, ride-along first.
    pub fn beginnings(&self) -> impl Iterator<Item = HalfDay> + use<> {
        [self.ride_along, self.desk_shift].into_iter().filter_map(|leg| leg.half_days().next())
    }

    /// The leg that takes this person away from where they are needed.
    pub fn away_kind(&self, person: PersonId) -> LegKind {
        if person == self.field_rep { LegKind::DeskShift } else { LegKind::RideAlong }
    }
}

/// Switch days that are not cancelled.
#[derive(Clone, Debug, Default)]
pub(super) struct Roster {
    by_id: HashMap<SwitchDayId, Entry>,
    /// By id within each person.
    by_person: HashMap<PersonId, Vec<Entry>>,
    /// Those of the horizon, by id within each pair.
    by_pair: HashMap<(PersonId, PersonId), Vec<Entry>>,
    /// Legs in the horizon by week.
    weeks: HashMap<NaiveDate, u64>,
}

fn insert(list: &mut Vec<Entry>, entry: Entry) {
    let place = list.partition_point(|other| other.id < entry.id);
    list.insert(place, entry);
}

impl Roster {
    pub fn add(&mut self, horizon: Horizon, switch: &SwitchDay) {
        if !switch.counts() {
            return;
        }
        let entry = Entry::new(horizon, switch);
        self.by_id.insert(entry.id, entry);
        for person in [entry.inside_rep, entry.field_rep] {
            insert(self.by_person.entry(person).or_default(), entry);
        }
        if entry.in_horizon {
            insert(self.by_pair.entry(entry.pair()).or_default(), entry);
        }
        for week in weeks_of(horizon, &entry) {
            *self.weeks.entry(week).or_default() += 1;
        }
    }

    pub fn remove(&mut self, horizon: Horizon, switch: &SwitchDay) {
        let Some(entry) = self.by_id.remove(&switch.id) else { return };
        for person in [entry.inside_rep, entry.field_rep] {
            if let Some(list) = self.by_person.get_mut(&person) {
                list.retain(|other| other.id != entry.id);
            }
        }
        if let Some(list) = self.by_pair.get_mut(&entry.pair()) {
            list.retain(|other| other.id != entry.id);
        }
        for week in weeks_of(horizon, &entry) {
            if let Some(legs) = self.weeks.get_mut(&week) {
                *legs = legs.saturating_sub(1);
            }
        }
    }

    /// The switch day, if it counts and belongs to the horizon.
    pub fn get(&self, id: SwitchDayId) -> Option<&Entry> {
        self.by_id.get(&id).filter(|entry| entry.in_horizon)
    }

    /// The person's switch days of any time.
    pub fn of_person(&self, person: PersonId) -> &[Entry] {
        self.by_person.get(&person).map_or(&[], Vec::as_slice)
    }

    /// The person's switch days of the horizon.
    pub fn of_horizon(&self, person: PersonId) -> impl Iterator<Item = &Entry> + '_ {
        self.of_person(person).iter().filter(|entry| entry.in_horizon)
    }

    /// The pair's switch days of the horizon.
    pub fn of_pair(&self, pair: (PersonId, PersonId)) -> &[Entry] {
        self.by_pair.get(&pair).map_or(&[], Vec::as_slice)
    }

    pub fn pairs(&self) -> impl Iterator<Item = (PersonId, PersonId)> + '_ {
        self.by_pair.keys().copied()
    }

    /// Switch days of the horizon.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> + '_ {
        self.by_id.values().filter(|entry| entry.in_horizon)
    }

    pub fn weeks(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        self.weeks.keys().copied()
    }

    pub fn legs_in(&self, week: NaiveDate) -> u64 {
        self.weeks.get(&week).copied().unwrap_or(0)
    }
}

fn weeks_of(horizon: Horizon, entry: &Entry) -> impl Iterator<Item = NaiveDate> + use<> {
    let dates = [entry.ride_along.date, entry.desk_shift.date];
    dates.into_iter().filter(move |date| horizon.contains(*date)).map(Calendar::week_of)
}
