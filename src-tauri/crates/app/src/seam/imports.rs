//! Imports: preview, options, report.

use super::Performed;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tandem_model::{AccountId, HolidayKind, NaiveDate, PersonId, Side};

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    /// People.
    People,
    /// Customers.
    Accounts,
    /// Orders, order lines or deals, summed to revenue.
    Orders,
    /// When people are away.
    Absences,
    /// Visits to customers and other engagements.
    Appointments,
    /// Trade shows with their stations and shifts.
    Shows,
    /// Public and school holidays.
    Holidays,
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
    /// Left out on purpose, such as entries of a calendar that are shown as free.
    pub left_out: usize,
}

impl ImportCounts {
    /// Of two files together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            added: self.added + other.added,
            changed: self.changed + other.changed,
            same: self.same + other.same,
            vanished: self.vanished + other.vanished,
            refused: self.refused + other.refused,
            left_out: self.left_out + other.left_out,
        }
    }
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
    /// Left out on purpose.
    LeftOut,
}

/// Somebody or something of the plan that a text may mean.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportAlike {
    /// Id of the person or the customer.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// A name that nobody and no customer of the plan bears.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ImportUnknown {
    /// As the file writes it.
    pub text: String,
    /// A customer; else a person.
    pub customer: bool,
    /// Rows that name it.
    pub rows: usize,
    /// The likest names of the plan, the likest first.
    pub alike: Vec<ImportAlike>,
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
    /// Names to be matched by hand.
    pub unknown: Vec<ImportUnknown>,
    /// At most 500 of what an earlier import gave and the file no longer has.
    pub vanished: Vec<String>,
    /// First and last day of the orders that were summed.
    pub period: Option<[NaiveDate; 2]>,
    /// Choices of an earlier import from a source of this shape were used.
    pub remembered: bool,
    /// The choices in force.
    pub options: ImportOptions,
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
    /// Who is meant by a name that nobody bears; none: nobody.
    pub owners: BTreeMap<String, Option<PersonId>>,
    /// Which customer is meant by a name that none bears; none: no customer.
    pub accounts: BTreeMap<String, Option<AccountId>>,
    /// Whose entries a calendar holds.
    pub person: Option<PersonId>,
    /// Also takes entries shown as free, and those the other kind of import would take.
    pub every_entry: bool,
    /// First day of the orders that count.
    pub from: Option<NaiveDate>,
    /// Last day of the orders that count.
    pub to: Option<NaiveDate>,
    /// Region of holidays that name none.
    pub region: Option<String>,
    /// Whether holidays are public or of schools.
    pub holiday_kind: Option<HolidayKind>,
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
