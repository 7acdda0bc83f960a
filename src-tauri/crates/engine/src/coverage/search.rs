//! Simulated annealing over plans (S. Kirkpatrick, C. Gelatt, M. Vecchi, "Optimization by Simulated Annealing",
//! Science 220, 1983), with moves along the reduced costs.
//!
//! Moves are a shift, a swap, and ejections, in which an account takes the place of another one that goes elsewhere
//! (M. Yagiura, T. Ibaraki, F. Glover, "An Ejection Chain Approach for the Generalized Assignment Problem", INFORMS
//! Journal on Computing 16, 2004). Only tandems are tried whose reduced cost is little above the best one's, measured by the
//! temperature: most accounts have one good place at the prices and are left there. Temperatures are such that about as
//! many accounts are torn between places as there are rows, a multiple of it at the beginning of a round and a part at
//! its end. Each round begins with the best plan so far and is longer than the one before.

use super::layout::Menus;
use super::state::{State, Weights};
use crate::Cost;
use crate::random::Random;
use std::sync::atomic::{AtomicBool, Ordering};

/// At the first and last temperature of a round: accounts with a second best place as near as that, by row.
const HOT: f64 = 3.0;
const COLD: f64 = 0.1;
/// Places are tried that are dearer by up to so many times the first temperature, or a higher one.
const NEAR: f64 = 5.0;
/// The temperature is looked at every so many steps.
const GLANCE: u64 = 64;
/// By round, times the first temperature.
const HEATS: [f64; 4] = [1.0, 0.5, 2.0, 0.7];
/// What a unit above a step weighs at most, times the price of its row, from which part of a round on; and from where it
/// must hold.
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
    temperature: f64,
    /// Places are tried that are dearer by up to this.
    near: f64,
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
            round_length: 10_000 + 30 * accounts as u64,
            rounds: number as usize,
            phase: usize::MAX,
            temperature: 0.0,
            near: 0.0,
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
            self.round_length += self.round_length / 10;
            self.back_to_best();
        }
        if self.round.is_multiple_of(GLANCE) {
            let progress = self.round as f64 / self.round_length as f64;
            self.enter_phase(menus, progress);
            self.cool(menus, progress);
        }
        self.round += 1;
        // Worse by up to this is accepted.
        let allowance = (-self.temperature * (1.0 - self.random.unit()).ln()) as i64;
        if self.random.below(8) < 3 {
            self.try_shift(menus, allowance);
        } else {
            self.try_ejection(menus, allowance);
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

    fn cool(&mut self, menus: &Menus, progress: f64) {
        let rows = self.state.problem.rows.len() as f64;
        let at = |by_row: f64| menus.gap_of((by_row * rows) as usize).max(0.3);
        let (hot, cold) = (at(HOT), at(COLD));
        let heat = HEATS[self.rounds % HEATS.len()];
        self.temperature = heat * hot * (cold / hot).powf(progress);
        // What must hold may have to be reached from far.
        self.near = if progress >= HOLD { f64::MAX } else { NEAR * self.temperature.max(hot) };
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

    /// An account that is torn between places, and one of them where it is not.
    fn wish(&mut self, menus: &Menus) -> Option<(usize, usize)> {
        let gap = self.near;
        let account = *self.random.pick(menus.torn(gap))? as usize;
        let options = menus.near(account, gap);
        let place = self.random.below(options.len());
        let mut to = *options.get(place)?;
        if to == self.state.plan[account] {
            to = options[(place + 1) % options.len()];
        }
        (to != self.state.plan[account]).then_some((account, to as usize))
    }

    fn try_shift(&mut self, menus: &Menus, allowance: i64) {
        let Some((account, to)) = self.wish(menus) else { return };
        if self.state.shift_change(account, to) <= allowance {
            self.shift(account, to);
        }
    }

    /// An account goes elsewhere, and another one takes its place. If it comes from there, the two swap.
    fn try_ejection(&mut self, menus: &Menus, allowance: i64) {
        let Some((ejected, to)) = self.wish(menus) else { return };
        let from = self.state.plan[ejected] as usize;
        let takers = menus.takers(from, self.near);
        let mut best: Option<(i64, usize)> = None;
        for _ in 0..TRIES {
            let Some(&(_, taker)) = self.random.pick(takers) else { return };
            let taker = taker as usize;
            let at = self.state.plan[taker] as usize;
            if at == from {
                continue;
            }
            let change = if at == to {
                self.state.swap_change(ejected, taker)
            } else {
                self.state.ejection_change(taker, ejected, to)
            };
            if best.is_none_or(|(least, _)| change < least) {
                best = Some((change, taker));
            }
        }
        if let Some((change, taker)) = best
            && change <= allowance
        {
            self.shift(ejected, to);
            self.shift(taker, from);
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
