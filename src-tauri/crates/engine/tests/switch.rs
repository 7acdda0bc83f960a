//! Switches against brute force and plain recounts, on random small problems.

mod instances;

use instances::{Size, instance};
use proptest::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};
use tandem_engine::random::Random;
use tandem_engine::switch::*;
use tandem_engine::{Cost, Watch};

fn solve_with(problem: &Problem, steps: u64, threads: usize) -> Outcome {
    let limits = Limits { seconds: None, steps: Some(steps), seed: 1, threads };
    solve(problem, &limits, &AtomicBool::new(false), &|| 0.0, &mut |_| {})
}

/// A problem small enough to try everything, with a bit of every kind of term.
fn tiny(seed: u64) -> Problem {
    let mut random = Random::new(seed);
    let (insides, fields) = (1 + random.below(2), 1 + random.below(2));
    let days = 2 + random.below(3);
    let slots = 2 * days;
    let step = 1 + random.below(3) as i32;
    let person = |random: &mut Random, inside: bool| {
        let charges = |random: &mut Random| -> Vec<Charge> {
            let halves: Vec<Charge> = (0..slots)
                .map(|_| Charge {
                    open: random.chance(0.6),
                    cost: [0, 0, 3, 10][random.below(4)],
                    shared: random.chance(0.2),
                })
                .collect();
            let day = |day: usize| {
                let (a, b) = (halves[2 * day], halves[2 * day + 1]);
                let full = Charge { open: a.open && b.open, cost: a.cost.max(b.cost), shared: a.shared };
                [a, b, full]
            };
            (0..days).flat_map(day).collect()
        };
        Person {
            demand: random.below(3) as u32,
            maximum: random.below(4) as u32,
            legs_elsewhere: if random.chance(0.2) { vec![-1] } else { vec![] },
            ride: charges(random),
            desk: charges(random),
            at_desk: if inside { (0..slots).map(|_| random.chance(0.7)).collect() } else { vec![] },
            own_desk: (inside && random.chance(0.8)).then_some(0),
        }
    };
    let inside_people: Vec<Person> = (0..insides).map(|_| person(&mut random, true)).collect();
    let field_people: Vec<Person> = (0..fields).map(|_| person(&mut random, false)).collect();
    let mut pairs = Vec::new();
    for _ in 0..insides * fields {
        let length = |random: &mut Random| if random.chance(0.3) { Length::Full } else { Length::Half };
        let pair = Pair {
            ride: length(&mut random),
            desk: length(&mut random),
            cost: [0, 30, 60][random.below(3)],
            own_missing: [0, 40][random.below(2)],
            calendar: 0,
        };
        pairs.push((!random.chance(0.1)).then_some(pair));
    }
    let any_switch = |random: &mut Random| Switch {
        inside: random.below(insides),
        field: random.below(fields),
        ride: Place::from_index(random.below(3 * days)),
        desk: Place::from_index(random.below(3 * days)),
    };
    let fixed: Vec<Switch> = (0..random.below(3)).map(|_| any_switch(&mut random)).collect();
    let standing = any_switch(&mut random);
    let is_fixed = fixed.iter().any(|s| (s.inside, s.field) == (standing.inside, standing.field));
    let earlier = Earlier {
        inside: standing.inside,
        field: standing.field,
        ride: Some(standing.ride),
        desk: random.chance(0.8).then_some(standing.desk),
        ride_moved: 5,
        desk_moved: 20,
    };
    let member = |random: &mut Random, who: Who| (who, (0..slots).map(|_| random.chance(0.3)).collect());
    let covers = (0..random.below(3))
        .map(|_| {
            let mut members = vec![member(&mut random, Who::Inside(0))];
            members.push(match random.below(3) {
                0 => member(&mut random, Who::Field(0)),
                1 if insides > 1 => member(&mut random, Who::Inside(1)),
                _ => member(&mut random, Who::Other),
            });
            Cover { members, weight: 15 }
        })
        .collect();
    let joint = Joint {
        inside: 0,
        field: 0,
        place: Place::from_index(random.below(3 * days)),
        ride: if random.chance(0.5) { Charge { open: true, cost: 7, shared: false } } else { Charge::CLOSED },
    };
    Problem {
        days: (0..days as i32).map(|day| Day { date: day * step, week: (day / 2) as usize }).collect(),
        calendars: vec![(0..days as i32).collect()],
        quotas: vec![1; days.div_ceil(2)],
        insides: inside_people,
        fields: field_people,
        desks: vec![Desk {
            spare: (0..slots).map(|_| random.below(3) as u32).collect(),
            visitors: (0..slots).map(|_| random.below(3) as u32).collect(),
        }],
        pairs,
        covers,
        away: Away {
            inside_ride: true,
            inside_desk: random.chance(0.2),
            field_ride: random.chance(0.2),
            field_desk: true,
        },
        fixed,
        earlier: if is_fixed { vec![] } else { vec![earlier] },
        joints: if random.chance(0.5) { vec![joint] } else { vec![] },
        start: if is_fixed { vec![] } else { vec![standing] },
        window: random.below(4) as i32,
        gap: random.below(4) as i32,
        weights: Weights { quota: 5, between: 1, between_free: 1, shared: 8 },
        base: Cost::new(3, 0, 2),
    }
}

