//! Starting other programs.

use std::{
    env,
    io::{BufRead, BufReader, Write, stderr, stdout},
    process::{Command, Stdio},
};

use crate::{Outcome, places};

/// Prints to whoever started the task.
pub fn print(text: &str) {
    // A closed pipe is not worth a message.
    let _ = stdout().write_all(text.as_bytes()).and_then(|()| stdout().flush());
}

/// Says a sentence beside the output.
pub fn say(sentence: &str) {
    let _ = writeln!(stderr(), "{sentence}");
}

/// Cargo, in the clone, with the versions the clone names.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(places::root()).args(arguments);
    command
}

/// Runs a program to its end.
pub fn run(command: &mut Command) -> Outcome {
    announce(command);
    let status = command.status().map_err(|problem| could_not_start(command, &problem))?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}.", words(command))) }
}

/// Runs a program to its end with all it prints beside the output, which belongs to the task's own result.
pub fn beside(command: &mut Command) -> Outcome {
    run(command.stdout(stderr()))
}

/// Runs a program to its end, showing each line it prints and handing it to `look` too. Answers whether it succeeded.
pub fn watch(command: &mut Command, mut look: impl FnMut(&str)) -> Outcome<bool> {
    announce(command);
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|problem| could_not_start(command, &problem))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.map_err(|problem| format!("{}: {problem}.", words(command)))?;
            let line = String::from_utf8_lossy(&line);
            print(&format!("{line}\n"));
            look(&line);
        }
    }
    let status = child.wait().map_err(|problem| format!("{}: {problem}.", words(command)))?;
    Ok(status.success())
}

/// What a program prints, when it succeeds.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|problem| could_not_start(command, &problem))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("{} ended with {}.", words(command), output.status))
    }
}

/// Whether a program can be run and succeeds; what it prints is dropped.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .stdin(Stdio::null())
        .status()
        .is_ok_and(|s| s.success())
}

fn announce(command: &Command) {
    say(&format!("$ {}", words(command)));
}

fn could_not_start(command: &Command, problem: &std::io::Error) -> String {
    format!("{} could not be started: {problem}.", command.get_program().display())
}

fn words(command: &Command) -> String {
    let program = command.get_program();
    let name = std::path::Path::new(program).file_name().unwrap_or(program);
    let mut words = vec![name.to_string_lossy()];
    words.extend(command.get_args().map(|argument| argument.to_string_lossy()));
    words.join(" ")
}
