//! What costs soft.

use super::*;

pub fn cases() -> Vec<Case> {
    vec![
        (
            "switch_own_tandem",
            vec![
                ("neither planned nor done", || World::new().tandem(1, ANNA, FRIDA, None), 40),
                ("planned", || World::switched().tandem(1, ANNA, FRIDA, None), 0),
                (
                    "done last year",
                    || {
                        World::new().tandem(1, ANNA, FRIDA, None).with(SwitchDay {
                            status: SwitchStatus::Done,
                            ..switch(1, (ANNA, FRIDA), ride(last_year(6, 3)), ride(last_year(6, 4)))
                        })
                    },
                    0,
                ),
                (
                    "only planned last year",
                    || {
                        World::new().tandem(1, ANNA, FRIDA, None).with(switch(
                            1,
                            (ANNA, FRIDA),
                            ride(last_year(6, 3)),
                            ride(last_year(6, 4)),
                        ))
                    },
                    40,
                ),
                (
                    "known from an opening balance",
                    || World::new().tandem(1, ANNA, FRIDA, None).with(met(last_year(6, 3))),
                    0,
                ),
                (
                    "never: nobody can do anything about it",
                    || World::new().tandem(1, ANNA, FRIDA, None).pairing(PairingLevel::Never),
                    0,
                ),
            ],
        ),
        (
            "switch_pair_again",
            vec![
                ("met 365 days before", || World::switched().with(met(last_year(1, 5))), 30),
                ("met 366 days before", || World::switched().with(met(last_year(1, 4))), 0),
                (
                    "done last year",
                    || {
                        World::switched().with(SwitchDay {
                            status: SwitchStatus::Done,
                            ..switch(2, (ANNA, FRIDA), ride(last_year(6, 3)), ride(last_year(6, 4)))
                        })
                    },
                    30,
                ),
            ],
        ),
        (
            "switch_rather_not_pair",
            vec![
                ("rather not", || World::switched().pairing(PairingLevel::RatherNot), 60),
                ("nothing said", World::switched, 0),
            ],
        ),
        (
            "switch_weekday_wish",
            vec![
                ("Anna would rather not on Tuesdays", || World::switched().wish(ANNA, Weekday::Tue), 10),
                ("on Thursdays", || World::switched().wish(ANNA, Weekday::Thu), 0),
            ],
        ),
        (
            "switch_school_holidays",
            vec![
                (
                    "both have them, one leg",
                    || World::switched().holiday(HolidayKind::School, "DE-BY", day(1, 13)),
                    8,
                ),
                (
                    "in another region",
                    || World::switched().holiday(HolidayKind::School, "FR-GES", day(1, 13)),
                    0,
                ),
                (
                    "in the region of one",
                    || {
                        World::switched().person(FRIDA, |p| p.region = "FR-GES".into()).holiday(
                            HolidayKind::School,
                            "FR-GES",
                            day(1, 13),
                        )
                    },
                    8,
                ),
            ],
        ),
        (
            "switch_week_quota",
            vec![
                ("two legs in a week, two needed in all", World::switched, 5),
                ("one leg a week", || World::switched().switch(1, |s| s.desk_shift.date = day(1, 20)), 0),
                (
                    "a leg outside the horizon",
                    || {
                        World::switched().switch(1, |s| {
                            s.ride_along.date = day(3, 31);
                            s.desk_shift.date = day(4, 1);
                        })
                    },
                    0,
                ),
            ],
        ),
        (
            "switch_legs_apart",
            vec![
                ("next day", World::switched, 0),
                ("five working days", || World::switched().switch(1, |s| s.desk_shift.date = day(1, 20)), 4),
                (
                    "over the weekend",
                    || {
                        World::switched().switch(1, |s| {
                            s.ride_along.date = day(1, 16);
                            s.desk_shift.date = day(1, 19);
                        })
                    },
                    0,
                ),
            ],
        ),
        (
            "switch_visit_by_pattern",
            vec![
                ("no appointment", World::switched, 3),
                (
                    "an appointment",
                    || World::switched().with(appointment(1, FRIDA, hours(day(1, 13), 18, 20))),
                    0,
                ),
            ],
        ),
        (
            "switch_short_item",
            vec![
                (
                    "a training of 90 minutes for both",
                    || World::switched().with(meeting(1, &[ANNA, FRIDA], hours(day(1, 13), 18, 21))),
                    10,
                ),
                (
                    "over midday of a full-day leg, once",
                    || {
                        World::switched().switch(1, |s| s.ride_along.length = LegLength::Full).with(meeting(
                            1,
                            &[ANNA],
                            hours(day(1, 13), 24, 26),
                        ))
                    },
                    5,
                ),
                (
                    "the visit itself",
                    || {
                        World::switched().with(Appointment {
                            invited: vec![ANNA],
                            ..appointment(1, FRIDA, hours(day(1, 13), 18, 20))
                        })
                    },
                    0,
                ),
                (
                    "in the afternoon",
                    || World::switched().with(meeting(1, &[ANNA], hours(day(1, 13), 28, 30))),
                    0,
                ),
            ],
        ),
        (
            "switch_distance",
            vec![
                ("about 202 km", || World::switched().person(FRIDA, |p| far_away(p, 1.4)), 4),
                ("place unknown", || World::switched().person(FRIDA, |p| p.base.coordinates = None), 0),
            ],
        ),
        ("switch_home_cover", home_cover()),
        (
            "switch_moved_released",
            vec![
                ("as published", || World::switched().released(), 0),
                (
                    "one leg moved within the days of notice",
                    || World::switched().released().switch(1, |s| s.ride_along.date = day(1, 15)),
                    100,
                ),
                (
                    "moved later",
                    || {
                        World::switched()
                            .switch(1, |s| {
                                s.ride_along.date = day(2, 3);
                                s.desk_shift.date = day(2, 4);
                            })
                            .released()
                            .switch(1, |s| s.ride_along.date = day(2, 5))
                    },
                    25,
                ),
                (
                    "cancelled",
                    || World::switched().released().switch(1, |s| s.status = SwitchStatus::Cancelled),
                    200,
                ),
            ],
        ),
    ]
}

