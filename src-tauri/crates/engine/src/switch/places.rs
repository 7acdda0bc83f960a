//! The best places for the two legs of a pair in a given plan: a min-plus search over both.

use super::bits::{MORNINGS, each};
use super::state::State;
use super::{Length, Part, Place, Switch};
use crate::random::Random;

#[derive(Clone, Copy, Debug)]
struct Candidate {
    place: usize,
    cost: i64,
}

/// How the places are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The cheapest two; among equals a random one.
    Best,
    /// A random ride, and the cheapest desk leg for it.
    AnyRide,
    /// A random desk leg, and the cheapest ride for it.
    AnyDesk,
}

/// Places by [`Place::index`] with their costs.
pub type Menu = Vec<(u16, i32)>;

/// Looks for places; keeps its lists from call to call.
#[derive(Clone, Debug, Default)]
pub struct Places {
    words: Vec<u64>,
    rides: Vec<Candidate>,
    desks: Vec<Candidate>,
}

impl Places {
    /// Where the two could meet best, and what that adds to the soft cost of the plan. None where a hard rule leaves
    /// no place. Does not ask whether the two are already paired or have reached their maximum.
    pub fn find(
        &mut self,
        state: &State<'_>,
        inside: usize,
        field: usize,
        choice: Choice,
        random: &mut Random,
    ) -> Option<(Switch, i64)> {
        let layout = state.layout;
        let problem = layout.problem;
        let pair = problem.pair(inside, field)?;
        self.collect_rides(state, inside, field, pair.ride);
        if self.rides.is_empty() {
            return None;
        }
        self.collect_desks(state, inside, field, pair.desk);
        if self.desks.is_empty() {
            return None;
        }
        match choice {
            Choice::Best => {}
            Choice::AnyRide => {
                let one = random.below(self.rides.len());
                self.rides.swap(0, one);
                self.rides.truncate(1);
            }
            Choice::AnyDesk => {
                let one = random.below(self.desks.len());
                self.desks.swap(0, one);
                self.desks.truncate(1);
            }
        }
        let least_ride = self.rides.iter().map(|c| c.cost).min()?;
        let least_desk = self.desks.iter().map(|c| c.cost).min()?;
        let numbers = &problem.calendars[pair.calendar];
        let mut best: Option<(i64, usize, usize)> = None;
        let turn = random.below(self.rides.len());
        let (late, early) = (&self.rides[..turn], &self.rides[turn..]);
        for ride in early.iter().chain(late) {
            if best.is_some_and(|(cost, ..)| ride.cost + least_desk >= cost) {
                continue;
            }
            let ride_at = Place::from_index(ride.place);
            let from =
                self.desks.partition_point(|d| numbers[d.place / 3] < numbers[ride_at.day] - problem.window);
            for desk in &self.desks[from..] {
                let desk_at = Place::from_index(desk.place);
                let Some(between) = problem.between(pair.calendar, ride_at.day, desk_at.day) else { break };
                let mut cost = ride.cost + desk.cost + between;
                if best.is_some_and(|(least, ..)| cost >= least) {
                    continue;
                }
                if ride_at.day == desk_at.day && ride_at.slots().any(|slot| desk_at.slots().contains(&slot)) {
                    continue;
                }
                let week = problem.days[ride_at.day].week;
                if problem.days[desk_at.day].week == week
                    && state.legs_in_week[week] + 1 == problem.quotas[week]
                {
                    cost += i64::from(problem.weights.quota);
                    if best.is_some_and(|(least, ..)| cost >= least) {
                        continue;
                    }
                }
                best = Some((cost, ride.place, desk.place));
            }
            if best.is_some_and(|(cost, ..)| cost <= least_ride + least_desk) {
                break;
            }
        }
        let (cost, ride, desk) = best?;
        let switch = Switch { inside, field, ride: Place::from_index(ride), desk: Place::from_index(desk) };
        Some((switch, cost + i64::from(pair.cost) - i64::from(pair.own_missing)))
    }

