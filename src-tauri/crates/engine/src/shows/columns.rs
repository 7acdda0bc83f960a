//! What one person does at one show, as a choice of shifts by day: the least it can cost at given prices.
//!
//! For every day all sets of shifts are listed that a law allows on that day; a dynamic programme over the days chooses
//! one set a day or none, with rest from one day to the next, journeys and idle days exact. What depends on other shows
//! is left out or priced by the caller, so the value is never above the true one.

use super::Problem;
use super::layout::Layout;
use super::timeline::{Item, day_holds, item, too_close};
use std::collections::BTreeMap;

/// A set of shifts of one day.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Bits over the shifts of the day.
    pub mask: u32,
    pub minutes: i64,
    pub halves: i64,
    pub weekend: bool,
}

/// A day of a show under one law.
#[derive(Clone, Debug)]
pub struct DayChoices {
    pub day: usize,
    pub shifts: Vec<usize>,
    pub choices: Vec<Choice>,
    /// Whether each choice may follow each choice of the day before, by `own x before + other`; empty where all may.
    pub follows: Vec<bool>,
}

/// The days of a show with a shift, in order.
pub type ShowChoices = Vec<DayChoices>;

/// More shifts on a day than this are not listed.
const MOST_SHIFTS: usize = 10;

/// All choices of a show under a law; none where a day has too many shifts to list its sets. Half-days and weekends are
/// only counted on days that `plain` says no other show could count as well.
pub fn choices(
    layout: &Layout<'_>,
    show: usize,
    law: usize,
    plain: &dyn Fn(usize) -> bool,
) -> Option<ShowChoices> {
    let problem = layout.problem;
    let mut days: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for &shift in &layout.shifts_of_show[show] {
        if !layout.seats_of_shift[shift].is_empty() {
            days.entry(problem.shifts[shift].day).or_default().push(shift);
        }
    }
    let mut found: ShowChoices = Vec::new();
    // Half-days below may belong to an earlier day as well.
    let mut counted = 0;
    for (day, shifts) in days {
        if shifts.len() > MOST_SHIFTS {
            return None;
        }
        let items: Vec<Item> = shifts.iter().map(|&s| as_item(layout, s, law)).collect();
        let choices =
            (1..1u32 << shifts.len()).filter_map(|mask| choice(problem, &items, mask, law, counted));
        let mut choices: Vec<Choice> = choices.collect();
        if !plain(day) {
            for choice in &mut choices {
                (choice.halves, choice.weekend) = (0, false);
            }
        }
        counted = items.iter().map(|i| i.last_half + 1).fold(counted, usize::max);
        let mut follows = Vec::new();
        if let Some(before) = found.last().filter(|b| b.day + 1 == day) {
            let earlier: Vec<Item> = before.shifts.iter().map(|&s| as_item(layout, s, law)).collect();
            for own in &choices {
                for other in &before.choices {
                    let apart = of(&items, own.mask)
                        .all(|a| of(&earlier, other.mask).all(|b| !too_close(problem, a, b)));
                    follows.push(apart);
                }
            }
            if follows.iter().all(|&f| f) {
                follows.clear();
            }
        }
        found.push(DayChoices { day, shifts, choices, follows });
    }
    Some(found)
}

fn of(items: &[Item], mask: u32) -> impl Iterator<Item = &Item> {
    items.iter().enumerate().filter(move |(k, _)| mask >> k & 1 == 1).map(|(_, i)| i)
}

fn as_item(layout: &Layout<'_>, shift: usize, law: usize) -> Item {
    let seats = layout.seats_of_shift[shift][0];
    Item { law: Some(law), ..item(layout.problem, 0, seats, false) }
}

fn choice(problem: &Problem, items: &[Item], mask: u32, law: usize, mut counted: usize) -> Option<Choice> {
    let chosen: Vec<&Item> = of(items, mask).collect();
    let apart = chosen.windows(2).all(|w| w[0].end <= w[1].start);
    if !apart || !day_holds(&problem.laws[law], chosen.iter().copied()) {
        return None;
    }
    let mut halves = 0;
    for item in &chosen {
        let from = item.first_half.max(counted);
        if item.last_half + 1 > from {
            halves += (item.last_half + 1 - from) as i64;
            counted = item.last_half + 1;
        }
    }
    Some(Choice {
        mask,
        minutes: chosen.iter().map(|i| i64::from(i.minutes)).sum(),
        halves,
        weekend: chosen.iter().any(|i| i.weekend),
    })
}

/// What one person may do on one day of a show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Open {
    /// Shifts that are possible or fixed.
    pub may: u32,
    /// Shifts that are fixed.
    pub must: u32,
}

