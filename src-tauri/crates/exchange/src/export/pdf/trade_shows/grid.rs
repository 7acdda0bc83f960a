//! Shifts across, stations down.

use std::ops::Range;

use super::Sheet;
use crate::export::pdf::book::{Area, Book, Style};
use crate::export::pdf::face::{Weight, pieces};
use crate::export::pdf::look::{GREY, INK, leading};
use crate::export::view::{Person, Side};

mod draw;

/// Something in a cell.
struct Chip {
    look: Look,
    lines: Vec<String>,
    /// In smaller letters below.
    note: Vec<String>,
}

/// How a chip looks.
#[derive(Clone, Copy, PartialEq)]
enum Look {
    Person(Side),
    /// Nobody yet.
    Open,
    /// A customer who comes.
    Visit,
}

/// A row: what it is, and the chips of each shift.
struct Row {
    head: Vec<String>,
    note: Vec<String>,
    cells: Vec<Cell>,
}

/// What stands where a shift meets a row.
struct Cell {
    chips: Vec<Chip>,
    closed: bool,
}

/// Width of the column with the stations: what their names need, within bounds.
fn label_width(sheet: &Sheet<'_>, book: &Book<'_>, size: f32, area: Area) -> f32 {
    let style = Style { size, weight: Weight::Bold, colour: INK };
    let words = sheet.frame.words;
    let crew = words.say("roster-shows-crew");
    let names = sheet.view.stations.iter().map(|station| station.name.as_str()).chain([crew.as_str()]);
    let word = names.flat_map(pieces).map(|word| book.measure(word.trim_end(), style)).fold(0.0, f32::max);
    (word + size * 1.2).clamp(area.w * 0.08, area.w * 0.2)
}

/// The grid of some shifts in letters of one size.
pub(super) struct Grid<'a, 'b> {
    sheet: &'a Sheet<'b>,
    shifts: Range<usize>,
    area: Area,
    size: f32,
    /// Width of the column with the stations, and of a shift.
    label: f32,
    column: f32,
    /// Columns of chips within a cell.
    lanes: usize,
    rows: Vec<Row>,
    /// Height of the heads.
    heads: f32,
    /// No word had to be broken.
    readable: bool,
}

impl<'a, 'b> Grid<'a, 'b> {
    pub fn new(sheet: &'a Sheet<'b>, book: &Book<'_>, shifts: Range<usize>, area: Area, size: f32) -> Self {
        let label = label_width(sheet, book, size, area);
        // A day of two shifts should not have columns as wide as a hand is long.
        let widest = 420.0 * sheet.frame.look.scale;
        let column = ((area.w - label) / shifts.len().max(1) as f32).min(widest);
        let mut grid = Self {
            sheet,
            shifts,
            area,
            size,
            label,
            column,
            lanes: 1,
            rows: Vec::new(),
            heads: 0.0,
            readable: true,
        };
        grid.lanes = grid.lanes_that_fit(book);
        grid.fill(book);
        grid.heads = grid.head_height(book);
        grid
    }

    /// How many shifts fit side by side if no word of a name is broken.
    pub fn most_columns(sheet: &Sheet<'_>, book: &Book<'_>, area: Area) -> usize {
        let size = super::SMALLEST * sheet.frame.look.scale;
        let style = Style { size, weight: Weight::Bold, colour: INK };
        let words = sheet.view.people.iter().map(Person::name);
        let widest = words
            .flat_map(|name| {
                pieces(&name).map(|word| book.measure(word.trim_end(), style)).collect::<Vec<_>>()
            })
            .fold(30.0, f32::max);
        let label = label_width(sheet, book, size, area);
        ((area.w - label) / (widest + size * 3.2)) as usize
    }

    /// True if no word had to be broken.
    pub fn is_readable(&self) -> bool {
        self.readable
    }

    fn strong(&self) -> Style {
        Style { size: self.size, weight: Weight::Bold, colour: INK }
    }

    fn plain(&self) -> Style {
        Style { size: self.size, weight: Weight::Regular, colour: INK }
    }

    fn small(&self) -> Style {
        Style { size: self.size * 0.82, weight: Weight::Regular, colour: GREY }
    }

    fn pad(&self) -> f32 {
        self.size * 0.35
    }

    /// Room before the letters of a chip.
    fn indent(&self, look: Look) -> f32 {
        self.size * if look == Look::Visit { 0.5 } else { 1.5 }
    }

    /// Room for the letters of a chip.
    fn room(&self, look: Look) -> f32 {
        let cell = self.column - self.pad() * (self.lanes + 1) as f32;
        cell / self.lanes as f32 - self.indent(look) - self.size * 0.4
    }

    /// Chips stand side by side where the longest name leaves room for that.
    fn lanes_that_fit(&self, book: &Book<'_>) -> usize {
        let longest = self
            .sheet
            .view
            .people
            .iter()
            .map(|person| book.measure(&person.name(), self.strong()))
            .fold(40.0, f32::max);
        ((self.column / (longest + self.size * 3.0)) as usize).clamp(1, 6)
    }

    fn wrap(&mut self, book: &Book<'_>, text: &str, style: Style, width: f32) -> Vec<String> {
        let whole = |word: &str| book.measure(word.trim_end(), style) <= width;
        self.readable &= pieces(text).all(whole);
        book.wrap(text, style, width.max(style.size * 2.0))
    }

