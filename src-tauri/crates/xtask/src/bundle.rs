//! `cargo xtask dist`: installers for the system one is on.

use std::process::Command;

use crate::{Outcome, needs, places, process, screens};

/// The task; `arguments` go to the bundler.
pub fn run(arguments: &[String]) -> Outcome {
    needs::for_building()?;
    screens::packages()?;
    process::run(
        Command::new("node")
            .current_dir(places::root())
            .args(["ui/node_modules/@tauri-apps/cli/tauri.js", "build"])
            .args(arguments),
    )
}
