//! The year of shows for a browser: the shows in order, and everybody's share.

use std::fmt::Write as _;

use super::{Page, Row, name, text};
use crate::export::view::Person;
use crate::export::view::show_year::ShowYear;
use crate::export::words::Words;

/// A table of shows with a bar in the year, then the shares.
pub fn show_year(view: &ShowYear) -> Vec<u8> {
    let words = Words(view.head.language);
    let people: Vec<Person> = view.shares.iter().map(|share| share.person.clone()).collect();
    let title = format!("{} {}", words.say("roster-year-title"), view.year);
    let mut page = Page::new(&view.head, &title, "", &people);
    if view.shows.is_empty() {
        page.push(&format!("<p>{}</p>\n", text(&words.say("roster-year-nothing"))));
    } else {
        shows(view, words, &title, &mut page);
        shares(view, words, &mut page);
    }
    page.finish()
}

fn shows(view: &ShowYear, words: Words, title: &str, page: &mut Page<'_>) {
    let heads = [
        "roster-shows-show",
        "roster-date",
        "roster-year-place",
        "roster-year-seats",
        "roster-year-months",
        "roster-year-people",
    ]
    .map(|key| words.say(key));
    let rows: Vec<Row> = view
        .shows
        .iter()
        .map(|show| {
            let (from, to) =
                (view.position(show.from), view.position(show.to.succ_opt().unwrap_or(show.to)));
            let bar = format!(
                "<div class=\"bar\" aria-hidden=\"true\"><span style=\"inset-inline-start:{:.2}%;width:{:.2}%\"></span></div>",
                from * 100.0,
                (to - from) * 100.0
            );
            let mut names = String::new();
            for part in &show.people {
                let between = if names.is_empty() { "" } else { ", " };
                let _ = write!(names, "{between}{}", name(&view.shares[part.share].person));
            }
            let seats = format!("{}/{}", show.filled, show.seats);
            Row {
                cells: vec![
                    text(&show.name),
                    words.period(show.from, show.to),
                    text(&show.place),
                    if show.filled < show.seats { format!("<span class=\"low\">{seats}</span>") } else { seats },
                    bar,
                    // One cell is one column of a phone's card.
                    format!("<span>{names}</span>"),
                ],
                people: show.people.iter().map(|part| part.share).collect(),
                off: false,
            }
        })
        .collect();
    page.heading(&words.say("roster-year-shows"));
    page.table(title, &heads, &rows);
}

fn shares(view: &ShowYear, words: Words, page: &mut Page<'_>) {
    let title = words.say("roster-year-shares");
    page.heading(&title);
    let heads = [
        "roster-name",
        "roster-side",
        "roster-year-shows",
        "roster-year-duties",
        "roster-shows-hours-count",
        "roster-year-weekend",
        "roster-year-share",
    ]
    .map(|key| words.say(key));
    let rows: Vec<Row> = view
        .shares
        .iter()
        .enumerate()
        .map(|(index, share)| Row {
            cells: vec![
                name(&share.person),
                text(&words.side(share.person.side)),
                share.shows.to_string(),
                share.duties.to_string(),
                words.decimal(f64::from(share.minutes) / 60.0),
                share.weekend_days.to_string(),
                words.percent(view.permille(share)),
            ],
            people: vec![index],
            off: false,
        })
        .collect();
    page.table(&title, &heads, &rows);
}
