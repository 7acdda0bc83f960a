//! Calendars (ICS): every occurrence of an entry as one row. calcard parses; exceptions are matched here, by UID, because
//! calcard does not know which entry an exception belongs to.

use std::collections::{HashMap, HashSet};

use calcard::common::{PartialDateTime, timezone::Tz as CardTz};
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarParameterName, ICalendarPeriod,
    ICalendarProperty, ICalendarValue,
};
use calcard::{Entry, Parser};
use chrono::{DateTime, TimeDelta, Utc};
use tandem_model::Tz;
use tandem_wording::{Args, Message};

use super::entry::{categories, people, repeats, sequence, shown_as};
use super::recurrence::{Occurrence, Repeating};
use super::zones::Zones;
use super::{Cell, ImportError, MAX_ROWS, RawRow, RawTable, ReadOptions, too_many_rows};

/// What the columns are called; the fields know these names.
const COLUMNS: [&str; 15] = [
    "UID",
    "Occurrence",
    "Subject",
    "Start date",
    "End date",
    "All day",
    "Time zone",
    "Show as",
    "Status",
    "Organizer",
    "Attendees",
    "Location",
    "Categories",
    "Sensitivity",
    "Calendar",
];

/// True if a text is a calendar or a piece of one, told by its first lines. A piece without entries is none the less no
/// table.
pub(super) fn is_calendar(text: &str) -> bool {
    const PARTS: [&str; 9] = [
        "VCALENDAR",
        "VEVENT",
        "VFREEBUSY",
        "VTODO",
        "VJOURNAL",
        "VALARM",
        "VTIMEZONE",
        "STANDARD",
        "DAYLIGHT",
    ];
    let begins = |line: &str| {
        let line = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        line.split_once(':').is_some_and(|(begin, part)| {
            begin.eq_ignore_ascii_case("BEGIN") && PARTS.iter().any(|known| part.eq_ignore_ascii_case(known))
        })
    };
    text.lines().take(40).any(begins)
}

/// Reads all calendars of a text.
pub(super) fn read(
    text: &str,
    source: String,
    encoding: String,
    options: &ReadOptions,
) -> Result<RawTable, ImportError> {
    let mut reading = Reading {
        zone: options.zone.unwrap_or(Tz::UTC),
        repeating: Repeating::within(options.window),
        lines: begin_lines(text),
        next: [0; 2],
        rows: Vec::new(),
        broken: Vec::new(),
        outside: 0,
    };
    let text = mended(text);
    let mut parser = Parser::new(&text);
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => reading.calendar(&calendar)?,
            Entry::Eof => break,
            Entry::TooManyComponents => return Err(damaged()),
            _ => {}
        }
    }
    reading.rows.sort_by_key(|row| row.line);
    if reading.rows.is_empty() && reading.broken.is_empty() && reading.outside == 0 {
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
        rows: reading.rows,
        left_out: Vec::new(),
        unreadable: 0,
        broken: reading.broken,
        outside: reading.outside,
    })
}

pub(super) fn damaged() -> ImportError {
    ImportError::new("import_damaged_calendar", Message::plain("imports-error-damaged-calendar"))
}

/// Mends what some exporters break: line ends of old Macs.
fn mended(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains('\r') && !text.contains('\n') { text.replace('\r', "\n").into() } else { text.into() }
}

/// Lines on which events and lists of busy times begin, each in their order.
fn begin_lines(text: &str) -> [Vec<u64>; 2] {
    let mut lines = [Vec::new(), Vec::new()];
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        for (kind, begin) in ["BEGIN:VEVENT", "BEGIN:VFREEBUSY"].iter().enumerate() {
            if line.eq_ignore_ascii_case(begin) {
                lines[kind].push(index as u64 + 1);
            }
        }
    }
    lines
}

struct Reading {
    zone: Tz,
    repeating: Repeating,
    lines: [Vec<u64>; 2],
    next: [usize; 2],
    rows: Vec<RawRow>,
    broken: Vec<(u64, Message)>,
    outside: usize,
}

/// A component of a calendar with the line it begins on.
struct Event<'a> {
    component: &'a ICalendarComponent,
    line: u64,
}

/// What a calendar says of all its entries.
struct Whole {
    name: String,
    cancelled: bool,
}

