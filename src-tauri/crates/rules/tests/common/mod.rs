//! Tiny worlds for tests: an inside rep, a field rep, and whatever the case adds.

#![allow(dead_code, reason = "each test takes what it needs")]

pub mod shows;

use chrono::{NaiveDate, NaiveTime, Weekday};
use chrono_tz::Europe::Berlin;
use tandem_model::*;
use tandem_rules::{Context, Term};

/// First inside rep, at the office all week.
pub const ANNA: PersonId = PersonId(Uuid::from_u128(1));
/// Second inside rep, only in worlds that ask for one.
pub const BEN: PersonId = PersonId(Uuid::from_u128(2));
/// First field rep, with customers all week.
pub const FRIDA: PersonId = PersonId(Uuid::from_u128(11));
/// Second field rep, only in worlds that ask for one.
pub const GUSTAV: PersonId = PersonId(Uuid::from_u128(12));
pub const DESK: DeskId = DeskId(Uuid::from_u128(1));
pub const CUSTOMER: AccountId = AccountId(Uuid::from_u128(1));

/// A date of 2026.
pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

pub fn half(date: NaiveDate, half: Half) -> HalfDay {
    HalfDay { date, half }
}

/// From hour to hour of a day in Berlin, in half hours: 17 is half past eight.
pub fn hours(date: NaiveDate, from: u32, to: u32) -> Span {
    let at = |halves: u32| {
        let time = NaiveTime::from_hms_opt(halves / 2, halves % 2 * 30, 0).unwrap();
        instant(date, time, Berlin)
    };
    Span { start: at(from), end: at(to), zone: Berlin }
}

pub const fn context() -> Context {
    Context { today: NaiveDate::from_ymd_opt(2026, 1, 5).unwrap() }
}

pub fn person(id: PersonId, side: Side) -> Person {
    let place = if side == Side::Field { WorkPlace::Customers } else { WorkPlace::Office };
    Person {
        id,
        given_name: format!("P{}", id.0.as_u128()),
        family_name: String::new(),
        side,
        employee_number: String::new(),
        email: String::new(),
        phone: String::new(),
        site: None,
        desk: None,
        base: Place {
            coordinates: Some(Coordinates { latitude: 48.0, longitude: 11.0 }),
            ..Place::default()
        },
        region: String::new(),
        territory: String::new(),
        experience_years: 0,
        weekly_minutes: 2400,
        work_pattern: WorkPattern::weekdays(place),
        from: None,
        until: None,
        off_pattern_ok: None,
        tandem_capacity: None,
        private_note: String::new(),
    }
}

pub fn account(id: AccountId) -> Account {
    serde_json::from_value(serde_json::json!({ "id": id.0, "name": "Customer" })).unwrap()
}

pub fn switch(n: u128, two: (PersonId, PersonId), ride: Leg, desk: Leg) -> SwitchDay {
    SwitchDay {
        id: SwitchDayId(Uuid::from_u128(n)),
        inside_rep: two.0,
        field_rep: two.1,
        ride_along: ride,
        desk_shift: desk,
        status: SwitchStatus::Planned,
        pinned: false,
        goals: String::new(),
        inside_debrief: String::new(),
        field_debrief: String::new(),
        sequence: 0,
    }
}

pub const fn leg(date: NaiveDate, length: LegLength) -> Leg {
    Leg { date, length }
}

pub fn absence(n: u128, person: PersonId, from: HalfDay, to: HalfDay) -> Absence {
    Absence {
        id: AbsenceId(Uuid::from_u128(n)),
        person,
        span: HalfDaySpan { from, to },
        kind: AbsenceKind::Leave,
        private_note: String::new(),
    }
}

pub fn appointment(n: u128, visitor: PersonId, span: Span) -> Appointment {
    Appointment {
        id: AppointmentId(Uuid::from_u128(n)),
        title: "Visit".into(),
        visitor,
        setter: None,
        account: Some(CUSTOMER),
        span,
        invited: Vec::new(),
        no_companion: false,
        private: false,
        source_uid: String::new(),
    }
}

pub fn meeting(n: u128, attendees: &[PersonId], span: Span) -> CalendarItem {
    CalendarItem {
        id: CalendarItemId(Uuid::from_u128(n)),
        kind: CalendarItemKind::Training,
        title: "Training".into(),
        span,
        place: Place::default(),
        attendees: attendees.to_vec(),
    }
}

/// A document in the making.
#[derive(Clone)]
pub struct World(pub Document);

impl World {
    /// Anna and Frida in the first quarter of 2026, without a switch.
    pub fn new() -> Self {
        let horizon = Horizon { from: day(1, 5), to: day(3, 31) };
        let mut settings = Settings::new("Test", horizon, Berlin, "DE-BY", "EUR");
        settings.switch_days.quarter_end_blackout_days = 5;
        Self(Document::new(settings))
            .with(person(ANNA, Side::Inside))
            .with(person(FRIDA, Side::Field))
            .with(account(CUSTOMER))
    }

    /// The same with one switch of the two: ride on Tuesday 13 January, desk the next day, both in the morning.
    pub fn switched() -> Self {
        let ride = leg(day(1, 13), LegLength::Morning);
        let desk = leg(day(1, 14), LegLength::Morning);
        Self::new().with(switch(1, (ANNA, FRIDA), ride, desk))
    }

    /// Adds or replaces.
    #[must_use]
    pub fn with(self, row: impl Into<Entity>) -> Self {
        let row = row.into();
        let change = match self.0.get(row.id()) {
            Some(before) => Change::replace(before, row),
            None => Change::add(row),
        };
        Self(self.0.apply(&[change]).unwrap())
    }

