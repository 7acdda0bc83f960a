//! Coverage.
//!
//! The plan of this board is which tandem a customer has; its owners say who looks after it today and stay as they are
//! until it is handed over, so a change of face can be counted from the plan alone. A tandem can have customers unless
//! it has ended by today or one of its two has left. Nobody can be entered as never or required for a customer: pins and
//! protection say that. What is not on record costs nothing: the languages of somebody without any, territories,
//! products and places nobody entered, and a sector that no skill in the plan is named after.

use super::row;
use crate::Board::Coverage;
use crate::Level::{Hard, Medium, Soft};
use crate::{Board, Level, Rule, Scope};

const HARD: (Board, Level) = (Coverage, Hard);
const MEDIUM: (Board, Level) = (Coverage, Medium);
const SOFT: (Board, Level) = (Coverage, Soft);

pub(super) const RULES: &[Rule] = &[
    row(
        ("coverage_protected", "rules-name-coverage-protected"),
        HARD,
        "customer",
        1,
        Scope::Account,
        0,
        "1 for a customer protected today whose tandem is without the owner who counts: the owner on the side of the face, of \
         the field side where both are faces, of the other side if there is none or that one has left.",
    ),
    row(
        ("coverage_without_tandem", "rules-name-coverage-without-tandem"),
        MEDIUM,
        "hour a year, and 100",
        1,
        Scope::Account,
        0,
        "Inside hours + field hours + 100 for a customer without a tandem that can have customers.",
    ),
    row(
        ("coverage_hours", "rules-name-coverage-hours"),
        MEDIUM,
        "hour a year",
        1,
        Scope::Person,
        0,
        "Hours of a person's customers, in all tandems, above the capacity, and once more above 120 % of it (rounded down). \
         Hours of the model x effort in percent, rounded up. Capacity: 1000 field or 1100 inside hours of a full-time person, by \
         contracted hours, 0 for who leaves within 90 days, half for who joined within 6 months or is yet to come, rounded down.",
    ),
    row(
        ("coverage_language", "rules-name-coverage-language"),
        MEDIUM,
        "face",
        20,
        Scope::Account,
        0,
        "1 for each face of the model, of those with languages on record, who speaks none of the customer's languages at B1 or \
         better, or not all of them where all are asked for.",
    ),
    row(
        ("coverage_face_changed", "rules-name-coverage-face-changed"),
        SOFT,
        "1 to 200 by revenue",
        1,
        Scope::Account,
        100,
        "For each face of the model whose owner is still employed and not the one of the tandem: 2r for the only face, r for one \
         of two; r = 100 x revenue / 95th percentile (nearest rank, of all customers, negative revenue as 0), rounded up, \
         between 1 and 100.",
    ),
    row(
        ("coverage_distance", "rules-name-coverage-distance"),
        SOFT,
        "km x field hours / 100",
        1,
        Scope::Account,
        100,
        "Road kilometres above 20 from where the field rep sets out x field hours / 100, rounded up.",
    ),
    row(
        ("coverage_territory", "rules-name-coverage-territory"),
        SOFT,
        "A 3, B 2, C 1",
        30,
        Scope::Account,
        60,
        "By class, where the customer's territory is that of neither of the two and one of them has one.",
    ),
    row(
        ("coverage_product", "rules-name-coverage-product"),
        SOFT,
        "A 3, B 2, C 1",
        20,
        Scope::Account,
        40,
        "By class, where neither of the two knows any product the customer buys and one of them knows products at all.",
    ),
    row(
        ("coverage_sector", "rules-name-coverage-sector"),
        SOFT,
        "A 3, B 2, C 1",
        10,
        Scope::Account,
        20,
        "By class, where neither of the two has a skill named like the customer's sector, and somebody in the plan has.",
    ),
    row(
        ("coverage_workload", "rules-name-coverage-workload"),
        SOFT,
        "per mille of the target beyond 100",
        1,
        Scope::Person,
        150,
        "How far the hours of a person in a tandem are from the target, in per mille of it, rounded up, beyond 100. Target: hours \
         of all customers on that side x own capacity / capacity of the side, rounded down; none where it is 0.",
    ),
    row(
        ("coverage_revenue", "rules-name-coverage-revenue"),
        SOFT,
        "per mille of the target beyond 150",
        1,
        Scope::Person,
        150,
        "The same for the revenue of a field rep's customers (negative revenue as 0), beyond 150.",
    ),
    row(
        ("coverage_place_unknown", "rules-name-coverage-place-unknown"),
        SOFT,
        "customer",
        0,
        Scope::Plan,
        0,
        "Customers with field hours whose place has no coordinates; shown once with the first 20 of them, never scored.",
    ),
];
