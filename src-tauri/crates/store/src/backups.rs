//! Copies made before changes, in a folder of the application.

use crate::error::StoreError;
use crate::lock::real_path;
use crate::placing::{Existing, place};
use crate::{connection, inspect, schema};
use chrono::{NaiveDateTime, TimeDelta};
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use tandem_model::{DateTime, NaiveDate, Utc};

/// A backup of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Its size.
    pub bytes: u64,
}

/// Between two backups of a plan that is being edited.
const PAUSE: TimeDelta = TimeDelta::minutes(30);

/// That many of the newest are kept.
const NEWEST: usize = 10;

/// And beyond them the last one of each of so many days.
const DAYS: i64 = 7;

const TIME: &str = "%Y%m%dT%H%M%SZ";

/// The backups of one plan.
#[derive(Debug)]
pub(crate) struct Backups {
    folder: PathBuf,
    plan: PathBuf,
    last: Option<DateTime<Utc>>,
    /// Why the last one could not be made.
    pub(crate) problem: Option<StoreError>,
}

impl Backups {
    pub(crate) fn new(folder: &Path, plan: &Path) -> Self {
        Self { folder: folder.to_owned(), plan: plan.to_owned(), last: None, problem: None }
    }

    /// True before the first change and after a pause.
    pub(crate) fn is_due(&self, now: DateTime<Utc>) -> bool {
        // A clock set back must not stop backups.
        self.last.is_none_or(|last| now < last || now - last >= PAUSE)
    }

    /// Copies the plan and verifies the copy; removes backups that have become too many.
    ///
    /// # Errors
    /// Only if the plan itself is damaged. That the copy could not be made is no reason to refuse a change: it is
    /// kept in `problem`, and tried again with the next change.
    pub(crate) fn make(&mut self, plan: &Connection, now: DateTime<Utc>) -> Result<(), StoreError> {
        match self.try_make(plan, now) {
            Ok(()) => {
                self.last = Some(now);
                self.problem = None;
                Ok(())
            }
            Err(error) if error.code() == "damaged" => Err(StoreError { path: self.plan.clone(), ..error }),
            Err(error) => {
                self.problem = Some(error);
                Ok(())
            }
        }
    }

    fn try_make(&self, plan: &Connection, now: DateTime<Utc>) -> Result<(), StoreError> {
        fs::create_dir_all(&self.folder).map_err(|error| StoreError::io(&self.folder, &error))?;
        let name = format!("{}{}.tandem", self.prefix(), now.format(TIME));
        let path = self.folder.join(name);
        place(&path, Existing::Replace, |new| {
            copy(plan, new)?;
            verify(new)
        })?;
        for old in superfluous(&self.list(), now) {
            // One too many is no harm.
            let _ = fs::remove_file(&old.path);
        }
        Ok(())
    }

    /// Name of the plan, and a mark of its folder, since plans of one name may lie in several.
    fn prefix(&self) -> String {
        let whole = real_path(&self.plan);
        let mark = uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_URL, whole.to_string_lossy().as_bytes())
            .simple()
            .to_string();
        let stem = self.plan.file_stem().unwrap_or_default().to_string_lossy();
        format!("{stem}-{}-", &mark[..8])
    }

    /// The backups, newest first.
    pub(crate) fn list(&self) -> Vec<Backup> {
        let prefix = self.prefix();
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let mut found: Vec<Backup> = entries
            .flatten()
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                let time = name.strip_prefix(&prefix)?.strip_suffix(".tandem")?;
                let at = NaiveDateTime::parse_from_str(time, TIME).ok()?.and_utc();
                Some(Backup { path: entry.path(), at, bytes: entry.metadata().ok()?.len() })
            })
            .collect();
        found.sort_by_key(|backup| std::cmp::Reverse(backup.at));
        found
    }
}

