//! A made-up roster for tests: long names, two scripts, every kind of bar, every status.

use chrono::{Days, NaiveDate};
use tandem_wording::Language;
use uuid::Uuid;

use super::view::{
    Bar, BarKind, Day, DeskStaffing, Leg, LegKind, LegLength, Person, Presence, Side, Status, SwitchRoster,
};

const GIVEN: [&str; 12] = [
    "Anna",
    "Przemysław",
    "Jürgen",
    "Françoise",
    "Ελένη",
    "Zoë",
    "Bernd",
    "Łucja",
    "Marie-Thérèse",
    "Иван",
    "Ute",
    "Søren",
];
const FAMILY: [&str; 14] = [
    "Schmidt",
    "Wróblewski-Żółkiewski",
    "Müller",
    "Lefèvre-Beauregard",
    "Παπαδοπούλου",
    "Großmann",
    "Hüttenbräucker",
    "Kowalczyk",
    "von der Heide",
    "Петров",
    "Ng",
    "Østergård",
    "Schmitt",
    "Baumgärtner",
];

/// A quarter with `count` people, a bit fewer inside than field, every one with two switches.
pub(super) fn roster(count: usize, language: Language) -> SwitchRoster {
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
    let mut people: Vec<Person> = (0..count)
        .map(|n| {
            let inside = n < insiders;
            let group = if inside {
                format!("Platz {}", n / 12 + 1)
            } else {
                format!("Gebiet {}", (n - insiders) / 14 + 1)
            };
            Person {
                id: Uuid::from_u128(n as u128 + 1),
                given: GIVEN[n % GIVEN.len()].to_owned(),
                family: FAMILY[(n * 5 + n / FAMILY.len()) % FAMILY.len()].to_owned(),
                side: if inside { Side::Inside } else { Side::Field },
                group,
                phone: format!("+49 89 {:04}-{n}", 1200 + n),
                bars: Vec::new(),
            }
        })
        .collect();
    for (n, person) in people.iter_mut().enumerate() {
        let away = 14 + (n * 22) % 120;
        person.bars.push(Bar { slot: away, length: 3 + n % 9, kind: BarKind::Absence });
        if n % 3 == 0 {
            person
                .bars
                .push(Bar { slot: 92, length: 7, kind: BarKind::Show("Agrarmesse Straßburg".into()) });
        }
        if n % 4 == 1 {
            person.bars.push(Bar {
                slot: 35,
                length: 2,
                kind: BarKind::Training("Angebote kalkulieren".into()),
            });
        }
        person.bars.push(Bar { slot: 48, length: 1, kind: BarKind::Meeting("Vertriebsrunde".into()) });
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

    SwitchRoster {
        plan: "Vertrieb Süd 2027".into(),
        release: Some(3),
        printed: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
        stamped: "2026-11-20T08:30:00Z".parse().unwrap(),
        language,
        days,
        people,
        legs,
        staffing,
    }
}
