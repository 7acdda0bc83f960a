//! An import from the choice of a file to its commit.

use super::{Snapshot, open_plan::OpenPlan};
use crate::{
    actions::Prepared,
    failure::{self, Failure},
    seam::{
        FoundBy, ImportColumn, ImportCounts, ImportDone, ImportField, ImportKind, ImportOptions,
        ImportPreview, ImportRow, ImportRowState,
    },
    whole_file::WholeFile,
};
use std::{fs, path::Path, sync::Arc};
use tandem_exchange::import::{
    self, DateOrder, DecimalMark, Kind, Options, Outcome, Preview, RawTable, ReadOptions, RowPreview,
};
use tandem_store::EntryKind;
use tandem_wording::{Args, Language, Message};

/// Rows shown of a preview.
const MOST_ROWS: usize = 500;

/// A file that was read once and is looked at with different options.
#[derive(Clone)]
pub(crate) struct Source {
    kind: Kind,
    file: String,
    bytes: Arc<[u8]>,
}

/// An import that has not been committed yet.
pub(crate) struct RunningImport {
    source: Source,
    table: RawTable,
    preview: Preview,
    /// State of the plan the preview was made for.
    revision: u64,
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

const fn kind_of(kind: ImportKind) -> Kind {
    match kind {
        ImportKind::People => Kind::People,
        ImportKind::Accounts => Kind::Accounts,
    }
}

impl Source {
    /// Reads the whole file.
    pub fn read(kind: ImportKind, path: &Path) -> Result<Self, Failure> {
        let bytes = fs::read(path).map_err(|error| failure::io(path, &error))?;
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(Self { kind: kind_of(kind), file, bytes: bytes.into() })
    }

    /// What importing it into the plan of `snapshot` would do.
    pub fn look(self, snapshot: &Snapshot, options: &ImportOptions) -> Result<RunningImport, Failure> {
        let table = import::read(&self.bytes, &self.file, &read_options(options)?)?;
        let meaning = meaning(self.kind, &table, options)?;
        let preview = import::preview(self.kind, &snapshot.document, &table, &meaning);
        Ok(RunningImport { source: self, table, preview, revision: snapshot.revision })
    }
}

impl RunningImport {
    /// As the screen shows it.
    pub fn shown(&self, language: Language) -> ImportPreview {
        shown(language, self.source.kind, &self.source.file, &self.table, &self.preview)
    }
}

fn read_options(options: &ImportOptions) -> Result<ReadOptions, Failure> {
    let delimiter = match options.delimiter.as_deref() {
        None => None,
        Some("\\t") => Some('\t'),
        Some(text) => match (text.chars().next(), text.chars().count()) {
            (Some(one), 1) => Some(one),
            _ => return Err(bad_option("delimiter", text)),
        },
    };
    Ok(ReadOptions {
        sheet: options.sheet.clone(),
        encoding: options.encoding.clone(),
        delimiter,
        header_row: options.header_row.map(|row| row as u64),
    })
}

fn meaning(kind: Kind, table: &RawTable, options: &ImportOptions) -> Result<Options, Failure> {
    for (field, column) in &options.mapping {
        let known = import::Field::by_id(kind, field).is_some();
        if !known || column.is_some_and(|column| column >= table.columns.len()) {
            return Err(bad_option("mapping", field));
        }
    }
    Ok(Options {
        mapping: options.mapping.clone(),
        default_side: options.default_side,
        decimal: match options.decimal.as_deref() {
            None => None,
            Some(",") => Some(DecimalMark::Comma),
            Some(".") => Some(DecimalMark::Point),
            Some(other) => return Err(bad_option("decimal", other)),
        },
        date_order: match options.date_order.as_deref() {
            None => None,
            Some("dmy") => Some(DateOrder::DayFirst),
            Some("mdy") => Some(DateOrder::MonthFirst),
            Some(other) => return Err(bad_option("date_order", other)),
        },
        ..Options::default()
    })
}

impl OpenPlan {
    /// The file of the running import.
    pub fn import_source(&self) -> Result<Source, Failure> {
        self.import.as_ref().map(|running| running.source.clone()).ok_or_else(no_import)
    }

