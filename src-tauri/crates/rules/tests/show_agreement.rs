//! The live check agrees with the judge about booth duties, whatever happens to the plan.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a world that cannot be built is a failed test")]

mod common;

use chrono::{Days, NaiveDate};
use chrono_tz::America::New_York;
use common::shows::*;
use common::*;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use std::collections::BTreeSet;
use tandem_model::*;
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Context, RULEBOOK, score};

/// What happens, to which rows; numbers are taken modulo what there is.
type Event = (u8, [u8; 4]);

fn event() -> impl Strategy<Value = Event> {
    // Duties come and move oftener than the rest.
    let kind = prop_oneof![
        12 => Just(0_u8), 8 => Just(1_u8), 3 => Just(2_u8), 6 => 22..25_u8, 24 => 3..27_u8,
    ];
    (kind, any::<[u8; 4]>())
}

/// Six weeks around the horizon.
fn date(n: u8) -> NaiveDate {
    day(2, 27).checked_add_days(Days::new(u64::from(n) % 38)).unwrap()
}

fn pick<T: Row>(table: &Table<T>, n: u8) -> Option<T> {
    table.iter().nth(usize::from(n) % table.len().max(1)).cloned()
}

fn of_side(document: &Document, side: Side, n: u8) -> Option<PersonId> {
    let people: Vec<_> = document.people.iter().filter(|p| p.side == side).map(|p| p.id).collect();
    people.get(usize::from(n) % people.len().max(1)).copied()
}

fn place(n: u8) -> Place {
    let latitude = 48.0 + f64::from(n % 5) / 2.0;
    Place {
        country: ["DE", "FR", "CH", ""][usize::from(n) % 4].into(),
        coordinates: (!n.is_multiple_of(7)).then_some(Coordinates { latitude, longitude: 11.0 }),
        ..Place::default()
    }
}

/// Up to ten hours, also past midnight.
fn span(on: NaiveDate, from: u8, long: u8) -> Span {
    let start = hours(on, 12 + u32::from(from) % 35, 47).start;
    Span {
        start,
        end: start + chrono::Duration::minutes(60 + i64::from(long) % 19 * 30),
        zone: if from.is_multiple_of(9) { New_York } else { chrono_tz::Europe::Berlin },
    }
}

fn edited<T: Row + Into<Entity>>(row: Option<T>, edit: impl FnOnce(&mut T)) -> Option<Change> {
    let before = row?;
    let mut after = before.clone();
    edit(&mut after);
    Some(Change::replace(before, after))
}

fn removed<T: Row + Into<Entity>>(table: &Table<T>, n: u8) -> Option<Change> {
    pick(table, n).map(Change::remove)
}

