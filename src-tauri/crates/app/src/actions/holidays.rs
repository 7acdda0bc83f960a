//! Adding the holidays that come with the program.

use super::Prepared;
use crate::failure::Failure;
use std::{collections::BTreeSet, ops::RangeInclusive};
use tandem_exchange::holidays::{KnownHolidays, public_holidays, school_holidays};
use tandem_model::{Change, Document, Holiday, HolidayCalendar, HolidayKind, NaiveDate, Uuid};
use tandem_wording::{Args, Message};

/// Root of the ids of these calendars and days, so that adding twice changes nothing.
const HOLIDAYS: Uuid = Uuid::from_u128(0x2d6e_4b0a_77c1_5f3e_9a08_c41f_6be2_d517);

/// More years than anybody plans.
const MOST_YEARS: i32 = 20;

pub(super) fn prepare(
    document: &Document,
    region: &str,
    years: RangeInclusive<i32>,
    kind: HolidayKind,
) -> Result<Prepared, Failure> {
    let region = region.trim().to_uppercase();
    let args = || Args::new().text("region", &region);
    let unknown =
        || Failure::said("unknown_region", "app-unknown-region", args()).with_fields(["region".to_owned()]);
    if years.is_empty() || years.end() - years.start() >= MOST_YEARS {
        return Err(
            Failure::said("out_of_range", "app-bad-years", Args::new()).with_fields(["to_year".to_owned()])
        );
    }
    let known = known(&region, years, kind).ok_or_else(unknown)?;
    let title = Message::new(
        match kind {
            HolidayKind::Public => "app-title-add-public-holidays",
            HolidayKind::School => "app-title-add-school-holidays",
        },
        args().date("until", known.until),
    );
    Ok(Prepared { action: "add_holidays", changes: changes(document, &region, kind, &known), title })
}

fn known(region: &str, years: RangeInclusive<i32>, kind: HolidayKind) -> Option<KnownHolidays> {
    match kind {
        HolidayKind::Public => public_holidays(region, years),
        HolidayKind::School => school_holidays(region, years),
    }
}

/// The public holidays of the region of a new plan, from the year before it to the year after; none where the region is
/// not known.
pub(crate) fn of_new_plan(document: &Document) -> Vec<Change> {
    use chrono::Datelike;
    let settings = document.settings();
    let years = settings.horizon.from.year() - 1..=settings.horizon.to.year() + 1;
    known(&settings.region, years, HolidayKind::Public)
        .map(|known| changes(document, &settings.region, HolidayKind::Public, &known))
        .unwrap_or_default()
}

/// The calendar, if the plan lacks it, and the days it lacks. A day that stands in the plan is left as it is.
fn changes(document: &Document, region: &str, kind: HolidayKind, known: &KnownHolidays) -> Vec<Change> {
    let mut changes = Vec::new();
    let before =
        document.holiday_calendars.iter().find(|calendar| calendar.region == region && calendar.kind == kind);
    let derived = |key: &str| Uuid::new_v5(&HOLIDAYS, format!("{region}|{kind:?}|{key}").as_bytes());
    let calendar = before.map_or_else(|| derived("").into(), |calendar| calendar.id);
    match before {
        None => changes.push(Change::add(HolidayCalendar {
            id: calendar,
            name: region.to_owned(),
            region: region.to_owned(),
            kind,
            complete_until: Some(known.until),
        })),
        Some(before) if before.complete_until.is_none_or(|until| until < known.until) => {
            let reaching = HolidayCalendar { complete_until: Some(known.until), ..before.clone() };
            changes.push(Change::replace(before.clone(), reaching));
        }
        Some(_) => {}
    }
    let there: BTreeSet<(NaiveDate, NaiveDate)> = document
        .holidays
        .iter()
        .filter(|holiday| holiday.calendar == calendar)
        .map(|holiday| (holiday.from, holiday.to))
        .collect();
    for day in known.days.iter().filter(|day| !there.contains(&(day.from, day.to))) {
        let id = derived(&format!("{}|{}", day.from, day.name)).into();
        if document.holidays.contains(id) {
            continue;
        }
        changes.push(Change::add(Holiday {
            id,
            calendar,
            from: day.from,
            to: day.to,
            name: day.name.clone(),
        }));
    }
    changes
}
