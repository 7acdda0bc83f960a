//! What needs attention.

use super::{Finding, LegWhen, NamedPerson, Score};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tandem_model::{LegKind, SwitchDayId};

/// Where a board stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BoardState {
    /// Which.
    pub board: String,
    /// Its three numbers.
    pub score: Score,
    /// Findings that no manager would publish.
    pub hard: u32,
    /// Findings about demand that is not met.
    pub medium: u32,
    /// Findings about wishes.
    pub soft: u32,
    /// What is planned on it.
    pub planned: u32,
    /// What is still to be planned.
    pub open: u32,
}

/// A leg of a switch day that is near.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LegAhead {
    /// Of which switch day.
    pub switch_day_id: SwitchDayId,
    /// Which leg.
    pub leg: LegKind,
    /// When.
    pub when: LegWhen,
    /// The inside rep.
    pub inside: NamedPerson,
    /// The field rep.
    pub field: NamedPerson,
}

/// What a person had best do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NextStep {
    /// There is nobody in the plan.
    BringInPeople,
    /// There are no customers in the plan.
    BringInCustomers,
    /// Something breaks a rule this week.
    MendThisWeek,
    /// Something breaks a rule.
    Mend,
    /// Somebody still lacks a switch day.
    PlanSwitchDays,
    /// Nothing is left to do.
    Nothing,
}

/// The plan at a glance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Overview {
    /// Of which state of the plan.
    pub revision: u64,
    /// Today.
    pub today: NaiveDate,
    /// Last day that counts as this week: six days from today.
    pub week_end: NaiveDate,
    /// Boards with rules, in the order of the product.
    pub boards: Vec<BoardState>,
    /// Findings about this week, worst first.
    pub this_week: Vec<Finding>,
    /// The other findings, worst first.
    pub later: Vec<Finding>,
    /// Legs of the next fortnight, by date.
    pub ahead: Vec<LegAhead>,
    /// What to do next.
    pub next_step: NextStep,
}
