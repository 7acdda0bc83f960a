//! Desks, and how many switches there are.

use super::*;

pub fn cases() -> Vec<Case> {
    vec![
        ("desk_below_minimum", desk_below_minimum()),
        (
            "host_too_many_visitors",
            vec![
                ("two in one morning", || two_switches([(1, 12), (1, 13), (1, 15), (1, 13)]), 1),
                (
                    "one in the morning and one in the afternoon",
                    || {
                        two_switches([(1, 12), (1, 13), (1, 15), (1, 13)])
                            .switch(2, |s| s.desk_shift.length = LegLength::Afternoon)
                    },
                    0,
                ),
            ],
        ),
        ("desk_too_many_visitors", desk_too_many_visitors()),
        (
            "switch_gap",
            vec![
                ("six days", || two_switches([(1, 12), (1, 13), (1, 19), (1, 20)]), 1),
                ("seven days", || two_switches([(1, 12), (1, 13), (1, 20), (1, 21)]), 0),
                (
                    "the same morning is a double booking",
                    || two_switches([(1, 12), (1, 13), (1, 13), (1, 14)]),
                    0,
                ),
                (
                    "one of the history, not done",
                    || {
                        two_switches([(1, 5), (1, 6), (1, 6), (1, 7)]).switch(1, |s| {
                            s.ride_along.date = last_year(12, 30);
                            s.desk_shift.date = last_year(12, 31);
                        })
                    },
                    1,
                ),
                (
                    "both before the horizon",
                    || {
                        two_switches([(1, 5), (1, 6), (1, 6), (1, 7)])
                            .switch(1, |s| {
                                s.ride_along.date = last_year(12, 30);
                                s.desk_shift.date = last_year(12, 31);
                            })
                            .switch(2, |s| {
                                s.ride_along.date = last_year(12, 29);
                                s.desk_shift.date = last_year(12, 29);
                            })
                    },
                    0,
                ),
                (
                    "cancelled",
                    || {
                        two_switches([(1, 12), (1, 13), (1, 19), (1, 20)])
                            .switch(2, |s| s.status = SwitchStatus::Cancelled)
                    },
                    0,
                ),
            ],
        ),
        (
            "switch_never_pair",
            vec![
                ("never", || World::switched().pairing(PairingLevel::Never), 1),
                ("rather not", || World::switched().pairing(PairingLevel::RatherNot), 0),
            ],
        ),
        (
            "switch_pair_repeated",
            vec![
                (
                    "twice",
                    || World::switched().with(switch(2, (ANNA, FRIDA), ride(day(2, 10)), ride(day(2, 11)))),
                    1,
                ),
                ("once", World::switched, 0),
            ],
        ),
        (
            "switch_above_maximum",
            vec![
                (
                    "three where two are the most, for both",
                    || {
                        World::switched()
                            .with(switch(2, (ANNA, FRIDA), ride(day(2, 10)), ride(day(2, 11))))
                            .with(switch(3, (ANNA, FRIDA), ride(day(3, 10)), ride(day(3, 11))))
                    },
                    2,
                ),
                (
                    "two",
                    || World::switched().with(switch(2, (ANNA, FRIDA), ride(day(2, 10)), ride(day(2, 11)))),
                    0,
                ),
                (
                    "three, shared fairly by one for three",
                    || {
                        let mut world = World::new();
                        for n in 0..3 {
                            let field_rep = PersonId(Uuid::from_u128(20 + n));
                            let date = ride(day(1 + n as u32, 13));
                            world = world.with(person(field_rep, Side::Field)).with(switch(
                                1 + n,
                                (ANNA, field_rep),
                                date,
                                ride(day(1 + n as u32, 14)),
                            ));
                        }
                        world
                    },
                    0,
                ),
            ],
        ),
        (
            "switch_legs_too_far",
            vec![
                (
                    "eleven working days",
                    || World::switched().switch(1, |s| s.desk_shift.date = day(1, 28)),
                    1,
                ),
                ("ten", || World::switched().switch(1, |s| s.desk_shift.date = day(1, 27)), 0),
                (
                    "eleven less a holiday",
                    || {
                        World::switched().switch(1, |s| s.desk_shift.date = day(1, 28)).holiday(
                            HolidayKind::Public,
                            "DE",
                            day(1, 20),
                        )
                    },
                    0,
                ),
            ],
        ),
        ("switch_missing", missing()),
    ]
}

