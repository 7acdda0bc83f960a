//! Trade shows: who stands on which booth.

mod answer;
mod others;
mod people;
mod problem;
mod repair;
mod summary;
mod timeline;
mod unmet;

use crate::{Bound, Distance, Limits, Progress, Proposal, Sentence, StoppedBy, reasons};
use problem::{Free, Translation};
use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;
use tandem_engine::{Cost, Watch, shows};
use tandem_model::{Change, Document, Uuid};
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Context, Score};

pub use others::{alternatives_trade_shows, candidates, replacements, why_not_trade_shows};
pub use repair::repair_trade_shows;

/// So many steps of pricing go into a bound that leaves aside what a proposal disturbs, if there is time.
const BOUND_STEPS: u32 = 30;

/// What is handed in besides the plan.
struct Outside<'o> {
    pub limits: &'o Limits,
    pub stop: &'o AtomicBool,
    pub clock: &'o dyn Fn() -> f64,
}

/// Proposes booth duties for the shows of the horizon: what is pinned, past, about to happen or held by a manager stays,
/// the rest may be moved, dropped or added.
///
/// The proposal is never worse than what `progress` was told last, nor than the plan as it is. `clock` says seconds
/// from any fixed moment; `stop` ends the search and keeps the best.
#[allow(clippy::too_many_arguments, reason = "everything that is not a fact of the plan is handed in")]
pub fn trade_shows(
    document: &Document,
    context: &Context,
    limits: &Limits,
    new_id: &mut dyn FnMut() -> Uuid,
    stop: &AtomicBool,
    clock: &dyn Fn() -> f64,
    progress: &mut dyn FnMut(&Progress),
) -> Proposal {
    let outside = Outside { limits, stop, clock };
    let mut live = LiveCheck::new(document, context);
    propose(document, &mut live, &Free::Plan, &outside, new_id, progress)
}

/// The engine problem of this board, with costs that are scores; see [`crate::problems`].
pub fn engine_problem(document: &Document, context: &Context) -> shows::Problem {
    let mut live = LiveCheck::new(document, context);
    let calendar = live.calendar().clone();
    let mut translation = Translation::new(document, &calendar, &Free::Plan);
    translation.set_base(&mut live);
    translation.problem
}

/// Plans what is free. `live` knows the document, and the document with the proposal afterwards.
fn propose(
    document: &Document,
    live: &mut LiveCheck,
    free: &Free,
    outside: &Outside<'_>,
    new_id: &mut dyn FnMut() -> Uuid,
    progress: &mut dyn FnMut(&Progress),
) -> Proposal {
    let (limits, clock) = (outside.limits, outside.clock);
    let started = clock();
    let before = live.score(Board::TradeShows);
    // The facts go on changing with the live check; the translation keeps those of the plan as it is.
    let calendar = live.calendar().clone();
    let mut translation = Translation::new(document, &calendar, free);
    if let Some(note) = summary::nothing_to_plan(&translation) {
        return unchanged(before, limits, clock() - started, note);
    }
    translation.set_base(live);
    if translation.problem.check().is_err() {
        return unchanged(before, limits, clock() - started, Sentence::new("planner-note-refused"));
    }

    let watch = Watch::new(outside.stop, clock, limits.seconds.map(|limit| started + limit));
    let engine_limits = shows::Limits { steps: limits.steps, seed: limits.seed, threads: limits.threads };
    let outcome =
        shows::solve(&translation.problem, Some(&translation.start), &engine_limits, &watch, &mut |now| {
            let bound = bound_of(&now.bound);
            progress(&Progress {
                seconds: clock() - started,
                steps: now.steps,
                score: Translation::score(now.cost),
                bound: Some(bound),
                doing: if now.cost.medium > bound.medium {
                    "planner-doing-seats"
                } else if now.cost.soft > bound.soft {
                    "planner-doing-wishes"
                } else {
                    "planner-doing-finish"
                },
            });
        });

    let changes = answer::changes(&translation, &outcome.plan, new_id);
    let Ok(after) = document.apply(&changes) else {
        return unchanged(before, limits, clock() - started, Sentence::new("planner-note-refused"));
    };
    let removed_terms: Vec<_> = live.terms(Board::TradeShows).cloned().collect();
    live.apply(document, &after, &changes);
    let score = live.score(Board::TradeShows);
    let disturbance = problem::disturbed(document, &after, &calendar);
    debug_assert_eq!(
        Translation::score(outcome.cost)
            - Score { hard: 0, medium: 0, soft: translation.disturbance(&outcome.plan) },
        score,
        "the engine counts as the rules do"
    );

    let proven = proven(&translation, &outcome, score);
    let bound = bound_of(&proven);
    let distance = Distance::new(score, bound.score());
    let stopped_by = match outcome.stopped_by {
        shows::StoppedBy::Optimal | shows::StoppedBy::Nothing => StoppedBy::Optimal,
        shows::StoppedBy::Time => StoppedBy::Time,
        shows::StoppedBy::Steps => StoppedBy::Steps,
        shows::StoppedBy::Signal => StoppedBy::Signal,
    };
    let mut proposal = Proposal {
        board: Board::TradeShows,
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
        reasons: reasons::of(Board::TradeShows, &changes, &after, live, &removed_terms),
        changes,
        feasibility: summary::feasibility(&translation),
        unmet: Vec::new(),
        summary: Vec::new(),
        note: None,
        runners_up: Vec::new(),
    };
    proposal.unmet = unmet::of(&after, live);
    proposal.summary = summary::sentences(&translation, live, &proposal);
    proposal.note = summary::note(&translation, &proposal);
    proposal.seconds = clock() - started;
    proposal
}

/// A bound of the score alone: the search also weighs what it disturbs, so that its own bound may be too high.
fn proven(translation: &Translation<'_>, outcome: &shows::Answer, score: Score) -> shows::Bound {
    let most = translation.disturbance(&[]);
    if most == 0 {
        return outcome.bound;
    }
    // No plan disturbs more than all there is.
    let mut cheaper = outcome.bound;
    cheaper.cost.soft -= most;
    let in_time = !matches!(outcome.stopped_by, shows::StoppedBy::Time | shows::StoppedBy::Signal);
    let best = Cost::new(score.hard, score.medium, score.soft);
    let steps = if in_time { BOUND_STEPS } else { 0 };
    let undisturbed = shows::bound(&translation.undisturbed(), best, steps, &Watch::never());
    if undisturbed.cost >= cheaper.cost { undisturbed } else { cheaper }
}

fn bound_of(bound: &shows::Bound) -> Bound {
    let proof = match bound.proof {
        shows::Proof::Counting => "planner-proof-counted-seats",
        shows::Proof::Prices => "planner-proof-priced-seats",
    };
    Bound { hard: bound.cost.hard, medium: bound.cost.medium, soft: bound.cost.soft, proof }
}

fn unchanged(score: Score, limits: &Limits, seconds: f64, note: Sentence) -> Proposal {
    let bound = Bound {
        hard: score.hard,
        medium: score.medium,
        soft: score.soft,
        proof: "planner-proof-nothing-free",
    };
    Proposal {
        board: Board::TradeShows,
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
        feasibility: Vec::new(),
        unmet: Vec::new(),
        summary: vec![Sentence::new("planner-summary-unchanged")],
        note: Some(note),
        runners_up: Vec::new(),
    }
}
