//! Cell references of XLSX sheets, looked at before the reader calculates with them: it trusts their size.

use std::io::{BufReader, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::archive::{Archive, damaged};
use super::{ImportError, MAX_COLUMNS};

/// Rows of the longest spreadsheet there is.
const SHEET_ROWS: u64 = 1_048_576;

/// Refuses a workbook whose sheets name rows or columns that no spreadsheet has. True if cells of one column are merged
/// over several rows somewhere.
pub(super) fn check(archive: &mut Archive<'_>) -> Result<bool, ImportError> {
    let mut merged = false;
    for name in archive.names() {
        let lower = name.to_ascii_lowercase();
        // Any part of markup can be a sheet, whatever it is called; texts and styles hold no references.
        let others = ["sharedstrings", "styles"];
        let sheet =
            lower.strip_suffix(".xml").is_some_and(|stem| !others.iter().any(|other| stem.ends_with(other)));
        if !sheet {
            continue;
        }
        // A part that cannot be opened may be one that nobody needs.
        if let Ok(part) = archive.part(&name)
            && !fits(part, &mut merged)
        {
            return Err(damaged());
        }
    }
    Ok(merged)
}

/// False if a reference of a sheet lies outside of it. What is no markup is left to the reader.
fn fits(part: impl Read, merged: &mut bool) -> bool {
    let mut reader = Reader::from_reader(BufReader::new(part));
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                if !tag_fits(&tag) {
                    return false;
                }
                *merged = *merged || is_tall(&tag);
            }
            Ok(Event::Eof) | Err(_) => return true,
            Ok(_) => {}
        }
    }
}

fn tag_fits(tag: &BytesStart<'_>) -> bool {
    let (name, test): (&str, fn(&str) -> bool) = match tag.local_name().as_ref() {
        "row" | "c" => ("r", |value| reference(value).is_some()),
        "dimension" => ("ref", area_fits),
        _ => return true,
    };
    let mut attributes = tag.attributes();
    let values = attributes.with_checks(false).flatten();
    values.filter(|attribute| attribute.key.as_ref() == name).all(|attribute| test(&attribute.value))
}

/// True for cells of one column merged over several rows: `<mergeCell ref="B2:B9"/>`.
fn is_tall(tag: &BytesStart<'_>) -> bool {
    let mut attributes = tag.attributes();
    tag.local_name().as_ref() == "mergeCell"
        && attributes.with_checks(false).flatten().any(|attribute| {
            let corners = attribute.value.split_once(':');
            let corners = corners.and_then(|(from, to)| reference(from).zip(reference(to)));
            corners.is_some_and(|(from, to)| from.0 == to.0 && from.1 < to.1)
        })
}

/// `A1:C9` does not end before it begins.
fn area_fits(area: &str) -> bool {
    let corners: Option<Vec<(u64, u64)>> = area.split(':').map(reference).collect();
    corners.is_some_and(|corners| corners.is_sorted_by(|a, b| a.0 <= b.0 && a.1 <= b.1))
}

/// Column and row of `C9` or of a bare `9`; `None` if no sheet reaches that far. What is no reference at all is zero:
/// the reader refuses it by itself.
fn reference(text: &str) -> Option<(u64, u64)> {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let mut column = 0_u64;
    for letter in text[..text.len() - digits.len()].bytes() {
        column = column * 26 + u64::from(letter.to_ascii_uppercase() - b'A') + 1;
        if column > MAX_COLUMNS as u64 {
            return None;
        }
    }
    let mut row = 0_u64;
    for digit in digits.bytes().take_while(u8::is_ascii_digit) {
        row = row * 10 + u64::from(digit - b'0');
        if row > SHEET_ROWS {
            return None;
        }
    }
    Some((column, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tall_merged_cells_are_seen() {
        for (area, expected) in
            [("B2:B9", true), ("A1:D1", false), ("A1:B2", false), ("B2", false), ("", false)]
        {
            let mut merged = false;
            assert!(fits(
                format!("<mergeCells><mergeCell ref=\"{area}\"/></mergeCells>").as_bytes(),
                &mut merged
            ));
            assert_eq!(merged, expected, "{area}");
        }
    }

    #[test]
    fn references_within_and_beyond_a_sheet() {
        let cases = [
            ("<row r=\"1048576\"/>", true),
            ("<row r=\"1048577\"/>", false),
            ("<x:row x:r=\"9\" r='4294967295'><c/></x:row>", false),
            ("<row r=\"4294967296000000000000000000000000000\">", false),
            ("<row r=\"1\" r=\"4294967295\">", false),
            ("<c r=\"XFD1\" t=\"s\"><v>4294967295</v></c>", true),
            ("<c r=\"XFE1\"/>", false),
            ("<c r=\"ZZZZZZZZZZZZZZZZZ1\"/>", false),
            ("<c r=\"é\"/><c r=\"\"/><c/>", true),
            ("<dimension ref=\"A1:XFD1048576\"/>", true),
            ("<dimension ref=\"C9\"/>", true),
            ("<dimension ref=\"B2:A1\"/>", false),
            ("<dimension ref=\"A1:A9999999\"/>", false),
            ("<r>4294967295</r><other r=\"4294967295\"/>", true),
        ];
        for (xml, expected) in cases {
            assert_eq!(fits(xml.as_bytes(), &mut false), expected, "{xml}");
        }
    }
}
