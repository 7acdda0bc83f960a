//! What the signs of a wall plan mean, and notes on its dates and short forms.

use super::Sheet;
use super::bars::{Look as Bar, ground};
use crate::export::pdf::book::{Area, Book, Element, Role, Shape};
use crate::export::pdf::frame::sign;
use crate::export::pdf::look::{AMBER, BLACKOUT, CLOSED, HATCH, INK, RED, WHITE, coloured, leading};
use crate::export::view::Side;
use crate::export::view::switch_days::{BarKind, LegKind};

/// A sign to be explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Side(Side),
    Bar(Bar),
    Closed,
    Blackout,
    School,
    Short,
    None,
}

/// The foot of a page of the wall plan.
pub(super) struct Legend {
    signs: Vec<(Sign, String)>,
    /// Heading and text.
    notes: Vec<(String, String)>,
}

impl Legend {
    /// Explains only what the roster uses.
    pub fn new(sheet: &Sheet<'_>) -> Self {
        let words = sheet.words;
        let view = sheet.view;
        let mut signs = Vec::new();
        for side in [Side::Inside, Side::Field, Side::Manager] {
            if view.people.iter().any(|person| person.side == side) {
                signs.push((Sign::Side(side), words.side(side)));
            }
        }
        signs.push((Sign::Bar(Bar::Ride), words.leg(LegKind::RideAlong)));
        signs.push((Sign::Bar(Bar::Desk), words.leg(LegKind::DeskShift)));
        let has = |wanted: fn(&BarKind) -> bool| view.bars.values().flatten().any(|bar| wanted(&bar.kind));
        if has(|kind| matches!(kind, BarKind::Absence)) {
            signs.push((Sign::Bar(Bar::Absence), words.say("roster-absent")));
        }
        if has(|kind| matches!(kind, BarKind::Show(_))) {
            signs.push((Sign::Bar(Bar::Show), words.say("roster-show")));
        }
        let framed: Vec<String> = [
            has(|kind| matches!(kind, BarKind::Training(_))).then(|| words.say("roster-training")),
            has(|kind| matches!(kind, BarKind::Meeting(_))).then(|| words.say("roster-meeting")),
        ]
        .into_iter()
        .flatten()
        .collect();
        if !framed.is_empty() {
            signs.push((Sign::Bar(Bar::Outline), framed.join(", ")));
        }
        signs.push((Sign::Closed, words.say("roster-legend-closed")));
        if view.days.iter().any(|day| day.blackout.is_some()) {
            signs.push((Sign::Blackout, words.say("roster-legend-blackout")));
        }
        if view.days.iter().any(|day| day.school.is_some()) {
            signs.push((Sign::School, words.say("roster-legend-school")));
        }
        if !view.staffing.is_empty() {
            signs.push((Sign::Short, words.say("roster-legend-staffing")));
        }
        signs.push((Sign::None, words.say("roster-legend-halves")));
        Self { signs, notes: Vec::new() }
    }

    /// Adds a note, if there is something to note.
    pub fn note(&mut self, heading: String, parts: Vec<String>) {
        if !parts.is_empty() {
            self.notes.push((heading, parts.join("  \u{b7}  ")));
        }
    }

    /// How high it is at this width.
    pub fn height(&self, sheet: &Sheet<'_>, book: &Book<'_>, width: f32) -> f32 {
        let look = sheet.look;
        let line = leading(look.small) * 1.2;
        let (rows, _) = self.places(sheet, book, width);
        let notes: usize = self.notes.iter().map(|note| note_lines(sheet, book, note, width).len()).sum();
        line * rows as f32 + leading(look.small) * notes as f32 + 4.0 * look.scale
    }

    /// Rows of signs, and for each sign its row and left edge.
    fn places(&self, sheet: &Sheet<'_>, book: &Book<'_>, width: f32) -> (usize, Vec<(usize, f32)>) {
        let look = sheet.look;
        let gap = 13.0 * look.scale;
        let (mut row, mut x) = (0, 0.0);
        let mut places = Vec::new();
        for (sign, text) in &self.signs {
            let needed = sign_width(*sign, look.small.size) + book.measure(text, look.small);
            if x > 0.0 && x + needed > width {
                (row, x) = (row + 1, 0.0);
            }
            places.push((row, x));
            x += needed + gap;
        }
        (row + 1, places)
    }

