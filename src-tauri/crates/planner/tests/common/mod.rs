//! Made-up organisations with everything in their calendars that a rule looks at.
#![allow(dead_code, reason = "each test binary uses its part")]
#![allow(clippy::unwrap_used, reason = "a world that cannot be made is a failed test")]

pub mod shows;

use chrono::{Days, NaiveDate, TimeZone, Utc, Weekday};
use tandem_engine::random::Random;
use tandem_model::*;
use tandem_rules::Context;

pub const ZONE: Tz = chrono_tz::Europe::Berlin;

pub fn date(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

pub fn context() -> Context {
    Context { today: date(1, 8) }
}

pub fn horizon() -> Horizon {
    Horizon { from: date(1, 5), to: date(3, 31) }
}

/// What a world is made from.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    pub insides: usize,
    pub fields: usize,
    pub seed: u64,
    /// Switch days that stand already, half of them nonsense.
    pub standing: usize,
    /// Odd settings and weights.
    pub odd: bool,
}

pub struct World {
    random: Random,
    serial: u128,
    rows: Vec<Change>,
}

impl World {
    pub fn id<T: From<Uuid>>(&mut self) -> T {
        self.serial += 1;
        Uuid::from_u128(self.serial).into()
    }

    pub fn add<T: Into<Entity>>(&mut self, row: T) {
        self.rows.push(Change::add(row));
    }

    fn day(&mut self) -> NaiveDate {
        horizon().from.checked_add_days(Days::new(self.random.below(86) as u64)).unwrap()
    }

    fn span(&mut self, longest: usize) -> Span {
        let day = self.day();
        let start = 7 * 60 + 30 * self.random.below(18) as i64;
        let minutes = 30 * (1 + self.random.below(longest) as i64);
        let midnight = ZONE.from_local_datetime(&day.and_time(NaiveTime::MIN)).unwrap().with_timezone(&Utc);
        let start = midnight + chrono::Duration::minutes(start);
        Span { start, end: start + chrono::Duration::minutes(minutes), zone: ZONE }
    }

    fn leg(&mut self) -> Leg {
        let length = *self.random.pick(&[LegLength::Morning, LegLength::Afternoon, LegLength::Full]).unwrap();
        Leg { date: self.day(), length }
    }
}

pub fn person(id: PersonId, side: Side, name: &str) -> Person {
    Person {
        id,
        given_name: name.into(),
        family_name: "Test".into(),
        side,
        employee_number: String::new(),
        email: String::new(),
        phone: String::new(),
        site: None,
        desk: None,
        base: Place::default(),
        region: String::new(),
        territory: String::new(),
        experience_years: 3,
        weekly_minutes: 2400,
        work_pattern: WorkPattern::weekdays(if side == Side::Field {
            WorkPlace::Customers
        } else {
            WorkPlace::Office
        }),
        from: None,
        until: None,
        off_pattern_ok: None,
        tandem_capacity: None,
        private_note: String::new(),
    }
}

/// A random organisation; every world is a valid document.
pub fn world(shape: Shape) -> Document {
    let mut w = World { random: Random::new(shape.seed), serial: 1000, rows: Vec::new() };
    let document = Document::new(settings(&mut w, shape));
    let regions = ["DE-BY", "FR-67"];
    for region in regions {
        for (kind, from, to) in
            [(HolidayKind::Public, date(1, 6), date(1, 6)), (HolidayKind::School, date(2, 16), date(2, 27))]
        {
            let calendar = HolidayCalendar {
                id: w.id(),
                name: region.into(),
                region: region.into(),
                kind,
                complete_until: None,
            };
            let holiday = Holiday { id: w.id(), calendar: calendar.id, from, to, name: String::new() };
            if region == "DE-BY" || kind == HolidayKind::School {
                w.add(calendar);
                w.add(holiday);
            }
        }
    }
    let blackout = Blackout { id: w.id(), from: date(3, 2), to: date(3, 4), name: String::new() };
    w.add(blackout);
    let desks: Vec<DeskId> = (0..shape.insides.div_ceil(5)).map(|_| w.id()).collect();
    for (n, &id) in desks.iter().enumerate() {
        let minimum = w.random.chance(0.3).then_some(2);
        let visitor_limit = w.random.chance(0.3).then_some(2);
        w.add(Desk { id, name: format!("Desk {n}"), site: None, minimum, visitor_limit });
    }
    let (mut insides, mut fields): (Vec<PersonId>, Vec<PersonId>) = (Vec::new(), Vec::new());
    for n in 0..shape.insides + shape.fields {
        let side = if n < shape.insides { Side::Inside } else { Side::Field };
        let mut row = person(w.id(), side, &format!("P{n}"));
        if w.random.chance(0.3) {
            row.region = "FR-67".into();
        }
        vary(&mut w, &mut row, side);
        if side == Side::Inside {
            row.desk = w.random.pick(&desks).copied();
            insides.push(row.id);
        } else {
            fields.push(row.id);
        }
        w.add(row);
    }
    let manager = Person { desk: desks.first().copied(), ..person(w.id(), Side::Manager, "Boss") };
    w.add(manager);
    diary(&mut w, &insides, &fields);
    relations(&mut w, &insides, &fields);
    switch_days(&mut w, &insides, &fields, shape.standing);
    let document = document.apply(&w.rows).expect("a valid world");
    if shape.standing > 0 && w.random.chance(0.5) { released(&mut w, document) } else { document }
}

