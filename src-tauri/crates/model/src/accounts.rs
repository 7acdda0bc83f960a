//! Customers and the four coverage models.

use crate::{AccountId, PersonId, Place, TandemId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Class of a customer by revenue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AbcClass {
    /// The few with most of the revenue.
    A,
    /// The middle.
    B,
    /// The many with the rest.
    C,
}

/// How a customer is looked after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CoverageModel {
    /// One customer, one inside face: C customers by default.
    OneInsideFace,
    /// One customer, two faces: B customers by default.
    TwoFaces,
    /// One customer, one field face: A customers by default.
    OneFieldFace,
    /// The three mixed by contact or topic of the customer.
    OneTeam,
}

impl CoverageModel {
    /// The model a class gets unless the customer says otherwise.
    pub const fn of_class(class: AbcClass) -> Self {
        match class {
            AbcClass::A => Self::OneFieldFace,
            AbcClass::B => Self::TwoFaces,
            AbcClass::C => Self::OneInsideFace,
        }
    }
}

/// Who of the tandem does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// The inside rep.
    Inside,
    /// The field rep.
    Field,
    /// Both.
    Both,
}

/// What a coverage model says: who is the face, who backs up, who answers first, and what it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CoverageTerms {
    /// Who the customer sees.
    pub face: Face,
    /// Who steps in.
    pub backup: Face,
    /// Who answers first.
    pub first_answer: Face,
    /// Days between two consultations of the tandem about the customer, 1..=365.
    pub consult_every_days: u16,
    /// Hours a year of the field rep, 0..=2000.
    pub field_hours: u16,
    /// Hours a year of the inside rep, 0..=2000.
    pub inside_hours: u16,
}

/// Why a customer must stay with its owners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Protection {
    /// The contract of a rep names the territory.
    TerritoryContract,
    /// A key account.
    KeyAccount,
    /// A hand-over has been agreed and is not finished.
    PendingHandOver,
}

/// Who to talk to at a customer.
#[derive(Clone, Debug, PartialEq, Default, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Phone number.
    pub phone: String,
}

/// A customer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Account {
    /// Identity.
    pub id: AccountId,
    /// What people call it; not empty.
    pub name: String,
    /// Number in the CRM; empty or unique.
    #[serde(default)]
    pub number: String,
    /// Where it is.
    #[serde(default)]
    pub place: Place,
    /// Revenue of the last year in minor units of the plan's currency; credits may make it negative.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub revenue: i64,
    /// From revenue, or a column of the import.
    #[serde(default)]
    pub abc_class: Option<AbcClass>,
    /// Set by hand; `None`: from the ABC class.
    #[serde(default)]
    pub coverage_model: Option<CoverageModel>,
    /// Hours of the model x this, in percent, 0..=1000; 100 by default.
    #[serde(default = "full_effort")]
    pub effort_percent: u16,
    /// Industry sector.
    #[serde(default)]
    pub sector: String,
    /// Sales territory.
    #[serde(default)]
    pub territory: String,
    /// ISO 639-1 codes, any of which will do unless `all_languages`.
    #[serde(default)]
    pub languages: Vec<String>,
    /// The faces must speak all of `languages`.
    #[serde(default)]
    pub all_languages: bool,
    /// Products the customer buys.
    #[serde(default)]
    pub products: Vec<String>,
    /// Who to talk to.
    #[serde(default)]
    pub contact: Contact,
    /// Inside rep who looks after the customer today.
    #[serde(default)]
    pub inside_owner: Option<PersonId>,
    /// Field rep who looks after the customer today.
    #[serde(default)]
    pub field_owner: Option<PersonId>,
    /// The tandem the coverage board gives the customer to.
    #[serde(default)]
    pub tandem: Option<TandemId>,
    /// The planner leaves the tandem alone.
    #[serde(default)]
    pub pinned: bool,
    /// Why the customer must stay.
    #[serde(default)]
    pub protection: Option<Protection>,
    /// End of the protection; `None`: open.
    #[serde(default)]
    pub protected_until: Option<NaiveDate>,
    /// For the team.
    #[serde(default)]
    pub note: String,
}

const fn full_effort() -> u16 {
    100
}

impl Account {
    /// The coverage model in force: set by hand, else from the class, else one inside face.
    pub fn model(&self) -> CoverageModel {
        self.coverage_model.unwrap_or_else(|| CoverageModel::of_class(self.abc_class.unwrap_or(AbcClass::C)))
    }
}
