//! An import from the choice of a file to its commit.

mod remembered;
mod shown;
mod source;

pub(crate) use remembered::RememberedImport;
pub(crate) use source::Source;

use super::open_plan::OpenPlan;
use crate::{
    actions::Prepared,
    failure::{self, Failure},
    seam::{ImportCounts, ImportDone, ImportOptions, ImportPreview},
    whole_file::WholeFile,
};
use shown::counts;
use std::path::Path;
use tandem_exchange::import::{self, Kind, Outcome, Preview, RawTable};
use tandem_model::Change;
use tandem_store::EntryKind;
use tandem_wording::{Args, Language, Message};

/// An import that has not been committed yet.
pub(crate) struct RunningImport {
    source: Source,
    table: RawTable,
    preview: Preview,
    options: ImportOptions,
    remembered: bool,
    /// Files before this one that are imported in the same step.
    earlier: Vec<Earlier>,
    /// State of the plan the preview was made for.
    revision: u64,
}

/// A file that is done and waits for the others.
#[derive(Clone)]
pub(crate) struct Earlier {
    changes: Vec<Change>,
    counts: ImportCounts,
    refused: Vec<RefusedRow>,
}

/// A refused row, for the command line.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct RefusedRow {
    /// Name of the file.
    pub file: String,
    /// Line or row, from 1.
    pub line: u64,
    /// Name of the column at fault, where it is one column.
    pub column: Option<String>,
    /// Stable code.
    pub code: String,
    /// Why, as a sentence.
    pub reason: String,
}

impl RunningImport {
    /// As the screen shows it.
    pub fn shown(&self, language: Language) -> ImportPreview {
        let mut shown =
            shown::shown(language, self.source.kind, &self.source.file, &self.table, &self.preview);
        shown.remembered = self.remembered;
        shown.options = self.options.clone();
        shown
    }

    /// Marks the preview as made with remembered choices.
    pub fn remembered(mut self) -> Self {
        self.remembered = true;
        self
    }

    fn refused(&self, language: Language) -> Vec<RefusedRow> {
        let refused = self.preview.rows.iter().filter_map(|row| match &row.outcome {
            Outcome::Refused(refusal) => Some(RefusedRow {
                file: self.source.file.clone(),
                line: row.line,
                column: refusal.column.clone(),
                code: refusal.code.to_owned(),
                reason: refusal.reason.say(language),
            }),
            _ => None,
        });
        refused.collect()
    }

    /// The file as one that is done.
    fn done(&self, language: Language) -> Vec<Earlier> {
        let own = Earlier {
            changes: self.preview.changes.clone(),
            counts: counts(&self.preview),
            refused: self.refused(language),
        };
        self.earlier.iter().cloned().chain([own]).collect()
    }
}

impl OpenPlan {
    /// The file of the running import, and those before it.
    pub fn import_source(&self) -> Result<(Source, Vec<Earlier>), Failure> {
        let running = self.import.as_ref().ok_or_else(no_import)?;
        Ok((running.source.clone(), running.earlier.clone()))
    }

    pub fn import_commit(&mut self) -> Result<ImportDone, Failure> {
        let running = self.import.as_ref().ok_or_else(no_import)?;
        if running.revision != self.revision {
            return Err(Failure::said("outdated", "app-import-outdated", Args::new()));
        }
        let done = running.done(self.language);
        let counts = done.iter().fold(ImportCounts::default(), |sum, file| sum.and(file.counts));
        let args = Args::new()
            .text("file", &running.source.file)
            .number("added", counts.added)
            .number("changed", counts.changed);
        let (action, key) = match running.source.kind {
            Kind::People => ("import_people", "app-title-import-people"),
            Kind::Accounts => ("import_accounts", "app-title-import-accounts"),
            Kind::Orders => ("import_orders", "app-title-import-orders"),
            Kind::Absences => ("import_absences", "app-title-import-absences"),
            Kind::Appointments => ("import_appointments", "app-title-import-appointments"),
            Kind::Shows => ("import_shows", "app-title-import-shows"),
            Kind::Holidays => ("import_holidays", "app-title-import-holidays"),
        };
        let changes = done.into_iter().flat_map(|file| file.changes).collect();
        let performed =
            self.commit(Prepared { action, changes, title: Message::new(key, args) }, EntryKind::Do)?;
        self.import = None;
        Ok(ImportDone { performed, report: counts })
    }

    pub fn import_refused(&self) -> Result<Vec<RefusedRow>, Failure> {
        let running = self.import.as_ref().ok_or_else(no_import)?;
        let earlier = running.earlier.iter().flat_map(|file| file.refused.iter().cloned());
        Ok(earlier.chain(running.refused(self.language)).collect())
    }

    /// Files that are imported in the same step as the next one.
    pub fn import_earlier(&self) -> Result<Vec<Earlier>, Failure> {
        self.import.as_ref().map(|running| running.done(self.language)).ok_or_else(no_import)
    }

    /// Counts of all files of the step.
    pub fn import_counts(&self) -> Result<ImportCounts, Failure> {
        let running = self.import.as_ref().ok_or_else(no_import)?;
        Ok(running.earlier.iter().fold(counts(&running.preview), |sum, file| sum.and(file.counts)))
    }

    pub fn import_save_refused(&self, path: &Path) -> Result<(), Failure> {
        let running = self.import.as_ref().ok_or_else(no_import)?;
        let bytes = import::refused_rows(&running.preview, &running.table, self.language);
        crate::whole_file::write(path, &bytes).map_err(|error| failure::io(path, &error))
    }

    pub fn import_commit_with_refused(&mut self, path: &Path, replace: bool) -> Result<ImportDone, Failure> {
        let running = self.import.as_ref().ok_or_else(no_import)?;
        let bytes = import::refused_rows(&running.preview, &running.table, self.language);
        let failed = |error: std::io::Error| failure::io(path, &error);
        let refused = WholeFile::written(path, &bytes, replace).map_err(failed)?;
        let done = self.import_commit()?;
        refused.place().map_err(failed)?;
        Ok(done)
    }

    pub fn import_cancel(&mut self) {
        self.import = None;
    }
}

fn no_import() -> Failure {
    Failure::said("no_import", "app-no-import", Args::new())
}
