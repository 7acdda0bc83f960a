//! Sites and inside desks.

use crate::{DeskId, Place, SiteId};
use serde::{Deserialize, Serialize};

/// A place where the organisation has desks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Site {
    /// Identity.
    pub id: SiteId,
    /// What people call it; not empty.
    pub name: String,
    /// Where it is.
    #[serde(default)]
    pub place: Place,
}

/// An inside desk: people who answer the phones together, with a minimum that must be at work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Desk {
    /// Identity.
    pub id: DeskId,
    /// What people call it; not empty.
    pub name: String,
    /// Where it stands.
    #[serde(default)]
    pub site: Option<SiteId>,
    /// Least people at work per half-day. `None`: half of the headcount that the work patterns give for that
    /// half-day, rounded up, and 0 for a desk of one.
    #[serde(default)]
    pub minimum: Option<u32>,
    /// Most visitors per half-day. `None`: a quarter of the desk's headcount, rounded down, at least 1.
    #[serde(default)]
    pub visitor_limit: Option<u32>,
}
