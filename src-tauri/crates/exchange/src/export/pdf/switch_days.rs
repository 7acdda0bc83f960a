//! Switch days on the wall: a plan to read from two metres away, then the list, then who is who.

use std::ops::Deref;

use super::book::Book;
use super::directory::{self, Listed};
use super::face::Faces;
use super::frame::Frame;
use super::look::{Look, Turned};
use super::{close, open, short, write};
use crate::export::view::Person;
use crate::export::view::switch_days::SwitchRoster;
use crate::export::words::Words;
use crate::export::{ExportError, Paper};
use uuid::Uuid;

mod bars;
mod legend;
mod list;
mod rows;
mod wall;

#[cfg(test)]
mod tests;

/// The wall plan of the switch days.
///
/// People x days on as few pages as stay readable (a quarter where the paper is wide enough, else a month), then every
/// leg day by day, then short names and phone numbers. Tagged as PDF/UA-1 and PDF/A-2a. Nothing is cut off: where a
/// name does not fit a bar, its short form stands there and is explained.
pub fn switch_days(view: &SwitchRoster, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let faces = Faces::new()?;
    let book = lay_out(view, paper, &faces);
    let words = Words(view.head.language);
    write(&book, &view.head, &words.say("roster-title"), &words.horizon(view))
}

fn lay_out<'a>(view: &SwitchRoster, paper: Paper, faces: &'a Faces) -> Book<'a> {
    let words = Words(view.head.language);
    let look = Look::of(paper, Turned::Landscape);
    let frame = Frame::new(&view.head, look, words.say("roster-title"), words.horizon(view));
    let sheet = Sheet { frame, view, shorts: short::shorts(&view.people) };
    let mut book = open(&sheet, faces);
    wall::lay_out(&sheet, &mut book);
    let list = list::lay_out(&sheet, &mut book);
    let listed = Listed { people: &view.people, shorts: &sheet.shorts };
    directory::lay_out(&sheet.frame, listed, &mut book, list.as_ref());
    close(&sheet, &mut book, "roster-nothing");
    book
}

/// What all parts of the layout look at.
struct Sheet<'a> {
    frame: Frame<'a>,
    view: &'a SwitchRoster,
    /// Short forms of the people, in their order.
    shorts: Vec<String>,
}

impl<'a> Deref for Sheet<'a> {
    type Target = Frame<'a>;
    fn deref(&self) -> &Frame<'a> {
        &self.frame
    }
}

impl Sheet<'_> {
    /// Row of the person with this id.
    fn index(&self, id: Uuid) -> Option<usize> {
        self.view.people.iter().position(|person| person.id == id)
    }

    /// Full name, also of somebody who has no row.
    fn name(&self, id: Uuid) -> String {
        self.view.person(id).map_or_else(|| self.words.say("roster-somebody-gone"), Person::name)
    }
}
