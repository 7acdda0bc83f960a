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
            vec![(
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
            )],
        ),
        (
            "calendar_overlap",
            vec![(
                "a meeting and an appointment are fixed",
                || {
                    World::new().with(appointment(1, FRIDA, hours(day(1, 13), 18, 20))).with(meeting(
                        1,
                        &[FRIDA],
                        hours(day(1, 13), 18, 20),
                    ))
                },
                0,
            )],
        ),
    ]
}
