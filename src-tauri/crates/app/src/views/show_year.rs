//! The shows of a year and everybody's share of them.

use super::{Seen, shows::Index};
use crate::seam::{AtShow, ShowYear, YearShare};
use chrono::{Datelike, Weekday};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tandem_model::{Half, HalfDay, NaiveDate, PersonId, Shift, Span, TradeShow, TradeShowId, WorkingHours};

/// Half-days of one shift are few; the model keeps shifts under a day.
const MOST_HALF_DAYS: usize = 4;

/// Duties of one person.
#[derive(Default)]
struct Duties {
    minutes: u32,
    half_days: BTreeSet<HalfDay>,
    weekend_days: BTreeSet<NaiveDate>,
    counted: BTreeSet<HalfDay>,
    /// By first day of the show.
    at: BTreeMap<(NaiveDate, TradeShowId), (u32, u32)>,
}

/// The year, or the one of the next show that is not over.
pub(crate) fn show_year(seen: &Seen, year: Option<i32>) -> ShowYear {
    let document = seen.document;
    let index = Index::new(seen);
    let next = document.trade_shows.iter().filter(|show| show.to >= seen.today).map(|show| show.from).min();
    let year = year.unwrap_or_else(|| next.unwrap_or(seen.today).year());
    let is_in = |show: &&TradeShow| show.from.year() <= year && year <= show.to.year();
    let mut shows: Vec<_> = document.trade_shows.iter().filter(is_in).map(|show| index.line(show)).collect();
    shows.sort_by(|a, b| (a.from, &a.name, a.id).cmp(&(b.from, &b.name, b.id)));
    let mut years: BTreeSet<i32> =
        document.trade_shows.iter().flat_map(|show| show.from.year()..=show.to.year()).collect();
    years.insert(year);
    let duties = duties(seen, year);
    let nothing = Duties::default();
    let mut people: Vec<_> = document.people.iter().collect();
    people.sort_by(|a, b| {
        (a.side, &a.family_name, &a.given_name, a.id).cmp(&(b.side, &b.family_name, &b.given_name, b.id))
    });
    let calendar = seen.calendar();
    let people = people.into_iter().map(|person| {
        let own = duties.get(&person.id).unwrap_or(&nothing);
        YearShare {
            id: person.id,
            name: person.name(),
            initials: person.initials(),
            side: person.side,
            minutes: own.minutes,
            half_days: whole(own.half_days.len()),
            weekend_days: whole(own.weekend_days.len()),
            counted: whole(own.counted.len())
                .saturating_add(u32::try_from(calendar.show_half_days_done(person.id)).unwrap_or(u32::MAX)),
            target: calendar.show_target(person.id).map(|target| u32::try_from(target).unwrap_or(u32::MAX)),
            at: own
                .at
                .iter()
                .map(|((_, show), (duties, minutes))| AtShow {
                    show: *show,
                    duties: *duties,
                    minutes: *minutes,
                })
                .collect(),
        }
    });
    ShowYear {
        revision: seen.revision,
        today: seen.today,
        year,
        years: years.into_iter().collect(),
        shows,
        people: people.collect(),
    }
}

fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn duties(seen: &Seen, year: i32) -> HashMap<PersonId, Duties> {
    let document = seen.document;
    let hours = &document.settings().working_hours;
    let mut people: HashMap<PersonId, Duties> = HashMap::new();
    for duty in &document.booth_duties {
        let Some(shift) = document.shifts.get(duty.shift) else { continue };
        let Some(show) = document.trade_shows.get(shift.show) else { continue };
        let half_days = half_days(hours, show, shift);
        let own = people.entry(duty.person).or_default();
        // The rule counts the shows it judges; what came before them it knows as history.
        if let Some(facts) = seen.calendar().shift(duty.shift) {
            own.counted.extend(&facts.half_days);
        }
        let date = shift.span.start.with_timezone(&show.zone).date_naive();
        if date.year() != year {
            continue;
        }
        let minutes = u32::try_from(shift.span.minutes()).unwrap_or(0);
        own.minutes = own.minutes.saturating_add(minutes);
        own.half_days.extend(half_days);
        if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
            own.weekend_days.insert(date);
        }
        let (count, sum) = own.at.entry((show.from, show.id)).or_default();
        *count += 1;
        *sum = sum.saturating_add(minutes);
    }
    people
}

/// The half-days a shift touches on the venue's clocks; one in the evening belongs to the afternoon.
fn half_days(hours: &WorkingHours, show: &TradeShow, shift: &Shift) -> Vec<HalfDay> {
    let touched = Span { zone: show.zone, ..shift.span }.half_days(hours, MOST_HALF_DAYS);
    if !touched.is_empty() {
        return touched;
    }
    let local = shift.span.start.with_timezone(&show.zone).naive_local();
    let half = if local.time() < hours.midday { Half::Morning } else { Half::Afternoon };
    vec![HalfDay { date: local.date(), half }]
}
