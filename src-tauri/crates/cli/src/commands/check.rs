use super::Setting;
use crate::{
    arguments::Check as Command,
    output::{Answer, Failed},
};
use tandem_app::{
    Args,
    rulebook::{self, Check, CheckedTerm, Level},
};

pub fn run(setting: &Setting, command: &Command) -> Result<Answer, Failed> {
    let board = match command.board.as_deref() {
        None => None,
        Some(id) => Some(rulebook::board(id).ok_or_else(|| {
            let args = Args::new().text("value", id);
            Failed::input(setting.language, "usage_board", "cli-no-board", &args, "--board")
        })?),
    };
    let snapshot = setting.look(&command.path)?.snapshot()?;
    let check = Check::new(&snapshot.document, snapshot.today, setting.language, board, command.terms);
    let well = !check.has_hard();
    let answer = setting.answer(&check, || {
        let mut lines: Vec<String> = Vec::new();
        for (id, board) in &check.boards {
            let name = match *id {
                "switch_days" => "cli-board-switch-days",
                _ => "cli-board-calendar",
            };
            let args = Args::new()
                .text("board", setting.say(name, &Args::new()))
                .number("hard", board.score.hard)
                .number("medium", board.score.medium)
                .number("soft", board.score.soft);
            lines.push(setting.say("cli-check-board", &args));
        }
        let listed = check.terms.as_ref().unwrap_or(&check.findings);
        lines.extend(listed.iter().map(|term| line(setting, term)));
        if listed.is_empty() {
            lines.push(setting.say("cli-check-nothing", &Args::new()));
        }
        lines
    })?;
    Ok(answer.unless(well))
}

fn line(setting: &Setting, term: &CheckedTerm) -> String {
    let args = Args::new().text("sentence", &term.sentence).number("cost", term.cost);
    setting.say(
        match term.level {
            Level::Hard => "cli-finding-hard",
            Level::Medium => "cli-finding-medium",
            Level::Soft => "cli-finding-soft",
        },
        &args,
    )
}
