//! Days of the organisation and of its regions.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tandem_model::{BlackoutId, Document, HolidayId, HolidayKind, Person, Settings};

/// Holidays of one region.
#[derive(Clone, Debug, Default)]
pub(crate) struct Region {
    pub public: BTreeMap<NaiveDate, HolidayId>,
    pub school: BTreeSet<NaiveDate>,
}

/// The region whose holidays hold for `person`.
pub(crate) fn region_of<'a>(settings: &'a Settings, person: &'a Person) -> &'a str {
    if person.region.is_empty() { &settings.region } else { &person.region }
}

/// Holidays by region, working days and periods without switch days.
#[derive(Clone, Debug)]
pub(crate) struct OrganisationDays {
    regions: HashMap<String, Region>,
    none: Region,
    /// Public holidays of the organisation that fall on Monday to Friday, in order.
    closed: Vec<NaiveDate>,
    blackouts: Vec<(NaiveDate, NaiveDate, BlackoutId)>,
    quarter_end_days: i64,
}

/// Monday of the week of the epoch that working days are counted from; any Monday would do.
const EPOCH: NaiveDate = NaiveDate::from_ymd_opt(1970, 1, 5).expect("a date that exists");

impl OrganisationDays {
    pub fn new(document: &Document) -> Self {
        let settings = document.settings();
        let mut regions: HashMap<String, Region> = HashMap::new();
        regions.insert(settings.region.clone(), Region::default());
        for person in &document.people {
            let name = region_of(settings, person);
            if !regions.contains_key(name) {
                regions.insert(name.to_owned(), Region::default());
            }
        }
        for holiday in &document.holidays {
            let Some(calendar) = document.holiday_calendars.get(holiday.calendar) else { continue };
            for (_, region) in regions.iter_mut().filter(|(name, _)| calendar.holds_for(name)) {
                for date in holiday.from.iter_days().take_while(|date| *date <= holiday.to) {
                    match calendar.kind {
                        HolidayKind::Public => {
                            region.public.entry(date).or_insert(holiday.id);
                        }
                        HolidayKind::School => {
                            region.school.insert(date);
                        }
                    }
                }
            }
        }
        let closed = regions
            .get(&settings.region)
            .map(|region| region.public.keys().copied().filter(|date| is_weekday(*date)).collect())
            .unwrap_or_default();
        Self {
            regions,
            none: Region::default(),
            closed,
            blackouts: document.blackouts.iter().map(|row| (row.from, row.to, row.id)).collect(),
            quarter_end_days: i64::from(settings.switch_days.quarter_end_blackout_days),
        }
    }

    /// True if the holidays of this region are indexed.
    pub fn knows(&self, region: &str) -> bool {
        self.regions.contains_key(region)
    }

    pub fn region(&self, name: &str) -> &Region {
        self.regions.get(name).unwrap_or(&self.none)
    }

    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        is_weekday(date) && self.closed.binary_search(&date).is_err()
    }

    /// Running number of the last working day up to `date`.
    pub fn number(&self, date: NaiveDate) -> i64 {
        let days = (date - EPOCH).num_days();
        let weekdays = days.div_euclid(7) * 5 + (days.rem_euclid(7) + 1).min(5);
        weekdays - self.closed.partition_point(|closed| *closed <= date) as i64
    }

    /// Working days from the earlier of the two dates to the later.
    pub fn between(&self, a: NaiveDate, b: NaiveDate) -> u64 {
        self.number(a).abs_diff(self.number(b))
    }

    /// The blackout period `date` lies in.
    pub fn blackout(&self, date: NaiveDate) -> Option<BlackoutId> {
        self.blackouts.iter().find(|(from, to, _)| *from <= date && date <= *to).map(|(_, _, id)| *id)
    }

    /// True from the first of the last working days of a calendar quarter that are kept free.
    pub fn closes_quarter(&self, date: NaiveDate) -> bool {
        self.quarter_end_days > 0
            && self.number(quarter_end(date)) - self.number(date) < self.quarter_end_days
            && self.number(date) > self.number(quarter_start(date).pred_opt().unwrap_or(date))
    }

    /// The `count`-th working day after `date`.
    pub fn after(&self, date: NaiveDate, count: u32) -> NaiveDate {
        let mut found = date;
        for _ in 0..count {
            let next = found.iter_days().skip(1).take(400).find(|day| self.is_working_day(*day));
            found = next.unwrap_or(found);
        }
        found
    }
}

/// True from Monday to Friday.
pub(crate) fn is_weekday(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn quarter_start(date: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(date.year(), date.month0() / 3 * 3 + 1, 1).unwrap_or(date)
}

/// Last day of the calendar quarter of `date`.
fn quarter_end(date: NaiveDate) -> NaiveDate {
    let (year, month) =
        if date.month() > 9 { (date.year() + 1, 1) } else { (date.year(), date.month0() / 3 * 3 + 4) };
    NaiveDate::from_ymd_opt(year, month, 1).and_then(|next| next.pred_opt()).unwrap_or(date)
}

/// Monday of the week of `date`.
pub(crate) fn monday(date: NaiveDate) -> NaiveDate {
    date.checked_sub_days(Days::new(u64::from(date.weekday().num_days_from_monday()))).unwrap_or(date)
}
