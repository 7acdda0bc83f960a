//! Findings that somebody chose to ignore.

use crate::IgnoredFindingId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A finding that is set aside, and why. It hides the finding and changes no score; if what it is about comes up again
/// in the same way, it is still set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IgnoredFinding {
    /// Identity.
    pub id: IgnoredFindingId,
    /// Which finding: its rule and a sum of what it is about; not empty.
    pub finding: String,
    /// Why; not empty.
    pub reason: String,
    /// Since when.
    pub since: NaiveDate,
}
