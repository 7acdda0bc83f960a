//! Tables of a sheet: heads on every page, groups said again where they go on, nothing cut.

use super::super::book::{Area, Child, Element, Role, Shape, Style};
use super::super::face::pieces;
use super::super::frame::sign;
use super::super::look::{INK, LINE, PALE, STRONG_LINE, coloured, leading};
use super::Writer;
use crate::export::sheet::{Cell, Column, Row, Table};

/// Room for the sign before a name, in ems.
const SIGN: f32 = 1.2;

/// A cell's lines with their styles.
type Lines = Vec<(String, Style)>;

impl Writer<'_, '_> {
    pub(super) fn table(&mut self, table: &Table) {
        let widths = self.widths(table);
        let mut element = Element::new(Role::Table);
        let text = leading(self.size.text);
        self.need(text * 5.0);
        self.heads(table, &widths, Some(&mut element));
        let mut band: Option<&str> = None;
        for (at, row) in table.rows.iter().enumerate() {
            match row {
                Row::Band(name) => {
                    // A band stays with its first row.
                    if !self.fits(self.band_height() + text * 2.0) {
                        self.next_page();
                        self.heads(table, &widths, None);
                    }
                    let element_of_band = self.band(name, table.columns.len(), false);
                    element.push(element_of_band);
                    band = Some(name);
                }
                Row::Cells(cells) | Row::Total(cells) => {
                    let total = matches!(row, Row::Total(_));
                    let lines = self.lines(table, &widths, cells, total);
                    let height = self.row_height(&lines);
                    // A sum stays with its last row.
                    let sum = matches!(table.rows.get(at + 1), Some(Row::Total(_)));
                    let after = if sum && !total { text + 2.0 * self.pad() } else { 0.0 };
                    if !self.fits(height + after) {
                        self.next_page();
                        self.heads(table, &widths, None);
                        let last = total && at + 1 == table.rows.len();
                        if let Some(name) = band.filter(|_| !last) {
                            self.band(name, table.columns.len(), true);
                        }
                    }
                    let element_of_row = self.row(table, &widths, cells, &lines, height, total);
                    element.push(element_of_row);
                }
            }
        }
        self.y += 5.0 * self.size.scale;
        self.book.structure.push(element);
    }

    fn pad(&self) -> f32 {
        2.4 * self.size.scale
    }

    fn style(&self, column: &Column, total: bool) -> Style {
        if total || column.strong { self.size.strong } else { self.size.text }
    }

    /// Widths of the columns: what the texts need, and where that is too much, the wide ones give way in proportion.
    fn widths(&self, table: &Table) -> Vec<f32> {
        let count = table.columns.len();
        let gap = self.size.text.size * 0.9;
        let mut wanted = vec![0.0_f32; count];
        let mut least = vec![0.0_f32; count];
        let widest_word = |text: &str, style: Style, whole: bool| {
            if whole {
                return self.book.measure(text, style);
            }
            pieces(text).map(|word| self.book.measure(word.trim_end(), style)).fold(0.0, f32::max)
        };
        for (column, of) in table.columns.iter().enumerate() {
            wanted[column] = self.book.measure(&of.head, self.size.small_strong);
            least[column] = widest_word(&of.head, self.size.small_strong, false);
        }
        for row in &table.rows {
            let (cells, total) = match row {
                Row::Cells(cells) => (cells, false),
                Row::Total(cells) => (cells, true),
                Row::Band(_) => continue,
            };
            for (column, (cell, of)) in cells.iter().zip(&table.columns).enumerate() {
                let style = self.style(of, total);
                let extra = if cell.side.is_some() { SIGN * style.size } else { 0.0 };
                let width = self.book.measure(&cell.text, style) + extra;
                // Figures stay on one line.
                let word = widest_word(&cell.text, style, of.right) + extra;
                let below = cell
                    .below
                    .iter()
                    .map(|line| self.book.measure(line, self.size.small))
                    .fold(0.0, f32::max);
                wanted[column] = wanted[column].max(width).max(below.min(self.area.w * 0.3));
                least[column] = least[column].max(word.min(self.area.w * 0.3));
            }
        }
        for width in wanted.iter_mut().chain(least.iter_mut()) {
            // A hair more, so that what was measured also fits after rounding.
            *width += gap + 0.2;
        }
        let total = self.area.w;
        let sum: f32 = wanted.iter().sum();
        if sum <= total {
            // What is left goes to the columns of text.
            let texts = table.columns.iter().filter(|column| !column.right).count().max(1) as f32;
            for (width, column) in wanted.iter_mut().zip(&table.columns) {
                if !column.right {
                    *width += (total - sum) / texts;
                }
            }
            return wanted;
        }
        let fixed: f32 = least.iter().sum();
        let spare = (total - fixed).max(0.0) / (sum - fixed).max(1.0);
        let mut widths: Vec<f32> = least
            .iter()
            .zip(&wanted)
            .map(|(least, wanted)| least + (wanted - least).max(0.0) * spare)
            .collect();
        let shrink = (total / widths.iter().sum::<f32>()).min(1.0);
        for width in &mut widths {
            *width *= shrink;
        }
        widths
    }

