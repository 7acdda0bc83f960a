//! Public and school holidays of Bavaria and Alsace.
//!
//! Public holidays are computed: fixed dates, and distances from Easter. School holidays follow the usual pattern of
//! each region and are plausible, not official.

use super::{Texts, random::Ids, towns::Land};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use tandem_model::{Holiday, HolidayCalendar, HolidayKind};

/// Easter Sunday of the Gregorian calendar, after the algorithm of Meeus, Jones and Butcher (J. Meeus, Astronomical
/// Algorithms, chapter 8).
pub fn easter(year: i32) -> Option<NaiveDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

enum When {
    On(u32, u32),
    AfterEaster(i64),
}

use When::{AfterEaster, On};

const BAVARIA: &[(&str, When)] = &[
    ("demo-holiday-new-year", On(1, 1)),
    ("demo-holiday-epiphany", On(1, 6)),
    ("demo-holiday-good-friday", AfterEaster(-2)),
    ("demo-holiday-easter-monday", AfterEaster(1)),
    ("demo-holiday-labour-day", On(5, 1)),
    ("demo-holiday-ascension", AfterEaster(39)),
    ("demo-holiday-whit-monday", AfterEaster(50)),
    ("demo-holiday-corpus-christi", AfterEaster(60)),
    // Where most people are catholic, which holds for the sites of the demo.
    ("demo-holiday-assumption", On(8, 15)),
    ("demo-holiday-german-unity", On(10, 3)),
    ("demo-holiday-all-saints", On(11, 1)),
    ("demo-holiday-christmas", On(12, 25)),
    ("demo-holiday-boxing-day", On(12, 26)),
];

/// Good Friday and 26 December are holidays in Alsace and Moselle only.
const ALSACE: &[(&str, When)] = &[
    ("demo-holiday-new-year", On(1, 1)),
    ("demo-holiday-good-friday", AfterEaster(-2)),
    ("demo-holiday-easter-monday", AfterEaster(1)),
    ("demo-holiday-labour-day", On(5, 1)),
    ("demo-holiday-victory", On(5, 8)),
    ("demo-holiday-ascension", AfterEaster(39)),
    ("demo-holiday-whit-monday", AfterEaster(50)),
    ("demo-holiday-bastille", On(7, 14)),
    ("demo-holiday-assumption", On(8, 15)),
    ("demo-holiday-all-saints", On(11, 1)),
    ("demo-holiday-armistice", On(11, 11)),
    ("demo-holiday-christmas", On(12, 25)),
    ("demo-holiday-boxing-day", On(12, 26)),
];

