//! The nouns of a plan and the change.
//!
//! Everything here is pure: no IO, no clock, no randomness. A [`Document`] is the whole plan in memory; it is cheap
//! to clone and never edited in place. The only way to a new document is [`Document::apply`], which takes an ordered
//! list of [`Change`]s, checks what each expects to find, checks the invariants of everything touched, and answers
//! with a new document or with a [`ModelError`] and no change at all.
//!
//! What is deliberately absent: SQL, file formats, sentences people read, and the meaning of planning rules.

pub mod accounts;
pub mod calendar;
pub mod change;
pub mod desks;
pub mod document;
pub mod drafts;
pub mod error;
pub mod id;
pub mod ignored_findings;
mod invariants;
pub mod people;
pub mod place;
pub mod references;
pub mod releases;
pub mod settings;
pub mod switch_days;
mod table;
pub mod tandems;
pub mod time;
pub mod trade_shows;

pub use accounts::*;
pub use calendar::*;
pub use change::*;
pub use desks::*;
pub use document::*;
pub use drafts::*;
pub use error::*;
pub use id::*;
pub use ignored_findings::*;
pub use people::*;
pub use place::*;
pub use releases::*;
pub use settings::*;
pub use switch_days::*;
pub use table::*;
pub use tandems::*;
pub use time::*;
pub use trade_shows::*;

pub use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
pub use chrono_tz::Tz;
pub use uuid::Uuid;
