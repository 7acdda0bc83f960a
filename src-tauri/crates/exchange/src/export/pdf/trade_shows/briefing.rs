//! What the booth team must know: where, when, and each other's phone numbers.

use chrono::{NaiveDate, NaiveDateTime};

use super::{Sheet, lines_at};
use crate::export::pdf::book::{Area, Book, Element, Role};
use crate::export::pdf::flow::Flow;
use crate::export::pdf::frame::sign;
use crate::export::pdf::look::{GREY, INK, coloured, leading};
use crate::export::view::Side;
use crate::export::view::trade_shows::ShiftKind;

/// A heading, a line of facts, or somebody with a phone number; wrapped.
pub(super) struct Entry {
    side: Option<Side>,
    strong: Vec<String>,
    text: Vec<String>,
    heading: bool,
    /// Room below, before the next heading.
    after: f32,
}

/// How many columns fit a page of this width.
pub(super) fn columns(sheet: &Sheet<'_>, width: f32) -> usize {
    ((width / (190.0 * sheet.frame.look.scale)) as usize).max(1)
}

fn column_width(sheet: &Sheet<'_>, width: f32) -> f32 {
    let columns = columns(sheet, width);
    (width - gap(sheet) * (columns - 1) as f32) / columns as f32
}

fn gap(sheet: &Sheet<'_>) -> f32 {
    18.0 * sheet.frame.look.scale
}

/// Everything, wrapped to a column of the page.
pub(super) fn entries(sheet: &Sheet<'_>, book: &Book<'_>) -> Vec<Entry> {
    let (view, words, look) = (sheet.view, sheet.frame.words, sheet.frame.look);
    let width = column_width(sheet, look.page.0 - 2.0 * look.margin);
    let wrap_strong = |text: &str, indent: f32| book.wrap(text, look.strong, width - indent);
    let heading = |key: &str| Entry {
        side: None,
        strong: wrap_strong(&words.say(key), 0.0),
        text: Vec::new(),
        heading: true,
        after: 0.0,
    };
    let fact = |text: &str| Entry {
        side: None,
        strong: Vec::new(),
        text: book.wrap(text, look.text, width),
        heading: false,
        after: 0.0,
    };
    let mut entries = vec![heading("roster-shows-venue")];
    entries.push(Entry { strong: wrap_strong(&view.name, 0.0), ..fact(&view.venue.join(", ")) });
    if !view.booth.trim().is_empty() {
        entries.push(fact(&words.fill("roster-shows-booth", &[("booth", &view.booth)])));
    }
    entries.push(heading("roster-shows-hours"));
    for (kind, date, time) in hours(sheet) {
        let day = format!("{} {}", words.weekday(date), words.day(date));
        entries.push(fact(&match kind {
            ShiftKind::Customer => format!("{day}  {time}"),
            ShiftKind::BuildUp => format!("{day}  {time}  {}", words.say("roster-shows-build-up")),
            ShiftKind::Dismantling => format!("{day}  {time}  {}", words.say("roster-shows-dismantling")),
        }));
    }
    entries.push(fact(&words.fill("roster-shows-zone", &[("zone", &view.zone)])));
    if !view.people.is_empty() {
        entries.push(heading("roster-shows-team"));
    }
    let indent = look.text.size * 1.3;
    for person in &view.people {
        entries.push(Entry {
            side: Some(person.side),
            strong: wrap_strong(&person.name(), indent),
            text: match person.phone.trim() {
                "" => Vec::new(),
                phone => book.wrap(phone, look.text, width - indent),
            },
            heading: false,
            after: 0.0,
        });
    }
    let elsewhere: Vec<_> = view.visits.iter().filter(|visit| view.shift_of(visit).is_none()).collect();
    if !elsewhere.is_empty() {
        entries.push(heading("roster-shows-visits-elsewhere"));
    }
    for visit in elsewhere {
        let day = visit.start.date();
        let (weekday, day) = (words.weekday(day), words.day(day));
        entries.push(fact(&format!("{weekday} {day}  {}  {}", visit.time(), visit.account)));
    }
    let after = 5.0 * look.scale;
    for index in 1..entries.len() {
        if entries[index].heading {
            entries[index - 1].after = after;
        }
    }
    entries
}

