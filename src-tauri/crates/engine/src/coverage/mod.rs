//! Giving accounts to tandems: generalised assignment with shared resources and balance.
//!
//! Each account goes to one tandem, or to none at a cost, and fills three rows there: hours of the field rep, hours of the
//! inside rep (who may belong to several tandems), revenue of the field rep. Cost of a plan, compared level by level, next
//! to the constant [`Problem::base`]:
//!
//! ```text
//! sum over accounts of the charge of the pair, or of having no tandem
//! + sum over rows and steps of each x max(0, filling - above)
//! + sum over rows with a band of each x started per mille of the target beyond the free ones
//! ```
//!
//! Targets are fixed, so every row has a price within known limits, and good prices give a lower bound.
//! The search follows the same prices: it looks at the tandems of an account in the order of their reduced costs.
//!
//! The plain generalised assignment problem of the literature is a special case: one row an agent whose step above the
//! capacity costs hard, amounts by pair in [`Problem::own_amounts`], and rows without cost at the other positions.

mod layout;
mod levels;
mod pricing;
mod problem;
mod search;
mod solve;
mod state;
mod tree;

pub use crate::switch::{Limits, StoppedBy};
pub use problem::{Account, Band, Charge, Plan, Problem, ROWS, Row, Step, Tandem};
pub use solve::{Bound, Outcome, Progress, Proof, solve};
