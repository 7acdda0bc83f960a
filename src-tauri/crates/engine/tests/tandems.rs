//! The pairing of two sides: against all pairings, its certificate, and what other choices cost.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use proptest::prelude::*;
use std::sync::atomic::AtomicBool;
use tandem_engine::random::Random;
use tandem_engine::tandems::{Certificate, Field, Inside, Problem, regrets, solve};
use tandem_engine::{Cost, Watch};

/// Small numbers, so that ties and every rule are met.
fn tiny(seed: u64, fields: usize, insides: usize) -> Problem {
    let mut random = Random::new(seed);
    let mut some = |share: f64, most: usize| if random.chance(share) { random.below(most) as i64 } else { 0 };
    let mut pairs: Vec<Option<Cost>> =
        (0..fields * insides).map(|_| Some(Cost::new(some(0.2, 2), some(0.2, 3), some(1.0, 60)))).collect();
    let field = |_| Field { alone: Cost::new(0, some(0.9, 4), some(0.3, 20)), fixed: None };
    let mut fields: Vec<Field> = (0..fields).map(field).collect();
    for pair in &mut pairs {
        if random.chance(0.1) {
            *pair = None;
        }
    }
    for (index, field) in fields.iter_mut().enumerate() {
        let inside = random.below(insides.max(1));
        if random.chance(0.2) && pairs.get(index * insides + inside).is_some_and(Option::is_some) {
            field.fixed = Some(inside);
        }
    }
    let inside = |_| Inside { capacity: random.below(4) as u32, share: random.below(3) as u32 };
    Problem {
        fields,
        insides: (0..insides).map(inside).collect(),
        pairs,
        idle: Cost::new(0, 1, 0),
        above_share: Cost::new(0, 0, 15),
        above_capacity: Cost::new(1, 0, 0),
        base: Cost::new(2, 0, 7),
    }
}

/// Every pairing that keeps the fixed pairs.
fn all_pairings(problem: &Problem) -> Vec<Vec<Option<usize>>> {
    let mut all = vec![Vec::new()];
    for (field, of) in problem.fields.iter().enumerate() {
        let choices: Vec<Option<usize>> = match of.fixed {
            Some(inside) => vec![Some(inside)],
            None => (0..problem.insides.len())
                .filter(|&i| problem.pair(field, i).is_some())
                .map(Some)
                .chain([None])
                .collect(),
        };
        all = all
            .into_iter()
            .flat_map(|pairing| choices.iter().map(move |&c| [pairing.clone(), vec![c]].concat()))
            .collect();
    }
    all
}