/// From when to when each day goes, by what it is for.
fn hours(sheet: &Sheet<'_>) -> Vec<(ShiftKind, NaiveDate, String)> {
    let mut hours: Vec<(ShiftKind, NaiveDate, NaiveDateTime, NaiveDateTime)> = Vec::new();
    for shift in &sheet.view.shifts {
        match hours.iter_mut().find(|(kind, date, ..)| *kind == shift.kind && *date == shift.date()) {
            Some((_, _, start, end)) => (*start, *end) = ((*start).min(shift.start), (*end).max(shift.end)),
            None => hours.push((shift.kind, shift.date(), shift.start, shift.end)),
        }
    }
    let time = |start: NaiveDateTime, end: NaiveDateTime| {
        format!("{}\u{2013}{}", start.format("%H:%M"), end.format("%H:%M"))
    };
    hours.into_iter().map(|(kind, date, start, end)| (kind, date, time(start, end))).collect()
}

impl Entry {
    pub fn height(&self, sheet: &Sheet<'_>) -> f32 {
        let look = sheet.frame.look;
        let strong = leading(look.strong) * self.strong.len() as f32;
        let text = leading(look.text) * self.text.len() as f32;
        strong + text + 2.0 * look.scale + self.after
    }

    pub fn draw(&self, sheet: &Sheet<'_>, book: &mut Book<'_>, page: usize, area: Area) {
        let look = sheet.frame.look;
        let mut x = area.x;
        let base = area.y + look.text.size;
        if let Some(side) = self.side {
            book.draw(page, sign(side, x, base - look.text.size * 0.36, look.text.size * 0.85));
            x += look.text.size * 1.3;
        }
        let strong = coloured(look.strong, if self.heading { GREY } else { INK });
        let (mut marks, base) = lines_at(book, page, (x, base), &self.strong, strong);
        marks.extend(lines_at(book, page, (x, base), &self.text, look.text).0);
        let role = if self.heading { Role::Heading(3) } else { Role::Paragraph };
        book.structure.push(Element::of(role, marks));
    }
}

/// The entries with their heights, and what must fit for one to stand there: a heading stays with what follows it.
fn measured<'a>(sheet: &Sheet<'_>, entries: &'a [Entry]) -> Vec<(&'a Entry, f32, f32)> {
    let height = |index: usize| entries.get(index).map_or(0.0, |entry: &Entry| entry.height(sheet));
    let needed = |index: usize| height(index) + if entries[index].heading { height(index + 1) } else { 0.0 };
    entries.iter().enumerate().map(|(index, entry)| (entry, height(index), needed(index))).collect()
}

/// How high everything is in columns of one length across this width.
pub(super) fn height(sheet: &Sheet<'_>, entries: &[Entry], width: f32) -> f32 {
    let columns = columns(sheet, width);
    let entries = measured(sheet, entries);
    let mut limit = entries.iter().map(|(_, height, _)| height).sum::<f32>() / columns as f32;
    // The smallest length with which nothing is left over.
    while fill(&entries, limit) > columns {
        limit += 2.0;
    }
    limit
}

/// How many columns of this length hold the entries.
fn fill(entries: &[(&Entry, f32, f32)], limit: f32) -> usize {
    let (mut columns, mut used) = (1, 0.0);
    for (_, height, needed) in entries {
        if used + needed > limit && used > 0.0 {
            columns += 1;
            used = 0.0;
        }
        used += height;
    }
    columns
}

/// Draws everything into columns of one length.
pub(super) fn draw(sheet: &Sheet<'_>, book: &mut Book<'_>, page: usize, area: Area, entries: &[Entry]) {
    let limit = height(sheet, entries, area.w);
    let width = column_width(sheet, area.w);
    let (mut x, mut used) = (area.x, 0.0);
    for (entry, height, needed) in measured(sheet, entries) {
        if used + needed > limit && used > 0.0 {
            x += width + gap(sheet);
            used = 0.0;
        }
        entry.draw(sheet, book, page, Area::new(x, area.y + used, width, height));
        used += height;
    }
}

/// Draws everything on pages of its own.
pub(super) fn pages(sheet: &Sheet<'_>, book: &mut Book<'_>, entries: &[Entry]) {
    let title = sheet.frame.words.say("roster-shows-briefing");
    let mut flow = Flow::start(&sheet.frame, book, &title, columns(sheet, book.width));
    for (entry, height, needed) in measured(sheet, entries) {
        if !flow.fits(needed) {
            flow.next(book);
        }
        let at = flow.take(height);
        entry.draw(sheet, book, flow.page, at);
    }
}
