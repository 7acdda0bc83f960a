//! When the entries of a calendar take place.
//!
//! calcard repeats. Around its repeating stand bounds, because it always begins at the first occurrence and knows no
//! window: rules are cut at the window's end, those finer than a day are repeated only where they end soon, and the days
//! that all rules of a file may run through together are bounded.

use std::collections::HashSet;

use calcard::common::{PartialDateTime, timezone::Tz as CardTz};
use calcard::icalendar::dates::TimeOrDelta;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarFrequency, ICalendarProperty, ICalendarValue,
};
use chrono::{DateTime, Days, NaiveDate, TimeDelta};
use tandem_model::Tz;
use tandem_wording::{Args, Message};

use super::entry::{excepts, has_end, in_utc, is_plain, partial, repeats};
use super::zones::Zones;

/// Occurrences of one entry; a daily entry reaches this in 27 years.
const MOST_OCCURRENCES: usize = 10_000;
/// Days that the rules of a file may run through together: 500 daily entries that began forty years ago.
const MOST_DAYS: i64 = 8_000_000;
/// Days of the window where the plan gives none.
const WINDOW_DAYS: u64 = 366;

/// When an occurrence takes place.
#[derive(Clone, Copy)]
pub(super) struct Occurrence {
    pub start: DateTime<Tz>,
    pub end: DateTime<Tz>,
    pub whole_days: bool,
}

/// The repeating of all entries of a file.
pub(super) struct Repeating {
    window: Option<(NaiveDate, NaiveDate)>,
    /// Days that rules have run through.
    days: i64,
}

impl Repeating {
    /// Within the days that are wanted.
    pub fn within(window: Option<(NaiveDate, NaiveDate)>) -> Self {
        Self { window, days: 0 }
    }

    /// True if nothing between two days is wanted.
    pub fn leaves_out(&self, first: NaiveDate, last: NaiveDate) -> bool {
        self.window.is_some_and(|(from, to)| last < from || to < first)
    }

    /// When an entry takes place, as far as the window reaches, and the reason where that is just its first time.
    pub fn expand(
        &mut self,
        entry: &ICalendarComponent,
        zones: &Zones<'_>,
    ) -> Result<(Vec<Occurrence>, Option<Message>), Message> {
        let mut component = entry.clone();
        component.entries.retain(|entry| entry.name != ICalendarProperty::RecurrenceId);
        component.component_ids.clear();
        let Some(start) = zones.time_of(&component, &ICalendarProperty::Dtstart) else {
            return Err(Message::plain("imports-refused-no-start"));
        };
        let begin = component.property(&ICalendarProperty::Dtstart);
        let whole_days = begin
            .and_then(|begin| begin.values.first())
            .is_some_and(|value| matches!(value, ICalendarValue::PartialDateTime(at) if at.hour.is_none()));
        let start = if repeats(&component) { in_utc(&mut component).unwrap_or(start) } else { start };
        let cut = self.cut_rules(&mut component, start).err();
        if cut.is_some() {
            // What repeats beyond all bounds still takes place the first time; the reason says that it is just this.
            let again = [ICalendarProperty::Rrule, ICalendarProperty::Rdate];
            component.entries.retain(|entry| !again.contains(&entry.name));
        }
        let mut components = zones.definitions_for(&component);
        let at = components.len() as u32;
        components.push(component);
        let expanded = ICalendar { components }.expand_dates(CardTz::Tz(zones.default), MOST_OCCURRENCES + 1);
        if let Some(error) = expanded.errors.first() {
            let args = Args::new().text("problem", format!("{:?}", error.error));
            return Err(Message::new("imports-refused-entry", args));
        }
        let mut seen = HashSet::new();
        let mut found = Vec::new();
        for occurrence in expanded.events.into_iter().filter(|occurrence| occurrence.comp_id == at) {
            let start = zones.shown(zones.at(occurrence.start));
            let end = match occurrence.end {
                TimeOrDelta::Time(end) => zones.at(end),
                TimeOrDelta::Delta(length) if has_end(entry) => {
                    start.checked_add_signed(length).unwrap_or(start)
                }
                // An entry with a time and without an end takes no time at all after the standard; a day does.
                TimeOrDelta::Delta(_) if whole_days => start.checked_add_days(Days::new(1)).unwrap_or(start),
                TimeOrDelta::Delta(_) => start,
            };
            // A repeated day may also stand in the list of extra days.
            if seen.insert(start) {
                found.push(Occurrence { start, end, whole_days });
            }
        }
        if found.is_empty() && !excepts(entry) {
            // A rule that never comes true leaves the first time it was meant for.
            let start = zones.shown(start);
            let end = if whole_days { start.checked_add_days(Days::new(1)).unwrap_or(start) } else { start };
            found.push(Occurrence { start, end, whole_days });
        }
        if found.len() > MOST_OCCURRENCES {
            return Err(Message::plain("imports-refused-too-often"));
        }
        Ok((found, cut))
    }

    /// Ends every rule at the window's end, reads its end by the entry's own clock, and counts what it will cost.
    fn cut_rules(&mut self, component: &mut ICalendarComponent, start: DateTime<Tz>) -> Result<(), Message> {
        let first = start.date_naive();
        let last = self
            .window
            .map_or_else(|| first.checked_add_days(Days::new(WINDOW_DAYS)), |(_, to)| to.succ_opt());
        let last = last.unwrap_or(first).max(first);
        for entry in &mut component.entries {
            for value in &mut entry.values {
                let ICalendarValue::RecurrenceRule(rule) = value else { continue };
                let times = |list: usize| list.max(1);
                if times(rule.byhour.len()) * times(rule.byminute.len()) * times(rule.bysecond.len()) > 48 {
                    return Err(Message::plain("imports-refused-too-often"));
                }
                let own_end = rule.until.as_ref().and_then(PartialDateTime::to_date_time);
                let own_end = own_end.map(|until| match until.offset {
                    // The rule repeats by local time, so its end has to be told in local time as well.
                    Some(offset) => (until.date_time
                        - TimeDelta::seconds(i64::from(offset.local_minus_utc())))
                    .and_utc()
                    .with_timezone(&start.timezone())
                    .naive_local(),
                    // A day as the end takes the whole day.
                    None if rule.until.as_ref().is_some_and(|until| until.hour.is_none()) => {
                        until.date_time.date().and_hms_opt(23, 59, 59).unwrap_or(until.date_time)
                    }
                    None => until.date_time,
                });
                let window_end = last.and_hms_opt(23, 59, 59).unwrap_or_default();
                // A rule that ends before it begins still has its first day.
                let end = own_end.map_or(window_end, |end| end.min(window_end)).max(start.naive_local());
                let unit = match rule.freq {
                    ICalendarFrequency::Secondly => Some(1),
                    ICalendarFrequency::Minutely => Some(60),
                    ICalendarFrequency::Hourly => Some(3600),
                    _ => None,
                };
                if let Some(seconds) = unit {
                    let steps = (end - start.naive_local()).num_seconds() / seconds;
                    let count = rule.count.filter(|_| is_plain(rule)).map_or(steps, i64::from);
                    if steps.min(count) >= MOST_OCCURRENCES as i64 {
                        return Err(Message::plain("imports-refused-too-often"));
                    }
                }
                self.days += (end.date() - first).num_days() + 1;
                if self.days > MOST_DAYS {
                    return Err(Message::plain("imports-refused-too-many-repeats"));
                }
                rule.until = Some(partial(end));
            }
        }
        Ok(())
    }
}
