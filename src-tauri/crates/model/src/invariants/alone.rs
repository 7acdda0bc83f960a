//! What must hold of a noun on its own.

use crate::*;

/// A field and what is wrong with it.
pub(crate) type Wrong = (&'static str, Problem);

/// What must hold of a noun on its own.
pub(crate) trait Check {
    /// The first field that is wrong.
    fn check(&self) -> Result<(), Wrong>;
}

fn named(field: &'static str, text: &str) -> Result<(), Wrong> {
    if text.trim().is_empty() { Err((field, Problem::Empty)) } else { Ok(()) }
}

fn in_order<T: PartialOrd>(field: &'static str, from: &T, to: &T) -> Result<(), Wrong> {
    if from <= to { Ok(()) } else { Err((field, Problem::Order)) }
}

fn within<T: PartialOrd>(
    field: &'static str,
    value: T,
    range: std::ops::RangeInclusive<T>,
) -> Result<(), Wrong> {
    if range.contains(&value) { Ok(()) } else { Err((field, Problem::OutOfRange)) }
}

/// Longer stretches are typing errors and would cost time in every check.
const LONGEST_STRETCH_DAYS: i64 = 3 * 366;

fn stretch(field: &'static str, from: NaiveDate, to: NaiveDate) -> Result<(), Wrong> {
    in_order(field, &from, &to)?;
    within(field, (to - from).num_days(), 0..=LONGEST_STRETCH_DAYS)
}

fn clock(span: &Span) -> Result<(), Wrong> {
    if span.start >= span.end {
        return Err(("span", Problem::Order));
    }
    within("span", (span.end - span.start).num_days(), 0..=LONGEST_STRETCH_DAYS)
}

fn somewhere(field: &'static str, place: &Place) -> Result<(), Wrong> {
    if let Some(Coordinates { latitude, longitude }) = place.coordinates {
        within(field, latitude, -90.0..=90.0)?;
        within(field, longitude, -180.0..=180.0)?;
    }
    let country = &place.country;
    let is_code =
        country.is_empty() || (country.len() == 2 && country.chars().all(|c| c.is_ascii_uppercase()));
    if is_code { Ok(()) } else { Err((field, Problem::OutOfRange)) }
}

fn level(value: Option<u8>) -> Result<(), Wrong> {
    value.map_or(Ok(()), |level| within("level", level, 1..=6))
}

fn law_in_range(country: &str, law: &WorkingTimeLaw) -> Result<(), Wrong> {
    if country.len() != 2 || !country.chars().all(|c| c.is_ascii_uppercase()) {
        return Err(("trade_shows.laws", Problem::OutOfRange));
    }
    within("trade_shows.laws", law.breaks.len(), 0..=8)?;
    for due in &law.breaks {
        within("trade_shows.laws", due.from_minutes, 1..=1440)?;
        within("trade_shows.laws", due.minutes, 0..=240)?;
    }
    within("trade_shows.laws", law.day_minutes, 60..=1440)?;
    within("trade_shows.laws", law.break_part_minutes, 1..=120)?;
    within("trade_shows.laws", law.rest_minutes, 0..=1440)?;
    within("trade_shows.laws", law.days_in_a_row, 1..=31)?;
    within("trade_shows.laws", law.weekly_rest_minutes, 0..=7200)?;
    within("trade_shows.laws", law.substitute_days, 0..=365)
}

impl Check for Settings {
    fn check(&self) -> Result<(), Wrong> {
        if self.id != SettingsId::ONLY {
            return Err(("id", Problem::OutOfRange));
        }
        named("plan_name", &self.plan_name)?;
        in_order("horizon", &self.horizon.from, &self.horizon.to)?;
        within("horizon", (self.horizon.to - self.horizon.from).num_days(), 0..=731)?;
        if self.currency.len() != 3 || !self.currency.chars().all(|c| c.is_ascii_uppercase()) {
            return Err(("currency", Problem::OutOfRange));
        }
        let hours = &self.working_hours;
        if !(hours.start < hours.midday && hours.midday < hours.end) {
            return Err(("working_hours", Problem::Order));
        }
        within("full_time_minutes", self.full_time_minutes, 60..=4200)?;
        within("freeze_days", self.freeze_days, 0..=60)?;
        within("notice_days", self.notice_days, 0..=90)?;
        within("short_item_minutes", self.short_item_minutes, 0..=240)?;
        let switches = &self.switch_days;
        within("switch_days.switches_per_quarter", switches.switches_per_quarter, 0..=20)?;
        within("switch_days.window_working_days", switches.window_working_days, 0..=60)?;
        within("switch_days.gap_days", switches.gap_days, 0..=90)?;
        within("switch_days.quarter_end_blackout_days", switches.quarter_end_blackout_days, 0..=30)?;
        self.trade_shows.laws.iter().try_for_each(|(country, law)| law_in_range(country, law))?;
        let models = &self.coverage_models;
        for terms in [&models.one_inside_face, &models.two_faces, &models.one_field_face, &models.one_team] {
            within("coverage_models", terms.consult_every_days, 1..=365)?;
            within("coverage_models", terms.field_hours, 0..=2000)?;
            within("coverage_models", terms.inside_hours, 0..=2000)?;
        }
        within("abc", self.abc.b_percent, 0..=100)?;
        in_order("abc", &self.abc.a_percent, &self.abc.b_percent)?;
        self.weights.values().try_for_each(|weight| within("weights", *weight, 0..=1_000_000))
    }
}

impl Check for Site {
    fn check(&self) -> Result<(), Wrong> {
        named("name", &self.name)?;
        somewhere("place", &self.place)
    }
}

impl Check for Desk {
    fn check(&self) -> Result<(), Wrong> {
        named("name", &self.name)
    }
}

impl Check for Person {
    fn check(&self) -> Result<(), Wrong> {
        named("family_name", &self.name())?;
        somewhere("base", &self.base)?;
        within("experience_years", self.experience_years, 0..=60)?;
        within("weekly_minutes", self.weekly_minutes, 0..=4200)?;
        match (self.from, self.until) {
            (Some(from), Some(until)) => in_order("until", &from, &until),
            _ => Ok(()),
        }
    }
}

impl Check for Skill {
    fn check(&self) -> Result<(), Wrong> {
        named("name", &self.name)?;
        level(self.level)
    }
}

impl Check for Wish {
    fn check(&self) -> Result<(), Wrong> {
        match self.kind {
            WishKind::Partner { partner } if partner == self.person => {
                Err(("kind", Problem::Contradiction(self.person.into())))
            }
            _ => Ok(()),
        }
    }
}

impl Check for OpeningBalance {
    fn check(&self) -> Result<(), Wrong> {
        match self.kind {
            BalanceKind::PairMet { partner } if partner == self.person => {
                Err(("kind", Problem::Contradiction(self.person.into())))
            }
            BalanceKind::PairMet { .. } => Ok(()),
            BalanceKind::Switches { count }
            | BalanceKind::ShowHalfDays { count }
            | BalanceKind::WeekendDays { count } => within("kind", count, 0..=1000),
        }
    }
}

impl Check for Absence {
    fn check(&self) -> Result<(), Wrong> {
        in_order("span", &self.span.from, &self.span.to)?;
        stretch("span", self.span.from.date, self.span.to.date)
    }
}

impl Check for Pairing {
    fn check(&self) -> Result<(), Wrong> {
        Ok(())
    }
}

impl Check for Tandem {
    fn check(&self) -> Result<(), Wrong> {
        if self.deputy == Some(self.inside_rep) {
            return Err(("deputy", Problem::Contradiction(self.inside_rep.into())));
        }
        self.until.map_or(Ok(()), |until| in_order("until", &self.from, &until))
    }
}

impl Check for Account {
    fn check(&self) -> Result<(), Wrong> {
        named("name", &self.name)?;
        somewhere("place", &self.place)?;
        within("effort_percent", self.effort_percent, 0..=1000)
    }
}

impl Check for Appointment {
    fn check(&self) -> Result<(), Wrong> {
        clock(&self.span)
    }
}

impl Check for CalendarItem {
    fn check(&self) -> Result<(), Wrong> {
        named("title", &self.title)?;
        somewhere("place", &self.place)?;
        clock(&self.span)
    }
}

impl Check for HolidayCalendar {
    fn check(&self) -> Result<(), Wrong> {
        named("name", &self.name)?;
        named("region", &self.region)
    }
}

impl Check for Holiday {
    fn check(&self) -> Result<(), Wrong> {
        stretch("to", self.from, self.to)
    }
}

impl Check for Blackout {
    fn check(&self) -> Result<(), Wrong> {
        stretch("to", self.from, self.to)
    }
}

impl Check for SwitchDay {
    fn check(&self) -> Result<(), Wrong> {
        Ok(())
    }
}

impl Check for TradeShow {
    fn check(&self) -> Result<(), Wrong> {
        named("name", &self.name)?;
        somewhere("place", &self.place)?;
        stretch("to", self.from, self.to)
    }
}

impl Check for Station {
    fn check(&self) -> Result<(), Wrong> {
        named("name", &self.name)?;
        in_order("desired", &self.minimum, &self.desired)?;
        in_order("maximum", &self.desired, &self.maximum)?;
        within("maximum", self.maximum, 1..=100)
    }
}

impl Check for Shift {
    fn check(&self) -> Result<(), Wrong> {
        clock(&self.span)?;
        within("span", self.span.minutes(), 1..=24 * 60)?;
        within("headcount", self.headcount, 0..=200)
    }
}

impl Check for SeatNeed {
    fn check(&self) -> Result<(), Wrong> {
        named("name", &self.name)?;
        level(self.level)
    }
}

impl Check for Visit {
    fn check(&self) -> Result<(), Wrong> {
        clock(&self.span)
    }
}

impl Check for BoothDuty {
    fn check(&self) -> Result<(), Wrong> {
        Ok(())
    }
}

impl Check for Draft {
    fn check(&self) -> Result<(), Wrong> {
        named("name", &self.name)
    }
}

impl Check for Release {
    fn check(&self) -> Result<(), Wrong> {
        named("frozen", &self.frozen)?;
        within("number", self.number, 1..=u32::MAX)
    }
}

impl Check for IgnoredFinding {
    fn check(&self) -> Result<(), Wrong> {
        named("finding", &self.finding)?;
        named("reason", &self.reason)
    }
}
