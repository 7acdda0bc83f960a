//! The levels of a cost: what they weigh while searching, and what is proven of each.

use super::pricing::{Levels, Pricing};
use super::solve::{Bound, Proof};
use super::state::Weights;
use super::{Problem, ROWS};
use crate::{Cost, Watch};

/// No level weighs more than this.
const HEAVIEST: i64 = 1 << 30;
/// Pricing steps spent on the bound of one of the upper levels at a time.
const LEVEL_STEPS: u32 = 40;

impl Weights {
    /// With more weight on the first level that is above.
    pub fn raised(self, above: Cost) -> Self {
        let mut more = self;
        if above.hard > 0 {
            more.hard = (2 * self.hard).min(HEAVIEST);
        } else if above.medium > 0 && 4 * self.medium <= self.hard {
            more.medium = 2 * self.medium;
        } else if above.medium > 0 && 2 * self.hard <= HEAVIEST {
            (more.hard, more.medium) = (2 * self.hard, 2 * self.medium);
        }
        more
    }
}

/// Weights with which the lower levels hardly ever outweigh the upper ones, and which are no larger than that: large
/// ones would turn every narrow row into a wall that no search crosses.
pub fn weights_for(problem: &Problem) -> Weights {
    let width = problem.tandems.len().max(1);
    let mut spread = 0i64;
    for (account, charges) in problem.accounts.iter().zip(problem.charges.chunks(width)) {
        let soft = || charges.iter().map(|charge| i64::from(charge.soft));
        let least = soft().min().unwrap_or(0);
        spread = spread.max(soft().max().unwrap_or(0) - least).max(account.without.soft - least);
    }
    let count = problem.accounts.len().max(1) as i64;
    let mean = |k: usize| -> i64 {
        let total: i64 = if problem.own_amounts.is_empty() {
            problem.accounts.iter().map(|account| account.amounts[k]).sum()
        } else {
            problem.own_amounts.iter().map(|amounts| amounts[k]).sum::<i64>() / width as i64
        };
        (total / count).max(1)
    };
    let steps = || problem.rows.iter().flat_map(|row| &row.steps);
    let medium = spread.clamp(20, 2_000);
    let hard = if steps().any(|step| step.each.hard > 0) {
        let least = (0..ROWS).map(mean).filter(|mean| *mean > 1).min().unwrap_or(1);
        (4 * spread / least).max(2)
    } else {
        medium * 1_000
    };
    // Not having a tandem must not pay where only rows are hard.
    Weights { hard, medium: if hard < medium { 4 * medium } else { medium } }
}

/// What is proven.
pub struct Floor<'p> {
    problem: &'p Problem,
    /// What each account costs at least, level by level.
    cheapest: Cost,
    hard: i64,
    /// Least of hard and medium together, hard weighing [`HARD_TO_MEDIUM`].
    hard_and_medium: f64,
    /// Least of all levels together by the weights they had. What that leaves for soft depends on what is known of the
    /// upper levels, so it is kept as it is.
    together: Vec<(Weights, f64)>,
    above: Option<Above<'p>>,
}

/// Prices for the levels above soft, where they are needed.
struct Above<'p> {
    for_hard: bool,
    pricing: Pricing<'p>,
}

/// Weight of hard against medium where soft does not count.
const HARD_TO_MEDIUM: f64 = 1_000.0;

impl<'p> Floor<'p> {
    /// Begins with what each account costs at least.
    pub fn new(problem: &'p Problem) -> Self {
        let width = problem.tandems.len().max(1);
        let mut cheapest = problem.base;
        for (account, charges) in problem.accounts.iter().zip(problem.charges.chunks(width)) {
            let costs = charges.iter().map(|charge| charge.cost());
            cheapest += match account.fixed {
                Some(tandem) => charges[tandem].cost(),
                None => costs.fold(account.without, |a, b| {
                    Cost::new(a.hard.min(b.hard), a.medium.min(b.medium), a.soft.min(b.soft))
                }),
            };
        }
        let (hard, together) = (cheapest.hard, Vec::new());
        Self { problem, cheapest, hard, hard_and_medium: f64::MIN, together, above: None }
    }

    /// What is proven: of each level, given the least of the levels above it.
    pub fn bound(&self) -> Bound {
        let up = |value: f64| (value - 1e-6).ceil() as i64;
        let hard = self.hard;
        let medium = self.cheapest.medium.max(up(self.hard_and_medium - HARD_TO_MEDIUM * hard as f64));
        let left =
            |(weights, value): &(Weights, f64)| up(value - weights.of(Cost::new(hard, medium, 0)) as f64);
        let soft = self.together.iter().map(left).fold(self.cheapest.soft, i64::max);
        let cost = Cost::new(hard, medium, soft);
        Bound { cost, proof: if cost == self.cheapest { Proof::Cheapest } else { Proof::Priced } }
    }

    /// Takes over what prices for all levels show.
    pub fn lift(&mut self, pricing: &Pricing<'_>, weights: Weights) {
        match self.together.iter_mut().find(|(known, _)| *known == weights) {
            Some((_, value)) => *value = value.max(pricing.bound()),
            None => self.together.push((weights, pricing.bound())),
        }
    }

    /// Works on the upper levels where the best plan is above them.
    pub fn reach(&mut self, best: Cost, watch: &Watch<'_>) {
        let above = best - self.bound().cost;
        let for_hard = above.hard > 0;
        if !for_hard && above.medium <= 0 {
            return;
        }
        let levels = if for_hard {
            Levels { hard: 1.0, medium: 0.0, soft: 0.0 }
        } else {
            Levels { hard: HARD_TO_MEDIUM, medium: 1.0, soft: 0.0 }
        };
        let known = self.above.take().filter(|above| above.for_hard == for_hard);
        let mut above =
            known.unwrap_or_else(|| Above { for_hard, pricing: Pricing::new(self.problem, levels, None) });
        above.pricing.steps(LEVEL_STEPS, Some(levels.of(best)), watch);
        let shown = above.pricing.bound();
        if for_hard {
            self.hard = self.hard.max((shown - 1e-6).ceil() as i64);
        } else {
            self.hard_and_medium = self.hard_and_medium.max(shown);
        }
        self.above = Some(above);
    }
}
