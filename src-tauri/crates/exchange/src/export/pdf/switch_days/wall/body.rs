//! Rows of people.

use super::super::bars::{self, Look as Bar, Part};
use super::Grid;
use crate::export::pdf::book::{Area, Book, Child, Element, Role, Shape, Style};
use crate::export::pdf::face::Weight;
use crate::export::pdf::frame::sign;
use crate::export::pdf::look::{GREY, VIOLET, WHITE, coloured, leading};
use crate::export::view::Person;
use crate::export::view::switch_days::{self, Leg, LegKind, LegLength, Status};

impl Grid<'_, '_> {
    /// The row of a person: name, then what fills the days.
    pub(super) fn person(&self, book: &mut Book<'_>, index: usize, area: Area) -> Element {
        let person = &self.sheet.view.people[index];
        self.row_lines(book, area);
        let mut entry = Element::new(Role::Entry);
        entry.push(Element::of(Role::Label, self.name(book, index, area)));
        let mut said = Vec::new();
        self.holidays(book, index, area);
        for bar in self.sheet.view.bars_of(person.id) {
            self.other(book, bar, area, &mut said);
        }
        for leg in &self.sheet.view.legs {
            if leg.status != Status::Cancelled && leg.partner_of(person.id).is_some() {
                self.leg(book, person, leg, area, &mut said);
            }
        }
        // Read aloud in the order of time.
        said.sort_by_key(|(slot, _)| *slot);
        if !said.is_empty() {
            let mut body = Element::new(Role::Body);
            body.children = said.into_iter().map(|(_, mark)| Child::Mark(mark)).collect();
            entry.push(body);
        }
        entry
    }

    fn name(&self, book: &mut Book<'_>, index: usize, area: Area) -> Vec<usize> {
        let look = self.sheet.look;
        let person = &self.sheet.view.people[index];
        let middle = area.y + area.h / 2.0;
        let sign_width = look.name.size * 1.4;
        book.draw(self.page, sign(person.side, area.x + 2.0 * look.scale, middle, look.name.size * 0.85));
        let bold = Style { weight: Weight::Bold, ..look.name };
        let left = area.x + sign_width + 1.0 * look.scale;
        let base = middle + look.name.size * 0.36;
        let mut marks = vec![book.write(self.page, left, base, &self.sheet.shorts[index], bold)];
        let name_left = left + self.short_width;
        let lines = book.wrap(&person.name(), look.name, self.left() - name_left - 2.0 * look.scale);
        let mut y = base - leading(look.name) * (lines.len() - 1) as f32 / 2.0;
        for line in lines {
            marks.push(book.write(self.page, name_left, y, &line, look.name));
            y += leading(look.name);
        }
        marks
    }

    /// The names of the holidays run up the columns, once per group of rows that is high enough.
    fn holidays(&self, book: &mut Book<'_>, index: usize, area: Area) {
        let first_of_group = index == 0 || {
            let (this, before) = (&self.sheet.view.people[index], &self.sheet.view.people[index - 1]);
            (this.side, &this.group) != (before.side, &before.group)
        };
        if !first_of_group {
            return;
        }
        let people = self.sheet.view.people[index..]
            .iter()
            .take_while(|person| {
                let first = &self.sheet.view.people[index];
                (person.side, &person.group) == (first.side, &first.group)
            })
            .count();
        for column in 0..self.days.len() {
            let Some(name) = &self.day(column).holiday else { continue };
            let width = self.edges[column + 1] - self.edges[column];
            let style = coloured(self.sheet.look.small, GREY);
            let style = Style { size: style.size.min(width * 0.8), ..style };
            let needed = book.measure(name, style);
            let bottom = (area.y + area.h * people as f32).min(self.area.bottom());
            if needed + 6.0 <= bottom - area.y {
                let text = book.faces.printable(name);
                let x = self.edges[column] + width / 2.0 + style.size * 0.36;
                let shape = Shape::Text { x, y: area.y + 3.0 + needed, text, style, turned: true };
                book.draw(self.page, shape);
            }
        }
    }

