//! Whatever the bytes: no panic, no hang, and changes that the plan accepts.
//!
//! The run in every test is bounded; `TANDEM_FUZZ_CASES=100000 cargo test -p tandem-exchange --test import fuzz` goes on
//! for longer.

use chrono::NaiveDate;
use proptest::prelude::*;
use tandem_exchange::import::{self, Kind, Options, ReadOptions, refused_rows};
use tandem_model::{Document, Side};
use tandem_wording::Language;

use crate::workbooks::{archive, compound, ods, parts_of, xls_stream, xlsx};
use crate::{empty_plan, table};

fn cases() -> ProptestConfig {
    let cases = std::env::var("TANDEM_FUZZ_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(48);
    ProptestConfig { cases, max_shrink_iters: 200, ..ProptestConfig::default() }
}

/// A plan with somebody for every kind of import to find.
fn staffed() -> Document {
    let take = |plan: Document, kind, text: &str| {
        let preview = import::preview(kind, &plan, &table(text), &Options::default());
        plan.apply(&preview.changes).unwrap()
    };
    let plan = take(
        empty_plan(),
        Kind::People,
        "Nr;Name;Seite;E-Mail\n1;Anna Weber;ID;anna@example.com\n2;Tom Huber;AD;tom@example.com",
    );
    take(plan, Kind::Accounts, "Nr;Firma;Ort\n7;Lang GmbH;Ulm\n8;Krumm AG;Bonn")
}

/// Reads bytes as every kind of import would, to the end.
fn swallow(bytes: &[u8]) {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let options = ReadOptions { window: Some((day(3, 1), day(7, 31))), ..ReadOptions::default() };
    let raw = match import::read(bytes, "file", &options) {
        Ok(raw) => raw,
        Err(error) => {
            assert!(!error.sentence(Language::De).is_empty());
            return;
        }
    };
    static PLAN: std::sync::OnceLock<Document> = std::sync::OnceLock::new();
    let plan = PLAN.get_or_init(staffed);
    let anna = plan.people.iter().next().map(|person| person.id);
    let options = Options {
        default_side: Some(Side::Inside),
        person: anna,
        every_entry: true,
        region: Some("DE-BY".to_owned()),
        ..Options::default()
    };
    for kind in Kind::ALL {
        let preview = import::preview(kind, plan, &raw, &options);
        assert!(plan.apply(&preview.changes).is_ok(), "{kind:?}");
        for question in &preview.questions {
            assert!(!question.sentence(Language::Fr).is_empty());
        }
        refused_rows(&preview, &raw, Language::De);
    }
}

const TABLE: &str = "Nr;Name;Seite;E-Mail;Eintritt;Umsatz;Betrag;Datum;bis;Beginnt um;Endet um;Kunde;Station;Personen;Region\n\
    1;Weber, Anna;ID;anna@example.com;01.02.2020;1.234,50;99,90;04.05.2026;08.05.2026;09:00;10:30;Lang GmbH;Demo;2;DE-BY\n\
    2;Tom Huber;AD;tom@example.com;31/12/2020;-5;(1.000,00);2026-05-11;;25:00;8 PM;\"Krumm; AG\";Empfang;x;Bayern\n";

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Anna Weber\r\nBEGIN:VTIMEZONE\r\nTZID:Hier\r\nBEGIN:STANDARD\r\n\
    DTSTART:16010101T000000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\n\
    DTSTART;TZID=Hier:20260504T090000\r\nDTEND;TZID=Hier:20260504T100000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260630T000000Z\r\n\
    EXDATE;TZID=Hier:20260511T090000\r\nSUMMARY:Besuch Lang\r\nATTENDEE;CN=Tom:mailto:tom@example.com\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n\
    UID:1\r\nRECURRENCE-ID;TZID=Hier:20260513T090000\r\nDTSTART;TZID=Hier:20260514T090000\r\nDURATION:PT45M\r\nEND:VEVENT\r\n\
    BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20260518\r\nDTEND;VALUE=DATE:20260523\r\nSUMMARY:Urlaub\r\nRDATE;VALUE=DATE:20260601\r\n\
    END:VEVENT\r\nBEGIN:VFREEBUSY\r\nFREEBUSY:20260504T060000Z/PT2H\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n";

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Weber;Anna;;Dr.;\r\nFN:Anna Weber\r\nEMAIL:anna@example.com\r\n\
    ADR:;;Gasse 3;Ulm;;89073;DE\r\nORG:Firma;Innendienst\r\nEND:VCARD\r\n";

const OBJECTS: &str = r#"[{"name": "Messe", "start_date": "2026-05-04", "end_date": "2026-05-06", "country": "DE", "lat": 48.1, "x": null}]"#;

/// A workbook one of whose parts is broken before it is packed: breaking the archive itself mostly breaks its checksums,
/// and then nobody reads what is in it.
fn broken_inside(workbook: &[u8]) -> impl Strategy<Value = Vec<u8>> {
    let parts = parts_of(workbook);
    (0..parts.len()).prop_flat_map(move |at| {
        let parts = parts.clone();
        broken(parts[at].1.clone()).prop_map(move |bytes| {
            let with = |(index, (name, whole)): (usize, &(String, Vec<u8>))| {
                (name.clone(), if index == at { bytes.clone() } else { whole.clone() })
            };
            let parts: Vec<(String, Vec<u8>)> = parts.iter().enumerate().map(with).collect();
            let parts: Vec<(&str, &[u8])> =
                parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
            archive(&parts)
        })
    })
}

/// An XLS workbook whose records are broken within a container that stands.
fn broken_records() -> impl Strategy<Value = Vec<u8>> {
    broken(xls_stream()).prop_map(|mut stream| {
        stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
        compound("Workbook", &stream)
    })
}

/// Bytes with some of them replaced, cut out or repeated.
fn broken(original: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let length = original.len();
    let edit = (0..length, any::<u8>(), 0..4_u8, 1..40_usize);
    prop::collection::vec(edit, 1..12).prop_map(move |edits| {
        let mut bytes = original.clone();
        for (at, byte, way, run) in edits {
            let at = at.min(bytes.len().saturating_sub(1));
            let end = (at + run).min(bytes.len());
            match way {
                0 => bytes[at] = byte,
                1 => {
                    bytes.drain(at..end);
                }
                2 => {
                    let part = bytes[at..end].to_vec();
                    bytes.splice(at..at, part);
                }
                _ => bytes.insert(at, byte),
            }
            if bytes.is_empty() {
                bytes.push(byte);
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        swallow(&bytes);
    }

    #[test]
    fn any_text_that_begins_like_a_calendar(body in "(BEGIN:VEVENT\n|END:VEVENT\n|DTSTART[:;=A-Z0-9T]{0,20}\n|RRULE:FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]{5,8}=-?[0-9A-Z]{1,6})?\n|UID:a\n|[ -~äöü]{0,20}\n){0,20}") {
        swallow(format!("BEGIN:VCALENDAR\n{body}END:VCALENDAR\n").as_bytes());
    }

    #[test]
    fn broken_tables(bytes in broken(TABLE.into())) {
        swallow(&bytes);
    }

    #[test]
    fn broken_calendars(bytes in broken(CALENDAR.into())) {
        swallow(&bytes);
    }

    #[test]
    fn broken_cards(bytes in broken(CARDS.into())) {
        swallow(&bytes);
    }

    #[test]
    fn broken_lists_of_objects(bytes in broken(OBJECTS.into())) {
        swallow(&bytes);
    }

    #[test]
    fn broken_archives(bytes in prop_oneof![broken(xlsx()), broken(ods())]) {
        swallow(&bytes);
    }

    #[test]
    fn broken_xlsx(bytes in broken_inside(&xlsx())) {
        swallow(&bytes);
    }

    #[test]
    fn broken_ods(bytes in broken_inside(&ods())) {
        swallow(&bytes);
    }

    #[test]
    fn broken_xls(bytes in prop_oneof![broken_records(), broken(compound("Workbook", &xls_stream()))]) {
        swallow(&bytes);
    }
}

#[test]
fn the_unbroken_ones_are_read() {
    let xls = compound("Workbook", &xls_stream());
    let texts = [TABLE, CALENDAR, CARDS, OBJECTS].map(|text| text.as_bytes().to_vec());
    for bytes in texts.into_iter().chain([xlsx(), ods(), xls]) {
        assert!(!import::read(&bytes, "file", &ReadOptions::default()).unwrap().rows.is_empty());
        swallow(&bytes);
    }
}
