//! What a calendar file holds: entries of any roster that has times.

use super::Head;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;

/// Somebody a calendar can write to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Full name.
    pub name: String,
    /// E-mail address, never empty.
    pub email: String,
}

/// When an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryTime {
    /// Whole days, both included.
    Days {
        /// First.
        first: NaiveDate,
        /// Last, not before the first.
        last: NaiveDate,
    },
    /// From one instant to a later one.
    Span {
        /// Start.
        start: DateTime<Utc>,
        /// End.
        end: DateTime<Utc>,
        /// Zone that people read it in.
        zone: Tz,
    },
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The same in every file and every release (`UID`).
    pub uid: String,
    /// How often it was changed after it first went out (`SEQUENCE`).
    pub sequence: u32,
    /// What it is.
    pub title: String,
    /// More about it, in lines; may be empty.
    pub description: String,
    /// Where; may be empty.
    pub place: String,
    /// When.
    pub time: EntryTime,
    /// Everybody concerned who has an address.
    pub attendees: Vec<Address>,
}

/// A calendar of one person or of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarView {
    /// Of which plan and release.
    pub head: Head,
    /// What programs call the calendar.
    pub name: String,
    /// Who sends it. Without an address nobody can be invited: entries are then published only.
    pub organizer: Option<Address>,
    /// What stands.
    pub entries: Vec<Entry>,
}

/// What calendars that hold an earlier release must hear of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarUpdates {
    /// Who sends them, and of which plan and release.
    pub calendar: CalendarView,
    /// What no longer stands, with the version of its cancellation. What is new or different are the entries of
    /// [`Self::calendar`].
    pub cancelled: Vec<Entry>,
}
