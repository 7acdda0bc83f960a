//! A lower bound: the rows get prices.
//!
//! Lagrangian relaxation (M. Fisher, "The Lagrangian Relaxation Method for Solving Integer Programming Problems",
//! Management Science 27, 1981): every account pays the price of what it adds to a row, every row receives it. For any
//! prices no plan costs less than what each account and each row would choose alone:
//!
//! ```text
//! sum over accounts of the least over tandems of charge + sum of price x amount
//! + sum over rows of the least over fillings of cost - price x filling
//! ```
//!
//! Good prices are found by the volume algorithm (F. Barahona, R. Anbil, "The volume algorithm: producing primal solutions
//! with a subgradient method", Mathematical Programming 87, 2000). Sums are in floating point; what their rounding can
//! amount to is subtracted from every value that is claimed.

use super::curve::Curve;
use super::problem::{Problem, ROWS};
use crate::{Cost, Watch};

/// How much a unit of each level counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Levels {
    pub hard: f64,
    pub medium: f64,
    pub soft: f64,
}

impl Levels {
    pub fn of(self, cost: Cost) -> f64 {
        cost.hard as f64 * self.hard + cost.medium as f64 * self.medium + cost.soft as f64 * self.soft
    }
}

/// The search for good prices.
#[derive(Clone, Debug)]
pub struct Pricing<'p> {
    pub problem: &'p Problem,
    charges: Vec<f64>,
    without: Vec<f64>,
    amounts: Vec<[f64; ROWS]>,
    own: Vec<[f64; ROWS]>,
    /// By row what the prices refer to.
    units: Vec<f64>,
    curves: Vec<Curve>,
    base: f64,
    best: Vec<f64>,
    value: f64,
    /// The best value less what rounding may have added.
    claimed: f64,
    mean: Vec<f64>,
    reach: f64,
    stale: u32,
    since_sharper: u32,
    /// How often beginning anew gained nothing, and the value when it was last done.
    barren: u32,
    at_refresh: f64,
    values: Vec<f64>,
    /// By account where it must go; [`FREE`] for most, the tandem behind the last for none.
    placed: Vec<u32>,
    /// By account where it went last, and how often that was elsewhere than before.
    last: Vec<u32>,
    turns: Vec<u32>,
}

const FREE: u32 = u32::MAX;

/// What the accounts choose at some prices.
struct Chosen {
    value: f64,
    /// Sum of the absolute values of everything added.
    size: f64,
    /// By row: what is wanted less what the row would like.
    excess: Vec<f64>,
}

impl<'p> Pricing<'p> {
    /// Begins with these prices, or with all at 0.
    pub fn new(problem: &'p Problem, levels: Levels, prices: Option<&[f64]>) -> Self {
        let width = problem.tandems.len();
        let most = |a: usize, k: usize| -> f64 {
            let own = problem.own_amounts.get(a * width..(a + 1) * width).unwrap_or(&[]);
            let amounts = if own.is_empty() { &[problem.accounts[a].amounts][..] } else { own };
            amounts.iter().map(|amount| amount[k]).max().unwrap_or(0) as f64
        };
        let count = problem.accounts.len();
        let totals: [f64; ROWS] = std::array::from_fn(|k| (0..count).map(|a| most(a, k)).sum());
        let units = totals.map(|total| if total > 0.0 { total / count as f64 } else { 1.0 });
        let scaled = |amounts: &[i64; ROWS]| std::array::from_fn(|k| amounts[k] as f64 / units[k]);
        let mut position = vec![0; problem.rows.len()];
        for tandem in &problem.tandems {
            for (k, &row) in tandem.rows.iter().enumerate() {
                position[row] = k;
            }
        }
        let rows = problem.rows.iter().enumerate();
        let curves: Vec<Curve> =
            rows.map(|(r, row)| Curve::new(row, totals[position[r]], units[position[r]], levels)).collect();
        let charges = problem.charges.iter().map(|charge| levels.of(charge.cost())).collect();
        let rows = problem.rows.len();
        let mut pricing = Self {
            problem,
            charges,
            without: problem.accounts.iter().map(|a| levels.of(a.without)).collect(),
            amounts: problem.accounts.iter().map(|a| scaled(&a.amounts)).collect(),
            own: problem.own_amounts.iter().map(scaled).collect(),
            units: position.iter().map(|&k| units[k]).collect(),
            curves,
            base: levels.of(problem.base),
            best: vec![0.0; rows],
            value: f64::MIN,
            claimed: f64::MIN,
            mean: vec![0.0; rows],
            reach: 1.0,
            stale: 0,
            since_sharper: 0,
            barren: 0,
            at_refresh: f64::MIN,
            values: vec![0.0; width],
            placed: problem.accounts.iter().map(|a| a.fixed.map_or(FREE, |tandem| tandem as u32)).collect(),
            last: vec![FREE; count],
            turns: vec![0; count],
        };
        let price = |row: usize| prices.and_then(|prices| prices.get(row)).copied().unwrap_or(0.0);
        let curves = pricing.curves.iter().enumerate();
        let start: Vec<f64> = curves.map(|(row, c)| price(row).clamp(c.lowest, c.highest)).collect();
        let chosen = pricing.choose(&start);
        pricing.mean.clone_from(&chosen.excess);
        pricing.accept(&start, &chosen);
        pricing
    }

