//! A plan with its fillings and costs, changed one account at a time.

use super::layout::Menus;
use super::problem::{Problem, ROWS};
use crate::{Cost, Watch};

/// So often [`State::descend`] goes through all accounts at most.
const PASSES: usize = 20;

/// What a unit of the upper levels weighs in soft while searching.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    pub hard: i64,
    pub medium: i64,
}

impl Weights {
    /// The cost in one number.
    pub fn of(self, cost: Cost) -> i64 {
        cost.hard * self.hard + cost.medium * self.medium + cost.soft
    }
}

/// The cost of a row in one number.
#[derive(Clone, Debug)]
struct Gauge {
    /// Up to here no step costs.
    free: i64,
    steps: Vec<(i64, i64)>,
    target: i64,
    slack: i64,
    each: i64,
}

impl Gauge {
    fn cost(&self, filling: i64) -> i64 {
        let mut cost = 0;
        if self.each > 0 {
            let outside = 1000 * (filling - self.target).abs() - self.slack;
            if outside > 0 {
                cost = self.each * ((outside + self.target - 1) / self.target);
            }
        }
        if filling > self.free {
            cost += self.steps.iter().map(|(above, each)| each * (filling - above).max(0)).sum::<i64>();
        }
        cost
    }
}

/// The plan. Having no tandem is the tandem behind the last.
#[derive(Clone, Debug)]
pub struct State<'p> {
    pub problem: &'p Problem,
    pub weights: Weights,
    gauges: Vec<Gauge>,
    filling: Vec<i64>,
    row_energy: Vec<i64>,
    pub plan: Vec<u32>,
    /// What the search looks at: the cost in one number as far as no ceiling holds it down.
    pub energy: i64,
    pub cost: Cost,
}

impl<'p> State<'p> {
    /// The plan as it is given.
    pub fn new(problem: &'p Problem, plan: Vec<u32>, weights: Weights) -> Self {
        let none = problem.tandems.len();
        let options = as_options(&plan, none);
        let mut state = Self {
            problem,
            weights,
            gauges: Vec::new(),
            filling: problem.fillings(&options),
            row_energy: Vec::new(),
            cost: problem.cost(&options),
            plan,
            energy: 0,
        };
        state.weigh(weights, &[]);
        state
    }

    /// Weighs the levels anew. `ceilings` are by row the most that a unit above a step weighs while searching, so that a
    /// plan that is too full by little can be crossed; without them each weighs what its level does.
    pub fn weigh(&mut self, weights: Weights, ceilings: &[i64]) {
        self.weights = weights;
        let gauge = |(index, row): (usize, &super::Row)| {
            let most = ceilings.get(index).copied().unwrap_or(i64::MAX);
            let weight =
                |each: Cost| if each.hard + each.medium > 0 { weights.of(each).min(most) } else { each.soft };
            Gauge {
                free: row.steps.iter().map(|step| step.above).min().unwrap_or(i64::MAX),
                steps: row.steps.iter().map(|step| (step.above, weight(step.each))).collect(),
                target: row.band.map_or(1, |band| band.target),
                slack: row.band.map_or(0, |band| band.free * band.target),
                each: row.band.map_or(0, |band| band.each),
            }
        };
        self.gauges = self.problem.rows.iter().enumerate().map(gauge).collect();
        self.row_energy = self.gauges.iter().zip(&self.filling).map(|(g, &f)| g.cost(f)).collect();
        let charges = (0..self.plan.len()).map(|a| self.charge(a, self.plan[a] as usize));
        self.energy = charges.sum::<i64>() + self.row_energy.iter().sum::<i64>();
    }

    /// Number of tandems, and the index of having none.
    pub fn none(&self) -> usize {
        self.problem.tandems.len()
    }

    pub fn charge(&self, account: usize, tandem: usize) -> i64 {
        if tandem == self.none() {
            self.weights.of(self.problem.accounts[account].without)
        } else {
            self.weights.of(self.problem.charge(account, tandem).cost())
        }
    }

