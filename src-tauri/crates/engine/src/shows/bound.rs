//! A cost that no plan can go below.

use super::Problem;
use super::layout::Layout;
use super::state::State;
use crate::Cost;

/// How a bound was proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Term by term: what is missing even if everybody who may came.
    Counting,
}

/// A proven lower bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// No plan costs less. Soft holds for plans whose medium is the bound's.
    pub cost: Cost,
    /// How this is known.
    pub proof: Proof,
}

/// What each seat, need and visit lacks even with everybody who may be there.
pub fn counting(layout: &Layout<'_>) -> Bound {
    let problem = layout.problem;
    let weights = &problem.weights;
    let fixed = State::new(layout);
    let mut cost = problem.base;
    for (number, seats) in problem.seats.iter().enumerate() {
        let sitting = fixed.members[seats.shift].iter().filter(|m| m.1 == number);
        let others = sitting.filter(|m| !layout.able.has(number, m.0)).count();
        let most = (seats.able.len() + others) as u32;
        let most = most.min(seats.maximum.max(fixed.taken[number]));
        cost.medium += i64::from(weights.empty) * i64::from(seats.minimum.saturating_sub(most));
        cost.soft +=
            i64::from(weights.desired) * i64::from(seats.desired.saturating_sub(most.max(seats.minimum)));
    }
    let may = |person: usize, shift: usize| {
        let able = layout.seats_of_shift[shift].iter().any(|&q| layout.able.has(q, person));
        able || fixed.is_on(person, shift)
    };
    for need in &problem.needs {
        let met = need.seats.iter().any(|&q| {
            let sits = |p: usize| fixed.members[problem.seats[q].shift].contains(&(p, q));
            need.able.iter().any(|&p| layout.able.has(q, p) || sits(p))
        });
        cost.medium += if met { 0 } else { i64::from(weights.need) };
    }
    for visit in &problem.visits {
        let can = |p: &usize| {
            let parts = visit.parts.iter().filter(|(shift, _)| may(*p, *shift));
            parts.map(|(_, minutes)| minutes).sum::<i32>() >= visit.needed
        };
        if visit.faces.iter().any(can) {
            continue;
        }
        if visit.deputies.iter().any(can) {
            // Whoever misses the visit altogether pays more than a deputy, but not in soft.
            continue;
        }
        cost.medium += i64::from(visit.weight);
    }
    Bound { cost, proof: Proof::Counting }
}

/// Proves a lower bound for a problem.
pub fn bound(problem: &Problem) -> Bound {
    counting(&Layout::new(problem))
}
