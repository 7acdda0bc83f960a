//! Drafts: a draft is kept as its changes against the plan in force and laid over it while it is open.
//!
//! While one is open, the document of [`OpenPlan`] is the draft: views, planner and actions work on it as on any plan,
//! and a commit writes the draft's changes instead of the plan. Its undo is its own and ends when it is closed.

use super::{open_plan::OpenPlan, past::sentence};
use crate::{
    actions::Prepared,
    failure::Failure,
    seam::{
        Accepted, BoardCompared, Conflict, DraftChange, DraftComparison, DraftLine, DraftsView, Performed,
        PlanInfo, TermLine,
    },
    views::{ALL_BOARDS, board_id},
};
use std::collections::HashSet;
use tandem_model::{Change, Document, Draft, DraftId, EntityId, diff, invert};
use tandem_rules::{Context, compare_terms, live::LiveCheck};
use tandem_store::{EntryKind, HistoryEntry, HistoryId};
use tandem_wording::{Args, Message};

/// A step that the draft's undo takes back.
struct Step {
    title: Message,
    changes: Vec<Change>,
}

/// The draft that is open.
pub(crate) struct OpenDraft {
    pub id: DraftId,
    /// The plan in force.
    pub base: Document,
    /// What of the draft does not fit the plan in force any more; kept for when it fits again.
    unfit: Vec<Change>,
    undo: Vec<Step>,
    redo: Vec<Step>,
}

impl OpenDraft {
    /// Titles of what undo and redo would do.
    pub fn titles(&self) -> (Option<&Message>, Option<&Message>) {
        (self.undo.last().map(|step| &step.title), self.redo.last().map(|step| &step.title))
    }

    pub fn next_undo(&self) -> Option<(Message, Vec<Change>)> {
        self.undo.last().map(|step| (step.title.clone(), invert(&step.changes)))
    }

    pub fn next_redo(&self) -> Option<(Message, Vec<Change>)> {
        self.redo.last().map(|step| (step.title.clone(), step.changes.clone()))
    }

    /// Remembers what was committed.
    pub fn remember(&mut self, title: &Message, changes: &[Change], kind: EntryKind) {
        match kind {
            EntryKind::Do => {
                self.undo.push(Step { title: title.clone(), changes: changes.to_vec() });
                self.redo.clear();
            }
            EntryKind::Undo(_) => self.redo.extend(self.undo.pop()),
            EntryKind::Redo(_) => self.undo.extend(self.redo.pop()),
            // Neither is done in a draft: see [`OpenPlan::only_in_force`].
            EntryKind::Restore(_) | EntryKind::Lasting => {}
        }
    }
}

/// The document with as many of `changes` as fit, and the rest.
pub(crate) fn lay(base: &Document, changes: &[Change]) -> (Document, Vec<Change>) {
    let mut left = base.settled(changes);
    if let Ok(whole) = base.apply(&left) {
        return (whole, Vec::new());
    }
    let mut document = base.clone();
    // What refers to something that comes later fits in the next round.
    loop {
        let known = left.len();
        left.retain(|change| match document.apply(std::slice::from_ref(change)) {
            Ok(next) => {
                document = next;
                false
            }
            Err(_) => true,
        });
        if left.len() == known {
            return (document, left);
        }
    }
}

fn is_of_plan(change: &Change) -> bool {
    !matches!(change.id, EntityId::Draft(_) | EntityId::Release(_))
}

impl OpenPlan {
    /// The plan in force, whether a draft is open or not.
    pub fn in_force(&self) -> &Document {
        self.draft.as_ref().map_or(&self.document, |draft| &draft.base)
    }

    fn draft_row(&self, id: DraftId) -> Result<&Draft, Failure> {
        self.in_force().drafts.get(id).ok_or_else(|| Failure::unknown(id))
    }

    /// Refuses what concerns the plan in force while a draft is open.
    pub fn only_in_force(&self) -> Result<(), Failure> {
        if self.draft.is_some() {
            return Err(Failure::said("draft_open", "screens-draft-open", Args::new()));
        }
        Ok(())
    }