    /// What the account adds at the tandem, and to which rows.
    fn adds(&self, account: usize, tandem: usize) -> Option<(&[usize; ROWS], [i64; ROWS])> {
        self.problem.tandems.get(tandem).map(|t| (&t.rows, self.problem.amounts(account, tandem)))
    }

    fn row_change(&self, row: usize, by: i64) -> i64 {
        if by == 0 { 0 } else { self.gauges[row].cost(self.filling[row] + by) - self.row_energy[row] }
    }

    fn rows_change(
        &self,
        from: Option<(&[usize; ROWS], [i64; ROWS])>,
        to: Option<(&[usize; ROWS], [i64; ROWS])>,
    ) -> i64 {
        let mut sum = 0;
        match (from, to) {
            (Some((from, less)), Some((to, more))) => {
                for k in 0..ROWS {
                    sum += if from[k] == to[k] {
                        self.row_change(from[k], more[k] - less[k])
                    } else {
                        self.row_change(from[k], -less[k]) + self.row_change(to[k], more[k])
                    };
                }
            }
            (Some((from, less)), None) => {
                for k in 0..ROWS {
                    sum += self.row_change(from[k], -less[k]);
                }
            }
            (None, Some((to, more))) => {
                for k in 0..ROWS {
                    sum += self.row_change(to[k], more[k]);
                }
            }
            (None, None) => {}
        }
        sum
    }

    /// What moving the account would change.
    pub fn shift_change(&self, account: usize, to: usize) -> i64 {
        let from = self.plan[account] as usize;
        let charges = self.charge(account, to) - self.charge(account, from);
        charges + self.rows_change(self.adds(account, from), self.adds(account, to))
    }

    /// What two accounts changing places would change.
    pub fn swap_change(&self, one: usize, other: usize) -> i64 {
        let (a, b) = (self.plan[one] as usize, self.plan[other] as usize);
        let charges =
            self.charge(one, b) + self.charge(other, a) - self.charge(one, a) - self.charge(other, b);
        let net = |at: usize, leaves: usize, comes: usize| {
            self.adds(leaves, at).map(|(rows, less)| {
                let more = self.problem.amounts(comes, at);
                (rows, std::array::from_fn(|k| more[k] - less[k]))
            })
        };
        let from = net(a, one, other).map(|(rows, by)| (rows, by.map(|amount: i64| -amount)));
        charges + self.rows_change(from, net(b, other, one))
    }

    /// What an account taking the place of another one that goes elsewhere would change.
    pub fn ejection_change(&self, first: usize, ejected: usize, next: usize) -> i64 {
        let (from, to) = (self.plan[first] as usize, self.plan[ejected] as usize);
        let mut rows = [(usize::MAX, 0i64); 4 * ROWS];
        let mut count = 0;
        let moves = [(first, from, -1), (first, to, 1), (ejected, to, -1), (ejected, next, 1)];
        for (account, tandem, sign) in moves {
            let Some((at, amounts)) = self.adds(account, tandem) else { continue };
            for (&row, amount) in at.iter().zip(amounts) {
                if let Some(known) = rows[..count].iter_mut().find(|known| known.0 == row) {
                    known.1 += sign * amount;
                } else {
                    rows[count] = (row, sign * amount);
                    count += 1;
                }
            }
        }
        let charges = self.charge(first, to) - self.charge(first, from) + self.charge(ejected, next)
            - self.charge(ejected, to);
        charges + rows[..count].iter().map(|&(row, by)| self.row_change(row, by)).sum::<i64>()
    }

