//! Customers.

use tandem_app::{
    AccountId, Workspace,
    seam::{AbcCurve, AbcThresholds, AccountSheet, AppError, CustomerMap},
};
use tauri::ipc::Response;

use super::{TheWorkspace, fault, with_workspace};

/// Packed, and as raw bytes of JSON: at 20,000 rows, letting the bridge write and read them takes five times as long.
#[tauri::command]
pub async fn accounts_view(workspace: TheWorkspace<'_>) -> Result<Response, AppError> {
    with_workspace(&workspace, |workspace| {
        let packed = workspace.accounts_packed()?;
        serde_json::to_vec(&packed).map(Response::new).map_err(|_| fault(workspace))
    })
    .await
}

#[tauri::command]
pub async fn account_sheet(workspace: TheWorkspace<'_>, id: AccountId) -> Result<AccountSheet, AppError> {
    with_workspace(&workspace, move |workspace| workspace.account_sheet(id)).await
}

#[tauri::command]
pub async fn customer_map(workspace: TheWorkspace<'_>) -> Result<CustomerMap, AppError> {
    with_workspace(&workspace, Workspace::customer_map).await
}

/// Asked while thresholds are being moved.
#[tauri::command]
pub async fn abc_curve(workspace: TheWorkspace<'_>, thresholds: AbcThresholds) -> Result<AbcCurve, AppError> {
    with_workspace(&workspace, move |workspace| workspace.abc_curve(thresholds)).await
}