    /// Area of a piece of a bar.
    fn piece(&self, (from, to, part): (usize, usize, Part), area: Area) -> Area {
        let gap = 0.5 * self.sheet.look.scale;
        let (left, right) = (self.edges[from], self.edges[to]);
        let half = area.h / 2.0;
        let (y, h) = match part {
            Part::Upper => (area.y, half),
            Part::Lower => (area.y + half, half),
            Part::Both => (area.y, area.h),
        };
        Area::new(left + gap, y + gap, (right - left - 2.0 * gap).max(0.5), h - 2.0 * gap)
    }

    /// Draws a bar over slots of the whole horizon; gives the areas of its pieces on this page, the largest first.
    fn bar(
        &self,
        book: &mut Book<'_>,
        slots: (usize, usize),
        look: Bar,
        area: Area,
    ) -> Vec<(Area, Vec<Shape>)> {
        let first = 2 * self.days.start;
        let from = slots.0.max(first);
        let to = slots.1.min(2 * self.days.end);
        if from >= to {
            return Vec::new();
        }
        let mut pieces: Vec<(Area, Vec<Shape>)> = bars::pieces(from - first, to - first)
            .into_iter()
            .map(|piece| {
                let area = self.piece(piece, area);
                let shapes = bars::ground(book, self.page, area, look, self.sheet.look.scale);
                (area, shapes)
            })
            .collect();
        pieces.sort_by(|(a, _), (b, _)| (b.w * b.h).total_cmp(&(a.w * a.h)));
        pieces
    }

    /// An absence, a show, a training or a meeting.
    fn other(&self, book: &mut Book<'_>, bar: &switch_days::Bar, area: Area, said: &mut Vec<(usize, usize)>) {
        let words = self.sheet.words;
        let (slot, kind) = (bar.slot, &bar.kind);
        let look = Bar::from(kind);
        let pieces = self.bar(book, (slot, bar.end()), look, area);
        let day = |slot: usize| self.sheet.view.days.get(slot / 2).map(|day| words.day(day.date));
        let last = bar.end().saturating_sub(1).min(2 * self.sheet.view.days.len() - 1);
        let what = words.bar(kind);
        let spoken = words.fill(
            "roster-entry-other",
            &[
                ("from", &day(slot).unwrap_or_default()),
                ("to", &day(last).unwrap_or_default()),
                ("what", &what),
            ],
        );
        let mut candidates = vec![what];
        candidates.extend(self.events.get(kind).map(ToString::to_string));
        self.finish(book, pieces, &candidates, look, spoken, slot, said);
    }

    /// A leg, with the partner's name as long as it fits.
    fn leg(
        &self,
        book: &mut Book<'_>,
        person: &Person,
        leg: &Leg,
        area: Area,
        said: &mut Vec<(usize, usize)>,
    ) {
        let words = self.sheet.words;
        let first = self.sheet.view.days[0].date;
        let Ok(day) = usize::try_from((leg.date - first).num_days()) else { return };
        let (half, halves) = leg.length.halves();
        let slot = 2 * day + half;
        let look = Bar::from(leg.kind);
        let pieces = self.bar(book, (slot, slot + halves), look, area);
        let Some(partner) = leg.partner_of(person.id) else { return };
        let spoken = words.fill(
            "roster-entry-with",
            &[
                ("day", &format!("{} {}", words.weekday(leg.date), words.day(leg.date))),
                ("time", &words.length(leg.length)),
                ("kind", &words.leg(leg.kind)),
                ("partner", &self.sheet.name(partner)),
            ],
        );
        let candidates = self.partner_names(partner);
        let done = leg.status == Status::Done && leg.length == LegLength::Full;
        let corner = pieces.first().map(|(area, _)| *area);
        self.finish(book, pieces, &candidates, look, spoken, slot, said);
        if let Some(area) = corner.filter(|area| done && area.w > 14.0 * self.sheet.look.scale) {
            let size = 4.0 * self.sheet.look.scale;
            let (x, y) = (area.right() - size - 1.5, area.y + size + 1.0);
            let points =
                vec![(x, y - size * 0.4), (x + size * 0.3, y - size * 0.1), (x + size * 0.9, y - size * 0.8)];
            let colour = if leg.kind == LegKind::RideAlong { WHITE } else { VIOLET };
            book.draw(self.page, Shape::Lines { points, colour, width: 0.8 * self.sheet.look.scale });
        }
    }

