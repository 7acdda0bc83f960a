//! When something is lost: a sick call, a cancelled day. What was lost is planned anew, the rest stays.

use super::{Freedom, Task};
use crate::{Limits, Progress, Proposal, Sentence, StoppedBy};
use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;
use tandem_model::{Change, Document, EntityId, SwitchDay, SwitchDayId, SwitchStatus, Uuid};
use tandem_rules::facts::Calendar;
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Context, Level};

/// What moving a leg that was not lost costs while it is found out which must move: more than any wish.
const PENALTY: u32 = 2_000;

/// Parts of the time and the steps for what was lost alone, and for finding out what else must move.
const FIRST: f64 = 0.4;
const SECOND: f64 = 0.8;

/// Proposes how to make good for what was lost, and leaves everything else where it is. Only if more would be missing
/// than before the loss are other switch days moved as well, none of them pinned, done or about to happen, and as few
/// as can be; the proposal names them.
///
/// `lost` names switch days, planned (pinned ones too) or cancelled, or what made them impossible: an absence, an
/// appointment, a meeting, a booth duty, or a person, whose switch days all count as lost. The document already holds
/// what happened. A leg that is about to happen and that nothing stands against stays. Otherwise as
/// [`super::switch_days`].
#[allow(clippy::too_many_arguments, reason = "everything that is not a fact of the plan is handed in")]
pub fn repair_switch_days(
    document: &Document,
    context: &Context,
    lost: &[EntityId],
    limits: &Limits,
    new_id: &mut dyn FnMut() -> Uuid,
    stop: &AtomicBool,
    clock: &dyn Fn() -> f64,
    progress: &mut dyn FnMut(&Progress),
) -> Proposal {
    let task = Task { document, stop, clock, started: clock() };
    let mut live = LiveCheck::new(document, context);
    let lost = lost_switch_days(document, &live, lost);
    let former = medium_before(document, &mut live, &lost);
    let planned = |id: &SwitchDayId| {
        document.switch_days.get(*id).is_some_and(|switch| switch.status == SwitchStatus::Planned)
    };
    let lost: BTreeSet<SwitchDayId> = lost.into_iter().filter(planned).collect();

    let only =
        |movable: BTreeSet<SwitchDayId>| Freedom::Only { movable, reluctant: BTreeSet::new(), penalty: 0 };
    let part = |part: f64| Limits {
        seconds: limits.seconds.map(|seconds| seconds * part),
        steps: limits.steps.map(|steps| (steps as f64 * part) as u64),
        ..*limits
    };
    let first = task.propose(live.clone(), &only(lost.clone()), &part(FIRST), new_id, progress);
    let mut steps = first.steps;
    if first.score.medium <= former || first.stopped_by == StoppedBy::Signal {
        return told(document, first, &lost, steps);
    }

    // Which others must move? They may, but nothing is dearer.
    let others: BTreeSet<SwitchDayId> = document
        .switch_days
        .iter()
        .filter(|switch| live.calendar().in_horizon(switch) && !live.calendar().is_fixed(switch))
        .map(|switch| switch.id)
        .filter(|id| !lost.contains(id))
        .collect();
    let reluctantly = Freedom::Only {
        movable: lost.union(&others).copied().collect(),
        reluctant: others,
        penalty: PENALTY,
    };
    let mut silent = |_: &Progress| {};
    let wide = Limits { steps: part(SECOND - FIRST).steps, ..part(SECOND) };
    let second = task.propose(live.clone(), &reluctantly, &wide, new_id, &mut silent);
    steps += second.steps;
    let least = second.score.medium.max(former);
    if second.score.hard > first.score.hard || second.score.medium >= first.score.medium {
        return told(document, first, &lost, steps);
    }
    let mut released = disturbed(&second, &lost);
    let mut best = None;
    // Each of them goes back to its place if the others are enough.
    let tries = released.len() as u64 + 1;
    let each = Limits { steps: limits.steps.map(|all| all.saturating_sub(steps) / tries), ..part(1.0) };
    for id in std::iter::once(None).chain(released.clone().into_iter().map(Some)) {
        let fewer: BTreeSet<SwitchDayId> =
            released.iter().copied().filter(|other| Some(*other) != id).collect();
        let movable = lost.union(&fewer).copied().collect();
        let tried = task.propose(live.clone(), &only(movable), &each, new_id, &mut silent);
        steps += tried.steps;
        let cut_short = tried.stopped_by == StoppedBy::Signal;
        if tried.score.hard <= first.score.hard && tried.score.medium <= least {
            released = disturbed(&tried, &lost);
            best = Some(tried);
        }
        if cut_short || limits.seconds.is_some_and(|limit| clock() - task.started >= limit) {
            break;
        }
    }
    // Without time to look again, what was found while nothing was dearer is as good.
    told(document, best.unwrap_or(second), &lost, steps)
}

