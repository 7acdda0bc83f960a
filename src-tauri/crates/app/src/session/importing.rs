//! What a session says to an import.

use super::{
    RefusedRow, RememberedImport, Session,
    imports::{Earlier, RunningImport, Source},
    open_plan::OpenPlan,
};
use crate::seam::{AppError, ImportCounts, ImportDone, ImportKind, ImportOptions, ImportPreview};
use std::path::Path;
use tandem_model::PersonId;
use tandem_wording::Language;

impl Session {
    /// Reads a file and says what importing it would do. The plan stays usable meanwhile.
    pub fn import_pick(&self, kind: ImportKind, path: &Path) -> Result<ImportPreview, AppError> {
        let source = Source::read(kind, path).map_err(|failure| failure.say(self.language()))?;
        self.preview(source, &ImportOptions::default(), Vec::new())
    }

    /// Reads two files of which one holds the heads of orders and the other their lines; an error if they are not such.
    pub fn import_pair(&self, kind: ImportKind, one: &Path, other: &Path) -> Result<ImportPreview, AppError> {
        let read = |path| Source::read(kind, path).map_err(|failure| failure.say(self.language()));
        self.preview(read(one)?.beside(read(other)?), &ImportOptions::default(), Vec::new())
    }

    /// Reads another file to be imported in the same step, after those that were looked at.
    pub fn import_also(&self, kind: ImportKind, path: &Path) -> Result<ImportPreview, AppError> {
        let source = Source::read(kind, path).map_err(|failure| failure.say(self.language()))?;
        let earlier = self.ask(|plan| plan.import_earlier())?;
        self.preview(source, &ImportOptions::default(), earlier)
    }

    /// The person of this name, e-mail address or number, where it is only one.
    pub fn person_called(&self, text: &str) -> Result<Option<PersonId>, AppError> {
        let document = self.snapshot()?.document;
        let text = text.trim().to_lowercase();
        let called = |person: &&tandem_model::Person| {
            [person.name(), person.email.clone(), person.employee_number.clone()]
                .iter()
                .any(|known| !known.is_empty() && known.to_lowercase() == text)
        };
        let mut found = document.people.iter().filter(called);
        let first = found.next().map(|person| person.id);
        Ok(first.filter(|_| found.next().is_none()))
    }

    /// Rows of all files of the import by how they fare.
    pub fn import_counts(&self) -> Result<ImportCounts, AppError> {
        self.ask(|plan| plan.import_counts())
    }

    /// Looks at the same file with other options.
    pub fn import_change(&self, options: ImportOptions) -> Result<ImportPreview, AppError> {
        let (source, earlier) = self.ask(|plan| plan.import_source())?;
        self.preview(source, &options, earlier)
    }

    /// Looks at the file once more if an earlier one of its shape was read by other choices.
    pub(crate) fn import_as_remembered(
        &self,
        known: impl FnOnce(&str) -> Option<RememberedImport>,
    ) -> Result<Option<ImportPreview>, AppError> {
        let shape = self.ask(|plan| Ok(plan.import.as_ref().map(RunningImport::shape)))?;
        let Some(choices) = shape.and_then(|shape| known(&shape)) else { return Ok(None) };
        let options = self.ask(move |plan| {
            let with = |running: &RunningImport| running.with_choices(&choices, &plan.document);
            Ok(plan.import.as_ref().map(with))
        })?;
        let Some(options) = options.filter(|options| *options != ImportOptions::default()) else {
            return Ok(None);
        };
        let (source, earlier) = self.ask(|plan| plan.import_source())?;
        let snapshot = self.snapshot()?;
        // Choices that no longer fit, such as an encoding that cannot read this file, are forgotten for this once.
        let Ok(running) = source.look(&snapshot, &options, earlier) else { return Ok(None) };
        self.keep(running.remembered(), snapshot.language).map(Some)
    }

    /// The shape of the running import's source with the choices made for it.
    pub(crate) fn import_choices(&self) -> Result<Option<(String, RememberedImport)>, AppError> {
        self.ask(|plan| Ok(plan.import.as_ref().map(|running| (running.shape(), running.choices()))))
    }

    fn preview(
        &self,
        source: Source,
        options: &ImportOptions,
        earlier: Vec<Earlier>,
    ) -> Result<ImportPreview, AppError> {
        let snapshot = self.snapshot()?;
        let running =
            source.look(&snapshot, options, earlier).map_err(|failure| failure.say(snapshot.language))?;
        self.keep(running, snapshot.language)
    }

    fn keep(&self, running: RunningImport, language: Language) -> Result<ImportPreview, AppError> {
        let shown = running.shown(language);
        self.ask(move |plan| {
            plan.import = Some(running);
            Ok(shown)
        })
    }

    /// Imports the rows that were previewed, as one step of undo.
    pub fn import_commit(&self) -> Result<ImportDone, AppError> {
        self.ask(OpenPlan::import_commit)
    }

    /// The same, with the refused rows in a file that can be mended and imported again. The file is written before and
    /// put in its place after the plan has changed, so that either both are there or nothing has changed.
    pub fn import_commit_with_refused(&self, path: &Path, replace: bool) -> Result<ImportDone, AppError> {
        let path = path.to_owned();
        self.ask(move |plan| plan.import_commit_with_refused(&path, replace))
    }

    /// The rows that were refused, with line, column, code and reason.
    pub fn import_refused(&self) -> Result<Vec<RefusedRow>, AppError> {
        self.ask(|plan| plan.import_refused())
    }

    /// Writes the refused rows as a file that can be mended and imported again.
    pub fn import_save_refused(&self, path: &Path) -> Result<(), AppError> {
        let path = path.to_owned();
        self.ask(move |plan| plan.import_save_refused(&path))
    }

    /// Forgets the import.
    pub fn import_cancel(&self) {
        // A plan that is gone has no import either.
        let _ = self.ask(|plan| {
            plan.import_cancel();
            Ok(())
        });
    }
}
