//! Tandem without a window, for scripts and for machines without a display.
//!
//! Answers go to stdout, everything else to stderr. Exit code 0: done. 1: done, but hard findings remain or rows were
//! refused. 2: wrong use or bad input. 3: not possible here (open elsewhere, disk full, no permission). After 2 and 3
//! nothing has changed, unless it is only the answer that could not be written.

mod arguments;
mod commands;
mod misuse;
mod output;

use arguments::Arguments;
use clap::Parser;
use output::Failed;
use std::{
    io::{ErrorKind, Write, stderr, stdout},
    process::ExitCode,
};
use tandem_app::Language;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return misused(&error),
    };
    let language = arguments.language();
    match commands::run(&arguments) {
        Ok(answer) => {
            let done = ExitCode::from(u8::from(answer.not_all_well));
            answered(&answer.text, done, arguments.json(), language)
        }
        Err(failed) => report(&failed, arguments.json()),
    }
}

/// Writes an answer. A reader that has gone away (`| head`) is no failure of what was done; a full disk is.
fn answered(text: &str, done: ExitCode, as_json: bool, language: Language) -> ExitCode {
    let mut out = stdout();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            report(&Failed::answer(language, &error), as_json)
        }
        _ => done,
    }
}

/// Help and version are answers; everything else is wrong use, told as a value if one was asked for.
fn misused(error: &clap::Error) -> ExitCode {
    let as_json = std::env::args_os().skip(1).any(|argument| argument == "--json");
    let language = misuse::language();
    if matches!(error.kind(), clap::error::ErrorKind::DisplayHelp | clap::error::ErrorKind::DisplayVersion) {
        return answered(&error.render().to_string(), ExitCode::SUCCESS, as_json, language);
    }
    if as_json {
        return report(&misuse::failed(error, language), true);
    }
    // A standard error that is closed leaves the exit code to speak.
    let _ = write!(stderr(), "{}", misuse::text(error, language));
    ExitCode::from(2)
}

fn report(failed: &Failed, as_json: bool) -> ExitCode {
    let _ = writeln!(stderr(), "{}", if as_json { failed.json() } else { failed.0.sentence.clone() });
    ExitCode::from(failed.exit_code())
}
