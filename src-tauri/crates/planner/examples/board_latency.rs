//! How long planning tandems and coverage takes from the plan to the proposal, on a large made-up team:
//! `cargo run --release --example board_latency -- 300 20000 10`.

#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "an example prints, and may fail")]

#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/teams/mod.rs"]
mod teams;

use std::sync::atomic::AtomicBool;
use std::time::Instant;
use tandem_model::*;
use tandem_planner::{Limits, Proposal, alternatives_coverage, alternatives_tandems, coverage, tandems};
use tandem_rules::live::LiveCheck;
use teams::{Planner, Team, context, team};

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|text| text.parse::<usize>().ok());
    let people = numbers.next().unwrap_or(60);
    let accounts = numbers.next().unwrap_or(4000);
    let seconds = numbers.next().unwrap_or(5) as f64;
    let shape = Team { insides: people, fields: people, accounts, seed: 1, standing: true };
    let document = team(shape);
    let planned = run("tandems", tandems, &document, seconds);
    let document = document.apply(&planned.changes).unwrap();
    let planned = run("coverage", coverage, &document, seconds);
    let document = document.apply(&planned.changes).unwrap();
    let mut live = LiveCheck::new(&document, &context());
    let field = live.partners().field_reps().nth(1).unwrap();
    let begun = Instant::now();
    let found = alternatives_tandems(&document, &mut live, field.into(), 5).len();
    println!("{found} alternatives for a field rep: {:.3} s", begun.elapsed().as_secs_f64());
    let account = document.accounts.iter().find(|account| !account.pinned).unwrap().id;
    let begun = Instant::now();
    let found = alternatives_coverage(&document, &mut live, account.into(), 5).len();
    println!("{found} alternatives for a customer: {:.3} s", begun.elapsed().as_secs_f64());
}

fn run(name: &str, planner: Planner, document: &Document, seconds: f64) -> Proposal {
    let begun = Instant::now();
    let clock = || begun.elapsed().as_secs_f64();
    let limits = Limits { seconds: Some(seconds), steps: None, seed: 1, threads: 2 };
    let mut first = None;
    let mut serial = 1_u128 << 100;
    let mut new_id = || {
        serial += 1;
        Uuid::from_u128(serial)
    };
    let stop = AtomicBool::new(false);
    let proposal = planner(document, &context(), &limits, &mut new_id, &stop, &clock, &mut |now| {
        first.get_or_insert((now.seconds, now.score));
    });
    println!(
        "{name}: first {first:?}, then {:?} against {:?} ({:?}), {} changes, {:.3} s in all",
        proposal.score,
        proposal.bound,
        proposal.distance,
        proposal.changes.len(),
        clock()
    );
    proposal
}
