//! Every leg, day by day and week by week: who with whom, when and where.

use chrono::{Datelike, Days, NaiveDate};

use super::Sheet;
use crate::export::pdf::book::{Area, Book, Child, Element, Role, Shape, Style};
use crate::export::pdf::face::pieces;
use crate::export::pdf::flow::Flow;
use crate::export::pdf::frame::sign;
use crate::export::pdf::look::{GREY, INK, LINE, PALE, STRONG_LINE, TEAL, VIOLET, coloured, leading};
use crate::export::view::Side;
use crate::export::view::switch_days::{Leg, LegKind, Status};

/// Heads of the columns.
const HEADS: [&str; 7] = [
    "roster-date",
    "roster-time",
    "roster-kind",
    "roster-inside-rep",
    "roster-field-rep",
    "roster-place",
    "roster-status",
];

/// Lays out the list, if there are legs, and says where it ends.
pub(super) fn lay_out<'a, 'b>(sheet: &'a Sheet<'b>, book: &mut Book<'_>) -> Option<Flow<'a, 'b>> {
    let legs = sheet.view.legs_by_date();
    if legs.is_empty() {
        return None;
    }
    let title = sheet.words.say("roster-list-title");
    let mut flow = Flow::start(&sheet.frame, book, &title, sheet.look.list_columns);
    let rows: Vec<[String; 7]> = legs.iter().map(|leg| texts(sheet, leg)).collect();
    let widths = widths(sheet, book, &rows, flow.width());
    let mut list = List { sheet, widths, table: Element::new(Role::Table) };

    list.heads(book, &mut flow, true);
    let mut week = None;
    for (leg, row) in legs.iter().zip(&rows) {
        let this = leg.date.iso_week();
        let height = list.height(book, row);
        let band = list.band_height();
        if week != Some(this) {
            if !flow.fits(band + height) {
                flow.next(book);
                list.heads(book, &mut flow, false);
            }
            list.week(book, &mut flow, leg.date, false);
            week = Some(this);
        } else if !flow.fits(height) {
            flow.next(book);
            list.heads(book, &mut flow, false);
            list.week(book, &mut flow, leg.date, true);
        }
        list.leg(book, &mut flow, leg, row, height);
    }
    book.structure.push(list.table);
    Some(flow)
}

fn texts(sheet: &Sheet<'_>, leg: &Leg) -> [String; 7] {
    let words = sheet.words;
    [
        format!("{} {}", words.weekday(leg.date), words.day(leg.date)),
        words.length(leg.length),
        words.leg_short(leg.kind),
        sheet.name(leg.inside),
        sheet.name(leg.field),
        leg.place.clone(),
        words.status(leg.status),
    ]
}

/// Room for the sign before the kind, in ems.
const SIGN: f32 = 1.5;

/// Kind, both names and status have a sign before the text.
fn has_sign(column: usize) -> bool {
    matches!(column, 2..=4 | 6)
}

/// Widths of the columns: what the texts need, and where that is too much, the wide ones give way in proportion.
fn widths(sheet: &Sheet<'_>, book: &Book<'_>, rows: &[[String; 7]], total: f32) -> [f32; 7] {
    let look = sheet.look;
    let pad = 9.0 * look.scale;
    let mut wanted = [0.0f32; 7];
    let mut least = [0.0f32; 7];
    for column in 0..7 {
        let head = sheet.words.say(HEADS[column]);
        let extra = pad + if has_sign(column) { SIGN * look.text.size } else { 0.0 };
        let style = if (3..5).contains(&column) { look.strong } else { look.text };
        let head = book.measure(&head, look.small_strong) + pad;
        for row in rows {
            wanted[column] = wanted[column].max(book.measure(&row[column], style) + extra).max(head);
            // A word is broken only where even one to a line is too wide; dates stay on one line.
            let words = if column < 2 { vec![row[column].as_str()] } else { pieces(&row[column]).collect() };
            for word in words {
                least[column] = least[column].max(book.measure(word.trim_end(), style) + extra).max(head);
            }
        }
    }
    let sum: f32 = wanted.iter().sum();
    if sum <= total {
        // What is left goes to the names and the place.
        for (width, share) in wanted.iter_mut().zip([0.0, 0.0, 0.15, 0.25, 0.25, 0.35, 0.0]) {
            *width += (total - sum) * share;
        }
        return wanted;
    }
    let fixed: f32 = least.iter().sum();
    let spare = (total - fixed).max(0.0) / (sum - fixed).max(1.0);
    let mut widths = [0.0; 7];
    for column in 0..7 {
        widths[column] = least[column] + (wanted[column] - least[column]) * spare;
    }
    // A column too narrow for even that: everything shrinks alike, and the cells wrap.
    let shrink = (total / widths.iter().sum::<f32>()).min(1.0);
    widths.map(|width| width * shrink)
}

struct List<'a, 'b> {
    sheet: &'a Sheet<'b>,
    widths: [f32; 7],
    table: Element,
}

impl List<'_, '_> {
    fn pad(&self) -> f32 {
        3.0 * self.sheet.look.scale
    }

    fn style(&self, column: usize, leg: &Leg) -> Style {
        let style = if (3..5).contains(&column) { self.sheet.look.strong } else { self.sheet.look.text };
        if leg.status == Status::Cancelled { coloured(style, GREY) } else { style }
    }

    fn lines(&self, book: &Book<'_>, column: usize, text: &str) -> Vec<String> {
        let look = self.sheet.look;
        let style = if (3..5).contains(&column) { look.strong } else { look.text };
        let sign = if has_sign(column) { SIGN * look.text.size } else { 0.0 };
        book.wrap(text, style, self.widths[column] - 2.0 * self.pad() - sign)
    }

