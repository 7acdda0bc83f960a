//! Undo and redo follow from the history alone.

use crate::sample::{Place, account, empty, entry};
use tandem_model::*;
use tandem_store::*;

/// Does what the letters say and answers with what undo and redo then offer.
///
/// `d` does something, `l` something lasting, `r` restores, `u` undoes, `e` redoes; `|` closes and opens the file.
fn after(steps: &str) -> (Option<i64>, Option<i64>, Vec<i64>) {
    let place = Place::with(&empty());
    let (mut file, mut document) = place.open();
    for (number, step) in (1..).zip(steps.chars()) {
        let add = vec![Change::add(account(number))];
        let (changes, kind) = match step {
            'd' => (add, EntryKind::Do),
            'l' => (add, EntryKind::Lasting),
            'r' => (add, EntryKind::Restore(HistoryId(1))),
            'u' => {
                let last = file.next_undo().unwrap().unwrap();
                (invert(&last.changes), EntryKind::Undo(last.recorded.id))
            }
            'e' => {
                let last = file.next_redo().unwrap().unwrap();
                (last.changes, EntryKind::Redo(last.recorded.id))
            }
            _ => {
                drop(file);
                let (opened, read) = place.open();
                assert_eq!(read, document, "{steps}");
                file = opened;
                continue;
            }
        };
        document = document.apply(&changes).unwrap();
        file.commit(&changes, &entry(kind)).unwrap();
    }
    let undo = file.undo_entry().unwrap().map(|found| found.id.0);
    let redo = file.redo_entry().unwrap().map(|found| found.id.0);
    assert_eq!(file.next_undo().unwrap().map(|found| found.recorded.id.0), undo);
    assert_eq!(file.next_redo().unwrap().map(|found| found.recorded.id.0), redo);
    let page = file.page(None, 100).unwrap();
    (undo, redo, page.iter().filter(|row| row.undone).map(|row| row.id.0).collect())
}

#[test]
fn what_undo_and_redo_offer() {
    type Case = (&'static str, Option<i64>, Option<i64>, &'static [i64]);
    let cases: &[Case] = &[
        ("", None, None, &[]),
        ("d", Some(1), None, &[]),
        ("dd", Some(2), None, &[]),
        ("ddu", Some(1), Some(2), &[2]),
        ("dd|u|", Some(1), Some(2), &[2]),
        ("dduu", None, Some(1), &[2, 1]),
        ("dduue", Some(1), Some(2), &[2]),
        ("dduuee", Some(2), None, &[]),
        ("dduueeu", Some(1), Some(2), &[2]),
        ("dduueueu", None, Some(1), &[2, 1]),
        ("ddu|d", Some(4), None, &[2]),
        ("dduud", Some(5), None, &[2, 1]),
        ("ddudu", Some(1), Some(4), &[4, 2]),
        ("ddudue", Some(4), None, &[2]),
        ("ddduuudu", None, Some(7), &[7, 3, 2, 1]),
        ("dr", Some(2), None, &[]),
        ("dru", Some(1), Some(2), &[2]),
        ("dl", Some(1), None, &[]),
        ("dul", None, None, &[1]),
        ("dlu", None, Some(1), &[1]),
    ];
    for (steps, undo, redo, undone) in cases {
        assert_eq!(after(steps), (*undo, *redo, undone.to_vec()), "{steps}");
    }
}

#[test]
fn entries_say_what_they_were_told() {
    let place = Place::with(&empty());
    let (mut file, _) = place.open();
    let told = entry(EntryKind::Do);
    for number in 1..=5 {
        file.commit(&[Change::add(account(number))], &told).unwrap();
    }
    let page = file.page(Some(HistoryId(5)), 2).unwrap();
    assert_eq!(page.iter().map(|found| found.id.0).collect::<Vec<_>>(), [4, 3]);
    assert_eq!(page[0].entry, told);
    assert_eq!(page[0].schema, VERSION);
    assert_eq!(file.entry(HistoryId(6)).unwrap_err().code(), "unknown_entry");
    assert_eq!(file.entry(HistoryId(2)).unwrap().changes, [Change::add(account(2))]);
    assert_eq!(file.changes_since(HistoryId(3)).unwrap(), [4, 5].map(|number| Change::add(account(number))));
}

#[test]
fn the_history_of_one_noun() {
    let place = Place::with(&empty());
    let (mut file, _) = place.open();
    let (a, b) = (account(1), Account { name: "Neu".into(), ..account(1) });
    let steps = [
        vec![Change::add(a.clone()), Change::add(account(2))],
        vec![Change::add(account(3))],
        vec![Change::replace(a.clone(), b.clone())],
    ];
    for changes in &steps {
        file.commit(changes, &entry(EntryKind::Do)).unwrap();
    }
    let found = file.of_entity(a.id.into(), 10).unwrap();
    let found: Vec<_> = found.into_iter().map(|(recorded, change)| (recorded.id.0, change)).collect();
    assert_eq!(found, [(3, Change::replace(a.clone(), b)), (1, Change::add(a))]);
    assert_eq!(file.of_entity(account(2).id.into(), 10).unwrap().len(), 1);
    assert_eq!(file.of_entity(account(1).id.into(), 1).unwrap().len(), 1);
    assert_eq!(file.of_entity(account(9).id.into(), 10).unwrap(), []);
}

#[test]
fn undo_does_not_go_beyond_a_migration_that_could_not_convert() {
    let place = Place::with(&empty());
    let (mut file, _) = place.open();
    for number in 1..=2 {
        file.commit(&[Change::add(account(number))], &entry(EntryKind::Do)).unwrap();
    }
    drop(file);
    rusqlite::Connection::open(&place.plan)
        .unwrap()
        .execute("UPDATE plan_file SET undo_stops_at = 2", [])
        .unwrap();
    let (mut file, _) = place.open();
    assert_eq!(file.next_undo().unwrap(), None);
    file.commit(&[Change::add(account(3))], &entry(EntryKind::Do)).unwrap();
    assert_eq!(file.undo_entry().unwrap().map(|found| found.id), Some(HistoryId(3)));
}

#[test]
fn a_changed_entry_is_not_undone() {
    let changes = [
        "UPDATE history_changes SET \"after\" = replace(\"after\", 'Kunde', 'kunde')",
        "DELETE FROM history_changes",
        "UPDATE history SET action = 'other'",
        "UPDATE history SET at = 'yesterday'",
        "UPDATE history_changes SET noun = 'nobody'",
    ];
    for sql in changes {
        let place = Place::with(&empty());
        let (mut file, _) = place.open();
        file.commit(&[Change::add(account(1))], &entry(EntryKind::Do)).unwrap();
        drop(file);
        rusqlite::Connection::open(&place.plan).unwrap().execute(sql, []).unwrap();
        let (file, _) = place.open();
        assert_eq!(file.next_undo().unwrap_err().code(), "damaged", "{sql}");
    }
}
