//! The bound by prices: [`super::rows`] priced, the rest a choice per person and show ([`super::columns`]).
//!
//! Prices move along the residuals, with a part of the direction before (P. Camerini, L. Fratta, F. Maffioli, "On
//! improving relaxation methods by modified gradient techniques", Mathematical Programming Study 3, 1975), by steps after
//! B. Polyak, "Minimization of unsmooth functionals", USSR Computational Mathematics and Mathematical Physics 9, 1969.

use super::columns::{self, Open, Rates, Room, ShowChoices};
use super::layout::Layout;
use super::rows::{Levels, Possible, Rows, UNIT};
use super::state::State;
use std::collections::HashMap;

/// One person at one show.
#[derive(Debug)]
pub struct Column {
    pub person: usize,
    pub show: usize,
    /// Index into the lists of choices; none where only single shifts are counted.
    pub choices: Option<usize>,
    pub open: Vec<Open>,
    /// Something there is fixed.
    pub must: bool,
    /// Shifts that are possible or fixed, with whether they are fixed.
    pub shifts: Vec<(usize, bool)>,
}

/// A bound that gets better step by step.
#[derive(Debug)]
pub struct Priced<'l> {
    pub layout: &'l Layout<'l>,
    pub levels: Levels,
    pub rows: Rows,
    pub choices: Vec<ShowChoices>,
    pub columns: Vec<Column>,
    /// By seats: who may come to sit there, and how many are fixed there.
    pub able: Vec<Vec<usize>>,
    pub taken: Vec<u32>,
    /// Fixed duties by person.
    pub fixed: Vec<(usize, usize)>,
    /// By show, most people.
    pub budgets: Vec<i64>,
    /// By clash, most shows that day.
    pub most: Vec<i64>,
    pub constant: i64,
    pub center: Vec<i64>,
    /// The bound at the center, in thousandths.
    pub best: i64,
    /// The same at the present prices.
    pub last: i64,
    pub prices: Vec<i64>,
    pub residual: Vec<i64>,
    pub direction: Vec<f64>,
    pub factor: f64,
    pub misses: u32,
    pub begun: bool,
    /// By `person x shifts + shift`: least price and the seats it is for.
    pub price: Vec<(i64, u32)>,
    pub room: [Room; 2],
}

pub const FAR: i64 = i64::MAX / 8;
/// How much of the last direction goes into the next.
const REMEMBERED: f64 = 0.4;
/// Steps without a better bound before they become shorter.
const PATIENCE: u32 = 15;

impl<'l> Priced<'l> {
    pub fn new(fixed: &State<'l>, possible: &Possible, levels: Levels) -> Self {
        let layout = fixed.layout;
        let problem = layout.problem;
        let shifts = problem.shifts.len();
        let may = &possible.may;
        let rows = Rows::new(fixed, may, levels);
        let mut lists: HashMap<(usize, usize), Option<usize>> = HashMap::new();
        let mut choices = Vec::new();
        let mut columns = Vec::new();
        for show in 0..problem.shows.len() {
            for person in 0..problem.people.len() {
                let here = layout.shifts_of_show[show].iter().copied();
                let here = here.filter(|&s| may[person * shifts + s]);
                let here: Vec<(usize, bool)> = here.map(|s| (s, fixed.is_on(person, s))).collect();
                if here.is_empty() {
                    continue;
                }
                let law = problem.people[person].shows[show].law;
                let list = *lists.entry((show, law)).or_insert_with(|| {
                    columns::choices(layout, show, law, &|day| rows.plain[show][day]).map(|list| {
                        choices.push(list);
                        choices.len() - 1
                    })
                });
                columns.push(column(person, show, here, list.map(|l| (l, &choices[l]))));
            }
        }
        let soft = levels.soft * UNIT;
        let mut constant = (problem.base.soft * levels.soft + problem.base.medium * levels.medium) * UNIT;
        constant += problem.earlier.iter().map(|e| i64::from(e.moved) * soft).sum::<i64>();
        let budgets = problem.shows.iter().zip(&fixed.attending).map(|(k, &n)| i64::from(k.budget.max(n)));
        let most = rows.clashes.iter().map(|&(person, day)| {
            let mut shows: Vec<usize> = fixed.items[person]
                .iter()
                .filter(|i| i.law.is_some() && i.day == day)
                .map(|i| i.show)
                .collect();
            shows.sort_unstable();
            shows.dedup();
            shows.len().max(1) as i64
        });
        let center: Vec<i64> = (0..rows.parts.end)
            .map(|row| if row < rows.parts.needs { i64::from(problem.weights.desired) * soft } else { 0 })
            .collect();
        Self {
            levels,
            able: possible.able.clone(),
            taken: fixed.taken.clone(),
            fixed: problem.fixed.iter().map(|d| (d.person, d.seats)).collect(),
            budgets: budgets.collect(),
            most: most.collect(),
            constant,
            best: i64::MIN / 4,
            last: 0,
            prices: center.clone(),
            residual: vec![0; rows.parts.end],
            direction: vec![0.0; rows.parts.end],
            center,
            factor: 0.5,
            misses: 0,
            begun: false,
            price: vec![(FAR, 0); problem.people.len() * shifts],
            room: [Room::default(), Room::default()],
            layout,
            rows,
            choices,
            columns,
        }
    }

