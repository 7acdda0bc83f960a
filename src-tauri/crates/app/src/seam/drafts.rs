//! Drafts: what-if copies beside the plan in force.

use super::{Score, TermLine};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tandem_model::DraftId;

/// A draft in a few words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftLine {
    /// Which.
    pub id: DraftId,
    /// What people call it.
    pub name: String,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// How many things it changes.
    pub changes: usize,
    /// How many of them no longer fit the plan in force.
    pub unfit: usize,
}

/// All drafts, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftsView {
    /// Of which state of the plan.
    pub revision: u64,
    /// The draft that is open; none: the plan in force is.
    pub open: Option<DraftId>,
    /// Newest first.
    pub drafts: Vec<DraftLine>,
}

/// A board in the plan in force and in a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BoardCompared {
    /// Which.
    pub board: String,
    /// In the plan in force.
    pub before: Score,
    /// In the draft.
    pub after: Score,
    /// Rule by rule, those that cost something in one of the two.
    pub terms: Vec<TermLine>,
}

/// One thing that a draft changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftChange {
    /// Of the thing, to take it over.
    pub id: String,
    /// What changes.
    pub sentence: String,
    /// The plan in force has changed so that it cannot be taken over.
    pub unfit: bool,
}

/// The plan in force and a draft side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftComparison {
    /// Which draft.
    pub id: DraftId,
    /// What people call it.
    pub name: String,
    /// Boards with rules.
    pub boards: Vec<BoardCompared>,
    /// What it changes, in order.
    pub changes: Vec<DraftChange>,
}
