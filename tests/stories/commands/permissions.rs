//! Who may call what.

use serde_json::json;
use tandem_desktop::commands::NAMES;

use crate::desktop::Desktop;

fn denied(problem: &serde_json::Value) -> bool {
    problem.as_str().is_some_and(|text| text.contains("not allowed") || text.contains("not found"))
}

#[test]
fn the_main_window_may_call_every_command_of_ours() {
    let desktop = Desktop::new([]);
    for name in NAMES {
        if let Err(problem) = desktop.call(name, json!({})) {
            assert!(!denied(&problem), "{name}: {problem}");
        }
    }
}

#[test]
fn no_other_window_may_call_anything() {
    let desktop = Desktop::new([]);
    for name in NAMES {
        let answer = desktop.call_from_elsewhere(name, json!({}));
        assert!(answer.as_ref().is_err_and(denied), "{name}: {answer:?}");
    }
}

#[test]
fn nothing_of_tauri_itself_is_open_beyond_listening() {
    let desktop = Desktop::new([]);
    for command in [
        "plugin:app|version",
        "plugin:event|emit",
        "plugin:path|resolve_directory",
        "plugin:webview|create_webview_window",
        "plugin:window|set_title",
        "no_such_command",
    ] {
        let answer = desktop.call(command, json!({}));
        assert!(answer.as_ref().is_err_and(denied), "{command}: {answer:?}");
    }
}
