//! The customers of a day in their order, beside a sketch of how they lie to each other.

use super::super::book::{Area, Element, Role, Shape, Style};
use super::super::face::Weight;
use super::super::look::{GREY, INK, LINE, STRONG_LINE, TEAL, WHITE, leading};
use super::Writer;
use crate::export::sheet::{Route, Sketch};

impl Writer<'_, '_> {
    pub(super) fn route(&mut self, route: &Route) {
        let scale = self.size.scale;
        let sketch = route.sketch.as_ref().map(|sketch| {
            let width = self.area.w * 0.36;
            let frame = 14.0 * scale;
            let inner = ((width - 2.0 * frame) / sketch.width).min(120.0 * scale);
            (sketch, width, inner + 2.0 * frame)
        });
        let list_width = self.area.w - sketch.map_or(0.0, |(_, width, _)| width + 16.0 * scale);
        let sketch_height = sketch.map_or(0.0, |(.., height)| height);
        self.need(sketch_height.max(leading(self.size.text) * 3.0));
        let (page, top) = (self.page, self.y);

        let mut list = Element::new(Role::List);
        if !route.start.is_empty() {
            let start = self.words.fill("roster-people-start", &[("town", &route.start)]);
            list.push(self.stop(0, ["", &start, ""], list_width));
        }
        for (index, [time, name, address]) in route.stops.iter().enumerate() {
            list.push(self.stop(index + 1, [time, name, address], list_width));
        }
        self.book.structure.push(list);
        if let Some((sketch, width, height)) = sketch {
            let area = Area::new(self.area.right() - width, top, width, height);
            self.sketch(page, area, sketch, route);
            if self.page == page {
                self.y = self.y.max(area.bottom());
            }
        }
        self.y += 8.0 * scale;
    }

    fn stop(&mut self, number: usize, [time, name, address]: [&str; 3], width: f32) -> Element {
        let size = self.size;
        let left = size.text.size * 2.2;
        let times = if time.is_empty() { 0.0 } else { size.text.size * 6.4 };
        let names = self.book.wrap(name, size.strong, width - left - times);
        let addresses = if address.is_empty() {
            Vec::new()
        } else {
            self.book.wrap(address, size.small, width - left - times)
        };
        let height = leading(size.strong) * names.len() as f32
            + leading(size.small) * addresses.len() as f32
            + 5.0 * size.scale;
        self.need(height);
        let area = self.take(height);
        let mut y = area.y + size.text.size;
        self.dot(self.page, number, (area.x + size.text.size * 0.7, y - size.text.size * 0.36));
        let mut body = Element::new(Role::Body);
        if !time.is_empty() {
            body.children.push(super::super::book::Child::Mark(self.book.write(
                self.page,
                area.x + left,
                y,
                time,
                size.text,
            )));
        }
        let lines = names.iter().map(|line| (line, size.strong));
        for (line, style) in lines.chain(addresses.iter().map(|line| (line, size.small))) {
            let mark = self.book.write(self.page, area.x + left + times, y, line, style);
            body.children.push(super::super::book::Child::Mark(mark));
            y += leading(style);
        }
        let mut entry = Element::new(Role::Entry);
        entry.push(body);
        entry
    }

    /// The number of a stop; the start is a ring.
    fn dot(&mut self, page: usize, number: usize, (x, y): (f32, f32)) {
        let radius = self.size.text.size * 0.68;
        self.book.draw(page, Shape::Circle { x, y, radius, fill: if number == 0 { INK } else { TEAL } });
        if number == 0 {
            self.book.draw(page, Shape::Circle { x, y, radius: radius * 0.5, fill: WHITE });
            return;
        }
        let style = Style { size: radius * 1.15, weight: Weight::Bold, colour: WHITE };
        let text = number.to_string();
        let width = self.book.measure(&text, style);
        self.book.note(page, x - width / 2.0, y + style.size * 0.36, &text, style);
    }

    fn sketch(&mut self, page: usize, area: Area, sketch: &Sketch, route: &Route) {
        let scale = self.size.scale;
        let frame = 14.0 * scale;
        let line = Some((LINE, 0.7 * scale));
        let spoken = route.spoken.clone();
        let shape = Shape::Box { area, radius: 3.0 * scale, fill: Some(WHITE), line };
        let mark = self.book.draw_spoken(page, shape, spoken);
        self.book.structure.push(Element::of(Role::Paragraph, [mark]));

        let inner = area.h - 2.0 * frame;
        let left = area.x + (area.w - sketch.width * inner) / 2.0;
        let at = |x: f32, y: f32| (left + x * inner, area.y + frame + y * inner);
        let points: Vec<(f32, f32)> = sketch.points.iter().map(|(_, x, y)| at(*x, *y)).collect();
        if points.len() > 1 {
            let width = 1.2 * scale;
            self.book.draw(page, Shape::Lines { points: points.clone(), colour: STRONG_LINE, width });
        }
        for ((number, ..), point) in sketch.points.iter().zip(&points).rev() {
            self.dot(page, *number, *point);
        }
        // The bar says how far, the arrow where north is.
        let (y, length) = (area.bottom() - 5.0 * scale, sketch.bar.1 * inner);
        let x = area.x + 6.0 * scale;
        let bar = vec![(x, y - 2.0 * scale), (x, y), (x + length, y), (x + length, y - 2.0 * scale)];
        self.book.draw(page, Shape::Lines { points: bar, colour: GREY, width: 0.7 * scale });
        let style = Style { size: self.size.small.size * 0.9, ..self.size.small };
        self.book.note(page, x + length + 3.0 * scale, y, &route.scale, style);
        let (x, y) = (area.right() - 8.0 * scale, area.y + 5.0 * scale);
        let arrow = vec![
            (x - 2.5 * scale, y + 5.0 * scale),
            (x, y),
            (x + 2.5 * scale, y + 5.0 * scale),
            (x, y),
            (x, y + 10.0 * scale),
        ];
        self.book.draw(page, Shape::Lines { points: arrow, colour: GREY, width: 0.8 * scale });
    }
}
