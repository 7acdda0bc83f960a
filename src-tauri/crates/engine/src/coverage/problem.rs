//! The problem by indices, and the plain recount of a plan.

use crate::Cost;
use serde::Serialize;

/// How many rows an account is added to at a tandem.
pub const ROWS: usize = 3;

/// What a pair of account and tandem costs, in little room: there are millions of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Charge {
    /// What must not be.
    pub hard: u16,
    /// What was asked for and is missing.
    pub medium: u16,
    /// What could be nicer.
    pub soft: u32,
}

impl Charge {
    /// As a cost.
    pub fn cost(self) -> Cost {
        Cost::new(self.hard.into(), self.medium.into(), self.soft.into())
    }
}

/// Something to be given to a tandem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Account {
    /// What it adds to the rows of its tandem, each at least 0.
    pub amounts: [i64; ROWS],
    /// Cost of having no tandem; at least 0 on each level.
    pub without: Cost,
    /// The tandem it stays with, whatever that breaks.
    pub fixed: Option<usize>,
}

/// Somebody to whom accounts are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Tandem {
    /// Indices into [`Problem::rows`], one for each of [`Account::amounts`]: field hours, inside hours (the same row for
    /// all tandems of an inside rep), revenue of the field rep. A row is used at one of the positions only.
    pub rows: [usize; ROWS],
}

/// Each unit of a row above a limit costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The limit.
    pub above: i64,
    /// Cost of each unit above it, on top of the other steps; at least 0 on each level.
    pub each: Cost,
}

/// Each per mille of the target that a row lies outside a band around it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Band {
    /// The middle; at least 1.
    pub target: i64,
    /// So many per mille of the target to both sides are free.
    pub free: i64,
    /// Soft cost of each started per mille beyond.
    pub each: i64,
}

/// A sum over accounts, and what it costs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What is there whatever is planned.
    pub filled: i64,
    /// Costs of being too full.
    pub steps: Vec<Step>,
    /// Cost of being far from a target.
    pub band: Option<Band>,
}

impl Row {
    /// What a filling costs.
    pub fn cost(&self, filling: i64) -> Cost {
        let mut cost =
            self.steps.iter().fold(Cost::ZERO, |sum, step| sum + step.each * (filling - step.above).max(0));
        if let Some(Band { target, free, each }) = self.band {
            let outside = 1000 * (filling - target).abs() - free * target;
            if outside > 0 {
                cost.soft += each * ((outside + target - 1) / target);
            }
        }
        cost
    }
}

/// By account the tandem.
pub type Plan = Vec<Option<usize>>;

/// The whole problem.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// What is given.
    pub accounts: Vec<Account>,
    /// To whom.
    pub tandems: Vec<Tandem>,
    /// What they fill.
    pub rows: Vec<Row>,
    /// By `account x tandems + tandem`.
    pub charges: Vec<Charge>,
    /// By `account x tandems + tandem`, where what an account adds depends on the tandem; else empty, and
    /// [`Account::amounts`] holds everywhere.
    pub own_amounts: Vec<[i64; ROWS]>,
    /// Added to every cost.
    pub base: Cost,
}

/// Sums of amounts stay below this.
const MOST: i64 = 1 << 42;

impl Problem {
    /// What an account adds to the rows of a tandem.
    pub fn amounts(&self, account: usize, tandem: usize) -> [i64; ROWS] {
        if self.own_amounts.is_empty() {
            self.accounts[account].amounts
        } else {
            self.own_amounts[account * self.tandems.len() + tandem]
        }
    }

    /// What the pair costs.
    pub fn charge(&self, account: usize, tandem: usize) -> Charge {
        self.charges[account * self.tandems.len() + tandem]
    }

    /// How full each row is.
    pub fn fillings(&self, plan: &[Option<usize>]) -> Vec<i64> {
        let mut fillings: Vec<i64> = self.rows.iter().map(|row| row.filled).collect();
        for (account, tandem) in plan.iter().enumerate() {
            let Some(tandem) = *tandem else { continue };
            for (row, amount) in self.tandems[tandem].rows.iter().zip(self.amounts(account, tandem)) {
                fillings[*row] += amount;
            }
        }
        fillings
    }

