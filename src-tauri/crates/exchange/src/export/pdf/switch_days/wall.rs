//! The wall plan: people down, days across.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use chrono::Datelike;

use super::Sheet;
use super::legend::Legend;
use super::rows::{self, Heights, Row};
use crate::export::pdf::book::{Area, Book, Element, Role, Shape, Style};
use crate::export::pdf::face::Weight;
use crate::export::pdf::look::{AMBER, BLACKOUT, CLOSED, GREY, INK, LINE, STRONG_LINE, coloured, leading};
use crate::export::view::switch_days::{BarKind, Day, Status};

mod body;
mod desk;

/// How wide a day off is, compared to a working day.
const DAY_OFF: f32 = 0.5;

/// Lays out the wall plan, if there are people and days.
pub(super) fn lay_out(sheet: &Sheet<'_>, book: &mut Book<'_>) {
    if sheet.view.days.is_empty() || (sheet.view.people.is_empty() && sheet.view.staffing.is_empty()) {
        return;
    }
    let events = events(sheet);
    for days in segments(sheet, book) {
        let subtitle = subtitle(sheet, &days);
        let rows = rows::rows(sheet.view);
        let heights = heights(sheet, book);
        // A page is started to learn how high its head is, and used as the first one.
        let (mut page, mut area) = sheet.start_page(book, &subtitle, true);
        let head = head_height(sheet);
        let legends = |page: &[Row]| legend(sheet, &days, page, &events);
        // Which short forms must be explained depends on who shares a page, and that on how high the explanations are.
        let mut reserved = 0.0f32;
        let pages = loop {
            let pages = rows::pages(&rows, heights, area.h - head - reserved);
            let highest =
                pages.iter().map(|page| legends(page).height(sheet, book, area.w)).fold(0.0, f32::max);
            if highest <= reserved || reserved > area.h * 0.4 {
                break pages;
            }
            reserved = highest;
        };
        let height = row_height(sheet, heights, &pages, area.h - head - reserved);
        for (index, rows) in pages.iter().enumerate() {
            if index > 0 {
                let again = sheet.words.fill("roster-continued", &[("text", &subtitle)]);
                (page, area) = sheet.start_page(book, &again, false);
            }
            let grid = Grid::new(sheet, book, page, area, days.clone(), &events);
            let bottom = grid.draw(book, rows, Heights { person: height, ..heights });
            let legend = legends(rows);
            let below = Area::new(area.x, bottom + 4.0 * sheet.look.scale, area.w, area.bottom() - bottom);
            legend.draw(sheet, book, page, below);
        }
    }
}

/// All pages get the same row height: as high as looks good and fits the fullest page.
fn row_height(sheet: &Sheet<'_>, heights: Heights, pages: &[Vec<Row>], room: f32) -> f32 {
    let fits = |page: &Vec<Row>| {
        let people = page.iter().filter(|row| matches!(row, Row::Person(_))).count();
        let rest: f32 = page
            .iter()
            .map(|row| match row {
                Row::Group { .. } => heights.group,
                Row::Desk(_) => heights.desk,
                Row::Person(_) => 0.0,
            })
            .sum();
        (room - rest) / people.max(1) as f32
    };
    let most = pages.iter().map(fits).fold(f32::MAX, f32::min);
    most.min(sheet.look.row.1).max(heights.person)
}

fn subtitle(sheet: &Sheet<'_>, days: &Range<usize>) -> String {
    let (first, last) = (sheet.view.days[days.start].date, sheet.view.days[days.end - 1].date);
    let (from, to) = (sheet.words.month(first), sheet.words.month(last));
    if from == to { from } else { format!("{from} \u{2013} {to}") }
}

fn is_off(day: &Day) -> bool {
    day.is_weekend() || day.holiday.is_some()
}

fn units(day: &Day) -> f32 {
    if is_off(day) { DAY_OFF } else { 1.0 }
}