/// Prices of one person at one show.
#[derive(Clone, Copy, Debug)]
pub struct Rates {
    /// A half-day.
    pub half: i64,
    /// A weekend day.
    pub weekend: i64,
    /// A minute.
    pub minute: i64,
    pub journey: i64,
    pub idle: i64,
    /// Being there at all.
    pub attending: i64,
}

/// Room for one run of the programme.
#[derive(Clone, Debug, Default)]
pub struct Room {
    /// By day and choice: least cost so far, and the choice before (`usize::MAX`: none).
    cost: Vec<Vec<i64>>,
    before: Vec<Vec<(usize, usize)>>,
    best: Vec<(i64, usize)>,
    /// The chosen sets: day and choice, latest first.
    pub chosen: Vec<(usize, usize)>,
}

const FAR: i64 = i64::MAX / 4;
const NONE: (usize, usize) = (usize::MAX, usize::MAX);

/// The least cost of being at the show with these possibilities, `prices` by shift of the problem and `a_day` by day;
/// leaves the choice in `room`. None if nothing is possible.
pub fn cheapest(
    show: &[DayChoices],
    open: &[Open],
    prices: &dyn Fn(usize) -> i64,
    a_day: &dyn Fn(usize) -> i64,
    rates: Rates,
    room: &mut Room,
) -> Option<i64> {
    room.cost.resize_with(show.len(), Vec::new);
    room.before.resize_with(show.len(), Vec::new);
    room.best.clear();
    room.best.resize(show.len(), (FAR, 0));
    let mut of_shift = [0i64; MOST_SHIFTS];
    let last_must = open.iter().rposition(|o| o.must != 0);
    let (mut least, mut end) = (FAR, NONE);
    for (k, day) in show.iter().enumerate() {
        room.cost[k].clear();
        room.before[k].clear();
        let may = open[k].may;
        for (bit, &shift) in day.shifts.iter().enumerate() {
            of_shift[bit] = if may >> bit & 1 == 1 { prices(shift) } else { 0 };
        }
        // Where a journey begins here: from nothing or from three or more days ago. Days with something fixed cannot be
        // left out.
        let (mut fresh, mut fresh_from) = (FAR, NONE);
        if open[..k].iter().all(|o| o.must == 0) {
            (fresh, fresh_from) = (rates.attending + rates.journey, NONE);
        }
        let mut after_gap = (FAR, NONE);
        for earlier in (0..k).rev() {
            let ago = day.day - show[earlier].day;
            let (cost, choice) = room.best[earlier];
            if cost < FAR {
                if ago == 2 {
                    after_gap = (cost + rates.idle, (earlier, choice));
                } else if ago > 2 && cost + rates.journey < fresh {
                    (fresh, fresh_from) = (cost + rates.journey, (earlier, choice));
                }
            }
            if open[earlier].must != 0 {
                break;
            }
        }
        let today = a_day(day.day);
        let (base, base_from) = if after_gap.0 < fresh { after_gap } else { (fresh, fresh_from) };
        let yesterday = k.checked_sub(1).filter(|&y| show[y].day + 1 == day.day);
        for (number, choice) in day.choices.iter().enumerate() {
            if choice.mask & !may != 0 || choice.mask & open[k].must != open[k].must {
                room.cost[k].push(FAR);
                room.before[k].push(NONE);
                continue;
            }
            let (mut begin, mut from) = (base, base_from);
            if let Some(y) = yesterday {
                if day.follows.is_empty() {
                    let (cost, other) = room.best[y];
                    if cost < begin {
                        (begin, from) = (cost, (y, other));
                    }
                } else {
                    let others = show[y].choices.len();
                    for other in 0..others {
                        let cost = room.cost[y][other];
                        if cost < begin && day.follows[number * others + other] {
                            (begin, from) = (cost, (y, other));
                        }
                    }
                }
            }
            if begin >= FAR {
                room.cost[k].push(FAR);
                room.before[k].push(NONE);
                continue;
            }
            let mut cost = begin + today + rates.half * choice.halves + rates.minute * choice.minutes;
            if choice.weekend {
                cost += rates.weekend;
            }
            let mut rest = choice.mask;
            while rest != 0 {
                cost += of_shift[rest.trailing_zeros() as usize];
                rest &= rest - 1;
            }
            room.cost[k].push(cost);
            room.before[k].push(from);
            if cost < room.best[k].0 {
                room.best[k] = (cost, number);
            }
        }
        if room.best[k].0 < least && last_must.is_none_or(|last| k >= last) {
            least = room.best[k].0;
            end = (k, room.best[k].1);
        }
    }
    room.chosen.clear();
    if least >= FAR {
        return None;
    }
    while end != NONE {
        room.chosen.push(end);
        end = room.before[end.0][end.1];
    }
    Some(least)
}