    fn lines(&self, table: &Table, widths: &[f32], cells: &[Cell], total: bool) -> Vec<Lines> {
        let gap = self.size.text.size * 0.9;
        let cell_lines = |((cell, column), width): ((&Cell, &Column), &f32)| {
            let style = self.style(column, total);
            let sign = if cell.side.is_some() { SIGN * style.size } else { 0.0 };
            let room = (width - gap - sign).max(style.size);
            let mut lines: Lines = Vec::new();
            if !cell.text.is_empty() {
                lines.extend(self.book.wrap(&cell.text, style, room).into_iter().map(|line| (line, style)));
            }
            for below in cell.below.iter().flat_map(|text| text.lines()) {
                let wrapped = self.book.wrap(below, self.size.small, room);
                lines.extend(wrapped.into_iter().map(|line| (line, self.size.small)));
            }
            lines
        };
        cells.iter().zip(&table.columns).zip(widths).map(cell_lines).collect()
    }

    fn row_height(&self, lines: &[Lines]) -> f32 {
        let high = |lines: &Lines| lines.iter().map(|(_, style)| leading(*style)).sum::<f32>();
        lines.iter().map(high).fold(leading(self.size.text), f32::max) + 2.0 * self.pad()
    }

    fn band_height(&self) -> f32 {
        leading(self.size.strong) + 3.5 * self.pad()
    }

    fn heads(&mut self, table: &Table, widths: &[f32], element: Option<&mut Element>) {
        let style = self.size.small_strong;
        let gap = self.size.text.size * 0.9;
        let wrapped: Vec<Vec<String>> = table
            .columns
            .iter()
            .zip(widths)
            .map(|(column, width)| self.book.wrap(&column.head, style, (width - gap).max(style.size)))
            .collect();
        let lines = wrapped.iter().map(Vec::len).max().unwrap_or(1);
        let area = self.take(leading(style) * lines as f32 + 2.0 * self.pad());
        let mut row = Element::new(Role::Row);
        let mut x = area.x;
        for ((column, width), texts) in table.columns.iter().zip(widths).zip(&wrapped) {
            let mut head = Element::new(Role::ColumnHead);
            // Heads stand on the line below them, however many lines each has.
            let mut y = area.bottom() - self.pad() - leading(style) * (texts.len() as f32 - 0.8);
            for text in texts {
                let at = if column.right { x + width - gap - self.book.measure(text, style) } else { x };
                if element.is_some() {
                    head.children.push(Child::Mark(self.book.write(self.page, at, y, text, style)));
                } else {
                    self.book.note(self.page, at, y, text, style);
                }
                y += leading(style);
            }
            row.push(head);
            x += width;
        }
        if let Some(element) = element {
            element.push(row);
        }
        let points = vec![(area.x, area.bottom()), (area.right(), area.bottom())];
        let width = 0.7 * self.size.scale;
        self.book.draw(self.page, Shape::Lines { points, colour: STRONG_LINE, width });
    }

    fn band(&mut self, name: &str, columns: usize, again: bool) -> Element {
        let style = coloured(self.size.strong, INK);
        let text =
            if again { self.words.fill("roster-continued", &[("text", name)]) } else { name.to_owned() };
        let lines = self.book.wrap(&text, style, self.area.w - 4.0 * self.pad());
        let height = self.band_height() + leading(style) * (lines.len() - 1) as f32;
        let area = self.take(height);
        let band = Area::new(area.x, area.y + self.pad(), area.w, area.h - 1.5 * self.pad());
        self.book.draw(self.page, Shape::Box { area: band, radius: 0.0, fill: Some(PALE), line: None });
        let mut head = Element::new(Role::RowHead);
        head.columns = columns as u32;
        let mut y = band.y + self.pad() + style.size * 0.95;
        for line in &lines {
            let x = band.x + self.pad();
            if again {
                self.book.note(self.page, x, y, line, style);
            } else {
                head.children.push(Child::Mark(self.book.write(self.page, x, y, line, style)));
            }
            y += leading(style);
        }
        let mut row = Element::new(Role::Row);
        row.push(head);
        row
    }

    fn row(
        &mut self,
        table: &Table,
        widths: &[f32],
        cells: &[Cell],
        lines: &[Lines],
        height: f32,
        total: bool,
    ) -> Element {
        let gap = self.size.text.size * 0.9;
        let area = self.take(height);
        let mut element = Element::new(Role::Row);
        let mut x = area.x;
        for (((cell, column), width), lines) in cells.iter().zip(&table.columns).zip(widths).zip(lines) {
            let mut left = x;
            let mut y = area.y + self.pad();
            if let (Some(side), Some((_, style))) = (cell.side, lines.first()) {
                let middle = y + style.size * 0.62;
                self.book.draw(self.page, sign(side, left, middle, style.size * 0.8));
                left += SIGN * style.size;
            }
            let mut own = Element::new(Role::Cell);
            for (line, style) in lines {
                let at = if column.right { x + width - gap - self.book.measure(line, *style) } else { left };
                let mark = self.book.write(self.page, at, y + style.size * 0.98, line, *style);
                own.children.push(Child::Mark(mark));
                y += leading(*style);
            }
            element.push(own);
            x += width;
        }
        let (colour, stroke) = if total { (STRONG_LINE, 0.7) } else { (LINE, 0.4) };
        let points = vec![(area.x, area.bottom()), (area.right(), area.bottom())];
        self.book.draw(self.page, Shape::Lines { points, colour, width: stroke * self.size.scale });
        element
    }
}
