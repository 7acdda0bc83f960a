//! Plain recounts of a whole plan: what it costs, and which hard rules it breaks. Slow, simple, and independent of what
//! the search keeps up to date.

use super::{Duty, Law, Problem, Shift, Side};
use crate::Cost;
use std::collections::{BTreeMap, BTreeSet};

/// A hard rule that a plan breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Broken {
    /// Somebody on a seat where that person may not sit.
    NotAble(Duty),
    /// More people than the seats hold, by so many.
    AboveMaximum(usize, u32),
    /// More people at the show than its budget, by so many.
    AboveBudget(usize, u32),
    /// Two people who may not share this shift: person, person, shift.
    Never(usize, usize, usize),
    /// Two items of a person that overlap or lie closer than travel or rest allow: person, and the starts.
    TooClose(usize, i64, i64),
    /// More work on a day than the law allows: person and day.
    DayTooLong(usize, usize),
    /// Too little break on a day: person and day.
    NoBreak(usize, usize),
    /// A run of days too long: person and its first day.
    TooManyInRow(usize, usize),
    /// No rest that begins in the week: person and week.
    NoWeeklyRest(usize, usize),
    /// So many days without a substitute day: person and number.
    NoSubstitute(usize, usize),
    /// A desk below its minimum by so many: desk, half-day.
    Desk(usize, usize, u32),
}

/// One thing on the time line of a person.
struct Item<'p> {
    start: i64,
    end: i64,
    day: usize,
    minutes: i32,
    pause: i32,
    place: Option<usize>,
    law: Option<&'p Law>,
    substitute: bool,
}

/// Everything a plan costs, what is fixed included. Each duty counts once, also where it is listed twice.
pub fn cost(problem: &Problem, plan: &[Duty]) -> Cost {
    let duties = all(problem, plan);
    let mut cost = problem.base;
    cost += seats(problem, &duties);
    cost += shifts(problem, &duties);
    cost += visits(problem, &duties);
    for person in 0..problem.people.len() {
        cost.soft += alone(problem, &duties, person);
    }
    cost.soft += covers(problem, &duties);
    for earlier in problem.earlier.iter().filter(|e| !duties.contains(&e.duty)) {
        cost.soft += i64::from(earlier.moved);
    }
    cost
}

fn all(problem: &Problem, plan: &[Duty]) -> BTreeSet<Duty> {
    problem.fixed.iter().chain(plan).copied().collect()
}

fn on<'a>(duties: &'a BTreeSet<Duty>, seats: &'a [usize]) -> impl Iterator<Item = usize> + 'a {
    duties.iter().filter(|d| seats.contains(&d.seats)).map(|d| d.person)
}

/// The people of every shift, each once.
fn by_shift(problem: &Problem, duties: &BTreeSet<Duty>) -> Vec<BTreeSet<usize>> {
    let mut people = vec![BTreeSet::new(); problem.shifts.len()];
    for duty in duties {
        people[problem.seats[duty.seats].shift].insert(duty.person);
    }
    people
}

fn seats(problem: &Problem, duties: &BTreeSet<Duty>) -> Cost {
    let weights = &problem.weights;
    let mut cost = Cost::ZERO;
    let mut have = vec![0u32; problem.seats.len()];
    for duty in duties {
        have[duty.seats] += 1;
    }
    for (seats, &have) in problem.seats.iter().zip(&have) {
        cost.medium += i64::from(weights.empty) * i64::from(seats.minimum.saturating_sub(have));
        let wished = seats.desired.saturating_sub(have.max(seats.minimum));
        cost.soft += i64::from(weights.desired) * i64::from(wished);
    }
    for need in &problem.needs {
        if !on(duties, &need.seats).any(|p| need.able.contains(&p)) {
            cost.medium += i64::from(weights.need);
        }
    }
    cost
}

