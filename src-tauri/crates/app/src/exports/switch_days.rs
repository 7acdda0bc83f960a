//! The wall plan of the switch days.

use super::{Job, calendars, named};
use crate::{
    failure::Failure,
    names,
    releases::Item,
    seam::{BarKind as SeamBarKind, DayKind, ExportFormat},
    views::{Seen, people_in_order, switch_board},
};
use std::collections::BTreeMap;
use tandem_exchange::export::{
    csv, html, pdf,
    view::{
        Head, Person, Presence,
        switch_days::{Bar, BarKind, Day, DeskStaffing, Leg, LegKind, LegLength, Status, SwitchRoster},
    },
    xlsx,
};
use tandem_model::{Document, Entity, PersonId, ReleaseScope, SwitchDay, SwitchStatus, Uuid};

/// The files of the horizon. As calendars: see [`calendars`].
pub(super) fn make(job: &mut Job) -> Result<(), Failure> {
    let mut view = view(&job.seen, job.head.clone());
    only(job, &mut view)?;
    let days = view.horizon().map(|(first, last)| format!("{first}_{last}")).unwrap_or_default();
    let (plan, what) = (job.head.plan.clone(), job.word("roster-file-name"));
    let stem = [plan.as_str(), &what, &days];
    for format in job.formats.clone() {
        match format {
            ExportFormat::Pdf => job.add(&stem, "pdf", pdf::switch_days(&view, job.paper)?)?,
            ExportFormat::Xlsx => job.add(&stem, "xlsx", xlsx::switch_days(&view, job.paper)?)?,
            ExportFormat::Html => job.add(&stem, "html", html::switch_days(&view))?,
            ExportFormat::Csv => job.add(&stem, "csv", csv::switch_days(&view)?)?,
            ExportFormat::Ics => {
                let horizon = job.seen.document.settings().horizon;
                let in_horizon = |item: &Item| item.when.day().is_some_and(|day| horizon.contains(day));
                calendars::add(job, ReleaseScope::SwitchDays, &what, &stem, in_horizon)?;
            }
        }
    }
    Ok(())
}

/// Leaves what concerns the people asked for: their legs, and rows of them and of their partners.
fn only(job: &Job, view: &mut SwitchRoster) -> Result<(), Failure> {
    if job.only.is_empty() {
        return Ok(());
    }
    for id in job.only.iter().map(|id| PersonId(*id)) {
        if !job.seen.document.people.contains(id) {
            return Err(Failure::unknown(id));
        }
    }
    view.legs.retain(|leg| job.only.contains(&leg.inside) || job.only.contains(&leg.field));
    let legs = &view.legs;
    view.people.retain(|person| {
        job.only.contains(&person.id) || legs.iter().any(|leg| leg.partner_of(person.id).is_some())
    });
    Ok(())
}

/// The roster of the horizon.
fn view(seen: &Seen, head: Head) -> SwitchRoster {
    let document = seen.document;
    let settings = document.settings();
    let board = switch_board(seen);
    let half_days = 2 * board.days.len();
    let mut staffing: BTreeMap<_, DeskStaffing> = BTreeMap::new();
    for entry in &board.staffing {
        let desk = staffing
            .entry(entry.desk_id)
            .or_insert_with(|| DeskStaffing { desk: entry.desk.clone(), slots: vec![None; half_days] });
        if let Some(slot) = desk.slots.get_mut(entry.slot as usize) {
            *slot = Some(Presence { present: entry.present, minimum: entry.minimum });
        }
    }
    let mut bars: BTreeMap<Uuid, Vec<Bar>> = BTreeMap::new();
    for bar in &board.bars {
        let kind = match bar.kind {
            SeamBarKind::Absence => BarKind::Absence,
            SeamBarKind::Show => BarKind::Show(bar.label.clone()),
            SeamBarKind::Training => BarKind::Training(bar.label.clone()),
            SeamBarKind::Meeting => BarKind::Meeting(bar.label.clone()),
            // Legs are listed on their own; whom a rep visits is nobody's business on a wall.
            SeamBarKind::RideAlong | SeamBarKind::DeskShift | SeamBarKind::Appointment => continue,
        };
        let slot = usize::try_from(bar.slot).unwrap_or(0);
        bars.entry(bar.person_id.0).or_default().push(Bar { slot, length: bar.length as usize, kind });
    }
    let mut people: Vec<Person> =
        people_in_order(document).into_iter().map(|person| named(person, group(document, person))).collect();
    // Stable: within a desk or a site the order of the board stays.
    people.sort_by(|a, b| (a.side, &a.group).cmp(&(b.side, &b.group)));
    let in_horizon = |switch: &&SwitchDay| {
        [switch.ride_along, switch.desk_shift].iter().any(|leg| settings.horizon.contains(leg.date))
    };
    SwitchRoster {
        head,
        days: board
            .days
            .iter()
            .map(|day| Day {
                date: day.date,
                holiday: day.name.clone().filter(|_| day.kind != DayKind::Blackout),
                blackout: day.name.clone().filter(|_| day.kind == DayKind::Blackout),
                school: day.school.clone(),
            })
            .collect(),
        people,
        bars,
        legs: document
            .switch_days
            .iter()
            .filter(in_horizon)
            .flat_map(|switch| legs(document, switch))
            .collect(),
        staffing: staffing.into_values().collect(),
    }
}

/// Inside reps stand under their desk, field reps under their site.
fn group(document: &Document, person: &tandem_model::Person) -> String {
    if person.side == tandem_model::Side::Inside {
        return names::desk_or_empty(document, person.desk);
    }
    match person.site.and_then(|id| document.get(id.into())) {
        Some(Entity::Site(site)) => site.name,
        _ => String::new(),
    }
}

fn legs(document: &Document, switch: &SwitchDay) -> [Leg; 2] {
    let settings = document.settings();
    let leg = |kind, leg: tandem_model::Leg, place| {
        let span = settings.working_hours.span(leg.date, leg.length, settings.zone);
        Leg {
            switch: switch.id.0,
            sequence: switch.sequence,
            kind,
            date: leg.date,
            length: match leg.length {
                tandem_model::LegLength::Morning => LegLength::Morning,
                tandem_model::LegLength::Afternoon => LegLength::Afternoon,
                tandem_model::LegLength::Full => LegLength::Full,
            },
            time: (leg.length != tandem_model::LegLength::Full).then_some((span.start, span.end)),
            inside: switch.inside_rep.0,
            field: switch.field_rep.0,
            place,
            status: match switch.status {
                SwitchStatus::Planned => Status::Planned,
                SwitchStatus::Done => Status::Done,
                SwitchStatus::Cancelled => Status::Cancelled,
            },
        }
    };
    let base =
        document.people.get(switch.field_rep).map(|person| person.base.town.clone()).unwrap_or_default();
    let desk = document.people.get(switch.inside_rep).map(|person| match person.desk {
        Some(_) => names::desk_or_empty(document, person.desk),
        None => person.base.town.clone(),
    });
    [
        leg(LegKind::RideAlong, switch.ride_along, base),
        leg(LegKind::DeskShift, switch.desk_shift, desk.unwrap_or_default()),
    ]
}
