//! The best prices: the linear relaxation, from the inside.
//!
//! Where accounts may be split among tandems, the best prices are the dual solution of a linear program. It is found by
//! the predictor-corrector interior-point method (S. Mehrotra, "On the implementation of a primal-dual interior point
//! method", SIAM Journal on Optimization 2, 1992). That every account is given once is eliminated account by account, as
//! for generalised upper bounds (G. Dantzig, R. Van Slyke, "Generalized upper bounding techniques", Journal of Computer and
//! System Sciences 1, 1967), so that each step solves with a matrix as large as there are rows, whatever the number of
//! accounts. The steps go against the price of the pricing: a price here is what a unit costs the account.
//!
//! What is found is not trusted: prices are good or bad, and what they prove is counted by the pricing.

use super::core::Core;
use super::curve::Curve;
use super::dense::Symmetric;
use super::problem::ROWS;

/// A part of a row's curve.
#[derive(Clone, Debug)]
struct Part {
    row: usize,
    width: f64,
    slope: f64,
    /// Filled and left, and what these two are worth.
    full: f64,
    left: f64,
    low: f64,
    high: f64,
}

/// The relaxation and where its solution stands.
#[derive(Clone, Debug)]
pub struct Interior {
    pub core: Core,
    parts: Vec<Part>,
    /// What the columns and parts of each row come to.
    wanted: Vec<f64>,
    /// How much of the account is at the column, and how much dearer the column is than its account can pay.
    share: Vec<f64>,
    slack: Vec<f64>,
    pays: Vec<f64>,
    prices: Vec<f64>,
    matrix: Symmetric,
    /// Mean product of a share and its slack.
    centre: f64,
}

/// A step of all unknowns.
struct Move {
    share: Vec<f64>,
    slack: Vec<f64>,
    pays: Vec<f64>,
    prices: Vec<f64>,
    /// By part: full, left, low, high.
    parts: Vec<[f64; 4]>,
}

/// What is still wrong.
struct Residuals {
    accounts: Vec<f64>,
    rows: Vec<f64>,
    columns: Vec<f64>,
    parts: Vec<f64>,
    widths: Vec<f64>,
}

impl Interior {
    /// Nothing is solved yet.
    pub fn new(core: Core, curves: &[Curve]) -> Self {
        let rows = curves.iter().enumerate();
        let parts = rows
            .flat_map(|(row, curve)| {
                curve.parts().map(move |(width, slope)| Part {
                    row,
                    width,
                    slope,
                    full: 0.0,
                    left: 0.0,
                    low: 0.0,
                    high: 0.0,
                })
            })
            .collect();
        Self {
            share: vec![0.0; core.columns.len()],
            slack: vec![0.0; core.columns.len()],
            pays: vec![0.0; core.accounts.len()],
            prices: vec![0.0; curves.len()],
            wanted: core.filled.iter().map(|filled| -filled).collect(),
            matrix: Symmetric::new(curves.len()),
            core,
            parts,
            centre: 0.0,
        }
    }

    /// The prices, by row.
    pub fn prices(&self) -> &[f64] {
        &self.prices
    }

    /// How much of the account at this position goes where.
    pub fn shares(&self, position: usize) -> impl Iterator<Item = (u32, f64)> {
        let range = self.core.from[position]..self.core.from[position + 1];
        self.core.columns[range.clone()]
            .iter()
            .zip(&self.share[range])
            .map(|(column, &share)| (column.place, share))
    }

