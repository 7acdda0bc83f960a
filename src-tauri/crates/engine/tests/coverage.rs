//! Accounts to tandems: against all plans, bounds, counting, and how a search ends.
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

#[path = "instances/coverage.rs"]
mod instances;

use instances::{Size, instance, plain};
use proptest::prelude::*;
use std::cell::Cell;
use std::sync::atomic::{AtomicBool, Ordering};
use tandem_engine::Cost;
use tandem_engine::coverage::{
    Account, Band, Charge, Limits, Outcome, Plan, Problem, Proof, Row, Step, StoppedBy, Tandem, solve,
};
use tandem_engine::random::Random;

fn solve_with(problem: &Problem, steps: u64, threads: usize) -> Outcome {
    let limits = Limits { seconds: None, steps: Some(steps), seed: 1, threads };
    solve(problem, None, &limits, &AtomicBool::new(false), &|| 0.0, &mut |_| {})
}

/// Small numbers, so that every rule is met.
fn tiny(seed: u64) -> Problem {
    let mut random = Random::new(seed);
    let (count, width, insides) = (1 + random.below(6), 1 + random.below(3), 1 + random.below(2));
    let hard_rows = random.chance(0.3);
    let row = |random: &mut Random| {
        let capacity = random.below(14) as i64;
        let each = if hard_rows { Cost::new(1, 0, 0) } else { Cost::new(0, 1, 0) };
        let band = random.chance(0.7).then(|| Band {
            target: 1 + random.below(12) as i64,
            free: random.below(300) as i64,
            each: random.below(3) as i64,
        });
        let steps = vec![Step { above: capacity, each }, Step { above: capacity + capacity / 5, each }];
        Row { filled: random.below(3) as i64, steps, band }
    };
    let rows: Vec<Row> = (0..2 * width + insides).map(|_| row(&mut random)).collect();
    let tandems: Vec<Tandem> =
        (0..width).map(|t| Tandem { rows: [t, 2 * width + random.below(insides), width + t] }).collect();
    let accounts = (0..count)
        .map(|_| Account {
            amounts: std::array::from_fn(|_| random.below(8) as i64),
            without: Cost::new(
                i64::from(random.chance(0.1)),
                random.below(30) as i64,
                random.below(9) as i64,
            ),
            fixed: random.chance(0.15).then(|| random.below(width)),
        })
        .collect();
    let charge = |random: &mut Random| Charge {
        hard: u16::from(random.chance(0.1)),
        medium: if random.chance(0.2) { 20 } else { 0 },
        soft: random.below(300) as u32,
    };
    let charges = (0..count * width).map(|_| charge(&mut random)).collect();
    let own = random.chance(0.3);
    let own_amounts = (0..if own { count * width } else { 0 })
        .map(|_| std::array::from_fn(|_| random.below(8) as i64))
        .collect();
    Problem { accounts, tandems, rows, charges, own_amounts, base: Cost::new(1, 0, 5) }
}

fn by_trying_all(problem: &Problem) -> Cost {
    let mut plans: Vec<Plan> = vec![vec![]];
    for account in &problem.accounts {
        let all = (0..problem.tandems.len()).map(Some).chain([None]);
        let choices: Vec<_> = all.filter(|c| account.fixed.is_none() || *c == account.fixed).collect();
        plans = plans
            .iter()
            .flat_map(|plan| choices.iter().map(|&choice| [&plan[..], &[choice]].concat()))
            .collect();
    }
    plans.iter().map(|plan| problem.cost(plan)).min().unwrap()
}

fn keeps_what_is_fixed(problem: &Problem, plan: &[Option<usize>]) -> bool {
    problem.accounts.iter().zip(plan).all(|(account, at)| account.fixed.is_none() || account.fixed == *at)
}

/// Whether the best was found.
fn compare_with_all_plans(seed: u64) -> bool {
    let problem = tiny(seed);
    assert_eq!(problem.check(), Ok(()), "seed {seed}");
    let optimum = by_trying_all(&problem);
    let outcome = solve_with(&problem, 70_000, 1);
    assert!(keeps_what_is_fixed(&problem, &outcome.plan), "seed {seed}");
    assert_eq!(outcome.cost, problem.cost(&outcome.plan), "seed {seed}");
    assert!(outcome.cost >= optimum, "seed {seed}");
    assert!(outcome.bound.cost <= optimum, "{:?} above {optimum:?}, seed {seed}", outcome.bound);
    outcome.cost == optimum
}

