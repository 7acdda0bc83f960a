//! Other people's files: imports in, rosters out.

pub mod export;
pub mod import;
