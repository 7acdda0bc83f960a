//! Prints score, bound and distance for made-up problems of shows: `cargo run --release --example shows_quality -- m 30`.
#![allow(clippy::print_stdout)]

#[path = "../tests/instances/shows.rs"]
mod instances;

use instances::{Size, instance};
use std::sync::atomic::AtomicBool;
use std::time::Instant;
use tandem_engine::Watch;
use tandem_engine::shows::{Limits, broken, cost, solve};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let name = words.first().map_or("s", String::as_str);
    let seconds: f64 = words.get(1).and_then(|w| w.parse().ok()).unwrap_or(2.0);
    let threads = words.get(2).and_then(|w| w.parse().ok()).unwrap_or(2);
    let seeds: u64 = words.get(3).and_then(|w| w.parse().ok()).unwrap_or(5);
    println!("size seed  medium/soft    bound            distance  stopped   first            steps");
    let mut distances = Vec::new();
    for seed in 1..=seeds {
        let problem = instance(Size::named(name), seed);
        let began = Instant::now();
        let clock = || began.elapsed().as_secs_f64();
        let stop = AtomicBool::new(false);
        let limits = Limits { steps: None, seed, threads };
        let mut first = None;
        let trace = std::env::var("TRACE").is_ok();
        let mut next = 1.0;
        let answer = solve(&problem, None, &limits, &Watch::new(&stop, &clock, Some(seconds)), &mut |p| {
            first.get_or_insert((clock(), p.cost));
            if trace && clock() >= next {
                next *= 1.5;
                println!("  {:6.1} s {:?} {:?}", clock(), p.cost, p.bound.cost);
            }
        });
        let took = clock();
        assert_eq!(answer.cost, cost(&problem, &answer.plan));
        assert_eq!(broken(&problem, &answer.plan).len(), broken(&problem, &[]).len());
        let (cost, bound) = (answer.cost, answer.bound.cost);
        let soft = 100.0 * (cost.soft - bound.soft) as f64 / cost.soft.max(1) as f64;
        let distance = if cost.medium > bound.medium { f64::INFINITY } else { soft };
        distances.push(distance);
        println!(
            "{name:4} {seed:4} {:6}/{:6} {:6}/{:6} {distance:8.2} % ({soft:.2}) {:?} {took:6.2} s {} {}",
            cost.medium,
            cost.soft,
            bound.medium,
            bound.soft,
            answer.stopped_by,
            first.map(|(at, c)| format!("{at:.2} s {}/{}", c.medium, c.soft)).unwrap_or_default(),
            answer.steps
        );
    }
    distances.sort_by(f64::total_cmp);
    println!("median {:.2} %, worst {:.2} %", distances[distances.len() / 2], distances[distances.len() - 1]);
}