#[test]
fn most_small_problems_are_solved() {
    let best = (0..300).filter(|&seed| compare_with_all_plans(seed)).count();
    assert!(best >= 220, "the best in {best} of 300 cases");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn bounds_hold_for_small_problems(seed in any::<u64>()) {
        compare_with_all_plans(seed);
    }

    #[test]
    fn a_cut_at_any_moment_leaves_a_plan_and_a_bound(seed in any::<u64>(), looks in 0..700u32) {
        let problem = tiny(seed);
        let now = Cell::new(0.0);
        let clock = || now.replace(now.get() + 1.0);
        let limits = Limits { seconds: Some(looks.into()), steps: None, seed, threads: 1 };
        let mut seen = Vec::new();
        let outcome = solve(&problem, None, &limits, &AtomicBool::new(false), &clock, &mut |p| seen.push(p.cost));
        prop_assert!(keeps_what_is_fixed(&problem, &outcome.plan));
        prop_assert_eq!(outcome.cost, problem.cost(&outcome.plan));
        prop_assert!(outcome.bound.cost <= by_trying_all(&problem));
        prop_assert!(seen.iter().all(|cost| outcome.cost <= *cost), "never worse than reported");
    }

    #[test]
    fn larger_problems_count_right_and_use_a_start(seed in any::<u64>(), tandems in 1..9usize) {
        let problem = instance(Size { accounts: 80, tandems, insides: tandems.div_ceil(2) }, 1.05, seed);
        prop_assert_eq!(problem.check(), Ok(()));
        let outcome = solve_with(&problem, 40_000, 2);
        prop_assert!(keeps_what_is_fixed(&problem, &outcome.plan));
        prop_assert_eq!(outcome.cost, problem.cost(&outcome.plan));
        prop_assert!(outcome.bound.cost <= outcome.cost);
        let limits = Limits { seconds: None, steps: Some(0), seed, threads: 1 };
        let again =
            solve(&problem, Some(&outcome.plan), &limits, &AtomicBool::new(false), &|| 0.0, &mut |_| {});
        prop_assert!(again.cost <= outcome.cost, "never worse than the start");
    }
}

#[test]
fn rows_cost_what_their_definition_says() {
    let each = Cost::new(0, 1, 0);
    let row = Row {
        filled: 0,
        steps: vec![Step { above: 100, each }, Step { above: 120, each }],
        band: Some(Band { target: 90, free: 100, each: 1 }),
    };
    // Filling; hours above the capacity, twice above 120 %; started per mille outside 81..99.
    for (filling, medium, soft) in
        [(0, 0, 900), (80, 0, 12), (81, 0, 0), (99, 0, 0), (100, 0, 12), (110, 10, 123), (121, 22, 245)]
    {
        assert_eq!(row.cost(filling), Cost::new(0, medium, soft), "{filling}");
    }
}

#[test]
fn problems_that_do_not_fit_are_named() {
    let good = instance(Size { accounts: 5, tandems: 3, insides: 2 }, 0.9, 1);
    let changed = |change: &dyn Fn(&mut Problem)| {
        let mut problem = good.clone();
        change(&mut problem);
        problem.check()
    };
    assert_eq!(good.check(), Ok(()));
    assert_eq!(changed(&|p| p.charges.truncate(3)), Err("charges have the wrong length"));
    assert_eq!(changed(&|p| p.own_amounts = vec![[0; 3]]), Err("amounts have the wrong length"));
    assert_eq!(changed(&|p| p.tandems[0].rows[2] = 99), Err("a tandem names no row"));
    assert_eq!(changed(&|p| p.tandems[0].rows[2] = 1), Err("a row is used at two positions"));
    assert_eq!(changed(&|p| p.accounts[0].fixed = Some(3)), Err("an account is fixed to no tandem"));
    assert_eq!(changed(&|p| p.accounts[0].amounts[1] = -1), Err("an amount is below zero or too large"));
    assert_eq!(changed(&|p| p.rows[0].filled = 1 << 45), Err("the amounts are too large in sum"));
    assert_eq!(changed(&|p| p.accounts[0].without.soft = -1), Err("a cost is below zero"));
    assert_eq!(changed(&|p| p.rows[0].band.as_mut().unwrap().target = 0), Err("a band is empty"));
}

#[test]
fn threads_and_repetition_make_no_difference() {
    for seed in 1..4 {
        let problem = instance(Size { accounts: 300, tandems: 10, insides: 6 }, 0.9, seed);
        let one = solve_with(&problem, 200_000, 1);
        assert_eq!(one, solve_with(&problem, 200_000, 1));
        assert_eq!(one, solve_with(&problem, 200_000, 2));
    }
}

#[test]
fn more_steps_are_never_worse() {
    let problem = instance(Size::S, 1.05, 9);
    let costs: Vec<Cost> =
        [0, 70_000, 200_000, 600_000].map(|steps| solve_with(&problem, steps, 1).cost).into();
    assert!(costs.is_sorted_by(|a, b| a >= b), "{costs:?}");
}

#[test]
fn made_up_teams_come_close_to_the_bound() {
    let problem = instance(Size::S, 0.90, 1);
    let outcome = solve_with(&problem, 3_000_000, 2);
    let (cost, bound) = (outcome.cost, outcome.bound.cost);
    assert_eq!((cost.hard, cost.medium), (bound.hard, bound.medium));
    let distance = (cost.soft - bound.soft) as f64 / (cost.soft - problem.least_charges()) as f64;
    assert!(distance <= 0.10, "{distance}");
}

