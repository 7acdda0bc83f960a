//! What a term says.

use crate::{Blocked, Term};
use tandem_model::{
    DateTime, Document, EntityId, Half, HalfDay, LegKind, Person, PersonId, Protection, SeatNeed, SkillKind,
    Utc,
};
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
    let of_show = term.rule.starts_with("show_");
    let is_item = |id: &EntityId| is_item(*id) || (of_show && matches!(id, EntityId::SwitchDay(_)));
    let items = || term.subjects.iter().filter(|id| is_item(id)).map(|id| item(document, *id));
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
    let about = Show::of(document, term);
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
        .decimal("hours", term.detail.have.unwrap_or(0) as f64 / 60.0)
        .decimal("limit_hours", term.detail.limit.unwrap_or(0) as f64 / 60.0)
        .text("show", about.name)
        .text("time", about.time)
        .with("seat", about.seat)
        .with("need", about.need)
        .texts("shows", about.shows)
}

/// What a term about a trade show is about.
struct Show {
    name: String,
    /// From when to when, on the venue's clocks.
    time: String,
    seat: Value,
    need: Value,
    shows: Vec<String>,
}

impl Show {
    fn of(document: &Document, term: &Term) -> Self {
        let (mut show, mut span, mut seat, mut need) = (None, None, None, nothing());
        let mut shows = Vec::new();
        for id in &term.subjects {
            match id {
                EntityId::TradeShow(id) => {
                    show = show.or(Some(*id));
                    shows.extend(document.trade_shows.get(*id).map(|show| show.name.clone()));
                }
                EntityId::BoothDuty(_) | EntityId::Shift(_) if span.is_none() => {
                    let shift = match id {
                        EntityId::BoothDuty(id) => document.booth_duties.get(*id).map(|duty| duty.shift),
                        EntityId::Shift(id) => Some(*id),
                        _ => None,
                    };
                    let shift = shift.and_then(|id| document.shifts.get(id));
                    show = show.or(shift.map(|shift| shift.show));
                    span = shift.map(|shift| shift.span);
                }
                EntityId::Visit(id) => {
                    let visit = document.visits.get(*id);
                    show = show.or(visit.map(|visit| visit.show));
                    span = visit.map(|visit| visit.span);
                }
                EntityId::Station(id) => seat = document.stations.get(*id),
                EntityId::SeatNeed(id) => {
                    need = document.seat_needs.get(*id).map_or_else(nothing, wanted);
                }
                _ => {}
            }
        }
        let show = show.and_then(|id| document.trade_shows.get(id));
        let clock = |at: DateTime<Utc>| {
            show.map_or_else(String::new, |show| at.with_timezone(&show.zone).format("%H:%M").to_string())
        };
        let seat = match seat {
            Some(station) => Message::new("rules-seat-station", Args::new().text("name", &station.name)),
            None => Message::plain("rules-seat-crew"),
        };
        Self {
            name: show.map_or_else(String::new, |show| show.name.clone()),
            time: span
                .map_or_else(String::new, |span| format!("{}\u{2013}{}", clock(span.start), clock(span.end))),
            seat: Value::Message(seat),
            need,
            shows,
        }
    }
}

/// What a seat asks for.
fn wanted(need: &SeatNeed) -> Value {
    let key = match need.kind {
        SkillKind::Language => "rules-need-language",
        SkillKind::Skill | SkillKind::Product => "rules-need-skill",
    };
    let args = Args::new().text("name", &need.name).number("level", need.level.unwrap_or(0));
    Value::Message(Message::new(key, args))
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
        EntityId::SwitchDay(_) => Value::Message(Message::plain("rules-item-switch")),
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
