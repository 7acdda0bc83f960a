//! Desk staffing on paper: for each month the people of every desk by half-days, and how it stands against its minimum.

use std::ops::Range;

use chrono::Datelike;

use super::book::{Area, Book, Child, Element, Role, Shape, Style};
use super::face::{Faces, Weight};
use super::frame::{Frame, sign};
use super::look::{
    CLOSED, GREY, HATCH, INK, LINE, Look, PALE, RED, STRONG_LINE, Turned, VIOLET, VIOLET_SOFT, WHITE,
    coloured, leading,
};
use super::{close, open, write};
use crate::export::view::desks::{Desk, DeskPlan};
use crate::export::words::Words;
use crate::export::{ExportError, Paper};

mod rows;

#[cfg(test)]
mod tests;

/// A page or more for each month. Tagged as PDF/UA-1 and PDF/A-2a; nothing is cut off.
pub fn desks(view: &DeskPlan, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let faces = Faces::new()?;
    let book = lay_out(view, paper, &faces);
    let words = Words(view.head.language);
    write(&book, &view.head, &words.say("roster-desks-title"), &about(view))
}

/// From when to when the plan goes.
fn about(view: &DeskPlan) -> String {
    let words = Words(view.head.language);
    view.horizon().map(|(first, last)| words.period(first, last)).unwrap_or_default()
}

/// What all parts of the layout look at.
struct Sheet<'a> {
    frame: Frame<'a>,
    view: &'a DeskPlan,
}

/// A row of a page.
enum Row {
    /// The band over a desk, with the heads of its days; true if the desk goes on from the page before.
    Desk(usize, bool),
    /// Somebody of a desk.
    Person(usize, usize),
    /// How many are there.
    Total(usize),
}

fn lay_out<'a>(view: &DeskPlan, paper: Paper, faces: &'a Faces) -> Book<'a> {
    let words = Words(view.head.language);
    let look = Look::of(paper, Turned::Landscape);
    let frame = Frame::new(&view.head, look, words.say("roster-desks-title"), about(view));
    let sheet = Sheet { frame, view };
    let mut book = open(&sheet.frame, faces);
    if !view.desks.is_empty() {
        for days in view.months() {
            month(&sheet, &mut book, days);
        }
    }
    close(&sheet.frame, &mut book, "roster-desks-nothing");
    book
}

/// Heights of the rows.
#[derive(Clone, Copy)]
struct Heights {
    band: f32,
    person: f32,
    total: f32,
    gap: f32,
}

/// One month of the grid.
struct Grid<'a, 'b> {
    sheet: &'a Sheet<'b>,
    days: Range<usize>,
    area: Area,
    /// Width of the column with the names, and of a day.
    label: f32,
    day: f32,
    heights: Heights,
    /// Names of the holidays, wrapped.
    notes: Vec<String>,
}

fn month(sheet: &Sheet<'_>, book: &mut Book<'_>, days: Range<usize>) {
    let title = sheet.frame.words.month(sheet.view.days[days.start].date);
    let (mut page, area) = sheet.frame.start_page(book, &title, true);
    let grid = Grid::new(sheet, book, days, area);
    let mut y = area.y;
    let mut list: Option<Element> = None;
    for (desk, of) in sheet.view.desks.iter().enumerate() {
        // A desk stays on one page where it fits one.
        let whole = grid.height_of(of);
        if y > area.y && y + whole > grid.area.bottom() && whole <= grid.area.h {
            grid.legend(book, page, y);
            page = again(sheet, book, &title);
            y = area.y;
        }
        let rows = std::iter::once(Row::Desk(desk, false))
            .chain((0..of.people.len()).map(|row| Row::Person(desk, row)))
            .chain(std::iter::once(Row::Total(desk)));
        for row in rows {
            let height = grid.height(&row);
            let with_next = if matches!(row, Row::Desk(..)) { grid.heights.person } else { 0.0 };
            if y > area.y && y + height + with_next > grid.area.bottom() {
                grid.legend(book, page, y);
                page = again(sheet, book, &title);
                y = area.y;
                if !matches!(row, Row::Desk(..)) {
                    book.structure.extend(list.take());
                    y = grid.draw(book, page, y, &Row::Desk(desk, true), &mut list);
                }
            }
            if matches!(row, Row::Desk(..)) {
                book.structure.extend(list.take());
            }
            y = grid.draw(book, page, y, &row, &mut list);
        }
        book.structure.extend(list.take());
        y += grid.heights.gap;
    }
    grid.legend(book, page, y);
}

