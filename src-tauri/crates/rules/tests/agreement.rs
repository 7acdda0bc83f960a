//! The live check agrees with the judge, whatever happens to the plan.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a world that cannot be built is a failed test")]

mod common;

use chrono::{Days, NaiveDate, Weekday};
use common::*;
use proptest::prelude::*;
use tandem_model::*;
use tandem_rules::facts::Calendar;
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Context, score};

/// Something that happens to a plan; numbers are taken modulo what there is.
#[derive(Clone, Debug)]
enum Event {
    MoveLeg(u8, bool, u8, u8),
    AddSwitch(u8, u8, u8, u8, u8),
    RemoveSwitch(u8),
    SetPartners(u8, u8, u8),
    SetStatus(u8, u8),
    Pin(u8),
    AddAbsence(u8, u8, u8),
    RemoveAbsence(u8),
    AddAppointment(u8, u8, u8, u8, u8),
    RemoveAppointment(u8),
    AddMeeting(u8, u8, u8, u8),
    RemoveMeeting(u8),
    AddDuty(u8, u8),
    MoveShift(u8, u8),
    RemoveDuty(u8),
    SetPattern(u8, u8, u8),
    SetEmployment(u8, bool, Option<u8>),
    SetPerson(u8, u8),
    AddPerson(u8),
    RemovePerson(u8),
    AddHoliday(u8, bool, bool),
    RemoveHoliday(u8),
    AddBlackout(u8),
    SetSettings(u8),
    SetPairing(u8, u8, u8),
    RemovePairing(u8),
    AddTandem(u8, u8, u8),
    RemoveTandem(u8),
    SetAccount(u8, u8, u8, u8),
    AddWish(u8, u8),
    RemoveWish(u8),
    AddBalance(u8, u8, u8),
    SetDesk(u8, u8),
    Release,
}

