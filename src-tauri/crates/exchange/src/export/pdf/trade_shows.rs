//! The booth roster on the wall: the whole show on one page where it stays readable, else a page a day.

use std::ops::Range;

use super::book::{Area, Book, Style};
use super::face::Faces;
use super::frame::Frame;
use super::look::{Look, Turned, leading};
use super::{close, open, write};
use crate::export::view::trade_shows::ShowRoster;
use crate::export::words::Words;
use crate::export::{ExportError, Paper};
use grid::Grid;

mod briefing;
mod grid;

#[cfg(test)]
mod tests;

/// The wall plan of one show.
///
/// Shifts across, stations down, everybody with full name and the sign of the team; open seats are framed and say so.
/// Below or on a page of its own what the booth team must know: where, when, phone numbers. Tagged as PDF/UA-1 and
/// PDF/A-2a; nothing is cut off.
pub fn trade_show(view: &ShowRoster, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let faces = Faces::new()?;
    let book = lay_out(view, paper, &faces);
    let words = Words(view.head.language);
    let title = format!("{} \u{2013} {}", words.say("roster-shows-title"), view.name);
    write(&book, &view.head, &title, &words.period(view.from, view.to))
}

/// What all parts of the layout look at.
struct Sheet<'a> {
    frame: Frame<'a>,
    view: &'a ShowRoster,
}

fn lay_out<'a>(view: &ShowRoster, paper: Paper, faces: &'a Faces) -> Book<'a> {
    let words = Words(view.head.language);
    let look = Look::of(paper, Turned::Landscape);
    let foot = format!("{} \u{b7} {}", view.name, words.period(view.from, view.to));
    let frame = Frame::new(&view.head, look, words.say("roster-shows-title"), foot);
    let sheet = Sheet { frame, view };
    let mut book = open(&sheet.frame, faces);
    if !view.shifts.is_empty() && !whole(&sheet, &mut book) {
        by_day(&sheet, &mut book);
    }
    close(&sheet.frame, &mut book, "roster-shows-nothing");
    book
}

/// Letters on a wall: none smaller than this, in points on A4.
const SMALLEST: f32 = 6.5;

/// Sizes to try, from large to small.
fn sizes(sheet: &Sheet<'_>, largest: f32) -> impl Iterator<Item = f32> {
    let scale = sheet.frame.look.scale;
    let steps = ((largest - SMALLEST) * 2.0) as usize;
    (0..=steps).map(move |step| (largest - step as f32 * 0.5) * scale)
}

/// Everything on one page, if that can be read.
fn whole(sheet: &Sheet<'_>, book: &mut Book<'_>) -> bool {
    let mut trial = Book::new(book.faces, book.width, book.height);
    let subtitle = subtitle(sheet);
    let (_, area) = sheet.frame.start_page(&mut trial, &subtitle, true);
    let gap = 10.0 * sheet.frame.look.scale;
    let facts = briefing::entries(sheet, book);
    let below = briefing::height(sheet, &facts, area.w);
    let all = 0..sheet.view.shifts.len();
    let Some(grid) = sizes(sheet, 10.0)
        .map(|size| Grid::new(sheet, book, all.clone(), area, size))
        .find(|grid| grid.is_readable() && grid.height() + gap + below <= area.h)
    else {
        return false;
    };
    let (page, area) = sheet.frame.start_page(book, &subtitle, true);
    let bottom = grid.draw_whole(book, page, area);
    let rest = Area::new(area.x, bottom + gap, area.w, area.bottom() - bottom - gap);
    briefing::draw(sheet, book, page, rest, &facts);
    true
}

/// A page or more for each day, then what the team must know.
fn by_day(sheet: &Sheet<'_>, book: &mut Book<'_>) {
    let words = sheet.frame.words;
    for (date, shifts) in sheet.view.days() {
        let title = format!("{}, {} {}", sheet.view.name, words.weekday(date), words.date(date));
        let mut trial = Book::new(book.faces, book.width, book.height);
        let (_, area) = sheet.frame.start_page(&mut trial, &title, true);
        for shifts in runs(sheet, book, area, shifts) {
            let fits = sizes(sheet, 12.0)
                .map(|size| Grid::new(sheet, book, shifts.clone(), area, size))
                .find(|grid| grid.is_readable() && grid.height() <= area.h);
            let smallest = || Grid::new(sheet, book, shifts.clone(), area, SMALLEST * sheet.frame.look.scale);
            fits.unwrap_or_else(smallest).draw(book, &title);
        }
    }
    let facts = briefing::entries(sheet, book);
    briefing::pages(sheet, book, &facts);
}

/// Shifts side by side that are wide enough to be read; more of them go on further pages.
fn runs(sheet: &Sheet<'_>, book: &Book<'_>, area: Area, shifts: Range<usize>) -> Vec<Range<usize>> {
    let most = Grid::most_columns(sheet, book, area).max(1);
    let pages = shifts.len().div_ceil(most).max(1);
    let share = shifts.len().div_ceil(pages).max(1);
    shifts.clone().step_by(share).map(|first| first..(first + share).min(shifts.end)).collect()
}

/// Name of the show, when and where.
fn subtitle(sheet: &Sheet<'_>) -> String {
    let (view, words) = (sheet.view, sheet.frame.words);
    [view.name.clone(), words.period(view.from, view.to)].join(" \u{b7} ")
}

/// Writes lines below one another and says which pieces they are and where they end.
fn lines_at(
    book: &mut Book<'_>,
    page: usize,
    (x, mut base): (f32, f32),
    lines: &[String],
    style: Style,
) -> (Vec<usize>, f32) {
    let mut marks = Vec::new();
    for line in lines {
        marks.push(book.write(page, x, base, line, style));
        base += leading(style);
    }
    (marks, base)
}
