//! One file with everything to subscribe or import, and a file per entry to accept or to drop.
//!
//! RFC 5546 says what a file asks for by its `METHOD`. Programs differ in what they take, so files keep to what all of
//! them are known to: Outlook looks at the first entry of a REQUEST only and drops an entry for a CANCEL only, so each
//! has a file of its own; Google wants the organizer in both and the method to fit the status; Apple and Thunderbird
//! recognise an entry by its `UID` and take the higher `SEQUENCE`.

use super::text::{Lines, mailto, quoted};
use super::zone;
use crate::export::ExportError;
use crate::export::files::FileSet;
use crate::export::view::calendar::{Address, CalendarUpdates, CalendarView, Entry, EntryTime};
use crate::export::words::Words;
use crate::export::write::NamedFile;
use chrono::{DateTime, Days, NaiveDate, Utc};
use chrono_tz::Tz;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};

/// Who made the file (RFC 5545, 3.7.3).
const PRODUCT: &str = "-//Tandem//Rosters//EN";

/// What a file asks of the program that reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    /// Here is what stands.
    Publish,
    /// Put this in, or change it.
    Request,
    /// Drop this.
    Cancel,
}

/// Everything that stands, in one file.
pub fn publish(view: &CalendarView) -> Vec<u8> {
    let mut lines = Lines::default();
    let entries: Vec<&Entry> = view.entries.iter().collect();
    begin(&mut lines, view, Method::Publish, &entries);
    for entry in entries {
        event(&mut lines, view, entry, Method::Publish, false);
    }
    lines.raw("END", "VCALENDAR");
    lines.bytes()
}

/// An invitation to one entry, or its newer version. Without an organizer it is published instead.
pub fn request(view: &CalendarView, entry: &Entry) -> Vec<u8> {
    let method = if view.organizer.is_some() { Method::Request } else { Method::Publish };
    alone(view, entry, method, false)
}

/// The end of one entry. Without an organizer it is published as called off instead: RFC 5546 has no cancellation
/// from nobody.
pub fn cancel(view: &CalendarView, entry: &Entry) -> Vec<u8> {
    let method = if view.organizer.is_some() { Method::Cancel } else { Method::Publish };
    alone(view, entry, method, true)
}

/// Every entry as an invitation of its own, and every end, named by day so that they lie in order.
pub fn single_files(updates: &CalendarUpdates) -> Vec<NamedFile> {
    let view = &updates.calendar;
    let standing = view.entries.iter().map(|entry| (entry, false));
    let mut entries: Vec<(&Entry, bool)> =
        standing.chain(updates.cancelled.iter().map(|entry| (entry, true))).collect();
    entries.sort_by(|(a, _), (b, _)| (first_day(a), &a.uid).cmp(&(first_day(b), &b.uid)));
    let words = Words(view.head.language);
    let (put, drop) = (words.say("roster-file-invitation"), words.say("roster-file-cancellation"));
    let mut files = FileSet::new();
    for (entry, is_off) in entries {
        let day = first_day(entry).to_string();
        let (kind, bytes) = if is_off { (&drop, cancel(view, entry)) } else { (&put, request(view, entry)) };
        files.add(&[&day, kind, &entry.title], "ics", bytes);
    }
    files.into_files()
}

/// Files in a ZIP, dated 1980 as the format's zero, so that the same files give the same bytes.
pub fn zip(files: &[NamedFile]) -> Result<Vec<u8>, ExportError> {
    let failed =
        |error: &dyn std::fmt::Display| ExportError::Format { format: "ZIP", detail: error.to_string() };
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for file in files {
        archive.start_file(file.name.as_str(), options).map_err(|error| failed(&error))?;
        archive.write_all(&file.bytes).map_err(|error| failed(&error))?;
    }
    Ok(archive.finish().map_err(|error| failed(&error))?.into_inner())
}

fn alone(view: &CalendarView, entry: &Entry, method: Method, is_off: bool) -> Vec<u8> {
    let mut lines = Lines::default();
    begin(&mut lines, view, method, &[entry]);
    event(&mut lines, view, entry, method, is_off);
    lines.raw("END", "VCALENDAR");
    lines.bytes()
}

