//! Planning a board.

use tandem_app::seam::{Accepted, AppError, PlanEvent, Planned, Proposal};
use tauri::ipc::Channel;

use super::{TheWorkspace, with_workspace};

/// Answers when the search has ended; until then the channel tells how it goes.
#[tauri::command]
pub async fn plan(
    workspace: TheWorkspace<'_>,
    board: Planned,
    seconds: f64,
    seed: u64,
    on_event: Channel<PlanEvent>,
) -> Result<Proposal, AppError> {
    with_workspace(&workspace, move |workspace| {
        workspace.plan(board, seconds, seed, &mut |event| {
            // A screen that is gone no longer listens; the search goes on to its end.
            let _ = on_event.send(event);
        })
    })
    .await
}

/// Does not wait its turn: the search it stops is what keeps the others waiting.
#[tauri::command]
pub fn plan_stop(workspace: TheWorkspace<'_>) {
    workspace.plan_stop();
}

#[tauri::command]
pub async fn proposal(workspace: TheWorkspace<'_>, id: String) -> Result<Proposal, AppError> {
    with_workspace(&workspace, move |workspace| workspace.proposal(&id)).await
}

#[tauri::command]
pub async fn accept_proposal(
    workspace: TheWorkspace<'_>,
    id: String,
    items: Option<Vec<String>>,
    force: bool,
) -> Result<Accepted, AppError> {
    with_workspace(&workspace, move |workspace| workspace.accept_proposal(&id, items, force)).await
}

#[tauri::command]
pub async fn discard_proposal(workspace: TheWorkspace<'_>, id: String) -> Result<(), AppError> {
    with_workspace(&workspace, move |workspace| workspace.discard_proposal(&id)).await
}
