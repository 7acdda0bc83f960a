//! One show taken out of a problem, so that it can be looked at by itself.
//!
//! What several shows share (somebody's half-days and weekends, the days on which somebody could be at two of them)
//! is left to prices by whoever asks; what only the search knows (desks, covers, pairs that may not meet) is left out. So
//! the least cost of such a show at any prices is no more than what the show costs in any plan.

use super::priced::Shared;
use super::rows::{Levels, Possible, UNIT};
use super::state::State;
use super::{Duty, Earlier, Elsewhere, Need, Person, Problem, Seats, Shift, Visit, count};
use crate::Cost;
use std::collections::{BTreeSet, HashMap};

/// A show and who could be there.
#[derive(Debug)]
pub struct Lone {
    /// The show by itself: people, shifts, seats and days have numbers of their own.
    pub problem: Problem,
    /// Who could come where, in those numbers.
    pub possible: Possible,
    /// Its number in the whole.
    pub show: usize,
    /// By person: the number in the whole.
    pub people: Vec<usize>,
    /// By seats, shift, need and visit: the number in the whole.
    pub seats: Vec<usize>,
    pub shifts: Vec<usize>,
    pub needs: Vec<usize>,
    pub visits: Vec<usize>,
    /// The day of the whole that is day 0 here.
    pub first_day: usize,
}

impl Lone {
    /// A show out of the problem of `fixed`, the state of what is fixed alone.
    pub fn new(fixed: &State<'_>, possible: &Possible, show: usize) -> Self {
        let layout = fixed.layout;
        let whole = layout.problem;
        let all = whole.shifts.len();
        let shifts = &layout.shifts_of_show[show];
        let days = || shifts.iter().map(|&s| whole.shifts[s].day);
        // From a Monday, so that weeks stay weeks, with room on both sides for what people do there.
        let first_day = (days().min().unwrap_or(0) / 7 * 7).saturating_sub(7);
        let length = days().max().map_or(1, |last| last + 9 - first_day);
        let people: Vec<usize> =
            (0..whole.people.len()).filter(|p| shifts.iter().any(|&s| possible.may[p * all + s])).collect();
        let person: HashMap<usize, usize> = people.iter().copied().zip(0..).collect();
        let shift: HashMap<usize, usize> = shifts.iter().copied().zip(0..).collect();
        let seats: Vec<usize> =
            (0..whole.seats.len()).filter(|&q| shift.contains_key(&whole.seats[q].shift)).collect();
        let seat: HashMap<usize, usize> = seats.iter().copied().zip(0..).collect();
        let known = |of: &[usize]| of.iter().filter_map(|p| person.get(p).copied()).collect::<Vec<usize>>();
        let here =
            |duty: &Duty| Some(Duty { person: *person.get(&duty.person)?, seats: *seat.get(&duty.seats)? });
        let needs: Vec<usize> = (0..whole.needs.len())
            .filter(|&n| whole.needs[n].seats.iter().any(|q| seat.contains_key(q)))
            .collect();
        let visits: Vec<usize> = (0..whole.visits.len())
            .filter(|&v| whole.visits[v].parts.iter().any(|(s, _)| shift.contains_key(s)))
            .collect();
        let minutes = (first_day * 24 * 60) as i64;
        let mut may = vec![false; people.len() * shifts.len()];
        for (p, &of_person) in people.iter().enumerate() {
            for (s, &of_shift) in shifts.iter().enumerate() {
                may[p * shifts.len() + s] = possible.may[of_person * all + of_shift];
            }
        }
        // Halves of a shift may reach beyond the last day; the line of time is long enough for what is asked of it.
        let halves = 2 * length;
        let half = |half: usize| half.saturating_sub(2 * first_day).min(halves - 1);
        let span = (first_day, length);
        let problem = Problem {
            days: length,
            shows: vec![super::Show { place: 0, ..whole.shows[show].clone() }],
            shifts: shifts
                .iter()
                .map(|&s| {
                    let shift = &whole.shifts[s];
                    Shift {
                        show: 0,
                        start: shift.start - minutes,
                        end: shift.end - minutes,
                        day: shift.day - first_day,
                        first_half: half(shift.first_half),
                        last_half: half(shift.last_half),
                        ..*shift
                    }
                })
                .collect(),
            seats: seats
                .iter()
                .map(|&q| {
                    let of = &whole.seats[q];
                    Seats { shift: shift[&of.shift], able: known(&of.able), ..of.clone() }
                })
                .collect(),
            needs: needs
                .iter()
                .map(|&n| Need {
                    seats: whole.needs[n].seats.iter().filter_map(|q| seat.get(q).copied()).collect(),
                    able: known(&whole.needs[n].able),
                })
                .collect(),
            visits: visits.iter().map(|&v| part_of(&whole.visits[v], &shift, &known)).collect(),
            people: people.iter().map(|&p| alone(&whole.people[p], show, &shift, &known, span)).collect(),
            laws: whole.laws.clone(),
            travel: vec![vec![0]],
            never: Vec::new(),
            rather_not: Vec::new(),
            desks: whole
                .desks
                .iter()
                .map(|desk| super::Desk { spare: sliced(&desk.spare, 2 * first_day, halves) })
                .collect(),
            covers: Vec::new(),
            fixed: whole.fixed.iter().filter_map(here).collect(),
            earlier: whole
                .earlier
                .iter()
                .filter_map(|e| Some(Earlier { duty: here(&e.duty)?, moved: e.moved }))
                .collect(),
            weights: whole.weights,
            base: Cost::ZERO,
        };
        let able = seats.iter().map(|&q| known(&possible.able[q])).collect();
        let possible = Possible { may, able };
        let shifts = shifts.clone();
        Self { problem, possible, show, people, seats, shifts, needs, visits, first_day }
    }