/// The switch days that were lost, cancelled ones included.
fn lost_switch_days(document: &Document, live: &LiveCheck, lost: &[EntityId]) -> BTreeSet<SwitchDayId> {
    let mut found = BTreeSet::new();
    for id in lost {
        match *id {
            EntityId::SwitchDay(id) => found.extend(document.switch_days.get(id).map(|switch| switch.id)),
            EntityId::Person(person) => {
                let own = |switch: &&SwitchDay| switch.inside_rep == person || switch.field_rep == person;
                let to_come = |switch: &&SwitchDay| {
                    switch.status == SwitchStatus::Planned && is_to_come(live.calendar(), switch)
                };
                found.extend(document.switch_days.iter().filter(own).filter(to_come).map(|switch| switch.id));
            }
            id => {
                let hit = live
                    .terms(Board::SwitchDays)
                    .filter(|term| term.scored && term.level() == Level::Hard && term.subjects.contains(&id));
                found.extend(hit.flat_map(|term| &term.subjects).filter_map(|subject| match subject {
                    EntityId::SwitchDay(id) => Some(*id),
                    _ => None,
                }));
            }
        }
    }
    found
}

fn is_to_come(calendar: &Calendar, switch: &SwitchDay) -> bool {
    let today = calendar.context().today;
    calendar.in_horizon(switch) && switch.ride_along.date.max(switch.desk_shift.date) >= today
}

/// What was missing while the lost switch days still counted.
fn medium_before(document: &Document, live: &mut LiveCheck, lost: &BTreeSet<SwitchDayId>) -> i64 {
    let cancelled = lost.iter().filter_map(|id| document.switch_days.get(*id));
    let restored: Vec<Change> = cancelled
        .filter(|switch| switch.status == SwitchStatus::Cancelled)
        .map(|switch| {
            Change::replace(switch.clone(), SwitchDay { status: SwitchStatus::Planned, ..switch.clone() })
        })
        .collect();
    let change = live.verdict(document, &restored).unwrap_or_default();
    live.score(Board::SwitchDays).medium + change.delta(Board::SwitchDays).medium
}

/// The switch days that a proposal moves or drops, the lost ones left out.
fn disturbed(proposal: &Proposal, lost: &BTreeSet<SwitchDayId>) -> BTreeSet<SwitchDayId> {
    let there = proposal.changes.iter().filter(|change| change.before.is_some());
    there
        .filter_map(|change| match change.id {
            EntityId::SwitchDay(id) if !lost.contains(&id) => Some(id),
            _ => None,
        })
        .collect()
}

/// Says which other switch days move, before the last sentence, which is about the distance.
fn told(document: &Document, mut proposal: Proposal, lost: &BTreeSet<SwitchDayId>, steps: u64) -> Proposal {
    let name = |id| document.people.get(id).map_or_else(String::new, tandem_model::Person::name);
    let released = disturbed(&proposal, lost);
    let names: Vec<String> = released
        .iter()
        .filter_map(|id| document.switch_days.get(*id))
        .map(|switch| format!("{} – {}", name(switch.inside_rep), name(switch.field_rep)))
        .collect();
    let sentence = if names.is_empty() {
        Sentence::new("planner-repair-kept")
    } else {
        Sentence::new("planner-repair-released").number("count", names.len()).names("names", names)
    };
    let at = proposal.summary.len().saturating_sub(1);
    proposal.summary.insert(at, sentence);
    proposal.steps = steps;
    proposal
}