    /// All places for the two with what each costs by itself, weeks left out; rides first, then desk legs, by day.
    pub fn menu(&mut self, state: &State<'_>, inside: usize, field: usize) -> (Menu, Menu) {
        let Some(pair) = state.layout.problem.pair(inside, field) else { return (Vec::new(), Vec::new()) };
        self.collect_rides(state, inside, field, pair.ride);
        self.collect_desks(state, inside, field, pair.desk);
        let plain = |candidates: &[Candidate]| -> Menu {
            let cost = |c: &Candidate| c.cost - week(state, Place::from_index(c.place));
            candidates.iter().map(|c| (c.place as u16, cost(c) as i32)).collect()
        };
        (plain(&self.rides), plain(&self.desks))
    }

    /// Every switch of the two that no hard rule is against and that adds less than `below` to the soft cost of the
    /// plan, with what it adds.
    pub fn all(
        &mut self,
        state: &State<'_>,
        inside: usize,
        field: usize,
        below: i64,
        found: &mut Vec<(i64, Switch)>,
    ) {
        let problem = state.layout.problem;
        let Some(pair) = problem.pair(inside, field) else { return };
        self.collect_rides(state, inside, field, pair.ride);
        self.collect_desks(state, inside, field, pair.desk);
        let own = i64::from(pair.cost) - i64::from(pair.own_missing);
        let Some(least_desk) = self.desks.iter().map(|desk| desk.cost).min() else { return };
        for ride in self.rides.iter().filter(|ride| ride.cost + least_desk + own < below) {
            let ride_at = Place::from_index(ride.place);
            for desk in &self.desks {
                let desk_at = Place::from_index(desk.place);
                let Some(between) = problem.between(pair.calendar, ride_at.day, desk_at.day) else {
                    continue;
                };
                if ride_at.day == desk_at.day && ride_at.slots().any(|slot| desk_at.slots().contains(&slot)) {
                    continue;
                }
                let week = problem.days[ride_at.day].week;
                let fills = problem.days[desk_at.day].week == week
                    && state.legs_in_week[week] + 1 == problem.quotas[week];
                let quota = if fills { i64::from(problem.weights.quota) } else { 0 };
                let cost = ride.cost + desk.cost + between + quota + own;
                if cost < below {
                    found.push((cost, Switch { inside, field, ride: ride_at, desk: desk_at }));
                }
            }
        }
    }

    /// The switch itself, where no hard rule is against its places, and what it adds to the soft cost of the plan.
    pub fn exactly(&mut self, state: &State<'_>, wanted: Switch) -> Option<(Switch, i64)> {
        let problem = state.layout.problem;
        let pair = problem.pair(wanted.inside, wanted.field)?;
        let between = problem.between(pair.calendar, wanted.ride.day, wanted.desk.day)?;
        if wanted.ride.slots().any(|slot| wanted.desk.slots().contains(&slot)) {
            return None;
        }
        self.collect_rides(state, wanted.inside, wanted.field, pair.ride);
        let ride = self.rides.iter().find(|c| c.place == wanted.ride.index())?.cost;
        self.collect_desks(state, wanted.inside, wanted.field, pair.desk);
        let desk = self.desks.iter().find(|c| c.place == wanted.desk.index())?.cost;
        Some((wanted, ride + desk + between + i64::from(pair.cost) - i64::from(pair.own_missing)))
    }

