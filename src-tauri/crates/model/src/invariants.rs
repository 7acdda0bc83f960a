//! What is always true of a plan.
//!
//! [`check_changes`] looks only at what a list of changes touches, so that one edit of a large plan stays cheap;
//! [`check_all`] looks at everything and is the way in for files and texts from outside.

mod alone;
mod together;

pub(crate) use alone::{Check, Wrong};
pub(crate) use together::Fits;

use crate::references::References;
use crate::*;
use std::collections::BTreeSet;
use together::{check_sides, check_uniqueness};

/// Checks what `changes` touched on the way from `before` to `after`.
pub(crate) fn check_changes(
    before: &Document,
    after: &Document,
    changes: &[Change],
) -> Result<(), ModelError> {
    if !after.settings.contains(SettingsId::ONLY) || after.settings.len() != 1 {
        return Err(ModelError::new(SettingsId::ONLY.into(), "settings", Problem::Empty));
    }
    let mut removed = BTreeSet::new();
    let mut touched = BTreeSet::new();
    let mut nouns = BTreeSet::new();
    for change in changes {
        nouns.insert(change.id.noun());
        if after.contains(change.id) {
            touched.insert(change.id);
        } else if before.contains(change.id) {
            removed.insert(change.id);
        }
    }
    for &id in &touched {
        after.check_one(id)?;
        if let EntityId::Release(release) = id {
            let only_withdrawn = match (before.releases.get(release), after.releases.get(release)) {
                (Some(old), Some(now)) => Release { withdrawn_at: now.withdrawn_at, ..old.clone() } == *now,
                _ => true,
            };
            if !only_withdrawn {
                return Err(ModelError::new(id, "frozen", Problem::Immutable));
            }
        }
    }
    if !removed.is_empty() {
        let mut used = None;
        after.all_references(&mut |from, field, to| {
            if removed.contains(&to) {
                used.get_or_insert((from, field, to));
            }
        });
        if let Some((from, field, to)) = used {
            return Err(ModelError::new(to, field, Problem::StillUsed(from)));
        }
    }
    // A person who changes sides concerns nouns that the changes do not name.
    let side_changed = touched.iter().any(|id| match id {
        EntityId::Person(id) => before
            .people
            .get(*id)
            .is_some_and(|old| after.people.get(*id).is_some_and(|now| now.side != old.side)),
        _ => false,
    });
    if side_changed {
        check_sides(after)?;
    }
    check_uniqueness(after, &nouns)
}

/// Checks a document from outside.
pub(crate) fn check_all(document: &Document) -> Result<(), ModelError> {
    if !document.settings.contains(SettingsId::ONLY) || document.settings.len() != 1 {
        return Err(ModelError::new(SettingsId::ONLY.into(), "settings", Problem::Empty));
    }
    document.check_rows()?;
    check_uniqueness(document, &EntityId::NOUNS.iter().copied().collect())
}

/// One noun: on its own, what it refers to, and beside the others.
pub(crate) fn check_row(document: &Document, row: &(impl Check + References + Fits)) -> Result<(), Wrong> {
    row.check()?;
    let mut unknown = None;
    row.references(&mut |field, to| {
        if !document.contains(to) {
            unknown.get_or_insert((field, Problem::Unknown(to)));
        }
    });
    unknown.map_or(Ok(()), Err)?;
    row.fits(document)
}
