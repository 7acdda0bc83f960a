//! The search from outside: when to stop, who works, what is reported.
//!
//! A fixed number of chains runs in stages of a fixed number of steps and exchanges the best plan between them, so that
//! the result depends on seed and step limit alone and not on how many threads the chains are spread over.

use super::bound::{Bound, Prices, Proof};
use super::exact;
use super::layout::Layout;
use super::priced::Priced;
use super::search::Chain;
use super::state::State;
use super::{Problem, Switch};
use crate::{Cost, Ended, Watch};
use std::sync::atomic::{AtomicBool, Ordering};

/// When to stop, and with what to begin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// By the clock that is handed in.
    pub seconds: Option<f64>,
    /// Steps of all chains together.
    pub steps: Option<u64>,
    /// The same seed and step limit give the same plan.
    pub seed: u64,
    /// How many threads may work.
    pub threads: usize,
}

/// Where the search stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// By the clock that was handed in.
    pub seconds: f64,
    /// Steps of all chains together.
    pub steps: u64,
    /// Of the best plan so far.
    pub cost: Cost,
    /// What is proven.
    pub bound: Option<Bound>,
}

/// Why the search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoppedBy {
    /// Nothing better exists.
    Optimal,
    /// Time was over.
    Time,
    /// The steps were used up.
    Steps,
    /// Somebody asked for it.
    Signal,
}

/// The best plan found, and how good it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The switches next to the fixed ones.
    pub plan: Vec<Switch>,
    /// Of the plan, fixed switches included.
    pub cost: Cost,
    /// No plan costs less.
    pub bound: Bound,
    /// Why the search ended.
    pub stopped_by: StoppedBy,
    /// Steps of all chains together.
    pub steps: u64,
    /// By the clock that was handed in.
    pub seconds: f64,
}

const CHAINS: u64 = 2;
const STAGE: u64 = 4_096;
/// Half-days of all people together from which on a step takes so long that stages become shorter.
const LARGE: usize = 80_000;
const SHORTEST_STAGE: u64 = 512;
/// With no more pairs than this, all plans are looked at, if they are no more than so many.
const FEW_PAIRS: usize = 9;
const PLANS: u64 = 200_000;

/// Looks for the cheapest plan until a limit is reached, `stop` is set, or nothing better can exist.
///
/// Flag and clock are looked at all the time, while the first plan and the bound are made as well. Cut short there, the
/// first plan is a greedy one and the bound what counting alone shows.
///
/// `progress` is called now and then, and each time with the best so far; the outcome is never worse.
pub fn solve(
    problem: &Problem,
    limits: &Limits,
    stop: &AtomicBool,
    clock: &dyn Fn() -> f64,
    progress: &mut dyn FnMut(&Progress),
) -> Outcome {
    let started = clock();
    let layout = Layout::new(problem);
    let fixed = State::new(&layout);
    let watch = Watch::new(stop, clock, limits.seconds.map(|seconds| started + seconds));
    let halt = AtomicBool::new(false);
    let stage_length = STAGE * LARGE as u64 / (layout.people() * problem.slots()).max(LARGE) as u64;
    let mut stage = Stage {
        limits,
        watch,
        clock,
        started,
        halt: &halt,
        progress,
        length: stage_length.max(SHORTEST_STAGE),
        bound: Bound { cost: Cost::ZERO, proof: Proof::Counting },
        suggested: None,
    };
    // A whole plan at once, before it is known what pairs cost.
    let quick = Prices::quick(&fixed);
    stage.bound = quick.bound;
    let greedy = Chain::new(&layout, &quick, limits.seed, 0, &Watch::at(&|| 0.0, 0.0));
    stage.report(greedy.best_cost, 0);
    let full;
    let mut chains: Vec<Chain<'_>> = Vec::new();
    let prices = if stage.watch.over() {
        chains.push(greedy);
        &quick
    } else {
        full = Prices::new(&fixed, &stage.watch);
        for number in 0..CHAINS {
            if number == 0 || !stage.watch.over() {
                let mut chain = Chain::new(&layout, &full, limits.seed, number, &stage.watch);
                if greedy.best_cost < chain.best_cost {
                    chain.adopt(&greedy.best, greedy.best_cost);
                    chain.begin_at_best();
                }
                chains.push(chain);
            }
        }
        &full
    };
    stage.bound = prices.bound;
    // Made when there is a first plan to show.
    let mut priced = None;
    let mut looked_at_all = false;

    let stopped_by = loop {
        let best = exchange(&mut chains);
        let steps = chains.iter().map(|c| c.steps).sum();
        stage.report(best, steps);
        if best <= stage.bound.cost {
            break StoppedBy::Optimal;
        }
        match stage.watch.ended() {
            Some(Ended::Signal) => break StoppedBy::Signal,
            Some(Ended::Time) => break StoppedBy::Time,
            None => {}
        }
        let left = limits.steps.map_or(u64::MAX, |limit| limit.saturating_sub(steps));
        if left == 0 {
            break StoppedBy::Steps;
        }
        stage.run(&mut chains, left);
        let best = exchange(&mut chains);
        if priced.is_none() {
            priced = Priced::new(&fixed, prices, &stage.watch);
        }
        if let Some(priced) = &mut priced {
            stage.sharpen(priced, prices, &chains, best);
        }
        if !looked_at_all && best > stage.bound.cost {
            looked_at_all = true;
            stage.look_at_all(&fixed, prices, &mut chains, best);
        }
    };
    let bound = stage.bound;
    let steps = chains.iter().map(|c| c.steps).sum();
    let best = chains.into_iter().min_by_key(|c| c.best_cost);
    let (plan, cost) = best.map_or((Vec::new(), fixed.cost()), |c| (c.best, c.best_cost));
    Outcome { plan, cost, bound, stopped_by, steps, seconds: clock() - started }
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

struct Stage<'a> {
    limits: &'a Limits,
    watch: Watch<'a>,
    clock: &'a dyn Fn() -> f64,
    started: f64,
    halt: &'a AtomicBool,
    progress: &'a mut dyn FnMut(&Progress),
    /// Steps of a chain in a stage.
    length: u64,
    bound: Bound,
    suggested: Option<Cost>,
}

