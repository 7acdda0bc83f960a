//! The settings.

use tandem_app::{
    Workspace,
    seam::{AppError, SettingsView},
};

use super::{TheWorkspace, with_workspace};

#[tauri::command]
pub async fn settings_view(workspace: TheWorkspace<'_>) -> Result<SettingsView, AppError> {
    with_workspace(&workspace, Workspace::settings_view).await
}
