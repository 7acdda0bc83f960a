//! What a pair costs at least at given prices, looked at week by week.
//!
//! In a week, the cheapest half-day of the one and of the other need not be the same, and need not be the same for every
//! partner: so a table by person and week is made once for a set of prices, and a pair is a few additions. Never more
//! than the pair costs.

use super::bits::each;
use super::layout::Layout;
use super::{Length, Pair, Place};

/// Beyond all costs, small enough to be added up.
const NEVER: i64 = i64::MAX / 16;

/// By person and week, one kind of leg of one length.
#[derive(Clone, Debug)]
struct Table {
    /// The cheapest place of the person alone, prices of the own desk included.
    cost: Vec<i64>,
    /// What the two pay once, if it is due at every place of the person in the week.
    shared: Vec<i64>,
}

/// Least costs at one set of prices.
#[derive(Clone, Debug)]
pub struct Weekly {
    weeks: usize,
    insides: usize,
    /// Ride and desk leg, each for half and full days.
    tables: [[Table; 2]; 2],
    /// Price of a leg by week.
    price: Vec<i64>,
    /// By calendar and week of the ride, the weeks of the desk leg in reach, each with what lying apart costs at least.
    reach: Vec<Vec<Vec<(usize, i64)>>>,
}

/// Prices in thousandths: of a leg in a week, of an inside rep leaving the own desk in a half-day, of a visitor there.
pub trait Prices {
    /// A leg in the week.
    fn week(&self, week: usize) -> i64;
    /// Somebody leaving the desk.
    fn leaving(&self, desk: usize, slot: usize) -> i64;
    /// A visitor at the desk.
    fn visitor(&self, desk: usize, slot: usize) -> i64;
}

impl Weekly {
    /// Tables for people as they are without any prices yet: call [`Self::follow`] before use. `scale` is what one unit
    /// of soft is in prices.
    pub fn new(layout: &Layout<'_>, scale: i64) -> Self {
        let problem = layout.problem;
        let (weeks, people) = (problem.quotas.len(), layout.people());
        let empty = || Table { cost: vec![NEVER; people * weeks], shared: vec![0; people * weeks] };
        let reach = (0..problem.calendars.len()).map(|calendar| {
            let mut least = vec![vec![NEVER; weeks]; weeks];
            for (ride, at) in problem.days.iter().enumerate() {
                for (desk, other) in problem.days.iter().enumerate() {
                    if let Some(between) = problem.between(calendar, ride, desk) {
                        let known = &mut least[at.week][other.week];
                        *known = (*known).min(between * scale);
                    }
                }
            }
            let near =
                |row: Vec<i64>| row.into_iter().enumerate().filter(|(_, cost)| *cost < NEVER).collect();
            least.into_iter().map(near).collect()
        });
        Self {
            weeks,
            insides: layout.insides,
            tables: [[empty(), empty()], [empty(), empty()]],
            price: vec![0; weeks],
            reach: reach.collect(),
        }
    }

    /// Fills the tables for these prices.
    pub fn follow(&mut self, layout: &Layout<'_>, prices: &dyn Prices, scale: i64) {
        let problem = layout.problem;
        for (week, price) in self.price.iter_mut().enumerate() {
            *price = prices.week(week);
        }
        let shared = i64::from(problem.weights.shared) * scale;
        for (kind, rows) in [[&layout.ride_half, &layout.ride_full], [&layout.desk_half, &layout.desk_full]]
            .iter()
            .enumerate()
        {
            for (length, rows) in rows.iter().enumerate() {
                let table = &mut self.tables[kind][length];
                table.cost.fill(NEVER);
                table.shared.fill(shared);
                for number in 0..layout.people() {
                    let person = layout.person(number);
                    let charges = if kind == 0 { &person.ride } else { &person.desk };
                    let desk = person.own_desk.filter(|_| number < layout.insides);
                    each(rows.row(number), |slot| {
                        let place = if length == 1 { 3 * (slot / 2) + 2 } else { 3 * (slot / 2) + slot % 2 };
                        let at = Place::from_index(place);
                        let of_desk = desk.map_or(0, |desk| {
                            let leaving = |slot: &usize| person.at_desk[*slot];
                            if kind == 0 {
                                at.slots().filter(leaving).map(|slot| prices.leaving(desk, slot)).sum()
                            } else {
                                at.slots().map(|slot| prices.visitor(desk, slot)).sum()
                            }
                        });
                        let week = number * self.weeks + problem.days[at.day].week;
                        let cost = i64::from(charges[place].cost) * scale + of_desk;
                        table.cost[week] = table.cost[week].min(cost);
                        if !charges[place].shared {
                            table.shared[week] = 0;
                        }
                    });
                }
            }
        }
    }

    /// No more than the legs of the two cost with prices; what the pair itself costs comes on top. None where they have
    /// no week in common. `legs` is a list to work with.
    pub fn least(&self, inside: usize, field: usize, pair: &Pair, legs: &mut Vec<i64>) -> Option<i64> {
        let number = self.insides + field;
        let of_week = |kind: usize, length: Length, week: usize| {
            let table = &self.tables[kind][usize::from(length == Length::Full)];
            let (i, f) = (inside * self.weeks + week, number * self.weeks + week);
            table.cost[i] + table.cost[f] + table.shared[i].max(table.shared[f]) + self.price[week]
        };
        legs.clear();
        legs.extend((0..self.weeks).map(|week| of_week(1, pair.desk, week)));
        let mut least = NEVER;
        for week in 0..self.weeks {
            let ride = of_week(0, pair.ride, week);
            if ride < least {
                for &(other, between) in &self.reach[pair.calendar][week] {
                    least = least.min(ride + legs[other] + between);
                }
            }
        }
        (least < NEVER).then_some(least)
    }
}
