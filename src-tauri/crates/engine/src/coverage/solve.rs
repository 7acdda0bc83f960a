//! The search from outside: when to stop, who works, what is reported.
//!
//! A fixed number of chains runs in stages of a fixed number of steps, the prices are sharpened between them for about as
//! long, so that the result depends on seed and step limit alone and not on how many threads the chains are spread over.

use super::layout::Menus;
use super::levels::{Floor, weights_for};
use super::opening::{Opening, enough};
use super::pricing::{Levels, Pricing};
use super::search::Chain;
use super::state::{State, Weights, as_options};
use super::tree::Tree;
use super::{Limits, Plan, Problem, StoppedBy};
use crate::{Cost, Ended, Watch};
use std::sync::atomic::{AtomicBool, Ordering};

/// How a bound was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Nothing can be chosen.
    NoChoice,
    /// By what each account costs at least.
    Cheapest,
    /// By prices for the rows.
    Priced,
}

/// No plan costs less.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The least hard; the least medium with it; the least soft with both, each as far as is proven.
    pub cost: Cost,
    /// What shows it.
    pub proof: Proof,
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
    pub bound: Bound,
}

/// The best plan found, and how good it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// By account the tandem.
    pub plan: Plan,
    /// Of the plan.
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
/// Steps of a chain from one look at the others to the next, by account and in all.
const STAGE: u64 = 64;
const STAGE_LEAST: u64 = 2_048;
const STAGE_MOST: u64 = 32_768;
/// Pricing rests when it has shown nothing new for so many steps.
const PATIENCE: u32 = 400;

/// A plan near a part of all plans is looked at every so many parts.
const DESCENTS: u64 = 16;

/// With more pairs than this, plans are not parted for the bound: each step would take too long to gain anything.
const PARTED: usize = 60_000;

/// Looks for the cheapest plan until a limit is reached, `stop` is set, or nothing better can exist.
///
/// `start` is a plan to begin with; the outcome is never worse. What is fixed stays fixed whatever it says.
/// `progress` is called now and then, and each time with the best so far; the outcome is never worse.
///
/// A problem that does not pass [`Problem::check`] may panic.
pub fn solve(
    problem: &Problem,
    start: Option<&[Option<usize>]>,
    limits: &Limits,
    stop: &AtomicBool,
    clock: &dyn Fn() -> f64,
    progress: &mut dyn FnMut(&Progress),
) -> Outcome {
    let started = clock();
    let watch = Watch::new(stop, clock, limits.seconds.map(|seconds| started + seconds));
    let none = problem.tandems.len();
    let plan: Vec<u32> = problem
        .accounts
        .iter()
        .enumerate()
        .map(|(index, account)| {
            let wanted = account.fixed.or_else(|| start?.get(index).copied().flatten());
            wanted.map_or(none, |tandem| tandem.min(none)) as u32
        })
        .collect();
    let has_start = start.is_some();
    let free = problem.accounts.iter().filter(|account| account.fixed.is_none()).count();
    if free == 0 || none == 0 {
        let plan = as_options(&plan, none);
        let cost = problem.cost(&plan);
        let bound = Bound { cost, proof: Proof::NoChoice };
        progress(&Progress { seconds: clock() - started, steps: 0, cost, bound });
        let seconds = clock() - started;
        return Outcome { plan, cost, bound, stopped_by: StoppedBy::Optimal, steps: 0, seconds };
    }

    let weights = weights_for(problem);
    let mut pricing = Pricing::new(problem, weights.levels(), None);
    let given = has_start.then(|| (problem.cost(&as_options(&plan, none)), plan.clone()));
    let mut opening = Opening {
        problem,
        weights,
        watch: &watch,
        best: given,
        floor: Floor::new(problem),
        tell: &mut |best, bound| {
            progress(&Progress { seconds: clock() - started, steps: 0, cost: best, bound });
        },
    };
    let menus = opening.prices(&mut pricing, &plan);
    let Opening { best, floor, .. } = opening;
    let plan = best.map_or(plan, |(_, plan)| plan);
    let state = State::new(problem, plan, weights);
    let chains = (0..CHAINS).map(|number| Chain::new(state.clone(), limits.seed, number)).collect();
    let mut search = Search {
        problem,
        limits,
        watch,
        clock,
        started,
        progress,
        floor,
        weights,
        pricing,
        menus,
        chains,
        length: (STAGE * free as u64).clamp(STAGE_LEAST, STAGE_MOST),
        tree: None,
        credit: 0,
        stages: 0,
    };
    let stopped_by = search.run();
    search.outcome(stopped_by)
}

impl Weights {
    fn levels(self) -> Levels {
        Levels { hard: self.hard as f64, medium: self.medium as f64, soft: 1.0 }
    }
}

struct Search<'a> {
    problem: &'a Problem,
    limits: &'a Limits,
    watch: Watch<'a>,
    clock: &'a dyn Fn() -> f64,
    started: f64,
    progress: &'a mut dyn FnMut(&Progress),
    floor: Floor<'a>,
    weights: Weights,
    pricing: Pricing<'a>,
    menus: Menus,
    chains: Vec<Chain<'a>>,
    /// Made when the prices alone show no more.
    tree: Option<Tree<'a>>,
    /// Steps of a chain in a stage.
    length: u64,
    /// Steps of search for which none of pricing were made yet.
    credit: u64,
    stages: u64,
}

