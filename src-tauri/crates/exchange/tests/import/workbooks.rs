//! Workbooks of three kinds with the same table in them.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use tandem_exchange::import::{self, Kind, Options, RawTable, ReadOptions};
use zip::write::SimpleFileOptions;

use crate::{empty_plan, imported, outcomes};

fn texts(table: &RawTable) -> Vec<Vec<String>> {
    let row = |row: &import::RawRow| row.cells.iter().map(|cell| cell.text().into_owned()).collect();
    table.rows.iter().map(row).collect()
}

pub fn xlsx() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Deckblatt").unwrap();
    let sheet = book.add_worksheet().set_name("Personal").unwrap();
    sheet.merge_range(0, 0, 0, 4, "Personalliste 2026", &Format::new()).unwrap();
    for (column, name) in ["Nr.", "Name", "Bereich", "Eintritt", "Std. Woche"].into_iter().enumerate() {
        sheet.write_string(2, column as u16, name).unwrap();
    }
    let day = Format::new().set_num_format("dd.mm.yyyy");
    for (row, (number, name, side)) in
        [(1001, "Weber, Anna", "ID"), (1002, "Huber, Tom", "AD")].into_iter().enumerate()
    {
        let row = row as u32 + 3;
        sheet.write_number(row, 0, number).unwrap();
        sheet.write_string(row, 1, name).unwrap();
        sheet.write_string(row, 2, side).unwrap();
        sheet.write_datetime_with_format(row, 3, ExcelDateTime::from_ymd(2020, 4, 1).unwrap(), &day).unwrap();
        sheet.write_number(row, 4, 38.5).unwrap();
    }
    sheet.set_column_hidden(2).unwrap();
    book.add_worksheet().set_name("Leer").unwrap();
    book.save_to_buffer().unwrap()
}

/// The parts of an archive by their names.
pub fn parts_of(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = zip.len();
    let part = |index: usize| {
        let mut part = zip.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (name, bytes)
    };
    (0..count).map(part).collect()
}

/// An archive with these parts.
pub fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub fn ods() -> Vec<u8> {
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let number = |n: f64| format!("<table:table-cell office:value-type=\"float\" office:value=\"{n}\"/>");
    let day = "<table:table-cell office:value-type=\"date\" office:date-value=\"2020-04-01\"/>";
    let row = |cells: String| format!("<table:table-row>{cells}</table:table-row>");
    let header: String =
        ["Nr.", "Name", "Bereich", "Eintritt", "Std. Woche"].iter().map(|name| cell(name)).collect();
    let people = [(1001.0, "Weber, Anna", "ID"), (1002.0, "Huber, Tom", "AD")];
    let people: String = people
        .iter()
        .map(|(n, name, side)| row(number(*n) + &cell(name) + &cell(side) + day + &number(38.5)))
        .collect();
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body><office:spreadsheet>\
         <table:table table:name=\"Deckblatt\"><table:table-row><table:table-cell/></table:table-row></table:table>\
         <table:table table:name=\"Personal\">{}<table:table-row table:number-rows-repeated=\"1\"><table:table-cell/></table:table-row>{}{}\
         <table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         </table:table></office:spreadsheet></office:body></office:document-content>",
        row(cell("Personalliste 2026")),
        row(header),
        people
    );
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
    ])
}

/// The smallest compound file with one workbook stream of one sheet.
pub fn xls() -> Vec<u8> {
    compound("Workbook", &xls_stream())
}

/// The records of an XLS workbook.
pub fn xls_stream() -> Vec<u8> {
    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
    }
    fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let head = [row, column, 0, text.encode_utf16().count() as u16].map(u16::to_le_bytes).concat();
        record(0x0204, &[&head[..], &[1], &wide].concat())
    }
    fn number(row: u16, column: u16, format: u16, value: f64) -> Vec<u8> {
        record(
            0x0203,
            &[&[row, column, format].map(u16::to_le_bytes).concat()[..], &value.to_le_bytes()].concat(),
        )
    }
    let begin =
        |what: u16| record(0x0809, &[&0x0600_u16.to_le_bytes()[..], &what.to_le_bytes(), &[0; 12]].concat());
    // Two formats: general, and number 14, which is a day.
    let format = |number: u16| record(0x00E0, &[&[0; 2][..], &number.to_le_bytes(), &[0; 16]].concat());
    let name = "Personal";
    let globals = |offset: u32| {
        let sheet = [&offset.to_le_bytes()[..], &[0, 0, name.len() as u8, 0], name.as_bytes()].concat();
        [begin(5), format(0), format(14), record(0x0085, &sheet), record(0x000A, &[])].concat()
    };
    let offset = globals(0).len() as u32;
    let mut sheet = begin(0x10);
    sheet.extend(label(0, 0, "Personalliste 2026"));
    for (column, name) in ["Nr.", "Name", "Bereich", "Eintritt", "Std. Woche"].into_iter().enumerate() {
        sheet.extend(label(2, column as u16, name));
    }
    for (at, (n, name, side)) in
        [(1001.0, "Weber, Anna", "ID"), (1002.0, "Huber, Tom", "AD")].into_iter().enumerate()
    {
        let row = at as u16 + 3;
        sheet.extend([number(row, 0, 0, n), label(row, 1, name), label(row, 2, side)].concat());
        sheet.extend([number(row, 3, 1, 43922.0), number(row, 4, 0, 38.5)].concat());
    }
    sheet.extend(record(0x000A, &[]));
    let mut stream = [globals(offset), sheet].concat();
    // From 4096 bytes on a stream lies in whole sectors.
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    stream
}

