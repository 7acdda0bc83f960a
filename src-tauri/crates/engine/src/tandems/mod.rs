//! The cheapest pairing of two sides: every field rep has at most one inside partner, an inside rep several field
//! reps.
//!
//! Cost of a pairing, compared level by level, next to the constant [`Problem::base`]:
//!
//! ```text
//! sum over pairs of what the pair costs
//! + sum over field reps without partner of what that costs
//! + idle x max(0, q - inside reps with a capacity who have somebody),  q = min(inside reps with a capacity, field reps)
//! + sum over inside reps of above_share x field reps above the share + above_capacity x field reps above the capacity
//! ```
//!
//! What an inside rep costs grows evenly or faster with every further field rep, so this is a transportation problem
//! and is solved exactly. No more than `q` inside reps with a capacity can have somebody, so "short of q" is a sum over
//! inside reps and not a coupling of them.
//!
//! [`solve`] gives the pairing and a [`Certificate`]: one price for each inside rep, with which [`Certificate::bound`]
//! shows by plain sums that nothing is cheaper, without trust in the solver. [`regrets`] says what every other choice
//! would cost.

mod bound;
mod packed;
mod problem;
mod regret;
mod solve;

pub use bound::Certificate;
pub use problem::{Field, Inside, Problem};
pub use regret::{Regret, Regrets, regrets};
pub use solve::{Answer, solve};
