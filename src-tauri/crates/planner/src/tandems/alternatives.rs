//! Other partners for one field rep, with their effect.

use super::changes::{set_partner, tried_id};
use super::name;
use crate::alternatives::best_first;
use crate::{Alternative, Sentence};
use tandem_model::{Change, Document, EntityId, PairingLevel, PersonId};
use tandem_rules::Board;
use tandem_rules::facts::Partners;
use tandem_rules::live::LiveCheck;

/// So many of the likely best are looked at exactly for each one asked for.
const TRIES: usize = 3;

/// The `limit` best alternatives for a tandem, or for a field rep: another partner, or an exchange of partners with
/// another field rep. Best first. Pinned tandems stay. Empty for anything else, and for who does not take part. `live`
/// knows `document`.
pub fn alternatives_tandems(
    document: &Document,
    live: &mut LiveCheck,
    of: EntityId,
    limit: usize,
) -> Vec<Alternative> {
    let field = match of {
        EntityId::Tandem(id) => document.tandems.get(id).map(|tandem| tandem.field_rep),
        EntityId::Person(id) => Some(id),
        _ => None,
    };
    let partners = live.partners();
    let Some(field) =
        field.filter(|id| partners.field_reps_contain(*id) && !is_pinned(document, partners, *id))
    else {
        return Vec::new();
    };
    let mut likely: Vec<(i64, Vec<(PersonId, PersonId)>)> = Vec::new();
    let now = partners.planned(field).map(|(_, inside)| inside);
    let others = partners.inside_reps().filter(|inside| Some(*inside) != now);
    for inside in others {
        let full = partners.planned_of_inside(inside).count() as u64 >= u64::from(partners.capacity(inside));
        let own = guess(partners, inside, field);
        likely.push((own + if full { 10_000 } else { 0 }, vec![(field, inside)]));
        let Some(given) = now else { continue };
        for id in partners.planned_of_inside(inside) {
            let Some(tandem) = document.tandems.get(id).filter(|tandem| !tandem.pinned) else { continue };
            let other = tandem.field_rep;
            let gain = guess(partners, given, other) - guess(partners, inside, other);
            likely.push((own + gain, vec![(field, inside), (other, given)]));
        }
    }
    likely.sort();
    likely.truncate(limit.saturating_mul(TRIES));
    let found = likely.into_iter().filter_map(|(_, pairs)| verdict(document, live, &pairs)).collect();
    best_first(found, limit)
}

/// What exactly it would do to give the field rep this partner, everything else as it is: the answer to "why not so?".
/// None if either does not take part, or if they are planned together already. `live` knows `document`.
pub fn why_not_tandem(
    document: &Document,
    live: &mut LiveCheck,
    field_rep: PersonId,
    inside_rep: PersonId,
) -> Option<Alternative> {
    let partners = live.partners();
    let planned = partners.planned(field_rep).map(|(_, inside)| inside);
    (partners.fit(inside_rep, field_rep).is_some() && planned != Some(inside_rep))
        .then(|| verdict(document, live, &[(field_rep, inside_rep)]))
        .flatten()
}

fn is_pinned(document: &Document, partners: &Partners, field: PersonId) -> bool {
    let planned = partners.planned(field).and_then(|(id, _)| document.tandems.get(id));
    planned.is_some_and(|tandem| tandem.pinned)
}

/// Roughly what the pair costs; hard rules far above everything else. Only for a first order.
fn guess(partners: &Partners, inside: PersonId, field: PersonId) -> i64 {
    let fit = partners.fit(inside, field).map_or(0, |fit| i64::from(fit.total));
    let never = partners.level(inside, field) == Some(PairingLevel::Never);
    let missed = partners.required(field).is_some_and(|required| required != inside);
    let changed = partners.running(field).is_some_and(|(_, running)| running != inside);
    (1000 - fit) + 100 * i64::from(changed) + 10_000 * (i64::from(never) + i64::from(missed))
}

fn verdict(document: &Document, live: &mut LiveCheck, pairs: &[(PersonId, PersonId)]) -> Option<Alternative> {
    let today = live.partners().today();
    let mut changes: Vec<Change> = Vec::new();
    for &(field, inside) in pairs {
        let mut id = || tried_id(document, today, inside, field);
        changes.extend(set_partner(document, today, field, Some(inside), &mut id));
    }
    let &(field, inside) = pairs.first()?;
    let title = match pairs.get(1) {
        None => Sentence::new("planner-alternative-partner"),
        Some((other, given)) => Sentence::new("planner-alternative-tandem-exchange")
            .text("other_field", name(document, *other))
            .text("other_inside", name(document, *given)),
    };
    let title = title.text("field", name(document, field)).text("inside", name(document, inside));
    Alternative::new(document, live, Board::Tandems, title, changes).ok()
}
