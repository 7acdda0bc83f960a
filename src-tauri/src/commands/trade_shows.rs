//! Trade shows and their rosters.

use tandem_app::{
    BoothDutyId, TradeShowId, Workspace,
    seam::{AppError, Candidate, SeatPlace, SeatQuestion, ShowBoard, ShowYear, ShowsView, Verdict},
};

use super::{TheWorkspace, with_workspace};

#[tauri::command]
pub async fn shows_view(workspace: TheWorkspace<'_>) -> Result<ShowsView, AppError> {
    with_workspace(&workspace, Workspace::shows_view).await
}

#[tauri::command]
pub async fn show_board(workspace: TheWorkspace<'_>, id: TradeShowId) -> Result<ShowBoard, AppError> {
    with_workspace(&workspace, move |workspace| workspace.show_board(id)).await
}

#[tauri::command]
pub async fn show_year(workspace: TheWorkspace<'_>, year: Option<i32>) -> Result<ShowYear, AppError> {
    with_workspace(&workspace, move |workspace| workspace.show_year(year)).await
}

/// Asked once when a chip is picked up.
#[tauri::command]
pub async fn seat_verdicts(
    workspace: TheWorkspace<'_>,
    question: SeatQuestion,
) -> Result<Vec<Verdict>, AppError> {
    with_workspace(&workspace, move |workspace| workspace.seat_verdicts(question)).await
}

#[tauri::command]
pub async fn seat_candidates(
    workspace: TheWorkspace<'_>,
    duty: Option<BoothDutyId>,
    seat: SeatPlace,
) -> Result<Vec<Candidate>, AppError> {
    with_workspace(&workspace, move |workspace| workspace.seat_candidates(duty, seat)).await
}
