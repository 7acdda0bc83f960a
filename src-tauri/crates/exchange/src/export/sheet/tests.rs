//! What sheets say.

use super::*;
use crate::export::sample::sheets as sample;
use crate::export::view::people::{DutyKind, When};
use crate::export::words::Words;
use chrono::NaiveDate;
use tandem_wording::Language;

fn texts(sheet: &Sheet) -> String {
    let mut all = vec![sheet.kind.clone(), sheet.name.clone()];
    all.extend(sheet.lines.clone());
    for block in &sheet.blocks {
        match block {
            Block::Page => {}
            Block::Heading(text) | Block::Text(text) | Block::Question(text, _) => all.push(text.clone()),
            Block::Facts(facts) => all.extend(facts.iter().map(|(name, value)| format!("{name}: {value}"))),
            Block::Cards(cards) => {
                all.extend(cards.iter().map(|c| format!("{}: {} {}", c.role, c.name, c.lines.join(" "))));
            }
            Block::Table(table) => {
                for row in &table.rows {
                    match row {
                        Row::Band(name) => all.push(name.clone()),
                        Row::Cells(cells) | Row::Total(cells) => {
                            all.extend(cells.iter().map(|c| format!("{} {}", c.text, c.below.join(" "))));
                        }
                    }
                }
            }
            Block::Route(route) => all.extend(route.stops.iter().map(|stop| stop.join(" "))),
            Block::Signatures(names) => all.extend(names.clone()),
        }
    }
    all.join("\n")
}

#[test]
fn times_of_duties_are_said_as_people_say_them() {
    let day = |d| NaiveDate::from_ymd_opt(2027, 1, d).unwrap();
    let half = |from: (u32, bool), to: (u32, bool)| When::HalfDays {
        from: (day(from.0), from.1),
        to: (day(to.0), to.1),
    };
    let clock = |from: (u32, u32), to: (u32, u32), zone: Option<&str>| When::Clock {
        start: day(from.0).and_hms_opt(from.1, 0, 0).unwrap(),
        end: day(to.0).and_hms_opt(to.1, 30, 0).unwrap(),
        zone: zone.map(str::to_owned),
    };
    for (at, expected) in [
        (half((4, false), (4, true)), ("Mon 4 Jan", "full day")),
        (half((4, true), (4, true)), ("Mon 4 Jan", "afternoon")),
        (half((4, false), (4, false)), ("Mon 4 Jan", "morning")),
        (half((4, false), (8, true)), ("Mon 4 Jan – Fri 8 Jan", "full day")),
        (half((4, true), (8, true)), ("Mon 4 Jan – Fri 8 Jan", "from the afternoon of Mon 4 Jan")),
        (half((4, false), (8, false)), ("Mon 4 Jan – Fri 8 Jan", "until noon of Fri 8 Jan")),
        (half((4, true), (8, false)), ("Mon 4 Jan – Fri 8 Jan", "from noon to noon")),
        (clock((4, 9), (4, 12), None), ("Mon 4 Jan", "09:00–12:30")),
        (clock((4, 20), (5, 1), Some("New York")), ("Mon 4 Jan", "20:00–Tue 5 Jan 01:30 (New York)")),
    ] {
        let (date, time) = when(Words(Language::En), &at);
        assert_eq!((date.as_str(), time.as_str()), expected, "{at:?}");
    }
}

#[test]
fn a_person_finds_partner_phone_place_goals_and_questions() {
    let view = sample::people(6, Language::En);
    let sheets = people(&view);
    for (sheet, of) in sheets.each.iter().zip(&view.people) {
        let text = texts(sheet);
        let partner = &of.tandems[0].partner;
        let name = partner.name();
        let show = "Agrarmesse Straßburg";
        for expected in [&*name, &partner.phone, &partner.email, show, "Vorführung", "away"] {
            assert!(text.contains(expected), "{expected} is not on the sheet of {}", sheet.name);
        }
        let to_come = of.duties.iter().any(|duty| matches!(duty.kind, DutyKind::Leg(_)) && !duty.done);
        let questions = sheet.blocks.iter().filter(|block| matches!(block, Block::Question(..))).count();
        assert_eq!(to_come, questions >= 4, "{}", sheet.name);
        let stops: usize = of
            .duties
            .iter()
            .map(|duty| match &duty.kind {
                DutyKind::Leg(briefing) if !duty.done => briefing.stops.len(),
                _ => 0,
            })
            .sum();
        let listed: usize = sheet
            .blocks
            .iter()
            .map(|block| if let Block::Route(route) = block { route.stops.len() } else { 0 })
            .sum();
        assert_eq!(stops, listed, "{}", sheet.name);
    }
}

#[test]
fn customers_read_whom_to_call_first_and_who_steps_in() {
    let view = sample::customer_sheets(60, Language::En);
    let sheets = customer_sheets(&view);
    for (sheet, of) in sheets.each.iter().zip(&view.customers) {
        let text = texts(sheet);
        for person in [&of.inside, &of.field, &of.deputy].into_iter().flatten() {
            assert_eq!(text.matches(&person.phone).count(), 1, "{text}");
        }
        let first = match of.terms.first_answer {
            tandem_model::Face::Field => of.field.as_ref(),
            _ => of.inside.as_ref(),
        };
        if let Some(first) = first {
            let line = text.lines().find(|line| line.contains(&first.phone)).unwrap();
            assert!(line.contains("call first"), "{line}");
        }
        for inside in ["revenue", "class", "hours", "release"] {
            assert!(!text.to_lowercase().contains(inside), "{inside}: {text}");
        }
    }
}

#[test]
fn an_agreement_is_signed_once() {
    let view = sample::tandems(10, Language::De);
    for (sheet, of) in tandems(&view).each.iter().zip(&view.tandems) {
        let signs = sheet.blocks.iter().any(|block| matches!(block, Block::Signatures(_)));
        assert_eq!(signs, of.signed_on.is_none(), "{}", sheet.name);
        let writes = sheet.blocks.iter().filter(|block| matches!(block, Block::Question(..))).count();
        let open = usize::from(of.inside_does.is_empty()) + usize::from(of.field_does.is_empty());
        assert_eq!(writes, open, "what is not agreed yet can be written in by hand");
    }
}

#[test]
fn sums_are_the_sums_of_the_rows() {
    let view = sample::customers(95, Language::En);
    let sheets = customers(&view);
    let Block::Table(table) = &sheets.each[0].blocks[0] else { panic!("no table") };
    let totals: Vec<&Vec<Cell>> = table
        .rows
        .iter()
        .filter_map(|row| if let Row::Total(cells) = row { Some(cells) } else { None })
        .collect();
    assert_eq!(totals.len(), view.groups.len() + 1);
    for (cells, group) in totals.iter().zip(&view.groups) {
        let hours: u64 = group.customers.iter().map(|customer| customer.inside_hours).sum();
        assert_eq!(cells[7].text, tandem_wording::number(Language::En, hours as i64));
    }
    let band = |row: &&Row| matches!(row, Row::Band(_));
    assert_eq!(table.rows.iter().filter(band).count(), view.groups.len());
}
