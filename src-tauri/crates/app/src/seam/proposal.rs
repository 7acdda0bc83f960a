//! What the planner suggests, as a difference.

use super::{Bar, Performed, Score};
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use tandem_model::{AccountId, PersonId, ShiftId, StationId, TandemId, TradeShowId};

/// A board that the planner plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Planned {
    /// Who forms a tandem with whom.
    Tandems,
    /// Which tandem looks after which customer.
    Coverage,
    /// Job-switch days.
    SwitchDays,
    /// Who stands on which booth.
    TradeShows,
}

impl Planned {
    /// Every board that is planned, in the order in which they build on each other.
    pub const ALL: [Self; 4] = [Self::Tandems, Self::Coverage, Self::SwitchDays, Self::TradeShows];

    /// Its name in files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Tandems => "tandems",
            Self::Coverage => "coverage",
            Self::SwitchDays => "switch_days",
            Self::TradeShows => "trade_shows",
        }
    }
}

impl FromStr for Planned {
    type Err = ();

    /// Takes `switch-days` as well as `switch_days`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let id = text.replace('-', "_");
        Self::ALL.into_iter().find(|board| board.id() == id).ok_or(())
    }
}

impl From<Planned> for tandem_rules::Board {
    fn from(board: Planned) -> Self {
        match board {
            Planned::Tandems => Self::Tandems,
            Planned::Coverage => Self::Coverage,
            Planned::SwitchDays => Self::SwitchDays,
            Planned::TradeShows => Self::TradeShows,
        }
    }
}

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

/// What happens to something planned.
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

/// A seat on a booth and who is on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Seated {
    /// Of which show.
    pub show_id: TradeShowId,
    /// In which shift.
    pub shift_id: ShiftId,
    /// Where; none for build-up and dismantling.
    pub station_id: Option<StationId>,
    /// Who.
    pub person_id: PersonId,
}

/// What an item changes, for the board to draw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum ProposedChange {
    /// The partner of a field rep.
    Tandem {
        /// The field rep.
        field_id: PersonId,
        /// Partner today.
        before: Option<PersonId>,
        /// Partner if accepted.
        after: Option<PersonId>,
    },
    /// The tandem of a customer.
    Account {
        /// The customer.
        account_id: AccountId,
        /// Tandem today.
        before: Option<TandemId>,
        /// Tandem if accepted.
        after: Option<TandemId>,
    },
    /// The bars of a switch day.
    SwitchDay {
        /// Today.
        before: Vec<Bar>,
        /// If accepted.
        after: Vec<Bar>,
    },
    /// A duty on a booth.
    Duty {
        /// Today.
        before: Option<Seated>,
        /// If accepted.
        after: Option<Seated>,
    },
}

/// What can be taken or left by itself: a switch day, a field rep's partner, a customer, a duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProposalItem {
    /// Among the items of the proposal; of a switch day or duty its id.
    pub id: String,
    /// What happens to it.
    pub kind: ProposalKind,
    /// People concerned.
    pub people: Vec<PersonId>,
    /// For people.
    pub sentence: String,
    /// Why, as sentences.
    pub reasons: Vec<String>,
    /// For the board.
    pub change: ProposedChange,
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

/// Something that stays open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UnmetLine {
    /// What, as a sentence.
    pub sentence: String,
    /// What stands in the way, the most frequent first.
    pub because: Vec<String>,
}

/// What the planner suggests.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Proposal {
    /// To accept or discard it by.
    pub id: String,
    /// Of which board.
    pub board: Planned,
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
    /// What changes, each to be taken or left.
    pub items: Vec<ProposalItem>,
    /// Costs by rule.
    pub terms: Vec<TermLine>,
    /// What stays open, and why.
    pub unmet: Vec<UnmetLine>,
    /// If there was nothing to do, why.
    pub note: Option<String>,
    /// What stands in the way of a good plan.
    pub feasibility: Vec<String>,
}

/// Something of a proposal that no longer fits the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Conflict {
    /// Of the item.
    pub id: String,
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
