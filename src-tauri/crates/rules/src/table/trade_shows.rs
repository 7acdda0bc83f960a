//! Trade shows.
//!
//! A show belongs to the horizon if one of its shifts does, by the venue's date of its start; all duties of such a show
//! are judged here, those of other shows are history or fixed. Booth duties are scored by this board alone: the calendar
//! shows only what is fixed against fixed, because no decision of another board moves a duty. A desk below its minimum
//! and missing cover are terms of each board whose own decisions take people away, at most as many as it took.
//!
//! Dated items are the duties of a person and what else stands in the calendar with a clock time, legs of switch days
//! included; what falls on an absence or outside the employment is left out, duties apart. The half-days of a shift are
//! those whose working hours it meets; one outside working hours takes the half of its day that lies next to it, because
//! people have to come and go. A shift long enough for a break by the law of the venue or of anybody's country is taken
//! to contain it, as people relieve one another. Weekend and holiday are read at the venue.

use super::row;
use crate::Board::TradeShows;
use crate::Level::{Hard, Medium, Soft};
use crate::{Board, Level, Rule, Scope};

const HARD: (Board, Level) = (TradeShows, Hard);
const MEDIUM: (Board, Level) = (TradeShows, Medium);
const SOFT: (Board, Level) = (TradeShows, Soft);

