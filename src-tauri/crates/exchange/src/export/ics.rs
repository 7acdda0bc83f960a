//! Rosters as calendar files, to publish: one per person and one for the team.
//!
//! What is in such a file stands; what was called off is not in it. A calendar that already took over an earlier file
//! recognises each leg by its `UID` and takes the higher `SEQUENCE`.

use chrono::Days;
use icalendar::{Calendar, Class, Component, Event, EventLike, EventStatus, Property};
use uuid::Uuid;

use super::ExportError;
use super::view::Person;
use super::view::switch_days::{Leg, LegKind, LegLength, Status, SwitchRoster};
use super::words::Words;

/// The legs of one person: titles name the partner.
pub fn person(view: &SwitchRoster, person: Uuid) -> Result<Vec<u8>, ExportError> {
    let who = view.person(person).ok_or(ExportError::NobodyThere(person))?;
    let words = Words(view.head.language);
    let name = words.fill("roster-calendar-of", &[("name", &who.name())]);
    Ok(calendar(view, &name, Some(who)))
}

/// The legs of everybody: titles name both.
pub fn team(view: &SwitchRoster) -> Vec<u8> {
    let name = Words(view.head.language).fill("roster-calendar-of", &[("name", &view.head.plan)]);
    calendar(view, &name, None)
}

fn calendar(view: &SwitchRoster, name: &str, of: Option<&Person>) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    calendar
        .append_property(Property::new("VERSION", "2.0"))
        .append_property(Property::new("PRODID", "-//Tandem//Job-switch days//EN"))
        .append_property(Property::new("CALSCALE", "GREGORIAN"))
        .append_property(Property::new("METHOD", "PUBLISH"))
        .append_property(Property::new("X-WR-CALNAME", plain(name)));
    for leg in view.legs_by_date() {
        let concerned = of.is_none_or(|person| leg.partner_of(person.id).is_some());
        if concerned && leg.status != Status::Cancelled {
            calendar.push(event(view, leg, of));
        }
    }
    refold(&calendar.to_string()).into_bytes()
}

fn event(view: &SwitchRoster, leg: &Leg, of: Option<&Person>) -> Event {
    let words = Words(view.head.language);
    let gone = words.say("roster-somebody-gone");
    let name = |id: Uuid| view.person(id).map_or_else(|| gone.clone(), Person::name);
    let kind = words.leg(leg.kind);

    let summary = match of.and_then(|person| leg.partner_of(person.id)) {
        Some(partner) => words.fill("roster-event-with", &[("kind", &kind), ("partner", &name(partner))]),
        None => words.fill(
            "roster-event-of",
            &[("kind", &kind), ("inside", &name(leg.inside)), ("field", &name(leg.field))],
        ),
    };
    let mut lines = vec![match leg.kind {
        LegKind::RideAlong => words.fill(
            "roster-ride-along-sentence",
            &[("inside", &name(leg.inside)), ("field", &name(leg.field))],
        ),
        LegKind::DeskShift => words.fill(
            "roster-desk-shift-sentence",
            &[("inside", &name(leg.inside)), ("field", &name(leg.field))],
        ),
    }];
    for id in [leg.inside, leg.field] {
        let other = of.is_none_or(|person| person.id != id);
        if let Some(who) = view.person(id).filter(|who| other && !who.phone.trim().is_empty()) {
            lines.push(words.fill("roster-phone-of", &[("name", &who.name()), ("phone", who.phone.trim())]));
        }
    }
    if leg.length != LegLength::Full && leg.time.is_none() {
        lines.push(words.length(leg.length));
    }
    lines.push(match view.head.release {
        Some(_) => format!("{}, {}", view.head.plan, words.release(&view.head)),
        None => view.head.plan.clone(),
    });

    let mut event = Event::new();
    event
        .uid(&uid(leg))
        .timestamp(view.head.stamped)
        .sequence(leg.sequence)
        .summary(&plain(&summary))
        .description(&plain(&lines.join("\n")))
        .status(EventStatus::Confirmed)
        .class(Class::Public)
        .add_property("TRANSP", "OPAQUE");
    if !leg.place.trim().is_empty() {
        event.location(&plain(leg.place.trim()));
    }
    match (leg.length, leg.time) {
        (LegLength::Morning | LegLength::Afternoon, Some((start, end))) if start < end => {
            event.starts(start).ends(end);
        }
        // The end of an all-day entry is the first day it does not touch.
        _ => {
            event.starts(leg.date).ends(leg.date.checked_add_days(Days::new(1)).unwrap_or(leg.date));
        }
    }
    event
}

/// The same for a leg in every file and every release.
fn uid(leg: &Leg) -> String {
    let kind = match leg.kind {
        LegKind::RideAlong => "ride-along",
        LegKind::DeskShift => "desk-shift",
    };
    format!("{}-{kind}@tandem", leg.switch)
}

/// Text without what RFC 5545 forbids in it: control characters other than the line feed.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|c| if c == '\r' { '\n' } else { c })
        .filter(|c| !c.is_control() || *c == '\n')
        .collect()
}

