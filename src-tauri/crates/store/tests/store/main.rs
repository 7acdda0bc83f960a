//! The plan file through its public door.
#![allow(missing_docs, clippy::unwrap_used, reason = "in a test a panic is the report")]
#![allow(clippy::print_stderr, reason = "what was skipped is said")]

mod backups;
mod commits;
mod copies;
mod damage;
mod full_disk;
mod history;
mod killed;
mod locks;
mod random;
mod sample;
mod tables;
mod wrong_files;
