//! Steps from one plan to another, each a list of duties added and removed that can be taken back.

use super::Duty;
use super::respond::Menus;
use super::state::{Blocked, State};
use super::timeline::{item, too_close};
use crate::random::Random;

/// A plan with the changes since it was last kept.
#[derive(Clone, Debug)]
pub struct Moves<'l> {
    pub state: State<'l>,
    pub random: Random,
    /// Duties, and whether they were added.
    changes: Vec<(Duty, bool)>,
    /// A missing medium unit weighs so much soft.
    pub missing: i64,
    left_open: Vec<usize>,
    menus: Menus,
}

impl<'l> Moves<'l> {
    pub fn new(state: State<'l>, random: Random, missing: i64) -> Self {
        let menus = Menus::new(state.layout);
        Self { state, random, changes: Vec::new(), missing, left_open: Vec::new(), menus }
    }

    /// What the search makes small.
    pub fn energy(&self) -> i64 {
        self.state.medium * self.missing + self.state.soft
    }

    /// Duties added and removed since the plan was last kept.
    pub fn changes(&self) -> &[(Duty, bool)] {
        &self.changes
    }

    /// Makes the changes the plan.
    pub fn keep(&mut self) {
        self.changes.clear();
    }

    /// Undoes the changes.
    pub fn take_back(&mut self) {
        while let Some((duty, added)) = self.changes.pop() {
            if added {
                self.state.remove(duty);
            } else {
                self.state.add(duty);
            }
        }
    }

    /// The free duties, in order.
    pub fn plan(&self) -> Vec<Duty> {
        let mut plan: Vec<Duty> = self.state.free().collect();
        plan.sort_unstable();
        plan
    }

    /// Goes over to another plan; what is in both stays.
    pub fn restart(&mut self, plan: &[Duty]) {
        let old: Vec<Duty> = self.state.free().filter(|d| plan.binary_search(d).is_err()).collect();
        for duty in old {
            self.state.remove(duty);
        }
        for &duty in plan {
            if self.state.blocked(duty).is_none() {
                self.state.add(duty);
            }
        }
        self.changes.clear();
    }

    pub fn remove(&mut self, duty: Duty) {
        self.state.remove(duty);
        self.changes.push((duty, false));
    }

    /// Adds a duty if nothing is in its way.
    pub fn add(&mut self, duty: Duty) -> bool {
        let free = self.state.blocked(duty).is_none();
        if free {
            self.state.add(duty);
            self.changes.push((duty, true));
        }
        free
    }

    /// Changes the plan at random; false if nothing was changed. The changes stand until kept or taken back.
    pub fn step(&mut self) -> bool {
        self.changes.clear();
        match self.random.below(100) {
            0..30 => self.seat_somebody(),
            30..48 => self.swap_two(),
            48..56 => self.exchange(true),
            56..70 => self.exchange(false),
            70..72 => self.leave(),
            72..74 => self.drop_one(),
            74..80 => self.meet(),
            80..89 => self.settle_again(),
            _ => self.replace(),
        }
        !self.changes.is_empty()
    }

