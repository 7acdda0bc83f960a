//! Proposals that wait to be accepted or discarded.

use super::open_plan::OpenPlan;
use crate::{
    actions::Prepared,
    failure::Failure,
    names,
    planning::Kept,
    seam::{Accepted, Conflict},
};
use tandem_model::{Change, EntityId, SwitchDayId};
use tandem_store::EntryKind;
use tandem_wording::{Args, Message, say};

/// Proposals kept beside each other; the oldest goes first.
const MOST_PROPOSALS: usize = 8;

impl OpenPlan {
    pub fn keep_proposal(&mut self, kept: Kept) {
        if self.proposals.len() >= MOST_PROPOSALS {
            self.proposals.remove(0);
        }
        self.proposals.push(kept);
    }

    pub fn raw_proposal(&self, id: &str) -> Result<Kept, Failure> {
        self.proposals.iter().find(|kept| kept.id == id).cloned().ok_or_else(|| no_proposal(id))
    }

    pub fn discard_proposal(&mut self, id: &str) {
        self.proposals.retain(|kept| kept.id != id);
    }

    pub fn accept_proposal(
        &mut self,
        id: &str,
        items: Option<&[SwitchDayId]>,
        force: bool,
    ) -> Result<Accepted, Failure> {
        let kept = self.proposals.iter().find(|kept| kept.id == id).ok_or_else(|| no_proposal(id))?;
        let wanted = |change: &&Change| match (items, change.id) {
            (None, _) => true,
            (Some(items), EntityId::SwitchDay(id)) => items.contains(&id),
            (Some(_), _) => false,
        };
        let changes: Vec<Change> = kept.proposal.changes.iter().filter(wanted).cloned().collect();
        let outdated: Vec<EntityId> =
            self.document.outdated(&changes).iter().map(|change| change.id).collect();
        let mut conflicts: Vec<Conflict> =
            outdated.iter().filter_map(|id| self.conflict(*id, "app-conflict-changed")).collect();
        let mut fitting: Vec<Change> =
            changes.into_iter().filter(|change| !outdated.contains(&change.id)).collect();
        // What fits by itself may still refer to somebody who has left the plan meanwhile.
        fitting.retain(|change| {
            let holds = self.document.apply(std::slice::from_ref(change)).is_ok();
            if !holds {
                conflicts.extend(self.conflict(change.id, "app-conflict-refused"));
            }
            holds
        });
        if !conflicts.is_empty() && !force {
            return Ok(Accepted { performed: None, conflicts });
        }
        let title = Message::new("app-title-accept-proposal", Args::new().number("count", fitting.len()));
        let prepared = Prepared { action: "accept_proposal", changes: fitting, title };
        let performed = self.commit(prepared, EntryKind::Do)?;
        self.discard_proposal(id);
        Ok(Accepted { performed: Some(performed), conflicts })
    }

    fn conflict(&self, id: EntityId, key: &'static str) -> Option<Conflict> {
        let EntityId::SwitchDay(switch) = id else { return None };
        let args = Args::new().message("what", names::switch_day_by_id(&self.document, switch));
        Some(Conflict { id: switch, sentence: say(self.language, key, &args) })
    }
}

fn no_proposal(id: &str) -> Failure {
    Failure::said("no_proposal", "app-no-proposal", Args::new()).with_fields([id.to_owned()])
}
