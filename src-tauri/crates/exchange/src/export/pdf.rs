//! Rosters on paper: a wall plan to read from two metres away, then the list, then who is who.

use tandem_wording::Language;

use super::view::SwitchRoster;
use super::words::Words;
use super::{ExportError, Paper};
use book::{Book, Element, Role};

mod bars;
mod book;
mod directory;
mod face;
mod flow;
mod frame;
mod legend;
mod list;
mod look;
mod render;
mod rows;
mod short;
mod wall;

#[cfg(test)]
mod tests;

/// The wall plan of the switch days.
///
/// People x days on as few pages as stay readable (a quarter where the paper is wide enough, else a month), then every
/// leg day by day, then short names and phone numbers. Tagged as PDF/UA-1 and PDF/A-2a. Nothing is cut off: where a
/// name does not fit a bar, its short form stands there and is explained.
pub fn switch_roster(view: &SwitchRoster, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let faces = face::Faces::new()?;
    let book = lay_out(view, paper, &faces);
    let words = Words(view.language);
    let about = render::About {
        title: format!("{} \u{2013} {}", words.say("roster-title"), view.plan),
        subject: format!("{}, {}", words.horizon(view), words.release(view)),
        language: match view.language {
            Language::En => "en",
            Language::De => "de",
            Language::Fr => "fr",
        },
        made: view.stamped,
    };
    render::render(&book, &about)
}

fn lay_out<'a>(view: &SwitchRoster, paper: Paper, faces: &'a face::Faces) -> Book<'a> {
    let look = look::Look::of(paper);
    let (width, height) = look.page;
    let mut book = Book::new(faces, width, height);
    let sheet = frame::Sheet { view, words: Words(view.language), look, shorts: short::shorts(&view.people) };
    wall::lay_out(&sheet, &mut book);
    let list = list::lay_out(&sheet, &mut book);
    directory::lay_out(&sheet, &mut book, list.as_ref());
    if book.pages.is_empty() {
        let (page, area) = sheet.start_page(&mut book, &sheet.words.horizon(view), true);
        let nothing = sheet.words.say("roster-nothing");
        let mark = book.write(page, area.x, area.y + look.text.size, &nothing, look.text);
        book.structure.push(Element::of(Role::Paragraph, [mark]));
    }
    sheet.number_pages(&mut book);
    book
}
