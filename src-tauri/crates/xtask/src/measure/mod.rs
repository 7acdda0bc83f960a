//! `cargo xtask measure`: figures of the release, as one JSON object on stdout. What is compared is measured in turn, within one run, so that
//! the ratio holds whatever else the machine is doing. Nothing here passes or fails.

mod json;
mod opening;
mod rules;
mod start_up;
mod window;

use std::{env, fs, path::PathBuf, process::Command};

use crate::{
    Outcome, needs, places,
    process::{self, cargo, print},
    screens,
};

/// The large organisation.
const LARGE: &[&str] = &["--inside", "300", "--field", "300", "--accounts", "20000", "--seed", "1"];

/// The task. `--quick` makes few rounds, to see that all of it works.
pub fn run(arguments: &[String]) -> Outcome {
    let rounds = if arguments.iter().any(|argument| argument == "--quick") { 2 } else { 10 };
    needs::for_testing()?;
    if !needs::display() {
        let program =
            env::current_exe().map_err(|problem| format!("xtask does not find itself: {problem}."))?;
        return process::run(needs::on_a_display(&program).arg("measure").args(arguments));
    }
    screens::build()?;
    build()?;
    let folder = folder()?;
    let plan = large_plan(&folder)?;
    let figures = [
        ("start_up", start_up::figures(&folder, rounds)?),
        ("opening", opening::figures()?),
        ("window", window::figures(&plan)?),
        ("live_check", rules::figures()?),
    ];
    print(&format!("{}\n", json::object(figures)));
    Ok(())
}

fn build() -> Outcome {
    process::run(&mut cargo(&[
        "build",
        "--release",
        "--locked",
        "--package=tandem-desktop",
        "--package=tandem-cli",
        "--package=tandem-store",
        "--bins",
        "--examples",
    ]))?;
    process::run(&mut cargo(&[
        "build",
        "--locked",
        "--package=tandem-tests",
        "--features=real-window",
        "--bin=figures",
    ]))
}

fn folder() -> Outcome<PathBuf> {
    let folder = places::target().join("measure");
    fs::create_dir_all(&folder)
        .map_err(|problem| format!("{} cannot be made: {problem}.", folder.display()))?;
    Ok(folder)
}

/// A plan of 600 people and 20,000 customers with its quarter planned.
fn large_plan(folder: &std::path::Path) -> Outcome<PathBuf> {
    let plan = folder.join("large.tandem");
    let tandem = || Command::new(places::built("release", "tandem-cli"));
    process::output(tandem().arg("demo").arg(&plan).arg("--replace").args(LARGE))?;
    let planned = tandem()
        .arg("plan")
        .arg(&plan)
        .args(["--board", "switch-days", "--seconds", "20", "--seed", "1", "--accept", "--json"])
        .output()
        .map_err(|problem| format!("tandem-cli could not be started: {problem}."))?;
    // Exit code 1 says that hard findings remain, which is an answer, not a failure.
    if matches!(planned.status.code(), Some(0 | 1)) {
        Ok(plan)
    } else {
        Err(format!("The large plan could not be planned: {}", String::from_utf8_lossy(&planned.stderr)))
    }
}
