//! Changing the plan, and taking changes back.

use tandem_app::{
    Workspace,
    seam::{Action, AppError, HistoryDetails, HistoryPage, Performed},
};

use super::{TheWorkspace, with_workspace};

#[tauri::command]
pub async fn perform(workspace: TheWorkspace<'_>, action: Action) -> Result<Performed, AppError> {
    with_workspace(&workspace, |workspace| workspace.perform(action)).await
}

#[tauri::command]
pub async fn undo(workspace: TheWorkspace<'_>) -> Result<Performed, AppError> {
    with_workspace(&workspace, Workspace::undo).await
}

#[tauri::command]
pub async fn redo(workspace: TheWorkspace<'_>) -> Result<Performed, AppError> {
    with_workspace(&workspace, Workspace::redo).await
}

#[tauri::command]
pub async fn history(workspace: TheWorkspace<'_>, before: Option<i64>) -> Result<HistoryPage, AppError> {
    with_workspace(&workspace, move |workspace| workspace.history(before)).await
}

#[tauri::command]
pub async fn history_entry(workspace: TheWorkspace<'_>, id: i64) -> Result<HistoryDetails, AppError> {
    with_workspace(&workspace, move |workspace| workspace.history_entry(id)).await
}

#[tauri::command]
pub async fn restore(workspace: TheWorkspace<'_>, id: i64) -> Result<Performed, AppError> {
    with_workspace(&workspace, move |workspace| workspace.restore(id)).await
}
