//! Days as people write them.

use chrono::{Days, NaiveDate};

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

fn parts(text: &str) -> Option<Parts> {
    let text = text.trim();
    // What follows the day is a time: "2026-03-31T08:00:00Z", "31.03.2026 08:00".
    let day = text.split_once('T').map_or(text, |(day, _)| if day.len() >= 8 { day } else { text });
    if let Some(named) = with_month_name(day) {
        return Some(named);
    }
    let day = day.split_whitespace().next()?;
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

/// "31. März 2026", "Mar 31, 2026", "31-Mar-26", "31 mars 2026".
fn with_month_name(text: &str) -> Option<Parts> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').take(4).collect();
    let at = words.iter().position(|word| word.chars().all(char::is_alphabetic) && word.len() >= 3)?;
    let mut months = MONTHS.iter().chain(&LATE_MONTHS);
    let month = months.find(|(name, _)| words[at].starts_with(name))?.1;
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
    fn reads_days() {
        use DateOrder::{DayFirst, MonthFirst};
        let cases = [
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
