//! The shows of a year, as the screen shows them.

use super::ShowLine;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tandem_model::{PersonId, Side, TradeShowId};

/// What somebody does at one show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AtShow {
    /// Which show.
    pub show: TradeShowId,
    /// Duties.
    pub duties: u32,
    /// Minutes of them.
    pub minutes: u32,
}

/// What somebody does at the shows of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct YearShare {
    /// Who.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// One or two letters.
    pub initials: String,
    /// Inside, field or manager.
    pub side: Side,
    /// Minutes of duty in the year.
    pub minutes: u32,
    /// Half-days of duty in the year.
    pub half_days: u32,
    /// Duty days on Saturdays and Sundays of the year.
    pub weekend_days: u32,
    /// Half-days that the rule of shares counts: the planning period and the 365 days before it.
    pub counted: u32,
    /// The person's share of these by the same rule; none for whom no share is counted.
    pub target: Option<u32>,
    /// By first day of the show.
    pub at: Vec<AtShow>,
}

/// The shows of a year and who is on them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShowYear {
    /// Of which state of the plan.
    pub revision: u64,
    /// Today.
    pub today: NaiveDate,
    /// Which year.
    pub year: i32,
    /// Years with shows, the shown one included, in order.
    pub years: Vec<i32>,
    /// Those with a day in the year, by first day.
    pub shows: Vec<ShowLine>,
    /// Everybody, by side and name.
    pub people: Vec<YearShare>,
}
