//! Job-switch days.

mod alternatives;
mod answer;
mod charges;
mod earlier;
mod feasible;
mod problem;
mod repair;
mod summary;
mod unmet;

use crate::{Bound, Distance, Limits, Progress, Proposal, Sentence, StoppedBy};
use problem::Translation;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use tandem_engine::{Cost, Watch, switch};
use tandem_model::{Change, Document, SwitchDayId, Uuid};
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Context, Score, judge};

pub use alternatives::{alternatives_switch_days, why_not_switch_days};
pub use feasible::feasibility;
pub use repair::repair_switch_days;

/// So many seconds are left for the bound after time is over.
const GRACE: f64 = 0.08;

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
    let task = Task { document, stop, clock, started: clock() };
    let live = LiveCheck::new(document, context);
    task.propose(live, &Freedom::All, limits, new_id, progress)
}

/// The engine problem of this board, with costs that are scores; see [`crate::problems`].
pub fn engine_problem(document: &Document, context: &Context) -> switch::Problem {
    let mut live = LiveCheck::new(document, context);
    let mut translation = Translation::new(document, live.calendar(), &Freedom::All);
    translation.set_base(&mut live);
    translation.problem
}

/// What may be moved.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Freedom {
    /// Everything that is not fixed.
    All,
    /// These alone, also where they are pinned or about to happen. Moving a leg of a `reluctant` one costs so much more.
    Only { movable: BTreeSet<SwitchDayId>, reluctant: BTreeSet<SwitchDayId>, penalty: u32 },
}

/// What all planning of one call has in common.
#[derive(Clone, Copy)]
struct Task<'a> {
    document: &'a Document,
    stop: &'a AtomicBool,
    clock: &'a dyn Fn() -> f64,
    started: f64,
}

impl Task<'_> {
    /// Plans with `limits` that count from the start of the task; `live` knows the document.
    fn propose(
        &self,
        mut live: LiveCheck,
        freedom: &Freedom,
        limits: &Limits,
        new_id: &mut dyn FnMut() -> Uuid,
        progress: &mut dyn FnMut(&Progress),
    ) -> Proposal {
        let (document, clock, started) = (self.document, self.clock, self.started);
        let before = live.score(Board::SwitchDays);
        let mut translation = Translation::new(document, live.calendar(), freedom);
        if let Some(note) = summary::empty_side(&translation) {
            return self.nothing_to_decide(before, limits, note);
        }
        translation.set_base(&mut live);
        let translation = translation;

        let engine_limits = switch::Limits {
            seconds: limits.seconds.map(|limit| (limit - (clock() - started)).max(0.0)),
            steps: limits.steps,
            seed: limits.seed,
            threads: limits.threads,
        };
        let mut report = |now: &switch::Progress| {
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
        };
        let hurry = AtomicBool::new(false);
        let (outcome, feasibility) = std::thread::scope(|scope| {
            // Nobody waits for the warnings: they are made beside the plan, and left out where it was cut short.
            let warnings = scope.spawn(|| feasible::warnings(&translation, &hurry));
            let outcome = switch::solve(&translation.problem, &engine_limits, self.stop, clock, &mut report);
            if matches!(outcome.stopped_by, switch::StoppedBy::Signal | switch::StoppedBy::Time) {
                hurry.store(true, Ordering::Relaxed);
            }
            (outcome, warnings.join().unwrap_or_default())
        });

        let mut changes = answer::changes(&translation, &outcome.plan, new_id);
        let mut plan: &[switch::Switch] = &outcome.plan;
        let mut refused = None;
        let after = document.apply(&changes).unwrap_or_else(|_| {
            changes.clear();
            plan = &translation.problem.start;
            refused = Some(Sentence::new("planner-note-refused"));
            document.clone()
        });
        let removed_terms: Vec<_> = live.terms(Board::SwitchDays).cloned().collect();
        live.apply(document, &after, &changes);
        let score = live.score(Board::SwitchDays);
        let disturbed = judge::disturbance(document, &after, &translation.context);
        let disturbance = tandem_rules::score(&disturbed, Board::SwitchDays).soft;
        debug_assert!(
            refused.is_some()
                || matches!(freedom, Freedom::Only { penalty: 1.., .. })
                || translation.score(outcome.cost) - Score { hard: 0, medium: 0, soft: disturbance } == score,
            "the engine counts as the rules do"
        );

        let now = clock();
        let watch = if outcome.stopped_by == switch::StoppedBy::Signal {
            Watch::at(clock, now + GRACE)
        } else {
            Watch::new(self.stop, clock, limits.seconds.map(|limit| (started + limit).max(now + GRACE)))
        };
        let bound = translation.undisturbed_bound(&outcome, &watch);
        let distance = Distance::new(score, bound.score());
        let mut proposal = Proposal {
            board: Board::SwitchDays,
            score,
            before,
            disturbance,
            bound,
            distance,
            optimal: distance.amount == 0,
            stopped_by: match outcome.stopped_by {
                switch::StoppedBy::Optimal => StoppedBy::Optimal,
                switch::StoppedBy::Time => StoppedBy::Time,
                switch::StoppedBy::Steps => StoppedBy::Steps,
                switch::StoppedBy::Signal => StoppedBy::Signal,
            },
            steps: outcome.steps,
            seconds: 0.0,
            seed: limits.seed,
            reasons: crate::reasons::of(Board::SwitchDays, &changes, &after, &mut live, &removed_terms),
            changes,
            unmet: unmet::of(&translation, plan),
            feasibility,
            summary: Vec::new(),
            note: refused,
            runners_up: Vec::new(),
        };
        proposal.summary = summary::sentences(&translation, &proposal);
        proposal.note = proposal.note.take().or_else(|| summary::note(&translation, &proposal));
        proposal.seconds = clock() - started;
        proposal
    }

    fn nothing_to_decide(&self, score: Score, limits: &Limits, note: Sentence) -> Proposal {
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
            seconds: (self.clock)() - self.started,
            seed: limits.seed,
            reasons: BTreeMap::new(),
            unmet: Vec::new(),
            feasibility: Vec::new(),
            summary: vec![Sentence::new("planner-summary-unchanged")],
            note: Some(note),
            runners_up: Vec::new(),
        }
    }
}

fn cost(score: Score) -> Cost {
    Cost::new(score.hard, score.medium, score.soft)
}
