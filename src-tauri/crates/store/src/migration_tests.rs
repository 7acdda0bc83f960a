//! The way from an older schema to a newer one, tried with migrations that are not part of any plan.

use crate::backups::backups;
use crate::schema::MIGRATIONS;
use crate::{EntryKind, HistoryEntry, OpenOptions, PlanFile, ReadOnly};
use std::fs;
use std::path::{Path, PathBuf};
use tandem_model::{Change, DateTime, Document, Horizon, Place, Settings, Site, SiteId, Tz, Utc, Uuid};

const LATER: &str = "UPDATE sites SET name = 'Neu-' || name;
    CREATE TABLE later (id BLOB NOT NULL PRIMARY KEY) STRICT;
    UPDATE plan_file SET undo_stops_at = last_entry;";
const WRONG: &str =
    "CREATE TABLE later (id BLOB NOT NULL PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);";

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

fn document() -> Document {
    let date = now().date_naive();
    let horizon = Horizon { from: date, to: date };
    let settings = Settings::new("Plan", horizon, Tz::Europe__Berlin, "DE-BY", "EUR");
    let site = Site { id: SiteId(Uuid::from_u128(1)), name: "Ulm".into(), place: Place::default() };
    Document::new(settings).apply(&[Change::add(site)]).unwrap()
}

fn options(folder: &Path, read_only: bool) -> OpenOptions {
    OpenOptions { read_only, backups: folder.join("backups"), who: "petra".into(), now: now() }
}

/// A plan of today's schema with one entry in its history.
fn old_plan(folder: &Path) -> PathBuf {
    let path = folder.join("plan.tandem");
    let mut file = PlanFile::create(&path, &document(), &options(folder, false)).unwrap();
    let entry = HistoryEntry {
        at: now(),
        action: "save".into(),
        title: "title".into(),
        args: serde_json::Value::Null,
        kind: EntryKind::Do,
    };
    file.commit(&[], &entry).unwrap();
    drop(file);
    fs::remove_dir_all(folder.join("backups")).unwrap();
    path
}

fn with(later: &'static str) -> Vec<&'static str> {
    MIGRATIONS.iter().copied().chain([later]).collect()
}

#[test]
fn an_older_file_is_migrated_after_a_backup() {
    let folder = tempfile::tempdir().unwrap();
    let path = old_plan(folder.path());
    let before = fs::read(&path).unwrap();
    let migrations = with(LATER);
    let writing = options(folder.path(), false);
    let (file, read) = PlanFile::open_migrated(&path, &writing, &migrations).unwrap();
    assert_eq!(read.sites.iter().next().unwrap().name, "Neu-Ulm");
    assert_eq!(file.next_undo().unwrap(), None, "the migration marked where undo stops");
    drop(file);
    let kept = backups(&writing.backups, &path);
    assert_eq!(kept.len(), 1);
    let old = PlanFile::open(&kept[0].path, &options(folder.path(), true)).unwrap();
    assert_eq!(old.1, document());
    assert_ne!(fs::read(&path).unwrap(), before);
    // Again, and nothing is left to do; and the older program refuses it.
    PlanFile::open_migrated(&path, &writing, &migrations).unwrap();
    assert_eq!(backups(&writing.backups, &path).len(), 1);
    assert_eq!(PlanFile::open(&path, &writing).unwrap_err().code(), "newer_version");
}

/// A plan of the first schema: today's without what came later.
fn first_plan(folder: &Path) -> PathBuf {
    let path = old_plan(folder);
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .execute_batch("ALTER TABLE settings DROP COLUMN trade_shows; DROP TABLE ignored_findings; PRAGMA user_version = 1;")
        .unwrap();
    let sum = crate::rows::sum(&connection, &path).unwrap();
    connection.execute("UPDATE plan_file SET checksum = ?1", [sum]).unwrap();
    path
}

#[test]
fn a_plan_of_the_first_schema_opens_with_the_settings_of_today() {
    let folder = tempfile::tempdir().unwrap();
    let path = first_plan(folder.path());
    let (file, read) = PlanFile::open(&path, &options(folder.path(), false)).unwrap();
    assert_eq!(read, document());
    drop(file);
    let (file, again) = PlanFile::open(&path, &options(folder.path(), false)).unwrap();
    assert_eq!(again, document());
    assert_eq!(file.page(None, 10).unwrap().len(), 1, "the history is still there");
}

#[test]
fn an_older_file_opened_for_reading_is_migrated_in_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let path = old_plan(folder.path());
    let before = fs::read(&path).unwrap();
    let (file, read) = PlanFile::open_migrated(&path, &options(folder.path(), true), &with(LATER)).unwrap();
    assert_eq!(read.sites.iter().next().unwrap().name, "Neu-Ulm");
    assert_eq!(file.read_only(), Some(&ReadOnly::Asked));
    assert_eq!(file.page(None, 10).unwrap().len(), 1);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(!folder.path().join("backups").exists());
}

#[test]
fn a_migration_that_fails_or_finds_damage_changes_nothing() {
    let damage = "UPDATE sites SET name = 'Elm'";
    let cases = [(WRONG, ""), (LATER, damage)];
    for (later, harm) in cases {
        let folder = tempfile::tempdir().unwrap();
        let path = old_plan(folder.path());
        rusqlite::Connection::open(&path).unwrap().execute_batch(harm).unwrap();
        let before = fs::read(&path).unwrap();
        for read_only in [false, true] {
            let options = options(folder.path(), read_only);
            let error = PlanFile::open_migrated(&path, &options, &with(later)).unwrap_err();
            assert_eq!(error.code(), if harm.is_empty() { "failed" } else { "damaged" });
            assert_eq!(fs::read(&path).unwrap(), before);
        }
    }
}
