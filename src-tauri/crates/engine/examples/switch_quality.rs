//! Prints score, bound and distance for made-up problems: `cargo run --release --example switch_quality -- m 5`.
#![allow(clippy::print_stdout)]

#[path = "../tests/instances/mod.rs"]
mod instances;

use instances::{Size, instance};
use std::sync::atomic::AtomicBool;
use std::time::Instant;
use tandem_engine::switch::{Limits, solve};

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let name = words.first().map_or("s", String::as_str);
    let seconds: f64 = words.get(1).and_then(|w| w.parse().ok()).unwrap_or(1.0);
    let threads = words.get(2).and_then(|w| w.parse().ok()).unwrap_or(2);
    let size = match name {
        "m" => Size::M,
        "l" => Size::L,
        "xl" => Size::XL,
        _ => Size::S,
    };
    println!("size seed  medium/soft  bound        distance  stopped     seconds  first     steps");
    for seed in 1..=5 {
        let problem = instance(size, seed);
        let started = Instant::now();
        let limits = Limits { seconds: Some(seconds), steps: None, seed, threads };
        let mut first = None;
        let outcome = solve(
            &problem,
            &limits,
            &AtomicBool::new(false),
            &|| started.elapsed().as_secs_f64(),
            &mut |p| {
                first.get_or_insert((p.seconds, p.cost));
            },
        );
        let (cost, bound) = (outcome.cost, outcome.bound.cost);
        let distance = 100.0 * (cost.soft - bound.soft) as f64 / (cost.soft.max(1)) as f64;
        println!(
            "{name:4} {seed:4} {:6}/{:5} {:6}/{:5} {distance:8.2} %  {:10} {:7.2}  {:?} {}",
            cost.medium,
            cost.soft,
            bound.medium,
            bound.soft,
            format!("{:?}", outcome.stopped_by),
            outcome.seconds,
            first.map(|(at, cost)| (format!("{at:.2}"), cost.medium, cost.soft)),
            outcome.steps
        );
    }
}
