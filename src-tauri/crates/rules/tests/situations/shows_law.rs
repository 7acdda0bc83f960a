//! Trade shows: who can be there at all, and working-time law.

use super::*;
use crate::common::shows::*;

fn whole_day(n: u128, person: PersonId, date: NaiveDate, kind: AbsenceKind) -> Absence {
    Absence { kind, ..absence(n, person, HalfDay::morning(date), HalfDay::afternoon(date)) }
}

fn part_time(person: &mut Person) {
    person.weekly_minutes = 1200;
}

/// Frida on these shifts, each with its date of January, start and end in half hours.
fn duties(spans: &[(u32, u32, u32)]) -> World {
    spans.iter().zip(1_u128..).fold(fair(), |world, (&(date, from, to), n)| {
        let date = if date > 31 { day(3, date - 31) } else { day(1, date) };
        world.shift(n, hours(date, from, to)).on(n, FRIDA, n)
    })
}

/// Every morning of January from one day to another.
fn every_morning(from: u32, to: u32) -> World {
    let spans: Vec<(u32, u32, u32)> = (from..=to).map(|date| (date, 18, 24)).collect();
    duties(&spans)
}

fn french(world: World) -> World {
    world.show(|show| show.place.country = "FR".into()).person(FRIDA, |p| p.region = "FR-GES".into())
}

fn works_on_saturdays(person: &mut Person) {
    person.work_pattern.0[10] = WorkPlace::Office;
}

/// From the evening of a day to the small hours of the next.
fn past_midnight() -> World {
    let late = hours(day(1, 13), 44, 47);
    let end = hours(day(1, 14), 2, 4).end;
    fair().shift(1, Span { end, ..late }).on(1, FRIDA, 1)
}

