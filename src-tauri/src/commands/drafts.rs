//! Drafts beside the plan in force.

use tandem_app::{
    DraftId, Workspace,
    seam::{Accepted, AppError, DraftComparison, DraftsView, Performed, PlanInfo},
};

use super::{TheWorkspace, with_workspace};

#[tauri::command]
pub async fn drafts_view(workspace: TheWorkspace<'_>) -> Result<DraftsView, AppError> {
    with_workspace(&workspace, Workspace::drafts_view).await
}

/// An empty draft, or one with what a proposal would change.
#[tauri::command]
pub async fn create_draft(
    workspace: TheWorkspace<'_>,
    name: String,
    proposal: Option<String>,
) -> Result<Performed, AppError> {
    with_workspace(&workspace, move |workspace| workspace.create_draft(&name, proposal.as_deref())).await
}

#[tauri::command]
pub async fn rename_draft(
    workspace: TheWorkspace<'_>,
    id: DraftId,
    name: String,
) -> Result<Performed, AppError> {
    with_workspace(&workspace, move |workspace| workspace.rename_draft(id, &name)).await
}

#[tauri::command]
pub async fn open_draft(workspace: TheWorkspace<'_>, id: DraftId) -> Result<PlanInfo, AppError> {
    with_workspace(&workspace, move |workspace| workspace.open_draft(id)).await
}

#[tauri::command]
pub async fn close_draft(workspace: TheWorkspace<'_>) -> Result<PlanInfo, AppError> {
    with_workspace(&workspace, Workspace::close_draft).await
}

#[tauri::command]
pub async fn compare_draft(workspace: TheWorkspace<'_>, id: DraftId) -> Result<DraftComparison, AppError> {
    with_workspace(&workspace, move |workspace| workspace.compare_draft(id)).await
}

#[tauri::command]
pub async fn take_over_draft(
    workspace: TheWorkspace<'_>,
    id: DraftId,
    items: Option<Vec<String>>,
) -> Result<Accepted, AppError> {
    with_workspace(&workspace, move |workspace| workspace.take_over_draft(id, items)).await
}
