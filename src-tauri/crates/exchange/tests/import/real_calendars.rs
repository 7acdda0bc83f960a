//! Real calendars, found through `TANDEM_REAL_DATA`: how many entries each gives, beside what another reader finds, and
//! why the rest is not taken.
//!
//! `cargo test -p tandem-exchange --test import real_calendars -- --ignored --nocapture`

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use tandem_exchange::import::{self, ReadOptions};
use tandem_wording::Language;

use crate::real_files::{all, root};

/// Counts the entries with a beginning in every file named on its input, by the calendar library of Python.
const OTHER_READER: &str = r#"
import sys
from icalendar import Calendar
for line in sys.stdin:
    path = line.rstrip("\n")
    try:
        found = 0
        for calendar in Calendar.from_ical(open(path, "rb").read(), multiple=True):
            found += sum(1 for event in calendar.walk("VEVENT") if event.get("DTSTART") is not None)
        print(found)
    except Exception as problem:
        print("-", type(problem).__name__)
"#;

/// What Python's library finds in each file, in an environment that is thrown away; `None` where it cannot be had.
fn other_counts(paths: &[String]) -> Option<Vec<String>> {
    use std::io::Write;
    let folder = tempfile::tempdir().ok()?;
    let run = |program: &Path, arguments: &[&str]| {
        let done = Command::new(program).args(arguments).output().ok()?;
        done.status.success().then_some(())
    };
    let environment = folder.path().join("env");
    run(Path::new("python3"), &["-m", "venv", environment.to_str()?])?;
    let python = environment.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    run(&python, &["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "icalendar"])?;
    let mut reader = Command::new(&python)
        .args(["-c", OTHER_READER])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .ok()?;
    let names = paths.join("\n") + "\n";
    let mut input = reader.stdin.take()?;
    let written = std::thread::spawn(move || input.write_all(names.as_bytes()));
    let printed = reader.wait_with_output().ok()?;
    written.join().ok()?.ok()?;
    let counts: Vec<String> = String::from_utf8(printed.stdout).ok()?.lines().map(str::to_owned).collect();
    (counts.len() == paths.len()).then_some(counts)
}

/// Events with a beginning, counted by their lines alone.
fn begun(text: &str) -> usize {
    let mut inside = false;
    let mut found = 0;
    for line in text.replace("\r\n", "\n").replace('\r', "\n").lines() {
        let line = line.trim().to_uppercase();
        if line == "BEGIN:VEVENT" {
            inside = true;
        } else if inside && line.starts_with("DTSTART") {
            found += 1;
            inside = false;
        }
    }
    found
}

#[test]
#[ignore = "needs TANDEM_REAL_DATA"]
#[allow(clippy::print_stdout, reason = "the table is what the test is run for")]
fn real_calendars() {
    let files = all("ics", &[""]);
    let paths: Vec<String> = files.iter().map(|(name, _)| root().join(name).display().to_string()).collect();
    let others = other_counts(&paths);
    if others.is_none() {
        println!("Python's icalendar cannot be had here: its counts are left out.");
    }
    let (mut total, mut taken, mut same, mut compared) = (0, 0, 0, 0);
    let mut not_taken: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    println!("file | lines of events | taken | python icalendar | rows | reasons");
    for (index, (name, bytes)) in files.iter().enumerate() {
        let expected = begun(&String::from_utf8_lossy(bytes));
        let (events, rows, reasons) = match import::read(bytes, name, &ReadOptions::default()) {
            Ok(raw) => {
                let lines: BTreeSet<u64> = raw.rows.iter().map(|row| row.line).collect();
                let reasons: BTreeSet<String> =
                    raw.broken.iter().map(|(_, reason)| reason.say(Language::En)).collect();
                (lines.len(), raw.rows.len(), reasons)
            }
            Err(error) => (0, 0, BTreeSet::from([error.sentence(Language::En)])),
        };
        let other = others.as_ref().map_or("", |counts| counts[index].as_str());
        println!("{name} | {expected} | {events} | {other} | {rows} | {reasons:?}");
        if let Ok(other) = other.parse::<usize>() {
            compared += 1;
            same += usize::from(other == events);
        }
        if expected > 0 {
            total += 1;
            taken += usize::from(events > 0);
            if events == 0 {
                not_taken.insert(name.clone(), reasons);
            }
        }
    }
    println!("{taken} of {total} files that hold an event with a start are taken; not taken:");
    for (name, reasons) in not_taken {
        println!("  {name}: {reasons:?}");
    }
    println!("the other reader counts as many events in {same} of the {compared} files that it can read");
    assert!(taken * 100 >= total * 97, "{taken} of {total}");
}
