//! Job-switch days.

mod answer;
mod charges;
mod earlier;
mod feasible;
mod problem;
mod reasons;
mod summary;

use crate::{Bound, Distance, Limits, Progress, Proposal, StoppedBy};
use problem::Translation;
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use tandem_engine::{Cost, Watch, switch};
use tandem_model::{Change, Document, Uuid};
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Context, Score, judge};

pub use feasible::feasibility;

/// So many seconds are left for the bound after time is over.
const GRACE: f64 = 0.15;

/// Proposes switch days: what is pinned, done or about to happen stays, the rest may be moved, dropped or added.
///
/// The proposal is never worse than what `progress` was told last, nor than the plan as it is. `clock` says seconds
/// from any fixed moment; `stop` ends the search and keeps the best.
#[allow(clippy::too_many_arguments, reason = "everything that is not a fact of the plan is handed in")]
pub fn switch_days(
    document: &Document,
    context: &Context,
    limits: &Limits,
    new_id: &mut dyn FnMut() -> Uuid,
    stop: &AtomicBool,
    clock: &dyn Fn() -> f64,
    progress: &mut dyn FnMut(&Progress),
) -> Proposal {
    let started = clock();
    let mut live = LiveCheck::new(document, context);
    let before = live.score(Board::SwitchDays);
    let mut translation = Translation::new(document, live.calendar());
    if let Some(note) = summary::empty_side(&translation) {
        return unchanged(before, limits, clock() - started, note);
    }
    translation.set_base(&mut live);

    let engine_limits = switch::Limits {
        seconds: limits.seconds.map(|limit| (limit - (clock() - started)).max(0.0)),
        steps: limits.steps,
        seed: limits.seed,
        threads: limits.threads,
    };
    let outcome = switch::solve(&translation.problem, &engine_limits, stop, clock, &mut |now| {
        let bound = now.bound.map(|bound| translation.bound(bound));
        let comparable = bound.filter(|bound| bound.medium == translation.score(now.cost).medium);
        progress(&Progress {
            seconds: clock() - started,
            steps: now.steps,
            score: translation.score(now.cost),
            bound,
            doing: match comparable {
                Some(bound) if now.cost.soft - bound.soft <= 0 => "planner-doing-finish",
                Some(_) => "planner-doing-wishes",
                None => "planner-doing-demand",
            },
        });
    });

    let changes = answer::changes(&translation, &outcome.plan, new_id);
    let Ok(after) = document.apply(&changes) else {
        return unchanged(before, limits, clock() - started, crate::Sentence::new("planner-note-refused"));
    };
    let removed_terms: Vec<_> = live.terms(Board::SwitchDays).cloned().collect();
    live.apply(document, &after, &changes);
    let score = live.score(Board::SwitchDays);
    let disturbed = judge::disturbance(document, &after, context);
    let disturbance = tandem_rules::score(&disturbed, Board::SwitchDays).soft;
    debug_assert_eq!(
        translation.score(outcome.cost) - Score { hard: 0, medium: 0, soft: disturbance },
        score,
        "the engine counts as the rules do"
    );

    let now = clock();
    let watch = if outcome.stopped_by == switch::StoppedBy::Signal {
        Watch::at(clock, now + GRACE)
    } else {
        Watch::new(stop, clock, limits.seconds.map(|limit| (started + limit).max(now + GRACE)))
    };
    let bound = translation.bound(translation.undisturbed_bound(&outcome, &watch));
    let distance = Distance::new(score, bound.score());
    let stopped_by = match outcome.stopped_by {
        switch::StoppedBy::Optimal => StoppedBy::Optimal,
        switch::StoppedBy::Time => StoppedBy::Time,
        switch::StoppedBy::Steps => StoppedBy::Steps,
        switch::StoppedBy::Signal => StoppedBy::Signal,
    };
    let mut proposal = Proposal {
        board: Board::SwitchDays,
        score,
        before,
        disturbance,
        bound,
        distance,
        optimal: distance.amount == 0,
        stopped_by,
        steps: outcome.steps,
        seconds: 0.0,
        seed: limits.seed,
        reasons: reasons::of(&changes, &after, &mut live, &removed_terms),
        changes,
        summary: Vec::new(),
        note: None,
    };
    proposal.summary = summary::sentences(&translation, &proposal);
    proposal.note = summary::note(&translation, &proposal);
    proposal.seconds = clock() - started;
    proposal
}

fn unchanged(score: Score, limits: &Limits, seconds: f64, note: crate::Sentence) -> Proposal {
    let bound = Bound {
        hard: score.hard,
        medium: score.medium,
        soft: score.soft,
        proof: "planner-proof-nothing-free",
    };
    Proposal {
        board: Board::SwitchDays,
        changes: Vec::<Change>::new(),
        score,
        before: score,
        disturbance: 0,
        bound,
        distance: Distance::new(score, score),
        optimal: true,
        stopped_by: StoppedBy::Optimal,
        steps: 0,
        seconds,
        seed: limits.seed,
        reasons: BTreeMap::new(),
        summary: vec![crate::Sentence::new("planner-summary-unchanged")],
        note: Some(note),
    }
}

fn cost(score: Score) -> Cost {
    Cost::new(score.hard, score.medium, score.soft)
}
