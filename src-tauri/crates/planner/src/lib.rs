//! From a plan to an engine problem, and from its answer to a proposal.
//!
//! The planner turns people, days and wishes into indices and costs, lets the engine search, and names everything
//! again: as changes by id that can be accepted in one step, with the score by the rulebook, a proven bound, and reasons.
//!
//! - [`tandems`]: pairs field and inside reps; [`alternatives_tandems`], [`why_not_tandem`]: what else could be done.
//! - [`coverage`]: gives every customer a tandem; [`alternatives_coverage`], [`why_not_coverage`]: what else could be done.
//! - [`switch_days`]: proposes job-switch days.
//! - [`repair_switch_days`]: makes good for what was lost and leaves the rest where it is.
//! - [`alternatives_switch_days`], [`why_not_switch_days`]: what else could be done, and what it would change.
//! - [`problems`]: the problems as the engine sees them, for benchmarks.
//! - [`trade_shows`]: proposes booth duties; [`repair_trade_shows`] after somebody called in sick, and [`replacements`] says
//!   who else could come.
//! - [`feasibility`]: says beforehand what cannot work out, and what to change.
//!
//! What is deliberately absent: a clock (it is handed in), sentences (only their keys and variables, see [`Sentence`]),
//! and any meaning of a rule: that is asked of `tandem-rules`.

mod alternatives;
mod coverage;
pub mod problems;
mod proposal;
mod reasons;
mod sentence;
mod switch_days;
mod tandems;
mod trade_shows;

pub use alternatives::Alternative;
pub use coverage::{alternatives_coverage, coverage, why_not_coverage};
pub use proposal::{
    Bound, Distance, Limits, Obstacle, Progress, Proposal, Reason, RunnerUp, StoppedBy, Unmet,
};
pub use sentence::{Sentence, Word};
pub use switch_days::{
    alternatives_switch_days, feasibility, repair_switch_days, switch_days, why_not_switch_days,
};
pub use tandems::{alternatives_tandems, set_partner, tandems, why_not_tandem};
pub use trade_shows::{
    alternatives_trade_shows, candidates, repair_trade_shows, replacements, trade_shows, why_not_trade_shows,
};
