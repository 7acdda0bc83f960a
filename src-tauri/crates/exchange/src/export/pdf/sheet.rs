//! Sheets on paper: head, blocks one under the other, and page numbers within each sheet.

use super::book::{Area, Book, Bookmark, Element, Role, Shape, Style};
use super::code;
use super::face::{Faces, Weight};
use super::frame::sign;
use super::look::{GREY, INK, LINE, Look, Turned, coloured, leading};
use super::render::{About, render};
use crate::export::sheet::{self, Block, Sheet, Sheets};
use crate::export::view::customers::{CustomerList, CustomerSheets};
use crate::export::view::people::PeopleSheets;
use crate::export::view::tandems::TandemSheets;
use crate::export::words::Words;
use crate::export::{ExportError, Paper};

mod blocks;
mod route;
mod table;

#[cfg(test)]
mod tests;

/// The sheets per person, each beginning on a page of its own.
pub fn people(view: &PeopleSheets, paper: Paper) -> Result<Vec<u8>, ExportError> {
    print(&sheet::people(view), paper)
}

/// The sheets per tandem, each beginning on a page of its own.
pub fn tandems(view: &TandemSheets, paper: Paper) -> Result<Vec<u8>, ExportError> {
    print(&sheet::tandems(view), paper)
}

/// The customers under their tandems.
pub fn customers(view: &CustomerList, paper: Paper) -> Result<Vec<u8>, ExportError> {
    print(&sheet::customers(view), paper)
}

/// The sheets that customers get, each beginning on a page of its own, with nothing that stays in the house.
pub fn customer_sheets(view: &CustomerSheets, paper: Paper) -> Result<Vec<u8>, ExportError> {
    print(&sheet::customer_sheets(view), paper)
}

fn print(sheets: &Sheets<'_>, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let faces = Faces::new()?;
    let mut book = lay_out(sheets, paper, &faces);
    let words = Words(sheets.head.language);
    if book.pages.is_empty() {
        let size = Size::of(paper, sheets.wide);
        let page = book.start_page();
        let nothing = words.say("roster-sheets-none");
        let mark = book.write(page, size.margin, size.margin + size.text.size, &nothing, size.text);
        book.structure.push(Element::of(Role::Paragraph, [mark]));
    }
    let names: Vec<&str> = sheets.each.iter().map(|sheet| sheet.name.as_str()).collect();
    let about = About {
        title: match names[..] {
            [one] if one != sheets.title => format!("{} \u{2013} {one}", sheets.title),
            _ if sheets.internal => format!("{} \u{2013} {}", sheets.title, sheets.head.plan),
            _ => sheets.title.clone(),
        },
        subject: if sheets.internal {
            let parts = [sheets.head.plan.clone(), sheets.subject.clone(), words.version(sheets.head)];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        } else {
            words.date(sheets.head.printed)
        },
        language: code(words.0),
        made: sheets.head.stamped,
    };
    render(&book, &about)
}

/// Lays out every sheet, each beginning on a page of its own.
fn lay_out<'a>(sheets: &Sheets<'_>, paper: Paper, faces: &'a Faces) -> Book<'a> {
    let size = Size::of(paper, sheets.wide);
    let mut book = Book::new(faces, size.page.0, size.page.1);
    for sheet in &sheets.each {
        let mut writer = Writer::start(&mut book, sheets, sheet, size);
        for block in &sheet.blocks {
            writer.block(block);
        }
        writer.number_pages();
    }
    book
}

/// The sizes of a sheet, in points.
#[derive(Clone, Copy, Debug)]
struct Size {
    page: (f32, f32),
    margin: f32,
    scale: f32,
    name: Style,
    heading: Style,
    text: Style,
    strong: Style,
    small: Style,
    small_strong: Style,
}

