use super::Setting;
use crate::{
    arguments::Demo,
    output::{Answer, Failed},
};
use serde_json::json;
use tandem_app::{Args, DemoSize, Session};

pub fn run(setting: &Setting, command: &Demo) -> Result<Answer, Failed> {
    let usual = DemoSize::default();
    let size = DemoSize {
        inside: command.inside.unwrap_or(usual.inside),
        field: command.field.unwrap_or(usual.field),
        accounts: command.accounts.unwrap_or(usual.accounts),
        shows: command.shows.unwrap_or(usual.shows),
        seed: command.seed.unwrap_or(usual.seed),
    };
    let session = Session::create_demo(&command.path, &size, command.replace, &setting.opening(false))
        .map_err(Failed::or_replace(setting.language))?;
    let info = session.info()?;
    let document = session.snapshot()?.document;
    let horizon = document.settings().horizon;
    let value = json!({
        "path": info.path,
        "seed": size.seed,
        "horizon": horizon,
        "people": info.counts.people,
        "accounts": info.counts.accounts,
        "switch_days": info.counts.switch_days,
        "shows": document.trade_shows.len(),
    });
    setting.answer(value, || {
        let args = Args::new()
            .text("path", &info.path)
            .number("people", info.counts.people)
            .number("accounts", info.counts.accounts)
            .date("from", horizon.from)
            .date("to", horizon.to);
        vec![setting.say("cli-demo-written", &args)]
    })
}
