//! A person's sheet: the tandem, the dates in order, and a page to take along for each switch day.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use tandem_wording::{Args, date, list, say};
use uuid::Uuid;

use super::{Block, Card, Cell, Column, Route, Row, Sheet, Sheets, Table, sketch};
use crate::export::view::Side;
use crate::export::view::people::{
    Colleague, Duty, DutyKind, PeopleSheets, PersonSheet, Stop, SwitchBriefing, When,
};
use crate::export::view::switch_days::LegKind;
use crate::export::words::Words;

/// The sheets of everybody in the view.
pub(crate) fn people(view: &PeopleSheets) -> Sheets<'_> {
    let words = Words(view.head.language);
    let days = format!("{} \u{2013} {}", words.date(view.days.0), words.date(view.days.1));
    Sheets {
        head: &view.head,
        title: words.say("roster-people-sheets"),
        subject: days.clone(),
        wide: false,
        internal: true,
        each: view.people.iter().map(|sheet| person(words, sheet, &days)).collect(),
    }
}

fn person(words: Words, sheet: &PersonSheet, days: &str) -> Sheet {
    let person = &sheet.person;
    let about = [&words.side(person.side), &sheet.group, &person.phone, &person.email];
    let about: Vec<&str> = about.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    let mut blocks = Vec::new();
    tandems(words, sheet, &mut blocks);
    blocks.push(Block::Heading(words.say("roster-people-dates")));
    if sheet.duties.is_empty() {
        blocks.push(Block::Text(words.say("roster-people-no-dates")));
    } else {
        blocks.push(Block::Table(dates(words, &sheet.duties)));
    }
    briefings(words, sheet, &mut blocks);
    Sheet {
        kind: format!("{} \u{b7} {days}", words.say("roster-people-sheet")),
        name: person.name(),
        sides: vec![person.side],
        lines: vec![about.join("  \u{b7}  ")],
        blocks,
    }
}

fn tandems(words: Words, sheet: &PersonSheet, blocks: &mut Vec<Block>) {
    let mut cards = Vec::new();
    for tandem in &sheet.tandems {
        let since = words.fill("roster-people-since", &[("date", &words.date(tandem.since))]);
        cards.push(card(&tandem.partner, since));
    }
    let mut deputies: Vec<(&Colleague, Vec<String>)> = Vec::new();
    for tandem in &sheet.tandems {
        let Some(deputy) = &tandem.deputy else { continue };
        let (inside, field) = if sheet.person.side == Side::Field {
            (tandem.partner.name(), sheet.person.name())
        } else {
            (sheet.person.name(), tandem.partner.name())
        };
        let of = if sheet.person.side == Side::Field { inside } else { field };
        match deputies.iter_mut().find(|(known, _)| known.id == deputy.id) {
            Some((_, names)) => names.push(of),
            None => deputies.push((deputy, vec![of])),
        }
    }
    for (deputy, names) in deputies {
        let key = if sheet.person.side == Side::Field {
            "roster-people-deputy-for"
        } else {
            "roster-people-deputy-with"
        };
        cards.push(card(deputy, words.fill(key, &[("names", &list(words.0, &names))])));
    }
    if !cards.is_empty() {
        let one = cards.len() == 1 || sheet.tandems.len() == 1;
        let key = if one { "roster-people-tandem" } else { "roster-people-tandems" };
        blocks.push(Block::Heading(words.say(key)));
        blocks.push(Block::Cards(cards));
    }
    if !sheet.stands_in.is_empty() {
        let pairs: Vec<String> = sheet
            .stands_in
            .iter()
            .map(|(inside, field)| {
                let names = [("inside", inside.name()), ("field", field.name())];
                words.fill("roster-people-pair", &[(names[0].0, &names[0].1), (names[1].0, &names[1].1)])
            })
            .collect();
        blocks.push(Block::Text(words.fill("roster-people-stands-in", &[("pairs", &list(words.0, &pairs))])));
    }
}

