//! What speaks for and against each item of a proposal, read off the terms about it.

use crate::Reason;
use std::collections::{BTreeMap, BTreeSet};
use tandem_model::{Change, Document, EntityId};
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Term, rule};

/// Reasons by changed noun of `board`, asking what would come without each. `before` are the terms of the plan that was asked about; `live` knows `after`.
pub fn of(
    board: Board,
    changes: &[Change],
    after: &Document,
    live: &mut LiveCheck,
    before: &[Term],
) -> BTreeMap<EntityId, Vec<Reason>> {
    let changed: BTreeSet<EntityId> = changes.iter().map(|change| change.id).collect();
    let counts =
        |term: &Term| term.scored && term.cost > 0 && rule(term.rule).is_some_and(|rule| rule.board == board);
    let about = |terms: &mut dyn Iterator<Item = &Term>| -> BTreeMap<EntityId, Vec<Term>> {
        let mut found: BTreeMap<EntityId, Vec<Term>> = BTreeMap::new();
        for term in terms.filter(|term| counts(term)) {
            for subject in term.subjects.iter().filter(|subject| changed.contains(subject)) {
                found.entry(*subject).or_default().push(term.clone());
            }
        }
        found
    };
    let now = about(&mut live.terms(board));
    let then = about(&mut before.iter());
    let none = Vec::new();
    changes
        .iter()
        .map(|change| {
            let (now, then) = (now.get(&change.id).unwrap_or(&none), then.get(&change.id).unwrap_or(&none));
            // What the old place cost and the new one does not.
            let mut favour: Vec<Term> = then.iter().filter(|term| !now.contains(term)).cloned().collect();
            if let Some(row) = &change.after {
                let removal = Change::remove(row.clone());
                let without = live.verdict(after, std::slice::from_ref(&removal)).unwrap_or_default();
                favour.extend(without.added.into_iter().filter(|term| counts(term)));
            }
            let for_it = favour.into_iter().map(|term| Reason { favours: true, term });
            let against = now.iter().cloned().map(|term| Reason { favours: false, term });
            (change.id, for_it.chain(against).collect())
        })
        .collect()
}

/// Reasons by changed noun that terms of the board are about: for it what the old plan cost there and the new one does
/// not, against it what the new one costs. `before` are the terms of the old plan; `live` knows the new one.
///
/// A tandem that is replaced and the one that follows it share their field rep, so terms count for both.
pub fn by_subject(
    board: Board,
    changes: &[Change],
    before: &[Term],
    live: &LiveCheck,
) -> BTreeMap<EntityId, Vec<Reason>> {
    let subjects: BTreeMap<EntityId, BTreeSet<EntityId>> =
        changes.iter().map(|change| (change.id, about(change))).collect();
    let mut by_id: BTreeMap<EntityId, [Vec<&Term>; 2]> = BTreeMap::new();
    for (side, term) in before.iter().map(|term| (0, term)).chain(live.terms(board).map(|term| (1, term))) {
        if term.scored && term.cost > 0 {
            let people = term.people.iter().map(|id| EntityId::from(*id));
            let named: BTreeSet<EntityId> = term.subjects.iter().copied().chain(people).collect();
            for id in named {
                by_id.entry(id).or_default()[side].push(term);
            }
        }
    }
    let reasons = |ids: &BTreeSet<EntityId>| {
        let of = |side: usize| -> BTreeSet<&Term> {
            ids.iter().filter_map(|id| by_id.get(id)).flat_map(|sides| sides[side].iter().copied()).collect()
        };
        let (then, now) = (of(0), of(1));
        let favour = then.difference(&now).map(|term| Reason { favours: true, term: (*term).clone() });
        let against = now.difference(&then).map(|term| Reason { favours: false, term: (*term).clone() });
        favour.chain(against).collect::<Vec<_>>()
    };
    subjects.iter().map(|(id, ids)| (*id, reasons(ids))).filter(|(_, found)| !found.is_empty()).collect()
}

/// The nouns whose terms concern the change.
fn about(change: &Change) -> BTreeSet<EntityId> {
    let mut ids = BTreeSet::from([change.id]);
    for row in [&change.before, &change.after].into_iter().flatten() {
        if let tandem_model::Entity::Tandem(tandem) = row {
            ids.insert(tandem.field_rep.into());
        }
    }
    ids
}
