use super::Setting;
use crate::{
    arguments::History,
    output::{Answer, Failed},
};
use tandem_app::Args;

pub fn run(setting: &Setting, command: &History) -> Result<Answer, Failed> {
    let page = setting.look(&command.path)?.history(command.before)?;
    setting.answer(&page, || {
        page.entries
            .iter()
            .map(|entry| {
                let args = Args::new()
                    .text("id", entry.id.to_string())
                    .text("at", entry.at.format("%Y-%m-%d %H:%M").to_string())
                    .text("title", &entry.title);
                setting.say(if entry.undone { "cli-history-undone" } else { "cli-history-entry" }, &args)
            })
            .collect()
    })
}
