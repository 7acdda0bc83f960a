//! Who forms a tandem with whom.

use crate::{PairingId, PersonId, TandemId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What the two of a tandem agreed: who does what. Both sign it on paper.
#[derive(Clone, Debug, PartialEq, Default, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Agreement {
    /// What the inside rep does.
    pub inside_does: String,
    /// What the field rep does.
    pub field_does: String,
    /// When both signed.
    pub signed_on: Option<NaiveDate>,
}

/// A field rep and an inside rep who work as one. A tandem that ended stays, with its `until`, as history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tandem {
    /// Identity.
    pub id: TandemId,
    /// The field rep.
    pub field_rep: PersonId,
    /// The inside rep.
    pub inside_rep: PersonId,
    /// Inside rep who stands in.
    #[serde(default)]
    pub deputy: Option<PersonId>,
    /// First day.
    pub from: NaiveDate,
    /// Last day; `None`: running.
    #[serde(default)]
    pub until: Option<NaiveDate>,
    /// Who does what.
    #[serde(default)]
    pub agreement: Agreement,
    /// The planner leaves it alone.
    #[serde(default)]
    pub pinned: bool,
}

impl Tandem {
    /// True if it is in force on `date`.
    pub fn in_force_on(&self, date: NaiveDate) -> bool {
        self.from <= date && self.until.is_none_or(|until| date <= until)
    }
}

/// What the manager thinks of two people together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PairingLevel {
    /// They must be a tandem.
    Required,
    /// Good.
    Preferred,
    /// Only if there is no other way.
    RatherNot,
    /// Under no circumstances.
    Never,
}

/// The pairing level of one inside and one field rep; at most one per pair, so required and never cannot meet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pairing {
    /// Identity.
    pub id: PairingId,
    /// The inside rep.
    pub inside_rep: PersonId,
    /// The field rep.
    pub field_rep: PersonId,
    /// How well.
    pub level: PairingLevel,
    /// Why; for the manager's eyes.
    #[serde(default)]
    pub private_note: String,
}
