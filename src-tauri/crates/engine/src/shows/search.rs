//! Simulated annealing over plans (S. Kirkpatrick, C. Gelatt, M. Vecchi, "Optimization by Simulated Annealing",
//! Science 220, 1983), in rounds that start from the best plan and grow longer.

use super::Duty;
use super::construct::construct;
use super::layout::Layout;
use super::moves::Moves;
use super::state::State;
use crate::random::Random;
use crate::{Cost, Watch};
use std::sync::atomic::{AtomicBool, Ordering};

/// Temperatures of a round in soft.
const HOT: f64 = 30.0;
const COLD: f64 = 0.5;
/// While searching, a medium unit weighs so much soft: more than anything it could save, little enough to be crossed.
const MISSING: i64 = 100;

/// One line of search with its own random numbers.
#[derive(Debug)]
pub struct Chain<'l> {
    moves: Moves<'l>,
    pub best: Vec<Duty>,
    pub best_cost: Cost,
    pub steps: u64,
    round: u64,
    round_length: u64,
}

impl<'l> Chain<'l> {
    /// A chain that begins with a first whole plan, made from an earlier one if there is any.
    pub fn new(layout: &'l Layout<'l>, before: &[Duty], seed: u64, number: u64, watch: &Watch<'_>) -> Self {
        let random = Random::new(seed.wrapping_mul(0x9e37_79b9).wrapping_add(number));
        let mut moves = Moves::new(State::new(layout), random, MISSING);
        construct(&mut moves, before, watch);
        let (best, best_cost) = (moves.plan(), moves.state.cost());
        let round_length = 5_000 + 10 * layout.problem.seats.len() as u64;
        Self { moves, best, best_cost, steps: 0, round: 0, round_length }
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
            self.step();
        }
    }

    fn step(&mut self) {
        if self.round >= self.round_length {
            self.round = 0;
            self.round_length *= 2;
            self.moves.restart(&self.best);
        }
        let progress = self.round as f64 / self.round_length as f64;
        let temperature = HOT * (COLD / HOT).powf(progress);
        self.round += 1;
        self.steps += 1;

        let before = self.moves.energy();
        if !self.moves.step() {
            return;
        }
        let worse = self.moves.energy() - before;
        let cost = self.moves.state.cost();
        let luck = self.moves.random.unit();
        if cost < self.best_cost {
            self.best_cost = cost;
            self.best = self.moves.plan();
            self.moves.keep();
        } else if worse <= 0 || luck < (-(worse as f64) / temperature).exp() {
            self.moves.keep();
        } else {
            self.moves.take_back();
        }
    }

    /// Goes on from a better plan of another chain.
    pub fn adopt(&mut self, plan: &[Duty], cost: Cost) {
        if cost < self.best_cost {
            self.best = plan.to_vec();
            self.best_cost = cost;
        }
    }
}
