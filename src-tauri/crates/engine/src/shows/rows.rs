//! Everything that couples people, as rows with prices.
//!
//! Whatever several people share is taken out of the problem and priced (A. Geoffrion, "Lagrangean relaxation for integer
//! programming", Mathematical Programming Study 2, 1974). At any prices within their limits, the least cost of the rest
//! is no more than that of the best plan. Prices are whole thousandths of a soft unit, so nothing is lost to rounding.

use super::layout::{Layout, Role};
use super::priced::Shared;
use super::state::State;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A soft unit in prices.
pub const UNIT: i64 = 1000;

/// What one unit of each level weighs, in soft.
#[derive(Clone, Copy, Debug)]
pub struct Levels {
    pub medium: i64,
    pub soft: i64,
}

/// Where the prices of each kind begin in the list of all rows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parts {
    /// By seats: what sitting there earns.
    pub seats: usize,
    /// By need: what meeting it earns.
    pub needs: usize,
    /// By shift: what somebody of the inside earns, then by shift the same of the field.
    pub sides: usize,
    /// By visit: what a face earns, then by visit what a deputy earns.
    pub faces: usize,
    pub deputies: usize,
    /// By person: what a half-day and a weekend day cost.
    pub halves: usize,
    pub weekends: usize,
    /// By person and shift, see [`Rows::partner_row`]: what the person pays and each partner earns.
    pub partners: usize,
    /// By entry of [`Rows::clashes`]: what either of two shows costs on a day.
    pub clashes: usize,
    /// By entry of [`Rows::desks`]: what leaving a desk costs in a half-day.
    pub desks: usize,
    pub end: usize,
}

/// The rows of a problem: limits of the prices, and who takes part.
#[derive(Debug)]
pub struct Rows {
    pub parts: Parts,
    pub low: Vec<i64>,
    pub high: Vec<i64>,
    /// By `person x shifts + shift`, where a partner may or may not be there: which of the partner rows, or [`NO_ROW`].
    pub partner_row: Vec<u32>,
    /// Person and day on which duties at more than one show are possible.
    pub clashes: Vec<(usize, usize)>,
    /// By show: days on which no other show could count the same half-days or weekend day.
    pub plain: Vec<Vec<bool>>,
    /// By person: day and entry of `clashes`, in order of day.
    pub clash_of: Vec<Vec<(usize, usize)>>,
    /// Half-days in which more could leave a desk than may.
    pub desks: Vec<Away>,
    /// Desk and half-day: which of them.
    pub desk_row: HashMap<(usize, usize), usize>,
}

/// A desk in a half-day.
#[derive(Clone, Copy, Debug)]
pub struct Away {
    pub desk: usize,
    pub half: usize,
    /// So many may leave.
    pub most: i64,
    /// More than one show takes people away then.
    pub several: bool,
}

pub const NO_ROW: u32 = u32::MAX;
const FAR: i64 = 1_000_000 * UNIT;

