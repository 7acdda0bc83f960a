//! Rosters as files.

use std::path::PathBuf;

use tandem_app::seam::{AppError, ExportProgress, ExportRequest, Exported};
use tauri::ipc::Channel;

use super::{TheDialogs, TheWorkspace, path_or, with_workspace};
use crate::words::say;

/// Answers when the files are there; until then the channel tells how far it is.
#[tauri::command]
pub async fn export(
    workspace: TheWorkspace<'_>,
    dialogs: TheDialogs<'_>,
    request: ExportRequest,
    on_progress: Channel<ExportProgress>,
) -> Result<Option<Exported>, AppError> {
    let title = say(workspace.language(), "desktop-export-folder");
    let given = request.dir.clone().map(PathBuf::from);
    let Some(folder) = path_or(given, || dialogs.folder(&title)).await else { return Ok(None) };
    let request = ExportRequest { dir: Some(folder.display().to_string()), ..request };
    with_workspace(&workspace, move |workspace| {
        workspace.export(&request, &mut |progress| {
            // A screen that is gone no longer listens; the files are made all the same.
            let _ = on_progress.send(progress);
        })
    })
    .await
    .map(Some)
}

/// Does not wait its turn: the export it stops is what keeps the others waiting.
#[tauri::command]
pub fn export_stop(workspace: TheWorkspace<'_>) {
    workspace.export_stop();
}
