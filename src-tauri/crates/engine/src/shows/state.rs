//! A plan during the search, with everything it costs kept up to date.

use super::Duty;
use super::layout::{Layout, Role};
use super::own::own;
use super::timeline::{Item, elsewhere, fits, item};
use crate::Cost;

/// Why a duty cannot be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// The person may never sit there, or already has a place in that shift.
    Never,
    /// The seats are taken.
    Full,
    /// The show has all the people it may have.
    Budget,
    /// Somebody in the shift with whom the person may not be.
    Apart,
    /// The desk at home needs the person.
    Desk,
    /// Other items of the person, or the law.
    Time,
}

/// The duties of a plan and their cost.
#[derive(Clone, Debug)]
pub struct State<'l> {
    pub layout: &'l Layout<'l>,
    /// By person, in order of start.
    pub items: Vec<Vec<Item>>,
    /// By shift: people, with their seats. A person stands here twice only by fixed duties.
    pub members: Vec<Vec<(usize, usize)>>,
    /// By `person x shifts + shift`: duties there.
    on: Vec<u8>,
    /// By seats.
    pub taken: Vec<u32>,
    /// By `person x shows + show`: duties there.
    pub at: Vec<u16>,
    /// By show: distinct people.
    pub attending: Vec<u32>,
    /// By need: duties that meet it.
    meeting: Vec<u16>,
    visit_cost: Vec<Cost>,
    shift_cost: Vec<Cost>,
    own_cost: Vec<i64>,
    /// By `person x half-days + half-day`: shifts that touch it.
    touched: Vec<u8>,
    /// By `desk x half-days + half-day`: people taken away.
    gone: Vec<u32>,
    /// By `cover x half-days + half-day`: how many are away, and how many by shifts.
    away: Vec<(u16, u16)>,
    pub medium: i64,
    pub soft: i64,
    room: Vec<Item>,
}

impl<'l> State<'l> {
    /// The plan of the fixed duties alone.
    pub fn new(layout: &'l Layout<'l>) -> Self {
        let problem = layout.problem;
        let (people, halves) = (problem.people.len(), problem.halves());
        let weights = &problem.weights;
        let mut state = Self {
            layout,
            items: (0..people).map(|p| elsewhere(problem, p)).collect(),
            members: vec![Vec::new(); problem.shifts.len()],
            on: vec![0; people * problem.shifts.len()],
            taken: vec![0; problem.seats.len()],
            at: vec![0; people * problem.shows.len()],
            attending: vec![0; problem.shows.len()],
            meeting: vec![0; problem.needs.len()],
            visit_cost: problem.visits.iter().map(|v| Cost::new(0, i64::from(v.weight), 0)).collect(),
            shift_cost: vec![Cost::ZERO; problem.shifts.len()],
            own_cost: vec![0; people],
            touched: vec![0; people * halves],
            gone: vec![0; problem.desks.len() * halves],
            away: problem
                .covers
                .iter()
                .flat_map(|c| (0..halves).map(|half| c.members.iter().filter(|(_, away)| away[half]).count()))
                .map(|elsewhere| (elsewhere as u16, 0))
                .collect(),
            medium: problem.base.medium,
            soft: problem.base.soft,
            room: Vec::new(),
        };
        for seats in &problem.seats {
            state.medium += i64::from(weights.empty) * i64::from(seats.minimum);
            state.soft += i64::from(weights.desired) * i64::from(seats.desired - seats.minimum);
        }
        state.medium += i64::from(weights.need) * problem.needs.len() as i64;
        state.medium += problem.visits.iter().map(|v| i64::from(v.weight)).sum::<i64>();
        state.soft += problem.earlier.iter().map(|e| i64::from(e.moved)).sum::<i64>();
        let mut fixed = problem.fixed.clone();
        fixed.sort_unstable();
        fixed.dedup();
        for duty in fixed {
            state.put(duty, true);
        }
        state
    }

    pub fn cost(&self) -> Cost {
        Cost::new(self.layout.problem.base.hard, self.medium, self.soft)
    }

    /// Whether a person is in a shift.
    pub fn is_on(&self, person: usize, shift: usize) -> bool {
        self.on[person * self.layout.problem.shifts.len() + shift] > 0
    }

    /// Whether a person is at a show.
    pub fn is_at(&self, person: usize, show: usize) -> bool {
        self.at[person * self.layout.problem.shows.len() + show] > 0
    }

    /// What depends on one person alone.
    pub fn own_cost(&self, person: usize) -> i64 {
        self.own_cost[person]
    }

    /// How many a desk misses in a half-day.
    pub fn gone(&self, desk: usize, half: usize) -> u32 {
        self.gone[desk * self.layout.problem.halves() + half]
    }

    /// Whether nobody meets a visit.
    pub fn missed(&self, visit: usize) -> bool {
        self.visit_cost[visit].medium > 0
    }

    /// Whether nobody meets a need.
    pub fn unmet(&self, need: usize) -> bool {
        self.meeting[need] == 0
    }

