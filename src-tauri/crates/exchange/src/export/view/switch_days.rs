//! The job-switch days of a horizon: people by half-days, and every leg.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{Head, Person, Presence, is_weekend};

/// A roster of job-switch days over a horizon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SwitchRoster {
    /// What stands on every page.
    pub head: Head,
    /// Every date of the horizon, ascending and without gaps. Slots of [`Bar`] and [`DeskStaffing`] count half-days
    /// from the first of them: morning of day `d` is slot `2 * d`, its afternoon `2 * d + 1`.
    pub days: Vec<Day>,
    /// The people with a row, in the order of the rows. [`Leg::inside`] and [`Leg::field`] point at them. Neighbours with the same side and group share a heading.
    pub people: Vec<Person>,
    /// What else takes people's time, by the id of the person. The legs of switch days are not repeated here.
    pub bars: BTreeMap<Uuid, Vec<Bar>>,
    /// The legs of all switches, in any order.
    pub legs: Vec<Leg>,
    /// Presence at the desks, one entry per desk.
    pub staffing: Vec<DeskStaffing>,
}

/// One date of the horizon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The date.
    pub date: NaiveDate,
    /// Name of the public holiday, if it is one.
    pub holiday: Option<String>,
    /// Name of the blackout period the date lies in.
    pub blackout: Option<String>,
    /// Name of the school holidays the date lies in.
    pub school: Option<String>,
}

/// A stretch of half-days taken by something that is not a leg.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// First half-day, see [`SwitchRoster::days`].
    pub slot: usize,
    /// How many half-days, at least 1.
    pub length: usize,
    /// What it is.
    pub kind: BarKind,
}

/// What takes a person's half-day besides a switch.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum BarKind {
    /// Away, for whatever reason.
    Absence,
    /// At this trade show.
    Show(String),
    /// In this training.
    Training(String),
    /// In this meeting.
    Meeting(String),
}

/// Which leg of a switch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LegKind {
    /// The inside rep travels with the field rep.
    RideAlong,
    /// The field rep sits at the inside desk.
    DeskShift,
}

/// Which part of its date a leg takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LegLength {
    /// Morning only.
    Morning,
    /// Both halves.
    Full,
    /// Afternoon only.
    Afternoon,
}

/// Where a switch stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// To come.
    Planned,
    /// Took place.
    Done,
    /// Called off: listed, but in no grid and no published calendar.
    Cancelled,
}

/// One leg of a switch: who is with whom, when and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leg {
    /// Stored id of the switch; with the kind it makes the calendar `UID`.
    pub switch: Uuid,
    /// How often the leg was changed after its calendar entry first went out (`SEQUENCE`).
    pub sequence: u32,
    /// Ride-along or desk day.
    pub kind: LegKind,
    /// The date.
    pub date: NaiveDate,
    /// Half-day or full day.
    pub length: LegLength,
    /// Start and end of a half-day leg. Without them its calendar entry takes the whole date.
    pub time: Option<(DateTime<Utc>, DateTime<Utc>)>,
    /// The inside rep's id.
    pub inside: Uuid,
    /// The field rep's id.
    pub field: Uuid,
    /// Where the two meet; may be empty.
    pub place: String,
    /// Planned, done or cancelled.
    pub status: Status,
}

/// How many people answer at a desk, by half-day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskStaffing {
    /// Name of the desk; printed below the people of the group with the same name.
    pub desk: String,
    /// Per slot how many are there and how many there must be; none where the desk is closed.
    pub slots: Vec<Option<Presence>>,
}

impl Day {
    /// Saturday or Sunday.
    pub fn is_weekend(&self) -> bool {
        is_weekend(self.date)
    }
}

impl Bar {
    /// The slot after its last.
    pub fn end(&self) -> usize {
        self.slot.saturating_add(self.length)
    }
}

impl LegLength {
    /// First half (0 or 1) and number of halves within the date.
    pub fn halves(self) -> (usize, usize) {
        match self {
            Self::Morning => (0, 1),
            Self::Afternoon => (1, 1),
            Self::Full => (0, 2),
        }
    }
}

impl Leg {
    /// The partner of `person` in this leg, if the person takes part.
    pub fn partner_of(&self, person: Uuid) -> Option<Uuid> {
        if person == self.inside {
            Some(self.field)
        } else if person == self.field {
            Some(self.inside)
        } else {
            None
        }
    }
}

impl SwitchRoster {
    /// The person with this id. A leg may name somebody without a row (who has left since); such legs stay listed.
    pub fn person(&self, id: Uuid) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// What takes the time of the person with this id, besides legs.
    pub fn bars_of(&self, id: Uuid) -> &[Bar] {
        self.bars.get(&id).map_or(&[], Vec::as_slice)
    }

    /// First and last date, if there are any days.
    pub fn horizon(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.days.first()?.date, self.days.last()?.date))
    }

    /// The legs in the order of a day-by-day list: date, half, then the names of the two.
    pub fn legs_by_date(&self) -> Vec<&Leg> {
        let names: HashMap<Uuid, String> =
            self.people.iter().map(|person| (person.id, person.name())).collect();
        let name = |id: &Uuid| names.get(id).map_or("", String::as_str);
        let mut legs: Vec<&Leg> = self.legs.iter().collect();
        legs.sort_by(|a, b| {
            (a.date, a.length, name(&a.inside), name(&a.field), a.kind, a.switch).cmp(&(
                b.date,
                b.length,
                name(&b.inside),
                name(&b.field),
                b.kind,
                b.switch,
            ))
        });
        legs
    }
}
