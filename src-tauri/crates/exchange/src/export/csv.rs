//! Rosters as CSV: for Excel on a double click, and for programs.
//!
//! UTF-8 with BOM, CRLF, `;` between fields where the decimal sign is a comma. Dates are ISO, which every spreadsheet
//! reads as a date in every language. No field begins a formula.

use super::ExportError;
use super::words::Words;
use tandem_wording::Language;

mod desks;
mod listing;
mod show_year;
mod switch_days;
mod trade_shows;

pub use desks::desks;
pub use listing::{absences, customers, duties, people, tandems};
pub use show_year::show_year;
pub use switch_days::switch_days;
pub use trade_shows::trade_show;

/// A table as it grows.
pub(super) struct Table {
    writer: ::csv::Writer<Vec<u8>>,
}

fn failed(error: impl std::fmt::Display) -> ExportError {
    ExportError::Format { format: "CSV", detail: error.to_string() }
}

impl Table {
    /// With these keys of the catalogue as headers.
    pub fn new(language: Language, headers: &[&str]) -> Result<Self, ExportError> {
        let delimiter = if language == Language::En { b',' } else { b';' };
        let writer = ::csv::WriterBuilder::new()
            .delimiter(delimiter)
            .terminator(::csv::Terminator::CRLF)
            .from_writer("\u{feff}".as_bytes().to_vec());
        let mut table = Self { writer };
        table.row(headers.iter().map(|key| Words(language).say(key)))?;
        Ok(table)
    }

    /// A row with as many fields as there are headers; each is guarded.
    pub fn row(&mut self, fields: impl IntoIterator<Item = String>) -> Result<(), ExportError> {
        self.writer.write_record(fields.into_iter().map(|text| guard(&text))).map_err(failed)
    }

    /// The finished file.
    pub fn finish(self) -> Result<Vec<u8>, ExportError> {
        self.writer.into_inner().map_err(|error| failed(error.error()))
    }
}

/// Text that a spreadsheet would take for a formula gets an apostrophe in front; a true number and a phone number stay
/// as they are.
pub fn guard(text: &str) -> String {
    if is_formula(text.trim_start_matches('\'')) && !is_number(text) && !is_phone(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Takes back what [`guard`] did.
pub fn unguard(text: &str) -> &str {
    match text.strip_prefix('\'') {
        // Earlier versions guarded phone numbers too.
        Some(rest) if is_formula(rest.trim_start_matches('\'')) => rest,
        _ => text,
    }
}

fn is_formula(text: &str) -> bool {
    // The full-width signs count too: some spreadsheets fold them before they look.
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.ends_with(|c: char| c.is_ascii_digit())
        && digits
            .split(['.', ','])
            .all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()))
}

/// True for `+49 89 1234-56`: nothing but a plus in front, digits and what parts them. Two digits with nothing but a
/// blank between them are no sum in any spreadsheet, which `+49-89-123456` is, and before a slash they are a fraction
/// unless there are three groups of them.
fn is_phone(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('+') else { return false };
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    let groups: Vec<&str> = rest.split(' ').collect();
    let ends = |group: &str| group.ends_with(|c: char| c.is_ascii_digit());
    let begins = |group: &str| group.starts_with(|c: char| c.is_ascii_digit());
    let gaps = groups.windows(2).filter(|pair| ends(pair[0]) && begins(pair[1])).count();
    begins(rest)
        && (7..=20).contains(&digits)
        && rest.bytes().all(|b| b.is_ascii_digit() || b" ()-/".contains(&b))
        && gaps > usize::from(rest.contains('/'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        for (text, expected) in [
            ("Anna", "Anna"),
            ("=1+1", "'=1+1"),
            ("@sum", "'@sum"),
            ("\tx", "'\tx"),
            ("\r=x", "'\r=x"),
            ("-12,50", "-12,50"),
            ("+49", "+49"),
            ("-1.234.567,89", "-1.234.567,89"),
            ("+49 89 123", "+49 89 123"),
            ("+49 170 5551234", "+49 170 5551234"),
            ("+49 (0) 89 1234 56-7", "+49 (0) 89 1234 56-7"),
            ("+49 89 1234/56", "+49 89 1234/56"),
            ("+498912345", "+498912345"),
            ("'+49 89 123", "''+49 89 123"),
            // Sums, a fraction, and what no phone has.
            ("+49-89-1234567", "'+49-89-1234567"),
            ("+49 - 891234567", "'+49 - 891234567"),
            ("+1234 567/890", "'+1234 567/890"),
            ("+1 2", "'+1 2"),
            ("+49 89 123*4567", "'+49 89 123*4567"),
            ("+49 89 1234=1", "'+49 89 1234=1"),
            ("+49 89 1234 A1", "'+49 89 1234 A1"),
            ("+ 49 89 1234", "'+ 49 89 1234"),
            ("-49 89 1234", "'-49 89 1234"),
            ("＋49 89 1234", "'＋49 89 1234"),
            ("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"),
            ("-", "'-"),
            ("-1,", "'-1,"),
            ("'=1", "''=1"),
            ("'n Abend", "'n Abend"),
            ("", ""),
        ] {
            assert_eq!(guard(text), expected);
            assert_eq!(unguard(&guard(text)), text);
        }
    }

    proptest! {
        #[test]
        fn no_field_starts_a_formula_and_all_come_back(text in "['=+@\t\r\n0-9a.,＝-]{0,8}") {
            let safe = guard(&text);
            prop_assert!(!is_formula(&safe) || is_number(&safe) || is_phone(&safe));
            prop_assert_eq!(unguard(&safe), &text);
        }

        #[test]
        fn phones_stay_only_if_they_calculate_nothing(text in "[+'=-]?[0-9 +*/()=A-]{0,16}") {
            let safe = guard(&text);
            prop_assert_eq!(unguard(&safe), &text);
            if is_formula(&safe) && !is_number(&safe) {
                prop_assert!(!safe[1..].contains(|c: char| c.is_alphabetic() || "+*=".contains(c)));
                let gap = |three: &[u8]| {
                    three[0].is_ascii_digit() && three[1] == b' ' && three[2].is_ascii_digit()
                };
                prop_assert!(safe.as_bytes().windows(3).any(gap));
            }
        }

        #[test]
        fn phones_have_no_apostrophe(country in 1..999_u16, area in 10..9999_u16, number in 100..9_999_999_u32) {
            let phone = format!("+{country} {area} {number:06}");
            prop_assert_eq!(guard(&phone), &phone[..]);
            let guarded = format!("'{phone}");
            prop_assert_eq!(unguard(&guarded), &phone[..]);
        }
    }
}
