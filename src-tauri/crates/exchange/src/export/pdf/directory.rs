//! Short forms, names, teams and phone numbers of everybody.

use super::book::{Book, Bookmark, Child, Element, Role, Shape};
use super::flow::Flow;
use super::frame::{Frame, sign};
use super::look::{GREY, LINE, coloured, leading};
use crate::export::view::Person;

/// An entry, wrapped.
struct Entry {
    name: Vec<String>,
    group: Vec<String>,
    phone: Vec<String>,
    height: f32,
}

/// Widths within a column of the page.
#[derive(Clone, Copy)]
struct Widths {
    sign: f32,
    short: f32,
    name: f32,
    phone: f32,
    pad: f32,
}

/// The people of a roster with the short forms that stand for them.
#[derive(Clone, Copy)]
pub(super) struct Listed<'a> {
    pub people: &'a [Person],
    /// In the order of the people.
    pub shorts: &'a [String],
}

/// Lays out the directory, if there are people: below the list where there is room for all of it, else on pages of its
/// own.
pub(super) fn lay_out<'a, 'b>(
    frame: &'a Frame<'b>,
    listed: Listed<'_>,
    book: &mut Book<'_>,
    list: Option<&Flow<'a, 'b>>,
) {
    let people = listed.people;
    if people.is_empty() {
        return;
    }
    let look = frame.look;
    let title = frame.words.say("roster-people-title");
    let below = list.and_then(|list| {
        let columns = look.directory_columns / look.list_columns;
        let flow = Flow::below(list, &title, columns, 0.0)?;
        let (_, entries) = entries(frame, listed, book, flow.width());
        let highest = entries.iter().map(|entry| entry.height).fold(0.0, f32::max);
        let needed = highest * people.len().div_ceil(columns) as f32;
        let heads = leading(look.small_strong) + leading(look.strong) * 2.0 + 6.0 * look.scale;
        Flow::below(list, &title, columns, needed + heads)
    });
    let mut flow = match below {
        Some(mut flow) => {
            let area = flow.take_heading(leading(look.strong) * 2.0);
            let mark = book.write(flow.page, area.x, area.y + look.plan.size, &title, look.plan);
            book.structure.push(Element::of(Role::Heading(2), [mark]));
            book.bookmarks.push(Bookmark { text: title, page: flow.page });
            flow
        }
        None => Flow::start(frame, book, &title, look.directory_columns),
    };

    let (widths, entries) = entries(frame, listed, book, flow.width());
    // Columns of one length look better than one long column and empty ones.
    let total: f32 = entries.iter().map(|entry| entry.height).sum();
    let per_column = if total <= flow.column_height() * look.directory_columns as f32 {
        people.len().div_ceil(flow.columns()).max(8)
    } else {
        usize::MAX
    };

    let mut table = Element::new(Role::Table);
    table.push(heads(frame, book, &mut flow, widths, true));
    let mut in_column = 0;
    for (index, entry) in entries.iter().enumerate() {
        if !flow.fits(entry.height) || in_column == per_column {
            flow.next(book);
            heads(frame, book, &mut flow, widths, false);
            in_column = 0;
        }
        in_column += 1;
        table.push(draw(frame, listed, book, &mut flow, widths, index, entry));
    }
    book.structure.push(table);
}

fn entries(frame: &Frame<'_>, listed: Listed<'_>, book: &Book<'_>, width: f32) -> (Widths, Vec<Entry>) {
    let look = frame.look;
    let people = listed.people;
    let pad = 3.0 * look.scale;
    let widest = |texts: &mut dyn Iterator<Item = f32>| texts.fold(0.0, f32::max);
    let short = widest(&mut listed.shorts.iter().map(|short| book.measure(short, look.strong))) + 2.0 * pad;
    let phone = widest(&mut people.iter().map(|person| book.measure(&person.phone, look.text)));
    let phone = phone.min(width * 0.34) + pad;
    let sign = look.text.size * 1.3;
    let widths = Widths { sign, short, phone, pad, name: width - sign - short - phone - pad };
    let entries = people
        .iter()
        .map(|person| {
            let side = frame.words.side(person.side);
            let group =
                if person.group.trim().is_empty() { side } else { format!("{side} \u{b7} {}", person.group) };
            let name = book.wrap(&person.name(), look.text, widths.name);
            let group = book.wrap(&group, look.small, widths.name);
            let phone = book.wrap(&person.phone, look.text, widths.phone);
            let left = leading(look.text) * name.len() as f32 + leading(look.small) * group.len() as f32;
            let height = left.max(leading(look.text) * phone.len() as f32) + 2.0 * pad;
            Entry { name, group, phone, height }
        })
        .collect();
    (widths, entries)
}

fn heads(
    frame: &Frame<'_>,
    book: &mut Book<'_>,
    flow: &mut Flow<'_, '_>,
    widths: Widths,
    first: bool,
) -> Element {
    let style = frame.look.small_strong;
    let area = flow.take(leading(style) + widths.pad);
    let name = area.x + widths.sign + widths.short;
    let mut row = Element::new(Role::Row);
    for (x, key) in [(name, "roster-name"), (name + widths.name + widths.pad, "roster-phone")] {
        let text = frame.words.say(key);
        if first {
            let mark = book.write(flow.page, x, area.y + style.size, &text, style);
            row.push(Element::of(Role::ColumnHead, [mark]));
        } else {
            book.note(flow.page, x, area.y + style.size, &text, style);
        }
    }
    row
}

fn draw(
    frame: &Frame<'_>,
    listed: Listed<'_>,
    book: &mut Book<'_>,
    flow: &mut Flow<'_, '_>,
    widths: Widths,
    index: usize,
    entry: &Entry,
) -> Element {
    let look = frame.look;
    let page = flow.page;
    let area = flow.take(entry.height);
    let base = area.y + widths.pad + look.text.size * 0.98;
    let side = listed.people[index].side;
    book.draw(page, sign(side, area.x, base - look.text.size * 0.36, look.text.size * 0.85));

    let mut marks = vec![book.write(page, area.x + widths.sign, base, &listed.shorts[index], look.strong)];
    let left = area.x + widths.sign + widths.short;
    let mut y = base;
    for line in &entry.name {
        marks.push(book.write(page, left, y, line, look.text));
        y += leading(look.text);
    }
    y -= leading(look.text) - leading(look.small);
    for line in &entry.group {
        marks.push(book.write(page, left, y, line, coloured(look.small, GREY)));
        y += leading(look.small);
    }
    let mut head = Element::new(Role::RowHead);
    head.children = marks.into_iter().map(Child::Mark).collect();

    let mut cell = Element::new(Role::Cell);
    for (line, text) in entry.phone.iter().enumerate() {
        let y = base + leading(look.text) * line as f32;
        cell.children.push(Child::Mark(book.write(
            page,
            left + widths.name + widths.pad,
            y,
            text,
            look.text,
        )));
    }
    let points = vec![(area.x, area.bottom()), (area.right(), area.bottom())];
    book.draw(page, Shape::Lines { points, colour: LINE, width: 0.4 * look.scale });

    let mut row = Element::new(Role::Row);
    row.push(head);
    row.push(cell);
    row
}
