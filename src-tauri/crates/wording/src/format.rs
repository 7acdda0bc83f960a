//! Dates, numbers and lists as each language writes them.

use crate::Language;
use chrono::{Datelike, NaiveDate, Weekday};

const WEEKDAYS: [[&str; 7]; 3] = [
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
];

const WEEKDAYS_SHORT: [[&str; 7]; 3] = [
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
    ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
];

const MONTHS: [[&str; 12]; 3] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
];

const MONTHS_SHORT_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const fn index(language: Language) -> usize {
    match language {
        Language::En => 0,
        Language::De => 1,
        Language::Fr => 2,
    }
}

/// Full name of a weekday.
pub fn weekday(language: Language, weekday: Weekday) -> &'static str {
    WEEKDAYS[index(language)][weekday.num_days_from_monday() as usize]
}

/// Short name of a weekday.
pub fn weekday_short(language: Language, weekday: Weekday) -> &'static str {
    WEEKDAYS_SHORT[index(language)][weekday.num_days_from_monday() as usize]
}

/// Full name of a month, 1..=12; anything else is read as December.
pub fn month(language: Language, month: u32) -> &'static str {
    MONTHS[index(language)][(month.clamp(1, 12) - 1) as usize]
}

/// A day without its weekday: `5 Jan 2026`, `05.01.2026`, `05/01/2026`.
pub fn date_numeric(language: Language, date: NaiveDate) -> String {
    match language {
        Language::En => format!("{} {} {}", date.day(), MONTHS_SHORT_EN[date.month0() as usize], date.year()),
        Language::De => date.format("%d.%m.%Y").to_string(),
        Language::Fr => date.format("%d/%m/%Y").to_string(),
    }
}

/// A day with its weekday: `Mon 5 Jan 2026`, `Mo 05.01.2026`, `lun. 05/01/2026`.
pub fn date(language: Language, date: NaiveDate) -> String {
    format!("{} {}", weekday_short(language, date.weekday()), date_numeric(language, date))
}

/// Morning or afternoon.
pub const fn half(language: Language, afternoon: bool) -> &'static str {
    match (language, afternoon) {
        (Language::En, false) => "morning",
        (Language::En, true) => "afternoon",
        (Language::De, false) => "Vormittag",
        (Language::De, true) => "Nachmittag",
        (Language::Fr, false) => "matin",
        (Language::Fr, true) => "après-midi",
    }
}

/// A day with its weekday and half: `Mon 5 Jan 2026, morning`.
pub fn half_day(language: Language, day: NaiveDate, afternoon: bool) -> String {
    format!("{}, {}", date(language, day), half(language, afternoon))
}

/// A whole number with groups of three: `1,234`, `1.234`, `1 234` (narrow no-break space).
pub fn number(language: Language, number: i64) -> String {
    let separator = match language {
        Language::En => ',',
        Language::De => '.',
        Language::Fr => '\u{202f}',
    };
    let digits = number.unsigned_abs().to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        grouped.push('-');
    }
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

/// A number with one decimal place.
pub fn decimal(language: Language, value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let mark = if language == Language::En { '.' } else { ',' };
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}{mark}{}", number(language, (tenths / 10).abs()), (tenths % 10).abs())
}

/// Money in whole units, rounded half away from zero: `€1,235`, `1.235 €`, `1 235 €`.
pub fn money(language: Language, minor: i64, currency: &str) -> String {
    let units = (minor.saturating_abs().saturating_add(50) / 100) * minor.signum();
    let sign = match currency {
        "EUR" => "€",
        "GBP" => "£",
        "USD" => "$",
        other => other,
    };
    match language {
        Language::En if sign.len() <= 3 && sign != currency => format!("{sign}{}", number(language, units)),
        Language::En => format!("{sign} {}", number(language, units)),
        Language::De | Language::Fr => format!("{}\u{a0}{sign}", number(language, units)),
    }
}

/// Several as one text: `Anna, Paul and Jean`.
pub fn list(language: Language, items: &[String]) -> String {
    let and = match language {
        Language::En => "and",
        Language::De => "und",
        Language::Fr => "et",
    };
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{De, En, Fr};

    #[test]
    fn numbers_and_money() {
        let cases = [
            (number(En, 1_234_567), "1,234,567"),
            (number(De, -1_000), "-1.000"),
            (number(Fr, 999), "999"),
            (decimal(De, 1234.56), "1.234,6"),
            (decimal(En, -0.34), "-0.3"),
            (money(En, 123_450, "EUR"), "€1,235"),
            (money(De, 123_450, "EUR"), "1.235\u{a0}€"),
            (money(De, -149, "CHF"), "-1\u{a0}CHF"),
        ];
        for (said, expected) in cases {
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn days_and_lists() {
        let day = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
        let cases = [
            (date(En, day), "Mon 5 Jan 2026"),
            (date(De, day), "Mo 05.01.2026"),
            (half_day(Fr, day, true), "lun. 05/01/2026, après-midi"),
            (list(En, &["Anna".into(), "Paul".into(), "Jean".into()]), "Anna, Paul and Jean"),
            (list(De, &["Anna".into(), "Paul".into()]), "Anna und Paul"),
            (list(Fr, &[]), ""),
        ];
        for (said, expected) in cases {
            assert_eq!(said, expected);
        }
    }
}
