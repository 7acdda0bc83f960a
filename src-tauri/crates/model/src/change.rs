//! The one record of a change.

use crate::{Document, Entity, EntityId, ModelError, Problem, invariants};
use serde::{Deserialize, Serialize};

/// One noun before and after: added, changed or removed.
///
/// The same record serves the history, undo and redo, drafts, the difference to a release and merging.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Change {
    /// Which noun.
    pub id: EntityId,
    /// What it was; `None`: it is added.
    pub before: Option<Entity>,
    /// What it becomes; `None`: it is removed.
    pub after: Option<Entity>,
}

impl Change {
    /// Adds `row`.
    pub fn add(row: impl Into<Entity>) -> Self {
        let after = row.into();
        Self { id: after.id(), before: None, after: Some(after) }
    }

    /// Replaces `before` by `after`, which has the same id.
    pub fn replace(before: impl Into<Entity>, after: impl Into<Entity>) -> Self {
        let (before, after) = (before.into(), after.into());
        Self { id: before.id(), before: Some(before), after: Some(after) }
    }

    /// Removes `row`.
    pub fn remove(row: impl Into<Entity>) -> Self {
        let before = row.into();
        Self { id: before.id(), before: Some(before), after: None }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { id: self.id, before: self.after.clone(), after: self.before.clone() }
    }
}

impl Entity {
    /// Version of its calendar entry after RFC 5545, for those that releases give one.
    pub const fn sequence(&self) -> Option<u32> {
        match self {
            Self::SwitchDay(row) => Some(row.sequence),
            Self::BoothDuty(row) => Some(row.sequence),
            _ => None,
        }
    }

    /// The same with a version of at least `least`; what has none stays as it is.
    #[must_use]
    pub fn with_sequence_from(mut self, least: u32) -> Self {
        match &mut self {
            Self::SwitchDay(row) => row.sequence = row.sequence.max(least),
            Self::BoothDuty(row) => row.sequence = row.sequence.max(least),
            _ => {}
        }
        self
    }
}

/// The changes that take `changes` back: each inverted, in reverse order.
pub fn invert(changes: &[Change]) -> Vec<Change> {
    changes.iter().rev().map(Change::inverse).collect()
}

/// The changes by id that turn `before` into `after`.
pub fn diff(before: &Document, after: &Document) -> Vec<Change> {
    Document::differences(before, after)
}

impl Document {
    /// The document after `changes`, in order; or an error, and nothing has changed.
    ///
    /// # Errors
    /// A side of another noun or id than the change names; a `before` that is not what the document holds; an
    /// invariant of something touched that would be broken, including references from untouched nouns to removed ones.
    pub fn apply(&self, changes: &[Change]) -> Result<Self, ModelError> {
        let mut next = self.clone();
        for change in changes {
            for side in [&change.before, &change.after].into_iter().flatten() {
                if side.id() != change.id {
                    return Err(ModelError::new(change.id, "id", Problem::IdMismatch));
                }
            }
            if next.get(change.id) != change.before {
                return Err(ModelError::new(change.id, "before", Problem::Outdated));
            }
            next.set(change.id, change.after.clone());
        }
        invariants::check_changes(self, &next, changes)?;
        Ok(next)
    }

    /// `changes` on top of what was published since they were made.
    ///
    /// The version of a calendar entry only grows, whatever is undone, restored or taken over: where a change differs
    /// from the document in nothing but that version, both of its sides take the document's.
    #[must_use]
    pub fn settled(&self, changes: &[Change]) -> Vec<Change> {
        let settled = |change: &Change| {
            let Some(raised) = self.get(change.id).and_then(|row| row.sequence()) else {
                return change.clone();
            };
            let side = |row: &Option<Entity>| row.clone().map(|row| row.with_sequence_from(raised));
            Change { id: change.id, before: side(&change.before), after: side(&change.after) }
        };
        changes.iter().map(settled).collect()
    }

    /// Those of `changes` whose `before` is no longer what the document holds.
    pub fn outdated<'a>(&self, changes: &'a [Change]) -> Vec<&'a Change> {
        changes.iter().filter(|change| self.get(change.id) != change.before).collect()
    }
}
