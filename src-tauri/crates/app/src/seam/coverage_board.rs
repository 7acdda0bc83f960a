//! The board of coverage, as the screen shows it.

use super::{Finding, Score};
use serde::{Deserialize, Serialize};
use tandem_model::{AbcClass, AccountId, CoverageModel, PersonId, Side, TandemId};

/// Customers and what they take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Portfolio {
    /// Customers.
    pub accounts: u32,
    /// Of class A.
    pub a: u32,
    /// Of class B.
    pub b: u32,
    /// Of class C, and those without a class.
    pub c: u32,
    /// Revenue in minor units.
    #[cfg_attr(test, ts(type = "number"))]
    pub revenue: i64,
    /// Hours a year of the field rep.
    #[cfg_attr(test, ts(type = "number"))]
    pub field_hours: u64,
    /// Hours a year of the inside rep.
    #[cfg_attr(test, ts(type = "number"))]
    pub inside_hours: u64,
}

/// A tandem with its customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CoverageLine {
    /// Which.
    pub tandem_id: TandemId,
    /// The inside rep.
    pub inside_id: PersonId,
    /// Full name.
    pub inside: String,
    /// The field rep.
    pub field_id: PersonId,
    /// Full name.
    pub field: String,
    /// Its customers.
    pub portfolio: Portfolio,
}

/// What a person has to do against what the person can and should.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Workload {
    /// Who.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// One or two letters.
    pub initials: String,
    /// Inside or field.
    pub side: Side,
    /// Hours a year.
    #[cfg_attr(test, ts(type = "number"))]
    pub hours: u64,
    /// Fair share of them.
    #[cfg_attr(test, ts(type = "number"))]
    pub target_hours: u64,
    /// Hours there are.
    #[cfg_attr(test, ts(type = "number"))]
    pub capacity_hours: u64,
    /// Revenue of the customers in minor units.
    #[cfg_attr(test, ts(type = "number"))]
    pub revenue: u64,
    /// Fair share of it.
    #[cfg_attr(test, ts(type = "number"))]
    pub target_revenue: u64,
}

/// The board of coverage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CoverageBoard {
    /// Of which state of the plan.
    pub revision: u64,
    /// ISO 4217 code of the plan's currency.
    pub currency: String,
    /// Tandems in force, by field rep.
    pub tandems: Vec<CoverageLine>,
    /// Their people, inside first, by name.
    pub people: Vec<Workload>,
    /// Customers without a tandem in force.
    pub open: Portfolio,
    /// Field hours a year that customers with an inside face free.
    #[cfg_attr(test, ts(type = "number"))]
    pub relief_hours: u64,
    /// Findings of the board, worst first; the list may be cut.
    pub findings: Vec<Finding>,
    /// How many findings there are in all.
    pub finding_count: usize,
    /// Its three numbers.
    pub score: Score,
}

/// What would happen if customers went to each of some tandems.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CoverageQuestion {
    /// Which customers.
    pub accounts: Vec<AccountId>,
    /// To which tandems.
    pub targets: Vec<TandemId>,
}

/// A customer of a tandem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CoveredAccount {
    /// Which.
    pub id: AccountId,
    /// What people call it.
    pub name: String,
    /// Where.
    pub town: String,
    /// Its class.
    pub class: Option<AbcClass>,
    /// How it is looked after.
    pub model: CoverageModel,
    /// Revenue in minor units.
    #[cfg_attr(test, ts(type = "number"))]
    pub revenue: i64,
    /// Hours a year of the field rep.
    #[cfg_attr(test, ts(type = "number"))]
    pub field_hours: u64,
    /// Hours a year of the inside rep.
    #[cfg_attr(test, ts(type = "number"))]
    pub inside_hours: u64,
    /// The planner leaves it alone.
    pub pinned: bool,
    /// Must stay with its owners.
    pub protected: bool,
}

/// The customers of a tandem, or those without one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CoveredAccounts {
    /// Of which state of the plan.
    pub revision: u64,
    /// By revenue, the highest first; cut after 5,000.
    pub accounts: Vec<CoveredAccount>,
    /// How many there are in all.
    pub count: usize,
}