pub(super) const RULES: &[Rule] = &[
    row(
        ("show_unavailable", "rules-name-show-unavailable"),
        HARD,
        "duty",
        1,
        Scope::Duty,
        0,
        "1 if the person is not employed on the day of the shift or absent for an instant of it. For people who may not be \
         planned outside their pattern (unless said, people below full time) also on a public holiday of their region, in a \
         half-day that is off, or with more than half of the shift outside working hours.",
    ),
    row(
        ("show_overlap", "rules-name-show-overlap"),
        HARD,
        "item too many",
        1,
        Scope::Person,
        0,
        "Among the dated items of a person in order of start: 1 for each that starts before the latest end of the earlier ones \
         plus the way between the two places, if one of the two is a judged duty. The way is 0 where a place is not known; \
         known are venues and the places of meetings and trainings.",
    ),
    row(
        ("show_need_unmet", "rules-name-show-need-unmet"),
        HARD,
        "duty and need",
        1,
        Scope::Duty,
        0,
        "1 for each need of the seat that everybody on it must meet and the person does not: a skill of that kind and name, valid \
         on the day, of at least the level (an unknown level suffices). Needs without a shift hold for customer shifts.",
    ),
    row(
        ("show_above_maximum", "rules-name-show-above-maximum"),
        HARD,
        "person too many",
        1,
        Scope::Shift,
        0,
        "Duties at a station in a customer shift minus the maximum of the station.",
    ),
    row(
        ("show_above_budget", "rules-name-show-above-budget"),
        HARD,
        "person too many",
        1,
        Scope::Show,
        0,
        "Different people on duty at the show minus its budget: its own, else 1.5 x the minimum seats of its largest shift, rounded \
         up.",
    ),
    row(
        ("show_never_pair", "rules-name-show-never-pair"),
        HARD,
        "pair and shift",
        1,
        Scope::Shift,
        0,
        "1 for each two people of the shift whose pairing level is never.",
    ),
    row(
        ("show_desk_below_minimum", "rules-name-show-desk-below-minimum"),
        HARD,
        "person",
        1,
        Scope::DeskHalfDay,
        0,
        "As the rule of switch days: min(people of the desk on booth duty who would be at work there, max(0, minimum - present)), \
         with ride-alongs counted as away.",
    ),
    row(
        ("show_day_too_long", "rules-name-show-day-too-long"),
        HARD,
        "person and day",
        1,
        Scope::PersonDay,
        0,
        "1 for each day of duty on which the dated items that start on it, without the breaks that shifts contain, take more minutes \
         than a law of one of its duties allows: the stricter of country of employment (of the person's region, else the plan's) \
         and venue.",
    ),
    row(
        ("show_break_missing", "rules-name-show-break-missing"),
        HARD,
        "person and day",
        1,
        Scope::PersonDay,
        0,
        "1 for each day of duty on which the breaks that shifts contain and the gaps between items, each at least as long as a part of \
         a break must be, are shorter in all than a law of one of its duties asks for a day of that length.",
    ),
    row(
        ("show_rest_too_short", "rules-name-show-rest-too-short"),
        HARD,
        "pair of items",
        1,
        Scope::Person,
        0,
        "1 for each dated item that starts on a later day than the item before it with the latest end, and sooner after it than the \
         rest that the law of one of the two asks, one of them being a judged duty; not if they overlap.",
    ),
    row(
        ("show_days_in_a_row", "rules-name-show-days-in-a-row"),
        HARD,
        "run of days",
        1,
        Scope::Person,
        0,
        "1 for each run of days with dated items that has a duty in it and is longer than the law of one of its duties allows. Other \
         items count as the duties do: they are work as well.",
    ),
    row(
        ("show_weekly_rest", "rules-name-show-weekly-rest"),
        HARD,
        "person and week",
        1,
        Scope::Person,
        0,
        "1 for each week with a duty under a law with weekly rest in which no such rest without a dated item begins, at its start or at \
         the end of an item. Weeks run from Monday midnight UTC, so that a change of the clocks makes none shorter.",
    ),
    row(
        ("show_substitute_day", "rules-name-show-substitute-day"),
        HARD,
        "person and day",
        1,
        Scope::PersonDay,
        0,
        "1 for each Sunday or public holiday of duty, under a law that asks for a substitute day, that gets none: a day after it within \
         the law's days, from Monday to Saturday, no holiday of the person's region, off in both halves by the pattern or by time \
         off, without a dated item, and serving for no other; dealt out in order of the last possible day.",
    ),
    row(
        ("show_seat_empty", "rules-name-show-seat-empty"),
        MEDIUM,
        "seat",
        2,
        Scope::Shift,
        0,
        "Minimum of the station minus duties there in a customer shift; headcount minus duties in build-up and dismantling.",
    ),
    row(
        ("show_side_missing", "rules-name-show-side-missing"),
        MEDIUM,
        "shift",
        2,
        Scope::Shift,
        0,
        "1 for a customer shift with two or more people and no inside rep, or no field rep. Not where one of the sides has nobody who \
         is available for the shift and meets the individual needs of one of its stations.",
    ),
    row(
        ("show_group_need", "rules-name-show-group-need"),
        MEDIUM,
        "need and shift",
        2,
        Scope::Shift,
        0,
        "1 for each need that one of a group must meet and nobody on those seats does, also while they are empty: the need is a demand \
         of its own.",
    ),
    row(
        ("show_visit_unmet", "rules-name-show-visit-unmet"),
        MEDIUM,
        "point of the class",
        1,
        Scope::Visit,
        0,
        "A 3, B 2, C or no class 1, if neither a face nor the deputy has duties at the show that cover half of the window. Faces: the two \
         of the customer's tandem if it is in force on that day, else the owners; the deputy is the tandem's. Nothing without a \
         known face.",
    ),
    row(
        ("show_deputy_at_visit", "rules-name-show-deputy-at-visit"),
        SOFT,
        "visit",
        8,
        Scope::Visit,
        7,
        "1 if the deputy covers half of the window and no face does.",
    ),
    row(
        ("show_below_desired", "rules-name-show-below-desired"),
        SOFT,
        "seat",
        15,
        Scope::Shift,
        14,
        "Desired people of the station minus the larger of duties there and its minimum.",
    ),
    row(
        ("show_without_partner", "rules-name-show-without-partner"),
        SOFT,
        "person and shift",
        4,
        Scope::Shift,
        19,
        "1 for each person of a customer shift with tandems in force in the horizon and no partner of these in the shift.",
    ),
    row(
        ("show_rather_not_pair", "rules-name-show-rather-not-pair"),
        SOFT,
        "pair and shift",
        20,
        Scope::Shift,
        19,
        "1 for each two people of the shift whose pairing level is rather not.",
    ),
    row(
        ("show_uneven_load", "rules-name-show-uneven-load"),
        SOFT,
        "15 minutes",
        1,
        Scope::PersonShow,
        9,
        "Started 15 minutes of the person's duties at the show above the fair share + 60. Fair share: minutes of the minimum seats / \
         min(budget, reps available for a seat of the show), rounded up. Minutes without the breaks that shifts contain.",
    ),
    row(
        ("show_year_share", "rules-name-show-year-share"),
        SOFT,
        "half-day",
        5,
        Scope::Person,
        19,
        "Half-days of duty above the year's target + 2, history taken off first. Target: floor(half-days of all minimum seats and all \
         history x weight / sum of weights) over the reps employed in the horizon, weight = working half-days a week x days \
         employed from 365 days before the horizon to its end. History: duties of those 365 days and opening balances.",
    ),
    row(
        ("show_year_share_far", "rules-name-show-year-share-far"),
        SOFT,
        "half-day",
        5,
        Scope::Person,
        19,
        "Half-days of duty above the year's target + 6, in addition to the same half-days above target + 2: together 10 each.",
    ),
    row(
        ("show_weekend_days", "rules-name-show-weekend-days"),
        SOFT,
        "day",
        20,
        Scope::Person,
        19,
        "Days of duty on Saturdays, Sundays and public holidays above 4 a year, history taken off first.",
    ),
    row(
        ("show_journey", "rules-name-show-journey"),
        SOFT,
        "point",
        1,
        Scope::PersonShow,
        39,
        "For each journey, a block of days of duty at the show with gaps of at most one day: min(40, 20 + full 25 km by road from \
         the base). 0 under 50 km or where a place is not known.",
    ),
    row(
        ("show_idle_day", "rules-name-show-idle-day"),
        SOFT,
        "day",
        10,
        Scope::PersonShow,
        9,
        "1 for each gap day within a journey that costs something.",
    ),
    row(
        ("show_wish_shift", "rules-name-show-wish-shift"),
        SOFT,
        "person and shift",
        10,
        Scope::Duty,
        9,
        "1 if the person wishes not to have the shift.",
    ),
    row(
        ("show_wish_show", "rules-name-show-wish-show"),
        SOFT,
        "person and show",
        30,
        Scope::PersonShow,
        29,
        "1 if the person wishes not to be at the show.",
    ),
    row(
        ("show_newcomer", "rules-name-show-newcomer"),
        SOFT,
        "person and shift",
        10,
        Scope::Shift,
        19,
        "1 for each rep with fewer than 2 shows before the horizon in a shift without anybody of 3 or more; not where nobody of the plan \
         has 3. Opening balances count as one show for four half-days.",
    ),
    row(
        ("show_booked_after", "rules-name-show-booked-after"),
        SOFT,
        "half-day",
        5,
        Scope::PersonShow,
        9,
        "For each person at the show, of the first two working half-days that begin within 14 days after its last shift: those in which \
         an appointment, meeting, training, leg or other duty lies. Working: by the pattern, no holiday, not absent.",
    ),
    row(
        ("show_home_cover", "rules-name-show-home-cover"),
        SOFT,
        "half-day",
        15,
        Scope::CoverHalfDay,
        14,
        "1 for each half-day of a working day in which both of two people who stand in for each other (as in the rule of switch days) \
         are away, at least one by a booth duty. Away: on duty, on a leg that takes the person away, or absent or held by a long \
         item when at work by the pattern.",
    ),
    row(
        ("show_moved_released", "rules-name-show-moved-released"),
        SOFT,
        "duty",
        50,
        Scope::Duty,
        49,
        "1 for each duty of the latest release in force of a show of the horizon, from today on, that is gone or has another person, shift \
         or station; 4 if it was to take place within the plan's days of notice.",
    ),
    row(
        ("show_moved", "rules-name-show-moved"),
        SOFT,
        "duty",
        5,
        Scope::Duty,
        19,
        "Only for a proposal against the plan it starts from: 1 for each unreleased duty, from today on, that is gone or has another \
         person, shift or station; 4 within the days of notice.",
    ),
    row(
        ("show_place_unknown", "rules-name-show-place-unknown"),
        SOFT,
        "show",
        0,
        Scope::Plan,
        0,
        "Shows of the horizon whose venue has no coordinates; shown once, never scored.",
    ),
];
