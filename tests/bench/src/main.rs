//! Whole-problem benchmarks: made-up organisations planned through the front door of the app, each proposal recounted by the judge, and
//! other solvers on the same problems in the same run, one after the other, with the same threads and time.
//!
//! `cargo xtask bench` builds and starts it.

mod arguments;
mod cases;
mod direct;
mod ours;
mod peers;
mod questions;
mod record;
mod table;

use arguments::Wanted;
use cases::Case;
use peers::{Limits, Peers, Question};
use record::Run;
use std::{
    io::{Write, stdout},
    path::Path,
    process::ExitCode,
};

/// A sentence that says why not.
type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match Wanted::read(&arguments).and_then(|wanted| measure(&wanted)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            say(&sentence);
            ExitCode::FAILURE
        }
    }
}

fn measure(wanted: &Wanted) -> Outcome {
    let checksum = format!("{:016x}", tandem_app::benchmarks::rules_checksum());
    say(&format!("Rules {checksum}, {} threads, seeds {}.", wanted.threads, list(&wanted.seeds)));
    let folder = tempfile::tempdir().map_err(|problem| format!("No folder for plans: {problem}."))?;
    let peers = if wanted.peers { Peers::find(&wanted.tools) } else { Peers::none() };
    for (name, why) in &peers.absent {
        say(&format!("{name} is absent: {why}"));
    }
    say(&table::heading());
    let mut runs = Vec::new();
    for case in cases::all(wanted) {
        for &seed in &wanted.seeds {
            one(&case, seed, wanted, &peers, folder.path(), &mut runs)?;
        }
    }
    if wanted.wants("lap") {
        direct::lap(wanted, &peers, folder.path(), &mut runs)?;
    }
    if wanted.wants("gap") {
        direct::gap(wanted, &peers, folder.path(), &mut runs)?;
    }
    say(&table::summary(&runs));
    if let Some(file) = &wanted.json {
        let all = record::json(&checksum, wanted, &peers.versions(), &runs);
        std::fs::write(file, format!("{all}\n"))
            .map_err(|problem| format!("{} cannot be written: {problem}.", file.display()))?;
    }
    Ok(())
}

/// One instance by everybody who can.
fn one(
    case: &Case,
    seed: u64,
    wanted: &Wanted,
    peers: &Peers,
    folder: &Path,
    runs: &mut Vec<Run>,
) -> Outcome {
    let document = case.instance(seed).document();
    if wanted.seeds.first() == Some(&seed) {
        say(&table::tightness(case, &document));
    }
    let run = ours::plan(case, seed, &document, wanted.threads, folder)?;
    say(&table::line(&run));
    if peers.any() && case.size <= wanted.largest_for_peers {
        let question = questions::of(case, &document);
        let limits = Limits { seconds: case.seconds, threads: wanted.threads, seed };
        ask(peers, &run, &question, &limits, folder, runs)?;
    }
    runs.push(run);
    Ok(())
}

/// What others make of it.
fn ask(
    peers: &Peers,
    asked: &Run,
    question: &Question,
    limits: &Limits,
    folder: &Path,
    runs: &mut Vec<Run>,
) -> Outcome {
    for peer in peers.of(question.kind) {
        let run = peer.answer(asked, question, limits, folder)?;
        say(&table::line(&run));
        runs.push(run);
    }
    Ok(())
}

fn list(seeds: &[u64]) -> String {
    seeds.iter().map(u64::to_string).collect::<Vec<_>>().join(" ")
}

/// Prints a line to whoever started the benchmark, who may have gone.
fn say(line: &str) {
    let _ = writeln!(stdout(), "{line}").and_then(|()| stdout().flush());
}