#[test]
fn ends_for_each_of_its_reasons() {
    let problem = instance(Size::M, 0.9, 1);
    let unlimited = Limits { seconds: None, steps: None, seed: 1, threads: 2 };
    let stop = AtomicBool::new(false);
    let all = |problem: &Problem, limits: &Limits| solve(problem, None, limits, &stop, &|| 0.0, &mut |_| {});

    let fixed = |at: &dyn Fn(usize) -> Option<usize>| -> Vec<Account> {
        let accounts = problem.accounts.iter().enumerate();
        accounts.map(|(index, account)| Account { fixed: at(index), ..*account }).collect()
    };
    let pinned = Problem { accounts: fixed(&|index| Some(index % 60)), ..problem.clone() };
    let nobody = Problem { accounts: fixed(&|_| None), tandems: vec![], charges: vec![], ..problem.clone() };
    let nothing = Problem { accounts: vec![], charges: vec![], ..problem.clone() };
    for problem in [pinned, nobody, nothing] {
        let ended = all(&problem, &unlimited);
        assert_eq!(
            (ended.stopped_by, ended.steps, ended.bound.proof),
            (StoppedBy::Optimal, 0, Proof::NoChoice)
        );
        assert_eq!((ended.cost, ended.bound.cost), (problem.cost(&ended.plan), ended.cost));
    }

    let ended = all(&problem, &Limits { steps: Some(5_000), ..unlimited });
    assert_eq!((ended.stopped_by, ended.steps), (StoppedBy::Steps, 5_000));

    let ticks = Cell::new(0.0);
    let clock = || {
        ticks.set(ticks.get() + 0.001);
        ticks.get()
    };
    let limits = Limits { seconds: Some(1.0), ..unlimited };
    let ended = solve(&problem, None, &limits, &stop, &clock, &mut |_| {});
    assert_eq!(ended.stopped_by, StoppedBy::Time);

    let mut best = None;
    let ended = solve(&problem, None, &unlimited, &stop, &|| 0.0, &mut |seen| {
        best = Some(seen.cost);
        stop.store(true, Ordering::Relaxed);
    });
    assert_eq!(ended.stopped_by, StoppedBy::Signal);
    assert!(best.is_some_and(|best| ended.cost <= best));
}

#[test]
fn a_stop_takes_effect_within_a_fifth_of_a_second() {
    let problem = instance(Size::M, 0.9, 1);
    let started = std::time::Instant::now();
    let clock = || started.elapsed().as_secs_f64();
    for after in [0.0, 0.1, 0.7] {
        let stop = AtomicBool::new(false);
        let limits = Limits { seconds: None, steps: None, seed: 1, threads: 2 };
        let (ended, asked) = std::thread::scope(|scope| {
            let asked = scope.spawn(|| {
                std::thread::sleep(std::time::Duration::from_secs_f64(after));
                stop.store(true, Ordering::Relaxed);
                clock()
            });
            let outcome = solve(&problem, None, &limits, &stop, &clock, &mut |_| {});
            assert_eq!(outcome.stopped_by, StoppedBy::Signal);
            (clock(), asked.join().unwrap())
        });
        // Room for a busy machine; alone it is far below.
        assert!(ended - asked < 1.0, "{} s", ended - asked);
    }
}

#[test]
fn a_plain_assignment_with_hard_capacities_is_read_and_solved() {
    let problem = plain("2 3  1 5 5  4 1 9  2 2 2  2 2 2  4 2").unwrap();
    assert_eq!(problem.check(), Ok(()));
    let outcome = solve_with(&problem, 20_000, 1);
    // The second agent has room for one item only.
    assert_eq!((outcome.plan, outcome.cost), (vec![Some(0), Some(1), Some(0)], Cost::new(0, 0, 7)));
    assert!(plain("2 3 1").is_none());
}

/// The easy public instances of the generalised assignment problem, where they are at hand.
#[test]
#[ignore = "needs TANDEM_REAL_DATA"]
fn public_instances_come_close_to_the_best_known() {
    let folder = std::env::var("TANDEM_REAL_DATA").unwrap() + "/bench/gap/";
    let table = std::fs::read_to_string(folder.clone() + "best_known.csv").unwrap();
    let mut tried = 0;
    for line in table.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let known: i64 = fields[4].parse().unwrap();
        let hard_class = ["/d", "/e"].iter().any(|class| fields[0].contains(class));
        let problem = plain(&std::fs::read_to_string(folder.clone() + fields[0]).unwrap()).unwrap();
        if hard_class {
            continue;
        }
        let outcome = solve_with(&problem, 4_000_000, 2);
        assert!(outcome.bound.cost <= Cost::new(0, 0, known), "{line}: {:?}", outcome.bound);
        assert!(outcome.cost <= Cost::new(0, 0, known + known / 100), "{line}: {:?}", outcome.cost);
        tried += 1;
    }
    assert!(tried > 0);
}
