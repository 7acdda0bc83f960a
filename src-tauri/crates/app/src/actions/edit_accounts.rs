//! One field of one or many customers.

use super::{Prepared, some, values};
use crate::{abc, failure::Failure, names};
use std::collections::BTreeSet;
use tandem_model::{AbcClass, Account, AccountId, Change, Document, Side};
use tandem_wording::{Args, Message};

pub(super) fn prepare(
    document: &Document,
    ids: &[AccountId],
    field: &str,
    value: &str,
) -> Result<Prepared, Failure> {
    let mut changes = Vec::new();
    let ids: BTreeSet<_> = ids.iter().copied().collect();
    some(ids.len())?;
    for id in &ids {
        let before = document.accounts.get(*id).ok_or_else(|| Failure::unknown(*id))?;
        let mut after = before.clone();
        set(document, &mut after, field, value)?;
        if after != *before {
            changes.push(Change::replace(before.clone(), after));
        }
    }
    let args = Args::new().message("field", names::field(field)).text("value", shown(document, field, value));
    let title = match ids.first() {
        Some(only) if ids.len() == 1 => {
            Message::new("app-title-edit-account", args.text("name", names::account(document, *only)))
        }
        _ => Message::new("app-title-edit-accounts", args.number("count", ids.len())),
    };
    Ok(Prepared { action: "edit_accounts", changes, title })
}

/// Classes from revenue under the plan's thresholds.
pub(super) fn classify(document: &Document) -> Prepared {
    let thresholds = document.settings().abc;
    let order = abc::by_revenue(&document.accounts);
    let classes = abc::classes(&order, thresholds);
    let changes: Vec<Change> = document
        .accounts
        .iter()
        .filter(|account| account.abc_class != classes.get(&account.id).copied())
        .map(|before| {
            let after = Account { abc_class: classes.get(&before.id).copied(), ..before.clone() };
            Change::replace(before.clone(), after)
        })
        .collect();
    let args = Args::new()
        .number("count", changes.len())
        .number("a", thresholds.a_percent)
        .number("b", thresholds.b_percent);
    Prepared { action: "classify_accounts", changes, title: Message::new("screens-title-classify", args) }
}

/// Owners are named, not numbered.
fn shown(document: &Document, field: &str, value: &str) -> String {
    let person = matches!(field, "inside_owner" | "field_owner").then(|| value.trim().parse().ok()).flatten();
    person.map_or_else(|| value.trim().to_owned(), |id| names::person(document, id))
}

fn set(document: &Document, account: &mut Account, field: &str, value: &str) -> Result<(), Failure> {
    let text = || value.trim().to_owned();
    match field {
        "name" => account.name = text(),
        "number" => account.number = text(),
        "town" => {
            if account.place.town != value.trim() {
                account.place.coordinates = None;
                account.place.postcode.clear();
            }
            account.place.town = text();
        }
        "postcode" => account.place.postcode = text(),
        "country" => account.place.country = values::country(field, value)?,
        "revenue" => account.revenue = values::scaled(field, value, 100.0)?,
        "abc_class" => {
            account.abc_class = match value.trim() {
                "" => None,
                "A" | "a" => Some(AbcClass::A),
                "B" | "b" => Some(AbcClass::B),
                "C" | "c" => Some(AbcClass::C),
                _ => return Err(values::not_understood(field, value)),
            }
        }
        "coverage_model" => account.coverage_model = values::code(field, value)?,
        "sector" => account.sector = text(),
        "territory" => account.territory = text(),
        "languages" => account.languages = values::languages(field, value)?,
        "inside_owner" => account.inside_owner = values::person(field, value, document, Side::Inside)?,
        "field_owner" => account.field_owner = values::person(field, value, document, Side::Field)?,
        "pinned" => account.pinned = values::yes_or_no(field, value)?,
        "protection" => account.protection = values::code(field, value)?,
        "contact_name" => account.contact.name = text(),
        "contact_email" => account.contact.email = text(),
        "contact_phone" => account.contact.phone = text(),
        "note" => value.clone_into(&mut account.note),
        _ => return Err(values::no_such_field(field)),
    }
    Ok(())
}
