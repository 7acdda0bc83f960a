//! Rules about coverage.

use super::{Key, LiveCheck, View};
use crate::Term;
use crate::facts::Coverage;
use std::collections::BTreeSet;
use tandem_model::{Account, AccountId, Change, Document, Entity, EntityId, PersonId, SkillKind, TandemId};

/// At most so many customers are named where a place is unknown.
const NAMED: usize = 20;

/// Per mille of the target that are free.
const WORKLOAD_BAND: u64 = 100;
const REVENUE_BAND: u64 = 150;

/// The tandems the changes are about.
pub(super) fn tandems_in(changes: &[Change]) -> BTreeSet<TandemId> {
    let of = |change: &Change| if let EntityId::Tandem(id) = change.id { Some(id) } else { None };
    changes.iter().filter_map(of).collect()
}

/// What changes of people touch.
#[derive(Default)]
struct Reach {
    people: BTreeSet<PersonId>,
    /// What is on record in the plan as a whole.
    all: bool,
}

impl Reach {
    fn of(changes: &[Change]) -> Option<Self> {
        let mut reach = Self::default();
        let mut any = false;
        for row in changes.iter().flat_map(|change| [&change.before, &change.after]).flatten() {
            match row {
                Entity::Person(row) => _ = reach.people.insert(row.id),
                Entity::Skill(row) => {
                    reach.all |= row.kind == SkillKind::Skill;
                    reach.people.insert(row.person);
                }
                _ => continue,
            }
            any = true;
        }
        any.then_some(reach)
    }

    fn concerns(&self, coverage: &Coverage, account: &Account) -> bool {
        let touched = |id: Option<PersonId>| id.is_some_and(|id| self.people.contains(&id));
        let (inside, field) = match coverage.tandem_of(account) {
            Some((_, inside, field)) => (Some(inside), Some(field)),
            None => (None, None),
        };
        let people = [account.inside_owner, account.field_owner, inside, field];
        self.all || people.into_iter().any(touched)
    }
}

impl LiveCheck {
    /// Every scope of the board.
    pub(super) fn coverage_keys(&self, document: &Document, keys: &mut BTreeSet<Key>) {
        keys.insert(Key::CustomerPlaces);
        keys.extend(document.accounts.iter().map(|account| Key::Customer(account.id)));
        keys.extend(self.coverage.members().map(Key::Workload));
    }

    /// Brings the facts of coverage up to date and names the scopes to look at again.
    pub(super) fn follow_coverage(
        &mut self,
        before: &Document,
        after: &Document,
        changes: &[Change],
        keys: &mut BTreeSet<Key>,
    ) {
        let mut everybody = false;
        let mut every_customer = false;
        let row = |row: &Option<Entity>| match row {
            Some(Entity::Account(account)) => Some(account.clone()),
            _ => None,
        };
        for change in changes {
            let EntityId::Account(id) = change.id else { continue };
            let (old, new) = (row(&change.before), row(&change.after));
            keys.extend([Key::Customer(id), Key::CustomerPlaces]);
            for account in [&old, &new].into_iter().flatten() {
                let two = self.coverage.tandem_of(account).map(|(_, inside, field)| [inside, field]);
                keys.extend(two.into_iter().flatten().map(Key::Workload));
            }
            let followed = self.coverage.follow_account(old.as_ref(), new.as_ref());
            everybody |= followed.targets;
            every_customer |= followed.percentile;
        }
        let reach = Reach::of(changes);
        if everybody || reach.is_some() {
            keys.extend(self.coverage.members().map(Key::Workload));
        }
        let tandems = tandems_in(changes);
        if !tandems.is_empty() {
            self.follow_tandems(after, &tandems, keys);
        }
        if let Some(reach) = reach {
            let touched = |coverage: &Coverage, document: &Document, keys: &mut BTreeSet<Key>| {
                let concerned = document.accounts.iter().filter(|row| reach.concerns(coverage, row));
                keys.extend(concerned.map(|row| Key::Customer(row.id)));
            };
            touched(&self.coverage, before, keys);
            self.coverage.follow_people(after);
            touched(&self.coverage, after, keys);
            keys.extend(self.coverage.members().map(Key::Workload));
        }
        if every_customer {
            keys.extend(after.accounts.iter().map(|account| Key::Customer(account.id)));
        }
    }
}

