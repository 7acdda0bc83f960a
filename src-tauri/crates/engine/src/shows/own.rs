//! What depends on the shifts of one person alone: share of the show and the year, weekends, journeys, wishes.

use super::layout::Layout;
use super::timeline::{ELSEWHERE, Item};

/// Soft cost of a person with these items in order of start.
pub fn own(layout: &Layout<'_>, number: usize, items: &[Item]) -> i64 {
    let problem = layout.problem;
    let (person, weights) = (&problem.people[number], &problem.weights);
    let wishes = &layout.wish[number * problem.shifts.len()..];
    let (mut soft, mut weekends, mut halves) = (0, 0, 0);
    // Half-days below are counted.
    let mut counted = 0;
    for (k, item) in items.iter().enumerate().filter(|(_, i)| i.seats != ELSEWHERE) {
        let before = || items[..k].iter().filter(|i| i.seats != ELSEWHERE);
        let again = before().next_back().is_some_and(|i| i.shift == item.shift);
        if !again {
            soft += i64::from(wishes[item.shift]);
        }
        if item.weekend && !before().any(|i| i.weekend && i.day == item.day) {
            weekends += 1;
        }
        // Starts grow, so first half-days do as well.
        let from = item.first_half.max(counted);
        if item.last_half + 1 > from {
            halves += (item.last_half + 1 - from) as i64;
            counted = item.last_half + 1;
        }
        if !before().any(|i| i.show == item.show) {
            soft += at_show(layout, number, item.show, items);
        }
    }
    let above = |free: u32| (halves - i64::from(free)).max(0);
    soft += i64::from(weights.half_day) * above(person.half_days_free[0]);
    soft += i64::from(weights.half_day_far - weights.half_day) * above(person.half_days_free[1]);
    soft + i64::from(weights.weekend) * (weekends - i64::from(person.weekends_free)).max(0)
}

/// The part of one show at which the person is.
fn at_show(layout: &Layout<'_>, number: usize, show: usize, items: &[Item]) -> i64 {
    let problem = layout.problem;
    let attendance = &problem.people[number].shows[show];
    let weights = &problem.weights;
    let mut soft = i64::from(attendance.attending);
    let (mut minutes, mut last_day, mut last_shift) = (0, None, usize::MAX);
    for item in items.iter().filter(|i| i.show == show) {
        if item.shift != last_shift {
            minutes += item.minutes;
        }
        last_shift = item.shift;
        soft += match last_day.map(|last| item.day.saturating_sub(last)) {
            Some(0 | 1) => 0,
            Some(2) => i64::from(attendance.idle),
            _ => i64::from(attendance.journey),
        };
        last_day = Some(item.day);
    }
    let above = (minutes - problem.shows[show].share).max(0) as u32;
    soft += i64::from(weights.share) * i64::from(above.div_ceil(weights.share_step as u32));
    let booked = |half: &&usize| {
        items.iter().any(|i| i.seats != ELSEWHERE && (i.first_half..=i.last_half).contains(*half))
    };
    soft + i64::from(weights.after) * attendance.after.iter().filter(booked).count() as i64
}
