use super::*;
use crate::export::view::{
    Head,
    calendar::{Address, CalendarUpdates, CalendarView, Entry, EntryTime},
};
use icalendar::{Calendar, Component, EventLike};
use proptest::prelude::*;
use tandem_wording::Language;

fn address(name: &str, email: &str) -> Address {
    Address { name: name.to_owned(), email: email.to_owned() }
}

fn entry(number: u32, time: EntryTime) -> Entry {
    Entry {
        uid: format!("{number}-ride-along@tandem"),
        sequence: number,
        title: "Mitreise mit Jörg; Süd, West".to_owned(),
        description: "Eins\nZwei".to_owned(),
        place: "Köln".to_owned(),
        time,
        attendees: vec![
            address("Jörg \"Jo\" Weiß", "joerg@example.org"),
            address("Petra", "petra@example.org"),
        ],
    }
}

fn day() -> EntryTime {
    let day = "2027-02-28".parse().unwrap();
    EntryTime::Days { first: day, last: day }
}

fn morning() -> EntryTime {
    EntryTime::Span {
        start: "2027-03-28T06:00:00Z".parse().unwrap(),
        end: "2027-03-28T10:30:00Z".parse().unwrap(),
        zone: chrono_tz::Tz::Europe__Berlin,
    }
}

fn view(entries: Vec<Entry>) -> CalendarView {
    CalendarView {
        head: Head {
            plan: "Vertrieb".to_owned(),
            release: None,
            printed: "2026-11-20".parse().unwrap(),
            stamped: "2026-11-20T08:30:00Z".parse().unwrap(),
            language: Language::De,
        },
        name: "Rollentausch-Tage Anna".to_owned(),
        organizer: Some(address("Petra", "petra@example.org")),
        entries,
    }
}

fn unfolded(bytes: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(bytes).unwrap().replace("\r\n ", "");
    text.split_terminator("\r\n").map(str::to_owned).collect()
}

fn has(bytes: &[u8], line: &str) -> bool {
    unfolded(bytes).iter().any(|found| found == line)
}

#[test]
fn a_published_calendar_has_one_head_and_asks_nobody() {
    let bytes = publish(&view(vec![entry(0, day()), entry(3, morning())]));
    for line in [
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Rollentausch-Tage Anna",
        "TZID:Europe/Berlin",
        "DTSTART;VALUE=DATE:20270228",
        "DTEND;VALUE=DATE:20270301",
        "DTSTART;TZID=Europe/Berlin:20270328T080000",
        "DTEND;TZID=Europe/Berlin:20270328T123000",
        "SEQUENCE:3",
        "DTSTAMP:20261120T083000Z",
        "SUMMARY:Mitreise mit Jörg\\; Süd\\, West",
        "DESCRIPTION:Eins\\nZwei",
        "ORGANIZER;CN=\"Petra\":mailto:petra@example.org",
    ] {
        assert!(has(&bytes, line), "{line}");
    }
    let lines = unfolded(&bytes);
    let count = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
    assert_eq!((count("PRODID"), count("BEGIN:VTIMEZONE"), count("UID"), count("ATTENDEE")), (1, 1, 2, 0));
}

#[test]
fn a_request_and_a_cancellation_say_who_asks_whom() {
    let view = view(vec![entry(2, morning())]);
    let asked = request(&view, &view.entries[0]);
    let part = ";PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN=";
    for line in [
        "METHOD:REQUEST".to_owned(),
        "STATUS:CONFIRMED".to_owned(),
        format!("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT{part}\"Jörg 'Jo' Weiß\":mailto:joerg@example.org"),
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=\"Petra\":mailto:petra@example.org"
            .to_owned(),
    ] {
        assert!(has(&asked, &line), "{line}");
    }
    let dropped = cancel(&view, &view.entries[0]);
    for line in ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2", "UID:2-ride-along@tandem"] {
        assert!(has(&dropped, line), "{line}");
    }
    let nobody = CalendarView { organizer: None, ..view.clone() };
    assert!(has(&request(&nobody, &view.entries[0]), "METHOD:PUBLISH"));
    let dropped = cancel(&nobody, &view.entries[0]);
    assert!(has(&dropped, "METHOD:PUBLISH") && has(&dropped, "STATUS:CANCELLED"));
}

#[test]
fn single_files_hold_one_entry_each_and_lie_in_order() {
    let updates = CalendarUpdates {
        calendar: view(vec![entry(1, morning()), entry(5, morning()), entry(4, day())]),
        cancelled: vec![entry(2, day())],
    };
    let files = single_files(&updates);
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let days: Vec<&str> = names.iter().map(|name| &name[..10]).collect();
    assert_eq!(days, ["2027-02-28", "2027-02-28", "2027-03-28", "2027-03-28"], "{names:?}");
    for file in &files {
        let uids = unfolded(&file.bytes).iter().filter(|line| line.starts_with("UID:")).count();
        assert_eq!(uids, 1, "{}", file.name);
    }
    let packed = zip(&files).unwrap();
    assert_eq!(packed, zip(&files).unwrap());
    let mut read = ::zip::ZipArchive::new(std::io::Cursor::new(packed)).unwrap();
    assert_eq!(read.len(), 4);
    let mut text = Vec::new();
    std::io::Read::read_to_end(&mut read.by_name(names[0]).unwrap(), &mut text).unwrap();
    assert_eq!(text, files[0].bytes);
}

proptest! {
    #[test]
    fn any_text_comes_back_and_no_line_is_too_long(
        place in "\\PC*",
        plan in any::<String>(),
        name in any::<String>(),
        email in any::<String>(),
    ) {
        let mut view = view(vec![entry(0, morning())]);
        view.name = plan;
        view.entries[0].place = place.clone();
        view.entries[0].attendees = vec![address(&name, &email)];
        for bytes in [publish(&view), request(&view, &view.entries[0]), cancel(&view, &view.entries[0])] {
            let text = std::str::from_utf8(&bytes).unwrap();
            prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
            for line in text.split_terminator("\r\n") {
                prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{}", line);
            }
            let parsed: Calendar = text.parse().unwrap();
            let event = parsed.events().next().unwrap();
            prop_assert_eq!(event.get_uid(), Some("0-ride-along@tandem"));
            prop_assert_eq!(event.get_location().unwrap_or_default(), place.trim());
        }
    }
}
