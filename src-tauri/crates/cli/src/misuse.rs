//! Wrong use, as a sentence in the reader's language: clap knows what is wrong but speaks English only.

use crate::{arguments::system_language, output::Failed};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::env;
use tandem_app::{Args, Language, say, seam::AppError};

/// The language asked for, as far as arguments that cannot be parsed let it be seen, else the system's.
pub fn language() -> Language {
    let arguments: Vec<String> =
        env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let named =
        arguments.iter().enumerate().find_map(|(at, argument)| match argument.strip_prefix("--lang") {
            Some("") => arguments.get(at + 1).map(String::as_str),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        });
    named.and_then(|name| name.parse().ok()).unwrap_or_else(system_language)
}

/// What is wrong, with the arguments concerned.
pub fn failed(error: &clap::Error, language: Language) -> Failed {
    let wrong = concerned(error);
    let fields = wrong.iter().map(|argument| bare(argument).to_owned()).collect();
    Failed(AppError { code: "usage".into(), sentence: sentence(error, language, &wrong), fields })
}

/// The same for people: in English as clap says it, otherwise the sentence and how to use the command.
pub fn text(error: &clap::Error, language: Language) -> String {
    let said = error.render().to_string();
    if language == Language::En {
        return said;
    }
    let usage =
        said.lines().skip_while(|line| !line.starts_with("Usage:")).take_while(|line| !line.is_empty());
    let usage: Vec<&str> = usage.collect();
    format!("{}\n{}\n", sentence(error, language, &concerned(error)), usage.join("\n")).trim_end().to_owned()
        + "\n"
}

fn sentence(error: &clap::Error, language: Language, wrong: &[String]) -> String {
    let first = wrong.first().map(String::as_str).unwrap_or_default();
    let args = Args::new().text("argument", first);
    let value = one(error, ContextKind::InvalidValue);
    let (key, args) = match error.kind() {
        ErrorKind::MissingRequiredArgument if !wrong.is_empty() => {
            let missing = Args::new().number("count", wrong.len()).texts("arguments", wrong.iter().cloned());
            ("cli-usage-missing", missing)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            ("cli-usage-no-value", args)
        }
        ErrorKind::InvalidValue => {
            let possible = many(error, ContextKind::ValidValue);
            ("cli-usage-value", args.text("value", value).texts("possible", possible))
        }
        ErrorKind::ValueValidation if bare(first) == "--today" => {
            ("cli-usage-today", args.text("value", value))
        }
        ErrorKind::ValueValidation => ("cli-usage-value-format", args.text("value", value)),
        ErrorKind::UnknownArgument => ("cli-usage-unknown", args),
        ErrorKind::InvalidSubcommand => {
            let args = args.text("value", one(error, ContextKind::InvalidSubcommand));
            ("cli-usage-command", args.texts("possible", commands()))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ("cli-usage-no-command", Args::new().texts("possible", commands()))
        }
        ErrorKind::ArgumentConflict => {
            let other = many(error, ContextKind::PriorArg).join(", ");
            if other == first || other.is_empty() {
                ("cli-usage-twice", args)
            } else {
                ("cli-usage-conflict", args.text("other", other))
            }
        }
        ErrorKind::InvalidUtf8 => ("cli-usage-not-text", Args::new()),
        _ => ("cli-usage", Args::new().text("what", plain(error))),
    };
    say(language, key, &args)
}

/// The arguments that an error is about, as the help shows them.
fn concerned(error: &clap::Error) -> Vec<String> {
    many(error, ContextKind::InvalidArg)
}

/// `--kind <KIND>` is `--kind`, and `<PLAN>` is `PLAN`.
fn bare(argument: &str) -> &str {
    argument.split([' ', '=']).next().unwrap_or_default().trim_matches(['<', '>', '[', ']', '.'])
}

fn many(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn one(error: &clap::Error, kind: ContextKind) -> String {
    many(error, kind).join(", ")
}

fn commands() -> Vec<String> {
    use clap::CommandFactory;
    crate::arguments::Arguments::command()
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .filter(|name| name != "help")
        .collect()
}

/// What clap says, in one line and without the usage.
fn plain(error: &clap::Error) -> String {
    let said = error.render().to_string();
    let lines: Vec<&str> =
        said.lines().take_while(|line| !line.starts_with("Usage:")).map(str::trim).collect();
    lines.join(" ").trim().trim_start_matches("error: ").to_owned()
}
