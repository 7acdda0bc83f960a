//! Drafts: what-if copies beside the plan in force.

use crate::{Change, DraftId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A what-if copy, kept as its changes against the plan in force.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Draft {
    /// Identity.
    pub id: DraftId,
    /// What people call it; not empty.
    pub name: String,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// Number of the history entry it started from.
    pub started_from: u32,
    /// What it changes, in order.
    pub changes: Vec<Change>,
}
