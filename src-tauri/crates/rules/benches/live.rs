//! The live check at the size of a large organisation: 600 people, a year, 20,000 customers.

use chrono::{Datelike, Days, NaiveDate};
use chrono_tz::Europe::Berlin;
use divan::{Bencher, black_box};
use std::sync::OnceLock;
use std::time::Instant;
use tandem_model::*;
use tandem_rules::facts::Calendar;
use tandem_rules::live::LiveCheck;
use tandem_rules::{Context, judge};

const REPS: u128 = 300;
const ACCOUNTS: u128 = 20_000;
const DESK_SIZE: u128 = 10;
const SWITCHES_EACH: u128 = 4;
const VISITS_EACH: u64 = 150;
const SHOWS: u128 = 40;
const SHOW_DAYS: u64 = 4;
const SHIFTS_A_DAY: u32 = 3;
const STATIONS: u128 = 4;

fn uuid(space: u128, n: u128) -> Uuid {
    Uuid::from_u128((space << 64) | n)
}

fn inside(n: u128) -> PersonId {
    PersonId(uuid(1, n % REPS))
}

fn field(n: u128) -> PersonId {
    PersonId(uuid(2, n % REPS))
}

fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 5).expect("a date that exists")
}

/// The n-th weekday of the year, counted on by a fixed stride so that the days spread.
fn weekday(n: u64) -> NaiveDate {
    let date = first_day() + Days::new(n * 37 % 350);
    let weekend = u64::from(date.weekday().num_days_from_monday().saturating_sub(4));
    date - Days::new(weekend)
}

fn person(id: PersonId, n: u128, side: Side) -> Person {
    let place = if side == Side::Inside { WorkPlace::Office } else { WorkPlace::Customers };
    let mut work_pattern = WorkPattern::weekdays(place);
    if side == Side::Field {
        work_pattern.0[8] = WorkPlace::Office;
        work_pattern.0[9] = WorkPlace::Office;
    }
    Person {
        id,
        given_name: format!("{side:?}"),
        family_name: n.to_string(),
        side,
        employee_number: String::new(),
        email: String::new(),
        phone: String::new(),
        site: None,
        desk: (side == Side::Inside).then(|| DeskId(uuid(3, n / DESK_SIZE))),
        base: Place {
            coordinates: Some(Coordinates { latitude: 48.0 + n as f64 / 200.0, longitude: 11.0 }),
            ..Place::default()
        },
        region: if n.is_multiple_of(5) { "FR-GES" } else { "DE-BY" }.into(),
        territory: String::new(),
        experience_years: 3,
        weekly_minutes: if n % 5 == 1 { 1200 } else { 2400 },
        work_pattern,
        from: None,
        until: None,
        off_pattern_ok: None,
        tandem_capacity: None,
        private_note: String::new(),
    }
}

fn switch(n: u128) -> SwitchDay {
    let date = weekday(n as u64 * 3 + 1);
    SwitchDay {
        id: SwitchDayId(uuid(4, n)),
        inside_rep: inside(n),
        field_rep: field(n + n / REPS * 7),
        ride_along: Leg {
            date,
            length: if n.is_multiple_of(2) { LegLength::Morning } else { LegLength::Full },
        },
        desk_shift: Leg { date: date + Days::new(1 + n as u64 % 4), length: LegLength::Afternoon },
        status: SwitchStatus::Planned,
        pinned: false,
        goals: String::new(),
        inside_debrief: String::new(),
        field_debrief: String::new(),
        sequence: 0,
    }
}

fn account(n: u128) -> Account {
    Account {
        id: AccountId(uuid(5, n)),
        name: format!("Customer {n}"),
        number: n.to_string(),
        place: Place {
            coordinates: Some(Coordinates {
                latitude: 48.0 + (n % 97) as f64 / 50.0,
                longitude: 9.0 + (n % 89) as f64 / 40.0,
            }),
            ..Place::default()
        },
        revenue: 1000 + (n * 7919 % 9973) as i64,
        abc_class: Some(if n.is_multiple_of(5) { AbcClass::A } else { AbcClass::C }),
        coverage_model: None,
        effort_percent: 100,
        sector: String::new(),
        territory: String::new(),
        languages: Vec::new(),
        all_languages: false,
        products: Vec::new(),
        contact: Contact::default(),
        inside_owner: Some(inside(n / 3)),
        field_owner: Some(field(n / 3 + n % 3)),
        tandem: Some(TandemId(uuid(8, n % REPS))),
        pinned: false,
        protection: None,
        protected_until: None,
        note: String::new(),
    }
}

