//! Rules about one shift: its seats and its people together.

use super::at_show::{has_eligible, somebody_is_experienced};
use super::people::shows_done;
use super::reading::Shows;
use crate::Term;
use std::collections::BTreeSet;
use tandem_model::{
    BoothDuty, NeedScope, PairingLevel, PersonId, Shift, ShiftKind, Side, Station, TradeShow,
};

pub(super) fn of_shift(shows: &Shows<'_>, show: &TradeShow, shift: &Shift) -> Vec<Term> {
    let duties = shows.duties_in(shift.id);
    let mut terms = Vec::new();
    if shift.kind == ShiftKind::Customer {
        for station in shows.stations_of(show.id) {
            terms.extend(seats(shows, shift, station, &duties));
        }
        terms.extend(side_missing(shows, shift));
        terms.extend(without_partner(shows, shift));
    } else {
        let (have, wanted) = (duties.len() as u64, u64::from(shift.headcount));
        let term = shows.term("show_seat_empty", wanted.saturating_sub(have));
        terms.push(term.dates([shows.begins(shift)]).subject(shift.id).counts(have, wanted));
    }
    terms.extend(group_needs(shows, shift, &duties));
    terms.extend(pairs(shows, shift));
    terms.extend(newcomers(shows, shift));
    terms
}

fn seats(shows: &Shows<'_>, shift: &Shift, station: &Station, duties: &[&BoothDuty]) -> Vec<Term> {
    let here: Vec<_> = duties.iter().filter(|duty| duty.station == Some(station.id)).collect();
    let have = here.len() as u64;
    let [minimum, desired, maximum] = [station.minimum, station.desired, station.maximum].map(u64::from);
    let term = |rule, amount, limit| {
        let term = shows.term(rule, amount).dates([shows.begins(shift)]);
        term.subject(station.id).subject(shift.id).counts(have, limit)
    };
    let people: BTreeSet<PersonId> = here.iter().map(|duty| duty.person).collect();
    vec![
        term("show_seat_empty", minimum.saturating_sub(have), minimum),
        term("show_below_desired", desired.saturating_sub(have.max(minimum)), desired),
        term("show_above_maximum", have.saturating_sub(maximum), maximum).people(people),
    ]
}

fn side_missing(shows: &Shows<'_>, shift: &Shift) -> Option<Term> {
    let crew = shows.crew(shift.id);
    let has = |side| crew.keys().any(|id| shows.plan.person(*id).is_some_and(|person| person.side == side));
    let missing = [Side::Inside, Side::Field].into_iter().find(|side| !has(*side))?;
    let can = [Side::Inside, Side::Field].into_iter().all(|side| has_eligible(shows, shift, side));
    (crew.len() >= 2 && can).then(|| {
        shows
            .term("show_side_missing", 1)
            .people(crew.into_keys())
            .dates([shows.begins(shift)])
            .subject(shift.id)
            .counts(u64::from(missing == Side::Field), 1)
    })
}

fn without_partner(shows: &Shows<'_>, shift: &Shift) -> Vec<Term> {
    let crew = shows.crew(shift.id);
    let tandems: Vec<_> = shows.plan.document.tandems.iter().filter(|row| shows.plan.in_force(row)).collect();
    let mut terms = Vec::new();
    for (person, duty) in &crew {
        let partners: Vec<PersonId> = tandems
            .iter()
            .filter(|row| row.inside_rep == *person || row.field_rep == *person)
            .map(|row| if row.inside_rep == *person { row.field_rep } else { row.inside_rep })
            .collect();
        if !partners.is_empty() && !partners.iter().any(|partner| crew.contains_key(partner)) {
            terms.push(
                shows
                    .term("show_without_partner", 1)
                    .people([*person])
                    .dates([shows.begins(shift)])
                    .subject(duty.id),
            );
        }
    }
    terms
}

fn group_needs(shows: &Shows<'_>, shift: &Shift, duties: &[&BoothDuty]) -> Vec<Term> {
    let mut terms = Vec::new();
    for need in shows.needs(shift, NeedScope::Group) {
        let mut group = duties.iter().filter(|duty| need.station.is_none() || need.station == duty.station);
        if !group.any(|duty| shows.meets(duty.person, need, shows.date(shift))) {
            terms.push(
                shows
                    .term("show_group_need", 1)
                    .dates([shows.begins(shift)])
                    .subject(need.id)
                    .subject(shift.id),
            );
        }
    }
    terms
}

/// Two people of the shift between whom something stands.
fn pairs(shows: &Shows<'_>, shift: &Shift) -> Vec<Term> {
    let crew: Vec<PersonId> = shows.crew(shift.id).into_keys().collect();
    let mut terms = Vec::new();
    for (n, one) in crew.iter().enumerate() {
        for other in &crew[n + 1..] {
            let rule = match shows.level(*one, *other) {
                Some(PairingLevel::Never) => "show_never_pair",
                Some(PairingLevel::RatherNot) => "show_rather_not_pair",
                _ => continue,
            };
            let term = shows.term(rule, 1).people([*one, *other]);
            terms.push(term.dates([shows.begins(shift)]).subject(shift.id));
        }
    }
    terms
}

fn newcomers(shows: &Shows<'_>, shift: &Shift) -> Vec<Term> {
    let crew = shows.crew(shift.id);
    let guided = crew.keys().any(|person| shows_done(shows, *person) >= 3);
    if guided || !somebody_is_experienced(shows) {
        return Vec::new();
    }
    let is_new = |id: PersonId| {
        shows_done(shows, id) < 2 && shows.plan.person(id).is_some_and(|person| person.side != Side::Manager)
    };
    crew.into_iter()
        .filter(|(person, _)| is_new(*person))
        .map(|(person, duty)| {
            shows.term("show_newcomer", 1).people([person]).dates([shows.begins(shift)]).subject(duty.id)
        })
        .collect()
}
