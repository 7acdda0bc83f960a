//! The levels of a cost: what they weigh while searching, and what is proven of each.

use super::opening::enough;
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

/// Weights with which what one account can change on a lower level hardly ever outweighs an upper one.
pub fn weights_for(problem: &Problem) -> Weights {
    let width = problem.tandems.len().max(1);
    let mut spread = 0i64;
    for (account, charges) in problem.accounts.iter().zip(problem.charges.chunks(width)) {
        let soft = || charges.iter().map(|charge| i64::from(charge.soft));
        let least = soft().min().unwrap_or(0);
        spread = spread.max(soft().max().unwrap_or(0) - least).max(account.without.soft - least);
    }
    // What a band can make of one account more or less.
    let steepest = |k: usize| {
        let bands = problem.tandems.iter().filter_map(|t| problem.rows[t.rows[k]].band);
        bands.map(|band| 1_000.0 * band.each as f64 / band.target as f64).fold(0.0, f64::max)
    };
    let steepest: [f64; ROWS] = std::array::from_fn(steepest);
    let banded = |account: &super::Account| -> f64 {
        account.amounts.iter().zip(steepest).map(|(&amount, each)| amount as f64 * each).sum()
    };
    let soft = spread as f64 + problem.accounts.iter().map(banded).fold(0.0, f64::max);
    let soft = (soft as i64).clamp(20, HEAVIEST >> 10);
    let charged = problem.charges.iter().map(|charge| i64::from(charge.medium)).max().unwrap_or(0);
    let left_out = problem.accounts.iter().map(|account| account.without.medium).max().unwrap_or(0);
    let rows_are_hard = problem.rows.iter().flat_map(|row| &row.steps).any(|step| step.each.hard > 0);
    // Where medium is no more than a sign of having no tandem, rows can weigh as little as they need.
    if !rows_are_hard || charged.max(left_out) > 1 {
        let hard = soft.saturating_mul(1 + charged.max(left_out)).min(HEAVIEST);
        return Weights { hard, medium: soft };
    }
    // A unit of a row must outweigh what room for it can gain, and no more: prices are found the sooner the less they
    // can be.
    let amounts = |k: usize| {
        let all = problem.own_amounts.iter().chain(problem.accounts.iter().map(|account| &account.amounts));
        let (sum, count) = all
            .map(|amounts| amounts[k])
            .filter(|amount| *amount > 0)
            .fold((0, 0), |(s, n), a| (s + a, n + 1));
        if count > 0 { sum / count } else { i64::MAX }
    };
    let mean = (0..ROWS).map(amounts).min().unwrap_or(1).max(1);
    let hard = (4 * soft / mean).max(2);
    let medium = 4 * soft;
    Weights { hard, medium }
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
    /// The cheapest plan known. A level above what is proven of it leaves less to be proven of the levels below.
    best: Option<Cost>,
    above: Option<Above<'p>>,
}

/// Prices for the levels above soft, where they are needed.
struct Above<'p> {
    for_hard: bool,
    is_relaxed: bool,
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
        Self { problem, cheapest, hard, hard_and_medium: f64::MIN, together, best: None, above: None }
    }

    /// Takes note of the cheapest plan known.
    pub fn seen(&mut self, best: Cost) {
        self.best = Some(self.best.map_or(best, |known| known.min(best)));
    }

    /// What is proven of the best plan, level by level: it has at least this hard cost, with that at least this medium
    /// cost, with both at least this soft cost. Of a level nothing is shown by all levels together unless it is known how
    /// much the levels above can take of it: no more than in the cheapest known plan, as far as nothing cheaper is left
    /// further above.
    pub fn bound(&self) -> Bound {
        let up = |value: f64| (value - 1e-6).ceil() as i64;
        let hard = self.hard;
        let (mut medium, mut soft) = (self.cheapest.medium, self.cheapest.soft);
        if let Some(best) = self.best {
            medium = medium.max(up(self.hard_and_medium - HARD_TO_MEDIUM * best.hard as f64));
            if best.hard == hard {
                let taken = Cost::new(hard, best.medium, 0);
                let left = |(weights, value): &(Weights, f64)| up(value - weights.of(taken) as f64);
                soft = self.together.iter().map(left).fold(soft, i64::max);
            }
        }
        let cost = Cost::new(hard, medium, soft);
        Bound { cost, proof: if cost == self.cheapest { Proof::Cheapest } else { Proof::Priced } }
    }

    /// Takes over what prices for all levels show.
    pub fn lift(&mut self, bound: f64, weights: Weights) {
        match self.together.iter_mut().find(|(known, _)| *known == weights) {
            Some((_, value)) => *value = value.max(bound),
            None => self.together.push((weights, bound)),
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
        let mut above = known.unwrap_or_else(|| Above {
            for_hard,
            is_relaxed: false,
            pricing: Pricing::at_a_guess(self.problem, levels),
        });
        match enough(self.problem).filter(|_| !above.is_relaxed) {
            Some(few) => {
                above.pricing.relax(few, 0.0, || watch.over());
            }
            None => above.pricing.steps(LEVEL_STEPS, Some(levels.of(best)), watch),
        }
        above.is_relaxed = true;
        let shown = above.pricing.bound();
        if for_hard {
            self.hard = self.hard.max((shown - 1e-6).ceil() as i64);
        } else {
            self.hard_and_medium = self.hard_and_medium.max(shown);
        }
        self.above = Some(above);
    }
}