    /// What of a plan is at the show, in its numbers.
    pub fn part(&self, plan: &[Duty]) -> Vec<Duty> {
        let mut part = Vec::new();
        for duty in plan {
            if let Ok(seats) = self.seats.binary_search(&duty.seats)
                && let Ok(person) = self.people.binary_search(&duty.person)
            {
                part.push(Duty { person, seats });
            }
        }
        part
    }

    /// What a plan costs at this show, in thousandths, with what is shared at prices.
    pub fn weigh(&self, plan: &[Duty], levels: Levels, shared: &Shared) -> i64 {
        let part = self.part(plan);
        let cost = count::cost(&self.problem, &part);
        let mut value = (cost.medium * levels.medium + cost.soft * levels.soft) * UNIT;
        let mut days: BTreeSet<(usize, usize)> = BTreeSet::new();
        let mut halves: BTreeSet<(usize, usize)> = BTreeSet::new();
        for duty in part.iter().chain(&self.problem.fixed) {
            let shift = self.problem.shift_of(duty.seats);
            if days.insert((duty.person, shift.day)) {
                value += shared.day(duty.person, shift.day);
                if shift.weekend && shared.plain[shift.day] {
                    value += shared.weekends[duty.person];
                }
            }
            for half in shift.first_half..=shift.last_half {
                if shared.plain[shift.day] && halves.insert((duty.person, half)) {
                    value += shared.halves[duty.person];
                    let own = &self.problem.people[duty.person];
                    if let Some(desk) = own.desk.filter(|_| own.at_desk[half]) {
                        value += shared.desks[desk * self.problem.halves() + half];
                    }
                }
            }
        }
        value
    }
}

fn part_of(visit: &Visit, shift: &HashMap<usize, usize>, known: &dyn Fn(&[usize]) -> Vec<usize>) -> Visit {
    let parts: Vec<(usize, i32)> =
        visit.parts.iter().filter_map(|(s, minutes)| Some((*shift.get(s)?, *minutes))).collect();
    // A visit that other shows could meet as well costs nothing here.
    let (weight, needed) =
        if parts.len() == visit.parts.len() { (visit.weight, visit.needed) } else { (0, 1) };
    Visit { weight, needed, parts, faces: known(&visit.faces), deputies: known(&visit.deputies) }
}

/// A stretch of a list, filled up where the list ends.
fn sliced<T: Copy + Default>(of: &[T], from: usize, length: usize) -> Vec<T> {
    (from..from + length).map(|k| of.get(k).copied().unwrap_or_default()).collect()
}

/// A person as somebody of this show alone: what the year brings is counted by whoever asks.
fn alone(
    person: &Person,
    show: usize,
    shift: &HashMap<usize, usize>,
    known: &dyn Fn(&[usize]) -> Vec<usize>,
    (first_day, length): (usize, usize),
) -> Person {
    let minutes = (first_day * 24 * 60) as i64;
    let near = person.elsewhere.iter().filter(|e| (first_day..first_day + length).contains(&e.day));
    Person {
        side: person.side,
        alone: person.alone,
        newcomer: person.newcomer,
        experienced: person.experienced,
        desk: person.desk,
        partners: known(&person.partners),
        half_days_free: [u32::MAX / 2; 2],
        weekends_free: u32::MAX / 2,
        at_desk: if person.desk.is_some() {
            sliced(&person.at_desk, 2 * first_day, 2 * length)
        } else {
            Vec::new()
        },
        substitutes: Vec::new(),
        elsewhere: near
            .map(|e| Elsewhere {
                start: e.start - minutes,
                end: e.end - minutes,
                day: e.day - first_day,
                place: None,
                ..*e
            })
            .collect(),
        wishes: person.wishes.iter().filter_map(|(s, cost)| Some((*shift.get(s)?, *cost))).collect(),
        shows: vec![super::Attendance { after: Vec::new(), ..person.shows[show].clone() }],
    }
}
