//! The rows of a month.

use super::{
    Area, Book, CLOSED, Child, Datelike, Desk, Element, GREY, Grid, HATCH, INK, LINE, PALE, RED, Role, Row,
    STRONG_LINE, Shape, Style, VIOLET, VIOLET_SOFT, WHITE, Weight, band_lines, coloured, leading, sign,
};
use crate::export::view::desks::DeskPlace;

impl Grid<'_, '_> {
    fn left_of(&self, column: usize) -> f32 {
        self.area.x + self.label + self.day * column as f32
    }

    fn right(&self) -> f32 {
        self.left_of(self.days.len())
    }

    /// Draws a row and says where it ends. People and totals of a desk gather in a list.
    pub fn draw(
        &self,
        book: &mut Book<'_>,
        page: usize,
        y: f32,
        row: &Row,
        list: &mut Option<Element>,
    ) -> f32 {
        let area = Area::new(self.area.x, y, self.right() - self.area.x, self.height(row));
        match row {
            Row::Desk(desk, continued) => {
                self.band(book, page, area, &self.sheet.view.desks[*desk], *continued);
            }
            Row::Person(desk, person) => {
                let entry = self.person(book, page, area, &self.sheet.view.desks[*desk], *person);
                list.get_or_insert_with(|| Element::new(Role::List)).push(entry);
            }
            Row::Total(desk) => {
                let entry = self.total(book, page, area, &self.sheet.view.desks[*desk]);
                list.get_or_insert_with(|| Element::new(Role::List)).push(entry);
            }
        }
        area.bottom()
    }

    /// Name of the desk, how it stands this month, and the heads of the days.
    fn band(&self, book: &mut Book<'_>, page: usize, area: Area, desk: &Desk, continued: bool) {
        let (look, words) = (self.sheet.frame.look, self.sheet.frame.words);
        book.draw(page, Shape::Box { area, radius: 0.0, fill: Some(PALE), line: None });
        let pad = 3.0 * look.scale;
        let mut base = area.y + look.strong.size * 1.1;
        let mut marks = Vec::new();
        for line in band_lines(self.sheet, book, desk, &self.days, area.w) {
            if continued {
                let line = words.fill("roster-continued", &[("text", &line)]);
                book.note(page, area.x + pad, base, &line, look.strong);
                break;
            }
            marks.push(book.write(page, area.x + pad, base, &line, look.strong));
            base += leading(look.strong);
        }
        if !continued {
            book.structure.push(Element::of(Role::Heading(3), marks));
        }
        for (column, day) in self.sheet.view.days[self.days.clone()].iter().enumerate() {
            let colour = if day.is_off() { GREY } else { INK };
            let letter: String = words.weekday(day.date).chars().take(2).collect();
            let number = day.date.day().to_string();
            let y = area.bottom() - leading(look.small) - 1.5 * look.scale;
            for (line, text) in [letter, number].into_iter().enumerate() {
                let weight = if line == 1 { Weight::Bold } else { Weight::Regular };
                let style = Style { weight, ..coloured(look.small, colour) };
                self.centred(book, page, column, y + leading(look.small) * line as f32, &text, style);
            }
        }
        self.line(book, page, area.bottom(), STRONG_LINE);
    }

    fn centred(&self, book: &mut Book<'_>, page: usize, column: usize, y: f32, text: &str, style: Style) {
        let needed = book.measure(text, style);
        let size = style.size * ((self.day - 0.6) / needed.max(0.1)).min(1.0);
        let x = self.left_of(column) + (self.day - needed * size / style.size) / 2.0;
        book.note(page, x, y, text, Style { size, ..style });
    }

    fn line(&self, book: &mut Book<'_>, page: usize, y: f32, colour: crate::export::pdf::book::Rgb) {
        let points = vec![(self.area.x, y), (self.right(), y)];
        book.draw(page, Shape::Lines { points, colour, width: 0.5 * self.sheet.frame.look.scale });
    }

