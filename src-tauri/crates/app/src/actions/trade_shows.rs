//! Booth duties by hand.

use super::{Prepared, some};
use crate::{failure::Failure, names, seam::Action};
use std::collections::BTreeSet;
use tandem_model::{BoothDuty, BoothDutyId, Change, Document, PersonId, ShiftId, StationId, Uuid};
use tandem_wording::{Args, Message};

pub(super) fn prepare(
    action: &Action,
    document: &Document,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<Prepared, Failure> {
    Ok(match action {
        Action::AddDuty { shift, station, person } => {
            known(document, *shift, *station, *person)?;
            let duty = BoothDuty {
                id: new_id().into(),
                shift: *shift,
                station: *station,
                person: *person,
                pinned: false,
                sequence: 0,
            };
            let title = Message::new("app-title-add-duty", about(document, &duty));
            Prepared { action: "add_duty", changes: vec![Change::add(duty)], title }
        }
        Action::MoveDuty { duty, shift, station, person } => {
            known(document, *shift, *station, *person)?;
            let before = found(document, *duty)?;
            let after = BoothDuty { shift: *shift, station: *station, person: *person, ..before.clone() };
            let title = Message::new("app-title-move-duty", about(document, &after));
            let changes = if before == after { Vec::new() } else { vec![Change::replace(before, after)] };
            Prepared { action: "move_duty", changes, title }
        }
        Action::PinDuties { duties, pinned } => {
            let duties: BTreeSet<_> = duties.iter().copied().collect();
            some(duties.len())?;
            let mut changes = Vec::new();
            for id in &duties {
                let before = found(document, *id)?;
                if before.pinned != *pinned {
                    changes.push(Change::replace(before.clone(), BoothDuty { pinned: *pinned, ..before }));
                }
            }
            let key = if *pinned { "app-title-pin-duties" } else { "app-title-unpin-duties" };
            let title = Message::new(key, Args::new().number("count", duties.len()));
            Prepared { action: "pin_duties", changes, title }
        }
        _ => return Err(Failure::said("no_such_action", "app-no-such-action", Args::new())),
    })
}

fn known(
    document: &Document,
    shift: ShiftId,
    station: Option<StationId>,
    person: PersonId,
) -> Result<(), Failure> {
    if !document.shifts.contains(shift) {
        return Err(Failure::unknown(shift));
    }
    if let Some(station) = station.filter(|station| !document.stations.contains(*station)) {
        return Err(Failure::unknown(station));
    }
    if document.people.contains(person) { Ok(()) } else { Err(Failure::unknown(person)) }
}

fn found(document: &Document, id: BoothDutyId) -> Result<BoothDuty, Failure> {
    document.booth_duties.get(id).cloned().ok_or_else(|| Failure::unknown(id))
}

fn about(document: &Document, duty: &BoothDuty) -> Args {
    let shift = document.shifts.get(duty.shift);
    let show = shift.and_then(|shift| document.trade_shows.get(shift.show));
    let args = Args::new().text("person", names::person(document, duty.person));
    let args = args.text("show", show.map(|show| show.name.clone()).unwrap_or_default());
    match (shift, show) {
        (Some(shift), Some(show)) => {
            args.date("date", shift.span.start.with_timezone(&show.zone).date_naive())
        }
        _ => args.text("date", ""),
    }
}