impl Rows {
    /// Rows for a problem in which `may` says, by `person x shifts + shift`, who can be where next to what is fixed.
    pub fn new(fixed: &State<'_>, may: &[bool], levels: Levels) -> Self {
        let layout = fixed.layout;
        let problem = layout.problem;
        let (people, shifts) = (problem.people.len(), problem.shifts.len());
        let weights = &problem.weights;
        let (mut low, mut high) = (Vec::new(), Vec::new());
        let mut parts = Parts::default();
        let medium = |weight: u32| i64::from(weight) * levels.medium * UNIT;
        let soft = |weight: u32| i64::from(weight) * levels.soft * UNIT;
        let mut row = |from: i64, to: i64| {
            low.push(from);
            high.push(to);
        };
        problem.seats.iter().for_each(|_| row(-FAR, FAR));
        parts.needs = problem.seats.len();
        problem.needs.iter().for_each(|_| row(0, medium(weights.need)));
        parts.sides = parts.needs + problem.needs.len();
        for _ in 0..2 {
            for (shift, members) in problem.shifts.iter().zip(&fixed.members) {
                // Somebody fixed on two seats is not two people.
                let twice = (1..members.len()).any(|k| members[..k].iter().any(|m| m.0 == members[k].0));
                row(0, if shift.mixed && !twice { medium(weights.mix) } else { 0 });
            }
        }
        parts.faces = parts.sides + 2 * shifts;
        problem.visits.iter().for_each(|v| row(0, medium(v.weight)));
        parts.deputies = parts.faces + problem.visits.len();
        problem.visits.iter().for_each(|v| row(0, medium(v.weight)));
        parts.halves = parts.deputies + problem.visits.len();
        problem.people.iter().for_each(|_| row(0, soft(weights.half_day_far)));
        parts.weekends = parts.halves + people;
        problem.people.iter().for_each(|_| row(0, soft(weights.weekend)));
        parts.partners = parts.weekends + people;
        let mut partners = 0;
        let mut partner_row = vec![NO_ROW; people * shifts];
        for (p, person) in problem.people.iter().enumerate().filter(|(_, p)| p.alone > 0) {
            for (s, _) in problem.shifts.iter().enumerate().filter(|(_, s)| s.partners) {
                let some = person.partners.iter().any(|&r| may[r * shifts + s]);
                if some && may[p * shifts + s] {
                    partner_row[p * shifts + s] = partners;
                    partners += 1;
                    row(0, soft(person.alone));
                }
            }
        }
        parts.clashes = parts.partners + partners as usize;
        let exclusive = exclusive(layout);
        let (clashes, clash_of) = clashes(layout, may, &exclusive);
        let plain = plain(fixed, &exclusive);
        for _ in &clashes {
            row(0, FAR);
        }
        parts.desks = parts.clashes + clashes.len();
        let desks = desks(fixed, may, &plain);
        for _ in &desks {
            row(0, FAR);
        }
        parts.end = parts.desks + desks.len();
        let desk_row = desks.iter().enumerate().map(|(row, d)| ((d.desk, d.half), row)).collect();
        Self { parts, low, high, partner_row, clashes, plain, clash_of, desks, desk_row }
    }
}

impl Rows {
    /// Fixes the prices of what one show shares with others.
    pub fn give(&mut self, shared: &Shared) {
        for (from, prices) in [(self.parts.halves, &shared.halves), (self.parts.weekends, &shared.weekends)] {
            for (row, price) in (from..).zip(prices) {
                (self.low[row], self.high[row]) = (*price, *price);
            }
        }
        self.plain = vec![shared.plain.clone()];
    }
}

/// The shifts of a show on a day.
fn of_day<'l>(layout: &'l Layout<'_>, show: usize, day: usize) -> impl Iterator<Item = usize> + Clone + 'l {
    let shifts = &layout.problem.shifts;
    layout.shifts_of_show[show].iter().copied().filter(move |&s| shifts[s].day == day)
}

/// By day, the shows with shifts, where every shift of one excludes every shift of the others by overlap or travel.
fn exclusive(layout: &Layout<'_>) -> Vec<Vec<usize>> {
    let problem = layout.problem;
    let mut at: Vec<Vec<usize>> = vec![Vec::new(); problem.days];
    for shift in &problem.shifts {
        if !at[shift.day].contains(&shift.show) {
            at[shift.day].push(shift.show);
        }
    }
    for (day, shows) in at.iter_mut().enumerate() {
        let apart = |a: usize, b: usize| {
            let way = i64::from(problem.travel[problem.shows[a].place][problem.shows[b].place]);
            of_day(layout, a, day).all(|s| {
                of_day(layout, b, day).all(|t| {
                    let (s, t) = (&problem.shifts[s], &problem.shifts[t]);
                    s.end + way > t.start && t.end + way > s.start
                })
            })
        };
        if !shows.iter().enumerate().all(|(k, &a)| shows[k + 1..].iter().all(|&b| apart(a, b))) {
            shows.clear();
        }
    }
    at
}

/// Days on which a person could be at two shows that exclude each other.
type Clashes = (Vec<(usize, usize)>, Vec<Vec<(usize, usize)>>);

fn clashes(layout: &Layout<'_>, may: &[bool], exclusive: &[Vec<usize>]) -> Clashes {
    let shifts = layout.problem.shifts.len();
    let mut found = Vec::new();
    let mut of = vec![Vec::new(); layout.problem.people.len()];
    for (day, shows) in exclusive.iter().enumerate().filter(|(_, shows)| shows.len() > 1) {
        for (p, of) in of.iter_mut().enumerate() {
            let can = |&&show: &&usize| of_day(layout, show, day).any(|s| may[p * shifts + s]);
            if shows.iter().filter(can).count() > 1 {
                of.push((day, found.len()));
                found.push((p, day));
            }
        }
    }
    (found, of)
}