fn visit(rep: u128, n: u64) -> Appointment {
    let start = weekday(rep as u64 + n * 5).and_hms_opt(9, 0, 0).expect("a time that exists").and_utc();
    Appointment {
        id: AppointmentId(uuid(6, rep * 1000 + u128::from(n))),
        title: String::new(),
        visitor: field(rep),
        setter: None,
        account: Some(AccountId(uuid(5, u128::from(n)))),
        span: Span { start, end: start + chrono::Duration::minutes(60 + (n % 3 * 60) as i64), zone: Berlin },
        invited: Vec::new(),
        no_companion: n.is_multiple_of(11),
        private: false,
        source_uid: String::new(),
    }
}

fn absence(n: u128) -> Absence {
    let person = if n.is_multiple_of(2) { inside(n / 2) } else { field(n / 2) };
    let from = weekday(n as u64 * 11);
    Absence {
        id: AbsenceId(uuid(7, n)),
        person,
        span: HalfDaySpan {
            from: HalfDay::morning(from),
            to: HalfDay::afternoon(from + Days::new(n as u64 % 5)),
        },
        kind: AbsenceKind::Leave,
        private_note: String::new(),
    }
}

fn station(show: u128, n: u128) -> Station {
    Station {
        id: StationId(uuid(11, show * STATIONS + n)),
        show: TradeShowId(uuid(10, show)),
        name: format!("Station {n}"),
        minimum: 1,
        desired: 2,
        maximum: 3,
    }
}

fn show(n: u128) -> TradeShow {
    let from = weekday(n as u64 * 9 + 3);
    TradeShow {
        id: TradeShowId(uuid(10, n)),
        name: format!("Show {n}"),
        place: Place {
            country: if n.is_multiple_of(3) { "FR" } else { "DE" }.into(),
            coordinates: Some(Coordinates { latitude: 48.0 + n as f64 / 20.0, longitude: 9.0 }),
            ..Place::default()
        },
        booth: String::new(),
        zone: Berlin,
        from,
        to: from + Days::new(SHOW_DAYS),
        people_budget: None,
    }
}

fn shifts(show: &TradeShow, number: u128) -> Vec<Shift> {
    let day = |n: u64| show.from + Days::new(n);
    let of_day = |n: u64| {
        (0..SHIFTS_A_DAY).map(move |k| {
            let start = day(n).and_hms_opt(8 + k * 3, 0, 0).expect("a time that exists").and_utc();
            (n, k, Span { start, end: start + chrono::Duration::hours(3), zone: Berlin })
        })
    };
    let shift = |(n, k, span): (u64, u32, Span)| Shift {
        id: ShiftId(uuid(12, number * 100 + u128::from(n) * 10 + u128::from(k))),
        show: show.id,
        name: String::new(),
        span,
        kind: ShiftKind::Customer,
        headcount: 0,
    };
    (0..SHOW_DAYS).flat_map(of_day).map(shift).collect()
}

/// Two people at each station of each shift, from a dozen and a half of both sides.
fn duties(number: u128, shifts: &[Shift]) -> Vec<BoothDuty> {
    let seats = shifts.iter().flat_map(|shift| (0..2 * STATIONS).map(move |seat| (shift, seat)));
    seats
        .enumerate()
        .map(|(n, (shift, seat))| {
            let who = number * 7 + (n as u128 * 5) % 18;
            BoothDuty {
                id: BoothDutyId(uuid(13, number * 1000 + n as u128)),
                shift: shift.id,
                station: Some(StationId(uuid(11, number * STATIONS + seat / 2))),
                person: if seat.is_multiple_of(2) { inside(who) } else { field(who) },
                pinned: false,
                sequence: 0,
            }
        })
        .collect()
}

