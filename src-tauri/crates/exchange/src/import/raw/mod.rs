//! From bytes to rows of cells, without knowing what any of them means.

mod archive;
mod calendar;
mod cards;
mod cell;
mod compound;
mod delimited;
mod encoding;
mod entry;
mod header;
mod listed;
mod ods;
mod recurrence;
mod references;
mod shared;
mod sheet;
mod zones;

pub use cell::Cell;

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::NaiveDate;
use tandem_model::Tz;
use tandem_wording::{Args, Message};

use super::ImportError;

/// Files above this many bytes are refused.
pub const MAX_BYTES: usize = 512 * 1024 * 1024;
/// Calendars, cards and lists of objects above this many bytes are refused: taken apart they need many times their size.
pub const MAX_NESTED_BYTES: usize = 64 * 1024 * 1024;
/// Tables above this many rows are refused.
pub const MAX_ROWS: usize = 1_000_000;
/// Columns of the widest spreadsheet there is.
pub const MAX_COLUMNS: usize = 16_384;
/// Cells of one table; bounds the memory a file of commas can ask for.
pub const MAX_CELLS: usize = 40_000_000;
/// Bytes of text in the cells of a workbook, which may write one long text once and name it a million times.
pub const MAX_TEXT: usize = 512 * 1024 * 1024;

/// What the person reading the file has decided; everything left out is detected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadOptions {
    /// Sheet of a workbook; default: the first visible one with cells.
    pub sheet: Option<String>,
    /// Encoding of a text file by its label: `utf-8`, `utf-16le`, `utf-16be`, `utf-32le`, `utf-32be`,
    /// `windows-1252`, `windows-1250` or another label of the WHATWG encoding standard.
    pub encoding: Option<String>,
    /// Delimiter of a text file.
    pub delimiter: Option<char>,
    /// Line (text) or row (sheet) of the header, counted from 1; 0 says that there is none.
    pub header_row: Option<u64>,
    /// First and last day of a calendar's entries that are wanted; repeated entries go no further.
    pub window: Option<(NaiveDate, NaiveDate)>,
    /// Zone of a calendar's times that name none; UTC by default.
    pub zone: Option<Tz>,
}

/// A table as it stands in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct RawTable {
    /// Name of the file, without folders.
    pub source: String,
    /// Sheet that was read, in a workbook.
    pub sheet: Option<String>,
    /// All sheets of a workbook.
    pub sheets: Vec<String>,
    /// Encoding of a text file by its label; empty for workbooks.
    pub encoding: String,
    /// Delimiter of a text file.
    pub delimiter: Option<char>,
    /// Line or row of the header, counted from 1; 0 when there is none.
    pub header_row: u64,
    /// Names in the header row; a column without a name gets its number.
    pub columns: Vec<String>,
    /// How far the header reaches; a cell beyond it has lost its column.
    pub header_width: usize,
    /// Rows below the header, without empty lines and footers.
    pub rows: Vec<RawRow>,
    /// Lines left out as titles above the header or as footers, as they stood.
    pub left_out: Vec<(u64, String)>,
    /// Characters that the encoding could not read.
    pub unreadable: usize,
    /// Entries of a calendar that could not be read, by line, each with its reason.
    pub broken: Vec<(u64, Message)>,
    /// Occurrences of a calendar's entries outside the window.
    pub outside: usize,
}

/// One row with the place it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct RawRow {
    /// Line of the text file or row of the sheet where it begins, counted from 1.
    pub line: u64,
    /// Cells; may be fewer than the columns of the table.
    pub cells: Vec<Cell>,
}

