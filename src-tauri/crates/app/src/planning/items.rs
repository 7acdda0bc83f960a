//! The changes of a proposal, bundled to what a person takes or leaves by itself.

use crate::{names, seam::ProposalKind};
use std::collections::{BTreeMap, HashMap};
use tandem_model::{
    Account, BoothDuty, Change, Document, Entity, EntityId, PersonId, SwitchDay, Tandem, TandemId, Uuid,
};
use tandem_rules::Board;
use tandem_wording::{Args, Message};

/// Changes that stand and fall together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bundle {
    /// What people take or leave it by: of the field rep for tandems, else of the one thing that changes.
    pub id: Uuid,
    /// Positions among the changes of the proposal.
    pub changes: Vec<usize>,
}

/// A row before and after; the other side of a change that is about another noun is none.
pub(crate) struct Sides<T> {
    pub before: Option<T>,
    pub after: Option<T>,
}

impl<T> Sides<T> {
    fn of(change: &Change, row: fn(&Entity) -> Option<&T>) -> Option<Self>
    where
        T: Clone,
    {
        let side = |side: &Option<Entity>| side.as_ref().and_then(row).cloned();
        let (before, after) = (side(&change.before), side(&change.after));
        (before.is_some() || after.is_some()).then_some(Self { before, after })
    }

    /// What happens to it.
    pub fn kind(&self) -> ProposalKind {
        match (&self.before, &self.after) {
            (None, _) => ProposalKind::Added,
            (Some(_), Some(_)) => ProposalKind::Moved,
            (Some(_), None) => ProposalKind::Removed,
        }
    }

    /// As it is to be, else as it was.
    pub fn latest(&self) -> Option<&T> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

/// The sides of a change, by noun.
pub(crate) fn tandem(change: &Change) -> Option<Sides<Tandem>> {
    Sides::of(change, |row| if let Entity::Tandem(row) = row { Some(row) } else { None })
}

pub(crate) fn account(change: &Change) -> Option<Sides<Account>> {
    Sides::of(change, |row| if let Entity::Account(row) = row { Some(row) } else { None })
}

pub(crate) fn switch_day(change: &Change) -> Option<Sides<SwitchDay>> {
    Sides::of(change, |row| if let Entity::SwitchDay(row) = row { Some(row) } else { None })
}

pub(crate) fn duty(change: &Change) -> Option<Sides<BoothDuty>> {
    Sides::of(change, |row| if let Entity::BoothDuty(row) = row { Some(row) } else { None })
}

/// The bundles of `changes` to `document`, in the order of their first change.
pub(crate) fn bundles(board: Board, document: &Document, changes: &[Change]) -> Vec<Bundle> {
    let field_reps = if board == Board::Tandems { field_reps(document, changes) } else { HashMap::new() };
    let mut at: BTreeMap<Uuid, usize> = BTreeMap::new();
    let mut bundles: Vec<Bundle> = Vec::new();
    for (position, change) in changes.iter().enumerate() {
        let of_tandem = |id: TandemId| field_reps.get(&id).map(|person| EntityId::from(*person).uuid());
        let key = match change.id {
            EntityId::Tandem(id) => of_tandem(id),
            // Customers follow their field rep into a new tandem.
            EntityId::Account(_) => account(change)
                .and_then(|sides| sides.latest().and_then(|row| row.tandem).or(sides.before?.tandem))
                .and_then(of_tandem),
            _ => None,
        };
        let id = key.unwrap_or_else(|| change.id.uuid());
        let bundle = *at.entry(id).or_insert_with(|| {
            bundles.push(Bundle { id, changes: Vec::new() });
            bundles.len() - 1
        });
        bundles[bundle].changes.push(position);
    }
    bundles
}

/// Whose tandem it is, of those that are there or are to be.
fn field_reps(document: &Document, changes: &[Change]) -> HashMap<TandemId, PersonId> {
    let there = document.tandems.iter().map(|tandem| (tandem.id, tandem.field_rep));
    let proposed = changes.iter().filter_map(|change| tandem(change)?.after);
    there.chain(proposed.map(|tandem| (tandem.id, tandem.field_rep))).collect()
}

/// What an item is called where it no longer fits.
pub(crate) fn called(document: &Document, changes: &[Change], bundle: &Bundle) -> Message {
    let first = bundle.changes.first().and_then(|position| changes.get(*position));
    match first {
        Some(change) if document.contains(change.id) => names::entity(document, change.id),
        Some(Change { after: Some(row), .. }) => names::row_in(document, row),
        Some(change) => names::noun(change.id),
        None => Message::new("app-noun-entry", Args::new()),
    }
}
