//! Shared meaning: who can be planned when, what is due, what is frozen.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a world that cannot be built is a failed test")]

mod common;

use common::*;
use tandem_model::*;
use tandem_rules::facts::{Availability, Calendar, LegWanted, Visiting};
use tandem_rules::{Blocked, Context};

fn calendar(world: &World) -> Calendar {
    Calendar::new(&world.0, &context())
}

#[test]
fn past_today_and_the_next_working_days_are_frozen() {
    // A Thursday: the next two working days are Friday and Monday, unless Friday is a holiday.
    let thursday = Context { today: day(1, 8) };
    let plain = World::new();
    let holiday = World::new().holiday(HolidayKind::Public, "DE", day(1, 9));
    let cases = [
        (&plain, day(1, 5), true),
        (&plain, day(1, 8), true),
        (&plain, day(1, 12), true),
        (&plain, day(1, 13), false),
        (&holiday, day(1, 13), true),
        (&holiday, day(1, 14), false),
    ];
    for (world, date, frozen) in cases {
        assert_eq!(Calendar::new(&world.0, &thursday).is_frozen(date), frozen, "{date}");
    }
    let later = World::switched().switch(1, |switch| switch.ride_along.date = day(2, 3));
    let calendar = Calendar::new(&later.0, &thursday);
    let switch = later.0.switch_days.iter().next().unwrap();
    assert!(!calendar.is_fixed(switch));
    assert!(calendar.is_fixed(&SwitchDay { pinned: true, ..switch.clone() }));
    assert!(calendar.is_fixed(&SwitchDay { status: SwitchStatus::Done, ..switch.clone() }));
    let soon = Leg { date: day(1, 12), length: LegLength::Morning };
    assert!(calendar.is_fixed(&switch.clone().with_leg(LegKind::DeskShift, soon)));
}

#[test]
fn availability_names_what_is_in_the_way() {
    let world = World::new()
        .with(absence(1, ANNA, HalfDay::afternoon(day(1, 13)), HalfDay::morning(day(1, 14))))
        .with(meeting(1, &[ANNA, FRIDA], hours(day(1, 15), 22, 30)))
        .with(appointment(1, FRIDA, hours(day(1, 16), 16, 22)));
    let calendar = calendar(&world);
    let training = EntityId::from(CalendarItemId(Uuid::from_u128(1)));
    let free = |place| Availability::Free(place);
    let blocked = Availability::Blocked;
    let cases = [
        (ANNA, HalfDay::morning(day(1, 13)), free(WorkPlace::Office)),
        (ANNA, HalfDay::afternoon(day(1, 13)), blocked(Blocked::Absence(AbsenceId(Uuid::from_u128(1))))),
        (ANNA, HalfDay::morning(day(1, 14)), blocked(Blocked::Absence(AbsenceId(Uuid::from_u128(1))))),
        (ANNA, HalfDay::afternoon(day(1, 14)), free(WorkPlace::Office)),
        (ANNA, HalfDay::morning(day(1, 15)), blocked(Blocked::Item(training))),
        (FRIDA, HalfDay::afternoon(day(1, 15)), blocked(Blocked::Item(training))),
        (FRIDA, HalfDay::morning(day(1, 16)), free(WorkPlace::Customers)),
        (ANNA, HalfDay::morning(day(1, 17)), blocked(Blocked::Off)),
        (BEN, HalfDay::morning(day(1, 13)), blocked(Blocked::NotEmployed)),
    ];
    for (person, at, expected) in cases {
        assert_eq!(calendar.availability(person, at), expected, "{person} {at:?}");
    }
    let visit = Visiting::Appointment(AppointmentId(Uuid::from_u128(1)));
    assert_eq!(calendar.visiting(FRIDA, HalfDay::morning(day(1, 16))), Some(visit));
    assert_eq!(calendar.visiting(FRIDA, HalfDay::afternoon(day(1, 16))), Some(Visiting::Pattern));
    assert_eq!(calendar.visiting(FRIDA, HalfDay::morning(day(1, 15))), None);
    assert!(!calendar.can_visit_desk(FRIDA, HalfDay::morning(day(1, 16))));
    assert!(calendar.can_host(ANNA, HalfDay::morning(day(1, 16))));
}

