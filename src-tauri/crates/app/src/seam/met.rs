//! Who has met whom, as the screen shows it.

use super::NamedPerson;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What an inside and a field rep have done together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MetPair {
    /// Position among the inside reps.
    pub inside: u32,
    /// Position among the field reps.
    pub field: u32,
    /// They are a tandem today.
    pub tandem: bool,
    /// They were one before.
    pub earlier_tandem: bool,
    /// Switch days that took place, those before the plan included.
    pub switches: u32,
    /// The last of these.
    pub last_switch: Option<NaiveDate>,
    /// The next switch day that is planned.
    pub next_switch: Option<NaiveDate>,
    /// Shows at which they stood on the booth in the same shift.
    pub shows: u32,
    /// The last of these.
    pub last_show: Option<String>,
    /// Shows at which they will.
    pub shows_ahead: u32,
}

/// Who has met whom: from tandems, switch days and shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MetView {
    /// Of which state of the plan.
    pub revision: u64,
    /// Inside reps by family name.
    pub inside: Vec<NamedPerson>,
    /// Field reps by family name.
    pub field: Vec<NamedPerson>,
    /// Pairs that have something in common, or will; the others have nothing.
    pub pairs: Vec<MetPair>,
}
