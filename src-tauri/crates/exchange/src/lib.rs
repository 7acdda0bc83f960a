//! Other people's files: imports in, rosters out; and the holidays that come with the program.

pub mod export;
pub mod holidays;
pub mod import;
