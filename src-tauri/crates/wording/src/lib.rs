//! Sentences in English, German and French.
//!
//! Findings, exports, errors and the command line all speak from the Fluent catalogues beside this crate, one file
//! per area. Code never holds a sentence, only a key and its [`Args`]; a [`Message`] keeps the two together, so that
//! what was recorded in one language can be read in another. The texts of the screens are not here but in
//! `ui/messages`.

mod args;
mod catalogue;
mod format;
mod language;

pub use args::{Args, Message, Value};
pub use catalogue::{AREAS, contains, keys, say};
pub use format::{
    date, date_numeric, decimal, half, half_day, list, money, month, number, weekday, weekday_short,
};
pub use language::Language;
