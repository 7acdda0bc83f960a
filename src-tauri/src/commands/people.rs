//! People.

use tandem_app::{
    PersonId, Workspace,
    seam::{AppError, MetView, PairingsView, PeopleView, PersonSheet},
};

use super::{TheWorkspace, with_workspace};

#[tauri::command]
pub async fn people_view(workspace: TheWorkspace<'_>) -> Result<PeopleView, AppError> {
    with_workspace(&workspace, Workspace::people_view).await
}

#[tauri::command]
pub async fn person_sheet(workspace: TheWorkspace<'_>, id: PersonId) -> Result<PersonSheet, AppError> {
    with_workspace(&workspace, move |workspace| workspace.person_sheet(id)).await
}

#[tauri::command]
pub async fn pairings_view(workspace: TheWorkspace<'_>) -> Result<PairingsView, AppError> {
    with_workspace(&workspace, Workspace::pairings_view).await
}

#[tauri::command]
pub async fn met_view(workspace: TheWorkspace<'_>) -> Result<MetView, AppError> {
    with_workspace(&workspace, Workspace::met_view).await
}
