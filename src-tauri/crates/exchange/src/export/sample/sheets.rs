//! Made-up sheets: every kind of duty, names and places of any length.

use chrono::{Days, NaiveDate, NaiveTime};
use tandem_model::{AbcClass, CoverageModel, CoverageModels};
use tandem_wording::Language;
use uuid::Uuid;

use super::{head, person};
use crate::export::view::Side;
use crate::export::view::customers::{Customer, CustomerGroup, CustomerList, CustomerSheet, CustomerSheets};
use crate::export::view::people::{
    Ability, Address, Colleague, Duty, DutyKind, OwnTandem, PeopleSheets, PersonRecord, PersonSheet, Stop,
    SwitchBriefing, When,
};
use crate::export::view::switch_days::{LegKind, LegLength};
use crate::export::view::tandems::{Criterion, ModelLine, Past, TandemCustomer, TandemSheet, TandemSheets};

const TOWNS: [(&str, &str, f64, f64); 6] = [
    ("84453", "Mühldorf am Inn", 48.245_812_345, 12.522),
    ("83022", "Rosenheim", 47.856, 12.129),
    ("67000", "Straßburg", 48.573, 7.752_1),
    ("01067", "Dresden", 51.05, 13.738),
    ("86150", "Augsburg", 48.366, 10.894),
    ("4020", "Linz", 48.306, 14.286),
];
const FIRMS: [&str; 5] = [
    "Landmaschinen Gschwendtner & Söhne GmbH",
    "Ng AG",
    "Établissements Lefèvre-Beauregard, Mécanique agricole du Grand Est S.A.S.",
    "Żółkiewski Maszyny Rolnicze sp. z o.o.",
    "Hof Müller",
];

fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 4).unwrap() + Days::new(n)
}

