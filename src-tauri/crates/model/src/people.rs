//! People and what is known about each.

use crate::{
    AbsenceId, DeskId, HalfDaySpan, OpeningBalanceId, PersonId, Place, ShiftId, SiteId, SkillId, TradeShowId,
    WishId, WorkPattern,
};
use chrono::{NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// Which camp a person belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Inside sales: back office, Innendienst.
    Inside,
    /// Field sales: outside sales, Außendienst.
    Field,
    /// Leads one or both; counts for neither.
    Manager,
}

/// Somebody of the organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Person {
    /// Identity.
    pub id: PersonId,
    /// Given name; may be empty, but not both names.
    #[serde(default)]
    pub given_name: String,
    /// Family name; may be empty, but not both names.
    #[serde(default)]
    pub family_name: String,
    /// Inside, field or manager.
    pub side: Side,
    /// As HR writes it; empty or unique.
    #[serde(default)]
    pub employee_number: String,
    /// E-mail address or empty.
    #[serde(default)]
    pub email: String,
    /// Phone number or empty.
    #[serde(default)]
    pub phone: String,
    /// Where the person's desk stands.
    #[serde(default)]
    pub site: Option<SiteId>,
    /// The inside desk the person answers phones at.
    #[serde(default)]
    pub desk: Option<DeskId>,
    /// Where the person sets out from; the site's place if unknown.
    #[serde(default)]
    pub base: Place,
    /// Region for holidays, as ISO 3166-2 (`DE-BY`); empty takes the plan's default.
    #[serde(default)]
    pub region: String,
    /// Sales territory; empty if none.
    #[serde(default)]
    pub territory: String,
    /// Years in sales, 0..=60.
    #[serde(default)]
    pub experience_years: u8,
    /// Contracted minutes a week, 0..=4200.
    pub weekly_minutes: u32,
    /// Where the person is in each half-day of the week.
    pub work_pattern: WorkPattern,
    /// First day of work, if it lies in or near the plan.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day of work.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// May be planned for booth duty outside the work pattern (evenings, weekends, off days). `None`: yes for
    /// full-timers.
    #[serde(default)]
    pub off_pattern_ok: Option<bool>,
    /// How many field reps an inside rep may be the tandem partner of; `None`: a fair share.
    #[serde(default)]
    pub tandem_capacity: Option<u32>,
    /// For the manager's eyes; leaves in no export.
    #[serde(default)]
    pub private_note: String,
}

impl Person {
    /// Full name in reading order.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }

    /// One or two capital letters that stand for the person where there is no room.
    pub fn initials(&self) -> String {
        [&self.given_name, &self.family_name]
            .into_iter()
            .filter_map(|name| name.chars().find(|c| c.is_alphanumeric()))
            .flat_map(char::to_uppercase)
            .collect()
    }

    /// True if the person works for the organisation on `date`.
    pub fn employed_on(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}

/// What a [`Skill`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SkillKind {
    /// A language; `name` is its ISO 639-1 code, lower case.
    Language,
    /// A skill, such as demonstrating a machine.
    Skill,
    /// Knowledge of a product.
    Product,
}

/// One language, skill or product knowledge of one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Skill {
    /// Identity.
    pub id: SkillId,
    /// Whose.
    pub person: PersonId,
    /// Language, skill or product.
    pub kind: SkillKind,
    /// What: a language code, or a name.
    pub name: String,
    /// 1..=6; for languages the levels A1 to C2 of the Common European Framework. `None`: has it, level unknown.
    #[serde(default)]
    pub level: Option<u8>,
    /// Last day it holds.
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
}

/// What a person would rather have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[serde(tag = "wish")]
pub enum WishKind {
    /// No switch day on this weekday.
    NotOnWeekday {
        /// Monday to Friday.
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        weekday: Weekday,
    },
    /// Not this trade show.
    NotThisShow {
        /// The show.
        show: TradeShowId,
    },
    /// Not this shift.
    NotThisShift {
        /// The shift.
        shift: ShiftId,
    },
    /// Would like to work with this person.
    Partner {
        /// Somebody of the other side.
        partner: PersonId,
    },
}

/// A wish of one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Wish {
    /// Identity.
    pub id: WishId,
    /// Whose.
    pub person: PersonId,
    /// What.
    pub kind: WishKind,
}

/// What an [`OpeningBalance`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[serde(tag = "balance")]
pub enum BalanceKind {
    /// Switch days already done.
    Switches {
        /// How many.
        count: u32,
    },
    /// A partner already met on a switch day.
    PairMet {
        /// Somebody of the other side.
        partner: PersonId,
    },
    /// Half-days already spent on booth duty.
    ShowHalfDays {
        /// How many.
        count: u32,
    },
    /// Weekend days and holidays already spent on booth duty.
    WeekendDays {
        /// How many.
        count: u32,
    },
}

/// What happened before the plan began: counts as history on `date`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpeningBalance {
    /// Identity.
    pub id: OpeningBalanceId,
    /// Whose.
    pub person: PersonId,
    /// When it happened, or the day up to which it was counted.
    pub date: NaiveDate,
    /// What.
    pub kind: BalanceKind,
}

/// Why somebody is away; never leaves in an export unless chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AbsenceKind {
    /// Annual leave.
    Leave,
    /// Illness.
    Sickness,
    /// Parental leave.
    Parental,
    /// Time off in lieu, a substitute day.
    TimeOff,
    /// Anything else.
    Other,
}

/// A stretch of half-days in which a person cannot be planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Absence {
    /// Identity.
    pub id: AbsenceId,
    /// Who is away.
    pub person: PersonId,
    /// From when to when.
    pub span: HalfDaySpan,
    /// Why.
    pub kind: AbsenceKind,
    /// For the manager's eyes; leaves in no export.
    #[serde(default)]
    pub private_note: String,
}
