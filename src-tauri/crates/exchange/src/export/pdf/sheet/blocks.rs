//! The simple pieces of a sheet.

use super::super::book::{Area, Child, Element, Role, Shape};
use super::super::face::Weight;
use super::super::look::{GREY, INK, PALE, STRONG_LINE, TEAL, VIOLET, WHITE, coloured, leading};
use super::Writer;
use crate::export::sheet::Card;
use crate::export::view::Side;

/// Distance between lines to write on: about 8 mm.
const WRITING: f32 = 22.0;

impl Writer<'_, '_> {
    pub(super) fn heading(&mut self, text: &str) {
        let style = self.size.heading;
        let above = style.size;
        let lines = self.book.wrap(text, style, self.area.w);
        let height = above + leading(style) * lines.len() as f32;
        // A heading stays with what follows it.
        self.need(height + leading(self.size.text) * 4.0);
        self.y += above * 0.9;
        let mut marks = Vec::new();
        for line in lines {
            let area = self.take(leading(style));
            marks.push(self.book.write(self.page, area.x, area.y + style.size, &line, style));
        }
        self.y += 3.0 * self.size.scale;
        self.book.structure.push(Element::of(Role::Heading(2), marks));
    }

    pub(super) fn text(&mut self, text: &str) {
        let style = self.size.text;
        for paragraph in text.lines().filter(|line| !line.trim().is_empty()) {
            let mut marks = Vec::new();
            for line in self.book.wrap(paragraph, style, self.area.w) {
                self.need(leading(style));
                let area = self.take(leading(style));
                marks.push(self.book.write(self.page, area.x, area.y + style.size, &line, style));
            }
            self.y += 3.0 * self.size.scale;
            self.book.structure.push(Element::of(Role::Paragraph, marks));
        }
    }

    pub(super) fn facts(&mut self, facts: &[(String, String)]) {
        if facts.is_empty() {
            return;
        }
        let (style, label) = (self.size.text, coloured(self.size.text, GREY));
        let gap = style.size;
        let widest = facts.iter().map(|(name, _)| self.book.measure(name, label)).fold(0.0, f32::max);
        let names = (widest + gap + 0.2).min(self.area.w * 0.36);
        let mut table = Element::new(Role::Table);
        for (name, value) in facts {
            let left = self.book.wrap(name, label, names - gap);
            let paragraphs = value.lines().filter(|line| !line.trim().is_empty());
            let right: Vec<String> =
                paragraphs.flat_map(|line| self.book.wrap(line, style, self.area.w - names)).collect();
            let mut head = Element::new(Role::RowHead);
            let mut cell = Element::new(Role::Cell);
            for row in 0..left.len().max(right.len()) {
                self.need(leading(style));
                let area = self.take(leading(style));
                let base = area.y + style.size;
                if let Some(line) = left.get(row) {
                    let mark = self.book.write(self.page, area.x, base, line, label);
                    head.children.push(Child::Mark(mark));
                }
                if let Some(line) = right.get(row) {
                    let mark = self.book.write(self.page, area.x + names, base, line, style);
                    cell.children.push(Child::Mark(mark));
                }
            }
            self.y += 1.5 * self.size.scale;
            let mut row = Element::new(Role::Row);
            row.push(head);
            row.push(cell);
            table.push(row);
        }
        self.y += 3.0 * self.size.scale;
        self.book.structure.push(table);
    }