    fn problem(&self) -> &'l super::Problem {
        self.state.layout.problem
    }

    /// Some seats, mostly such as lack people if a few tries find any.
    fn wanted_seats(&mut self) -> Option<usize> {
        let problem = self.problem();
        let tries = if self.random.chance(0.15) { 0 } else { 6 };
        for _ in 0..tries {
            let seats = self.random.below(problem.seats.len());
            if self.state.taken.get(seats)? < &problem.seats[seats].desired {
                return Some(seats);
            }
        }
        (!problem.seats.is_empty()).then(|| self.random.below(problem.seats.len()))
    }

    /// Puts somebody on a seat and whatever is in the way aside.
    fn seat_somebody(&mut self) {
        let Some(seats) = self.wanted_seats() else { return };
        let problem = self.problem();
        let show = problem.shift_of(seats).show;
        let inside_show = self.random.chance(0.7);
        let able = &problem.seats[seats].able;
        let mut person = None;
        for _ in 0..8 {
            let candidate = self.random.pick(able).copied();
            person = candidate.or(person);
            if candidate.is_some_and(|p| self.state.is_at(p, show) == inside_show) {
                break;
            }
        }
        let Some(person) = person else { return };
        self.left_open.clear();
        if !self.force(Duty { person, seats }) {
            self.take_back();
            return;
        }
        self.refill();
    }

    /// Adds a duty, removing what is in the way as far as it may be.
    fn force(&mut self, duty: Duty) -> bool {
        for _ in 0..4 {
            let Some(blocked) = self.state.blocked(duty) else {
                return self.add(duty);
            };
            let problem = self.problem();
            let number = problem.seats[duty.seats].shift;
            let show = problem.shifts[number].show;
            match blocked {
                Blocked::Never | Blocked::Desk => return false,
                Blocked::Full => {
                    let here = self.state.members[number].iter().filter(|m| m.1 == duty.seats);
                    let free: Vec<usize> =
                        here.map(|m| m.0).filter(|&p| !self.is_fixed(p, duty.seats)).collect();
                    let Some(&person) = self.random.pick(&free) else { return false };
                    self.remove(Duty { person, seats: duty.seats });
                }
                Blocked::Budget => {
                    let Some(person) = self.somebody_at(show) else { return false };
                    if !self.clear(person, |i| i.show == show) || self.state.is_at(person, show) {
                        return false;
                    }
                }
                Blocked::Apart => {
                    let layout = self.state.layout;
                    let others = layout.never[duty.person].iter();
                    let others: Vec<usize> =
                        others.copied().filter(|&p| self.state.is_on(p, number)).collect();
                    for person in others {
                        if !self.clear(person, |i| i.shift == number) {
                            return false;
                        }
                    }
                }
                Blocked::Time => {
                    let new = item(problem, duty.person, duty.seats, false);
                    let close = |i: &super::timeline::Item| i.day == new.day || too_close(problem, i, &new);
                    let before = self.changes.len();
                    self.clear(duty.person, close);
                    if self.changes.len() == before {
                        return false;
                    }
                }
            }
        }
        false
    }

    fn is_fixed(&self, person: usize, seats: usize) -> bool {
        self.state.items[person].iter().any(|i| i.seats == seats && i.fixed)
    }

    /// Removes a person's free duties that match; false if a fixed one matches.
    fn clear(&mut self, person: usize, matching: impl Fn(&super::timeline::Item) -> bool) -> bool {
        let items = &self.state.items[person];
        let all_free = items.iter().filter(|i| matching(i)).all(|i| !i.fixed);
        let seats: Vec<usize> = items.iter().filter(|i| !i.fixed && matching(i)).map(|i| i.seats).collect();
        for seats in seats {
            self.remove(Duty { person, seats });
            self.left_open.push(seats);
        }
        all_free
    }

    /// Somebody at a show.
    fn somebody_at(&mut self, show: usize) -> Option<usize> {
        let layout = self.state.layout;
        for _ in 0..6 {
            let shift = *self.random.pick(&layout.shifts_of_show[show])?;
            if let Some(&(person, _)) = self.random.pick(&self.state.members[shift]) {
                return Some(person);
            }
        }
        None
    }

    /// Gives seats that lost somebody to the best of a few others.
    fn refill(&mut self) {
        let open = std::mem::take(&mut self.left_open);
        for &seats in &open {
            if self.random.chance(0.8) {
                self.seat_best(seats, 4);
            }
        }
        self.left_open = open;
        self.left_open.clear();
    }

    /// Seats the best of a few random people, if it makes anything better.
    fn seat_best(&mut self, seats: usize, tries: usize) {
        let problem = self.problem();
        let show = problem.shift_of(seats).show;
        let mut best = None;
        for k in 0..tries {
            let person = if k % 2 == 0 { self.somebody_at(show) } else { None };
            let person = person.or_else(|| self.random.pick(&problem.seats[seats].able).copied());
            let Some(person) = person else { continue };
            let duty = Duty { person, seats };
            if self.state.blocked(duty).is_some() {
                continue;
            }
            let before = self.energy();
            self.state.add(duty);
            let gain = before - self.energy();
            self.state.remove(duty);
            if gain > 0 && best.is_none_or(|(most, _)| gain > most) {
                best = Some((gain, duty));
            }
        }
        if let Some((_, duty)) = best {
            self.add(duty);
        }
    }

    fn free_duty(&mut self) -> Option<Duty> {
        let people = self.problem().people.len();
        for _ in 0..12 {
            let person = self.random.below(people);
            let items = self.state.items.get(person)?;
            if items.is_empty() {
                continue;
            }
            let item = items[self.random.below(items.len())];
            if !item.fixed {
                return Some(Duty { person, seats: item.seats });
            }
        }
        None
    }

    /// Two people of a show change places.
    fn swap_two(&mut self) {
        let Some(one) = self.free_duty() else { return };
        let problem = self.problem();
        let show = problem.shift_of(one.seats).show;
        let shift = if self.random.chance(0.4) {
            Some(problem.seats[one.seats].shift)
        } else {
            self.random.pick(&self.state.layout.shifts_of_show[show]).copied()
        };
        let Some(shift) = shift else { return };
        let Some(&(person, seats)) = self.random.pick(&self.state.members[shift]) else { return };
        let two = Duty { person, seats };
        if two == one || self.is_fixed(person, seats) {
            return;
        }
        self.remove(one);
        self.remove(two);
        let a = self.add(Duty { person: one.person, seats: two.seats });
        let b = one.person != two.person && self.add(Duty { person: two.person, seats: one.seats });
        if !a && !b {
            self.take_back();
        }
    }

    /// Two people change all their places of a show, or of one day of it.
    fn exchange(&mut self, whole: bool) {
        let Some(duty) = self.free_duty() else { return };
        let problem = self.problem();
        let (show, day) = (problem.shift_of(duty.seats).show, problem.shift_of(duty.seats).day);
        let other = if whole || self.random.chance(0.3) {
            self.random.pick(&self.state.layout.able_at_show[show]).copied()
        } else {
            self.somebody_at(show)
        };
        let Some(other) = other.filter(|&p| p != duty.person) else { return };
        self.left_open.clear();
        let matching = |i: &super::timeline::Item| i.show == show && (whole || i.day == day);
        if !self.clear(duty.person, matching) && whole {
            self.take_back();
            return;
        }
        let first = std::mem::take(&mut self.left_open);
        if !self.clear(other, matching) && whole {
            self.take_back();
            return;
        }
        let second = std::mem::take(&mut self.left_open);
        let mut open = Vec::new();
        let mut any = false;
        for (person, seats) in [(other, &first), (duty.person, &second)] {
            for &seats in seats {
                if self.add(Duty { person, seats }) {
                    any = true;
                } else {
                    open.push(seats);
                }
            }
        }
        if !any {
            self.take_back();
            return;
        }
        self.left_open = open;
        self.refill();
    }

    /// Somebody leaves a show; others fill in.
    fn leave(&mut self) {
        let Some(duty) = self.free_duty() else { return };
        let show = self.problem().shift_of(duty.seats).show;
        self.left_open.clear();
        self.clear(duty.person, |i| i.show == show);
        self.refill();
    }

    /// Puts a face or deputy of a visit that nobody meets where the visit is, for somebody else at the show if need be.
    fn meet(&mut self) {
        let layout = self.state.layout;
        let problem = layout.problem;
        let missed = (0..8).find_map(|_| {
            let visit = self.random.below(problem.visits.len().max(1));
            (visit < problem.visits.len() && self.state.missed(visit)).then_some(visit)
        });
        let Some(visit) = missed else { return };
        let Some(&(person, _)) = self.random.pick(&layout.roles[visit]) else { return };
        let Some(&(shift, _)) = self.random.pick(&problem.visits[visit].parts) else { return };
        let show = problem.shifts[shift].show;
        self.left_open.clear();
        if self.state.is_at(person, show) {
            let Some(seats) = self.seats_for(person, shift) else { return };
            if !self.force(Duty { person, seats }) {
                self.take_back();
                return;
            }
        } else {
            if self.state.attending[show] >= problem.shows[show].budget {
                let Some(other) = self.somebody_at(show) else { return };
                self.clear(other, |i| i.show == show);
            }
            self.settle(person, show);
            if !self.state.is_at(person, show) {
                self.take_back();
                return;
            }
        }
        self.refill();
    }

    /// The seats of a shift that a person could take and that need somebody most.
    fn seats_for(&mut self, person: usize, shift: usize) -> Option<usize> {
        let layout = self.state.layout;
        let here = layout.seats_of_shift[shift].iter().copied().filter(|&q| layout.able.has(q, person));
        let from = self.random.below(4);
        here.min_by_key(|&q| {
            let wanted = &layout.problem.seats[q];
            let have = self.state.taken[q];
            (have >= wanted.minimum, have >= wanted.desired, have >= wanted.maximum, (q + from) % 4)
        })
    }

    fn drop_one(&mut self) {
        if let Some(duty) = self.free_duty() {
            self.remove(duty);
        }
    }

    /// A show is left to these people, each in the best way; whoever else was there fills in where they leave gaps. The
    /// changes stand until kept or taken back.
    pub fn gather(&mut self, show: usize, team: &[usize]) -> bool {
        self.changes.clear();
        self.left_open.clear();
        let layout = self.state.layout;
        let others = layout.able_at_show[show].iter().filter(|p| !team.contains(p));
        let others: Vec<usize> = others.copied().filter(|&p| self.state.is_at(p, show)).collect();
        for person in others {
            self.clear(person, |i| i.show == show);
        }
        for _ in 0..2 {
            for &person in team {
                self.settle(person, show);
            }
        }
        self.refill();
        !self.changes.is_empty()
    }

    /// Somebody leaves a show and comes back in the best way.
    fn settle_again(&mut self) {
        let Some(duty) = self.free_duty() else { return };
        let show = self.problem().shift_of(duty.seats).show;
        self.left_open.clear();
        self.settle(duty.person, show);
        if self.random.chance(0.5) {
            self.refill();
        }
    }

    fn settle(&mut self, person: usize, show: usize) {
        self.clear(person, |i| i.show == show);
        let mut menus = std::mem::take(&mut self.menus);
        self.respond(&mut menus, person, show);
        self.menus = menus;
    }

    /// Somebody leaves a show for somebody else, who comes in the best way; a partner may settle again.
    fn replace(&mut self) {
        let Some(duty) = self.free_duty() else { return };
        let problem = self.problem();
        let show = problem.shift_of(duty.seats).show;
        let Some(other) = self.candidate(show).filter(|&p| p != duty.person) else { return };
        self.left_open.clear();
        self.clear(duty.person, |i| i.show == show);
        self.settle(other, show);
        if !self.state.is_at(other, show) {
            self.take_back();
            return;
        }
        let partner = self.random.pick(&problem.people[other].partners).copied();
        if let Some(partner) = partner.filter(|&p| self.state.is_at(p, show))
            && self.random.chance(0.5)
        {
            self.settle(partner, show);
        }
        let again = self.somebody_at(show);
        if let Some(again) = again.filter(|&p| p != other)
            && self.random.chance(0.5)
        {
            self.settle(again, show);
        }
        self.refill();
    }

    /// Somebody who might be good for a show: a partner of somebody there, the face of a visit, or anybody.
    fn candidate(&mut self, show: usize) -> Option<usize> {
        let layout = self.state.layout;
        let kind = self.random.below(3);
        if kind == 0
            && let Some(there) = self.somebody_at(show)
            && let Some(&partner) = self.random.pick(&layout.problem.people[there].partners)
        {
            return Some(partner);
        }
        let shift = *self.random.pick(&layout.shifts_of_show[show])?;
        if kind == 1
            && let Some(&visit) = self.random.pick(&layout.visits_of_shift[shift])
            && let Some(&(person, _)) = self.random.pick(&layout.roles[visit])
        {
            return Some(person);
        }
        self.random.pick(&layout.able_at_show[show]).copied()
    }
}
