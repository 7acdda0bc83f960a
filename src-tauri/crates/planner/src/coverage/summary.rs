//! What a proposal of coverage does and what stands in its way, in a few sentences.

use super::problem::Translation;
use crate::{Obstacle, Proposal, Sentence, Unmet, Word};
use tandem_model::{Document, Person, PersonId, Side};
use tandem_rules::Level;

/// Demands explained one by one; beyond, their number says enough.
const EXPLAINED: usize = 50;

/// Why nothing is to be changed, if so.
pub fn note(translation: &Translation<'_>, proposal: &Proposal) -> Option<Sentence> {
    if !proposal.changes.is_empty() {
        return None;
    }
    let key = if translation.problem.accounts.iter().all(|account| account.fixed.is_some()) {
        "planner-note-coverage-pinned"
    } else if proposal.optimal {
        "planner-note-already-best"
    } else {
        "planner-note-nothing-better"
    };
    Some(Sentence::new(key))
}

/// Counts, relief, and how good it is.
pub fn sentences(
    translation: &Translation<'_>,
    plan: &[Option<usize>],
    after: &Document,
    proposal: &Proposal,
) -> Vec<Sentence> {
    let two = || translation.current.iter().zip(plan);
    let given = two().filter(|(now, next)| now.is_none() && next.is_some()).count();
    let moved = two().filter(|(now, next)| now.is_some() && next.is_some() && now != next).count();
    let taken = two().filter(|(now, next)| now.is_some() && next.is_none()).count();
    let pinned = translation.problem.accounts.iter().filter(|account| account.fixed.is_some()).count()
        + translation.left_out.len();
    let without = plan.iter().filter(|tandem| tandem.is_none()).count() + translation.left_out.len();
    let relief: u64 = after
        .accounts
        .iter()
        .filter(|account| translation.coverage.tandem_of(account).is_some())
        .map(|account| translation.coverage.relief(account))
        .sum();
    let mut said = Vec::new();
    if proposal.changes.is_empty() {
        said.push(Sentence::new("planner-summary-unchanged"));
    }
    for (key, count) in [
        ("planner-summary-coverage-given", given as u64),
        ("planner-summary-coverage-moved", moved as u64),
        ("planner-summary-coverage-taken", taken as u64),
        ("planner-summary-coverage-pinned", pinned as u64),
        ("planner-summary-coverage-without", without as u64),
        ("planner-summary-coverage-relief", relief),
    ] {
        if count > 0 {
            said.push(Sentence::new(key).number("count", count));
        }
    }
    if proposal.score.hard > 0 {
        said.push(Sentence::new("planner-summary-hard").number("count", proposal.score.hard));
    }
    said.push(distance(pinned > 0, proposal));
    said
}

fn distance(pinned: bool, proposal: &Proposal) -> Sentence {
    let distance = proposal.distance;
    if proposal.optimal {
        return Sentence::new(if pinned { "planner-distance-best-pinned" } else { "planner-distance-best" });
    }
    match distance.percent {
        Some(percent) => Sentence::new("planner-distance-soft")
            .number("points", distance.amount)
            .with("percent", Word::Decimal(percent)),
        None if distance.level == Level::Medium => {
            Sentence::new("planner-distance-hours").number("count", distance.amount)
        }
        None => Sentence::new("planner-distance-cut-short"),
    }
}

fn name(document: &Document, id: PersonId) -> String {
    document.people.get(id).map_or_else(String::new, Person::name)
}

/// What cannot work out whatever the plan: too few hours on a side, and pins against protection.
pub fn conflicts(translation: &Translation<'_>) -> Vec<Sentence> {
    let coverage = translation.coverage;
    let demand = coverage.demand();
    let capacity = |side: Side| -> u64 {
        let on_side =
            |id: &PersonId| translation.document.people.get(*id).is_some_and(|person| person.side == side);
        coverage.members().filter(on_side).map(|id| coverage.capacity(id)).sum()
    };
    let mut said = Vec::new();
    for (side, needed, key) in [
        (Side::Inside, demand.inside, "planner-conflict-inside-hours"),
        (Side::Field, demand.field, "planner-conflict-field-hours"),
    ] {
        let there = capacity(side);
        if needed > there {
            said.push(Sentence::new(key).number("needed", needed).number("there", there));
        }
    }
    let pinned = translation.accounts.iter().zip(&translation.problem.accounts);
    for (account, tandem) in pinned.filter_map(|(account, given)| Some((account, given.fixed?))) {
        let (_, inside, field) = translation.tandems[tandem];
        let found = coverage.assignment(&coverage.customer(account), inside, field);
        if let Some(owner) = found.protected {
            said.push(
                Sentence::new("planner-conflict-pinned-protected")
                    .text("account", account.name.as_str())
                    .text("person", name(translation.document, owner)),
            );
        }
    }
    said
}

/// Customers that stay without tandem, and which rule rules out each tandem.
pub fn unmet(translation: &Translation<'_>, plan: &[Option<usize>]) -> Vec<Unmet> {
    let document = translation.document;
    let account_name = |id| document.accounts.get(id).map_or("", |account| account.name.as_str());
    let sentence = |id| Sentence::new("planner-unmet-customer").text("account", account_name(id));
    let mut found: Vec<Unmet> = translation
        .left_out
        .iter()
        .take(EXPLAINED)
        .map(|id| Unmet {
            subject: (*id).into(),
            sentence: sentence(*id),
            because: vec![Obstacle {
                rule: "coverage_without_tandem",
                count: translation.tandems.len() as u64,
                sentence: Sentence::new("planner-obstacle-pinned"),
            }],
        })
        .collect();
    let fillings = translation.problem.fillings(plan);
    let without = plan.iter().enumerate().filter(|(_, tandem)| tandem.is_none()).map(|(index, _)| index);
    for index in without.take(EXPLAINED.saturating_sub(found.len())) {
        let alone = translation.problem.accounts[index].without.medium;
        let rule = |tandem: usize| {
            let charge = translation.problem.charge(index, tandem);
            let amounts = translation.problem.amounts(index, tandem);
            let rows = translation.problem.tandems[tandem].rows.iter().zip(amounts);
            let more = |(row, amount): (&usize, i64)| {
                let row_costs = &translation.problem.rows[*row];
                let filling = fillings[*row];
                (row_costs.cost(filling + amount) - row_costs.cost(filling)).medium
            };
            if charge.hard > 0 {
                "coverage_protected"
            } else if rows.map(more).sum::<i64>() + i64::from(charge.medium) >= alone {
                "coverage_hours"
            } else {
                "coverage_workload"
            }
        };
        let mut because = Vec::new();
        for (id, key) in [
            ("coverage_protected", "planner-obstacle-protected"),
            ("coverage_hours", "planner-obstacle-hours"),
            ("coverage_workload", "planner-obstacle-not-tried"),
        ] {
            let count = (0..translation.tandems.len()).filter(|tandem| rule(*tandem) == id).count() as u64;
            if count > 0 {
                because.push(Obstacle {
                    rule: id,
                    count,
                    sentence: Sentence::new(key).number("count", count),
                });
            }
        }
        because.sort_by_key(|obstacle| std::cmp::Reverse(obstacle.count));
        let id = translation.accounts[index].id;
        found.push(Unmet { subject: id.into(), sentence: sentence(id), because });
    }
    found
}
