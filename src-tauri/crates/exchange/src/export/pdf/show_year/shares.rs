//! Everybody's share of the year: shows, shifts, hours, weekend days.

use super::{Sheet, heading, pad, sign_width, widest_word};
use crate::export::pdf::book::{Book, Element, Role, Shape};
use crate::export::pdf::flow::Flow;
use crate::export::pdf::frame::sign;
use crate::export::pdf::look::{LINE, leading};
use crate::export::view::show_year::Share;

/// Heads of the columns with figures.
const HEADS: [&str; 5] = [
    "roster-year-shows",
    "roster-year-duties",
    "roster-shows-hours-count",
    "roster-year-weekend",
    "roster-year-share",
];

/// Lays the shares out below the timeline where all of them fit, else on pages of their own.
pub(super) fn lay_out<'a, 'b>(sheet: &'a Sheet<'b>, book: &mut Book<'_>, above: &Flow<'a, 'b>) {
    let shares = &sheet.view.shares;
    if shares.is_empty() {
        return;
    }
    let (look, words) = (sheet.frame.look, sheet.frame.words);
    let title = words.say("roster-year-shares");
    let columns = (2 + usize::from(look.scale > 1.1)).min(shares.len());
    let title_height = leading(look.plan) + pad(sheet);
    let needed = |width: f32| {
        let highest = shares.iter().map(|share| height(sheet, book, share, width)).fold(0.0, f32::max);
        highest * shares.len().div_ceil(columns) as f32 + head_height(sheet, book, width) + title_height
    };
    let flow = Flow::below(above, &title, columns, 0.0)
        .and_then(|flow| Flow::below(above, &title, columns, needed(flow.width())));
    let mut flow = match flow {
        Some(mut flow) => {
            let area = flow.take_heading(title_height);
            heading(book, flow.page, (area.x, area.y + look.plan.size), &title, look.plan);
            flow
        }
        None => Flow::start(&sheet.frame, book, &title, columns),
    };
    let width = flow.width();
    let per_column = shares.len().div_ceil(columns);
    let total: f32 = shares.iter().map(|share| height(sheet, book, share, width)).sum();
    let even =
        total + head_height(sheet, book, width) * columns as f32 <= flow.column_height() * columns as f32;
    let mut table = Element::new(Role::Table);
    heads(sheet, book, &mut flow, Some(&mut table));
    let mut in_column = 0;
    for share in shares {
        let height = height(sheet, book, share, width);
        if !flow.fits(height) || (even && in_column == per_column) {
            flow.next(book);
            heads(sheet, book, &mut flow, None);
            in_column = 0;
        }
        in_column += 1;
        table.push(row(sheet, book, &mut flow, share, height));
    }
    book.structure.push(table);
}

/// Widths: name, then the figures, each as wide as the widest word of its head.
fn widths(sheet: &Sheet<'_>, book: &Book<'_>, total: f32) -> [f32; 6] {
    let style = sheet.frame.look.small_strong;
    let mut widths = [0.0; 6];
    for (column, key) in HEADS.iter().enumerate() {
        let head = sheet.frame.words.say(key);
        let least = book.measure("100,0 %", sheet.frame.look.text);
        widths[column + 1] =
            widest_word(book, std::iter::once(head.as_str()), style).max(least) + 2.0 * pad(sheet);
    }
    // Figures leave at least half of the width to the names.
    let figures: f32 = widths.iter().sum();
    let shrink = (total * 0.6 / figures).min(1.0);
    for width in &mut widths {
        *width *= shrink;
    }
    widths[0] = total - widths.iter().sum::<f32>();
    widths
}

fn name_lines(sheet: &Sheet<'_>, book: &Book<'_>, share: &Share, width: f32) -> Vec<String> {
    let look = sheet.frame.look;
    let room = widths(sheet, book, width)[0] - sign_width(look.text.size) - 2.0 * pad(sheet);
    book.wrap(&share.person.name(), look.text, room)
}

