//! Files that are damaged, made to do harm, or something else altogether: each ends in a sentence.

use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use tandem_exchange::import::{self, Kind, Options, ReadOptions};
use tandem_wording::Language;

use crate::workbooks::{archive, parts_of};
use crate::{empty_plan, imported};

fn code(bytes: &[u8]) -> &'static str {
    match import::read(bytes, "file.csv", &ReadOptions::default()) {
        Ok(_) => "read",
        Err(error) => {
            for language in Language::ALL {
                let sentence = error.sentence(language);
                assert!(!sentence.contains("exchange-") && sentence.ends_with('.'), "{sentence}");
            }
            error.code
        }
    }
}

/// A small archive whose directory promises nearly two gigabytes.
fn boasting() -> Vec<u8> {
    let mut bytes = archive(&[("xl/workbook.xml", b"<workbook/>")]);
    let directory = bytes.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
    bytes[directory + 24..directory + 28].copy_from_slice(&0x7000_0000_u32.to_le_bytes());
    bytes
}

#[test]
fn every_wrong_file_has_its_sentence() {
    let locked = [("content.xml", &b"<x/>"[..]), ("META-INF/manifest.xml", b"<manifest:encryption-data/>")];
    let cases: [(&str, Vec<u8>); 13] = [
        ("import_no_rows", b"".to_vec()),
        ("import_no_rows", b"Name;Ort\n".to_vec()),
        ("import_no_rows", b"\xEF\xBB\xBF".to_vec()),
        ("import_not_a_table", b"%PDF-1.7 ...".to_vec()),
        ("import_not_a_table", b"\x89PNG....".to_vec()),
        ("import_web_page", b"<html><table><tr><td>Name".to_vec()),
        ("import_not_text", (0..5000_u32).map(|n| (n % 29) as u8).collect()),
        ("import_damaged", b"PK\x03\x04 and no more".to_vec()),
        ("import_damaged", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and no more".to_vec()),
        ("import_not_a_workbook", archive(&[("readme.txt", b"hello")])),
        ("import_binary_workbook", archive(&[("xl/workbook.bin", b"")])),
        ("import_unpacks_too_large", boasting()),
        ("import_password", archive(&locked)),
    ];
    for (expected, bytes) in cases {
        assert_eq!(code(&bytes), expected);
    }
}

#[test]
fn too_much_is_refused_before_it_is_kept() {
    let rows = "a;b\n".repeat(1_000_200);
    assert_eq!(code(rows.as_bytes()), "import_too_many_rows");
    let columns = format!("a\n{}\n", "x;".repeat(20_000));
    assert_eq!(code(columns.as_bytes()), "import_too_many_cells");
    assert_eq!(code(&vec![b'a'; import::raw::MAX_BYTES + 1]), "import_too_large");
}

#[test]
fn far_corners_of_a_sheet_take_no_memory() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in ["Name", "Ort"].into_iter().enumerate() {
        sheet.write_string(0, column as u16, name).unwrap();
        sheet.write_string(1, column as u16, "x").unwrap();
    }
    sheet.write_string(1_048_575, 16_383, "far").unwrap();
    let table = import::read(&book.save_to_buffer().unwrap(), "a.xlsx", &ReadOptions::default()).unwrap();
    assert_eq!((table.rows.len(), table.rows[1].line), (2, 1_048_576));
}

#[test]
fn choices_that_do_not_fit_a_text_file() {
    let sheet = |name: &str| ReadOptions { sheet: Some(name.to_owned()), ..ReadOptions::default() };
    let delimiter = |c| ReadOptions { delimiter: Some(c), ..ReadOptions::default() };
    let cases = [
        (delimiter(';'), None),
        (delimiter('|'), None),
        (delimiter('é'), Some("import_bad_delimiter")),
        (delimiter('"'), Some("import_bad_delimiter")),
        (delimiter('\n'), Some("import_bad_delimiter")),
        (delimiter('a'), Some("import_bad_delimiter")),
        (sheet("foo"), Some("import_no_sheets")),
    ];
    for (options, expected) in cases {
        let error = import::read(TEXT.as_bytes(), "people.csv", &options).err();
        assert_eq!(error.as_ref().map(|error| error.code), expected, "{options:?}");
        for language in error.iter().flat_map(|_| Language::ALL) {
            let sentence = error.as_ref().unwrap().sentence(language);
            assert!(!sentence.contains("exchange-") && sentence.ends_with('.'), "{sentence}");
        }
    }
}

#[test]
fn two_lines_are_a_header_and_a_row() {
    for header_row in [None, Some(1)] {
        let options = ReadOptions { header_row, ..ReadOptions::default() };
        let table = import::read(b"name,name,Name\na,b,c\n", "a.csv", &options).unwrap();
        assert_eq!((table.header_row, table.rows.len(), table.columns.len()), (1, 1, 3));
    }
}

