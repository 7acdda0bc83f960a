//! Partners, deputies and agreements by hand.

use super::{Prepared, some};
use crate::{failure::Failure, names, seam::Action};
use std::collections::BTreeSet;
use tandem_model::{Change, Document, NaiveDate, PersonId, Tandem, TandemId, Uuid};
use tandem_wording::{Args, Message};

pub(super) fn prepare(
    action: &Action,
    document: &Document,
    today: NaiveDate,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<Prepared, Failure> {
    Ok(match action {
        Action::Pair { field, inside } => {
            for person in std::iter::once(*field).chain(*inside) {
                if !document.people.contains(person) {
                    return Err(Failure::unknown(person));
                }
            }
            let args = Args::new().text("field", names::person(document, *field));
            let title = match inside {
                Some(inside) => {
                    Message::new("app-title-pair", args.text("inside", names::person(document, *inside)))
                }
                None => Message::new("app-title-end-tandem", args),
            };
            let changes = tandem_planner::set_partner(document, today, *field, *inside, new_id);
            Prepared { action: "pair", changes, title }
        }
        Action::SetDeputy { tandem, deputy } => {
            if let Some(person) = deputy.filter(|person| !document.people.contains(*person)) {
                return Err(Failure::unknown(person));
            }
            let before = found(document, *tandem)?;
            let title = Message::new("app-title-set-deputy", people(document, &before));
            one("set_deputy", before.clone(), Tandem { deputy: *deputy, ..before }, title)
        }
        Action::SetAgreement { tandem, agreement } => {
            let before = found(document, *tandem)?;
            let title = Message::new("app-title-set-agreement", people(document, &before));
            one("set_agreement", before.clone(), Tandem { agreement: agreement.clone(), ..before }, title)
        }
        Action::PinTandems { tandems, pinned } => {
            let tandems: BTreeSet<_> = tandems.iter().copied().collect();
            some(tandems.len())?;
            let mut changes = Vec::new();
            for id in &tandems {
                let before = found(document, *id)?;
                if before.pinned != *pinned {
                    changes.push(Change::replace(before.clone(), Tandem { pinned: *pinned, ..before }));
                }
            }
            let key = if *pinned { "app-title-pin-tandems" } else { "app-title-unpin-tandems" };
            let title = Message::new(key, Args::new().number("count", tandems.len()));
            Prepared { action: "pin_tandems", changes, title }
        }
        _ => return Err(Failure::said("no_such_action", "app-no-such-action", Args::new())),
    })
}

fn found(document: &Document, id: TandemId) -> Result<Tandem, Failure> {
    document.tandems.get(id).cloned().ok_or_else(|| Failure::unknown(id))
}

fn one(action: &'static str, before: Tandem, after: Tandem, title: Message) -> Prepared {
    let changes = if before == after { Vec::new() } else { vec![Change::replace(before, after)] };
    Prepared { action, changes, title }
}

fn people(document: &Document, tandem: &Tandem) -> Args {
    let name = |id: PersonId| names::person(document, id);
    Args::new().text("inside", name(tandem.inside_rep)).text("field", name(tandem.field_rep))
}
