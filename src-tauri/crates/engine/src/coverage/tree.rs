//! A sharper bound: accounts that the prices cannot place are placed in turn.
//!
//! Branch and bound (A. Geoffrion, "Lagrangean relaxation for integer programming", Mathematical Programming Study 2,
//! 1974), the most promising part first: where the relaxation splits an account, the plans are parted by where it goes.
//! What lies further above the least reduced cost than the cheapest known plan above the bound is left out, so that little
//! is open. No plan costs less than the least bound of all parts.

use super::ascent::Ascent;
use super::core::Core;

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
    core: Core,
    open: BinaryHeap<Part>,
    /// Least bound of the parts that hold no plan cheaper than one that is known.
    done: f64,
    number: u64,
    /// What the last step cost, in steps of a search.
    spent: u64,
    rounded: Vec<u32>,
    seen: u64,
}

impl<'p> Tree<'p> {
    /// Begins with all plans as one part; `best` is the cost of the cheapest plan known.
    pub fn new(pricing: Pricing<'p>, weights: Weights, best: f64) -> Self {
        let prices = Rc::new(pricing.prices().to_vec());
        let room = (best - pricing.bound()).max(0.0) + 1e-6;
        let (core, _) = pricing.core(usize::MAX, room);
        let done = pricing.bound() + room;
        let all = Part { bound: pricing.bound(), number: 0, placed: Vec::new(), prices };
        let rounded = core.plan.clone();
        Self {
            pricing,
            weights,
            core,
            open: BinaryHeap::from([all]),
            done,
            number: 1,
            spent: 1,
            rounded,
            seen: 0,
        }
    }

    /// No plan costs less.
    pub fn bound(&self) -> f64 {
        self.open.peek().map_or(self.done, |part| part.bound.min(self.done))
    }

    /// True where all parts are done.
    pub fn is_done(&self) -> bool {
        self.open.is_empty()
    }

    /// What the last step cost, in steps of a search.
    pub fn spent(&self) -> u64 {
        self.spent
    }

    /// How many parts were looked at.
    pub fn seen(&self) -> u64 {
        self.seen
    }

    /// A plan near the last part.
    pub fn rounded(&self) -> &[u32] {
        &self.rounded
    }

    /// Looks at the most promising part; `best` is the cost of the cheapest plan known.
    pub fn step(&mut self, best: f64, watch: &Watch<'_>) {
        self.spent = 1;
        let Some(mut part) = self.open.pop() else { return };
        let cutoff = best - 1.0 + 1e-6;
        if part.bound > cutoff {
            self.done = self.done.min(part.bound);
            return;
        }
        let placed = |account: u32| part.placed.iter().find(|(other, _)| *other == account);
        let core = self.core.only(|position, column| {
            placed(self.core.accounts[position]).is_none_or(|(_, place)| *place == column.place)
        });
        let curves = self.pricing.curves();
        let least = core.least(&part.prices);
        let known = core.bound(&part.prices, &least, curves);
        part.bound = part.bound.max(known);
        let core = core.only(|position, column| {
            column.cost + column.paid(&part.prices) - least[position] <= cutoff - known + 1e-6
        });
        self.spent += core.columns.len() as u64 / 20;
        if core.accounts.is_empty() && part.bound <= cutoff {
            // All are placed: the plan itself tells what it costs.
            self.rounded.clone_from(&core.plan);
            self.done = self.done.min(part.bound);
            return;
        }
        let mut ascent = Ascent::new(&core, curves, part.prices.to_vec());
        ascent.climb(STEPS, cutoff);
        self.spent += u64::from(STEPS) * core.columns.len() as u64 / 200;
        self.seen += 1;
        part.bound = part.bound.max(ascent.bound);
        if part.bound > cutoff {
            self.done = self.done.min(part.bound);
            return;
        }
        self.rounded.clone_from(&core.plan);
        let mut torn: Option<(f64, usize)> = None;
        for position in 0..core.accounts.len() {
            let columns = core.of(position);
            self.rounded[core.accounts[position] as usize] = columns[ascent.last[position] as usize].place;
            let size: f64 = columns.iter().map(|c| c.amounts.iter().sum::<f64>()).fold(0.0, f64::max);
            let score = f64::from(ascent.turns[position].min(6)) * size;
            if score > 0.0 && torn.is_none_or(|(known, _)| score > known) {
                torn = Some((score, position));
            }
        }
        let Some((_, position)) = torn.filter(|_| self.open.len() < MOST && !watch.over()) else {
            self.open.push(part);
            return;
        };
        let prices = ascent.prices;
        let least = core.least(&prices)[position];
        let account = core.accounts[position];
        let shown = ascent.bound;
        let prices = Rc::new(prices);
        for column in core.of(position) {
            let bound = part.bound.max(shown + column.cost + column.paid(&prices) - least - 1e-6);
            if bound > cutoff {
                self.done = self.done.min(bound);
                continue;
            }
            let mut placed = part.placed.clone();
            placed.push((account, column.place));
            self.open.push(Part { bound, number: self.number, placed, prices: Rc::clone(&prices) });
            self.number += 1;
        }
    }
}