fn settings(w: &mut World, shape: Shape) -> Settings {
    let mut settings = Settings::new("Test", horizon(), ZONE, "DE-BY", "EUR");
    if shape.odd {
        let switch_days = &mut settings.switch_days;
        switch_days.gap_days = [0, 3, 14][w.random.below(3)];
        switch_days.window_working_days = [0, 3, 20][w.random.below(3)];
        switch_days.switches_per_quarter = 1 + w.random.below(3) as u32;
        switch_days.phones_from_home = w.random.chance(0.5);
        if w.random.chance(0.3) {
            switch_days.leg = LegPreference::FullDay;
        }
        for (rule, weight) in [
            ("switch_missing", [1, 5, 0][w.random.below(3)]),
            ("switch_week_quota", [0, 50, 5][w.random.below(3)]),
            ("switch_weekday_wish", [0, 1000, 10][w.random.below(3)]),
            ("switch_gap", w.random.below(2) as u32),
            ("desk_below_minimum", w.random.below(2) as u32),
            ("switch_moved", [0, 5, 100][w.random.below(3)]),
        ] {
            settings.weights.insert(rule.into(), weight);
        }
    }
    settings
}

fn vary(w: &mut World, row: &mut Person, side: Side) {
    for slot in 0..10 {
        if w.random.chance(0.35) {
            let places = [WorkPlace::Office, WorkPlace::Customers, WorkPlace::Home, WorkPlace::Off];
            row.work_pattern.0[slot] = places[w.random.below(4)];
        }
    }
    if side == Side::Field && w.random.chance(0.4) {
        row.work_pattern.0[8] = WorkPlace::Office;
        row.work_pattern.0[9] = WorkPlace::Office;
    }
    if w.random.chance(0.2) {
        row.weekly_minutes = 1200;
    }
    if w.random.chance(0.1) {
        row.from = Some(w.day());
    }
    if w.random.chance(0.1) {
        row.until = row.from.is_none().then(|| w.day());
    }
    if w.random.chance(0.8) {
        let (lat, lon) = (48.0 + w.random.unit() * 2.0, 9.0 + w.random.unit() * 3.0);
        row.base.coordinates = Some(Coordinates { latitude: lat, longitude: lon });
    }
}

fn diary(w: &mut World, insides: &[PersonId], fields: &[PersonId]) {
    let people: Vec<PersonId> = insides.iter().chain(fields).copied().collect();
    let accounts: Vec<AccountId> = (0..4).map(|_| w.id()).collect();
    for (n, &id) in accounts.iter().enumerate() {
        let inside_owner = w.random.pick(insides).copied();
        let field_owner = w.random.pick(fields).copied();
        let abc_class = Some(if n < 3 { AbcClass::A } else { AbcClass::B });
        w.add(Account {
            id,
            name: format!("Customer {n}"),
            abc_class,
            inside_owner,
            field_owner,
            ..account(id)
        });
    }
    for &visitor in fields {
        for _ in 0..12 {
            let invited = if w.random.chance(0.3) {
                w.random.pick(insides).copied().into_iter().collect()
            } else {
                vec![]
            };
            let row = Appointment {
                id: w.id(),
                title: String::new(),
                visitor,
                setter: None,
                account: w.random.chance(0.8).then(|| accounts[0]),
                span: w.span(10),
                invited,
                no_companion: w.random.chance(0.15),
                private: w.random.chance(0.1),
                source_uid: String::new(),
            };
            w.add(row);
        }
    }
    for &person in &people {
        for _ in 0..4 {
            let row = CalendarItem {
                id: w.id(),
                kind: CalendarItemKind::Meeting,
                title: "Meeting".into(),
                span: w.span(6),
                place: Place::default(),
                attendees: vec![person],
            };
            w.add(row);
        }
        for _ in 0..2 {
            let from = w.day();
            let to = from.checked_add_days(Days::new(w.random.below(6) as u64)).unwrap();
            let span = HalfDaySpan { from: HalfDay::morning(from), to: HalfDay::afternoon(to) };
            let row =
                Absence { id: w.id(), person, span, kind: AbsenceKind::Leave, private_note: String::new() };
            w.add(row);
        }
        if w.random.chance(0.3) {
            let weekday = [Weekday::Mon, Weekday::Wed, Weekday::Fri][w.random.below(3)];
            let row = Wish { id: w.id(), person, kind: WishKind::NotOnWeekday { weekday } };
            w.add(row);
        }
    }
}

