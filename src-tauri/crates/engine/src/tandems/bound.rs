//! A proof that no pairing is cheaper, which can be checked without trust in the solver.

use super::Problem;
use crate::Cost;
use serde::Serialize;

/// What a partner at each inside rep is worth.
///
/// Take any prices and let every field rep pay the price of the partner, and every inside rep receive it. For every
/// pairing this changes nothing in sum. So no pairing costs less than the sum of what each person would choose alone:
///
/// ```text
/// sum over field reps of min(alone, least over inside reps of pair + price)
/// + sum over inside reps of the least over numbers n of (cost of n field reps - n x price)
/// ```
///
/// This holds level by level, because costs compared by levels are added and ordered like numbers. (Weak duality of
/// the assignment problem: J. Egervary, 1931; H. Kuhn, "The Hungarian method for the assignment problem", Naval Research
/// Logistics Quarterly 2, 1955.)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// By inside rep.
    pub prices: Vec<Cost>,
}

impl Certificate {
    /// No pairing that keeps the fixed pairs costs less than this, whatever the prices are. None if there is not one
    /// price for each inside rep.
    pub fn bound(&self, problem: &Problem) -> Option<Cost> {
        if self.prices.len() != problem.insides.len() {
            return None;
        }
        let mut total = problem.base + problem.idle * problem.could_have_somebody() as i64;
        let mut fixed = vec![0u32; problem.insides.len()];
        let mut free = 0;
        for (index, field) in problem.fields.iter().enumerate() {
            if let Some(inside) = field.fixed {
                fixed[inside] += 1;
                total += problem.pair(index, inside).unwrap_or_default();
                continue;
            }
            free += 1;
            let priced = self.prices.iter().enumerate();
            let cheapest = priced
                .filter_map(|(inside, &price)| problem.pair(index, inside).map(|pair| pair + price))
                .fold(field.alone, Cost::min);
            total += cheapest;
        }
        for (inside, &price) in self.prices.iter().enumerate() {
            let mut cost: Cost =
                (1..=fixed[inside]).map(|n| problem.step(inside, n)).fold(Cost::ZERO, |a, b| a + b);
            let mut least = cost;
            for number in fixed[inside] + 1..=fixed[inside] + free {
                cost += problem.step(inside, number) - price;
                least = least.min(cost);
            }
            total += least;
        }
        Some(total)
    }
}
