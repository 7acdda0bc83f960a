//! Kernels of the search for rosters: `cargo bench -p tandem-engine --bench shows`.

#[path = "../tests/instances/shows.rs"]
mod instances;

use instances::{Size, instance};
use tandem_engine::Watch;
use tandem_engine::shows::{Limits, bound, broken, cost, solve};

fn main() {
    divan::main();
}

fn limits(steps: u64) -> Limits {
    Limits { steps: Some(steps), seed: 1, threads: 1 }
}

/// From nothing to a first whole plan.
#[divan::bench(args = ["s", "m", "l"], sample_count = 10)]
fn first_plan(bencher: divan::Bencher<'_, '_>, size: &str) {
    let problem = instance(Size::named(size), 1);
    bencher.bench(|| solve(&problem, None, &limits(0), &Watch::never(), &mut |_| {}));
}

/// Four thousand steps of the search, with the bound beside it, on top of the first plan.
#[divan::bench(args = ["s", "m"], sample_count = 10)]
fn four_thousand_steps(bencher: divan::Bencher<'_, '_>, size: &str) {
    let problem = instance(Size::named(size), 1);
    bencher.bench(|| solve(&problem, None, &limits(4_096), &Watch::never(), &mut |_| {}));
}

/// Twenty steps of pricing.
#[divan::bench(args = ["s", "m", "l"], sample_count = 10)]
fn twenty_prices(bencher: divan::Bencher<'_, '_>, size: &str) {
    let problem = instance(Size::named(size), 1);
    let plan = solve(&problem, None, &limits(0), &Watch::never(), &mut |_| {});
    bencher.bench(|| bound(&problem, plan.cost, 20, &Watch::never()));
}

/// The plain recounts of a whole plan.
#[divan::bench(args = ["s", "m"], sample_count = 10)]
fn recount(bencher: divan::Bencher<'_, '_>, size: &str) {
    let problem = instance(Size::named(size), 1);
    let plan = solve(&problem, None, &limits(0), &Watch::never(), &mut |_| {}).plan;
    bencher.bench(|| (cost(&problem, &plan), broken(&problem, &plan)));
}
