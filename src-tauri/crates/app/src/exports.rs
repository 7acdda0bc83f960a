//! Rosters as files in a folder.

use crate::{
    failure::Failure,
    seam::{ExportFormat, ExportRequest, Exported, ExportedFile, PaperSize},
};
use std::path::Path;
use tandem_exchange::export::{
    Paper,
    files::{self, Format},
    view::SwitchRoster,
    write::write_files,
};
use tandem_wording::Args;

/// Writes the files that were asked for.
pub(crate) fn write(roster: &SwitchRoster, request: &ExportRequest) -> Result<Exported, Failure> {
    let Some(dir) = request.dir.as_deref() else {
        return Err(Failure::said("no_folder", "app-export-no-folder", Args::new()));
    };
    if request.formats.is_empty() {
        return Err(Failure::said("no_format", "app-export-no-format", Args::new()));
    }
    let mut formats: Vec<Format> = Vec::new();
    for format in &request.formats {
        let format = match format {
            ExportFormat::Pdf => Format::Pdf,
            ExportFormat::Xlsx => Format::Xlsx,
            ExportFormat::Csv => Format::Csv,
            ExportFormat::Ics => Format::Ics,
        };
        if !formats.contains(&format) {
            formats.push(format);
        }
    }
    let paper = match request.paper {
        PaperSize::A4 => Paper::A4,
        PaperSize::A3 => Paper::A3,
    };
    let files = files::switch_roster(roster, &formats, paper)?;
    let written = write_files(Path::new(dir), files, request.replace)?;
    let shown = |path: &Path| path.display().to_string();
    Ok(Exported {
        files: written
            .iter()
            .map(|file| ExportedFile { path: shown(&file.path), bytes: file.bytes })
            .collect(),
    })
}
