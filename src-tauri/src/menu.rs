//! The menu bar of macOS. Elsewhere the window has none: everything is on the screens and in the palette.

use tandem_app::Language;
use tauri::{
    AppHandle, Runtime,
    menu::{AboutMetadata, Menu, PredefinedMenuItem, Submenu},
};

use crate::words::say;

/// The menu bar, with what macOS expects of any program. Undo and redo are left out, so that their keys reach the plan.
pub fn bar<R: Runtime>(app: &AppHandle<R>, language: Language) -> tauri::Result<Menu<R>> {
    let about = AboutMetadata { version: Some(env!("CARGO_PKG_VERSION").into()), ..AboutMetadata::default() };
    let program = Submenu::with_items(
        app,
        "Tandem",
        true,
        &[
            &PredefinedMenuItem::about(app, None, Some(about))?,
            &PredefinedMenuItem::separator(app)?,
            &PredefinedMenuItem::services(app, None)?,
            &PredefinedMenuItem::separator(app)?,
            &PredefinedMenuItem::hide(app, None)?,
            &PredefinedMenuItem::hide_others(app, None)?,
            &PredefinedMenuItem::show_all(app, None)?,
            &PredefinedMenuItem::separator(app)?,
            &PredefinedMenuItem::quit(app, None)?,
        ],
    )?;
    let edit = Submenu::with_items(
        app,
        say(language, "desktop-menu-edit"),
        true,
        &[
            &PredefinedMenuItem::cut(app, None)?,
            &PredefinedMenuItem::copy(app, None)?,
            &PredefinedMenuItem::paste(app, None)?,
            &PredefinedMenuItem::select_all(app, None)?,
        ],
    )?;
    let window = Submenu::with_items(
        app,
        say(language, "desktop-menu-window"),
        true,
        &[
            &PredefinedMenuItem::minimize(app, None)?,
            &PredefinedMenuItem::maximize(app, None)?,
            &PredefinedMenuItem::fullscreen(app, None)?,
            &PredefinedMenuItem::close_window(app, None)?,
        ],
    )?;
    Menu::with_items(app, &[&program, &edit, &window])
}
