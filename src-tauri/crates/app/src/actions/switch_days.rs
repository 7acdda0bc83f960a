//! Planning, moving and settling switch days by hand.

use super::{Prepared, some};
use crate::{failure::Failure, names, seam::Action};
use chrono::{Months, NaiveDate};
use std::collections::BTreeSet;
use tandem_model::{Change, Document, Leg, LegKind, LegLength, SwitchDay, SwitchDayId, SwitchStatus, Uuid};
use tandem_wording::{Args, Message, Value};

pub(super) fn prepare(
    action: &Action,
    document: &Document,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<Prepared, Failure> {
    Ok(match action {
        Action::AddSwitchDay { inside, field, ride, desk } => {
            for person in [*inside, *field] {
                if !document.people.contains(person) {
                    return Err(Failure::unknown(person));
                }
            }
            within_reach(document, ride.date)?;
            within_reach(document, desk.date)?;
            let switch = SwitchDay {
                id: new_id().into(),
                inside_rep: *inside,
                field_rep: *field,
                ride_along: (*ride).into(),
                desk_shift: (*desk).into(),
                status: SwitchStatus::Planned,
                pinned: false,
                goals: String::new(),
                inside_debrief: String::new(),
                field_debrief: String::new(),
                sequence: 0,
            };
            let args = people(document, &switch).date("date", ride.date);
            Prepared {
                action: "add_switch_day",
                changes: vec![Change::add(switch)],
                title: Message::new("app-title-add-switch-day", args),
            }
        }
        Action::MoveLeg { switch_day, leg, date, length } => {
            let before = found(document, *switch_day)?;
            within_reach(document, *date)?;
            let target = Leg { date: *date, length: *length };
            let args = people(document, &before).with("when", when(target));
            let key = match leg {
                LegKind::RideAlong => "app-title-move-ride-along",
                LegKind::DeskShift => "app-title-move-desk-shift",
            };
            one("move_leg", before.clone(), before.with_leg(*leg, target), Message::new(key, args))
        }
        Action::SetPartner { switch_day, inside, field } => {
            let before = found(document, *switch_day)?;
            let after = SwitchDay { inside_rep: *inside, field_rep: *field, ..before.clone() };
            let title = Message::new("app-title-set-partner", people(document, &after));
            one("set_partner", before, after, title)
        }
        Action::SetStatus { switch_day, status } => {
            let before = found(document, *switch_day)?;
            let key = match status {
                SwitchStatus::Planned => "app-title-set-planned",
                SwitchStatus::Done => "app-title-set-done",
                SwitchStatus::Cancelled => "app-title-set-cancelled",
            };
            let title = Message::new(key, people(document, &before));
            one("set_status", before.clone(), SwitchDay { status: *status, ..before }, title)
        }
        Action::SetGoals { switch_day, goals } => {
            let before = found(document, *switch_day)?;
            let title = Message::new("app-title-set-goals", people(document, &before));
            one("set_goals", before.clone(), SwitchDay { goals: goals.clone(), ..before }, title)
        }
        Action::SetPinned { switch_days, pinned } => {
            let mut changes = Vec::new();
            let switch_days: BTreeSet<_> = switch_days.iter().copied().collect();
            some(switch_days.len())?;
            for id in &switch_days {
                let before = found(document, *id)?;
                if before.pinned != *pinned {
                    changes.push(Change::replace(before.clone(), SwitchDay { pinned: *pinned, ..before }));
                }
            }
            let count = switch_days.len();
            let key = if *pinned { "app-title-pin" } else { "app-title-unpin" };
            Prepared {
                action: "set_pinned",
                changes,
                title: Message::new(key, Args::new().number("count", count)),
            }
        }
        _ => return Err(Failure::said("no_such_action", "app-no-such-action", Args::new())),
    })
}

/// Planning two years before or after the planned period is a slip of the pen.
fn within_reach(document: &Document, date: NaiveDate) -> Result<(), Failure> {
    let horizon = document.settings().horizon;
    let far = Months::new(24);
    let early = horizon.from.checked_sub_months(far).is_some_and(|first| date < first);
    let late = horizon.to.checked_add_months(far).is_some_and(|last| date > last);
    if early || late {
        let args = Args::new().date("date", date).date("from", horizon.from).date("to", horizon.to);
        return Err(Failure::said("date_out_of_reach", "app-date-out-of-reach", args)
            .with_fields(["date".to_owned()]));
    }
    Ok(())
}

fn found(document: &Document, id: SwitchDayId) -> Result<SwitchDay, Failure> {
    document.switch_days.get(id).cloned().ok_or_else(|| Failure::unknown(id))
}

fn one(action: &'static str, before: SwitchDay, after: SwitchDay, title: Message) -> Prepared {
    let changes = if before == after { Vec::new() } else { vec![Change::replace(before, after)] };
    Prepared { action, changes, title }
}

fn people(document: &Document, switch: &SwitchDay) -> Args {
    Args::new()
        .text("inside", names::person(document, switch.inside_rep))
        .text("field", names::person(document, switch.field_rep))
}

/// A leg's day, and its half if it takes just one.
pub(crate) fn when(leg: Leg) -> Value {
    match leg.length {
        LegLength::Full => Value::Date(leg.date),
        LegLength::Morning => Value::HalfDay(leg.date, false),
        LegLength::Afternoon => Value::HalfDay(leg.date, true),
    }
}
