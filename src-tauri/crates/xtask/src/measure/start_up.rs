//! From starting the program to its first painted screen, beside the least a Tauri window can be.

use std::{
    path::Path,
    process::Command,
    time::{SystemTime, UNIX_EPOCH},
};

use super::json::{median, number, number_in, object, times};
use crate::{Outcome, places, process};

/// Starts both in turn.
pub fn figures(folder: &Path, rounds: usize) -> Outcome<String> {
    let home = folder.join("home");
    let mut tandem = Command::new(places::built("release", "tandem"));
    tandem.args(["--report-start-up", "--demo", "--data-dir"]).arg(home.join("data"));
    let mut bare = Command::new(places::built("release/examples", "bare_window"));
    for program in [&mut tandem, &mut bare] {
        program
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join("share"))
            .env("XDG_CACHE_HOME", home.join("cache"));
    }
    // The first start makes the demo organisation and fills the system's caches.
    start(&mut bare)?;
    start(&mut tandem)?;
    let (mut painted_bare, mut painted, mut plan_shown) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..rounds {
        painted_bare.push(start(&mut bare)?.painted);
        let marks = start(&mut tandem)?;
        painted.push(marks.painted);
        plan_shown.push(marks.plan.ok_or("Tandem did not report when its plan was painted.")?);
    }
    Ok(object([
        ("bare_window_painted", times(&painted_bare)),
        ("painted", times(&painted)),
        ("plan_painted", times(&plan_shown)),
        ("painted_to_bare", number(median(&painted) / median(&painted_bare))),
        ("plan_painted_to_bare", number(median(&plan_shown) / median(&painted_bare))),
    ]))
}

/// Milliseconds from just before the program was started.
struct Marks {
    painted: f64,
    plan: Option<f64>,
}

fn start(program: &mut Command) -> Outcome<Marks> {
    let begun = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64() * 1e3;
    let lines = process::output(program)?;
    let last = lines.lines().last().unwrap_or_default();
    let since = |name: &str| Some(number_in(last, "timeOrigin")? + number_in(last, name)? - begun);
    let painted = since("painted").ok_or_else(|| format!("No start-up figures in {last:?}."))?;
    Ok(Marks { painted, plan: since("plan") })
}
