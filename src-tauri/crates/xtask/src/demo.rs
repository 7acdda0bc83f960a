//! `cargo xtask run`: the app on the demo organisation, or its main job without a window.

use std::{fs, process::Command};

use crate::{
    Outcome, needs, places,
    process::{self, cargo, print, say},
    screens,
};

fn with_window(arguments: &[String]) -> Outcome {
    needs::for_building()?;
    screens::build()?;
    process::run(&mut cargo(&["build", "--release", "--locked", "--package", "tandem-desktop"]))?;
    let mut window = Command::new(places::built("release", "tandem"));
    // Whoever names a plan wants that one.
    let window = if arguments.is_empty() { window.arg("--demo") } else { window.args(arguments) };
    process::run(window)
}

/// The task.
pub fn run(arguments: &[String]) -> Outcome {
    if needs::display() {
        return with_window(arguments);
    }
    say(
        "There is no display here, so the same is done without a window: make the demo organisation, plan it, export it.",
    );
    without_window()
}

fn without_window() -> Outcome {
    process::run(&mut cargo(&["build", "--release", "--locked", "--package", "tandem-cli"]))?;
    let folder = places::target().join("demo");
    fs::create_dir_all(&folder)
        .map_err(|problem| format!("{} cannot be made: {problem}.", folder.display()))?;
    let plan = folder.join("demo.tandem");
    let tandem = || Command::new(places::built("release", "tandem-cli"));
    process::run(tandem().arg("demo").arg(&plan).arg("--replace"))?;
    // Exit code 1 says that hard findings remain, which is an answer, not a failure.
    planned(tandem().arg("plan").arg(&plan).args(["--board", "switch-days", "--seconds", "10", "--accept"]))?;
    for format in ["pdf", "xlsx", "csv", "ics"] {
        process::run(
            tandem()
                .arg("export")
                .arg(&plan)
                .args(["--what", "switch-days", "--format", format, "--replace", "--out"])
                .arg(folder.join("rosters")),
        )?;
    }
    print(&format!("The plan and its rosters are in {}\n", folder.display()));
    Ok(())
}

fn planned(command: &mut Command) -> Outcome {
    let status =
        command.status().map_err(|problem| format!("tandem-cli could not be started: {problem}."))?;
    if matches!(status.code(), Some(0 | 1)) { Ok(()) } else { Err(format!("Planning ended with {status}.")) }
}
