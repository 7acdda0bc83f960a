//! The screens: npm packages and the build that the window embeds.

use std::{path::PathBuf, process::Command};

use crate::{Outcome, needs, places, process::beside};

/// npm in the folder of the screens.
pub fn npm(arguments: &[&str]) -> Command {
    // On Windows npm is a script, whose ending the standard library does not guess.
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(places::ui()).args(arguments);
    // The tests use the browser that is installed.
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    if let Some(browser) = needs::browser() {
        command.env("CHROMIUM", browser);
    }
    command
}

/// Brings the npm packages, where the list of them changed.
pub fn packages() -> Outcome {
    let lock = places::ui().join("package-lock.json");
    let installed = places::ui().join("node_modules/.package-lock.json");
    if !places::outdated(&[lock], &installed) {
        return Ok(());
    }
    beside(&mut npm(&["ci", "--no-audit", "--no-fund"])).map_err(|problem| {
        format!(
            "The packages of the screens could not be installed (the first time needs the network): {problem}"
        )
    })
}

/// Builds the screens, where their sources changed.
pub fn build() -> Outcome {
    const SOURCES: &[&str] = &[
        "src",
        "messages",
        "public",
        "index.html",
        "package-lock.json",
        "vite.config.ts",
        "svelte.config.js",
        "project.inlang/settings.json",
    ];
    packages()?;
    let ui = places::ui();
    let sources: Vec<PathBuf> = SOURCES.iter().map(|name| ui.join(name)).collect();
    // index.html alone may be the page that stands in for a build.
    if places::outdated(&sources, &ui.join("dist/assets")) {
        beside(&mut npm(&["run", "build"]))
    } else {
        Ok(())
    }
}
