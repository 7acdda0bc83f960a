//! People, as the screen shows them.

use super::{Finding, LegWhen};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tandem_model::{
    AbsenceId, HalfDay, PersonId, Side, SkillId, SkillKind, SwitchDayId, SwitchStatus, WorkPlace,
};

/// A row of the table of people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonRow {
    /// Identity.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// One or two letters.
    pub initials: String,
    /// Inside, field or manager.
    pub side: Side,
    /// Name of the site, or empty.
    pub site: String,
    /// Name of the desk, or empty.
    pub desk: String,
    /// Where the person sets out from.
    pub town: String,
    /// Region for holidays.
    pub region: String,
    /// `DE EN FR`.
    pub languages: String,
    /// Contracted.
    pub hours_per_week: f64,
    /// As HR writes it.
    pub employee_number: String,
    /// E-mail address.
    pub email: String,
    /// Phone number.
    pub phone: String,
    /// Names of today's tandem partners.
    pub tandem: String,
    /// Switch days to come in the horizon.
    pub switches_planned: u32,
    /// Switch days of the horizon that took place.
    pub switches_done: u32,
    /// Switch days the person should have in the horizon.
    pub switches_due: u32,
    /// Findings that name the person.
    pub findings: u32,
    /// First day of work.
    pub from: Option<NaiveDate>,
    /// Last day of work.
    pub until: Option<NaiveDate>,
}

/// The table of people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PeopleView {
    /// Of which state of the plan.
    pub revision: u64,
    /// Everybody, by side and name.
    pub rows: Vec<PersonRow>,
}

/// A language, skill or product a person knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonSkill {
    /// Identity.
    pub id: SkillId,
    /// Language, skill or product.
    pub kind: SkillKind,
    /// Which.
    pub name: String,
    /// `B2` for languages, `3` for others, empty if unknown.
    pub level: String,
    /// Last day it holds.
    pub until: Option<NaiveDate>,
}

/// An absence of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AbsenceLine {
    /// Identity.
    pub id: AbsenceId,
    /// First half-day.
    pub from: HalfDay,
    /// Last half-day.
    pub to: HalfDay,
    /// Why, in words.
    pub kind: String,
}

/// Somebody of the other side whom a person has met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Met {
    /// Who.
    pub name: String,
    /// On which switch day last; none: as tandem partners.
    pub date: Option<NaiveDate>,
}

/// A switch day of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SwitchDayLine {
    /// Identity.
    pub id: SwitchDayId,
    /// With whom.
    pub partner: String,
    /// The ride-along.
    pub ride: LegWhen,
    /// The desk shift.
    pub desk: LegWhen,
    /// Planned, done or cancelled.
    pub status: SwitchStatus,
}

/// All about one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonSheet {
    /// What the table shows.
    pub row: PersonRow,
    /// Languages first.
    pub skills: Vec<PersonSkill>,
    /// Monday morning to Sunday afternoon, 14 places.
    pub pattern: Vec<WorkPlace>,
    /// By date.
    pub absences: Vec<AbsenceLine>,
    /// Latest first.
    pub met: Vec<Met>,
    /// By date.
    pub switch_days: Vec<SwitchDayLine>,
    /// Worst first.
    pub findings: Vec<Finding>,
}