    /// Begins with the best prices of the same problem at other levels, where a medium unit weighed `levels` as much.
    pub fn begin_with(&mut self, other: &Self, levels: i64) {
        for row in 0..self.prices.len() {
            let price = other.center[row].div_euclid(levels);
            self.prices[row] = price.clamp(self.rows.low[row], self.rows.high[row]);
        }
        self.factor = 0.2;
    }

    /// How many people at how many shows are priced, at least 1.
    pub fn size(&self) -> u64 {
        self.columns.len().max(1) as u64
    }

    /// Rough nanoseconds of a step.
    pub fn effort(&self) -> u64 {
        3 * self.able.iter().map(|a| a.len() as u64).sum::<u64>() + 1_500 * self.columns.len() as u64 + 1_000
    }

    /// Whether further steps gain nothing.
    pub fn settled(&self) -> bool {
        self.factor < 1e-3
    }

    /// One step, with the weight of the best plan known as a goal in thousandths.
    pub fn step(&mut self, goal: i64) {
        if self.begun {
            self.move_prices(goal);
        }
        self.last = self.evaluate();
        for (d, g) in self.direction.iter_mut().zip(&self.residual) {
            *d = *g as f64 + if self.begun { REMEMBERED * *d } else { 0.0 };
        }
        self.begun = true;
        if self.last > self.best {
            self.best = self.last;
            self.center.copy_from_slice(&self.prices);
            self.misses = 0;
        } else {
            self.misses += 1;
            if self.misses >= PATIENCE {
                self.misses = 0;
                self.factor *= 0.6;
                self.prices.copy_from_slice(&self.center);
                self.last = self.best;
                self.direction.fill(0.0);
                self.evaluate();
                for (d, g) in self.direction.iter_mut().zip(&self.residual) {
                    *d = *g as f64;
                }
            }
        }
    }

    fn move_prices(&mut self, goal: i64) {
        let mut norm = 0.0;
        for row in 0..self.prices.len() {
            let (d, at) = (&mut self.direction[row], self.prices[row]);
            if *d < 0.0 && at <= self.rows.low[row] || *d > 0.0 && at >= self.rows.high[row] {
                *d = 0.0;
            }
            norm += *d * *d;
        }
        if norm < 1e-9 {
            // Nothing is violated at these prices: they are the best there are.
            self.factor = 0.0;
            return;
        }
        let short = (goal - self.last).max(UNIT) as f64;
        let step = self.factor * short / norm;
        // No price moves by more than a medium unit at once.
        let most = (self.levels.medium * UNIT) as f64;
        for row in 0..self.prices.len() {
            let more = (step * self.direction[row]).clamp(-most, most);
            let moved = self.prices[row] + more.round() as i64;
            self.prices[row] = moved.clamp(self.rows.low[row], self.rows.high[row]);
        }
        // Both sides of a shift are missing at most once.
        let sides = self.rows.parts.sides;
        let shifts = self.layout.problem.shifts.len();
        for shift in 0..shifts {
            let (a, b) = (sides + shift, sides + shifts + shift);
            let (most, sum) = (self.rows.high[a], self.prices[a] + self.prices[b]);
            if sum > most {
                self.prices[a] = self.prices[a] * most / sum;
                self.prices[b] = self.prices[b].min(most - self.prices[a]);
            }
        }
    }
}

fn column(
    person: usize,
    show: usize,
    shifts: Vec<(usize, bool)>,
    list: Option<(usize, &ShowChoices)>,
) -> Column {
    let must = shifts.iter().any(|&(_, must)| must);
    let mut open = Vec::new();
    let mut choices = None;
    if let Some((number, list)) = list {
        for day in list {
            let mut of_day = Open::default();
            for (bit, shift) in day.shifts.iter().enumerate() {
                if let Some(&(_, must)) = shifts.iter().find(|(s, _)| s == shift) {
                    of_day.may |= 1 << bit;
                    of_day.must |= u32::from(must) << bit;
                }
            }
            open.push(of_day);
        }
        let lawful = list
            .iter()
            .zip(&open)
            .all(|(day, o)| o.must == 0 || day.choices.iter().any(|c| c.mask == o.must));
        let rates = Rates { half: 0, weekend: 0, minute: 0, journey: 0, idle: 0, attending: 0 };
        let some = || columns::cheapest(list, &open, &|_| 0, &|_| 0, rates, &mut Room::default()).is_some();
        // Where what is fixed breaks the law, the law is left out.
        if !must || lawful && some() {
            choices = Some(number);
        }
    }
    Column { person, show, choices, open, must, shifts }
}