    /// What keeps a duty from being added without breaking a hard rule, if anything. Of several the one that is easiest
    /// to see.
    pub fn blocked(&mut self, duty: Duty) -> Option<Blocked> {
        let (layout, problem) = (self.layout, self.layout.problem);
        let Duty { person, seats } = duty;
        let number = problem.seats[seats].shift;
        let shift = &problem.shifts[number];
        if !layout.able.has(seats, person) || self.is_on(person, number) {
            return Some(Blocked::Never);
        }
        if self.taken[seats] >= problem.seats[seats].maximum {
            return Some(Blocked::Full);
        }
        if !self.is_at(person, shift.show) && self.attending[shift.show] >= problem.shows[shift.show].budget {
            return Some(Blocked::Budget);
        }
        if layout.never[person].iter().any(|&other| self.is_on(other, number)) {
            return Some(Blocked::Apart);
        }
        if let Some(desk) = problem.people[person].desk {
            let halves = problem.halves();
            let short = (shift.first_half..=shift.last_half).any(|half| {
                problem.people[person].at_desk[half]
                    && self.touched[person * halves + half] == 0
                    && self.gone[desk * halves + half] >= problem.desks[desk].spare[half]
            });
            if short {
                return Some(Blocked::Desk);
            }
        }
        let new = item(problem, person, seats, false);
        let fits = fits(problem, person, &self.items[person], &new, &mut self.room);
        (!fits).then_some(Blocked::Time)
    }

    /// Adds a duty that is not blocked.
    pub fn add(&mut self, duty: Duty) {
        self.put(duty, false);
    }

    fn put(&mut self, duty: Duty, fixed: bool) {
        let new = item(self.layout.problem, duty.person, duty.seats, fixed);
        let items = &mut self.items[duty.person];
        let at = items.partition_point(|i| (i.start, i.end, i.shift) <= (new.start, new.end, new.shift));
        items.insert(at, new);
        self.members[new.shift].push((duty.person, duty.seats));
        self.count(duty, &new, true);
    }

    /// Takes a duty away that is there and not fixed.
    pub fn remove(&mut self, duty: Duty) {
        let items = &mut self.items[duty.person];
        let Some(at) = items.iter().position(|i| i.seats == duty.seats && !i.fixed) else { return };
        let old = items.remove(at);
        let members = &mut self.members[old.shift];
        if let Some(at) = members.iter().position(|&m| m == (duty.person, duty.seats)) {
            members.swap_remove(at);
        }
        self.count(duty, &old, false);
    }

    fn count(&mut self, duty: Duty, item: &Item, more: bool) {
        let layout = self.layout;
        let problem = layout.problem;
        let Duty { person, seats } = duty;
        self.count_seats(seats, more);
        for &need in layout.needs_of_seats[seats].iter().filter(|&&n| layout.having.has(n, person)) {
            let meeting = &mut self.meeting[need];
            let before = *meeting;
            step(meeting, more);
            let weight = i64::from(problem.weights.need);
            self.medium += weight * (i64::from(before > 0) - i64::from(*meeting > 0));
        }
        let on = &mut self.on[person * problem.shifts.len() + item.shift];
        *on = if more { on.saturating_add(1) } else { on.saturating_sub(1) };
        let at = &mut self.at[person * problem.shows.len() + item.show];
        let before = *at;
        step(at, more);
        if before == 0 && more {
            self.attending[item.show] += 1;
        } else if *at == 0 && !more {
            self.attending[item.show] -= 1;
        }
        if let Some((_, moved)) = layout.moved[person].iter().find(|(other, _)| *other == seats) {
            self.soft += if more { -i64::from(*moved) } else { i64::from(*moved) };
        }
        self.count_halves(person, item, more);
        self.recount_shift(item.shift);
        for &visit in &layout.visits_of_shift[item.shift] {
            if layout.roles[visit].iter().any(|(p, _)| *p == person) {
                self.recount_visit(visit);
            }
        }
        let own = own(layout, person, &self.items[person]);
        self.soft += own - self.own_cost[person];
        self.own_cost[person] = own;
    }

    fn count_seats(&mut self, number: usize, more: bool) {
        let problem = self.layout.problem;
        let (seats, weights) = (&problem.seats[number], &problem.weights);
        let have = self.taken[number];
        // The seat that is taken or given back.
        let seat = if more { have } else { have - 1 };
        let sign = if more { -1 } else { 1 };
        if seat < seats.minimum {
            self.medium += sign * i64::from(weights.empty);
        } else if seat < seats.desired {
            self.soft += sign * i64::from(weights.desired);
        }
        self.taken[number] = if more { have + 1 } else { have - 1 };
    }