/// The least cost of all plans that break nothing: every pair at every two places, or not at all.
fn by_trying_all(problem: &Problem) -> Cost {
    let places = 3 * problem.days.len();
    let mut best = cost(problem, &[]);
    let mut plans: Vec<Vec<Switch>> = vec![Vec::new()];
    for inside in 0..problem.insides.len() {
        for field in 0..problem.fields.len() {
            let mut longer = Vec::new();
            for plan in &plans {
                for ride in 0..places {
                    for desk in 0..places {
                        let (ride, desk) = (Place::from_index(ride), Place::from_index(desk));
                        let mut plan = plan.clone();
                        plan.push(Switch { inside, field, ride, desk });
                        if broken(problem, &plan).is_empty() {
                            best = best.min(cost(problem, &plan));
                            longer.push(plan);
                        }
                    }
                }
            }
            plans.extend(longer);
            // Enough to be sure of nothing: such a case is left to the others.
            if plans.len() > 20_000 {
                return Cost::new(i64::MIN, 0, 0);
            }
        }
    }
    best
}

/// Compares search and bound with all plans of a tiny problem. Says whether the search found the best; none where
/// there are too many plans to try.
fn compare_with_all_plans(seed: u64) -> Option<bool> {
    let problem = tiny(seed);
    assert_eq!(problem.check(), Ok(()));
    let optimum = by_trying_all(&problem);
    if optimum.hard == i64::MIN {
        return None;
    }
    let outcome = solve_with(&problem, 6_000, 1);
    assert_eq!(broken(&problem, &outcome.plan), vec![], "seed {seed}");
    assert_eq!(
        outcome.cost,
        cost(&problem, &outcome.plan),
        "the search counts as the recount does, seed {seed}"
    );
    assert!(outcome.cost >= optimum, "seed {seed}");
    for steps in [0, 1, 30] {
        let bound = bound(&problem, &outcome.plan, steps, &Watch::never());
        assert!(bound.cost <= optimum, "{bound:?} above {optimum:?}, seed {seed}");
    }
    assert!(outcome.bound.cost <= optimum, "seed {seed}");
    let looked_at_all = outcome.bound.proof == Proof::AllPlans;
    assert!(!looked_at_all || outcome.bound.cost == optimum, "seed {seed}");
    Some(outcome.cost == optimum)
}

#[test]
fn small_problems_are_always_solved() {
    let found: Vec<bool> = (0..400).filter_map(compare_with_all_plans).collect();
    let best = found.iter().filter(|best| **best).count();
    assert!(found.len() >= 200, "only {} could be tried", found.len());
    assert_eq!(best, found.len(), "the best was missed");
}

