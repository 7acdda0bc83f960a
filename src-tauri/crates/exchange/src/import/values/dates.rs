//! Days as people write them.

use chrono::{Datelike, Days, NaiveDate};

use super::{Decided, fold};
use crate::import::Cell;

/// Which comes first where a column writes days with two small numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// `31.03.2026`, `31/03/2026`.
    DayFirst,
    /// `03/31/2026`.
    MonthFirst,
}

/// Decides the order of a column.
pub(crate) fn date_order<'a>(cells: impl Iterator<Item = &'a Cell>) -> Decided<DateOrder> {
    let (mut day_first, mut month_first, mut unsure) = (0_usize, 0_usize, false);
    for cell in cells {
        let Cell::Text(text) = cell else { continue };
        let Some(Parts::Small { first, second, dotted, .. }) = parts(text) else { continue };
        // Points between the numbers are written where the day comes first.
        if first > 12 || dotted {
            day_first += 1;
        } else if second > 12 {
            month_first += 1;
        } else if first != second {
            unsure = true;
        }
    }
    match (day_first, month_first, unsure) {
        (0, 0, false) => Decided::Unneeded,
        (0, 0, true) => Decided::Ambiguous(DateOrder::DayFirst),
        _ if day_first >= month_first => Decided::Shown(DateOrder::DayFirst),
        _ => Decided::Shown(DateOrder::MonthFirst),
    }
}

/// Reads a day by the order of its column; the time of day and its zone are left out.
pub(crate) fn date(cell: &Cell, order: Option<DateOrder>) -> Option<NaiveDate> {
    match cell {
        Cell::Moment(moment) => Some(moment.date()),
        // A spreadsheet's day without its format: days since the end of 1899, here from 1954 to 2119.
        Cell::Number(days) if (20_000.0..80_000.0).contains(days) => {
            NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(*days as u64))
        }
        Cell::Text(text) => match parts(text)? {
            Parts::Full { year, month, day } => NaiveDate::from_ymd_opt(year, month, day),
            Parts::Small { first, second, year, .. } => {
                let (day, month) = match order.unwrap_or(DateOrder::DayFirst) {
                    DateOrder::DayFirst => (first, second),
                    DateOrder::MonthFirst => (second, first),
                };
                NaiveDate::from_ymd_opt(year, month, day)
            }
        },
        _ => None,
    }
}

/// The numbers of a day.
enum Parts {
    /// Year, month and day are plain.
    Full { year: i32, month: u32, day: u32 },
    /// Two small numbers before a year.
    Small { first: u32, second: u32, year: i32, dotted: bool },
}

/// A text without the weekday before it: "Di., 31.03.2026", "Tuesday, March 31, 2026".
pub(crate) fn without_weekday(text: &str) -> &str {
    let text = text.trim();
    match text.split_once(char::is_whitespace) {
        // "Mar 31, 2026" begins with a month, "mar. 31/03/2026" with a Tuesday.
        Some((first, rest))
            if is_weekday(first.trim_end_matches([',', '.']).to_lowercase().as_str())
                && (first.len() > 4 || month_of(&fold(first)).is_none() || rest.contains(['/', '.'])) =>
        {
            rest.trim_start()
        }
        _ => text,
    }
}

