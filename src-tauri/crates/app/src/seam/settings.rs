//! What holds for the whole plan, as the settings show it.

use super::Level;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tandem_model::{Blackout, Desk, Holiday, HolidayCalendar, Settings, Site, WorkingTimeLaw};

/// A rule with its weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleRow {
    /// Stable name.
    pub id: String,
    /// Short name, for people.
    pub name: String,
    /// Whose score it belongs to.
    pub board: String,
    /// How bad it is.
    pub level: Level,
    /// What one unit of the amount is, in the rulebook's English.
    pub unit: String,
    /// How the amount is counted, in the rulebook's English.
    pub formula: String,
    /// Cost of a unit unless the plan says otherwise.
    pub default_weight: u32,
    /// Cost of a unit in this plan.
    pub weight: u32,
    /// Times it is counted in the plan now.
    pub terms: u32,
    /// What they cost together.
    pub cost: u64,
}

/// The working-time law of a country as booth rosters are judged by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LawRow {
    /// ISO 3166-1 alpha-2 code; `EU` is the floor elsewhere.
    pub country: String,
    /// In force in this plan.
    pub law: WorkingTimeLaw,
    /// As it ships, to go back to; none for a country of the plan's own.
    pub shipped: Option<WorkingTimeLaw>,
    /// Where the figures that ship stand.
    pub source: String,
    /// The plan has figures of its own.
    pub own: bool,
}

/// A backup of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupLine {
    /// Where it lies.
    pub path: String,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Its size.
    pub bytes: u64,
}

/// All settings and what is set beside them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SettingsView {
    /// Of which state of the plan.
    pub revision: u64,
    /// As [`Action::EditSettings`](super::Action::EditSettings) takes them.
    pub settings: Settings,
    /// The settings of a new plan in the same place, to go back to.
    pub defaults: Settings,
    /// Board by board, as the rulebook has them.
    pub rules: Vec<RuleRow>,
    /// Those that ship and those of the plan, by code.
    pub laws: Vec<LawRow>,
    /// By kind and region.
    pub holiday_calendars: Vec<HolidayCalendar>,
    /// By date.
    pub holidays: Vec<Holiday>,
    /// By date.
    pub blackouts: Vec<Blackout>,
    /// By name.
    pub desks: Vec<Desk>,
    /// By name.
    pub sites: Vec<Site>,
    /// IANA names to choose from.
    pub zones: Vec<String>,
    /// The plan's file.
    pub path: String,
    /// Newest first.
    pub backups: Vec<BackupLine>,
}
