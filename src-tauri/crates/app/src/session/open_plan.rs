//! The plan as its own thread holds it.

use super::{Opening, Snapshot, drafts::OpenDraft, imports::RunningImport};
use crate::{
    actions::{self, Prepared},
    clock::Clock,
    failure::Failure,
    planning::Kept,
    seam::{
        Action, Candidate, Counts, CoverageQuestion, HistoryLine, HistoryPage, PastAction, Performed,
        PlanInfo, SeatPlace, SeatQuestion, SwitchDayFacts, TandemFacts, Verdict, VerdictQuestion,
    },
    views::{self, Before, Ignored, LISTED, Seen},
};
use tandem_model::{BoothDutyId, Change, Document, EntityId, PersonId, SwitchDayId, invert};
use tandem_rules::{Context, Term, live::LiveCheck};
use tandem_store::{EntryKind, HistoryEntry, HistoryId, PlanFile, Recorded};
use tandem_wording::{Args, Language, Message};

/// Entries of the history in one page.
const PAGE: usize = 100;

/// Entries shown of one switch day.
const PAST_ACTIONS: usize = 30;

/// Document, file and live check of an open plan.
pub(crate) struct OpenPlan {
    pub document: Document,
    pub file: PlanFile,
    pub live: LiveCheck,
    pub revision: u64,
    pub language: Language,
    pub clock: Clock,
    pub demo: bool,
    pub proposals: Vec<Kept>,
    pub import: Option<RunningImport>,
    pub draft: Option<OpenDraft>,
}

impl OpenPlan {
    pub fn new(file: PlanFile, document: Document, opening: &Opening) -> Self {
        let live = LiveCheck::new(&document, &Context { today: opening.clock.today() });
        Self {
            document,
            file,
            live,
            revision: 1,
            language: opening.language,
            clock: opening.clock,
            demo: opening.demo,
            proposals: Vec::new(),
            import: None,
            draft: None,
        }
    }

