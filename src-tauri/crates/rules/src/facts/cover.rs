//! Who stands in for whom.

use super::Calendar;
use super::pairs::overlaps;
use std::collections::{BTreeMap, HashMap};
use tandem_model::{AbcClass, Account, Document, PersonId};

/// Two people who should not both be away, the smaller id first.
pub type CoverGroup = [PersonId; 2];

#[derive(Clone, Debug, Default)]
pub(crate) struct Covers {
    /// For how many reasons the two stand in for each other.
    reasons: BTreeMap<CoverGroup, u32>,
    of: HashMap<PersonId, Vec<CoverGroup>>,
}

fn group(a: PersonId, b: PersonId) -> Option<CoverGroup> {
    (a != b).then_some(if a < b { [a, b] } else { [b, a] })
}

/// The two faces of an A customer: of its tandem if that is in force in the horizon, else its owners.
pub(crate) fn faces(document: &Document, account: &Account) -> Option<CoverGroup> {
    if account.abc_class != Some(AbcClass::A) {
        return None;
    }
    let horizon = document.settings().horizon;
    let tandem =
        account.tandem.and_then(|id| document.tandems.get(id)).filter(|tandem| overlaps(horizon, tandem));
    match tandem {
        Some(tandem) => group(tandem.inside_rep, tandem.field_rep),
        None => group(account.inside_owner?, account.field_owner?),
    }
}

impl Covers {
    pub fn new(document: &Document) -> Self {
        let mut covers = Self::default();
        let horizon = document.settings().horizon;
        for tandem in document.tandems.iter().filter(|tandem| overlaps(horizon, tandem)) {
            if let Some(two) = tandem.deputy.and_then(|deputy| group(tandem.inside_rep, deputy)) {
                covers.add(two);
            }
        }
        for account in &document.accounts {
            if let Some(two) = faces(document, account) {
                covers.add(two);
            }
        }
        covers
    }

    pub fn add(&mut self, two: CoverGroup) {
        let reasons = self.reasons.entry(two).or_default();
        *reasons += 1;
        if *reasons == 1 {
            for person in two {
                self.of.entry(person).or_default().push(two);
            }
        }
    }

    pub fn remove(&mut self, two: CoverGroup) {
        let Some(reasons) = self.reasons.get_mut(&two) else { return };
        *reasons -= 1;
        if *reasons == 0 {
            self.reasons.remove(&two);
            for person in two {
                if let Some(groups) = self.of.get_mut(&person) {
                    groups.retain(|other| *other != two);
                }
            }
        }
    }
}

impl Calendar {
    /// Every two people who should not both be away, each once, in order.
    pub fn cover_groups(&self) -> impl Iterator<Item = &CoverGroup> + '_ {
        self.covers.reasons.keys()
    }

    /// Those of them with this person.
    pub fn cover_groups_of(&self, person: PersonId) -> &[CoverGroup] {
        self.covers.of.get(&person).map_or(&[], Vec::as_slice)
    }

    /// True if the two stand in for each other.
    pub(crate) fn is_cover_group(&self, two: &CoverGroup) -> bool {
        self.covers.reasons.contains_key(two)
    }
}
