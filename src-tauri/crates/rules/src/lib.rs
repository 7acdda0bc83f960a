//! The rulebook: what each rule means, costs and says.
//!
//! [`RULEBOOK`] has one row per rule. Two computations of the same terms live here: the [`judge`], a plain full
//! recount, and the [`live`] check, which keeps an index from scope to terms and looks again only at what a change
//! touches. They share the table and the shape of a [`Term`], nothing else, and property tests compare them.
//! [`compare()`] puts two plans side by side by rule; [`released`] reads what was published.
//! [`law`] is working-time law as data, by country.
//! [`facts`] is meaning that is not a rule: who can be planned when, how many switches are due, what is frozen.
//!
//! What is deliberately absent: searching for better plans, storing anything, screens.

mod compare;
pub mod facts;
mod fixes;
pub mod judge;
pub mod law;
pub mod live;
pub mod released;
mod rulebook;
mod score;
mod sentences;
mod table;
mod term;

pub use compare::{Compared, Sum, compare, compare_terms};
pub use fixes::{Fix, fixes};
pub use rulebook::{Board, Level, Rule, Scope, checksum, name, rule, weight};
pub use score::{Score, score};
pub use sentences::sentence;
pub use table::RULEBOOK;
pub use term::{Blocked, Context, Detail, Term, is_finding};