#[test]
fn rows_that_no_sheet_has_never_reach_the_reader() {
    let panics = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let (count, me) = (panics.clone(), std::thread::current().id());
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if std::thread::current().id() == me {
            count.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        }
        before(info);
    }));
    let cases = [
        ("<row r=\"2\"", "<row r=\"2\"", "read"),
        ("<row r=\"2\"", "<row r=\"4294967295\"", "import_damaged"),
        ("<row r=\"2\"", "<row r=\"42949672959\"", "import_damaged"),
        ("r=\"A2\"", "r=\"A4294967295\"", "import_damaged"),
        ("r=\"A2\"", "r=\"A4294967296\"", "import_damaged"),
        ("r=\"A2\"", "r=\"ZZZZZZZZZZ2\"", "import_damaged"),
        ("r=\"A2\"", "r=\"A0\"", "import_damaged"),
        ("ref=\"A1:A2\"", "ref=\"A2:A1\"", "import_damaged"),
        ("ref=\"A1:A2\"", "ref=\"A1:A4294967296\"", "import_damaged"),
    ];
    for (from, to, expected) in cases {
        assert_eq!(code(&altered_xlsx(from, to)), expected, "{to}");
    }
    assert_eq!(panics.load(std::sync::atomic::Ordering::Relaxed), 0);
}

/// A workbook of a header and a row, with a text in the markup of its sheet replaced.
fn altered_xlsx(from: &str, to: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().write_string(0, 0, "Name").unwrap().write_string(1, 0, "x").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let mut parts = parts_of(&bytes);
    let sheet = parts.iter_mut().find(|(name, _)| name == "xl/worksheets/sheet1.xml").unwrap();
    let text = String::from_utf8(sheet.1.clone()).unwrap();
    assert!(text.contains(from), "{text}");
    sheet.1 = text.replace(from, to).into_bytes();
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    archive(&parts)
}

const TEXT: &str = "Nr;Name;Seite;Eintritt;Umsatz;Sprachen;PLZ\n1;\"Weber, Anna\";ID;01.02.2020;1.234,50;DE, EN;80331\n2;Huber;AD;1/2/20;(5);x;1\nGesamt;;;;6;;\n";

/// Reads and previews; that it comes back is the property.
fn survive(bytes: &[u8]) {
    if let Ok(table) = import::read(bytes, "file", &ReadOptions::default()) {
        for kind in [Kind::People, Kind::Accounts] {
            imported(kind, &empty_plan(), &table, &Options::default());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn any_text(text in "[-;,|\t\"'\r\n a-zA-Z0-9äß€.@/=+%()]{0,400}") {
        survive(text.as_bytes());
    }
}

#[test]
fn one_long_text_a_million_times_is_refused() {
    let text = "x".repeat(30_000);
    // Shared by reference: a small file that would fill any memory.
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for row in 0..20_000 {
        sheet.write_string(row, 0, &text).unwrap();
    }
    assert_eq!(code(&book.save_to_buffer().unwrap()), "import_unpacks_too_large");
    let content = format!(
        "<o:c><o:spreadsheet><table:table table:name='A'><table:table-row table:number-rows-repeated='900000'>\
         <table:table-cell><text:p>{text}</text:p></table:table-cell></table:table-row></table:table></o:spreadsheet></o:c>"
    );
    assert_eq!(code(&archive(&[("content.xml", content.as_bytes())])), "import_unpacks_too_large");
}

#[test]
#[ignore = "a measurement, for which the program should be built with optimisation"]
#[allow(clippy::print_stdout, reason = "the figures are what the test is run for")]
fn time_of_many_customers() {
    use std::fmt::Write;
    let mut text = String::from("Kundennummer;Firma;Ort;Umsatz;Betreuer\n");
    for number in 0..300_000 {
        writeln!(text, "K{number};Firma {number} GmbH;Ort {};{number},50;Anna Weber", number % 5000).unwrap();
    }
    let start = std::time::Instant::now();
    let table = import::read(text.as_bytes(), "file.csv", &ReadOptions::default()).unwrap();
    println!("read {:?}", start.elapsed());
    let start = std::time::Instant::now();
    let preview = import::preview(Kind::Accounts, &empty_plan(), &table, &Options::default());
    println!("preview {:?}", start.elapsed());
    assert_eq!(preview.counts.added, 300_000);
    let start = std::time::Instant::now();
    let plan = empty_plan().apply(&preview.changes).unwrap();
    println!("apply {:?}", start.elapsed());
    let start = std::time::Instant::now();
    let again = import::preview(Kind::Accounts, &plan, &table, &Options::default());
    println!("again {:?}", start.elapsed());
    assert_eq!(again.changes.len(), 0);
}