#[test]
fn a_cover_that_is_away_anyway_is_counted_once_in_the_bound() {
    assert!(compare_with_all_plans(4_382_662_748_554_207_916).is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn bounds_hold_for_small_problems(seed in any::<u64>()) {
        compare_with_all_plans(seed);
    }

    #[test]
    fn larger_problems_count_right_and_break_nothing(seed in any::<u64>(), insides in 1..9usize, fields in 1..9usize) {
        let problem = instance(Size { insides, fields, days: 40, demand: 2 }, seed);
        prop_assert_eq!(problem.check(), Ok(()));
        let mut last = None;
        let limits = Limits { seconds: None, steps: Some(6_000), seed, threads: 2 };
        let outcome = solve(&problem, &limits, &AtomicBool::new(false), &|| 0.0, &mut |seen| {
            last = last.max(Some(std::cmp::Reverse(seen.cost)));
        });
        prop_assert_eq!(broken(&problem, &outcome.plan), vec![]);
        prop_assert_eq!(outcome.cost, cost(&problem, &outcome.plan));
        prop_assert!(outcome.bound.cost <= outcome.cost);
        prop_assert!(last.is_none_or(|seen| outcome.cost <= seen.0), "never worse than reported");
    }
}

#[test]
fn fixed_switches_alone_are_counted_in_one_go() {
    for seed in 0..200 {
        let problem = tiny(seed);
        assert_eq!(cost_of_fixed(&problem), cost(&problem, &[]), "seed {seed}");
    }
}

#[test]
fn threads_and_repetition_make_no_difference() {
    for seed in 1..4 {
        let problem = instance(Size { insides: 14, fields: 17, days: 63, demand: 1 }, seed);
        let one = solve_with(&problem, 20_000, 1);
        assert_eq!(one, solve_with(&problem, 20_000, 1));
        assert_eq!(one, solve_with(&problem, 20_000, 2));
    }
}

#[test]
fn more_steps_are_never_worse() {
    let problem = instance(Size::S, 9);
    let costs: Vec<Cost> = [0, 1_000, 10_000, 50_000].map(|steps| solve_with(&problem, steps, 1).cost).into();
    assert!(costs.is_sorted_by(|a, b| a >= b), "{costs:?}");
}

#[test]
fn small_teams_are_proven_optimal() {
    for seed in 1..=5 {
        let outcome = solve_with(&instance(Size::S, seed), 400_000, 2);
        assert_eq!(
            outcome.stopped_by,
            StoppedBy::Optimal,
            "seed {seed}: {:?} {:?}",
            outcome.cost,
            outcome.bound
        );
        assert_eq!(outcome.cost, outcome.bound.cost);
    }
}

#[test]
fn ends_for_each_of_its_reasons() {
    let problem = instance(Size::M, 1);
    let unlimited = Limits { seconds: None, steps: None, seed: 1, threads: 2 };
    let nobody = Problem { insides: vec![], pairs: vec![], covers: vec![], fixed: vec![], ..problem.clone() };
    let stop = AtomicBool::new(false);
    let ended = solve(&nobody, &unlimited, &stop, &|| 0.0, &mut |_| {});
    assert_eq!((ended.stopped_by, ended.plan.len(), ended.cost), (StoppedBy::Optimal, 0, ended.bound.cost));

    let ended = solve(&problem, &Limits { steps: Some(5_000), ..unlimited }, &stop, &|| 0.0, &mut |_| {});
    assert_eq!((ended.stopped_by, ended.steps), (StoppedBy::Steps, 5_000));

    let ticks = std::cell::Cell::new(0.0);
    let clock = || {
        ticks.set(ticks.get() + 0.01);
        ticks.get()
    };
    let ended = solve(&problem, &Limits { seconds: Some(1.0), ..unlimited }, &stop, &clock, &mut |_| {});
    assert_eq!(ended.stopped_by, StoppedBy::Time);

    let mut best = None;
    let ended = solve(&problem, &unlimited, &stop, &|| 0.0, &mut |seen| {
        best = Some(seen.cost);
        stop.store(true, Ordering::Relaxed);
    });
    assert_eq!(ended.stopped_by, StoppedBy::Signal);
    assert!(best.is_some_and(|best| ended.cost <= best));
}

/// A clock that goes on by one with every look, and the limit in looks.
fn cut_after(problem: &Problem, looks: f64) -> Outcome {
    let now = std::cell::Cell::new(0.0);
    let clock = || now.replace(now.get() + 1.0);
    let limits = Limits { seconds: Some(looks), steps: None, seed: 1, threads: 1 };
    solve(problem, &limits, &AtomicBool::new(false), &clock, &mut |_| {})
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_cut_at_any_moment_leaves_a_plan_and_a_bound(seed in any::<u64>(), looks in 0..120u32) {
        let problem = tiny(seed);
        let optimum = by_trying_all(&problem);
        prop_assume!(optimum.hard != i64::MIN);
        let outcome = cut_after(&problem, f64::from(looks));
        prop_assert_eq!(broken(&problem, &outcome.plan), vec![]);
        prop_assert_eq!(outcome.cost, cost(&problem, &outcome.plan));
        prop_assert!(outcome.bound.cost <= optimum, "{:?} above {:?}", outcome.bound, optimum);
        let now = std::cell::Cell::new(0.0);
        let clock = || now.replace(now.get() + 1.0);
        let bound = bound(&problem, &outcome.plan, 30, &Watch::new(&AtomicBool::new(false), &clock, Some(looks.into())));
        prop_assert!(bound.cost <= optimum, "{:?} above {:?}", bound, optimum);
    }
}

#[test]
fn a_stop_at_once_gives_a_greedy_plan() {
    let problem = instance(Size::M, 1);
    let limits = Limits { seconds: None, steps: None, seed: 1, threads: 2 };
    let stopped = solve(&problem, &limits, &AtomicBool::new(true), &|| 0.0, &mut |_| {});
    assert_eq!((stopped.stopped_by, stopped.steps), (StoppedBy::Signal, 0));
    let best = solve_with(&problem, 20_000, 1);
    for outcome in [stopped, cut_after(&problem, 0.0), cut_after(&problem, 50.0)] {
        assert_eq!(broken(&problem, &outcome.plan), vec![]);
        assert_eq!(outcome.cost, cost(&problem, &outcome.plan));
        assert!(outcome.bound.cost <= best.cost);
        assert!(
            outcome.plan.len() * 10 >= best.plan.len() * 9,
            "{} of {}",
            outcome.plan.len(),
            best.plan.len()
        );
    }
}
