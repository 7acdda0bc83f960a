//! All about one switch day.

use super::{Board, Seen, findings::sort, listed};
use crate::{
    failure::Failure,
    names,
    seam::{NamedPerson, PastAction, Reason, SwitchDayFacts},
};
use tandem_model::{Change, Document, EntityId, SwitchDayId};
use tandem_rules::{Term, is_finding, live::LiveCheck};
use tandem_wording::{Args, Language, say};

/// What would be wrong without a switch day.
pub(crate) fn missed_without(
    document: &Document,
    live: &mut LiveCheck,
    id: SwitchDayId,
) -> Result<Vec<Term>, Failure> {
    let switch = document.switch_days.get(id).ok_or_else(|| Failure::unknown(id))?;
    let without = live.verdict(document, &[Change::remove(switch.clone())]);
    Ok(without.map_err(|error| Failure::model(&error, document))?.added)
}

/// A reason as a sentence: what would be wrong otherwise, or what is wrong still.
pub(crate) fn reason(language: Language, document: &Document, favours: bool, term: &Term) -> String {
    let key = if favours { "app-reason-for" } else { "app-reason-against" };
    say(language, key, &Args::new().text("reason", tandem_rules::sentence(language, document, term)))
}

/// The facts of a switch day; what would be wrong without it, and what was done to it, are handed in.
pub(crate) fn inspect_switch_day(
    seen: &Seen,
    id: SwitchDayId,
    missed: &[Term],
    history: Vec<PastAction>,
) -> Result<SwitchDayFacts, Failure> {
    let document = seen.document;
    let switch = document.switch_days.get(id).ok_or_else(|| Failure::unknown(id))?;
    let mut against: Vec<&Term> = seen
        .live
        .terms(Board::SwitchDays)
        .filter(|term| term.subjects.contains(&EntityId::SwitchDay(id)))
        .collect();
    sort(&mut against);
    let named = |id| NamedPerson { id, name: names::person(document, id) };
    let with_cost = |favours: bool, term: &Term| Reason {
        r#for: favours,
        sentence: reason(seen.language, document, favours, term),
        cost: i64::try_from(term.cost).unwrap_or(i64::MAX),
    };
    let mut reasons: Vec<_> =
        against.iter().filter(|term| !is_finding(term)).map(|term| with_cost(false, term)).collect();
    // What would be wrong without it speaks for it.
    let mut missed: Vec<&Term> = missed.iter().collect();
    sort(&mut missed);
    reasons.extend(missed.into_iter().map(|term| with_cost(true, term)));
    Ok(SwitchDayFacts {
        id,
        inside: named(switch.inside_rep),
        field: named(switch.field_rep),
        ride: switch.ride_along.into(),
        desk: switch.desk_shift.into(),
        status: switch.status,
        pinned: switch.pinned,
        goals: switch.goals.clone(),
        findings: listed(seen, against.into_iter().filter(|term| is_finding(term)).collect()),
        reasons,
        history,
    })
}
