//! Why a change was refused.

use crate::EntityId;

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Must not be empty.
    Empty,
    /// Outside the range the field's documentation gives.
    OutOfRange,
    /// An end before its beginning.
    Order,
    /// Refers to something that is not there.
    Unknown(EntityId),
    /// Is still referred to by something that stays.
    StillUsed(EntityId),
    /// Refers to a person of the wrong side.
    WrongSide(EntityId),
    /// Another one has the same where only one may.
    Duplicate(EntityId),
    /// Contradicts another one.
    Contradiction(EntityId),
    /// May not be changed.
    Immutable,
    /// The plan has changed in the meantime.
    Outdated,
    /// The sides of the change are not the noun it names.
    IdMismatch,
}

impl Problem {
    /// Stable code for screens and scripts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::OutOfRange => "out_of_range",
            Self::Order => "order",
            Self::Unknown(_) => "unknown_reference",
            Self::StillUsed(_) => "still_used",
            Self::WrongSide(_) => "wrong_side",
            Self::Duplicate(_) => "duplicate",
            Self::Contradiction(_) => "contradiction",
            Self::Immutable => "immutable",
            Self::Outdated => "outdated",
            Self::IdMismatch => "id_mismatch",
        }
    }

    /// The other noun concerned, if there is one.
    pub const fn other(self) -> Option<EntityId> {
        match self {
            Self::Unknown(id)
            | Self::StillUsed(id)
            | Self::WrongSide(id)
            | Self::Duplicate(id)
            | Self::Contradiction(id) => Some(id),
            _ => None,
        }
    }
}

/// A refused change: which noun, which field, and what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}.{field}: {}", entity.noun(), problem.code())]
pub struct ModelError {
    /// Which noun.
    pub entity: EntityId,
    /// Which field of it, as written in JSON.
    pub field: &'static str,
    /// What is wrong.
    pub problem: Problem,
}

impl ModelError {
    pub(crate) const fn new(entity: EntityId, field: &'static str, problem: Problem) -> Self {
        Self { entity, field, problem }
    }

    /// Stable code for screens and scripts.
    pub const fn code(&self) -> &'static str {
        self.problem.code()
    }
}
