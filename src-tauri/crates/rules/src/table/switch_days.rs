//! Job-switch days.
//!
//! A switch day belongs to the horizon if it is not cancelled and one of its legs lies in it; only such are judged.

use super::row;
use crate::Board::SwitchDays;
use crate::Level::{Hard, Medium, Soft};
use crate::{Board, Level, Rule, Scope};

const HARD: (Board, Level) = (SwitchDays, Hard);
const MEDIUM: (Board, Level) = (SwitchDays, Medium);
const SOFT: (Board, Level) = (SwitchDays, Soft);

pub(super) const RULES: &[Rule] = &[
    row(
        ("switch_leg_unavailable", "rules-name-switch-leg-unavailable"),
        HARD,
        "person and leg",
        1,
        Scope::PersonLeg,
        0,
        "1 if in a half-day of the leg the person is not employed, absent, on a public holiday of the own region, off by the \
         pattern, or held by an item longer than the plan's short items (appointment as visitor or guest, meeting, training, \
         booth duty). An open customer appointment does not hold the field rep, lifts an off pattern for the ride-along, and \
         does not hold an inside rep invited to it who rides along with that field rep.",
    ),
    row(
        ("switch_double_booking", "rules-name-switch-double-booking"),
        HARD,
        "leg too many",
        1,
        Scope::PersonHalfDay,
        0,
        "Legs of the person in the half-day minus 1; several visitors of one host count as one leg here.",
    ),
    row(
        ("switch_ride_without_visit", "rules-name-switch-ride-without-visit"),
        HARD,
        "leg",
        1,
        Scope::Leg,
        0,
        "1 if the field rep is available for the ride-along, but one of its half-days is no visiting half-day: neither an open \
         customer appointment nor customers by the pattern.",
    ),
    row(
        ("switch_host_not_in_office", "rules-name-switch-host-not-in-office"),
        HARD,
        "leg",
        1,
        Scope::Leg,
        0,
        "1 if the inside rep is available for the desk shift, but the pattern says another place than the office in one of its \
         half-days; working from home hosts nobody.",
    ),
    row(
        ("switch_visitor_has_appointment", "rules-name-switch-visitor-has-appointment"),
        HARD,
        "leg",
        1,
        Scope::Leg,
        0,
        "1 if the field rep is otherwise available for the desk shift, but has a customer appointment longer than short items \
         in one of its half-days.",
    ),
    row(
        ("switch_ride_too_short", "rules-name-switch-ride-too-short"),
        HARD,
        "switch",
        1,
        Scope::Switch,
        0,
        "1 if the ride-along is half a day, the base of the inside rep (else the site) lies further by road from the base of the \
         field rep than the plan allows for half a day, and both patterns have a full day.",
    ),
    row(
        ("desk_below_minimum", "rules-name-desk-below-minimum"),
        HARD,
        "person",
        1,
        Scope::DeskHalfDay,
        0,
        "min(people of the desk on a ride-along who would be at work there, max(0, minimum - present)). Present: inside reps and \
         managers of the desk, available, office by the pattern (home too if phones are answered from home), not on a \
         ride-along. Minimum: the desk's own, else half of those whom the pattern puts there, rounded up, 0 if at most one \
         person of the desk is employed.",
    ),
    row(
        ("host_too_many_visitors", "rules-name-host-too-many-visitors"),
        HARD,
        "visitor too many",
        1,
        Scope::PersonHalfDay,
        0,
        "Desk shifts at one host in the half-day minus 1.",
    ),
    row(
        ("desk_too_many_visitors", "rules-name-desk-too-many-visitors"),
        HARD,
        "host too many",
        1,
        Scope::DeskHalfDay,
        0,
        "People of the desk who host in the half-day minus the desk's limit: its own, else max(1, floor(employed people of the \
         desk / 4)). A second visitor of one host counts only there.",
    ),
    row(
        ("switch_gap", "rules-name-switch-gap"),
        HARD,
        "pair of switches",
        1,
        Scope::Person,
        0,
        "Pairs of different switches of the person, at least one of the horizon and the other of any time, with legs fewer than \
         the plan's gap of calendar days apart; not if they share a half-day, which is a double booking.",
    ),
    row(
        ("switch_blackout", "rules-name-switch-blackout"),
        HARD,
        "leg",
        1,
        Scope::Leg,
        0,
        "1 if the leg lies in a blackout period, or not before the first of the last working days of a calendar quarter that the \
         plan keeps free. Working days: Monday to Friday without public holidays of the plan's region.",
    ),
    row(
        ("switch_never_pair", "rules-name-switch-never-pair"),
        HARD,
        "switch",
        1,
        Scope::Switch,
        0,
        "1 if the pairing level is never.",
    ),
    row(
        ("switch_pair_repeated", "rules-name-switch-pair-repeated"),
        HARD,
        "switch too many",
        1,
        Scope::Pair,
        0,
        "Switches of the pair in the horizon minus 1.",
    ),
    row(
        ("switch_above_maximum", "rules-name-switch-above-maximum"),
        HARD,
        "switch too many",
        1,
        Scope::Person,
        0,
        "Switches of the person in the horizon above 2 x max(due, ceil(sum of due of the other side / people of the own side \
         employed in the horizon)).",
    ),
    row(
        ("switch_legs_too_far", "rules-name-switch-legs-too-far"),
        HARD,
        "switch",
        1,
        Scope::Switch,
        0,
        "1 if the legs lie more working days apart than the plan's window; counted from the earlier to the later date.",
    ),
    row(
        ("switch_missing", "rules-name-switch-missing"),
        MEDIUM,
        "switch",
        1,
        Scope::Person,
        0,
        "Due minus switches of the person in the horizon. Due: round half up of (switches a quarter x started quarters of 92 days \
         x share of full time, at most 1 x share of days employed); 0 if employed less than half of the horizon or without \
         anybody of the other side employed on a common day and not under never.",
    ),
    row(
        ("switch_own_tandem", "rules-name-switch-own-tandem"),
        SOFT,
        "tandem",
        40,
        Scope::Tandem,
        39,
        "1 for each tandem in force on a day of the horizon whose two may be paired and have switched neither in the 365 days \
         before nor in the horizon.",
    ),
    row(
        ("switch_pair_again", "rules-name-switch-pair-again"),
        SOFT,
        "switch",
        30,
        Scope::Switch,
        59,
        "1 if the pair did a switch in the 365 days before the horizon, or an opening balance not older says that they met.",
    ),
    row(
        ("switch_rather_not_pair", "rules-name-switch-rather-not-pair"),
        SOFT,
        "switch",
        60,
        Scope::Switch,
        59,
        "1 if the pairing level is rather not.",
    ),
    row(
        ("switch_weekday_wish", "rules-name-switch-weekday-wish"),
        SOFT,
        "person and leg",
        10,
        Scope::PersonLeg,
        19,
        "1 if the person wishes no switch on the weekday of the leg.",
    ),
    row(
        ("switch_school_holidays", "rules-name-switch-school-holidays"),
        SOFT,
        "leg",
        8,
        Scope::Leg,
        19,
        "1 if the leg lies in school holidays of the region of one of the two.",
    ),
    row(
        ("switch_week_quota", "rules-name-switch-week-quota"),
        SOFT,
        "leg",
        5,
        Scope::Week,
        19,
        "Legs in the horizon's part of the week above ceil(legs needed x working half-days of the week / of the horizon). Legs \
         needed: twice the larger sum of due of the two sides.",
    ),
    row(
        ("switch_legs_apart", "rules-name-switch-legs-apart"),
        SOFT,
        "working day",
        1,
        Scope::Switch,
        9,
        "Working days from the earlier leg to the later beyond 1.",
    ),
    row(
        ("switch_visit_by_pattern", "rules-name-switch-visit-by-pattern"),
        SOFT,
        "leg",
        3,
        Scope::Leg,
        9,
        "1 if all half-days of the ride-along are visiting half-days, none by a customer appointment.",
    ),
    row(
        ("switch_short_item", "rules-name-switch-short-item"),
        SOFT,
        "item and person",
        5,
        Scope::PersonLeg,
        9,
        "Short items of the available person in the half-days of the leg; the customer visits of a ride-along do not count.",
    ),
    row(
        ("switch_distance", "rules-name-switch-distance"),
        SOFT,
        "25 km",
        1,
        Scope::Switch,
        9,
        "Full 25 km beyond 100 between the bases of the two, by road; 0 if a place is unknown.",
    ),
    row(
        ("switch_home_cover", "rules-name-switch-home-cover"),
        SOFT,
        "half-day",
        15,
        Scope::CoverHalfDay,
        14,
        "1 for each half-day in which both of two people who stand in for each other are away, at least one by a leg: inside rep \
         and deputy of a tandem in force in the horizon; the two faces of an A customer (of its tandem in force, else its \
         owners). Away: an inside rep on a ride-along, a field rep at a desk, anybody absent or held by a long item when at work \
         by the pattern. Each two people count once.",
    ),
    row(
        ("switch_moved_released", "rules-name-switch-moved-released"),
        SOFT,
        "leg",
        25,
        Scope::Leg,
        24,
        "1 for each leg of the latest release in force, from today on and in the horizon, that is gone, cancelled, or has another \
         date, length or person; 4 if it was to take place within the plan's days of notice.",
    ),
    row(
        ("switch_moved", "rules-name-switch-moved"),
        SOFT,
        "leg",
        5,
        Scope::Leg,
        19,
        "Only for a proposal against the plan it starts from: 1 for each unreleased leg, from today on and in the horizon, that is \
         gone, cancelled, or has another date, length or person; 4 within the days of notice.",
    ),
    row(
        ("place_unknown", "rules-name-place-unknown"),
        SOFT,
        "person",
        0,
        Scope::Plan,
        0,
        "Inside and field reps employed in the horizon of whom neither base nor site has coordinates; shown once, never scored.",
    ),
];
