//! Ways out of what is wrong with tandems and with who looks after a customer.

use super::Fix;
use crate::Term;
use chrono::NaiveDate;
use tandem_model::{Account, Change, Document, EntityId, PersonId, Tandem, TandemId};

/// Those for a term of these two boards.
pub(super) fn fixes(document: &Document, today: NaiveDate, term: &Term) -> Vec<Fix> {
    match term.rule {
        "tandem_never" => {
            let tandem = term.subjects.iter().find_map(|id| match id {
                EntityId::Tandem(id) => document.tandems.get(*id),
                _ => None,
            });
            let end = |tandem| Fix { label: "rules-fix-end-tandem", changes: end(document, today, tandem) };
            tandem.map(end).into_iter().collect()
        }
        "tandem_partner_changed" => {
            let running = term.people.get(1).and_then(|field_rep| {
                let mut own = document.tandems.iter().filter(|tandem| tandem.field_rep == *field_rep);
                own.find(|tandem| tandem.in_force_on(today))
            });
            let changes = running.map(|running| keep(document, running));
            changes.map(|changes| Fix { label: "rules-fix-keep-partner", changes }).into_iter().collect()
        }
        "coverage_protected" => to_owner(document, today, term, "rules-fix-back-to-owner", &term.people),
        "coverage_without_tandem" => {
            let account = term.accounts.first().and_then(|id| document.accounts.get(*id));
            let owners: Vec<PersonId> =
                account.into_iter().flat_map(|row| [row.field_owner, row.inside_owner]).flatten().collect();
            to_owner(document, today, term, "rules-fix-give-to-owner", &owners)
        }
        _ => Vec::new(),
    }
}

fn given(account: &Account, tandem: Option<TandemId>) -> Change {
    Change::replace(account.clone(), Account { tandem, ..account.clone() })
}

/// Gives the customer to a tandem of the first owner who is in one.
fn to_owner(
    document: &Document,
    today: NaiveDate,
    term: &Term,
    label: &'static str,
    owners: &[PersonId],
) -> Vec<Fix> {
    let Some(account) = term.accounts.first().and_then(|id| document.accounts.get(*id)) else {
        return Vec::new();
    };
    let here = |id: PersonId| {
        document.people.get(id).is_some_and(|person| person.until.is_none_or(|until| today < until))
    };
    let open: Vec<&Tandem> = document
        .tandems
        .iter()
        .filter(|tandem| tandem.until.is_none_or(|until| today < until))
        .filter(|tandem| here(tandem.inside_rep) && here(tandem.field_rep))
        .collect();
    let of =
        |owner: &PersonId| open.iter().find(|tandem| [tandem.inside_rep, tandem.field_rep].contains(owner));
    let tandem = owners.iter().find_map(of);
    tandem.map(|tandem| Fix { label, changes: vec![given(account, Some(tandem.id))] }).into_iter().collect()
}

/// Ends the tandem today; one that has not begun is taken out, and its customers have none.
fn end(document: &Document, today: NaiveDate, tandem: &Tandem) -> Vec<Change> {
    if tandem.from <= today {
        return vec![Change::replace(tandem.clone(), Tandem { until: Some(today), ..tandem.clone() })];
    }
    let customers = document.accounts.iter().filter(|account| account.tandem == Some(tandem.id));
    let mut changes: Vec<Change> = customers.map(|account| given(account, None)).collect();
    changes.push(Change::remove(tandem.clone()));
    changes
}

/// Lets the tandem go on, and takes out those of the field rep that would follow; their customers come along.
fn keep(document: &Document, running: &Tandem) -> Vec<Change> {
    let followers: Vec<&Tandem> = document
        .tandems
        .iter()
        .filter(|tandem| tandem.field_rep == running.field_rep && tandem.from > running.from)
        .collect();
    let follows = |id: Option<TandemId>| followers.iter().any(|tandem| Some(tandem.id) == id);
    let customers = document.accounts.iter().filter(|account| follows(account.tandem));
    let mut changes: Vec<Change> = customers.map(|account| given(account, Some(running.id))).collect();
    changes.extend(followers.iter().map(|&tandem| Change::remove(tandem.clone())));
    changes.push(Change::replace(running.clone(), Tandem { until: None, ..running.clone() }));
    changes
}
