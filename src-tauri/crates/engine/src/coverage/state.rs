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
    members: Vec<Vec<u32>>,
    place: Vec<u32>,
    /// The cost in one number.
    pub energy: i64,
    pub cost: Cost,
}

impl<'p> State<'p> {
    /// The plan as it is given.
    pub fn new(problem: &'p Problem, plan: Vec<u32>, weights: Weights) -> Self {
        let none = problem.tandems.len();
        let mut members = vec![Vec::new(); none + 1];
        let mut place = vec![0; plan.len()];
        for (account, &tandem) in plan.iter().enumerate() {
            place[account] = members[tandem as usize].len() as u32;
            members[tandem as usize].push(account as u32);
        }
        let options = as_options(&plan, none);
        let mut state = Self {
            problem,
            weights,
            gauges: Vec::new(),
            filling: problem.fillings(&options),
            row_energy: Vec::new(),
            cost: problem.cost(&options),
            plan,
            members,
            place,
            energy: 0,
        };
        state.weigh(weights);
        state
    }

    /// Weighs the levels anew.
    pub fn weigh(&mut self, weights: Weights) {
        self.weights = weights;
        let gauge = |row: &super::Row| Gauge {
            free: row.steps.iter().map(|step| step.above).min().unwrap_or(i64::MAX),
            steps: row.steps.iter().map(|step| (step.above, weights.of(step.each))).collect(),
            target: row.band.map_or(1, |band| band.target),
            slack: row.band.map_or(0, |band| band.free * band.target),
            each: row.band.map_or(0, |band| band.each),
        };
        self.gauges = self.problem.rows.iter().map(gauge).collect();
        self.row_energy = self.gauges.iter().zip(&self.filling).map(|(g, &f)| g.cost(f)).collect();
        self.energy = weights.of(self.cost);
    }

    /// Number of tandems, and the index of having none.
    pub fn none(&self) -> usize {
        self.problem.tandems.len()
    }

    pub fn members(&self, tandem: usize) -> &[u32] {
        &self.members[tandem]
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
        for (tandem, sign) in [(from, -1), (to, 1)] {
            let Some(at) = self.problem.tandems.get(tandem) else { continue };
            let amounts = self.problem.amounts(account, tandem);
            for (&row, amount) in at.rows.iter().zip(amounts) {
                if amount != 0 {
                    let rule = &self.problem.rows[row];
                    let filling = self.filling[row] + sign * amount;
                    cost = cost + rule.cost(filling) - rule.cost(self.filling[row]);
                    self.filling[row] = filling;
                    self.row_energy[row] = self.gauges[row].cost(filling);
                }
            }
        }
        self.cost = cost;
        self.energy = self.weights.of(cost);
        let place = self.place[account] as usize;
        self.members[from].swap_remove(place);
        if let Some(&moved) = self.members[from].get(place) {
            self.place[moved as usize] = place as u32;
        }
        self.place[account] = self.members[to].len() as u32;
        self.members[to].push(account as u32);
        self.plan[account] = to as u32;
    }
}

/// The plan as it is handed out.
pub fn as_options(plan: &[u32], none: usize) -> Vec<Option<usize>> {
    plan.iter().map(|&tandem| Some(tandem as usize).filter(|t| *t < none)).collect()
}