fn shifts(problem: &Problem, duties: &BTreeSet<Duty>) -> Cost {
    let weights = &problem.weights;
    let mut cost = Cost::ZERO;
    for (shift, people) in problem.shifts.iter().zip(by_shift(problem, duties)) {
        let some = |side: Side| people.iter().any(|&p| problem.people[p].side == side);
        if shift.mixed && people.len() >= 2 && !(some(Side::Inside) && some(Side::Field)) {
            cost.medium += i64::from(weights.mix);
        }
        let guided = people.iter().any(|&p| problem.people[p].experienced);
        for &p in &people {
            let person = &problem.people[p];
            if shift.partners && !person.partners.iter().any(|r| people.contains(r)) {
                cost.soft += i64::from(person.alone);
            }
            if person.newcomer && !guided {
                cost.soft += i64::from(weights.newcomer);
            }
        }
        let apart = problem.rather_not.iter().filter(|(a, b)| people.contains(a) && people.contains(b));
        cost.soft += i64::from(weights.rather_not) * apart.count() as i64;
    }
    cost
}

fn visits(problem: &Problem, duties: &BTreeSet<Duty>) -> Cost {
    let mut cost = Cost::ZERO;
    let people = by_shift(problem, duties);
    for visit in &problem.visits {
        let there = |p: &usize| {
            let parts = visit.parts.iter().filter(|(shift, _)| people[*shift].contains(p));
            parts.map(|(_, minutes)| minutes).sum::<i32>() >= visit.needed
        };
        if visit.faces.iter().any(there) {
            continue;
        }
        if visit.deputies.iter().any(there) {
            cost.soft += i64::from(problem.weights.deputy);
        } else {
            cost.medium += i64::from(visit.weight);
        }
    }
    cost
}

/// Shifts of a person in order of start, each once.
fn worked<'p>(problem: &'p Problem, duties: &BTreeSet<Duty>, person: usize) -> Vec<(usize, &'p Shift)> {
    let shifts: BTreeSet<usize> =
        duties.iter().filter(|d| d.person == person).map(|d| problem.seats[d.seats].shift).collect();
    let mut shifts: Vec<_> = shifts.into_iter().map(|s| (s, &problem.shifts[s])).collect();
    shifts.sort_by_key(|(number, shift)| (shift.start, *number));
    shifts
}

/// What depends on one person alone.
fn alone(problem: &Problem, duties: &BTreeSet<Duty>, number: usize) -> i64 {
    let (person, weights) = (&problem.people[number], &problem.weights);
    let shifts = worked(problem, duties, number);
    let mut soft = 0;
    for (shift, _) in &shifts {
        soft +=
            person.wishes.iter().filter(|(s, _)| s == shift).map(|(_, cost)| i64::from(*cost)).sum::<i64>();
    }
    let halves: BTreeSet<usize> = shifts.iter().flat_map(|(_, s)| s.first_half..=s.last_half).collect();
    let above = |free: u32| (halves.len() as i64 - i64::from(free)).max(0);
    soft += i64::from(weights.half_day) * above(person.half_days_free[0]);
    soft += i64::from(weights.half_day_far - weights.half_day) * above(person.half_days_free[1]);
    let weekends: BTreeSet<usize> = shifts.iter().filter(|(_, s)| s.weekend).map(|(_, s)| s.day).collect();
    soft += i64::from(weights.weekend) * (weekends.len() as i64 - i64::from(person.weekends_free)).max(0);

    let mut at: BTreeMap<usize, Vec<&Shift>> = BTreeMap::new();
    for (_, shift) in &shifts {
        at.entry(shift.show).or_default().push(shift);
    }
    for (show, shifts) in at {
        let attendance = &person.shows[show];
        soft += i64::from(attendance.attending);
        let after = attendance.after.iter().filter(|half| halves.contains(half)).count();
        soft += i64::from(weights.after) * after as i64;
        let minutes: i32 = shifts.iter().map(|s| s.minutes).sum();
        let steps = (minutes - problem.shows[show].share).max(0) as u32;
        soft += i64::from(weights.share) * i64::from(steps.div_ceil(weights.share_step as u32));
        let days: BTreeSet<usize> = shifts.iter().map(|s| s.day).collect();
        let mut before = None;
        for day in days {
            soft += match before.map(|b: usize| day - b) {
                Some(1) => 0,
                Some(2) => i64::from(attendance.idle),
                _ => i64::from(attendance.journey),
            };
            before = Some(day);
        }
    }
    soft
}

