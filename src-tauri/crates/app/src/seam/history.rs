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