/// Width of the column with the names, and in it of the short forms.
fn name_column(sheet: &Sheet<'_>, book: &Book<'_>) -> (f32, f32) {
    let look = sheet.look;
    let bold = Style { weight: Weight::Bold, ..look.name };
    let pad = 4.0 * look.scale;
    let short = sheet.shorts.iter().map(|short| book.measure(short, bold)).fold(0.0, f32::max) + pad;
    let name =
        sheet.view.people.iter().map(|person| book.measure(&person.name(), look.name)).fold(0.0, f32::max);
    let desks = sheet
        .view
        .staffing
        .iter()
        .map(|desk| {
            let label = sheet.words.fill("roster-present-at", &[("desk", &desk.desk)]);
            book.measure(&label, look.small) - short
        })
        .fold(0.0, f32::max);
    let sign = look.name.size * 1.4;
    let widest = look.page.0 * 0.17;
    (sign + short + name.max(desks).min(widest) + pad, short)
}

/// The days of each page: all, if a short form fits a day then; else even runs of months, else a month each.
fn segments(sheet: &Sheet<'_>, book: &Book<'_>) -> Vec<Range<usize>> {
    let look = sheet.look;
    let days = &sheet.view.days;
    let mut months: Vec<Range<usize>> = Vec::new();
    for (index, day) in days.iter().enumerate() {
        match months.last_mut() {
            Some(month) if days[month.start].date.month() == day.date.month() => month.end = index + 1,
            _ => months.push(index..index + 1),
        }
    }
    let letters = Style { size: look.smallest, weight: Weight::Bold, colour: INK };
    let needed =
        sheet.shorts.iter().map(|short| book.measure(short, letters)).fold(0.0, f32::max) + 1.2 + look.scale;
    let room = look.page.0 - 2.0 * look.margin - name_column(sheet, book).0;
    let fits = |run: &[Range<usize>]| {
        let all = run[0].start..run[run.len() - 1].end;
        room / days[all].iter().map(units).sum::<f32>() >= needed
    };
    let length = (1..=months.len())
        .rev()
        .filter(|length| months.len().is_multiple_of(*length))
        .find(|length| months.chunks(*length).all(fits))
        .unwrap_or(1);
    months.chunks(length).map(|run| run[0].start..run[run.len() - 1].end).collect()
}

fn heights(sheet: &Sheet<'_>, book: &Book<'_>) -> Heights {
    let look = sheet.look;
    let (column, short) = name_column(sheet, book);
    let width = column - short - look.name.size * 1.4 - 4.0 * look.scale;
    let lines = sheet
        .view
        .people
        .iter()
        .map(|person| book.wrap(&person.name(), look.name, width).len())
        .max()
        .unwrap_or(1);
    let names = leading(look.name) * lines as f32 + 2.0 * look.scale;
    Heights { group: 12.0 * look.scale, person: look.row.0.max(names), desk: 13.0 * look.scale }
}

fn head_height(sheet: &Sheet<'_>) -> f32 {
    let look = sheet.look;
    leading(look.strong) + leading(look.small) + 2.0 * leading(look.small) + 5.0 * look.scale
}

/// Shows, trainings and meetings with the number that stands for each where its name does not fit.
fn events(sheet: &Sheet<'_>) -> HashMap<BarKind, usize> {
    let named: BTreeSet<&BarKind> = sheet
        .view
        .bars
        .values()
        .flatten()
        .map(|bar| &bar.kind)
        .filter(|kind| !matches!(kind, BarKind::Absence))
        .collect();
    named.into_iter().cloned().zip(1..).collect()
}

