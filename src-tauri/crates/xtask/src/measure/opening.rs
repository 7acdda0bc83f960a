//! Opening 600 people and 20,000 customers, beside reading the same rows from SQLite and dropping them. Both are done in turn by an example
//! of the store, which alone knows SQL.

use std::process::Command;

use super::json::{duration_ms, number, object};
use crate::{Outcome, places, process};

/// What the example prints.
pub fn figures() -> Outcome<String> {
    let printed = process::output(&mut Command::new(places::built("release/examples", "open_plan")))?;
    let time = |what: &str| {
        let line = printed.lines().find(|line| line.starts_with(what)).unwrap_or_default();
        duration_ms(&line[what.len().min(line.len())..])
            .ok_or_else(|| format!("No figure for {what:?}: {printed}"))
    };
    let (plain, opened) = (time("plain read ")?, time("open  ")?);
    Ok(object([
        ("plain_read_median_ms", number(plain)),
        ("open_median_ms", number(opened)),
        ("open_to_plain_read", number(opened / plain)),
    ]))
}
