//! Simulated annealing over plans (S. Kirkpatrick, C. Gelatt, M. Vecchi, "Optimization by Simulated Annealing",
//! Science 220, 1983), in rounds that start from the best plan and grow longer.

use super::Duty;
use super::construct::construct;
use super::forest::Team;
use super::moves::Moves;
use super::record::Record;
use super::state::State;
use crate::random::Random;
use crate::{Cost, Watch};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};

/// Temperatures of a round in soft.
const HOT: f64 = 30.0;
const COLD: f64 = 0.5;
/// While searching, a medium unit weighs so much soft: more than anything it could save, little enough to be crossed.
const MISSING: i64 = 100;

/// So many ideas wait at most.
const IDEAS: usize = 64;

/// One line of search with its own random numbers.
#[derive(Debug)]
pub struct Chain<'l> {
    moves: Moves<'l>,
    best: Record,
    pub best_cost: Cost,
    pub steps: u64,
    round: u64,
    round_length: u64,
    /// Changes with every better plan.
    version: u64,
    /// Ideas of who should be where, not tried yet.
    ideas: VecDeque<Team>,
}

impl<'l> Chain<'l> {
    /// A chain that begins with a first whole plan, made from an earlier one next to what is fixed.
    pub fn new(fixed: State<'l>, before: &[Duty], seed: u64, watch: &Watch<'_>) -> Self {
        let round_length = 2_000 + 4 * fixed.layout.problem.seats.len() as u64;
        let mut moves = Moves::new(fixed, Random::new(seed), MISSING);
        construct(&mut moves, before, watch);
        let (best, best_cost) = (Record::new(moves.plan()), moves.state.cost());
        Self { moves, best, best_cost, steps: 0, round: 0, round_length, version: 1, ideas: VecDeque::new() }
    }

    /// How many seats there are to search among.
    pub fn seats(&self) -> u64 {
        self.moves.state.layout.problem.seats.len() as u64
    }

    /// The best plan so far, in order, and a number that tells it from earlier ones.
    pub fn best(&self) -> (Vec<Duty>, u64) {
        (self.best.best(), self.version)
    }

    /// Ideas to be tried among the next steps; too many old ones are forgotten.
    pub fn consider(&mut self, ideas: Vec<Team>) {
        self.ideas.extend(ideas);
        while self.ideas.len() > IDEAS {
            self.ideas.pop_front();
        }
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
            self.moves.restart(self.best.back_to_best());
            if self.moves.state.cost() != self.best_cost {
                self.best.lose_track();
            }
        }
        let progress = self.round as f64 / self.round_length as f64;
        let temperature = HOT * (COLD / HOT).powf(progress);
        self.round += 1;
        self.steps += 1;

        let before = self.moves.energy();
        let idea = if self.steps.is_multiple_of(16) { self.ideas.pop_front() } else { None };
        let changed = match idea {
            Some((show, team)) => self.moves.gather(show, &team),
            None => self.moves.step(),
        };
        if !changed {
            return;
        }
        let worse = self.moves.energy() - before;
        let cost = self.moves.state.cost();
        let luck = self.moves.random.unit();
        let better = cost < self.best_cost;
        if better || worse <= 0 || luck < (-(worse as f64) / temperature).exp() {
            self.best.follow(self.moves.changes());
            self.moves.keep();
            if better {
                self.best_cost = cost;
                self.version += 1;
                self.best.best_now(|| self.moves.plan());
            }
        } else {
            self.moves.take_back();
        }
    }

    /// The best plan of all, in order.
    pub fn into_best(mut self) -> Vec<Duty> {
        self.best.back_to_best().to_vec()
    }
}