impl Reading {
    fn calendar(&mut self, calendar: &ICalendar) -> Result<(), ImportError> {
        let mut zone = self.zone;
        let mut whole = Whole { name: String::new(), cancelled: false };
        for entry in calendar.components.iter().take(1).flat_map(|component| &component.entries) {
            let text = entry.values.first().and_then(ICalendarValue::as_text).unwrap_or_default();
            match &entry.name {
                ICalendarProperty::Other(name) if name.eq_ignore_ascii_case("X-WR-CALNAME") => {
                    text.trim().clone_into(&mut whole.name);
                }
                ICalendarProperty::Name if whole.name.is_empty() => text.trim().clone_into(&mut whole.name),
                ICalendarProperty::Other(name) if name.eq_ignore_ascii_case("X-WR-TIMEZONE") => {
                    zone = text.trim().parse().unwrap_or(zone);
                }
                ICalendarProperty::Method => whole.cancelled = text.eq_ignore_ascii_case("CANCEL"),
                _ => {}
            }
        }
        let mut groups: Vec<Vec<Event<'_>>> = Vec::new();
        let mut by_uid: HashMap<&str, usize> = HashMap::new();
        for component in &calendar.components {
            let kind = match component.component_type {
                ICalendarComponentType::VEvent => 0,
                ICalendarComponentType::VFreebusy => 1,
                _ => continue,
            };
            let line = self.lines[kind].get(self.next[kind]).copied().unwrap_or(0);
            self.next[kind] += 1;
            let event = Event { component, line };
            if kind == 1 {
                self.busy(&event, zone, &whole)?;
                continue;
            }
            match component.uid().map(str::trim).filter(|uid| !uid.is_empty()) {
                Some(uid) => {
                    let at = *by_uid.entry(uid).or_insert_with(|| {
                        groups.push(Vec::new());
                        groups.len() - 1
                    });
                    groups[at].push(event);
                }
                None => groups.push(vec![event]),
            }
        }
        let zones = Zones::of(calendar, zone);
        for group in groups {
            self.group(group, &zones, &whole)?;
        }
        Ok(())
    }

    /// The entries of one UID: one that may repeat, and its exceptions.
    fn group(&mut self, events: Vec<Event<'_>>, zones: &Zones<'_>, whole: &Whole) -> Result<(), ImportError> {
        let (exceptions, mut masters): (Vec<Event<'_>>, Vec<Event<'_>>) = events
            .into_iter()
            .partition(|event| event.component.has_property(&ICalendarProperty::RecurrenceId));
        // Of two versions of an entry the later one holds.
        let newest = masters.iter().map(|event| sequence(event.component)).max().unwrap_or(0);
        masters.retain(|event| sequence(event.component) == newest);
        let mut replaced: HashSet<DateTime<Utc>> = HashSet::new();
        let mut from_then: Option<(DateTime<Utc>, TimeDelta, &Event<'_>)> = None;
        for exception in &exceptions {
            let Some(id) = zones.time_of(exception.component, &ICalendarProperty::RecurrenceId) else {
                continue;
            };
            replaced.insert(id.to_utc());
            let range = exception.component.property(&ICalendarProperty::RecurrenceId);
            if range.is_some_and(|entry| entry.has_parameter(&ICalendarParameterName::Range))
                && let Some(start) = zones.time_of(exception.component, &ICalendarProperty::Dtstart)
            {
                from_then = Some((id.to_utc(), start.to_utc() - id.to_utc(), exception));
            }
        }
        for master in &masters {
            let repeats = repeats(master.component);
            for mut occurrence in self.occurrences(master, zones)? {
                let id = occurrence.start.to_utc();
                if repeats && replaced.contains(&id) {
                    continue;
                }
                let mut said_by = master;
                if let Some((_, shift, exception)) = from_then.filter(|(from, ..)| repeats && id >= *from) {
                    occurrence.start += shift;
                    occurrence.end += shift;
                    said_by = exception;
                }
                let key = if repeats { Some(id) } else { None };
                self.row(said_by, occurrence, key, whole)?;
            }
        }
        for exception in &exceptions {
            let id =
                zones.time_of(exception.component, &ICalendarProperty::RecurrenceId).map(|id| id.to_utc());
            for occurrence in self.occurrences(exception, zones)? {
                self.row(exception, occurrence, id, whole)?;
            }
        }
        Ok(())
    }

    /// When an entry takes place, as far as the window reaches. An entry that cannot be read is kept as broken.
    fn occurrences(&mut self, event: &Event<'_>, zones: &Zones<'_>) -> Result<Vec<Occurrence>, ImportError> {
        let (found, reason) = match self.repeating.expand(event.component, zones) {
            Ok(found) => found,
            Err(reason) => (Vec::new(), Some(reason)),
        };
        if let Some(reason) = reason {
            self.broken.push((event.line, reason));
            if self.broken.len() > MAX_ROWS {
                return Err(too_many_rows());
            }
        }
        Ok(found)
    }

    fn row(
        &mut self,
        event: &Event<'_>,
        occurrence: Occurrence,
        key: Option<DateTime<Utc>>,
        whole: &Whole,
    ) -> Result<(), ImportError> {
        let Occurrence { start, end, whole_days } = occurrence;
        let first = start.date_naive();
        // The day after the last one is no part of an entry of whole days.
        let last = if whole_days && end > start {
            end.date_naive().pred_opt().unwrap_or(first)
        } else {
            end.date_naive()
        };
        if self.repeating.leaves_out(first, last) {
            self.outside += 1;
            return Ok(());
        }
        let component = event.component;
        let text = |property: &ICalendarProperty| {
            let value = component.property(property).and_then(|entry| entry.values.first());
            value.and_then(ICalendarValue::as_text).unwrap_or_default().to_owned()
        };
        let moment = |at: DateTime<Tz>| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false);
        let (start_text, end_text) = if whole_days {
            (first.to_string(), last.max(first).to_string())
        } else {
            (moment(start), moment(end.max(start)))
        };
        let key = key.map(|at| at.format("%Y%m%dT%H%M%SZ").to_string()).unwrap_or_default();
        let cancelled = whole.cancelled || text(&ICalendarProperty::Status).eq_ignore_ascii_case("CANCELLED");
        let cells = [
            component.uid().unwrap_or_default().trim().to_owned(),
            key,
            text(&ICalendarProperty::Summary),
            start_text,
            end_text,
            if whole_days { "yes" } else { "no" }.to_owned(),
            start.timezone().name().to_owned(),
            shown_as(component),
            if cancelled { "cancelled" } else { "" }.to_owned(),
            people(component, &ICalendarProperty::Organizer),
            people(component, &ICalendarProperty::Attendee),
            text(&ICalendarProperty::Location),
            categories(component),
            text(&ICalendarProperty::Class).to_lowercase(),
            whole.name.clone(),
        ];
        self.push(event.line, &cells)
    }

