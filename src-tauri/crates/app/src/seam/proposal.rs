//! What the planner suggests, as a difference.

use super::{Bar, Performed, Score};
use serde::{Deserialize, Serialize};
use tandem_model::{PersonId, SwitchDayId};

/// News from a running planner.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PlanEvent {
    /// Seconds so far.
    pub elapsed: f64,
    /// Seconds it may take.
    pub limit: f64,
    /// Best so far.
    pub score: Score,
    /// What it is doing.
    pub sentence: String,
    /// No plan can be better than this.
    pub bound: Option<Score>,
}

/// What happens to a switch day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ProposalKind {
    /// It is new.
    Added,
    /// It changes.
    Moved,
    /// It goes.
    Removed,
}

/// One switch day of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProposalItem {
    /// The switch day.
    pub id: SwitchDayId,
    /// What happens to it.
    pub kind: ProposalKind,
    /// The inside rep.
    pub inside_id: PersonId,
    /// The field rep.
    pub field_id: PersonId,
    /// For people.
    pub sentence: String,
    /// Why, as sentences.
    pub reasons: Vec<String>,
    /// Its bars today.
    pub before: Vec<Bar>,
    /// Its bars if accepted.
    pub after: Vec<Bar>,
}

/// What a rule costs in all, today and if accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TermLine {
    /// Id of the rule.
    pub rule: String,
    /// What it is about.
    pub sentence: String,
    /// Today.
    pub before: u64,
    /// If accepted.
    pub after: u64,
}

/// What the planner suggests.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Proposal {
    /// To accept or discard it by.
    pub id: String,
    /// State of the plan it was made for.
    pub revision: u64,
    /// If accepted.
    pub score: Score,
    /// Today.
    pub before: Score,
    /// No plan can be better than this.
    pub bound: Score,
    /// How that is known, as a sentence.
    pub proof: String,
    /// How far it may be from the best possible, as a sentence.
    pub distance: String,
    /// It is the best possible.
    pub optimal: bool,
    /// `optimal`, `time`, `steps` or `signal`.
    pub stopped_by: String,
    /// It took.
    pub seconds: f64,
    /// Steps of the search.
    pub steps: u64,
    /// The same seed and number of steps give the same proposal.
    pub seed: u64,
    /// In a few sentences.
    pub summary: Vec<String>,
    /// Switch days that change.
    pub items: Vec<ProposalItem>,
    /// Costs by rule.
    pub terms: Vec<TermLine>,
    /// If there was nothing to do, why.
    pub note: Option<String>,
    /// What stands in the way of a good plan.
    pub feasibility: Vec<String>,
}

/// A switch day of a proposal that no longer fits the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Conflict {
    /// The switch day.
    pub id: SwitchDayId,
    /// Why, as a sentence.
    pub sentence: String,
}

/// What accepting did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Accepted {
    /// None: nothing was applied.
    pub performed: Option<Performed>,
    /// What no longer fits.
    pub conflicts: Vec<Conflict>,
}
