//! Imports: preview, options, report.

use super::Performed;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tandem_model::Side;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// People.
    People,
    /// Customers.
    Accounts,
}

/// How a column got its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FoundBy {
    /// By its heading.
    Name,
    /// By what stands in it.
    Content,
    /// Chosen by the person.
    Person,
}

/// A column of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportColumn {
    /// Counted from 0.
    pub index: usize,
    /// Its heading.
    pub name: String,
    /// Its first different values.
    pub samples: Vec<String>,
    /// The field it fills.
    pub field: Option<String>,
    /// How that is known.
    pub found_by: Option<FoundBy>,
}

/// A field a column can fill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportField {
    /// Its name in mappings.
    pub id: String,
    /// What people call it.
    pub label: String,
    /// There is no import without it.
    pub required: bool,
}

/// How many rows fare how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportCounts {
    /// New.
    pub added: usize,
    /// Changed.
    pub changed: usize,
    /// Already there as they are.
    pub same: usize,
    /// In the plan, but not in the file; left alone.
    pub vanished: usize,
    /// Not understood.
    pub refused: usize,
}

/// How a row fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ImportRowState {
    /// New.
    Added,
    /// Changes what is there.
    Changed,
    /// Already there as it is.
    Same,
    /// Not understood.
    Refused,
}

/// A row of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportRow {
    /// Its number in the file, from 1.
    pub line: usize,
    /// How it fares.
    pub state: ImportRowState,
    /// Whom or what it is about.
    pub title: String,
    /// What it would change, as sentences.
    pub details: Vec<String>,
    /// Why it is refused, as a sentence.
    pub reason: Option<String>,
}

/// What an import would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportPreview {
    /// Name of the file.
    pub file: String,
    /// What it holds.
    pub kind: ImportKind,
    /// The sheet that is read.
    pub sheet: Option<String>,
    /// All sheets of a workbook.
    pub sheets: Vec<String>,
    /// How its letters are written.
    pub encoding: String,
    /// What separates its columns.
    pub delimiter: Option<String>,
    /// The row with the headings, from 1.
    pub header_row: usize,
    /// Rows below it.
    pub row_count: usize,
    /// Its columns.
    pub columns: Vec<ImportColumn>,
    /// What columns can be.
    pub fields: Vec<ImportField>,
    /// The side of people whose row names none.
    pub side: Option<Side>,
    /// `,`, `.`, or empty if no number needs one.
    pub decimal: String,
    /// `dmy`, `mdy`, or empty if no day needs one.
    pub date_order: String,
    /// What the person should decide.
    pub questions: Vec<String>,
    /// How many rows fare how.
    pub counts: ImportCounts,
    /// At most 500, refused first.
    pub rows: Vec<ImportRow>,
}

/// What a person corrects in a preview; what is none stays as detected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct ImportOptions {
    /// Sheet of a workbook.
    pub sheet: Option<String>,
    /// How letters are written.
    pub encoding: Option<String>,
    /// What separates columns.
    pub delimiter: Option<String>,
    /// The row with the headings, from 1.
    pub header_row: Option<usize>,
    /// Field to column; none: to no column.
    pub mapping: BTreeMap<String, Option<usize>>,
    /// The side of people whose row names none.
    pub default_side: Option<Side>,
    /// `dmy` or `mdy`.
    pub date_order: Option<String>,
    /// `,` or `.`.
    pub decimal: Option<String>,
}

/// What an import did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportDone {
    /// What changed on the screens.
    pub performed: Performed,
    /// How many rows fared how.
    pub report: ImportCounts,
}
