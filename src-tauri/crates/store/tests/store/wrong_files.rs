//! Every kind of wrong file is told from the others, and none is touched.

use crate::sample::{Place, code, empty, full};
use std::fs;
use std::path::Path;
use tandem_store::*;

/// Runs SQL on a plan as another program would.
fn sql(path: &Path, statements: &str) {
    let connection = rusqlite::Connection::open(path).unwrap();
    connection.execute_batch(statements).unwrap();
}

#[test]
fn each_has_its_own_code() {
    type Make = fn(&Path);
    let cases: &[(&str, Make)] = &[
        ("missing", |path| fs::remove_file(path).unwrap()),
        ("folder", |path| {
            fs::remove_file(path).unwrap();
            fs::create_dir(path).unwrap();
        }),
        ("empty", |path| fs::write(path, "").unwrap()),
        ("not_sqlite", |path| fs::write(path, "Name;Ort\r\nMüller;Köln\r\n").unwrap()),
        ("not_sqlite", |path| fs::write(path, b"PK\x03\x04rest of a spreadsheet").unwrap()),
        ("not_sqlite", |path| fs::write(path, [0x93, 0, 1, 2, 0xFF].repeat(5000)).unwrap()),
        ("other_application", |path| {
            fs::remove_file(path).unwrap();
            sql(path, "CREATE TABLE note (text)");
        }),
        ("other_application", |path| sql(path, "PRAGMA application_id = 77")),
        ("newer_version", |path| sql(path, "PRAGMA user_version = 999")),
        ("damaged", |path| sql(path, "PRAGMA user_version = 0")),
        ("damaged", |path| fs::write(path, b"SQLite format 3\0").unwrap()),
        ("damaged", |path| {
            let bytes = fs::read(path).unwrap();
            fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
        }),
        ("damaged", |path| {
            let bytes = fs::read(path).unwrap();
            fs::write(path, &bytes[..1000]).unwrap();
        }),
        ("damaged", |path| {
            let mut bytes = fs::read(path).unwrap();
            bytes[0] = b'X';
            fs::write(path, bytes).unwrap();
        }),
        ("damaged", |path| {
            let mut bytes = fs::read(path).unwrap();
            bytes[100..40_000].fill(0xA5);
            fs::write(path, bytes).unwrap();
        }),
        ("damaged", |path| sql(path, "UPDATE people SET given_name = 'Zoe' WHERE given_name = 'Zoë'")),
        ("damaged", |path| sql(path, "DELETE FROM wishes")),
        ("damaged", |path| sql(path, "PRAGMA foreign_keys = OFF; DELETE FROM desks")),
        ("damaged", |path| sql(path, "DELETE FROM plan_file")),
        ("damaged", |path| sql(path, "UPDATE plan_file SET last_entry = 3")),
        ("unknown_trigger_or_view", |path| {
            sql(path, "CREATE TRIGGER x AFTER UPDATE ON people BEGIN DELETE FROM people; END");
        }),
        ("unknown_trigger_or_view", |path| sql(path, "CREATE VIEW v AS SELECT * FROM people")),
        ("unknown_table", |path| sql(path, "CREATE TABLE extra (x)")),
        ("unknown_table", |path| sql(path, "DROP TABLE visits")),
        ("unknown_table", |path| {
            sql(path, "ALTER TABLE desks ADD COLUMN x TEXT GENERATED ALWAYS AS (name) VIRTUAL");
        }),
        ("unknown_table", |path| sql(path, "DROP INDEX people_by_site")),
    ];
    for (number, (expected, make)) in cases.iter().enumerate() {
        for read_only in [false, true] {
            let place = Place::with(&full());
            make(&place.plan);
            let before = fs::read(&place.plan).ok();
            let options = OpenOptions { read_only, ..place.options() };
            assert_eq!(code(&place.plan, &options), *expected, "case {number}, read only {read_only}");
            assert_eq!(fs::read(&place.plan).ok(), before, "case {number} was touched");
            let left: Vec<_> =
                fs::read_dir(place.folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
            assert!(left.len() <= 1, "case {number} left {left:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_device_is_not_a_file() {
    let place = Place::new();
    assert_eq!(code(Path::new("/dev/null"), &place.options()), "not_a_file");
}

#[test]
fn errors_say_where_and_with_what() {
    let place = Place::with(&empty());
    sql(&place.plan, "PRAGMA user_version = 999");
    let error = PlanFile::open(&place.plan, &place.options()).unwrap_err();
    assert_eq!(error.path, place.plan);
    assert_eq!(error.key(), "store-newer-version");
    let args = error.args();
    assert!(args.contains(&("version", "999".to_owned())), "{args:?}");
    assert!(args.contains(&("known", VERSION.to_string())), "{args:?}");
    assert!(!error.is_not_possible_here());
}

#[test]
fn nothing_is_made_over_something() {
    let place = Place::with(&full());
    let before = fs::read(&place.plan).unwrap();
    let failed = |path: &Path| PlanFile::create(path, &empty(), &place.options()).unwrap_err();
    assert_eq!(failed(&place.plan).code(), "exists");
    assert_eq!(fs::read(&place.plan).unwrap(), before);
    assert_eq!(failed(place.folder.path()).code(), "folder");
    assert_eq!(failed(&place.folder.path().join("no/plan.tandem")).code(), "folder_missing");

    let beside_journal = place.folder.path().join("new.tandem");
    fs::write(place.folder.path().join("new.tandem-journal"), "rest").unwrap();
    assert_eq!(failed(&beside_journal).code(), "leftover_journal");
    assert!(!beside_journal.exists());
    assert!(!place.folder.path().join("new.tandem.lock").exists());
}

#[cfg(unix)]
#[test]
fn no_permission_to_read() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with(&empty());
    fs::set_permissions(&place.plan, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::File::open(&place.plan).is_ok() {
        eprintln!("skipped: this user may read everything");
        return;
    }
    let error = PlanFile::open(&place.plan, &place.options()).unwrap_err();
    assert_eq!(error.code(), "no_permission");
    assert!(error.is_not_possible_here());
}

#[cfg(unix)]
#[test]
fn what_cannot_be_written_is_opened_for_reading() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with(&full());
    let folder = place.folder.path();
    let cases = [(&place.plan, 0o444, ReadOnly::File), (&folder.to_owned(), 0o555, ReadOnly::Folder)];
    for (path, mode, reason) in cases {
        let usual = fs::metadata(path).unwrap().permissions();
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
        let is_free = fs::OpenOptions::new().write(true).open(&place.plan).is_ok()
            && fs::write(folder.join("probe"), "").is_ok();
        if is_free {
            eprintln!("skipped: this user may write everything");
            fs::set_permissions(path, usual).unwrap();
            return;
        }
        let (file, document) = PlanFile::open(&place.plan, &place.options()).unwrap();
        assert_eq!(file.read_only(), Some(&reason));
        assert_eq!(document, full());
        fs::set_permissions(path, usual).unwrap();
    }
}
