//! What one entry of a calendar says.

use calcard::icalendar::{
    ICalendarComponent, ICalendarEntry, ICalendarParameter, ICalendarParameterName, ICalendarParameterValue,
    ICalendarProperty, ICalendarRecurrenceRule, ICalendarValue,
};
use chrono::{DateTime, Datelike, TimeDelta, Timelike};
use tandem_model::Tz;

pub(super) fn repeats(component: &ICalendarComponent) -> bool {
    component.has_property(&ICalendarProperty::Rrule) || component.has_property(&ICalendarProperty::Rdate)
}

/// True if every step of a rule is an occurrence.
pub(super) fn is_plain(rule: &ICalendarRecurrenceRule) -> bool {
    rule.interval.unwrap_or(1) == 1
        && rule.bysecond.is_empty()
        && rule.byminute.is_empty()
        && rule.byhour.is_empty()
        && rule.byday.is_empty()
        && rule.bymonthday.is_empty()
        && rule.byyearday.is_empty()
        && rule.byweekno.is_empty()
        && rule.bymonth.is_empty()
        && rule.bysetpos.is_empty()
}

pub(super) fn excepts(component: &ICalendarComponent) -> bool {
    component.has_property(&ICalendarProperty::Exdate)
}

/// What begins in UTC repeats in UTC; calcard would repeat it by the clock of the default zone.
pub(super) fn in_utc(component: &mut ICalendarComponent) -> Option<DateTime<Tz>> {
    let entry = component.property_mut(&ICalendarProperty::Dtstart)?;
    let ICalendarValue::PartialDateTime(time) = entry.values.first_mut()? else { return None };
    let offset = time.to_date_time()?.offset?;
    let utc = time.to_date_time()?.date_time - TimeDelta::seconds(i64::from(offset.local_minus_utc()));
    **time = partial(utc);
    entry.params.retain(|parameter| parameter.name != ICalendarParameterName::Tzid);
    entry.params.push(ICalendarParameter {
        name: ICalendarParameterName::Tzid,
        value: ICalendarParameterValue::Text("UTC".to_owned()),
    });
    Some(utc.and_utc().with_timezone(&Tz::UTC))
}

pub(super) fn has_end(component: &ICalendarComponent) -> bool {
    component.has_property(&ICalendarProperty::Dtend) || component.has_property(&ICalendarProperty::Duration)
}

pub(super) fn sequence(component: &ICalendarComponent) -> i64 {
    let value = component.property(&ICalendarProperty::Sequence).and_then(|entry| entry.values.first());
    value.and_then(ICalendarValue::as_integer).unwrap_or(0)
}

pub(super) fn partial(at: chrono::NaiveDateTime) -> calcard::common::PartialDateTime {
    calcard::common::PartialDateTime {
        year: u16::try_from(at.year()).ok(),
        month: Some(at.month() as u8),
        day: Some(at.day() as u8),
        hour: Some(at.hour() as u8),
        minute: Some(at.minute() as u8),
        second: Some(at.second() as u8),
        ..Default::default()
    }
}

/// How Outlook, or else the standard, says that an entry is shown.
pub(super) fn shown_as(component: &ICalendarComponent) -> String {
    for wanted in ["X-MICROSOFT-CDO-BUSYSTATUS", "X-MICROSOFT-CDO-INTENDEDSTATUS"] {
        for entry in &component.entries {
            if let ICalendarProperty::Other(name) = &entry.name
                && name.eq_ignore_ascii_case(wanted)
                && let Some(status) = entry.values.first().and_then(ICalendarValue::as_text)
            {
                return status.trim().to_lowercase();
            }
        }
    }
    let value = component.property(&ICalendarProperty::Transp).and_then(|entry| entry.values.first());
    match value.and_then(ICalendarValue::as_text).map(str::to_ascii_uppercase).as_deref() {
        Some("TRANSPARENT") => "free".to_owned(),
        Some("OPAQUE") => "busy".to_owned(),
        _ => String::new(),
    }
}

pub(super) fn categories(component: &ICalendarComponent) -> String {
    let entries = component.entries.iter().filter(|entry| entry.name == ICalendarProperty::Categories);
    entries.flat_map(|entry| &entry.values).filter_map(ICalendarValue::as_text).collect::<Vec<_>>().join(", ")
}

/// "Anna Weber <anna@example.com>; Tom Huber <tom@example.com>", without those who have declined.
pub(super) fn people(component: &ICalendarComponent, property: &ICalendarProperty) -> String {
    const MOST: usize = 500;
    let entries = component.entries.iter().filter(|entry| entry.name == *property).take(MOST);
    let person = |entry: &ICalendarEntry| {
        let parameter = |name| entry.parameters(&name).find_map(|value| value.as_text().map(str::to_owned));
        let declined = parameter(ICalendarParameterName::Partstat)
            .is_some_and(|part| part.eq_ignore_ascii_case("DECLINED"));
        if declined {
            return None;
        }
        let address = entry.values.first().and_then(ICalendarValue::as_text).unwrap_or_default();
        let address = address
            .split_once(':')
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("mailto"))
            .map_or(address, |(_, rest)| rest);
        let name = parameter(ICalendarParameterName::Cn).unwrap_or_default();
        let name = name.trim().trim_matches(['"', '\'']).replace(';', " ");
        match (name.is_empty(), address.contains('@')) {
            (true, true) => Some(address.to_owned()),
            (false, true) => Some(format!("{name} <{address}>")),
            (false, false) => Some(name),
            (true, false) => None,
        }
    };
    entries.filter_map(person).collect::<Vec<_>>().join("; ")
}