    #[must_use]
    pub fn settings(self, edit: impl FnOnce(&mut Settings)) -> Self {
        let mut settings = self.0.settings().clone();
        edit(&mut settings);
        self.with(settings)
    }

    #[must_use]
    pub fn person(self, id: PersonId, edit: impl FnOnce(&mut Person)) -> Self {
        let mut person = self.0.people.get(id).unwrap().clone();
        edit(&mut person);
        self.with(person)
    }

    #[must_use]
    pub fn switch(self, n: u128, edit: impl FnOnce(&mut SwitchDay)) -> Self {
        let mut switch = self.0.switch_days.get(SwitchDayId(Uuid::from_u128(n))).unwrap().clone();
        edit(&mut switch);
        self.with(switch)
    }

    #[must_use]
    pub fn tandem(
        self,
        n: u128,
        inside_rep: PersonId,
        field_rep: PersonId,
        deputy: Option<PersonId>,
    ) -> Self {
        self.with(Tandem {
            id: TandemId(Uuid::from_u128(n)),
            field_rep,
            inside_rep,
            deputy,
            from: day(1, 1),
            until: None,
            agreement: Agreement::default(),
            pinned: false,
        })
    }

    #[must_use]
    pub fn pairing(self, level: PairingLevel) -> Self {
        self.with(Pairing {
            id: PairingId(Uuid::from_u128(1)),
            inside_rep: ANNA,
            field_rep: FRIDA,
            level,
            private_note: String::new(),
        })
    }

    #[must_use]
    pub fn holiday(self, kind: HolidayKind, region: &str, date: NaiveDate) -> Self {
        let n = if kind == HolidayKind::Public { 1 } else { 2 };
        let calendar = HolidayCalendarId(Uuid::from_u128(n));
        self.with(HolidayCalendar {
            id: calendar,
            name: "Holidays".into(),
            region: region.into(),
            kind,
            complete_until: None,
        })
        .with(Holiday {
            id: HolidayId(Uuid::from_u128(n)),
            calendar,
            from: date,
            to: date,
            name: "Day".into(),
        })
    }

    #[must_use]
    pub fn wish(self, person: PersonId, weekday: Weekday) -> Self {
        self.with(Wish { id: WishId(Uuid::from_u128(1)), person, kind: WishKind::NotOnWeekday { weekday } })
    }

    /// A desk with Anna, Ben and so many more at the office.
    #[must_use]
    pub fn desk(self, others: u128, edit: impl FnOnce(&mut Desk)) -> Self {
        let mut desk = Desk { id: DESK, name: "Desk".into(), site: None, minimum: None, visitor_limit: None };
        edit(&mut desk);
        let mut world = self.with(desk).with(person(BEN, Side::Inside));
        for n in 0..others {
            world = world.with(person(PersonId(Uuid::from_u128(100 + n)), Side::Inside));
        }
        let inside: Vec<_> = world
            .0
            .people
            .iter()
            .filter(|person| person.side == Side::Inside)
            .map(|person| person.id)
            .collect();
        inside.into_iter().fold(world, |world, id| world.person(id, |person| person.desk = Some(DESK)))
    }

    /// A duty of `person` at a show.
    #[must_use]
    pub fn duty(self, n: u128, person: PersonId, span: Span) -> Self {
        let show = TradeShowId(Uuid::from_u128(1));
        let shift = ShiftId(Uuid::from_u128(n));
        self.with(TradeShow {
            id: show,
            name: "Fair".into(),
            place: Place::default(),
            booth: String::new(),
            zone: Berlin,
            from: day(1, 5),
            to: day(3, 31),
            people_budget: None,
        })
        .with(Shift { id: shift, show, name: String::new(), span, kind: ShiftKind::BuildUp, headcount: 1 })
        .with(BoothDuty {
            id: BoothDutyId(Uuid::from_u128(n)),
            shift,
            station: None,
            person,
            pinned: false,
            sequence: 0,
        })
    }

    /// Publishes the switch days as they are.
    #[must_use]
    pub fn released(self) -> Self {
        let rows = self.0.switch_days.iter().cloned().map(Entity::from).collect::<Vec<_>>();
        let frozen = serde_json::json!({ "entities": rows }).to_string();
        self.with(Release {
            id: ReleaseId(Uuid::from_u128(1)),
            number: 1,
            scope: ReleaseScope::SwitchDays,
            published_at: DateTime::default(),
            published_by: String::new(),
            note: String::new(),
            frozen,
            withdrawn_at: None,
        })
    }
}

/// The boards that are compared.
pub const BOARDS: [tandem_rules::Board; 5] = [
    tandem_rules::Board::Tandems,
    tandem_rules::Board::Coverage,
    tandem_rules::Board::SwitchDays,
    tandem_rules::Board::TradeShows,
    tandem_rules::Board::Calendar,
];

/// Every board, counted by the judge.
pub fn judged(document: &Document) -> Vec<Term> {
    judged_on(document, context())
}

/// The same on another day.
pub fn judged_on(document: &Document, context: Context) -> Vec<Term> {
    let mut terms = tandem_rules::judge::switch_days(document, &context);
    terms.extend(tandem_rules::judge::trade_shows(document, &context));
    terms.extend(tandem_rules::judge::calendar(document, &context));
    terms.extend(tandem_rules::judge::tandems(document, &context));
    terms.extend(tandem_rules::judge::coverage(document, &context));
    terms.sort();
    terms
}

/// Every board, as the live check has it.
pub fn watched(check: &tandem_rules::live::LiveCheck) -> Vec<Term> {
    let mut terms: Vec<Term> = BOARDS.into_iter().flat_map(|board| check.terms(board)).cloned().collect();
    terms.sort();
    terms
}