/// The change the event makes to `document`; `serial` is unique.
fn change(document: &Document, (kind, [a, b, c, d]): Event, serial: u128) -> Option<Change> {
    let id = Uuid::from_u128(serial);
    let person = |n: u8| pick(&document.people, n).map(|person| person.id);
    let station = |shift: &Shift, n: u8| {
        let stations: Vec<_> =
            document.stations.iter().filter(|row| row.show == shift.show).map(|row| row.id).collect();
        (shift.kind == ShiftKind::Customer && !n.is_multiple_of(11))
            .then(|| stations.get(usize::from(n) % stations.len().max(1)).copied())
            .flatten()
    };
    let half_day = |n: u8| HalfDay {
        date: date(n),
        half: if n.is_multiple_of(3) { Half::Afternoon } else { Half::Morning },
    };
    match kind {
        0 => {
            let shift = pick(&document.shifts, b)?;
            Some(Change::add(BoothDuty {
                id: BoothDutyId(id),
                shift: shift.id,
                station: station(&shift, c),
                person: person(a)?,
                pinned: false,
                sequence: 0,
            }))
        }
        1 => {
            let shift = pick(&document.shifts, b)?;
            let someone = person(c);
            edited(pick(&document.booth_duties, a), |duty| {
                duty.shift = shift.id;
                duty.station = station(&shift, d);
                duty.person = someone.filter(|_| d.is_multiple_of(2)).unwrap_or(duty.person);
            })
        }
        2 => removed(&document.booth_duties, a),
        3 | 4 => {
            let span =
                HalfDaySpan { from: half_day(b), to: HalfDay::from_slot(date(b), u32::from(c) % 9 + 1) };
            let kinds = [AbsenceKind::Leave, AbsenceKind::TimeOff, AbsenceKind::Sickness];
            Some(Change::add(Absence {
                id: AbsenceId(id),
                person: person(a)?,
                span,
                kind: kinds[usize::from(d) % 3],
                private_note: String::new(),
            }))
        }
        5 => removed(&document.absences, a),
        6 => Some(Change::add(CalendarItem {
            place: place(d),
            ..meeting(serial, &[person(a)?, person(b)?], span(date(c), d, b))
        })),
        7 => {
            let mut row = appointment(serial, person(a)?, span(date(b), c, d / 2));
            row.no_companion = d.is_multiple_of(5);
            row.invited = person(d).into_iter().filter(|_| c.is_multiple_of(3)).collect();
            Some(Change::add(row))
        }
        8 => removed(&document.appointments, a).or(removed(&document.calendar_items, b)),
        9 | 10 => {
            let two = (of_side(document, Side::Inside, a)?, of_side(document, Side::Field, b)?);
            let [ride, desk] = [c, d].map(|n| leg(date(n), LegLength::from(half_day(n).half)));
            Some(Change::add(switch(serial, two, ride, desk)))
        }
        11 => edited(pick(&document.switch_days, a), |row| {
            row.status = if b.is_multiple_of(2) { SwitchStatus::Cancelled } else { SwitchStatus::Planned };
            row.ride_along.date = date(c);
        }),
        12 | 13 => edited(pick(&document.people, a), |person| match b % 8 {
            0 => person.work_pattern.0[usize::from(c) % 14] = WorkPlace::Off,
            1 => person.work_pattern.0[usize::from(c) % 14] = WorkPlace::Office,
            2 => person.region = ["", "DE-BY", "FR-GES", "CH-ZH"][usize::from(c) % 4].into(),
            3 => person.weekly_minutes = if c.is_multiple_of(2) { 1200 } else { 2400 },
            4 => person.off_pattern_ok = [None, Some(true), Some(false)][usize::from(c) % 3],
            5 => person.until = (c.is_multiple_of(2)).then(|| date(d)),
            6 => person.base = place(c),
            _ => person.desk = pick(&document.desks, c).map(|desk| desk.id).filter(|_| !d.is_multiple_of(3)),
        }),
        14 => {
            let (inside_rep, field_rep) =
                (of_side(document, Side::Inside, a)?, of_side(document, Side::Field, b)?);
            let known = document
                .pairings
                .iter()
                .find(|row| (row.inside_rep, row.field_rep) == (inside_rep, field_rep));
            let row = Pairing {
                id: known.map_or(PairingId(id), |row| row.id),
                inside_rep,
                field_rep,
                level: [PairingLevel::RatherNot, PairingLevel::Never][usize::from(c) % 2],
                private_note: String::new(),
            };
            Some(match known {
                Some(known) => Change::replace(known.clone(), row),
                None => Change::add(row),
            })
        }
        15 => {
            let kind = if c.is_multiple_of(2) {
                WishKind::NotThisShow { show: pick(&document.trade_shows, b)?.id }
            } else {
                WishKind::NotThisShift { shift: pick(&document.shifts, b)?.id }
            };
            Some(Change::add(Wish { id: WishId(id), person: person(a)?, kind }))
        }
        16 => edited(pick(&document.accounts, a), |row| {
            row.abc_class = [Some(AbcClass::A), Some(AbcClass::B), None][usize::from(b) % 3];
            row.inside_owner = of_side(document, Side::Inside, c);
            row.field_owner = of_side(document, Side::Field, d);
            row.tandem = pick(&document.tandems, c).map(|row| row.id).filter(|_| d.is_multiple_of(2));
        }),
        17 => {
            let shift = pick(&document.shifts, a)?;
            let row = Visit {
                id: VisitId(id),
                show: shift.show,
                account: pick(&document.accounts, b)?.id,
                span: Span {
                    end: shift.span.start + chrono::Duration::minutes(60 + i64::from(c)),
                    ..shift.span
                },
            };
            let gone = d.is_multiple_of(4).then(|| removed(&document.visits, a)).flatten();
            Some(gone.unwrap_or_else(|| Change::add(row)))
        }
        18 => Some(Change::add(Tandem {
            id: TandemId(id),
            field_rep: of_side(document, Side::Field, a)?,
            inside_rep: of_side(document, Side::Inside, b)?,
            deputy: of_side(document, Side::Inside, c),
            from: day(1, 1),
            until: d.is_multiple_of(4).then(|| date(d)),
            agreement: Agreement::default(),
            pinned: false,
        })),
        19 => Some(Change::add(Skill {
            id: SkillId(id),
            person: person(a)?,
            kind: SkillKind::Language,
            name: ["fr", "FR", "en"][usize::from(b) % 3].into(),
            level: (!c.is_multiple_of(3)).then_some(c % 6 + 1),
            valid_until: d.is_multiple_of(3).then(|| date(d)),
        })),
        20 => {
            let shift = pick(&document.shifts, a)?;
            let row = SeatNeed {
                id: SeatNeedId(id),
                show: shift.show,
                station: station(&shift, b),
                shift: c.is_multiple_of(2).then_some(shift.id),
                scope: if d.is_multiple_of(2) { NeedScope::Group } else { NeedScope::Individual },
                kind: SkillKind::Language,
                name: "fr".into(),
                level: c.is_multiple_of(3).then_some(d % 6 + 1),
            };
            let gone = d.is_multiple_of(3).then(|| removed(&document.seat_needs, a)).flatten();
            Some(gone.unwrap_or_else(|| Change::add(row)))
        }
        21 => edited(pick(&document.shifts, a), |shift| {
            shift.span = span(date(b), c, d);
            shift.headcount = u32::from(d) % 3;
        }),
        22 => match a % 2 {
            0 => edited(pick(&document.trade_shows, b), |show| {
                show.people_budget = c.is_multiple_of(2).then_some(u32::from(c) % 5);
                show.place = place(d);
                show.zone = if d.is_multiple_of(5) { New_York } else { chrono_tz::Europe::Berlin };
            }),
            _ => edited(pick(&document.stations, b), |station| {
                station.minimum = u32::from(c) % 3;
                station.desired = station.minimum + u32::from(d) % 2;
                station.maximum = station.desired + 1 - u32::from(station.desired > 1);
            }),
        },
        23 => {
            let count = u32::from(b) % 30;
            let kind = match c % 2 {
                0 => BalanceKind::ShowHalfDays { count },
                _ => BalanceKind::WeekendDays { count },
            };
            let date = day(3, 2).checked_sub_days(Days::new(u64::from(d) + 200))?;
            Some(Change::add(OpeningBalance { id: OpeningBalanceId(id), person: person(a)?, date, kind }))
        }
        24 => edited(Some(document.settings().clone()), |settings| match a % 4 {
            0 => settings.notice_days = u32::from(b) % 40,
            1 => _ = settings.weights.insert("show_journey".into(), u32::from(b) % 3),
            2 => {
                let mut law = tandem_rules::law::shipped("DE").unwrap().1;
                law.substitute_days = u32::from(b) % 9;
                law.weekly_rest_minutes = u32::from(c) * 20;
                law.days_in_a_row = 1 + u32::from(d) % 4;
                settings.trade_shows.laws.insert("DE".into(), law);
            }
            _ => settings.horizon.to = day(3, 27).checked_add_days(Days::new(u64::from(b) % 12)).unwrap(),
        }),
        25 => Some(Change::add(Holiday {
            id: HolidayId(id),
            calendar: document.holiday_calendars.iter().next()?.id,
            from: date(a),
            to: date(a),
            name: String::new(),
        })),
        _ => {
            let rows: Vec<Entity> = document.booth_duties.iter().cloned().map(Entity::from).collect();
            Some(Change::add(Release {
                id: ReleaseId(id),
                number: document.releases.len() as u32 + 1,
                scope: ReleaseScope::TradeShow { show: pick(&document.trade_shows, a)?.id },
                published_at: DateTime::default(),
                published_by: String::new(),
                note: String::new(),
                frozen: serde_json::json!({ "entities": rows }).to_string(),
                withdrawn_at: None,
            }))
        }
    }
}

