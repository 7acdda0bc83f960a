//! What stands in the calendar besides switch days and booth duties.

use crate::{
    AccountId, AppointmentId, BlackoutId, CalendarItemId, HolidayCalendarId, HolidayId, PersonId, Place, Span,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A visit to a customer, or another engagement of a field rep or inside rep.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Appointment {
    /// Identity.
    pub id: AppointmentId,
    /// What it is about.
    #[serde(default)]
    pub title: String,
    /// Who goes.
    pub visitor: PersonId,
    /// Who set it.
    #[serde(default)]
    pub setter: Option<PersonId>,
    /// The customer; without one it is not a customer appointment.
    #[serde(default)]
    pub account: Option<AccountId>,
    /// When.
    pub span: Span,
    /// Who else is invited.
    #[serde(default)]
    pub invited: Vec<PersonId>,
    /// Nobody may ride along.
    #[serde(default)]
    pub no_companion: bool,
    /// Private: blocks, and shows no title to others.
    #[serde(default)]
    pub private: bool,
    /// UID of the calendar it came from; empty if entered here.
    #[serde(default)]
    pub source_uid: String,
}

/// What a [`CalendarItem`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CalendarItemKind {
    /// A meeting.
    Meeting,
    /// The sales team's own meeting.
    TeamMeeting,
    /// The two of a tandem.
    TandemMeeting,
    /// A training.
    Training,
}

/// A meeting or a training.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CalendarItem {
    /// Identity.
    pub id: CalendarItemId,
    /// What kind.
    pub kind: CalendarItemKind,
    /// What people call it; not empty.
    pub title: String,
    /// When.
    pub span: Span,
    /// Where, if it is known.
    #[serde(default)]
    pub place: Place,
    /// Who takes part.
    #[serde(default)]
    pub attendees: Vec<PersonId>,
}

/// Public holidays block, school holidays are avoided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum HolidayKind {
    /// Nobody of the region works.
    Public,
    /// Schools of the region are closed.
    School,
}

/// Holidays of one kind in one region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HolidayCalendar {
    /// Identity.
    pub id: HolidayCalendarId,
    /// What people call it; not empty.
    pub name: String,
    /// ISO 3166-1 (`DE`) or 3166-2 (`DE-BY`); a country's calendar holds for all its regions.
    pub region: String,
    /// Public or school.
    pub kind: HolidayKind,
    /// Last day for which it is known to be complete.
    #[serde(default)]
    pub complete_until: Option<NaiveDate>,
}

impl HolidayCalendar {
    /// True if it holds for people of `region`.
    pub fn holds_for(&self, region: &str) -> bool {
        region == self.region
            || (region.len() > 2 && region.starts_with(&self.region) && self.region.len() == 2)
    }
}

/// One holiday, or a stretch of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Holiday {
    /// Identity.
    pub id: HolidayId,
    /// Whose.
    pub calendar: HolidayCalendarId,
    /// First day.
    pub from: NaiveDate,
    /// Last day, not before `from`.
    pub to: NaiveDate,
    /// What people call it.
    #[serde(default)]
    pub name: String,
}

/// A period without switch days: stocktaking, a product launch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Blackout {
    /// Identity.
    pub id: BlackoutId,
    /// First day.
    pub from: NaiveDate,
    /// Last day, not before `from`.
    pub to: NaiveDate,
    /// Why.
    #[serde(default)]
    pub name: String,
}
