//! What an import takes: the time to its preview and to its commit, and the most memory.
//!
//! `cargo run --release -p tandem-app --example import_files KIND FILE [KIND FILE]...`: the last file is measured, those
//! before it fill the plan. The files come from the example `foreign_files` of the exchange.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement for people to read")]

use std::path::Path;
use std::time::Instant;

use tandem_app::seam::ImportKind;
use tandem_app::{Clock, Language, NaiveDate, Opening, Session, empty_plan};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let files: Vec<(ImportKind, &str)> =
        arguments.chunks_exact(2).map(|pair| (kind(&pair[0]), pair[1].as_str())).collect();
    let (measured, before) = files.split_last().expect("KIND FILE");
    let folder = tempfile::tempdir().unwrap();
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let opening = Opening {
        read_only: false,
        backups: folder.path().join("backups"),
        language: Language::De,
        clock: Clock::on(day(6, 1)),
        demo: false,
    };
    let plan = empty_plan(Path::new("Measured"), opening.clock, Language::De);
    let session = Session::create(&folder.path().join("measured.tandem"), plan, &opening).unwrap();
    for (kind, file) in before {
        session.import_pick(*kind, Path::new(file)).unwrap();
        session.import_commit().unwrap();
    }
    forget_peak();
    println!("before {:.1} MB", peak());
    let start = Instant::now();
    let preview = session.import_pick(measured.0, Path::new(measured.1)).unwrap();
    println!("preview {:?}", start.elapsed());
    let taken = preview.counts.added + preview.counts.changed;
    assert!(taken > 0 && preview.counts.refused == 0, "{:?}", preview.counts);
    let start = Instant::now();
    session.import_commit().unwrap();
    println!("commit {:?}", start.elapsed());
    println!("peak {:.1} MB", peak());
}

fn kind(name: &str) -> ImportKind {
    match name {
        "people" => ImportKind::People,
        "accounts" => ImportKind::Accounts,
        "orders" => ImportKind::Orders,
        "absences" => ImportKind::Absences,
        "appointments" => ImportKind::Appointments,
        "shows" => ImportKind::Shows,
        _ => ImportKind::Holidays,
    }
}

/// Lets the system count the most memory anew, where it can.
fn forget_peak() {
    let _ = std::fs::write("/proc/self/clear_refs", "5");
}

/// The most memory since then, in megabytes; nought where the system does not tell.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<f64>().ok());
    kilobytes.unwrap_or_default() / 1024.0
}
