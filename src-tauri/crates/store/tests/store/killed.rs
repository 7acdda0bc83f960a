//! A process killed in the middle of its work.

use crate::sample::{Place, account, empty, entry};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use tandem_model::*;
use tandem_store::*;

const PLAN: &str = "TANDEM_TEST_PLAN_TO_WRITE";

/// Writes until it is killed. Runs only when the test below starts it as a process of its own.
#[test]
#[ignore = "started by the test that kills it"]
fn writer() {
    let Some(plan) = std::env::var_os(PLAN).map(PathBuf::from) else { return };
    let backups = plan.with_file_name("backups");
    let options = OpenOptions { read_only: false, backups, who: "child".into(), now: crate::sample::now(0) };
    let (mut file, document) = PlanFile::open(&plan, &options).unwrap();
    let mut next = document.accounts.len() as u128;
    let mut out = std::io::stdout();
    loop {
        // Many rows, so that a kill often hits the middle of a transaction.
        let rows: Vec<_> = (next..next + 200).map(|number| Change::add(account(number))).collect();
        let id = file.commit(&rows, &entry(EntryKind::Do)).unwrap();
        next += 200;
        writeln!(out, "committed {id}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn loses_nothing_it_had_said_was_written() {
    let place = Place::with(&empty());
    let mut interrupted = 0;
    for round in 0..12_u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "killed::writer", "--ignored", "--nocapture"])
            .env(PLAN, &place.plan)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = 0;
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut read_said = |line: Option<std::io::Result<String>>| {
            let id = line?.ok()?.rsplit_once("committed ")?.1.parse::<i64>().ok();
            said = id.unwrap_or(said);
            Some(())
        };
        // Past the lines of the test harness and the first commit, then a moment that differs by round.
        while read_said(lines.next()).is_none() {}
        std::thread::sleep(std::time::Duration::from_millis(3 + round * 2));
        child.kill().unwrap();
        child.wait().unwrap();
        lines.for_each(|line| {
            read_said(Some(line));
        });

        let journal = PathBuf::from(format!("{}-journal", place.plan.display()));
        let was_interrupted = journal.exists();
        interrupted += u32::from(was_interrupted);
        // First somebody who may only look, which must not need to repair the file.
        let before = std::fs::read(&place.plan).unwrap();
        let (looked, seen) = PlanFile::open(&place.plan, &place.read_only()).unwrap();
        assert_eq!(std::fs::read(&place.plan).unwrap(), before);
        assert_eq!(journal.exists(), was_interrupted);
        drop(looked);
        let (file, document) = place.open();
        assert_eq!(file.read_only(), None, "a dead owner's lock is free");
        assert_eq!(seen, document);
        let last = file.last_entry().0;
        assert!(last == said || last == said + 1, "round {round}: {said} said, {last} there");
        // What is there is what a prefix of the history makes.
        assert_eq!(document, empty().apply(&file.changes_since(HistoryId(0)).unwrap()).unwrap());
        assert_eq!(document.accounts.len() as i64, last * 200);
    }
    eprintln!("{interrupted} of 12 kills hit a transaction");
}
