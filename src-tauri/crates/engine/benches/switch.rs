//! Kernels of the search for switches: `cargo bench -p tandem-engine`.

#[path = "../tests/instances/mod.rs"]
mod instances;

use instances::{Size, instance};
use std::sync::atomic::AtomicBool;
use tandem_engine::Watch;
use tandem_engine::switch::{Limits, bound, solve};

fn main() {
    divan::main();
}

/// From nothing to a first whole plan, the bound by cheapest partners included.
#[divan::bench(args = ["s", "m", "l"])]
fn first_plan(bencher: divan::Bencher<'_, '_>, size: &str) {
    let problem = instance(size_of(size), 1);
    let limits = Limits { seconds: None, steps: Some(0), seed: 1, threads: 1 };
    bencher.bench(|| solve(&problem, &limits, &AtomicBool::new(false), &|| 0.0, &mut |_| {}));
}

/// Ten thousand steps of the search on top of the first plan.
#[divan::bench(args = ["s", "m"])]
fn ten_thousand_steps(bencher: divan::Bencher<'_, '_>, size: &str) {
    let problem = instance(size_of(size), 1);
    let limits = Limits { seconds: None, steps: Some(10_000), seed: 1, threads: 1 };
    bencher.bench(|| solve(&problem, &limits, &AtomicBool::new(false), &|| 0.0, &mut |_| {}));
}

/// Ten steps of pricing.
#[divan::bench(args = ["s", "m"])]
fn ten_prices(bencher: divan::Bencher<'_, '_>, size: &str) {
    let problem = instance(size_of(size), 1);
    bencher.bench(|| bound(&problem, &[], 10, &Watch::never()));
}

fn size_of(name: &str) -> Size {
    match name {
        "s" => Size::S,
        "m" => Size::M,
        _ => Size::L,
    }
}
