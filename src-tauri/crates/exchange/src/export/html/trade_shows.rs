//! A booth roster for a browser: a table for each day, who comes when, whom to call.

// Writing into a String never fails.
use std::fmt::Write as _;

use super::{Page, Row, numbers, side, text};
use crate::export::view::trade_shows::ShowRoster;
use crate::export::words::Words;

/// Stations by shifts for each day, then expected customers, names and phone numbers.
pub fn trade_show(view: &ShowRoster) -> Vec<u8> {
    let words = Words(view.head.language);
    let title = format!("{} \u{2013} {}", words.say("roster-shows-title"), view.name);
    let mut about = vec![words.period(view.from, view.to)];
    about.extend(view.venue.iter().cloned());
    if !view.booth.trim().is_empty() {
        about.push(words.fill("roster-shows-booth", &[("booth", &view.booth)]));
    }
    about.push(words.fill("roster-shows-zone", &[("zone", &view.zone)]));
    let mut page = Page::new(&view.head, &title, &about.join(" \u{b7} "), &view.people);
    if view.shifts.is_empty() {
        page.push(&format!("<p>{}</p>\n", text(&words.say("roster-shows-nothing"))));
    }
    for (date, shifts) in view.days() {
        let day = format!("{} {}", words.weekday(date), words.date(date));
        page.heading(&day);
        let html = day_table(view, words, &day, shifts);
        page.push(&html);
    }
    visits(view, words, &mut page);
    page.directory(&words.say("roster-shows-team"));
    page.finish()
}

fn day_table(view: &ShowRoster, words: Words, day: &str, shifts: std::ops::Range<usize>) -> String {
    let label = |shift: usize| {
        let shift = &view.shifts[shift];
        text(format!("{} {}", shift.time(), shift.name).trim())
    };
    let mut html = format!("<table class=\"grid\"><caption>{}</caption>\n<thead><tr>", text(day));
    let _ = write!(html, "<th scope=\"col\">{}</th>", text(&words.say("roster-shows-station")));
    for shift in shifts.clone() {
        let _ = write!(html, "<th scope=\"col\">{}", label(shift));
        for need in &view.shifts[shift].needs {
            let _ = write!(html, "<br><span class=\"quiet\">{}</span>", text(need));
        }
        html.push_str("</th>");
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    for row in view.rows() {
        let seats: Vec<_> = shifts.clone().map(|shift| (shift, view.seats(shift, row))).collect();
        if seats.iter().all(|(_, seats)| seats.closed) {
            continue;
        }
        let _ = write!(html, "<tr><th scope=\"row\">{}</th>", text(&words.station(view, row)));
        for (shift, seats) in seats {
            if seats.closed {
                html.push_str("<td class=\"none\"></td>");
                continue;
            }
            let _ = write!(html, "<td data-head=\"{}\"><ul class=\"chips\">", label(shift));
            for index in seats.people {
                let person = &view.people[index];
                let class = side(person.side);
                let _ = write!(
                    html,
                    "<li class=\"is-{class}\" data-find=\"{}\"><span class=\"{class}\">{}</span></li>",
                    numbers(&[index]),
                    text(&person.name())
                );
            }
            for _ in 0..seats.open {
                let _ = write!(html, "<li class=\"open\">{}</li>", text(&words.say("roster-shows-open")));
            }
            html.push_str("</ul></td>");
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody></table>\n");
    html
}

fn visits(view: &ShowRoster, words: Words, page: &mut Page<'_>) {
    if view.visits.is_empty() {
        return;
    }
    let title = words.say("roster-shows-visits");
    page.heading(&title);
    let heads = ["roster-date", "roster-shows-time", "roster-shows-customer", "roster-shows-host"]
        .map(|key| words.say(key));
    let rows: Vec<Row> = view
        .visits
        .iter()
        .map(|visit| {
            let date = visit.start.date();
            let hosts = view.hosts(visit);
            let host = if hosts.is_empty() { words.say("roster-shows-no-host") } else { hosts.join(", ") };
            Row {
                cells: vec![
                    format!("{} {}", words.weekday(date), words.day(date)),
                    visit.time(),
                    text(&visit.account),
                    text(&host),
                ],
                people: visit.hosts.iter().filter_map(|id| view.index(*id)).collect(),
                off: false,
            }
        })
        .collect();
    page.table(&title, &heads, &rows);
}
