//! The three levels of a cost in one whole number.
//!
//! A sum of costs along a path of exchanges meets every field rep at most twice, so its levels stay within known limits.
//! With steps between the levels beyond twice these limits the packed number orders sums as the levels do, and the
//! levels can be read back from it.

use super::Problem;
use crate::Cost;

/// Worth of the upper levels in units of the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    hard: i64,
    medium: i64,
}

/// Larger than any sum of costs, small enough to be added twice.
pub const FAR: i64 = i64::MAX / 4;

impl Scale {
    /// None if the numbers would become too large.
    pub fn of(problem: &Problem) -> Option<Self> {
        let width = problem.insides.len();
        let mut most = problem.idle + problem.above_share + problem.above_capacity;
        for (index, field) in problem.fields.iter().enumerate() {
            let pairs = problem.pairs.get(index * width..(index + 1) * width)?.iter().flatten();
            let dearest = pairs.fold(field.alone, |a, b| {
                Cost::new(a.hard.max(b.hard), a.medium.max(b.medium), a.soft.max(b.soft))
            });
            most = Cost::new(
                most.hard.checked_add(dearest.hard)?,
                most.medium.checked_add(dearest.medium)?,
                most.soft.checked_add(dearest.soft)?,
            );
        }
        // Every field rep is met once with a plus and once with a minus, and so are the steps of both ends; the double
        // of that again keeps both signs apart.
        let room = |level: i64| level.checked_mul(16)?.checked_add(1);
        let medium = room(most.soft)?;
        let hard = medium.checked_mul(room(most.medium)?)?;
        (hard.checked_mul(room(most.hard)?)? < FAR / 4).then_some(Self { hard, medium })
    }

    /// The cost as one number.
    pub fn pack(self, cost: Cost) -> i64 {
        cost.hard * self.hard + cost.medium * self.medium + cost.soft
    }

    /// The cost in such a number.
    pub fn unpack(self, packed: i64) -> Cost {
        let nearest = |value: i64, unit: i64| (value + unit / 2).div_euclid(unit);
        let hard = nearest(packed, self.hard);
        let rest = packed - hard * self.hard;
        let medium = nearest(rest, self.medium);
        Cost::new(hard, medium, rest - medium * self.medium)
    }
}

/// The problem in packed numbers.
#[derive(Clone, Debug)]
pub struct Packed {
    pub scale: Scale,
    /// By `field x width + inside`; [`FAR`] where impossible.
    pub pairs: Vec<i64>,
    pub alone: Vec<i64>,
    pub width: usize,
    first: Vec<i64>,
    above_share: i64,
    above_capacity: i64,
    limits: Vec<(u32, u32)>,
}

impl Packed {
    /// None if the numbers would become too large.
    pub fn new(problem: &Problem) -> Option<Self> {
        let scale = Scale::of(problem)?;
        let pack = |cost: Cost| scale.pack(cost);
        let idle = |capacity: u32| if capacity > 0 { -pack(problem.idle) } else { 0 };
        Some(Self {
            scale,
            pairs: problem.pairs.iter().map(|pair| pair.map_or(FAR, pack)).collect(),
            alone: problem.fields.iter().map(|field| pack(field.alone)).collect(),
            width: problem.insides.len(),
            first: problem.insides.iter().map(|inside| idle(inside.capacity)).collect(),
            above_share: pack(problem.above_share),
            above_capacity: pack(problem.above_capacity),
            limits: problem.insides.iter().map(|inside| (inside.share, inside.capacity)).collect(),
        })
    }

    /// The packed form of [`Problem::step`].
    pub fn step(&self, inside: usize, number: u32) -> i64 {
        let (share, capacity) = self.limits[inside];
        let mut step = if number == 1 { self.first[inside] } else { 0 };
        if number > share {
            step += self.above_share;
        }
        if number > capacity {
            step += self.above_capacity;
        }
        step
    }

    /// The costs of a field rep's pairs.
    pub fn row(&self, field: usize) -> &[i64] {
        &self.pairs[field * self.width..(field + 1) * self.width]
    }
}