fn relations(w: &mut World, insides: &[PersonId], fields: &[PersonId]) {
    for &field_rep in fields {
        let (Some(&inside_rep), Some(&other)) = (w.random.pick(insides), w.random.pick(insides)) else {
            return;
        };
        let deputy = (other != inside_rep).then_some(other);
        let row = Tandem {
            id: w.id(),
            field_rep,
            inside_rep,
            deputy,
            from: date(1, 1),
            until: w.random.chance(0.1).then(|| date(1, 2)),
            agreement: Agreement::default(),
            pinned: false,
        };
        w.add(row);
        if w.random.chance(0.3) {
            let row = OpeningBalance {
                id: w.id(),
                person: field_rep,
                date: date(1, 2),
                kind: BalanceKind::PairMet { partner: inside_rep },
            };
            w.add(row);
        }
        for &inside_rep in insides {
            if w.random.chance(0.1) {
                let level = if w.random.chance(0.4) { PairingLevel::Never } else { PairingLevel::RatherNot };
                let row = Pairing { id: w.id(), inside_rep, field_rep, level, private_note: String::new() };
                w.add(row);
            }
        }
    }
}

pub fn switch_day(
    id: SwitchDayId,
    inside_rep: PersonId,
    field_rep: PersonId,
    ride: Leg,
    desk: Leg,
) -> SwitchDay {
    SwitchDay {
        id,
        inside_rep,
        field_rep,
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

fn switch_days(w: &mut World, insides: &[PersonId], fields: &[PersonId], count: usize) {
    for n in 0..count {
        let (Some(&inside), Some(&field)) = (w.random.pick(insides), w.random.pick(fields)) else { return };
        let (mut ride, desk) = (w.leg(), w.leg());
        if w.random.chance(0.2) {
            ride.date = date(4, 2);
        }
        let mut row = switch_day(w.id(), inside, field, ride, desk);
        row.pinned = w.random.chance(0.3);
        if n % 5 == 4 {
            row.status = if w.random.chance(0.5) { SwitchStatus::Done } else { SwitchStatus::Cancelled };
        }
        w.add(row);
    }
    if let (Some(&inside), Some(&field)) = (insides.first(), fields.first()) {
        let leg =
            |day| Leg { date: NaiveDate::from_ymd_opt(2025, 12, day).unwrap(), length: LegLength::Morning };
        let row =
            SwitchDay { status: SwitchStatus::Done, ..switch_day(w.id(), inside, field, leg(30), leg(31)) };
        w.add(row);
    }
}

/// Publishes what stands, then lets somebody move and remove some of it.
fn released(w: &mut World, document: Document) -> Document {
    let rows: Vec<Entity> = document.switch_days.iter().cloned().map(Entity::SwitchDay).collect();
    let release = Release {
        id: w.id(),
        number: 1,
        scope: ReleaseScope::SwitchDays,
        published_at: Utc.timestamp_opt(1_767_000_000, 0).unwrap(),
        published_by: String::new(),
        note: String::new(),
        frozen: serde_json::json!({ "entities": rows }).to_string(),
        withdrawn_at: None,
    };
    let mut changes = vec![Change::add(release)];
    for row in document.switch_days.iter() {
        match w.random.below(4) {
            0 => changes.push(Change::remove(row.clone())),
            1 => {
                changes.push(Change::replace(row.clone(), row.clone().with_leg(LegKind::RideAlong, w.leg())));
            }
            _ => {}
        }
    }
    changes.retain(|change| change.before != change.after);
    document.apply(&changes).expect("a valid edit")
}

pub fn account(id: AccountId) -> Account {
    serde_json::from_value(serde_json::json!({ "id": id, "name": "Customer" })).expect("a valid customer")
}
