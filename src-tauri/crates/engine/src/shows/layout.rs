//! Look-up tables over a problem, made once.

use super::{Problem, Side};
use std::collections::HashMap;

/// Sets of people as bits, one a row.
#[derive(Clone, Debug)]
pub struct Sets {
    words: usize,
    bits: Vec<u64>,
}

impl Sets {
    fn new<'a>(people: usize, rows: impl ExactSizeIterator<Item = &'a [usize]>) -> Self {
        let words = people.div_ceil(64).max(1);
        let mut bits = vec![0u64; rows.len() * words];
        for (row, members) in rows.enumerate() {
            for &p in members {
                bits[row * words + p / 64] |= 1 << (p % 64);
            }
        }
        Self { words, bits }
    }

    /// Whether a person is in a set.
    pub fn has(&self, row: usize, person: usize) -> bool {
        self.bits[row * self.words + person / 64] >> (person % 64) & 1 == 1
    }
}

/// What a person is to a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Face,
    Deputy,
}

/// The tables.
#[derive(Debug)]
pub struct Layout<'p> {
    pub problem: &'p Problem,
    /// By seats: who may sit there.
    pub able: Sets,
    /// By need: who has it.
    pub having: Sets,
    /// By person, each other person once.
    pub never: Vec<Vec<usize>>,
    pub rather_not: Vec<Vec<usize>>,
    pub seats_of_shift: Vec<Vec<usize>>,
    pub shifts_of_show: Vec<Vec<usize>>,
    pub needs_of_seats: Vec<Vec<usize>>,
    /// By shift: visits with minutes in it.
    pub visits_of_shift: Vec<Vec<usize>>,
    /// By visit: people with a role and their place in the list of all roles.
    pub roles: Vec<Vec<(usize, Role)>>,
    /// By person: cover and position in it.
    pub covers_of: Vec<Vec<(usize, usize)>>,
    /// By `person x shifts + shift`.
    pub wish: Vec<u32>,
    /// By person: seats and what it costs that the duty is not there.
    pub moved: Vec<Vec<(usize, u32)>>,
    /// By show: people who may sit anywhere there.
    pub able_at_show: Vec<Vec<usize>>,
    /// By side (inside, field): whether the person counts.
    pub is: [Vec<bool>; 2],
}

impl<'p> Layout<'p> {
    pub fn new(problem: &'p Problem) -> Self {
        let (people, shifts) = (problem.people.len(), problem.shifts.len());
        let both = |pairs: &[(usize, usize)]| {
            let mut of: Vec<Vec<usize>> = vec![Vec::new(); people];
            for &(a, b) in pairs {
                for (a, b) in [(a, b), (b, a)] {
                    of[a].push(b);
                }
            }
            of
        };
        let mut seats_of_shift = vec![Vec::new(); shifts];
        let mut able_at_show = vec![Vec::new(); problem.shows.len()];
        for (number, seats) in problem.seats.iter().enumerate() {
            seats_of_shift[seats.shift].push(number);
            let show = problem.shifts[seats.shift].show;
            able_at_show[show].extend_from_slice(&seats.able);
        }
        for able in &mut able_at_show {
            able.sort_unstable();
            able.dedup();
        }
        let mut shifts_of_show = vec![Vec::new(); problem.shows.len()];
        for (number, shift) in problem.shifts.iter().enumerate() {
            shifts_of_show[shift.show].push(number);
        }
        for of in &mut shifts_of_show {
            of.sort_by_key(|&s| (problem.shifts[s].start, s));
        }
        let mut needs_of_seats = vec![Vec::new(); problem.seats.len()];
        for (number, need) in problem.needs.iter().enumerate() {
            for &seats in &need.seats {
                needs_of_seats[seats].push(number);
            }
        }
        let mut visits_of_shift: Vec<Vec<usize>> = vec![Vec::new(); shifts];
        for (number, visit) in problem.visits.iter().enumerate() {
            for &(shift, _) in &visit.parts {
                if visits_of_shift[shift].last() != Some(&number) {
                    visits_of_shift[shift].push(number);
                }
            }
        }
        let roles = problem.visits.iter().map(|v| {
            let faces = v.faces.iter().map(|&p| (p, Role::Face));
            let others = v.deputies.iter().filter(|p| !v.faces.contains(p));
            faces.chain(others.map(|&p| (p, Role::Deputy))).collect()
        });
        let mut covers_of = vec![Vec::new(); people];
        for (number, cover) in problem.covers.iter().enumerate() {
            for (position, (who, _)) in cover.members.iter().enumerate() {
                if let Some(person) = *who {
                    covers_of[person].push((number, position));
                }
            }
        }
        let mut wish = vec![0; people * shifts];
        for (number, person) in problem.people.iter().enumerate() {
            for &(shift, cost) in &person.wishes {
                wish[number * shifts + shift] += cost;
            }
        }
        let mut moved: HashMap<usize, Vec<(usize, u32)>> = HashMap::new();
        for earlier in &problem.earlier {
            moved.entry(earlier.duty.person).or_default().push((earlier.duty.seats, earlier.moved));
        }
        let is = [Side::Inside, Side::Field]
            .map(|side| problem.people.iter().map(|p| p.side == side).collect::<Vec<bool>>());
        Self {
            problem,
            able: Sets::new(people, problem.seats.iter().map(|q| &q.able[..])),
            having: Sets::new(people, problem.needs.iter().map(|n| &n.able[..])),
            never: both(&problem.never),
            rather_not: both(&problem.rather_not),
            roles: roles.collect(),
            moved: (0..people).map(|p| moved.remove(&p).unwrap_or_default()).collect(),
            seats_of_shift,
            shifts_of_show,
            needs_of_seats,
            visits_of_shift,
            covers_of,
            wish,
            able_at_show,
            is,
        }
    }
}
