//! Three whole numbers compared in order.

use crate::{Board, Level, Term, rule};
use serde::{Deserialize, Serialize};

/// Costs of a board by level; fewer is better, 0/0/0 is perfect. Also a difference of two scores, then with signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Score {
    /// What no manager would publish.
    pub hard: i64,
    /// Demand not met.
    pub medium: i64,
    /// Wishes not met.
    pub soft: i64,
}

impl Score {
    /// The part at `level`.
    pub const fn at(self, level: Level) -> i64 {
        match level {
            Level::Hard => self.hard,
            Level::Medium => self.medium,
            Level::Soft => self.soft,
        }
    }

    /// Adds `cost` at `level`.
    pub const fn add(&mut self, level: Level, cost: i64) {
        match level {
            Level::Hard => self.hard += cost,
            Level::Medium => self.medium += cost,
            Level::Soft => self.soft += cost,
        }
    }
}

impl std::ops::Add for Score {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            hard: self.hard + other.hard,
            medium: self.medium + other.medium,
            soft: self.soft + other.soft,
        }
    }
}

impl std::ops::Sub for Score {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self {
            hard: self.hard - other.hard,
            medium: self.medium - other.medium,
            soft: self.soft - other.soft,
        }
    }
}

/// The score of `board`: the costs of its scored terms, level by level.
pub fn score<'a>(terms: impl IntoIterator<Item = &'a Term>, board: Board) -> Score {
    let mut score = Score::default();
    for term in terms {
        if let Some(rule) = rule(term.rule).filter(|rule| rule.board == board && term.scored) {
            score.add(rule.level, i64::try_from(term.cost).unwrap_or(i64::MAX));
        }
    }
    score
}
