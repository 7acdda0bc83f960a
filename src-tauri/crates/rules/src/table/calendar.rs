//! Calendar: one person, one place.

use super::row;
use crate::Board::Calendar;
use crate::Level::Hard;
use crate::{Rule, Scope};

pub(super) const RULES: &[Rule] = &[
    row(
        ("calendar_unavailable", "rules-name-calendar-unavailable"),
        (Calendar, Hard),
        "item and person",
        1,
        Scope::Item,
        0,
        "1 for each appointment, meeting, training or booth duty in the horizon that shares an instant with an absence of the \
         person or starts on a day outside the employment. Scored for booth duties alone; the rest is fixed against fixed. Legs of \
         switch days are judged by their own board.",
    ),
    row(
        ("calendar_overlap", "rules-name-calendar-overlap"),
        (Calendar, Hard),
        "item too many",
        1,
        Scope::Item,
        0,
        "Among the items of a person in the horizon for which the person is available, in order of start: 1 for each that starts \
         before all earlier ones have ended. Scored if one of the two is a booth duty; the rest is fixed against fixed.",
    ),
];
