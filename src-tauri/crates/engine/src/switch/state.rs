//! A plan during the search, with everything it costs kept up to date.

use super::bits::Rows;
use super::layout::Layout;
use super::{Place, Problem, Switch};
use crate::Cost;

/// A switch as one of its two people sees it.
#[derive(Clone, Copy, Debug)]
pub struct Held {
    pub switch: Switch,
    pub fixed: bool,
}

/// What the fixed switches alone cost: [`super::cost`] of no others, counted once instead of looked for everywhere.
pub fn cost_of_fixed(problem: &Problem) -> Cost {
    State::new(&Layout::new(problem)).cost()
}

/// The switches of a plan and their cost.
#[derive(Clone, Debug)]
pub struct State<'l> {
    pub layout: &'l Layout<'l>,
    /// By person.
    pub held: Vec<Vec<Held>>,
    pub medium: i64,
    pub soft: i64,
    pub legs_in_week: Vec<u32>,
    away_from_desk: Vec<u32>,
    visitors: Vec<u32>,
    /// By desk: half-days from which one more may be taken away.
    pub desk_spare: Rows,
    /// By desk: half-days in which one more visitor has room.
    pub desk_room: Rows,
    /// By person and half-day: legs that take the person away. More than one only among fixed switches.
    taken: Vec<u8>,
    /// By cover and half-day: how many of it are away, and how many of these by a leg.
    away: Vec<(u16, u16)>,
    for_bound: bool,
}

impl<'l> State<'l> {
    /// The plan of the fixed switches alone.
    pub fn new(layout: &'l Layout<'l>) -> Self {
        let problem = layout.problem;
        let (slots, desks) = (problem.slots(), problem.desks.len());
        let mut state = Self {
            layout,
            held: vec![Vec::new(); layout.people()],
            medium: problem.base.medium,
            soft: problem.base.soft,
            legs_in_week: vec![0; problem.quotas.len()],
            away_from_desk: vec![0; desks * slots],
            visitors: vec![0; desks * slots],
            desk_spare: Rows::new(desks, slots),
            desk_room: Rows::new(desks, slots),
            taken: vec![0; layout.people() * slots],
            away: problem
                .covers
                .iter()
                .flat_map(|c| (0..slots).map(|slot| c.members.iter().filter(|(_, away)| away[slot]).count()))
                .map(|elsewhere| (elsewhere as u16, 0))
                .collect(),
            for_bound: false,
        };
        for (k, desk) in problem.desks.iter().enumerate() {
            for slot in 0..slots {
                if desk.spare[slot] > 0 {
                    state.desk_spare.insert(k, slot);
                }
                if desk.visitors[slot] > 0 {
                    state.desk_room.insert(k, slot);
                }
            }
        }
        state.medium +=
            problem.insides.iter().chain(&problem.fields).map(|p| i64::from(p.demand)).sum::<i64>();
        state.soft += problem.pairs.iter().flatten().map(|p| i64::from(p.own_missing)).sum::<i64>();
        state.soft +=
            problem.earlier.iter().map(|e| i64::from(e.ride_moved) + i64::from(e.desk_moved)).sum::<i64>();
        for &switch in &problem.fixed {
            state.put(switch, true);
        }
        state
    }

    pub fn cost(&self) -> Cost {
        Cost::new(self.layout.problem.base.hard, self.medium, self.soft)
    }

    pub fn add(&mut self, switch: Switch) {
        self.put(switch, false);
    }

    fn put(&mut self, switch: Switch, fixed: bool) {
        let again = fixed && self.has(switch.inside, switch.field);
        self.count(&switch, 1);
        if !fixed {
            self.soft -= self.kept(&switch);
        } else if again {
            // The own pair is missing once at most, however often it is fixed.
            let pair = self.layout.problem.pair(switch.inside, switch.field);
            self.soft += pair.map_or(0, |p| i64::from(p.own_missing));
        }
        for person in [switch.inside, self.layout.insides + switch.field] {
            if self.held[person].len() < self.layout.person(person).demand as usize {
                self.medium -= 1;
            }
            self.held[person].push(Held { switch, fixed });
        }
    }

    pub fn remove(&mut self, switch: Switch) {
        self.count(&switch, -1);
        self.soft += self.kept(&switch);
        for person in [switch.inside, self.layout.insides + switch.field] {
            let held = &mut self.held[person];
            if let Some(at) = held.iter().position(|h| !h.fixed && h.switch == switch) {
                held.swap_remove(at);
            }
            if self.held[person].len() < self.layout.person(person).demand as usize {
                self.medium += 1;
            }
        }
    }

    /// What earlier legs that stay in place save.
    fn kept(&self, switch: &Switch) -> i64 {
        self.layout.earlier(switch.inside, switch.field).map_or(0, |earlier| {
            let ride = if earlier.ride == Some(switch.ride) { earlier.ride_moved } else { 0 };
            let desk = if earlier.desk == Some(switch.desk) { earlier.desk_moved } else { 0 };
            i64::from(ride) + i64::from(desk)
        })
    }