/// Which of `backups`, newest first, need not be kept.
fn superfluous(backups: &[Backup], now: DateTime<Utc>) -> Vec<&Backup> {
    let mut days: BTreeSet<NaiveDate> = BTreeSet::new();
    backups
        .iter()
        .enumerate()
        .filter(|(place, backup)| {
            let day = backup.at.date_naive();
            let last_of_its_day = days.insert(day);
            let recent = (now.date_naive() - day).num_days() < DAYS;
            *place >= NEWEST && !(last_of_its_day && recent)
        })
        .map(|(_, backup)| backup)
        .collect()
}

/// The backups of the plan at `plan` in `folder`, newest first.
pub fn backups(folder: &Path, plan: &Path) -> Vec<Backup> {
    Backups::new(folder, plan).list()
}

/// Makes a plan of a backup, under a name that is not taken.
pub fn restore_backup_as(backup: &Path, plan: &Path) -> Result<(), StoreError> {
    inspect::inspect(backup, schema::VERSION)?;
    let source = connection::reading(backup)?;
    place(plan, Existing::Keep, |new| {
        copy(&source, new)?;
        verify(new)
    })
}

/// Copies a whole database page by page.
pub(crate) fn copy(source: &Connection, target: &Path) -> Result<(), StoreError> {
    let mut copy = connection::building(target)?;
    copy_into(source, &mut copy).map_err(|error| StoreError::sqlite(target, &error))
}

/// Copies a whole database into another one.
pub(crate) fn copy_into(source: &Connection, target: &mut Connection) -> rusqlite::Result<()> {
    let backup = rusqlite::backup::Backup::new(source, target)?;
    // All pages in one step: nobody else writes, and a pause would only give others the chance to.
    match backup.step(-1)? {
        rusqlite::backup::StepResult::Done => Ok(()),
        _ => Err(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY), None)),
    }
}

/// Has SQLite check every page, index and foreign key.
pub(crate) fn verify(path: &Path) -> Result<(), StoreError> {
    let connection = connection::reading(path)?;
    let failed = |error: rusqlite::Error| StoreError::sqlite(path, &error);
    let found: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).map_err(failed)?;
    if found != "ok" {
        return Err(StoreError::damaged(path, found));
    }
    let dangling = connection
        .prepare("PRAGMA foreign_key_check")
        .and_then(|mut check| check.exists([]))
        .map_err(failed)?;
    if dangling {
        return Err(StoreError::damaged(path, "a reference to a row that is not there"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_the_newest_and_one_per_day() {
        let now: DateTime<Utc> = "2026-03-20T12:00:00Z".parse().unwrap();
        let at =
            |minutes: i64| Backup { path: PathBuf::new(), at: now - TimeDelta::minutes(minutes), bytes: 0 };
        let day = 24 * 60;
        let cases: [(&str, Vec<i64>, Vec<i64>); 4] = [
            ("few", vec![0, 30, 60], vec![]),
            ("eleven within hours", (0..11).map(|n| n * 30).collect(), vec![300]),
            ("one a day", (0..20).map(|n| n * day).collect(), (10..20).map(|n| n * day).collect()),
            (
                "twelve today, two of the day before, one of last week",
                (0..12).map(|n| n * 30).chain([day, day + 30, 8 * day]).collect(),
                vec![300, 330, day + 30, 8 * day],
            ),
        ];
        for (name, ages, gone) in cases {
            let all: Vec<_> = ages.into_iter().map(at).collect();
            let found: Vec<_> = superfluous(&all, now).into_iter().cloned().collect();
            assert_eq!(found, gone.into_iter().map(at).collect::<Vec<_>>(), "{name}");
        }
    }

    #[test]
    fn due_at_first_after_a_pause_and_when_the_clock_was_set_back() {
        let now: DateTime<Utc> = "2026-03-20T12:00:00Z".parse().unwrap();
        let cases = [(None, true), (Some(0), false), (Some(29), false), (Some(30), true), (Some(-5), true)];
        for (minutes_ago, due) in cases {
            let mut backups = Backups::new(Path::new("b"), Path::new("p"));
            backups.last = minutes_ago.map(|minutes| now - TimeDelta::minutes(minutes));
            assert_eq!(backups.is_due(now), due, "{minutes_ago:?}");
        }
    }
}
