//! The search from outside: when to stop, who works, what is reported.
//!
//! A fixed number of chains runs in stages of a fixed number of steps and exchanges the best plan between them, so that
//! the result depends on seed and step limit alone and not on how many threads the chains are spread over.

use super::bound::{Bound, counting};
use super::layout::Layout;
use super::search::Chain;
use super::{Duty, Problem};
use crate::{Cost, Ended, Watch};
use std::sync::atomic::{AtomicBool, Ordering};

/// How far to go. Time and a wish to stop come by the [`Watch`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Steps of all chains together.
    pub steps: Option<u64>,
    /// The same seed and step limit give the same plan.
    pub seed: u64,
    /// How many threads may work.
    pub threads: usize,
}

/// Where the search stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Steps of all chains together.
    pub steps: u64,
    /// Of the best plan so far.
    pub cost: Cost,
    /// What is proven.
    pub bound: Bound,
}

/// Why the search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoppedBy {
    /// Nothing better exists.
    Optimal,
    /// Nothing can be decided: no seats, or nobody who could take another one.
    Nothing,
    /// The steps were used up.
    Steps,
    /// Time was over.
    Time,
    /// Somebody asked for it.
    Signal,
}

/// The best plan found, and how good it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The duties next to the fixed ones, in order.
    pub plan: Vec<Duty>,
    /// Of the plan, fixed duties included.
    pub cost: Cost,
    /// No plan costs less.
    pub bound: Bound,
    /// Why the search ended.
    pub stopped_by: StoppedBy,
    /// Steps of all chains together.
    pub steps: u64,
}

const CHAINS: u64 = 2;
const STAGE: u64 = 2_048;

/// Looks for the cheapest plan until a limit is reached, the watch says so, or nothing better can exist.
///
/// `start` is a plan to begin with; what of it breaks a hard rule is left out. `progress` is called now and then with the
/// best so far; the answer is never worse.
pub fn solve(
    problem: &Problem,
    start: Option<&[Duty]>,
    limits: &Limits,
    watch: &Watch<'_>,
    progress: &mut dyn FnMut(&Progress),
) -> Answer {
    let layout = Layout::new(problem);
    let bound = counting(&layout);
    let start = start.unwrap_or(&[]);
    let mut chains: Vec<Chain<'_>> = Vec::new();
    for number in 0..CHAINS {
        if number == 0 || !watch.over() {
            chains.push(Chain::new(&layout, start, limits.seed, number, watch));
        }
    }
    let halt = AtomicBool::new(false);
    let stopped_by = loop {
        let best = exchange(&mut chains);
        let steps = chains.iter().map(|c| c.steps).sum();
        progress(&Progress { steps, cost: best, bound });
        if best <= bound.cost {
            break StoppedBy::Optimal;
        }
        match watch.ended() {
            Some(Ended::Signal) => break StoppedBy::Signal,
            Some(Ended::Time) => break StoppedBy::Time,
            None => {}
        }
        let left = limits.steps.map_or(u64::MAX, |limit| limit.saturating_sub(steps));
        if left == 0 {
            break StoppedBy::Steps;
        }
        run(&mut chains, left, bound.cost, limits.threads, watch, &halt);
    };
    let steps = chains.iter().map(|c| c.steps).sum();
    let best = chains.into_iter().min_by_key(|c| c.best_cost);
    let (plan, cost) = best.map_or((Vec::new(), problem.base), |c| (c.best, c.best_cost));
    Answer { plan, cost, bound, stopped_by, steps }
}

/// Gives every chain the best plan of all; the first chain with it wins a tie.
fn exchange(chains: &mut [Chain<'_>]) -> Cost {
    let best = chains.iter().min_by_key(|c| c.best_cost).map(|c| (c.best.clone(), c.best_cost));
    let Some((plan, cost)) = best else { return Cost::ZERO };
    for chain in chains {
        chain.adopt(&plan, cost);
    }
    cost
}

/// Runs every chain for a stage, or for its share of the steps left. Only this thread looks at the watch; the others see
/// a flag.
fn run(
    chains: &mut [Chain<'_>],
    left: u64,
    goal: Cost,
    threads: usize,
    watch: &Watch<'_>,
    halt: &AtomicBool,
) {
    let count = chains.len() as u64;
    let share = |number: u64| STAGE.min(left / count + u64::from(number < left % count));
    let look = || {
        if watch.over() {
            halt.store(true, Ordering::Relaxed);
        }
    };
    let others = threads.clamp(1, chains.len()) - 1;
    let (here, there) = chains.split_at_mut(chains.len() - others);
    let first_there = here.len() as u64;
    std::thread::scope(|scope| {
        for (number, chain) in (first_there..).zip(there) {
            scope.spawn(move || chain.run(share(number), goal, halt, || ()));
        }
        for (number, chain) in (0..).zip(here) {
            chain.run(share(number), goal, halt, look);
        }
    });
}
