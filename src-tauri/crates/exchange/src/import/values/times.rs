//! Times of day, moments with their zone, and yes or no.

use chrono::{DateTime, NaiveDate, NaiveTime, Timelike, Utc};

use super::{DateOrder, date, fold};
use crate::import::Cell;

/// A day, with a time of day where the cell tells one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct When {
    pub date: NaiveDate,
    pub time: Option<NaiveTime>,
    /// The instant, where the cell also tells how far its clock is from UTC.
    pub instant: Option<DateTime<Utc>>,
}

/// How a cell tells yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    Yes,
    No,
}

/// Reads a day with what follows it: "2026-03-31T08:00:00+02:00", "31.03.2026 08:00", "3/31/2026 8:00 AM".
pub(crate) fn when(cell: &Cell, order: Option<DateOrder>) -> Option<When> {
    let day = date(cell, order)?;
    match cell {
        Cell::Moment(moment) => {
            let time = Some(moment.time()).filter(|time| *time != NaiveTime::MIN);
            Some(When { date: day, time, instant: None })
        }
        Cell::Number(days) if days.fract() > 1e-6 => {
            Some(When { date: day, time: of_fraction(days.fract()), instant: None })
        }
        Cell::Text(text) => {
            let text = super::without_weekday(text);
            let instant = DateTime::parse_from_rfc3339(text).ok().map(|instant| instant.to_utc());
            let rest = text.split_once(|c: char| c == 'T' || c.is_whitespace()).map_or("", |(_, rest)| rest);
            let time = if day_is_named(text) { None } else { of_text(rest) };
            Some(When { date: day, time, instant })
        }
        _ => Some(When { date: day, time: None, instant: None }),
    }
}

/// "31. März 2026" has blanks that part no time from it.
fn day_is_named(text: &str) -> bool {
    text.split_once('T').is_none() && text.chars().filter(|c| c.is_alphabetic()).count() > 2
}

/// Reads a time of day: "08:30", "8.30 Uhr", "8h30", "8:30 PM", a fraction of a day.
pub(crate) fn time(cell: &Cell) -> Option<NaiveTime> {
    match cell {
        Cell::Moment(moment) => Some(moment.time()),
        Cell::Number(days) => of_fraction(*days),
        Cell::Text(text) => of_text(text),
        _ => None,
    }
}

fn of_fraction(days: f64) -> Option<NaiveTime> {
    if !(0.0..1.0).contains(&days) {
        return None;
    }
    let minutes = (days * 24.0 * 60.0).round() as u32;
    NaiveTime::from_hms_opt(minutes / 60 % 24, minutes % 60, 0)
}

fn of_text(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase();
    let text = if text.ends_with("m.") { text.replace(['.', ' '], "") } else { text };
    let text = text.trim_end_matches(['z']).trim();
    // What follows the time is its zone: "08:00:00.000+0200".
    let text = text.split(['+', '-', '−']).next().unwrap_or(text).trim();
    let (text, shift) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(rest), _) => (rest.trim(), Some(0)),
        (_, Some(rest)) => (rest.trim(), Some(12)),
        _ => (text.trim_end_matches("uhr").trim_end_matches('h').trim(), None),
    };
    let parts: Vec<&str> = text.split([':', '.', 'h']).map(str::trim).collect();
    let small = |part: &str| {
        (!part.is_empty() && part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<u32>().ok())
            .flatten()
    };
    let (hour, minute, second) = match parts[..] {
        [hour] if shift.is_some() || text.len() <= 2 => (small(hour)?, 0, 0),
        [hour, minute] => (small(hour)?, small(minute)?, 0),
        // Fractions of a second are left out.
        [hour, minute, second] | [hour, minute, second, _] => {
            (small(hour)?, small(minute)?, small(second).unwrap_or(0))
        }
        _ => return None,
    };
    let hour = match shift {
        Some(_) if hour > 12 || hour == 0 => return None,
        Some(shift) => hour % 12 + shift,
        None => hour,
    };
    // The end of a day is the beginning of the next.
    if (hour, minute, second) == (24, 0, 0) {
        return NaiveTime::from_hms_opt(0, 0, 0);
    }
    NaiveTime::from_hms_opt(hour, minute, second)?.with_nanosecond(0)
}

/// Reads yes or no in three languages; `None` for anything else.
pub(crate) fn truth(cell: &Cell) -> Option<Written> {
    let answer = |yes: bool| Some(if yes { Written::Yes } else { Written::No });
    match cell {
        Cell::Truth(truth) => answer(*truth),
        Cell::Number(number) if number.abs() < 1e-9 => answer(false),
        Cell::Number(number) if (number - 1.0).abs() < 1e-9 => answer(true),
        Cell::Text(text) => match fold(text).as_str() {
            "yes" | "y" | "true" | "1" | "ja" | "j" | "wahr" | "w" | "oui" | "o" | "vrai" | "x" | "ein"
            | "on" | "si" => answer(true),
            "no" | "n" | "false" | "0" | "nein" | "falsch" | "f" | "non" | "faux" | "aus" | "off" => {
                answer(false)
            }
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day() {
        let cases = [
            ("08:30", "08:30:00"),
            ("8.30 Uhr", "08:30:00"),
            ("8h30", "08:30:00"),
            ("14 h", "14:00:00"),
            ("8:30 PM", "20:30:00"),
            ("12:00 AM", "00:00:00"),
            ("12 pm", "12:00:00"),
            ("8:30 p. m.", "20:30:00"),
            ("8:30\u{202f}AM", "08:30:00"),
            ("08:30:15.250+0200", "08:30:15"),
            ("24:00", "00:00:00"),
            ("25:00", ""),
            ("13 pm", ""),
            ("morning", ""),
            ("31.03.2026", ""),
            ("", ""),
        ];
        for (text, expected) in cases {
            let read = time(&Cell::from_text(text)).map_or(String::new(), |time| time.to_string());
            assert_eq!(read, expected, "{text}");
        }
        assert_eq!(time(&Cell::Number(0.375)).map(|time| time.to_string()), Some("09:00:00".to_owned()));
    }

    #[test]
    fn moments() {
        let cases = [
            ("2026-03-31T08:00:00+02:00", "2026-03-31 Some(08:00:00) Some(2026-03-31T06:00:00Z)"),
            ("31.03.2026 08:15", "2026-03-31 Some(08:15:00) None"),
            ("3/31/2026 8:00 AM", "2026-03-31 Some(08:00:00) None"),
            ("31. März 2026", "2026-03-31 None None"),
            ("2026-03-31", "2026-03-31 None None"),
        ];
        for (text, expected) in cases {
            let order = if text.starts_with("3/") { DateOrder::MonthFirst } else { DateOrder::DayFirst };
            let read = when(&Cell::from_text(text), Some(order)).unwrap();
            assert_eq!(format!("{} {:?} {:?}", read.date, read.time, read.instant), expected, "{text}");
        }
    }

    #[test]
    fn yes_and_no() {
        use Written::{No, Yes};
        let cases = [
            ("Ja", Some(Yes)),
            ("FALSCH", Some(No)),
            ("oui", Some(Yes)),
            ("1", Some(Yes)),
            ("perhaps", None),
        ];
        for (text, expected) in cases {
            assert_eq!(truth(&Cell::from_text(text)), expected, "{text}");
        }
    }
}
