//! What a proposal of tandems does, what stands in its way, in a few sentences.

use super::problem::Translation;
use crate::{Obstacle, Proposal, Sentence, Unmet};
use tandem_model::PairingLevel;
use tandem_rules::Level;

/// How the bound was proven.
pub fn proof(translation: &Translation<'_>) -> &'static str {
    let free = translation.problem.fields.iter().any(|field| field.fixed.is_none());
    if free && !translation.insides.is_empty() {
        "planner-proof-prices-of-partners"
    } else {
        "planner-proof-nothing-free"
    }
}

/// Why nothing is to be changed, if so.
pub fn note(translation: &Translation<'_>, proposal: &Proposal) -> Option<Sentence> {
    let key = if translation.insides.is_empty() {
        "planner-note-tandems-no-inside"
    } else if translation.fields.is_empty() {
        "planner-note-tandems-no-field"
    } else if !proposal.changes.is_empty() {
        return None;
    } else if translation.problem.fields.iter().all(|field| field.fixed.is_some()) {
        "planner-note-tandems-pinned"
    } else if proposal.optimal {
        "planner-note-already-best"
    } else {
        "planner-note-nothing-better"
    };
    Some(Sentence::new(key))
}

/// Counts, and how good it is.
pub fn sentences(
    translation: &Translation<'_>,
    plan: &[Option<usize>],
    proposal: &Proposal,
) -> Vec<Sentence> {
    let two = || translation.current.iter().zip(plan);
    let new = two().filter(|(now, next)| now.is_none() && next.is_some()).count();
    let changed = two().filter(|(now, next)| now.is_some() && next.is_some() && now != next).count();
    let ended = two().filter(|(now, next)| now.is_some() && next.is_none()).count();
    let pinned = translation.problem.fields.iter().filter(|field| field.fixed.is_some()).count();
    let alone = plan.iter().filter(|partner| partner.is_none()).count();
    let mut said = Vec::new();
    if proposal.changes.is_empty() {
        said.push(Sentence::new("planner-summary-unchanged"));
    }
    for (key, count) in [
        ("planner-summary-tandems-new", new),
        ("planner-summary-tandems-changed", changed),
        ("planner-summary-tandems-ended", ended),
        ("planner-summary-tandems-pinned", pinned),
        ("planner-summary-tandems-alone", alone),
    ] {
        if count > 0 {
            said.push(Sentence::new(key).number("count", count as i64));
        }
    }
    if proposal.score.hard > 0 {
        said.push(Sentence::new("planner-summary-hard").number("count", proposal.score.hard));
    }
    said.push(if proposal.optimal {
        Sentence::new(if pinned > 0 { "planner-distance-best-pinned" } else { "planner-distance-best" })
    } else if proposal.distance.level == Level::Soft {
        Sentence::new("planner-distance-tandems").number("points", proposal.distance.amount)
    } else {
        Sentence::new("planner-distance-cut-short")
    });
    said
}

/// Settings and pins that cannot all be met, and what would help.
pub fn conflicts(translation: &Translation<'_>) -> Vec<Sentence> {
    let partners = translation.partners;
    let mut said = Vec::new();
    let pins = translation.problem.fields.iter().enumerate();
    for (field, inside) in pins.filter_map(|(field, of)| Some((field, of.fixed?))) {
        let (f, i) = (translation.fields[field], translation.insides[inside]);
        let two = |key| {
            Sentence::new(key)
                .text("inside", translation.inside_name(inside))
                .text("field", translation.field_name(field))
        };
        if partners.level(i, f) == Some(PairingLevel::Never) {
            said.push(two("planner-conflict-pinned-never"));
        }
        if partners.required(f).is_some_and(|required| required != i) {
            said.push(two("planner-conflict-pinned-required"));
        }
    }
    for (inside, of) in translation.problem.insides.iter().enumerate() {
        let must = |field: usize| {
            let required = partners.required(translation.fields[field]) == Some(translation.insides[inside]);
            let fixed = translation.problem.fields[field].fixed;
            fixed == Some(inside) || (required && fixed.is_none())
        };
        let count = (0..translation.fields.len()).filter(|field| must(*field)).count();
        if count as u64 > u64::from(of.capacity) {
            said.push(
                Sentence::new("planner-conflict-capacity")
                    .text("inside", translation.inside_name(inside))
                    .number("count", count as i64)
                    .number("capacity", of.capacity),
            );
        }
    }
    let places: u64 = translation.problem.insides.iter().map(|inside| u64::from(inside.capacity)).sum();
    if places < translation.fields.len() as u64 && !translation.insides.is_empty() {
        said.push(
            Sentence::new("planner-conflict-places")
                .number("places", places as i64)
                .number("count", translation.fields.len() as i64),
        );
    }
    said
}

/// Field reps who stay without partner, and which rule rules out each inside rep.
pub fn unmet(translation: &Translation<'_>, plan: &[Option<usize>]) -> Vec<Unmet> {
    let having = translation.having(plan);
    let alone = plan.iter().enumerate().filter(|(_, partner)| partner.is_none());
    alone
        .map(|(field, _)| {
            let f = translation.fields[field];
            let rule = |inside: usize| {
                let i = translation.insides[inside];
                if translation.partners.level(i, f) == Some(PairingLevel::Never) {
                    "tandem_never"
                } else if translation.partners.required(f).is_some_and(|required| required != i) {
                    "tandem_required"
                } else if having[inside] >= translation.problem.insides[inside].capacity {
                    "tandem_above_capacity"
                } else {
                    "tandem_lost_fit"
                }
            };
            let mut because: Vec<Obstacle> = Vec::new();
            for (id, key) in [
                ("tandem_above_capacity", "planner-obstacle-capacity"),
                ("tandem_never", "planner-obstacle-never"),
                ("tandem_required", "planner-obstacle-required"),
                ("tandem_lost_fit", "planner-obstacle-fit"),
            ] {
                let count =
                    (0..translation.insides.len()).filter(|inside| rule(*inside) == id).count() as u64;
                if count > 0 {
                    let sentence = Sentence::new(key).number("count", count);
                    because.push(Obstacle { rule: id, count, sentence });
                }
            }
            because.sort_by_key(|obstacle| std::cmp::Reverse(obstacle.count));
            let sentence =
                Sentence::new("planner-unmet-partner").text("person", translation.field_name(field));
            Unmet { subject: f.into(), sentence, because }
        })
        .collect()
}
