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
        "1 for each appointment, meeting or training in the horizon that shares an instant with an absence of the person or starts \
         on a day outside the employment. Fixed against fixed: shown and never scored. Legs of switch days and booth duties are \
         judged by their own boards.",
    ),
    row(
        ("calendar_overlap", "rules-name-calendar-overlap"),
        (Calendar, Hard),
        "item too many",
        1,
        Scope::Item,
        0,
        "Among the appointments, meetings and trainings of a person in the horizon for which the person is available, in order of \
         start: 1 for each that starts before all earlier ones have ended. Shown and never scored.",
    ),
];
