//! Rosters as calendar entries.

use super::{
    frozen::Known,
    items::{Item, Kind, When},
};
use std::collections::BTreeMap;
use tandem_exchange::export::view::{
    Head,
    calendar::{Address, CalendarView, Entry, EntryTime},
};
use tandem_model::{CalendarItem, CalendarItemKind, Document, LegLength, Side, TradeShow, Uuid};
use tandem_wording::{Args, Language, Message, Value, say};

/// People by id.
type People = BTreeMap<Uuid, Known>;

/// The calendar of somebody, or of the team, from lines of a roster. Lines without a time are left out.
pub(crate) fn calendar_of<'a>(
    head: &Head,
    name: String,
    people: &People,
    reader: Option<Uuid>,
    lines: impl IntoIterator<Item = &'a Item>,
) -> CalendarView {
    let of_reader = |item: &&Item| reader.is_none_or(|reader| item.people.contains(&reader));
    let entries = lines.into_iter().filter(of_reader).filter_map(|item| entry(head, people, reader, item));
    CalendarView { head: head.clone(), name, organizer: organizer(people), entries: entries.collect() }
}

/// What programs call a calendar of somebody or of a plan.
pub(crate) fn calendar_name(language: Language, whose: &str) -> String {
    say(language, "roster-calendar-of", &Args::new().text("name", whose))
}

/// Who sends calendars: the first manager with an address.
pub(crate) fn organizer(people: &People) -> Option<Address> {
    let managers = people.values().filter(|person| person.side == Side::Manager);
    managers.filter_map(address).min_by(|a, b| (&a.name, &a.email).cmp(&(&b.name, &b.email)))
}

fn address(person: &Known) -> Option<Address> {
    let is_address =
        person.email.split_once('@').is_some_and(|(user, host)| !user.is_empty() && !host.is_empty());
    is_address.then(|| Address { name: person.name.clone(), email: person.email.clone() })
}

/// A line as an entry; none if it has no time.
pub(super) fn entry(head: &Head, people: &People, reader: Option<Uuid>, item: &Item) -> Option<Entry> {
    let language = head.language;
    let time = match &item.when {
        When::Leg { date, length: LegLength::Full, .. } => EntryTime::Days { first: *date, last: *date },
        When::Leg { span, .. } | When::Time { span } => {
            EntryTime::Span { start: span.start, end: span.end, zone: span.zone }
        }
        When::Period { .. } | When::Always => return None,
    };
    let mut lines = vec![sentence(people, item).say(language)];
    lines.extend(phones(people, reader, item, language));
    if item.kind == Kind::BoothDuty && !item.detail.is_empty() {
        lines.push(say(language, "releases-station", &Args::new().text("station", &item.detail)));
    }
    lines.push(of_plan(head));
    Some(Entry {
        uid: item.uid.clone(),
        sequence: item.sequence,
        title: title(people, reader, item).say(language),
        description: lines.join("\n"),
        place: item.place.clone(),
        time,
        attendees: item.people.iter().filter_map(|id| people.get(id)).filter_map(address).collect(),
    })
}

/// Who does what.
fn sentence(people: &People, item: &Item) -> Message {
    let key = match item.kind {
        Kind::RideAlong => "roster-ride-along-sentence",
        Kind::DeskShift => "roster-desk-shift-sentence",
        _ => return title(people, None, item),
    };
    let args = Args::new().with("inside", name(people, item.people.first()));
    Message::new(key, args.with("field", name(people, item.people.get(1))))
}

/// Somebody's name.
fn name(people: &People, id: Option<&Uuid>) -> Value {
    id.and_then(|id| people.get(id)).map_or_else(
        || Value::Message(Message::plain("roster-somebody-gone")),
        |known| Value::Text(known.name.clone()),
    )
}

