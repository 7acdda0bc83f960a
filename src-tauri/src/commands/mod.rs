//! What the screens may ask for, by area. A command holds no rule: it asks for a file where one is needed, calls the app off the main
//! thread, and hands back its answer.

mod accounts;
mod calendar;
mod changes;
mod coverage;
mod drafts;
mod exports;
mod imports;
mod names;
mod people;
mod plan_file;
mod planning;
mod releases;
mod settings;
mod share;
mod switch_days;
mod tandems;
mod trade_shows;

pub use names::NAMES;

use std::{path::PathBuf, sync::Arc};

use tandem_app::{Workspace, seam::AppError};
use tauri::{Runtime, State, ipc::Invoke};

use crate::{
    dialogs::{Answer, Dialogs},
    start_up, words,
};

/// The app, as commands get at it.
pub type TheWorkspace<'a> = State<'a, Arc<Workspace>>;

/// The file dialogs, as commands get at them.
pub type TheDialogs<'a> = State<'a, Arc<dyn Dialogs>>;

/// All commands, for [`tauri::Builder::invoke_handler`].
pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        accounts::abc_curve,
        accounts::account_sheet,
        accounts::accounts_view,
        accounts::customer_map,
        calendar::calendar_view,
        calendar::overview,
        changes::history,
        changes::history_entry,
        changes::perform,
        changes::redo,
        changes::restore,
        changes::undo,
        coverage::coverage_board,
        coverage::coverage_verdicts,
        coverage::covered_accounts,
        drafts::close_draft,
        drafts::compare_draft,
        drafts::create_draft,
        drafts::drafts_view,
        drafts::open_draft,
        drafts::rename_draft,
        drafts::take_over_draft,
        exports::export_stop,
        exports::export,
        imports::import_cancel,
        imports::import_change,
        imports::import_commit,
        imports::import_pick,
        imports::import_save_refused,
        people::met_view,
        people::pairings_view,
        people::people_view,
        people::person_sheet,
        plan_file::new_plan,
        plan_file::open_demo,
        plan_file::open_plan,
        plan_file::save_copy,
        plan_file::set_preferences,
        plan_file::start,
        planning::accept_proposal,
        planning::discard_proposal,
        planning::plan_stop,
        planning::plan,
        planning::proposal,
        releases::changes_since,
        releases::export_slips,
        releases::publish,
        releases::releases,
        releases::withdraw,
        settings::settings_view,
        share::open_mail_draft,
        share::share,
        share::share_summary,
        start_up::ui_ready,
        switch_days::inspect_switch_day,
        switch_days::switch_board,
        switch_days::verdicts,
        tandems::tandem_board,
        tandems::tandem_facts,
        tandems::tandem_verdicts,
        trade_shows::seat_candidates,
        trade_shows::seat_verdicts,
        trade_shows::show_board,
        trade_shows::show_year,
        trade_shows::shows_view,
    ]
}

/// Lets the app work on a thread of its own, so that the window goes on drawing. A panic becomes an error with a code.
async fn with_workspace<T: Send + 'static>(
    workspace: &Arc<Workspace>,
    work: impl FnOnce(&Workspace) -> Result<T, AppError> + Send + 'static,
) -> Result<T, AppError> {
    let busy = Arc::clone(workspace);
    match tauri::async_runtime::spawn_blocking(move || work(&busy)).await {
        Ok(answer) => answer,
        Err(_) => Err(fault(workspace)),
    }
}

/// A fault of the program, as the screen hears of it; the place is in the log.
fn fault(workspace: &Workspace) -> AppError {
    AppError {
        code: "fault".into(),
        sentence: words::say(workspace.language(), "desktop-fault"),
        fields: Vec::new(),
    }
}

/// The path that was given, or what the person chooses.
async fn path_or(path: Option<PathBuf>, ask: impl FnOnce() -> Answer) -> Option<PathBuf> {
    match path {
        Some(path) => Some(path),
        None => ask().await,
    }
}
