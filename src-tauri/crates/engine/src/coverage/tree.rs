//! A sharper bound for few accounts: accounts that the prices cannot place are placed in turn.
//!
//! Branch and bound over Lagrangian bounds, the most promising part first (A. Geoffrion, "Lagrangean relaxation for
//! integer programming", Mathematical Programming Study 2, 1974): where the prices leave an account torn between tandems,
//! the plans are parted by where it goes. No plan costs less than the least bound of all parts.

use super::pricing::Pricing;
use super::state::Weights;
use crate::Watch;
use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::rc::Rc;

/// Pricing steps for each part.
const STEPS: u32 = 40;
/// Parts kept at once.
const MOST: usize = 100_000;

/// Plans in which some accounts are placed.
#[derive(Clone, Debug)]
struct Part {
    bound: f64,
    number: u64,
    placed: Vec<(u32, u32)>,
    prices: Rc<Vec<f64>>,
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Part {}

impl PartialOrd for Part {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Part {
    /// The greatest is the one with the least bound.
    fn cmp(&self, other: &Self) -> Ordering {
        other.bound.total_cmp(&self.bound).then(other.number.cmp(&self.number))
    }
}

/// The search through the parts.
pub struct Tree<'p> {
    pricing: Pricing<'p>,
    /// For which the bounds hold.
    pub weights: Weights,
    open: BinaryHeap<Part>,
    /// Least bound of the parts that hold no plan cheaper than one that is known.
    done: f64,
    number: u64,
}

impl<'p> Tree<'p> {
    /// Begins with all plans as one part.
    pub fn new(pricing: Pricing<'p>, weights: Weights) -> Self {
        let prices = Rc::new(pricing.prices().to_vec());
        let all = Part { bound: pricing.bound(), number: 0, placed: Vec::new(), prices };
        Self { pricing, weights, open: BinaryHeap::from([all]), done: f64::MAX, number: 1 }
    }

    /// No plan costs less; [`f64::MAX`] if there was nothing to part.
    pub fn bound(&self) -> f64 {
        self.open.peek().map_or(self.done, |part| part.bound.min(self.done))
    }

    /// True if no part is left.
    pub fn is_done(&self) -> bool {
        self.open.is_empty()
    }

    /// What a step costs, in steps of a search.
    pub fn effort(&self) -> u64 {
        u64::from(STEPS) * self.pricing.effort()
    }

    /// What the prices chose last: a plan to descend from.
    pub fn choices(&self) -> Vec<u32> {
        self.pricing.choices().to_vec()
    }

    /// Looks at the most promising part; `best` is the cost of the cheapest plan known.
    pub fn step(&mut self, best: f64, watch: &Watch<'_>) {
        let Some(mut part) = self.open.pop() else { return };
        let hopeless = |bound: f64| bound > best - 1.0 + 1e-6;
        if !hopeless(part.bound) {
            self.pricing.part(&part.placed, &part.prices);
            self.pricing.steps(STEPS, Some(best), watch);
            part.bound = part.bound.max(self.pricing.bound());
        }
        if hopeless(part.bound) {
            self.done = self.done.min(part.bound);
            return;
        }
        let torn = self.pricing.torn().filter(|_| self.open.len() < MOST && !watch.over());
        let Some(account) = torn else {
            part.prices = Rc::new(self.pricing.prices().to_vec());
            self.open.push(part);
            return;
        };
        let prices = Rc::new(self.pricing.prices().to_vec());
        for (tandem, more) in self.pricing.options(account) {
            let bound = part.bound.max(self.pricing.bound() + more - 1e-6);
            if hopeless(bound) {
                self.done = self.done.min(bound);
                continue;
            }
            let mut placed = part.placed.clone();
            placed.push((account, tandem));
            self.open.push(Part { bound, number: self.number, placed, prices: Rc::clone(&prices) });
            self.number += 1;
        }
    }
}
