//! Rosters as pages for a browser: one file each, that needs no network, no program and no script to be read.
//!
//! A script of a few lines adds what only a screen can do: search, and one person's entries. Whatever comes from the
//! plan is escaped ([`text`]); the page forbids itself every address outside of it.

// Writing into a String never fails.
use std::fmt::Write as _;

use super::view::{Head, Person, Side};
use super::words::Words;

mod desks;
mod sheet;
mod sheets;
mod show_year;
mod switch_days;
mod trade_shows;

pub use desks::desks;
pub use sheets::{customer_sheets, customers, people, tandems};
pub use show_year::show_year;
pub use switch_days::switch_days;
pub use trade_shows::trade_show;

#[cfg(test)]
mod tests;

const STYLE: &str = include_str!("html/page.css");
const SCRIPT: &str = include_str!("html/page.js");

/// A page as it grows.
pub(super) struct Page<'a> {
    head: &'a Head,
    title: String,
    about: String,
    people: &'a [Person],
    body: String,
}

/// A text as it may stand between tags and in attributes.
pub(super) fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            // Control characters are no HTML.
            c if c.is_control() && c != '\n' && c != '\t' => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A row of a table: its cells as HTML, and the rows in the list of people of those whom it concerns.
pub(super) struct Row {
    pub cells: Vec<String>,
    pub people: Vec<usize>,
    /// Called off: struck through.
    pub off: bool,
}

impl<'a> Page<'a> {
    /// A page with this title; `about` says of what time or place. `people` are those who can be chosen.
    pub fn new(head: &'a Head, title: &str, about: &str, people: &'a [Person]) -> Self {
        Self { head, title: title.to_owned(), about: about.to_owned(), people, body: String::new() }
    }

    /// The words of its language.
    pub fn words(&self) -> Words {
        Words(self.head.language)
    }

    /// Adds HTML.
    pub fn push(&mut self, html: &str) {
        self.body.push_str(html);
    }

    /// Adds a heading.
    pub fn heading(&mut self, heading: &str) {
        self.push(&format!("<h2>{}</h2>\n", text(heading)));
    }

    /// Adds a table whose rows can be searched; on a phone each becomes a card in which the heads stand before the
    /// cells. The first cell is the head of its row.
    pub fn table(&mut self, caption: &str, heads: &[String], rows: &[Row]) {
        let mut html = format!("<table class=\"cards\"><caption>{}</caption>\n<thead><tr>", text(caption));
        for head in heads {
            let _ = write!(html, "<th scope=\"col\">{}</th>", text(head));
        }
        html.push_str("</tr></thead>\n<tbody>\n");
        for row in rows {
            let _ = write!(
                html,
                "<tr data-find=\"{}\"{}>",
                numbers(&row.people),
                if row.off { " class=\"off\"" } else { "" }
            );
            for (index, cell) in row.cells.iter().enumerate() {
                let head = heads.get(index).map(|head| text(head)).unwrap_or_default();
                let (open, close) = if index == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
                let _ = write!(html, "<{open} data-head=\"{head}\">{cell}</{close}>");
            }
            html.push_str("</tr>\n");
        }
        html.push_str("</tbody></table>\n");
        self.push(&html);
    }

    /// Names, teams and phone numbers, for whom to call.
    pub fn directory(&mut self, title: &str) {
        let words = self.words();
        let people = self.people;
        if people.is_empty() {
            return;
        }
        self.heading(title);
        let heads = ["roster-name", "roster-side", "roster-phone"].map(|key| words.say(key));
        let rows: Vec<Row> = people
            .iter()
            .enumerate()
            .map(|(index, person)| Row {
                cells: vec![name(person), text(&words.side(person.side)), phone(&person.phone)],
                people: vec![index],
                off: false,
            })
            .collect();
        self.table(title, &heads, &rows);
    }

    /// The finished file.
    pub fn finish(self) -> Vec<u8> {
        let words = self.words();
        let mut options =
            format!("<option value=\"\">{}</option>", text(&words.say("roster-page-everybody")));
        let mut order: Vec<usize> = (0..self.people.len()).collect();
        order.sort_by_key(|index| (self.people[*index].family.clone(), self.people[*index].given.clone()));
        for index in order {
            let _ =
                write!(options, "<option value=\"{index}\">{}</option>", text(&self.people[index].name()));
        }
        let title = text(&self.title);
        let plan = text(&self.head.plan);
        format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
             script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title} \u{2013} {plan}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
             <header>\n<h1>{title}</h1>\n<p class=\"about\">{about}</p>\n<p class=\"version\">{plan} \u{b7} {version}</p>\n\
             <form id=\"find\" role=\"search\" hidden>\n\
             <label>{search} <input type=\"search\" id=\"query\" autocomplete=\"off\"></label>\n\
             <label>{person} <select id=\"person\">{options}</select></label>\n\
             <p class=\"found\" aria-live=\"polite\"><span id=\"count\"></span> {found}</p>\n</form>\n</header>\n\
             <main>\n{body}</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n",
            language = self.head.language.code(),
            about = text(&self.about),
            version = text(&words.version(self.head)),
            search = text(&words.say("roster-page-search")),
            person = text(&words.say("roster-page-person")),
            found = text(&words.say("roster-page-found")),
            body = self.body,
        )
        .into_bytes()
    }
}

/// Rows of people as an attribute lists them.
pub(super) fn numbers(people: &[usize]) -> String {
    people.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// A name with the sign of the team: circle for inside, square for field.
pub(super) fn name(person: &Person) -> String {
    format!("<span class=\"{}\">{}</span>", side(person.side), text(&person.name()))
}

/// The class that gives a name its sign.
pub(super) const fn side(side: Side) -> &'static str {
    match side {
        Side::Inside => "inside",
        Side::Field => "field",
        Side::Manager => "manager",
    }
}

/// A number that a phone calls when it is touched.
pub(super) fn phone(number: &str) -> String {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    if digits.len() < 3 {
        return text(number);
    }
    format!("<a href=\"tel:{digits}\">{}</a>", text(number))
}
