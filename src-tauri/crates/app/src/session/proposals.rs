//! Proposals that wait to be accepted or discarded.

use super::open_plan::OpenPlan;
use crate::{
    actions::Prepared,
    failure::Failure,
    planning::{
        Kept,
        items::{self, Bundle},
    },
    seam::{Accepted, Conflict},
};
use std::collections::HashSet;
use tandem_model::Change;
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
        wanted: Option<&[String]>,
        force: bool,
    ) -> Result<Accepted, Failure> {
        let kept = self.proposals.iter().find(|kept| kept.id == id).ok_or_else(|| no_proposal(id))?;
        let changes = &kept.proposal.changes;
        let bundles = items::bundles(kept.proposal.board, &kept.document, changes);
        let bundles: Vec<Bundle> = match wanted {
            None => bundles,
            Some(wanted) => {
                let wanted: HashSet<&str> = wanted.iter().map(String::as_str).collect();
                bundles.into_iter().filter(|bundle| wanted.contains(bundle.id.to_string().as_str())).collect()
            }
        };
        let (bundles, conflicts) = self.fitting(changes, bundles);
        if !conflicts.is_empty() && !force {
            return Ok(Accepted { performed: None, conflicts });
        }
        let mut positions: Vec<usize> = bundles.iter().flat_map(|bundle| &bundle.changes).copied().collect();
        // The planner's order is one that the document accepts.
        positions.sort_unstable();
        let fitting: Vec<Change> = positions.iter().map(|position| changes[*position].clone()).collect();
        let title = Message::new("app-title-accept-proposal", Args::new().number("count", bundles.len()));
        let prepared = Prepared { action: "accept_proposal", changes: fitting, title };
        let performed = self.commit(prepared, EntryKind::Do)?;
        self.discard_proposal(id);
        Ok(Accepted { performed: Some(performed), conflicts })
    }

    /// The bundles that still fit the plan, and the others with why not.
    fn fitting(&self, changes: &[Change], bundles: Vec<Bundle>) -> (Vec<Bundle>, Vec<Conflict>) {
        let of = |bundle: &Bundle| -> Vec<Change> {
            bundle.changes.iter().map(|position| changes[*position].clone()).collect()
        };
        let whole = self.document.settled(&bundles.iter().flat_map(of).collect::<Vec<_>>());
        if self.document.apply(&whole).is_ok() {
            return (bundles, Vec::new());
        }
        let mut conflicts = Vec::new();
        let mut conflict = |bundle: &Bundle, key| {
            let args = Args::new().message("what", items::called(&self.document, changes, bundle));
            conflicts.push(Conflict { id: bundle.id.to_string(), sentence: say(self.language, key, &args) });
        };
        let mut fitting = Vec::new();
        for bundle in bundles {
            let own = self.document.settled(&of(&bundle));
            if !self.document.outdated(&own).is_empty() {
                conflict(&bundle, "app-conflict-changed");
            } else if self.document.apply(&own).is_err() {
                // What fits by itself may still refer to somebody who has left the plan meanwhile.
                conflict(&bundle, "app-conflict-refused");
            } else {
                fitting.push(bundle);
            }
        }
        (fitting, conflicts)
    }
}

fn no_proposal(id: &str) -> Failure {
    Failure::said("no_proposal", "app-no-proposal", Args::new()).with_fields([id.to_owned()])
}
