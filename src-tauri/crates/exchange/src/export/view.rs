//! What a printed, mailed or hung-up roster shows: plain data, filled by whoever knows the plan.
//!
//! Every format (PDF, XLSX, CSV, ICS, HTML) is made from the same view, so they cannot disagree. A view holds only what
//! may leave the house: an absence has no reason here because there is no field to put one in. One module per roster;
//! what all of them share stands here.

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};
use tandem_wording::Language;
use uuid::Uuid;

pub mod calendar;
pub mod change_slips;
pub mod customers;
pub mod desks;
pub mod people;
pub mod show_year;
pub mod switch_days;
pub mod tandems;
pub mod trade_shows;

/// What stands on every page and in every file: of which plan, which version, when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Name of the plan.
    pub plan: String,
    /// The release this is a print of; none for today's plan.
    pub release: Option<ReleaseMark>,
    /// The day printed on the pages.
    pub printed: NaiveDate,
    /// When the file was made; calendar entries carry it (`DTSTAMP`).
    pub stamped: DateTime<Utc>,
    /// Language of all headings.
    pub language: Language,
}

/// Which release a print is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReleaseMark {
    /// 1, 2, 3...
    pub number: u32,
    /// The day it was published.
    pub date: NaiveDate,
}

/// Which team a person belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// Inside sales.
    Inside,
    /// Field sales.
    Field,
    /// Leads one or both teams.
    Manager,
}

/// Somebody who is named in a print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The person's stored id.
    pub id: Uuid,
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Inside or field.
    pub side: Side,
    /// Desk or site the person is listed under; may be empty.
    pub group: String,
    /// Phone number; may be empty.
    pub phone: String,
}

impl Person {
    /// Given and family name.
    pub fn name(&self) -> String {
        [self.given.trim(), self.family.trim()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// How many people answer at a desk in one half-day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Presence {
    /// How many are there.
    pub present: u32,
    /// How many there must be.
    pub minimum: u32,
}

impl Presence {
    /// True if too few are there.
    pub fn is_short(self) -> bool {
        self.present < self.minimum
    }
}

/// Saturday or Sunday.
pub(crate) fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