/// What an entry is called in the calendar of `reader`, or of the team.
pub(super) fn title(people: &People, reader: Option<Uuid>, item: &Item) -> Message {
    let partner = reader.and_then(|reader| item.people.iter().find(|id| **id != reader));
    let kind = match item.kind {
        Kind::RideAlong => Message::plain("roster-ride-along"),
        Kind::DeskShift => Message::plain("roster-desk-shift"),
        Kind::BoothDuty => {
            let args = Args::new().text("show", &item.title);
            return match reader {
                Some(_) => Message::new("releases-entry-duty", args),
                None => Message::new(
                    "releases-entry-duty-of",
                    args.with("person", name(people, item.people.first())),
                ),
            };
        }
        Kind::Tandem | Kind::Account => return super::compare::what(item, people),
    };
    let args = Args::new().message("kind", kind);
    match partner {
        Some(partner) => Message::new("roster-event-with", args.with("partner", name(people, Some(partner)))),
        None => Message::new(
            "roster-event-of",
            args.with("inside", name(people, item.people.first()))
                .with("field", name(people, item.people.get(1))),
        ),
    }
}

/// Phone numbers of everybody else.
pub(super) fn phones(people: &People, reader: Option<Uuid>, item: &Item, language: Language) -> Vec<String> {
    let others = item.people.iter().filter(|id| Some(**id) != reader);
    others
        .filter_map(|id| people.get(id))
        .filter(|person| !person.phone.is_empty())
        .map(|person| {
            let args = Args::new().text("name", &person.name).text("phone", &person.phone);
            say(language, "roster-phone-of", &args)
        })
        .collect()
}

fn of_plan(head: &Head) -> String {
    match head.release {
        Some(mark) => {
            let args = Args::new()
                .text("number", mark.number.to_string())
                .text("date", tandem_wording::date_numeric(head.language, mark.date));
            format!("{}, {}", head.plan, say(head.language, "roster-release", &args))
        }
        None => head.plan.clone(),
    }
}

/// A show as whole days.
pub(crate) fn show_entry(head: &Head, show: &TradeShow) -> Entry {
    Entry {
        uid: format!("{}-show@tandem", show.id),
        // Nothing publishes it: programs take the entry whose DTSTAMP is later (RFC 5546, 2.1.5).
        sequence: 0,
        title: show.name.clone(),
        description: of_plan(head),
        place: [show.place.town.trim(), show.booth.trim()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        time: EntryTime::Days { first: show.from, last: show.to },
        attendees: Vec::new(),
    }
}

/// A meeting or a training.
pub(crate) fn meeting_entry(head: &Head, people: &People, item: &CalendarItem) -> Entry {
    let kind = match item.kind {
        CalendarItemKind::Training => "roster-training",
        _ => "roster-meeting",
    };
    Entry {
        uid: format!("{}-meeting@tandem", item.id),
        // Nothing publishes it: programs take the entry whose DTSTAMP is later (RFC 5546, 2.1.5).
        sequence: 0,
        title: item.title.clone(),
        description: format!("{}\n{}", say(head.language, kind, &Args::new()), of_plan(head)),
        place: item.place.town.trim().to_owned(),
        time: EntryTime::Span { start: item.span.start, end: item.span.end, zone: item.span.zone },
        attendees: item.attendees.iter().filter_map(|id| people.get(&id.0)).filter_map(address).collect(),
    }
}

/// The meetings and trainings of somebody, or all, that end on or after `from`.
pub(crate) fn meetings(
    document: &Document,
    reader: Option<Uuid>,
    from: chrono::NaiveDate,
) -> Vec<&CalendarItem> {
    let of_reader =
        |item: &&CalendarItem| reader.is_none_or(|reader| item.attendees.iter().any(|id| id.0 == reader));
    let mut found: Vec<&CalendarItem> = document
        .calendar_items
        .iter()
        .filter(of_reader)
        .filter(|item| item.span.end.with_timezone(&item.span.zone).date_naive() >= from)
        .collect();
    found.sort_by_key(|item| (item.span.start, item.id));
    found
}