/// The foot of a page: signs, dates of the days shown, and people who are named here but listed elsewhere.
fn legend(sheet: &Sheet<'_>, days: &Range<usize>, rows: &[Row], events: &HashMap<BarKind, usize>) -> Legend {
    let words = sheet.words;
    let mut legend = Legend::new(sheet);
    let named = |name: fn(&Day) -> Option<&String>| {
        let mut parts: Vec<(String, chrono::NaiveDate, chrono::NaiveDate)> = Vec::new();
        for day in &sheet.view.days[days.clone()] {
            let Some(text) = name(day) else { continue };
            match parts.last_mut() {
                Some((last, _, until))
                    if last == text && *until == day.date.pred_opt().unwrap_or(day.date) =>
                {
                    *until = day.date;
                }
                _ => parts.push((text.clone(), day.date, day.date)),
            }
        }
        parts.into_iter().map(|(text, from, to)| format!("{} {text}", words.stretch(from, to))).collect()
    };
    legend.note(words.say("roster-notes-holidays"), named(|day| day.holiday.as_ref()));
    legend.note(words.say("roster-notes-blackouts"), named(|day| day.blackout.as_ref()));
    legend.note(words.say("roster-notes-school"), named(|day| day.school.as_ref()));

    let shown: Vec<usize> = rows
        .iter()
        .filter_map(|row| match row {
            Row::Person(index) => Some(*index),
            _ => None,
        })
        .collect();
    let slots = days.start * 2..days.end * 2;
    let mut numbers: Vec<(usize, &BarKind)> = shown
        .iter()
        .flat_map(|index| sheet.view.bars_of(sheet.view.people[*index].id))
        .filter(|bar| bar.slot < slots.end && bar.end() > slots.start)
        .filter_map(|bar| Some((*events.get(&bar.kind)?, &bar.kind)))
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    legend.note(
        words.say("roster-notes-events"),
        numbers.into_iter().map(|(number, kind)| format!("{number}\u{a0}{}", words.bar(kind))).collect(),
    );

    let (first, last) = (sheet.view.days[days.start].date, sheet.view.days[days.end - 1].date);
    let mut elsewhere = BTreeSet::new();
    for leg in &sheet.view.legs {
        if leg.status == Status::Cancelled || leg.date < first || leg.date > last {
            continue;
        }
        let pair = [leg.inside, leg.field].map(|id| sheet.index(id));
        let here = pair.map(|index| index.is_some_and(|index| shown.contains(&index)));
        for (index, there) in [(pair[0], here[1]), (pair[1], here[0])] {
            elsewhere.extend(index.filter(|index| there && !shown.contains(index)));
        }
    }
    legend.note(
        words.say("roster-notes-people"),
        elsewhere
            .into_iter()
            .map(|index| format!("{}\u{a0}{}", sheet.shorts[index], sheet.view.people[index].name()))
            .collect(),
    );
    legend
}

/// One page of the wall plan: where days and rows lie.
struct Grid<'a, 'b> {
    sheet: &'a Sheet<'b>,
    page: usize,
    area: Area,
    days: Range<usize>,
    /// Left edge of each day, and the right edge of the last.
    edges: Vec<f32>,
    short_width: f32,
    events: &'a HashMap<BarKind, usize>,
}

impl<'a, 'b> Grid<'a, 'b> {
    fn new(
        sheet: &'a Sheet<'b>,
        book: &Book<'_>,
        page: usize,
        area: Area,
        days: Range<usize>,
        events: &'a HashMap<BarKind, usize>,
    ) -> Self {
        let (column, short_width) = name_column(sheet, book);
        let total: f32 = sheet.view.days[days.clone()].iter().map(units).sum();
        // A horizon of a few days should not have columns as wide as a hand.
        let unit = ((area.w - column) / total).min(90.0 * sheet.look.scale);
        let mut x = area.x + column;
        let mut edges = vec![x];
        for day in &sheet.view.days[days.clone()] {
            x += units(day) * unit;
            edges.push(x);
        }
        Self { sheet, page, area, days, edges, short_width, events }
    }

    fn left(&self) -> f32 {
        self.edges[0]
    }

    fn right(&self) -> f32 {
        self.edges[self.edges.len() - 1]
    }