    fn collect_rides(&mut self, state: &State<'_>, inside: usize, field: usize, length: Length) {
        let layout = state.layout;
        let person = layout.insides + field;
        let (half, full) = (&layout.ride_half, &layout.ride_full);
        let rows = if length == Length::Half { half } else { full };
        self.both(rows.row(inside), rows.row(person));
        for joint in
            layout.joints(inside, field).filter(|j| (j.place.part == Part::Full) == (length == Length::Full))
        {
            let open = joint.ride.open && layout.problem.fields[field].ride[joint.place.index()].open;
            let slot = joint.place.slots().start;
            let bit = 1 << (slot % 64);
            if open && layout.is_apart_from_elsewhere(inside, field, joint.place.day) {
                self.words[slot / 64] |= bit;
            } else {
                self.words[slot / 64] &= !bit;
            }
        }
        self.keep_apart(state, inside, person, length);
        if let Some(k) = layout.problem.insides[inside].own_desk {
            let spare = state.desk_spare.row(k);
            self.take_out(
                layout.at_desk.row(inside).iter().zip(spare).map(|(here, spare)| here & !spare),
                length,
            );
        }
        let earlier = layout.earlier(inside, field);
        let away = layout.problem.away;
        self.rides.clear();
        each(&self.words, |slot| {
            let at = place(slot, length);
            let mut cost = layout.ride(inside, field, at.index()) + week(state, at);
            if away.inside_ride {
                cost += state.away_more(inside, at);
            }
            if away.field_ride {
                cost += state.away_more(person, at);
            }
            if let Some(e) = earlier.filter(|e| e.ride == Some(at)) {
                cost -= i64::from(e.ride_moved);
            }
            self.rides.push(Candidate { place: at.index(), cost });
        });
    }

    fn collect_desks(&mut self, state: &State<'_>, inside: usize, field: usize, length: Length) {
        let layout = state.layout;
        let person = layout.insides + field;
        let (half, full) = (&layout.desk_half, &layout.desk_full);
        let rows = if length == Length::Half { half } else { full };
        self.both(rows.row(inside), rows.row(person));
        self.keep_apart(state, inside, person, length);
        if let Some(k) = layout.problem.insides[inside].own_desk {
            self.take_out(state.desk_room.row(k).iter().map(|room| !room), length);
        }
        let earlier = layout.earlier(inside, field);
        let away = layout.problem.away;
        self.desks.clear();
        each(&self.words, |slot| {
            let at = place(slot, length);
            let mut cost = layout.desk(inside, field, at.index()) + week(state, at);
            if away.inside_desk {
                cost += state.away_more(inside, at);
            }
            if away.field_desk {
                cost += state.away_more(person, at);
            }
            if let Some(e) = earlier.filter(|e| e.desk == Some(at)) {
                cost -= i64::from(e.desk_moved);
            }
            self.desks.push(Candidate { place: at.index(), cost });
        });
    }

    fn both(&mut self, one: &[u64], other: &[u64]) {
        self.words.clear();
        self.words.extend(one.iter().zip(other).map(|(a, b)| a & b));
    }

    /// Takes out what lies too close to other switches of the two.
    fn keep_apart(&mut self, state: &State<'_>, inside: usize, field: usize, length: Length) {
        for held in state.held[inside].iter().chain(&state.held[field]) {
            for leg in [held.switch.ride, held.switch.desk] {
                for (word, near) in self.words.iter_mut().zip(state.layout.near.row(leg.day)) {
                    *word &= !near;
                }
                for slot in leg.slots() {
                    let slot = if length == Length::Full { slot & !1 } else { slot };
                    self.words[slot / 64] &= !(1 << (slot % 64));
                }
            }
        }
    }

    /// Takes out these half-days; of a full day either half closes it.
    fn take_out(&mut self, closed: impl Iterator<Item = u64>, length: Length) {
        for (word, closed) in self.words.iter_mut().zip(closed) {
            *word &= match length {
                Length::Half => !closed,
                Length::Full => !(closed | (closed >> 1)) & MORNINGS,
            };
        }
    }
}

fn place(slot: usize, length: Length) -> Place {
    let half = if slot.is_multiple_of(2) { Part::Morning } else { Part::Afternoon };
    Place { day: slot / 2, part: if length == Length::Full { Part::Full } else { half } }
}

fn week(state: &State<'_>, at: Place) -> i64 {
    let problem = state.layout.problem;
    let week = problem.days[at.day].week;
    if state.legs_in_week[week] >= problem.quotas[week] { i64::from(problem.weights.quota) } else { 0 }
}
