//! Simulated annealing over plans (S. Kirkpatrick, C. Gelatt, M. Vecchi, "Optimization by Simulated Annealing",
//! Science 220, 1983), with moves along the reduced costs.
//!
//! Moves are a shift, a swap, and ejections, in which an account takes the place of another one that goes elsewhere
//! (M. Yagiura, T. Ibaraki, F. Glover, "An Ejection Chain Approach for the Generalized Assignment Problem", INFORMS
//! Journal on Computing 16, 2004). Temperatures are scaled by what the second best tandem of an account costs more at the
//! prices, fall in rounds, and each round begins with the best plan so far and is longer than the one before.

use super::layout::Menus;
use super::state::{State, Weights};
use crate::Cost;
use crate::random::Random;
use std::sync::atomic::{AtomicBool, Ordering};

/// The first temperature of a round in losses, an account's mean distance from the bound, and the least of it as a part
/// of the gap between the best two tandems of an account.
const HOT: f64 = 3.0;
const HOT_LEAST: f64 = 0.1;
/// The last temperature as a part of the first.
const COLD: f64 = 0.05;
/// By round, times the first temperature.
const HEATS: [f64; 4] = [1.0, 0.5, 2.0, 0.7];
/// What a unit above a step weighs at most, times the price of its row: at the beginning of a round, from its middle,
/// and from where it must hold.
const CEILINGS: [(f64, f64); 2] = [(0.0, 1.2), (0.4, 2.0)];
const HOLD: f64 = 0.85;
/// Every so many rounds it must hold from the beginning.
const WALLED: usize = 3;
/// So many accounts are looked at for a place to be taken.
const TRIES: usize = 4;

/// One line of search with its own random numbers.
#[derive(Clone, Debug)]
pub struct Chain<'p> {
    state: State<'p>,
    random: Random,
    pub best: Vec<u32>,
    pub best_cost: Cost,
    /// Accounts moved since the best plan.
    moved: Vec<u32>,
    is_moved: Vec<bool>,
    pub steps: u64,
    round: u64,
    round_length: u64,
    rounds: usize,
    phase: usize,
}

impl<'p> Chain<'p> {
    /// A chain that begins with this plan.
    pub fn new(state: State<'p>, seed: u64, number: u64) -> Self {
        let accounts = state.plan.len();
        Self {
            best: state.plan.clone(),
            best_cost: state.cost,
            state,
            random: Random::new(seed.wrapping_mul(0x9e37_79b9).wrapping_add(number)),
            moved: Vec::new(),
            is_moved: vec![false; accounts],
            steps: 0,
            round: 0,
            round_length: 10_000 + 100 * accounts as u64,
            rounds: number as usize,
            phase: usize::MAX,
        }
    }

    /// Goes on for so many steps, or until told to stop or the goal is reached.
    pub fn run(&mut self, menus: &Menus, steps: u64, goal: Cost, halt: &AtomicBool, mut each: impl FnMut()) {
        let end = self.steps + steps;
        while self.steps < end && self.best_cost > goal {
            if self.steps.is_multiple_of(256) {
                each();
                if halt.load(Ordering::Relaxed) {
                    return;
                }
            }
            self.steps += 1;
            self.step(menus);
        }
    }

    fn step(&mut self, menus: &Menus) {
        if self.round >= self.round_length {
            self.round = 0;
            self.rounds += 1;
            self.round_length += self.round_length / 2;
            self.back_to_best();
        }
        let progress = self.round as f64 / self.round_length as f64;
        self.enter_phase(menus, progress);
        let heat = HEATS[self.rounds % HEATS.len()];
        let hot = heat * (HOT * menus.loss).max(HOT_LEAST * menus.gap).min(0.5 * menus.gap).max(0.3);
        let temperature = hot * COLD.powf(progress);
        self.round += 1;
        // Worse by up to this is accepted.
        let allowance = (-temperature * (1.0 - self.random.unit()).ln()) as i64;
        match self.random.below(8) {
            0..3 => self.try_shift(menus, allowance),
            3..6 => self.try_swap(menus, allowance),
            _ => self.try_ejection(menus, allowance),
        }
        if self.state.cost < self.best_cost {
            self.best_cost = self.state.cost;
            for &account in &self.moved {
                self.best[account as usize] = self.state.plan[account as usize];
                self.is_moved[account as usize] = false;
            }
            self.moved.clear();
        }
    }