fn parts(text: &str) -> Option<Parts> {
    let text = without_weekday(text);
    // What follows the day is a time: "2026-03-31T08:00:00Z", "31.03.2026 08:00".
    let day = text.split_once('T').map_or(text, |(day, _)| if day.len() >= 8 { day } else { text });
    if let Some(named) = with_month_name(day) {
        return Some(named);
    }
    let day = day.split_whitespace().next()?.trim_end_matches([',', ';']);
    // "2026-03-31+02:00" and "2026-03-31Z" tell their zone.
    let day = match day.get(10..11) {
        Some("+" | "-" | "Z") if day.as_bytes()[4] == b'-' => &day[..10],
        _ => day,
    };
    let numbers: Vec<&str> = day.split(['.', '/', '-']).collect();
    if numbers.iter().any(|number| number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let value = |at: usize| numbers.get(at).and_then(|number| number.parse::<u32>().ok());
    match numbers.iter().map(|number| number.len()).collect::<Vec<_>>()[..] {
        [8] => {
            let (year, month, day) =
                (day[..4].parse().ok()?, day[4..6].parse().ok()?, day[6..].parse().ok()?);
            (1900..2200).contains(&year).then_some(Parts::Full { year, month, day })
        }
        [4, 1..=2, 1..=2] => Some(Parts::Full { year: value(0)? as i32, month: value(1)?, day: value(2)? }),
        [1..=2, 1..=2, digits @ (2 | 4)] => {
            let year = value(2)? as i32;
            let year = if digits == 4 { year } else { century(year) };
            Some(Parts::Small { first: value(0)?, second: value(1)?, year, dotted: day.contains('.') })
        }
        _ => None,
    }
}

/// Two digits of a year: people who work today entered after 1970.
fn century(year: i32) -> i32 {
    if year < 70 { 2000 + year } else { 1900 + year }
}

/// First three letters of the months, and longer ones where three do not tell.
const MONTHS: [(&str, u32); 21] = [
    ("jan", 1),
    ("feb", 2),
    ("fev", 2),
    ("maer", 3),
    ("mar", 3),
    ("mrz", 3),
    ("apr", 4),
    ("avr", 4),
    ("may", 5),
    ("mai", 5),
    ("juni", 6),
    ("june", 6),
    ("juin", 6),
    ("jun", 6),
    ("jul", 7),
    ("juil", 7),
    ("aug", 8),
    ("aou", 8),
    ("sep", 9),
    ("oct", 10),
    ("okt", 10),
];
const LATE_MONTHS: [(&str, u32); 3] = [("nov", 11), ("dec", 12), ("dez", 12)];

/// The month that a folded word names.
fn month_of(word: &str) -> Option<u32> {
    MONTHS.iter().chain(&LATE_MONTHS).find(|(name, _)| word.starts_with(name)).map(|(_, month)| *month)
}

/// True for the name of a weekday in three languages, also a short one.
fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 21] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonntag",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
    ];
    word.len() >= 2 && DAYS.iter().any(|day| day.starts_with(word))
}

/// The first day of a month: "2026-03", "03/2026", "März 2026". Only sums by month are told by it.
pub(crate) fn month(cell: &Cell) -> Option<NaiveDate> {
    let Cell::Text(text) = cell else { return None };
    let text = text.trim();
    if let Some((a, b)) = text.split_once(['-', '/', '.']) {
        let (year, month) = if a.len() == 4 { (a, b) } else { (b, a) };
        if year.len() == 4 && (1..=2).contains(&month.len()) {
            return NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1);
        }
    }
    let folded = fold(text);
    let (name, year) = folded.split_once(' ')?;
    date(&Cell::from_text(&format!("1 {name} {year}")), None)
}

/// The day behind a text of digits that is no date by itself: what a spreadsheet leaves of a day that lost its format.
pub(crate) fn serial(text: &str) -> Option<NaiveDate> {
    let days: f64 = text.trim().replace(',', ".").parse().ok()?;
    date(&Cell::Number(days), None)
}

/// True for what programs write where there is no day: noughts, and the last day of all years.
pub(crate) fn is_no_day(cell: &Cell) -> bool {
    match cell {
        Cell::Text(text) => {
            let digits: String =
                text.chars().take_while(|c| *c != 'T' && *c != ' ').filter(char::is_ascii_digit).collect();
            digits.len() == 8
                && (digits.bytes().all(|digit| digit == b'0')
                    || ["99991231", "31129999", "12319999"].contains(&digits.as_str()))
        }
        Cell::Moment(moment) => moment.date().year() == 9999,
        _ => false,
    }
}

