//! What is thought of inside and field reps together.

use super::Seen;
use crate::seam::{NamedPerson, PairingsView, TandemPair};
use tandem_model::{Person, Side};

/// Those of a side who have not left, by family name.
pub(super) fn by_family_name(seen: &Seen, side: Side) -> Vec<NamedPerson> {
    let mut people: Vec<&Person> = seen
        .document
        .people
        .iter()
        .filter(|person| person.side == side && person.until.is_none_or(|until| until >= seen.today))
        .collect();
    people.sort_by(|a, b| (&a.family_name, &a.given_name, a.id).cmp(&(&b.family_name, &b.given_name, b.id)));
    people.into_iter().map(|person| NamedPerson { id: person.id, name: person.name() }).collect()
}

/// The matrix of inside and field reps.
pub(crate) fn pairings_view(seen: &Seen) -> PairingsView {
    let document = seen.document;
    PairingsView {
        revision: seen.revision,
        inside: by_family_name(seen, Side::Inside),
        field: by_family_name(seen, Side::Field),
        pairings: document.pairings.iter().cloned().collect(),
        tandems: document
            .tandems
            .iter()
            .filter(|tandem| tandem.in_force_on(seen.today))
            .map(|tandem| TandemPair { inside: tandem.inside_rep, field: tandem.field_rep })
            .collect(),
    }
}
