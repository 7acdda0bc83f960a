//! The board of tandems.

use tandem_app::{
    PersonId, Workspace,
    seam::{AppError, TandemBoard, TandemFacts, Verdict},
};

use super::{TheWorkspace, with_workspace};

#[tauri::command]
pub async fn tandem_board(workspace: TheWorkspace<'_>) -> Result<TandemBoard, AppError> {
    with_workspace(&workspace, Workspace::tandem_board).await
}

#[tauri::command]
pub async fn tandem_facts(workspace: TheWorkspace<'_>, field: PersonId) -> Result<TandemFacts, AppError> {
    with_workspace(&workspace, move |workspace| workspace.tandem_facts(field)).await
}

/// Asked once when a field rep is picked up.
#[tauri::command]
pub async fn tandem_verdicts(
    workspace: TheWorkspace<'_>,
    field: PersonId,
    targets: Vec<Option<PersonId>>,
) -> Result<Vec<Verdict>, AppError> {
    with_workspace(&workspace, move |workspace| workspace.tandem_verdicts(field, targets)).await
}
