//! What speaks for and against each item of a proposal.

use crate::Reason;
use std::collections::BTreeMap;
use tandem_model::{Change, Document, EntityId};
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Term};

/// Reasons by changed noun. `before` are the terms of the plan that was asked about; `live` knows `after`.
pub fn of(
    changes: &[Change],
    after: &Document,
    live: &mut LiveCheck,
    before: &[Term],
) -> BTreeMap<EntityId, Vec<Reason>> {
    let about = |terms: &mut dyn Iterator<Item = &Term>| -> BTreeMap<EntityId, Vec<Term>> {
        let mut found: BTreeMap<EntityId, Vec<Term>> = BTreeMap::new();
        for term in terms.filter(|term| term.scored && term.cost > 0) {
            for subject in term.subjects.iter().filter(|subject| matches!(subject, EntityId::SwitchDay(_))) {
                found.entry(*subject).or_default().push(term.clone());
            }
        }
        found
    };
    let now = about(&mut live.terms(Board::SwitchDays));
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
                favour.extend(without.added.into_iter().filter(|term| term.scored && term.cost > 0));
            }
            let for_it = favour.into_iter().map(|term| Reason { favours: true, term });
            let against = now.iter().cloned().map(|term| Reason { favours: false, term });
            (change.id, for_it.chain(against).collect())
        })
        .collect()
}