/// Three people a side and a manager, a desk, a show before the horizon and two in it, visits and a tandem.
fn start() -> Document {
    let mut world = fair()
        .settings(|s| {
            s.horizon = Horizon { from: day(3, 2), to: day(4, 3) };
            // Weeks without a long rest are rare with the figures that ship.
            let mut law = tandem_rules::law::shipped("DE").unwrap().1;
            (law.weekly_rest_minutes, law.substitute_days) = (5 * 1440, 6);
            s.trade_shows.laws.insert("DE".into(), law);
        })
        .desk(1, |_| {})
        .with(person(GUSTAV, Side::Field))
        .with(person(PersonId(Uuid::from_u128(13)), Side::Field))
        .with(person(PersonId(Uuid::from_u128(21)), Side::Manager))
        .tandem(1, ANNA, FRIDA, Some(BEN))
        .with(Account { tandem: Some(TandemId(Uuid::from_u128(1))), ..account(CUSTOMER) })
        .with(account(AccountId(Uuid::from_u128(2))))
        .holiday(HolidayKind::Public, "DE", day(3, 19));
    // The fair of January is history; two more meet in March, one of them over a weekend.
    let fair = world.0.trade_shows.get(SHOW).unwrap().clone();
    for (n, country, from) in [(2_u128, "DE", 10), (3, "FR", 12)] {
        let id = TradeShowId(Uuid::from_u128(n));
        let mut place = fair.place.clone();
        place.country = country.into();
        place.coordinates = Some(Coordinates { latitude: 47.0 + n as f64, longitude: 11.0 });
        world = world.with(TradeShow { id, name: format!("Fair {n}"), place, ..fair.clone() });
        for station in 0..2 {
            world = world.with(Station {
                id: StationId(Uuid::from_u128(n * 10 + station)),
                show: id,
                name: format!("Station {station}"),
                minimum: 1,
                desired: 1 + station as u32,
                maximum: 2,
            });
        }
        for k in 0..9_u32 {
            let date = day(3, from + k / 3);
            let kind = match k {
                0 => ShiftKind::BuildUp,
                8 => ShiftKind::Dismantling,
                _ => ShiftKind::Customer,
            };
            world = world.with(Shift {
                id: ShiftId(Uuid::from_u128(n * 100 + u128::from(k))),
                show: id,
                kind,
                headcount: 1,
                ..shift(1, hours(date, 18 + k % 3 * 7, 24 + k % 3 * 7))
            });
        }
    }
    world.0
}

