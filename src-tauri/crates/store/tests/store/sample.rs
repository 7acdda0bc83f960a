//! A plan with every noun, and what tests need to open it.

use std::path::{Path, PathBuf};
use tandem_model::*;
use tandem_store::*;
use tempfile::TempDir;

/// A folder with room for one plan and its backups.
pub struct Place {
    pub folder: TempDir,
    pub plan: PathBuf,
}

impl Place {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let plan = folder.path().join("Süd plan.tandem");
        Self { folder, plan }
    }

    /// A closed plan file of `document`.
    pub fn with(document: &Document) -> Self {
        let place = Self::new();
        drop(PlanFile::create(&place.plan, document, &place.options()).unwrap());
        place
    }

    pub fn backups(&self) -> PathBuf {
        self.folder.path().join("backups")
    }

    pub fn options(&self) -> OpenOptions {
        OpenOptions {
            read_only: false,
            backups: self.backups(),
            who: "petra on LAPTOP-7".into(),
            now: now(0),
        }
    }

    pub fn read_only(&self) -> OpenOptions {
        OpenOptions { read_only: true, ..self.options() }
    }

    pub fn open(&self) -> (PlanFile, Document) {
        PlanFile::open(&self.plan, &self.options()).unwrap()
    }
}

/// The code with which opening fails.
pub fn code(plan: &Path, options: &OpenOptions) -> &'static str {
    PlanFile::open(plan, options).map_or_else(|error| error.code(), |_| "opened")
}

/// Noon of a day, and some minutes.
pub fn now(minutes: i64) -> DateTime<Utc> {
    "2026-03-02T12:00:00Z".parse::<DateTime<Utc>>().unwrap() + chrono::Duration::minutes(minutes)
}

pub fn day(date: &str) -> NaiveDate {
    date.parse().unwrap()
}

