//! What a plan promises, seen from outside: invariants, changes and their way back.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod changes;
mod invariants;
mod small;
mod time;
