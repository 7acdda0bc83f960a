//! A file on its way to a preview.

use super::{Earlier, RunningImport};
use crate::{
    failure::{self, Failure},
    seam::{ImportKind, ImportOptions},
    session::Snapshot,
};
use std::{fs, path::Path, sync::Arc};
use tandem_exchange::import::{self, DateOrder, DecimalMark, Kind, Options, RawTable, ReadOptions};
use tandem_model::{Document, NaiveDate};
use tandem_wording::Args;

/// Days before and after the plan's that a calendar is read for: history counts for a while, and the planner looks
/// beyond its end.
const MARGIN_DAYS: u64 = 62;
/// A file that was read once and is looked at with different options.
#[derive(Clone)]
pub(crate) struct Source {
    pub kind: Kind,
    pub file: String,
    bytes: Arc<[u8]>,
    /// Another file that holds the rest of each row: heads and lines of orders.
    rest: Option<(String, Arc<[u8]>)>,
}

impl Source {
    /// Reads the whole file.
    pub fn read(kind: ImportKind, path: &Path) -> Result<Self, Failure> {
        let failed = |error: std::io::Error| failure::io(path, &error);
        // Files that nobody will read are not taken into memory first.
        import::raw::check_size(fs::metadata(path).map_err(failed)?.len())?;
        let bytes = fs::read(path).map_err(failed)?;
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

fn bad_option(option: &str, value: &str) -> Failure {
    let args = Args::new().text("option", option).text("value", value);
    Failure::said("bad_option", "app-bad-option", args).with_fields([option.to_owned()])
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
