//! All about one person.

use super::{LISTED, PeopleIndex, Seen, listed};
use crate::{
    failure::Failure,
    names,
    seam::{Met, NamedShow, PersonSheet, SwitchDayLine},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use tandem_model::{BalanceKind, PersonId, SwitchDay, SwitchStatus};
use tandem_rules::is_finding;

/// The sheet of a person.
pub(crate) fn person_sheet(seen: &Seen, id: PersonId) -> Result<PersonSheet, Failure> {
    let document = seen.document;
    let person = document.people.get(id).ok_or_else(|| Failure::unknown(id))?;
    let mut skills: Vec<_> = document.skills.iter().filter(|skill| skill.person == id).cloned().collect();
    skills.sort_by(|a, b| (a.kind, &a.name, a.id).cmp(&(b.kind, &b.name, b.id)));
    let mut absences: Vec<_> =
        document.absences.iter().filter(|absence| absence.person == id).cloned().collect();
    absences.sort_by_key(|absence| (absence.span.from, absence.id));
    let mut balances: Vec<_> =
        document.opening_balances.iter().filter(|balance| balance.person == id).cloned().collect();
    balances.sort_by_key(|balance| (balance.date, balance.id));
    let mut desks: Vec<_> = document.desks.iter().cloned().collect();
    desks.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    let mut sites: Vec<_> = document.sites.iter().cloned().collect();
    sites.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    let mut shows: Vec<_> = document.trade_shows.iter().collect();
    shows.sort_by_key(|show| (show.from, show.id));
    let mut own: Vec<&SwitchDay> = document
        .switch_days
        .iter()
        .filter(|switch| switch.inside_rep == id || switch.field_rep == id)
        .collect();
    own.sort_by_key(|switch| (switch.ride_along.date.min(switch.desk_shift.date), switch.id));
    let terms: Vec<_> = LISTED
        .iter()
        .flat_map(|board| seen.live.terms(*board))
        .filter(|term| is_finding(term) && term.people.contains(&id))
        .collect();
    Ok(PersonSheet {
        row: PeopleIndex::new(seen).row(seen, person),
        person: person.clone(),
        skills,
        absences,
        wishes: document.wishes.iter().filter(|wish| wish.person == id).cloned().collect(),
        balances,
        desks,
        sites,
        shows: shows.into_iter().map(|show| NamedShow { id: show.id, name: show.name.clone() }).collect(),
        met: met(seen, id, &own),
        switch_days: own
            .iter()
            .map(|switch| SwitchDayLine {
                id: switch.id,
                partner: names::person(document, partner(switch, id)),
                ride: switch.ride_along.into(),
                desk: switch.desk_shift.into(),
                status: switch.status,
            })
            .collect(),
        findings: listed(seen, terms),
    })
}

fn partner(switch: &SwitchDay, person: PersonId) -> PersonId {
    if switch.inside_rep == person { switch.field_rep } else { switch.inside_rep }
}

/// Whom the person has met: on switch days that took place, by opening balance, or as tandem partner.
fn met(seen: &Seen, id: PersonId, own: &[&SwitchDay]) -> Vec<Met> {
    let document = seen.document;
    let mut met: BTreeMap<PersonId, Option<NaiveDate>> = BTreeMap::new();
    for tandem in &document.tandems {
        if tandem.inside_rep == id {
            met.entry(tandem.field_rep).or_default();
        }
        if tandem.field_rep == id {
            met.entry(tandem.inside_rep).or_default();
        }
    }
    let balances = document.opening_balances.iter().filter(|balance| balance.person == id);
    for balance in balances {
        if let BalanceKind::PairMet { partner } = balance.kind {
            let last = met.entry(partner).or_default();
            *last = (*last).max(Some(balance.date));
        }
    }
    for switch in own.iter().filter(|switch| switch.status == SwitchStatus::Done) {
        let last = met.entry(partner(switch, id)).or_default();
        *last = (*last).max(Some(switch.ride_along.date.max(switch.desk_shift.date)));
    }
    let mut lines: Vec<_> =
        met.into_iter().map(|(id, date)| Met { name: names::person(document, id), date }).collect();
    lines.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.name.cmp(&b.name)));
    lines
}
