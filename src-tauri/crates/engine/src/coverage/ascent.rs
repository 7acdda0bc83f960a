//! A few quick steps to better prices for what is open.
//!
//! The volume algorithm (F. Barahona, R. Anbil, "The volume algorithm: producing primal solutions with a subgradient
//! method", Mathematical Programming 87, 2000) from prices that are good already. A step takes hardly more than looking at
//! each place once, far less than one of the interior method.

use super::core::Core;
use super::curve::Curve;

/// The ascent at some prices.
pub struct Ascent<'a> {
    core: &'a Core,
    curves: &'a [Curve],
    /// The best prices so far, and what they prove.
    pub prices: Vec<f64>,
    pub bound: f64,
    mean: Vec<f64>,
    reach: f64,
    stale: u32,
    /// By position the column chosen last, and how often it was another one than before.
    pub last: Vec<u32>,
    pub turns: Vec<u32>,
}

impl<'a> Ascent<'a> {
    /// Begins here.
    pub fn new(core: &'a Core, curves: &'a [Curve], prices: Vec<f64>) -> Self {
        let count = core.accounts.len();
        let mut ascent = Self {
            core,
            curves,
            bound: f64::MIN,
            mean: Vec::new(),
            reach: 0.5,
            stale: 0,
            last: vec![u32::MAX; count],
            turns: vec![0; count],
            prices,
        };
        let (bound, excess) = ascent.choose(&ascent.prices.clone());
        (ascent.bound, ascent.mean) = (bound, excess);
        ascent.turns.fill(0);
        ascent
    }

    /// What these prices prove, and by row what is wanted less what the row would like.
    fn choose(&mut self, prices: &[f64]) -> (f64, Vec<f64>) {
        let core = self.core;
        let mut excess = core.filled.clone();
        let (mut value, mut size) = (core.cost, core.cost.abs());
        for position in 0..core.accounts.len() {
            let (mut least, mut choice) = (f64::MAX, 0);
            for (number, column) in core.of(position).iter().enumerate() {
                let now = column.cost + column.paid(prices);
                if now < least {
                    (least, choice) = (now, number);
                }
            }
            if self.last[position] != choice as u32 {
                self.last[position] = choice as u32;
                self.turns[position] += 1;
            }
            let column = &core.of(position)[choice];
            for (&row, amount) in column.rows.iter().zip(column.amounts) {
                excess[row as usize] += amount;
            }
            value += least;
            size += least.abs() + 2.0 * column.cost.abs();
        }
        for (row, curve) in self.curves.iter().enumerate() {
            let (least, filling) = curve.least(prices[row]);
            value += least + core.filled[row] * prices[row];
            size += 2.0 * (least.abs() + ((filling + core.filled[row]) * prices[row]).abs());
            excess[row] -= filling;
        }
        let terms = (core.plan.len() + self.curves.len() + 32) as f64;
        (value - 4.0 * terms * f64::EPSILON * size, excess)
    }

    /// Up to so many steps, until it is proven that no plan costs less than `goal`.
    pub fn climb(&mut self, steps: u32, goal: f64) {
        for _ in 0..steps {
            let length: f64 = self.mean.iter().map(|part| part * part).sum();
            if self.bound > goal || length < 1e-12 {
                return;
            }
            let by = self.reach * (goal + 1.0 - self.bound) / length;
            let next = self.curves.iter().zip(self.prices.iter().zip(&self.mean));
            let next: Vec<f64> = next
                .map(|(curve, (price, mean))| (price + by * mean).clamp(curve.lowest, curve.highest))
                .collect();
            let (bound, excess) = self.choose(&next);
            let agrees: f64 = excess.iter().zip(&self.mean).map(|(a, b)| a * b).sum();
            // How much of the new direction makes the mean shortest.
            let (mut above, mut below) = (0.0, 0.0);
            for (new, mean) in excess.iter().zip(&self.mean) {
                above += mean * (mean - new);
                below += (new - mean) * (new - mean);
            }
            let most = (0.3 * self.reach.sqrt()).clamp(0.01, 0.3);
            let part = if below > 0.0 { (above / below).clamp(most / 10.0, most) } else { most };
            for (mean, new) in self.mean.iter_mut().zip(&excess) {
                *mean += part * (new - *mean);
            }
            if bound > self.bound {
                (self.bound, self.prices, self.stale) = (bound, next, 0);
                if agrees >= 0.0 {
                    self.reach = (self.reach * 1.1).min(2.0);
                }
            } else {
                self.stale += 1;
                if self.stale >= 6 {
                    (self.stale, self.reach) = (0, self.reach * 0.7);
                }
            }
        }
    }
}
