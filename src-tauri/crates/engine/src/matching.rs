//! Pairings between two sides where every member has a demand and a maximum.
//!
//! A b-matching with convex sides: the first `demand` pairings of a member each earn the reward of a missing one
//! avoided, the rest up to `maximum` earn nothing. Solved exactly as a minimum-cost flow (R. Ahuja, T. Magnanti,
//! J. Orlin, "Network Flows", 1993, chapters 9 and 12).

use crate::Watch;
use crate::flow::Network;

/// What one member of a side asks for and bears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Pairings below this number count as missing.
    pub demand: u32,
    /// No more pairings than this.
    pub maximum: u32,
}

/// A possible pairing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Possible {
    /// Index on the first side.
    pub left: usize,
    /// Index on the second side.
    pub right: usize,
    /// What it costs; below 0 where it is better to have it than not.
    pub cost: i64,
}

/// The best pairing of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paired {
    /// Positions in the list of possible pairings.
    pub chosen: Vec<usize>,
    /// Sum over both sides of what stays below the demands: the least there is.
    pub missing: i64,
    /// Sum of the costs of the chosen: the least there is with so few missing.
    pub cost: i64,
}

/// Chooses pairings, each at most once, so that first the fewest are missing and then the costs are least.
pub fn cheapest(left: &[Wanted], right: &[Wanted], possible: &[Possible]) -> Paired {
    let nothing = Paired { chosen: Vec::new(), missing: 0, cost: 0 };
    cheapest_until(left, right, possible, &Watch::never()).unwrap_or(nothing)
}

/// The same; none if it was cut short.
pub fn cheapest_until(
    left: &[Wanted],
    right: &[Wanted],
    possible: &[Possible],
    watch: &Watch<'_>,
) -> Option<Paired> {
    let all: Vec<usize> = (0..possible.len()).collect();
    Some(cheapest_among(left, right, possible, &all, watch)?.paired)
}

/// The best pairing of some of the possible, and what the others could add to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Among {
    /// The best of them.
    pub paired: Paired,
    /// Positions of others that might make it better, each with how much at most, as a number below 0. If there are
    /// none, it is the best of all.
    pub lacking: Vec<(usize, i64)>,
    /// What one missing pairing weighs in these numbers.
    pub reward: i64,
}

impl Among {
    /// No pairing of all possible with `missing` in all costs less: the best of some, less what the others could save
    /// together, by the duality of linear programs.
    pub fn least_cost(&self, missing: i64) -> i64 {
        let saved: i64 = self.lacking.iter().map(|(_, saved)| saved).sum();
        self.paired.cost + self.reward * (self.paired.missing - missing) + saved
    }
}

