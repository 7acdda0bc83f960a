//! Rosters as files: one print view, many formats.
//!
//! [`view`] holds what is printed, [`pdf`], [`xlsx`], [`csv`], [`ics`] and [`html`] turn it into bytes, [`files`] names
//! them, [`write`](mod@write) puts them into a folder so that nobody ever finds half a file.

use std::path::PathBuf;

pub mod csv;
pub mod files;
pub mod html;
pub mod ics;
mod listing;
pub mod pdf;
mod sheet;
pub mod view;
mod words;
pub mod write;
pub mod xlsx;

#[cfg(test)]
mod sample;

/// The sheet something is laid out for; each layout chooses which way it is turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 297 x 210 mm.
    A4,
    /// 420 x 297 mm.
    A3,
    /// 11 x 8.5 inches.
    Letter,
}

/// Why an export did not come about. Nothing has been written then, unless the variant says otherwise.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A file format's own writer refused; a fault of ours, never of the data.
    #[error("the {format} file could not be made: {detail}")]
    Format {
        /// Which format.
        format: &'static str,
        /// What its writer said.
        detail: String,
    },
    /// Nobody with this id has a row in the view.
    #[error("nobody in the roster has the id {0}")]
    NobodyThere(uuid::Uuid),
    /// Files of these names are there already and must not be replaced.
    #[error("{} of the files are there already", .0.len())]
    Exists(Vec<PathBuf>),
    /// Whoever asked for it wanted it no more.
    #[error("stopped")]
    Stopped,
    /// A name that cannot be a file's, or twice the same name.
    #[error("{0:?} cannot be the name of a new file here")]
    Name(String),
    /// The system said no: disk full, no permission, open elsewhere. Files that were to be written before this one
    /// may be there, whole.
    #[error("{path}: {source}")]
    Write {
        /// The file or folder concerned.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

impl ExportError {
    /// Stable code for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Format { .. } => "export_format",
            Self::NobodyThere(_) => "export_nobody_there",
            Self::Exists(_) => "export_exists",
            Self::Stopped => "stopped",
            Self::Name(_) => "export_name",
            Self::Write { source, .. } => match source.kind() {
                std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => "disk_full",
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                    "no_permission"
                }
                std::io::ErrorKind::ResourceBusy | std::io::ErrorKind::ExecutableFileBusy => "locked",
                std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => "missing",
                _ => "export_write",
            },
        }
    }
}
