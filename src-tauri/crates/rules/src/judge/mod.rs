//! A plain full recount, straight from the planning page: literal, without an index, and the measure of everything
//! faster. It shares the table of rules and the shape of a term with the live check, and nothing else.

mod calendar;
mod desks;
mod legs;
mod moved;
mod people;
mod reading;
mod switches;

use crate::{Context, Term};
use reading::Reading;
use tandem_model::Document;

/// Every term of the switch-day board.
pub fn switch_days(document: &Document, context: &Context) -> Vec<Term> {
    let plan = Reading::new(document, *context);
    let mut terms = Vec::new();
    for switch in plan.switches() {
        terms.extend(switches::of_switch(&plan, switch));
        terms.extend(legs::of_legs(&plan, switch));
    }
    terms.extend(switches::pairs_repeated(&plan));
    terms.extend(switches::own_tandems_missing(&plan));
    terms.extend(switches::weeks_above_quota(&plan));
    for person in &document.people {
        terms.extend(people::of_person(&plan, person));
    }
    for desk in &document.desks {
        terms.extend(desks::of_desk(&plan, desk));
    }
    terms.extend(desks::without_cover(&plan));
    terms.extend(moved::released_legs_moved(&plan));
    terms.extend(people::unknown_places(&plan));
    terms.retain(Term::counts_at_all);
    terms
}

/// Every term of the calendar: one person, one place.
pub fn calendar(document: &Document, context: &Context) -> Vec<Term> {
    let plan = Reading::new(document, *context);
    let mut terms: Vec<Term> =
        document.people.iter().flat_map(|person| calendar::of_person(&plan, person)).collect();
    terms.retain(Term::counts_at_all);
    terms
}

/// What `proposed` disturbs in the plan it starts from: the terms of `switch_moved`, which no plan has on its own.
pub fn disturbance(current: &Document, proposed: &Document, context: &Context) -> Vec<Term> {
    let mut terms = moved::unreleased_legs_moved(current, proposed, *context);
    terms.retain(Term::counts_at_all);
    terms
}