    /// Begins where the rows of some of the positions have the price at which they are just full, whichever positions
    /// show most: where a whole side is short of hours, that is the answer at once.
    pub fn at_a_guess(problem: &'p Problem, levels: Levels) -> Self {
        let mut pricing = Self::new(problem, levels, None);
        let mut position = vec![0; problem.rows.len()];
        for tandem in &problem.tandems {
            for (k, &row) in tandem.rows.iter().enumerate() {
                position[row] = k;
            }
        }
        for chosen in 1..1u32 << ROWS {
            let rows = pricing.curves.iter().zip(&position);
            let guess = rows.map(|(curve, k)| if chosen >> k & 1 == 1 { curve.first_rise() } else { 0.0 });
            let guess: Vec<f64> = guess.collect();
            let shown = pricing.choose(&guess);
            if shown.value > pricing.value {
                pricing.mean.clone_from(&shown.excess);
                pricing.accept(&guess, &shown);
            }
        }
        pricing
    }

    /// No plan costs less than this, in the levels' units.
    pub fn bound(&self) -> f64 {
        self.claimed
    }

    /// True where further steps are not expected to show more.
    pub fn settled(&self) -> bool {
        self.barren >= 3
    }

    /// Takes note that there are no better prices.
    pub fn settle(&mut self) {
        self.barren = u32::MAX;
    }

    /// Begins anew at the best prices when the steps have become too small to move. The mean of old directions is what
    /// holds them back most often.
    fn refresh(&mut self) {
        let gain = self.value - self.at_refresh;
        self.barren = if gain > 2e-5 * self.value.abs() { 0 } else { self.barren.saturating_add(1) };
        self.at_refresh = self.value;
        let prices = self.best.clone();
        let chosen = self.choose(&prices);
        self.mean = chosen.excess;
        self.stale = 0;
        self.reach = 0.5;
    }

    /// How many steps since the value rose by more than a trifle.
    pub fn since_sharper(&self) -> u32 {
        self.since_sharper
    }

    /// What a step costs, in steps of a search.
    pub fn effort(&self) -> u64 {
        1 + self.charges.len() as u64 / 40
    }

    fn accept(&mut self, price: &[f64], chosen: &Chosen) {
        let terms = (self.problem.accounts.len() + self.problem.rows.len() + 32) as f64;
        let claimed = chosen.value - 2.0 * terms * f64::EPSILON * chosen.size;
        self.since_sharper += 1;
        if chosen.value > self.value + 1e-6 * self.value.abs() {
            self.since_sharper = 0;
        }
        self.value = chosen.value;
        self.claimed = self.claimed.max(claimed);
        self.best.copy_from_slice(price);
    }

    /// Where an account must go; the tandem behind the last for none.
    pub fn placed(&self, account: usize) -> Option<u32> {
        Some(self.placed[account]).filter(|place| *place != FREE)
    }

    /// What a pair costs without prices.
    pub fn charged(&self, account: usize, tandem: usize) -> f64 {
        self.charges[account * self.values.len() + tandem]
    }

    /// What an account adds at a tandem, in the units of the prices.
    pub fn scaled(&self, account: usize, tandem: usize) -> [f64; ROWS] {
        if self.own.is_empty() {
            self.amounts[account]
        } else {
            self.own[account * self.values.len() + tandem]
        }
    }

    /// What is always there.
    pub fn base(&self) -> f64 {
        self.base
    }

    /// What rows cost.
    pub fn curves(&self) -> &[Curve] {
        &self.curves
    }

    /// The prices, with those that can be of no use moved to where they can.
    pub fn within(&self, prices: &[f64]) -> Vec<f64> {
        let limits = self.curves.iter().zip(prices);
        limits.map(|(curve, price)| price.clamp(curve.lowest, curve.highest)).collect()
    }

    /// Takes over these prices where they prove more.
    pub fn offer(&mut self, prices: &[f64]) {
        let prices = self.within(prices);
        let chosen = self.choose(&prices);
        if chosen.value > self.value {
            self.mean.clone_from(&chosen.excess);
            (self.reach, self.stale) = (0.5, 0);
            self.accept(&prices, &chosen);
        }
    }

    /// What having no tandem costs an account.
    pub fn without(&self, account: usize) -> f64 {
        self.without[account]
    }

    /// Prices by position and tandem.
    pub fn by_tandem(&self, price: &[f64]) -> [Vec<f64>; ROWS] {
        std::array::from_fn(|k| self.problem.tandems.iter().map(|t| price[t.rows[k]]).collect())
    }

    /// The best prices so far.
    pub fn prices(&self) -> &[f64] {
        &self.best
    }

    /// By row the price of a unit.
    pub fn per_unit(&self, prices: &[f64]) -> impl Iterator<Item = f64> {
        prices.iter().zip(&self.units).map(|(price, unit)| price / unit)
    }