pub fn uuid(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub fn entry(kind: EntryKind) -> HistoryEntry {
    HistoryEntry {
        at: now(0),
        action: "save".into(),
        title: "app-save".into(),
        args: serde_json::json!({"name": "Zoë", "count": 2}),
        kind,
    }
}

pub fn settings() -> Settings {
    let horizon = Horizon { from: day("2026-01-01"), to: day("2026-06-30") };
    let mut settings = Settings::new("Plan", horizon, Tz::Europe__Berlin, "DE-BY", "EUR");
    settings.weights.insert("switch_gap".into(), 7);
    let law = WorkingTimeLaw {
        day_minutes: 540,
        breaks: vec![BreakDue { from_minutes: 331, minutes: 30 }],
        break_part_minutes: 15,
        rest_minutes: 660,
        days_in_a_row: 6,
        weekly_rest_minutes: 2100,
        substitute_days: 0,
    };
    settings.trade_shows.laws.insert("CH".into(), law);
    settings
}

pub fn empty() -> Document {
    Document::new(settings())
}

pub fn person(number: u128, side: Side) -> Person {
    Person {
        id: PersonId(uuid(number)),
        given_name: "Zoë".into(),
        family_name: format!("Müller-{number}"),
        side,
        employee_number: format!("E{number}"),
        email: String::new(),
        phone: String::new(),
        site: None,
        desk: None,
        base: tandem_model::Place::default(),
        region: String::new(),
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

pub fn account(number: u128) -> Account {
    Account {
        id: AccountId(uuid(number)),
        name: format!("Kunde {number}"),
        number: format!("K{number}"),
        place: tandem_model::Place::default(),
        revenue: 0,
        abc_class: None,
        coverage_model: None,
        effort_percent: 100,
        sector: String::new(),
        territory: String::new(),
        languages: vec![],
        all_languages: false,
        products: vec![],
        contact: Contact::default(),
        inside_owner: None,
        field_owner: None,
        tandem: None,
        pinned: false,
        protection: None,
        protected_until: None,
        note: String::new(),
    }
}

fn place() -> tandem_model::Place {
    tandem_model::Place {
        street: "Straße 1".into(),
        postcode: "01067".into(),
        town: "Dresden \u{1F3ED}".into(),
        country: "DE".into(),
        // Digits that a careless way through text would lose.
        coordinates: Some(Coordinates { latitude: 0.1 + 0.2, longitude: -1.0 / 3.0 }),
    }
}

fn span(minutes: i64) -> Span {
    Span {
        start: "2026-03-29T00:30:00.123456789Z".parse().unwrap(),
        end: now(60 * 24 * 40) + chrono::Duration::minutes(minutes),
        zone: Tz::Europe__Paris,
    }
}

fn short_span() -> Span {
    Span { start: now(0), end: now(120), zone: Tz::Europe__Berlin }
}

/// Every noun, every optional field present somewhere and absent somewhere, every kind of wish and balance.
pub fn full() -> Document {
    let (inside, deputy, field) = (PersonId(uuid(10)), PersonId(uuid(11)), PersonId(uuid(12)));
    let (site, desk, tandem) = (SiteId(uuid(1)), DeskId(uuid(2)), TandemId(uuid(20)));
    let (show, station, shift) = (TradeShowId(uuid(30)), StationId(uuid(31)), ShiftId(uuid(32)));
    let customer = AccountId(uuid(40));
    let mut rows: Vec<Entity> = vec![
        Site { id: site, name: "München".into(), place: place() }.into(),
        Desk { id: desk, name: "Süd".into(), site: Some(site), minimum: Some(2), visitor_limit: None }.into(),
        Person {
            site: Some(site),
            desk: Some(desk),
            base: place(),
            from: Some(day("2020-02-29")),
            until: Some(day("2030-12-31")),
            off_pattern_ok: Some(false),
            tandem_capacity: Some(3),
            private_note: "line\nbreak 'quote' \"double\" \0 zero".into(),
            ..person(10, Side::Inside)
        }
        .into(),
        person(11, Side::Inside).into(),
        Person {
            work_pattern: WorkPattern::weekdays(WorkPlace::Customers),
            off_pattern_ok: Some(true),
            ..person(12, Side::Field)
        }
        .into(),
        Person { work_pattern: WorkPattern::weekdays(WorkPlace::Home), ..person(13, Side::Manager) }.into(),
        TradeShow {
            id: show,
            name: "Messe".into(),
            place: place(),
            booth: "B4 / 12".into(),
            zone: Tz::America__New_York,
            from: day("2026-05-01"),
            to: day("2026-05-04"),
            people_budget: Some(9),
        }
        .into(),
        Station { id: station, show, name: "Demo".into(), minimum: 1, desired: 2, maximum: 3 }.into(),
        Shift {
            id: shift,
            show,
            name: String::new(),
            span: short_span(),
            kind: ShiftKind::Customer,
            headcount: 0,
        }
        .into(),
        Shift {
            id: ShiftId(uuid(33)),
            show,
            name: "Aufbau".into(),
            span: short_span(),
            kind: ShiftKind::BuildUp,
            headcount: 4,
        }
        .into(),
        Pairing {
            id: PairingId(uuid(50)),
            inside_rep: inside,
            field_rep: field,
            level: PairingLevel::RatherNot,
            private_note: "!".into(),
        }
        .into(),
        Tandem {
            id: tandem,
            field_rep: field,
            inside_rep: inside,
            deputy: Some(deputy),
            from: day("2026-01-01"),
            until: Some(day("2026-12-31")),
            agreement: Agreement {
                inside_does: "ruft an".into(),
                field_does: "fährt".into(),
                signed_on: Some(day("2026-01-02")),
            },
            pinned: true,
        }
        .into(),
        Account {
            place: place(),
            revenue: i64::MIN,
            abc_class: Some(AbcClass::B),
            coverage_model: Some(CoverageModel::OneTeam),
            languages: vec!["de".into(), "fr".into()],
            all_languages: true,
            products: vec!["Bagger".into()],
            contact: Contact { name: "Ann".into(), email: "a@b.c".into(), phone: "+49".into() },
            inside_owner: Some(inside),
            field_owner: Some(field),
            tandem: Some(tandem),
            pinned: true,
            protection: Some(Protection::KeyAccount),
            protected_until: Some(day("2027-01-01")),
            note: "n".into(),
            ..account(40)
        }
        .into(),
        account(41).into(),
        Appointment {
            id: AppointmentId(uuid(60)),
            title: "Besuch".into(),
            visitor: field,
            setter: Some(inside),
            account: Some(customer),
            span: span(0),
            invited: vec![deputy, inside],
            no_companion: true,
            private: false,
            source_uid: "uid@x".into(),
        }
        .into(),
        CalendarItem {
            id: CalendarItemId(uuid(61)),
            kind: CalendarItemKind::TeamMeeting,
            title: "Runde".into(),
            span: span(5),
            place: tandem_model::Place::default(),
            attendees: vec![inside, field],
        }
        .into(),
        HolidayCalendar {
            id: HolidayCalendarId(uuid(70)),
            name: "Bayern".into(),
            region: "DE-BY".into(),
            kind: HolidayKind::Public,
            complete_until: Some(day("2027-12-31")),
        }
        .into(),
        Holiday {
            id: HolidayId(uuid(71)),
            calendar: HolidayCalendarId(uuid(70)),
            from: day("2026-05-01"),
            to: day("2026-05-01"),
            name: "Tag der Arbeit".into(),
        }
        .into(),
        Blackout {
            id: BlackoutId(uuid(72)),
            from: day("2026-02-01"),
            to: day("2026-02-03"),
            name: String::new(),
        }
        .into(),
        SwitchDay {
            id: SwitchDayId(uuid(80)),
            inside_rep: inside,
            field_rep: field,
            ride_along: Leg { date: day("2026-03-03"), length: LegLength::Full },
            desk_shift: Leg { date: day("2026-03-05"), length: LegLength::Afternoon },
            status: SwitchStatus::Done,
            pinned: true,
            goals: "g".into(),
            inside_debrief: "i".into(),
            field_debrief: "f".into(),
            sequence: u32::MAX,
        }
        .into(),
        SeatNeed {
            id: SeatNeedId(uuid(90)),
            show,
            station: Some(station),
            shift: Some(shift),
            scope: NeedScope::Group,
            kind: SkillKind::Product,
            name: "Bagger".into(),
            level: Some(4),
        }
        .into(),
        Visit { id: VisitId(uuid(91)), show, account: customer, span: short_span() }.into(),
        BoothDuty {
            id: BoothDutyId(uuid(92)),
            shift,
            station: Some(station),
            person: field,
            pinned: false,
            sequence: 3,
        }
        .into(),
        Draft {
            id: DraftId(uuid(100)),
            name: "Was wäre wenn".into(),
            created_at: now(1),
            started_from: 4,
            changes: vec![Change::add(account(49))],
        }
        .into(),
        Release {
            id: ReleaseId(uuid(101)),
            number: 1,
            scope: ReleaseScope::TradeShow { show },
            published_at: now(2),
            published_by: "petra".into(),
            note: String::new(),
            frozen: "{}".into(),
            withdrawn_at: Some(now(3)),
        }
        .into(),
    ];
    let wishes = [
        WishKind::NotOnWeekday { weekday: chrono::Weekday::Tue },
        WishKind::NotThisShow { show },
        WishKind::NotThisShift { shift },
        WishKind::Partner { partner: field },
    ];
    let balances = [
        BalanceKind::Switches { count: 2 },
        BalanceKind::PairMet { partner: field },
        BalanceKind::ShowHalfDays { count: 0 },
        BalanceKind::WeekendDays { count: 1 },
    ];
    for (number, kind) in (200..).zip(wishes) {
        rows.push(Wish { id: WishId(uuid(number)), person: inside, kind }.into());
    }
    for (number, kind) in (210..).zip(balances) {
        let id = OpeningBalanceId(uuid(number));
        rows.push(OpeningBalance { id, person: inside, date: day("2025-12-31"), kind }.into());
    }
    for (number, scope) in
        (220..).zip([ReleaseScope::SwitchDays, ReleaseScope::Tandems, ReleaseScope::Coverage])
    {
        rows.push(
            Release {
                id: ReleaseId(uuid(number)),
                number: 1,
                scope,
                published_at: now(2),
                published_by: String::new(),
                note: "x".into(),
                frozen: "[]".into(),
                withdrawn_at: None,
            }
            .into(),
        );
    }
    for (number, kind) in (230..).zip([SkillKind::Language, SkillKind::Skill, SkillKind::Product]) {
        rows.push(
            Skill {
                id: SkillId(uuid(number)),
                person: inside,
                kind,
                name: "de".into(),
                level: (number == 230).then_some(6),
                valid_until: (number == 231).then(|| day("2026-09-30")),
            }
            .into(),
        );
    }
    let from = HalfDay::afternoon(day("2026-04-01"));
    let span = HalfDaySpan { from, to: HalfDay::morning(day("2026-04-09")) };
    let away = Absence {
        id: AbsenceId(uuid(240)),
        person: field,
        span,
        kind: AbsenceKind::TimeOff,
        private_note: String::new(),
    };
    rows.push(away.into());
    let ignored = IgnoredFinding {
        id: IgnoredFindingId(uuid(250)),
        finding: "switch_gap:0123456789abcdef".into(),
        reason: "agreed with both".into(),
        since: day("2026-01-07"),
    };
    rows.push(ignored.into());
    let changes: Vec<_> = rows.into_iter().map(Change::add).collect();
    empty().apply(&changes).unwrap()
}
