//! Kernels of pairing and coverage: `cargo bench -p tandem-engine --bench assignment`.

#[path = "../tests/instances/coverage.rs"]
mod instances;

use instances::{Size, instance};
use std::sync::atomic::AtomicBool;
use tandem_engine::random::Random;
use tandem_engine::tandems::{self, Field, Inside};
use tandem_engine::{Cost, Watch, coverage};

fn main() {
    divan::main();
}

/// A pairing whose costs are spread over `0..most`; with as many on both sides, one each.
fn pairing(fields: usize, insides: usize, most: usize) -> tandems::Problem {
    let mut random = Random::new(1);
    let share = fields.div_ceil(insides) as u32;
    tandems::Problem {
        fields: vec![Field { alone: Cost::new(0, 2, 0), fixed: None }; fields],
        insides: vec![Inside { capacity: share, share }; insides],
        pairs: (0..fields * insides).map(|_| Some(Cost::new(0, 0, random.below(most) as i64))).collect(),
        idle: Cost::new(0, 1, 0),
        above_share: Cost::new(0, 0, 50),
        above_capacity: Cost::new(1, 0, 0),
        base: Cost::ZERO,
    }
}

/// The pairing and its certificate, not yet checked by anybody else.
#[divan::bench(args = [(300, 300, 1_000), (300, 300, 100), (300, 60, 1_000), (60, 60, 1_000)])]
fn pair(bencher: divan::Bencher<'_, '_>, (fields, insides, most): (usize, usize, usize)) {
    let problem = pairing(fields, insides, most);
    bencher.bench(|| tandems::solve(&problem, &Watch::never()));
}

/// What every other choice would cost.
#[divan::bench(args = [(300, 300), (300, 60)])]
fn regret(bencher: divan::Bencher<'_, '_>, (fields, insides): (usize, usize)) {
    let problem = pairing(fields, insides, 1_000);
    let answer = tandems::solve(&problem, &Watch::never());
    bencher.bench(|| tandems::regrets(&problem, &answer, &Watch::never()));
}

/// Prices and a first whole plan, and the same with steps of the search on top.
#[divan::bench(args = [("s", 0), ("s", 100_000), ("m", 0), ("m", 100_000), ("l", 0)], sample_count = 5)]
fn cover(bencher: divan::Bencher<'_, '_>, (size, steps): (&str, u64)) {
    let size = match size {
        "s" => Size::S,
        "m" => Size::M,
        _ => Size::L,
    };
    let problem = instance(size, 0.9, 1);
    let limits = coverage::Limits { seconds: None, steps: Some(steps), seed: 1, threads: 1 };
    let stop = AtomicBool::new(false);
    bencher.bench(|| coverage::solve(&problem, None, &limits, &stop, &|| 0.0, &mut |_| {}));
}
