//! An import from the choice of a file to its commit.

use super::{Snapshot, open_plan::OpenPlan};
use crate::{
    actions::Prepared,
    failure::{self, Failure},
    seam::{
        FoundBy, ImportAlike, ImportColumn, ImportCounts, ImportDone, ImportField, ImportKind, ImportOptions,
        ImportPreview, ImportRow, ImportRowState, ImportUnknown,
    },
    whole_file::WholeFile,
};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fs, path::Path, sync::Arc};
use tandem_exchange::import::{
    self, DateOrder, DecimalMark, Kind, Options, Outcome, Preview, Question, RawTable, ReadOptions,
    RowPreview,
};
use tandem_model::{Change, Document, NaiveDate, Side};
use tandem_store::EntryKind;
use tandem_wording::{Args, Language, Message};

/// What a person chose for a source of one shape, to be used for the next file of that shape.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct RememberedImport {
    /// Field to the name of its column; none: to no column.
    mapping: BTreeMap<String, Option<String>>,
    encoding: Option<String>,
    delimiter: Option<String>,
    default_side: Option<Side>,
    date_order: Option<String>,
    decimal: Option<String>,
}

/// Rows shown of a preview.
const MOST_ROWS: usize = 500;

/// A file that was read once and is looked at with different options.
#[derive(Clone)]
pub(crate) struct Source {
    kind: Kind,
    file: String,
    bytes: Arc<[u8]>,
    /// Another file that holds the rest of each row: heads and lines of orders.
    rest: Option<(String, Arc<[u8]>)>,
}

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

const fn kind_of(kind: ImportKind) -> Kind {
    match kind {
        ImportKind::People => Kind::People,
        ImportKind::Accounts => Kind::Accounts,
        ImportKind::Orders => Kind::Orders,
        ImportKind::Absences => Kind::Absences,
        ImportKind::Appointments => Kind::Appointments,
        ImportKind::Shows => Kind::Shows,
        ImportKind::Holidays => Kind::Holidays,
    }
}

const fn shown_kind(kind: Kind) -> ImportKind {
    match kind {
        Kind::People => ImportKind::People,
        Kind::Accounts => ImportKind::Accounts,
        Kind::Orders => ImportKind::Orders,
        Kind::Absences => ImportKind::Absences,
        Kind::Appointments => ImportKind::Appointments,
        Kind::Shows => ImportKind::Shows,
        Kind::Holidays => ImportKind::Holidays,
    }
}

/// Days before and after the plan's that a calendar is read for: history counts for a while, and the planner looks
/// beyond its end.
const MARGIN_DAYS: u64 = 62;
/// Names to be matched and vanished things shown of a preview.
const MOST_LISTED: usize = 500;

impl Source {
    /// Reads the whole file.
    pub fn read(kind: ImportKind, path: &Path) -> Result<Self, Failure> {
        let bytes = fs::read(path).map_err(|error| failure::io(path, &error))?;
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(Self { kind: kind_of(kind), file, bytes: bytes.into(), rest: None })
    }

    /// The file with another beside it.
    pub fn beside(mut self, other: Self) -> Self {
        self.rest = Some((other.file, other.bytes));
        self
    }

    /// What importing it into the plan of `snapshot` would do, after `earlier` files.
    pub fn look(
        self,
        snapshot: &Snapshot,
        options: &ImportOptions,
        earlier: Vec<Earlier>,
    ) -> Result<RunningImport, Failure> {
        let document = after(&snapshot.document, &earlier)?;
        let how = read_options(options, &document)?;
        let mut table = import::read(&self.bytes, &self.file, &how)?;
        if let Some((file, bytes)) = &self.rest {
            let other = import::read(bytes, file, &how)?;
            let apart = || Failure::said("import_apart", "app-import-apart", Args::new());
            table = import::join_orders(&table, &other).ok_or_else(apart)?;
        }
        let meaning = meaning(self.kind, &table, options)?;
        let preview = import::preview(self.kind, &document, &table, &meaning);
        let (options, revision) = (options.clone(), snapshot.revision);
        Ok(RunningImport { source: self, table, preview, options, remembered: false, earlier, revision })
    }
}

/// The plan after some files.
fn after(document: &Document, earlier: &[Earlier]) -> Result<Document, Failure> {
    let mut document = document.clone();
    for file in earlier {
        document = document.apply(&file.changes).map_err(|error| Failure::model(&error, &document))?;
    }
    Ok(document)
}

impl RunningImport {
    /// As the screen shows it.
    pub fn shown(&self, language: Language) -> ImportPreview {
        let mut shown = shown(language, self.source.kind, &self.source.file, &self.table, &self.preview);
        shown.remembered = self.remembered;
        shown.options = self.options.clone();
        shown
    }

