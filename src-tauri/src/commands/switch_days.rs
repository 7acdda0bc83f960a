//! The board of switch days.

use tandem_app::{
    PersonId, SwitchDayId, Workspace,
    seam::{AppError, LegKind, LegLength, SwitchBoard, SwitchDayFacts, Target, Verdict, VerdictQuestion},
};

use super::{TheWorkspace, with_workspace};

#[tauri::command]
pub async fn switch_board(workspace: TheWorkspace<'_>) -> Result<SwitchBoard, AppError> {
    with_workspace(&workspace, Workspace::switch_board).await
}

#[tauri::command]
pub async fn inspect_switch_day(
    workspace: TheWorkspace<'_>,
    id: SwitchDayId,
) -> Result<SwitchDayFacts, AppError> {
    with_workspace(&workspace, move |workspace| workspace.inspect_switch_day(id)).await
}

/// Asked once when a bar is picked up, and again as new days scroll in.
#[tauri::command]
pub async fn verdicts(
    workspace: TheWorkspace<'_>,
    switch_day: Option<SwitchDayId>,
    leg: LegKind,
    length: LegLength,
    inside: PersonId,
    field: PersonId,
    targets: Vec<Target>,
) -> Result<Vec<Verdict>, AppError> {
    let question = VerdictQuestion { switch_day, leg, length, inside, field, targets };
    with_workspace(&workspace, move |workspace| workspace.verdicts(&question)).await
}