/// Public holidays of a land in a year: key of the name, and the day.
pub fn public(land: Land, year: i32) -> Vec<(&'static str, NaiveDate)> {
    let days = match land {
        Land::Bavaria => BAVARIA,
        Land::Alsace => ALSACE,
    };
    days.iter()
        .filter_map(|(name, when)| {
            let day = match when {
                On(month, day) => NaiveDate::from_ymd_opt(year, *month, *day)?,
                AfterEaster(days) => easter(year)?.checked_add_signed(chrono::Duration::days(*days))?,
            };
            Some((*name, day))
        })
        .collect()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// The `weekday` on or after `date`.
fn next(date: NaiveDate, weekday: Weekday) -> NaiveDate {
    let ahead = (7 + weekday.num_days_from_monday() - date.weekday().num_days_from_monday()) % 7;
    date + Days::new(ahead.into())
}

/// School holidays of a land that begin in a year: key of the name, first and last day.
fn school(land: Land, year: i32) -> Vec<(&'static str, NaiveDate, NaiveDate)> {
    let Some(easter) = easter(year) else { return Vec::new() };
    let weeks = |from: NaiveDate, weeks: u64| (from, from + Days::new(weeks * 7 - 1));
    let named = |name, (from, to)| (name, from, to);
    match land {
        Land::Bavaria => vec![
            // The week of Shrove Tuesday, two weeks around Easter, two from Whit Monday.
            named("demo-school-winter", (easter - Days::new(48), easter - Days::new(44))),
            named("demo-school-easter", (easter - Days::new(6), easter + Days::new(6))),
            named("demo-school-whitsun", (easter + Days::new(51), easter + Days::new(61))),
            named("demo-school-summer", (next(day(year, 7, 29), Weekday::Mon), day(year, 9, 14))),
            named("demo-school-autumn", {
                let monday = next(day(year, 10, 28), Weekday::Mon);
                (monday, monday + Days::new(4))
            }),
            named("demo-school-christmas", (day(year, 12, 24), day(year + 1, 1, 6))),
        ],
        Land::Alsace => vec![
            // Two weeks each, from Saturday to Sunday.
            named("demo-school-winter", weeks(next(day(year, 2, 12), Weekday::Sat), 2)),
            named("demo-school-easter", weeks(next(day(year, 4, 9), Weekday::Sat), 2)),
            named("demo-school-summer", (next(day(year, 7, 2), Weekday::Sat), day(year, 8, 31))),
            named("demo-school-autumn", weeks(next(day(year, 10, 15), Weekday::Sat), 2)),
            named("demo-school-christmas", weeks(next(day(year, 12, 17), Weekday::Sat), 2)),
        ],
    }
}

/// Calendars of both kinds for a land, over some years.
pub fn calendars(
    seed: u64,
    land: Land,
    years: std::ops::RangeInclusive<i32>,
    texts: &Texts,
) -> (Vec<HolidayCalendar>, Vec<Holiday>) {
    let noun = match land {
        Land::Bavaria => "holidays of Bavaria",
        Land::Alsace => "holidays of Alsace",
    };
    let mut ids = Ids::new(seed, noun);
    let mut calendar = |name: &str, kind| HolidayCalendar {
        id: ids.next(),
        name: texts.plain(name),
        region: land.region().into(),
        kind,
        complete_until: Some(day(*years.end(), 12, 31)),
    };
    let (public_name, school_name) = match land {
        Land::Bavaria => ("demo-calendar-public-bavaria", "demo-calendar-school-bavaria"),
        Land::Alsace => ("demo-calendar-public-alsace", "demo-calendar-school-alsace"),
    };
    let public_calendar = calendar(public_name, HolidayKind::Public);
    let school_calendar = calendar(school_name, HolidayKind::School);
    let mut holidays = Vec::new();
    for year in years {
        for (name, date) in public(land, year) {
            let calendar = public_calendar.id;
            holidays.push(Holiday {
                id: ids.next(),
                calendar,
                from: date,
                to: date,
                name: texts.plain(name),
            });
        }
        for (name, from, to) in school(land, year) {
            let calendar = school_calendar.id;
            holidays.push(Holiday { id: ids.next(), calendar, from, to, name: texts.plain(name) });
        }
    }
    (vec![public_calendar, school_calendar], holidays)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_where_the_almanac_says() {
        let cases = [
            (1818, 3, 22),
            (1943, 4, 25),
            (2000, 4, 23),
            (2024, 3, 31),
            (2025, 4, 20),
            (2026, 4, 5),
            (2027, 3, 28),
            (2038, 4, 25),
        ];
        for (year, month, date) in cases {
            assert_eq!(easter(year), Some(day(year, month, date)));
        }
    }

    #[test]
    fn movable_holidays_fall_on_their_weekday() {
        for year in 2020..2040 {
            for (name, date) in public(Land::Bavaria, year) {
                let weekday = match name {
                    "demo-holiday-good-friday" => Weekday::Fri,
                    "demo-holiday-easter-monday" | "demo-holiday-whit-monday" => Weekday::Mon,
                    "demo-holiday-ascension" | "demo-holiday-corpus-christi" => Weekday::Thu,
                    _ => continue,
                };
                assert_eq!(date.weekday(), weekday, "{name} {year}");
            }
        }
    }

    #[test]
    fn school_holidays_are_stretches_of_days_to_weeks() {
        for year in 2020..2040 {
            for land in [Land::Bavaria, Land::Alsace] {
                for (name, from, to) in school(land, year) {
                    let days = (to - from).num_days() + 1;
                    assert!((5..=62).contains(&days), "{name} {year}: {days}");
                }
            }
        }
    }
}
