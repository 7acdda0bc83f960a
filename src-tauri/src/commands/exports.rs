//! Rosters as files.

use std::path::PathBuf;

use tandem_app::seam::{AppError, ExportFormat, ExportRequest, Exported, PaperSize};

use super::{TheDialogs, TheWorkspace, path_or, with_workspace};
use crate::words::say;

#[tauri::command]
pub async fn export_switch_days(
    workspace: TheWorkspace<'_>,
    dialogs: TheDialogs<'_>,
    formats: Vec<ExportFormat>,
    paper: PaperSize,
    dir: Option<PathBuf>,
    replace: bool,
) -> Result<Option<Exported>, AppError> {
    let title = say(workspace.language(), "desktop-export-folder");
    let Some(folder) = path_or(dir, || dialogs.folder(&title)).await else { return Ok(None) };
    let request = ExportRequest { formats, paper, dir: Some(folder.display().to_string()), replace };
    with_workspace(&workspace, move |workspace| workspace.export_switch_days(&request)).await.map(Some)
}
