//! A sharper lower bound: what several switches share gets a price.
//!
//! Legs of a week above its quota, people a desk can spare and visitors it has room for couple the pairs. Lagrangian
//! relaxation (M. Held, R. Karp, "The traveling-salesman problem and minimum spanning trees", Operations Research 18,
//! 1970; M. Fisher, "The Lagrangian Relaxation Method for Solving Integer Programming Problems", Management Science
//! 27, 1981) gives each such row a price and lets every switch pay for what it uses:
//!
//! ```text
//! bound(prices) = least over b-matchings of sum of priced pairs - sum over rows of price x room
//! ```
//!
//! With prices of 0 or more for rows that are hard, and between 0 and the weight for quotas, this never exceeds the cost
//! of a plan, whatever the prices are. Subgradient steps look for prices that make it large. All sums are in whole
//! thousandths, so rounding up at the end is exact.

use super::bound::{Bound, Prices, Proof};
use super::places::{Menu, Places};
use super::state::State;
use super::weekly::{self, Weekly};
use super::{Place, Switch};
use crate::Watch;
use crate::matching::{Among, Possible, Wanted, cheapest_among};

/// Thousandths of one soft.
const SCALE: i64 = 1000;
/// So many steps without a better bound before they become smaller.
const PATIENCE: u32 = 12;
/// How far the first steps go towards the cost of the best plan.
const REACH: f64 = 0.5;

/// So many of the cheapest partners of everybody are priced in full from the start.
const LIKELY: usize = 16;
/// Up to so many pairs, all are.
const FEW: usize = 5_000;
/// At most so many more at a time.
const MORE: usize = 3_000;
/// So often the choice is made again in one step.
const ROUNDS: u32 = 12;

/// A pair with all its rides and desk legs.
#[derive(Clone, Debug)]
struct Priceable {
    pair: usize,
    rides: Menu,
    desks: Menu,
}

/// The search for good prices.
#[derive(Clone, Debug)]
pub struct Priced<'l> {
    fixed: State<'l>,
    /// With the cost at the present prices, or less.
    possible: Vec<Possible>,
    /// Their least costs without prices.
    least: Vec<i64>,
    /// What is priced in full.
    menus: Vec<Priceable>,
    /// By possible pair, whether it is among these.
    has_menu: Vec<bool>,
    places: Places,
    weekly: Weekly,
    /// The fewest that stay missing next to the fixed switches.
    missing: i64,
    left: Vec<Wanted>,
    right: Vec<Wanted>,
    rows: Rows,
    reach: f64,
    since_better: u32,
    turn: usize,
    best_value: i64,
    /// The best bound of soft so far.
    pub soft: i64,
    /// No better one is to be expected.
    pub settled: bool,
}

/// Shared rows, all in one list: weeks, then desks losing people, then desks having visitors.
#[derive(Clone, Debug)]
struct Rows {
    price: Vec<i64>,
    best_price: Vec<i64>,
    ceiling: Vec<i64>,
    room: Vec<i64>,
    trend: Vec<f64>,
    slots: usize,
    weeks: usize,
    desks: usize,
}

impl Rows {
    fn spare(&self, desk: usize, slot: usize) -> usize {
        self.weeks + desk * self.slots + slot
    }

    fn visit(&self, desk: usize, slot: usize) -> usize {
        self.weeks + (self.desks + desk) * self.slots + slot
    }
}

impl weekly::Prices for Rows {
    fn week(&self, week: usize) -> i64 {
        self.price[week]
    }

    fn leaving(&self, desk: usize, slot: usize) -> i64 {
        self.price[self.spare(desk, slot)]
    }

    fn visitor(&self, desk: usize, slot: usize) -> i64 {
        self.price[self.visit(desk, slot)]
    }
}

