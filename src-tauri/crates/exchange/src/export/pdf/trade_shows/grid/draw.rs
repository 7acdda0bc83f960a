//! The grid on paper.

use std::ops::Range;

use super::{Chip, Grid, Look, Row};
use crate::export::pdf::book::{Area, Book, Child, Element, Role, Shape};
use crate::export::pdf::frame::sign;
use crate::export::pdf::look::{
    CLOSED, GREY, INK, LINE, PALE, STRONG_LINE, TEAL, VIOLET, WHITE, coloured, leading, soft,
};
use crate::export::pdf::trade_shows::lines_at;
use crate::export::view::Side;

impl Grid<'_, '_> {
    fn right(&self) -> f32 {
        self.area.x + self.label + self.column * self.shifts.len() as f32
    }

    fn left_of(&self, column: usize) -> f32 {
        self.area.x + self.label + self.column * column as f32
    }

    /// Draws everything on one page and says where it ends.
    pub fn draw_whole(&self, book: &mut Book<'_>, page: usize, area: Area) -> f32 {
        let mut table = Element::new(Role::Table);
        let top = area.y;
        let mut y = self.draw_heads(book, page, top, Some(&mut table));
        for row in &self.rows {
            let element = self.part(book, page, y, row, 0..self.lines(row), self.row_height(row));
            table.push(element);
            y += self.row_height(row);
        }
        self.frame(book, page, top, y);
        book.structure.push(table);
        y
    }

    /// Draws pages with this title until all rows are there; a row too high for a page goes on on the next.
    pub fn draw(&self, book: &mut Book<'_>, title: &str) {
        let frame = &self.sheet.frame;
        let again = frame.words.fill("roster-continued", &[("text", title)]);
        let (mut page, mut area) = frame.start_page(book, title, true);
        let mut table = Element::new(Role::Table);
        let mut y = self.draw_heads(book, page, area.y, Some(&mut table));
        let mut fresh = true;
        for row in &self.rows {
            let all = self.lines(row);
            let mut from = 0;
            while from < all {
                let room = area.bottom() - y;
                let fits = (from + 1..=all).rev().find(|to| self.part_height(row, from..*to) <= room);
                let to = match fits {
                    Some(to) => to,
                    // Not even one line fits an empty page: it is drawn all the same, nothing is left out.
                    None if fresh => from + 1,
                    None => {
                        self.frame(book, page, area.y, y);
                        (page, area) = frame.start_page(book, &again, false);
                        y = self.draw_heads(book, page, area.y, None);
                        fresh = true;
                        continue;
                    }
                };
                let height = self.part_height(row, from..to);
                table.push(self.part(book, page, y, row, from..to, height));
                y += height;
                from = to;
                fresh = false;
            }
        }
        self.frame(book, page, area.y, y);
        book.structure.push(table);
    }

    /// Lines of chips of the fullest cell, at least one.
    fn lines(&self, row: &Row) -> usize {
        row.cells.iter().map(|cell| cell.chips.len().div_ceil(self.lanes)).max().unwrap_or(0).max(1)
    }

    fn part_height(&self, row: &Row, lines: Range<usize>) -> f32 {
        let cell = |cell: &super::Cell| {
            let heights = self.line_heights(cell);
            let here = heights.iter().take(lines.end).skip(lines.start);
            here.map(|height| height + self.pad()).sum::<f32>() + self.pad()
        };
        row.cells.iter().map(cell).fold(self.label_height(row), f32::max)
    }