    fn day(&self, column: usize) -> &'b Day {
        &self.sheet.view.days[self.days.start + column]
    }

    /// Draws heads and rows and says where they end.
    fn draw(&self, book: &mut Book<'_>, rows: &[Row], heights: Heights) -> f32 {
        let top = self.area.y + head_height(self.sheet);
        let height = |row: &Row| match row {
            Row::Group { .. } => heights.group,
            Row::Person(_) => heights.person,
            Row::Desk(_) => heights.desk,
        };
        let bottom = top + rows.iter().map(height).sum::<f32>();
        self.heads(book, top);
        self.background(book, top, bottom);
        let mut list: Option<Element> = None;
        let mut y = top;
        for row in rows {
            let area = Area::new(self.area.x, y, self.right() - self.area.x, height(row));
            match row {
                Row::Group { person, continued } => {
                    book.structure.extend(list.take());
                    self.group(book, *person, *continued, area);
                }
                Row::Person(index) => {
                    let entry = self.person(book, *index, area);
                    list.get_or_insert_with(|| Element::new(Role::List)).push(entry);
                }
                Row::Desk(desk) => {
                    let entry = self.desk(book, *desk, area);
                    list.get_or_insert_with(|| Element::new(Role::List)).push(entry);
                }
            }
            y = area.bottom();
        }
        book.structure.extend(list);
        self.frame(book, top, bottom);
        bottom
    }

    /// Months, weeks, and weekdays over dates.
    fn heads(&self, book: &mut Book<'_>, top: f32) {
        let look = self.sheet.look;
        let words = self.sheet.words;
        let mut y = self.area.y;
        for (months, style) in [(true, look.strong), (false, coloured(look.small, GREY))] {
            let label = |day: &Day| if months { words.month(day.date) } else { words.week(day.date) };
            let mut first = 0;
            while first < self.days.len() {
                let text = label(self.day(first));
                let mut next = first + 1;
                while next < self.days.len() && label(self.day(next)) == text {
                    next += 1;
                }
                let (left, right) = (self.edges[first], self.edges[next]);
                if book.measure(&text, style) + 2.0 <= right - left {
                    book.note(self.page, left + 1.5 * look.scale, y + style.size, &text, style);
                }
                first = next;
            }
            y += leading(style);
        }
        let letters = self.weekday_letters(book);
        for column in 0..self.days.len() {
            let day = self.day(column);
            let (left, width) = (self.edges[column], self.edges[column + 1] - self.edges[column]);
            let colour = if is_off(day) { GREY } else { INK };
            let short: String =
                words.weekday(day.date).chars().take(letters[usize::from(is_off(day))]).collect();
            let number = day.date.day().to_string();
            for (line, text) in [short, number].into_iter().enumerate() {
                let style = Style {
                    weight: if line == 1 { Weight::Bold } else { Weight::Regular },
                    ..coloured(look.small, colour)
                };
                let y = y + look.small.size * 1.1 + leading(look.small) * line as f32;
                // Between narrow weekends the eye counts by itself; digits too small to read would only be dirt.
                if !is_off(day) || book.measure(&text, style) * 0.7 <= width - 0.4 {
                    self.centred(book, left, width, y, &text, style);
                }
            }
            if day.school.is_some() {
                let strip = Area::new(left, top - 2.4 * look.scale, width, 1.8 * look.scale);
                book.draw(self.page, Shape::Box { area: strip, radius: 0.0, fill: Some(AMBER), line: None });
            }
        }
    }

    /// How many letters of a weekday fit all working days, and all days off.
    fn weekday_letters(&self, book: &Book<'_>) -> [usize; 2] {
        [false, true].map(|off| {
            let fits = |letters: usize| {
                (0..self.days.len()).filter(|column| is_off(self.day(*column)) == off).all(|column| {
                    let weekday = self.sheet.words.weekday(self.day(column).date);
                    let text: String = weekday.chars().take(letters).collect();
                    let width = self.edges[column + 1] - self.edges[column];
                    book.measure(&text, self.sheet.look.small) <= width - 1.0
                })
            };
            [4, 2].into_iter().find(|letters| fits(*letters)).unwrap_or(1)
        })
    }

    /// Writes a text in the middle, a little smaller if need be.
    fn centred(&self, book: &mut Book<'_>, left: f32, width: f32, y: f32, text: &str, style: Style) {
        let needed = book.measure(text, style);
        let size = style.size * ((width - 0.4) / needed.max(0.1)).min(1.0);
        let x = left + (width - needed * size / style.size) / 2.0;
        book.note(self.page, x, y, text, Style { size, ..style });
    }

    /// Shades of days off and blackouts, with the names of holidays in their columns.
    fn background(&self, book: &mut Book<'_>, top: f32, bottom: f32) {
        let look = self.sheet.look;
        for column in 0..self.days.len() {
            let day = self.day(column);
            let (left, right) = (self.edges[column], self.edges[column + 1]);
            let area = Area::new(left, top, right - left, bottom - top);
            if is_off(day) {
                book.draw(self.page, Shape::Box { area, radius: 0.0, fill: Some(CLOSED), line: None });
            } else if day.blackout.is_some() {
                let step = 4.0 * look.scale;
                let width = 0.7 * look.scale;
                book.draw(self.page, Shape::Hatch { area, colour: BLACKOUT, width, step, rising: false });
            }
        }
    }

    /// Lines between days and around all.
    fn frame(&self, book: &mut Book<'_>, top: f32, bottom: f32) {
        let look = self.sheet.look;
        for column in 1..self.days.len() {
            let (day, before) = (self.day(column), self.day(column - 1));
            let x = self.edges[column];
            let (colour, width, from) = if day.date.month() != before.date.month() {
                (INK, 0.9, self.area.y)
            } else if day.date.iso_week() != before.date.iso_week() {
                (STRONG_LINE, 0.5, top)
            } else {
                continue;
            };
            let points = vec![(x, from), (x, bottom)];
            book.draw(self.page, Shape::Lines { points, colour, width: width * look.scale });
        }
        for y in [top, bottom] {
            let points = vec![(self.area.x, y), (self.right(), y)];
            book.draw(self.page, Shape::Lines { points, colour: INK, width: 0.8 * look.scale });
        }
    }

    /// Thin lines inside a row, under its bars.
    fn row_lines(&self, book: &mut Book<'_>, area: Area) {
        let look = self.sheet.look;
        for column in 1..self.days.len() {
            let x = self.edges[column];
            let points = vec![(x, area.y), (x, area.bottom())];
            book.draw(self.page, Shape::Lines { points, colour: LINE, width: 0.35 * look.scale });
        }
        let points = vec![(area.x, area.bottom()), (area.right(), area.bottom())];
        book.draw(self.page, Shape::Lines { points, colour: LINE, width: 0.5 * look.scale });
    }

    /// The band over a group.
    fn group(&self, book: &mut Book<'_>, person: usize, continued: bool, area: Area) {
        let look = self.sheet.look;
        let person = &self.sheet.view.people[person];
        book.draw(
            self.page,
            Shape::Box {
                area,
                radius: 0.0,
                fill: Some(crate::export::pdf::look::soft(person.side)),
                line: None,
            },
        );
        let middle = area.y + area.h / 2.0;
        let size = look.text.size;
        book.draw(
            self.page,
            crate::export::pdf::frame::sign(person.side, area.x + 3.0 * look.scale, middle, size * 0.9),
        );
        let mut text = self.sheet.words.side(person.side);
        if !person.group.trim().is_empty() {
            text = format!("{text} \u{b7} {}", person.group);
        }
        let at = (area.x + 4.0 * look.scale + size * 1.3, middle + size * 0.36);
        if continued {
            let text = self.sheet.words.fill("roster-continued", &[("text", &text)]);
            book.note(self.page, at.0, at.1, &text, look.strong);
        } else {
            let mark = book.write(self.page, at.0, at.1, &text, look.strong);
            book.structure.push(Element::of(Role::Heading(3), [mark]));
        }
    }
}
