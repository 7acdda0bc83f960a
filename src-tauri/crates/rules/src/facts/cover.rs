//! Who stands in for whom.

use super::Calendar;
use super::pairs::overlaps;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tandem_model::{AbcClass, Account, AccountId, Document, Horizon, PersonId, Tandem, TandemId};

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

/// An inside rep and the deputy, while their tandem is in force in the horizon.
fn deputies(horizon: Horizon, tandem: &Tandem) -> Option<CoverGroup> {
    let deputy = tandem.deputy.filter(|_| overlaps(horizon, tandem))?;
    group(tandem.inside_rep, deputy)
}

/// The reasons of one state of the plan that hang on some tandems: their deputies, and their customers.
fn hanging<'a>(
    document: &'a Document,
    tandems: &'a BTreeSet<TandemId>,
    accounts: &'a [AccountId],
) -> impl Iterator<Item = CoverGroup> + 'a {
    let horizon = document.settings().horizon;
    let accounts = accounts.iter().filter_map(|id| document.accounts.get(*id));
    tandems
        .iter()
        .filter_map(|id| document.tandems.get(*id))
        .filter_map(move |tandem| deputies(horizon, tandem))
        .chain(accounts.filter_map(|account| faces(document, account)))
}

impl Covers {
    pub fn new(document: &Document) -> Self {
        let mut covers = Self::default();
        let horizon = document.settings().horizon;
        for tandem in &document.tandems {
            if let Some(two) = deputies(horizon, tandem) {
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
    /// Follows tandems that come, go or change, with `accounts` being the customers that name one of them before and
    /// after; answers with the groups that came or went.
    pub(crate) fn follow_covers(
        &mut self,
        before: &Document,
        after: &Document,
        tandems: &BTreeSet<TandemId>,
        accounts: &[AccountId],
    ) -> Vec<CoverGroup> {
        let mut was: BTreeMap<CoverGroup, bool> = BTreeMap::new();
        for two in hanging(before, tandems, accounts) {
            was.entry(two).or_insert_with(|| self.is_cover_group(&two));
            self.covers.remove(two);
        }
        for two in hanging(after, tandems, accounts) {
            was.entry(two).or_insert_with(|| self.is_cover_group(&two));
            self.covers.add(two);
        }
        was.into_iter().filter(|(two, was)| self.is_cover_group(two) != *was).map(|(two, _)| two).collect()
    }

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
