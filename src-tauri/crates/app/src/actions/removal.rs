//! Removing: what belongs to something goes with it, what merely names it loses the name, what cannot do without it
//! stops the removal.

use super::{Prepared, some};
use crate::{failure::Failure, names};
use std::collections::BTreeSet;
use tandem_model::{Change, Document, Entity, EntityId};
use tandem_wording::{Args, Message, Value};

/// Most users named in a refusal.
const NAMED: usize = 5;

enum Tie {
    /// Goes with it.
    Belongs,
    /// Loses the name.
    Names,
    /// Keeps it.
    Needs,
}

fn tie(row: &Entity, field: &str) -> Tie {
    match (row, field) {
        (
            Entity::Skill(_)
            | Entity::Wish(_)
            | Entity::OpeningBalance(_)
            | Entity::Absence(_)
            | Entity::Pairing(_)
            | Entity::BoothDuty(_)
            | Entity::Visit(_)
            | Entity::Station(_)
            | Entity::Shift(_)
            | Entity::SeatNeed(_)
            | Entity::Holiday(_),
            _,
        )
        | (Entity::Appointment(_), "visitor") => Tie::Belongs,
        (Entity::Tandem(_), "deputy")
        | (
            Entity::Account(_)
            | Entity::Person(_)
            | Entity::Desk(_)
            | Entity::Appointment(_)
            | Entity::CalendarItem(_),
            _,
        ) => Tie::Names,
        _ => Tie::Needs,
    }
}

/// The row without any mention of what is in `gone`.
fn without(row: Entity, gone: &BTreeSet<EntityId>) -> Entity {
    fn keep<T: Copy + Into<EntityId>>(id: Option<T>, gone: &BTreeSet<EntityId>) -> Option<T> {
        id.filter(|id| !gone.contains(&(*id).into()))
    }
    match row {
        Entity::Tandem(mut row) => {
            row.deputy = keep(row.deputy, gone);
            row.into()
        }
        Entity::Account(mut row) => {
            row.inside_owner = keep(row.inside_owner, gone);
            row.field_owner = keep(row.field_owner, gone);
            row.tandem = keep(row.tandem, gone);
            row.into()
        }
        Entity::Person(mut row) => {
            row.site = keep(row.site, gone);
            row.desk = keep(row.desk, gone);
            row.into()
        }
        Entity::Desk(mut row) => {
            row.site = keep(row.site, gone);
            row.into()
        }
        Entity::Appointment(mut row) => {
            row.setter = keep(row.setter, gone);
            row.account = keep(row.account, gone);
            row.invited.retain(|id| !gone.contains(&(*id).into()));
            row.into()
        }
        Entity::CalendarItem(mut row) => {
            row.attendees.retain(|id| !gone.contains(&(*id).into()));
            row.into()
        }
        other => other,
    }
}

/// Removes `ids` and what belongs to them.
pub(super) fn prepare(document: &Document, ids: &[EntityId]) -> Result<Prepared, Failure> {
    some(ids.len())?;
    let mut gone = BTreeSet::new();
    for id in ids {
        // A release is withdrawn, never removed.
        if !document.contains(*id) || matches!(id, EntityId::Settings(_) | EntityId::Release(_)) {
            return Err(Failure::unknown(*id));
        }
        gone.insert(*id);
    }
    let ids = &gone.iter().copied().collect::<Vec<_>>()[..];
    let rows: Vec<Entity> = document.entities().collect();
    // What belongs to something may itself own something: a show its shifts, a shift its duties.
    let (naming, mut needing) = loop {
        let known = gone.len();
        let (mut naming, mut needing) = (BTreeSet::new(), BTreeSet::new());
        for row in rows.iter().filter(|row| !ids.contains(&row.id())) {
            let id = row.id();
            row.references(&mut |field, to| {
                if gone.contains(&to) {
                    match tie(row, field) {
                        Tie::Belongs => {
                            gone.insert(id);
                        }
                        Tie::Names => {
                            naming.insert(id);
                        }
                        Tie::Needs => {
                            needing.insert(id);
                        }
                    }
                }
            });
        }
        if gone.len() == known {
            break (naming, needing);
        }
    };
    needing.retain(|id| !gone.contains(id));
    if let Some(first) = needing.first() {
        let users =
            needing.iter().take(NAMED).map(|id| Value::Message(names::entity(document, *id))).collect();
        let what = ids.first().map_or_else(|| names::noun(*first), |id| names::entity(document, *id));
        let args = Args::new()
            .message("what", what)
            .with("users", Value::List(users))
            .number("more", needing.len().saturating_sub(NAMED));
        let fields = needing.iter().map(|id| id.uuid().to_string());
        return Err(Failure::said("still_used", "app-remove-still-used", args).with_fields(fields));
    }
    let mut changes = Vec::new();
    for row in rows {
        let id = row.id();
        if gone.contains(&id) {
            changes.push(Change::remove(row));
        } else if naming.contains(&id) {
            changes.push(Change::replace(row.clone(), without(row, &gone)));
        }
    }
    let title = match ids {
        [id] => Message::new("app-title-remove", Args::new().message("what", names::entity(document, *id))),
        _ => Message::new("app-title-remove-many", Args::new().number("count", ids.len())),
    };
    Ok(Prepared { action: "remove", changes, title })
}
