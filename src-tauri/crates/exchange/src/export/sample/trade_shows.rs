//! A made-up show: open seats, needs, visits with and without a host, a build-up without stations.

use chrono::{Days, NaiveDate};
use tandem_wording::Language;
use uuid::Uuid;

use super::{head, person};
use crate::export::view::trade_shows::{Duty, Shift, ShiftKind, ShowRoster, Station, Visit};
use crate::export::view::{Person, Side};

/// A show of `days` days with three stations and `count` people on the booth.
pub(crate) fn show(count: usize, days: u64, language: Language) -> ShowRoster {
    let first = NaiveDate::from_ymd_opt(2027, 2, 24).unwrap();
    let at = |date: NaiveDate, hour: u32| date.and_hms_opt(hour, 30, 0).unwrap();
    let people: Vec<Person> = (0..count)
        .map(|n| person(n, if n % 2 == 0 { Side::Inside } else { Side::Field }, String::new()))
        .collect();
    let shift = |name: &str, date, from, to, kind| Shift {
        id: Uuid::from_u128(u128::from(from) + 0xB000),
        name: name.to_owned(),
        start: at(date, from),
        end: at(date, to),
        kind,
        headcount: if kind == ShiftKind::Customer { 0 } else { 3 },
        needs: if from == 9 { vec!["one of them: EN".to_owned()] } else { Vec::new() },
    };
    let mut shifts = vec![shift("Aufbau", first - Days::new(1), 12, 18, ShiftKind::BuildUp)];
    for day in 0..days {
        let date = first + Days::new(day);
        shifts.push(shift("Vormittag", date, 9, 13, ShiftKind::Customer));
        shifts.push(shift("Nachmittag", date, 13, 18, ShiftKind::Customer));
    }
    shifts.push(shift("Abbau", first + Days::new(days - 1), 18, 21, ShiftKind::Dismantling));
    let stations = ["Empfang", "Maschinenvorführung Nord", "Besprechungsraum"]
        .map(|name| Station {
            name: name.to_owned(),
            minimum: 2,
            needs: if name == "Empfang" { vec!["each: DE".to_owned()] } else { Vec::new() },
        })
        .to_vec();
    let mut duties = Vec::new();
    let mut turn = 0;
    let each = (count / 4).clamp(1, 40);
    for (index, shift) in shifts.iter().enumerate() {
        let rows: Vec<Option<usize>> = match shift.kind {
            ShiftKind::Customer => (0..stations.len()).map(Some).collect(),
            _ => vec![None],
        };
        for station in rows {
            for _ in 0..if (index + turn) % 5 == 0 { 1 } else { each } {
                let id = Uuid::from_u128(0xD000 + duties.len() as u128);
                duties.push(Duty { id, shift: index, station, person: people[turn % count].id });
                turn += 1;
            }
        }
    }
    let visits = (0..days)
        .flat_map(|day| [(day, 10), (day, 14)])
        .enumerate()
        .map(|(n, (day, hour))| Visit {
            account: format!("Landmaschinen Gschwendtner & Söhne GmbH {n}"),
            start: at(first + Days::new(day), hour),
            end: at(first + Days::new(day), hour + 1),
            hosts: if n % 3 == 1 { Vec::new() } else { vec![people[n % count].id] },
            faces: vec![people[n % count].name()],
        })
        .collect();
    ShowRoster {
        head: head(language),
        id: Uuid::from_u128(0xA001),
        name: "Agrarmesse Straßburg 2027".into(),
        booth: "7.120".into(),
        venue: vec!["Place de Bordeaux 1".into(), "67000 Strasbourg".into(), "FR".into()],
        zone: "Europe/Paris".into(),
        from: first - Days::new(1),
        to: first + Days::new(days - 1),
        shifts,
        stations,
        people,
        duties,
        visits,
    }
}
