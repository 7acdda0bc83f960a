//! The cost of a row as a convex curve.

use super::pricing::Levels;
use super::problem::Row;

/// The cost of a row by its corners; between them it is straight. Never above the cost itself.
#[derive(Clone, Debug)]
pub struct Curve {
    /// Filling beyond what is there anyway, in the unit of the position, and the cost.
    corners: Vec<(f64, f64)>,
    /// The least and the greatest price that can be of use.
    pub lowest: f64,
    pub highest: f64,
}

impl Curve {
    /// Up to so much beyond what is there anyway can be filled, in the row's own unit.
    pub fn new(row: &Row, most: f64, unit: f64, levels: Levels) -> Self {
        let filled = row.filled as f64;
        let end = filled + most;
        let mut at = vec![filled, end];
        at.extend(row.steps.iter().map(|step| step.above as f64));
        if let Some(band) = row.band {
            let target = band.target as f64;
            at.extend([-1.0, 1.0].map(|sign| target + sign * target * band.free as f64 / 1000.0));
        }
        at.retain(|x| (filled..=end).contains(x));
        at.sort_by(f64::total_cmp);
        at.dedup();
        let cost = |x: f64| {
            let steps: f64 =
                row.steps.iter().map(|step| levels.of(step.each) * (x - step.above as f64).max(0.0)).sum();
            let band = row.band.map_or(0.0, |band| {
                let target = band.target as f64;
                let outside = 1000.0 * (x - target).abs() / target - band.free as f64;
                band.each as f64 * outside.max(0.0) * levels.soft
            });
            steps + band
        };
        let corners: Vec<(f64, f64)> = at.iter().map(|&x| ((x - filled) / unit, cost(x))).collect();
        let slopes = corners.windows(2).map(|pair| (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0));
        let (lowest, highest) =
            slopes.fold((f64::MAX, f64::MIN), |(low, high), slope| (low.min(slope), high.max(slope)));
        let (lowest, highest) = if lowest > highest { (0.0, 0.0) } else { (lowest, highest) };
        Self { corners, lowest, highest }
    }

    /// The first slope above 0; 0 where there is none.
    pub fn first_rise(&self) -> f64 {
        let mut slopes =
            self.corners.windows(2).map(|pair| (pair[1].1 - pair[0].1) / (pair[1].0 - pair[0].0));
        slopes.find(|slope| *slope > 1e-9).unwrap_or(0.0)
    }

    /// The least of cost - price x filling, and the filling.
    pub fn least(&self, price: f64) -> (f64, f64) {
        let values = self.corners.iter().map(|&(x, cost)| (cost - price * x, x));
        values.fold((f64::MAX, 0.0), |best, now| if now.0 < best.0 { now } else { best })
    }

    /// Length and slope of the straight parts from left to right.
    pub fn parts(&self) -> impl Iterator<Item = (f64, f64)> {
        self.corners.windows(2).map(|pair| {
            let length = pair[1].0 - pair[0].0;
            (length, (pair[1].1 - pair[0].1) / length)
        })
    }
}