fn begin(lines: &mut Lines, view: &CalendarView, method: Method, entries: &[&Entry]) {
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", PRODUCT);
    lines.raw("CALSCALE", "GREGORIAN");
    lines.raw(
        "METHOD",
        match method {
            Method::Publish => "PUBLISH",
            Method::Request => "REQUEST",
            Method::Cancel => "CANCEL",
        },
    );
    if method == Method::Publish {
        lines.text("X-WR-CALNAME", &view.name);
    }
    let mut zones: BTreeMap<&str, (Tz, NaiveDate, NaiveDate)> = BTreeMap::new();
    for entry in entries {
        if let EntryTime::Span { start, end, zone } = entry.time {
            let (first, last) = (local(start, zone).date(), local(end, zone).date());
            let span = zones.entry(zone.name()).or_insert((zone, first, last));
            (span.1, span.2) = (span.1.min(first), span.2.max(last));
        }
    }
    for (zone, first, last) in zones.into_values().filter(|(zone, ..)| *zone != Tz::UTC) {
        zone::write(lines, zone, first, last);
    }
}

fn event(lines: &mut Lines, view: &CalendarView, entry: &Entry, method: Method, is_off: bool) {
    lines.raw("BEGIN", "VEVENT");
    lines.text("UID", &entry.uid);
    lines.raw("SEQUENCE", &entry.sequence.to_string());
    let stamp = view.head.stamped.format("%Y%m%dT%H%M%SZ").to_string();
    lines.raw("DTSTAMP", &stamp);
    lines.raw("LAST-MODIFIED", &stamp);
    let whole_days = match entry.time {
        EntryTime::Span { start, end, zone } if start < end => {
            at(lines, "DTSTART", start, zone);
            at(lines, "DTEND", end, zone);
            false
        }
        EntryTime::Span { start, zone, .. } => {
            days(lines, local(start, zone).date(), local(start, zone).date());
            true
        }
        EntryTime::Days { first, last } => {
            days(lines, first, last.max(first));
            true
        }
    };
    lines.text("SUMMARY", &entry.title);
    lines.text("DESCRIPTION", &entry.description);
    lines.text("LOCATION", &entry.place);
    if let Some(organizer) = &view.organizer {
        lines.raw(&format!("ORGANIZER;CN={}", quoted(&organizer.name)), &mailto(&organizer.email));
    }
    // RFC 5546, 3.2.1: nobody is asked by what is merely published.
    if method != Method::Publish {
        for attendee in &entry.attendees {
            attendee_line(lines, attendee, method, view.organizer.as_ref());
        }
    }
    lines.raw("STATUS", if is_off { "CANCELLED" } else { "CONFIRMED" });
    lines.raw("TRANSP", if is_off { "TRANSPARENT" } else { "OPAQUE" });
    lines.raw("CLASS", "PUBLIC");
    lines.raw("X-MICROSOFT-CDO-BUSYSTATUS", if is_off { "FREE" } else { "BUSY" });
    lines.raw("X-MICROSOFT-CDO-ALLDAYEVENT", if whole_days { "TRUE" } else { "FALSE" });
    lines.raw("END", "VEVENT");
}

fn attendee_line(lines: &mut Lines, attendee: &Address, method: Method, organizer: Option<&Address>) {
    let is_organizer =
        organizer.is_some_and(|organizer| organizer.email.eq_ignore_ascii_case(&attendee.email));
    let part = match method {
        _ if is_organizer => ";PARTSTAT=ACCEPTED",
        Method::Request => ";PARTSTAT=NEEDS-ACTION;RSVP=FALSE",
        Method::Publish | Method::Cancel => "",
    };
    let name = format!("ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT{part};CN={}", quoted(&attendee.name));
    lines.raw(&name, &mailto(&attendee.email));
}

fn first_day(entry: &Entry) -> NaiveDate {
    match entry.time {
        EntryTime::Days { first, .. } => first,
        EntryTime::Span { start, zone, .. } => local(start, zone).date(),
    }
}

fn local(instant: DateTime<Utc>, zone: Tz) -> chrono::NaiveDateTime {
    instant.with_timezone(&zone).naive_local()
}

fn at(lines: &mut Lines, name: &str, instant: DateTime<Utc>, zone: Tz) {
    if zone == Tz::UTC {
        lines.raw(name, &instant.format("%Y%m%dT%H%M%SZ").to_string());
    } else {
        let value = local(instant, zone).format("%Y%m%dT%H%M%S").to_string();
        lines.raw(&format!("{name};TZID={}", zone.name()), &value);
    }
}

/// The end of a stretch of days is the first day it does not touch.
fn days(lines: &mut Lines, first: NaiveDate, last: NaiveDate) {
    let after = last.checked_add_days(Days::new(1)).unwrap_or(last);
    lines.raw("DTSTART;VALUE=DATE", &first.format("%Y%m%d").to_string());
    lines.raw("DTEND;VALUE=DATE", &after.format("%Y%m%d").to_string());
}
