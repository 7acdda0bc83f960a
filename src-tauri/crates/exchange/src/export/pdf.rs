//! Rosters on paper. One module per layout, on top of what all pages share: [`frame`] (title, plan, release, date and
//! page numbers), [`flow`] (columns over pages), [`table`](mod@table), [`directory`] (who is who).

use tandem_wording::Language;

use super::ExportError;
use super::view::Head;
use super::words::Words;
use book::{Book, Element, Role};
use face::Faces;
use frame::Frame;

mod book;
mod change_slips;
mod desks;
mod directory;
mod face;
mod flow;
mod frame;
mod look;
mod render;
mod sheet;
mod short;
mod show_year;
mod switch_days;
mod trade_shows;

pub use change_slips::change_slips;
pub use desks::desks;
pub use sheet::{customer_sheets, customers, people, tandems};
pub use show_year::show_year;
pub use switch_days::switch_days;
pub use trade_shows::trade_show;

/// Writes a laid-out book with this title, about this time or place.
fn write(book: &Book<'_>, head: &Head, title: &str, about: &str) -> Result<Vec<u8>, ExportError> {
    let about = render::About {
        title: format!("{title} \u{2013} {}", head.plan),
        subject: [about, &Words(head.language).release(head)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        language: code(head.language),
        made: head.stamped,
    };
    render::render(book, &about)
}

/// The language as PDF names it.
const fn code(language: Language) -> &'static str {
    match language {
        Language::En => "en",
        Language::De => "de",
        Language::Fr => "fr",
    }
}

/// A book of the paper the frame is for.
fn open<'a>(frame: &Frame<'_>, faces: &'a Faces) -> Book<'a> {
    let (width, height) = frame.look.page;
    Book::new(faces, width, height)
}

/// Ends a book: a page that says so where there was nothing to print, and the numbers of the pages.
fn close(frame: &Frame<'_>, book: &mut Book<'_>, nothing: &str) {
    if book.pages.is_empty() {
        let (page, area) = frame.start_page(book, &frame.foot, true);
        let text = frame.look.text;
        let mut y = area.y + text.size;
        let mut marks = Vec::new();
        for line in book.wrap(&frame.words.say(nothing), text, area.w) {
            marks.push(book.write(page, area.x, y, &line, text));
            y += look::leading(text);
        }
        book.structure.push(Element::of(Role::Paragraph, marks));
    }
    frame.number_pages(book);
}

#[cfg(test)]
mod checks;