    pub fn drafts_view(&self) -> DraftsView {
        let plan = self.in_force();
        let mut drafts: Vec<&Draft> = plan.drafts.iter().collect();
        drafts.sort_by(|a, b| b.created_at.cmp(&a.created_at).then(a.id.cmp(&b.id)));
        DraftsView {
            revision: self.revision,
            open: self.draft.as_ref().map(|draft| draft.id),
            drafts: drafts
                .into_iter()
                .map(|draft| DraftLine {
                    id: draft.id,
                    name: draft.name.clone(),
                    created_at: draft.created_at,
                    changes: draft.changes.len(),
                    unfit: lay(plan, &draft.changes).1.len(),
                })
                .collect(),
        }
    }

    /// Begins a draft: a copy of the plan in force, or with the changes of a proposal.
    pub fn create_draft(&mut self, name: &str, proposal: Option<&str>) -> Result<Performed, Failure> {
        self.only_in_force()?;
        let changes = match proposal {
            Some(id) => self.raw_proposal(id)?.proposal.changes,
            None => Vec::new(),
        };
        let draft = Draft {
            id: self.clock.new_id().into(),
            name: name.trim().to_owned(),
            created_at: self.clock.now(),
            started_from: u32::try_from(self.file.last_entry().0).unwrap_or(u32::MAX),
            changes,
        };
        let title = Message::new("screens-title-create-draft", Args::new().text("name", &draft.name));
        self.commit(
            Prepared { action: "create_draft", changes: vec![Change::add(draft)], title },
            EntryKind::Do,
        )
    }

    pub fn rename_draft(&mut self, id: DraftId, name: &str) -> Result<Performed, Failure> {
        self.only_in_force()?;
        let before = self.draft_row(id)?.clone();
        let after = Draft { name: name.trim().to_owned(), ..before.clone() };
        let args = Args::new().text("before", &before.name).text("after", &after.name);
        let changes = if before == after { Vec::new() } else { vec![Change::replace(before, after)] };
        let title = Message::new("screens-title-rename-draft", args);
        self.commit(Prepared { action: "rename_draft", changes, title }, EntryKind::Do)
    }

    pub fn open_draft(&mut self, id: DraftId) -> Result<PlanInfo, Failure> {
        let base = self.in_force().clone();
        let (document, unfit) = lay(&base, &self.draft_row(id)?.changes);
        self.draft = Some(OpenDraft { id, base, unfit, undo: Vec::new(), redo: Vec::new() });
        self.show(document);
        self.info()
    }

    pub fn close_draft(&mut self) -> Result<PlanInfo, Failure> {
        if let Some(draft) = self.draft.take() {
            self.show(draft.base);
        }
        self.info()
    }

    fn show(&mut self, document: Document) {
        self.live = LiveCheck::new(&document, &Context { today: self.clock.today() });
        self.document = document;
        // Proposals and imports belong to the plan they were made for, and every view is another one now.
        self.proposals.clear();
        self.import = None;
        self.revision += 2;
    }

    /// Writes what the open draft comes to with `after`.
    pub fn write_draft(&mut self, after: &Document, title: &Message) -> Result<(), Failure> {
        let Some(open) = &self.draft else { return Ok(()) };
        let before = self.draft_row(open.id)?.clone();
        let mut changes: Vec<Change> = diff(&open.base, after).into_iter().filter(is_of_plan).collect();
        changes.extend(
            open.unfit
                .iter()
                .filter(|unfit| !changes.iter().any(|change| change.id == unfit.id))
                .cloned()
                .collect::<Vec<_>>(),
        );
        let row = Change::replace(before.clone(), Draft { changes, ..before.clone() });
        let args = Args::new().text("name", &before.name).message("title", title.clone());
        let title = Message::new("screens-title-in-draft", args);
        let base = open
            .base
            .apply(std::slice::from_ref(&row))
            .map_err(|error| Failure::model(&error, &open.base))?;
        let entry = HistoryEntry {
            at: self.clock.now(),
            action: "edit_draft".to_owned(),
            title: title.key.to_string(),
            args: serde_json::to_value(&title.args).unwrap_or_default(),
            kind: EntryKind::Do,
        };
        self.file.commit(&[row], &entry)?;
        if let Some(open) = &mut self.draft {
            open.base = base;
        }
        Ok(())
    }

