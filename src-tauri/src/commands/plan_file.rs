//! The plan file: which is open, and how it came to be.

use std::path::PathBuf;

use tandem_app::{
    Workspace,
    seam::{AppError, Lang, PlanInfo, Start, Theme},
};
use tauri::{AppHandle, Manager, Runtime};

use super::{TheDialogs, TheWorkspace, path_or, with_workspace};
use crate::{
    at_start::AtStart,
    window,
    words::{plans, say},
};

#[tauri::command]
pub async fn start<R: Runtime>(app: AppHandle<R>, workspace: TheWorkspace<'_>) -> Result<Start, AppError> {
    let opening = app.state::<AtStart>().inner().clone();
    let start = with_workspace(&workspace, move |workspace| {
        opening.wait();
        Ok(workspace.start())
    })
    .await?;
    show(&app, start.plan.as_ref());
    Ok(start)
}

#[tauri::command]
pub async fn new_plan<R: Runtime>(
    app: AppHandle<R>,
    workspace: TheWorkspace<'_>,
    dialogs: TheDialogs<'_>,
    path: Option<PathBuf>,
) -> Result<Option<PlanInfo>, AppError> {
    let language = workspace.language();
    let ask = || {
        let suggested = format!("{}.tandem", say(language, "desktop-new-plan-file"));
        dialogs.save_file(&say(language, "desktop-new-plan"), &suggested, &plans(language))
    };
    let Some(path) = path_or(path, ask).await else { return Ok(None) };
    let plan = with_workspace(&workspace, move |workspace| workspace.new_plan(&path)).await?;
    show(&app, Some(&plan));
    Ok(Some(plan))
}

#[tauri::command]
pub async fn open_plan<R: Runtime>(
    app: AppHandle<R>,
    workspace: TheWorkspace<'_>,
    dialogs: TheDialogs<'_>,
    path: Option<PathBuf>,
) -> Result<Option<PlanInfo>, AppError> {
    let language = workspace.language();
    let ask = || dialogs.open_file(&say(language, "desktop-open-plan"), &plans(language));
    let Some(path) = path_or(path, ask).await else { return Ok(None) };
    let plan = with_workspace(&workspace, move |workspace| workspace.open_plan(&path)).await?;
    show(&app, Some(&plan));
    Ok(Some(plan))
}

#[tauri::command]
pub async fn open_demo<R: Runtime>(
    app: AppHandle<R>,
    workspace: TheWorkspace<'_>,
) -> Result<PlanInfo, AppError> {
    let plan = with_workspace(&workspace, Workspace::open_demo).await?;
    show(&app, Some(&plan));
    Ok(plan)
}

#[tauri::command]
pub async fn save_copy(
    workspace: TheWorkspace<'_>,
    dialogs: TheDialogs<'_>,
    path: Option<PathBuf>,
) -> Result<Option<PathBuf>, AppError> {
    let language = workspace.language();
    let name = with_workspace(&workspace, |workspace| Ok(workspace.info().map(|plan| plan.name))).await?;
    let ask = || {
        let suggested = format!("{}.tandem", name.unwrap_or_else(|| say(language, "desktop-new-plan-file")));
        dialogs.save_file(&say(language, "desktop-save-copy"), &suggested, &plans(language))
    };
    let Some(path) = path_or(path, ask).await else { return Ok(None) };
    let copy = path.clone();
    with_workspace(&workspace, move |workspace| workspace.save_copy(&copy)).await?;
    Ok(Some(path))
}

/// Answers with the plan as the new language says it.
#[tauri::command]
pub async fn set_preferences(
    workspace: TheWorkspace<'_>,
    language: Lang,
    theme: Theme,
) -> Result<Option<PlanInfo>, AppError> {
    with_workspace(&workspace, move |workspace| {
        workspace.set_preferences(language, theme)?;
        Ok(workspace.info())
    })
    .await
}

fn show<R: Runtime>(app: &AppHandle<R>, plan: Option<&PlanInfo>) {
    window::show_title(app, plan.map_or("Tandem", |plan| plan.name.as_str()));
}
