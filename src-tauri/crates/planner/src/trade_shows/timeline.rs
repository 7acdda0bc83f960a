//! Days, half-days and minutes of the calendar as the engine counts them.

use chrono::{Days, Duration, NaiveDate, NaiveTime};
use std::collections::HashMap;
use tandem_model::{Coordinates, DateTime, Document, HalfDay, PersonId, Place, Utc};
use tandem_rules::facts::{Calendar, Dated, ShiftFacts, way};

/// Days before the first and after the last shift that rules look at: runs of days, substitute days.
const MARGIN: u64 = 49;

/// One line of time from a Monday before all shifts to some weeks after them, and the places along it.
pub struct Timeline {
    monday: NaiveDate,
    days: usize,
    /// Minutes from place to place; shows come first, in their order.
    pub travel: Vec<Vec<i32>>,
    elsewhere: HashMap<PersonId, Vec<(Dated, Option<usize>)>>,
}

fn same(one: Option<Coordinates>, other: Option<Coordinates>) -> bool {
    one == other
}

impl Timeline {
    pub fn new(
        document: &Document,
        calendar: &Calendar,
        shifts: &[&ShiftFacts],
        people: &[PersonId],
    ) -> Self {
        let dates = || shifts.iter().map(|shift| shift.begins.date);
        let first = dates().min().unwrap_or(calendar.horizon().from);
        let last = dates().max().unwrap_or(first);
        let monday = Calendar::week_of(first.checked_sub_days(Days::new(MARGIN)).unwrap_or(first));
        let end = last.checked_add_days(Days::new(MARGIN)).unwrap_or(last);
        let days = usize::try_from((end - monday).num_days() + 1).unwrap_or(1);
        let mut places: Vec<Place> = Vec::new();
        let mut shows: Vec<_> = calendar.shows().collect();
        shows.sort_by_key(|show| show.id);
        places.extend(shows.iter().map(|show| show.place.clone()));
        let of_shows = places.len();
        let mut elsewhere = HashMap::new();
        for person in people {
            let mut items = Vec::new();
            for item in calendar.elsewhere(document, *person) {
                if item.date < monday || item.date > end {
                    continue;
                }
                let place = item.place.as_ref().map(|place| {
                    let known = places[of_shows..]
                        .iter()
                        .position(|known| same(known.coordinates, place.coordinates));
                    known.map_or_else(
                        || {
                            places.push(place.clone());
                            places.len() - 1
                        },
                        |known| known + of_shows,
                    )
                });
                items.push((item, place));
            }
            elsewhere.insert(*person, items);
        }
        let minutes = |from: &Place, to: &Place| {
            let known = |place: &Place| place.coordinates.is_some();
            if known(from) && known(to) { way(Some(from), Some(to)).cast_signed() } else { 0 }
        };
        let travel = places.iter().map(|from| places.iter().map(|to| minutes(from, to)).collect()).collect();
        Self { monday, days, travel, elsewhere }
    }

    pub const fn days(&self) -> usize {
        self.days
    }

    pub const fn halves(&self) -> usize {
        2 * self.days
    }

    /// Index of a day; days outside the line are its ends.
    pub fn day(&self, date: NaiveDate) -> usize {
        usize::try_from((date - self.monday).num_days()).unwrap_or(0).min(self.days.saturating_sub(1))
    }

    /// Index of a half-day.
    pub fn half(&self, at: HalfDay) -> usize {
        2 * self.day(at.date) + usize::from(at.half == tandem_model::Half::Afternoon)
    }

    /// The day of an index.
    pub fn date(&self, day: usize) -> NaiveDate {
        self.monday.checked_add_days(Days::new(day as u64)).unwrap_or(NaiveDate::MAX)
    }

    /// Minutes from the Monday's midnight by UTC, from which weeks are counted.
    pub fn minute(&self, at: DateTime<Utc>) -> i64 {
        let length: Duration = at - self.monday.and_time(NaiveTime::MIN).and_utc();
        length.num_minutes()
    }

    /// What a person has to do besides shows, with the index of its place.
    pub fn elsewhere(&self, person: PersonId) -> &[(Dated, Option<usize>)] {
        self.elsewhere.get(&person).map_or(&[], Vec::as_slice)
    }
}