/// A further page of the same month.
fn again(sheet: &Sheet<'_>, book: &mut Book<'_>, title: &str) -> usize {
    let text = sheet.frame.words.fill("roster-continued", &[("text", title)]);
    sheet.frame.start_page(book, &text, false).0
}

impl<'a, 'b> Grid<'a, 'b> {
    fn new(sheet: &'a Sheet<'b>, book: &Book<'_>, days: Range<usize>, area: Area) -> Self {
        let look = sheet.frame.look;
        let people = sheet.view.desks.iter().flat_map(|desk| &desk.people);
        let widest = people.map(|person| book.measure(&person.name(), look.name)).fold(40.0, f32::max);
        let label = (widest + look.name.size * 2.0).min(area.w * 0.22);
        let most = 40.0 * look.scale;
        let day = ((area.w - label) / days.len().max(1) as f32).min(most);
        let lines = |name: &str| book.wrap(name, look.name, label - look.name.size * 2.0).len();
        let names = sheet.view.desks.iter().flat_map(|desk| &desk.people);
        let lines = names.map(|person| lines(&person.name())).max().unwrap_or(1);
        let band = |desk: &Desk| band_lines(sheet, book, desk, &days, day * days.len() as f32 + label).len();
        let bands = sheet.view.desks.iter().map(band).max().unwrap_or(1) + 1;
        let notes = notes(sheet, book, &days, area.w);
        let legend = leading(look.small) * (3 + notes.len()) as f32;
        let area = Area { h: area.h - legend, ..area };
        let heights = Heights {
            band: leading(look.strong) * (bands - 1) as f32 + 2.0 * leading(look.small) + 5.0 * look.scale,
            person: (leading(look.name) * lines as f32 + 2.0 * look.scale).max(13.0 * look.scale),
            total: 2.0 * leading(look.small) + 3.0 * look.scale,
            gap: 8.0 * look.scale,
        };
        Self { sheet, days, area, label, day, heights, notes }
    }

    fn height(&self, row: &Row) -> f32 {
        match row {
            Row::Desk(..) => self.heights.band,
            Row::Person(..) => self.heights.person,
            Row::Total(_) => self.heights.total,
        }
    }

    fn height_of(&self, desk: &Desk) -> f32 {
        self.heights.band + self.heights.person * desk.people.len() as f32 + self.heights.total
    }
}

/// Name of a desk and how it stands in these days, wrapped.
fn band_lines(
    sheet: &Sheet<'_>,
    book: &Book<'_>,
    desk: &Desk,
    days: &Range<usize>,
    width: f32,
) -> Vec<String> {
    let (look, words) = (sheet.frame.look, sheet.frame.words);
    let about = match desk.short(days.clone()) {
        0 => words.say("roster-desks-enough"),
        short => words.count("roster-desks-short", short as i64),
    };
    let text = format!("{} \u{b7} {about}", desk.name);
    book.wrap(&text, look.strong, width - 6.0 * look.scale)
}

/// The holidays of these days, wrapped.
fn notes(sheet: &Sheet<'_>, book: &Book<'_>, days: &Range<usize>, width: f32) -> Vec<String> {
    let words = sheet.frame.words;
    let named = sheet.view.days[days.clone()].iter().filter_map(|day| {
        let name = day.holiday.as_ref()?;
        Some(format!("{} {name}", words.day(day.date)))
    });
    let named: Vec<String> = named.collect();
    if named.is_empty() {
        return Vec::new();
    }
    let text = format!("{}: {}", words.say("roster-notes-holidays"), named.join("  \u{b7}  "));
    book.wrap(&text, sheet.frame.look.small, width)
}