    fn count_halves(&mut self, person: usize, item: &Item, more: bool) {
        let problem = self.layout.problem;
        let halves = problem.halves();
        for half in item.first_half..=item.last_half {
            let touched = &mut self.touched[person * halves + half];
            let before = *touched > 0;
            *touched = if more { touched.saturating_add(1) } else { touched.saturating_sub(1) };
            if before == (*touched > 0) {
                continue;
            }
            if let Some(desk) = problem.people[person].desk
                && problem.people[person].at_desk[half]
            {
                let gone = &mut self.gone[desk * halves + half];
                *gone = if more { *gone + 1 } else { *gone - 1 };
            }
            for &(cover, position) in &self.layout.covers_of[person] {
                let group = &problem.covers[cover];
                let (away, by_shift) = &mut self.away[cover * halves + half];
                let costs = |away: u16, by: u16| usize::from(away) >= group.members.len() && by > 0;
                let before = costs(*away, *by_shift);
                step(by_shift, more);
                if !group.members[position].1[half] {
                    step(away, more);
                }
                let after = costs(*away, *by_shift);
                self.soft += i64::from(group.weight) * (i64::from(after) - i64::from(before));
            }
        }
    }

    /// What the people of a shift are to each other.
    fn recount_shift(&mut self, number: usize) {
        let layout = self.layout;
        let problem = layout.problem;
        let (shift, members) = (&problem.shifts[number], &self.members[number]);
        let mut cost = Cost::ZERO;
        let (mut count, mut rather_not, mut newcomers, mut guided) = (0, 0, 0, false);
        let mut some = [false; 2];
        for (k, &(p, _)) in members.iter().enumerate() {
            if self.on[p * problem.shifts.len() + number] > 1 && members[..k].iter().any(|m| m.0 == p) {
                continue;
            }
            let person = &problem.people[p];
            count += 1;
            some[0] |= layout.is[0][p];
            some[1] |= layout.is[1][p];
            guided |= person.experienced;
            newcomers += i64::from(person.newcomer);
            if shift.partners && person.alone > 0 && !person.partners.iter().any(|&r| self.is_on(r, number)) {
                cost.soft += i64::from(person.alone);
            }
            rather_not += layout.rather_not[p].iter().filter(|&&r| self.is_on(r, number)).count() as i64;
        }
        if shift.mixed && count >= 2 && !(some[0] && some[1]) {
            cost.medium += i64::from(problem.weights.mix);
        }
        if !guided {
            cost.soft += newcomers * i64::from(problem.weights.newcomer);
        }
        // Both of a pair have seen each other.
        cost.soft += rather_not / 2 * i64::from(problem.weights.rather_not);
        let before = std::mem::replace(&mut self.shift_cost[number], cost);
        self.medium += cost.medium - before.medium;
        self.soft += cost.soft - before.soft;
    }

    fn recount_visit(&mut self, number: usize) {
        let visit = &self.layout.problem.visits[number];
        let mut cost = Cost::new(0, i64::from(visit.weight), 0);
        for &(person, role) in &self.layout.roles[number] {
            let there = visit.parts.iter().filter(|(shift, _)| self.is_on(person, *shift));
            if there.map(|(_, minutes)| minutes).sum::<i32>() < visit.needed {
                continue;
            }
            if role == Role::Face {
                cost = Cost::ZERO;
                break;
            }
            cost = Cost::new(0, 0, i64::from(self.layout.problem.weights.deputy));
        }
        let before = std::mem::replace(&mut self.visit_cost[number], cost);
        self.medium += cost.medium - before.medium;
        self.soft += cost.soft - before.soft;
    }

    /// All duties that are not fixed.
    pub fn free(&self) -> impl Iterator<Item = Duty> + '_ {
        self.items.iter().enumerate().flat_map(|(person, items)| {
            items.iter().filter(|i| !i.fixed).map(move |i| Duty { person, seats: i.seats })
        })
    }
}

fn step(number: &mut u16, more: bool) {
    *number = if more { number.saturating_add(1) } else { number.saturating_sub(1) };
}

#[cfg(test)]
#[path = "../../tests/instances/tiny_shows.rs"]
mod tiny_shows;

#[cfg(test)]
mod tests {
    use super::tiny_shows::tiny;
    use super::*;
    use crate::random::Random;
    use crate::shows::count;
    use crate::shows::moves::Moves;

    #[test]
    fn the_running_cost_equals_a_recount() {
        let mut changed = 0;
        for seed in 0..60 {
            let problem = tiny(seed, 80);
            let layout = Layout::new(&problem);
            let allowed = count::broken(&problem, &[]);
            let mut moves = Moves::new(State::new(&layout), Random::new(seed), 100);
            let mut chance = Random::new(seed + 1);
            for step in 0..200 {
                let before = (moves.state.cost(), moves.plan());
                if !moves.step() {
                    continue;
                }
                changed += 1;
                let plan = moves.plan();
                assert_eq!(moves.state.cost(), count::cost(&problem, &plan), "seed {seed}, step {step}");
                for broken in count::broken(&problem, &plan) {
                    assert!(allowed.contains(&broken), "seed {seed}, step {step}: {broken:?} is new");
                }
                if chance.chance(0.4) {
                    moves.take_back();
                    assert_eq!((moves.state.cost(), moves.plan()), before, "seed {seed}, step {step}");
                }
                moves.keep();
            }
        }
        assert!(changed > 2_000, "only {changed} steps changed anything");
    }
}