    fn fill(&mut self, book: &Book<'_>) {
        let (view, words) = (self.sheet.view, self.sheet.frame.words);
        let width = self.label - 2.0 * self.pad();
        for row in view.rows() {
            let (name, note) = match row {
                Some(station) => {
                    let station = &view.stations[station];
                    let least = words.count("roster-shows-least", station.minimum.into());
                    let mut note = vec![least];
                    note.extend(station.needs.iter().cloned());
                    (station.name.clone(), note.join(" \u{b7} "))
                }
                None => (words.say("roster-shows-crew"), String::new()),
            };
            let head = self.wrap(book, &name, self.strong(), width);
            let note = if note.is_empty() { Vec::new() } else { self.wrap(book, &note, self.small(), width) };
            let mut cells = Vec::new();
            for shift in self.shifts.clone() {
                let seats = view.seats(shift, row);
                let mut chips = Vec::new();
                for index in &seats.people {
                    let person = &view.people[*index];
                    let look = Look::Person(person.side);
                    let lines = self.wrap(book, &person.name(), self.strong(), self.room(look));
                    chips.push(Chip { look, lines, note: Vec::new() });
                }
                for _ in 0..seats.open {
                    let text = words.say("roster-shows-open");
                    let lines = self.wrap(book, &text, self.plain(), self.room(Look::Open));
                    chips.push(Chip { look: Look::Open, lines, note: Vec::new() });
                }
                cells.push(Cell { chips, closed: seats.closed });
            }
            if cells.iter().any(|cell| !cell.closed) {
                self.rows.push(Row { head, note, cells });
            }
        }
        self.visits(book);
    }

    /// The row of the customers who come.
    fn visits(&mut self, book: &Book<'_>) {
        let (view, words) = (self.sheet.view, self.sheet.frame.words);
        let mut cells: Vec<Cell> =
            self.shifts.clone().map(|_| Cell { chips: Vec::new(), closed: false }).collect();
        for visit in &view.visits {
            let Some(shift) = view.shift_of(visit).filter(|shift| self.shifts.contains(shift)) else {
                continue;
            };
            let hosts = view.hosts(visit);
            let note = if hosts.is_empty() {
                words.say("roster-shows-no-host")
            } else {
                words.fill("roster-shows-with", &[("hosts", &hosts.join(", "))])
            };
            let text = format!("{} {}", visit.start.format("%H:%M"), visit.account);
            let room = self.room(Look::Visit);
            let lines = self.wrap(book, &text, self.plain(), room);
            let note = self.wrap(book, &note, self.small(), room);
            cells[shift - self.shifts.start].chips.push(Chip { look: Look::Visit, lines, note });
        }
        if cells.iter().any(|cell| !cell.chips.is_empty()) {
            let width = self.label - 2.0 * self.pad();
            let head = self.wrap(book, &words.say("roster-shows-visits"), self.strong(), width);
            self.rows.push(Row { head, note: Vec::new(), cells });
        }
    }

    fn chip_height(&self, chip: &Chip) -> f32 {
        leading(self.strong()) * chip.lines.len() as f32
            + leading(self.small()) * chip.note.len() as f32
            + self.size * 0.35
    }

    /// Heights of the lines of chips of a cell, as many side by side as there are lanes.
    fn line_heights(&self, cell: &Cell) -> Vec<f32> {
        let line = |chips: &[Chip]| chips.iter().map(|chip| self.chip_height(chip)).fold(0.0, f32::max);
        cell.chips.chunks(self.lanes).map(line).collect()
    }

    fn label_height(&self, row: &Row) -> f32 {
        leading(self.strong()) * row.head.len() as f32
            + leading(self.small()) * row.note.len() as f32
            + 2.0 * self.pad()
    }

    fn row_height(&self, row: &Row) -> f32 {
        let cell = |cell: &Cell| {
            self.line_heights(cell).iter().map(|height| height + self.pad()).sum::<f32>() + self.pad()
        };
        row.cells.iter().map(cell).fold(self.label_height(row), f32::max)
    }

    fn shift_heads(&self, book: &Book<'_>) -> Vec<(Vec<String>, Vec<String>)> {
        let width = self.column - 2.0 * self.pad();
        let head = |shift: usize| {
            let shift = &self.sheet.view.shifts[shift];
            let mut about = shift.name.clone();
            for need in &shift.needs {
                about = if about.is_empty() { need.clone() } else { format!("{about} \u{b7} {need}") };
            }
            let time = book.wrap(&shift.time(), self.strong(), width);
            let about = if about.is_empty() { Vec::new() } else { book.wrap(&about, self.small(), width) };
            (time, about)
        };
        self.shifts.clone().map(head).collect()
    }

    fn head_height(&self, book: &Book<'_>) -> f32 {
        let height = |(time, about): &(Vec<String>, Vec<String>)| {
            leading(self.strong()) * time.len() as f32 + leading(self.small()) * about.len() as f32
        };
        let shifts = self.shift_heads(book).iter().map(height).fold(0.0, f32::max);
        leading(self.strong()) + shifts + 3.0 * self.pad()
    }

    /// Height of heads and rows, as they would stand on one page.
    pub fn height(&self) -> f32 {
        self.rows.iter().map(|row| self.row_height(row)).sum::<f32>() + self.heads
    }
}