impl Size {
    fn of(paper: Paper, wide: bool) -> Self {
        let look = Look::of(paper, if wide { Turned::Landscape } else { Turned::Portrait });
        // A sheet is read in the hand, so its letters grow less than the paper.
        let scale = 1.0 + (look.scale - 1.0) * 0.6;
        let text = if wide { 8.2 } else { 9.2 } * scale;
        let style = |size, weight, colour| Style { size, weight, colour };
        Self {
            page: look.page,
            margin: if wide { 30.0 } else { 42.0 } * look.scale,
            scale,
            name: style(20.0 * scale, Weight::Bold, INK),
            heading: style(11.5 * scale, Weight::Bold, INK),
            text: style(text, Weight::Regular, INK),
            strong: style(text, Weight::Bold, INK),
            small: style(text * 0.82, Weight::Regular, GREY),
            small_strong: style(text * 0.82, Weight::Bold, GREY),
        }
    }
}

/// Writes the pages of one sheet.
struct Writer<'w, 'a> {
    book: &'w mut Book<'a>,
    sheets: &'w Sheets<'w>,
    sheet: &'w Sheet,
    words: Words,
    size: Size,
    first_page: usize,
    page: usize,
    /// Between head and foot.
    area: Area,
    /// Where the next thing goes.
    y: f32,
}

impl<'w, 'a> Writer<'w, 'a> {
    fn start(book: &'w mut Book<'a>, sheets: &'w Sheets<'w>, sheet: &'w Sheet, size: Size) -> Self {
        let words = Words(sheets.head.language);
        let page = book.start_page();
        let (width, height) = size.page;
        let area = Area::new(
            size.margin,
            size.margin,
            width - 2.0 * size.margin,
            height - 2.0 * size.margin - size.small.size * 2.2,
        );
        let mut writer = Self { book, sheets, sheet, words, size, first_page: page, page, area, y: area.y };
        writer.first_head();
        writer
    }

    /// Plan, release and date, or just the date for those outside.
    fn about(&self) -> Vec<(String, Style)> {
        let head = self.sheets.head;
        let date = self.words.date(head.printed);
        if !self.sheets.internal {
            let text = self.words.fill("roster-customer-as-of", &[("date", &date)]);
            return vec![(text, self.size.small)];
        }
        vec![
            (head.plan.clone(), coloured(self.size.small_strong, INK)),
            (self.words.version(head), self.size.small),
        ]
    }

    fn first_head(&mut self) {
        let (size, area) = (self.size, self.area);
        let about_width = area.w * 0.36;
        let mut about_y = area.y + size.small.size;
        let mut about_marks = Vec::new();
        for (text, style) in self.about() {
            for line in self.book.wrap(&text, style, about_width) {
                let x = area.right() - self.book.measure(&line, style);
                about_marks.push(self.book.write(self.page, x, about_y, &line, style));
                about_y += leading(style);
            }
        }
        let width = area.w - about_width - size.text.size;
        let mut y = area.y + size.small.size;
        let mut kind_marks = Vec::new();
        if !self.sheet.kind.is_empty() {
            for line in self.book.wrap(&self.sheet.kind, size.small, width) {
                kind_marks.push(self.book.write(self.page, area.x, y, &line, size.small));
                y += leading(size.small);
            }
            y += size.scale * 3.0;
        }
        y += size.name.size * 0.75 - size.small.size * 0.6;
        let mut x = area.x;
        for side in &self.sheet.sides {
            let middle = y - size.name.size * 0.36;
            self.book.draw(self.page, sign(*side, x, middle, size.name.size * 0.7));
            x += size.name.size * 0.98;
        }
        let mut marks = Vec::new();
        // The name may run below what stands at the right.
        let name_width = if y - size.name.size > about_y { area.right() - x } else { width - (x - area.x) };
        // A heading must say something, also where a name is nothing that can be printed.
        let unnamed = self.book.measure(self.sheet.name.trim(), size.name) <= 0.0;
        let name = if unnamed { "?" } else { &self.sheet.name };
        for line in self.book.wrap(name, size.name, name_width.max(size.name.size * 4.0)) {
            marks.push(self.book.write(self.page, x, y, &line, size.name));
            y += leading(size.name);
        }
        self.book.structure.push(Element::of(Role::Heading(1), marks));
        self.book.bookmarks.push(Bookmark { text: name.to_owned(), page: self.page });
        for marks in [kind_marks, about_marks] {
            if !marks.is_empty() {
                self.book.structure.push(Element::of(Role::Paragraph, marks));
            }
        }
        y -= size.name.size * 0.35;
        for line in self.sheet.lines.iter().filter(|line| !line.is_empty()) {
            let mut marks = Vec::new();
            for line in self.book.wrap(line, coloured(size.text, GREY), area.w) {
                marks.push(self.book.write(self.page, area.x, y, &line, coloured(size.text, GREY)));
                y += leading(size.text);
            }
            self.book.structure.push(Element::of(Role::Paragraph, marks));
        }
        y = (y - size.text.size * 0.5).max(about_y - leading(size.small) + size.small.size * 0.4);
        self.begin_below(y, INK, 1.0);
    }

