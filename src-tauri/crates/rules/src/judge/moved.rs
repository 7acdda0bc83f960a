//! What a plan disturbs: legs that people already know of.

use super::reading::Reading;
use crate::{Context, Term, released};
use chrono::Days;
use tandem_model::{Document, LegKind, Settings, SwitchDay};

/// Legs of the latest release in force that are no longer there.
pub(super) fn released_legs_moved(plan: &Reading<'_>) -> Vec<Term> {
    let context = Context { today: plan.today };
    released::switch_days(plan.document)
        .iter()
        .flat_map(|known| legs_moved(plan.document, context, "switch_moved_released", known))
        .collect()
}

/// Legs of `current` that no release knows and that are no longer there in `proposed`.
pub(super) fn unreleased_legs_moved(current: &Document, proposed: &Document, context: Context) -> Vec<Term> {
    let released = released::switch_days(current);
    let is_released = |switch: &SwitchDay| released.iter().any(|known| known.id == switch.id);
    let unreleased = current.switch_days.iter().filter(|switch| switch.counts() && !is_released(switch));
    unreleased.flat_map(|known| legs_moved(proposed, context, "switch_moved", known)).collect()
}

fn legs_moved(now: &Document, context: Context, rule: &'static str, known: &SwitchDay) -> Vec<Term> {
    [LegKind::RideAlong, LegKind::DeskShift]
        .into_iter()
        .filter_map(|kind| leg_moved(now, context, rule, known, kind))
        .collect()
}

fn leg_moved(
    now: &Document,
    context: Context,
    rule: &'static str,
    known: &SwitchDay,
    kind: LegKind,
) -> Option<Term> {
    let settings: &Settings = now.settings();
    let leg = known.leg(kind);
    if leg.date < context.today || !settings.horizon.contains(leg.date) {
        return None;
    }
    let stays = now.switch_days.get(known.id).is_some_and(|switch| {
        switch.counts()
            && switch.leg(kind) == leg
            && (switch.inside_rep, switch.field_rep) == (known.inside_rep, known.field_rep)
    });
    let notice = context.today.checked_add_days(Days::new(settings.notice_days.into()))?;
    let amount = if leg.date <= notice { 4 } else { 1 };
    (!stays).then(|| {
        Term::new(now, rule, amount)
            .people([known.inside_rep, known.field_rep])
            .dates(leg.half_days())
            .subject(known.id)
            .leg(kind)
    })
}
