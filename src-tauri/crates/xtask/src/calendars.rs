//! Programs that read calendar files, in a Python environment of their own.

use std::{path::PathBuf, process::Command};

use crate::places;

/// What is installed.
const PACKAGES: [&str; 3] = ["icalendar", "vobject", "khal"];

/// The interpreter of an environment that has them all; else why there is none.
pub fn python() -> Result<PathBuf, String> {
    let venv = places::root().join("target/calendar-programs");
    let python = if cfg!(windows) { venv.join("Scripts/python.exe") } else { venv.join("bin/python") };
    if !python.is_file() {
        let made = ["python3", "python"]
            .iter()
            .any(|name| quiet(Command::new(name).args(["-m", "venv"]).arg(&venv)).is_some());
        if !made {
            return Err("Python with its venv module is missing.".into());
        }
    }
    let import = format!("import {}", PACKAGES.join(", "));
    let has_all = || quiet(Command::new(&python).args(["-c", &import])).is_some();
    if !has_all() {
        quiet(Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(PACKAGES));
    }
    if has_all() { Ok(python) } else { Err(format!("{} could not be installed.", PACKAGES.join(", "))) }
}

/// Runs a program whose words do not matter.
fn quiet(command: &mut Command) -> Option<()> {
    let output = command.output().ok()?;
    output.status.success().then_some(())
}
