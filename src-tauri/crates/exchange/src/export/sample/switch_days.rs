//! Made-up switch days: every kind of bar, every status.

use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;
use tandem_wording::Language;
use uuid::Uuid;

use super::head;
use crate::export::view::switch_days::{
    Bar, BarKind, Day, DeskStaffing, Leg, LegKind, LegLength, Status, SwitchRoster,
};
use crate::export::view::{Person, Presence, Side};

/// A quarter with `count` people, a bit fewer inside than field, every one with two switches.
pub(crate) fn roster(count: usize, language: Language) -> SwitchRoster {
    let start = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
    let days: Vec<Day> = (0..90)
        .map(|n| {
            let date = start + Days::new(n);
            let holiday = match n {
                0 => Some("Neujahr"),
                5 => Some("Heilige Drei Könige"),
                84 => Some("Karfreitag"),
                87 => Some("Ostermontag"),
                _ => None,
            };
            Day {
                date,
                holiday: holiday.map(str::to_owned),
                blackout: (n >= 81).then(|| "Quartalsabschluss".to_owned()),
                school: (38..43).contains(&n).then(|| "Winterferien".to_owned()),
            }
        })
        .collect();

    let insiders = (count * 7 / 16).max(1);
    let people: Vec<Person> = (0..count)
        .map(|n| {
            let inside = n < insiders;
            let group = if inside {
                format!("Platz {}", n / 12 + 1)
            } else {
                format!("Gebiet {}", (n - insiders) / 14 + 1)
            };
            super::person(n, if inside { Side::Inside } else { Side::Field }, group)
        })
        .collect();
    let mut all_bars: BTreeMap<Uuid, Vec<Bar>> = BTreeMap::new();
    for (n, person) in people.iter().enumerate() {
        let bars = all_bars.entry(person.id).or_default();
        let away = 14 + (n * 22) % 120;
        bars.push(Bar { slot: away, length: 3 + n % 9, kind: BarKind::Absence });
        if n % 3 == 0 {
            bars.push(Bar { slot: 92, length: 7, kind: BarKind::Show("Agrarmesse Straßburg".into()) });
        }
        if n % 4 == 1 {
            bars.push(Bar { slot: 35, length: 2, kind: BarKind::Training("Angebote kalkulieren".into()) });
        }
        bars.push(Bar { slot: 48, length: 1, kind: BarKind::Meeting("Vertriebsrunde".into()) });
    }

    let workday = |slot: usize| {
        let mut day = slot % 78;
        while days[day].is_weekend() || days[day].holiday.is_some() {
            day += 1;
        }
        days[day].date
    };
    let mut legs = Vec::new();
    for n in 0..count.saturating_sub(insiders) * 2 {
        let (inside, field) = (people[n % insiders].id, people[insiders + n % (count - insiders)].id);
        let status = match n % 9 {
            0 => Status::Done,
            4 => Status::Cancelled,
            _ => Status::Planned,
        };
        let length = [LegLength::Morning, LegLength::Afternoon, LegLength::Full][n % 3];
        for (kind, date) in
            [(LegKind::RideAlong, workday(6 + n * 7)), (LegKind::DeskShift, workday(9 + n * 7))]
        {
            let hour = |h: u32| date.and_hms_opt(h, 30, 0).unwrap().and_utc();
            legs.push(Leg {
                switch: Uuid::from_u128(0xA000 + n as u128),
                sequence: (n % 3) as u32,
                kind,
                date,
                length,
                time: match length {
                    LegLength::Morning => Some((hour(7), hour(11))),
                    LegLength::Afternoon => Some((hour(12), hour(15))),
                    LegLength::Full => None,
                },
                inside,
                field,
                place: match kind {
                    LegKind::RideAlong => "Landmaschinen Gschwendtner, Mühldorf am Inn".into(),
                    LegKind::DeskShift => "München, Platz 1".into(),
                },
                status,
            });
        }
    }

    let desks = insiders.div_ceil(12);
    let staffing = (0..desks)
        .map(|desk| DeskStaffing {
            desk: format!("Platz {}", desk + 1),
            slots: (0..180)
                .map(|slot| {
                    let open = !days[slot / 2].is_weekend() && days[slot / 2].holiday.is_none();
                    open.then(|| Presence { present: 2 + (slot * 7 % 5) as u32, minimum: 3 })
                })
                .collect(),
        })
        .collect();

    SwitchRoster { head: head(language), days, people, bars: all_bars, legs, staffing }
}