fn compare_with_all_pairings(seed: u64, fields: usize, insides: usize) {
    let problem = tiny(seed, fields, insides);
    assert_eq!(problem.check(), Ok(()));
    let all: Vec<(Cost, Vec<Option<usize>>)> =
        all_pairings(&problem).into_iter().map(|pairing| (problem.cost(&pairing), pairing)).collect();
    let least = |keep: &dyn Fn(&[Option<usize>]) -> bool| {
        all.iter().filter(|(_, pairing)| keep(pairing)).map(|(cost, _)| *cost).min()
    };
    let optimum = least(&|_| true).unwrap();
    let answer = solve(&problem, &Watch::never());
    assert_eq!(answer.cost, problem.cost(&answer.partners));
    assert_eq!(answer.cost, optimum, "seed {seed}");
    assert_eq!(answer.certificate.bound(&problem), Some(optimum), "seed {seed}");
    let regrets = regrets(&problem, &answer, &Watch::never()).unwrap();
    for field in 0..fields {
        let chosen = answer.partners[field];
        let others = least(&|pairing| pairing[field] != chosen);
        assert_eq!(regrets.of[field].map(|r| optimum + r.cost), others, "field {field}, seed {seed}");
        if let Some(regret) = regrets.of[field] {
            let with = least(&|pairing| pairing[field] == regret.runner_up);
            assert_eq!(with, others, "the runner-up is what the best other pairing has, seed {seed}");
        }
        for partner in (0..insides).map(Some).chain([None]) {
            let with = least(&|pairing| pairing[field] == partner);
            let instead = regrets.instead(field, partner).map(|cost| optimum + cost);
            assert_eq!(instead, with, "field {field} with {partner:?}, seed {seed}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn equals_trying_all(seed in any::<u64>(), fields in 0..6usize, insides in 0..5usize) {
        compare_with_all_pairings(seed, fields, insides);
    }

    #[test]
    fn no_prices_show_more_than_the_least_cost(seed in any::<u64>()) {
        let problem = tiny(seed, 4, 3);
        let optimum = all_pairings(&problem).iter().map(|pairing| problem.cost(pairing)).min().unwrap();
        let mut random = Random::new(seed);
        let mut level = |most: usize| random.below(most) as i64 - most as i64 / 2;
        let prices = (0..3).map(|_| Cost::new(level(4), level(6), level(90))).collect();
        let bound = Certificate { prices }.bound(&problem).unwrap();
        prop_assert!(bound <= optimum, "{:?} above {:?}", bound, optimum);
    }

    #[test]
    fn a_cut_at_any_moment_leaves_a_pairing_and_a_bound(seed in any::<u64>(), looks in 0..12u32) {
        let problem = tiny(seed, 5, 3);
        let now = std::cell::Cell::new(0.0);
        let clock = || now.replace(now.get() + 1.0);
        let stop = AtomicBool::new(false);
        let answer = solve(&problem, &Watch::new(&stop, &clock, Some(f64::from(looks))));
        prop_assert_eq!(answer.cost, problem.cost(&answer.partners));
        for (field, partner) in problem.fields.iter().zip(&answer.partners) {
            prop_assert!(field.fixed.is_none() || field.fixed == *partner);
        }
        let optimum = all_pairings(&problem).iter().map(|pairing| problem.cost(pairing)).min().unwrap();
        prop_assert!(answer.bound <= optimum && answer.cost >= optimum);
        let whole = answer.cost == answer.bound;
        prop_assert_eq!(regrets(&problem, &answer, &Watch::never()).is_some(), whole);
    }
}

/// Reps with made-up fits: 1000 - fit, a few forbidden, capacity as needed.
fn team(seed: u64, fields: usize, insides: usize) -> Problem {
    let mut random = Random::new(seed);
    let pairs = (0..fields * insides)
        .map(|_| Some(Cost::new(i64::from(random.chance(0.01)), 0, random.below(900) as i64)))
        .collect();
    let share = fields.div_ceil(insides) as u32;
    Problem {
        fields: vec![Field { alone: Cost::new(0, 2, 0), fixed: None }; fields],
        insides: vec![Inside { capacity: share + 1, share }; insides],
        pairs,
        idle: Cost::new(0, 1, 0),
        above_share: Cost::new(0, 0, 50),
        above_capacity: Cost::new(1, 0, 0),
        base: Cost::ZERO,
    }
}

#[test]
fn large_teams_are_paired_best_possible() {
    for (fields, insides) in [(300, 300), (300, 60), (60, 300), (9, 7)] {
        for seed in 1..=3 {
            let problem = team(seed, fields, insides);
            let answer = solve(&problem, &Watch::never());
            assert_eq!(
                answer.certificate.bound(&problem),
                Some(answer.cost),
                "{fields} x {insides}, seed {seed}"
            );
            assert!(answer.is_best_possible());
            let regrets = regrets(&problem, &answer, &Watch::never()).unwrap();
            assert!(regrets.of.iter().flatten().all(|regret| regret.cost >= Cost::ZERO));
            // Forbidding a pair and solving again costs what the regret says.
            for field in [0, fields / 2, fields - 1] {
                let Some(inside) = answer.partners[field] else { continue };
                let mut without = problem.clone();
                without.pairs[field * insides + inside] = None;
                let cost = solve(&without, &Watch::never()).cost;
                assert_eq!(Some(cost - answer.cost), regrets.of[field].map(|regret| regret.cost));
            }
        }
    }
}

#[test]
fn problems_that_do_not_fit_are_named() {
    let good = tiny(1, 3, 2);
    let free = Field { alone: Cost::ZERO, fixed: None };
    let cases: [(&str, Problem); 5] = [
        ("pairs have the wrong length", Problem { fields: vec![free; 4], ..good.clone() }),
        (
            "a field rep is fixed to nobody",
            Problem { fields: vec![Field { fixed: Some(2), ..free }; 3], ..good.clone() },
        ),
        (
            "a fixed pair is impossible",
            Problem {
                fields: vec![Field { fixed: Some(0), ..free }; 3],
                pairs: vec![None; 6],
                ..good.clone()
            },
        ),
        ("a cost is below zero", Problem { idle: Cost::new(0, -1, 0), ..good.clone() }),
        ("the costs are too large", Problem { idle: Cost::new(1 << 40, 1 << 40, 0), ..good.clone() }),
    ];
    for (wrong, problem) in cases {
        assert_eq!(problem.check(), Err(wrong));
        let fixed: Vec<Option<usize>> = problem.fields.iter().map(|f| f.fixed).collect();
        if problem.check() == Err("the costs are too large") {
            assert_eq!(solve(&problem, &Watch::never()).partners, fixed);
        }
    }
}

/// Of the OR-Library, where it is at hand.
#[test]
#[ignore = "needs TANDEM_REAL_DATA"]
fn a_public_instance_has_its_known_cost() {
    let folder = std::env::var("TANDEM_REAL_DATA").unwrap();
    let text = std::fs::read_to_string(folder + "/bench/lap/assign100.txt").unwrap();
    let numbers = text.split_whitespace().map(|word| word.parse::<i64>().unwrap());
    let pairs: Vec<_> = numbers.map(|cost| Some(Cost::new(0, 0, cost))).collect();
    let size = pairs.len().isqrt();
    assert_eq!((size, pairs.len()), (100, 10_000));
    let problem = Problem {
        fields: vec![Field { alone: Cost::new(1, 0, 0), fixed: None }; size],
        insides: vec![Inside { capacity: 1, share: 1 }; size],
        pairs,
        idle: Cost::ZERO,
        above_share: Cost::ZERO,
        above_capacity: Cost::new(1, 0, 0),
        base: Cost::ZERO,
    };
    let answer = solve(&problem, &Watch::never());
    assert_eq!((answer.cost, answer.bound), (Cost::new(0, 0, 305), Cost::new(0, 0, 305)));
}
