//! The years of shows.

use super::{Job, named, trade_shows::chosen};
use crate::{failure::Failure, seam::ExportFormat, views::Seen};
use chrono::Datelike;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tandem_exchange::export::{
    csv, html, pdf,
    view::{
        Head,
        show_year::{Part, Share, ShowYear, YearShow},
    },
    xlsx,
};
use tandem_model::{BoothDuty, NaiveDate, PersonId, Shift, ShiftKind, Side, TradeShow, TradeShowId};

/// The files of each year in which shows begin; without any, of the year of the horizon.
pub(super) fn make(job: &mut Job) -> Result<(), Failure> {
    let mut years: BTreeMap<i32, Vec<&TradeShow>> = BTreeMap::new();
    for show in chosen(job)? {
        years.entry(show.from.year()).or_default().push(show);
    }
    if years.is_empty() {
        years.insert(job.seen.document.settings().horizon.from.year(), Vec::new());
    }
    job.expect(years.len() * job.formats.len());
    let (plan, what) = (job.head.plan.clone(), job.word("roster-year-file-name"));
    for (year, shows) in years {
        let view = view(&job.seen, year, &shows, job.head.clone());
        let year = year.to_string();
        let stem = [plan.as_str(), &what, &year];
        for format in job.formats.clone() {
            let bytes = match format {
                ExportFormat::Pdf => pdf::show_year(&view, job.paper)?,
                ExportFormat::Xlsx => xlsx::show_year(&view, job.paper)?,
                ExportFormat::Csv => csv::show_year(&view)?,
                ExportFormat::Html => html::show_year(&view),
                // Not among its formats.
                ExportFormat::Ics => continue,
            };
            job.add(&stem, format.name(), bytes)?;
        }
    }
    Ok(())
}

/// What somebody does, as it is counted.
#[derive(Default)]
struct Counted {
    duties: u32,
    minutes: u32,
    shows: BTreeSet<TradeShowId>,
    weekend_days: BTreeSet<NaiveDate>,
}

fn view(seen: &Seen, year: i32, shows: &[&TradeShow], head: Head) -> ShowYear {
    let document = seen.document;
    let at: HashMap<TradeShowId, &TradeShow> = shows.iter().map(|show| (show.id, *show)).collect();
    let mut duties: Vec<(&TradeShow, &Shift, &BoothDuty)> = Vec::new();
    for duty in &document.booth_duties {
        let Some(shift) = document.shifts.get(duty.shift) else { continue };
        if let Some(show) = at.get(&shift.show) {
            duties.push((show, shift, duty));
        }
    }
    let mut counted: HashMap<PersonId, Counted> = HashMap::new();
    let mut parts: HashMap<(TradeShowId, PersonId), (u32, u32)> = HashMap::new();
    for (show, shift, duty) in &duties {
        let minutes = u32::try_from(shift.span.minutes()).unwrap_or(0);
        let person = counted.entry(duty.person).or_default();
        person.duties += 1;
        person.minutes += minutes;
        person.shows.insert(show.id);
        let date = shift.span.start.with_timezone(&show.zone).date_naive();
        if date.weekday().num_days_from_monday() >= 5 {
            person.weekend_days.insert(date);
        }
        let part = parts.entry((show.id, duty.person)).or_default();
        *part = (part.0 + 1, part.1 + minutes);
    }
    let shares = shares(seen, year, &counted);
    let row: HashMap<PersonId, usize> =
        shares.iter().enumerate().map(|(row, share)| (PersonId(share.person.id), row)).collect();
    let shows = shows.iter().map(|show| {
        let mut people: Vec<Part> = parts
            .iter()
            .filter(|((of, _), _)| *of == show.id)
            .filter_map(|((_, person), (duties, minutes))| {
                Some(Part { share: *row.get(person)?, duties: *duties, minutes: *minutes })
            })
            .collect();
        people.sort_by_key(|part| part.share);
        let (seats, filled) = seats(seen, show, &duties);
        let place = [show.place.town.as_str(), &show.booth];
        let place: Vec<_> = place.into_iter().filter(|part| !part.trim().is_empty()).collect();
        YearShow {
            name: show.name.clone(),
            place: place.join(" \u{b7} "),
            from: show.from,
            to: show.to,
            seats,
            filled,
            people,
        }
    });
    ShowYear { shows: shows.collect(), head, year, shares }
}

/// Everybody who could be on a booth in the year or was, those with most hours first.
fn shares(seen: &Seen, year: i32, counted: &HashMap<PersonId, Counted>) -> Vec<Share> {
    let none = Counted::default();
    let there = |person: &&tandem_model::Person| {
        let begins = person.from.is_none_or(|from| from.year() <= year);
        let ends = person.until.is_none_or(|until| until.year() >= year);
        counted.contains_key(&person.id) || (person.side != Side::Manager && begins && ends)
    };
    let mut shares: Vec<Share> = seen
        .document
        .people
        .iter()
        .filter(there)
        .map(|person| {
            let own = counted.get(&person.id).unwrap_or(&none);
            Share {
                person: named(person, String::new()),
                shows: u32::try_from(own.shows.len()).unwrap_or(u32::MAX),
                duties: own.duties,
                minutes: own.minutes,
                weekend_days: u32::try_from(own.weekend_days.len()).unwrap_or(u32::MAX),
            }
        })
        .collect();
    shares.sort_by(|a, b| {
        let key = |share: &Share| (share.person.family.clone(), share.person.given.clone(), share.person.id);
        b.minutes.cmp(&a.minutes).then_with(|| key(a).cmp(&key(b)))
    });
    shares
}

/// Seats below the minimum if nobody came, and those of them that are taken.
fn seats(seen: &Seen, show: &TradeShow, duties: &[(&TradeShow, &Shift, &BoothDuty)]) -> (u32, u32) {
    let document = seen.document;
    let stations: Vec<_> = document.stations.iter().filter(|station| station.show == show.id).collect();
    let (mut seats, mut filled) = (0, 0);
    for shift in document.shifts.iter().filter(|shift| shift.show == show.id) {
        let minima: Vec<_> = if shift.kind == ShiftKind::Customer {
            stations.iter().map(|station| (Some(station.id), station.minimum)).collect()
        } else {
            vec![(None, shift.headcount)]
        };
        for (station, minimum) in minima {
            let here = |(_, _, duty): &&(&TradeShow, &Shift, &BoothDuty)| {
                duty.shift == shift.id && duty.station == station
            };
            let there = u32::try_from(duties.iter().filter(here).count()).unwrap_or(u32::MAX);
            seats += minimum;
            filled += minimum.min(there);
        }
    }
    (seats, filled)
}