impl<'l> Priced<'l> {
    /// Begins with all prices at 0, where the bound is that of the cheapest partners. None if there is no
    /// time for it.
    pub fn new(fixed: &State<'l>, prices: &Prices, watch: &Watch<'_>) -> Option<Self> {
        if watch.over() {
            return None;
        }
        let layout = fixed.layout;
        let problem = layout.problem;
        let (weeks, desks, slots) = (problem.quotas.len(), problem.desks.len(), problem.slots());
        let mut room = Vec::with_capacity(weeks + 2 * desks * slots);
        room.extend((0..weeks).map(|w| i64::from(problem.quotas[w].saturating_sub(fixed.legs_in_week[w]))));
        room.extend(fixed.spare_left());
        room.extend(fixed.room_left());
        let mut ceiling = vec![i64::MAX / 1_000_000; room.len()];
        ceiling[..weeks].fill(i64::from(problem.weights.quota) * SCALE);
        let count = room.len();
        let rows = Rows {
            price: vec![0; count],
            best_price: vec![0; count],
            ceiling,
            room,
            trend: vec![0.0; count],
            slots,
            weeks,
            desks,
        };
        // The least cost of a pair may hold what weeks cost that are as good as full; here that is a price.
        let full = (0..weeks).any(|w| fixed.legs_in_week[w].saturating_add(2) > problem.quotas[w]);
        let crowded = if full { 2 * i64::from(problem.weights.quota) } else { 0 };
        let mut priced = Self {
            fixed: fixed.for_bound(),
            possible: prices.possible.clone(),
            least: prices.possible.iter().map(|p| (p.cost - crowded) * SCALE).collect(),
            menus: Vec::new(),
            has_menu: vec![false; prices.possible.len()],
            places: Places::default(),
            weekly: Weekly::new(layout, SCALE),
            missing: prices.bound.cost.medium - problem.base.medium,
            left: prices.left.clone(),
            right: prices.right.clone(),
            rows,
            reach: REACH,
            since_better: 0,
            turn: 0,
            best_value: prices.bound.cost.soft * SCALE,
            soft: prices.bound.cost.soft,
            settled: prices.possible.is_empty(),
        };
        priced.write_likely(watch).then_some(priced)
    }

    /// Prices that a good plan suggests by complementary slackness: a week filled to its quota is dear, one with room
    /// is free. Taken over if the bound is better with them.
    pub fn suggest(&mut self, plan: &[Switch], watch: &Watch<'_>) {
        if self.settled {
            return;
        }
        let problem = self.fixed.layout.problem;
        let mut legs = vec![0; self.rows.weeks];
        for place in plan.iter().flat_map(|s| [s.ride, s.desk]) {
            legs[problem.days[place.day].week] += 1;
        }
        let before = self.rows.price.clone();
        for (week, &legs) in legs.iter().enumerate() {
            self.rows.price[week] = if legs >= self.rows.room[week] { self.rows.ceiling[week] } else { 0 };
        }
        match self.evaluate(watch) {
            Some((value, _)) if value > self.best_value => {
                self.remember(value);
                self.reach = REACH;
                self.rows.trend.fill(0.0);
            }
            _ => self.rows.price = before,
        }
    }

    /// The bound at the present prices, in thousandths, with what is used of each row; none if it was cut short.
    fn evaluate(&mut self, watch: &Watch<'_>) -> Option<(i64, Vec<i64>)> {
        self.turn += 1;
        let mut places = vec![None; self.possible.len()];
        self.price_people();
        for at in 0..self.menus.len() {
            if watch.over() {
                return None;
            }
            self.price_menu(at, &mut places);
        }
        let mut best = self.pair_up(watch)?;
        for _ in 0..ROUNDS {
            if best.lacking.is_empty() || watch.over() {
                break;
            }
            let known = self.menus.len();
            best.lacking.sort_unstable_by_key(|&(pair, saved)| (saved, pair));
            for &(pair, _) in best.lacking.iter().take(MORE) {
                self.write_menu(pair);
            }
            for at in known..self.menus.len() {
                self.price_menu(at, &mut places);
            }
            best = self.pair_up(watch)?;
        }
        let paid: i64 = self.rows.price.iter().zip(&self.rows.room).map(|(price, room)| price * room).sum();
        let value = self.fixed.soft * SCALE + best.least_cost(self.missing) - paid;
        let paired = best.paired;
        let mut used = vec![0i64; self.rows.price.len()];
        for &pair in &paired.chosen {
            if let Some((ride, desk)) = places[pair] {
                self.use_rows(self.possible[pair].left, ride, desk, &mut used);
            }
        }
        Some((value, used))
    }