    fn push(&mut self, line: u64, cells: &[String; COLUMNS.len()]) -> Result<(), ImportError> {
        if self.rows.len() >= MAX_ROWS {
            return Err(too_many_rows());
        }
        self.rows.push(RawRow { line, cells: cells.iter().map(|text| Cell::from_text(text)).collect() });
        Ok(())
    }

    /// The busy times of a list of them.
    fn busy(&mut self, event: &Event<'_>, zone: Tz, whole: &Whole) -> Result<(), ImportError> {
        for entry in event.component.entries.iter().filter(|entry| entry.name == ICalendarProperty::Freebusy)
        {
            let kind = entry.parameters(&ICalendarParameterName::Fbtype).find_map(|value| value.as_text());
            let shown = match kind.unwrap_or("BUSY").to_ascii_uppercase().as_str() {
                "FREE" => "free",
                "BUSY-UNAVAILABLE" => "out of office",
                "BUSY-TENTATIVE" => "tentative",
                _ => "busy",
            };
            for value in &entry.values {
                let ICalendarValue::Period(period) = value else { continue };
                let at = |time: &PartialDateTime| {
                    Some(
                        time.to_date_time()?
                            .to_date_time_with_tz(CardTz::Tz(zone))?
                            .to_utc()
                            .with_timezone(&zone),
                    )
                };
                let (start, end) = match period {
                    ICalendarPeriod::Range { start, end } => (at(start), at(end)),
                    ICalendarPeriod::Duration { start, duration } => {
                        let from = at(start);
                        (
                            from,
                            from.zip(duration.to_time_delta())
                                .and_then(|(from, length)| from.checked_add_signed(length)),
                        )
                    }
                };
                let Some((start, end)) = start.zip(end) else { continue };
                if self.repeating.leaves_out(start.date_naive(), end.date_naive()) {
                    self.outside += 1;
                    continue;
                }
                let moment = |at: DateTime<Tz>| at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false);
                let mut cells: [String; COLUMNS.len()] = std::array::from_fn(|_| String::new());
                event.component.uid().unwrap_or("free-busy").clone_into(&mut cells[0]);
                cells[1] = start.to_utc().format("%Y%m%dT%H%M%SZ").to_string();
                cells[3] = moment(start);
                cells[4] = moment(end);
                "no".clone_into(&mut cells[5]);
                zone.name().clone_into(&mut cells[6]);
                shown.clone_into(&mut cells[7]);
                cells[9] = people(event.component, &ICalendarProperty::Organizer);
                cells[10] = people(event.component, &ICalendarProperty::Attendee);
                whole.name.clone_into(&mut cells[14]);
                self.push(event.line, &cells)?;
            }
        }
        Ok(())
    }
}