fn covers(problem: &Problem, duties: &BTreeSet<Duty>) -> i64 {
    let mut soft = 0;
    let away: Vec<BTreeSet<usize>> = (0..problem.people.len())
        .map(|p| worked(problem, duties, p).iter().flat_map(|(_, s)| s.first_half..=s.last_half).collect())
        .collect();
    for cover in &problem.covers {
        for half in 0..problem.halves() {
            let by_shift = |who: &Option<usize>| who.is_some_and(|p| away[p].contains(&half));
            let all = cover.members.iter().all(|(who, elsewhere)| elsewhere[half] || by_shift(who));
            if all && cover.members.iter().any(|(who, _)| by_shift(who)) {
                soft += i64::from(cover.weight);
            }
        }
    }
    soft
}

/// Every hard rule that a plan breaks together with what is fixed.
pub fn broken(problem: &Problem, plan: &[Duty]) -> Vec<Broken> {
    let duties = all(problem, plan);
    let mut found = Vec::new();
    for &duty in &duties {
        if !problem.seats[duty.seats].able.contains(&duty.person) {
            found.push(Broken::NotAble(duty));
        }
    }
    for (number, seats) in problem.seats.iter().enumerate() {
        let more = (on(&duties, &[number]).count() as u32).saturating_sub(seats.maximum);
        if more > 0 {
            found.push(Broken::AboveMaximum(number, more));
        }
    }
    let people = by_shift(problem, &duties);
    for (number, show) in problem.shows.iter().enumerate() {
        let here = problem.shifts.iter().zip(&people).filter(|(s, _)| s.show == number);
        let distinct: BTreeSet<usize> = here.flat_map(|(_, people)| people.iter().copied()).collect();
        let more = (distinct.len() as u32).saturating_sub(show.budget);
        if more > 0 {
            found.push(Broken::AboveBudget(number, more));
        }
    }
    for &(a, b) in &problem.never {
        let together = (0..people.len()).filter(|&s| people[s].contains(&a) && people[s].contains(&b));
        found.extend(together.map(|s| Broken::Never(a, b, s)));
    }
    for person in 0..problem.people.len() {
        time(problem, &duties, person, &mut found);
    }
    for (number, desk) in problem.desks.iter().enumerate() {
        let mut gone = vec![0u32; problem.halves()];
        for (p, person) in problem.people.iter().enumerate().filter(|(_, p)| p.desk == Some(number)) {
            let shifts = worked(problem, &duties, p);
            let halves: BTreeSet<usize> =
                shifts.iter().flat_map(|(_, s)| s.first_half..=s.last_half).collect();
            halves.into_iter().filter(|&half| person.at_desk[half]).for_each(|half| gone[half] += 1);
        }
        for (half, &gone) in gone.iter().enumerate() {
            let more = gone.saturating_sub(desk.spare[half]);
            if more > 0 {
                found.push(Broken::Desk(number, half, more));
            }
        }
    }
    found
}

