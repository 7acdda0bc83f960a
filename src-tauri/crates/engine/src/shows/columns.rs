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
    /// Bits over the half-days of the day that it takes.
    pub touches: u8,
}

/// A day of a show under one law.
#[derive(Clone, Debug)]
pub struct DayChoices {
    pub day: usize,
    pub shifts: Vec<usize>,
    /// Half-days of its shifts that no earlier day has.
    pub halves: Vec<usize>,
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
        let mut halves: Vec<usize> = items.iter().flat_map(|i| i.first_half..=i.last_half).collect();
        halves.retain(|&half| half >= counted);
        halves.sort_unstable();
        halves.dedup();
        halves.truncate(8);
        let choices =
            (1..1u32 << shifts.len()).filter_map(|mask| choice(problem, &items, mask, law, counted));
        let mut choices: Vec<Choice> = choices.collect();
        for choice in &mut choices {
            if !plain(day) {
                (choice.halves, choice.weekend) = (0, false);
                continue;
            }
            for item in of(&items, choice.mask) {
                for half in item.first_half..=item.last_half {
                    if let Ok(bit) = halves.binary_search(&half) {
                        choice.touches |= 1 << bit;
                    }
                }
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
        found.push(DayChoices { day, shifts, halves, choices, follows });
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
        touches: 0,
    })
}

/// What one person may do on one day of a show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Open {
    /// Shifts that are possible or fixed.
    pub may: u32,
    /// Shifts that are fixed.
    pub must: u32,
    /// Bits over the first choices of the day: what the person's other items rule out.
    pub barred: u64,
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

/// The least cost of being at the show with these possibilities, `prices` by shift of the problem, `a_day` by day and
/// `a_half` by half-day;
/// leaves the choice in `room`. None if nothing is possible.
pub fn cheapest(
    show: &[DayChoices],
    open: &[Open],
    prices: &dyn Fn(usize) -> i64,
    a_day: &dyn Fn(usize) -> i64,
    a_half: &dyn Fn(usize) -> i64,
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
        let mut of_half = [0i64; 8];
        for (price, &half) in of_half.iter_mut().zip(&day.halves) {
            *price = a_half(half);
        }
        let (base, base_from) = if after_gap.0 < fresh { after_gap } else { (fresh, fresh_from) };
        let yesterday = k.checked_sub(1).filter(|&y| show[y].day + 1 == day.day);
        for (number, choice) in day.choices.iter().enumerate() {
            let barred = number < 64 && open[k].barred >> number & 1 == 1;
            if barred || choice.mask & !may != 0 || choice.mask & open[k].must != open[k].must {
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
            let mut touches = choice.touches;
            while touches != 0 {
                cost += of_half[touches.trailing_zeros() as usize];
                touches &= touches - 1;
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

/// The same where of some days not all may be worked, by bits over the days: the best with one of them left out.
#[allow(
    clippy::too_many_arguments,
    reason = "as the programme it asks, which is called for every person and show"
)]
pub fn cheapest_apart(
    show: &[DayChoices],
    open: &[Open],
    apart: &[u32],
    prices: &dyn Fn(usize) -> i64,
    a_day: &dyn Fn(usize) -> i64,
    a_half: &dyn Fn(usize) -> i64,
    rates: Rates,
    room: &mut Room,
) -> Option<i64> {
    let value = cheapest(show, open, prices, a_day, a_half, rates, room)?;
    let worked = room.chosen.iter().fold(0u32, |all, &(day, _)| all | 1 << day.min(31));
    let Some(&broken) = apart.iter().find(|&&days| worked & days == days) else { return Some(value) };
    let mut best: Option<(i64, Vec<(usize, usize)>)> = None;
    for day in (0..open.len().min(31)).filter(|day| broken >> day & 1 == 1 && open[*day].must == 0) {
        let mut fewer = open.to_vec();
        fewer[day].may = 0;
        if let Some(value) = cheapest_apart(show, &fewer, apart, prices, a_day, a_half, rates, room)
            && best.as_ref().is_none_or(|(least, _)| value < *least)
        {
            best = Some((value, room.chosen.clone()));
        }
    }
    let (value, chosen) = best?;
    room.chosen = chosen;
    Some(value)
}

/// What a person's other items leave of the choices of a show: bars what breaks the hours and breaks of a day with them,
/// and answers with the sets of days, by bits, of which not all may be worked because the run of days would be too long.
pub fn limit(
    layout: &Layout<'_>,
    show: &[DayChoices],
    law: usize,
    others: &[Item],
    open: &mut [Open],
) -> Vec<u32> {
    let rules = &layout.problem.laws[law];
    let on = |day: usize| {
        let from = others.partition_point(|i| i.day < day);
        others[from..].iter().take_while(move |i| i.day == day)
    };
    for (day, open) in show.iter().zip(open.iter_mut()) {
        if on(day.day).next().is_none() {
            continue;
        }
        let items: Vec<Item> = day.shifts.iter().map(|&s| as_item(layout, s, law)).collect();
        let mut barred = 0u64;
        for (number, choice) in day.choices.iter().enumerate().take(64) {
            let mut today: Vec<Item> = on(day.day).copied().chain(of(&items, choice.mask).copied()).collect();
            today.sort_by_key(|i| (i.start, i.end));
            if choice.mask & !open.may == 0 && !day_holds(rules, today.iter()) {
                barred |= 1 << number;
            }
        }
        // Where what is fixed breaks the law, it is left out.
        let keeps = |(number, c): (usize, &Choice)| {
            c.mask & open.must == open.must && (number > 63 || barred >> number & 1 == 0)
        };
        if open.must == 0 || day.choices.iter().enumerate().any(keeps) {
            open.barred = barred;
        }
    }
    let length = rules.days_in_row.max(0) as usize + 1;
    let (Some(first), Some(last)) = (show.first(), show.last()) else { return Vec::new() };
    let mut apart: Vec<u32> = Vec::new();
    for from in (first.day + 1).saturating_sub(length)..=last.day {
        let mut days = 0u32;
        let run = (from..from + length).all(|day| {
            let busy = on(day).next().is_some();
            let here = show.iter().position(|d| d.day == day).filter(|k| *k < 31);
            if let (false, Some(k)) = (busy, here) {
                days |= 1 << k;
            }
            busy || here.is_some()
        });
        if run && days != 0 && !apart.contains(&days) {
            apart.push(days);
        }
    }
    apart
}