fn at(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

/// The `n`-th colleague; even ones inside, odd ones in the field.
pub(crate) fn colleague(n: usize) -> Colleague {
    let side = if n.is_multiple_of(2) { Side::Inside } else { Side::Field };
    let person = person(n, side, String::new());
    let email = format!("p{n}@example.com");
    Colleague { id: person.id, given: person.given, family: person.family, side, phone: person.phone, email }
}

pub(crate) fn address(n: usize) -> Address {
    let (postcode, town, north, east) = TOWNS[n % TOWNS.len()];
    let away = (n / TOWNS.len()) as f64 * 0.013;
    Address {
        street: format!("Am Stadtrand {n}"),
        postcode: postcode.into(),
        town: town.into(),
        country: ["DE", "DE", "FR", "DE", "DE", "AT"][n % 6].into(),
        coordinates: (n % 7 != 6).then_some((north + away, east - away)),
    }
}

fn stop(n: usize) -> Stop {
    let address = address(n);
    let hour = 8 + 2 * (n as u32 % 4);
    Stop {
        time: Some((at(hour, 30), at(hour + 1, 15))),
        name: FIRMS[n % FIRMS.len()].into(),
        street: address.street.clone(),
        town: address.town_line(),
        coordinates: address.coordinates,
    }
}

/// `count` people, each with a tandem and a quarter full of duties.
pub(crate) fn people(count: usize, language: Language) -> PeopleSheets {
    let people = (0..count).map(|n| one(n, count)).collect();
    PeopleSheets { head: head(language), days: (day(0), day(89)), people }
}

fn one(n: usize, count: usize) -> PersonSheet {
    let person = colleague(n);
    let partner = colleague(if n.is_multiple_of(2) { n + 1 } else { n - 1 });
    let deputy = colleague(usize::midpoint(n, 4) * 2);
    let leg = |kind, date, length, stops: usize, done| {
        let start = Stop { town: "München".into(), coordinates: Some((48.137, 11.575)), ..Stop::default() };
        let briefing = SwitchBriefing {
            switch: Uuid::from_u128(0xA000 + n as u128),
            kind,
            goals: if n.is_multiple_of(3) {
                String::new()
            } else {
                "Reklamationen vor Ort sehen; wie ein Angebot im Gespräch entsteht.\nDie drei größten Kunden kennenlernen.".into()
            },
            start,
            stops: (0..stops).map(|stop_at| stop(n + stop_at)).collect(),
        };
        Duty {
            when: When::Leg(date, length),
            kind: DutyKind::Leg(Box::new(briefing)),
            with: vec![partner.clone()],
            place: "München, Platz 1".into(),
            done,
        }
    };
    let clock = |date: NaiveDate, from: NaiveTime, to: NaiveTime, kind, with: Vec<Colleague>| Duty {
        when: When::Clock { start: date.and_time(from), end: date.and_time(to), zone: None },
        kind,
        with,
        place: "Parc des Expositions, 67000 Straßburg".into(),
        done: false,
    };
    let booth = |shift: &str| DutyKind::Booth {
        show: "Agrarmesse Straßburg".into(),
        booth: "Halle 4, Stand B 12".into(),
        station: "Vorführung".into(),
        shift: shift.into(),
    };
    let mut duties = vec![
        clock(day(1), at(8, 30), at(9, 30), DutyKind::Meeting("Vertriebsrunde".into()), Vec::new()),
        leg(LegKind::DeskShift, day(7 + n as u64 % 30), LegLength::Morning, 0, n % 5 == 4),
        leg(LegKind::RideAlong, day(9 + n as u64 % 30), LegLength::Full, n % 6, n % 5 == 4),
        Duty {
            when: When::HalfDays { from: (day(40), true), to: (day(47), false) },
            kind: DutyKind::Away,
            with: Vec::new(),
            place: String::new(),
            done: false,
        },
        clock(day(60), at(9, 0), at(13, 30), booth("Vormittag"), vec![partner.clone(), colleague(n + 7)]),
        Duty {
            when: When::Clock {
                start: day(61).and_time(at(20, 0)),
                end: day(62).and_time(at(1, 30)),
                zone: Some("New York".into()),
            },
            ..clock(day(61), at(9, 0), at(10, 0), booth(""), vec![partner.clone()])
        },
        clock(day(70), at(9, 0), at(17, 0), DutyKind::Training("Angebote kalkulieren".into()), Vec::new()),
    ];
    duties.sort_by_key(|duty| duty.when.start());
    PersonSheet {
        group: format!("Platz {}", n / 12 + 1),
        tandems: vec![OwnTandem { partner, deputy: Some(deputy.clone()), since: day(0) - Days::new(400) }],
        stands_in: if n.is_multiple_of(4) && count > 2 { vec![(deputy, colleague(1))] } else { Vec::new() },
        duties,
        record: PersonRecord {
            employee_number: format!("{:05}", 17 + n),
            site: "München".into(),
            desk: if person.side == Side::Inside { format!("Platz {}", n / 12 + 1) } else { String::new() },
            base: address(n),
            region: "DE-BY".into(),
            territory: format!("Gebiet {}", n % 4),
            experience_years: (n % 30) as u8,
            weekly_minutes: [2400, 2310, 1155, 2300][n % 4],
            from: n.is_multiple_of(5).then(|| day(0) - Days::new(365)),
            until: (n % 11 == 3).then(|| day(300)),
            languages: vec![("de".into(), Some(6)), ("fr".into(), Some(3)), ("en".into(), None)],
            skills: vec![
                Ability { name: "Vorführung / Demo".into(), level: Some(3), until: Some(day(300)) },
                Ability { name: "Verhandeln (Einkauf)".into(), level: None, until: None },
            ],
            products: vec![Ability { name: "Mähwerke 3,2 m".into(), level: Some(4), until: None }],
        },
        person,
    }
}

const MODELS: [CoverageModel; 4] = [
    CoverageModel::OneFieldFace,
    CoverageModel::TwoFaces,
    CoverageModel::OneInsideFace,
    CoverageModel::OneTeam,
];

/// `count` tandems with up to thirty customers each.
pub(crate) fn tandems(count: usize, language: Language) -> TandemSheets {
    let terms = CoverageModels::default();
    let tandem = |n: usize| {
        let customers: Vec<TandemCustomer> = (0..n * 7 % 31)
            .map(|at| TandemCustomer {
                name: format!("{} {at}", FIRMS[at % FIRMS.len()]),
                town: address(at).town,
                class: [Some(AbcClass::A), Some(AbcClass::B), Some(AbcClass::C), None][at % 4],
                model: MODELS[at % 4],
                field_hours: [36, 14, 0, 26][at % 4],
                inside_hours: [14, 14, 6, 24][at % 4],
            })
            .collect();
        let line = |model: CoverageModel| ModelLine {
            model,
            terms: *terms.of(model),
            customers: customers.iter().filter(|customer| customer.model == model).count() as u32,
            field_hours: 36,
            inside_hours: 1400,
        };
        TandemSheet {
            id: Uuid::from_u128(0xB000 + n as u128),
            inside: colleague(n / 2 * 2),
            field: colleague(n * 2 + 1),
            deputy: (n % 3 != 2).then(|| colleague(n * 2 + 2)),
            territory: if n.is_multiple_of(2) {
                "Oberbayern Südost und Salzburger Land".into()
            } else {
                String::new()
            },
            from: day(0) - Days::new(400),
            until: (n % 4 == 3).then(|| day(200)),
            fit: Some(742),
            criteria: [
                ("Gebiet", Some(1000)),
                ("gemeinsame Kunden", Some(650)),
                ("Sprachen", None),
                ("Standort", Some(0)),
            ]
            .map(|(name, value)| Criterion { name: name.into(), value })
            .to_vec(),
            models: if customers.is_empty() { Vec::new() } else { MODELS.map(line).to_vec() },
            customers,
            inside_does: if n.is_multiple_of(2) {
                "Angebote, Auftragsklärung, Reklamationen.\nRuft B-Kunden jede zweite Woche an.".into()
            } else {
                String::new()
            },
            field_does: if n.is_multiple_of(2) {
                "Jahresgespräche und Vorführungen.".into()
            } else {
                String::new()
            },
            signed_on: (n % 5 == 4).then(|| day(0)),
            history: (0..n % 3)
                .map(|at| Past {
                    from: day(0) - Days::new(900 - at as u64),
                    until: Some(day(0) - Days::new(401)),
                    inside: colleague(at * 2).name(),
                    field: colleague(n * 2 + 1).name(),
                })
                .collect(),
        }
    };
    TandemSheets { head: head(language), tandems: (0..count).map(tandem).collect() }
}

/// `count` customers under tandems of forty, the last ones without.
pub(crate) fn customers(count: usize, language: Language) -> CustomerList {
    let customer = |n: usize| Customer {
        id: Uuid::from_u128(0xC000 + n as u128),
        name: format!("{} {n}", FIRMS[n % FIRMS.len()]),
        number: format!("{:06}", 100 + n),
        address: address(n),
        revenue: 123_456_789 / (1 + n as i64) - if n % 50 == 49 { 9_999_950 } else { 0 },
        class: [Some(AbcClass::A), Some(AbcClass::B), Some(AbcClass::C), None][n % 4],
        model: MODELS[n % 4],
        face: format!("{}, {}", colleague(0).name(), colleague(1).name()),
        field_hours: [36, 14, 0, 26][n % 4],
        inside_hours: [14, 14, 6, 24][n % 4],
        sector: "Landtechnik".into(),
        territory: format!("Gebiet {}", n % 4),
        languages: vec!["de".into(), "fr".into()],
        inside_owner: colleague(n % 20 * 2).email,
        field_owner: colleague(n % 20 * 2 + 1).email,
        contact: [format!("=Frau {n}"), format!("einkauf{n}@example.com"), format!("+49 89 123-{n}")],
    };
    let mut groups: Vec<CustomerGroup> = Vec::new();
    for n in 0..count {
        if n.is_multiple_of(40) {
            let last = n + 40 > count && count > 40;
            let tandem = (!last).then(|| (colleague(n / 20), colleague(n / 20 + 1)));
            groups.push(CustomerGroup { tandem, customers: Vec::new() });
        }
        groups.last_mut().unwrap().customers.push(customer(n));
    }
    CustomerList { head: head(language), currency: "EUR".into(), groups }
}

/// `count` customers with every combination of model and people.
pub(crate) fn customer_sheets(count: usize, language: Language) -> CustomerSheets {
    let terms = CoverageModels::default();
    let customers = (0..count)
        .map(|n| CustomerSheet {
            id: Uuid::from_u128(0xC000 + n as u128),
            name: FIRMS[n % FIRMS.len()].into(),
            address: address(n),
            contact: if n.is_multiple_of(2) {
                "Frau Dr. Ελένη Παπαδοπούλου".into()
            } else {
                String::new()
            },
            model: MODELS[n % 4],
            terms: *terms.of(MODELS[n % 4]),
            inside: (n % 6 != 5).then(|| colleague(n / 2 * 2)),
            field: (n % 5 != 4).then(|| colleague(n / 2 * 2 + 1)),
            deputy: (n % 3 == 0).then(|| colleague(n / 2 * 2 + 2)),
        })
        .collect();
    CustomerSheets { head: head(language), customers }
}