impl Search<'_> {
    fn run(&mut self) -> StoppedBy {
        self.floor.lift(self.pricing.bound(), self.weights);
        loop {
            let best = self.exchange();
            self.floor.seen(best);
            let steps = self.steps();
            let bound = self.floor.bound();
            let seconds = (self.clock)() - self.started;
            (self.progress)(&Progress { seconds, steps, cost: best, bound });
            if best <= bound.cost {
                return StoppedBy::Optimal;
            }
            match self.watch.ended() {
                Some(Ended::Signal) => return StoppedBy::Signal,
                Some(Ended::Time) => return StoppedBy::Time,
                None => {}
            }
            let left = self.limits.steps.map_or(u64::MAX, |limit| limit.saturating_sub(steps));
            if left == 0 {
                return StoppedBy::Steps;
            }
            self.stage(left);
            self.sharpen();
        }
    }

    fn steps(&self) -> u64 {
        self.chains.iter().map(|chain| chain.steps).sum()
    }

    /// Gives every chain the best plan of all; the first chain with it wins a tie.
    fn exchange(&mut self) -> Cost {
        let best = self.chains.iter().min_by_key(|c| c.best_cost).map(|c| (c.best.clone(), c.best_cost));
        let Some((plan, cost)) = best else { return Cost::ZERO };
        for chain in &mut self.chains {
            chain.adopt(&plan, cost);
        }
        cost
    }

    /// Runs every chain for a stage, or for its share of the steps left. Only this thread looks at clock and signal;
    /// the others see a flag.
    fn stage(&mut self, left: u64) {
        let halt = AtomicBool::new(false);
        let count = self.chains.len() as u64;
        let stage = self.length;
        let share = |number: u64| stage.min(left / count + u64::from(number < left % count));
        let goal = self.floor.bound().cost;
        let (menus, halt, watch) = (&self.menus, &halt, &self.watch);
        let look = || {
            if watch.over() {
                halt.store(true, Ordering::Relaxed);
            }
        };
        let others = self.limits.threads.clamp(1, self.chains.len()) - 1;
        let split = self.chains.len() - others;
        let (here, there) = self.chains.split_at_mut(split);
        let first_there = here.len() as u64;
        std::thread::scope(|scope| {
            for (number, chain) in (first_there..).zip(there) {
                scope.spawn(move || chain.run(menus, share(number), goal, halt, || ()));
            }
            for (number, chain) in (0..).zip(here) {
                chain.run(menus, share(number), goal, halt, look);
            }
        });
        self.stages += 1;
    }

    /// Works on the prices about as long as one chain on its plan, and looks at the menus again now and then.
    fn sharpen(&mut self) {
        let Some(best) = self.chains.iter().map(|chain| chain.best_cost).min() else { return };
        self.credit += self.length;
        let effort = self.pricing.effort();
        let goal = self.weights.levels().of(best);
        let tired = self.pricing.settled() || self.pricing.since_sharper() > PATIENCE;
        if tired {
            self.part(best);
        }
        while !tired && self.credit >= effort {
            self.credit -= effort;
            self.pricing.steps(1, Some(goal), &self.watch);
        }
        self.floor.lift(self.pricing.bound(), self.weights);
        if self.stages.is_power_of_two() {
            self.floor.reach(best, &self.watch);
        }
        let above = best - self.floor.bound().cost;
        if self.stages.is_multiple_of(8) && (above.hard > 0 || above.medium > 0) {
            self.weigh_more(above);
        }
    }

    /// Goes on with the bound where the prices alone show no more.
    fn part(&mut self, mut best: Cost) {
        let bound = self.floor.bound().cost;
        let comparable = (best.hard, best.medium) == (bound.hard, bound.medium);
        if !comparable || self.problem.charges.len() > PARTED {
            self.credit = 0;
            return;
        }
        let (pricing, weights) = (&self.pricing, self.weights);
        if self.tree.as_ref().is_none_or(|tree| tree.weights != weights) {
            self.tree = Some(Tree::new(pricing.clone(), weights, weights.levels().of(best)));
        }
        let Some(tree) = &mut self.tree else { return };
        while self.credit > 0 && !tree.is_done() && !self.watch.over() {
            tree.step(weights.levels().of(best), &self.watch);
            self.credit = self.credit.saturating_sub(tree.spent());
            if !tree.seen().is_multiple_of(DESCENTS) {
                continue;
            }
            let mut state = State::new(self.problem, tree.rounded().to_vec(), weights);
            state.descend(&self.menus, &self.watch);
            if state.cost < best {
                best = state.cost;
                for chain in &mut self.chains {
                    chain.adopt(&state.plan, best);
                }
            }
        }
        self.floor.lift(tree.bound().min(weights.levels().of(best)), weights);
    }

    /// Gives more weight to the first level that is above its bound.
    fn weigh_more(&mut self, above: Cost) {
        let weights = self.weights.raised(above);
        if weights == self.weights {
            return;
        }
        self.weights = weights;
        let prices = self.pricing.prices().to_vec();
        self.pricing = Pricing::new(self.problem, weights.levels(), Some(&prices));
        if let Some(few) = enough(self.problem) {
            self.pricing.relax(few, 0.0, || self.watch.over());
        }
        for chain in &mut self.chains {
            chain.weigh(weights);
        }
    }

    fn outcome(self, stopped_by: StoppedBy) -> Outcome {
        let steps = self.steps();
        let none = self.problem.tandems.len();
        let best = self.chains.into_iter().min_by_key(|chain| chain.best_cost);
        let (plan, cost) =
            best.map_or((Plan::new(), Cost::ZERO), |c| (as_options(&c.best, none), c.best_cost));
        let seconds = (self.clock)() - self.started;
        Outcome { plan, cost, bound: self.floor.bound(), stopped_by, steps, seconds }
    }
}