pub fn cases() -> Vec<Case> {
    vec![
        (
            "show_unavailable",
            vec![
                (
                    "on leave, in the evening",
                    || duties(&[(13, 36, 40)]).with(whole_day(1, FRIDA, day(1, 13), AbsenceKind::Leave)),
                    1,
                ),
                (
                    "in the afternoon after a morning off",
                    || {
                        let (from, to) = (HalfDay::morning(day(1, 13)), HalfDay::morning(day(1, 13)));
                        duties(&[(13, 26, 30)]).with(absence(1, FRIDA, from, to))
                    },
                    0,
                ),
                (
                    "before the first day",
                    || duties(&[(13, 26, 30)]).person(FRIDA, |p| p.from = Some(day(2, 1))),
                    1,
                ),
                (
                    "past midnight belongs to the day it starts on",
                    || past_midnight().person(FRIDA, |p| p.until = Some(day(1, 13))),
                    0,
                ),
                (
                    "leave from the next day on begins at midnight",
                    || past_midnight().with(whole_day(1, FRIDA, day(1, 14), AbsenceKind::Leave)),
                    1,
                ),
                ("full time at the weekend", || duties(&[(17, 18, 24)]), 0),
                ("part time at the weekend", || duties(&[(17, 18, 24)]).person(FRIDA, part_time), 1),
                ("part time in the evening", || duties(&[(13, 36, 40)]).person(FRIDA, part_time), 1),
                ("part time by day", || duties(&[(13, 26, 38)]).person(FRIDA, part_time), 0),
                (
                    "part time on a holiday",
                    || {
                        let world = duties(&[(13, 18, 24)]).person(FRIDA, part_time);
                        world.holiday(HolidayKind::Public, "DE-BY", day(1, 13))
                    },
                    1,
                ),
                (
                    "part time and willing",
                    || {
                        duties(&[(17, 18, 24)]).person(FRIDA, |p| {
                            part_time(p);
                            p.off_pattern_ok = Some(true);
                        })
                    },
                    0,
                ),
            ],
        ),
        (
            "show_overlap",
            vec![
                ("three at once", || duties(&[(13, 18, 24), (13, 18, 22), (13, 20, 26)]), 2),
                ("one after the other", || duties(&[(13, 18, 20), (13, 20, 22)]), 0),
                (
                    "beside a meeting",
                    || duties(&[(13, 18, 20)]).with(meeting(1, &[FRIDA], hours(day(1, 13), 19, 21))),
                    1,
                ),
                (
                    "a meeting on leave is no reason",
                    || {
                        let world =
                            duties(&[(13, 26, 30)]).with(meeting(1, &[FRIDA], hours(day(1, 13), 22, 27)));
                        let (from, to) = (HalfDay::morning(day(1, 13)), HalfDay::morning(day(1, 13)));
                        world.with(absence(1, FRIDA, from, to))
                    },
                    0,
                ),
                (
                    // 145 km by road take 154 minutes.
                    "two hours after a meeting elsewhere",
                    || {
                        let place = Place {
                            coordinates: Some(Coordinates { latitude: 49.0, longitude: 11.0 }),
                            ..Place::default()
                        };
                        let meeting =
                            CalendarItem { place, ..meeting(1, &[FRIDA], hours(day(1, 13), 16, 20)) };
                        duties(&[(13, 24, 28)]).with(meeting)
                    },
                    1,
                ),
                (
                    "on a leg of a switch day",
                    || {
                        let two = switch(1, (ANNA, FRIDA), ride(day(1, 13)), ride(day(1, 14)));
                        duties(&[(13, 18, 20)]).with(two)
                    },
                    1,
                ),
                (
                    "a meeting and an appointment alone are the calendar's",
                    || {
                        let world =
                            duties(&[(14, 18, 20)]).with(appointment(1, FRIDA, hours(day(1, 13), 18, 20)));
                        world.with(meeting(1, &[FRIDA], hours(day(1, 13), 18, 20)))
                    },
                    0,
                ),
            ],
        ),
        (
            "show_desk_below_minimum",
            vec![
                ("both of two", || fair().desk(0, |_| {}).on(1, ANNA, 1).on(2, BEN, 1), 1),
                ("one of two", || fair().desk(0, |_| {}).on(1, ANNA, 1), 0),
                (
                    "the other rides along",
                    || {
                        let two = switch(1, (BEN, FRIDA), ride(day(1, 13)), ride(day(1, 14)));
                        fair().desk(0, |_| {}).on(1, ANNA, 1).with(two)
                    },
                    1,
                ),
                (
                    "a Saturday has no minimum",
                    || {
                        let world = fair().desk(0, |_| {}).shift(1, hours(day(1, 17), 18, 24));
                        world.on(1, ANNA, 1).on(2, BEN, 1)
                    },
                    0,
                ),
            ],
        ),
        (
            "show_day_too_long",
            vec![
                ("eight hours and a half contain half an hour of break", || duties(&[(13, 18, 35)]), 0),
                ("nine hours", || duties(&[(13, 18, 36)]), 1),
                (
                    "nine hours where the plan allows ten",
                    || {
                        duties(&[(13, 18, 36)]).settings(|s| {
                            let mut law = tandem_rules::law::shipped("DE").unwrap().1;
                            law.day_minutes = 600;
                            s.trade_shows.laws.insert("DE".into(), law);
                        })
                    },
                    0,
                ),
                ("nine hours in France by a French rep", || french(duties(&[(13, 18, 36)])), 0),
                (
                    "nine hours in France by a German rep",
                    || duties(&[(13, 18, 36)]).show(|show| show.place.country = "FR".into()),
                    1,
                ),
                (
                    "six hours beside a training of three",
                    || duties(&[(13, 18, 30)]).with(meeting(1, &[FRIDA], hours(day(1, 13), 32, 38))),
                    1,
                ),
            ],
        ),
        (
            "show_break_missing",
            vec![
                ("eight hours through", || duties(&[(13, 18, 26), (13, 26, 34)]), 1),
                ("with half an hour between", || duties(&[(13, 18, 26), (13, 27, 35)]), 0),
                ("six hours in Germany", || duties(&[(13, 18, 24), (13, 24, 30)]), 0),
                ("six hours in France", || french(duties(&[(13, 18, 24), (13, 24, 30)])), 1),
            ],
        ),
        (
            "show_rest_too_short",
            vec![
                ("nine hours", || duties(&[(13, 36, 46), (14, 16, 24)]), 1),
                ("eleven hours", || duties(&[(13, 36, 44), (14, 18, 24)]), 0),
                ("the clocks go forward", || duties(&[(31 + 28, 36, 42), (31 + 29, 16, 22)]), 1),
                ("the night before they do", || duties(&[(31 + 27, 36, 42), (31 + 28, 16, 22)]), 0),
                (
                    "past midnight and in the morning",
                    || past_midnight().shift(2, hours(day(1, 14), 20, 24)).on(2, FRIDA, 2),
                    1,
                ),
                (
                    "a training the next morning",
                    || duties(&[(13, 36, 46)]).with(meeting(1, &[FRIDA], hours(day(1, 14), 16, 18))),
                    1,
                ),
            ],
        ),
        (
            "show_days_in_a_row",
            vec![
                ("seven", || every_morning(12, 18), 1),
                ("six", || every_morning(12, 17), 0),
                (
                    "six and an appointment",
                    || every_morning(12, 17).with(appointment(1, FRIDA, hours(day(1, 18), 18, 20))),
                    1,
                ),
            ],
        ),
        (
            "show_weekly_rest",
            vec![
                ("in France, every morning until the next Monday", || french(every_morning(12, 19)), 1),
                ("in France, with a rest from Sunday noon", || french(every_morning(12, 18)), 0),
                ("in France, until Saturday noon", || french(every_morning(12, 17)), 0),
                ("in Germany", || every_morning(12, 19), 0),
            ],
        ),
        (
            "show_substitute_day",
            vec![
                ("Saturdays are free", || duties(&[(18, 18, 24)]), 0),
                ("no day is free", || duties(&[(18, 18, 24)]).person(FRIDA, works_on_saturdays), 1),
                (
                    "time off within 14 days",
                    || {
                        let world = duties(&[(18, 18, 24)]).person(FRIDA, works_on_saturdays);
                        world.with(whole_day(1, FRIDA, day(1, 27), AbsenceKind::TimeOff))
                    },
                    0,
                ),
                (
                    "leave is no substitute",
                    || {
                        let world = duties(&[(18, 18, 24)]).person(FRIDA, works_on_saturdays);
                        world.with(whole_day(1, FRIDA, day(1, 27), AbsenceKind::Leave))
                    },
                    1,
                ),
                (
                    "one day off for two Sundays",
                    || {
                        let world = duties(&[(18, 18, 24), (25, 18, 24)]).person(FRIDA, works_on_saturdays);
                        world.with(whole_day(1, FRIDA, day(1, 27), AbsenceKind::TimeOff))
                    },
                    1,
                ),
                (
                    "a holiday",
                    || {
                        let world = duties(&[(13, 18, 24)]).person(FRIDA, works_on_saturdays);
                        world.holiday(HolidayKind::Public, "DE", day(1, 13))
                    },
                    1,
                ),
                ("not in France", || french(duties(&[(18, 18, 24)])).person(FRIDA, works_on_saturdays), 0),
            ],
        ),
    ]
}
