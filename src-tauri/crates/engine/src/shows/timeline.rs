//! The items of one person in order of time, and whether the law leaves room for one more.

use super::{Law, Problem};

/// No seats: something elsewhere.
pub const ELSEWHERE: usize = usize::MAX;

/// One thing a person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    pub start: i64,
    pub end: i64,
    pub day: usize,
    pub minutes: i32,
    pub pause: i32,
    /// Index of a place, if a way is counted.
    pub place: Option<usize>,
    /// Index of a law; none elsewhere.
    pub law: Option<usize>,
    /// Asks for a substitute day.
    pub substitute: bool,
    /// Counts for the share of weekends.
    pub weekend: bool,
    pub first_half: usize,
    pub last_half: usize,
    pub shift: usize,
    pub show: usize,
    /// Which seats, or [`ELSEWHERE`].
    pub seats: usize,
    pub fixed: bool,
}

/// The item a duty would be.
pub fn item(problem: &Problem, person: usize, seats: usize, fixed: bool) -> Item {
    let number = problem.seats[seats].shift;
    let shift = &problem.shifts[number];
    Item {
        start: shift.start,
        end: shift.end,
        day: shift.day,
        minutes: shift.minutes,
        pause: shift.pause,
        place: Some(problem.shows[shift.show].place),
        law: Some(problem.people[person].shows[shift.show].law),
        substitute: shift.substitute,
        weekend: shift.weekend,
        first_half: shift.first_half,
        last_half: shift.last_half,
        shift: number,
        show: shift.show,
        seats,
        fixed,
    }
}

/// What a person does elsewhere, in order of start.
pub fn elsewhere(problem: &Problem, person: usize) -> Vec<Item> {
    let mut items: Vec<Item> = problem.people[person]
        .elsewhere
        .iter()
        .map(|e| Item {
            start: e.start,
            end: e.end,
            day: e.day,
            minutes: e.minutes,
            pause: 0,
            place: e.place,
            law: None,
            substitute: false,
            weekend: false,
            first_half: 1,
            last_half: 0,
            shift: usize::MAX,
            show: usize::MAX,
            seats: ELSEWHERE,
            fixed: true,
        })
        .collect();
    items.sort_by_key(|i| (i.start, i.end));
    items
}

/// Minutes that must lie between two items; none where neither is a duty.
pub fn between(problem: &Problem, a: &Item, b: &Item) -> i64 {
    let way = match (a.place, b.place) {
        (Some(from), Some(to)) => problem.travel[from][to],
        _ => 0,
    };
    let rest = |law: Option<usize>| law.map_or(0, |l| problem.laws[l].rest);
    i64::from(if a.day == b.day { way } else { way.max(rest(a.law)).max(rest(b.law)) })
}

/// Whether two items are too close to each other.
pub fn too_close(problem: &Problem, a: &Item, b: &Item) -> bool {
    let between = between(problem, a, b);
    a.end + between > b.start && b.end + between > a.start
}

/// Whether a day with these items (in order of start) keeps to a law's hours and breaks.
pub fn day_holds<'a>(law: &Law, today: impl Iterator<Item = &'a Item> + Clone) -> bool {
    let mut from = today.clone();
    if today.map(|i| i.minutes).sum::<i32>() > law.day_minutes {
        return false;
    }
    // Every stretch of consecutive items.
    loop {
        let (mut work, mut free, mut last) = (0, 0, None);
        for item in from.clone() {
            work += item.minutes;
            free += i64::from(item.pause);
            let gap = last.map_or(0, |end: i64| item.start - end);
            if gap >= i64::from(law.least_pause) {
                free += gap;
            }
            last = Some(item.end);
            if law.breaks.iter().any(|&(least, pause)| work >= least && free < i64::from(pause)) {
                return false;
            }
        }
        if from.next().is_none() {
            return true;
        }
    }
}

