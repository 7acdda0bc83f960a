//! `cargo xtask measure`: figures of the release, as one JSON object on stdout. What is compared is measured in turn, within one run, so that
//! the ratio holds whatever else the machine is doing. Nothing here passes or fails.

mod bundle;
mod imports;
mod json;
mod opening;
mod rules;
mod start_up;
mod window;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    Outcome, needs, places,
    process::{self, cargo, print, say},
    screens,
};

/// The large organisation.
const LARGE: &[&str] = &["--inside", "300", "--field", "300", "--accounts", "20000", "--seed", "1"];

/// What the task was asked.
struct Wanted {
    /// Few rounds, to see that all of it works.
    quick: bool,
    /// Where the JSON goes beside stdout.
    json: Option<PathBuf>,
    /// Print nothing: the figures go to the file alone.
    silent: bool,
}

impl Wanted {
    fn read(arguments: &[String]) -> Outcome<Self> {
        let mut wanted = Self { quick: false, json: None, silent: false };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--quick" => wanted.quick = true,
                "--silent" => wanted.silent = true,
                "--json" => {
                    let file = rest.next().ok_or("--json names the file to write.")?;
                    let here = env::current_dir().map_err(|problem| format!("No folder: {problem}."))?;
                    wanted.json = Some(here.join(file));
                }
                other => {
                    return Err(format!(
                        "measure does not know {other}; it knows --quick, --silent and --json FILE."
                    ));
                }
            }
        }
        Ok(wanted)
    }
}

/// The task: the figures as JSON on stdout (and in the file of `--json`), as a table beside it.
pub fn run(arguments: &[String]) -> Outcome {
    let wanted = Wanted::read(arguments)?;
    needs::for_testing()?;
    let folder = folder()?;
    let file = wanted.json.clone().unwrap_or_else(|| folder.join("figures.json"));
    if needs::display() {
        let figures = measured(wanted.quick, &folder)?;
        fs::write(&file, &figures)
            .map_err(|problem| format!("{} cannot be written: {problem}.", file.display()))?;
    } else {
        let program =
            env::current_exe().map_err(|problem| format!("xtask does not find itself: {problem}."))?;
        // Some versions of xvfb-run mix the two outputs of what they run, so the figures come through the file.
        let mut there = needs::on_a_display(&program);
        there.args(["measure", "--silent", "--json"]).arg(&file).args(wanted.quick.then_some("--quick"));
        process::beside(&mut there)?;
    }
    if wanted.silent { Ok(()) } else { show(&file) }
}

fn show(file: &Path) -> Outcome {
    let figures = fs::read_to_string(file)
        .map_err(|problem| format!("{} cannot be read: {problem}.", file.display()))?;
    let lines = json::lines(&figures);
    let width = lines.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    for (name, value) in lines {
        say(&format!("{name:<width$}  {value:>10}"));
    }
    print(&figures);
    Ok(())
}

fn measured(quick: bool, folder: &Path) -> Outcome<String> {
    screens::build()?;
    build()?;
    let rounds = if quick { 2 } else { 10 };
    let plan = large_plan(folder, if quick { 5 } else { 20 })?;
    let figures = [
        ("start_up", start_up::figures(folder, rounds)?),
        ("opening", opening::figures()?),
        ("window", window::figures(&plan)?),
        ("live_check", rules::figures()?),
        ("imports", imports::figures(folder, rounds)?),
        ("screens", bundle::figures()?),
    ];
    Ok(format!("{}\n", json::object(figures)))
}

fn build() -> Outcome {
    process::beside(&mut cargo(&[
        "build",
        "--release",
        "--locked",
        "--package=tandem-desktop",
        "--package=tandem-cli",
        "--package=tandem-store",
        "--package=tandem-app",
        "--package=tandem-exchange",
        "--bins",
        "--examples",
    ]))?;
    process::beside(&mut cargo(&[
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
fn large_plan(folder: &Path, seconds: u32) -> Outcome<PathBuf> {
    let plan = folder.join("large.tandem");
    let tandem = || Command::new(places::built("release", "tandem-cli"));
    process::output(tandem().arg("demo").arg(&plan).arg("--replace").args(LARGE))?;
    let planned = tandem()
        .arg("plan")
        .arg(&plan)
        .args(["--board", "switch-days", "--seed", "1", "--accept", "--json", "--seconds"])
        .arg(seconds.to_string())
        .output()
        .map_err(|problem| format!("tandem-cli could not be started: {problem}."))?;
    // Exit code 1 says that hard findings remain, which is an answer, not a failure.
    if matches!(planned.status.code(), Some(0 | 1)) {
        Ok(plan)
    } else {
        Err(format!("The large plan could not be planned: {}", String::from_utf8_lossy(&planned.stderr)))
    }
}