    /// The best of what is priced in full, and which of the others might be better.
    fn pair_up(&self, watch: &Watch<'_>) -> Option<Among> {
        let among: Vec<usize> = self.menus.iter().map(|menu| menu.pair).collect();
        cheapest_among(&self.left, &self.right, &self.possible, &among, watch)
    }

    fn price_menu(&mut self, at: usize, places: &mut [Option<(Place, Place)>]) {
        let (cost, chosen) = self.price(&self.menus[at]);
        let pair = self.menus[at].pair;
        self.possible[pair].cost = cost;
        places[pair] = Some(chosen);
    }

    /// What each pair that is not priced in full costs at least at the present prices.
    fn price_people(&mut self) {
        if self.menus.len() == self.possible.len() {
            return;
        }
        let layout = self.fixed.layout;
        self.weekly.follow(layout, &self.rows, SCALE);
        let mut legs = Vec::new();
        for (at, p) in self.possible.iter_mut().enumerate().filter(|(at, _)| !self.has_menu[*at]) {
            let Some(pair) = layout.problem.pair(p.left, p.right) else { continue };
            let own = (i64::from(pair.cost) - i64::from(pair.own_missing)) * SCALE;
            let legs = self.weekly.least(p.left, p.right, pair, &mut legs);
            p.cost = legs.map_or(self.least[at], |legs| self.least[at].max(own + legs));
        }
    }

    /// False if it was cut short.
    fn write_likely(&mut self, watch: &Watch<'_>) -> bool {
        let mut order: Vec<usize> = (0..self.possible.len()).collect();
        let few = order.len() <= FEW;
        if !few {
            order.sort_by_key(|&at| self.least[at]);
        }
        let layout = self.fixed.layout;
        let mut had = vec![0usize; layout.people()];
        for at in order {
            if watch.over() {
                return false;
            }
            let (left, right) = (self.possible[at].left, self.left.len() + self.possible[at].right);
            let special = layout.has_joints(left) || layout.earlier(left, self.possible[at].right).is_some();
            if few || special || had[left] < LIKELY || had[right] < LIKELY {
                had[left] += 1;
                had[right] += 1;
                self.write_menu(at);
            }
        }
        true
    }

    fn write_menu(&mut self, pair: usize) {
        let p = &self.possible[pair];
        let (rides, desks) = self.places.menu(&self.fixed, p.left, p.right);
        self.has_menu[pair] = true;
        self.menus.push(Priceable { pair, rides, desks });
    }

    /// The bound so far.
    pub fn bound(&self, prices: &Prices) -> Bound {
        let mut bound = prices.bound;
        if self.soft > bound.cost.soft {
            bound.cost.soft = self.soft;
            bound.proof = Proof::PricedPartners;
        }
        bound
    }

    /// How much work a step is, in steps of the search.
    pub fn effort(&self) -> u64 {
        1 + (self.menus.len() as u64 + self.possible.len() as u64 / 8) / 4
    }

    /// One step: the bound at the present prices, then new prices. `best` is the soft cost of the best plan with as
    /// few missing as the bound says, if there is one.
    pub fn step(&mut self, best: Option<i64>, watch: &Watch<'_>) {
        if self.settled {
            return;
        }
        let Some((value, used)) = self.evaluate(watch) else { return };
        let rounded = value.div_euclid(SCALE) + i64::from(value.rem_euclid(SCALE) > 0);
        let goal = best.unwrap_or(rounded + 20 + rounded / 20);
        self.remember(value);
        if best.is_some_and(|best| self.soft >= best) || self.reach < 0.004 {
            self.settled = true;
            return;
        }

        let mut length = 0.0;
        for (row, &used) in used.iter().enumerate() {
            let over = (used - self.rows.room[row]) as f64;
            let at_floor = self.rows.price[row] == 0 && over < 0.0;
            let at_ceiling = self.rows.price[row] >= self.rows.ceiling[row] && over > 0.0;
            let over = if at_floor || at_ceiling { 0.0 } else { over };
            self.rows.trend[row] = 0.6 * self.rows.trend[row] + over;
            length += self.rows.trend[row] * self.rows.trend[row];
        }
        if length < 1e-9 {
            // Nothing is used too much or paid for in vain: these prices cannot be improved on.
            self.settled = true;
            return;
        }
        let distance = (goal * SCALE - value).max(SCALE / 2) as f64;
        let step = self.reach * distance / length;
        for row in 0..self.rows.price.len() {
            let price = self.rows.price[row] + (step * self.rows.trend[row]).round() as i64;
            self.rows.price[row] = price.clamp(0, self.rows.ceiling[row]);
        }
    }