const CONTEXT: Context = Context { today: NaiveDate::from_ymd_opt(2026, 3, 4).unwrap() };

fn follow(bundles: &[Vec<Event>]) -> Result<(), TestCaseError> {
    let mut document = start();
    let mut check = LiveCheck::new(&document, &CONTEXT);
    let mut serial = 1000;
    for bundle in bundles {
        let (mut next, mut changes) = (document.clone(), Vec::new());
        for event in bundle {
            serial += 1;
            // What the invariants refuse does not happen.
            if let Some(change) = change(&next, *event, serial)
                && let Ok(applied) = next.apply(std::slice::from_ref(&change))
            {
                next = applied;
                changes.push(change);
            }
        }
        let before = watched(&check);
        let verdict = check.verdict(&document, &changes).expect("each change was accepted");
        prop_assert_eq!(&watched(&check), &before, "a verdict leaves no trace");
        let scores = BOARDS.map(|board| check.score(board));
        let kept = check.apply(&document, &next, &changes);
        prop_assert_eq!(&verdict, &kept, "a verdict says what happens");
        document = next;
        let (judged, live) = (judged_on(&document, CONTEXT), watched(&check));
        let missing: Vec<_> = judged.iter().filter(|term| !live.contains(term)).collect();
        let extra: Vec<_> = live.iter().filter(|term| !judged.contains(term)).collect();
        prop_assert!(
            missing.is_empty() && extra.is_empty() && live.len() == judged.len(),
            "after {:?}\nmissing {:#?}\nextra {:#?}",
            bundle,
            missing,
            extra
        );
        for (board, was) in BOARDS.into_iter().zip(scores) {
            prop_assert_eq!(check.score(board), score(&judged, board));
            prop_assert_eq!(kept.delta(board), check.score(board) - was);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, max_shrink_iters: 2000, ..ProptestConfig::default() })]

    #[test]
    fn live_check_and_judge_agree(
        bundles in proptest::collection::vec(proptest::collection::vec(event(), 1..4), 1..40),
    ) {
        follow(&bundles)?;
    }
}

/// A comparison over plans in which nothing happens would prove nothing.
#[test]
fn the_events_make_every_rule_speak() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = proptest::collection::vec(event(), 90);
    let mut spoken = BTreeSet::new();
    for _ in 0..40 {
        let events = strategy.new_tree(&mut runner).unwrap().current();
        let mut document = start();
        for (serial, event) in events.into_iter().enumerate() {
            if let Some(change) = change(&document, event, 1000 + serial as u128)
                && let Ok(next) = document.apply(&[change])
            {
                document = next;
            }
        }
        spoken.extend(judged_on(&document, CONTEXT).iter().map(|term| term.rule));
    }
    let of_shows = RULEBOOK.iter().filter(|rule| rule.board == Board::TradeShows).map(|rule| rule.id);
    let silent: Vec<_> = of_shows.filter(|id| *id != "show_moved" && !spoken.contains(id)).collect();
    assert!(silent.is_empty(), "never heard: {silent:?}");
}