    /// Draws the line under the head and takes the rest of the page.
    fn begin_below(&mut self, y: f32, colour: super::book::Rgb, width: f32) {
        let scale = self.size.scale;
        let line = y + 5.0 * scale;
        let points = vec![(self.area.x, line), (self.area.right(), line)];
        self.book.draw(self.page, Shape::Lines { points, colour, width: width * scale });
        self.y = line + 8.0 * scale;
    }

    /// Goes on with the sheet on a new page, whose head is decoration.
    fn next_page(&mut self) {
        self.page = self.book.start_page();
        let (size, area) = (self.size, self.area);
        let about: Vec<String> = self.about().into_iter().map(|(text, _)| text).collect();
        let about = about.join(" \u{b7} ");
        let mut y = area.y + size.small.size;
        let again = self.words.fill("roster-continued", &[("text", &self.sheet.name)]);
        let style = coloured(size.small_strong, INK);
        let half = area.w * 0.48;
        let (left, right) = (self.book.wrap(&again, style, half), self.book.wrap(&about, size.small, half));
        for row in 0..left.len().max(right.len()) {
            if let Some(line) = left.get(row) {
                self.book.note(self.page, area.x, y, line, style);
            }
            if let Some(line) = right.get(row) {
                let x = area.right() - self.book.measure(line, size.small);
                self.book.note(self.page, x, y, line, size.small);
            }
            y += leading(size.small);
        }
        self.begin_below(y - leading(size.small), LINE, 0.7);
    }

    /// True if this much is left on the page, or nothing stands on it yet.
    fn fits(&self, height: f32) -> bool {
        self.y + height <= self.area.bottom()
    }

    /// Makes sure of room: on this page, or on the next one.
    fn need(&mut self, height: f32) {
        if !self.fits(height) {
            self.next_page();
        }
    }

    /// Takes room of this height, over the whole width.
    fn take(&mut self, height: f32) -> Area {
        let area = Area::new(self.area.x, self.y, self.area.w, height);
        self.y += height;
        area
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Page => self.next_page(),
            Block::Heading(text) => self.heading(text),
            Block::Text(text) => self.text(text),
            Block::Facts(facts) => self.facts(facts),
            Block::Cards(cards) => self.cards(cards),
            Block::Table(table) => self.table(table),
            Block::Question(question, lines) => self.question(question, *lines),
            Block::Route(route) => self.route(route),
            Block::Signatures(names) => self.signatures(names),
        }
    }

    /// Writes the feet, counting the pages of this sheet alone: it is handed out alone.
    fn number_pages(&mut self) {
        let style = self.size.small;
        let y = self.size.page.1 - self.size.margin;
        let pages = self.page + 1 - self.first_page;
        for page in self.first_page..=self.page {
            let number = (page + 1 - self.first_page).to_string();
            let text = self.words.fill("roster-page", &[("page", &number), ("pages", &pages.to_string())]);
            let width = self.book.measure(&text, style);
            self.book.note(page, self.area.right() - width, y, &text, style);
            let left = if self.sheets.internal && !self.sheets.subject.is_empty() {
                format!("{} \u{b7} {}", self.sheets.title, self.sheets.subject)
            } else {
                self.sheets.title.clone()
            };
            self.book.note(page, self.area.x, y, &left, style);
        }
    }
}
