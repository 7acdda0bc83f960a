//! The live check alone.

use crate::Outcome;

/// What the bench of the rules prints.
pub fn figures() -> Outcome<String> {
    Ok("null".into())
}