impl RawRow {
    /// The cell of a column; a row that ends early goes on with empty cells.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// True if no cell holds anything.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}

impl RawTable {
    /// Up to `count` different values of a column, for a person to recognise it by.
    pub fn samples(&self, column: usize, count: usize) -> Vec<String> {
        let mut samples: Vec<String> = Vec::new();
        for row in self.rows.iter().take(1000) {
            let cell = row.cell(column);
            if !cell.is_empty() && !samples.iter().any(|sample| *sample == cell.text()) {
                samples.push(cell.text().into_owned());
                if samples.len() == count {
                    break;
                }
            }
        }
        samples
    }
}

/// Rows of a file before the header is known.
struct Unnamed {
    rows: Vec<RawRow>,
    sheet: Option<String>,
    sheets: Vec<String>,
    encoding: String,
    delimiter: Option<char>,
    unreadable: usize,
}

/// Reads a delimited text file, a workbook (XLSX, XLS, ODS), a calendar, address cards or a list of objects; what it is
/// is decided by its bytes.
/// `knows_name` tells header names that somebody will understand, which helps to find the header row.
pub(super) fn read(
    bytes: &[u8],
    file_name: &str,
    options: &ReadOptions,
    knows_name: &dyn Fn(&str) -> bool,
) -> Result<RawTable, ImportError> {
    check_size(bytes.len() as u64)?;
    let source = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name).to_owned();
    let read = match Form::of(bytes) {
        Form::Zip => sheet::read_zip(bytes, options)?,
        Form::Compound => sheet::read_compound(bytes, options)?,
        Form::Text => {
            check_text_options(options, &source)?;
            let decoded = encoding::decode(bytes, options.encoding.as_deref())?;
            // The reader of a foreign format meets bytes that nobody foresaw; whatever it trips over, the answer is a
            // sentence.
            let guarded = |read: &dyn Fn() -> Result<RawTable, ImportError>| {
                catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(calendar::damaged()))
            };
            let nested = calendar::is_calendar(&decoded.text)
                || cards::is_cards(&decoded.text)
                || listed::is_list(&decoded.text);
            if nested && bytes.len() > MAX_NESTED_BYTES {
                return Err(too_large(MAX_NESTED_BYTES));
            }
            if calendar::is_calendar(&decoded.text) {
                return guarded(&|| {
                    calendar::read(&decoded.text, source.clone(), decoded.encoding.clone(), options)
                });
            }
            if cards::is_cards(&decoded.text) {
                return guarded(&|| cards::read(&decoded.text, source.clone(), decoded.encoding.clone()));
            }
            if listed::is_list(&decoded.text) {
                listed::read(&decoded.text, &source, decoded.encoding)?
            } else {
                delimited::read(decoded, options)?
            }
        }
        Form::Page => {
            return Err(ImportError::new(
                "import_web_page",
                Message::new("exchange-error-web-page", Args::new().text("file", source)),
            ));
        }
        Form::Other => {
            return Err(ImportError::new(
                "import_not_a_table",
                Message::new("exchange-error-not-a-table", Args::new().text("file", source)),
            ));
        }
    };
    let named = header::name_columns(read.rows, options.header_row, knows_name);
    if named.rows.len() > MAX_ROWS {
        return Err(too_many_rows());
    }
    if named.columns.is_empty() || named.rows.is_empty() {
        return Err(ImportError::new(
            "import_no_rows",
            Message::new("exchange-error-no-rows", Args::new().text("file", source)),
        ));
    }
    Ok(RawTable {
        source,
        sheet: read.sheet,
        sheets: read.sheets,
        encoding: read.encoding,
        delimiter: read.delimiter,
        header_row: named.header_row,
        columns: named.columns,
        header_width: named.header_width,
        rows: named.rows,
        left_out: named.left_out,
        unreadable: read.unreadable,
        broken: Vec::new(),
        outside: 0,
    })
}

/// Choices that a text file cannot follow.
fn check_text_options(options: &ReadOptions, source: &str) -> Result<(), ImportError> {
    if let Some(sheet) = &options.sheet {
        let args = Args::new().text("file", source).text("sheet", sheet);
        return Err(ImportError::new("import_no_sheets", Message::new("exchange-error-no-sheets", args)));
    }
    let parts =
        |c: char| c.is_ascii() && !c.is_ascii_alphanumeric() && !matches!(c, '"' | '\r' | '\n' | '\0');
    match options.delimiter.filter(|delimiter| !parts(*delimiter)) {
        Some(delimiter) => {
            let args = Args::new().text("delimiter", delimiter.escape_debug().to_string());
            Err(ImportError::new("import_bad_delimiter", Message::new("exchange-error-bad-delimiter", args)))
        }
        None => Ok(()),
    }
}

/// The container of a file, told by its first bytes: names lie.
enum Form {
    Zip,
    Compound,
    Text,
    Page,
    Other,
}

impl Form {
    fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return Self::Zip;
        }
        if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
            return Self::Compound;
        }
        let foreign: [&[u8]; 8] = [
            b"%PDF",
            b"SQLite format 3\0",
            b"\x89PNG",
            b"\xFF\xD8\xFF",
            b"GIF8",
            b"Rar!",
            b"7z\xBC\xAF",
            b"\x1F\x8B",
        ];
        if foreign.iter().any(|magic| bytes.starts_with(magic)) {
            return Self::Other;
        }
        let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let start = start.trim_ascii_start();
        let start = start[..start.len().min(200)].to_ascii_lowercase();
        if [&b"<html"[..], b"<!doctype", b"<?xml", b"<table"].iter().any(|tag| start.starts_with(tag)) {
            return Self::Page;
        }
        Self::Text
    }
}

/// Refuses a file by its size alone, before anybody takes it into memory.
pub fn check_size(bytes: u64) -> Result<(), ImportError> {
    if bytes > MAX_BYTES as u64 { Err(too_large(MAX_BYTES)) } else { Ok(()) }
}

fn too_large(most: usize) -> ImportError {
    ImportError::new(
        "import_too_large",
        Message::new(
            "exchange-error-too-large",
            Args::new().number("megabytes", (most / 1024 / 1024) as i64),
        ),
    )
}

fn too_many_rows() -> ImportError {
    ImportError::new(
        "import_too_many_rows",
        Message::new("exchange-error-too-many-rows", Args::new().number("rows", MAX_ROWS as i64)),
    )
}

fn too_many_cells() -> ImportError {
    ImportError::new(
        "import_too_many_cells",
        Message::new("exchange-error-too-many-cells", Args::new().number("cells", MAX_CELLS as i64)),
    )
}
