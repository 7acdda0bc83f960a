//! Tandems: always the best possible pairing, with what every other choice would cost.

mod alternatives;
mod changes;
mod problem;
mod summary;

use crate::{Bound, Distance, Limits, Progress, Proposal, RunnerUp, Sentence, StoppedBy, reasons};
use problem::Translation;
use std::sync::atomic::AtomicBool;
use tandem_engine::tandems::{Problem, regrets, solve};
use tandem_engine::{Cost, Ended, Watch};
use tandem_model::{Change, Document, PersonId, Uuid};
use tandem_rules::facts::Partners;
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Context, Score};

pub use alternatives::{alternatives_tandems, why_not_tandem};
pub use changes::set_partner;

/// The engine problem of this board, with costs that are scores; see [`crate::problems`].
pub fn engine_problem(document: &Document, context: &Context) -> Problem {
    Translation::new(document, &Partners::new(document, context)).problem
}

fn name(document: &Document, id: PersonId) -> String {
    document.people.get(id).map_or_else(String::new, tandem_model::Person::name)
}

const fn score(cost: Cost) -> Score {
    Score { hard: cost.hard, medium: cost.medium, soft: cost.soft }
}

/// Proposes who forms a tandem with whom from tomorrow on: pinned tandems stay, the rest is paired anew, a change of a
/// running partner weighed against what it gains.
///
/// The result is the best possible unless time is over or `stop` is set before that; then it is never worse than the
/// plan as it is. `clock` says seconds from any fixed moment. A seed, steps and threads make no difference.
#[allow(clippy::too_many_arguments, reason = "everything that is not a fact of the plan is handed in")]
pub fn tandems(
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
    let before = live.score(Board::Tandems);
    let partners = live.partners().clone();
    let translation = Translation::new(document, &partners);
    let problem = &translation.problem;
    let watch = Watch::new(stop, clock, limits.seconds.map(|limit| started + limit));
    let answer = solve(problem, &watch);
    let bound = score(answer.bound);
    let standing = problem.cost(&translation.current);
    // Cut short, the plan as it is may be the better one; of two equally good ones it is the calmer one.
    let plan = if standing <= answer.cost { &translation.current } else { &answer.partners };
    let known = if answer.is_best_possible() { regrets(problem, &answer, &watch) } else { None };

    let mut changes: Vec<Change> = Vec::new();
    for (field, (now, next)) in translation.current.iter().zip(plan).enumerate() {
        if now != next {
            let partner = next.map(|inside| translation.insides[inside]);
            let field_rep = translation.fields[field];
            changes.extend(set_partner(document, context.today, field_rep, partner, new_id));
        }
    }
    let Ok(after) = document.apply(&changes) else {
        return Proposal::unchanged(
            Board::Tandems,
            before,
            limits,
            clock() - started,
            Sentence::new("planner-note-refused"),
        );
    };
    let then: Vec<_> = live.terms(Board::Tandems).cloned().collect();
    live.apply(document, &after, &changes);
    let reached = live.score(Board::Tandems);
    debug_assert_eq!(score(problem.cost(plan)), reached, "the engine counts as the rules do");
    progress(&Progress {
        seconds: clock() - started,
        steps: 0,
        score: reached,
        bound: Some(Bound::of(bound, summary::proof(&translation))),
        doing: "planner-doing-finish",
    });

    let distance = Distance::new(reached, bound);
    let mut proposal = Proposal {
        board: Board::Tandems,
        score: reached,
        before,
        disturbance: 0,
        bound: Bound::of(bound, summary::proof(&translation)),
        distance,
        optimal: distance.amount == 0,
        stopped_by: match watch.ended().filter(|_| distance.amount > 0) {
            None => StoppedBy::Optimal,
            Some(Ended::Time) => StoppedBy::Time,
            Some(Ended::Signal) => StoppedBy::Signal,
        },
        steps: 0,
        seconds: 0.0,
        seed: limits.seed,
        reasons: reasons::by_subject(Board::Tandems, &changes, &then, &live),
        feasibility: summary::conflicts(&translation),
        unmet: summary::unmet(&translation, plan),
        runners_up: Vec::new(),
        changes,
        summary: Vec::new(),
        note: None,
    };
    if let Some(known) = known.filter(|_| proposal.optimal) {
        let regret = |field: usize| {
            let chosen = plan[field];
            // The plan kept may be another one of the best: what is chosen is compared with the best of the others.
            let others = (0..translation.insides.len()).map(Some).chain([None]).filter(|p| *p != chosen);
            let best = others
                .filter_map(|partner| Some((known.instead(field, partner)?, partner)))
                .min_by_key(|(cost, partner)| (*cost, partner.is_none()));
            best.map(|(cost, partner)| RunnerUp {
                field_rep: translation.fields[field],
                inside_rep: chosen.map(|inside| translation.insides[inside]),
                regret: score(cost),
                runner_up: partner.map(|inside| translation.insides[inside]),
            })
        };
        proposal.runners_up = (0..translation.fields.len())
            .filter(|field| problem.fields[*field].fixed.is_none())
            .filter_map(regret)
            .collect();
    }
    proposal.summary = summary::sentences(&translation, plan, &proposal);
    proposal.note = summary::note(&translation, &proposal);
    proposal.seconds = clock() - started;
    proposal
}
