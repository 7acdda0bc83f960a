//! Half-days, legs of a day and work patterns.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeZone, Utc, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Morning or afternoon; where one ends and the other begins is a setting of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Half {
    /// From the start of work to midday.
    Morning,
    /// From midday to the end of work.
    Afternoon,
}

/// A date and its half: the unit in which switch days are planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HalfDay {
    /// Local calendar date.
    pub date: NaiveDate,
    /// Which half of it.
    pub half: Half,
}

impl HalfDay {
    /// The morning of `date`.
    pub const fn morning(date: NaiveDate) -> Self {
        Self { date, half: Half::Morning }
    }

    /// The afternoon of `date`.
    pub const fn afternoon(date: NaiveDate) -> Self {
        Self { date, half: Half::Afternoon }
    }

    /// Number of half-days from `start`'s morning to this one; negative before it.
    pub fn slot_from(self, start: NaiveDate) -> i64 {
        (self.date - start).num_days() * 2 + i64::from(self.half == Half::Afternoon)
    }

    /// The half-day `slot` half-days after the morning of `start`; the inverse of [`HalfDay::slot_from`].
    pub fn from_slot(start: NaiveDate, slot: u32) -> Self {
        let date = start.checked_add_days(Days::new(u64::from(slot / 2))).unwrap_or(NaiveDate::MAX);
        Self { date, half: if slot.is_multiple_of(2) { Half::Morning } else { Half::Afternoon } }
    }
}

/// How much of a day something takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LegLength {
    /// The morning.
    Morning,
    /// The afternoon.
    Afternoon,
    /// Both halves.
    Full,
}

impl LegLength {
    /// The halves it takes, in order.
    pub const fn halves(self) -> &'static [Half] {
        match self {
            Self::Morning => &[Half::Morning],
            Self::Afternoon => &[Half::Afternoon],
            Self::Full => &[Half::Morning, Half::Afternoon],
        }
    }
}

impl From<Half> for LegLength {
    fn from(half: Half) -> Self {
        match half {
            Half::Morning => Self::Morning,
            Half::Afternoon => Self::Afternoon,
        }
    }
}

/// Where a person's working week says they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WorkPlace {
    /// At the desk of the site.
    Office,
    /// With customers.
    Customers,
    /// Working from home.
    Home,
    /// Not working.
    Off,
}

/// A working week: for each half-day from Monday morning to Sunday afternoon where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorkPattern(pub [WorkPlace; 14]);

impl WorkPattern {
    /// Monday to Friday at `place`, both halves; weekends off.
    pub const fn weekdays(place: WorkPlace) -> Self {
        let mut week = [WorkPlace::Off; 14];
        let mut slot = 0;
        while slot < 10 {
            week[slot] = place;
            slot += 1;
        }
        Self(week)
    }

    /// Where the pattern puts the person in `half_day`.
    pub fn at(&self, half_day: HalfDay) -> WorkPlace {
        self.on(half_day.date.weekday(), half_day.half)
    }

    /// Where the pattern puts the person in this half of this weekday.
    pub fn on(&self, weekday: Weekday, half: Half) -> WorkPlace {
        self.0[weekday.num_days_from_monday() as usize * 2 + usize::from(half == Half::Afternoon)]
    }

    /// Half-days a week with work.
    pub fn working_half_days(&self) -> usize {
        self.0.iter().filter(|place| **place != WorkPlace::Off).count()
    }

    /// True if some day of the week is worked in both halves.
    pub fn has_full_day(&self) -> bool {
        self.0.chunks(2).any(|day| day.iter().all(|place| *place != WorkPlace::Off))
    }
}

/// From one half-day to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HalfDaySpan {
    /// First half-day.
    pub from: HalfDay,
    /// Last half-day, not before `from`.
    pub to: HalfDay,
}

impl HalfDaySpan {
    /// True if `half_day` lies inside.
    pub fn contains(&self, half_day: HalfDay) -> bool {
        self.from <= half_day && half_day <= self.to
    }