    /// Draws it at the top of `area`.
    pub fn draw(&self, sheet: &Sheet<'_>, book: &mut Book<'_>, page: usize, area: Area) {
        let look = sheet.look;
        let size = look.small.size;
        let line = leading(look.small) * 1.2;
        let (rows, places) = self.places(sheet, book, area.w);
        for ((sign, text), (row, x)) in self.signs.iter().zip(places) {
            let base = area.y + line * row as f32 + size * 1.1;
            let x = area.x + x;
            swatch(book, page, *sign, x, base - size * 0.36, size, look.scale);
            // The same on every page: read aloud it would only be in the way.
            book.note(page, x + sign_width(*sign, size), base, text, coloured(look.small, INK));
        }
        let mut y = area.y + line * rows as f32 + 3.0 * look.scale + size;
        for note in &self.notes {
            let mut marks = Vec::new();
            for (heading, x, text) in note_lines(sheet, book, note, area.w) {
                if let Some(heading) = heading {
                    marks.push(book.write(page, area.x, y, &heading, look.small_strong));
                }
                marks.push(book.write(page, area.x + x, y, &text, coloured(look.small, INK)));
                y += leading(look.small);
            }
            book.structure.push(Element::of(Role::Paragraph, marks));
        }
    }
}

/// Lines of a note: heading on the first, indent, text.
fn note_lines(
    sheet: &Sheet<'_>,
    book: &Book<'_>,
    (heading, text): &(String, String),
    width: f32,
) -> Vec<(Option<String>, f32, String)> {
    let heading = format!("{heading}:");
    let indent = book.measure(&heading, sheet.look.small_strong) + sheet.look.small.size * 0.6;
    let lines = book.wrap(text, sheet.look.small, (width - indent).max(width * 0.4));
    lines
        .into_iter()
        .enumerate()
        .map(|(index, line)| ((index == 0).then(|| heading.clone()), indent, line))
        .collect()
}

fn sign_width(sign: Sign, size: f32) -> f32 {
    match sign {
        Sign::Side(_) => size * 1.3,
        Sign::None => 0.0,
        _ => size * 2.6,
    }
}

fn swatch(book: &mut Book<'_>, page: usize, what: Sign, x: f32, middle: f32, size: f32, scale: f32) {
    let area = Area::new(x, middle - size * 0.5, size * 2.0, size);
    let line = Some((HATCH, 0.5 * scale));
    match what {
        Sign::Side(side) => book.draw(page, sign(side, x, middle, size * 0.9)),
        Sign::Bar(bar) => {
            for shape in ground(book, page, area, bar, scale) {
                book.draw(page, shape);
            }
        }
        Sign::Closed => book.draw(page, Shape::Box { area, radius: 0.0, fill: Some(CLOSED), line }),
        Sign::Blackout => {
            book.draw(
                page,
                Shape::Hatch { area, colour: BLACKOUT, width: 0.7 * scale, step: 2.6 * scale, rising: false },
            );
            book.draw(page, Shape::Box { area, radius: 0.0, fill: None, line });
        }
        Sign::School => {
            let strip = Area::new(area.x, middle - size * 0.15, area.w, size * 0.3);
            book.draw(page, Shape::Box { area: strip, radius: 0.0, fill: Some(AMBER), line: None });
        }
        Sign::Short => {
            book.draw(page, Shape::Box { area, radius: 0.0, fill: Some(RED), line: None });
            let style = crate::export::pdf::book::Style {
                size: size * 0.85,
                weight: crate::export::pdf::face::Weight::Bold,
                colour: WHITE,
            };
            let digit = book.measure("2", style);
            book.note(page, area.x + (area.w - digit) / 2.0, middle + size * 0.3, "2", style);
        }
        Sign::None => {}
    }
}
