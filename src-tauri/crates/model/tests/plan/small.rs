//! A small world: two inside reps, two field reps, one of everything else.

use chrono::{NaiveDate, TimeZone, Utc};
use tandem_model::*;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub const INSIDE: [PersonId; 2] = [PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2))];
pub const FIELD: [PersonId; 2] = [PersonId(Uuid::from_u128(3)), PersonId(Uuid::from_u128(4))];
pub const SHOW: TradeShowId = TradeShowId(Uuid::from_u128(50));
pub const STATION: StationId = StationId(Uuid::from_u128(51));
pub const SHIFT: ShiftId = ShiftId(Uuid::from_u128(52));

pub fn person(id: PersonId, given: &str, side: Side) -> Person {
    Person {
        id,
        given_name: given.into(),
        family_name: "Example".into(),
        side,
        employee_number: String::new(),
        email: String::new(),
        phone: String::new(),
        site: None,
        desk: None,
        base: Place::default(),
        region: "DE-BY".into(),
        territory: String::new(),
        experience_years: 3,
        weekly_minutes: 2400,
        work_pattern: WorkPattern::weekdays(WorkPlace::Office),
        from: None,
        until: None,
        off_pattern_ok: None,
        tandem_capacity: None,
        private_note: String::new(),
    }
}

pub fn account(id: u128, name: &str) -> Account {
    Account {
        id: AccountId(uuid(id)),
        name: name.into(),
        number: String::new(),
        place: Place::default(),
        revenue: 100,
        abc_class: None,
        coverage_model: None,
        effort_percent: 100,
        sector: String::new(),
        territory: String::new(),
        languages: vec!["de".into()],
        all_languages: false,
        products: Vec::new(),
        contact: Contact::default(),
        inside_owner: Some(INSIDE[0]),
        field_owner: None,
        tandem: None,
        pinned: false,
        protection: None,
        protected_until: None,
        note: String::new(),
    }
}

pub fn span(date: &str, from: u32, to: u32) -> Span {
    let at = |hour| Utc.from_utc_datetime(&day(date).and_hms_opt(hour, 0, 0).unwrap());
    Span { start: at(from), end: at(to), zone: chrono_tz::Europe::Berlin }
}

pub fn switch_day(id: u128, inside: PersonId, field: PersonId) -> SwitchDay {
    SwitchDay {
        id: SwitchDayId(uuid(id)),
        inside_rep: inside,
        field_rep: field,
        ride_along: Leg { date: day("2026-01-13"), length: LegLength::Morning },
        desk_shift: Leg { date: day("2026-01-14"), length: LegLength::Full },
        status: SwitchStatus::Planned,
        pinned: false,
        goals: String::new(),
        inside_debrief: String::new(),
        field_debrief: String::new(),
        sequence: 0,
    }
}

pub fn tandem(id: u128, inside: PersonId, field: PersonId, from: &str, until: Option<&str>) -> Tandem {
    Tandem {
        id: TandemId(uuid(id)),
        field_rep: field,
        inside_rep: inside,
        deputy: None,
        from: day(from),
        until: until.map(day),
        agreement: Agreement::default(),
        pinned: false,
    }
}

pub fn pairing(id: u128, inside: PersonId, field: PersonId, level: PairingLevel) -> Pairing {
    Pairing {
        id: PairingId(uuid(id)),
        inside_rep: inside,
        field_rep: field,
        level,
        private_note: String::new(),
    }
}

pub fn settings() -> Settings {
    let horizon = Horizon { from: day("2026-01-05"), to: day("2026-03-31") };
    Settings::new("Spring", horizon, chrono_tz::Europe::Berlin, "DE-BY", "EUR")
}

/// The world as a document that passes all checks.
pub fn world() -> Document {
    let rows: Vec<Entity> = vec![
        person(INSIDE[0], "Ida", Side::Inside).into(),
        person(INSIDE[1], "Ines", Side::Inside).into(),
        person(FIELD[0], "Falk", Side::Field).into(),
        person(FIELD[1], "Fred", Side::Field).into(),
        account(20, "Alpha").into(),
        tandem(30, INSIDE[0], FIELD[0], "2025-01-01", None).into(),
        pairing(31, INSIDE[0], FIELD[0], PairingLevel::Preferred).into(),
        switch_day(40, INSIDE[0], FIELD[0]).into(),
        TradeShow {
            id: SHOW,
            name: "Fair".into(),
            place: Place::default(),
            booth: String::new(),
            zone: chrono_tz::Europe::Berlin,
            from: day("2026-02-02"),
            to: day("2026-02-04"),
            people_budget: None,
        }
        .into(),
        Station { id: STATION, show: SHOW, name: "Desk".into(), minimum: 1, desired: 2, maximum: 3 }.into(),
        Shift {
            id: SHIFT,
            show: SHOW,
            name: String::new(),
            span: span("2026-02-03", 8, 12),
            kind: ShiftKind::Customer,
            headcount: 0,
        }
        .into(),
        BoothDuty {
            id: BoothDutyId(uuid(53)),
            shift: SHIFT,
            station: Some(STATION),
            person: INSIDE[1],
            pinned: false,
            sequence: 0,
        }
        .into(),
        Release {
            id: ReleaseId(uuid(60)),
            number: 1,
            scope: ReleaseScope::SwitchDays,
            published_at: Utc.from_utc_datetime(&day("2026-01-05").and_hms_opt(9, 0, 0).unwrap()),
            published_by: String::new(),
            note: String::new(),
            frozen: "{}".into(),
            withdrawn_at: None,
        }
        .into(),
    ];
    let changes: Vec<Change> = rows.into_iter().map(Change::add).collect();
    Document::new(settings()).apply(&changes).unwrap()
}
