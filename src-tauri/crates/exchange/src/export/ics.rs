//! Rosters as calendar files after RFC 5545 and RFC 5546: one to publish, and one per entry to invite and to cancel.
//!
//! Written by hand rather than by a library: the one at hand makes lines of 76 octets and knows no `VTIMEZONE`.

mod invite;
mod text;
mod zone;

pub use invite::{cancel, publish, request, single_files, zip};

#[cfg(test)]
mod tests;
