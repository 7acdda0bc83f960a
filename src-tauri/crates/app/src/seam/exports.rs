//! Rosters as files.

use serde::{Deserialize, Serialize};

/// A file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// Wall plan.
    Pdf,
    /// Spreadsheet.
    Xlsx,
    /// One table as text.
    Csv,
    /// Calendar files.
    Ics,
}

/// Sheet of a PDF, landscape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PaperSize {
    /// 297 x 210 mm.
    A4,
    /// 420 x 297 mm.
    A3,
}

/// What is wanted of an export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportRequest {
    /// At least one.
    pub formats: Vec<ExportFormat>,
    /// For the PDF.
    pub paper: PaperSize,
    /// Into which folder; none: the person is asked.
    pub dir: Option<String>,
    /// Files of the same name may be replaced.
    pub replace: bool,
}

/// A written file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportedFile {
    /// Where.
    pub path: String,
    /// Its size.
    pub bytes: u64,
}

/// The files of an export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Exported {
    /// In the order they were written.
    pub files: Vec<ExportedFile>,
}
