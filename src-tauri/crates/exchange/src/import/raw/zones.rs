//! The time zones of a calendar: of the world's list, Outlook's names, and those the calendar defines itself.

use std::collections::{HashMap, HashSet};

use calcard::common::timezone::Tz as CardTz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue,
};
use chrono::{DateTime, NaiveDate, Offset, TimeDelta, TimeZone};
use tandem_model::Tz;

/// The time zones of a calendar.
pub(super) struct Zones<'a> {
    calendar: &'a ICalendar,
    pub default: Tz,
    /// What each zone that the calendar defines is taken for.
    named: HashMap<&'a str, Tz>,
}

impl<'a> Zones<'a> {
    pub fn of(calendar: &'a ICalendar, default: Tz) -> Self {
        let mut named = HashMap::new();
        for definition in calendar.timezones() {
            let Some(name) = id_of(definition) else { continue };
            let known = definition.timezone().map(|(_, zone)| zone);
            let zone = match known {
                Some(CardTz::Tz(zone)) => zone,
                _ => by_offset(calendar, definition, default),
            };
            named.insert(name, zone);
        }
        Self { calendar, default, named }
    }

    /// The zone a name stands for: of the world's list, Outlook's, or one that the calendar defines itself.
    fn named(&self, name: &str) -> Tz {
        if let Some(zone) = self.named.get(name) {
            return *zone;
        }
        match name.parse() {
            Ok(CardTz::Tz(zone)) => zone,
            _ => self.default,
        }
    }

    /// A time as calcard gives it, in a zone of the world's list.
    pub fn at(&self, time: DateTime<CardTz>) -> DateTime<Tz> {
        match time.timezone() {
            CardTz::Tz(zone) => time.with_timezone(&zone),
            CardTz::Floating => {
                let local = time.naive_local();
                tandem_model::instant(local.date(), local.time(), self.default).with_timezone(&self.default)
            }
            CardTz::Fixed(_) => {
                // The offset says when; the plan's zone says how people think of it.
                let utc =
                    time.naive_local() - TimeDelta::seconds(i64::from(time.offset().fix().local_minus_utc()));
                utc.and_utc().with_timezone(&self.default)
            }
        }
    }

    /// UTC is what machines write; people think in the plan's zone.
    pub fn shown(&self, time: DateTime<Tz>) -> DateTime<Tz> {
        if time.timezone() == Tz::UTC { time.with_timezone(&self.default) } else { time }
    }

    pub fn time_of(
        &self,
        component: &ICalendarComponent,
        property: &ICalendarProperty,
    ) -> Option<DateTime<Tz>> {
        let entry = component.property(property)?;
        let ICalendarValue::PartialDateTime(time) = entry.values.first()? else { return None };
        let time = time.to_date_time()?;
        let zone = entry.tz_id().map_or(self.default, |name| self.named(name));
        if let Some(offset) = time.offset {
            let utc = time.date_time - TimeDelta::seconds(i64::from(offset.local_minus_utc()));
            return Some(utc.and_utc().with_timezone(&zone));
        }
        Some(tandem_model::instant(time.date_time.date(), time.date_time.time(), zone).with_timezone(&zone))
    }

    /// The definitions of the zones that a component names, for calcard to find.
    pub fn definitions_for(&self, component: &ICalendarComponent) -> Vec<ICalendarComponent> {
        let names: HashSet<&str> = component.entries.iter().filter_map(|entry| entry.tz_id()).collect();
        let wanted = self
            .calendar
            .timezones()
            .filter(|definition| id_of(definition).is_some_and(|id| names.contains(id)));
        let alone = |definition: &ICalendarComponent| {
            let mut definition = definition.clone();
            definition.component_ids.clear();
            // A name that nobody knows gets one that says which zone is meant.
            let id = id_of(&definition).unwrap_or_default().to_owned();
            let name = self.named(&id).name().to_owned();
            if definition.timezone().is_none() {
                definition.add_property(
                    ICalendarProperty::Other("X-LIC-LOCATION".to_owned()),
                    ICalendarValue::Text(name),
                );
            }
            definition
        };
        wanted.map(alone).collect()
    }
}

fn id_of(definition: &ICalendarComponent) -> Option<&str> {
    definition.property(&ICalendarProperty::Tzid)?.values.first()?.as_text()
}

/// A zone that is only defined by its offset from UTC in winter: the default one if it has the same, else the plain offset.
fn by_offset(calendar: &ICalendar, definition: &ICalendarComponent, default: Tz) -> Tz {
    let standard = definition
        .component_ids
        .iter()
        .filter_map(|id| calendar.component_by_id(*id))
        .find(|part| part.component_type == ICalendarComponentType::Standard);
    let offset = standard
        .and_then(|part| part.property(&ICalendarProperty::Tzoffsetto))
        .and_then(|entry| entry.values.first())
        .and_then(|value| match value {
            ICalendarValue::PartialDateTime(time) => {
                let minutes = i32::from(time.tz_hour?) * 60 + i32::from(time.tz_minute.unwrap_or(0));
                Some(if time.tz_minus { -minutes } else { minutes })
            }
            other => minutes_of(other.as_text()?),
        });
    let Some(minutes) = offset else { return default };
    let winter = NaiveDate::from_ymd_opt(2026, 1, 15).and_then(|day| day.and_hms_opt(12, 0, 0));
    let same = winter
        .is_some_and(|at| default.offset_from_utc_datetime(&at).fix().local_minus_utc() == minutes * 60);
    if same || minutes % 60 != 0 {
        return default;
    }
    // The names of plain offsets count the other way round.
    format!("Etc/GMT{:+}", -minutes / 60).parse().unwrap_or(default)
}

fn minutes_of(text: &str) -> Option<i32> {
    let (sign, digits) = match text.trim().split_at_checked(1)? {
        ("-", rest) => (-1, rest),
        ("+", rest) => (1, rest),
        _ => return None,
    };
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<i32>().ok();
    Some(sign * (number(0..2)? * 60 + number(2..4)?))
}
