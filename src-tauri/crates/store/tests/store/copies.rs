//! Saving a copy.

use crate::sample::{Place, account, empty, entry, full};
use std::fs;
use tandem_model::*;
use tandem_store::*;

#[test]
fn a_copy_is_a_plan_with_its_history() {
    let place = Place::with(&full());
    let (mut file, document) = place.open();
    let changes = [Change::add(account(900))];
    file.commit(&changes, &entry(EntryKind::Do)).unwrap();
    let copy = place.folder.path().join("Kopie.tandem");
    file.save_copy(&copy, Existing::Keep).unwrap();
    let (copied, read) = PlanFile::open(&copy, &place.options()).unwrap();
    assert_eq!(copied.read_only(), None);
    assert_eq!(read, document.apply(&changes).unwrap());
    assert_eq!(copied.next_undo().unwrap().unwrap().changes, changes);
}

#[test]
fn nothing_is_overwritten_unless_asked() {
    let place = Place::with(&full());
    let (file, _) = place.open();
    let target = place.folder.path().join("there.tandem");
    fs::write(&target, "mine").unwrap();
    assert_eq!(file.save_copy(&target, Existing::Keep).unwrap_err().code(), "exists");
    assert_eq!(fs::read(&target).unwrap(), b"mine");
    file.save_copy(&target, Existing::Replace).unwrap();
    assert_eq!(PlanFile::open(&target, &place.options()).unwrap().1, full());
}

#[test]
fn where_a_copy_cannot_go() {
    let place = Place::with(&full());
    let (file, _) = place.open();
    let folder = place.folder.path();
    fs::create_dir(folder.join("folder.tandem")).unwrap();
    fs::write(folder.join("x.tandem-journal"), "rest").unwrap();
    let other = Place::with(&empty());
    let (_held, _) = other.open();
    let cases = [
        (place.plan.clone(), "same_file"),
        (folder.join("./Süd plan.tandem"), "same_file"),
        (folder.join("folder.tandem"), "folder"),
        (folder.join("missing/x.tandem"), "folder_missing"),
        (folder.join("x.tandem"), "leftover_journal"),
        (other.plan.clone(), "locked"),
    ];
    let before = fs::read_dir(folder).unwrap().count();
    for (path, code) in cases {
        assert_eq!(file.save_copy(&path, Existing::Replace).unwrap_err().code(), code, "{}", path.display());
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), before, "nothing is left lying around");
}

#[test]
fn a_read_only_plan_can_be_copied() {
    let place = Place::with(&full());
    let (file, _) = PlanFile::open(&place.plan, &place.read_only()).unwrap();
    let copy = place.folder.path().join("copy.tandem");
    file.save_copy(&copy, Existing::Keep).unwrap();
    assert_eq!(PlanFile::open(&copy, &place.options()).unwrap().1, full());
}

#[test]
fn what_was_removed_cannot_be_found_in_a_compact_copy_of_the_rows() {
    let place = Place::with(&empty());
    let secret = "Geheimnis-4711";
    let row = Account { note: secret.into(), ..account(1) };
    let document = empty().apply(&[Change::add(row.clone())]).unwrap();
    let plan = place.folder.path().join("x.tandem");
    let mut file = PlanFile::create(&plan, &document, &place.options()).unwrap();
    let holds = |path| fs::read(path).unwrap().windows(secret.len()).any(|bytes| bytes == secret.as_bytes());
    assert!(holds(&plan));
    // The history keeps what was removed, on purpose; without it no trace is left in free pages.
    file.commit(&[Change::remove(row)], &entry(EntryKind::Do)).unwrap();
    drop(file);
    let connection = rusqlite::Connection::open(&plan).unwrap();
    connection.execute_batch("PRAGMA secure_delete = ON; DELETE FROM history_changes").unwrap();
    drop(connection);
    assert!(!holds(&plan));
}
