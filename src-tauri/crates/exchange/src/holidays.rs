//! Public and school holidays that come with the program: 43 countries and their regions.
//!
//! The data is generated from the Python package `holidays` (see `holidays/generate.py` and THIRD-PARTY.md) and lies in
//! the program as text; a country is parsed when it is asked for.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate};

const DATA: &str = include_str!("../holidays/holidays.txt");

/// A day, or a stretch of days, that is free.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct KnownHoliday {
    /// First day.
    pub from: NaiveDate,
    /// Last day, not before `from`.
    pub to: NaiveDate,
    /// Name in the country's language.
    pub name: String,
    /// Name in English.
    pub english: String,
}

/// Holidays of one region, and until when they are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownHolidays {
    /// The days in order.
    pub days: Vec<KnownHoliday>,
    /// Last day for which they are complete.
    pub until: NaiveDate,
}

/// A country with its regions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownCountry {
    /// ISO 3166-1 alpha-2 code.
    pub code: &'static str,
    /// The regions' ISO 3166-2 codes, such as `DE-BY`.
    pub regions: Vec<String>,
}

/// All countries with their regions.
pub fn countries() -> Vec<KnownCountry> {
    let country = |line: &'static str| {
        let mut fields = line.strip_prefix("country\t")?.split('\t');
        let code = fields.next()?;
        let regions = fields.nth(2)?.split_whitespace().map(|region| format!("{code}-{region}"));
        Some(KnownCountry { code, regions: regions.collect() })
    };
    DATA.lines().filter_map(country).collect()
}

/// Public holidays of a region (`DE-BY`) or of a country without a region (`DE`) in some years; `None` if the region is
/// not known. A region that its country does not list has the country's holidays.
pub fn public_holidays(region: &str, years: RangeInclusive<i32>) -> Option<KnownHolidays> {
    let country = Country::find(region)?;
    let part = country.part(region);
    let mut days = Vec::new();
    for [where_, dates, name, english] in country.lines("public") {
        if !holds(where_, part) {
            continue;
        }
        for date in dates.split(' ') {
            let found: Vec<NaiveDate> = match date.len() {
                4 => country.years.clone().filter_map(|year| day_of(year, date)).collect(),
                _ => full_day(date).into_iter().collect(),
            };
            days.extend(found.into_iter().filter(|day| years.contains(&day.year())).map(|day| {
                KnownHoliday { from: day, to: day, name: name.to_owned(), english: english.to_owned() }
            }));
        }
    }
    days.sort_unstable();
    let until = NaiveDate::from_ymd_opt((*country.years.end()).min(*years.end()), 12, 31)?;
    Some(KnownHolidays { days, until })
}

/// School holidays of a region in some years; `None` where they are not known.
pub fn school_holidays(region: &str, years: RangeInclusive<i32>) -> Option<KnownHolidays> {
    let country = Country::find(region)?;
    let part = country.part(region);
    let reach = country.lines("reach").find(|[where_, ..]| *where_ == part)?;
    let reach: NaiveDate = reach[1].parse().ok()?;
    let mut days = Vec::new();
    for [where_, stretches, name, english] in country.lines("school") {
        if !holds(where_, part) {
            continue;
        }
        for stretch in stretches.split(' ') {
            let Some((from, length)) = stretch.split_once('+') else { continue };
            let Some((from, length)) = full_day(from).zip(length.parse::<u64>().ok()) else { continue };
            let to = from.checked_add_days(Days::new(length.saturating_sub(1))).unwrap_or(from);
            if years.contains(&from.year()) || years.contains(&to.year()) {
                days.push(KnownHoliday { from, to, name: name.to_owned(), english: english.to_owned() });
            }
        }
    }
    days.sort_unstable();
    let end = NaiveDate::from_ymd_opt(*years.end(), 12, 31)?;
    Some(KnownHolidays { days, until: reach.min(end) })
}

fn holds(where_: &str, part: &str) -> bool {
    where_ == "*" || where_.split(' ').any(|region| region == part)
}