/// "31. März 2026", "Mar 31, 2026", "31-Mar-26", "31 mars 2026".
fn with_month_name(text: &str) -> Option<Parts> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').take(4).collect();
    let at = words.iter().position(|word| word.chars().all(char::is_alphabetic) && word.len() >= 3)?;
    let month = month_of(words[at])?;
    let number = |at: usize| words.get(at).filter(|word| word.len() <= 4)?.parse::<u32>().ok();
    let (day, year, digits) = match at {
        1 => (number(0)?, number(2)?, words.get(2)?.len()),
        0 => (number(1)?, number(2)?, words.get(2)?.len()),
        _ => return None,
    };
    let year = match digits {
        4 => year as i32,
        2 => century(year as i32),
        _ => return None,
    };
    Some(Parts::Full { year, month, day })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decides_over_the_column() {
        use DateOrder::{DayFirst, MonthFirst};
        let cases: [(&[&str], Decided<DateOrder>); 7] = [
            (&["01/02/2026", "31/03/2026"], Decided::Shown(DayFirst)),
            (&["01/02/2026", "03/31/2026"], Decided::Shown(MonthFirst)),
            (&["01/02/2026", "03/04/2026"], Decided::Ambiguous(DayFirst)),
            (&["01.02.2026"], Decided::Shown(DayFirst)),
            (&["2026-02-01"], Decided::Unneeded),
            (&["02/02/2026"], Decided::Unneeded),
            (&["7/15/2009 2:14", "7/1/2009"], Decided::Shown(MonthFirst)),
        ];
        for (texts, expected) in cases {
            let cells: Vec<Cell> = texts.iter().map(|text| Cell::from_text(text)).collect();
            assert_eq!(date_order(cells.iter()), expected, "{texts:?}");
        }
    }

    #[test]
    fn months_serial_numbers_and_no_days() {
        let months = [
            ("2026-03", "2026-03-01"),
            ("03/2026", "2026-03-01"),
            ("3.2026", "2026-03-01"),
            ("März 2026", "2026-03-01"),
            ("avr. 26", "2026-04-01"),
            ("12.5", ""),
            ("2026", ""),
        ];
        for (text, expected) in months {
            let read = month(&Cell::from_text(text)).map_or(String::new(), |day| day.to_string());
            assert_eq!(read, expected, "{text}");
        }
        for (text, expected) in
            [("46112", Some("2026-03-31")), ("46112,5", Some("2026-03-31")), ("80331", None), ("x", None)]
        {
            assert_eq!(serial(text).map(|day| day.to_string()).as_deref(), expected, "{text}");
        }
        for (text, expected) in [
            ("00.00.0000", true),
            ("0000-00-00", true),
            ("9999-12-31T00:00:00", true),
            ("31.12.9999", true),
            ("31.12.2026", false),
        ] {
            assert_eq!(is_no_day(&Cell::from_text(text)), expected, "{text}");
        }
    }

    #[test]
    fn reads_days() {
        use DateOrder::{DayFirst, MonthFirst};
        let cases = [
            ("Dienstag, 31. März 2026", DayFirst, "2026-03-31"),
            ("mardi 31 mars 2026", DayFirst, "2026-03-31"),
            ("Tuesday, March 31, 2026", DayFirst, "2026-03-31"),
            ("3/31/2026, 8:00:00 AM", MonthFirst, "2026-03-31"),
            ("2026-03-31-07:00", DayFirst, "2026-03-31"),
            ("2026-03-31Z", DayFirst, "2026-03-31"),
            ("Di., 31.03.2026", DayFirst, "2026-03-31"),
            ("mar. 31/03/2026", DayFirst, "2026-03-31"),
            ("31.03.2026", DayFirst, "2026-03-31"),
            ("1.3.26", DayFirst, "2026-03-01"),
            ("01.04.95", DayFirst, "1995-04-01"),
            ("03/31/2026", MonthFirst, "2026-03-31"),
            ("2026-03-31T08:00:00.000Z", DayFirst, "2026-03-31"),
            ("1992-05-01 00:00:00.000", DayFirst, "1992-05-01"),
            ("2017/08/25", DayFirst, "2017-08-25"),
            ("20260331", DayFirst, "2026-03-31"),
            ("31. März 2026", DayFirst, "2026-03-31"),
            ("31 mars 2026", DayFirst, "2026-03-31"),
            ("Mar 31, 2026", DayFirst, "2026-03-31"),
            ("31-Dec-26", DayFirst, "2026-12-31"),
            ("1 août 2025", DayFirst, "2025-08-01"),
            ("31.02.2026", DayFirst, ""),
            ("2009\\7\\14", DayFirst, ""),
            ("soon", DayFirst, ""),
            ("12345678901234567890", DayFirst, ""),
        ];
        for (text, order, expected) in cases {
            let read = date(&Cell::from_text(text), Some(order)).map_or(String::new(), |day| day.to_string());
            assert_eq!(read, expected, "{text}");
        }
        assert_eq!(date(&Cell::Number(46112.0), None).map(|d| d.to_string()), Some("2026-03-31".to_owned()));
    }
}
