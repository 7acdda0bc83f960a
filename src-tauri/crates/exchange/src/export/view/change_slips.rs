//! What changed for each person from one release to the next.

use super::{Head, Person, ReleaseMark};

/// Change slips of one roster, one for each person concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeSlips {
    /// Of the later release; without one, of today's plan.
    pub head: Head,
    /// Which roster.
    pub roster: String,
    /// The release that people have.
    pub since: ReleaseMark,
    /// What was noted when the later one was published; may be empty.
    pub note: String,
    /// By family name.
    pub slips: Vec<Slip>,
}

/// What changed for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// Who.
    pub person: Person,
    /// In the order of time, at least one.
    pub changes: Vec<SlipChange>,
    /// Name of the calendar file that goes with it; empty if there is none.
    pub calendar: String,
}

/// One change. At least one side is there: without `was` it is new, without `now` it is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlipChange {
    /// Until now.
    pub was: Option<SlipLine>,
    /// From now on.
    pub now: Option<SlipLine>,
}

/// A line of the roster as its reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlipLine {
    /// What.
    pub what: String,
    /// When.
    pub when: String,
    /// The others, with phone numbers; may be empty.
    pub with: Vec<String>,
    /// Where; may be empty.
    pub place: String,
}