/// Folds the lines again. The library counts a continuation line without its leading space and so makes lines of 76
/// octets; strict readers stop at 75.
fn refold(text: &str) -> String {
    const LIMIT: usize = 75;
    let mut folded = String::with_capacity(text.len());
    for line in text.replace("\r\n ", "").split("\r\n").filter(|line| !line.is_empty()) {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > LIMIT {
                folded.push_str("\r\n ");
                length = 1;
            }
            folded.push(c);
            length += c.len_utf8();
        }
        folded.push_str("\r\n");
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use proptest::prelude::*;
    use tandem_wording::Language;

    fn unfolded(bytes: &[u8]) -> Vec<String> {
        let text = std::str::from_utf8(bytes).unwrap().replace("\r\n ", "");
        text.split_terminator("\r\n").map(str::to_owned).collect()
    }

    fn values(bytes: &[u8], key: &str) -> Vec<String> {
        let start = [format!("{key}:"), format!("{key};")];
        unfolded(bytes)
            .into_iter()
            .filter(|line| start.iter().any(|s| line.starts_with(s.as_str())))
            .collect()
    }

    #[test]
    fn one_head_and_every_leg_that_stands() {
        let view = sample::roster(7, Language::De);
        let bytes = team(&view);
        for key in ["PRODID", "VERSION", "METHOD", "CALSCALE", "X-WR-CALNAME"] {
            assert_eq!(values(&bytes, key).len(), 1, "{key}");
        }
        let standing = view.legs.iter().filter(|leg| leg.status != Status::Cancelled).count();
        assert!(standing < view.legs.len(), "the sample has a cancelled switch");
        let mut uids = values(&bytes, "UID");
        assert_eq!(uids.len(), standing);
        uids.sort();
        uids.dedup();
        assert_eq!(uids.len(), standing);
        assert_eq!(values(&bytes, "DTSTAMP").len(), standing);
        assert!(values(&bytes, "DTSTAMP").iter().all(|line| line == "DTSTAMP:20261120T083000Z"));
    }

    #[test]
    fn full_days_are_dates_and_half_days_have_times() {
        let mut view = sample::roster(2, Language::En);
        view.legs.truncate(1);
        let leg = &mut view.legs[0];
        (leg.length, leg.status, leg.sequence) = (LegLength::Full, Status::Planned, 3);
        leg.date = "2027-02-28".parse().unwrap();
        let bytes = team(&view);
        assert_eq!(values(&bytes, "DTSTART"), ["DTSTART;VALUE=DATE:20270228"]);
        assert_eq!(values(&bytes, "DTEND"), ["DTEND;VALUE=DATE:20270301"]);
        assert_eq!(values(&bytes, "SEQUENCE"), ["SEQUENCE:3"]);

        view.legs[0].length = LegLength::Morning;
        view.legs[0].time =
            Some(("2027-02-28T07:00:00Z".parse().unwrap(), "2027-02-28T11:30:00Z".parse().unwrap()));
        let bytes = team(&view);
        assert_eq!(values(&bytes, "DTSTART"), ["DTSTART:20270228T070000Z"]);
        assert_eq!(values(&bytes, "DTEND"), ["DTEND:20270228T113000Z"]);
    }

    #[test]
    fn a_person_sees_the_partner_with_phone_and_nobody_else() {
        let view = sample::roster(7, Language::Fr);
        let leg = view.legs.iter().find(|leg| leg.status == Status::Planned).unwrap();
        let field = view.person(leg.field).unwrap();
        let bytes = person(&view, leg.inside).unwrap();
        let text = unfolded(&bytes).join("\n");
        assert!(text.contains(&field.name()));
        assert!(text.contains(&field.phone));
        let own = view
            .legs
            .iter()
            .filter(|l| l.status != Status::Cancelled && l.partner_of(leg.inside).is_some())
            .count();
        assert_eq!(values(&bytes, "UID").len(), own);
        assert_eq!(person(&view, Uuid::nil()).unwrap_err().code(), "export_nobody_there");
    }

    #[test]
    fn a_uid_does_not_depend_on_who_looks() {
        let view = sample::roster(7, Language::En);
        let everybody = values(&team(&view), "UID");
        for row in &view.people {
            for uid in values(&person(&view, row.id).unwrap(), "UID") {
                assert!(everybody.contains(&uid));
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_back_and_no_line_is_too_long(place in "\\PC*", plan in any::<String>()) {
            let mut view = sample::roster(2, Language::De);
            view.legs.truncate(1);
            view.legs[0].place = place.clone();
            view.head.plan = plan;
            let bytes = team(&view);
            let text = std::str::from_utf8(&bytes).unwrap();
            prop_assert!(text.ends_with("END:VCALENDAR\r\n"));
            for line in text.split_terminator("\r\n") {
                prop_assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{}", line);
            }
            let parsed: Calendar = text.parse().unwrap();
            let event = parsed.events().next().unwrap();
            prop_assert_eq!(event.get_location().unwrap_or_default(), place.trim());
        }
    }
}
