//! Tables with one row per item as CSV.

use tandem_wording::Language;

use super::Table;
use crate::export::ExportError;
use crate::export::listing::{self, Listing, Value};
use crate::export::view::customers::CustomerList;
use crate::export::view::people::PeopleSheets;
use crate::export::view::tandems::TandemSheets;

/// One row per person, as an import of people reads it.
pub fn people(view: &PeopleSheets) -> Result<Vec<u8>, ExportError> {
    table(view.head.language, &listing::people(view))
}

/// One row per person and duty.
pub fn duties(view: &PeopleSheets) -> Result<Vec<u8>, ExportError> {
    table(view.head.language, &listing::duties(view))
}

/// One row per person and stretch away, as an import of absences reads it, without reasons.
pub fn absences(view: &PeopleSheets) -> Result<Vec<u8>, ExportError> {
    table(view.head.language, &listing::absences(view))
}

/// One row per tandem.
pub fn tandems(view: &TandemSheets) -> Result<Vec<u8>, ExportError> {
    table(view.head.language, &listing::tandems(view))
}

/// One row per customer, as an import of customers reads it.
pub fn customers(view: &CustomerList) -> Result<Vec<u8>, ExportError> {
    table(view.head.language, &listing::customers(view))
}

fn table(language: Language, listing: &Listing) -> Result<Vec<u8>, ExportError> {
    let heads: Vec<&str> = listing.columns.iter().map(|(key, _)| *key).collect();
    let mut table = Table::new(language, &heads)?;
    for row in &listing.rows {
        table.row(row.iter().map(|value| text(language, value)))?;
    }
    table.finish()
}

/// Numbers without marks for thousands, with the decimal mark of the language.
fn text(language: Language, value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Tinted(text, _) => text.clone(),
        Value::Whole(number) => number.to_string(),
        Value::Decimal(number) => decimal(language, format!("{number:.2}")),
        // Three places after a mark would look like thousands.
        Value::Degrees(degrees) => {
            let (all, some) = (degrees.to_string(), format!("{degrees:.6}"));
            decimal(language, if all.len() > some.len() { all } else { some })
        }
        Value::Date(date) => date.format("%Y-%m-%d").to_string(),
        Value::Empty => String::new(),
    }
}

fn decimal(language: Language, text: String) -> String {
    if language == Language::En { text } else { text.replace('.', ",") }
}
