//! Job-switch days and their two legs.

use crate::{HalfDay, LegLength, PersonId, SwitchDayId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Which of the two legs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LegKind {
    /// The inside rep rides along to the field rep's customers.
    RideAlong,
    /// The field rep spends time at the inside desk.
    DeskShift,
}

/// When a leg takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Leg {
    /// The day.
    pub date: NaiveDate,
    /// Morning, afternoon or all of it.
    pub length: LegLength,
}

impl Leg {
    /// The half-days it takes, in order.
    pub fn half_days(self) -> impl Iterator<Item = HalfDay> {
        self.length.halves().iter().map(move |&half| HalfDay { date: self.date, half })
    }
}

/// Where a switch day stands. Only one that took place counts for the share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SwitchStatus {
    /// To come.
    Planned,
    /// Took place.
    Done,
    /// Will not take place; its demand is open again.
    Cancelled,
}

/// A job-switch day: an inside rep and a field rep see each other's work, in two legs in either order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SwitchDay {
    /// Identity; also the UID of its calendar entries.
    pub id: SwitchDayId,
    /// Who rides along, and hosts at the desk.
    pub inside_rep: PersonId,
    /// Who hosts on the road, and visits the desk.
    pub field_rep: PersonId,
    /// The inside rep with the field rep at customers.
    pub ride_along: Leg,
    /// The field rep beside the inside rep.
    pub desk_shift: Leg,
    /// Planned, done or cancelled.
    pub status: SwitchStatus,
    /// The planner leaves it alone.
    #[serde(default)]
    pub pinned: bool,
    /// What the two want to learn.
    #[serde(default)]
    pub goals: String,
    /// What the inside rep learnt.
    #[serde(default)]
    pub inside_debrief: String,
    /// What the field rep learnt.
    #[serde(default)]
    pub field_debrief: String,
    /// Version of its calendar entries after RFC 5545; raised by publishing.
    #[serde(default)]
    pub sequence: u32,
}

impl SwitchDay {
    /// The leg of this kind.
    pub const fn leg(&self, kind: LegKind) -> Leg {
        match kind {
            LegKind::RideAlong => self.ride_along,
            LegKind::DeskShift => self.desk_shift,
        }
    }

    /// The same with one leg elsewhere.
    #[must_use]
    pub fn with_leg(mut self, kind: LegKind, leg: Leg) -> Self {
        match kind {
            LegKind::RideAlong => self.ride_along = leg,
            LegKind::DeskShift => self.desk_shift = leg,
        }
        self
    }

    /// True unless it was cancelled.
    pub fn counts(&self) -> bool {
        self.status != SwitchStatus::Cancelled
    }
}
