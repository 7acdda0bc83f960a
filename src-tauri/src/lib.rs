//! The desktop shell of Tandem: one window, its commands, and nothing a plan would miss without it.
//!
//! The shell knows `tandem-app` alone. A command takes what the screen says, calls the app off the main thread, and hands back what it
//! answers; see [`commands`]. What the program may do is listed twice on purpose: the commands in `src/commands/names.rs`, and the
//! permissions for the window `main` in `capabilities/main.json`.

#![recursion_limit = "256"]

pub mod arguments;
mod at_start;
pub mod commands;
pub mod dialogs;
mod log;
mod menu;
mod outside;
#[cfg(target_os = "linux")]
mod renderer;
mod start_up;
mod window;
mod window_size;
mod words;

use std::{
    env,
    io::{Write, stderr, stdout},
    process::ExitCode,
    sync::Arc,
    time::Instant,
};

pub use at_start::First;

use arguments::{Arguments, Request};
use at_start::AtStart;
use dialogs::Dialogs;
use tandem_app::{Clock, Workspace};
use tauri::{App, Builder, Context, Manager, Runtime, utils::config::AppDirectoriesOverride};

/// The program, from its arguments to its end.
pub fn main() -> ExitCode {
    let begun = Instant::now();
    match arguments::read(env::args_os().skip(1)) {
        // A closed pipe is no reason to fail.
        Request::Print(text) => {
            let _ = stdout().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Request::Refuse(sentence) => {
            let _ = writeln!(stderr(), "{sentence}");
            ExitCode::from(2)
        }
        Request::Open(arguments) => {
            #[cfg(target_os = "linux")]
            renderer::choose();
            match open(arguments, begun) {
                Ok(()) => ExitCode::SUCCESS,
                Err(problem) => {
                    let _ = writeln!(stderr(), "Tandem could not start: {problem}");
                    ExitCode::from(3)
                }
            }
        }
    }
}

/// Adds all commands to a builder, for the real window and for tests without one.
pub fn with_commands<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.invoke_handler(commands::handler())
}

/// What the program is made of: configuration, permissions, screens. Generic, so that tests are held to the real permissions.
pub fn context<R: Runtime>() -> Context<R> {
    tauri::generate_context!()
}

fn open(arguments: Arguments, begun: Instant) -> tauri::Result<()> {
    let mut context = context();
    if let Some(dir) = &arguments.data_dir {
        let dir = std::path::absolute(dir)?;
        context.config_mut().app.app_directories_override = Some(AppDirectoriesOverride::Root(dir));
    }
    with_commands(Builder::default())
        .setup(move |app| Ok(set_up(app, arguments, begun)?))
        .build(context)?
        .run(|app, event| {
            // A plan that is opened from the Finder while the program runs.
            #[cfg(target_os = "macos")]
            if let tauri::RunEvent::Opened { urls } = event {
                outside::open(app, &urls);
            }
            let _ = (app, event);
        });
    Ok(())
}

fn set_up(app: &mut App, arguments: Arguments, begun: Instant) -> tauri::Result<()> {
    let folders = app.path();
    let (data, logs) = (folders.app_data_dir()?, folders.app_log_dir()?);
    for folder in [&data, &logs] {
        std::fs::create_dir_all(folder)?;
    }
    if let Some(guard) = log::start(&logs) {
        app.manage(guard);
    }
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "start");
    let locale = sys_locale::get_locale().unwrap_or_default();
    let workspace = Workspace::new(&data, &locale, env!("CARGO_PKG_VERSION"), Clock::system());
    if cfg!(target_os = "macos") {
        app.set_menu(menu::bar(app.handle(), workspace.language())?)?;
    }
    app.manage(start_up::Watch { begun, report: arguments.report_start_up });
    furnish(app, workspace, First::asked(&arguments), dialogs(&arguments));
    window::open(app, &data.join("window.json"), &data.join("webview"))
}

/// Hands the commands what they work with, and begins to open the first plan while the window is still being made.
pub fn furnish<R: Runtime>(
    app: &impl Manager<R>,
    workspace: Workspace,
    first: First,
    dialogs: Arc<dyn Dialogs>,
) {
    let workspace = Arc::new(workspace);
    app.manage(AtStart::open(Arc::clone(&workspace), first));
    app.manage(workspace);
    app.manage(dialogs);
}

fn dialogs(arguments: &Arguments) -> Arc<dyn Dialogs> {
    #[cfg(feature = "scripted-dialogs")]
    if let Some(answers) = &arguments.dialogs {
        return Arc::new(dialogs::Scripted::new(answers.clone()));
    }
    let _ = arguments;
    Arc::new(dialogs::Native)
}
