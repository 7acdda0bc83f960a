//! The open plan, the program's start, and errors.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Language of everything people read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// English.
    En,
    /// German.
    De,
    /// French.
    Fr,
}

impl From<Lang> for tandem_wording::Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::En,
            Lang::De => Self::De,
            Lang::Fr => Self::Fr,
        }
    }
}

impl From<tandem_wording::Language> for Lang {
    fn from(language: tandem_wording::Language) -> Self {
        match language {
            tandem_wording::Language::En => Self::En,
            tandem_wording::Language::De => Self::De,
            tandem_wording::Language::Fr => Self::Fr,
        }
    }
}

/// Colours of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As the system has it.
    #[default]
    System,
}

/// Why something could not be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[error("{sentence}")]
pub struct AppError {
    /// Stable, for programs.
    pub code: String,
    /// For people, in their language.
    pub sentence: String,
    /// The fields, files or ids concerned.
    pub fields: Vec<String>,
}

/// Sizes that stand in the status line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Counts {
    /// People.
    pub people: usize,
    /// Customers.
    pub accounts: usize,
    /// Switch days, cancelled ones too.
    pub switch_days: usize,
    /// Findings of the switch-day board.
    pub findings: usize,
}

/// The open plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PlanInfo {
    /// What people call it.
    pub name: String,
    /// The name of the draft that is open; none: the plan in force is.
    pub draft: Option<String>,
    /// Its file.
    pub path: String,
    /// It is the demo organisation that the program made.
    pub demo: bool,
    /// Nothing can be changed.
    pub read_only: bool,
    /// Why not, as a sentence.
    pub read_only_reason: Option<String>,
    /// Grows with every change.
    pub revision: u64,
    /// What undo would take back, as a sentence.
    pub undo: Option<String>,
    /// What redo would do again, as a sentence.
    pub redo: Option<String>,
    /// Sizes.
    pub counts: Counts,
}

/// A plan opened before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RecentPlan {
    /// What people call it.
    pub name: String,
    /// Its file.
    pub path: String,
    /// The file is still there.
    pub exists: bool,
}

/// What the screen needs to begin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Start {
    /// The open plan, if there is one.
    pub plan: Option<PlanInfo>,
    /// Plans opened before, newest first.
    pub recent: Vec<RecentPlan>,
    /// Chosen language.
    pub language: Lang,
    /// Chosen colours.
    pub theme: Theme,
    /// Today, as the plan counts.
    pub today: NaiveDate,
    /// Version of the program.
    pub version: String,
    /// Why the plan that was to be opened is not.
    pub problem: Option<AppError>,
}
