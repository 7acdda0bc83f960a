//! The switch days as a print view.

use super::{Seen, switch_board};
use crate::names;
use std::collections::BTreeMap;
use tandem_exchange::export::view::{
    Bar, BarKind, Day, DeskStaffing, Leg, LegKind, LegLength, Person, Presence, Side, Status, SwitchRoster,
};
use tandem_model::{DateTime, Document, Entity, SwitchDay, SwitchStatus, Utc};

use crate::seam::{BarKind as SeamBarKind, DayKind};

/// The roster of the horizon, printed `now`.
pub(crate) fn switch_roster(seen: &Seen, now: DateTime<Utc>) -> SwitchRoster {
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
    let mut bars: BTreeMap<_, Vec<Bar>> = BTreeMap::new();
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
        bars.entry(bar.person_id).or_default().push(Bar { slot, length: bar.length as usize, kind });
    }
    let mut people: Vec<Person> = switch_board::people_in_order(document)
        .into_iter()
        .map(|person| Person {
            id: person.id.0,
            given: person.given_name.clone(),
            family: person.family_name.clone(),
            side: match person.side {
                tandem_model::Side::Inside => Side::Inside,
                tandem_model::Side::Field => Side::Field,
                tandem_model::Side::Manager => Side::Manager,
            },
            group: group(document, person),
            phone: person.phone.clone(),
            bars: bars.remove(&person.id).unwrap_or_default(),
        })
        .collect();
    // Stable: within a desk or a site the order of the board stays.
    people.sort_by(|a, b| (a.side as u8, &a.group).cmp(&(b.side as u8, &b.group)));
    let in_horizon = |switch: &&SwitchDay| {
        [switch.ride_along, switch.desk_shift].iter().any(|leg| settings.horizon.contains(leg.date))
    };
    SwitchRoster {
        plan: settings.plan_name.clone(),
        release: None,
        printed: seen.today,
        stamped: now,
        language: seen.language,
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
