//! Customers given to tandems by hand, one or hundreds.

use super::{Prepared, some};
use crate::{failure::Failure, names};
use std::collections::BTreeSet;
use tandem_model::{Account, AccountId, Change, Document, TandemId};
use tandem_wording::{Args, Message};

/// Gives customers to a tandem, or to none.
pub(super) fn assign(
    document: &Document,
    ids: &[AccountId],
    tandem: Option<TandemId>,
) -> Result<Prepared, Failure> {
    if let Some(id) = tandem.filter(|id| !document.tandems.contains(*id)) {
        return Err(Failure::unknown(id));
    }
    let ids: BTreeSet<_> = ids.iter().copied().collect();
    some(ids.len())?;
    let mut changes = Vec::new();
    for id in &ids {
        let before = document.accounts.get(*id).ok_or_else(|| Failure::unknown(*id))?;
        if before.tandem != tandem {
            changes.push(Change::replace(before.clone(), Account { tandem, ..before.clone() }));
        }
    }
    let args = Args::new().number("count", ids.len());
    let title = match tandem {
        Some(id) => Message::new(
            "app-title-assign-accounts",
            args.message("tandem", names::entity(document, id.into())),
        ),
        None => Message::new("app-title-open-accounts", args),
    };
    Ok(Prepared { action: "assign_accounts", changes, title })
}
