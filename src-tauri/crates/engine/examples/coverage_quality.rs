//! Prints score, bound and distance for made-up problems, or for files of the plain generalised assignment problem:
//! `cargo run --release --example coverage_quality -- m 10 2 0.90` (size, seconds, threads, load) or
//! `... -- plain 10 2 <file>...`. `COVERAGE_STEPS` limits the steps, `COVERAGE_TRACE` shows what is reported.
#![allow(clippy::print_stdout)]

#[path = "../tests/instances/coverage.rs"]
mod instances;

use instances::{Size, instance, plain};
use std::sync::atomic::AtomicBool;
use std::time::Instant;
use tandem_engine::coverage::{Limits, Problem, solve};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let name = words.first().map_or("s", String::as_str);
    let number =
        |place: usize, otherwise: f64| words.get(place).and_then(|w| w.parse().ok()).unwrap_or(otherwise);
    let (seconds, threads) = (number(1, 1.0), number(2, 2.0) as usize);
    println!(
        "problem         cost hard/medium/soft      bound hard/medium/soft       distance  stopped   first (s)     steps"
    );
    let mut distances = Vec::new();
    let mut show = |title: &str, problem: &Problem, seed: u64| {
        let (distance, line) = measure(problem, seconds, threads, seed);
        println!("{title:16}{line}");
        distances.push(distance);
    };
    if name == "plain" {
        for file in words.iter().skip(3) {
            let problem = std::fs::read_to_string(file).ok().and_then(|text| plain(&text));
            let title: String = file.chars().rev().take(15).collect::<Vec<_>>().into_iter().rev().collect();
            match problem {
                Some(problem) => show(&title, &problem, 1),
                None => println!("{title}: not of the usual form"),
            }
        }
    } else {
        let size = match name {
            "m" => Size::M,
            "l" => Size::L,
            _ => Size::S,
        };
        let load = number(3, 0.90);
        for seed in 1..=5 {
            show(&format!("{name} {load} {seed}"), &instance(size, load, seed), seed);
        }
    }
    distances.sort_by(f64::total_cmp);
    if let (Some(middle), Some(worst)) = (distances.get(distances.len() / 2), distances.last()) {
        println!("median {middle:.3} %, worst {worst:.3} %");
    }
}

fn measure(problem: &Problem, seconds: f64, threads: usize, seed: u64) -> (f64, String) {
    let started = Instant::now();
    let steps = std::env::var("COVERAGE_STEPS").ok().and_then(|steps| steps.parse().ok());
    let limits = Limits { seconds: Some(seconds), steps, seed, threads };
    let mut first = None;
    let clock = || started.elapsed().as_secs_f64();
    let stop = AtomicBool::new(false);
    let verbose = std::env::var_os("COVERAGE_TRACE").is_some();
    let outcome = solve(problem, None, &limits, &stop, &clock, &mut |now| {
        first.get_or_insert(now.seconds);
        if verbose {
            println!("  {:7.3} {:?} {:?} {}", now.seconds, now.cost, now.bound.cost, now.steps);
        }
    });
    let (cost, bound) = (outcome.cost, outcome.bound.cost);
    let comparable = (cost.hard, cost.medium) == (bound.hard, bound.medium);
    let base = problem.least_charges();
    let distance = if comparable {
        100.0 * (cost.soft - bound.soft) as f64 / (cost.soft - base).max(1) as f64
    } else {
        f64::INFINITY
    };
    let line = format!(
        "{:5}/{:6}/{:8} {:5}/{:6}/{:8} base {base:8} {distance:8.3} %  {:8} {:6.2} {:10} ({:.2} s)",
        cost.hard,
        cost.medium,
        cost.soft,
        bound.hard,
        bound.medium,
        bound.soft,
        format!("{:?}", outcome.stopped_by),
        first.unwrap_or(0.0),
        outcome.steps,
        outcome.seconds,
    );
    (distance, line)
}
