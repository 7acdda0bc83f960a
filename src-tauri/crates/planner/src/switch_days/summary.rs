//! What a proposal does, in a few sentences.

use super::problem::Translation;
use crate::{Proposal, Sentence, StoppedBy};
use tandem_rules::Level;

/// Why there is nothing to plan at all, if so.
pub fn empty_side(translation: &Translation<'_>) -> Option<Sentence> {
    if translation.insides.is_empty() {
        Some(Sentence::new("planner-note-no-inside"))
    } else if translation.fields.is_empty() {
        Some(Sentence::new("planner-note-no-field"))
    } else {
        None
    }
}

/// Why nothing is to be changed, if so.
pub fn note(translation: &Translation<'_>, proposal: &Proposal) -> Option<Sentence> {
    if !proposal.changes.is_empty() {
        return None;
    }
    let open = |charges: &[tandem_engine::switch::Charge]| charges.iter().any(|charge| charge.open);
    let people = || translation.problem.insides.iter().chain(&translation.problem.fields);
    let key = if people().all(|person| person.demand == 0) && translation.movable.is_empty() {
        "planner-note-nobody-due"
    } else if !people().any(|person| open(&person.ride) || open(&person.desk)) {
        "planner-note-no-days"
    } else if proposal.optimal {
        "planner-note-already-best"
    } else {
        "planner-note-nothing-better"
    };
    Some(Sentence::new(key))
}

/// Counts, what is missing, and how good it is.
pub fn sentences(translation: &Translation<'_>, proposal: &Proposal) -> Vec<Sentence> {
    let changes = &proposal.changes;
    let added = changes.iter().filter(|change| change.before.is_none()).count();
    let removed = changes.iter().filter(|change| change.after.is_none()).count();
    let moved = changes.len() - added - removed;
    let mut said = Vec::new();
    if changes.is_empty() {
        said.push(Sentence::new("planner-summary-unchanged"));
    }
    for (key, count) in [
        ("planner-summary-added", added),
        ("planner-summary-moved", moved),
        ("planner-summary-removed", removed),
        ("planner-summary-kept", translation.fixed.len()),
    ] {
        if count > 0 {
            said.push(Sentence::new(key).number("count", count as i64));
        }
    }
    let missing = proposal.score.medium / i64::from(translation.weights.missing.max(1));
    if missing > 0 {
        said.push(Sentence::new("planner-summary-missing").number("count", missing));
    } else {
        said.push(Sentence::new("planner-summary-complete"));
    }
    if proposal.score.hard > 0 {
        said.push(Sentence::new("planner-summary-hard").number("count", proposal.score.hard));
    }
    let kept = translation.kept_though_off();
    if !kept.is_empty() {
        said.push(
            Sentence::new("planner-summary-rules-kept").number("count", kept.len()).rules("rules", kept),
        );
    }
    said.push(distance(translation, proposal));
    said
}

/// How far the score is from the best possible. "Best possible" is said at 0 alone.
fn distance(translation: &Translation<'_>, proposal: &Proposal) -> Sentence {
    let distance = proposal.distance;
    if proposal.optimal {
        return Sentence::new(match (!translation.fixed.is_empty(), translation.lengths_given) {
            (false, false) => "planner-distance-best",
            (true, false) => "planner-distance-best-pinned",
            (false, true) => "planner-distance-best-lengths",
            (true, true) => "planner-distance-best-pinned-lengths",
        });
    }
    match distance.percent.filter(|_| distance.level == Level::Soft) {
        Some(_) if proposal.stopped_by == StoppedBy::Optimal => {
            Sentence::new("planner-distance-undisturbed").number("points", distance.amount)
        }
        Some(percent) => Sentence::new("planner-distance-soft")
            .number("points", distance.amount)
            .with("percent", crate::Word::Decimal(percent)),
        None => Sentence::new("planner-distance-medium").number("count", distance.amount),
    }
}
