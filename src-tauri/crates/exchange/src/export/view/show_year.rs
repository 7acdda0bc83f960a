//! All shows of a year: when, how well staffed, and everybody's share.

use chrono::NaiveDate;

use super::{Head, Person};

/// The shows that begin in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShowYear {
    /// What stands on every page.
    pub head: Head,
    /// The year.
    pub year: i32,
    /// By first day.
    pub shows: Vec<YearShow>,
    /// Everybody who could be on a booth, those with most hours first.
    pub shares: Vec<Share>,
}

/// A show in the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearShow {
    /// What people call it.
    pub name: String,
    /// Town and booth; may be empty.
    pub place: String,
    /// First day, build-up included.
    pub from: NaiveDate,
    /// Last day, dismantling included.
    pub to: NaiveDate,
    /// Seats of all shifts below their minimum if nobody came.
    pub seats: u32,
    /// Those of them that are taken.
    pub filled: u32,
    /// Who is on the booth, in the order of the shares.
    pub people: Vec<Part>,
}

/// Somebody's part in one show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Who, as a place in [`ShowYear::shares`].
    pub share: usize,
    /// Shifts.
    pub duties: u32,
    /// Minutes of them.
    pub minutes: u32,
}

/// What somebody does at the shows of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Who.
    pub person: Person,
    /// Distinct shows.
    pub shows: u32,
    /// Shifts.
    pub duties: u32,
    /// Minutes of them.
    pub minutes: u32,
    /// Saturdays and Sundays with a duty.
    pub weekend_days: u32,
}

impl ShowYear {
    /// Minutes of everybody.
    pub fn minutes(&self) -> u64 {
        self.shares.iter().map(|share| u64::from(share.minutes)).sum()
    }

    /// Tenths of a per cent of all hours that this share is.
    pub fn permille(&self, share: &Share) -> u32 {
        let all = self.minutes();
        (u64::from(share.minutes) * 1000 + all / 2).checked_div(all).unwrap_or(0) as u32
    }

    /// Where a date lies in the year, from 0 at its beginning to 1 at its end; days of other years lie at the ends.
    pub fn position(&self, date: NaiveDate) -> f32 {
        let start = NaiveDate::from_ymd_opt(self.year, 1, 1).unwrap_or(date);
        let next = NaiveDate::from_ymd_opt(self.year.saturating_add(1), 1, 1).unwrap_or(date);
        let days = (next - start).num_days().max(1) as f32;
        ((date - start).num_days() as f32 / days).clamp(0.0, 1.0)
    }

    /// The first day of each month.
    pub fn months(&self) -> Vec<NaiveDate> {
        (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(self.year, month, 1)).collect()
    }

    /// The whole year.
    pub fn horizon(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((NaiveDate::from_ymd_opt(self.year, 1, 1)?, NaiveDate::from_ymd_opt(self.year, 12, 31)?))
    }
}
