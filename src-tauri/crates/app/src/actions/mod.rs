//! What a person does, turned into changes and a title for the history.

mod coverage;
mod edit_accounts;
mod edit_person;
mod edit_settings;
pub(crate) mod holidays;
mod ignored_findings;
mod new_show;
mod removal;
mod sick_call;
mod switch_days;
mod tandems;
mod trade_shows;
mod values;

use crate::{failure::Failure, names, seam::Action};
use std::collections::BTreeMap;
pub(crate) use switch_days::when;
use tandem_model::{Change, Document, Entity, EntityId, NaiveDate, Uuid};
use tandem_wording::{Args, Message};

/// What an action comes to.
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    /// Its name in the history, as in JSON.
    pub action: &'static str,
    /// What it changes; none if the plan is already as wanted.
    pub changes: Vec<Change>,
    /// What it does, as a sentence.
    pub title: Message,
}

/// The changes that `action` comes to on `document`.
pub(crate) fn prepare(
    action: &Action,
    document: &Document,
    today: NaiveDate,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<Prepared, Failure> {
    match action {
        Action::Save { entities } => save(document, entities),
        Action::Remove { ids } => removal::prepare(document, ids),
        Action::EditSettings { settings } => edit_settings::prepare(document, settings),
        Action::ClassifyAccounts => Ok(edit_accounts::classify(document)),
        Action::EditPerson { id, field, value } => edit_person::prepare(document, *id, field, value, new_id),
        Action::AddHolidays { region, from_year, to_year, kind } => {
            holidays::prepare(document, region, *from_year..=*to_year, *kind)
        }
        Action::EditAccounts { ids, field, value } => edit_accounts::prepare(document, ids, field, value),
        Action::Pair { .. }
        | Action::SetDeputy { .. }
        | Action::SetAgreement { .. }
        | Action::PinTandems { .. } => tandems::prepare(action, document, today, new_id),
        Action::AssignAccounts { ids, tandem } => coverage::assign(document, ids, *tandem),
        Action::AddShow { .. } => new_show::prepare(action, document, new_id),
        Action::AddDuty { .. } | Action::MoveDuty { .. } | Action::PinDuties { .. } => {
            trade_shows::prepare(action, document, new_id)
        }
        Action::CallInSick { person, from, to } => sick_call::prepare(document, *person, *from, *to, new_id),
        Action::IgnoreFinding { finding, reason } => {
            ignored_findings::ignore(document, finding, reason, today, new_id)
        }
        Action::HeedFinding { id } => ignored_findings::heed(document, *id),
        Action::AddSwitchDay { .. }
        | Action::MoveLeg { .. }
        | Action::SetPartner { .. }
        | Action::SetStatus { .. }
        | Action::SetPinned { .. }
        | Action::SetGoals { .. } => switch_days::prepare(action, document, new_id),
    }
}

/// The change to `row`, unless it is already so.
fn changed(document: &Document, id: EntityId, row: Entity) -> Option<Change> {
    let before = document.get(id);
    (before.as_ref() != Some(&row)).then_some(Change { id, before, after: Some(row) })
}

/// Something was chosen.
fn some(count: usize) -> Result<(), Failure> {
    if count > 0 { Ok(()) } else { Err(Failure::said("nothing_chosen", "app-nothing-chosen", Args::new())) }
}

fn save(document: &Document, rows: &[Entity]) -> Result<Prepared, Failure> {
    some(rows.len())?;
    let mut entities: Vec<Entity> = Vec::new();
    let mut known: BTreeMap<EntityId, usize> = BTreeMap::new();
    for row in rows {
        if let Entity::Settings(settings) = row {
            edit_settings::known_rules(document, settings)?;
        }
        // Twice the same is once; two that differ contradict each other, which the model says.
        match known.get(&row.id()).and_then(|at| entities.get(*at)) {
            Some(before) if before == row => {}
            _ => {
                known.insert(row.id(), entities.len());
                entities.push(row.clone());
            }
        }
    }
    let changes: Vec<_> =
        entities.iter().filter_map(|row| changed(document, row.id(), row.clone())).collect();
    let added = changes.iter().filter(|change| change.before.is_none()).count();
    let title = match (&entities[..], added) {
        ([row], 1) => {
            Message::new("app-title-add", Args::new().message("what", names::row_in(document, row)))
        }
        ([row], _) => {
            Message::new("app-title-change", Args::new().message("what", names::row_in(document, row)))
        }
        (rows, added) if added == rows.len() => {
            Message::new("app-title-add-many", Args::new().number("count", added))
        }
        (rows, _) => Message::new("app-title-change-many", Args::new().number("count", rows.len())),
    };
    Ok(Prepared { action: "save", changes, title })
}

#[cfg(test)]
mod tests;
