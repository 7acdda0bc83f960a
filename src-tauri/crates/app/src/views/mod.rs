//! What the screens show, made from the document and the live check. Nothing here changes anything.

mod abc_curve;
mod accounts;
mod bars;
mod calendar;
mod changes;
mod coverage_board;
mod customer_map;
mod findings;
mod inspect;
mod judged;
mod met;
mod overview;
mod pairings;
mod people;
mod person_sheet;
mod seats;
mod settings;
mod show_year;
mod shows;
mod switch_board;
mod tandem_board;
mod verdicts;

use crate::seam;
use chrono::NaiveDate;
use tandem_model::Document;
use tandem_rules::{facts::Calendar, live::LiveCheck};

pub(crate) use tandem_rules::Board;
use tandem_wording::Language;

pub(crate) use abc_curve::abc_curve;
pub(crate) use accounts::{account_row, account_sheet, accounts_view};
pub(crate) use bars::{Levels, switch_bars};
pub(crate) use calendar::calendar_view;
pub(crate) use changes::{Before, is_sweeping, performed_rows};
pub(crate) use coverage_board::{coverage_board, coverage_verdicts, covered_accounts};
pub(crate) use customer_map::customer_map;
pub(crate) use findings::{Ignored, findings, findings_of_board, listed};
pub(crate) use inspect::{inspect_switch_day, missed_without, reason};
pub(crate) use met::met_view;
pub(crate) use overview::overview;
pub(crate) use pairings::pairings_view;
pub(crate) use people::{PeopleIndex, people_view};
pub(crate) use person_sheet::person_sheet;
pub(crate) use seats::seat;
pub(crate) use settings::settings_view;
pub(crate) use show_year::show_year;
pub(crate) use shows::{faces_of, need_said, seat_candidates, seat_verdicts, show_board, shows_view};
pub(crate) use switch_board::{days_of, people_in_order, staffing as desk_staffing, switch_board};
pub(crate) use tandem_board::{partner_choices, tandem_board, tandem_facts, tandem_verdicts};
pub(crate) use verdicts::verdicts;

/// The boards whose findings the switch-day board lists: its own, and what stands against each other in the calendar.
pub(crate) const LISTED: [Board; 2] = [Board::SwitchDays, Board::Calendar];

/// Every board, in the order of the product.
pub(crate) const ALL_BOARDS: [Board; 5] =
    [Board::Tandems, Board::Coverage, Board::SwitchDays, Board::TradeShows, Board::Calendar];

/// The plan as somebody looks at it.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'a> {
    pub document: &'a Document,
    pub live: &'a LiveCheck,
    pub revision: u64,
    pub today: NaiveDate,
    pub language: Language,
}

impl Seen<'_> {
    /// Facts of the document.
    pub fn calendar(&self) -> &Calendar {
        self.live.calendar()
    }
}

impl From<tandem_rules::Level> for seam::Level {
    fn from(level: tandem_rules::Level) -> Self {
        match level {
            tandem_rules::Level::Hard => Self::Hard,
            tandem_rules::Level::Medium => Self::Medium,
            tandem_rules::Level::Soft => Self::Soft,
        }
    }
}

impl From<tandem_rules::Score> for seam::Score {
    fn from(score: tandem_rules::Score) -> Self {
        Self { hard: score.hard, medium: score.medium, soft: score.soft }
    }
}

/// The name of a board, as in JSON.
pub(crate) fn board_id(board: Board) -> &'static str {
    match board {
        Board::Tandems => "tandems",
        Board::Coverage => "coverage",
        Board::SwitchDays => "switch_days",
        Board::TradeShows => "trade_shows",
        Board::Calendar => "calendar",
    }
}