    /// Dates over times and names of the shifts; content on the first page, decoration on the others.
    fn draw_heads(&self, book: &mut Book<'_>, page: usize, top: f32, table: Option<&mut Element>) -> f32 {
        let words = self.sheet.frame.words;
        let first_page = table.is_some();
        let mut row = Element::new(Role::Row);
        let write = |book: &mut Book<'_>, x: f32, y: f32, text: &str, style| {
            if first_page {
                Some(book.write(page, x, y, text, style))
            } else {
                book.note(page, x, y, text, style);
                None
            }
        };
        let ground = Area::new(self.area.x, top, self.right() - self.area.x, self.heads);
        book.draw(page, Shape::Box { area: ground, radius: 0.0, fill: Some(PALE), line: None });
        let base = top + self.heads - self.pad() - self.size * 0.3;
        let station = words.say("roster-shows-station");
        let marks = write(book, self.area.x + self.pad(), base, &station, coloured(self.small(), INK));
        row.push(Element::of(Role::ColumnHead, marks));
        for (column, (time, about)) in self.shift_heads(book).into_iter().enumerate() {
            let shift = &self.sheet.view.shifts[self.shifts.start + column];
            let x = self.left_of(column) + self.pad();
            let mut marks = Vec::new();
            let before =
                column.checked_sub(1).map(|before| &self.sheet.view.shifts[self.shifts.start + before]);
            let mut y = top + self.size * 1.05;
            if before.is_none_or(|before| before.date() != shift.date()) {
                let day = format!("{} {}", words.weekday(shift.date()), words.day(shift.date()));
                marks.extend(write(book, x, y, &day, self.strong()));
            }
            y += leading(self.strong()) + self.pad();
            for line in &time {
                marks.extend(write(book, x, y, line, self.strong()));
                y += leading(self.strong());
            }
            for line in &about {
                marks.extend(write(book, x, y, line, coloured(self.small(), INK)));
                y += leading(self.small());
            }
            row.push(Element::of(Role::ColumnHead, marks));
        }
        if let Some(table) = table {
            table.push(row);
        }
        top + self.heads
    }

    /// Some lines of a row.
    fn part(
        &self,
        book: &mut Book<'_>,
        page: usize,
        y: f32,
        row: &Row,
        lines: Range<usize>,
        height: f32,
    ) -> Element {
        let mut element = Element::new(Role::Row);
        let at = (self.area.x + self.pad(), y + self.pad() + self.size);
        let (mut marks, below) = lines_at(book, page, at, &row.head, self.strong());
        let below = below - (self.size - self.small().size);
        marks.extend(lines_at(book, page, (at.0, below), &row.note, self.small()).0);
        element.push(Element::of(Role::RowHead, marks));
        for (column, cell) in row.cells.iter().enumerate() {
            let area = Area::new(self.left_of(column), y, self.column, height);
            if cell.closed {
                book.draw(page, Shape::Box { area, radius: 0.0, fill: Some(CLOSED), line: None });
            }
            let mut body = Element::new(Role::Cell);
            let mut top = y + self.pad();
            let lane = (self.column - self.pad()) / self.lanes as f32;
            let all = cell.chips.chunks(self.lanes).zip(self.line_heights(cell));
            for (chips, height) in all.take(lines.end).skip(lines.start) {
                for (index, chip) in chips.iter().enumerate() {
                    let x = area.x + self.pad() + lane * index as f32;
                    let place = Area::new(x, top, lane - self.pad(), height);
                    let marks = self.chip(book, page, chip, place);
                    body.children.extend(marks.into_iter().map(Child::Mark));
                }
                top += height + self.pad();
            }
            element.push(body);
        }
        let points = vec![(self.area.x, y + height), (self.right(), y + height)];
        book.draw(page, Shape::Lines { points, colour: LINE, width: 0.6 * self.sheet.frame.look.scale });
        element
    }

    fn chip(&self, book: &mut Book<'_>, page: usize, chip: &Chip, area: Area) -> Vec<usize> {
        let scale = self.sheet.frame.look.scale;
        let radius = (2.0 * scale).min(area.h / 3.0);
        let plain = |fill, line| Shape::Box { area, radius, fill, line };
        let middle = area.y + self.size * 0.85;
        let mut style = self.strong();
        match chip.look {
            Look::Person(side) => {
                let colour = match side {
                    Side::Inside => VIOLET,
                    Side::Field => TEAL,
                    Side::Manager => STRONG_LINE,
                };
                book.draw(page, plain(Some(soft(side)), Some((colour, 0.5 * scale))));
                book.draw(page, sign(side, area.x + self.size * 0.4, middle, self.size * 0.75));
            }
            Look::Open => {
                book.draw(page, plain(Some(WHITE), Some((INK, 1.1 * scale))));
                let empty = Area::new(
                    area.x + self.size * 0.4,
                    middle - self.size * 0.35,
                    self.size * 0.7,
                    self.size * 0.7,
                );
                let line = Some((INK, 0.8 * scale));
                book.draw(page, Shape::Box { area: empty, radius: 0.0, fill: None, line });
                style = self.plain();
            }
            Look::Visit => {
                let bar = Area::new(area.x, area.y, 1.4 * scale, area.h);
                book.draw(page, Shape::Box { area: bar, radius: 0.0, fill: Some(GREY), line: None });
                style = self.plain();
            }
        }
        let x = area.x + self.indent(chip.look);
        let (mut marks, below) = lines_at(book, page, (x, area.y + self.size * 1.15), &chip.lines, style);
        let below = below - (self.size - self.small().size);
        marks.extend(lines_at(book, page, (x, below), &chip.note, coloured(self.small(), INK)).0);
        marks
    }

    /// Lines between shifts, stronger between days, and around all.
    fn frame(&self, book: &mut Book<'_>, page: usize, top: f32, bottom: f32) {
        let scale = self.sheet.frame.look.scale;
        let shifts = &self.sheet.view.shifts[self.shifts.clone()];
        for column in 0..shifts.len() {
            let new_day = column == 0 || shifts[column].date() != shifts[column - 1].date();
            let (colour, width) = if new_day { (STRONG_LINE, 0.9) } else { (LINE, 0.5) };
            let x = self.left_of(column);
            let points = vec![(x, top), (x, bottom)];
            book.draw(page, Shape::Lines { points, colour, width: width * scale });
        }
        for y in [top, top + self.heads, bottom] {
            let points = vec![(self.area.x, y), (self.right(), y)];
            book.draw(page, Shape::Lines { points, colour: INK, width: 0.8 * scale });
        }
    }
}
