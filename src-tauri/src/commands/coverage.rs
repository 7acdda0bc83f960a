//! The board of coverage.

use tandem_app::{
    TandemId, Workspace,
    seam::{AppError, CoverageBoard, CoverageQuestion, CoveredAccounts, Verdict},
};

use super::{TheWorkspace, with_workspace};

#[tauri::command]
pub async fn coverage_board(workspace: TheWorkspace<'_>) -> Result<CoverageBoard, AppError> {
    with_workspace(&workspace, Workspace::coverage_board).await
}

#[tauri::command]
pub async fn covered_accounts(
    workspace: TheWorkspace<'_>,
    tandem: Option<TandemId>,
) -> Result<CoveredAccounts, AppError> {
    with_workspace(&workspace, move |workspace| workspace.covered_accounts(tandem)).await
}

/// Asked once when customers are picked up.
#[tauri::command]
pub async fn coverage_verdicts(
    workspace: TheWorkspace<'_>,
    question: CoverageQuestion,
) -> Result<Vec<Verdict>, AppError> {
    with_workspace(&workspace, move |workspace| workspace.coverage_verdicts(question)).await
}
