//! Files of the size that a large organisation imports, and the bare libraries reading them: what an import is measured
//! against.
//!
//! `cargo run --release -p tandem-exchange --example foreign_files make FOLDER` makes the files;
//! `... read FILE` reads one, prints the time and the most memory it took, and forgets it.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement for people to read")]

use std::fmt::Write as _;
use std::io::Cursor;
use std::path::Path;
use std::time::Instant;

use calamine::{Reader as _, Xlsx};
use rust_xlsxwriter::Workbook;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["make", folder] => make(Path::new(folder)),
        ["read", file] => read(Path::new(file)),
        _ => println!("foreign_files make FOLDER, or foreign_files read FILE"),
    }
}

const TOWNS: [&str; 8] = ["Ulm", "Köln", "München", "Straßburg", "Zürich", "Würzburg", "Lyon", "Graz"];
const GIVEN: [&str; 8] = ["Anna", "Jonas", "Zoë", "Émile", "Petra", "Tom", "Lena", "Max"];
const FAMILY: [&str; 5] = ["Weber", "Huber", "Lefèvre", "Köhler", "Roth"];

/// Forty people, half of them inside.
fn person(number: usize) -> (String, &'static str) {
    let name = format!("{}, {}", FAMILY[number / 8 % 5], GIVEN[number % 8]);
    (name, if number.is_multiple_of(2) { "ID" } else { "AD" })
}

fn customer(number: usize) -> [String; 10] {
    let inside = person(number % 20 * 2).0;
    let field = person(number % 20 * 2 + 1).0;
    [
        format!("K{number:06}"),
        format!("Firma {number} {} GmbH & Co. KG", FAMILY[number % 5]),
        format!("Gasse {}", number % 90 + 1),
        format!("{:05}", 10_000 + number * 7 % 80_000),
        TOWNS[number % 8].to_owned(),
        ["Deutschland", "Frankreich", "Schweiz"][number % 3].to_owned(),
        format!("{}.{:03},{:02}", number % 900 + 1, number * 37 % 1000, number % 100),
        ["Maschinenbau", "Handel", "Chemie"][number % 3].to_owned(),
        inside,
        field,
    ]
}

const CUSTOMER: [&str; 10] = [
    "Kundennummer",
    "Firma",
    "Straße",
    "PLZ",
    "Ort",
    "Land",
    "Umsatz (EUR)",
    "Branche",
    "Betreuer Innendienst",
    "Betreuer Außendienst",
];

fn customers(count: usize) -> String {
    let mut text = CUSTOMER.join(";") + "\r\n";
    for number in 0..count {
        text += &(customer(number).join(";") + "\r\n");
    }
    text
}

fn workbook(count: usize) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in CUSTOMER.iter().enumerate() {
        sheet.write_string(0, column as u16, *name).unwrap();
    }
    for number in 0..count {
        for (column, cell) in customer(number).iter().enumerate() {
            let (row, column) = (number as u32 + 1, column as u16);
            if CUSTOMER[column as usize].starts_with("Umsatz") {
                sheet.write_number(row, column, (number * 371 % 900_000) as f64 + 0.5).unwrap();
            } else {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// A megabyte of meetings: one in ten repeats every week, one in a hundred has exceptions.
fn calendar() -> String {
    let mut text = String::from(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Made up//EN\r\nX-WR-CALNAME:Anna Weber\r\n",
    );
    let mut number = 0;
    while text.len() < 1_000_000 {
        let (month, day, hour) = (number % 12 + 1, number % 28 + 1, 8 + number % 9);
        write!(
            text,
            "BEGIN:VEVENT\r\nUID:{number}@example.com\r\nDTSTAMP:20260101T080000Z\r\n\
             DTSTART;TZID=W. Europe Standard Time:2026{month:02}{day:02}T{hour:02}0000\r\n\
             DTEND;TZID=W. Europe Standard Time:2026{month:02}{day:02}T{hour:02}3000\r\n\
             SUMMARY:Besuch Firma {number}\r\nLOCATION:{}\r\nTRANSP:OPAQUE\r\n\
             ORGANIZER;CN=Anna Weber:mailto:anna.weber@example.com\r\n",
            TOWNS[number % 8]
        )
        .unwrap();
        if number.is_multiple_of(10) {
            text += "RRULE:FREQ=WEEKLY;COUNT=20\r\n";
        }
        if number.is_multiple_of(100) {
            write!(text, "EXDATE;TZID=W. Europe Standard Time:2026{month:02}{day:02}T{hour:02}0000\r\n")
                .unwrap();
        }
        text += "END:VEVENT\r\n";
        number += 1;
    }
    text + "END:VCALENDAR\r\n"
}

fn make(folder: &Path) {
    let mut people = String::from("Personalnummer;Name;Bereich\r\n");
    for number in 0..40 {
        let (name, side) = person(number);
        write!(people, "{};{name};{side}\r\n", 4000 + number).unwrap();
    }
    let mut orders = String::from("Auftrag|Datum|Kundennummer|Menge|Betrag|Verkäufer\r\n");
    for number in 0..60_000 {
        let customer = number * 7919 % 700;
        write!(
            orders,
            "A{number}|{:02}.{:02}.2026|K{customer:06}|{}|{},{:02}|{}\r\n",
            number % 28 + 1,
            number % 12 + 1,
            number % 9 + 1,
            number * 31 % 9000 + 10,
            number % 100,
            person(customer % 20 * 2 + 1).0
        )
        .unwrap();
    }
    let files: [(&str, Vec<u8>); 6] = [
        ("people.csv", people.into()),
        ("resellers.csv", customers(700).into()),
        ("customers.csv", customers(20_000).into()),
        ("customers.xlsx", workbook(20_000)),
        ("orders.csv", orders.into()),
        ("calendar.ics", calendar().into()),
    ];
    for (name, bytes) in files {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
}

/// Reads every cell or every entry with the library alone, as it comes.
fn read(file: &Path) {
    let start = Instant::now();
    let bytes = std::fs::read(file).unwrap();
    let found = match file.extension().and_then(|extension| extension.to_str()) {
        Some("xlsx") => {
            let mut book: Xlsx<_> = Xlsx::new(Cursor::new(&bytes)).unwrap();
            let name = book.sheet_names()[0].clone();
            book.worksheet_range(&name).unwrap().used_cells().count()
        }
        Some("ics") => {
            let text = String::from_utf8(bytes).unwrap();
            let mut parser = calcard::Parser::new(&text);
            let mut found = 0;
            loop {
                match parser.entry() {
                    calcard::Entry::ICalendar(calendar) => found += calendar.components.len(),
                    calcard::Entry::Eof => break found,
                    _ => {}
                }
            }
        }
        _ => {
            let first = bytes.split(|byte| *byte == b'\n').next().unwrap();
            let delimiter = if first.contains(&b'|') { b'|' } else { b';' };
            let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(&bytes[..]);
            reader.records().map(|record| record.unwrap().len()).sum()
        }
    };
    println!("read {:?}", start.elapsed());
    assert!(found > 0);
    println!("peak {:.1} MB", peak());
}

/// The most memory that the process has had, in megabytes; nought where the system does not tell.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1024.0
}