/// The working-time law for one person.
fn time(problem: &Problem, duties: &BTreeSet<Duty>, person: usize, found: &mut Vec<Broken>) {
    let own = &problem.people[person];
    let mut items: Vec<Item<'_>> = own
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
        })
        .collect();
    // A person twice in one shift overlaps with itself, so here every duty is an item.
    items.extend(duties.iter().filter(|d| d.person == person).map(|d| {
        let shift = problem.shift_of(d.seats);
        Item {
            start: shift.start,
            end: shift.end,
            day: shift.day,
            minutes: shift.minutes,
            pause: shift.pause,
            place: Some(problem.shows[shift.show].place),
            law: Some(&problem.laws[own.shows[shift.show].law]),
            substitute: shift.substitute,
        }
    }));
    items.sort_by_key(|i| (i.start, i.end));
    for (k, a) in items.iter().enumerate() {
        for b in &items[k + 1..] {
            let laws = || a.law.iter().chain(&b.law);
            if laws().next().is_none() {
                continue;
            }
            let way = match (a.place, b.place) {
                (Some(from), Some(to)) => problem.travel[from][to],
                _ => 0,
            };
            let rest = if a.day == b.day { 0 } else { laws().map(|l| l.rest).max().unwrap_or(0) };
            let between = i64::from(way.max(rest));
            if a.end + between > b.start && b.end + between > a.start {
                found.push(Broken::TooClose(person, a.start, b.start));
            }
        }
    }
    let days: BTreeSet<usize> = items.iter().map(|i| i.day).collect();
    for &day in &days {
        let today: Vec<&Item<'_>> = items.iter().filter(|i| i.day == day).collect();
        let work: i32 = today.iter().map(|i| i.minutes).sum();
        let laws = || today.iter().filter_map(|i| i.law);
        if laws().any(|l| work > l.day_minutes) {
            found.push(Broken::DayTooLong(person, day));
        }
        let stretches = (0..today.len()).flat_map(|from| (from..today.len()).map(move |to| (from, to)));
        let too_little = |law: &Law| {
            stretches.clone().any(|(from, to)| {
                let stretch = &today[from..=to];
                let work: i32 = stretch.iter().map(|i| i.minutes).sum();
                let pauses: i64 = stretch.iter().map(|i| i64::from(i.pause)).sum();
                let gaps = stretch.windows(2).map(|w| w[1].start - w[0].end);
                let gaps: i64 = gaps.filter(|&gap| gap >= i64::from(law.least_pause)).sum();
                law.breaks.iter().any(|&(least, pause)| work >= least && pauses + gaps < i64::from(pause))
            })
        };
        if laws().any(too_little) {
            found.push(Broken::NoBreak(person, day));
        }
        let first_of_run = day == 0 || !days.contains(&(day - 1));
        if first_of_run {
            let run = (day..problem.days).take_while(|d| days.contains(d)).count();
            let in_run = items.iter().filter(|i| (day..day + run).contains(&i.day));
            if in_run.filter_map(|i| i.law).any(|l| run as i32 > l.days_in_row) {
                found.push(Broken::TooManyInRow(person, day));
            }
        }
    }
    weekly_rest(&items, person, found);
    substitutes(problem, &items, person, found);
}

const WEEK: i64 = 7 * 24 * 60;

fn weekly_rest(items: &[Item<'_>], person: usize, found: &mut Vec<Broken>) {
    let weeks: BTreeSet<i64> = items.iter().map(|i| i.start.div_euclid(WEEK)).collect();
    for week in weeks {
        let here = items.iter().filter(|i| i.start.div_euclid(WEEK) == week);
        let Some(rest) = here.clone().filter_map(|i| i.law?.weekly_rest).max() else { continue };
        let (monday, next) = (week * WEEK, (week + 1) * WEEK);
        let ends = items.iter().map(|i| i.end).filter(|end| (monday..next).contains(end));
        let free = |from: i64| items.iter().all(|i| i.end <= from || i.start >= from + i64::from(rest));
        if !std::iter::once(monday).chain(ends).any(free) {
            found.push(Broken::NoWeeklyRest(person, week as usize));
        }
    }
}

fn substitutes(problem: &Problem, items: &[Item<'_>], person: usize, found: &mut Vec<Broken>) {
    let within = |day: usize| {
        let today = items.iter().filter(|i| i.day == day && i.substitute);
        today.filter_map(|i| i.law?.substitute_within).min()
    };
    let days: BTreeSet<usize> = items.iter().map(|i| i.day).collect();
    // By last possible day: the earliest free day for the most urgent is a best matching of points to intervals.
    let mut asking: Vec<(usize, usize)> =
        days.iter().filter_map(|&d| within(d).map(|w| (d + w.max(0) as usize, d))).collect();
    asking.sort_unstable();
    let mut free: BTreeSet<usize> = (0..problem.days)
        .filter(|d| problem.people[person].substitutes.get(*d) == Some(&true) && !days.contains(d))
        .collect();
    let mut without = 0;
    for (last, day) in asking {
        let first = free.range(day + 1..).next().copied().filter(|&d| d <= last);
        match first {
            Some(day) => _ = free.remove(&day),
            None => without += 1,
        }
    }
    if without > 0 {
        found.push(Broken::NoSubstitute(person, without));
    }
}
