//! The search from outside: when to stop, who works, what is reported.
//!
//! Search and bound go on in stages of a fixed number of steps, side by side, and look at each other only in between, so
//! that the result depends on seed and step limit alone and not on the number of threads.

use super::bound::{Bound, Ground, Proof, Sharpening, counting, lones};
use super::forest::Known;
use super::layout::Layout;
use super::rows::Possible;
use super::search::Chain;
use super::state::State;
use super::{Duty, Problem};
use crate::{Cost, Ended, Watch};
use std::sync::atomic::{AtomicBool, Ordering};

/// How far to go. Time and a wish to stop come by the [`Watch`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Steps of the search.
    pub steps: Option<u64>,
    /// The same seed and step limit give the same plan.
    pub seed: u64,
    /// How many threads may work.
    pub threads: usize,
}

/// Where the search stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Steps of the search.
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
    /// Nothing can be decided: nobody could take another seat.
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
    /// Steps of the search.
    pub steps: u64,
}

/// Steps of a stage of the search.
const STAGE: u64 = 1_024;
/// Rough nanoseconds of a step of the search, and for each of the seats there are: the bound gets as much time.
const STEP_TIME: u64 = 10_000;
const SEAT_TIME: u64 = 60;

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
    let mut bound = counting(&layout);
    let mut fixed = State::new(&layout);
    let possible = Possible::new(&mut fixed);
    let nothing = possible.nothing();
    let mut chain = Chain::new(fixed.clone(), start.unwrap_or(&[]), limits.seed, watch);
    let lones = lones(&fixed, &possible);
    let layouts: Vec<Layout<'_>> = lones.iter().map(|lone| Layout::new(&lone.problem)).collect();
    let ground = Ground { fixed, possible, lones: &lones, layouts: &layouts };
    let mut sharpening = Sharpening::new(ground, bound);
    let halt = AtomicBool::new(false);
    let stopped_by = loop {
        let (cost, steps) = (chain.best_cost, chain.steps);
        progress(&Progress { steps, cost, bound });
        if nothing {
            // Nothing can be added or taken away: the plan is what is fixed, and that is the best there is.
            bound = Bound { cost, proof: Proof::Counting };
            break StoppedBy::Nothing;
        }
        if cost <= bound.cost {
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
        stage(&mut chain, &mut sharpening, left, limits.threads, watch, &halt);
        bound = sharpening.bound;
    };
    let (cost, steps) = (chain.best_cost, chain.steps);
    Answer { plan: chain.into_best(), cost, bound, stopped_by, steps }
}

/// Runs the search for a stage, or for the steps left, and the bound about as long. Neither sees the other before both are
/// done, so the number of threads changes nothing. Only this thread looks at the watch; the other sees a flag.
fn stage(
    chain: &mut Chain<'_>,
    sharpening: &mut Sharpening<'_>,
    left: u64,
    threads: usize,
    watch: &Watch<'_>,
    halt: &AtomicBool,
) {
    let (goal, best) = (sharpening.bound.cost, chain.best_cost);
    let (plan, version) = chain.best();
    let known = Known { plan: &plan, version };
    let seats = chain.seats();
    chain.consider(std::mem::take(&mut sharpening.teams));
    let look = || {
        if watch.over() {
            halt.store(true, Ordering::Relaxed);
        }
    };
    let mut sharpen = |look: &dyn Fn()| {
        let mut left = STAGE * (STEP_TIME + SEAT_TIME * seats);
        while left > 0 && !sharpening.settled() {
            look();
            if halt.load(Ordering::Relaxed) {
                break;
            }
            left = left.saturating_sub(sharpening.step(best, known));
        }
    };
    let steps = STAGE.min(left);
    if threads > 1 {
        std::thread::scope(|scope| {
            scope.spawn(|| sharpen(&|| ()));
            chain.run(steps, goal, halt, look);
        });
    } else {
        chain.run(steps, goal, halt, look);
        sharpen(&look);
    }
}