/// A compound file: header, allocation table, directory, stream.
pub fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    const END: u32 = 0xFFFF_FFFE;
    let mut header = vec![0_u8; 512];
    header[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    let mut word = |at: usize, value: u16| header[at..at + 2].copy_from_slice(&value.to_le_bytes());
    for (at, value) in [(24, 0x3E), (26, 3), (28, 0xFFFE), (30, 9), (32, 6)] {
        word(at, value);
    }
    let mut long = |at: usize, value: u32| header[at..at + 4].copy_from_slice(&value.to_le_bytes());
    for (at, value) in [(44, 1), (48, 1), (56, 4096), (60, END), (68, END), (76, 0)] {
        long(at, value);
    }
    for at in (80..512).step_by(4) {
        long(at, u32::MAX);
    }
    let sectors = stream.len() / 512;
    let mut table = vec![0xFFFF_FFFD_u32, END];
    table.extend((1..sectors as u32).map(|sector| sector + 2));
    table.push(END);
    table.resize(128, u32::MAX);
    let entry = |name: &str, kind: u8, child: u32, first: u32, length: u32| {
        let mut entry = vec![0_u8; 128];
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry[..wide.len()].copy_from_slice(&wide);
        entry[64..66].copy_from_slice(&(wide.len() as u16 + 2).to_le_bytes());
        entry[66] = kind;
        entry[68..76].fill(0xFF);
        entry[76..80].copy_from_slice(&child.to_le_bytes());
        entry[116..120].copy_from_slice(&first.to_le_bytes());
        entry[120..124].copy_from_slice(&length.to_le_bytes());
        entry
    };
    let mut directory = entry("Root Entry", 5, 1, END, 0);
    directory.extend(entry(name, 2, u32::MAX, 2, stream.len() as u32));
    directory.resize(512, 0);
    let table: Vec<u8> = table.into_iter().flat_map(u32::to_le_bytes).collect();
    [&header[..], &table, &directory, stream].concat()
}

#[test]
fn three_kinds_of_workbook_hold_one_table() {
    let expected = [
        ["1001", "Weber, Anna", "ID", "2020-04-01", "38.5"],
        ["1002", "Huber, Tom", "AD", "2020-04-01", "38.5"],
    ];
    for (name, bytes) in [("a.xlsx", xlsx()), ("a.ods", ods()), ("a.xls", xls()), ("wrong.csv", xlsx())] {
        let table = import::read(&bytes, name, &ReadOptions::default()).unwrap();
        assert_eq!((table.sheet.as_deref(), table.header_row), (Some("Personal"), 3), "{name}");
        assert_eq!(texts(&table), expected, "{name}");
        assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 5], "{name}");
        let (plan, preview) = imported(Kind::People, &empty_plan(), &table, &Options::default());
        assert_eq!(outcomes(&preview), ["added"; 2], "{name}");
        assert!(
            plan.people.iter().all(|person| person.weekly_minutes == 2310 && person.from.is_some()),
            "{name}"
        );
    }
}

#[test]
fn a_sheet_can_be_chosen() {
    let read = |sheet: &str| {
        let options = ReadOptions { sheet: Some(sheet.into()), ..ReadOptions::default() };
        import::read(&xlsx(), "a.xlsx", &options)
    };
    assert_eq!(read("Personal").unwrap().sheets, ["Deckblatt", "Personal", "Leer"]);
    assert_eq!(read("Leer").unwrap_err().code, "import_no_rows");
    assert_eq!(read("Kunden").unwrap_err().code, "import_no_such_sheet");
}
