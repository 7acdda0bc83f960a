//! Prices for the search.
//!
//! The relaxation splits the largest accounts among all tandems, which no plan can. So they are placed first where most of
//! their shares are, the largest first, and the relaxation is solved anew around them: its prices are those of plans.

use super::core::Core;
use super::curve::Curve;
use super::interior::Interior;

/// Accounts are placed that fill so much of what a tandem has in the mean, round by round.
const LARGE: [f64; 8] = [1.0, 0.7, 0.5, 0.35, 0.25, 0.17, 0.12, 0.08];
/// Only those so many times as large as the mean are.
const UNUSUAL: f64 = 3.0;
/// Interior steps in a round.
const STEPS: u32 = 25;

/// Where the largest accounts are placed, and what that makes of the rest.
pub struct Guide {
    /// By row.
    pub prices: Vec<f64>,
    /// By account a place; the shares rounded.
    pub plan: Vec<u32>,
}

impl Interior {
    /// By account the place with most of it.
    pub fn rounded(&self) -> Vec<u32> {
        let mut plan = self.core.plan.clone();
        for (position, &account) in self.core.accounts.iter().enumerate() {
            plan[account as usize] = self.most(position).0;
        }
        plan
    }

    /// Where most of the account at this position is, and how much.
    pub fn most(&self, position: usize) -> (u32, f64) {
        self.shares(position).fold((0, 0.0), |a, b| if b.1 > a.1 { b } else { a })
    }
}

/// How large the account at this position is, measured by the mean one.
fn size(core: &Core, position: usize) -> f64 {
    core.of(position).iter().flat_map(|column| column.amounts).fold(0.0, f64::max)
}

impl Guide {
    /// From the solved relaxation; `room` is how much dearer places are kept.
    pub fn new(
        mut interior: Interior,
        curves: &[Curve],
        tandems: usize,
        room: f64,
        mut stop: impl FnMut() -> bool,
    ) -> Self {
        let per_tandem = (interior.core.plan.len() as f64 / tandems.max(1) as f64).max(1.0);
        for large in LARGE {
            let least = (large * per_tandem).max(UNUSUAL);
            let prices = interior.prices().to_vec();
            let cheapest = interior.core.least(&prices);
            let core = interior.core.only(|position, column| {
                if size(&interior.core, position) >= least {
                    column.place == interior.most(position).0
                } else {
                    column.cost + column.paid(&prices) - cheapest[position] <= room
                }
            });
            if core.columns.len() == interior.core.columns.len() || stop() {
                continue;
            }
            let centre = 0.05 * room;
            interior = Interior::new(core, curves);
            interior.start(&prices, centre);
            let mut steps = 0;
            while steps < STEPS && interior.gap() > 1.0 && interior.step(&mut stop) {
                steps += 1;
            }
        }
        Self { prices: interior.prices().to_vec(), plan: interior.rounded() }
    }
}
