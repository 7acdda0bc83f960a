//! Simulated annealing over plans (S. Kirkpatrick, C. Gelatt, M. Vecchi, "Optimization by Simulated Annealing",
//! Science 220, 1983).
//!
//! Temperatures fall in rounds; each round starts from the best plan so far and is longer than the one before, so that
//! there is a good plan early and a better one for those who wait, without knowing how long they will.

use super::Switch;
use super::bound::{Prices, first_plan};
use super::layout::Layout;
use super::moves::Moves;
use super::state::State;
use crate::random::Random;
use crate::{Cost, Watch};
use std::sync::atomic::{AtomicBool, Ordering};

/// The first temperature of a round as a part of what a missing switch weighs, and the last one in soft.
const HOT: f64 = 0.08;
const COLD: f64 = 0.25;
/// A round begins hot only if it has so many steps for each switch; a shorter one would destroy more than it can mend.
const ENOUGH: f64 = 150.0;
/// Before a round, so many times a few inside reps are planned exactly, each time with so many plans at most; in the
/// late part of a round once after so many steps.
const EXACTLY: u64 = 4;
const PLANS: u64 = 500;
const LATE: f64 = 0.6;
const STEPS_BETWEEN: u64 = 400;
/// So many plans looked at take about as long as a step.
const PLANS_A_STEP: u64 = 16;

/// One line of search with its own random numbers.
#[derive(Debug)]
pub struct Chain<'l> {
    moves: Moves<'l>,
    prices: &'l Prices,
    pub best: Vec<Switch>,
    pub best_cost: Cost,
    pub steps: u64,
    round: u64,
    round_length: u64,
    /// The first temperature of a round that is long enough.
    hot: f64,
    /// While searching, a missing switch weighs so many soft: more than any pair, little enough to be crossed.
    missing: i64,
}

impl<'l> Chain<'l> {
    /// A chain that begins with a first whole plan. Even numbers begin with the earlier plan, odd ones from nothing.
    pub fn new(
        layout: &'l Layout<'l>,
        prices: &'l Prices,
        seed: u64,
        number: u64,
        watch: &Watch<'_>,
    ) -> Self {
        let mut random = Random::new(seed.wrapping_mul(0x9e37_79b9).wrapping_add(number));
        let mut state = State::new(layout);
        let before: &[Switch] = if number.is_multiple_of(2) { &layout.problem.start } else { &[] };
        first_plan(&mut state, prices, before, &mut random, watch);
        let moves = Moves::new(state, random);
        let (best, best_cost) = (moves.plan(), moves.state.cost());
        let round_length = 2_000 + 20 * layout.people() as u64;
        let pairs = || layout.problem.pairs.iter().flatten();
        let dearest = pairs().map(|p| i64::from(p.cost)).max().unwrap_or(0);
        let own = pairs().map(|p| i64::from(p.own_missing)).max().unwrap_or(0);
        let weighs = (dearest + 2 * own).max(50);
        let moved = |e: &super::Earlier| i64::from(e.ride_moved) + i64::from(e.desk_moved);
        // Not even moving what is known may be a reason to leave somebody short.
        let missing = weighs + layout.problem.earlier.iter().map(moved).max().unwrap_or(0);
        let hot = HOT * weighs as f64;
        Self { moves, prices, best, best_cost, steps: 0, round: 0, round_length, hot, missing }
    }

    /// Goes on for so many steps, or until told to stop or the goal is reached.
    pub fn run(&mut self, steps: u64, goal: Cost, halt: &AtomicBool, mut each: impl FnMut()) {
        let end = self.steps + steps;
        while self.steps < end && self.best_cost > goal {
            if self.steps.is_multiple_of(64) {
                each();
                if halt.load(Ordering::Relaxed) {
                    return;
                }
            }
            if self.round >= self.round_length {
                self.round = 0;
                self.round_length += self.round_length / 2;
                self.moves.restart(&self.best);
                for _ in 0..EXACTLY {
                    each();
                    if !halt.load(Ordering::Relaxed) {
                        self.replan();
                    }
                }
            }
            let late = self.round as f64 >= LATE * self.round_length as f64;
            if late && self.round.is_multiple_of(STEPS_BETWEEN) {
                self.replan();
            }
            self.step();
        }
    }

    fn step(&mut self) {
        let progress = self.round as f64 / self.round_length as f64;
        let enough = self.round_length as f64 / (ENOUGH * self.best.len().max(1) as f64);
        let hot = COLD * (self.hot / COLD).max(1.0).powf(enough.min(1.0));
        let temperature = hot * (COLD / hot).powf(progress);
        self.round += 1;
        self.steps += 1;

        let before = self.energy();
        if !self.moves.step(self.prices) {
            return;
        }
        let worse = self.energy() - before;
        let cost = self.moves.state.cost();
        let luck = self.moves.random.unit();
        let accepted = worse <= 0 || luck < (-(worse as f64) / temperature).exp();
        if cost < self.best_cost {
            self.best_cost = cost;
            self.best = self.moves.plan();
            self.moves.keep();
        } else if accepted {
            self.moves.keep();
        } else {
            self.moves.take_back();
        }
    }

    /// A few inside reps are planned exactly next to the plan as it is.
    fn replan(&mut self) {
        let nodes = self.moves.replan_some(self.prices, PLANS, &Watch::never());
        self.steps += nodes / PLANS_A_STEP;
        let cost = self.moves.state.cost();
        if cost < self.best_cost {
            self.best_cost = cost;
            self.best = self.moves.plan();
        }
    }

    fn energy(&self) -> i64 {
        self.moves.state.medium * self.missing + self.moves.state.soft
    }

    /// Goes on from a better plan of another chain.
    pub fn adopt(&mut self, plan: &[Switch], cost: Cost) {
        if cost < self.best_cost {
            self.best = plan.to_vec();
            self.best_cost = cost;
        }
    }

    /// Starts over from the best plan, with a new round.
    pub fn begin_at_best(&mut self) {
        self.moves.restart(&self.best);
        self.round = 0;
    }
}
