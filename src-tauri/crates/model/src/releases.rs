//! Releases: published versions of a roster.

use crate::{ReleaseId, TradeShowId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// What was published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[serde(tag = "roster")]
pub enum ReleaseScope {
    /// The switch days.
    SwitchDays,
    /// The tandems.
    Tandems,
    /// The coverage of customers.
    Coverage,
    /// The booth roster of one show.
    TradeShow {
        /// Which.
        show: TradeShowId,
    },
}

/// A numbered, frozen copy of a roster. Immutable except for its withdrawal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Release {
    /// Identity.
    pub id: ReleaseId,
    /// 1, 2, 3... per scope.
    pub number: u32,
    /// What was published.
    pub scope: ReleaseScope,
    /// When.
    pub published_at: DateTime<Utc>,
    /// By whom, as the machine calls the user.
    #[serde(default)]
    pub published_by: String,
    /// A word about it.
    #[serde(default)]
    pub note: String,
    /// The frozen entities and names as JSON text of its time; never migrated.
    pub frozen: String,
    /// When it was withdrawn.
    #[serde(default)]
    pub withdrawn_at: Option<DateTime<Utc>>,
}
