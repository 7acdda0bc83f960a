//! What a sheet says from top to bottom, before a format draws it: PDF and HTML are made from the same blocks.

use super::view::{Head, Side};

mod customer;
mod customers;
mod people;
mod route;
mod tandems;

#[cfg(test)]
mod tests;

pub(super) use customer::customer_sheets;
pub(super) use customers::{customers, group_name};
pub(super) use people::{people, what, when};
pub(super) use route::{Sketch, sketch};
pub(super) use tandems::{class, model, tandems};

/// Several sheets in one file.
#[derive(Clone, Debug)]
pub(super) struct Sheets<'a> {
    pub head: &'a Head,
    /// What the file is.
    pub title: String,
    /// What it is about, such as the days it covers; may be empty.
    pub subject: String,
    /// Wider than high.
    pub wide: bool,
    /// Stays in the house: plan and release stand on every page.
    pub internal: bool,
    pub each: Vec<Sheet>,
}

/// One sheet: its pages are handed out together.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// Small words above the name.
    pub kind: String,
    /// Whom or what it is about.
    pub name: String,
    /// Whose team, if it is about people.
    pub sides: Vec<Side>,
    /// Below the name.
    pub lines: Vec<String>,
    pub blocks: Vec<Block>,
}

/// A piece of a sheet.
#[derive(Clone, Debug)]
pub(super) enum Block {
    /// What follows is taken along on a page of its own.
    Page,
    Heading(String),
    Text(String),
    /// What something is called, and what it is.
    Facts(Vec<(String, String)>),
    Cards(Vec<Card>),
    Table(Table),
    /// A question, and lines to write the answer on.
    Question(String, usize),
    Route(Route),
    /// Who signs, with room for place, date and signature.
    Signatures(Vec<String>),
}

/// Somebody with everything needed to reach them.
#[derive(Clone, Debug)]
pub(super) struct Card {
    pub side: Side,
    pub initials: String,
    /// What the person is here.
    pub role: String,
    pub name: String,
    /// Phone number and e-mail address, each if known.
    pub lines: Vec<String>,
}

/// A table; its heads stand again on every page.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub(super) struct Column {
    pub head: String,
    /// Numbers stand under each other.
    pub right: bool,
    pub strong: bool,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) enum Row {
    /// Begins a group; said again where the group goes on.
    Band(String),
    Cells(Vec<Cell>),
    /// Sums.
    Total(Vec<Cell>),
}

/// A cell of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub text: String,
    /// A sign before the text.
    pub side: Option<Side>,
    /// Smaller lines below it.
    pub below: Vec<String>,
}

/// The customers of a day in their order, and where they lie.
#[derive(Clone, Debug)]
pub(super) struct Route {
    /// Where it begins; may be empty.
    pub start: String,
    /// Time, name and address of each.
    pub stops: Vec<[String; 3]>,
    /// The start (0) and the stops (from 1) whose coordinates are known.
    pub sketch: Option<Sketch>,
    /// How long the bar of the sketch is.
    pub scale: String,
    /// What is read out instead of the sketch.
    pub spoken: String,
}

impl Column {
    pub fn text(head: String) -> Self {
        Self { head, right: false, strong: false }
    }

    pub fn strong(head: String) -> Self {
        Self { strong: true, ..Self::text(head) }
    }

    pub fn number(head: String) -> Self {
        Self { right: true, ..Self::text(head) }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

impl Cell {
    pub fn of(side: Side, text: String) -> Self {
        Self { text, side: Some(side), below: Vec::new() }
    }

    /// With a smaller line below, if it says something.
    pub fn below(mut self, line: &str) -> Self {
        if !line.trim().is_empty() {
            self.below.push(line.to_owned());
        }
        self
    }
}
