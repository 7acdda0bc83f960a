//! The bound by prices: [`super::rows`] priced, the rest a choice per person and show ([`super::columns`]).
//!
//! Prices move along the residuals, with a part of the direction before (P. Camerini, L. Fratta, F. Maffioli, "On
//! improving relaxation methods by modified gradient techniques", Mathematical Programming Study 3, 1975), by steps after
//! B. Polyak, "Minimization of unsmooth functionals", USSR Computational Mathematics and Mathematical Physics 9, 1969.

use super::columns::{self, Open, Rates, Room, ShowChoices};
use super::layout::Layout;
use super::lone::Lone;
use super::rows::{Levels, NO_ROW, Possible, Rows, UNIT};
use super::state::State;
use super::timeline::{ELSEWHERE, Item};
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
    /// Days of which not all may be worked, by bits over the list of choices.
    pub apart: Vec<u32>,
    /// Left out for now, see [`super::tree`].
    pub out: bool,
}

/// Prices of what several shows share, for one of them by itself. By the person's and the day's number there.
#[derive(Clone, Debug)]
pub struct Shared {
    /// By person: of a half-day and of a weekend day.
    pub halves: Vec<i64>,
    pub weekends: Vec<i64>,
    /// Of a day at which the person could be elsewhere: person, day, price, in order.
    pub days: Vec<(usize, usize, i64)>,
    /// By `desk x half-days + half-day`: of leaving it.
    pub desks: Vec<i64>,
    /// By day: whether half-days and weekends of that day are counted here.
    pub plain: Vec<bool>,
}

impl Shared {
    /// What a day costs a person for being at this show.
    pub fn day(&self, person: usize, day: usize) -> i64 {
        let found = self.days.binary_search_by_key(&(person, day), |&(p, d, _)| (p, d));
        found.map_or(0, |at| self.days[at].2)
    }
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
    /// Given from outside where this is one show of several.
    pub shared: Option<Shared>,
    /// By column: what coming is worth at the present prices; 0 or more if it is better not to come.
    pub worth: Vec<i64>,
    /// By column, how often the person came of late, and by `person x shifts + shift` how often to that shift.
    pub present: Vec<f32>,
    pub sits: Vec<f32>,
}

pub const FAR: i64 = i64::MAX / 8;
/// What somebody costs who must come and cannot.
pub const IMPOSSIBLE: i64 = i64::MAX / 4096;
/// How much of the last direction goes into the next.
const REMEMBERED: f64 = 0.4;
/// Steps without a better bound before they become shorter.
const PATIENCE: u32 = 15;
/// How much of what is known about who came of late stays at every step.
pub const REMAINS: f32 = 0.9;

impl<'l> Priced<'l> {
    pub fn new(fixed: &State<'l>, possible: &Possible, levels: Levels) -> Self {
        Self::with(fixed, possible, levels, None)
    }

