//! What crosses the seam between Rust and the screen.
//!
//! TypeScript types are made from these (see [`generated`]) and committed under `ui/src/backend/generated`. Field
//! names travel in snake_case; ids and dates as text; amounts of money in minor units.

mod accounts;
mod action;
mod calendar;
mod coverage_board;
mod customer_map;
mod drafts;
mod exports;
#[cfg(test)]
mod generated;
mod history;
mod imports;
mod met;
mod overview;
mod people;
mod performed;
mod plan;
mod proposal;
mod releases;
mod settings;
mod share;
mod show_board;
mod show_year;
mod switch_board;
mod tandem_board;

pub use accounts::*;
pub use action::*;
pub use calendar::*;
pub use coverage_board::*;
pub use customer_map::*;
pub use drafts::*;
pub use exports::*;
pub use history::*;
pub use imports::*;
pub use met::*;
pub use overview::*;
pub use people::*;
pub use performed::*;
pub use plan::*;
pub use proposal::*;
pub use releases::*;
pub use settings::*;
pub use share::*;
pub use show_board::*;
pub use show_year::*;
pub use switch_board::*;
pub use tandem_board::*;

pub use tandem_model::{AbcThresholds, Half, HalfDay, HolidayKind, LegKind, LegLength, Side, SwitchStatus};