    pub fn import_commit(&mut self) -> Result<ImportDone, Failure> {
        let running = self.import.as_ref().ok_or_else(no_import)?;
        if running.revision != self.revision {
            return Err(Failure::said("outdated", "app-import-outdated", Args::new()));
        }
        let counts = counts(&running.preview);
        let args = Args::new()
            .text("file", &running.source.file)
            .number("added", counts.added)
            .number("changed", counts.changed);
        let (action, key) = match running.source.kind {
            Kind::People => ("import_people", "app-title-import-people"),
            Kind::Accounts => ("import_accounts", "app-title-import-accounts"),
        };
        let changes = running.preview.changes.clone();
        let performed =
            self.commit(Prepared { action, changes, title: Message::new(key, args) }, EntryKind::Do)?;
        self.import = None;
        Ok(ImportDone { performed, report: counts })
    }

    pub fn import_refused(&self) -> Result<Vec<RefusedRow>, Failure> {
        let running = self.import.as_ref().ok_or_else(no_import)?;
        let refused = running.preview.rows.iter().filter_map(|row| match &row.outcome {
            Outcome::Refused(refusal) => Some(RefusedRow {
                file: running.source.file.clone(),
                line: row.line,
                column: refusal.column.clone(),
                code: refusal.code.to_owned(),
                reason: refusal.reason.say(self.language),
            }),
            _ => None,
        });
        Ok(refused.collect())
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

fn bad_option(option: &str, value: &str) -> Failure {
    let args = Args::new().text("option", option).text("value", value);
    Failure::said("bad_option", "app-bad-option", args).with_fields([option.to_owned()])
}

fn counts(preview: &Preview) -> ImportCounts {
    let counts = preview.counts;
    ImportCounts {
        added: counts.added,
        changed: counts.changed,
        same: counts.same,
        vanished: counts.vanished,
        refused: counts.refused,
    }
}

fn shown(language: Language, kind: Kind, file: &str, table: &RawTable, preview: &Preview) -> ImportPreview {
    let refused_first = preview
        .rows
        .iter()
        .filter(|row| matches!(row.outcome, Outcome::Refused(_)))
        .chain(preview.rows.iter().filter(|row| !matches!(row.outcome, Outcome::Refused(_))));
    ImportPreview {
        file: file.to_owned(),
        kind: match kind {
            Kind::People => ImportKind::People,
            Kind::Accounts => ImportKind::Accounts,
        },
        sheet: table.sheet.clone(),
        sheets: table.sheets.clone(),
        encoding: table.encoding.clone(),
        delimiter: table.delimiter.map(String::from),
        header_row: usize::try_from(table.header_row).unwrap_or(0),
        row_count: table.rows.len(),
        columns: preview
            .columns
            .iter()
            .map(|column| ImportColumn {
                index: column.index,
                name: column.name.clone(),
                samples: column.samples.clone(),
                field: column.field.map(|field| field.id().to_owned()),
                found_by: column.found_by.map(|found_by| match found_by {
                    import::FoundBy::Name => FoundBy::Name,
                    import::FoundBy::Content => FoundBy::Content,
                    import::FoundBy::Person => FoundBy::Person,
                }),
            })
            .collect(),
        fields: import::Field::of_kind(kind)
            .map(|field| ImportField {
                id: field.id().to_owned(),
                label: field.label(language),
                required: field.required(),
            })
            .collect(),
        side: preview.default_side,
        decimal: match preview.decimal {
            Some(DecimalMark::Comma) => ",",
            Some(DecimalMark::Point) => ".",
            None => "",
        }
        .to_owned(),
        date_order: match preview.date_order {
            Some(DateOrder::DayFirst) => "dmy",
            Some(DateOrder::MonthFirst) => "mdy",
            None => "",
        }
        .to_owned(),
        questions: preview.questions.iter().map(|question| question.sentence(language)).collect(),
        counts: counts(preview),
        rows: refused_first.take(MOST_ROWS).map(|row| row_shown(language, row)).collect(),
    }
}

fn row_shown(language: Language, row: &RowPreview) -> ImportRow {
    let mut details: Vec<String> = row.notes.iter().map(|note| note.say(language)).collect();
    let (state, reason) = match &row.outcome {
        Outcome::Added => (ImportRowState::Added, None),
        Outcome::Changed(changes) => {
            details.extend(changes.iter().map(|change| change.sentence(language)));
            (ImportRowState::Changed, None)
        }
        Outcome::Same => (ImportRowState::Same, None),
        Outcome::Refused(refusal) => (ImportRowState::Refused, Some(refusal.reason.say(language))),
    };
    ImportRow {
        line: usize::try_from(row.line).unwrap_or(0),
        state,
        title: row.title.clone(),
        details,
        reason,
    }
}