    fn height(&self, book: &Book<'_>, row: &[String; 7]) -> f32 {
        let lines = (0..7).map(|column| self.lines(book, column, &row[column]).len()).max().unwrap_or(1);
        leading(self.sheet.look.text) * lines as f32 + 2.0 * self.pad()
    }

    fn band_height(&self) -> f32 {
        leading(self.sheet.look.strong) + 3.0 * self.pad()
    }

    fn heads(&mut self, book: &mut Book<'_>, flow: &mut Flow<'_, '_>, first: bool) {
        let style = self.sheet.look.small_strong;
        let area = flow.take(leading(style) + self.pad());
        let mut x = area.x;
        let mut row = Element::new(Role::Row);
        for (column, key) in HEADS.iter().enumerate() {
            let text = self.sheet.words.say(key);
            let at = (x + self.pad(), area.y + style.size);
            if first {
                let mark = book.write(flow.page, at.0, at.1, &text, style);
                row.push(Element::of(Role::ColumnHead, [mark]));
            } else {
                book.note(flow.page, at.0, at.1, &text, style);
            }
            x += self.widths[column];
        }
        if first {
            self.table.push(row);
        }
    }

    /// The band that starts a week.
    fn week(&mut self, book: &mut Book<'_>, flow: &mut Flow<'_, '_>, date: NaiveDate, continued: bool) {
        let words = self.sheet.words;
        let monday = date - Days::new(u64::from(date.weekday().num_days_from_monday()));
        let mut text = format!(
            "{} \u{b7} {} \u{2013} {}",
            words.week(date),
            words.day(monday),
            words.date(monday + Days::new(6))
        );
        if continued {
            text = words.fill("roster-continued", &[("text", &text)]);
        }
        let style = coloured(self.sheet.look.strong, INK);
        let area = flow.take(self.band_height());
        let band = Area::new(area.x, area.y + self.pad(), area.w, area.h - self.pad());
        let radius = 2.0 * self.sheet.look.scale;
        book.draw(flow.page, Shape::Box { area: band, radius, fill: Some(PALE), line: None });
        let at = (band.x + self.pad(), band.y + band.h / 2.0 + style.size * 0.36);
        if continued {
            book.note(flow.page, at.0, at.1, &text, style);
        } else {
            let mark = book.write(flow.page, at.0, at.1, &text, style);
            let mut row = Element::new(Role::Row);
            let mut head = Element::of(Role::RowHead, [mark]);
            head.columns = HEADS.len() as u32;
            row.push(head);
            self.table.push(row);
        }
    }

    fn leg(
        &mut self,
        book: &mut Book<'_>,
        flow: &mut Flow<'_, '_>,
        leg: &Leg,
        row: &[String; 7],
        height: f32,
    ) {
        let look = self.sheet.look;
        let area = flow.take(height);
        let mut element = Element::new(Role::Row);
        let mut x = area.x;
        let first_line = area.y + self.pad() + look.text.size * 0.98;
        for (column, text) in row.iter().enumerate() {
            let style = self.style(column, leg);
            let mut left = x + self.pad();
            let middle = first_line - look.text.size * 0.36;
            if has_sign(column) {
                let size = look.text.size * 0.85;
                match column {
                    2 => kind_sign(book, flow.page, leg.kind, left, middle, size),
                    3 => book.draw(flow.page, sign(Side::Inside, left, middle, size)),
                    4 => book.draw(flow.page, sign(Side::Field, left, middle, size)),
                    _ if leg.status == Status::Done => {
                        check(book, flow.page, left, first_line, look.text.size);
                    }
                    _ => {}
                }
                left += SIGN * look.text.size;
            }
            let mut cell = Element::new(Role::Cell);
            for (line, text) in self.lines(book, column, text).iter().enumerate() {
                let y = first_line + leading(look.text) * line as f32;
                cell.children.push(Child::Mark(book.write(flow.page, left, y, text, style)));
                if leg.status == Status::Cancelled && column < 6 {
                    let through = y - style.size * 0.3;
                    let points = vec![(left, through), (left + book.measure(text, style), through)];
                    book.draw(flow.page, Shape::Lines { points, colour: GREY, width: 0.6 * look.scale });
                }
            }
            element.push(cell);
            x += self.widths[column];
        }
        let points = vec![(area.x, area.bottom()), (area.right(), area.bottom())];
        book.draw(flow.page, Shape::Lines { points, colour: LINE, width: 0.4 * look.scale });
        self.table.push(element);
    }
}

/// A small bar as it looks on the wall plan.
fn kind_sign(book: &mut Book<'_>, page: usize, kind: LegKind, x: f32, middle: f32, size: f32) {
    let area = Area::new(x, middle - size / 2.0, size * 1.3, size);
    let (fill, line) = match kind {
        LegKind::RideAlong => (TEAL, None),
        LegKind::DeskShift => (crate::export::pdf::look::VIOLET_SOFT, Some((VIOLET, size * 0.1))),
    };
    book.draw(page, Shape::Box { area, radius: size * 0.2, fill: Some(fill), line });
}

/// A tick.
fn check(book: &mut Book<'_>, page: usize, x: f32, base: f32, size: f32) {
    let points = vec![
        (x, base - size * 0.35),
        (x + size * 0.25, base - size * 0.08),
        (x + size * 0.75, base - size * 0.68),
    ];
    book.draw(page, Shape::Lines { points, colour: STRONG_LINE, width: size * 0.13 });
}
