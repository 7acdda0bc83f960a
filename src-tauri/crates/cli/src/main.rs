//! Tandem without a window, for scripts and for machines without a display.
//!
//! Answers go to stdout, everything else to stderr. Exit code 0: done. 1: done, but hard findings remain or rows were
//! refused. 2: wrong use or bad input. 3: not possible here (open elsewhere, disk full, no permission). After 2 and 3
//! nothing has changed.

mod arguments;
mod commands;
mod output;

use arguments::Arguments;
use clap::{Parser, error::ErrorKind};
use output::Failed;
use std::{
    env,
    io::{Write, stderr, stdout},
    process::ExitCode,
};

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return misused(&error),
    };
    let language = arguments.language();
    match commands::run(&arguments) {
        Ok(answer) => {
            // A reader that has gone away (`| head`) is no failure of what was done.
            let _ = stdout().write_all(answer.text.as_bytes());
            ExitCode::from(u8::from(answer.not_all_well))
        }
        Err(failed) => report(&failed, arguments.json(), language),
    }
}

/// Help and version are answers; everything else is wrong use, told as a value if one was asked for.
fn misused(error: &clap::Error) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let _ = write!(stdout(), "{}", error.render());
        return ExitCode::SUCCESS;
    }
    let text = error.render().to_string();
    if env::args().any(|argument| argument == "--json") {
        let sentence = text.lines().next().unwrap_or_default().trim_start_matches("error: ");
        return report(&Failed::misuse(sentence), true, tandem_app::Language::En);
    }
    let _ = write!(stderr(), "{text}");
    ExitCode::from(2)
}

fn report(failed: &Failed, as_json: bool, language: tandem_app::Language) -> ExitCode {
    let _ = writeln!(stderr(), "{}", if as_json { failed.json() } else { failed.said(language) });
    ExitCode::from(failed.exit_code())
}