    pub fn seen(&mut self) -> Seen<'_> {
        let today = self.clock.today();
        if self.live.calendar().context().today != today {
            self.live = LiveCheck::new(&self.document, &Context { today });
            // Everything may look different on a new day.
            self.revision += 2;
        }
        Seen {
            document: &self.document,
            live: &self.live,
            revision: self.revision,
            today,
            language: self.language,
        }
    }

    /// Makes the backup that the next commit would otherwise begin with.
    pub fn back_up_if_due(&mut self) {
        // What stands in its way stands in the way of the next commit too, which says so.
        let _ = self.file.back_up_if_due(self.clock.now());
    }

    pub fn snapshot(&self) -> Snapshot {
        Snapshot {
            document: self.document.clone(),
            revision: self.revision,
            today: self.clock.today(),
            now: self.clock.now(),
            language: self.language,
        }
    }

    pub fn info(&mut self) -> Result<PlanInfo, Failure> {
        let (undo, redo) = self.undo_redo()?;
        let reason = self
            .file
            .read_only()
            .map(|why| Failure::read_only(why, self.file.path()).say(self.language).sentence);
        Ok(PlanInfo {
            name: self.document.settings().plan_name.clone(),
            draft: self
                .draft
                .as_ref()
                .and_then(|open| open.base.drafts.get(open.id))
                .map(|draft| draft.name.clone()),
            path: self.file.path().display().to_string(),
            demo: self.demo,
            read_only: reason.is_some(),
            read_only_reason: reason,
            revision: self.revision,
            undo,
            redo,
            counts: self.counts(),
        })
    }

    fn counts(&self) -> Counts {
        let ignored = Ignored::new(&self.document);
        let terms = LISTED.iter().flat_map(|board| self.live.terms(*board));
        let findings = terms.filter(|term| ignored.leaves(term));
        Counts {
            people: self.document.people.len(),
            accounts: self.document.accounts.len(),
            switch_days: self.document.switch_days.len(),
            findings: findings.count(),
        }
    }

    /// Titles of what undo would take back and redo do again; a plan that can only be looked at has neither.
    fn undo_redo(&self) -> Result<(Option<String>, Option<String>), Failure> {
        if self.file.read_only().is_some() {
            return Ok((None, None));
        }
        if let Some(draft) = &self.draft {
            let (undo, redo) = draft.titles();
            let say = |title: Option<&Message>| title.map(|title| title.say(self.language));
            return Ok((say(undo), say(redo)));
        }
        let title =
            |recorded: Option<Recorded>| recorded.map(|recorded| message(&recorded.entry).say(self.language));
        Ok((title(self.file.undo_entry()?), title(self.file.redo_entry()?)))
    }

    pub fn perform(&mut self, action: &Action) -> Result<Performed, Failure> {
        let clock = self.clock;
        let prepared = actions::prepare(action, &self.document, clock.today(), &mut || clock.new_id())?;
        self.commit(prepared, EntryKind::Do)
    }

    pub fn undo(&mut self) -> Result<Performed, Failure> {
        if let Some(done) = self.step_in_draft(true) {
            return done;
        }
        let Some(last) = self.file.next_undo()? else {
            return Err(Failure::said("nothing_to_undo", "app-nothing-to-undo", Args::new()));
        };
        let args = Args::new().message("title", message(&last.recorded.entry));
        let prepared = Prepared {
            action: "undo",
            changes: invert(&last.changes),
            title: Message::new("app-title-undo", args),
        };
        self.commit(prepared, EntryKind::Undo(last.recorded.id))
    }

    pub fn redo(&mut self) -> Result<Performed, Failure> {
        if let Some(done) = self.step_in_draft(false) {
            return done;
        }
        let Some(next) = self.file.next_redo()? else {
            return Err(Failure::said("nothing_to_redo", "app-nothing-to-redo", Args::new()));
        };
        let args = Args::new().message("title", message(&next.recorded.entry));
        let prepared =
            Prepared { action: "redo", changes: next.changes, title: Message::new("app-title-redo", args) };
        self.commit(prepared, EntryKind::Redo(next.recorded.id))
    }

    /// The one way in which a plan changes.
    pub fn commit(&mut self, prepared: Prepared, kind: EntryKind) -> Result<Performed, Failure> {
        let Prepared { action, changes, title } = prepared;
        // Publishing stays, whatever else is taken back or over.
        let changes = self.document.settled(&changes);
        let before = Before::new(&self.seen());
        let after = self.document.apply(&changes).map_err(|error| self.refused(&error, &changes))?;
        // What is already so needs no entry, unless it settles an undo.
        if !changes.is_empty() || kind != EntryKind::Do {
            if self.draft.is_some() {
                let of_plan =
                    |change: &Change| matches!(change.id, EntityId::Draft(_) | EntityId::Release(_));
                if kind == EntryKind::Lasting || changes.iter().any(of_plan) {
                    self.only_in_force()?;
                }
                self.write_draft(&after, &title)?;
                if let Some(open) = &mut self.draft {
                    open.remember(&title, &changes, kind);
                }
            } else {
                let entry = HistoryEntry {
                    at: self.clock.now(),
                    action: action.to_owned(),
                    title: title.key.to_string(),
                    args: serde_json::to_value(&title.args).unwrap_or_default(),
                    kind,
                };
                self.file.commit(&changes, &entry)?;
            }
            self.revision += if views::is_sweeping(&changes) { 2 } else { 1 };
        }
        let old = std::mem::replace(&mut self.document, after);
        let moved = self.live.apply(&old, &self.document, &changes);
        let terms: Vec<&Term> = moved.removed.iter().chain(&moved.added).collect();
        let seen = Seen {
            document: &self.document,
            live: &self.live,
            revision: self.revision,
            today: self.clock.today(),
            language: self.language,
        };
        let (people, accounts, switch_days) = views::performed_rows(&seen, &old, &before, &changes, &terms);
        let (undo, redo) = self.undo_redo()?;
        Ok(Performed {
            revision: self.revision,
            name: self.document.settings().plan_name.clone(),
            title: title.say(self.language),
            undo,
            redo,
            people,
            accounts,
            switch_days,
            counts: self.counts(),
        })
    }

    /// Names come from the plan as it would have been, so that what was to be added has its name too.
    fn refused(&self, error: &tandem_model::ModelError, changes: &[Change]) -> Failure {
        if self.document.contains(error.entity) {
            return Failure::model(error, &self.document);
        }
        let added =
            changes.iter().find(|change| change.id == error.entity).and_then(|change| change.after.clone());
        match added {
            Some(row) => Failure::model_in_row(error, &self.document, &row),
            None => Failure::model(error, &self.document),
        }
    }

    pub fn history(&self, before: Option<i64>) -> Result<HistoryPage, Failure> {
        let current = self.file.undo_entry()?.map(|recorded| recorded.id);
        let page = self.file.page(before.map(HistoryId), PAGE)?;
        let line = |recorded: Recorded| HistoryLine {
            id: recorded.id.0,
            at: recorded.entry.at,
            title: message(&recorded.entry).say(self.language),
            undone: recorded.undone,
            current: Some(recorded.id) == current,
        };
        Ok(HistoryPage { entries: page.into_iter().map(line).collect() })
    }

    pub fn inspect_switch_day(&mut self, id: SwitchDayId) -> Result<SwitchDayFacts, Failure> {
        let history = self.past_actions(id.into())?;
        let missed = views::missed_without(&self.document, &mut self.live, id)?;
        views::inspect_switch_day(&self.seen(), id, &missed, history)
    }

    /// What was done to something, the last first.
    fn past_actions(&self, id: EntityId) -> Result<Vec<PastAction>, Failure> {
        let past = self.file.of_entity(id, PAST_ACTIONS)?;
        Ok(past
            .into_iter()
            .map(|(recorded, _)| PastAction {
                at: recorded.entry.at,
                title: message(&recorded.entry).say(self.language),
            })
            .collect())
    }

    pub fn tandem_facts(&mut self, field_rep: PersonId) -> Result<TandemFacts, Failure> {
        let planned = self.seen().live.partners().planned(field_rep);
        let history = match planned {
            Some((tandem, _)) => self.past_actions(tandem.into())?,
            None => Vec::new(),
        };
        let choices = views::partner_choices(&self.document, &mut self.live, self.language, field_rep)?;
        views::tandem_facts(&self.seen(), field_rep, choices, history)
    }

    pub fn tandem_verdicts(
        &mut self,
        field_rep: PersonId,
        targets: &[Option<PersonId>],
    ) -> Result<Vec<Verdict>, Failure> {
        views::tandem_verdicts(&self.document, &mut self.live, self.language, field_rep, targets)
    }

    pub fn coverage_verdicts(&mut self, question: &CoverageQuestion) -> Result<Vec<Verdict>, Failure> {
        views::coverage_verdicts(&self.document, &mut self.live, self.language, question)
    }

    pub fn seat_verdicts(&mut self, question: &SeatQuestion) -> Result<Vec<Verdict>, Failure> {
        views::seat_verdicts(&self.document, &mut self.live, self.language, question)
    }

    pub fn seat_candidates(
        &mut self,
        duty: Option<BoothDutyId>,
        seat: SeatPlace,
    ) -> Result<Vec<Candidate>, Failure> {
        views::seat_candidates(&self.document, &mut self.live, self.language, duty, seat)
    }

    pub fn verdicts(&mut self, question: &VerdictQuestion) -> Result<Vec<Verdict>, Failure> {
        views::verdicts(&self.document, &mut self.live, self.language, question)
    }
}

/// The title of an entry, in no language yet.
pub(super) fn message(entry: &HistoryEntry) -> Message {
    Message {
        key: entry.title.clone().into(),
        args: serde_json::from_value(entry.args.clone()).unwrap_or_default(),
    }
}