impl Stage<'_> {
    fn report(&mut self, cost: Cost, steps: u64) {
        let seconds = (self.clock)() - self.started;
        (self.progress)(&Progress { seconds, steps, cost, bound: Some(self.bound) });
    }

    /// Looks at all plans, if there are few; what is found then is the best there is.
    fn look_at_all(&mut self, fixed: &State<'_>, prices: &Prices, chains: &mut [Chain<'_>], best: Cost) {
        if prices.possible.len() > FEW_PAIRS {
            return;
        }
        let mut state = fixed.clone();
        let insides: Vec<usize> = (0..state.layout.insides).collect();
        let fields: Vec<usize> = (0..state.layout.people() - insides.len()).collect();
        let known = best.medium * exact::MISSING + best.soft;
        let found = exact::best_of(&mut state, &insides, &fields, known, PLANS, &self.watch);
        let mut least = best;
        if let Some(better) = found.better {
            for switch in &better {
                state.add(*switch);
            }
            least = state.cost();
            for chain in chains {
                chain.adopt(&better, least);
            }
        }
        if found.complete {
            self.bound = Bound { cost: least, proof: Proof::AllPlans };
        }
    }

    /// Works on the bound about as long as one chain on its plan.
    fn sharpen(&mut self, priced: &mut Priced<'_>, prices: &Prices, chains: &[Chain<'_>], best: Cost) {
        let better = self.suggested.is_none_or(|cost| best < cost);
        if let Some(chain) = chains.iter().find(|c| c.best_cost == best).filter(|_| better) {
            self.suggested = Some(best);
            priced.suggest(&chain.best, &self.watch);
        }
        let comparable = best.medium == prices.bound.cost.medium;
        for _ in 0..(self.length / priced.effort()).max(1) {
            if priced.settled || self.watch.over() {
                break;
            }
            priced.step(comparable.then_some(best.soft), &self.watch);
        }
        self.bound = priced.bound(prices);
    }

    /// Runs every chain for a stage, or for its share of the steps left. Only this thread looks at clock and signal;
    /// the others see a flag.
    fn run(&self, chains: &mut [Chain<'_>], left: u64) {
        let count = chains.len() as u64;
        let length = self.length;
        let share = |number: u64| length.min(left / count + u64::from(number < left % count));
        let goal = self.bound.cost;
        let watch = || {
            if self.watch.over() {
                self.halt.store(true, Ordering::Relaxed);
            }
        };
        let halt = self.halt;
        let others = self.limits.threads.clamp(1, chains.len()) - 1;
        // The first chains stay here, the last ones get a thread each.
        let (here, there) = chains.split_at_mut(chains.len() - others);
        let first_there = here.len() as u64;
        std::thread::scope(|scope| {
            for (number, chain) in (first_there..).zip(there) {
                scope.spawn(move || chain.run(share(number), goal, halt, || ()));
            }
            for (number, chain) in (0..).zip(here) {
                chain.run(share(number), goal, halt, watch);
            }
        });
    }
}
