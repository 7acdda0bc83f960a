//! `cargo xtask`: everything one does with the clone, in one command each. Only the standard library, so that it is there in seconds.
//!
//! Each task brings what it needs - system packages, npm packages, tools, the built screens - and does nothing twice, so that the second
//! time works without a network. What is missing and cannot be installed is said in one sentence.

mod bench;
mod bundle;
mod calendars;
mod demo;
mod generate;
mod measure;
mod needs;
mod places;
mod process;
mod screens;
mod screenshots;
mod stages;
mod tally;
mod tests;
mod tools;

use std::process::ExitCode;

/// Done, or the one sentence that says why not.
type Outcome<T = ()> = Result<T, String>;

const USAGE: &str = "\
Usage: cargo xtask TASK

  run [-- ARGUMENTS]      open the app on the demo organisation; without a display, plan and export it instead
  test                    run all tests, the real window included
  generate                write the generated TypeScript types and the JSON schema anew
  screenshots [FOLDER]    picture every screen in every language and both themes
  measure [--quick] [--json FILE]
                          print start-up, opening, painting and dragging figures as JSON, and as a table beside it
  bench [PROBLEM]... [--size s,m,l,xl] [--seeds 1-5] [--seconds N] [--threads N] [--quick] [--no-peers] [--json FILE]
                          plan whole problems beside other solvers, each proposal recounted
  bench kernels           time the inner loops
  dist                    build installers
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (task, rest) = match arguments.split_first() {
        Some((task, rest)) => (task.as_str(), rest),
        None => ("help", &[][..]),
    };
    let rest = if rest.first().is_some_and(|first| first == "--") { &rest[1..] } else { rest };
    let done = match task {
        "run" => demo::run(rest),
        "test" => tests::run(),
        "generate" => generate::run(),
        "screenshots" => screenshots::run(rest),
        "measure" => measure::run(rest),
        "bench" => bench::run(rest),
        "dist" => bundle::run(rest),
        "help" | "--help" | "-h" => {
            process::print(USAGE);
            Ok(())
        }
        other => Err(format!("There is no task {other}.\n\n{USAGE}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            process::say(&sentence);
            ExitCode::FAILURE
        }
    }
}