fn event() -> impl Strategy<Value = Event> {
    use Event::*;
    let n = any::<u8>;
    prop_oneof![
        8 => (n(), any::<bool>(), n(), n()).prop_map(|(a, b, c, d)| MoveLeg(a, b, c, d)),
        6 => (n(), n(), n(), n(), n()).prop_map(|(a, b, c, d, e)| AddSwitch(a, b, c, d, e)),
        2 => n().prop_map(RemoveSwitch),
        2 => (n(), n(), n()).prop_map(|(a, b, c)| SetPartners(a, b, c)),
        3 => (n(), n()).prop_map(|(a, b)| SetStatus(a, b)),
        1 => n().prop_map(Pin),
        4 => (n(), n(), n()).prop_map(|(a, b, c)| AddAbsence(a, b, c)),
        2 => n().prop_map(RemoveAbsence),
        5 => (n(), n(), n(), n(), n()).prop_map(|(a, b, c, d, e)| AddAppointment(a, b, c, d, e)),
        2 => n().prop_map(RemoveAppointment),
        3 => (n(), n(), n(), n()).prop_map(|(a, b, c, d)| AddMeeting(a, b, c, d)),
        1 => n().prop_map(RemoveMeeting),
        3 => (n(), n()).prop_map(|(a, b)| AddDuty(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| MoveShift(a, b)),
        1 => n().prop_map(RemoveDuty),
        3 => (n(), n(), n()).prop_map(|(a, b, c)| SetPattern(a, b, c)),
        3 => (n(), any::<bool>(), proptest::option::of(n())).prop_map(|(a, b, c)| SetEmployment(a, b, c)),
        3 => (n(), n()).prop_map(|(a, b)| SetPerson(a, b)),
        1 => n().prop_map(AddPerson),
        1 => n().prop_map(RemovePerson),
        1 => (n(), any::<bool>(), any::<bool>()).prop_map(|(a, b, c)| AddHoliday(a, b, c)),
        1 => n().prop_map(RemoveHoliday),
        1 => n().prop_map(AddBlackout),
        2 => n().prop_map(SetSettings),
        2 => (n(), n(), n()).prop_map(|(a, b, c)| SetPairing(a, b, c)),
        1 => n().prop_map(RemovePairing),
        2 => (n(), n(), n()).prop_map(|(a, b, c)| AddTandem(a, b, c)),
        1 => n().prop_map(RemoveTandem),
        3 => (n(), n(), n(), n()).prop_map(|(a, b, c, d)| SetAccount(a, b, c, d)),
        2 => (n(), n()).prop_map(|(a, b)| AddWish(a, b)),
        1 => n().prop_map(RemoveWish),
        1 => (n(), n(), n()).prop_map(|(a, b, c)| AddBalance(a, b, c)),
        1 => (n(), n()).prop_map(|(a, b)| SetDesk(a, b)),
        1 => Just(Release),
    ]
}

/// Six weeks around the horizon, so that things meet often and also happen outside.
fn date(n: u8) -> NaiveDate {
    day(2, 27).checked_add_days(Days::new(u64::from(n) % 40)).unwrap()
}

fn length(n: u8) -> LegLength {
    [LegLength::Morning, LegLength::Afternoon, LegLength::Full][usize::from(n) % 3]
}

fn pick<T: Row>(table: &Table<T>, n: u8) -> Option<T> {
    if table.is_empty() { None } else { table.iter().nth(usize::from(n) % table.len()).cloned() }
}

fn of_side(document: &Document, side: Side, n: u8) -> Option<PersonId> {
    let people: Vec<_> = document.people.iter().filter(|p| p.side == side).map(|p| p.id).collect();
    (!people.is_empty()).then(|| people[usize::from(n) % people.len()])
}

/// From half an hour of the day to another, in one of two zones.
fn span(n: u8, from: u8, minutes: u8) -> Span {
    let from = 12 + u32::from(from) % 28;
    let to = from + 1 + u32::from(minutes) % 8;
    let mut span = hours(date(n), from, to);
    if n.is_multiple_of(5) {
        span.zone = chrono_tz::America::New_York;
    }
    span
}

fn edited(document: &Document, person: u8, edit: impl FnOnce(&mut Person)) -> Option<Change> {
    let before = pick(&document.people, person)?;
    let mut after = before.clone();
    edit(&mut after);
    Some(Change::replace(before, after))
}

fn removed<T: Row + Into<Entity>>(table: &Table<T>, n: u8) -> Option<Change> {
    pick(table, n).map(Change::remove)
}

fn added_or_replaced(document: &Document, row: impl Into<Entity>) -> Change {
    let row = row.into();
    match document.get(row.id()) {
        Some(before) => Change::replace(before, row),
        None => Change::add(row),
    }
}

/// The change the event makes to `document`; `serial` is unique.
fn change(document: &Document, event: &Event, serial: u128) -> Option<Change> {
    let id = Uuid::from_u128(serial);
    let person = |n: u8| pick(&document.people, n).map(|person| person.id);
    Some(match *event {
        Event::MoveLeg(n, rides, to, how) => {
            let before = pick(&document.switch_days, n)?;
            let kind = if rides { LegKind::RideAlong } else { LegKind::DeskShift };
            let after = before.clone().with_leg(kind, leg(date(to), length(how)));
            Change::replace(before, after)
        }
        Event::AddSwitch(inside, field, ride, desk, how) => {
            let two = (of_side(document, Side::Inside, inside)?, of_side(document, Side::Field, field)?);
            Change::add(switch(serial, two, leg(date(ride), length(how)), leg(date(desk), length(how / 3))))
        }
        Event::RemoveSwitch(n) => removed(&document.switch_days, n)?,
        Event::SetPartners(n, inside, field) => {
            let before = pick(&document.switch_days, n)?;
            let after = SwitchDay {
                inside_rep: of_side(document, Side::Inside, inside)?,
                field_rep: of_side(document, Side::Field, field)?,
                ..before.clone()
            };
            Change::replace(before, after)
        }
        Event::SetStatus(n, status) => {
            let before = pick(&document.switch_days, n)?;
            let all = [SwitchStatus::Planned, SwitchStatus::Done, SwitchStatus::Cancelled];
            let after = SwitchDay { status: all[usize::from(status) % 3], ..before.clone() };
            Change::replace(before, after)
        }
        Event::Pin(n) => {
            let before = pick(&document.switch_days, n)?;
            Change::replace(before.clone(), SwitchDay { pinned: !before.pinned, ..before })
        }
        Event::AddAbsence(who, from, long) => {
            let start = HalfDay {
                date: date(from),
                half: if long.is_multiple_of(2) { Half::Morning } else { Half::Afternoon },
            };
            let end = HalfDay::from_slot(start.date, u32::from(long) % 12 + 1);
            Change::add(absence(serial, person(who)?, start, end))
        }
        Event::RemoveAbsence(n) => removed(&document.absences, n)?,
        Event::AddAppointment(visitor, guest, on, from, how) => {
            let mut row = appointment(serial, person(visitor)?, span(on, from, how));
            // Now and then where a desk shift is, which chance alone would seldom hit.
            if let Some(switch) = pick(&document.switch_days, on).filter(|_| visitor.is_multiple_of(4)) {
                row.visitor = switch.field_rep;
                row.span = hours(switch.desk_shift.date, 16, 20 + u32::from(how) % 12);
            }
            row.no_companion = how.is_multiple_of(5);
            row.private = how.is_multiple_of(7);
            if how.is_multiple_of(3) {
                row.account = None;
            }
            row.invited =
                [person(guest), person(guest / 2)].into_iter().flatten().take(usize::from(how) % 3).collect();
            Change::add(row)
        }
        Event::RemoveAppointment(n) => removed(&document.appointments, n)?,
        Event::AddMeeting(one, other, on, from) => {
            Change::add(meeting(serial, &[person(one)?, person(other)?], span(on, from, other)))
        }
        Event::RemoveMeeting(n) => removed(&document.calendar_items, n)?,
        Event::AddDuty(who, shift) => Change::add(BoothDuty {
            id: BoothDutyId(id),
            shift: pick(&document.shifts, shift)?.id,
            station: None,
            person: person(who)?,
            pinned: false,
            sequence: 0,
        }),
        Event::MoveShift(n, to) => {
            let before = pick(&document.shifts, n)?;
            Change::replace(before.clone(), Shift { span: span(to, n, to), ..before })
        }
        Event::RemoveDuty(n) => removed(&document.booth_duties, n)?,
        Event::SetPattern(who, slot, place) => edited(document, who, |person| {
            let places = [WorkPlace::Office, WorkPlace::Customers, WorkPlace::Home, WorkPlace::Off];
            person.work_pattern.0[usize::from(slot) % 14] = places[usize::from(place) % 4];
        })?,
        Event::SetEmployment(who, from, on) => edited(document, who, |person| {
            let bound = if from { &mut person.from } else { &mut person.until };
            *bound = on.map(date);
        })?,
        Event::SetPerson(who, how) => edited(document, who, |person| match how % 5 {
            0 => person.desk = pick(&document.desks, how / 5).map(|desk| desk.id),
            1 => person.desk = None,
            2 => person.region = ["", "DE-BY", "FR-GES"][usize::from(how / 5) % 3].into(),
            3 => person.weekly_minutes = u32::from(how) * 10,
            _ => {
                let latitude = 48.0 + f64::from(how % 7) / 2.0;
                person.base.coordinates =
                    (!how.is_multiple_of(3)).then_some(Coordinates { latitude, longitude: 11.0 });
            }
        })?,
        Event::AddPerson(n) => Change::add(new_person(
            PersonId(id),
            [Side::Inside, Side::Field, Side::Manager][usize::from(n) % 3],
        )),
        Event::RemovePerson(n) => removed(&document.people, n)?,
        Event::AddHoliday(on, public, country) => {
            let calendar = document.holiday_calendars.iter().find(|row| {
                (row.kind == HolidayKind::Public) == public && (row.region.len() == 2) == country
            })?;
            Change::add(Holiday {
                id: HolidayId(id),
                calendar: calendar.id,
                from: date(on),
                to: date(on),
                name: String::new(),
            })
        }
        Event::RemoveHoliday(n) => removed(&document.holidays, n)?,
        Event::AddBlackout(on) => {
            Change::add(Blackout { id: BlackoutId(id), from: date(on), to: date(on), name: String::new() })
        }
        Event::SetSettings(n) => {
            let before = document.settings().clone();
            let mut after = before.clone();
            let value = u32::from(n / 8);
            match n % 8 {
                0 => after.switch_days.gap_days = value,
                1 => after.switch_days.window_working_days = value,
                2 => after.switch_days.phones_from_home = !before.switch_days.phones_from_home,
                3 => after.short_item_minutes = value * 5,
                4 => after.switch_days.switches_per_quarter = value % 4,
                5 => {
                    after.horizon.to = day(3, 27).checked_add_days(Days::new(u64::from(value) % 12)).unwrap();
                }
                6 => after.switch_days.quarter_end_blackout_days = value % 30,
                _ => {
                    after.weights.insert("switch_gap".into(), value % 3);
                }
            }
            Change::replace(before, after)
        }
        Event::SetPairing(inside, field, level) => {
            let two = (of_side(document, Side::Inside, inside)?, of_side(document, Side::Field, field)?);
            let known = document.pairings.iter().find(|row| (row.inside_rep, row.field_rep) == two);
            let levels = [PairingLevel::Preferred, PairingLevel::RatherNot, PairingLevel::Never];
            added_or_replaced(
                document,
                Pairing {
                    id: known.map_or(PairingId(id), |row| row.id),
                    inside_rep: two.0,
                    field_rep: two.1,
                    level: levels[usize::from(level) % 3],
                    private_note: String::new(),
                },
            )
        }
        Event::RemovePairing(n) => removed(&document.pairings, n)?,
        Event::AddTandem(inside, field, deputy) => Change::add(Tandem {
            id: TandemId(id),
            field_rep: of_side(document, Side::Field, field)?,
            inside_rep: of_side(document, Side::Inside, inside)?,
            deputy: of_side(document, Side::Inside, deputy),
            from: day(1, 1),
            until: (deputy.is_multiple_of(4)).then(|| date(deputy)),
            agreement: Agreement::default(),
            pinned: false,
        }),
        Event::RemoveTandem(n) => removed(&document.tandems, n)?,
        Event::SetAccount(n, class, owner, tandem) => {
            let before = pick(&document.accounts, n)?;
            let classes = [Some(AbcClass::A), Some(AbcClass::A), Some(AbcClass::B), None];
            let after = Account {
                abc_class: classes[usize::from(class) % 4],
                inside_owner: of_side(document, Side::Inside, owner),
                field_owner: of_side(document, Side::Field, class),
                tandem: (tandem.is_multiple_of(2))
                    .then(|| pick(&document.tandems, tandem / 2))
                    .flatten()
                    .map(|row| row.id),
                ..before.clone()
            };
            Change::replace(before, after)
        }
        Event::AddWish(who, weekday) => Change::add(Wish {
            id: WishId(id),
            person: person(who)?,
            kind: WishKind::NotOnWeekday { weekday: Weekday::try_from(weekday % 5).ok()? },
        }),
        Event::RemoveWish(n) => removed(&document.wishes, n)?,
        Event::AddBalance(one, other, ago) => Change::add(OpeningBalance {
            id: OpeningBalanceId(id),
            person: of_side(document, Side::Inside, one)?,
            date: day(3, 2).checked_sub_days(Days::new(u64::from(ago) + 200))?,
            kind: BalanceKind::PairMet { partner: of_side(document, Side::Field, other)? },
        }),
        Event::SetDesk(n, how) => {
            let before = pick(&document.desks, n)?;
            let after = Desk {
                minimum: (how.is_multiple_of(3)).then_some(u32::from(how / 3) % 4),
                visitor_limit: (how.is_multiple_of(4)).then_some(u32::from(how / 4) % 3),
                ..before.clone()
            };
            Change::replace(before, after)
        }
        Event::Release => {
            let rows: Vec<Entity> = document.switch_days.iter().cloned().map(Entity::from).collect();
            Change::add(Release {
                id: ReleaseId(id),
                number: document.releases.len() as u32 + 1,
                scope: ReleaseScope::SwitchDays,
                published_at: DateTime::default(),
                published_by: String::new(),
                note: String::new(),
                frozen: serde_json::json!({ "entities": rows }).to_string(),
                withdrawn_at: None,
            })
        }
    })
}

fn new_person(id: PersonId, side: Side) -> Person {
    person(id, side)
}

/// Three people a side and a manager, two desks, a show with shifts, calendars of holidays, customers.
fn start() -> Document {
    let mut world = World::new()
        .settings(|s| {
            s.horizon = Horizon { from: day(3, 2), to: day(4, 3) };
            s.switch_days.switches_per_quarter = 2;
        })
        .desk(1, |_| {})
        .with(Desk {
            id: DeskId(Uuid::from_u128(2)),
            name: "Other".into(),
            site: None,
            minimum: Some(1),
            visitor_limit: None,
        })
        .with(person(GUSTAV, Side::Field))
        .with(person(PersonId(Uuid::from_u128(13)), Side::Field))
        .with(person(PersonId(Uuid::from_u128(21)), Side::Manager))
        .with(account(AccountId(Uuid::from_u128(2))))
        .holiday(HolidayKind::Public, "DE", day(3, 19))
        .holiday(HolidayKind::School, "DE-BY", day(3, 18))
        .with(HolidayCalendar {
            id: HolidayCalendarId(Uuid::from_u128(3)),
            name: "Alsace".into(),
            region: "FR-GES".into(),
            kind: HolidayKind::Public,
            complete_until: None,
        });
    for n in 0..6_u8 {
        world = world.duty(1 + u128::from(n), FRIDA, span(n * 6, n * 4, n * 3));
    }
    let duties: Vec<Change> = world.0.booth_duties.iter().cloned().map(Change::remove).collect();
    world.0.apply(&duties).unwrap()
}

const CONTEXT: Context = Context { today: NaiveDate::from_ymd_opt(2026, 3, 4).unwrap() };

fn judge_both(document: &Document) -> Vec<tandem_rules::Term> {
    let mut terms = tandem_rules::judge::switch_days(document, &CONTEXT);
    terms.extend(tandem_rules::judge::calendar(document, &CONTEXT));
    terms.sort();
    terms
}

/// Follows the events in bundles, comparing after each.
fn follow(bundles: &[Vec<Event>]) -> Result<(), TestCaseError> {
    let mut document = start();
    let mut check = LiveCheck::new(&document, &CONTEXT);
    let mut serial = 1000;
    for bundle in bundles {
        let (mut next, mut changes) = (document.clone(), Vec::new());
        for event in bundle {
            serial += 1;
            // What the invariants refuse does not happen.
            if let Some(change) = change(&next, event, serial)
                && let Ok(applied) = next.apply(std::slice::from_ref(&change))
            {
                next = applied;
                changes.push(change);
            }
        }
        let before = watched(&check);
        let verdict = check.verdict(&document, &changes).expect("each change was accepted");
        prop_assert_eq!(&watched(&check), &before, "a verdict leaves no trace");
        let scores = [Board::SwitchDays, Board::Calendar].map(|board| check.score(board));
        let kept = check.apply(&document, &next, &changes);
        prop_assert_eq!(&verdict, &kept, "a verdict says what happens");
        document = next;
        let judged = judge_both(&document);
        let live = watched(&check);
        let missing: Vec<_> = judged.iter().filter(|term| !live.contains(term)).collect();
        let extra: Vec<_> = live.iter().filter(|term| !judged.contains(term)).collect();
        prop_assert!(
            missing.is_empty() && extra.is_empty() && live.len() == judged.len(),
            "after {:?}\nmissing {:#?}\nextra {:#?}",
            bundle,
            missing,
            extra
        );
        for (board, was) in [Board::SwitchDays, Board::Calendar].into_iter().zip(scores) {
            prop_assert_eq!(check.score(board), score(&judged, board));
            prop_assert_eq!(kept.delta(board), check.score(board) - was);
        }
        let afresh = Calendar::new(&document, &CONTEXT);
        for person in &document.people {
            prop_assert_eq!(check.calendar().demand(person.id), afresh.demand(person.id));
            prop_assert_eq!(check.calendar().maximum(person.id), afresh.maximum(person.id));
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
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let strategy = proptest::collection::vec(event(), 60);
    let mut spoken = std::collections::BTreeSet::new();
    for _ in 0..40 {
        let events = strategy.new_tree(&mut runner).unwrap().current();
        let mut document = start();
        for (serial, event) in events.iter().enumerate() {
            if let Some(change) = change(&document, event, 1000 + serial as u128)
                && let Ok(next) = document.apply(&[change])
            {
                document = next;
            }
        }
        spoken.extend(judge_both(&document).iter().map(|term| term.rule));
    }
    let silent: Vec<_> = tandem_rules::RULEBOOK
        .iter()
        .map(|rule| rule.id)
        .filter(|id| *id != "switch_moved" && !spoken.contains(id))
        .collect();
    assert!(silent.is_empty(), "never heard: {silent:?}");
}
