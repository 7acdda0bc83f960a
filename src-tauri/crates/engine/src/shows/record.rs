//! The best plan so far, kept as an older plan and the changes since, because a large plan is costly to copy each time a
//! step makes it a little better.

use super::Duty;
use std::collections::BTreeSet;

/// So many changes are kept before the whole plan is copied again.
const LONG: usize = 4_000;

/// A plan and what was done since.
#[derive(Debug)]
pub struct Record {
    plan: Vec<Duty>,
    /// Duties added or removed since, in order.
    changes: Vec<(Duty, bool)>,
    /// After so many of them the plan was at its best.
    best_at: usize,
    /// The changes do not begin at the plan.
    lost: bool,
}

impl Record {
    /// The best is this plan.
    pub fn new(plan: Vec<Duty>) -> Self {
        Self { plan, changes: Vec::new(), best_at: 0, lost: false }
    }

    /// Changes that stay.
    pub fn follow(&mut self, changes: &[(Duty, bool)]) {
        if self.changes.len() <= LONG {
            self.changes.extend_from_slice(changes);
        }
    }

    /// The plan is at its best now; `whole` gives it if the changes were too many to keep.
    pub fn best_now(&mut self, whole: impl FnOnce() -> Vec<Duty>) {
        if self.lost || self.changes.len() > LONG {
            *self = Self::new(whole());
        } else {
            self.best_at = self.changes.len();
        }
    }

    /// What follows does not begin at the best plan.
    pub fn lose_track(&mut self) {
        self.lost = true;
    }

    /// The best plan, in order.
    pub fn best(&self) -> Vec<Duty> {
        if self.best_at == 0 {
            return self.plan.clone();
        }
        let mut plan: BTreeSet<Duty> = self.plan.iter().copied().collect();
        for &(duty, added) in &self.changes[..self.best_at] {
            if added {
                plan.insert(duty);
            } else {
                plan.remove(&duty);
            }
        }
        plan.into_iter().collect()
    }

    /// Goes back to the best plan and gives it, in order.
    pub fn back_to_best(&mut self) -> &[Duty] {
        if self.best_at > 0 {
            self.plan = self.best();
        }
        self.changes.clear();
        (self.best_at, self.lost) = (0, false);
        &self.plan
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn gives_the_plan_as_it_was_at_its_best() {
        let mut random = Random::new(5);
        for length in [3, 50, 3 * LONG] {
            let mut now: BTreeSet<Duty> = BTreeSet::new();
            let mut record = Record::new(Vec::new());
            let mut best = now.clone();
            for _ in 0..length {
                let duty = Duty { person: random.below(9), seats: random.below(9) };
                let added = now.insert(duty);
                if !added {
                    now.remove(&duty);
                }
                record.follow(&[(duty, added)]);
                if random.chance(0.001) || best.is_empty() {
                    record.best_now(|| now.iter().copied().collect());
                    best = now.clone();
                }
            }
            assert_eq!(record.back_to_best(), best.iter().copied().collect::<Vec<_>>());
        }
    }
}
