//! Importing: choose a file, look at what it would do, then do it.

use std::path::PathBuf;

use tandem_app::{
    Workspace,
    seam::{AppError, ImportDone, ImportKind, ImportOptions, ImportPreview},
};

use super::{TheDialogs, TheWorkspace, path_or, with_workspace};
use crate::words::{csv, say, tables};

#[tauri::command]
pub async fn import_pick(
    workspace: TheWorkspace<'_>,
    dialogs: TheDialogs<'_>,
    kind: ImportKind,
    path: Option<PathBuf>,
) -> Result<Option<ImportPreview>, AppError> {
    let language = workspace.language();
    let title = match kind {
        ImportKind::People => "desktop-import-people",
        ImportKind::Accounts => "desktop-import-accounts",
        ImportKind::Orders => "desktop-import-orders",
        ImportKind::Absences => "desktop-import-absences",
        ImportKind::Appointments => "desktop-import-appointments",
        ImportKind::Shows => "desktop-import-shows",
        ImportKind::Holidays => "desktop-import-holidays",
    };
    let ask = || dialogs.open_file(&say(language, title), &tables(language));
    let Some(path) = path_or(path, ask).await else { return Ok(None) };
    with_workspace(&workspace, move |workspace| workspace.import_pick(kind, &path)).await.map(Some)
}

#[tauri::command]
pub async fn import_change(
    workspace: TheWorkspace<'_>,
    options: ImportOptions,
) -> Result<ImportPreview, AppError> {
    with_workspace(&workspace, move |workspace| workspace.import_change(options)).await
}

#[tauri::command]
pub async fn import_commit(workspace: TheWorkspace<'_>) -> Result<ImportDone, AppError> {
    with_workspace(&workspace, Workspace::import_commit).await
}

#[tauri::command]
pub async fn import_save_refused(
    workspace: TheWorkspace<'_>,
    dialogs: TheDialogs<'_>,
    path: Option<PathBuf>,
) -> Result<Option<PathBuf>, AppError> {
    let language = workspace.language();
    let ask = || {
        let suggested = format!("{}.csv", say(language, "desktop-refused-file"));
        dialogs.save_file(&say(language, "desktop-save-refused"), &suggested, &csv())
    };
    let Some(path) = path_or(path, ask).await else { return Ok(None) };
    let written = path.clone();
    with_workspace(&workspace, move |workspace| workspace.import_save_refused(&written)).await?;
    Ok(Some(path))
}

#[tauri::command]
pub async fn import_cancel(workspace: TheWorkspace<'_>) -> Result<(), AppError> {
    with_workspace(&workspace, |workspace| {
        workspace.import_cancel();
        Ok(())
    })
    .await
}
