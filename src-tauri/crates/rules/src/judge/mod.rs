//! A plain full recount, straight from the planning page: literal, without an index, and the measure of everything
//! faster. It shares the table of rules and the shape of a term with the live check, and nothing else.

mod calendar;
mod coverage;
mod desks;
mod fit;
mod legs;
mod moved;
mod people;
mod reading;
mod shows;
mod switches;
mod tandems;

use crate::{Context, Term};
use reading::Reading;
use tandem_model::{Document, Side};

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

/// Every term of the tandem board.
pub fn tandems(document: &Document, context: &Context) -> Vec<Term> {
    let team = tandems::Team::new(document, context.today);
    let mut terms = vec![tandems::spread(&team)];
    terms.extend(team.field.iter().flat_map(|person| tandems::of_field_rep(&team, person)));
    terms.extend(team.inside.iter().flat_map(|person| tandems::of_inside_rep(&team, person)));
    terms.retain(Term::counts_at_all);
    terms
}

/// Every term of the coverage board.
pub fn coverage(document: &Document, context: &Context) -> Vec<Term> {
    let market = coverage::Market::new(document, context.today);
    let mut terms = vec![coverage::unknown_places(&market)];
    terms.extend(document.accounts.iter().flat_map(|account| coverage::of_customer(&market, account)));
    terms
        .extend([Side::Inside, Side::Field].into_iter().flat_map(|side| coverage::of_members(&market, side)));
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

/// Every term of the trade-show board.
pub fn trade_shows(document: &Document, context: &Context) -> Vec<Term> {
    let plan = Reading::new(document, *context);
    let mut terms = shows::terms(&plan);
    terms.retain(Term::counts_at_all);
    terms
}

/// What `proposed` disturbs in the booth duties of the plan it starts from: the terms of `show_moved`, which no plan
/// has on its own.
pub fn duties_disturbed(current: &Document, proposed: &Document, context: &Context) -> Vec<Term> {
    let plan = Reading::new(current, *context);
    let mut terms = shows::disturbed(&plan, proposed, *context);
    terms.retain(Term::counts_at_all);
    terms
}

/// What `proposed` disturbs in the plan it starts from: the terms of `switch_moved`, which no plan has on its own.
pub fn disturbance(current: &Document, proposed: &Document, context: &Context) -> Vec<Term> {
    let mut terms = moved::unreleased_legs_moved(current, proposed, *context);
    terms.retain(Term::counts_at_all);
    terms
}
