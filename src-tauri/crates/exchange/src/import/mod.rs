//! What a plan needs from other people's tables, calendars and address cards.
//!
//! ```text
//! bytes -- read --> RawTable -- preview --> Preview { rows, questions, vanished, changes }
//! ```
//!
//! Raw input and meaning are two types with one conversion between: [`raw`] knows encodings, delimiters and workbooks
//! but no field; [`preview`] knows fields but no bytes. Nothing here changes a plan: a preview carries the changes
//! that its rows would make, and the funnel applies them if the person agrees.
//!
//! Choices that the code cannot tell from a file, and how they were made:
//! - An empty cell leaves what the plan holds; it never erases.
//! - A job title and the default side decide the side of new people only, so that a correction by hand stays.
//! - Ids of new rows are derived from the shape of the source (its header names) and the key of the row (number, else
//!   e-mail of a person, else name and town). The same file twice therefore changes nothing, and rows that came from a
//!   source of this shape and are no longer in it are known as vanished.

mod absences;
mod accounts;
mod appointments;
mod changes;
mod classes;
mod customers;
mod entries;
mod error;
mod fields;
mod holidays;
mod joined;
mod matching;
mod orders;
mod owners;
mod people;
mod preview;
pub mod raw;
mod reading;
mod refused;
mod shows;
mod skills;
mod values;

pub use error::ImportError;
pub use fields::{Column, Field, FoundBy, Kind};
pub use joined::join_orders;
pub use owners::Alike;
pub use preview::{Counts, FieldChange, Options, Outcome, Preview, Question, Refusal, RowPreview, Vanished};
pub use raw::{Cell, RawRow, RawTable, ReadOptions};
pub use refused::refused_rows;
pub use values::{DateOrder, DecimalMark};

use tandem_model::{Document, SettingsId};

/// Reads a delimited text file or a workbook into rows of cells.
pub fn read(bytes: &[u8], file_name: &str, options: &ReadOptions) -> Result<RawTable, ImportError> {
    let knows_name = |name: &str| fields::knows_name(name) || refused::is_reason(name);
    raw::read(bytes, file_name, options, &knows_name)
}

/// What importing a table would do to a plan, row by row.
pub fn preview(kind: Kind, document: &Document, table: &RawTable, options: &Options) -> Preview {
    let mut preview = match kind {
        Kind::People => people::preview(document, table, options),
        Kind::Accounts => accounts::preview(document, table, options),
        Kind::Orders => orders::preview(document, table, options),
        Kind::Absences => absences::preview(document, table, options),
        Kind::Appointments => appointments::preview(document, table, options),
        Kind::Shows => shows::preview(document, table, options),
        Kind::Holidays => holidays::preview(document, table, options),
    };
    preview.tell_broken(table);
    let currency = document.settings.get(SettingsId::ONLY).map_or("", |settings| settings.currency.as_str());
    preview.ask_currency(currency, table);
    preview
}
