//! One calendar of everything.

use super::{BarKind, BoardRow, Day, Level};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tandem_model::{EntityId, HalfDay, PersonId, SwitchDayId, SwitchStatus};

/// Whose days, and which.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CalendarQuestion {
    /// First day.
    pub from: NaiveDate,
    /// Last day; more than 400 days are cut off.
    pub to: NaiveDate,
    /// Only these people; none: everybody.
    pub people: Option<Vec<PersonId>>,
}

/// Something that takes time of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CalendarEntry {
    /// Of this entry for this person.
    pub id: String,
    /// What it is in the plan.
    pub entity: EntityId,
    /// Whose time it takes.
    pub person_id: PersonId,
    /// What kind of thing.
    pub kind: BarKind,
    /// What people call it.
    pub label: String,
    /// First half-day.
    pub from: HalfDay,
    /// Last half-day.
    pub to: HalfDay,
    /// Local time at which it begins, `09:30`; none if it takes whole half-days.
    pub start: Option<String>,
    /// Local time at which it ends.
    pub end: Option<String>,
    /// Length; of half-days, the working hours in them.
    pub minutes: u32,
    /// The switch day of a leg.
    pub switch_day_id: Option<SwitchDayId>,
    /// Where the switch day stands.
    pub status: Option<SwitchStatus>,
    /// The worst finding about it.
    pub level: Option<Level>,
}

/// Minutes of a person that one kind of thing takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HoursLine {
    /// Whose.
    pub person_id: PersonId,
    /// Of what.
    pub kind: BarKind,
    /// How many in the days asked for, of entries that begin in them.
    pub minutes: u32,
}

/// Everything in some days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CalendarView {
    /// Of which state of the plan.
    pub revision: u64,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Today.
    pub today: NaiveDate,
    /// Every day with what it is.
    pub days: Vec<Day>,
    /// Inside reps by desk and name, then field reps, then managers.
    pub rows: Vec<BoardRow>,
    /// By person and beginning.
    pub entries: Vec<CalendarEntry>,
    /// By person and kind.
    pub hours: Vec<HoursLine>,
}