/// `0106` in a year.
fn day_of(year: i32, text: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, text.get(..2)?.parse().ok()?, text.get(2..)?.parse().ok()?)
}

/// `260106`.
fn full_day(text: &str) -> Option<NaiveDate> {
    day_of(2000 + text.get(..2)?.parse::<i32>().ok()?, text.get(2..)?)
}

/// The lines of one country.
struct Country {
    years: RangeInclusive<i32>,
    regions: Vec<&'static str>,
    body: &'static str,
}

impl Country {
    fn find(region: &str) -> Option<Self> {
        let code = region.get(..2)?;
        if region.len() > 2 && region.get(2..3) != Some("-") {
            return None;
        }
        let start = DATA.find(&format!("country\t{code}\t"))?;
        let body = &DATA[start..];
        let (head, rest) = body.split_once('\n')?;
        let end = rest.find("\ncountry\t").map_or(rest.len(), |end| end + 1);
        let fields: Vec<&str> = head.split('\t').collect();
        let [_, _, first, last, regions] = fields[..] else { return None };
        let years = first.parse().ok()?..=last.parse().ok()?;
        Some(Self { years, regions: regions.split_whitespace().collect(), body: &rest[..end] })
    }

    /// The region's part of its code, `-` for the country itself.
    fn part<'a>(&self, region: &'a str) -> &'a str {
        let part = region.get(3..).unwrap_or_default();
        if self.regions.contains(&part) { part } else { "-" }
    }

    /// The four fields behind a kind of line; missing ones are empty.
    fn lines(&self, kind: &str) -> impl Iterator<Item = [&'static str; 4]> {
        let kind = kind.to_owned();
        self.body.lines().filter_map(move |line| {
            let mut fields = line.split('\t');
            (fields.next()? == kind).then(|| std::array::from_fn(|_| fields.next().unwrap_or_default()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(region: &str, year: i32) -> Vec<String> {
        let known = public_holidays(region, year..=year).unwrap();
        known.days.iter().map(|day| format!("{:02}{:02}", day.from.month(), day.from.day())).collect()
    }

    #[test]
    fn every_country_parses() {
        let known = countries();
        assert_eq!(known.len(), 43);
        let regions: usize = known.iter().map(|country| country.regions.len()).sum();
        assert!(regions > 400, "{regions}");
        for country in &known {
            for region in country.regions.iter().map(String::as_str).chain([country.code]) {
                let found = public_holidays(region, 2026..=2026).unwrap();
                assert!(found.days.len() >= 4, "{region}: {}", found.days.len());
                assert!(found.days.iter().all(|day| !day.name.is_empty() && !day.english.is_empty()));
            }
        }
    }

    #[test]
    fn holidays_of_some_regions() {
        let bavaria = days("DE-BY", 2026);
        assert_eq!(
            bavaria,
            [
                "0101", "0106", "0403", "0406", "0501", "0514", "0525", "0604", "0815", "1003", "1101",
                "1225", "1226"
            ]
        );
        assert_eq!(days("DE", 2026).len(), 9);
        // Alsace keeps Good Friday and Saint Stephen's Day.
        assert!(days("FR-GES", 2026).contains(&"0403".to_owned()));
        assert!(!days("FR-IDF", 2026).contains(&"0403".to_owned()));
        assert!(days("CH-ZH", 2026).contains(&"0801".to_owned()));
        assert_eq!(public_holidays("XX", 2026..=2026), None);
        assert_eq!(public_holidays("", 2026..=2026), None);
    }

    #[test]
    fn school_holidays_reach_as_far_as_they_are_known() {
        let known = school_holidays("DE-BY", 2026..=2040).unwrap();
        let summer = known.days.iter().find(|day| day.from.year() == 2026 && day.from.month() == 8).unwrap();
        assert_eq!(
            (summer.from.to_string(), summer.to.to_string()),
            ("2026-08-03".to_owned(), "2026-09-14".to_owned())
        );
        assert!(known.until.year() < 2031);
        assert_eq!(school_holidays("CH-ZH", 2026..=2026), None);
    }
}
