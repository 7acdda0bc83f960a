use super::Setting;
use crate::{
    arguments::Perform,
    output::{Answer, Failed},
};
use serde_json::json;
use std::{
    fs,
    io::{Read, stdin},
    path::Path,
};
use tandem_app::{
    Args,
    seam::{Action, Performed},
};

/// An action is at most as large as a plan.
const LARGEST_ACTION: u64 = 256 * 1024 * 1024;

pub fn run(setting: &Setting, command: &Perform) -> Result<Answer, Failed> {
    let shown = command.action.display().to_string();
    let unreadable = |error: &dyn std::fmt::Display| {
        let args = Args::new().text("path", &shown).text("detail", error.to_string());
        Failed::input(setting.language, "action_unreadable", "cli-action-unreadable", &args, &shown)
    };
    let text = if shown == "-" {
        let mut text = String::new();
        stdin().take(LARGEST_ACTION).read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(&command.action)
    };
    let text = text.map_err(|error| unreadable(&error))?;
    let action: Action =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| unreadable(&error))?;
    done(setting, &setting.change(&command.path)?.perform(action)?)
}

pub fn undo(setting: &Setting, plan: &Path) -> Result<Answer, Failed> {
    done(setting, &setting.change(plan)?.undo()?)
}

pub fn redo(setting: &Setting, plan: &Path) -> Result<Answer, Failed> {
    done(setting, &setting.change(plan)?.redo()?)
}

fn done(setting: &Setting, performed: &Performed) -> Result<Answer, Failed> {
    let value = json!({
        "title": performed.title,
        "undo": performed.undo,
        "redo": performed.redo,
        "score": performed.switch_days.score,
        "counts": performed.counts,
    });
    let answer = setting.answer(value, || vec![performed.title.clone()])?;
    Ok(answer.unless(performed.switch_days.score.hard == 0))
}