    /// Shades of days off, and a line before each week.
    fn ground(&self, book: &mut Book<'_>, page: usize, area: Area) {
        let scale = self.sheet.frame.look.scale;
        for (column, day) in self.sheet.view.days[self.days.clone()].iter().enumerate() {
            let x = self.left_of(column);
            if day.is_off() {
                let area = Area::new(x, area.y, self.day, area.h);
                book.draw(page, Shape::Box { area, radius: 0.0, fill: Some(CLOSED), line: None });
            }
            let monday = day.date.weekday() == chrono::Weekday::Mon;
            let (colour, width) = if monday { (STRONG_LINE, 0.5) } else { (LINE, 0.35) };
            let points = vec![(x, area.y), (x, area.bottom())];
            book.draw(page, Shape::Lines { points, colour, width: width * scale });
        }
    }

    /// A person: filled where at the desk, framed where at home, hatched where away.
    fn person(&self, book: &mut Book<'_>, page: usize, area: Area, desk: &Desk, row: usize) -> Element {
        let (look, words) = (self.sheet.frame.look, self.sheet.frame.words);
        let person = &desk.people[row];
        self.ground(book, page, area);
        let middle = area.y + area.h / 2.0;
        book.draw(page, sign(person.side, area.x + 2.0 * look.scale, middle, look.name.size * 0.85));
        let left = area.x + look.name.size * 1.5;
        let lines = book.wrap(&person.name(), look.name, self.label - look.name.size * 2.0);
        let mut y = middle + look.name.size * 0.36 - leading(look.name) * (lines.len() - 1) as f32 / 2.0;
        let mut label = Vec::new();
        for line in lines {
            label.push(book.write(page, left, y, &line, look.name));
            y += leading(look.name);
        }
        let mut entry = Element::new(Role::Entry);
        entry.push(Element::of(Role::Label, label));
        let mut said = Element::new(Role::Body);
        for (column, day) in self.days.clone().enumerate() {
            let mut away = None;
            for half in 0..2 {
                let slot = 2 * day + half;
                let cell = Area::new(
                    self.left_of(column),
                    area.y + area.h / 2.0 * half as f32,
                    self.day,
                    area.h / 2.0,
                );
                let open = desk.presence(slot).is_some();
                match desk.place(row, slot) {
                    DeskPlace::Off => {}
                    DeskPlace::Away if open => away = Some(away.unwrap_or(cell)),
                    place => self.mark(book, page, cell, place),
                }
                if open && desk.place(row, slot) == DeskPlace::Away {
                    let shape = self.hatched(cell);
                    if away == Some(cell) {
                        let date = self.sheet.view.days[day].date;
                        let spoken = words.fill("roster-desks-away-on", &[("day", &words.day(date))]);
                        said.children.push(Child::Mark(book.draw_spoken(page, shape, spoken)));
                    } else {
                        book.draw(page, shape);
                    }
                }
            }
        }
        if !said.children.is_empty() {
            entry.push(said);
        }
        self.line(book, page, area.bottom(), LINE);
        entry
    }

    fn mark(&self, book: &mut Book<'_>, page: usize, cell: Area, place: DeskPlace) {
        let scale = self.sheet.frame.look.scale;
        let area = cell.inset((self.day * 0.12).min(2.0 * scale), cell.h * 0.16);
        let radius = 0.8 * scale;
        match place {
            DeskPlace::There => book.draw(page, Shape::Box { area, radius, fill: Some(VIOLET), line: None }),
            DeskPlace::Home => {
                let line = Some((VIOLET, 0.8 * scale));
                book.draw(page, Shape::Box { area, radius, fill: Some(VIOLET_SOFT), line });
            }
            DeskPlace::Away => book.draw(page, self.hatched(cell)),
            DeskPlace::Off => {}
        }
    }

    fn hatched(&self, cell: Area) -> Shape {
        let scale = self.sheet.frame.look.scale;
        let area = cell.inset((self.day * 0.12).min(2.0 * scale), cell.h * 0.16);
        Shape::Hatch { area, colour: HATCH, width: 0.5 * scale, step: 2.4 * scale, rising: true }
    }

