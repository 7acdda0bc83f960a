//! Duties that people already know of and that are no longer there.

use super::people::notice;
use super::reading::Shows;
use crate::{Context, Term, released};
use tandem_model::{BoothDuty, Document};

pub(super) fn released_moved(shows: &Shows<'_>) -> Vec<Term> {
    let known = shows.of_horizon.iter().flat_map(|show| released::booth_duties(shows.plan.document, show.id));
    known
        .filter_map(|duty| moved(shows, "show_moved_released", shows.plan.today, &duty, shows.plan.document))
        .collect()
}

/// Duties of `current` that no release knows and that are no longer there in `proposed`.
pub(super) fn unreleased(current: &Shows<'_>, proposed: &Document, context: Context) -> Vec<Term> {
    let released: Vec<BoothDuty> = current
        .of_horizon
        .iter()
        .flat_map(|show| released::booth_duties(current.plan.document, show.id))
        .collect();
    current
        .duties
        .iter()
        .filter(|duty| !released.iter().any(|known| known.id == duty.id))
        .filter_map(|duty| moved(current, "show_moved", context.today, duty, proposed))
        .collect()
}

fn moved(
    shows: &Shows<'_>,
    rule: &'static str,
    today: tandem_model::NaiveDate,
    known: &BoothDuty,
    now: &Document,
) -> Option<Term> {
    // The shift of a released duty may be gone altogether: then there is nothing to move it back to.
    let shift = shows.shift(known.shift)?;
    let date = shows.date(shift);
    let stays = now.booth_duties.get(known.id).is_some_and(|duty| {
        (duty.shift, duty.station, duty.person) == (known.shift, known.station, known.person)
    });
    if date < today || stays {
        return None;
    }
    let amount = if date <= notice(today, now.settings().notice_days)? { 4 } else { 1 };
    let term = shows.term(rule, amount).people([known.person]).dates([shows.begins(shift)]);
    Some(term.subject(known.id).subject(known.shift))
}