    /// Sets what being too full weighs in this part of a round.
    fn enter_phase(&mut self, menus: &Menus, progress: f64) {
        let phase = if progress >= HOLD || self.rounds % WALLED == WALLED - 1 {
            CEILINGS.len()
        } else {
            CEILINGS.iter().rposition(|(from, _)| progress >= *from).unwrap_or(0)
        };
        if phase != self.phase {
            self.phase = phase;
            let ceilings = CEILINGS.get(phase).map_or(Vec::new(), |(_, times)| menus.ceilings(*times));
            self.state.weigh(self.state.weights, &ceilings);
        }
    }

    /// Another one of the options, the cheaper ones more often.
    fn option(&mut self, account: usize, options: &[u32]) -> Option<usize> {
        let mut below = || self.random.below(options.len());
        let place = below().min(below()).min(below());
        let found = *options.get(place)?;
        if found == self.state.plan[account] {
            return options.get((place + 1) % options.len()).map(|&tandem| tandem as usize);
        }
        Some(found as usize)
    }

    fn free_account(&mut self, menus: &Menus) -> Option<usize> {
        self.random.pick(&menus.free).map(|&account| account as usize)
    }

    fn try_shift(&mut self, menus: &Menus, allowance: i64) {
        let Some(account) = self.free_account(menus) else { return };
        let Some(to) = self.option(account, menus.of(account)) else { return };
        if to != self.state.plan[account] as usize && self.state.shift_change(account, to) <= allowance {
            self.shift(account, to);
        }
    }

    fn try_swap(&mut self, menus: &Menus, allowance: i64) {
        let Some(one) = self.free_account(menus) else { return };
        let Some(to) = self.option(one, menus.of(one)) else { return };
        let from = self.state.plan[one] as usize;
        if from == to {
            return;
        }
        for _ in 0..TRIES {
            let Some(&other) = self.random.pick(self.state.members(to)) else { return };
            let other = other as usize;
            if menus.of(other).contains(&(from as u32)) {
                if self.state.swap_change(one, other) <= allowance {
                    self.shift(one, to);
                    self.shift(other, from);
                }
                return;
            }
        }
    }

    fn try_ejection(&mut self, menus: &Menus, allowance: i64) {
        let Some(first) = self.free_account(menus) else { return };
        let Some(to) = self.option(first, menus.of(first)) else { return };
        if self.state.plan[first] as usize == to {
            return;
        }
        let mut best: Option<(i64, usize, usize)> = None;
        for _ in 0..TRIES {
            let Some(&ejected) = self.random.pick(self.state.members(to)) else { return };
            let ejected = ejected as usize;
            let Some(next) = self.option(ejected, menus.of(ejected)) else { continue };
            if next != to {
                let change = self.state.ejection_change(first, ejected, next);
                if best.is_none_or(|(least, ..)| change < least) {
                    best = Some((change, ejected, next));
                }
            }
        }
        if let Some((change, ejected, next)) = best
            && change <= allowance
        {
            self.shift(first, to);
            self.shift(ejected, next);
        }
    }

    fn shift(&mut self, account: usize, to: usize) {
        self.state.shift(account, to);
        if !self.is_moved[account] {
            self.is_moved[account] = true;
            self.moved.push(account as u32);
        }
    }

    fn back_to_best(&mut self) {
        for account in std::mem::take(&mut self.moved) {
            self.is_moved[account as usize] = false;
            self.state.shift(account as usize, self.best[account as usize] as usize);
        }
    }

    /// Weighs the levels anew.
    pub fn weigh(&mut self, weights: Weights) {
        self.phase = usize::MAX;
        self.state.weigh(weights, &[]);
    }

    /// Goes on from a better plan of another chain from the next round on.
    pub fn adopt(&mut self, plan: &[u32], cost: Cost) {
        if cost < self.best_cost {
            self.best_cost = cost;
            for (account, (best, &new)) in self.best.iter_mut().zip(plan).enumerate() {
                *best = new;
                if self.state.plan[account] != new && !self.is_moved[account] {
                    self.is_moved[account] = true;
                    self.moved.push(account as u32);
                }
            }
        }
    }
}