fn home_cover() -> Vec<Situation> {
    vec![
        (
            "the deputy on leave",
            || {
                World::switched()
                    .with(person(BEN, Side::Inside))
                    .tandem(1, ANNA, FRIDA, Some(BEN))
                    .with(absence(1, BEN, HalfDay::morning(day(1, 12)), HalfDay::afternoon(day(1, 16))))
            },
            15,
        ),
        (
            "the deputy on leave over a full-day ride",
            || {
                World::switched()
                    .switch(1, |s| s.ride_along.length = LegLength::Full)
                    .with(person(BEN, Side::Inside))
                    .tandem(1, ANNA, FRIDA, Some(BEN))
                    .with(absence(1, BEN, HalfDay::morning(day(1, 12)), HalfDay::afternoon(day(1, 16))))
            },
            30,
        ),
        (
            "the deputy at work",
            || World::switched().with(person(BEN, Side::Inside)).tandem(1, ANNA, FRIDA, Some(BEN)),
            0,
        ),
        (
            "both away without a leg",
            || {
                World::new()
                    .with(person(BEN, Side::Inside))
                    .tandem(1, ANNA, FRIDA, Some(BEN))
                    .with(absence(1, BEN, HalfDay::morning(day(1, 12)), HalfDay::afternoon(day(1, 16))))
                    .with(absence(2, ANNA, HalfDay::morning(day(1, 12)), HalfDay::afternoon(day(1, 16))))
            },
            0,
        ),
        ("faces of an A customer ride together", || World::switched().with(a_customer()), 0),
        (
            "one rides with another while the other is at a desk",
            || {
                World::new()
                    .with(a_customer())
                    .with(person(BEN, Side::Inside))
                    .with(person(GUSTAV, Side::Field))
                    .with(switch(1, (ANNA, GUSTAV), ride(day(1, 13)), ride(day(1, 14))))
                    .with(switch(2, (BEN, FRIDA), ride(day(1, 12)), ride(day(1, 13))))
            },
            15,
        ),
        (
            "a B customer",
            || {
                World::new()
                    .with(Account { abc_class: Some(AbcClass::B), ..a_customer() })
                    .with(person(BEN, Side::Inside))
                    .with(person(GUSTAV, Side::Field))
                    .with(switch(1, (ANNA, GUSTAV), ride(day(1, 13)), ride(day(1, 14))))
                    .with(switch(2, (BEN, FRIDA), ride(day(1, 12)), ride(day(1, 13))))
            },
            0,
        ),
    ]
}
