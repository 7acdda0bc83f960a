//! Switch days for a browser: every leg by week, and whom to call.

use chrono::Datelike;

use super::{Page, Row, name, text};
use crate::export::view::switch_days::{Leg, Status, SwitchRoster};
use crate::export::words::Words;

/// A table of legs for each month, then names and phone numbers.
pub fn switch_days(view: &SwitchRoster) -> Vec<u8> {
    let words = Words(view.head.language);
    let mut page = Page::new(&view.head, &words.say("roster-title"), &words.horizon(view), &view.people);
    let legs = view.legs_by_date();
    if legs.is_empty() {
        page.push(&format!("<p>{}</p>\n", text(&words.say("roster-nothing"))));
    }
    let heads = [
        "roster-date",
        "roster-time",
        "roster-kind",
        "roster-inside-rep",
        "roster-field-rep",
        "roster-place",
        "roster-status",
    ]
    .map(|key| words.say(key));
    for month in legs.chunk_by(|a, b| (a.date.year(), a.date.month()) == (b.date.year(), b.date.month())) {
        let title = words.month(month[0].date);
        page.heading(&title);
        let rows: Vec<Row> = month.iter().map(|leg| row(view, leg, words)).collect();
        page.table(&title, &heads, &rows);
    }
    page.directory(&words.say("roster-people-title"));
    page.finish()
}

fn row(view: &SwitchRoster, leg: &Leg, words: Words) -> Row {
    let who = |id| match view.person(id) {
        Some(person) => name(person),
        None => text(&words.say("roster-somebody-gone")),
    };
    let people = view.people.iter().enumerate();
    Row {
        cells: vec![
            format!("{} {}", words.weekday(leg.date), words.day(leg.date)),
            text(&words.length(leg.length)),
            text(&words.leg_short(leg.kind)),
            who(leg.inside),
            who(leg.field),
            text(&leg.place),
            text(&words.status(leg.status)),
        ],
        people: people
            .filter(|(_, person)| leg.partner_of(person.id).is_some())
            .map(|(index, _)| index)
            .collect(),
        off: leg.status == Status::Cancelled,
    }
}
