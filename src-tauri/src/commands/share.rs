//! Handing on: everything chosen in a folder or ZIP, and e-mails to go with it.

use std::{path::PathBuf, process::Command};

use tandem_app::seam::{AppError, ExportProgress, ShareRequest, ShareSummary, Shared};
use tauri::ipc::Channel;

use super::{TheDialogs, TheWorkspace, path_or, with_workspace};
use crate::{dialogs::Kind, words::say};

/// What would leave; writes nothing. `export_stop` ends it.
#[tauri::command]
pub async fn share_summary(
    workspace: TheWorkspace<'_>,
    request: ShareRequest,
) -> Result<ShareSummary, AppError> {
    with_workspace(&workspace, move |workspace| workspace.share_summary(&request, &mut |_| {})).await
}

/// Answers when the folder or, with `zip`, the file is there; `export_stop` ends it.
#[tauri::command]
pub async fn share(
    workspace: TheWorkspace<'_>,
    dialogs: TheDialogs<'_>,
    request: ShareRequest,
    zip: bool,
    on_progress: Channel<ExportProgress>,
) -> Result<Option<Shared>, AppError> {
    let language = workspace.language();
    let given = request.to.clone().map(PathBuf::from);
    let ask = || {
        let title = say(language, "desktop-export-folder");
        if zip {
            let kind = Kind { name: "ZIP".to_owned(), extensions: &["zip"] };
            dialogs.save_file(&title, "tandem.zip", &[kind])
        } else {
            dialogs.folder(&title)
        }
    };
    let Some(mut to) = path_or(given, ask).await else { return Ok(None) };
    if zip && to.extension().is_none() {
        to.set_extension("zip");
    }
    let request = ShareRequest { to: Some(to.display().to_string()), ..request };
    with_workspace(&workspace, move |workspace| {
        workspace.share(&request, &mut |progress| {
            // A screen that is gone no longer listens; the files are made all the same.
            let _ = on_progress.send(progress);
        })
    })
    .await
    .map(Some)
}

/// Lets the system's mail program begin an e-mail.
#[tauri::command]
pub async fn open_mail_draft(workspace: TheWorkspace<'_>, link: String) -> Result<(), AppError> {
    let language = workspace.language();
    with_workspace(&workspace, move |_| {
        let failed = |detail: String| AppError {
            code: "mail_not_opened".into(),
            sentence: say(language, "desktop-mail-not-opened"),
            fields: vec![detail],
        };
        // The screens hand back what they were given; nothing else may be started from here.
        if !link.starts_with("mailto:") || link.contains(|c: char| c.is_control() || c.is_whitespace()) {
            return Err(failed(link));
        }
        let mut command = if cfg!(windows) {
            let mut command = Command::new("rundll32");
            command.arg("url.dll,FileProtocolHandler");
            command
        } else if cfg!(target_os = "macos") {
            Command::new("open")
        } else {
            Command::new("xdg-open")
        };
        let started = command.arg(&link).status().map_err(|error| failed(error.to_string()))?;
        if started.success() { Ok(()) } else { Err(failed(started.to_string())) }
    })
    .await
}