fn add_shows(document: &mut Document) {
    let shows: Vec<TradeShow> = (0..SHOWS).map(show).collect();
    let all: Vec<Vec<Shift>> = shows.iter().zip(0..).map(|(row, n)| shifts(row, n)).collect();
    document.booth_duties = all.iter().zip(0..).flat_map(|(shifts, n)| duties(n, shifts)).collect();
    document.stations = (0..SHOWS).flat_map(|n| (0..STATIONS).map(move |k| station(n, k))).collect();
    document.visits = (0..SHOWS * 16)
        .map(|n| {
            let of_show = &all[(n / 16) as usize];
            let shift = &of_show[n as usize % of_show.len()];
            Visit {
                id: VisitId(uuid(14, n)),
                show: shift.show,
                account: AccountId(uuid(5, n * 5)),
                span: shift.span,
            }
        })
        .collect();
    document.shifts = all.into_iter().flatten().collect();
    document.trade_shows = shows.into_iter().collect();
}

fn document() -> &'static Document {
    static DOCUMENT: OnceLock<Document> = OnceLock::new();
    DOCUMENT.get_or_init(|| {
        let horizon = Horizon { from: first_day(), to: first_day() + Days::new(363) };
        let mut document = Document::new(Settings::new("Large", horizon, Berlin, "DE-BY", "EUR"));
        document.desks = (0..REPS / DESK_SIZE)
            .map(|n| Desk {
                id: DeskId(uuid(3, n)),
                name: format!("Desk {n}"),
                site: None,
                minimum: None,
                visitor_limit: None,
            })
            .collect();
        document.people = (0..REPS)
            .flat_map(|n| [person(inside(n), n, Side::Inside), person(field(n), n, Side::Field)])
            .collect();
        document.accounts = (0..ACCOUNTS).map(account).collect();
        document.appointments =
            (0..REPS).flat_map(|rep| (0..VISITS_EACH).map(move |n| visit(rep, n))).collect();
        document.absences = (0..REPS * 2 * 6).map(absence).collect();
        document.tandems = (0..REPS)
            .map(|n| Tandem {
                id: TandemId(uuid(8, n)),
                field_rep: field(n),
                inside_rep: inside(n),
                deputy: Some(inside(n + 1)),
                from: first_day(),
                until: None,
                agreement: Agreement::default(),
                pinned: false,
            })
            .collect();
        let calendar = HolidayCalendarId(uuid(9, 0));
        document.holiday_calendars = std::iter::once(HolidayCalendar {
            id: calendar,
            name: "Germany".into(),
            region: "DE".into(),
            kind: HolidayKind::Public,
            complete_until: None,
        })
        .collect();
        document.holidays = (0..12)
            .map(|n| Holiday {
                id: HolidayId(uuid(9, n)),
                calendar,
                from: weekday(n as u64 * 29),
                to: weekday(n as u64 * 29),
                name: String::new(),
            })
            .collect();
        document.switch_days = (0..REPS * SWITCHES_EACH).map(switch).collect();
        add_shows(&mut document);
        document.checked().expect("the synthetic plan keeps the invariants")
    })
}

const CONTEXT: Context = Context { today: NaiveDate::from_ymd_opt(2026, 1, 5).expect("a date that exists") };

/// A leg moved by some days, and back.
struct Move {
    after: Document,
    there: Vec<Change>,
    back: Vec<Change>,
}

fn moves() -> Vec<Move> {
    let document = document();
    let some = document.switch_days.iter().step_by(7).enumerate();
    some.map(|(n, before)| {
        let kind = if n.is_multiple_of(2) { LegKind::RideAlong } else { LegKind::DeskShift };
        let leg = Leg {
            date: before.leg(kind).date + Days::new(1 + n as u64 % 6),
            length: before.leg(kind).length,
        };
        let there = vec![Change::replace(before.clone(), before.clone().with_leg(kind, leg))];
        let after = document.apply(&there).expect("a leg may lie anywhere");
        Move { after, back: invert(&there), there }
    })
    .collect()
}

/// A booth duty given to somebody else, and back.
fn hand_overs() -> Vec<Move> {
    let document = document();
    let some = document.booth_duties.iter().step_by(11).enumerate();
    some.map(|(n, before)| {
        let person = if n.is_multiple_of(2) { inside(n as u128 * 3) } else { field(n as u128 * 3) };
        let there = vec![Change::replace(before.clone(), BoothDuty { person, ..before.clone() })];
        let after = document.apply(&there).expect("anybody may stand on a booth");
        Move { after, back: invert(&there), there }
    })
    .collect()
}

