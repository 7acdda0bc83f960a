//! What can be said on the command line of the window.

use std::{ffi::OsString, path::PathBuf};

/// How the window was asked to start.
#[derive(Debug, Default, PartialEq)]
pub struct Arguments {
    /// The plan to open; the last one, or the demo organisation, where none is named.
    pub plan: Option<PathBuf>,
    /// One folder instead of the system's folders for data, settings, caches and logs.
    pub data_dir: Option<PathBuf>,
    /// Opens the demo organisation, whatever was open last.
    pub demo: bool,
    /// Prints one line of JSON when the first screen is painted, then ends.
    pub report_start_up: bool,
    /// Answers to the file dialogs, in order.
    #[cfg(feature = "scripted-dialogs")]
    pub dialogs: Option<Vec<Option<PathBuf>>>,
}

/// What to do instead of, or with, the arguments.
#[derive(Debug, PartialEq)]
pub enum Request {
    /// Open the window.
    Open(Arguments),
    /// Print this and end.
    Print(String),
    /// Say this and fail.
    Refuse(String),
}

const USAGE: &str = "\
Usage: tandem [PLAN.tandem] [options]

  --demo             open the demo organisation
  --data-dir DIR     keep settings, backups and logs in DIR
  --report-start-up  print when the first screen was painted, as JSON, and end
  --version          print the version
  --help             print this

Without a window: tandem-cli --help
";

/// Reads the arguments after the program's name.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Request {
    let mut rest = arguments.into_iter();
    let mut read = Arguments::default();
    while let Some(argument) = rest.next() {
        match argument.to_str() {
            Some("--help" | "-h") => return Request::Print(USAGE.into()),
            Some("--version" | "-V") => {
                return Request::Print(concat!("tandem ", env!("CARGO_PKG_VERSION"), "\n").into());
            }
            Some("--demo") => read.demo = true,
            Some("--report-start-up") => read.report_start_up = true,
            Some("--data-dir") => match rest.next() {
                Some(dir) => read.data_dir = Some(dir.into()),
                None => return Request::Refuse("--data-dir needs a folder.".into()),
            },
            #[cfg(feature = "scripted-dialogs")]
            Some("--scripted-dialogs") => {
                let answers = rest.next().unwrap_or_default();
                match serde_json::from_str(&answers.to_string_lossy()) {
                    Ok(answers) => read.dialogs = Some(answers),
                    Err(problem) => return Request::Refuse(format!("--scripted-dialogs: {problem}")),
                }
            }
            Some(option) if option.starts_with('-') => {
                return Request::Refuse(format!("There is no option {option}; tandem --help lists them."));
            }
            _ if read.plan.is_some() => return Request::Refuse("One plan can be opened at a time.".into()),
            _ => read.plan = Some(argument.into()),
        }
    }
    if read.demo && read.plan.is_some() {
        return Request::Refuse("Either a plan or --demo can be opened, not both.".into());
    }
    Request::Open(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(arguments: &[&str]) -> Option<Arguments> {
        match read(arguments.iter().map(OsString::from)) {
            Request::Open(arguments) => Some(arguments),
            Request::Print(_) | Request::Refuse(_) => None,
        }
    }

    #[test]
    fn arguments_are_understood_or_refused() {
        let cases: &[(&[&str], Option<Arguments>)] = &[
            (&[], Some(Arguments::default())),
            (&["a.tandem"], Some(Arguments { plan: Some("a.tandem".into()), ..Arguments::default() })),
            (
                &["--data-dir", "d", "a b.tandem"],
                Some(Arguments {
                    plan: Some("a b.tandem".into()),
                    data_dir: Some("d".into()),
                    ..Arguments::default()
                }),
            ),
            (&["--demo"], Some(Arguments { demo: true, ..Arguments::default() })),
            (&["--report-start-up"], Some(Arguments { report_start_up: true, ..Arguments::default() })),
            (&["--data-dir"], None),
            (&["--demo", "a.tandem"], None),
            (&["a.tandem", "b.tandem"], None),
            (&["--unknown"], None),
            (&["--help"], None),
            (&["--version"], None),
        ];
        for (arguments, expected) in cases {
            assert_eq!(&open(arguments), expected, "{arguments:?}");
        }
    }
}
