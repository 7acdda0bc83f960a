//! The plan file: one SQLite database that holds a plan and its history.
//!
//! While a plan is open the document in memory is the truth; [`PlanFile::commit`] writes what changed, together with
//! the entry of the history, in one transaction, and is the only way rows get into the file. [`PlanFile::open`] reads
//! all of it. Undo and redo are derived from the history alone, so they work after a restart.
//!
//! **One table per noun, one column per field.** A row as one JSON text would have spared the list in `nouns`; but then
//! opening would parse some ten megabytes of JSON, which takes several times as long as SQLite takes to read the same
//! rows, foreign keys would need the ids in columns a second time, and a migration could not say what it does in SQL.
//! Lists inside a row (languages of a customer, invited people) and the groups of settings are JSON in one column:
//! they are read and written with their row only. The history is JSON, because it must outlive columns.
//!
//! **Damage is noticed.** SQLite finds broken pages but not a changed letter in a name. So the file keeps the sum of
//! the checksums of its rows, carried on by every commit, and a checksum per entry of the history.
//!
//! What is deliberately absent: clocks (times are handed in), sentences (errors carry a code, a catalogue key and
//! arguments), and any idea of what a change means.

mod backups;
mod cells;
mod columns;
mod connection;
mod error;
mod history;
mod inspect;
mod lock;
#[cfg(test)]
mod migration_tests;
mod nouns;
mod placing;
mod plan_file;
mod rows;
mod schema;

pub use backups::{Backup, backups, restore_backup_as};
pub use error::{Problem, StoreError};
pub use history::{EntryKind, HistoryEntry, HistoryId, Recorded, RecordedChanges};
pub use lock::Owner;
pub use placing::Existing;
pub use plan_file::{OpenOptions, PlanFile, ReadOnly};
pub use rows::plain_read;
pub use schema::{APPLICATION_ID, VERSION};
