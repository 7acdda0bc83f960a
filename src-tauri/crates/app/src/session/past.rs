//! Looking into the history, and going back in it.

use super::open_plan::{OpenPlan, message};
use crate::{
    actions::Prepared,
    failure::Failure,
    names,
    seam::{HistoryDetails, Performed},
};
use tandem_model::{Change, Document, EntityId, diff, invert};
use tandem_store::{EntryKind, HistoryId};
use tandem_wording::{Args, Message};

/// Changes of an entry that are put into words.
const MOST_SENTENCES: usize = 50;

impl OpenPlan {
    pub fn history_entry(&self, id: i64) -> Result<HistoryDetails, Failure> {
        let changes = if id == 0 { Vec::new() } else { self.file.entry(HistoryId(id))?.changes };
        Ok(HistoryDetails {
            id,
            changes: changes
                .iter()
                .take(MOST_SENTENCES)
                .map(|change| sentence(&self.document, change).say(self.language))
                .collect(),
            count: changes.len(),
            back: self.changes_back(id)?.len(),
        })
    }

    pub fn restore(&mut self, id: i64) -> Result<Performed, Failure> {
        self.only_in_force()?;
        let changes = self.changes_back(id)?;
        let title = if id == 0 {
            Message::plain("screens-title-restore-beginning")
        } else {
            let entry = self.file.entry(HistoryId(id))?.recorded.entry;
            Message::new("screens-title-restore", Args::new().message("title", message(&entry)))
        };
        self.commit(Prepared { action: "restore", changes, title }, EntryKind::Do)
    }

    /// What leads from the plan of now to the plan as it was after an entry: by noun, so that a long way back and forth
    /// is as short as what is different in the end. What was published stays published.
    fn changes_back(&self, id: i64) -> Result<Vec<Change>, Failure> {
        let since = self.file.changes_since(HistoryId(id))?;
        let then =
            self.document.apply(&invert(&since)).map_err(|error| Failure::model(&error, &self.document))?;
        let mut back = self.document.settled(&diff(&self.document, &then));
        back.retain(|change| !matches!(change.id, EntityId::Release(_)) && change.before != change.after);
        Ok(back)
    }
}

/// A change as a title would have it.
pub(super) fn sentence(document: &Document, change: &Change) -> Message {
    let (key, row) = match (&change.before, &change.after) {
        (None, Some(after)) => ("app-title-add", Some(after)),
        (Some(before), None) => ("app-title-remove", Some(before)),
        (_, after) => ("app-title-change", after.as_ref()),
    };
    let what = row.map_or_else(|| names::noun(change.id), |row| names::row_in(document, row));
    Message::new(key, Args::new().message("what", what))
}