    /// Full name, initial and family name, family name if only one bears it, short form.
    fn partner_names(&self, id: uuid::Uuid) -> Vec<String> {
        let Some(index) = self.sheet.index(id) else { return vec!["?".to_owned()] };
        let person = &self.sheet.view.people[index];
        let mut names = vec![person.name()];
        if let Some(initial) = person.given.trim().chars().next() {
            let by_initial = format!("{initial}.\u{a0}{}", person.family.trim());
            let alone = |other: &Person| {
                other.family != person.family || !other.given.trim().starts_with(initial) || other.id == id
            };
            if self.sheet.view.people.iter().all(alone) {
                names.push(by_initial);
            }
        }
        if self.sheet.view.people.iter().filter(|other| other.family == person.family).count() == 1 {
            names.push(person.family.trim().to_owned());
        }
        names.push(self.sheet.shorts[index].clone());
        names
    }

    /// Writes into the largest piece of a bar and says what the bar means once.
    #[allow(clippy::too_many_arguments, reason = "the last step of two ways that share nothing else")]
    fn finish(
        &self,
        book: &mut Book<'_>,
        pieces: Vec<(Area, Vec<Shape>)>,
        candidates: &[String],
        look: Bar,
        spoken: String,
        slot: usize,
        said: &mut Vec<(usize, usize)>,
    ) {
        let mut spoken = Some(spoken);
        let areas: Vec<Area> = pieces.iter().map(|(area, _)| *area).collect();
        let largest = areas.first().copied();
        for (_, shapes) in pieces {
            for shape in shapes {
                match spoken.take() {
                    Some(spoken) => said.push((slot, book.draw_spoken(self.page, shape, spoken))),
                    None => book.draw(self.page, shape),
                }
            }
        }
        let Some(largest) = largest else { return };
        for area in areas.into_iter().filter(|area| look == Bar::Outline || *area == largest) {
            self.letter(book, area, candidates, look);
        }
    }

    /// Writes the longest candidate that fits.
    fn letter(&self, book: &mut Book<'_>, area: Area, candidates: &[String], look: Bar) {
        let scale = self.sheet.look.scale;
        let high = (area.h * 0.95).clamp(self.sheet.look.smallest, 7.5 * scale);
        let (names, short) = candidates.split_at(candidates.len() - 1);
        // An absence has no short form; its hatching says enough.
        let least =
            if look == Bar::Absence { self.sheet.look.smallest } else { self.sheet.look.smallest * 0.6 };
        let fitted = bars::fit(book, names, look, area, self.sheet.look.smallest_name, high)
            .or_else(|| bars::fit(book, short, look, area, least, high));
        let Some((lines, style)) = fitted else { return };
        let step = leading(style);
        let block = step * (lines.len() - 1) as f32;
        let mut y = area.y + area.h / 2.0 - block / 2.0 + style.size * 0.36;
        for line in lines {
            let width = book.measure(&line, style);
            let x = area.x + (area.w - width) / 2.0;
            if look == Bar::Absence {
                let patch = Area::new(x - 1.0, y - style.size * 0.85, width + 2.0, style.size * 1.15);
                let fill = Some(WHITE);
                book.draw(self.page, Shape::Box { area: patch, radius: 1.0, fill, line: None });
            }
            book.note(self.page, x, y, &line, style);
            y += step;
        }
    }
}