    /// Moves one account at a time to where it costs least, until that pays no longer.
    pub fn descend(&mut self, menus: &Menus, watch: &Watch<'_>) {
        for _ in 0..PASSES {
            let before = self.energy;
            for &account in &menus.free {
                let account = account as usize;
                if account.is_multiple_of(256) && watch.over() {
                    return;
                }
                let here = self.plan[account];
                let others = menus.of(account).iter().filter(|option| **option != here);
                let best = others.map(|&to| (self.shift_change(account, to as usize), to)).min();
                if let Some((change, to)) = best
                    && change < 0
                {
                    self.shift(account, to as usize);
                }
            }
            if self.energy == before {
                return;
            }
        }
    }

    /// Moves the account.
    pub fn shift(&mut self, account: usize, to: usize) {
        let from = self.plan[account] as usize;
        if from == to {
            return;
        }
        let mut cost = self.cost;
        let charge = |tandem: usize| {
            if tandem == self.problem.tandems.len() {
                self.problem.accounts[account].without
            } else {
                self.problem.charge(account, tandem).cost()
            }
        };
        cost = cost + charge(to) - charge(from);
        self.energy += self.charge(account, to) - self.charge(account, from);
        for (tandem, sign) in [(from, -1), (to, 1)] {
            let Some(at) = self.problem.tandems.get(tandem) else { continue };
            let amounts = self.problem.amounts(account, tandem);
            for (&row, amount) in at.rows.iter().zip(amounts) {
                if amount != 0 {
                    let rule = &self.problem.rows[row];
                    let filling = self.filling[row] + sign * amount;
                    cost = cost + rule.cost(filling) - rule.cost(self.filling[row]);
                    self.filling[row] = filling;
                    let energy = self.gauges[row].cost(filling);
                    self.energy += energy - self.row_energy[row];
                    self.row_energy[row] = energy;
                }
            }
        }
        self.cost = cost;
        self.plan[account] = to as u32;
    }
}

/// The plan as it is handed out.
pub fn as_options(plan: &[u32], none: usize) -> Vec<Option<usize>> {
    plan.iter().map(|&tandem| Some(tandem as usize).filter(|t| *t < none)).collect()
}

#[cfg(test)]
#[path = "../../tests/instances/coverage.rs"]
mod instances;

#[cfg(test)]
mod tests {
    use super::instances::{Size, instance};
    use super::*;
    use crate::random::Random;

    fn counted(state: &State<'_>, ceilings: &[i64]) -> (Cost, i64) {
        let mut fresh = State::new(state.problem, state.plan.clone(), state.weights);
        fresh.weigh(state.weights, ceilings);
        (fresh.cost, fresh.energy)
    }

    #[test]
    fn every_move_changes_what_it_says_and_what_a_recount_says() {
        for seed in 1..=4 {
            let problem = instance(Size { accounts: 60, tandems: 5, insides: 3 }, 1.05, seed);
            let mut random = Random::new(seed);
            let plan = (0..60).map(|_| random.below(6) as u32).collect();
            let weights = Weights { hard: 9_000, medium: 70 };
            let mut state = State::new(&problem, plan, weights);
            assert_eq!(state.energy, weights.of(state.cost), "without ceilings the energy is the cost");
            let ceilings: Vec<i64> = problem.rows.iter().map(|_| 1 + random.below(90) as i64).collect();
            state.weigh(weights, &ceilings);
            for _ in 0..400 {
                let before = state.energy;
                let (one, other, to) = (random.below(60), random.below(60), random.below(6));
                let (a, b) = (state.plan[one] as usize, state.plan[other] as usize);
                let said = match random.below(3) {
                    0 => {
                        let said = state.shift_change(one, to);
                        state.shift(one, to);
                        said
                    }
                    1 if a != b => {
                        let said = state.swap_change(one, other);
                        state.shift(one, b);
                        state.shift(other, a);
                        said
                    }
                    _ if a != b && to != b => {
                        let said = state.ejection_change(one, other, to);
                        state.shift(one, b);
                        state.shift(other, to);
                        said
                    }
                    _ => continue,
                };
                assert_eq!(said, state.energy - before);
                assert_eq!((state.cost, state.energy), counted(&state, &ceilings));
            }
        }
    }
}