    /// One show by itself, with what it shares with others at given prices.
    pub fn with(fixed: &State<'l>, possible: &Possible, levels: Levels, shared: Option<Shared>) -> Self {
        let layout = fixed.layout;
        let problem = layout.problem;
        let shifts = problem.shifts.len();
        let may = &possible.may;
        let mut rows = Rows::new(fixed, may, levels);
        if let Some(shared) = &shared {
            rows.give(shared);
        }
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
                let mut column = column(person, show, here, list.map(|l| (l, &choices[l])));
                if let Some(list) = column.choices {
                    let others = fixed.items[person].iter().filter(|i| i.seats == ELSEWHERE);
                    let others: Vec<Item> = others.copied().collect();
                    let open = column.open.clone();
                    let apart = columns::limit(layout, &choices[list], law, &others, &mut column.open);
                    if !column.must {
                        column.apart = apart;
                    } else if !is_possible(&choices[list], &column.open) {
                        // What is fixed breaks the law with the other items: those are left out.
                        column.open = open;
                    }
                }
                columns.push(column);
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
        let desired =
            |row: usize| if row < rows.parts.needs { i64::from(problem.weights.desired) * soft } else { 0 };
        let center: Vec<i64> =
            (0..rows.parts.end).map(|row| desired(row).clamp(rows.low[row], rows.high[row])).collect();
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
            shared,
            worth: vec![0; columns.len()],
            present: vec![0.0; columns.len()],
            sits: vec![0.0; problem.people.len() * shifts],
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

    /// Goes to some prices and forgets what was learnt at others.
    pub fn begin_at(&mut self, prices: impl Iterator<Item = i64>, factor: f64) {
        for (row, price) in prices.enumerate() {
            self.prices[row] = price.clamp(self.rows.low[row], self.rows.high[row]);
        }
        self.center.copy_from_slice(&self.prices);
        (self.best, self.factor, self.misses, self.begun) = (i64::MIN / 4, factor, 0, false);
    }

    /// Makes the best prices of what shows share whole multiples of a grain, and says what is paid at them besides the
    /// shows.
    pub fn round_shared(&mut self, grain: i64) -> i64 {
        let parts = self.rows.parts;
        let ends = [parts.halves..parts.partners, parts.clashes..parts.end];
        for row in ends.into_iter().flatten() {
            self.center[row] = (self.center[row] + grain / 2).div_euclid(grain) * grain;
        }
        self.prices.copy_from_slice(&self.center);
        let problem = self.layout.problem;
        let mut value = (problem.base.soft * self.levels.soft + problem.base.medium * self.levels.medium)
            * UNIT
            + self.years();
        for (clash, most) in self.most.iter().enumerate() {
            value -= self.center[parts.clashes + clash] * most;
        }
        for (number, desk) in self.rows.desks.iter().enumerate().filter(|(_, desk)| desk.several) {
            value -= self.center[parts.desks + number] * desk.most;
        }
        // Visits that no shift could meet belong to no show.
        let nowhere = problem.visits.iter().filter(|v| v.parts.is_empty());
        value + nowhere.map(|v| i64::from(v.weight) * self.levels.medium * UNIT).sum::<i64>()
    }

    /// The best prices of what a show shares with others, for the show by itself.
    pub fn shared(&self, lone: &Lone) -> Shared {
        let parts = self.rows.parts;
        let here = |from: usize| lone.people.iter().map(|p| self.center[from + p]).collect();
        let length = lone.problem.days;
        let mut days = Vec::new();
        for (number, &person) in lone.people.iter().enumerate() {
            for &(day, row) in &self.rows.clash_of[person] {
                if (lone.first_day..lone.first_day + length).contains(&day) {
                    days.push((number, day - lone.first_day, self.center[parts.clashes + row]));
                }
            }
        }
        let plain = &self.rows.plain[lone.show];
        let plain = (0..length).map(|day| plain.get(lone.first_day + day) != Some(&false));
        let halves = lone.problem.halves();
        let mut desks = vec![0; lone.problem.desks.len() * halves];
        for (number, desk) in self.rows.desks.iter().enumerate().filter(|(_, desk)| desk.several) {
            let half = desk.half.checked_sub(2 * lone.first_day).filter(|half| *half < halves);
            if let Some(half) = half {
                desks[desk.desk * halves + half] = self.center[parts.desks + number];
            }
        }
        Shared {
            halves: here(parts.halves),
            weekends: here(parts.weekends),
            days,
            desks,
            plain: plain.collect(),
        }
    }

    /// The best prices of the whole by the rows of this one, which is a show of it.
    pub fn out_of(&self, whole: &Self, lone: &Lone) -> Vec<i64> {
        let (parts, of) = (self.rows.parts, whole.rows.parts);
        let mut prices = self.center.clone();
        let shifts = (lone.shifts.len(), whole.layout.problem.shifts.len());
        let visits = (parts.faces, parts.deputies, of.faces, of.deputies);
        for (row, &seats) in (parts.seats..).zip(&lone.seats) {
            prices[row] = whole.center[of.seats + seats];
        }
        for (row, &need) in (parts.needs..).zip(&lone.needs) {
            prices[row] = whole.center[of.needs + need];
        }
        for (number, &shift) in lone.shifts.iter().enumerate() {
            for side in 0..2 {
                prices[parts.sides + side * shifts.0 + number] =
                    whole.center[of.sides + side * shifts.1 + shift];
            }
            for (person, &there) in lone.people.iter().enumerate() {
                let row = self.rows.partner_row[person * shifts.0 + number];
                let other = whole.rows.partner_row[there * shifts.1 + shift];
                if row != NO_ROW && other != NO_ROW {
                    prices[parts.partners + row as usize] = whole.center[of.partners + other as usize];
                }
            }
        }
        for (number, desk) in self.rows.desks.iter().enumerate() {
            let half = desk.half + 2 * lone.first_day;
            let found = whole.rows.desk_row.get(&(desk.desk, half)).copied();
            if let Some(row) = found.filter(|&row| !whole.rows.desks[row].several) {
                prices[parts.desks + number] = whole.center[of.desks + row];
            }
        }
        for (number, &visit) in lone.visits.iter().enumerate() {
            prices[visits.0 + number] = whole.center[visits.2 + visit];
            prices[visits.1 + number] = whole.center[visits.3 + visit];
        }
        prices
    }

    /// Leaves columns out for good.
    pub fn keep_only(&mut self, stays: impl Fn(&Column) -> bool) {
        self.columns.retain(&stays);
        let mut here = vec![false; self.layout.problem.people.len()];
        self.columns.iter().for_each(|c| here[c.person] = true);
        self.able.iter_mut().for_each(|able| able.retain(|&p| here[p]));
        self.worth.resize(self.columns.len(), 0);
        self.present.clear();
        self.present.resize(self.columns.len(), 0.0);
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

/// Whether somebody can come who must.
fn is_possible(list: &ShowChoices, open: &[Open]) -> bool {
    let rates = Rates { half: 0, weekend: 0, minute: 0, journey: 0, idle: 0, attending: 0 };
    columns::cheapest(list, open, &|_| 0, &|_| 0, &|_| 0, rates, &mut Room::default()).is_some()
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
        // Where what is fixed breaks the law, the law is left out.
        if !must || lawful && is_possible(list, &open) {
            choices = Some(number);
        }
    }
    Column { person, show, choices, open, must, shifts, apart: Vec::new(), out: false }
}