    /// How many are there of how many, morning over afternoon; dark where it is too few.
    fn total(&self, book: &mut Book<'_>, page: usize, area: Area, desk: &Desk) -> Element {
        let (look, words) = (self.sheet.frame.look, self.sheet.frame.words);
        self.ground(book, page, area);
        let style = coloured(look.small_strong, INK);
        let label = words.say("roster-desks-of-minimum");
        let lines = book.wrap(&label, style, self.label - 6.0 * look.scale);
        let step = leading(style).min(area.h / lines.len() as f32);
        let mut y = area.y + area.h / 2.0 - step * (lines.len() - 1) as f32 / 2.0 + style.size * 0.36;
        let mut marks = Vec::new();
        for line in lines {
            marks.push(book.write(page, area.x + 3.0 * look.scale, y, &line, style));
            y += step;
        }
        let mut entry = Element::new(Role::Entry);
        entry.push(Element::of(Role::Label, marks));
        let mut low = Vec::new();
        for (column, day) in self.days.clone().enumerate() {
            let halves = [2 * day, 2 * day + 1].map(|slot| desk.presence(slot));
            let mut told = false;
            for (half, presence) in halves.into_iter().enumerate() {
                let Some(presence) = presence else { continue };
                let top = area.y + area.h / 2.0 * half as f32;
                let text = format!("{}/{}", presence.present, presence.minimum);
                let mut style = coloured(look.small, INK);
                if presence.is_short() {
                    let cell = Area::new(self.left_of(column), top, self.day, area.h / 2.0).inset(0.4, 0.3);
                    let shape = Shape::Box { area: cell, radius: 0.8, fill: Some(RED), line: None };
                    if std::mem::replace(&mut told, true) {
                        book.draw(page, shape);
                    } else {
                        let number = |half: usize| {
                            halves[half].map_or_else(
                                || "\u{2013}".to_owned(),
                                |presence| format!("{}/{}", presence.present, presence.minimum),
                            )
                        };
                        let date = self.sheet.view.days[day].date;
                        let day = format!("{} {}", words.weekday(date), words.day(date));
                        let spoken = words.fill(
                            "roster-entry-staffing",
                            &[("day", &day), ("morning", &number(0)), ("afternoon", &number(1))],
                        );
                        low.push(book.draw_spoken(page, shape, spoken));
                    }
                    style = Style { weight: Weight::Bold, colour: WHITE, ..style };
                }
                self.centred(book, page, column, top + area.h / 4.0 + style.size * 0.36, &text, style);
            }
        }
        if !low.is_empty() {
            entry.push(Element::of(Role::Body, low));
        }
        self.line(book, page, area.bottom(), INK);
        entry
    }

    /// What the signs mean, and the names of holidays, below the last row.
    pub fn legend(&self, book: &mut Book<'_>, page: usize, y: f32) {
        let (look, words) = (self.sheet.frame.look, self.sheet.frame.words);
        let style = coloured(look.small, INK);
        let size = style.size;
        let mut marks = Vec::new();
        let mut x = self.area.x;
        let base = y + size * 1.4;
        let signs = [
            (Some(DeskPlace::There), "roster-desks-there"),
            (Some(DeskPlace::Home), "roster-desks-home"),
            (Some(DeskPlace::Away), "roster-desks-away"),
            (None, "roster-legend-halves"),
            (None, "roster-legend-staffing"),
        ];
        let mut line = base;
        for (place, key) in signs {
            let text = words.say(key);
            let width = size * 2.4 + book.measure(&text, style) + size * 1.6;
            if x + width > self.area.right() && x > self.area.x {
                x = self.area.x;
                line += leading(style);
            }
            if let Some(place) = place {
                let cell = Area::new(x, line - size * 0.9, size * 2.0, size * 1.2);
                self.mark(book, page, cell, place);
                x += size * 2.4;
            }
            marks.push(book.write(page, x, line, &text, style));
            x += book.measure(&text, style) + size * 1.6;
        }
        for text in &self.notes {
            line += leading(style);
            marks.push(book.write(page, self.area.x, line, text, style));
        }
        book.structure.push(Element::of(Role::Paragraph, marks));
    }
}
