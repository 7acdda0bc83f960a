//! What comes before the search: a plan at once, good prices, and a plan that follows from them.

use super::Problem;
use super::guide::Guide;
use super::layout::Menus;
use super::levels::Floor;
use super::pricing::Pricing;
use super::solve::Bound;
use super::state::{State, Weights};
use crate::{Cost, Watch};

/// Simple pricing steps before the first plan.
const FIRST: u32 = 20;
/// Places of an account that the relaxation looks at: to find prices at which to choose them; among many tandems; all of
/// them, if there are no more.
const FEW: usize = 8;
const MANY: usize = 12;
const ALL: usize = 24;
/// With more pairs than this, it is solved roughly only.
const HUGE: usize = 1_000_000;
/// The part of the distance at its beginning to which the relaxation with few places is solved.
const ROUGHLY: f64 = 0.01;
/// Around large accounts, places are kept that are dearer by so many times what divides the best two places of an account
/// that is torn.
const ROOM: f64 = 6.0;

/// How many places of an account the relaxation looks at; none where it takes too long to be solved for good.
pub fn enough(problem: &Problem) -> Option<usize> {
    let places = problem.tandems.len() + 1;
    let few = if places > ALL { MANY } else { ALL };
    (problem.charges.len() <= HUGE).then_some(few)
}

/// The beginning, as far as it is done.
pub struct Opening<'a, 'p> {
    pub problem: &'p Problem,
    pub weights: Weights,
    pub watch: &'a Watch<'a>,
    /// The cheapest plan so far.
    pub best: Option<(Cost, Vec<u32>)>,
    pub floor: Floor<'p>,
    /// Is told of plans and bounds.
    pub tell: &'a mut dyn FnMut(Cost, Bound),
}

impl<'p> Opening<'_, 'p> {
    /// Finds prices, and what the search looks at.
    pub fn prices(&mut self, pricing: &mut Pricing<'p>, fixed: &[u32]) -> Menus {
        pricing.steps(FIRST, None, self.watch);
        let mut menus = Menus::new(self.problem, pricing, pricing.prices(), f64::MAX);
        let mut plan = fixed.to_vec();
        for &account in &menus.free {
            plan[account as usize] = menus.of(account as usize)[0];
        }
        self.offer(plan, &menus);
        self.shown(pricing);
        if self.is_over() {
            return menus;
        }
        let enough = enough(self.problem);
        if enough != Some(ALL) {
            let relaxed = pricing.relax(FEW, ROUGHLY, || self.watch.over());
            self.shown(pricing);
            if enough.is_none() && !self.watch.over() {
                menus = Menus::new(self.problem, pricing, pricing.prices(), f64::MAX);
                self.offer(relaxed.interior.rounded(), &menus);
            }
        }
        let Some(enough) = enough.filter(|_| !self.is_over()) else { return menus };
        let relaxed = pricing.relax(enough, 0.0, || self.watch.over());
        self.shown(pricing);
        if self.is_over() {
            return menus;
        }
        menus = Menus::new(self.problem, pricing, pricing.prices(), f64::MAX);
        if !relaxed.is_solved {
            return menus;
        }
        let room = ROOM * menus.gap_of(4 * self.problem.rows.len()).max(1.0);
        let tandems = self.problem.tandems.len();
        let guide = Guide::new(relaxed.interior, pricing.curves(), tandems, room, || self.watch.over());
        if self.watch.over() {
            return menus;
        }
        menus = Menus::new(self.problem, pricing, &guide.prices, f64::MAX);
        self.offer(guide.plan, &menus);
        menus
    }

    /// Takes a plan, or what it leads to, if that is the cheapest so far.
    fn offer(&mut self, plan: Vec<u32>, menus: &Menus) {
        let mut state = State::new(self.problem, plan, self.weights);
        state.descend(menus, self.watch);
        if self.best.as_ref().is_none_or(|(best, _)| state.cost < *best) {
            self.best = Some((state.cost, state.plan));
        }
    }

    fn shown(&mut self, pricing: &Pricing<'_>) {
        self.floor.lift(pricing.bound(), self.weights);
        if let Some((best, _)) = self.best {
            self.floor.seen(best);
            (self.tell)(best, self.floor.bound());
        }
    }

    fn is_over(&self) -> bool {
        self.watch.over() || self.best.as_ref().is_some_and(|(best, _)| *best <= self.floor.bound().cost)
    }
}
