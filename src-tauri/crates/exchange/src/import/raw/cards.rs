//! Address cards (vCard): one row per person.

use calcard::vcard::{VCard, VCardProperty, VCardValue};
use calcard::{Entry, Parser};
use tandem_wording::{Args, Message};

use super::{Cell, ImportError, MAX_ROWS, RawRow, RawTable, calendar, too_many_rows};

/// What the columns are called; the fields know these names.
const COLUMNS: [&str; 13] = [
    "First name",
    "Last name",
    "Full name",
    "Job title",
    "Department",
    "Email",
    "Phone",
    "Street",
    "Town",
    "Postcode",
    "Country",
    "Languages",
    "Company",
];

/// True if a text is a list of address cards.
pub(super) fn is_cards(text: &str) -> bool {
    let begins = |line: &str| {
        line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').eq_ignore_ascii_case("BEGIN:VCARD")
    };
    text.lines().take(40).any(begins)
}

/// Reads all cards of a text.
pub(super) fn read(text: &str, source: String, encoding: String) -> Result<RawTable, ImportError> {
    let begins = text.lines().enumerate().filter(|(_, line)| line.trim().eq_ignore_ascii_case("BEGIN:VCARD"));
    let lines: Vec<u64> = begins.map(|(index, _)| index as u64 + 1).collect();
    let mut rows: Vec<RawRow> = Vec::new();
    let mut parser = Parser::new(text);
    loop {
        match parser.entry() {
            Entry::VCard(card) => {
                let line = lines.get(rows.len()).copied().unwrap_or(0);
                rows.push(RawRow {
                    line,
                    cells: cells(&card).iter().map(|text| Cell::from_text(text)).collect(),
                });
                if rows.len() > MAX_ROWS {
                    return Err(too_many_rows());
                }
            }
            Entry::Eof => break,
            Entry::TooManyComponents => return Err(calendar::damaged()),
            _ => {}
        }
    }
    if rows.is_empty() {
        let args = Args::new().text("file", source);
        return Err(ImportError::new("import_no_rows", Message::new("imports-error-no-entries", args)));
    }
    Ok(RawTable {
        source,
        sheet: None,
        sheets: Vec::new(),
        encoding,
        delimiter: None,
        header_row: 0,
        columns: COLUMNS.map(str::to_owned).to_vec(),
        header_width: COLUMNS.len(),
        rows,
        left_out: Vec::new(),
        unreadable: 0,
        broken: Vec::new(),
        outside: 0,
    })
}

fn cells(card: &VCard) -> [String; COLUMNS.len()] {
    let parts = |property: &VCardProperty| -> Vec<String> {
        let Some(entry) = card.property(property) else { return Vec::new() };
        let texts = |value: &VCardValue| match value {
            VCardValue::Component(parts) => parts.join(" "),
            other => other.as_text().unwrap_or_default().to_owned(),
        };
        // A name or an address is a list of parts, each of which may be a list itself.
        match &entry.values[..] {
            [VCardValue::Component(parts)] => parts.clone(),
            values => values.iter().map(texts).collect(),
        }
    };
    let all = |property: &VCardProperty, separator: &str| {
        let entries = card.entries.iter().filter(|entry| entry.name == *property);
        let texts: Vec<&str> =
            entries.flat_map(|entry| &entry.values).filter_map(VCardValue::as_text).collect();
        texts.join(separator)
    };
    let first = |property: &VCardProperty| parts(property).into_iter().next().unwrap_or_default();
    let name = parts(&VCardProperty::N);
    let address = parts(&VCardProperty::Adr);
    let company = parts(&VCardProperty::Org);
    let part = |list: &[String], index: usize| list.get(index).cloned().unwrap_or_default();
    let phone = first(&VCardProperty::Tel);
    [
        part(&name, 1),
        part(&name, 0),
        first(&VCardProperty::Fn),
        first(&VCardProperty::Title),
        part(&company, 1),
        first(&VCardProperty::Email).trim_start_matches("mailto:").to_owned(),
        phone.trim_start_matches("tel:").to_owned(),
        part(&address, 2),
        part(&address, 3),
        part(&address, 5),
        part(&address, 6),
        all(&VCardProperty::Lang, ", "),
        part(&company, 0),
    ]
}
