//! What a change changed, for the views that are open.

use super::{AccountRow, Bar, Counts, Demand, Finding, PersonRow, Staffing};
use serde::{Deserialize, Serialize};

/// Costs of a board in three levels, compared in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Score {
    /// What no manager would publish.
    pub hard: i64,
    /// Demand that was not met.
    pub medium: i64,
    /// Wishes.
    pub soft: i64,
}

/// How much a rule weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// What no manager would publish.
    Hard,
    /// Demand that was not met.
    Medium,
    /// A wish.
    Soft,
}

/// Rows that changed in a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RowsChange<T> {
    /// New and changed rows.
    pub changed: Vec<T>,
    /// Ids of rows that are gone.
    pub removed: Vec<String>,
}

/// What changed on the switch-day board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BoardChange {
    /// New and changed bars.
    pub bars: Vec<Bar>,
    /// Ids of bars that are gone.
    pub removed_bars: Vec<String>,
    /// All findings of the board, worst first.
    pub findings: Vec<Finding>,
    /// The whole board's.
    pub score: Score,
    /// Half-days at desks that changed.
    pub staffing: Vec<Staffing>,
    /// People whose share changed.
    pub demand: Vec<Demand>,
}

/// What an action did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Performed {
    /// Of the plan now.
    pub revision: u64,
    /// What people call the plan now.
    pub name: String,
    /// What was done, as a sentence.
    pub title: String,
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
    /// Table of people.
    pub people: RowsChange<PersonRow>,
    /// Table of customers.
    pub accounts: RowsChange<AccountRow>,
    /// Switch-day board.
    pub switch_days: BoardChange,
    /// Sizes now.
    pub counts: Counts,
}
