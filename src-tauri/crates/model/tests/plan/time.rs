use crate::small::{day, span};
use chrono::Timelike;
use proptest::prelude::*;
use tandem_model::*;

#[test]
fn a_stretch_touches_the_half_days_whose_working_hours_it_meets() {
    let hours = WorkingHours::default();
    let morning = |text| HalfDay::morning(day(text));
    let afternoon = |text| HalfDay::afternoon(day(text));
    // Hours are UTC; Berlin is one hour ahead in winter, two in summer.
    let cases = [
        ("before work", span("2026-01-13", 5, 7), vec![]),
        ("morning", span("2026-01-13", 8, 9), vec![morning("2026-01-13")]),
        ("over midday", span("2026-01-13", 10, 13), vec![morning("2026-01-13"), afternoon("2026-01-13")]),
        ("after work", span("2026-01-13", 16, 18), vec![]),
        ("late afternoon, summer", span("2026-07-14", 14, 16), vec![afternoon("2026-07-14")]),
        (
            "over night",
            Span { end: span("2026-01-14", 8, 9).end, ..span("2026-01-13", 13, 14) },
            vec![afternoon("2026-01-13"), morning("2026-01-14")],
        ),
    ];
    for (name, span, expected) in cases {
        assert_eq!(span.half_days(&hours, 100), expected, "{name}");
    }
}

#[test]
fn a_skipped_hour_and_a_doubled_hour_have_one_instant() {
    let berlin = chrono_tz::Europe::Berlin;
    let at = |date, hour| instant(day(date), NaiveTime::from_hms_opt(hour, 30, 0).unwrap(), berlin).hour();
    assert_eq!(at("2026-03-29", 2), 1, "02:30 does not exist: read as 03:30 summer time");
    assert_eq!(at("2026-10-25", 2), 0, "02:30 exists twice: the earlier");
}

proptest! {
    #[test]
    fn slots_count_half_days(slot in 0u32..5000) {
        let start = day("2026-01-05");
        prop_assert_eq!(HalfDay::from_slot(start, slot).slot_from(start), i64::from(slot));
    }
}