    /// Begins in the middle between the constraints at these prices: every product of a value and its slack is `centre`.
    pub fn start(&mut self, prices: &[f64], centre: f64) {
        self.prices.copy_from_slice(prices);
        self.centre = centre;
        for a in 0..self.core.accounts.len() {
            let range = self.core.from[a]..self.core.from[a + 1];
            let mut least = f64::MAX;
            for j in range.clone() {
                let column = &self.core.columns[j];
                self.slack[j] = column.cost + column.paid(prices);
                least = least.min(self.slack[j]);
            }
            // The shares, centre / (value - pays), sum to one; their sum grows with what is paid.
            let (mut low, mut high) = (least - centre * range.len() as f64, least - centre);
            for _ in 0..60 {
                let middle = 0.5 * (low + high);
                let sum: f64 = range.clone().map(|j| centre / (self.slack[j] - middle)).sum();
                if sum > 1.0 {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            self.pays[a] = low;
            for j in range {
                self.slack[j] -= low;
                self.share[j] = centre / self.slack[j];
            }
        }
        for part in &mut self.parts {
            let slope = part.slope - prices[part.row];
            // slope = centre / full - centre / left, full + left = width
            let half = 0.5 * part.width;
            let at = if slope.abs() * part.width < 1e-9 * centre {
                half
            } else {
                let root = (centre * centre + slope * slope * half * half).sqrt();
                // Of the two forms the one without cancellation.
                if slope > 0.0 {
                    half * centre * 2.0 / (centre + slope * half + root)
                } else {
                    part.width - half * centre * 2.0 / (centre - slope * half + root)
                }
            };
            part.full = at.clamp(1e-12 * part.width, (1.0 - 1e-12) * part.width);
            part.left = part.width - part.full;
            part.low = centre / part.full;
            part.high = centre / part.left;
        }
    }

    /// By how much the solution can be improved at most, as far as it is one.
    pub fn gap(&self) -> f64 {
        let columns: f64 = self.share.iter().zip(&self.slack).map(|(x, z)| x * z).sum();
        columns + self.parts.iter().map(|p| p.full * p.low + p.left * p.high).sum::<f64>()
    }

    /// Products of a value and its slack.
    pub fn pairs(&self) -> f64 {
        (self.core.columns.len() + 2 * self.parts.len()).max(1) as f64
    }

    fn residuals(&self) -> Residuals {
        let mut rows = self.wanted.clone();
        let mut columns = vec![0.0; self.core.columns.len()];
        let mut accounts = vec![1.0; self.core.accounts.len()];
        for a in 0..self.core.accounts.len() {
            let range = self.core.from[a]..self.core.from[a + 1];
            for (j, residual) in range.clone().zip(&mut columns[range]) {
                let column = &self.core.columns[j];
                *residual = column.cost + column.paid(&self.prices) - self.pays[a] - self.slack[j];
                accounts[a] -= self.share[j];
                for (&row, amount) in column.rows.iter().zip(column.amounts) {
                    rows[row as usize] -= amount * self.share[j];
                }
            }
        }
        let mut parts = Vec::with_capacity(self.parts.len());
        let mut widths = Vec::with_capacity(self.parts.len());
        for part in &self.parts {
            rows[part.row] += part.full;
            parts.push(part.slope - self.prices[part.row] - part.low + part.high);
            widths.push(part.width - part.full - part.left);
        }
        Residuals { accounts, rows, columns, parts, widths }
    }

    /// One step; false if it was told to stop or can do no more.
    pub fn step(&mut self, stop: impl FnMut() -> bool) -> bool {
        self.assemble();
        if !self.matrix.factor(stop) {
            return false;
        }
        let residuals = self.residuals();
        // The predictor goes straight for products of zero.
        let towards = |value: f64, slack: f64| -value * slack;
        let columns: Vec<f64> = self.share.iter().zip(&self.slack).map(|(&x, &z)| towards(x, z)).collect();
        let parts: Vec<[f64; 2]> =
            self.parts.iter().map(|p| [towards(p.full, p.low), towards(p.left, p.high)]).collect();
        let first = self.direction(&residuals, &columns, &parts);
        let (primal, dual) = self.room(&first);
        let now = self.gap();
        let then = self.gap_after(&first, primal, dual);
        let ratio = (then / now).clamp(0.0, 1.0);
        self.centre = ratio * ratio * ratio * now / self.pairs();
        let centre = self.centre;
        let columns: Vec<f64> = columns
            .iter()
            .zip(first.share.iter().zip(&first.slack))
            .map(|(product, (x, z))| product + centre - x * z)
            .collect();
        let parts: Vec<[f64; 2]> = parts
            .iter()
            .zip(&first.parts)
            .map(|(product, by)| [product[0] + centre - by[0] * by[2], product[1] + centre - by[1] * by[3]])
            .collect();
        let second = self.direction(&residuals, &columns, &parts);
        let (primal, dual) = self.room(&second);
        let (primal, dual) = ((0.9995 * primal).min(1.0), (0.9995 * dual).min(1.0));
        if !primal.is_finite() || !dual.is_finite() || primal.max(dual) < 1e-8 {
            return false;
        }
        self.go(&second, primal, dual);
        true
    }

    /// The matrix of the rows when shares and parts follow the prices. Each account counts by how its columns differ from
    /// its greatest one, so that nothing large cancels.
    fn assemble(&mut self) {
        self.matrix.clear();
        let mut touched: Vec<usize> = Vec::new();
        let mut sums = vec![0.0; self.wanted.len()];
        for a in 0..self.core.accounts.len() {
            let range = self.core.from[a]..self.core.from[a + 1];
            let most = self.greatest(a);
            let mut total = self.weight(most);
            touched.clear();
            for j in range {
                if j == most {
                    continue;
                }
                let weight = self.weight(j);
                total += weight;
                let entries = self.difference(j, most);
                for (number, &(row, by)) in entries.iter().enumerate() {
                    if by == 0.0 {
                        continue;
                    }
                    if sums[row] == 0.0 {
                        touched.push(row);
                    }
                    sums[row] += weight * by;
                    for &(other, factor) in &entries[..=number] {
                        if factor != 0.0 {
                            self.matrix.add(row.max(other), row.min(other), weight * by * factor);
                        }
                    }
                }
            }
            touched.sort_unstable();
            touched.dedup();
            for (number, &row) in touched.iter().enumerate() {
                let by = sums[row] / total;
                for &other in &touched[..=number] {
                    self.matrix.add(row, other, -by * sums[other]);
                }
            }
            for &row in &touched {
                sums[row] = 0.0;
            }
        }
        for part in &self.parts {
            let by = 1.0 / (part.low / part.full + part.high / part.left);
            self.matrix.add(part.row, part.row, by);
        }
    }

    fn weight(&self, column: usize) -> f64 {
        self.share[column] / self.slack[column]
    }

    /// The column of the account with the greatest weight.
    fn greatest(&self, account: usize) -> usize {
        let range = self.core.from[account]..self.core.from[account + 1];
        range.max_by(|&i, &j| self.weight(i).total_cmp(&self.weight(j))).unwrap_or(0)
    }

    /// What a column adds to the rows beyond another one; each row once.
    fn difference(&self, column: usize, other: usize) -> [(usize, f64); 2 * ROWS] {
        let (one, two) = (&self.core.columns[column], &self.core.columns[other]);
        let mut entries = [(0, 0.0); 2 * ROWS];
        for k in 0..ROWS {
            entries[k] = (one.rows[k] as usize, one.amounts[k]);
            // A row is used at one of the positions only.
            if one.rows[k] == two.rows[k] {
                entries[k].1 -= two.amounts[k];
            } else {
                entries[ROWS + k] = (two.rows[k] as usize, -two.amounts[k]);
            }
        }
        entries
    }

    /// Solves for a step by which each product of a value and its slack changes as wanted.
    fn direction(&self, residuals: &Residuals, columns: &[f64], parts: &[[f64; 2]]) -> Move {
        let mut right = residuals.rows.clone();
        let mut heads = vec![(0.0, 0.0, 0usize); self.core.accounts.len()];
        // What a column is short of, times its weight.
        let short = |j: usize| residuals.columns[j] - columns[j] / self.share[j];
        for (a, found) in heads.iter_mut().enumerate() {
            let most = self.greatest(a);
            let (mut total, mut head) = (0.0, residuals.accounts[a]);
            for j in self.core.from[a]..self.core.from[a + 1] {
                total += self.weight(j);
                head += self.weight(j) * short(j);
            }
            *found = (total, head, most);
            for j in self.core.from[a]..self.core.from[a + 1] {
                if j == most {
                    continue;
                }
                let by = self.weight(j) * (short(j) - head / total);
                for (row, amount) in self.difference(j, most) {
                    right[row] += amount * by;
                }
            }
            let column = &self.core.columns[most];
            for (&row, amount) in column.rows.iter().zip(column.amounts) {
                right[row as usize] -= amount * residuals.accounts[a];
            }
        }
        let mut wants = Vec::with_capacity(self.parts.len());
        for (k, part) in self.parts.iter().enumerate() {
            let weight = 1.0 / (part.low / part.full + part.high / part.left);
            let want = parts[k][0] / part.full
                - residuals.parts[k]
                - (parts[k][1] - part.high * residuals.widths[k]) / part.left;
            wants.push((weight, want));
            right[part.row] += weight * want;
        }
        self.matrix.solve(&mut right);
        // `right` is now by how much the value of a row grows; prices are the other way round.
        let mut by = Move {
            share: vec![0.0; self.core.columns.len()],
            slack: vec![0.0; self.core.columns.len()],
            pays: vec![0.0; self.core.accounts.len()],
            prices: right.iter().map(|value| -value).collect(),
            parts: Vec::with_capacity(self.parts.len()),
        };
        for (a, &(total, head, most)) in heads.iter().enumerate() {
            let range = self.core.from[a]..self.core.from[a + 1];
            let worth = |j: usize| self.core.columns[j].paid(&right);
            let mean: f64 =
                range.clone().map(|j| self.weight(j) * (worth(j) - worth(most))).sum::<f64>() / total;
            by.pays[a] = head / total - mean - worth(most);
            for j in range {
                by.slack[j] = residuals.columns[j] - by.pays[a] - worth(j);
                by.share[j] = (columns[j] - self.share[j] * by.slack[j]) / self.slack[j];
            }
        }
        for (k, part) in self.parts.iter().enumerate() {
            let (weight, want) = wants[k];
            let full = weight * (want - right[part.row]);
            let left = residuals.widths[k] - full;
            let low = (parts[k][0] - part.low * full) / part.full;
            let high = (parts[k][1] - part.high * left) / part.left;
            by.parts.push([full, left, low, high]);
        }
        by
    }

    /// How far one can go until a share or a part is used up, and until a slack is.
    fn room(&self, by: &Move) -> (f64, f64) {
        let (mut primal, mut dual) = (1.0 / 0.9995, 1.0 / 0.9995);
        let until = |value: f64, change: f64, most: f64| {
            if change < 0.0 { most.min(-value / change) } else { most }
        };
        for j in 0..self.core.columns.len() {
            primal = until(self.share[j], by.share[j], primal);
            dual = until(self.slack[j], by.slack[j], dual);
        }
        for (part, by) in self.parts.iter().zip(&by.parts) {
            primal = until(part.left, by[1], until(part.full, by[0], primal));
            dual = until(part.high, by[3], until(part.low, by[2], dual));
        }
        (primal, dual)
    }

    fn gap_after(&self, by: &Move, primal: f64, dual: f64) -> f64 {
        let (primal, dual) = (primal.min(1.0), dual.min(1.0));
        let columns: f64 = (0..self.core.columns.len())
            .map(|j| (self.share[j] + primal * by.share[j]) * (self.slack[j] + dual * by.slack[j]))
            .sum();
        let parts = self.parts.iter().zip(&by.parts).map(|(part, by)| {
            (part.full + primal * by[0]) * (part.low + dual * by[2])
                + (part.left + primal * by[1]) * (part.high + dual * by[3])
        });
        columns + parts.sum::<f64>()
    }

    fn go(&mut self, by: &Move, primal: f64, dual: f64) {
        let along = |values: &mut [f64], by: &[f64], step: f64| {
            for (value, by) in values.iter_mut().zip(by) {
                *value += step * by;
            }
        };
        along(&mut self.share, &by.share, primal);
        along(&mut self.slack, &by.slack, dual);
        along(&mut self.pays, &by.pays, dual);
        along(&mut self.prices, &by.prices, dual);
        for (part, by) in self.parts.iter_mut().zip(&by.parts) {
            part.full += primal * by[0];
            part.left += primal * by[1];
            part.low += dual * by[2];
            part.high += dual * by[3];
        }
    }
}
