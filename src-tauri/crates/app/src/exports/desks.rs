//! Who is at the inside desks.

use super::{Job, named};
use crate::{
    failure::Failure,
    seam::{DayKind, ExportFormat},
    views::{Seen, days_of, desk_staffing},
};
use std::collections::{HashMap, HashSet};
use tandem_exchange::export::{
    csv, html, pdf,
    view::{
        Head, Presence,
        desks::{Desk, DeskDay, DeskPlace, DeskPlan},
    },
    xlsx,
};
use tandem_model::{DeskId, HalfDay, PersonId, Uuid, WorkPlace};

/// The files of the horizon: of the desks asked for, or of all.
pub(super) fn make(job: &mut Job) -> Result<(), Failure> {
    for id in job.only.iter().map(|id| DeskId(*id)) {
        if !job.seen.document.desks.contains(id) {
            return Err(Failure::unknown(id));
        }
    }
    let view = view(&job.seen, job.only, job.head.clone());
    let days = view.horizon().map(|(first, last)| format!("{first}_{last}")).unwrap_or_default();
    let (plan, what) = (job.head.plan.clone(), job.word("roster-desks-file-name"));
    let stem = [plan.as_str(), &what, &days];
    for format in job.formats.clone() {
        let bytes = match format {
            ExportFormat::Pdf => pdf::desks(&view, job.paper)?,
            ExportFormat::Xlsx => xlsx::desks(&view, job.paper)?,
            ExportFormat::Csv => csv::desks(&view)?,
            ExportFormat::Html => html::desks(&view),
            // Not among its formats.
            ExportFormat::Ics => continue,
        };
        job.add(&stem, format.name(), bytes)?;
    }
    Ok(())
}

fn view(seen: &Seen, only: &[Uuid], head: Head) -> DeskPlan {
    let document = seen.document;
    let horizon = document.settings().horizon;
    let days: Vec<DeskDay> = days_of(seen, horizon.from, horizon.to)
        .into_iter()
        .map(|day| DeskDay { date: day.date, holiday: day.name.filter(|_| day.kind == DayKind::Holiday) })
        .collect();
    let half_days: Vec<HalfDay> =
        days.iter().flat_map(|day| [HalfDay::morning(day.date), HalfDay::afternoon(day.date)]).collect();
    let mut slots: HashMap<DeskId, Vec<Option<Presence>>> = HashMap::new();
    for entry in desk_staffing(seen, &half_days) {
        let of = slots.entry(entry.desk_id).or_insert_with(|| vec![None; half_days.len()]);
        if let Some(slot) = of.get_mut(entry.slot as usize) {
            *slot = Some(Presence { present: entry.present, minimum: entry.minimum });
        }
    }
    let mut riding: HashSet<(PersonId, HalfDay)> = HashSet::new();
    for switch in document.switch_days.iter().filter(|switch| switch.counts()) {
        riding.extend(switch.ride_along.half_days().map(|half_day| (switch.inside_rep, half_day)));
    }
    let mut desks: Vec<_> =
        document.desks.iter().filter(|desk| only.is_empty() || only.contains(&desk.id.0)).collect();
    desks.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    let desks = desks.into_iter().map(|desk| {
        let members = seen.calendar().desk_members(desk.id);
        let mut people: Vec<_> = members.iter().filter_map(|id| document.people.get(*id)).collect();
        people.sort_by(|a, b| {
            (&a.family_name, &a.given_name, a.id).cmp(&(&b.family_name, &b.given_name, b.id))
        });
        let place = |person: PersonId, half_day: HalfDay| {
            let calendar = seen.calendar();
            if calendar.is_at_desk(person, half_day) && !riding.contains(&(person, half_day)) {
                match calendar.place(person, half_day) {
                    WorkPlace::Home => DeskPlace::Home,
                    _ => DeskPlace::There,
                }
            } else if calendar.place(person, half_day) == WorkPlace::Off {
                DeskPlace::Off
            } else {
                DeskPlace::Away
            }
        };
        Desk {
            name: desk.name.clone(),
            places: people
                .iter()
                .map(|person| half_days.iter().map(|half_day| place(person.id, *half_day)).collect())
                .collect(),
            people: people.into_iter().map(|person| named(person, desk.name.clone())).collect(),
            slots: slots.remove(&desk.id).unwrap_or_else(|| vec![None; half_days.len()]),
        }
    });
    DeskPlan { desks: desks.collect(), head, days }
}