/// Somebody as a card.
pub(super) fn card(person: &Colleague, role: String) -> Card {
    let lines = [&person.phone, &person.email].into_iter().filter(|line| !line.is_empty());
    Card {
        side: person.side,
        initials: person.initials(),
        role,
        name: person.name(),
        lines: lines.cloned().collect(),
    }
}

fn dates(words: Words, duties: &[Duty]) -> Table {
    let columns = vec![
        Column::strong(words.say("roster-date")),
        Column::text(words.say("roster-time")),
        Column::text(words.say("roster-kind")),
        Column::text(words.say("roster-people-with")),
        Column::text(words.say("roster-people-where")),
    ];
    let mut rows = Vec::new();
    let mut month = None;
    for duty in duties {
        let first = duty.when.start().date();
        if month.replace((first.year(), first.month())) != Some((first.year(), first.month())) {
            rows.push(Row::Band(words.month(first)));
        }
        let (day, time) = when(words, &duty.when);
        let (what, more) = what(words, &duty.kind);
        // The goals of a switch day stand on its own page.
        let more = if matches!(duty.kind, DutyKind::Leg(_)) { String::new() } else { more };
        let mut what = Cell::from(what).below(&more);
        if duty.done {
            what = what.below(&words.say("roster-done"));
        }
        let mut with = Cell::default();
        if let Some((first, others)) = duty.with.split_first() {
            with = Cell::of(first.side, first.name()).below(&first.phone);
            let others: Vec<String> = others.iter().map(Colleague::name).collect();
            with = with.below(&list(words.0, &others));
        }
        rows.push(Row::Cells(vec![
            Cell::from(day),
            Cell::from(time),
            what,
            with,
            Cell::from(duty.place.clone()),
        ]));
    }
    Table { columns, rows }
}

/// Date and time of day of a duty.
pub(crate) fn when(words: Words, when: &When) -> (String, String) {
    let day = |date: NaiveDate| format!("{} {}", words.weekday(date), words.day(date));
    let time = |at: NaiveDateTime| at.format("%H:%M").to_string();
    match when {
        When::Leg(date, length) => (day(*date), words.length(*length)),
        When::HalfDays { from, to } => {
            let dates =
                if from.0 == to.0 { day(from.0) } else { format!("{} \u{2013} {}", day(from.0), day(to.0)) };
            let half = |afternoon| tandem_wording::half(words.0, afternoon).to_owned();
            let time = match (from.0 == to.0, from.1, to.1) {
                (true, true, _) => half(true),
                (true, false, false) => half(false),
                (true | false, false, true) => words.say("roster-full-day"),
                (false, true, true) => words.fill("roster-people-from-afternoon", &[("day", &day(from.0))]),
                (false, false, false) => words.fill("roster-people-until-noon", &[("day", &day(to.0))]),
                (false, true, false) => words.say("roster-people-noon-to-noon"),
            };
            (dates, time)
        }
        When::Clock { start, end, zone } => {
            let until = if start.date() == end.date() {
                time(*end)
            } else {
                format!("{} {}", day(end.date()), time(*end))
            };
            let zone = zone.as_ref().map(|zone| format!(" ({zone})")).unwrap_or_default();
            (day(start.date()), format!("{}\u{2013}{until}{zone}", time(*start)))
        }
    }
}

/// What a duty is, and more about it.
pub(crate) fn what(words: Words, kind: &DutyKind) -> (String, String) {
    match kind {
        DutyKind::Leg(briefing) => (words.leg(briefing.kind), briefing.goals.clone()),
        DutyKind::Booth { show, booth, station, shift } => {
            let parts = [booth, station, shift];
            let parts: Vec<&str> =
                parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
            (show.clone(), parts.join(" \u{b7} "))
        }
        DutyKind::Meeting(title) => (title.clone(), String::new()),
        DutyKind::Training(title) => (title.clone(), words.say("roster-training")),
        DutyKind::Away => (words.say("roster-absent"), String::new()),
    }
}

