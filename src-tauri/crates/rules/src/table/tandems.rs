//! Tandems.
//!
//! What is judged is the plan that holds from tomorrow on: of each field rep the last tandem that has not ended by
//! today. Who is partner today is the running tandem, and a change of partner costs as long as it lies ahead; once it has
//! begun, it is history. Who takes part: inside and field reps employed on some day from tomorrow to the end of the
//! horizon; a field rep who leaves within 90 days needs no new partner and is left alone, an inside rep who leaves within
//! 90 days has capacity 0 unless somebody set it. Missing facts of a pair count half, as [`crate::facts::Criterion`] says.

use super::row;
use crate::Board::Tandems;
use crate::Level::{Hard, Medium, Soft};
use crate::{Board, Level, Rule, Scope};

const HARD: (Board, Level) = (Tandems, Hard);
const MEDIUM: (Board, Level) = (Tandems, Medium);
const SOFT: (Board, Level) = (Tandems, Soft);

/// Beyond every cost: a term that is only ever listed.
const NEVER_ALONE: u64 = u64::MAX;

pub(super) const RULES: &[Rule] = &[
    row(
        ("tandem_never", "rules-name-tandem-never"),
        HARD,
        "tandem",
        1,
        Scope::Tandem,
        0,
        "1 for a planned tandem of a pair marked never.",
    ),
    row(
        ("tandem_required", "rules-name-tandem-required"),
        HARD,
        "field rep",
        1,
        Scope::Pair,
        0,
        "1 for a field rep whose required partner takes part and is not the planned one.",
    ),
    row(
        ("tandem_above_capacity", "rules-name-tandem-above-capacity"),
        HARD,
        "field rep",
        1,
        Scope::Person,
        0,
        "Field reps of an inside rep above the capacity: as set, else the share of the field reps by contracted hours, rounded \
         up and at least 1; 0 for somebody who leaves within 90 days.",
    ),
    row(
        ("tandem_without_partner", "rules-name-tandem-without-partner"),
        MEDIUM,
        "field rep",
        2,
        Scope::Person,
        0,
        "1 for a field rep without a planned tandem with an inside rep who takes part.",
    ),
    row(
        ("tandem_inside_without", "rules-name-tandem-inside-without"),
        MEDIUM,
        "inside rep",
        1,
        Scope::Plan,
        0,
        "Inside reps with a field rep below min(inside reps with a capacity above 0, field reps). Who has none and a capacity \
         is named; the others stand ready as deputies.",
    ),
    row(
        ("tandem_lost_fit", "rules-name-tandem-lost-fit"),
        SOFT,
        "point of fit",
        1,
        Scope::Tandem,
        NEVER_ALONE,
        "1000 - fit of a planned tandem. Fit is the mean of the criteria weighted by fit_territory 200, fit_customers 250, \
         fit_languages 150, fit_products 150, fit_half_days 100, fit_site 50, fit_experience 50, fit_wishes 50 and fit_debriefs \
         0 (each a weight of the plan's settings), plus 150 if preferred, less 300 if rather not, within 0 and 1000. A \
         criterion unknown for the pair counts 500; unknown for everybody, it is left out.",
    ),
    row(
        ("tandem_poor_fit", "rules-name-tandem-poor-fit"),
        SOFT,
        "point of fit below 400",
        2,
        Scope::Tandem,
        0,
        "400 - fit of a planned tandem, where above 0.",
    ),
    row(
        ("tandem_partner_changed", "rules-name-tandem-partner-changed"),
        SOFT,
        "field rep",
        100,
        Scope::Person,
        100,
        "1 for a field rep who is in a tandem today with an inside rep who takes part, and is planned with another or none.",
    ),
    row(
        ("tandem_above_share", "rules-name-tandem-above-share"),
        SOFT,
        "field rep",
        50,
        Scope::Person,
        0,
        "Field reps of an inside rep above the share: field reps x own contracted hours / those of all inside reps whose \
         capacity is not 0, rounded up.",
    ),
];
