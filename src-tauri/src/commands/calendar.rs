//! The calendar of everything, and the plan at a glance.

use tandem_app::{
    Workspace,
    seam::{AppError, CalendarQuestion, CalendarView, Overview},
};

use super::{TheWorkspace, with_workspace};

#[tauri::command]
pub async fn calendar_view(
    workspace: TheWorkspace<'_>,
    question: CalendarQuestion,
) -> Result<CalendarView, AppError> {
    with_workspace(&workspace, move |workspace| workspace.calendar_view(&question)).await
}

#[tauri::command]
pub async fn overview(workspace: TheWorkspace<'_>) -> Result<Overview, AppError> {
    with_workspace(&workspace, Workspace::overview).await
}