/// The best pairing that uses none but those of the possible at the positions `among`; none if it was cut short. Costs
/// of all count for what a missing pairing weighs, so that results for the same costs compare.
pub fn cheapest_among(
    left: &[Wanted],
    right: &[Wanted],
    possible: &[Possible],
    among: &[usize],
    watch: &Watch<'_>,
) -> Option<Among> {
    // One missing pairing outweighs all costs together.
    let reward = 1 + possible.iter().map(|p| p.cost.abs()).sum::<i64>();
    let (source, sink) = (left.len() + right.len(), left.len() + right.len() + 1);
    let mut network = Network::new(sink + 1);
    let mut ends = |from: usize, to: usize, wanted: &Wanted| {
        let demand = wanted.demand.min(wanted.maximum);
        network.add(from, to, i64::from(demand), -reward);
        network.add(from, to, i64::from(wanted.maximum - demand), 0);
    };
    for (index, wanted) in left.iter().enumerate() {
        ends(source, index, wanted);
    }
    for (index, wanted) in right.iter().enumerate() {
        ends(left.len() + index, sink, wanted);
    }
    let arcs: Vec<_> = among
        .iter()
        .map(|&at| (at, &possible[at]))
        .map(|(at, p)| (at, network.add(p.left, left.len() + p.right, 1, p.cost)))
        .collect();
    network.cheapest_until(source, sink, watch)?;
    let chosen: Vec<usize> = arcs.iter().filter(|(_, arc)| network.on(*arc) > 0).map(|(at, _)| *at).collect();
    let short = |side: &[Wanted], of: &dyn Fn(&Possible) -> usize| -> i64 {
        let mut have = vec![0i64; side.len()];
        for &k in &chosen {
            have[of(&possible[k])] += 1;
        }
        side.iter().zip(have).map(|(wanted, have)| (i64::from(wanted.demand) - have).max(0)).sum()
    };
    let missing = short(left, &|p| p.left) + short(right, &|p| p.right);
    let cost = chosen.iter().map(|&k| possible[k].cost).sum();
    let mut is_in = vec![false; possible.len()];
    for &at in among {
        is_in[at] = true;
    }
    let prices = network.potentials();
    let others = possible.iter().enumerate().filter(|(at, _)| !is_in[*at]);
    let lacking = others
        .map(|(at, p)| (at, p.cost + prices[p.left] - prices[left.len() + p.right]))
        .filter(|(_, saved)| *saved < 0)
        .collect();
    Some(Among { paired: Paired { chosen, missing, cost }, lacking, reward })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn by_trying_all(left: &[Wanted], right: &[Wanted], possible: &[Possible]) -> (i64, i64) {
        let mut best = (i64::MAX, i64::MAX);
        for subset in 0..1u32 << possible.len() {
            let (mut l, mut r) = (vec![0u32; left.len()], vec![0u32; right.len()]);
            let mut cost = 0;
            for (_, p) in possible.iter().enumerate().filter(|(k, _)| subset >> k & 1 == 1) {
                l[p.left] += 1;
                r[p.right] += 1;
                cost += p.cost;
            }
            let pairs = || left.iter().zip(&l).chain(right.iter().zip(&r));
            if pairs().all(|(wanted, &have)| have <= wanted.maximum) {
                let missing = pairs().map(|(w, &have)| i64::from(w.demand.saturating_sub(have))).sum();
                best = best.min((missing, cost));
            }
        }
        best
    }

    #[test]
    fn some_of_the_possible_say_how_far_from_all_they_are() {
        let mut random = Random::new(11);
        let mut complete = 0;
        for _ in 0..500 {
            let mut side = || -> Vec<Wanted> {
                let wanted = |random: &mut Random| Wanted {
                    demand: random.below(3) as u32,
                    maximum: random.below(4) as u32,
                };
                (0..4).map(|_| wanted(&mut random)).collect()
            };
            let (left, right) = (side(), side());
            let mut possible = Vec::new();
            for at in 0..16 {
                let cost = random.below(60) as i64 - 20;
                possible.push(Possible { left: at / 4, right: at % 4, cost });
            }
            let best = cheapest(&left, &right, &possible);
            let mut among: Vec<usize> = (0..16).filter(|_| random.chance(0.5)).collect();
            for _ in 0..20 {
                let some = cheapest_among(&left, &right, &possible, &among, &Watch::never()).unwrap();
                assert!(some.least_cost(best.missing) <= best.cost, "{some:?} above {best:?}");
                if some.lacking.is_empty() {
                    assert_eq!((some.paired.missing, some.paired.cost), (best.missing, best.cost));
                    complete += 1;
                    break;
                }
                among.extend(some.lacking.iter().map(|(at, _)| at));
            }
        }
        assert_eq!(complete, 500);
    }

    #[test]
    fn equals_trying_all() {
        let mut random = Random::new(3);
        for _ in 0..300 {
            let mut side = |most: usize| -> Vec<Wanted> {
                (0..=random.below(most))
                    .map(|_| {
                        let maximum = random.below(4) as u32;
                        Wanted { demand: random.below(3) as u32, maximum }
                    })
                    .collect()
            };
            let (left, right) = (side(3), side(3));
            let mut possible = Vec::new();
            for l in 0..left.len() {
                for r in 0..right.len() {
                    if random.chance(0.8) {
                        possible.push(Possible { left: l, right: r, cost: random.below(60) as i64 - 30 });
                    }
                }
            }
            let found = cheapest(&left, &right, &possible);
            assert_eq!((found.missing, found.cost), by_trying_all(&left, &right, &possible));
        }
    }
}
