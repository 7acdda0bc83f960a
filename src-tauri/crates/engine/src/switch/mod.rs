//! Days on which two people of two sides change jobs.
//!
//! Inside rep `i` and field rep `f` share a *switch* of two legs: the ride (i goes along with f) and the desk leg (f
//! sits beside i). A leg is one half-day or both halves of a day. Who may share which half-day, what each costs, and
//! what is fixed comes in a [`Problem`]; [`solve`] looks for a cheap set of switches and proves with [`bound`] how far
//! from the best one it can be at most.
//!
//! The search never breaks a hard rule: leaving a switch out is always possible and costs medium. So the hard cost of
//! any result is that of what was fixed beforehand.
//!
//! Cost of a plan, next to the constant [`Problem::base`]:
//!
//! ```text
//! medium = sum over people of max(0, demand - switches)
//! soft   = sum over switches of pair + ride place + desk place + between x working days beyond the free ones
//!        + sum over pairs never met that should have of own_missing
//!        + quota x sum over weeks of max(0, legs - quota of the week)
//!        + sum over covers and half-days of weight, where all of its people are away
//!        + sum over earlier legs that are no longer there of what moving them costs
//! ```

mod bits;
mod bound;
mod count;
mod exact;
mod layout;
mod moves;
mod places;
mod priced;
mod problem;
mod search;
mod solve;
mod state;
mod weekly;

pub use bound::{Bound, Proof, bound};
pub use count::{Broken, broken, cost};
pub use problem::{
    Away, Charge, Cover, Day, Desk, Earlier, Joint, Length, Pair, Part, Person, Place, Problem, Switch,
    Weights, Who,
};
pub use solve::{Limits, Outcome, Progress, StoppedBy, solve};
pub use state::cost_of_fixed;
