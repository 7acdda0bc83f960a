//! The year of shows: a timeline by month with who is staffed, and everybody's share.

use super::book::{Area, Book, Bookmark, Child, Element, Role, Shape, Style};
use super::face::{Faces, pieces};
use super::flow::Flow;
use super::frame::{Frame, sign};
use super::look::{GREY, INK, LINE, Look, PALE, STRONG_LINE, TEAL, Turned, leading};
use super::{close, open, write};
use crate::export::view::show_year::{ShowYear, YearShow};
use crate::export::words::Words;
use crate::export::{ExportError, Paper};
use tandem_wording::Language;

mod shares;

#[cfg(test)]
mod tests;

/// The shows of a year on as few pages as stay readable, one where it fits. Tagged as PDF/UA-1 and PDF/A-2a.
pub fn show_year(view: &ShowYear, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let faces = Faces::new()?;
    let book = lay_out(view, paper, &faces);
    let words = Words(view.head.language);
    write(&book, &view.head, &words.say("roster-year-title"), &view.year.to_string())
}

/// What all parts of the layout look at.
struct Sheet<'a> {
    frame: Frame<'a>,
    view: &'a ShowYear,
}

fn lay_out<'a>(view: &ShowYear, paper: Paper, faces: &'a Faces) -> Book<'a> {
    let words = Words(view.head.language);
    let look = Look::of(paper, Turned::Landscape);
    let year = view.year.to_string();
    let sheet = Sheet { frame: Frame::new(&view.head, look, words.say("roster-year-title"), year), view };
    let mut book = open(&sheet.frame, faces);
    if !view.shows.is_empty() {
        let flow = timeline(&sheet, &mut book);
        shares::lay_out(&sheet, &mut book, &flow);
    }
    close(&sheet.frame, &mut book, "roster-year-nothing");
    book
}

/// Widths of the columns: show, seats, months, people.
fn widths(total: f32) -> [f32; 4] {
    [total * 0.22, total * 0.06, total * 0.28, total * 0.44]
}

/// A row, wrapped.
struct Row {
    name: Vec<String>,
    about: Vec<String>,
    /// Lines of people: the row of each in the list, and how it is written.
    people: Vec<Vec<(usize, String)>>,
    height: f32,
}

fn pad(sheet: &Sheet<'_>) -> f32 {
    3.0 * sheet.frame.look.scale
}

/// Room for the sign before a name.
fn sign_width(size: f32) -> f32 {
    size * 1.1
}

fn row(sheet: &Sheet<'_>, book: &Book<'_>, show: &YearShow, widths: [f32; 4]) -> Row {
    let (look, words) = (sheet.frame.look, sheet.frame.words);
    let pad = pad(sheet);
    let name = book.wrap(&show.name, look.strong, widths[0] - 2.0 * pad);
    let mut about = words.stretch(show.from, show.to);
    if !show.place.trim().is_empty() {
        about = format!("{about} \u{b7} {}", show.place);
    }
    let about = book.wrap(&about, look.text, widths[0] - 2.0 * pad);
    let room = widths[3] - 2.0 * pad;
    let gap = look.text.size * 0.9;
    let mut people: Vec<Vec<(usize, String)>> = vec![Vec::new()];
    let mut used = 0.0;
    for part in &show.people {
        let index = part.share;
        let whole = sheet.view.shares[index].person.name();
        for (part, name) in
            book.wrap(&whole, look.text, room - sign_width(look.text.size)).into_iter().enumerate()
        {
            let width = sign_width(look.text.size) + book.measure(&name, look.text);
            if (part > 0 || used + width > room) && used > 0.0 {
                people.push(Vec::new());
                used = 0.0;
            }
            used += width + gap;
            people.last_mut().into_iter().for_each(|line| line.push((index, name.clone())));
        }
    }
    let left = leading(look.strong) * name.len() as f32 + leading(look.text) * about.len() as f32;
    let right = leading(look.text) * people.len() as f32;
    Row { name, about, people, height: left.max(right) + 2.0 * pad }
}

/// One row per show; says where it ends.
fn timeline<'a, 'b>(sheet: &'a Sheet<'b>, book: &mut Book<'_>) -> Flow<'a, 'b> {
    let mut flow = Flow::start(&sheet.frame, book, &sheet.view.year.to_string(), 1);
    let widths = widths(flow.width());
    let mut table = Element::new(Role::Table);
    heads(sheet, book, &mut flow, widths, Some(&mut table));
    for show in &sheet.view.shows {
        let row = row(sheet, book, show, widths);
        if !flow.fits(row.height) {
            flow.next(book);
            heads(sheet, book, &mut flow, widths, None);
        }
        table.push(draw(sheet, book, &mut flow, widths, show, &row));
    }
    book.structure.push(table);
    flow
}

