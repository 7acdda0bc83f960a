//! What holds for the whole plan.

use crate::{AbcClass, CoverageModel, CoverageTerms, Face, SettingsId, WorkingHours};
use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The days a board plans, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Horizon {
    /// First day.
    pub from: NaiveDate,
    /// Last day, not before `from`, at most two years later.
    pub to: NaiveDate,
}

impl Horizon {
    /// True if `date` lies inside.
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.from <= date && date <= self.to
    }

    /// Calendar days, both ends included.
    pub fn days(&self) -> usize {
        usize::try_from((self.to - self.from).num_days() + 1).unwrap_or(0)
    }

    /// The days in order.
    pub fn dates(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        self.from.iter_days().take(self.days())
    }
}

/// Whether a leg takes a half or a full day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LegPreference {
    /// Half a day.
    HalfDay,
    /// A full day where both people have one.
    FullDay,
}

/// The rules' numbers of the switch-day board that are settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct SwitchDaySettings {
    /// Switches a person should have per started quarter, 0..=20.
    pub switches_per_quarter: u32,
    /// How long a leg is.
    pub leg: LegPreference,
    /// Most working days between the two legs, 0..=60.
    pub window_working_days: u32,
    /// Least calendar days between legs of different switches of one person, 0..=90.
    pub gap_days: u32,
    /// Working days before the end of a quarter without switch days, 0..=30.
    pub quarter_end_blackout_days: u32,
    /// Distance in road kilometres from which a ride-along must be a full day.
    pub full_day_ride_km: u32,
    /// Working from home counts for the desk's minimum.
    pub phones_from_home: bool,
}

impl Default for SwitchDaySettings {
    fn default() -> Self {
        Self {
            switches_per_quarter: 1,
            leg: LegPreference::HalfDay,
            window_working_days: 10,
            gap_days: 7,
            quarter_end_blackout_days: 5,
            full_day_ride_km: 100,
            phones_from_home: false,
        }
    }
}

/// From how many minutes of work a day on a break is due, and how long it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BreakDue {
    /// Minutes of work a day from which it is due, 1..=1440.
    pub from_minutes: u32,
    /// Least minutes of break in all, 0..=240.
    pub minutes: u32,
}

/// What the law of a country says about working time, as far as booth duty is judged by it.
///
/// The figures that ship are the rulebook's; a plan holds only what somebody changed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorkingTimeLaw {
    /// Most minutes of work a day, breaks left aside, 60..=1440.
    pub day_minutes: u32,
    /// Breaks by length of the day; the longest that applies is due. At most 8.
    #[serde(default)]
    pub breaks: Vec<BreakDue>,
    /// A shorter gap is no part of a break, 1..=120 minutes.
    pub break_part_minutes: u32,
    /// Least minutes between the work of one day and that of the next, 0..=1440.
    pub rest_minutes: u32,
    /// Most days of duty in a row, 1..=31.
    pub days_in_a_row: u32,
    /// Least minutes without a break in the rest, once a calendar week, 0..=7200; 0: the law asks for none.
    #[serde(default)]
    pub weekly_rest_minutes: u32,
    /// Days, that day included, within which a Sunday or public holiday of duty needs a substitute day, 0..=365; 0:
    /// none is due.
    #[serde(default)]
    pub substitute_days: u32,
}

/// The rules' numbers of the trade-show board that are settings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct TradeShowSettings {
    /// Laws that differ from what ships, by ISO 3166-1 alpha-2 code in upper case; `EU` is the floor elsewhere.
    pub laws: BTreeMap<String, WorkingTimeLaw>,
}

/// What each coverage model says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CoverageModels {
    /// One customer, one inside face.
    pub one_inside_face: CoverageTerms,
    /// One customer, two faces.
    pub two_faces: CoverageTerms,
    /// One customer, one field face.
    pub one_field_face: CoverageTerms,
    /// One customer, one team.
    pub one_team: CoverageTerms,
}