    /// First instant and first instant after it for somebody who is away meanwhile: whole days from midnight to
    /// midnight, half of them up to or from midday.
    pub fn away(&self, hours: &WorkingHours, zone: Tz) -> (DateTime<Utc>, DateTime<Utc>) {
        let start = if self.from.half == Half::Morning { NaiveTime::MIN } else { hours.midday };
        let end = match self.to.half {
            Half::Morning => instant(self.to.date, hours.midday, zone),
            Half::Afternoon => instant(self.to.date.succ_opt().unwrap_or(self.to.date), NaiveTime::MIN, zone),
        };
        (instant(self.from.date, start, zone), end)
    }
}

/// A stretch of time on the clock: two instants and the zone people think of it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// First instant.
    pub start: DateTime<Utc>,
    /// First instant no longer in it; after `start`.
    pub end: DateTime<Utc>,
    /// IANA zone in which it was entered and is shown.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub zone: Tz,
}

impl Span {
    /// Length in whole minutes, rounded down.
    pub fn minutes(&self) -> i64 {
        (self.end - self.start).num_minutes()
    }

    /// True if the two share an instant.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The half-days whose working hours this stretch intersects, read in its own zone, in order.
    ///
    /// Never more than `limit` of them, so that a mistyped year cannot fill the memory.
    pub fn half_days(&self, hours: &WorkingHours, limit: usize) -> Vec<HalfDay> {
        let start = self.start.with_timezone(&self.zone).naive_local();
        let end = self.end.with_timezone(&self.zone).naive_local();
        let mut touched = Vec::new();
        let mut date = start.date();
        while date <= end.date() && touched.len() < limit {
            for half in [Half::Morning, Half::Afternoon] {
                let (from, to) = hours.of(half);
                if start < date.and_time(to) && date.and_time(from) < end {
                    touched.push(HalfDay { date, half });
                }
            }
            let Some(next) = date.succ_opt() else { break };
            date = next;
        }
        touched
    }
}

/// When work starts, when the afternoon begins, when work ends: local times of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorkingHours {
    /// Start of work, 08:00 by default.
    pub start: NaiveTime,
    /// Where the afternoon begins, 12:30 by default.
    pub midday: NaiveTime,
    /// End of work, 17:00 by default.
    pub end: NaiveTime,
}

impl WorkingHours {
    /// First and last moment of a half.
    pub const fn of(&self, half: Half) -> (NaiveTime, NaiveTime) {
        match half {
            Half::Morning => (self.start, self.midday),
            Half::Afternoon => (self.midday, self.end),
        }
    }

    /// The instants between which a leg on `date` lies in `zone`.
    ///
    /// A local time that a change of the clocks skips is read as the first instant after the gap.
    pub fn span(&self, date: NaiveDate, length: LegLength, zone: Tz) -> Span {
        let (from, to) = match length {
            LegLength::Morning => self.of(Half::Morning),
            LegLength::Afternoon => self.of(Half::Afternoon),
            LegLength::Full => (self.start, self.end),
        };
        Span { start: instant(date, from, zone), end: instant(date, to, zone), zone }
    }
}

impl Default for WorkingHours {
    fn default() -> Self {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        Self { start: at(8, 0), midday: at(12, 30), end: at(17, 0) }
    }
}

/// The instant at which clocks in `zone` show `time` on `date`: the earlier one where they show it twice, the first
/// one after the gap where they skip it.
pub fn instant(date: NaiveDate, time: NaiveTime, zone: Tz) -> DateTime<Utc> {
    let local = date.and_time(time);
    for hours in 0..=3 {
        if let Some(found) = zone.from_local_datetime(&(local + chrono::Duration::hours(hours))).earliest() {
            return found.with_timezone(&Utc);
        }
    }
    Utc.from_utc_datetime(&local)
}