fn heads(
    sheet: &Sheet<'_>,
    book: &mut Book<'_>,
    flow: &mut Flow<'_, '_>,
    widths: [f32; 4],
    table: Option<&mut Element>,
) {
    let (look, words) = (sheet.frame.look, sheet.frame.words);
    let style = look.small_strong;
    let area = flow.take(leading(style) + 2.0 * pad(sheet));
    book.draw(flow.page, Shape::Box { area, radius: 0.0, fill: Some(PALE), line: None });
    let base = area.y + pad(sheet) + style.size;
    let page = flow.page;
    let first = table.is_some();
    let mut row = Element::new(Role::Row);
    let mut x = area.x;
    for (column, key) in
        ["roster-shows-show", "roster-year-seats", "roster-year-months", "roster-year-people"]
            .iter()
            .enumerate()
    {
        let mut marks = Vec::new();
        if column == 2 {
            let months = sheet.view.months();
            // In French three letters do not tell June from July.
            let usual = if words.0 == Language::Fr { 4 } else { 3 };
            let longest = [usual, 1].into_iter().find(|letters| {
                let wide = |month| book.measure(&words.month_letters(month, *letters), style);
                months.iter().all(|month| wide(*month) + 2.0 <= widths[2] / 12.0)
            });
            for month in months {
                let at = x + widths[2] * sheet.view.position(month) + 1.5 * look.scale;
                let text = words.month_letters(month, longest.unwrap_or(1));
                if first {
                    marks.push(book.write(page, at, base, &text, style));
                } else {
                    book.note(page, at, base, &text, style);
                }
            }
        } else if first {
            marks.push(book.write(page, x + pad(sheet), base, &words.say(key), style));
        } else {
            book.note(page, x + pad(sheet), base, &words.say(key), style);
        }
        row.push(Element::of(Role::ColumnHead, marks));
        x += widths[column];
    }
    if let Some(table) = table {
        table.push(row);
    }
}

fn draw(
    sheet: &Sheet<'_>,
    book: &mut Book<'_>,
    flow: &mut Flow<'_, '_>,
    widths: [f32; 4],
    show: &YearShow,
    row: &Row,
) -> Element {
    let (look, words) = (sheet.frame.look, sheet.frame.words);
    let pad = pad(sheet);
    let area = flow.take(row.height);
    let page = flow.page;
    let mut element = Element::new(Role::Row);

    let mut y = area.y + pad + look.strong.size;
    let mut marks = Vec::new();
    for line in &row.name {
        marks.push(book.write(page, area.x + pad, y, line, look.strong));
        y += leading(look.strong);
    }
    for line in &row.about {
        marks.push(book.write(page, area.x + pad, y, line, look.text));
        y += leading(look.text);
    }
    element.push(Element::of(Role::RowHead, marks));

    let mut x = area.x + widths[0];
    let base = area.y + pad + look.text.size;
    let seats = format!("{}/{}", show.filled, show.seats);
    let short = show.filled < show.seats;
    let style = if short { look.strong } else { look.text };
    let mark = book.write(page, x + pad, base, &seats, style);
    if short {
        let width = book.measure(&seats, style);
        let points = vec![(x + pad, base + 1.5), (x + pad + width, base + 1.5)];
        book.draw(page, Shape::Lines { points, colour: INK, width: 0.8 * look.scale });
    }
    element.push(Element::of(Role::Cell, [mark]));
    x += widths[1];

    for month in sheet.view.months() {
        let at = x + widths[2] * sheet.view.position(month);
        let points = vec![(at, area.y), (at, area.bottom())];
        book.draw(page, Shape::Lines { points, colour: LINE, width: 0.5 * look.scale });
    }
    let from = x + widths[2] * sheet.view.position(show.from);
    let to = x + widths[2] * sheet.view.position(show.to.succ_opt().unwrap_or(show.to));
    let bar = Area::new(from, area.y + pad, (to - from).max(2.5 * look.scale), look.text.size * 1.1);
    let shape = Shape::Box { area: bar, radius: 1.0 * look.scale, fill: Some(TEAL), line: None };
    let spoken = words.period(show.from, show.to);
    element.push(Element::of(Role::Cell, [book.draw_spoken(page, shape, spoken)]));
    x += widths[2];

    let mut body = Element::new(Role::Cell);
    let mut y = base;
    for line in &row.people {
        let mut left = x + pad;
        let mut before = None;
        for (index, name) in line {
            if before != Some(*index) {
                let side = sheet.view.shares[*index].person.side;
                book.draw(page, sign(side, left, y - look.text.size * 0.36, look.text.size * 0.75));
            }
            before = Some(*index);
            left += sign_width(look.text.size);
            body.children.push(Child::Mark(book.write(page, left, y, name, look.text)));
            left += book.measure(name, look.text) + look.text.size * 0.9;
        }
        y += leading(look.text);
    }
    element.push(body);
    let points = vec![(area.x, area.bottom()), (area.right(), area.bottom())];
    book.draw(page, Shape::Lines { points, colour: STRONG_LINE, width: 0.4 * look.scale });
    element
}

/// The widest word of some texts.
fn widest_word<'t>(book: &Book<'_>, texts: impl Iterator<Item = &'t str>, style: Style) -> f32 {
    texts.flat_map(pieces).map(|word| book.measure(word.trim_end(), style)).fold(0.0, f32::max)
}

/// The heading of a part.
fn heading(book: &mut Book<'_>, page: usize, at: (f32, f32), text: &str, style: Style) {
    let mark = book.write(page, at.0, at.1, text, Style { colour: GREY, ..style });
    book.structure.push(Element::of(Role::Heading(2), [mark]));
    book.bookmarks.push(Bookmark { text: text.to_owned(), page });
}
