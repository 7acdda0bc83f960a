//! The board of tandems, as the screen shows it.

use super::{Finding, NamedPerson, PastAction, Score, Verdict};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tandem_model::{Agreement, PairingLevel, PersonId, TandemId};

/// One criterion of how well two people fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CriterionLine {
    /// Stable name.
    pub id: String,
    /// For people.
    pub name: String,
    /// Weight in this plan.
    pub weight: u32,
    /// 0 to 1000; none if not known for these two.
    pub value: Option<u32>,
    /// Counts; a criterion that nobody knows anything about does not.
    pub counts: bool,
}

/// How well two people fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FitLine {
    /// 0 to 1000.
    pub total: u32,
    /// The manager's word on the two.
    pub level: Option<PairingLevel>,
    /// What it is made of.
    pub criteria: Vec<CriterionLine>,
}

/// An inside rep with room for field reps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InsideColumn {
    /// Who.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// One or two letters.
    pub initials: String,
    /// Name of the site, or empty.
    pub site: String,
    /// Contracted.
    pub hours_per_week: f64,
    /// Most field reps.
    pub capacity: u32,
    /// Field reps that would be a fair share.
    pub share: u32,
}

/// The tandem a field rep has or will have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TandemCard {
    /// Which.
    pub tandem_id: TandemId,
    /// The inside rep.
    pub inside_id: PersonId,
    /// First day.
    pub from: NaiveDate,
    /// Last day; none: open.
    pub until: Option<NaiveDate>,
    /// Begins after today.
    pub ahead: bool,
    /// The planner leaves it alone.
    pub pinned: bool,
    /// Who stands in for the inside rep.
    pub deputy: Option<NamedPerson>,
    /// Both have signed.
    pub signed: bool,
    /// How well the two fit; none if one of them no longer takes part.
    pub fit: Option<FitLine>,
    /// Worst finding about it.
    pub level: Option<super::Level>,
}

/// A field rep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FieldCard {
    /// Who.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// One or two letters.
    pub initials: String,
    /// Name of the site, or empty.
    pub site: String,
    /// Sales territory, or empty.
    pub territory: String,
    /// Customers the field rep owns.
    pub accounts: u32,
    /// Their revenue in minor units.
    #[cfg_attr(test, ts(type = "number"))]
    pub revenue: i64,
    /// The tandem; none: without partner.
    pub tandem: Option<TandemCard>,
}

/// The board of tandems.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TandemBoard {
    /// Of which state of the plan.
    pub revision: u64,
    /// Today.
    pub today: NaiveDate,
    /// ISO 4217 code of the plan's currency.
    pub currency: String,
    /// Inside reps who take part, by name.
    pub inside: Vec<InsideColumn>,
    /// Field reps who take part, by name.
    pub field: Vec<FieldCard>,
    /// Findings of the board, worst first.
    pub findings: Vec<Finding>,
    /// How many findings there are in all.
    pub finding_count: usize,
    /// Its three numbers.
    pub score: Score,
}

/// A partner a field rep could have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PartnerChoice {
    /// The inside rep.
    pub inside: NamedPerson,
    /// How well the two fit.
    pub fit: FitLine,
    /// Places the inside rep still has.
    pub free: i64,
    /// What the board would be like with it; of today's partner nothing changes.
    pub verdict: Verdict,
}

/// A partner a field rep had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EarlierPartner {
    /// Which tandem.
    pub tandem_id: TandemId,
    /// The inside rep.
    pub inside: NamedPerson,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: Option<NaiveDate>,
}

/// All about the partner of a field rep.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TandemFacts {
    /// The field rep with the tandem.
    pub field: FieldCard,
    /// Who does what.
    pub agreement: Agreement,
    /// Every partner there could be, the best first.
    pub choices: Vec<PartnerChoice>,
    /// Earlier partners, the last first.
    pub earlier: Vec<EarlierPartner>,
    /// Findings about the field rep's tandem.
    pub findings: Vec<Finding>,
    /// What was done to the tandem, the last first.
    pub history: Vec<PastAction>,
}
