//! The booth roster of a show.

use super::{Job, named};
use crate::{
    failure::Failure,
    names,
    seam::ExportFormat,
    views::{Seen, faces_of, need_said},
};
use chrono::NaiveDateTime;
use std::collections::{BTreeSet, HashMap};
use tandem_exchange::export::{
    csv, html, pdf,
    view::{
        Head, Person,
        trade_shows::{Duty, Shift, ShiftKind, ShowRoster, Station, Visit},
    },
    xlsx,
};
use tandem_model::{BoothDuty, PersonId, ShiftId, StationId, TradeShow, TradeShowId, Utc};

/// The files of the shows asked for, or of all of them.
pub(super) fn make(job: &mut Job) -> Result<(), Failure> {
    let shows = chosen(job)?;
    job.expect(shows.len() * job.formats.len());
    let what = job.word("roster-shows-file-name");
    for show in shows {
        let view = view(&job.seen, show, job.head.clone());
        let (first, plan) = (show.from.to_string(), job.head.plan.clone());
        let stem = [plan.as_str(), &what, &view.name, &first];
        for format in job.formats.clone() {
            let bytes = match format {
                ExportFormat::Pdf => pdf::trade_show(&view, job.paper)?,
                ExportFormat::Xlsx => xlsx::trade_show(&view, job.paper)?,
                ExportFormat::Csv => csv::trade_show(&view)?,
                ExportFormat::Html => html::trade_show(&view),
                // Not among its formats.
                ExportFormat::Ics => continue,
            };
            job.add(&stem, format.name(), bytes)?;
        }
    }
    Ok(())
}

/// The shows that were asked for, by date.
pub(super) fn chosen<'a>(job: &Job<'a>) -> Result<Vec<&'a TradeShow>, Failure> {
    let document = job.seen.document;
    let mut shows: Vec<&TradeShow> = if job.only.is_empty() {
        document.trade_shows.iter().collect()
    } else {
        let show = |id: &_| {
            let id = TradeShowId(*id);
            document.trade_shows.get(id).ok_or_else(|| Failure::unknown(id))
        };
        job.only.iter().map(show).collect::<Result<_, _>>()?
    };
    shows.sort_by(|a, b| (a.from, &a.name, a.id).cmp(&(b.from, &b.name, b.id)));
    shows.dedup_by_key(|show| show.id);
    Ok(shows)
}

/// The roster of one show.
fn view(seen: &Seen, show: &TradeShow, head: Head) -> ShowRoster {
    let document = seen.document;
    let local = |instant: tandem_model::DateTime<Utc>| -> NaiveDateTime {
        instant.with_timezone(&show.zone).naive_local()
    };
    let mut shifts: Vec<_> = document.shifts.iter().filter(|shift| shift.show == show.id).collect();
    shifts.sort_by_key(|shift| (shift.span.start, shift.span.end, shift.id));
    let shift_at: HashMap<ShiftId, usize> =
        shifts.iter().enumerate().map(|(at, shift)| (shift.id, at)).collect();
    let stations: Vec<_> = document.stations.iter().filter(|station| station.show == show.id).collect();
    let station_at: HashMap<StationId, usize> =
        stations.iter().enumerate().map(|(at, station)| (station.id, at)).collect();
    let duties: Vec<&BoothDuty> =
        document.booth_duties.iter().filter(|duty| shift_at.contains_key(&duty.shift)).collect();
    let needs = |shift: Option<ShiftId>, station: Option<StationId>| -> Vec<String> {
        let of = document.seat_needs.iter().filter(|need| need.show == show.id);
        of.filter(|need| {
            need.shift == shift && need.station == station && (shift.is_some() || station.is_some())
        })
        .map(|need| need_said(seen.language, need))
        .collect()
    };
    let visits = document.visits.iter().filter(|visit| visit.show == show.id).map(|visit| {
        let faces = faces_of(document, visit);
        let on_duty = |face: &&PersonId| {
            let there = |duty: &&&BoothDuty| {
                let span = document.shifts.get(duty.shift).map(|shift| shift.span);
                duty.person == **face
                    && span.is_some_and(|span| span.start < visit.span.end && visit.span.start < span.end)
            };
            duties.iter().find(there).is_some()
        };
        Visit {
            account: names::account(document, visit.account),
            start: local(visit.span.start),
            end: local(visit.span.end),
            hosts: faces.iter().filter(on_duty).map(|face| face.0).collect(),
            faces: faces.iter().map(|face| names::person(document, *face)).collect(),
        }
    });
    let mut visits: Vec<Visit> = visits.collect();
    visits.sort_by(|a, b| (a.start, &a.account).cmp(&(b.start, &b.account)));
    ShowRoster {
        head,
        id: show.id.0,
        name: show.name.clone(),
        booth: show.booth.clone(),
        venue: venue(show),
        zone: show.zone.name().to_owned(),
        from: show.from,
        to: show.to,
        people: team(seen, &duties),
        shifts: shifts
            .iter()
            .map(|shift| Shift {
                id: shift.id.0,
                name: shift.name.clone(),
                start: local(shift.span.start),
                end: local(shift.span.end),
                kind: match shift.kind {
                    tandem_model::ShiftKind::Customer => ShiftKind::Customer,
                    tandem_model::ShiftKind::BuildUp => ShiftKind::BuildUp,
                    tandem_model::ShiftKind::Dismantling => ShiftKind::Dismantling,
                },
                headcount: shift.headcount,
                needs: needs(Some(shift.id), None),
            })
            .collect(),
        stations: stations
            .iter()
            .map(|station| Station {
                name: station.name.clone(),
                minimum: station.minimum,
                needs: needs(None, Some(station.id)),
            })
            .collect(),
        duties: duties
            .iter()
            .map(|duty| Duty {
                id: duty.id.0,
                shift: shift_at[&duty.shift],
                station: duty.station.and_then(|station| station_at.get(&station).copied()),
                person: duty.person.0,
            })
            .collect(),
        visits,
    }
}

/// The parts of the venue's address that are known, as on a letter.
fn venue(show: &TradeShow) -> Vec<String> {
    let place = &show.place;
    let town = format!("{} {}", place.postcode, place.town);
    [place.street.as_str(), town.trim(), &place.country]
        .into_iter()
        .filter(|part| !part.trim().is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

/// Everybody with one of these duties, inside first, by name.
fn team(seen: &Seen, duties: &[&BoothDuty]) -> Vec<Person> {
    let ids: BTreeSet<PersonId> = duties.iter().map(|duty| duty.person).collect();
    let mut people: Vec<_> = ids.into_iter().filter_map(|id| seen.document.people.get(id)).collect();
    people.sort_by(|a, b| {
        (a.side, &a.family_name, &a.given_name, a.id).cmp(&(b.side, &b.family_name, &b.given_name, b.id))
    });
    people.into_iter().map(|person| named(person, String::new())).collect()
}
