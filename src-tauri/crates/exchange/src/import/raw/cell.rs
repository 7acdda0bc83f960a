//! One cell as it was read.

use std::borrow::Cow;

use chrono::NaiveDateTime;

/// A cell. Text files hold text alone; workbooks also numbers, times and truth values, whose style
/// needs no guessing.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing, or one of the ways in which databases write nothing.
    Empty,
    /// Text without blanks around it.
    Text(Box<str>),
    /// A number of a workbook.
    Number(f64),
    /// A day or a time of a workbook.
    Moment(NaiveDateTime),
    /// True or false in a workbook.
    Truth(bool),
}

/// What databases, scripts and spreadsheets write where there is nothing, formulas that went wrong among it. "Null" is
/// somebody's name.
const NOTHING: [&str; 32] = [
    "NULL", "null", "(null)", "<null>", "[NULL]", "\\N", "NaN", "NaT", "<NA>", "N/A", "n/a", "-", "--", "–",
    "—", "(blank)", "(leer)", "(vide)", "#N/A", "#NV", "#N/D", "#REF!", "#BEZUG!", "#VALUE!", "#WERT!",
    "#VALEUR!", "#DIV/0!", "#NAME?", "#NOM?", "#NUM!", "#ZAHL!", "#NULL!",
];

impl Cell {
    /// A cell of a text file: without blanks around it, without the apostrophe or formula by which
    /// spreadsheets are kept from reading it as something else.
    pub fn from_text(text: &str) -> Self {
        let blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\0');
        let mut text = text.trim_matches(blank);
        if let Some(inner) = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
            text = inner.trim_matches(blank);
        }
        if let Some(guarded) = text.strip_prefix('\'')
            && guarded.starts_with(['=', '+', '-', '@', '\t', '\r'])
        {
            text = guarded.trim_matches(blank);
        }
        if text.is_empty() || NOTHING.contains(&text) { Self::Empty } else { Self::Text(text.into()) }
    }

    /// True if there is nothing in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// The cell in words: numbers plain with a decimal point, days as `2026-03-31`.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(plain(*number)),
            Self::Moment(moment) => {
                let midnight = moment.time() == chrono::NaiveTime::MIN;
                Cow::Owned(moment.format(if midnight { "%Y-%m-%d" } else { "%Y-%m-%d %H:%M" }).to_string())
            }
            Self::Truth(truth) => Cow::Borrowed(if *truth { "true" } else { "false" }),
        }
    }
}

/// A number with the 15 digits that spreadsheets show, so that 0.1 + 0.2 reads 0.3.
fn plain(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{rounded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_cells() {
        let cases = [
            (Cell::from_text("  Weber "), "Weber"),
            (Cell::from_text("\u{a0}Weber\u{feff}"), "Weber"),
            (Cell::from_text("NULL"), ""),
            (Cell::from_text("Null"), "Null"),
            (Cell::from_text(" - "), ""),
            (Cell::from_text("#DIV/0!"), ""),
            (Cell::from_text("-5"), "-5"),
            (Cell::from_text("=\"00123\""), "00123"),
            (Cell::from_text("'+49 89 1234"), "+49 89 1234"),
            (Cell::from_text("'s Hertogenbosch"), "'s Hertogenbosch"),
            (Cell::Number(1234.0), "1234"),
            (Cell::Number(0.1 + 0.2), "0.3"),
            (Cell::Number(-1e21), "-1000000000000000000000"),
            (Cell::Truth(true), "true"),
        ];
        for (cell, expected) in cases {
            assert_eq!(cell.text(), expected, "{cell:?}");
        }
    }
}
