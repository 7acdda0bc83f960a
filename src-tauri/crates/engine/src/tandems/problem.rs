//! The problem by indices, and the plain recount of a pairing.

use crate::Cost;
use serde::Serialize;

/// One of those who have at most one partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// Cost of having no partner.
    pub alone: Cost,
    /// The partner who stays, whatever that breaks: index into [`Problem::insides`].
    pub fixed: Option<usize>,
}

/// One of those who may have several partners.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Inside {
    /// Each field rep above this number costs [`Problem::above_capacity`]. With 0 nobody is expected here, so that
    /// having nobody costs nothing.
    pub capacity: u32,
    /// Each field rep above this number costs [`Problem::above_share`].
    pub share: u32,
}

/// The whole problem. All costs are at least 0 on each level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// One side.
    pub fields: Vec<Field>,
    /// The other.
    pub insides: Vec<Inside>,
    /// Cost of the pair by `field x insides + inside`; none where the two cannot be paired at all.
    pub pairs: Vec<Option<Cost>>,
    /// Cost of each inside rep short of the number that could have somebody.
    pub idle: Cost,
    /// Cost of each field rep above an inside rep's share.
    pub above_share: Cost,
    /// Cost of each field rep above an inside rep's capacity.
    pub above_capacity: Cost,
    /// Added to every cost.
    pub base: Cost,
}

impl Problem {
    /// Cost of the pair; none where the two cannot be paired.
    pub fn pair(&self, field: usize, inside: usize) -> Option<Cost> {
        self.pairs.get(field * self.insides.len() + inside).copied().flatten()
    }

    /// How many inside reps with a capacity can have somebody at most.
    pub fn could_have_somebody(&self) -> usize {
        self.insides.iter().filter(|inside| inside.capacity > 0).count().min(self.fields.len())
    }

    /// What this inside rep's `number`th field rep (from 1) costs beyond the pair. Never falls with the number; below
    /// zero for the first one, who ends the idleness that [`Self::cost`] otherwise counts.
    pub(super) fn step(&self, inside: usize, number: u32) -> Cost {
        let Inside { capacity, share } = self.insides[inside];
        let when = |holds: bool, cost: Cost| if holds { cost } else { Cost::ZERO };
        when(number > share, self.above_share) + when(number > capacity, self.above_capacity)
            - when(number == 1 && capacity > 0, self.idle)
    }

    /// Counts what a pairing costs: by field rep the partner. A pair that is impossible counts nothing; [`solve`]
    /// makes none.
    ///
    /// [`solve`]: super::solve
    pub fn cost(&self, partners: &[Option<usize>]) -> Cost {
        let mut total = self.base;
        let mut having = vec![0u32; self.insides.len()];
        for (field, partner) in partners.iter().enumerate() {
            match *partner {
                Some(inside) => {
                    having[inside] += 1;
                    total += self.pair(field, inside).unwrap_or_default();
                }
                None => total += self.fields[field].alone,
            }
        }
        let busy = self.insides.iter().zip(&having).filter(|(i, have)| i.capacity > 0 && **have > 0).count();
        total += self.idle * self.could_have_somebody().saturating_sub(busy) as i64;
        for (inside, &have) in self.insides.iter().zip(&having) {
            total += self.above_share * i64::from(have.saturating_sub(inside.share));
            total += self.above_capacity * i64::from(have.saturating_sub(inside.capacity));
        }
        total
    }

    /// Says what is wrong with the sizes, indices and costs, if anything.
    pub fn check(&self) -> Result<(), &'static str> {
        let whole = |cost: &Cost| cost.hard >= 0 && cost.medium >= 0 && cost.soft >= 0;
        let fixed = |(field, of): (usize, &Field)| of.fixed.is_none_or(|i| self.pair(field, i).is_some());
        let rules = [
            (self.pairs.len() == self.fields.len() * self.insides.len(), "pairs have the wrong length"),
            (
                self.fields.iter().all(|f| f.fixed.is_none_or(|i| i < self.insides.len())),
                "a field rep is fixed to nobody",
            ),
            (self.fields.iter().enumerate().all(fixed), "a fixed pair is impossible"),
            (
                self.pairs.iter().flatten().all(whole)
                    && self.fields.iter().all(|f| whole(&f.alone))
                    && [self.idle, self.above_share, self.above_capacity].iter().all(whole),
                "a cost is below zero",
            ),
            (super::packed::Scale::of(self).is_some(), "the costs are too large"),
        ];
        rules.iter().find(|(holds, _)| !holds).map_or(Ok(()), |(_, wrong)| Err(wrong))
    }
}
