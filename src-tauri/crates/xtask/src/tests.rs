//! `cargo xtask test`: every check there is, stage by stage.

use std::{env, path::Path, process::Command};

use crate::{
    Outcome, calendars, needs, places,
    process::{cargo, run as run_program, watch},
    screens,
    stages::Stages,
    tally::Tally,
    tools,
};

/// The stories in the real window are compiled only on request, because they need a display.
const WITH_WINDOW: &str = "--features=tandem-tests/real-window";

/// The task.
pub fn run() -> Outcome {
    let mut stages = Stages::default();
    if !stages.stage("what is needed", |_| needs::for_testing()) {
        return stages.account();
    }
    stages.stage("format", |_| run_program(&mut cargo(&["fmt", "--all", "--check"])));
    let screens = stages.stage("screens: packages and build", |_| screens::build());
    if screens {
        stages.stage("screens: lint and types", |_| {
            run_program(&mut screens::npm(&["run", "lint"]))?;
            run_program(&mut screens::npm(&["run", "check"]))
        });
        stages.stage("screens: tests", |tally| {
            counted(screens::npm(&["run", "test"]).env("NO_COLOR", "1"), tally)
        });
    }
    stages.stage("clippy", |_| {
        run_program(&mut cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            WITH_WINDOW,
            "--",
            "--deny",
            "warnings",
        ]))
    });
    stages.stage("licences, sources, bans", |_| {
        // Advisories need the network every time; the release looks at them. The libraries of other systems are looked at too.
        run_program(&mut cargo(&["fetch", "--quiet", "--locked"]))?;
        run_program(tools::DENY.command()?.args(["--offline", "check", "bans", "licenses", "sources"]))
    });
    stages.stage("unused dependencies", |_| run_program(&mut tools::MACHETE.command()?));
    if stages.stage("build", |_| build()) {
        stages.stage("tests", rust_tests);
        if real_data() {
            stages.stage("tests on real data", real_data_tests);
        } else {
            stages.skipped.push("the tests on real data, because TANDEM_REAL_DATA names no folder.".into());
        }
        match calendars::python() {
            Ok(python) => {
                stages.stage("calendar programs", |tally| calendar_programs(&python, tally));
            }
            Err(why) => stages.skipped.push(format!("how other programs read the calendar files. {why}")),
        }
        if cfg!(target_os = "linux") {
            stages.stage("real window", real_window);
            if stages.stage("release build", |_| release()) {
                stages.stage("program as shipped", shipped);
            }
        } else {
            stages
                .skipped
                .push("the stories in the real window, which only WebKitGTK's driver can steer.".into());
        }
    }
    stages.account()
}

/// Builds all tests and the window they steer, once.
fn build() -> Outcome {
    run_program(&mut cargo(&["build", "--workspace", "--all-targets", "--locked"]))
}

fn rust_tests(tally: &mut Tally) -> Outcome {
    counted(&mut cargo(&["test", "--workspace", "--locked", "--no-fail-fast"]), tally)
}

fn real_data() -> bool {
    env::var_os("TANDEM_REAL_DATA").is_some_and(|folder| Path::new(&folder).is_dir())
}

/// Tests that read data which is not part of the clone are ignored unless asked for, and lie in modules called `real`.
fn real_data_tests(tally: &mut Tally) -> Outcome {
    counted(
        &mut cargo(&["test", "--workspace", "--locked", "--no-fail-fast", "--", "--ignored", "real::"]),
        tally,
    )
}

/// Calendar files as icalendar, vobject and khal read them.
fn calendar_programs(python: &Path, tally: &mut Tally) -> Outcome {
    let story = [
        "test",
        "--locked",
        "--package",
        "tandem-tests",
        "--test",
        "calendars",
        "--",
        "--ignored",
        "programs::",
    ];
    counted(cargo(&story).env("TANDEM_CALENDAR_PYTHON", python), tally)
}

/// The stories in the window built for tests.
fn real_window(tally: &mut Tally) -> Outcome {
    counted(&mut stories(&["--skip", "shipped"], "debug"), tally)
}

fn release() -> Outcome {
    run_program(&mut cargo(&["build", "--release", "--locked", "--package", "tandem-desktop"]))
}

fn shipped(tally: &mut Tally) -> Outcome {
    counted(&mut stories(&["shipped"], "release"), tally)
}

fn stories(filter: &[&str], profile: &str) -> Command {
    let cargo = cargo(&[
        "test",
        "--workspace",
        "--locked",
        WITH_WINDOW,
        "--test",
        "window",
        "--",
        "--test-threads=1",
    ]);
    let mut command = needs::on_a_display(Path::new(cargo.get_program()));
    command
        .current_dir(places::root())
        .args(cargo.get_args())
        .args(filter)
        .env("TANDEM_WINDOW", places::built(profile, "tandem"))
        .env("TANDEM_SCREENSHOTS", places::root().join("screenshots"));
    command
}

fn counted(command: &mut Command, tally: &mut Tally) -> Outcome {
    let mut here = Tally::default();
    let went_well = watch(command, |line| here.read(line))?;
    tally.add(here);
    match here {
        Tally { failed: 1.., .. } => Err(format!("{} tests failed.", here.failed)),
        Tally { passed: 0, .. } => Err("No test was found.".into()),
        _ if went_well => Ok(()),
        _ => Err("The tests passed, but their program failed.".into()),
    }
}