    /// Counts what a plan costs.
    pub fn cost(&self, plan: &[Option<usize>]) -> Cost {
        let mut total = self.base;
        for (account, tandem) in plan.iter().enumerate() {
            total += match *tandem {
                Some(tandem) => self.charge(account, tandem).cost(),
                None => self.accounts[account].without,
            };
        }
        for (row, filling) in self.rows.iter().zip(self.fillings(plan)) {
            total += row.cost(filling);
        }
        total
    }

    /// The soft cost that every plan must pay: the sum over accounts of their cheapest tandem. Distances are measured
    /// from here.
    pub fn least_charges(&self) -> i64 {
        let width = self.tandems.len();
        let cheapest = |(index, account): (usize, &Account)| {
            if let Some(tandem) = account.fixed {
                return i64::from(self.charge(index, tandem).soft);
            }
            let row = &self.charges[index * width..(index + 1) * width];
            row.iter().map(|c| i64::from(c.soft)).min().unwrap_or(account.without.soft)
        };
        self.accounts.iter().enumerate().map(cheapest).sum()
    }

    /// Says what is wrong with the sizes, indices and amounts, if anything.
    pub fn check(&self) -> Result<(), &'static str> {
        let pairs = self.accounts.len() * self.tandems.len();
        let whole = |cost: &Cost| cost.hard >= 0 && cost.medium >= 0 && cost.soft >= 0;
        let fits = |amounts: &[i64; ROWS]| amounts.iter().all(|amount| (0..MOST).contains(amount));
        let most = |amounts: &[[i64; ROWS]]| amounts.iter().flatten().copied().max().unwrap_or(0);
        let in_sum = |total: i64, most: i64| Some(total + most).filter(|sum| *sum < MOST);
        let own = self.own_amounts.chunks(self.tandems.len().max(1));
        let position = |row: usize, k: usize| self.tandems.iter().all(|t| t.rows[k] != row);
        let at_one_position =
            |t: &Tandem| (0..ROWS).all(|k| (0..ROWS).all(|other| k == other || position(t.rows[k], other)));
        let rules = [
            (self.charges.len() == pairs, "charges have the wrong length"),
            (self.own_amounts.is_empty() || self.own_amounts.len() == pairs, "amounts have the wrong length"),
            (
                self.tandems.iter().flat_map(|t| t.rows).all(|row| row < self.rows.len()),
                "a tandem names no row",
            ),
            (self.tandems.iter().all(at_one_position), "a row is used at two positions"),
            (
                self.accounts.iter().all(|a| a.fixed.is_none_or(|t| t < self.tandems.len())),
                "an account is fixed to no tandem",
            ),
            (
                self.accounts.iter().all(|a| fits(&a.amounts)) && self.own_amounts.iter().all(fits),
                "an amount is below zero or too large",
            ),
            (
                self.accounts.iter().map(|a| most(&[a.amounts])).try_fold(0, in_sum).is_some()
                    && own.map(most).try_fold(0, in_sum).is_some()
                    && self.rows.iter().all(|row| row.filled.abs() < MOST)
                    && self.rows.iter().flat_map(|row| &row.steps).all(|step| step.above.abs() < MOST),
                "the amounts are too large in sum",
            ),
            (
                self.accounts.iter().all(|a| whole(&a.without))
                    && self.rows.iter().flat_map(|row| &row.steps).all(|step| whole(&step.each)),
                "a cost is below zero",
            ),
            (
                self.rows.iter().filter_map(|row| row.band.as_ref()).all(|band| {
                    (1..MOST).contains(&band.target) && (0..=100_000).contains(&band.free) && band.each >= 0
                }),
                "a band is empty",
            ),
        ];
        rules.iter().find(|(holds, _)| !holds).map_or(Ok(()), |(_, wrong)| Err(wrong))
    }
}
