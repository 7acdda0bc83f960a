//! What whole-problem benchmarks ask beside a [`Session`]: an independent recount of what was proposed, the problems as the engine sees them,
//! and which rules were in force.
//!
//! [`Session`]: crate::Session

use crate::seam::Planned;
use tandem_model::{Document, NaiveDate};
use tandem_rules::{Board, Context, RULEBOOK, Score, judge};

/// What `board` costs, recounted by the judge, who shares nothing with planner and live check but the table of rules.
pub fn recount(document: &Document, today: NaiveDate, board: Planned) -> Score {
    let context = Context { today };
    let (terms, board) = match board {
        Planned::SwitchDays => (judge::switch_days(document, &context), Board::SwitchDays),
        Planned::Tandems => (judge::tandems(document, &context), Board::Tandems),
        Planned::Coverage => (judge::coverage(document, &context), Board::Coverage),
        Planned::TradeShows => (judge::trade_shows(document, &context), Board::TradeShows),
    };
    tandem_rules::score(&terms, board)
}

/// The problem of tandems as the engine sees it.
pub fn tandems(document: &Document, today: NaiveDate) -> tandem_engine::tandems::Problem {
    tandem_planner::problems::tandems(document, &Context { today })
}

/// The problem of coverage as the engine sees it.
pub fn coverage(document: &Document, today: NaiveDate) -> tandem_engine::coverage::Problem {
    tandem_planner::problems::coverage(document, &Context { today })
}

/// The problem of switch days as the engine sees it.
pub fn switch_days(document: &Document, today: NaiveDate) -> tandem_engine::switch::Problem {
    tandem_planner::problems::switch_days(document, &Context { today })
}

/// The problem of trade shows as the engine sees it.
pub fn trade_shows(document: &Document, today: NaiveDate) -> tandem_engine::shows::Problem {
    tandem_planner::problems::trade_shows(document, &Context { today })
}

/// A number that changes when a rule comes, goes, or changes its board, level, unit or default weight: figures of two tables of rules belong
/// to two series. (FNV-1a, 64 bits.)
pub fn rules_checksum() -> u64 {
    let lines = RULEBOOK.iter().map(|rule| {
        format!("{} {:?} {:?} {} {}\n", rule.id, rule.board, rule.level, rule.unit, rule.default_weight)
    });
    let mut lines: Vec<String> = lines.collect();
    // The order of rows means nothing.
    lines.sort_unstable();
    lines.concat().bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
