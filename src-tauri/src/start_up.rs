//! When the first screen was there to be seen.

use std::{
    io::{Write, stdout},
    time::{Instant, SystemTime, UNIX_EPOCH},
};

use serde_json::{Value, json};
use tauri::{AppHandle, Runtime, State};

/// Since when the program runs, and whether somebody asked for the figures.
pub struct Watch {
    /// When `main` began.
    pub begun: Instant,
    /// Print the figures and end.
    pub report: bool,
}

/// The screen says that it is painted, with its own marks in milliseconds.
#[tauri::command]
pub fn ui_ready<R: Runtime>(app: AppHandle<R>, watch: State<'_, Watch>, marks: Value) {
    let since_main = watch.begun.elapsed().as_secs_f64() * 1e3;
    tracing::info!(milliseconds = since_main, "first screen painted");
    if !watch.report {
        return;
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs_f64() * 1e3;
    let line = json!({ "since_main_ms": since_main, "epoch_ms": now, "marks": marks });
    // Whoever asked may have gone; the program ends either way.
    let _ = writeln!(stdout(), "{line}");
    // The screens report twice: when something is painted, and when the plan is.
    if line["marks"].get("plan").is_some() {
        app.exit(0);
    }
}
