//! Plans that are opened from outside while the program runs, as macOS does it.
#![cfg_attr(
    not(target_os = "macos"),
    allow(dead_code, reason = "other systems start the program with the plan as argument")
)]

use std::sync::Arc;

use tandem_app::Workspace;
use tauri::{AppHandle, Manager, Runtime, Url};

use crate::window;

/// Opens the first plan of a list of addresses and shows it. What goes wrong is told by the screens when they start anew.
pub fn open<R: Runtime>(app: &AppHandle<R>, addresses: &[Url]) {
    let Some(path) = addresses.iter().find_map(|address| address.to_file_path().ok()) else { return };
    let workspace = Arc::clone(&app.state::<Arc<Workspace>>());
    let app = app.clone();
    std::thread::spawn(move || {
        workspace.open_at_start(Some(&path));
        if let Some(window) = app.get_webview_window(window::MAIN)
            && let Err(problem) = window.reload()
        {
            tracing::warn!(%problem, "the screens could not be started anew");
        }
    });
}
