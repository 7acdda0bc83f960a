//! What every other choice would cost.
//!
//! Wanting field rep f with inside rep j instead costs the reduced cost of the pair plus the cheapest chain of moves that
//! leads from the place taken to the place left, a shortest path in the residual network of the optimum (R. Ahuja,
//! T. Magnanti, J. Orlin, "Network Flows", 1993, section 9.11 on sensitivity). One search against the direction of the
//! chains serves all field reps of one inside rep.

use super::packed::{FAR, Packed};
use super::{Answer, Problem};
use crate::{Cost, Watch};

/// The best that could be done without the present choice of a field rep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regret {
    /// So much the best pairing without it costs more.
    pub cost: Cost,
    /// The partner there; none for having no partner.
    pub runner_up: Option<usize>,
}

/// What other choices than those of a cheapest pairing cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regrets {
    /// By field rep; none where nothing else is possible or the pair is fixed.
    pub of: Vec<Option<Regret>>,
    // By `(insides + 1) x field + inside`, having no partner last.
    instead: Vec<Option<Cost>>,
    width: usize,
}

impl Regrets {
    /// So much more the best pairing costs in which this field rep has this partner, or none. Zero for what is chosen;
    /// none where it is impossible or another pair is fixed.
    pub fn instead(&self, field: usize, partner: Option<usize>) -> Option<Cost> {
        self.instead.get(field * self.width + partner.unwrap_or(self.width - 1)).copied().flatten()
    }
}

/// Computes all regrets of an answer; none if it was cut short or is not the best possible.
pub fn regrets(problem: &Problem, answer: &Answer, watch: &Watch<'_>) -> Option<Regrets> {
    let packed = Packed::new(problem).filter(|_| answer.is_best_possible())?;
    let residual = Residual::new(problem, &packed, answer);
    let (fields, nodes) = (problem.fields.len(), packed.width + 1);
    let mut found = Regrets { of: vec![None; fields], instead: vec![None; fields * nodes], width: nodes };
    for target in 0..nodes {
        if residual.guests_at[target] == 0 {
            continue;
        }
        if watch.over() {
            return None;
        }
        let far = residual.to(target);
        for field in (0..fields).filter(|&field| residual.at[field] == target) {
            let mut best: Option<(i64, usize)> = None;
            for (node, &near) in far.iter().enumerate() {
                let cost = residual.reduced[node * fields + field] + near;
                if cost >= FAR / 2 {
                    continue;
                }
                found.instead[field * nodes + node] = Some(packed.scale.unpack(cost));
                if node != target && best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, node));
                }
            }
            found.of[field] = best.map(|(cost, node)| Regret {
                cost: packed.scale.unpack(cost),
                runner_up: (node < packed.width).then_some(node),
            });
        }
    }
    for (field, of) in problem.fields.iter().enumerate() {
        if let Some(inside) = of.fixed {
            found.instead[field * nodes + inside] = Some(Cost::ZERO);
        }
    }
    Some(found)
}

const FIXED: usize = usize::MAX;

/// Inside reps, and having no partner as the last node.
struct Residual {
    /// By field rep the node; [`FIXED`] for those who stay.
    at: Vec<usize>,
    guests_at: Vec<usize>,
    /// By `node x fields + field`: how much dearer the node is than the cheapest choice; never below 0.
    reduced: Vec<i64>,
    /// By inside rep: what one more costs above the price, and what the last one costs below it.
    more: Vec<i64>,
    less: Vec<i64>,
}

impl Residual {
    fn new(problem: &Problem, packed: &Packed, answer: &Answer) -> Self {
        let (fields, width) = (problem.fields.len(), packed.width);
        let price: Vec<i64> =
            answer.certificate.prices.iter().map(|&price| packed.scale.pack(price)).collect();
        let mut having = vec![0u32; width];
        let mut guests_at = vec![0; width + 1];
        let mut at = vec![FIXED; fields];
        let mut reduced = vec![FAR; fields * (width + 1)];
        for field in 0..fields {
            if let Some(inside) = answer.partners[field] {
                having[inside] += 1;
            }
            if problem.fields[field].fixed.is_some() {
                continue;
            }
            at[field] = answer.partners[field].unwrap_or(width);
            guests_at[at[field]] += 1;
            let value = |node: usize| match price.get(node) {
                Some(price) if packed.row(field)[node] < FAR => packed.row(field)[node] + price,
                Some(_) => FAR,
                None => packed.alone[field],
            };
            let own = value(at[field]);
            for node in 0..=width {
                reduced[node * fields + field] = (value(node) - own).min(FAR);
            }
        }
        let more = (0..width).map(|j| packed.step(j, having[j] + 1) - price[j]).collect();
        let less =
            (0..width).map(|j| if guests_at[j] > 0 { price[j] - packed.step(j, having[j]) } else { FAR });
        Self { less: less.collect(), at, guests_at, reduced, more }
    }

    /// By node the cost of the cheapest chain of moves from there to the target.
    fn to(&self, target: usize) -> Vec<i64> {
        let (fields, last) = (self.at.len(), self.guests_at.len() - 1);
        let mut near = vec![FAR; last + 1];
        near[target] = 0;
        let mut open: Vec<usize> = (0..=last).collect();
        while let Some(place) = (0..open.len()).min_by_key(|&place| near[open[place]]) {
            let node = open.swap_remove(place);
            let here = near[node];
            if here >= FAR / 2 {
                break;
            }
            let row = &self.reduced[node * fields..(node + 1) * fields];
            for (&at, &step) in self.at.iter().zip(row) {
                if at != FIXED && here + step < near[at] {
                    near[at] = here + step;
                }
            }
            // Places themselves appear and vanish at the ends.
            if node == last {
                for (inside, &more) in self.more.iter().enumerate() {
                    near[inside] = near[inside].min(here + more);
                }
            } else {
                near[last] = near[last].min(here + self.less[node]);
            }
        }
        near
    }
}
