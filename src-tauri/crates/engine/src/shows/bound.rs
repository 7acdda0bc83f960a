//! A cost that no plan can go below.

use super::Problem;
use super::layout::Layout;
use super::priced::Priced;
use super::rows::{Levels, Possible, UNIT};
use super::state::State;
use crate::{Cost, Watch};

/// How a bound was proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Term by term: what is missing even if everybody who may came.
    Counting,
    /// With prices on what people share, the best of each person at each show.
    Prices,
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

/// What a medium unit weighs where the soft bound is sought. Any number gives a valid one.
const MISSING: i64 = 100;

/// So many steps at most go to both levels together before medium gets some of its own.
const WARM: u64 = 200;
/// So many columns all these steps together price at most.
const WARM_COLUMNS: u64 = 1_200_000;

/// A bound that gets better step by step, for medium and for soft.
#[derive(Debug)]
pub struct Sharpening<'l> {
    fixed: State<'l>,
    possible: Possible,
    medium: Option<Priced<'l>>,
    soft: Option<Priced<'l>>,
    pub bound: Bound,
    /// The soft bound by counting, which holds at any medium.
    counted: i64,
    steps: u64,
}

impl<'l> Sharpening<'l> {
    /// Begins from the state of what is fixed alone and a bound by counting.
    pub fn new(fixed: State<'l>, possible: Possible, bound: Bound) -> Self {
        Self { fixed, possible, medium: None, soft: None, counted: bound.cost.soft, bound, steps: 0 }
    }

    /// Rough nanoseconds of a step.
    pub fn effort(&self) -> u64 {
        self.medium.as_ref().or(self.soft.as_ref()).map_or(u64::MAX, Priced::effort)
    }

    /// Whether further steps gain nothing.
    pub fn settled(&self) -> bool {
        let settled = |priced: &Option<Priced<'_>>| priced.as_ref().is_some_and(Priced::settled);
        settled(&self.medium) && settled(&self.soft)
    }

    /// One step with the cost of the best plan as a goal.
    pub fn step(&mut self, best: Cost) {
        self.steps += 1;
        let over = |priced: &Option<Priced<'_>>| priced.as_ref().is_some_and(Priced::settled);
        let met = self.bound.cost.medium >= best.medium || over(&self.medium);
        let soft = self.soft.get_or_insert_with(|| {
            Priced::new(&self.fixed, &self.possible, Levels { medium: MISSING, soft: 1 })
        });
        // Medium begins where good prices for both are known.
        let warm = WARM.min(WARM_COLUMNS / soft.size());
        if self.steps <= warm || met || self.steps.is_multiple_of(2) && !soft.settled() {
            soft.step((best.soft + MISSING * best.medium) * UNIT);
        } else {
            let medium = self.medium.get_or_insert_with(|| {
                let mut medium = Priced::new(&self.fixed, &self.possible, Levels { medium: 1, soft: 0 });
                medium.begin_with(soft, MISSING);
                medium
            });
            medium.step(best.medium * UNIT);
        }
        let up = |value: i64| -(-value).div_euclid(UNIT);
        let before = self.bound.cost;
        let medium = self.medium.as_ref().map_or(before.medium, |m| up(m.best).max(before.medium));
        // A soft bound belongs to its medium.
        let soft = self.soft.as_ref().map_or(self.counted, |s| up(s.best - MISSING * UNIT * medium));
        self.bound.cost = Cost::new(before.hard, medium, soft.max(self.counted));
        if self.bound.cost > before {
            self.bound.proof = Proof::Prices;
        }
    }
}

/// Proves a lower bound for a problem by so many steps of pricing; `best` is the cost of any plan. Cut short, it is the
/// best so far.
pub fn bound(problem: &Problem, best: Cost, steps: u32, watch: &Watch<'_>) -> Bound {
    let layout = Layout::new(problem);
    let mut fixed = State::new(&layout);
    let possible = Possible::new(&mut fixed);
    let mut sharpening = Sharpening::new(fixed, possible, counting(&layout));
    for _ in 0..steps {
        if sharpening.settled() || watch.over() {
            break;
        }
        sharpening.step(best);
    }
    sharpening.bound
}
