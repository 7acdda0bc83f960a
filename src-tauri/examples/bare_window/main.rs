//! The least a Tauri window can be: one line of text. `cargo xtask measure` starts it in turn with Tandem, so that the two times can be
//! divided whatever the machine is doing.

use std::io::{Write, stdout};

use serde_json::{Value, json};
use tauri::AppHandle;

/// Under the name that Tandem's capability permits.
#[tauri::command]
fn ui_ready(app: AppHandle, marks: Value) {
    // Whoever asked may have gone; the program ends either way.
    let _ = writeln!(stdout(), "{}", json!({ "marks": marks }));
    app.exit(0);
}

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![ui_ready])
        .run(tauri::generate_context!("examples/bare_window/tauri.conf.json"))
}
