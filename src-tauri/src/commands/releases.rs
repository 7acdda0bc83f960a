//! Published versions of rosters.

use std::path::PathBuf;

use tandem_app::{
    ReleaseId, ReleaseScope, Workspace,
    seam::{
        AppError, ExportProgress, Exported, Performed, Published, ReleaseChanges, ReleasesView, SlipsRequest,
    },
};
use tauri::ipc::Channel;

use super::{TheDialogs, TheWorkspace, path_or, with_workspace};
use crate::words::say;

#[tauri::command]
pub async fn releases(workspace: TheWorkspace<'_>) -> Result<ReleasesView, AppError> {
    with_workspace(&workspace, Workspace::releases).await
}

#[tauri::command]
pub async fn publish(
    workspace: TheWorkspace<'_>,
    scope: ReleaseScope,
    note: String,
) -> Result<Published, AppError> {
    with_workspace(&workspace, move |workspace| workspace.publish(scope, &note)).await
}

#[tauri::command]
pub async fn withdraw(workspace: TheWorkspace<'_>, id: ReleaseId) -> Result<Performed, AppError> {
    with_workspace(&workspace, move |workspace| workspace.withdraw(id)).await
}

#[tauri::command]
pub async fn changes_since(
    workspace: TheWorkspace<'_>,
    scope: ReleaseScope,
    since: u32,
    to: Option<u32>,
) -> Result<ReleaseChanges, AppError> {
    with_workspace(&workspace, move |workspace| workspace.changes_since(scope, since, to)).await
}

/// Answers when the files are there; `export_stop` ends it.
#[tauri::command]
pub async fn export_slips(
    workspace: TheWorkspace<'_>,
    dialogs: TheDialogs<'_>,
    request: SlipsRequest,
    on_progress: Channel<ExportProgress>,
) -> Result<Option<Exported>, AppError> {
    let title = say(workspace.language(), "desktop-export-folder");
    let given = request.dir.clone().map(PathBuf::from);
    let Some(folder) = path_or(given, || dialogs.folder(&title)).await else { return Ok(None) };
    let request = SlipsRequest { dir: Some(folder.display().to_string()), ..request };
    with_workspace(&workspace, move |workspace| {
        workspace.export_slips(&request, &mut |progress| {
            // A screen that is gone no longer listens; the files are made all the same.
            let _ = on_progress.send(progress);
        })
    })
    .await
    .map(Some)
}
