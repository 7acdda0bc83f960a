//! Trade shows, counted plainly.

mod at_show;
mod home;
mod law;
mod moved;
mod people;
mod reading;
mod shifts;
mod visits;

use super::reading::Reading;
use crate::{Context, Term};
use reading::Shows;
use tandem_model::Document;

/// Every term of the board.
pub(super) fn terms(plan: &Reading<'_>) -> Vec<Term> {
    let shows = Shows::new(plan);
    let mut terms = Vec::new();
    for duty in &shows.duties {
        terms.extend(people::of_duty(&shows, duty));
    }
    for person in &plan.document.people {
        terms.extend(people::of_person(&shows, person));
        terms.extend(law::of_person(&shows, person));
        for show in &shows.of_horizon {
            terms.extend(at_show::of_person(&shows, person, show));
        }
    }
    for show in &shows.of_horizon {
        terms.extend(at_show::above_budget(&shows, show));
        for shift in shows.shifts_of(show.id) {
            terms.extend(shifts::of_shift(&shows, show, shift));
        }
    }
    terms.extend(visits::unmet(&shows));
    terms.extend(home::below_minimum(&shows));
    terms.extend(home::without_cover(&shows));
    terms.extend(moved::released_moved(&shows));
    terms.extend(at_show::unknown_places(&shows));
    terms
}

/// Unreleased duties of the plan that are no longer there in `proposed`.
pub(super) fn disturbed(plan: &Reading<'_>, proposed: &Document, context: Context) -> Vec<Term> {
    moved::unreleased(&Shows::new(plan), proposed, context)
}
