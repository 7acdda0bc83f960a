//! Who can take part in a leg, and where it may lie.

use super::*;

pub fn cases() -> Vec<Case> {
    vec![
        ("switch_leg_unavailable", unavailable()),
        (
            "switch_double_booking",
            vec![
                ("two rides in one morning", || two_switches([(1, 13), (1, 14), (1, 13), (1, 15)]), 1),
                (
                    "both legs of one switch in one morning, for both people",
                    || World::new().with(switch(1, (ANNA, FRIDA), ride(day(1, 13)), ride(day(1, 13)))),
                    2,
                ),
                (
                    "morning and afternoon",
                    || {
                        World::new().with(switch(
                            1,
                            (ANNA, FRIDA),
                            ride(day(1, 13)),
                            leg(day(1, 13), LegLength::Afternoon),
                        ))
                    },
                    0,
                ),
                (
                    "two visitors are for another rule",
                    || two_switches([(1, 12), (1, 13), (1, 15), (1, 13)]),
                    0,
                ),
            ],
        ),
        (
            "switch_ride_without_visit",
            vec![
                ("customers by the pattern", World::switched, 0),
                (
                    "at the office by the pattern",
                    || {
                        World::switched()
                            .person(FRIDA, |p| p.work_pattern = WorkPattern::weekdays(WorkPlace::Office))
                    },
                    1,
                ),
                (
                    "at the office, but with a customer appointment",
                    || {
                        World::switched()
                            .person(FRIDA, |p| p.work_pattern = WorkPattern::weekdays(WorkPlace::Office))
                            .with(appointment(1, FRIDA, hours(day(1, 13), 20, 22)))
                    },
                    0,
                ),
                (
                    "absent: that is for another rule",
                    || {
                        World::switched()
                            .person(FRIDA, |p| p.work_pattern = WorkPattern::weekdays(WorkPlace::Office))
                            .with(absence(
                                1,
                                FRIDA,
                                HalfDay::morning(day(1, 13)),
                                HalfDay::morning(day(1, 13)),
                            ))
                    },
                    0,
                ),
            ],
        ),
        (
            "switch_host_not_in_office",
            vec![
                (
                    "working from home hosts nobody",
                    || {
                        World::switched()
                            .settings(|s| s.switch_days.phones_from_home = true)
                            .person(ANNA, |p| p.work_pattern = WorkPattern::weekdays(WorkPlace::Home))
                    },
                    1,
                ),
                ("at the office", World::switched, 0),
            ],
        ),
        (
            "switch_visitor_has_appointment",
            vec![
                (
                    "two hours with a customer",
                    || World::switched().with(appointment(1, FRIDA, hours(day(1, 14), 18, 22))),
                    1,
                ),
                (
                    "90 minutes are short",
                    || World::switched().with(appointment(1, FRIDA, hours(day(1, 14), 18, 21))),
                    0,
                ),
                (
                    "a private one blocks altogether",
                    || {
                        World::switched().with(Appointment {
                            private: true,
                            ..appointment(1, FRIDA, hours(day(1, 14), 18, 22))
                        })
                    },
                    0,
                ),
            ],
        ),
        (
            "switch_ride_too_short",
            vec![
                ("200 km away for a morning", || World::switched().person(FRIDA, |p| far_away(p, 1.4)), 1),
                (
                    "for a full day",
                    || {
                        World::switched()
                            .person(FRIDA, |p| far_away(p, 1.4))
                            .switch(1, |s| s.ride_along.length = LegLength::Full)
                    },
                    0,
                ),
                (
                    "nobody has a full day",
                    || {
                        World::switched().person(FRIDA, |p| far_away(p, 1.4)).person(ANNA, |p| {
                            for afternoon in 0..7 {
                                p.work_pattern.0[2 * afternoon + 1] = WorkPlace::Off;
                            }
                        })
                    },
                    0,
                ),
                ("place unknown", || World::switched().person(FRIDA, |p| p.base.coordinates = None), 0),
            ],
        ),
        (
            "switch_blackout",
            vec![
                (
                    "stocktaking over both legs",
                    || {
                        World::switched().with(Blackout {
                            id: BlackoutId(Uuid::from_u128(1)),
                            from: day(1, 13),
                            to: day(1, 14),
                            name: String::new(),
                        })
                    },
                    2,
                ),
                (
                    "fifth last working day of March",
                    || World::switched().switch(1, |s| s.desk_shift.date = day(3, 25)),
                    1,
                ),
                ("sixth last", || World::switched().switch(1, |s| s.desk_shift.date = day(3, 24)), 0),
                (
                    "sixth last, but a holiday follows",
                    || {
                        World::switched().switch(1, |s| s.desk_shift.date = day(3, 24)).holiday(
                            HolidayKind::Public,
                            "DE-BY",
                            day(3, 27),
                        )
                    },
                    1,
                ),
                (
                    "switched off",
                    || {
                        World::switched()
                            .switch(1, |s| s.desk_shift.date = day(3, 31))
                            .settings(|s| s.switch_days.quarter_end_blackout_days = 0)
                    },
                    0,
                ),
            ],
        ),
    ]
}

