//! Trade shows: stations, shifts, needs, visits, duties.

use crate::{
    AccountId, BoothDutyId, PersonId, Place, SeatNeedId, ShiftId, SkillKind, Span, StationId, TradeShowId,
    VisitId,
};
use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A trade show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TradeShow {
    /// Identity.
    pub id: TradeShowId,
    /// What people call it; not empty.
    pub name: String,
    /// Venue.
    #[serde(default)]
    pub place: Place,
    /// Hall and number of the booth.
    #[serde(default)]
    pub booth: String,
    /// IANA zone of the venue.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub zone: Tz,
    /// First day, build-up included.
    pub from: NaiveDate,
    /// Last day, dismantling included.
    pub to: NaiveDate,
    /// Most distinct people on the booth. `None`: 1.5 x the minimum seats of the largest shift, rounded up.
    #[serde(default)]
    pub people_budget: Option<u32>,
}

/// A station on the booth: reception, demo, meeting room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Station {
    /// Identity.
    pub id: StationId,
    /// Of which show.
    pub show: TradeShowId,
    /// What people call it; not empty.
    pub name: String,
    /// Least people in every customer shift.
    pub minimum: u32,
    /// People wished for; not below the minimum.
    pub desired: u32,
    /// Most people; not below desired.
    pub maximum: u32,
}

/// What a shift is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ShiftKind {
    /// Customers come.
    Customer,
    /// The booth is built.
    BuildUp,
    /// The booth is taken down.
    Dismantling,
}

/// A shift of a show; belongs to the venue's local date of its start, also past midnight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Shift {
    /// Identity.
    pub id: ShiftId,
    /// Of which show.
    pub show: TradeShowId,
    /// What people call it; may be empty.
    #[serde(default)]
    pub name: String,
    /// When.
    pub span: Span,
    /// What for.
    pub kind: ShiftKind,
    /// Least people of a build-up or dismantling shift, which has no stations; ignored for customer shifts.
    #[serde(default)]
    pub headcount: u32,
}

/// Whether a need holds for each person or for one of the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NeedScope {
    /// Everybody on the seats must have it.
    Individual,
    /// One of them must have it.
    Group,
}

/// What a station, a shift, or a station in a shift demands of its people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SeatNeed {
    /// Identity.
    pub id: SeatNeedId,
    /// Of which show.
    pub show: TradeShowId,
    /// Only at this station; `None`: at all.
    #[serde(default)]
    pub station: Option<StationId>,
    /// Only in this shift; `None`: in all.
    #[serde(default)]
    pub shift: Option<ShiftId>,
    /// Each or one of them.
    pub scope: NeedScope,
    /// Language, skill or product.
    pub kind: SkillKind,
    /// Which.
    pub name: String,
    /// At least, 1..=6.
    #[serde(default)]
    pub level: Option<u8>,
}

/// A customer expected on the booth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Visit {
    /// Identity.
    pub id: VisitId,
    /// At which show.
    pub show: TradeShowId,
    /// Who comes.
    pub account: AccountId,
    /// When.
    pub span: Span,
}

/// A person on a seat: one shift at one station.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BoothDuty {
    /// Identity; also the UID of its calendar entry.
    pub id: BoothDutyId,
    /// In which shift.
    pub shift: ShiftId,
    /// Where; `None` for build-up and dismantling.
    #[serde(default)]
    pub station: Option<StationId>,
    /// Who.
    pub person: PersonId,
    /// The planner leaves it alone.
    #[serde(default)]
    pub pinned: bool,
    /// Version of its calendar entry after RFC 5545; raised by publishing.
    #[serde(default)]
    pub sequence: u32,
}
