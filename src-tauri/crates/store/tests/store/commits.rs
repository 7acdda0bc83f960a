//! Writing changes: all or nothing.

use crate::sample::{Place, account, empty, entry, full, person};
use std::fs;
use tandem_model::*;
use tandem_store::*;

#[test]
fn what_was_committed_is_there_after_a_restart() {
    let start = full();
    let place = Place::with(&start);
    let (mut file, document) = place.open();
    let old = document.people.iter().next().unwrap().clone();
    let changes = [
        Change::add(account(900)),
        Change::replace(old.clone(), Person { family_name: "Neu".into(), ..old }),
        Change::remove(document.wishes.iter().next().unwrap().clone()),
    ];
    let document = document.apply(&changes).unwrap();
    assert_eq!(file.commit(&changes, &entry(EntryKind::Do)).unwrap(), HistoryId(1));
    drop(file);
    let (file, read) = place.open();
    assert_eq!(read, document);
    assert_eq!(file.last_entry(), HistoryId(1));
    assert_eq!(file.entry(HistoryId(1)).unwrap().changes, changes);
}

#[test]
fn a_row_may_change_several_times_in_one_commit() {
    let place = Place::with(&empty());
    let (mut file, document) = place.open();
    let one = person(1, Side::Inside);
    let two = Person { phone: "1".into(), ..one.clone() };
    // The reference comes before what it refers to: checked only at the end.
    let customer = Account { inside_owner: Some(one.id), ..account(2) };
    let changes = [
        Change::add(customer),
        Change::add(one.clone()),
        Change::replace(one.clone(), two.clone()),
        Change::remove(two.clone()),
        Change::add(two),
    ];
    file.commit(&changes, &entry(EntryKind::Do)).unwrap();
    drop(file);
    assert_eq!(place.open().1, document.apply(&changes).unwrap());
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_is_written() {
    let document = full();
    let place = Place::with(&document);
    let (mut file, _) = place.open();
    let inside = document.people.iter().next().unwrap().clone();
    let good = Change::add(account(900));
    let cases = [
        ("adds what is there", Change::add(inside.clone())),
        ("changes what is not there", Change::replace(account(999), account(999))),
        ("removes what is not there", Change::remove(account(999))),
        ("removes what others refer to", Change::remove(inside)),
        ("refers to nobody", Change::add(Account { tandem: Some(TandemId(Uuid::max())), ..account(901) })),
    ];
    for (name, bad) in cases {
        let error = file.commit(&[good.clone(), bad], &entry(EntryKind::Do)).unwrap_err();
        assert_eq!(error.code(), "refused", "{name}");
        assert_eq!(file.last_entry(), HistoryId(0), "{name}");
        let (_, read) = PlanFile::open(&place.plan, &place.read_only()).unwrap();
        assert_eq!(read, document, "{name}");
    }
    file.commit(&[good], &entry(EntryKind::Do)).unwrap();
}

#[test]
fn a_file_changed_by_another_program_is_left_alone() {
    let place = Place::with(&empty());
    let (mut file, _) = place.open();
    let other = rusqlite::Connection::open(&place.plan).unwrap();
    other.execute("UPDATE plan_file SET checksum = checksum + 1", []).unwrap();
    let error = file.commit(&[Change::add(account(1))], &entry(EntryKind::Do)).unwrap_err();
    assert_eq!(error.code(), "changed_outside");
}

#[cfg(unix)]
#[test]
fn a_file_moved_away_or_replaced_is_not_written() {
    let place = Place::with(&empty());
    let (mut file, _) = place.open();
    let elsewhere = place.folder.path().join("elsewhere.tandem");
    fs::rename(&place.plan, &elsewhere).unwrap();
    let changes = [Change::add(account(1))];
    assert_eq!(file.commit(&changes, &entry(EntryKind::Do)).unwrap_err().code(), "moved");
    fs::copy(&elsewhere, &place.plan).unwrap();
    assert_eq!(file.commit(&changes, &entry(EntryKind::Do)).unwrap_err().code(), "moved");
    // What is in memory can still be saved elsewhere.
    file.save_copy(&place.folder.path().join("saved.tandem"), Existing::Keep).unwrap();
}

#[test]
fn a_program_that_holds_the_file_makes_it_busy() {
    let place = Place::with(&empty());
    let (mut file, _) = place.open();
    let other = rusqlite::Connection::open(&place.plan).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let changes = [Change::add(account(1))];
    assert_eq!(file.commit(&changes, &entry(EntryKind::Do)).unwrap_err().code(), "busy");
    other.execute_batch("ROLLBACK").unwrap();
    file.commit(&changes, &entry(EntryKind::Do)).unwrap();
}

#[test]
fn read_only_is_never_written() {
    let place = Place::with(&full());
    let before = fs::read(&place.plan).unwrap();
    let (mut file, _) = PlanFile::open(&place.plan, &place.read_only()).unwrap();
    assert_eq!(file.read_only(), Some(&ReadOnly::Asked));
    let error = file.commit(&[Change::add(account(1))], &entry(EntryKind::Do)).unwrap_err();
    assert_eq!(error.code(), "read_only");
    assert_eq!(fs::read(&place.plan).unwrap(), before);
    assert!(!place.backups().exists());
}