/// Whether one more item breaks no law that was not broken before. `room` is for scratch.
pub fn fits(problem: &Problem, person: usize, items: &[Item], new: &Item, room: &mut Vec<Item>) -> bool {
    if items.iter().any(|other| too_close(problem, other, new)) {
        return false;
    }
    room.clear();
    let at = items.partition_point(|i| (i.start, i.end) <= (new.start, new.end));
    room.extend_from_slice(&items[..at]);
    room.push(*new);
    room.extend_from_slice(&items[at..]);
    lawful(problem, person, items, new, room)
}

fn lawful(problem: &Problem, person: usize, before: &[Item], new: &Item, after: &[Item]) -> bool {
    let laws = |l: usize| &problem.laws[l];
    let today = || after.iter().filter(|i| i.day == new.day);
    let mut seen = usize::MAX;
    for law in today().filter_map(|i| i.law) {
        if law != seen && !day_holds(laws(law), today()) {
            return false;
        }
        seen = law;
    }
    let has = |day: usize| after.iter().any(|i| i.day == day);
    let first = (0..new.day).rev().take_while(|&d| has(d)).last().unwrap_or(new.day);
    let last = (new.day + 1..problem.days).take_while(|&d| has(d)).last().unwrap_or(new.day);
    let run = (last - first + 1) as i32;
    let too_long = |items: &[Item]| {
        let in_run = items.iter().filter(|i| (first..=last).contains(&i.day));
        in_run.filter_map(|i| i.law).any(|l| run > laws(l).days_in_row)
    };
    // The run was as long before, if the day had an item.
    if too_long(after) && !(before.iter().any(|i| i.day == new.day) && too_long(before)) {
        return false;
    }
    if after.iter().filter_map(|i| i.law).any(|l| laws(l).weekly_rest.is_some()) {
        let week = new.start.div_euclid(WEEK);
        for week in [week - 1, week] {
            if without_rest(problem, after, week) && !without_rest(problem, before, week) {
                return false;
            }
        }
    }
    if after.iter().any(|i| i.substitute) {
        let without = without_substitute(problem, person, after);
        return without == 0 || without <= without_substitute(problem, person, before);
    }
    true
}

const WEEK: i64 = 7 * 24 * 60;

/// Whether a week with items lacks the rest that must begin in it.
fn without_rest(problem: &Problem, items: &[Item], week: i64) -> bool {
    let here = || items.iter().filter(move |i| i.start.div_euclid(WEEK) == week);
    let Some(rest) = here().filter_map(|i| problem.laws[i.law?].weekly_rest).max() else { return false };
    let (monday, next) = (week * WEEK, (week + 1) * WEEK);
    let free = |from: i64| items.iter().all(|i| i.end <= from || i.start >= from + i64::from(rest));
    let ends = items.iter().map(|i| i.end).filter(|end| (monday..next).contains(end));
    !std::iter::once(monday).chain(ends).any(free)
}

/// How many days that ask for a substitute day get none: each takes the first free day after it, the most urgent first
/// (F. Glover, "Maximum matching in a convex bipartite graph", Naval Research Logistics Quarterly 14, 1967).
fn without_substitute(problem: &Problem, person: usize, items: &[Item]) -> usize {
    let mut asking: Vec<(usize, usize)> = Vec::new();
    for item in items.iter().filter(|i| i.substitute) {
        let within = item.law.and_then(|l| problem.laws[l].substitute_within);
        if let Some(within) = within {
            let last = item.day + within.max(0) as usize;
            match asking.iter_mut().find(|(_, day)| *day == item.day) {
                Some((before, _)) => *before = last.min(*before),
                None => asking.push((last, item.day)),
            }
        }
    }
    asking.sort_unstable();
    let may = &problem.people[person].substitutes;
    let mut taken: Vec<usize> = Vec::with_capacity(asking.len());
    asking
        .iter()
        .filter(|&&(last, day)| {
            let free = |d: &usize| {
                may.get(*d) == Some(&true) && !taken.contains(d) && items.iter().all(|i| i.day != *d)
            };
            let found = (day + 1..=last).find(free);
            taken.extend(found);
            found.is_none()
        })
        .count()
}