fn desk_below_minimum() -> Vec<Situation> {
    vec![
        ("two at the desk, one must stay", || World::switched().desk(0, |_| {}), 0),
        (
            "the other one is on leave",
            || {
                World::switched().desk(0, |_| {}).with(absence(
                    1,
                    BEN,
                    HalfDay::morning(day(1, 13)),
                    HalfDay::morning(day(1, 13)),
                ))
            },
            1,
        ),
        ("a minimum of five, of whom one is taken", || World::switched().desk(0, |d| d.minimum = Some(5)), 1),
        (
            "a desk of one needs nobody",
            || World::switched().desk(0, |_| {}).person(BEN, |p| p.desk = None),
            0,
        ),
        (
            "at home does not count",
            || {
                World::switched()
                    .desk(0, |_| {})
                    .person(BEN, |p| p.work_pattern = WorkPattern::weekdays(WorkPlace::Home))
            },
            1,
        ),
        (
            "phones at home",
            || {
                World::switched()
                    .desk(0, |_| {})
                    .settings(|s| s.switch_days.phones_from_home = true)
                    .person(BEN, |p| p.work_pattern = WorkPattern::weekdays(WorkPlace::Home))
            },
            0,
        ),
    ]
}

fn desk_too_many_visitors() -> Vec<Situation> {
    fn two_hosts() -> World {
        World::new()
            .with(person(BEN, Side::Inside))
            .with(person(GUSTAV, Side::Field))
            .with(switch(1, (ANNA, FRIDA), ride(day(1, 12)), ride(day(1, 13))))
            .with(switch(2, (BEN, GUSTAV), ride(day(1, 14)), ride(day(1, 13))))
    }
    vec![
        ("two visitors where one is the limit", || two_hosts().desk(0, |_| {}), 1),
        ("the desk takes two", || two_hosts().desk(0, |d| d.visitor_limit = Some(2)), 0),
        ("eight at the desk take two", || two_hosts().desk(6, |_| {}), 0),
    ]
}

fn missing() -> Vec<Situation> {
    vec![
        ("one each", World::new, 2),
        ("planned", World::switched, 0),
        ("cancelled", || World::switched().switch(1, |s| s.status = SwitchStatus::Cancelled), 2),
        ("done", || World::switched().switch(1, |s| s.status = SwitchStatus::Done), 0),
        ("half-timers owe one", || World::new().person(ANNA, |p| p.weekly_minutes = 1200), 2),
        ("less than half owes none", || World::new().person(ANNA, |p| p.weekly_minutes = 1190), 1),
        (
            "there for less than half of the horizon",
            || World::new().person(ANNA, |p| p.from = Some(day(2, 18))),
            1,
        ),
        ("there for half of it", || World::new().person(ANNA, |p| p.from = Some(day(2, 17))), 2),
        ("nobody to switch with", || World::new().pairing(PairingLevel::Never), 0),
        (
            "never employed at the same time",
            || {
                World::new()
                    .person(ANNA, |p| p.until = Some(day(2, 16)))
                    .person(FRIDA, |p| p.from = Some(day(2, 17)))
            },
            0,
        ),
        ("three a quarter", || World::new().settings(|s| s.switch_days.switches_per_quarter = 3), 6),
        ("a year", || World::new().settings(|s| s.horizon.to = day(12, 31)), 8),
    ]
}