impl LiveCheck {
    fn follow_tandems(&mut self, after: &Document, tandems: &BTreeSet<TandemId>, keys: &mut BTreeSet<Key>) {
        let was = self.coverage.targets().clone();
        let touched = |coverage: &Coverage, keys: &mut BTreeSet<Key>| {
            let two = coverage.tandems().filter(|(id, ..)| tandems.contains(id));
            keys.extend(two.flat_map(|(_, inside, field)| [inside, field]).map(Key::Workload));
        };
        touched(&self.coverage, keys);
        self.coverage.follow_tandems(after, tandems);
        touched(&self.coverage, keys);
        let is = self.coverage.targets();
        let differ = was.keys().chain(is.keys()).filter(|id| was.get(*id) != is.get(*id));
        keys.extend(differ.map(|id| Key::Workload(*id)));
        keys.extend(tandems.iter().flat_map(|id| self.coverage.accounts_of(*id)).map(Key::Customer));
    }
}

impl View<'_> {
    /// A customer and its tandem.
    pub(super) fn customer(&self, id: AccountId, terms: &mut Vec<Term>) {
        let Some(account) = self.document.accounts.get(id) else { return };
        let term = |rule, amount| {
            let mut term = Term::new(self.document, rule, amount).subject(id);
            term.accounts.push(id);
            term
        };
        let Some((_, inside, field)) = self.coverage.tandem_of(account) else {
            let hours = self.coverage.hours(account);
            terms.push(term("coverage_without_tandem", hours.inside + hours.field + 100));
            return;
        };
        let customer = self.coverage.customer(account);
        let found = self.coverage.assignment(&customer, inside, field);
        if let Some(owner) = found.protected {
            terms.push(term("coverage_protected", 1).people([owner]));
        }
        for person in found.speechless.into_iter().flatten() {
            terms.push(term("coverage_language", 1).people([person]));
        }
        for (owner, successor, points) in found.changed.into_iter().flatten() {
            terms.push(term("coverage_face_changed", points).people([owner, successor]));
        }
        let (points, km) = found.distance;
        if points > 0 {
            terms.push(term("coverage_distance", points).people([field]).counts(km, 20));
        }
        for (rule, misfits) in [
            ("coverage_territory", found.territory),
            ("coverage_product", found.product),
            ("coverage_sector", found.sector),
        ] {
            if misfits {
                terms.push(term(rule, customer.class_weight).people([inside, field]));
            }
        }
    }

    /// What one person has to do.
    pub(super) fn workload(&self, person: PersonId, terms: &mut Vec<Term>) {
        let (load, target) = (self.coverage.load(person), self.coverage.target(person));
        let capacity = self.coverage.capacity(person);
        let term = |rule, amount| Term::new(self.document, rule, amount).people([person]).subject(person);
        let above = load.hours.saturating_sub(capacity) + load.hours.saturating_sub(capacity * 6 / 5);
        if above > 0 {
            terms.push(term("coverage_hours", above).counts(load.hours, capacity));
        }
        for (rule, have, target, band) in [
            ("coverage_workload", load.hours, target.hours, WORKLOAD_BAND),
            ("coverage_revenue", load.revenue, target.revenue, REVENUE_BAND),
        ] {
            if target > 0 {
                let (gap, whole) = (u128::from(have.abs_diff(target)), u128::from(target));
                let beyond = ((gap * 1000).div_ceil(whole) as u64).saturating_sub(band);
                let percent = (u128::from(have) * 100 / whole) as u64;
                terms.push(term(rule, beyond).counts(percent, 100));
            }
        }
    }

    /// Customers of whom nobody knows where they are.
    pub(super) fn customer_places(&self, terms: &mut Vec<Term>) {
        let unknown = self.coverage.unknown_places();
        if !unknown.is_empty() {
            let count = unknown.len() as u64;
            let mut term = Term::new(self.document, "coverage_place_unknown", count);
            term.accounts.extend(unknown.iter().take(NAMED));
            terms.push(term.counts(count, self.document.accounts.len() as u64).unscored());
        }
    }
}