    /// The shape of the file, by which choices are remembered.
    pub fn shape(&self) -> String {
        let names: std::collections::BTreeSet<String> =
            self.table.columns.iter().map(|name| name.trim().to_lowercase()).collect();
        let names: Vec<String> = names.into_iter().collect();
        format!("{}|{}", self.source.kind.id(), names.join("|"))
    }

    /// Choices to be remembered: columns by their names, because a later file may have them in another order.
    pub fn choices(&self) -> RememberedImport {
        let column = |index: &usize| self.table.columns.get(*index).cloned();
        RememberedImport {
            mapping: self
                .options
                .mapping
                .iter()
                .map(|(field, index)| (field.clone(), index.as_ref().and_then(column)))
                .collect(),
            encoding: self.options.encoding.clone(),
            delimiter: self.options.delimiter.clone(),
            default_side: self.options.default_side,
            date_order: self.options.date_order.clone(),
            decimal: self.options.decimal.clone(),
        }
    }

    /// The options that remembered choices lead to; columns that are gone are left to detection.
    pub fn with_choices(&self, choices: &RememberedImport) -> ImportOptions {
        let index = |name: &String| self.table.columns.iter().position(|column| column == name);
        let mapping = choices.mapping.iter().filter_map(|(field, name)| match name {
            None => Some((field.clone(), None)),
            Some(name) => index(name).map(|index| (field.clone(), Some(index))),
        });
        ImportOptions {
            mapping: mapping.collect(),
            encoding: choices.encoding.clone(),
            delimiter: choices.delimiter.clone(),
            default_side: choices.default_side,
            date_order: choices.date_order.clone(),
            decimal: choices.decimal.clone(),
            ..ImportOptions::default()
        }
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

fn read_options(options: &ImportOptions, document: &Document) -> Result<ReadOptions, Failure> {
    let delimiter = match options.delimiter.as_deref() {
        None => None,
        Some("\\t") => Some('\t'),
        Some(text) => match (text.chars().next(), text.chars().count()) {
            (Some(one), 1) => Some(one),
            _ => return Err(bad_option("delimiter", text)),
        },
    };
    let settings = document.settings();
    let margin = chrono::Days::new(MARGIN_DAYS);
    let window =
        settings.horizon.from.checked_sub_days(margin).zip(settings.horizon.to.checked_add_days(margin));
    Ok(ReadOptions {
        window,
        zone: Some(settings.zone),
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
        owners: options.owners.clone(),
        accounts: options.accounts.clone(),
        person: options.person,
        every_entry: options.every_entry,
        period: match (options.from, options.to) {
            (None, None) => None,
            (Some(from), Some(to)) if from > to => return Err(bad_option("to", &to.to_string())),
            (from, to) => Some((from.unwrap_or(NaiveDate::MIN), to.unwrap_or(NaiveDate::MAX))),
        },
        region: options.region.clone().filter(|region| !region.is_empty()),
        holiday_kind: options.holiday_kind,
    })
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
        let done = running.done(self.language);
        Ok(done.into_iter().flat_map(|file| file.refused).collect())
    }

    /// Files that are imported in the same step as the next one.
    pub fn import_earlier(&self) -> Result<Vec<Earlier>, Failure> {
        self.import.as_ref().map(|running| running.done(self.language)).ok_or_else(no_import)
    }

    /// Counts of all files of the step.
    pub fn import_counts(&self) -> Result<ImportCounts, Failure> {
        let done = self.import_earlier()?;
        Ok(done.iter().fold(ImportCounts::default(), |sum, file| sum.and(file.counts)))
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
        left_out: counts.left_out,
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
        kind: shown_kind(kind),
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
        unknown: preview.questions.iter().filter_map(unknown).take(MOST_LISTED).collect(),
        vanished: preview.vanished.iter().take(MOST_LISTED).map(|gone| gone.title.clone()).collect(),
        remembered: false,
        options: ImportOptions::default(),
    }
}

/// A name to be matched by hand.
fn unknown(question: &Question) -> Option<ImportUnknown> {
    match question {
        Question::Owner { text, rows, alike } => Some(ImportUnknown {
            text: text.clone(),
            customer: false,
            rows: *rows,
            alike: alike
                .iter()
                .map(|alike| ImportAlike { id: alike.person.to_string(), name: alike.name.clone() })
                .collect(),
        }),
        Question::Account { text, rows, alike } => Some(ImportUnknown {
            text: text.clone(),
            customer: true,
            rows: *rows,
            alike: alike
                .iter()
                .map(|(id, name)| ImportAlike { id: id.to_string(), name: name.clone() })
                .collect(),
        }),
        _ => None,
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
        Outcome::LeftOut(reason) => (ImportRowState::LeftOut, Some(reason.say(language))),
    };
    ImportRow {
        line: usize::try_from(row.line).unwrap_or(0),
        state,
        title: row.title.clone(),
        details,
        reason,
    }
}
