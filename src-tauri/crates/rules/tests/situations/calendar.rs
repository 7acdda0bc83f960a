//! The calendar, and what is shown without being scored.

use super::*;

pub fn cases() -> Vec<Case> {
    vec![
        (
            "place_unknown",
            vec![("shown, not scored", || World::new().person(FRIDA, |p| p.base.coordinates = None), 0)],
        ),
        (
            "calendar_unavailable",
            vec![
                (
                    "an appointment on leave is fixed against fixed",
                    || {
                        World::new().with(appointment(1, FRIDA, hours(day(1, 13), 18, 20))).with(absence(
                            1,
                            FRIDA,
                            HalfDay::morning(day(1, 13)),
                            HalfDay::afternoon(day(1, 13)),
                        ))
                    },
                    0,
                ),
                (
                    "a booth duty on leave, in the evening",
                    || {
                        World::new().duty(1, FRIDA, hours(day(1, 13), 36, 40)).with(absence(
                            1,
                            FRIDA,
                            HalfDay::morning(day(1, 13)),
                            HalfDay::afternoon(day(1, 13)),
                        ))
                    },
                    1,
                ),
                (
                    "a booth duty in the afternoon after a morning off",
                    || {
                        World::new().duty(1, FRIDA, hours(day(1, 13), 26, 30)).with(absence(
                            1,
                            FRIDA,
                            HalfDay::morning(day(1, 13)),
                            HalfDay::morning(day(1, 13)),
                        ))
                    },
                    0,
                ),
                (
                    "a booth duty before the first day",
                    || {
                        World::new()
                            .duty(1, FRIDA, hours(day(1, 13), 26, 30))
                            .person(FRIDA, |p| p.from = Some(day(2, 1)))
                    },
                    1,
                ),
            ],
        ),
        (
            "calendar_overlap",
            vec![
                (
                    "three duties at once",
                    || {
                        World::new()
                            .duty(1, FRIDA, hours(day(1, 13), 18, 24))
                            .duty(2, FRIDA, hours(day(1, 13), 18, 22))
                            .duty(3, FRIDA, hours(day(1, 13), 20, 26))
                    },
                    2,
                ),
                (
                    "one after the other",
                    || {
                        World::new().duty(1, FRIDA, hours(day(1, 13), 18, 20)).duty(
                            2,
                            FRIDA,
                            hours(day(1, 13), 20, 22),
                        )
                    },
                    0,
                ),
                (
                    "a meeting and an appointment are fixed",
                    || {
                        World::new().with(appointment(1, FRIDA, hours(day(1, 13), 18, 20))).with(meeting(
                            1,
                            &[FRIDA],
                            hours(day(1, 13), 18, 20),
                        ))
                    },
                    0,
                ),
                (
                    "on leave: unavailable only",
                    || {
                        World::new()
                            .duty(1, FRIDA, hours(day(1, 13), 18, 24))
                            .duty(2, FRIDA, hours(day(1, 13), 18, 22))
                            .with(absence(
                                1,
                                FRIDA,
                                HalfDay::morning(day(1, 13)),
                                HalfDay::afternoon(day(1, 13)),
                            ))
                    },
                    0,
                ),
            ],
        ),
    ]
}
