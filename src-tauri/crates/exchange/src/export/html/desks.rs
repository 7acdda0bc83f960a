//! Desk staffing for a browser: who is there each half-day, by desk and month.

use super::{Page, Row, text};
use crate::export::view::Person;
use crate::export::view::desks::{Desk, DeskPlan};
use crate::export::words::Words;

/// A table for each desk and month: a row per open day, with morning and afternoon.
pub fn desks(view: &DeskPlan) -> Vec<u8> {
    let words = Words(view.head.language);
    let people: Vec<Person> = view.desks.iter().flat_map(|desk| desk.people.iter().cloned()).collect();
    let about = view.horizon().map(|(first, last)| words.period(first, last)).unwrap_or_default();
    let mut page = Page::new(&view.head, &words.say("roster-desks-title"), &about, &people);
    if view.desks.is_empty() {
        page.push(&format!("<p>{}</p>\n", text(&words.say("roster-desks-nothing"))));
    }
    let heads = [words.say("roster-date"), words.half(0), words.half(1)];
    let mut first = 0;
    for desk in &view.desks {
        for days in view.months() {
            let short = desk.short(days.clone());
            let how = match short {
                0 => words.say("roster-desks-enough"),
                short => words.count("roster-desks-short", short as i64),
            };
            let title = format!("{} \u{b7} {}", desk.name, words.month(view.days[days.start].date));
            let rows: Vec<Row> = days.filter_map(|day| row(view, words, desk, first, day)).collect();
            if !rows.is_empty() {
                page.heading(&title);
                page.push(&format!("<p class=\"quiet\">{}</p>\n", text(&how)));
                page.table(&title, &heads, &rows);
            }
        }
        first += desk.people.len();
    }
    page.finish()
}

/// A day on which the desk is open; `first` is the place of its people in the list of all.
fn row(view: &DeskPlan, words: Words, desk: &Desk, first: usize, day: usize) -> Option<Row> {
    let date = view.days[day].date;
    let slots = [2 * day, 2 * day + 1];
    slots.iter().find(|slot| desk.presence(**slot).is_some())?;
    let half = |slot: usize| {
        let Some(presence) = desk.presence(slot) else { return String::new() };
        let figures = format!("{}/{}", presence.present, presence.minimum);
        let class = if presence.is_short() { "low" } else { "quiet" };
        format!("<span><span class=\"{class}\">{figures}</span> {}</span>", text(&desk.who(slot).join(", ")))
    };
    let mut people: Vec<usize> = Vec::new();
    for row in 0..desk.people.len() {
        use crate::export::view::desks::DeskPlace::{Home, There};
        if slots.iter().any(|slot| matches!(desk.place(row, *slot), There | Home)) {
            people.push(first + row);
        }
    }
    Some(Row {
        cells: vec![format!("{} {}", words.weekday(date), words.day(date)), half(slots[0]), half(slots[1])],
        people,
        off: false,
    })
}
