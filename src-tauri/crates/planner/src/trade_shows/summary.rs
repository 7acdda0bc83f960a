//! What a proposal does, in a few sentences.

use super::problem::Translation;
use crate::{Proposal, Sentence, StoppedBy, Word};
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Level};

/// Why there is nothing to plan at all, if so.
pub fn nothing_to_plan(translation: &Translation<'_>) -> Option<Sentence> {
    if translation.shifts.is_empty() {
        Some(Sentence::new("planner-note-no-shows"))
    } else if translation.people.is_empty() {
        Some(Sentence::new("planner-note-no-people"))
    } else if translation.movable.is_empty()
        && translation.problem.seats.iter().all(|seats| seats.able.is_empty())
    {
        Some(Sentence::new("planner-note-no-seats"))
    } else {
        None
    }
}

/// What cannot work out whatever the plan: seats and needs for which nobody may come.
pub fn feasibility(translation: &Translation<'_>) -> Vec<Sentence> {
    let problem = &translation.problem;
    let sits = |seats: usize| problem.fixed.iter().filter(|duty| duty.seats == seats).count();
    let lacking = problem.seats.iter().enumerate().map(|(number, seats)| {
        let most = seats.able.len() + sits(number);
        u64::from(seats.minimum).saturating_sub(most as u64)
    });
    let may_come = |person: usize, seats: usize| {
        problem.seats[seats].able.contains(&person)
            || problem.fixed.iter().any(|duty| (duty.person, duty.seats) == (person, seats))
    };
    let unmet = problem.needs.iter().filter(|need| {
        !need.seats.iter().any(|&seats| need.able.iter().any(|&person| may_come(person, seats)))
    });
    [("planner-feasible-seats", lacking.sum()), ("planner-feasible-needs", unmet.count() as u64)]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| Sentence::new(key).number("count", count))
        .collect()
}

/// Why nothing is to be changed, if so.
pub fn note(translation: &Translation<'_>, proposal: &Proposal) -> Option<Sentence> {
    if !proposal.changes.is_empty() {
        return None;
    }
    nothing_to_plan(translation).or_else(|| {
        let best = proposal.optimal;
        Some(Sentence::new(if best { "planner-note-already-best" } else { "planner-note-nothing-better" }))
    })
}

/// Counts, what is missing, and how good it is.
pub fn sentences(translation: &Translation<'_>, live: &LiveCheck, proposal: &Proposal) -> Vec<Sentence> {
    let changes = &proposal.changes;
    let added = changes.iter().filter(|change| change.before.is_none()).count();
    let removed = changes.iter().filter(|change| change.after.is_none()).count();
    let mut said = Vec::new();
    if changes.is_empty() {
        said.push(Sentence::new("planner-summary-unchanged"));
    }
    for (key, count) in [
        ("planner-summary-duties-added", added),
        ("planner-summary-duties-moved", changes.len() - added - removed),
        ("planner-summary-duties-removed", removed),
        ("planner-summary-duties-kept", translation.fixed.len()),
    ] {
        if count > 0 {
            said.push(Sentence::new(key).number("count", count as i64));
        }
    }
    let amount = |rules: &[&str]| -> u64 {
        let terms = live.terms(Board::TradeShows).filter(|term| term.scored && rules.contains(&term.rule));
        terms.map(|term| term.amount).sum()
    };
    let empty = amount(&["show_seat_empty"]);
    let others = amount(&["show_side_missing", "show_group_need"]);
    let visits = live.terms(Board::TradeShows).filter(|term| term.rule == "show_visit_unmet").count();
    for (key, count) in [
        ("planner-summary-seats-empty", empty),
        ("planner-summary-needs-unmet", others),
        ("planner-summary-visits-unmet", visits as u64),
    ] {
        if count > 0 {
            said.push(Sentence::new(key).number("count", count));
        }
    }
    if proposal.score.medium == 0 {
        said.push(Sentence::new("planner-summary-seats-complete"));
    }
    if proposal.score.hard > 0 {
        said.push(Sentence::new("planner-summary-hard").number("count", proposal.score.hard));
    }
    said.push(distance(translation, proposal));
    said
}

/// How far the score is from the best possible. "Best possible" is said at 0 alone.
fn distance(translation: &Translation<'_>, proposal: &Proposal) -> Sentence {
    let distance = proposal.distance;
    if proposal.optimal {
        let pinned = !translation.fixed.is_empty();
        return Sentence::new(if pinned { "planner-distance-best-pinned" } else { "planner-distance-best" });
    }
    match distance.percent.filter(|_| distance.level == Level::Soft) {
        Some(_) if proposal.stopped_by == StoppedBy::Optimal => {
            Sentence::new("planner-distance-undisturbed").number("points", distance.amount)
        }
        Some(percent) => Sentence::new("planner-distance-soft")
            .number("points", distance.amount)
            .with("percent", Word::Decimal(percent)),
        None => Sentence::new("planner-distance-seats").number("count", distance.amount),
    }
}
