//! Importing the files of a large organisation, each beside the bare library reading the same file, in turn and each in a
//! process of its own, so that the most memory is of that file alone.

use std::path::Path;
use std::process::Command;

use super::json::{duration_ms, median, number, object, times};
use crate::{Outcome, places, process};

/// What is imported, and what fills the plan before it.
const FILES: [(&str, &[&str], &str); 4] = [
    ("customers_20000_csv", &["people", "people.csv", "accounts", "customers.csv"], "customers.csv"),
    ("customers_20000_xlsx", &["people", "people.csv", "accounts", "customers.xlsx"], "customers.xlsx"),
    (
        "orders_60000_csv",
        &["people", "people.csv", "accounts", "resellers.csv", "orders", "orders.csv"],
        "orders.csv",
    ),
    (
        "calendar_1_mb_ics",
        &["people", "people.csv", "accounts", "resellers.csv", "appointments", "calendar.ics"],
        "calendar.ics",
    ),
];

/// Makes the files, then imports and reads each.
pub fn figures(folder: &Path, rounds: usize) -> Outcome<String> {
    let folder = folder.join("imports");
    std::fs::create_dir_all(&folder)
        .map_err(|problem| format!("{} cannot be made: {problem}.", folder.display()))?;
    let bare = || Command::new(places::built("release/examples", "foreign_files"));
    process::output(bare().arg("make").arg(&folder))?;
    let mut figures = Vec::new();
    for (name, import, file) in FILES {
        let mut sums = Sums::default();
        for _ in 0..rounds {
            let read = process::output(bare().arg("read").arg(folder.join(file)))?;
            let mut whole = Command::new(places::built("release/examples", "import_files"));
            for argument in import {
                let is_file = argument.contains('.');
                if is_file {
                    whole.arg(folder.join(argument))
                } else {
                    whole.arg(argument)
                };
            }
            sums.take(&read, &process::output(&mut whole)?)?;
        }
        figures.push((name, sums.written()));
    }
    Ok(object(figures))
}

/// Milliseconds and megabytes of all rounds.
#[derive(Default)]
struct Sums {
    read: Vec<f64>,
    preview: Vec<f64>,
    commit: Vec<f64>,
    read_peak: Vec<f64>,
    before: Vec<f64>,
    peak: Vec<f64>,
}

impl Sums {
    fn take(&mut self, read: &str, whole: &str) -> Outcome {
        let found = |printed: &str, name: &str, value: fn(&str) -> Option<f64>| {
            let line = printed.lines().find_map(|line| line.strip_prefix(name));
            line.and_then(value).ok_or_else(|| format!("No figure for {name:?}: {printed}"))
        };
        let megabytes = |text: &str| text.trim().strip_suffix("MB")?.trim().parse().ok();
        self.read.push(found(read, "read ", duration_ms)?);
        self.read_peak.push(found(read, "peak ", megabytes)?);
        self.preview.push(found(whole, "preview ", duration_ms)?);
        self.commit.push(found(whole, "commit ", duration_ms)?);
        self.before.push(found(whole, "before ", megabytes)?);
        self.peak.push(found(whole, "peak ", megabytes)?);
        Ok(())
    }

    fn written(&self) -> String {
        object([
            ("bare_read", times(&self.read)),
            ("preview", times(&self.preview)),
            ("commit", times(&self.commit)),
            ("preview_to_bare", number(median(&self.preview) / median(&self.read))),
            ("bare_peak_mb", number(median(&self.read_peak))),
            ("plan_before_mb", number(median(&self.before))),
            ("peak_mb", number(median(&self.peak))),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_both_programs_are_read() {
        let mut sums = Sums::default();
        let whole = "before 20.0 MB\npreview 1.5s\ncommit 80ms\npeak 95.5 MB\n";
        assert_eq!(sums.take("read 12.5ms\npeak 30.0 MB\n", whole), Ok(()));
        let written = sums.written();
        assert!(
            written.contains("\"preview_to_bare\":120.00") && written.contains("\"peak_mb\":95.50"),
            "{written}"
        );
        assert!(sums.take("read soon", whole).is_err());
    }
}