    /// The reduced costs of an account at all tandems.
    pub fn reduced_at(&self, account: usize, by_tandem: &[Vec<f64>; ROWS], into: &mut [f64]) {
        let width = into.len();
        let charges = &self.charges[account * width..(account + 1) * width];
        let [first, second, third] = by_tandem;
        if self.own.is_empty() {
            let [a, b, c] = self.amounts[account];
            let prices = first.iter().zip(second).zip(third);
            for ((value, charge), ((p, q), r)) in into.iter_mut().zip(charges).zip(prices) {
                *value = charge + a * p + b * q + c * r;
            }
        } else {
            let own = &self.own[account * width..(account + 1) * width];
            for (t, value) in into.iter_mut().enumerate() {
                *value = charges[t] + own[t][0] * first[t] + own[t][1] * second[t] + own[t][2] * third[t];
            }
        }
    }

    fn choose(&mut self, price: &[f64]) -> Chosen {
        let by_tandem = self.by_tandem(price);
        let mut values = std::mem::take(&mut self.values);
        let mut excess = vec![0.0; self.curves.len()];
        let (mut value, mut size) = (self.base, self.base.abs());
        let width = values.len();
        for index in 0..self.problem.accounts.len() {
            self.reduced_at(index, &by_tandem, &mut values);
            let mut choice = None;
            let mut least = self.without[index];
            match self.placed[index] as usize {
                place if place < width => (choice, least) = (Some(place), values[place]),
                place if place == width => {}
                _ => {
                    let cheapest = values.iter().copied().fold(f64::MAX, f64::min);
                    if cheapest < least {
                        least = cheapest;
                        choice = values.iter().position(|&v| v <= cheapest);
                    }
                }
            }
            let place = choice.unwrap_or(width) as u32;
            if place != self.last[index] {
                self.last[index] = place;
                self.turns[index] += 1;
            }
            value += least;
            size += least.abs();
            if let Some(tandem) = choice {
                let amounts = if self.own.is_empty() {
                    &self.amounts[index]
                } else {
                    &self.own[index * width + tandem]
                };
                for (&row, amount) in self.problem.tandems[tandem].rows.iter().zip(amounts) {
                    excess[row] += amount;
                    size += 2.0 * (amount * price[row]).abs();
                }
                size += 2.0 * self.charges[index * width + tandem].abs();
            }
        }
        self.values = values;
        for (row, curve) in self.curves.iter().enumerate() {
            let (least, filling) = curve.least(price[row]);
            value += least;
            size += 2.0 * (least.abs() + (filling * price[row]).abs());
            excess[row] -= filling;
        }
        Chosen { value, size, excess }
    }

    /// One step towards better prices; `goal` is the cost of a plan in the levels' units, if there is one.
    pub fn step(&mut self, goal: Option<f64>) {
        let ahead = (0.01 * (self.value - self.base).abs()).max(1.0);
        let goal = goal.unwrap_or(self.value + ahead).max(self.value + 1e-7 * self.value.abs() + 1e-3);
        let length: f64 = self.mean.iter().map(|d| d * d).sum();
        if length < 1e-12 {
            // Everybody is content with the means: no direction leads up.
            self.barren = u32::MAX;
            return;
        }
        let by = self.reach * (goal - self.value) / length;
        let next = self.curves.iter().zip(self.best.iter().zip(&self.mean));
        let next: Vec<f64> = next
            .map(|(curve, (price, mean))| (price + by * mean).clamp(curve.lowest, curve.highest))
            .collect();
        let chosen = self.choose(&next);
        let agrees: f64 = chosen.excess.iter().zip(&self.mean).map(|(a, b)| a * b).sum();
        // How much of the new direction makes the mean shortest.
        let (mut above, mut below) = (0.0, 0.0);
        for (new, mean) in chosen.excess.iter().zip(&self.mean) {
            above += mean * (mean - new);
            below += (new - mean) * (new - mean);
        }
        let most = (0.3 * self.reach.sqrt()).clamp(0.01, 0.3);
        let part = if below > 0.0 { (above / below).clamp(most / 10.0, most) } else { most };
        for (mean, new) in self.mean.iter_mut().zip(&chosen.excess) {
            *mean += part * (new - *mean);
        }
        if chosen.value > self.value {
            self.stale = 0;
            if agrees >= 0.0 {
                self.reach = (self.reach * 1.1).min(2.0);
            }
            self.accept(&next, &chosen);
        } else {
            self.since_sharper += 1;
            self.stale += 1;
            if self.stale >= 10 {
                self.stale = 0;
                self.reach *= 0.7;
                if self.reach < 2e-3 {
                    self.refresh();
                }
            }
        }
    }

    /// So many steps, or until there is nothing to gain.
    pub fn steps(&mut self, count: u32, goal: Option<f64>, watch: &Watch<'_>) {
        for _ in 0..count {
            if self.settled() || watch.over() {
                return;
            }
            self.step(goal);
        }
    }
}