#[test]
fn legs_are_as_long_as_wanted_and_possible() {
    let far = |world: World| {
        world.person(FRIDA, |person| {
            person.base.coordinates = Some(Coordinates { latitude: 49.4, longitude: 11.0 });
        })
    };
    let full = |world: World| world.settings(|settings| settings.switch_days.leg = LegPreference::FullDay);
    let mornings = |world: World| {
        world.person(ANNA, |person| {
            for day in 0..7 {
                person.work_pattern.0[2 * day + 1] = WorkPlace::Off;
            }
        })
    };
    use LegKind::{DeskShift, RideAlong};
    let cases = [
        ("by default", World::new(), RideAlong, LegWanted::Half),
        ("far away", far(World::new()), RideAlong, LegWanted::Full),
        ("far away, at the desk", far(World::new()), DeskShift, LegWanted::Half),
        ("full days wished for", full(World::new()), DeskShift, LegWanted::Full),
        ("full days wished for, but only mornings", mornings(full(World::new())), DeskShift, LegWanted::Half),
        ("far away, but only mornings", mornings(far(World::new())), RideAlong, LegWanted::Half),
    ];
    for (what, world, kind, expected) in cases {
        assert_eq!(calendar(&world).leg_wanted(kind, ANNA, FRIDA), expected, "{what}");
    }
}

#[test]
fn weeks_share_the_legs_needed_by_their_working_days() {
    // 62 working days from 5 January to 31 March; 62 legs needed make one a working day.
    let world = World::new().settings(|settings| settings.switch_days.switches_per_quarter = 20);
    let cases = [
        (world.clone(), day(1, 5), 4),
        (world.clone(), day(3, 30), 2),
        (world.clone().holiday(HolidayKind::Public, "DE", day(1, 6)), day(1, 5), 3),
        (world, day(4, 6), 0),
    ];
    for (world, monday, expected) in cases {
        assert_eq!(calendar(&world).week_quota(monday), expected, "{monday}");
    }
}

#[test]
fn desks_know_whom_they_need() {
    let world = World::new().desk(3, |_| {});
    let at = HalfDay::morning(day(1, 13));
    let away = |world: World, n: u128| world.with(absence(n, PersonId(Uuid::from_u128(99 + n)), at, at));
    let cases = [
        ("five at work", world.clone(), 5, 3, 1),
        ("one away", away(world.clone(), 1), 4, 3, 1),
        ("eight at work", World::new().desk(6, |_| {}), 8, 4, 2),
        ("one of them works elsewhere", world.clone().person(BEN, |p| p.desk = None), 4, 2, 1),
        ("one not yet there", world.clone().person(BEN, |p| p.from = Some(day(2, 1))), 4, 2, 1),
        ("a field rep with a desk", world.person(FRIDA, |p| p.desk = Some(DESK)), 5, 3, 1),
    ];
    for (what, world, present, minimum, visitors) in cases {
        let calendar = calendar(&world);
        let found = (
            calendar.desk_present(DESK, at),
            calendar.desk_minimum(DESK, at),
            calendar.desk_visitor_limit(DESK, at),
        );
        assert_eq!(found, (present, minimum, visitors), "{what}");
    }
}

#[test]
fn opening_balances_count_for_a_year() {
    let balance = |date| OpeningBalance {
        id: OpeningBalanceId(Uuid::from_u128(1)),
        person: ANNA,
        date,
        kind: BalanceKind::Switches { count: 2 },
    };
    let last_year = |day| NaiveDate::from_ymd_opt(2025, 1, day).unwrap();
    assert_eq!(calendar(&World::new().with(balance(last_year(5)))).opening_switches(ANNA), 2);
    assert_eq!(calendar(&World::new().with(balance(last_year(4)))).opening_switches(ANNA), 0);
}
