//! Numbers only: matching, assignment, search and bounds; knows no people.
//!
//! Everything here works on indices and whole-number costs. What an index stands for, and why a cost is what it
//! is, is known by the planner alone.
//!
//! - [`tandems`]: the cheapest pairing of two sides, exactly, with what every other choice would cost.
//! - [`coverage`]: accounts given to tandems whose people share hours and revenue.
//! - [`shows`]: people on the seats of trade shows, within working-time law.
//! - [`switch`]: days on which two people of two sides change jobs, over a horizon of half-days.
//! - [`matching`]: least-cost pairings with demands and maxima per member.
//! - [`flow`]: the minimum-cost flow under it.
//! - [`Cost`]: the lexicographic cost that all of them share.
//! - [`Watch`]: the stop conditions, looked at often by everything that may take long.
//! - [`random`]: a small seeded source of random numbers, so that a seed gives the same plan on every machine.
//!
//! There is no clock in this crate. Time enters only through the stop conditions that a caller hands in.

#[cfg(test)]
extern crate self as tandem_engine;

pub mod coverage;
pub mod flow;
pub mod matching;
pub mod random;
pub mod shows;
pub mod switch;
pub mod tandems;

mod cost;
mod watch;

pub use cost::Cost;
pub use watch::{Ended, Watch};