fn unavailable() -> Vec<Situation> {
    vec![
        ("nothing in the way", World::switched, 0),
        (
            "Anna on leave that morning",
            || {
                World::switched().with(absence(
                    1,
                    ANNA,
                    HalfDay::morning(day(1, 13)),
                    HalfDay::morning(day(1, 13)),
                ))
            },
            1,
        ),
        (
            "in the afternoon",
            || {
                World::switched().with(absence(
                    1,
                    ANNA,
                    HalfDay::afternoon(day(1, 13)),
                    HalfDay::afternoon(day(1, 13)),
                ))
            },
            0,
        ),
        (
            "both on leave for both legs",
            || {
                World::switched()
                    .with(absence(1, ANNA, HalfDay::morning(day(1, 12)), HalfDay::afternoon(day(1, 16))))
                    .with(absence(2, FRIDA, HalfDay::morning(day(1, 12)), HalfDay::afternoon(day(1, 16))))
            },
            4,
        ),
        ("holiday of the country", || World::switched().holiday(HolidayKind::Public, "DE", day(1, 13)), 2),
        (
            "holiday of the region of one",
            || {
                World::switched().person(FRIDA, |p| p.region = "FR-GES".into()).holiday(
                    HolidayKind::Public,
                    "FR-GES",
                    day(1, 13),
                )
            },
            1,
        ),
        ("not yet there", || World::switched().person(ANNA, |p| p.from = Some(day(1, 14))), 1),
        ("off on Tuesdays", || World::switched().person(FRIDA, |p| p.work_pattern.0[2] = WorkPlace::Off), 1),
        (
            "off, but with a customer",
            || {
                World::switched().person(FRIDA, |p| p.work_pattern.0[2] = WorkPlace::Off).with(appointment(
                    1,
                    FRIDA,
                    hours(day(1, 13), 18, 22),
                ))
            },
            0,
        ),
        (
            "a training of two hours",
            || World::switched().with(meeting(1, &[ANNA], hours(day(1, 13), 18, 22))),
            1,
        ),
        (
            "a training of 90 minutes",
            || World::switched().with(meeting(1, &[ANNA], hours(day(1, 13), 18, 21))),
            0,
        ),
        ("on a booth", || World::switched().duty(1, ANNA, hours(day(1, 13), 18, 30)), 1),
        (
            "a private visit",
            || {
                World::switched()
                    .with(Appointment { private: true, ..appointment(1, FRIDA, hours(day(1, 13), 18, 22)) })
            },
            1,
        ),
        (
            "a visit that takes no companion",
            || {
                World::switched().with(Appointment {
                    no_companion: true,
                    ..appointment(1, FRIDA, hours(day(1, 13), 18, 22))
                })
            },
            1,
        ),
        (
            "an appointment of somebody else to which Anna is invited",
            || {
                World::switched().with(person(GUSTAV, Side::Field)).with(Appointment {
                    invited: vec![ANNA],
                    ..appointment(1, GUSTAV, hours(day(1, 13), 18, 22))
                })
            },
            1,
        ),
        (
            "the host's own, to which Anna is invited",
            || {
                World::switched().with(Appointment {
                    invited: vec![ANNA],
                    ..appointment(1, FRIDA, hours(day(1, 13), 18, 22))
                })
            },
            0,
        ),
    ]
}
