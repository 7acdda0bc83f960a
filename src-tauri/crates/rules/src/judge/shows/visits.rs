//! Customers who come to the booth.

use super::reading::Shows;
use crate::Term;
use tandem_model::{AbcClass, Half, HalfDay, PersonId, Visit};

pub(super) fn unmet(shows: &Shows<'_>) -> Vec<Term> {
    let judged = |visit: &&Visit| shows.of_horizon.iter().any(|show| show.id == visit.show);
    shows.plan.document.visits.iter().filter(judged).filter_map(|visit| of_visit(shows, visit)).collect()
}

fn of_visit(shows: &Shows<'_>, visit: &Visit) -> Option<Term> {
    let document = shows.plan.document;
    let show = document.trade_shows.get(visit.show)?;
    let account = document.accounts.get(visit.account)?;
    let local = visit.span.start.with_timezone(&show.zone).naive_local();
    let tandem = account
        .tandem
        .and_then(|id| document.tandems.get(id))
        .filter(|tandem| tandem.in_force_on(local.date()));
    let (faces, deputy): (Vec<PersonId>, _) = match tandem {
        Some(tandem) => (vec![tandem.inside_rep, tandem.field_rep], tandem.deputy),
        None => ([account.inside_owner, account.field_owner].into_iter().flatten().collect(), None),
    };
    if faces.is_empty() || faces.iter().any(|face| covers(shows, *face, visit)) {
        return None;
    }
    let midday = shows.plan.settings.working_hours.midday;
    let half = if local.time() < midday { Half::Morning } else { Half::Afternoon };
    let points = match account.abc_class {
        Some(AbcClass::A) => 3,
        Some(AbcClass::B) => 2,
        Some(AbcClass::C) | None => 1,
    };
    let (rule, amount, people) = match deputy.filter(|deputy| covers(shows, *deputy, visit)) {
        Some(deputy) => ("show_deputy_at_visit", 1, vec![deputy]),
        None => ("show_visit_unmet", points, faces),
    };
    let mut term = shows.term(rule, amount).people(people).dates([HalfDay { date: local.date(), half }]);
    term.accounts.push(visit.account);
    Some(term.subject(visit.id))
}

/// On duty at the show for half of the window.
fn covers(shows: &Shows<'_>, person: PersonId, visit: &Visit) -> bool {
    let worked = shows.worked(person);
    let here = worked.iter().filter(|(shift, _)| shift.show == visit.show);
    let minutes: i64 = here
        .map(|(shift, _)| {
            let (from, to) = (shift.span.start.max(visit.span.start), shift.span.end.min(visit.span.end));
            (to - from).num_minutes().max(0)
        })
        .sum();
    minutes > 0 && 2 * minutes >= visit.span.minutes()
}
