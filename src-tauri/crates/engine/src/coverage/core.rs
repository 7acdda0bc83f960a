//! What is still open: accounts with more than one place, and their places.

use super::curve::Curve;
use super::problem::ROWS;

/// A place for an account.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The tandem; the one behind the last for none.
    pub place: u32,
    /// What it costs there.
    pub cost: f64,
    /// What it adds, to which rows; nothing with 0.
    pub rows: [u32; ROWS],
    pub amounts: [f64; ROWS],
}

impl Column {
    /// What is paid for the amounts.
    pub fn paid(&self, prices: &[f64]) -> f64 {
        self.rows.iter().zip(self.amounts).map(|(&row, amount)| amount * prices[row as usize]).sum()
    }
}

/// The open part of a problem. Everything else is decided.
#[derive(Clone, Debug)]
pub struct Core {
    /// Accounts with more than one place, and where the columns of each begin.
    pub accounts: Vec<u32>,
    pub from: Vec<usize>,
    pub columns: Vec<Column>,
    /// By row what the decided accounts fill, in the unit of the row.
    pub filled: Vec<f64>,
    /// What they and everything that is always there cost.
    pub cost: f64,
    /// By account where it is; anywhere for the open ones.
    pub plan: Vec<u32>,
}

impl Core {
    /// Nothing is open yet, and nothing is filled.
    pub fn new(accounts: usize, rows: usize, cost: f64) -> Self {
        Self {
            accounts: Vec::new(),
            from: vec![0],
            columns: Vec::new(),
            filled: vec![0.0; rows],
            cost,
            plan: vec![0; accounts],
        }
    }

    /// Adds an account with its places; one with a single place is decided.
    pub fn push(&mut self, account: u32, columns: impl Iterator<Item = Column>) {
        let before = self.columns.len();
        self.columns.extend(columns);
        let first = self.columns[before];
        self.plan[account as usize] = first.place;
        if self.columns.len() == before + 1 {
            self.columns.truncate(before);
            self.cost += first.cost;
            for (&row, amount) in first.rows.iter().zip(first.amounts) {
                self.filled[row as usize] += amount;
            }
        } else {
            self.accounts.push(account);
            self.from.push(self.columns.len());
        }
    }

    /// The columns of the account at this position.
    pub fn of(&self, position: usize) -> &[Column] {
        &self.columns[self.from[position]..self.from[position + 1]]
    }

    /// Only with the columns that are wanted, of which there is at least one for each account.
    pub fn only(&self, wanted: impl Fn(usize, &Column) -> bool) -> Self {
        let mut core = Self::new(0, 0, self.cost);
        core.filled.clone_from(&self.filled);
        core.plan.clone_from(&self.plan);
        for (position, &account) in self.accounts.iter().enumerate() {
            core.push(account, self.of(position).iter().filter(|column| wanted(position, column)).copied());
        }
        core
    }

    /// By account at a position what it pays at least at these prices.
    pub fn least(&self, prices: &[f64]) -> Vec<f64> {
        let least = |columns: &[Column]| {
            columns.iter().map(|column| column.cost + column.paid(prices)).fold(f64::MAX, f64::min)
        };
        (0..self.accounts.len()).map(|position| least(self.of(position))).collect()
    }

    /// No plan costs less, with `least` of these prices. What rounding may have added is subtracted.
    pub fn bound(&self, prices: &[f64], least: &[f64], curves: &[Curve]) -> f64 {
        let (mut value, mut size) = (self.cost, self.cost.abs());
        for least in least {
            value += least;
            size += least.abs();
        }
        for ((curve, price), filled) in curves.iter().zip(prices).zip(&self.filled) {
            let (least, filling) = curve.least(*price);
            value += least + filled * price;
            size += 2.0 * (least.abs() + (filling * price).abs() + (filled * price).abs());
        }
        let terms = (self.plan.len() + curves.len() + 32) as f64;
        value - 4.0 * terms * f64::EPSILON * size
    }
}