    fn count(&mut self, switch: &Switch, sign: i64) {
        let layout = self.layout;
        let problem = layout.problem;
        let slots = problem.slots();
        let (ride, desk) = (switch.ride.index(), switch.desk.index());
        let (inside, field) = (switch.inside, switch.field);
        self.soft += sign
            * (layout.pair(switch) + layout.ride(inside, field, ride) + layout.desk(inside, field, desk));
        for leg in [switch.ride, switch.desk] {
            let week = problem.days[leg.day].week;
            let before = self.legs_in_week[week];
            let after = before.saturating_add_signed(sign as i32);
            self.legs_in_week[week] = after;
            if before.max(after) > problem.quotas[week] {
                self.soft += sign * i64::from(problem.weights.quota);
            }
        }
        if let Some(k) = problem.insides[inside].own_desk {
            for slot in switch.ride.slots().filter(|&slot| problem.insides[inside].at_desk[slot]) {
                let gone = &mut self.away_from_desk[k * slots + slot];
                *gone = gone.saturating_add_signed(sign as i32);
                if *gone < problem.desks[k].spare[slot] {
                    self.desk_spare.insert(k, slot);
                } else {
                    self.desk_spare.remove(k, slot);
                }
            }
            for slot in switch.desk.slots() {
                let here = &mut self.visitors[k * slots + slot];
                *here = here.saturating_add_signed(sign as i32);
                if *here < problem.desks[k].visitors[slot] {
                    self.desk_room.insert(k, slot);
                } else {
                    self.desk_room.remove(k, slot);
                }
            }
        }
        let person = layout.insides + field;
        for (who, place, counts) in [
            (inside, switch.ride, problem.away.inside_ride),
            (inside, switch.desk, problem.away.inside_desk),
            (person, switch.ride, problem.away.field_ride),
            (person, switch.desk, problem.away.field_desk),
        ] {
            if counts && !layout.covers_of[who].is_empty() {
                self.count_away(who, place, sign);
            }
        }
    }

    fn count_away(&mut self, person: usize, place: Place, sign: i64) {
        let slots = self.layout.problem.slots();
        for slot in place.slots() {
            let taken = &mut self.taken[person * slots + slot];
            let before = *taken;
            *taken = before.saturating_add_signed(sign as i8);
            if (before > 0) != (*taken > 0) {
                self.count_cover(person, slot, sign);
            }
        }
    }

    fn count_cover(&mut self, person: usize, slot: usize, sign: i64) {
        let slots = self.layout.problem.slots();
        for &(cover, position) in &self.layout.covers_of[person] {
            let group = &self.layout.problem.covers[cover];
            let (away, legs) = &mut self.away[cover * slots + slot];
            let costs = |away: u16, legs: u16| usize::from(away) >= group.members.len() && legs > 0;
            let before = costs(*away, *legs);
            *legs = legs.saturating_add_signed(sign as i16);
            if !group.members[position].1[slot] {
                *away = away.saturating_add_signed(sign as i16);
            }
            match (before, costs(*away, *legs)) {
                (false, true) => self.soft += i64::from(group.weight),
                (true, false) => self.soft -= i64::from(group.weight),
                _ => {}
            }
        }
    }

    /// The same plan for use in a bound: where all of a cover are away for other reasons, any one leg of several adds
    /// its cost, so a sum over switches that each pay for it would count it more than once. There nobody pays.
    pub fn for_bound(&self) -> Self {
        Self { for_bound: true, ..self.clone() }
    }

    /// What one more person away at this place would add.
    pub fn away_more(&self, person: usize, place: Place) -> i64 {
        let slots = self.layout.problem.slots();
        let mut more = 0;
        for &(cover, position) in &self.layout.covers_of[person] {
            let group = &self.layout.problem.covers[cover];
            let size = group.members.len();
            for slot in place.slots() {
                let (away, legs) = self.away[cover * slots + slot];
                let away = usize::from(away);
                let paid = away >= size && (legs > 0 || self.for_bound);
                let joins = !group.members[position].1[slot] && self.taken[person * slots + slot] == 0;
                if !paid && away + usize::from(joins) >= size {
                    more += i64::from(group.weight);
                }
            }
        }
        more
    }

    pub fn has(&self, inside: usize, field: usize) -> bool {
        self.held[inside].iter().any(|h| h.switch.field == field)
    }

    /// Switches of this person below the demand.
    pub fn short(&self, person: usize) -> bool {
        self.held[person].len() < self.layout.person(person).demand as usize
    }

    pub fn full(&self, person: usize) -> bool {
        self.held[person].len() >= self.layout.person(person).maximum as usize
    }

    /// By desk and half-day, how many more may be taken away.
    pub fn spare_left(&self) -> impl Iterator<Item = i64> + '_ {
        let spare = self.layout.problem.desks.iter().flat_map(|desk| &desk.spare);
        spare.zip(&self.away_from_desk).map(|(spare, gone)| i64::from(spare.saturating_sub(*gone)))
    }

    /// By desk and half-day, how many more visitors have room.
    pub fn room_left(&self) -> impl Iterator<Item = i64> + '_ {
        let limits = self.layout.problem.desks.iter().flat_map(|d| &d.visitors);
        limits.zip(&self.visitors).map(|(limit, here)| i64::from(limit.saturating_sub(*here)))
    }

    /// All switches that are not fixed, in the order of the inside reps.
    pub fn free(&self) -> impl Iterator<Item = Switch> + '_ {
        self.held[..self.layout.insides].iter().flatten().filter(|h| !h.fixed).map(|h| h.switch)
    }
}
