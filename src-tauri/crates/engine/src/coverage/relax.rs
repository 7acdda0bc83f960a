//! From the pricing to the linear relaxation and back.

use super::core::{Column, Core};
use super::interior::Interior;
use super::pricing::Pricing;
use super::problem::ROWS;

/// Interior steps in a round at most.
const STEPS: u32 = 60;
/// The relaxation is off by this at most.
const PRECISION: f64 = 0.3;
/// Where the interior method begins, times how much the places of an account differ in the mean.
const CENTRE: f64 = 0.1;

/// What the relaxation of all plans shows.
pub struct Relaxed {
    pub interior: Interior,
    /// Whether it is as precise as was asked for.
    pub is_solved: bool,
}

impl Pricing<'_> {
    /// The relaxation with up to so many places for each account, those with the least reduced cost, none of them further
    /// above the least than `room`.
    pub fn core(&self, few: usize, room: f64) -> (Core, f64) {
        let width = self.problem.tandems.len();
        let by_tandem = self.by_tandem(self.prices());
        let mut values = vec![0.0; width];
        let mut order: Vec<(f64, u32)> = Vec::with_capacity(width + 1);
        let mut core = Core::new(self.problem.accounts.len(), self.problem.rows.len(), self.base());
        let mut spread = 0.0;
        for account in 0..self.problem.accounts.len() {
            self.reduced_at(account, &by_tandem, &mut values);
            order.clear();
            let placed = self.placed(account);
            if let Some(place) = placed {
                order.push((0.0, place));
            } else {
                order.extend(values.iter().copied().zip(0..));
                order.push((self.without(account), width as u32));
                let few = few.min(order.len());
                if few < order.len() {
                    order.select_nth_unstable_by(few, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
                    order.truncate(few);
                }
                let least = order.iter().map(|(value, _)| *value).fold(f64::MAX, f64::min);
                order.retain(|(value, _)| value - least <= room);
                let mean = order.iter().map(|(value, _)| value - least).sum::<f64>() / order.len() as f64;
                spread += mean;
            }
            order.sort_unstable_by_key(|(_, place)| *place);
            let column = |&(_, place): &(f64, u32)| match self.problem.tandems.get(place as usize) {
                None => Column { place, cost: self.without(account), rows: [0; ROWS], amounts: [0.0; ROWS] },
                Some(tandem) => Column {
                    place,
                    cost: self.charged(account, place as usize),
                    rows: tandem.rows.map(|row| row as u32),
                    amounts: self.scaled(account, place as usize),
                },
            };
            core.push(account as u32, order.iter().map(column));
        }
        let spread = spread / core.accounts.len().max(1) as f64;
        (core, spread)
    }

    /// Solves the relaxation with up to so many places for each account, to a part of what it is off at first or to
    /// [`PRECISION`], and takes over its prices where they are better.
    pub fn relax(&mut self, few: usize, part: f64, mut stop: impl FnMut() -> bool) -> Relaxed {
        let (core, spread) = self.core(few, f64::MAX);
        let mut interior = Interior::new(core, self.curves());
        interior.start(self.prices(), CENTRE * spread.clamp(1.0, 1e4));
        let precision = PRECISION.max(part * interior.gap());
        let mut steps = 0;
        while steps < STEPS && interior.gap() > precision && interior.step(&mut stop) {
            steps += 1;
        }
        let is_solved = interior.gap() <= precision;
        self.offer(interior.prices());
        if is_solved && part == 0.0 {
            self.settle();
        }
        Relaxed { interior, is_solved }
    }
}
