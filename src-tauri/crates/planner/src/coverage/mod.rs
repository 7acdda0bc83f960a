//! Coverage: which tandem gets which customer.

mod alternatives;
mod problem;
mod summary;

use crate::{Bound, Distance, Limits, Progress, Proposal, Sentence, StoppedBy, reasons};
use problem::Translation;
use std::sync::atomic::AtomicBool;
use tandem_engine::Cost;
use tandem_engine::coverage::{self as engine, Proof};
use tandem_model::{Account, Change, Document, Uuid};
use tandem_rules::facts::Coverage;
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Context, Level, Score};

pub use alternatives::{alternatives_coverage, why_not_coverage};

/// The engine problem of this board, with costs that are scores; see [`crate::problems`].
pub fn engine_problem(document: &Document, context: &Context) -> engine::Problem {
    Translation::new(document, &Coverage::new(document, context)).problem
}

const fn score(cost: Cost) -> Score {
    Score { hard: cost.hard, medium: cost.medium, soft: cost.soft }
}

const fn proof(proof: Proof) -> &'static str {
    match proof {
        Proof::NoChoice => "planner-proof-nothing-free",
        Proof::Cheapest => "planner-proof-cheapest-tandems",
        Proof::Priced => "planner-proof-priced-hours",
    }
}

/// The soft cost that every plan must pay stays out of the percentage.
fn distance(score: Score, bound: Score, base: i64) -> Distance {
    let plain = Distance::new(score, bound);
    let percent = |amount: i64| 100.0 * amount as f64 / (score.soft - base).max(1) as f64;
    let percent = (plain.level == Level::Soft).then(|| percent(plain.amount));
    Distance { percent, ..plain }
}

/// Proposes a tandem for every customer: pinned customers stay where they are, the rest is balanced over the tandems
/// that can have customers, with as few changed faces as possible. Only the tandem of a customer is changed; the owners
/// stay until the customer is handed over.
///
/// The proposal is never worse than what `progress` was told last, nor than the plan as it is. `clock` says seconds
/// from any fixed moment; `stop` ends the search and keeps the best.
#[allow(clippy::too_many_arguments, reason = "everything that is not a fact of the plan is handed in")]
pub fn coverage(
    document: &Document,
    context: &Context,
    limits: &Limits,
    _new_id: &mut dyn FnMut() -> Uuid,
    stop: &AtomicBool,
    clock: &dyn Fn() -> f64,
    progress: &mut dyn FnMut(&Progress),
) -> Proposal {
    let started = clock();
    let mut live = LiveCheck::new(document, context);
    let before = live.score(Board::Coverage);
    let facts = live.coverage().clone();
    let unchanged = |key: &'static str| {
        Proposal::unchanged(Board::Coverage, before, limits, clock() - started, Sentence::new(key))
    };
    if document.accounts.is_empty() {
        return unchanged("planner-note-coverage-no-customer");
    }
    if facts.tandems().next().is_none() {
        return unchanged("planner-note-coverage-no-tandem");
    }
    let translation = Translation::new(document, &facts);
    let problem = &translation.problem;
    if problem.check().is_err() {
        return unchanged("planner-note-coverage-too-large");
    }
    let base = problem.least_charges();
    let engine_limits = engine::Limits {
        seconds: limits.seconds.map(|limit| (limit - (clock() - started)).max(0.0)),
        steps: limits.steps,
        seed: limits.seed,
        threads: limits.threads,
    };
    let outcome =
        engine::solve(problem, Some(&translation.current), &engine_limits, stop, clock, &mut |now| {
            let bound = Bound::of(score(now.bound.cost), proof(now.bound.proof));
            let (reached, low) = (score(now.cost), bound.score());
            progress(&Progress {
                seconds: clock() - started,
                steps: now.steps,
                score: reached,
                bound: Some(bound),
                doing: if reached <= low {
                    "planner-doing-finish"
                } else if (reached.hard, reached.medium) == (low.hard, low.medium) {
                    "planner-doing-balance"
                } else {
                    "planner-doing-hours"
                },
            });
        });

    // Of two equally good plans the one that stands is the calmer one.
    let stands = problem.cost(&translation.current) <= outcome.cost;
    let plan = if stands { &translation.current } else { &outcome.plan };
    let changes: Vec<Change> = translation
        .accounts
        .iter()
        .zip(plan.iter().zip(&translation.current))
        .filter(|(_, (next, now))| next != now)
        .map(|(&account, (next, _))| {
            let tandem = next.map(|tandem| translation.tandems[tandem].0);
            Change::replace(account.clone(), Account { tandem, ..account.clone() })
        })
        .collect();
    let Ok(after) = document.apply(&changes) else { return unchanged("planner-note-refused") };
    let then: Vec<_> = live.terms(Board::Coverage).cloned().collect();
    live.apply(document, &after, &changes);
    let reached = live.score(Board::Coverage);
    debug_assert_eq!(score(problem.cost(plan)), reached, "the engine counts as the rules do");

    let low = score(outcome.bound.cost);
    let distance = distance(reached, low, base);
    let mut proposal = Proposal {
        board: Board::Coverage,
        score: reached,
        before,
        disturbance: 0,
        bound: Bound::of(low, proof(outcome.bound.proof)),
        distance,
        optimal: distance.amount == 0,
        stopped_by: match outcome.stopped_by {
            engine::StoppedBy::Optimal => StoppedBy::Optimal,
            engine::StoppedBy::Time => StoppedBy::Time,
            engine::StoppedBy::Steps => StoppedBy::Steps,
            engine::StoppedBy::Signal => StoppedBy::Signal,
        },
        steps: outcome.steps,
        seconds: 0.0,
        seed: limits.seed,
        reasons: reasons::by_subject(Board::Coverage, &changes, &then, &live),
        feasibility: summary::conflicts(&translation),
        unmet: summary::unmet(&translation, plan),
        changes,
        summary: Vec::new(),
        note: None,
        runners_up: Vec::new(),
    };
    proposal.summary = summary::sentences(&translation, plan, &after, &proposal);
    proposal.note = summary::note(&translation, &proposal);
    proposal.seconds = clock() - started;
    proposal
}
