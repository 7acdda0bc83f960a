//! Who sits where on a trade show: people on seats of shifts, within working-time law.
//!
//! A *duty* puts a person on some *seats* (one station in one shift). Who may sit where, what is wanted and what
//! everything costs comes in a [`Problem`]; [`solve`] looks for a cheap plan and says how far from the best one it can be
//! at most; [`cost`] and [`broken`] recount a plan plainly.
//!
//! The search never breaks a hard rule: leaving a seat empty is always possible and costs medium. So the hard cost of any
//! result is that of what was fixed beforehand. A duty next to fixed ones that already break a limit is only added where
//! that limit stays as it was.
//!
//! Cost of a plan, next to the constant [`Problem::base`]:
//!
//! ```text
//! medium = empty x seats below minima + mix x mixed shifts of two or more without a side
//!        + need x needs without anybody + weights of visits met by nobody
//! soft   = deputy x visits met by a deputy alone + desired x seats between minimum and desired number
//!        + alone of people in a shift without partner + rather_not x such pairs in a shift
//!        + newcomer x newcomers in a shift without an experienced person
//!        + per person and show: attending, journeys, idle days, started steps above the share, shifts right after it
//!        + per person: half-days and weekend days above what is free, wishes against shifts
//!        + covers with everybody away + earlier duties that are no longer there
//! ```

mod bound;
mod columns;
mod construct;
mod count;
mod forest;
mod layout;
mod lone;
mod moves;
mod own;
mod priced;
mod problem;
mod record;
mod relaxed;
mod respond;
mod rows;
mod search;
mod solve;
mod state;
mod timeline;
mod tree;

pub use bound::{Bound, Proof, bound};
pub use count::{Broken, broken, cost};
pub use problem::{
    Attendance, Cover, Desk, Duty, Earlier, Elsewhere, Law, Need, Person, Problem, Seats, Shift, Show, Side,
    Visit, Weights,
};
pub use solve::{Answer, Limits, Progress, StoppedBy, solve};
