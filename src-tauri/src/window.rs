//! The one window.

use std::path::Path;

use tauri::{
    App, LogicalSize, Manager, Runtime, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent,
    webview::NewWindowResponse,
};

use crate::window_size::{Rememberer, SMALLEST, WindowSize};

/// The label that the capability names; a window under any other label may call nothing.
pub const MAIN: &str = "main";

/// Opens the window, in the size it had last.
///
/// `web_files` is where the web view keeps its own files, so that they do not lie beside the plans.
pub fn open<R: Runtime>(app: &App<R>, size_file: &Path, web_files: &Path) -> tauri::Result<()> {
    let size = WindowSize::remembered(size_file);
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title("Tandem")
        .inner_size(size.width, size.height)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .maximized(size.maximized)
        .data_directory(web_files.to_owned())
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    remember_size(&window, Rememberer::into_file(size_file.to_owned()), size);
    Ok(())
}

/// Shows which plan is open.
pub fn show_title<R: Runtime>(app: &tauri::AppHandle<R>, plan: &str) {
    if let Some(window) = app.get_webview_window(MAIN)
        && let Err(problem) = window.set_title(plan)
    {
        tracing::warn!(%problem, "the window's title could not be set");
    }
}

/// Only pages that came with the program are shown; a link elsewhere leads nowhere.
fn is_ours(address: &Url) -> bool {
    match (address.scheme(), address.host_str()) {
        ("tauri", Some("localhost")) => true,
        ("http" | "https", Some("tauri.localhost")) => cfg!(windows),
        ("http", Some("127.0.0.1")) => cfg!(dev) && address.port() == Some(5173),
        _ => false,
    }
}

fn remember_size<R: Runtime>(window: &WebviewWindow<R>, rememberer: Rememberer, first: WindowSize) {
    let about = window.clone();
    let normal = std::sync::Mutex::new(first);
    window.on_window_event(move |event| {
        let WindowEvent::Resized(size) = event else { return };
        let (Ok(scale), Ok(maximized)) = (about.scale_factor(), about.is_maximized()) else { return };
        let LogicalSize { width, height } = size.to_logical::<f64>(scale);
        let mut kept = normal.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        // While maximised, the size to go back to is the one from before.
        *kept = if maximized {
            WindowSize { maximized, ..*kept }
        } else {
            WindowSize { width, height, maximized }
        };
        rememberer.note(*kept);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_may_be_shown() {
        let cases = [
            ("tauri://localhost/index.html", true),
            ("tauri://elsewhere/", false),
            ("https://example.com/", false),
            ("http://localhost/", false),
            ("file:///etc/passwd", false),
            ("about:blank", false),
            ("data:text/html,x", false),
        ];
        for (address, expected) in cases {
            assert_eq!(is_ours(&address.parse().unwrap()), expected, "{address}");
        }
    }
}