/// For each switch day to come: its goals, the way of the ride-along, and questions for afterwards.
fn briefings(words: Words, sheet: &PersonSheet, blocks: &mut Vec<Block>) {
    let mut seen: Vec<Uuid> = Vec::new();
    let legs = || sheet.duties.iter().filter(|duty| !duty.done);
    for duty in legs() {
        let DutyKind::Leg(briefing) = &duty.kind else { continue };
        if seen.contains(&briefing.switch) {
            continue;
        }
        seen.push(briefing.switch);
        let partner = duty.with.first().map(Colleague::name).unwrap_or_default();
        blocks.push(Block::Page);
        blocks.push(Block::Heading(words.fill("roster-people-briefing", &[("partner", &partner)])));
        let mut facts = Vec::new();
        let mut routes = Vec::new();
        for leg in legs() {
            let DutyKind::Leg(other) = &leg.kind else { continue };
            if other.switch != briefing.switch {
                continue;
            }
            let (day, time) = when(words, &leg.when);
            let parts = [format!("{day}, {time}"), leg.place.clone()];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            facts.push((words.leg(other.kind), parts.join(" \u{b7} ")));
            if other.kind == LegKind::RideAlong {
                routes.push(route(words, leg, other));
            }
        }
        let goals = if briefing.goals.trim().is_empty() {
            words.say("roster-people-no-goals")
        } else {
            briefing.goals.clone()
        };
        facts.push((words.say("roster-people-goals"), goals));
        blocks.push(Block::Facts(facts));
        if briefing.goals.trim().is_empty() {
            blocks.push(Block::Question(words.say("roster-people-own-goals"), 2));
        }
        blocks.extend(routes.into_iter().flatten().map(Block::Route));
        for key in questions(sheet.person.side) {
            blocks.push(Block::Question(words.say(key), 2));
        }
    }
}

fn questions(side: Side) -> [&'static str; 4] {
    let own = if side == Side::Field {
        ["roster-debrief-field-seen", "roster-debrief-field-need"]
    } else {
        ["roster-debrief-inside-seen", "roster-debrief-inside-need"]
    };
    [own[0], own[1], "roster-debrief-differently", "roster-debrief-tell"]
}

fn route(words: Words, duty: &Duty, briefing: &SwitchBriefing) -> Option<Route> {
    if briefing.stops.is_empty() {
        return None;
    }
    let address = |stop: &Stop| {
        let parts = [&stop.street, &stop.town].into_iter().filter(|part| !part.is_empty());
        parts.map(String::as_str).collect::<Vec<_>>().join(", ")
    };
    let stops: Vec<[String; 3]> = briefing
        .stops
        .iter()
        .map(|stop| {
            let time =
                stop.time.map(|(from, to)| format!("{}\u{2013}{}", from.format("%H:%M"), to.format("%H:%M")));
            [time.unwrap_or_default(), stop.name.clone(), address(stop)]
        })
        .collect();
    let places: Vec<(usize, (f64, f64))> = std::iter::once(&briefing.start)
        .chain(&briefing.stops)
        .enumerate()
        .filter_map(|(number, stop)| Some((number, stop.coordinates?)))
        .collect();
    let sketch = sketch(&places);
    let scale = sketch.as_ref().map(|sketch| {
        let km = sketch.bar.0;
        if km < 1.0 { format!("{} m", (km * 1000.0).round()) } else { format!("{} km", km.round()) }
    });
    let day = duty.when.start().date();
    let spoken = say(
        words.0,
        "roster-people-sketch",
        &Args::new().text("date", date(words.0, day)).number("count", places.len()),
    );
    Some(Route {
        start: briefing.start.town.clone(),
        stops,
        sketch,
        scale: scale.unwrap_or_default(),
        spoken,
    })
}
