//! The cost of a plan: three whole numbers compared in order.

use serde::Serialize;
use std::ops::{Add, AddAssign, Mul, Sub};

/// What a plan costs. Compared field by field in this order; smaller is better and zero is perfect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Cost {
    /// What must not be.
    pub hard: i64,
    /// What was asked for and is missing.
    pub medium: i64,
    /// What could be nicer.
    pub soft: i64,
}

impl Cost {
    /// The perfect cost.
    pub const ZERO: Self = Self { hard: 0, medium: 0, soft: 0 };

    /// A cost from its three levels.
    pub const fn new(hard: i64, medium: i64, soft: i64) -> Self {
        Self { hard, medium, soft }
    }
}

impl Add for Cost {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self::new(self.hard + other.hard, self.medium + other.medium, self.soft + other.soft)
    }
}

impl AddAssign for Cost {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Cost {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self::new(self.hard - other.hard, self.medium - other.medium, self.soft - other.soft)
    }
}

impl Mul<i64> for Cost {
    type Output = Self;
    fn mul(self, times: i64) -> Self {
        Self::new(self.hard * times, self.medium * times, self.soft * times)
    }
}
