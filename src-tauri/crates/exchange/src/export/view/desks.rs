//! Who is at the inside desks, half-day by half-day.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::{Head, Person, Presence, is_weekend};

/// The desks over a horizon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskPlan {
    /// What stands on every page.
    pub head: Head,
    /// Every date, ascending and without gaps. Slots count half-days from the first of them: morning of day `d` is slot
    /// `2 * d`, its afternoon `2 * d + 1`.
    pub days: Vec<DeskDay>,
    /// By name.
    pub desks: Vec<Desk>,
}

/// A date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskDay {
    /// The date.
    pub date: NaiveDate,
    /// Name of the public holiday, if it is one.
    pub holiday: Option<String>,
}

/// A desk with its people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Desk {
    /// What people call it.
    pub name: String,
    /// Whoever answers there.
    pub people: Vec<Person>,
    /// Where each of them is, by slot; in the order of the people.
    pub places: Vec<Vec<DeskPlace>>,
    /// Per slot how many are there and how many there must be; none where the desk is closed.
    pub slots: Vec<Option<Presence>>,
}

/// Where somebody of a desk is in a half-day. Why somebody is away is nobody's business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskPlace {
    /// At the desk.
    There,
    /// Answers from home.
    Home,
    /// Would work, but is away or elsewhere.
    Away,
    /// Does not work then.
    Off,
}

impl DeskDay {
    /// Nobody is expected.
    pub fn is_off(&self) -> bool {
        is_weekend(self.date) || self.holiday.is_some()
    }
}

impl DeskPlan {
    /// First and last date, if there are any days.
    pub fn horizon(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.days.first()?.date, self.days.last()?.date))
    }

    /// The days of each month.
    pub fn months(&self) -> Vec<Range<usize>> {
        let mut months: Vec<Range<usize>> = Vec::new();
        for (index, day) in self.days.iter().enumerate() {
            let same = |month: &Range<usize>| {
                let first = self.days[month.start].date;
                (first.year(), first.month()) == (day.date.year(), day.date.month())
            };
            match months.last_mut() {
                Some(month) if same(month) => month.end = index + 1,
                _ => months.push(index..index + 1),
            }
        }
        months
    }
}

impl Desk {
    /// Where the person in this row is in a slot.
    pub fn place(&self, row: usize, slot: usize) -> DeskPlace {
        self.places.get(row).and_then(|places| places.get(slot)).copied().unwrap_or(DeskPlace::Off)
    }

    /// How it stands in a slot; none where the desk is closed.
    pub fn presence(&self, slot: usize) -> Option<Presence> {
        self.slots.get(slot).copied().flatten()
    }

    /// Names of those who are there in a slot, at the desk or from home.
    pub fn who(&self, slot: usize) -> Vec<String> {
        let there = |row: usize| matches!(self.place(row, slot), DeskPlace::There | DeskPlace::Home);
        let people = self.people.iter().enumerate();
        people.filter(|(row, _)| there(*row)).map(|(_, person)| person.name()).collect()
    }

    /// Half-days among these days in which too few are there.
    pub fn short(&self, days: Range<usize>) -> usize {
        (2 * days.start..2 * days.end)
            .filter(|slot| self.presence(*slot).is_some_and(Presence::is_short))
            .count()
    }
}
