//! What a term says.

use crate::{Blocked, Term};
use tandem_model::{Document, EntityId, Half, HalfDay, LegKind, Person, PersonId, Protection};
use tandem_wording::{Args, Language, Message, Value, say};

/// At most so many names are said; the rest is a number.
const NAMES: usize = 5;

/// The sentence about `term`, with names and dates. Of private items it says no more than that they are there.
pub fn sentence(language: Language, document: &Document, term: &Term) -> String {
    say(language, &format!("rules-{}", term.rule.replace('_', "-")), &arguments(document, term))
}

/// Everything a sentence may ask for; each takes what it needs.
fn arguments(document: &Document, term: &Term) -> Args {
    let name = |id: Option<&PersonId>| {
        id.and_then(|id| document.people.get(*id)).map_or_else(String::new, Person::name)
    };
    let switch = term.subjects.iter().find_map(|id| match id {
        EntityId::SwitchDay(id) => document.switch_days.get(*id),
        _ => None,
    });
    let [inside, field] = match switch {
        Some(switch) => [name(Some(&switch.inside_rep)), name(Some(&switch.field_rep))],
        None => [name(term.people.first()), name(term.people.get(1))],
    };
    let person = name(term.people.first());
    let partner = if person == inside { field.clone() } else { inside.clone() };
    let desk = term.subjects.iter().find_map(|id| match id {
        EntityId::Desk(id) => document.desks.get(*id),
        _ => None,
    });
    let account = term.accounts.first().and_then(|id| document.accounts.get(*id));
    let items = || term.subjects.iter().filter(|id| is_item(**id)).map(|id| item(document, *id));
    let names = term.people.iter().take(NAMES).map(|id| name(Some(id)));
    let leg = match term.detail.leg {
        Some(LegKind::DeskShift) => "desk",
        Some(LegKind::RideAlong) | None => "ride",
    };
    let period = term.subjects.iter().find_map(|id| match id {
        EntityId::Blackout(id) => document.blackouts.get(*id),
        _ => None,
    });
    let period_kind = match period {
        Some(period) if period.name.is_empty() => "unnamed",
        Some(_) => "named",
        None => "quarter",
    };
    Args::new()
        .text("person", person)
        .text("partner", partner)
        .text("inside", inside)
        .text("field", field)
        .text("account", account.map_or("", |account| &account.name))
        .text("protection", account.and_then(|account| account.protection).map_or("", protection))
        .texts("people", names)
        .number("more", term.people.len().saturating_sub(NAMES))
        .with("day", term.dates.first().map_or_else(nothing, |first| day(*first, &term.dates)))
        .with("other_day", term.dates.get(1).map_or_else(nothing, |other| day(*other, &[])))
        .with("date", term.dates.first().map_or_else(nothing, |first| Value::Date(first.date)))
        .with("other_date", term.dates.last().map_or_else(nothing, |last| Value::Date(last.date)))
        .number("amount", term.amount)
        .number("have", term.detail.have.unwrap_or(0))
        .number("limit", term.detail.limit.unwrap_or(0))
        .text("leg", leg)
        .with("reason", term.detail.why.map_or_else(nothing, |why| Value::Message(reason(document, why))))
        .text("desk", desk.map_or("", |desk| &desk.name))
        .with("item", items().next().unwrap_or_else(nothing))
        .with("other_item", items().nth(1).unwrap_or_else(nothing))
        .with("items", Value::List(items().collect()))
        .text("period", period.map_or("", |period| &period.name))
        .text("period_kind", period_kind)
}

/// The word by which sentences choose.
const fn protection(why: Protection) -> &'static str {
    match why {
        Protection::TerritoryContract => "territory_contract",
        Protection::KeyAccount => "key_account",
        Protection::PendingHandOver => "pending_hand_over",
    }
}

fn nothing() -> Value {
    Value::Text(String::new())
}

/// The half-day, or the whole day if both its halves are meant.
fn day(first: HalfDay, dates: &[HalfDay]) -> Value {
    let whole = dates.iter().any(|other| other.date == first.date && other.half != first.half);
    if whole { Value::Date(first.date) } else { Value::HalfDay(first.date, first.half == Half::Afternoon) }
}

fn is_item(id: EntityId) -> bool {
    matches!(id, EntityId::Appointment(_) | EntityId::CalendarItem(_) | EntityId::BoothDuty(_))
}

/// What an item is called.
fn item(document: &Document, id: EntityId) -> Value {
    let message = |key, name: &str| Value::Message(Message::new(key, Args::new().text("name", name)));
    match id {
        EntityId::Appointment(id) => match document.appointments.get(id) {
            Some(row) if row.private => Value::Message(Message::plain("rules-item-private")),
            Some(row) if !row.title.is_empty() => message("rules-item-titled", &row.title),
            Some(row) => {
                let account = row.account.and_then(|account| document.accounts.get(account));
                match account {
                    Some(account) => message("rules-item-visit", &account.name),
                    None => Value::Message(Message::plain("rules-item-appointment")),
                }
            }
            None => Value::Message(Message::plain("rules-item-appointment")),
        },
        EntityId::CalendarItem(id) => {
            message("rules-item-titled", document.calendar_items.get(id).map_or("", |row| &row.title))
        }
        EntityId::BoothDuty(id) => {
            let shift = document.booth_duties.get(id).and_then(|duty| document.shifts.get(duty.shift));
            let show = shift.and_then(|shift| document.trade_shows.get(shift.show));
            message("rules-item-duty", show.map_or("", |show| &show.name))
        }
        _ => nothing(),
    }
}

/// Why somebody cannot be planned; the kind of an absence is nobody's business.
fn reason(document: &Document, why: Blocked) -> Message {
    match why {
        Blocked::NotEmployed => Message::plain("rules-why-not-employed"),
        Blocked::Absence(_) => Message::plain("rules-why-absent"),
        Blocked::Holiday(id) => {
            let name = document.holidays.get(id).map_or("", |row| &row.name);
            if name.is_empty() {
                Message::plain("rules-why-holiday")
            } else {
                Message::new("rules-why-named-holiday", Args::new().text("name", name))
            }
        }
        Blocked::Off => Message::plain("rules-why-off"),
        Blocked::Item(id) => Message::new("rules-why-item", Args::new().with("item", item(document, id))),
    }
}
