//! One function per command: ask the app, shape the answer.

mod check;
mod demo;
mod export;
mod history;
mod import;
mod perform;
mod plan;
mod releases;
mod share;

use crate::{
    arguments::{Arguments, Command},
    output::{Answer, Failed},
};
use serde_json::json;
use std::path::Path;
use tandem_app::{Args, Dump, Language, Opening, Session, rulebook, say};

/// What commands share.
pub struct Setting<'a> {
    pub arguments: &'a Arguments,
    pub language: Language,
}

impl Setting<'_> {
    fn opening(&self, read_only: bool) -> Opening {
        Opening {
            read_only,
            backups: self.arguments.backups(),
            language: self.language,
            clock: self.arguments.clock(),
            demo: false,
        }
    }

    /// To look at; somebody else may have it open.
    fn look(&self, plan: &Path) -> Result<Session, Failed> {
        Ok(Session::open(plan, &self.opening(true))?)
    }

    /// To change; not possible while somebody else has it open.
    fn change(&self, plan: &Path) -> Result<Session, Failed> {
        Ok(Session::open_writable(plan, &self.opening(false))?)
    }

    fn say(&self, key: &str, args: &Args) -> String {
        say(self.language, key, args)
    }

    fn answer(
        &self,
        value: impl serde::Serialize,
        lines: impl FnOnce() -> Vec<String>,
    ) -> Result<Answer, Failed> {
        Answer::new(self.language, self.arguments.json(), value, lines)
    }
}

pub fn run(arguments: &Arguments) -> Result<Answer, Failed> {
    let setting = Setting { arguments, language: arguments.language() };
    match &arguments.command {
        Command::Demo(command) => demo::run(&setting, command),
        Command::Import(command) => import::run(&setting, command),
        Command::Plan(command) => plan::run(&setting, command),
        Command::Check(command) => check::run(&setting, command),
        Command::Perform(command) => perform::run(&setting, command),
        Command::Undo(file) => perform::undo(&setting, &file.path),
        Command::Redo(file) => perform::redo(&setting, &file.path),
        Command::History(command) => history::run(&setting, command),
        Command::Export(command) => export::run(&setting, command),
        Command::Publish(command) => releases::publish(&setting, command),
        Command::Withdraw(command) => releases::withdraw(&setting, command),
        Command::Releases(file) => releases::list(&setting, file),
        Command::Changes(command) => releases::changes(&setting, command),
        Command::Share(command) => share::run(&setting, command),
        Command::Rules => rules(&setting),
        Command::Dump(file) => {
            let document = setting.look(&file.path)?.snapshot()?.document;
            // A dump is JSON, asked for or not.
            Answer::new(setting.language, true, Dump::new(&document), Vec::new)
        }
    }
}

fn rules(setting: &Setting) -> Result<Answer, Failed> {
    let rules = rulebook::rules(setting.language);
    setting.answer(json!({ "rules": &rules }), || {
        rules
            .iter()
            .map(|rule| {
                let args = Args::new()
                    .text("id", rule.id)
                    .text("name", &rule.name)
                    .number("weight", rule.default_weight);
                setting.say(
                    match rule.level {
                        rulebook::Level::Hard => "cli-rule-hard",
                        rulebook::Level::Medium => "cli-rule-medium",
                        rulebook::Level::Soft => "cli-rule-soft",
                    },
                    &args,
                )
            })
            .collect()
    })
}
