//! Rows of desks.

use super::Grid;
use crate::export::pdf::book::{Area, Book, Element, Role, Shape, Style};
use crate::export::pdf::face::Weight;
use crate::export::pdf::look::{GREY, INK, PALE, RED, WHITE, coloured, leading};
use crate::export::view::Presence;

impl Grid<'_, '_> {
    /// How many answer at a desk, morning over afternoon; dark where it is too few.
    pub(super) fn desk(&self, book: &mut Book<'_>, desk: usize, area: Area) -> Element {
        let look = self.sheet.look;
        let words = self.sheet.words;
        let staffing = &self.sheet.view.staffing[desk];
        book.draw(self.page, Shape::Box { area, radius: 0.0, fill: Some(PALE), line: None });
        self.row_lines(book, area);
        let text = words.fill("roster-present-at", &[("desk", &staffing.desk)]);
        let room = self.left() - area.x - 6.0 * look.scale;
        let lines = book.wrap(&text, coloured(look.small, INK), room);
        let step = (area.h / lines.len() as f32).min(leading(look.small));
        let mut base = area.y + area.h / 2.0 - step * (lines.len() - 1) as f32 / 2.0 + look.small.size * 0.36;
        let mut label = Vec::new();
        for line in lines {
            label.push(book.write(
                self.page,
                area.x + 4.0 * look.scale,
                base,
                &line,
                coloured(look.small, INK),
            ));
            base += step;
        }
        let mut entry = Element::new(Role::Entry);
        entry.push(Element::of(Role::Label, label));

        let mut low = Vec::new();
        for column in 0..self.days.len() {
            let slot = 2 * (self.days.start + column);
            let halves = [slot, slot + 1].map(|slot| staffing.slots.get(slot).copied().flatten());
            let width = self.edges[column + 1] - self.edges[column];
            let number = |presence: Option<Presence>| {
                presence.map_or_else(|| "\u{2013}".to_owned(), |presence| presence.present.to_string())
            };
            for (half, presence) in halves.into_iter().enumerate() {
                let Some(presence) = presence else { continue };
                let cell =
                    Area::new(self.edges[column], area.y + area.h / 2.0 * half as f32, width, area.h / 2.0);
                let size = (cell.h * 0.95).min(look.small.size);
                let mut style = Style { size, weight: Weight::Regular, colour: GREY };
                if presence.is_short() {
                    let spoken = words.fill(
                        "roster-entry-staffing",
                        &[
                            (
                                "day",
                                &format!(
                                    "{} {}",
                                    words.weekday(self.day(column).date),
                                    words.day(self.day(column).date)
                                ),
                            ),
                            ("morning", &number(halves[0])),
                            ("afternoon", &number(halves[1])),
                        ],
                    );
                    let fill = Some(RED);
                    let shape = Shape::Box { area: cell.inset(0.4, 0.2), radius: 0.8, fill, line: None };
                    let told = half == 1 && halves[0].is_some_and(Presence::is_short);
                    if told {
                        book.draw(self.page, shape);
                    } else {
                        low.push(book.draw_spoken(self.page, shape, spoken));
                    }
                    style = Style { weight: Weight::Bold, colour: WHITE, ..style };
                }
                let text = presence.present.to_string();
                self.centred(book, cell.x, width, cell.y + cell.h / 2.0 + size * 0.36, &text, style);
            }
        }
        if !low.is_empty() {
            entry.push(Element::of(Role::Body, low));
        }
        entry
    }
}
