//! Drawing in the real window, with the large plan open.

use std::{path::Path, process::Command};

use crate::{Outcome, places, process};

/// What the driver's program measured.
pub fn figures(plan: &Path) -> Outcome<String> {
    let mut driver = Command::new(places::built("debug", "figures"));
    driver.arg(plan).env("TANDEM_WINDOW", places::built("release", "tandem"));
    let printed = process::output(&mut driver)?;
    printed.lines().last().map(str::to_owned).ok_or_else(|| "The window gave no figures.".into())
}
