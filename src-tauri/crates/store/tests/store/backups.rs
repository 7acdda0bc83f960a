//! Copies before changes.

use crate::sample::{Place, account, empty, entry, full, now};
use std::fs;
use tandem_model::*;
use tandem_store::*;

fn at(minutes: i64) -> HistoryEntry {
    HistoryEntry { at: now(minutes), ..entry(EntryKind::Do) }
}

#[test]
fn made_before_the_first_change_and_then_every_half_hour() {
    let start = full();
    let place = Place::with(&start);
    let (mut file, _) = place.open();
    assert_eq!(file.backups(), [], "looking makes none");
    let cases = [(1, 1), (2, 1), (30, 1), (31, 2), (32, 2), (200, 3)];
    for (number, (minutes, expected)) in (900..).zip(cases) {
        file.commit(&[Change::add(account(number))], &at(minutes)).unwrap();
        assert_eq!(file.backups().len(), expected, "after {minutes} minutes");
    }
    let list = backups(&place.backups(), &place.plan);
    assert_eq!(list, file.backups());
    assert_eq!(list.iter().map(|backup| backup.at).collect::<Vec<_>>(), [now(200), now(31), now(1)]);
    assert!(list.iter().all(|backup| backup.bytes > 0));

    // The oldest holds the plan as it was before the first change.
    let again = place.folder.path().join("again.tandem");
    restore_backup_as(&list[2].path, &again).unwrap();
    assert_eq!(PlanFile::open(&again, &place.options()).unwrap().1, start);
    assert_eq!(restore_backup_as(&list[2].path, &again).unwrap_err().code(), "exists");
}

#[test]
fn the_old_ones_go() {
    let place = Place::with(&empty());
    let (mut file, _) = place.open();
    for number in 0..30 {
        file.commit(&[Change::add(account(number))], &at(number as i64 * 40)).unwrap();
    }
    let kept = file.backups();
    // Ten newest, and the last of the day before.
    assert_eq!(kept.len(), 11, "{kept:?}");
    assert_eq!(kept[0].at, now(29 * 40));
    assert_eq!(fs::read_dir(place.backups()).unwrap().count(), 11);
}

#[test]
fn plans_of_one_name_do_not_mix() {
    let (a, b) = (Place::with(&empty()), Place::with(&full()));
    let shared = a.backups();
    for place in [&a, &b] {
        let options = OpenOptions { backups: shared.clone(), ..place.options() };
        let (mut file, _) = PlanFile::open(&place.plan, &options).unwrap();
        file.commit(&[Change::add(account(900))], &at(0)).unwrap();
        assert_eq!(file.backups().len(), 1);
    }
    assert_eq!(fs::read_dir(&shared).unwrap().count(), 2);
}

#[test]
fn a_damaged_plan_names_its_backups() {
    let place = Place::with(&full());
    let (mut file, _) = place.open();
    file.commit(&[Change::add(account(900))], &at(0)).unwrap();
    drop(file);
    let bytes = fs::read(&place.plan).unwrap();
    fs::write(&place.plan, &bytes[..bytes.len() - 4096]).unwrap();
    let error = PlanFile::open(&place.plan, &place.options()).unwrap_err();
    assert_eq!(error.code(), "damaged");
    assert_eq!(error.backups(), backups(&place.backups(), &place.plan));
    assert_eq!(error.backups().len(), 1);
    assert!(error.args().contains(&("backups", "some".to_owned())));
    let again = place.folder.path().join("again.tandem");
    restore_backup_as(&error.backups()[0].path, &again).unwrap();
    assert_eq!(PlanFile::open(&again, &place.options()).unwrap().1, full());
}

#[test]
fn a_backup_that_cannot_be_made_is_said_and_stops_no_work() {
    let place = Place::with(&empty());
    fs::write(place.backups(), "a file where the folder should be").unwrap();
    let (mut file, _) = place.open();
    file.commit(&[Change::add(account(1))], &at(0)).unwrap();
    assert!(file.backup_problem().is_some());
    fs::remove_file(place.backups()).unwrap();
    file.commit(&[Change::add(account(2))], &at(1)).unwrap();
    assert!(file.backup_problem().is_none());
    assert_eq!(file.backups().len(), 1);
}

#[test]
fn damage_that_opening_does_not_see_stops_the_first_change() {
    let place = Place::with(&full());
    // An index that says something else than its table: found by the verification of the backup.
    let connection = rusqlite::Connection::open(&place.plan).unwrap();
    let root: u32 = connection
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'skills_by_person'", [], |row| row.get(0))
        .unwrap();
    let size: u32 = connection.pragma_query_value(None, "page_size", |row| row.get(0)).unwrap();
    drop(connection);
    let mut bytes = fs::read(&place.plan).unwrap();
    let last = (root * size) as usize;
    bytes[last - 1] ^= 1;
    fs::write(&place.plan, &bytes).unwrap();
    let (mut file, document) = place.open();
    assert_eq!(document, full());
    let error = file.commit(&[Change::add(account(900))], &at(0)).unwrap_err();
    assert_eq!(error.code(), "damaged");
    assert_eq!(error.path, place.plan);
    assert_eq!(fs::read(&place.plan).unwrap(), bytes);
}
