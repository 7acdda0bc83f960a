//! A change of partner as changes of tandems and of the customers that come along.

use chrono::NaiveDate;
use tandem_model::{Account, Agreement, Change, Document, PersonId, Tandem, TandemId, Uuid};

/// Gives the field rep another partner, or none, from tomorrow on.
///
/// The tandem of today ends today and stays as history; its customers follow the field rep into the new tandem, pinned
/// ones too, because the old one could have them no longer. Going back to the partner of today lets that tandem go on
/// and takes out what would have followed. A tandem that has not begun changes its partner and keeps its id. What the
/// two of a tandem had agreed is theirs and does not come along; the deputy does.
pub fn set_partner(
    document: &Document,
    today: NaiveDate,
    field_rep: PersonId,
    partner: Option<PersonId>,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Vec<Change> {
    let tomorrow = today.succ_opt().unwrap_or(today);
    let own: Vec<&Tandem> = document.tandems.iter().filter(|tandem| tandem.field_rep == field_rep).collect();
    let running = own.iter().copied().find(|tandem| tandem.in_force_on(today));
    let mut ahead: Vec<&Tandem> = own.into_iter().filter(|tandem| tandem.from > today).collect();
    ahead.sort_by_key(|tandem| tandem.from);
    let entered = |id: PersonId| document.people.get(id).and_then(|person| person.from);
    let begin = |from: NaiveDate, inside: PersonId| {
        [entered(inside), entered(field_rep)].into_iter().flatten().fold(from, NaiveDate::max)
    };
    let mut changes = Vec::new();
    let mut replace = |before: &Tandem, after: Tandem| {
        if *before != after {
            changes.push(Change::replace(before.clone(), after));
        }
    };
    let mut follow: Vec<(TandemId, Option<TandemId>)> = Vec::new();
    let mut gone: Vec<&Tandem> = Vec::new();
    match (partner, running) {
        (Some(inside_rep), Some(running)) if running.inside_rep == inside_rep => {
            replace(running, Tandem { until: None, ..running.clone() });
            follow.extend(ahead.iter().map(|tandem| (tandem.id, Some(running.id))));
            gone = ahead;
        }
        (Some(inside_rep), _) => {
            if let Some(last) = ahead.pop() {
                let deputy = last.deputy.filter(|deputy| *deputy != inside_rep);
                let (from, agreement) = (begin(last.from, inside_rep), Agreement::default());
                replace(last, Tandem { inside_rep, deputy, from, until: None, agreement, ..last.clone() });
            } else {
                let id: TandemId = new_id().into();
                let mut deputy = None;
                if let Some(running) = running {
                    replace(running, Tandem { until: Some(today), ..running.clone() });
                    follow.push((running.id, Some(id)));
                    deputy = running.deputy.filter(|deputy| *deputy != inside_rep);
                }
                changes.push(Change::add(Tandem {
                    id,
                    field_rep,
                    inside_rep,
                    deputy,
                    from: begin(tomorrow, inside_rep),
                    until: None,
                    agreement: Agreement::default(),
                    pinned: false,
                }));
            }
        }
        (None, running) => {
            if let Some(running) = running {
                replace(running, Tandem { until: Some(today), ..running.clone() });
            }
            follow.extend(ahead.iter().map(|tandem| (tandem.id, None)));
            gone = ahead;
        }
    }
    for account in &document.accounts {
        let of = |(from, _): &&(TandemId, Option<TandemId>)| account.tandem == Some(*from);
        if let Some((_, tandem)) = follow.iter().find(of) {
            let after = Account { tandem: *tandem, ..account.clone() };
            changes.push(Change::replace(account.clone(), after));
        }
    }
    changes.extend(gone.into_iter().map(|tandem| Change::remove(tandem.clone())));
    changes
}

/// An id for a tandem that is only tried: the same for the same two on the same day.
pub fn tried_id(document: &Document, today: NaiveDate, inside: PersonId, field: PersonId) -> Uuid {
    let mixed = inside.0.as_u128().rotate_left(37) ^ field.0.as_u128().rotate_left(73);
    let mut number = mixed ^ u128::from((today - NaiveDate::MIN).num_days().unsigned_abs().pow(2));
    while document.tandems.contains(Uuid::from_u128(number).into()) {
        number = number.wrapping_add(1);
    }
    Uuid::from_u128(number)
}