fn height(sheet: &Sheet<'_>, book: &Book<'_>, share: &Share, width: f32) -> f32 {
    let lines = name_lines(sheet, book, share, width).len() as f32;
    leading(sheet.frame.look.text) * lines + pad(sheet)
}

/// The heads of the columns, wrapped.
fn head_lines(sheet: &Sheet<'_>, book: &Book<'_>, width: f32) -> Vec<Vec<String>> {
    let widths = widths(sheet, book, width);
    let keys = std::iter::once("roster-name").chain(HEADS);
    keys.zip(widths)
        .map(|(key, width)| {
            let text = sheet.frame.words.say(key);
            book.wrap(&text, sheet.frame.look.small_strong, width - pad(sheet))
        })
        .collect()
}

fn head_height(sheet: &Sheet<'_>, book: &Book<'_>, width: f32) -> f32 {
    let lines = head_lines(sheet, book, width).iter().map(Vec::len).max().unwrap_or(1);
    leading(sheet.frame.look.small_strong) * lines as f32 + pad(sheet)
}

fn heads(sheet: &Sheet<'_>, book: &mut Book<'_>, flow: &mut Flow<'_, '_>, table: Option<&mut Element>) {
    let style = sheet.frame.look.small_strong;
    let width = flow.width();
    let area = flow.take(head_height(sheet, book, width));
    let widths = widths(sheet, book, width);
    let page = flow.page;
    let first = table.is_some();
    let mut row = Element::new(Role::Row);
    let mut x = area.x;
    for (column, lines) in head_lines(sheet, book, width).into_iter().enumerate() {
        let mut marks = Vec::new();
        let mut y = area.bottom() - pad(sheet) - leading(style) * (lines.len() - 1) as f32;
        for line in lines {
            let at =
                if column == 0 { x } else { x + widths[column] - pad(sheet) - book.measure(&line, style) };
            if first {
                marks.push(book.write(page, at, y, &line, style));
            } else {
                book.note(page, at, y, &line, style);
            }
            y += leading(style);
        }
        row.push(Element::of(Role::ColumnHead, marks));
        x += widths[column];
    }
    if let Some(table) = table {
        table.push(row);
    }
}

fn row(
    sheet: &Sheet<'_>,
    book: &mut Book<'_>,
    flow: &mut Flow<'_, '_>,
    share: &Share,
    height: f32,
) -> Element {
    let look = sheet.frame.look;
    let words = sheet.frame.words;
    let area = flow.take(height);
    let widths = widths(sheet, book, area.w);
    let page = flow.page;
    let base = area.y + look.text.size;
    book.draw(page, sign(share.person.side, area.x, base - look.text.size * 0.36, look.text.size * 0.75));
    let mut marks = Vec::new();
    let mut y = base;
    for line in name_lines(sheet, book, share, area.w) {
        marks.push(book.write(page, area.x + sign_width(look.text.size), y, &line, look.text));
        y += leading(look.text);
    }
    let mut element = Element::new(Role::Row);
    element.push(Element::of(Role::RowHead, marks));
    let figures = [
        share.shows.to_string(),
        share.duties.to_string(),
        words.decimal(f64::from(share.minutes) / 60.0),
        share.weekend_days.to_string(),
        words.percent(sheet.view.permille(share)),
    ];
    let mut x = area.x + widths[0];
    for (column, text) in figures.iter().enumerate() {
        let right = x + widths[column + 1] - pad(sheet);
        let mark = book.write(page, right - book.measure(text, look.text), base, text, look.text);
        element.push(Element::of(Role::Cell, [mark]));
        x += widths[column + 1];
    }
    let points = vec![(area.x, area.bottom()), (area.right(), area.bottom())];
    book.draw(page, Shape::Lines { points, colour: LINE, width: 0.4 * look.scale });
    element
}
