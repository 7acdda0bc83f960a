//! Tables with one row per item: XLSX and CSV are made from the same rows.
//!
//! Columns that an import understands are called by the names it knows, so that an exported table can come back.

use chrono::NaiveDate;

use super::view::Side;
use crate::import::Field;

mod customers;
mod people;
mod tandems;

#[cfg(test)]
mod tests;

pub(super) use customers::customers;
pub(super) use people::{absences, duties, people};
pub(super) use tandems::tandems;

/// A table.
#[derive(Clone, Debug)]
pub(super) struct Listing {
    /// Key of its name.
    pub name: &'static str,
    /// Keys of the heads, and how wide the columns are in a spreadsheet, in letters.
    pub columns: Vec<(&'static str, f64)>,
    pub rows: Vec<Vec<Value>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Text(String),
    /// A text on the ground of a team.
    Tinted(String, Side),
    Whole(i64),
    /// A number with two decimal places.
    Decimal(f64),
    /// Degrees of a place, with every digit: what is rounded would come back as another place.
    Degrees(f64),
    Date(NaiveDate),
    Empty,
}

impl Value {
    /// A date, if there is one.
    pub fn date(date: Option<NaiveDate>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }

    /// A count of hours or customers.
    pub fn count(count: u64) -> Self {
        Self::Whole(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// An amount of money in minor units.
    pub fn money(minor: i64) -> Self {
        // Exact up to ninety trillion; Excel itself keeps fifteen digits.
        Self::Decimal(minor as f64 / 100.0)
    }

    /// Degrees, if they are known.
    pub fn degrees(degrees: Option<f64>) -> Self {
        degrees.map_or(Self::Empty, Self::Degrees)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::from(text.clone())
    }
}

/// A column that an import reads as `field`.
fn field(field: Field, width: f64) -> (&'static str, f64) {
    (field.label_key(), width)
}