    /// Undo and redo of the open draft; none if there is no open draft.
    pub fn step_in_draft(&mut self, back: bool) -> Option<Result<Performed, Failure>> {
        let open = self.draft.as_ref()?;
        let (next, kind, action, key) = if back {
            (open.next_undo(), EntryKind::Undo(HistoryId(0)), "undo", "app-title-undo")
        } else {
            (open.next_redo(), EntryKind::Redo(HistoryId(0)), "redo", "app-title-redo")
        };
        let Some((title, changes)) = next else {
            return Some(Err(if back {
                Failure::said("nothing_to_undo", "app-nothing-to-undo", Args::new())
            } else {
                Failure::said("nothing_to_redo", "app-nothing-to-redo", Args::new())
            }));
        };
        let title = Message::new(key, Args::new().message("title", title));
        Some(self.commit(Prepared { action, changes, title }, kind))
    }

    pub fn compare_draft(&self, id: DraftId) -> Result<DraftComparison, Failure> {
        let (plan, draft) = (self.in_force(), self.draft_row(id)?);
        let (laid, unfit) = lay(plan, &draft.changes);
        let context = Context { today: self.clock.today() };
        let [before, after] = [plan, &laid].map(|document| LiveCheck::new(document, &context));
        let boards = ALL_BOARDS.into_iter().map(|board| BoardCompared {
            board: board_id(board).into(),
            before: before.score(board).into(),
            after: after.score(board).into(),
            terms: compare_terms(before.terms(board), after.terms(board))
                .into_iter()
                .map(|line| TermLine {
                    rule: line.rule.id.into(),
                    sentence: tandem_rules::name(self.language, line.rule),
                    before: line.before.cost,
                    after: line.after.cost,
                })
                .collect(),
        });
        let unfit: HashSet<EntityId> = unfit.iter().map(|change| change.id).collect();
        Ok(DraftComparison {
            id,
            name: draft.name.clone(),
            boards: boards.filter(|board| !board.terms.is_empty()).collect(),
            changes: draft
                .changes
                .iter()
                .map(|change| DraftChange {
                    id: change.id.uuid().to_string(),
                    sentence: sentence(&laid, change).say(self.language),
                    unfit: unfit.contains(&change.id),
                })
                .collect(),
        })
    }

    /// Takes over a draft, all of it or the things named; what does not fit is listed and stays in the draft. A draft
    /// of which nothing is left is gone.
    pub fn take_over_draft(&mut self, id: DraftId, items: Option<&[String]>) -> Result<Accepted, Failure> {
        if self.draft.as_ref().is_some_and(|open| open.id == id) {
            self.close_draft()?;
        }
        self.only_in_force()?;
        let draft = self.draft_row(id)?.clone();
        let wanted =
            |change: &Change| items.is_none_or(|items| items.contains(&change.id.uuid().to_string()));
        let chosen: Vec<Change> = draft.changes.iter().filter(|change| wanted(change)).cloned().collect();
        let (laid, unfit) = lay(&self.document, &chosen);
        let mut changes = diff(&self.document, &laid);
        let count = changes.len();
        let conflicts = unfit
            .iter()
            .map(|change| Conflict {
                id: change.id.uuid().to_string(),
                sentence: sentence(&self.document, change).say(self.language),
            })
            .collect();
        if count == 0 && !draft.changes.is_empty() {
            return Ok(Accepted { performed: None, conflicts });
        }
        let taken: HashSet<EntityId> = changes.iter().map(|change| change.id).collect();
        let left: Vec<Change> =
            draft.changes.iter().filter(|change| !taken.contains(&change.id)).cloned().collect();
        let args = Args::new().text("name", &draft.name).number("count", count);
        changes.push(if left.is_empty() {
            Change::remove(draft)
        } else {
            Change::replace(draft.clone(), Draft { changes: left, ..draft })
        });
        let title = Message::new("screens-title-take-over-draft", args);
        let performed = self.commit(Prepared { action: "take_over_draft", changes, title }, EntryKind::Do)?;
        Ok(Accepted { performed: Some(performed), conflicts })
    }
}
