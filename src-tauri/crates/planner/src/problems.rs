//! The engine problem behind each board, by indices and with costs that are scores: for those who measure the engine beside other solvers.

pub use crate::coverage::engine_problem as coverage;
pub use crate::switch_days::engine_problem as switch_days;
pub use crate::tandems::engine_problem as tandems;
pub use crate::trade_shows::engine_problem as trade_shows;
