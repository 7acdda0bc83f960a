//! What every page has: title, plan, release and date above, period and page number below.

use super::book::{Area, Book, Element, Role, Shape};
use super::look::{GREY, INK, Look, STRONG_LINE, TEAL, VIOLET, coloured, leading};
use crate::export::view::{Head, Side};
use crate::export::words::Words;

/// What all parts of a layout look at.
pub(super) struct Frame<'a> {
    pub head: &'a Head,
    pub words: Words,
    pub look: Look,
    /// What the roster is; above each page.
    pub title: String,
    /// Of which time or place; below each page.
    pub foot: String,
}

impl<'a> Frame<'a> {
    pub fn new(head: &'a Head, look: Look, title: String, foot: String) -> Self {
        Self { head, words: Words(head.language), look, title, foot }
    }

    /// Starts a page and gives the room between head and foot. The first page of a part carries its heading as content,
    /// the others repeat it as decoration.
    pub fn start_page(&self, book: &mut Book<'_>, subtitle: &str, first_of_part: bool) -> (usize, Area) {
        let look = self.look;
        let page = book.start_page();
        let (width, height) = look.page;
        let left = look.margin;
        let right = width - look.margin;
        let mut y = look.margin + look.title.size * 0.8;

        let title = &self.title;
        let title_mark = if page == 0 {
            Some(book.write(page, left, y, title, look.title))
        } else {
            book.note(page, left, y, title, look.title);
            None
        };
        if let Some(mark) = title_mark {
            book.structure.push(Element::of(Role::Heading(1), [mark]));
        }
        let title_width = book.measure(title, look.title);
        let after_title = left + title_width + look.title.size * 0.6;

        // Plan, release and date stand to the right; a long plan name takes several lines and pushes the page down.
        let about =
            [(self.head.plan.clone(), look.plan), (self.words.version(self.head), coloured(look.text, GREY))];
        let about_width = (right - left) * 0.4;
        let mut about_y = look.margin + look.plan.size * 0.75;
        let mut about_marks = Vec::new();
        for (text, style) in about {
            for line in book.wrap(&text, style, about_width) {
                let x = right - book.measure(&line, style);
                if page == 0 {
                    about_marks.push(book.write(page, x, about_y, &line, style));
                } else {
                    book.note(page, x, about_y, &line, style);
                }
                about_y += leading(style);
            }
        }

        let mut marks = Vec::new();
        let lines = book.wrap(
            subtitle,
            look.subtitle,
            (right - about_width - after_title).max(look.title.size * 6.0),
        );
        for (index, line) in lines.iter().filter(|line| !line.is_empty()).enumerate() {
            if index > 0 {
                y += leading(look.subtitle);
            }
            if first_of_part {
                marks.push(book.write(page, after_title, y, line, look.subtitle));
            } else {
                book.note(page, after_title, y, line, look.subtitle);
            }
        }
        if first_of_part {
            let text = if marks.is_empty() { title.clone() } else { subtitle.to_owned() };
            book.bookmarks.push(super::book::Bookmark { text, page });
            book.structure.extend((!marks.is_empty()).then(|| Element::of(Role::Heading(2), marks)));
        }
        if !about_marks.is_empty() {
            book.structure.push(Element::of(Role::Paragraph, about_marks));
        }

        let line = y.max(about_y - leading(look.text)) + 7.0 * look.scale;
        let rule =
            Shape::Lines { points: vec![(left, line), (right, line)], colour: INK, width: 1.0 * look.scale };
        book.draw(page, rule);
        let top = line + 8.0 * look.scale;
        let bottom = height - look.margin - look.small.size * 2.0;
        (page, Area::new(left, top, right - left, bottom - top))
    }

    /// Writes the feet, once it is known how many pages there are.
    pub fn number_pages(&self, book: &mut Book<'_>) {
        let (width, height) = self.look.page;
        let y = height - self.look.margin;
        let pages = book.pages.len();
        for page in 0..pages {
            let number = self
                .words
                .fill("roster-page", &[("page", &(page + 1).to_string()), ("pages", &pages.to_string())]);
            book.note(page, self.look.margin, y, &self.foot, self.look.small);
            let x = width - self.look.margin - book.measure(&number, self.look.small);
            book.note(page, x, y, &number, self.look.small);
        }
    }
}

/// Circle for inside, square for field, a bar for those who lead.
pub(super) fn sign(side: Side, x: f32, middle: f32, size: f32) -> Shape {
    match side {
        Side::Inside => Shape::Circle { x: x + size / 2.0, y: middle, radius: size / 2.0, fill: VIOLET },
        Side::Field => {
            let side = size * 0.9;
            let area = Area::new(x + (size - side) / 2.0, middle - side / 2.0, side, side);
            Shape::Box { area, radius: 0.0, fill: Some(TEAL), line: None }
        }
        Side::Manager => {
            let area = Area::new(x, middle - size * 0.2, size, size * 0.4);
            Shape::Box { area, radius: 0.0, fill: Some(STRONG_LINE), line: None }
        }
    }
}