impl CoverageModels {
    /// What `model` says.
    pub const fn of(&self, model: CoverageModel) -> &CoverageTerms {
        match model {
            CoverageModel::OneInsideFace => &self.one_inside_face,
            CoverageModel::TwoFaces => &self.two_faces,
            CoverageModel::OneFieldFace => &self.one_field_face,
            CoverageModel::OneTeam => &self.one_team,
        }
    }
}

impl Default for CoverageModels {
    fn default() -> Self {
        use Face::{Both, Field, Inside};
        let terms = |face, backup, first_answer, consult_every_days, field_hours, inside_hours| {
            CoverageTerms { face, backup, first_answer, consult_every_days, field_hours, inside_hours }
        };
        Self {
            one_inside_face: terms(Inside, Field, Inside, 90, 0, 6),
            two_faces: terms(Both, Both, Inside, 30, 14, 14),
            one_field_face: terms(Field, Inside, Inside, 14, 36, 14),
            one_team: terms(Both, Both, Both, 14, 26, 24),
        }
    }
}

/// Shares of revenue, in percent of the total, at which a class ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AbcThresholds {
    /// Customers up to this share of revenue are A; 80 by default.
    pub a_percent: u8,
    /// Customers up to this share are B, the rest C; 95 by default, not below `a_percent`.
    pub b_percent: u8,
}

impl AbcThresholds {
    /// The class of a customer before which the customers with more revenue already make up `share_percent`.
    pub fn class_at(&self, share_percent: f64) -> AbcClass {
        if share_percent < f64::from(self.a_percent) {
            AbcClass::A
        } else if share_percent < f64::from(self.b_percent) {
            AbcClass::B
        } else {
            AbcClass::C
        }
    }
}

/// What holds for the whole plan; there is exactly one of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Settings {
    /// Always [`SettingsId::ONLY`].
    pub id: SettingsId,
    /// What people call the plan; not empty.
    pub plan_name: String,
    /// The days the calendar boards plan.
    pub horizon: Horizon,
    /// The organisation's zone, for items without one.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub zone: Tz,
    /// ISO 4217 code of the plan's one currency.
    pub currency: String,
    /// Region for people who have none of their own, as ISO 3166-2.
    #[serde(default)]
    pub region: String,
    /// Start of work, midday, end of work.
    pub working_hours: WorkingHours,
    /// Minutes a week of a full-time person.
    pub full_time_minutes: u32,
    /// The next so many working days are left alone by the planner, 0..=60.
    pub freeze_days: u32,
    /// Changes within so many days of today disturb four-fold, 0..=90.
    pub notice_days: u32,
    /// Items up to so many minutes do not block a half-day leg, 0..=240.
    pub short_item_minutes: u32,
    /// Switch days.
    #[serde(default)]
    pub switch_days: SwitchDaySettings,
    /// Trade shows.
    #[serde(default)]
    pub trade_shows: TradeShowSettings,
    /// What each coverage model says.
    #[serde(default)]
    pub coverage_models: CoverageModels,
    /// Where classes end.
    pub abc: AbcThresholds,
    /// Weights that differ from the rulebook's defaults, by rule id, 0..=1,000,000.
    #[serde(default)]
    pub weights: BTreeMap<String, u32>,
}

impl Settings {
    /// Settings of a new plan.
    pub fn new(plan_name: &str, horizon: Horizon, zone: Tz, region: &str, currency: &str) -> Self {
        Self {
            id: SettingsId::ONLY,
            plan_name: plan_name.to_owned(),
            horizon,
            zone,
            currency: currency.to_owned(),
            region: region.to_owned(),
            working_hours: WorkingHours::default(),
            full_time_minutes: 40 * 60,
            freeze_days: 2,
            notice_days: 14,
            short_item_minutes: 90,
            switch_days: SwitchDaySettings::default(),
            trade_shows: TradeShowSettings::default(),
            coverage_models: CoverageModels::default(),
            abc: AbcThresholds { a_percent: 80, b_percent: 95 },
            weights: BTreeMap::new(),
        }
    }
}
