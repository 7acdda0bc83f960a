//! What was done when.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// One entry of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HistoryLine {
    /// Number, growing.
    pub id: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// What, as a sentence.
    pub title: String,
    /// It was taken back.
    pub undone: bool,
    /// The state of the plan is the one after this entry.
    pub current: bool,
}

/// A page of the history, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HistoryPage {
    /// Newest first.
    pub entries: Vec<HistoryLine>,
}

/// What one entry of the history changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HistoryDetails {
    /// Which entry.
    pub id: i64,
    /// What changed, a sentence each, in order; at most 50.
    pub changes: Vec<String>,
    /// How many there are.
    pub count: usize,
    /// How many things would change by going back to the plan as it was after this entry.
    pub back: usize,
}