    /// Shorter steps from the best prices, when longer ones no longer help.
    fn remember(&mut self, value: i64) {
        if value > self.best_value {
            self.best_value = value;
            self.soft = self.soft.max(value.div_euclid(SCALE) + i64::from(value.rem_euclid(SCALE) > 0));
            self.rows.best_price.clone_from(&self.rows.price);
            self.since_better = 0;
            return;
        }
        self.since_better += 1;
        if self.since_better >= PATIENCE {
            self.since_better = 0;
            self.reach *= 0.6;
            self.rows.price.clone_from(&self.rows.best_price);
            self.rows.trend.fill(0.0);
        }
    }

    /// The least priced cost of a pair and where it is reached.
    fn price(&self, menu: &Priceable) -> (i64, (Place, Place)) {
        let problem = self.fixed.layout.problem;
        let p = &self.possible[menu.pair];
        let Some(pair) = problem.pair(p.left, p.right) else { return (0, NOWHERE) };
        let numbers = &problem.calendars[pair.calendar];
        let desk_of = problem.insides[p.left].own_desk;
        let at_desk = &problem.insides[p.left].at_desk;
        let rows = &self.rows;
        let week = |at: Place| rows.price[problem.days[at.day].week];
        let ride_price = |at: Place| {
            let gone = |slot: &usize| at_desk[*slot];
            week(at)
                + desk_of.map_or(0, |k| at.slots().filter(gone).map(|s| rows.price[rows.spare(k, s)]).sum())
        };
        let desk_price = |at: Place| {
            week(at) + desk_of.map_or(0, |k| at.slots().map(|s| rows.price[rows.visit(k, s)]).sum())
        };
        let desks: Vec<(Place, i64)> = menu
            .desks
            .iter()
            .map(|&(index, cost)| {
                let at = Place::from_index(usize::from(index));
                (at, i64::from(cost) * SCALE + desk_price(at))
            })
            .collect();
        let least_desk = desks.iter().map(|d| d.1).min().unwrap_or(0);
        let mut best = (i64::MAX, NOWHERE);
        // Ties fall elsewhere from step to step and pair to pair, so that no row looks crowded without need.
        let turn = (menu.pair * 31 + self.turn * 17) % menu.rides.len().max(1);
        let (late, early) = menu.rides.split_at(turn);
        for &(index, cost) in early.iter().chain(late) {
            let ride = Place::from_index(usize::from(index));
            let ride_cost = i64::from(cost) * SCALE + ride_price(ride);
            if ride_cost + least_desk >= best.0 {
                continue;
            }
            let from = desks.partition_point(|d| numbers[d.0.day] < numbers[ride.day] - problem.window);
            for &(desk, desk_cost) in &desks[from..] {
                let Some(between) = problem.between(pair.calendar, ride.day, desk.day) else { break };
                let cost = ride_cost + desk_cost + between * SCALE;
                let apart = ride.day != desk.day || !ride.slots().any(|slot| desk.slots().contains(&slot));
                if cost < best.0 && apart {
                    best = (cost, (ride, desk));
                }
            }
        }
        let own = i64::from(pair.cost) - i64::from(pair.own_missing);
        (best.0.saturating_add(own * SCALE), best.1)
    }

    fn use_rows(&self, inside: usize, ride: Place, desk: Place, used: &mut [i64]) {
        let problem = self.fixed.layout.problem;
        used[problem.days[ride.day].week] += 1;
        used[problem.days[desk.day].week] += 1;
        if let Some(k) = problem.insides[inside].own_desk {
            for slot in ride.slots().filter(|&slot| problem.insides[inside].at_desk[slot]) {
                used[self.rows.spare(k, slot)] += 1;
            }
            for slot in desk.slots() {
                used[self.rows.visit(k, slot)] += 1;
            }
        }
    }
}

const NOWHERE: (Place, Place) =
    (Place { day: 0, part: super::Part::Morning }, Place { day: 0, part: super::Part::Morning });