/// Half-days in which more people could leave a desk than may.
fn desks(fixed: &State<'_>, may: &[bool], plain: &[Vec<bool>]) -> Vec<Away> {
    let problem = fixed.layout.problem;
    let mut leaving: BTreeMap<(usize, usize), (BTreeSet<usize>, BTreeSet<usize>)> = BTreeMap::new();
    for (p, person) in problem.people.iter().enumerate() {
        let Some(desk) = person.desk else { continue };
        for (s, shift) in problem.shifts.iter().enumerate() {
            if !may[p * problem.shifts.len() + s] || !plain[shift.show][shift.day] {
                continue;
            }
            for half in (shift.first_half..=shift.last_half).filter(|&half| person.at_desk[half]) {
                let (people, shows) = leaving.entry((desk, half)).or_default();
                people.insert(p);
                shows.insert(shift.show);
            }
        }
    }
    let away = leaving.into_iter().filter_map(|((desk, half), (people, shows))| {
        let most = problem.desks[desk].spare[half].max(fixed.gone(desk, half));
        (people.len() > most as usize).then(|| Away {
            desk,
            half,
            most: i64::from(most),
            several: shows.len() > 1,
        })
    });
    away.collect()
}

/// By show and day, whether nobody can have the same half-days or the same weekend day from another show.
fn plain(fixed: &State<'_>, exclusive: &[Vec<usize>]) -> Vec<Vec<bool>> {
    let layout = fixed.layout;
    let problem = layout.problem;
    let twice = |day: usize| {
        fixed.items.iter().any(|items| {
            let mut today = items.iter().filter(|i| i.law.is_some() && i.day == day).map(|i| i.show);
            let first = today.next();
            today.any(|show| Some(show) != first)
        })
    };
    let mut plain = vec![vec![true; problem.days]; problem.shows.len()];
    for s in &problem.shifts {
        for t in problem.shifts.iter().filter(|t| t.show != s.show) {
            let touch = s.first_half <= t.last_half && t.first_half <= s.last_half;
            if (touch || s.day == t.day) && (s.day != t.day || exclusive[s.day].is_empty() || twice(s.day)) {
                plain[s.show][s.day] = false;
            }
        }
    }
    plain
}

/// Which duties there could be next to what is fixed.
#[derive(Clone, Debug)]
pub struct Possible {
    /// By `person x shifts + shift`: fixed there, or not impossible.
    pub may: Vec<bool>,
    /// By seats: who is not fixed there and could come.
    pub able: Vec<Vec<usize>>,
}

impl Possible {
    /// From the state of what is fixed alone: whatever is impossible there stays so with more duties.
    pub fn new(fixed: &mut State<'_>) -> Self {
        let problem = fixed.layout.problem;
        let shifts = problem.shifts.len();
        let mut may = vec![false; problem.people.len() * shifts];
        let mut able = Vec::with_capacity(problem.seats.len());
        for (number, seats) in problem.seats.iter().enumerate() {
            let mut here = Vec::new();
            for &person in &seats.able {
                if fixed.blocked(super::Duty { person, seats: number }).is_none() {
                    here.push(person);
                    may[person * shifts + seats.shift] = true;
                }
            }
            able.push(here);
        }
        for (shift, members) in fixed.members.iter().enumerate() {
            for &(person, _) in members {
                may[person * shifts + shift] = true;
            }
        }
        Self { may, able }
    }

    /// Whether no duty can be added.
    pub fn nothing(&self) -> bool {
        self.able.iter().all(Vec::is_empty)
    }
}

/// Roles of a person at the visits of a shift.
pub fn roles<'l>(
    layout: &'l Layout<'_>,
    person: usize,
    shift: usize,
) -> impl Iterator<Item = (usize, Role)> + 'l {
    layout.visits_of_shift[shift].iter().filter_map(move |&visit| {
        layout.roles[visit].iter().find(|(p, _)| *p == person).map(|&(_, role)| (visit, role))
    })
}