/// Customers given to other tandems.
fn gives() -> Vec<Move> {
    let document = document();
    let some = document.accounts.iter().step_by(97).enumerate();
    some.map(|(n, before)| {
        let tandem = Some(TandemId(uuid(8, n as u128 % REPS)));
        let there = vec![Change::replace(before.clone(), Account { tandem, ..before.clone() })];
        let after = document.apply(&there).expect("a customer may have any tandem");
        Move { after, back: invert(&there), there }
    })
    .collect()
}

/// Tandems with another inside rep.
fn partners() -> Vec<Move> {
    let document = document();
    let some = document.tandems.iter().step_by(7).enumerate();
    some.map(|(n, before)| {
        let inside_rep = inside((n as u128 * 31 + 2) % REPS);
        let after = Tandem { inside_rep, deputy: None, ..before.clone() };
        let there = vec![Change::replace(before.clone(), after)];
        let after = document.apply(&there).expect("anybody may be a partner");
        Move { after, back: invert(&there), there }
    })
    .collect()
}

fn there_and_back(bencher: Bencher<'_, '_>, moves: &[Move]) {
    let document = document();
    let mut check = LiveCheck::new(document, &CONTEXT);
    let mut next = 0;
    bencher.bench_local(|| {
        let one = &moves[next % moves.len()];
        next += 1;
        black_box(check.apply(document, &one.after, &one.there));
        black_box(check.apply(&one.after, document, &one.back));
    });
}

#[divan::bench(sample_count = 50)]
fn move_of_a_customer_there_and_back(bencher: Bencher<'_, '_>) {
    there_and_back(bencher, &gives());
}

#[divan::bench(sample_count = 50)]
fn hand_over_of_a_booth_duty_there_and_back(bencher: Bencher<'_, '_>) {
    there_and_back(bencher, &hand_overs());
}

#[divan::bench(sample_count = 20)]
fn change_of_a_partner_there_and_back(bencher: Bencher<'_, '_>) {
    there_and_back(bencher, &partners());
}

#[divan::bench(sample_count = 50)]
fn move_of_a_leg_there_and_back(bencher: Bencher<'_, '_>) {
    there_and_back(bencher, &moves());
}

#[divan::bench(sample_count = 50)]
fn verdict_on_a_move(bencher: Bencher<'_, '_>) {
    let (document, moves) = (document(), moves());
    let mut check = LiveCheck::new(document, &CONTEXT);
    let mut next = 0;
    bencher.bench_local(|| {
        let one = &moves[next % moves.len()];
        next += 1;
        black_box(check.verdict(document, &one.there).is_ok())
    });
}

#[divan::bench(sample_count = 5)]
fn index_of_facts() {
    black_box(Calendar::new(document(), &CONTEXT));
}

#[divan::bench(sample_count = 5)]
fn whole_live_check() {
    black_box(LiveCheck::new(document(), &CONTEXT));
}

#[divan::bench(sample_count = 2)]
fn whole_judge() {
    black_box(judge::switch_days(document(), &CONTEXT));
    black_box(judge::calendar(document(), &CONTEXT));
}

#[allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]
fn main() {
    divan::main();
    let (document, moves) = (document(), moves());
    let mut check = LiveCheck::new(document, &CONTEXT);
    let mut times = Vec::new();
    for one in &moves {
        let start = Instant::now();
        check.apply(document, &one.after, &one.there);
        times.push(start.elapsed().as_secs_f64());
        check.apply(&one.after, document, &one.back);
    }
    times.sort_by(f64::total_cmp);
    let start = Instant::now();
    let terms = judge::switch_days(document, &CONTEXT).len() + judge::calendar(document, &CONTEXT).len();
    let judge = start.elapsed().as_secs_f64();
    let (middle, worst) = (times[times.len() / 2], times[times.len() - 1]);
    println!(
        "{} moves: median {:.1} us, slowest {:.1} us; the judge takes {:.1} ms for {terms} terms, {:.0} times as long",
        times.len(),
        middle * 1e6,
        worst * 1e6,
        judge * 1e3,
        judge / middle
    );
}