    pub(super) fn cards(&mut self, cards: &[Card]) {
        let columns = if self.sheets.wide { 3 } else { 2 };
        let gap = 14.0 * self.size.scale;
        let width = (self.area.w - gap * (columns - 1) as f32) / columns as f32;
        let pad = 7.0 * self.size.scale;
        let portrait = 30.0 * self.size.scale;
        let style = self.size;
        for row in cards.chunks(columns) {
            let texts: Vec<Vec<(String, super::Style)>> = row
                .iter()
                .map(|card| {
                    let room = width - portrait - 3.0 * pad;
                    let mut lines = Vec::new();
                    for (text, style) in [(&card.role, style.small), (&card.name, style.strong)]
                        .into_iter()
                        .chain(card.lines.iter().map(|line| (line, style.text)))
                    {
                        lines.extend(self.book.wrap(text, style, room).into_iter().map(|line| (line, style)));
                    }
                    lines
                })
                .collect();
            let high = |lines: &Vec<(String, super::Style)>| {
                lines.iter().map(|(_, style)| leading(*style)).sum::<f32>()
            };
            let height = texts.iter().map(high).fold(portrait, f32::max) + 2.0 * pad;
            self.need(height);
            let area = self.take(height);
            for (column, (card, lines)) in row.iter().zip(&texts).enumerate() {
                let x = area.x + (width + gap) * column as f32;
                let frame = Area::new(x, area.y, width, height);
                let radius = 3.0 * self.size.scale;
                self.book.draw(self.page, Shape::Box { area: frame, radius, fill: Some(PALE), line: None });
                self.portrait(card, x + pad, area.y + pad, portrait);
                let mut y = area.y + pad;
                let mut marks = Vec::new();
                for (line, style) in lines {
                    let at = (x + portrait + 2.0 * pad, y + style.size);
                    marks.push(self.book.write(self.page, at.0, at.1, line, *style));
                    y += leading(*style);
                }
                self.book.structure.push(Element::of(Role::Paragraph, marks));
            }
            self.y += 7.0 * self.size.scale;
        }
    }

    /// The shape of the person's side with the initials, in place of a photo.
    fn portrait(&mut self, card: &Card, x: f32, y: f32, size: f32) {
        let middle = (x + size / 2.0, y + size / 2.0);
        let shape = match card.side {
            Side::Inside => Shape::Circle { x: middle.0, y: middle.1, radius: size / 2.0, fill: VIOLET },
            Side::Field | Side::Manager => {
                let side = size * 0.92;
                let area = Area::new(middle.0 - side / 2.0, middle.1 - side / 2.0, side, side);
                let fill = if card.side == Side::Field { TEAL } else { STRONG_LINE };
                Shape::Box { area, radius: 0.0, fill: Some(fill), line: None }
            }
        };
        self.book.draw(self.page, shape);
        let style = super::Style { size: size * 0.4, weight: Weight::Bold, colour: WHITE };
        let initials: String = card.initials.chars().take(3).collect();
        let width = self.book.measure(&initials, style);
        self.book.note(self.page, middle.0 - width / 2.0, middle.1 + style.size * 0.36, &initials, style);
    }

    pub(super) fn question(&mut self, question: &str, lines: usize) {
        let style = self.size.text;
        let wrapped = self.book.wrap(question, style, self.area.w);
        let writing = WRITING * self.size.scale;
        self.need(leading(style) * wrapped.len() as f32 + writing * lines as f32);
        let mut marks = Vec::new();
        for line in wrapped {
            let area = self.take(leading(style));
            marks.push(self.book.write(self.page, area.x, area.y + style.size, &line, style));
        }
        self.book.structure.push(Element::of(Role::Paragraph, marks));
        for _ in 0..lines {
            let area = self.take(writing);
            let points = vec![(area.x, area.bottom()), (area.right(), area.bottom())];
            let width = 0.5 * self.size.scale;
            self.book.draw(self.page, Shape::Lines { points, colour: STRONG_LINE, width });
        }
        self.y += 8.0 * self.size.scale;
    }

    pub(super) fn signatures(&mut self, names: &[String]) {
        let style = self.size.small;
        let gap = 24.0 * self.size.scale;
        let columns = names.len().clamp(1, 2);
        let width = (self.area.w - gap * (columns - 1) as f32) / columns as f32;
        let room = 34.0 * self.size.scale;
        for row in names.chunks(columns) {
            let labels: Vec<Vec<String>> = row
                .iter()
                .map(|name| {
                    let label = self.words.fill("roster-tandem-signature", &[("name", name)]);
                    self.book.wrap(&label, style, width)
                })
                .collect();
            let lines = labels.iter().map(Vec::len).max().unwrap_or(1);
            let height = room + leading(style) * (lines as f32 + 0.5);
            self.need(height);
            let area = self.take(height);
            for (column, label) in labels.iter().enumerate() {
                let x = area.x + (width + gap) * column as f32;
                let points = vec![(x, area.y + room), (x + width, area.y + room)];
                let stroke = 0.7 * self.size.scale;
                self.book.draw(self.page, Shape::Lines { points, colour: INK, width: stroke });
                let mut y = area.y + room + leading(style);
                let mut marks = Vec::new();
                for line in label {
                    marks.push(self.book.write(self.page, x, y, line, style));
                    y += leading(style);
                }
                self.book.structure.push(Element::of(Role::Paragraph, marks));
            }
        }
    }
}
