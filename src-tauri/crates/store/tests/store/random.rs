//! Random actions: reopening equals memory, undoing everything equals the start, redoing equals the end.

use crate::sample::{Place, account, empty, entry, person};
use proptest::prelude::*;
use tandem_model::*;
use tandem_store::*;

#[derive(Clone, Debug)]
enum Step {
    Save(u128, String, Option<(f64, f64)>),
    SavePerson(u128, bool),
    Remove(u128),
    RemovePerson(u128),
    Import(u128),
    Undo,
    Redo,
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    let coordinates = prop::option::of((-90.0..=90.0, -180.0..=180.0));
    prop_oneof![
        4 => (0..6_u128, any::<String>(), coordinates).prop_map(|(id, text, at)| Step::Save(id, text, at)),
        3 => (0..4_u128, any::<bool>()).prop_map(|(id, inside)| Step::SavePerson(id, inside)),
        2 => (0..6_u128).prop_map(Step::Remove),
        1 => (0..4_u128).prop_map(Step::RemovePerson),
        1 => (0..100_u128).prop_map(Step::Import),
        3 => Just(Step::Undo),
        2 => Just(Step::Redo),
        1 => Just(Step::Reopen),
    ]
}

fn save(document: &Document, row: impl Into<Entity>) -> Vec<Change> {
    let after = row.into();
    vec![Change { id: after.id(), before: document.get(after.id()), after: Some(after) }]
}

fn remove(document: &Document, id: EntityId) -> Vec<Change> {
    document.get(id).map(|before| Change { id, before: Some(before), after: None }).into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn file_and_memory_agree(steps in prop::collection::vec(step(), 1..40)) {
        let start = empty();
        let place = Place::with(&start);
        let (mut file, mut document) = place.open();
        for step in steps {
            let (changes, kind) = match step {
                Step::Save(id, text, at) => {
                    let mut row = Account { note: text, ..account(100 + id) };
                    row.place.coordinates = at.map(|(latitude, longitude)| Coordinates { latitude, longitude });
                    row.inside_owner = document.people.iter().next().map(|person| person.id);
                    (save(&document, row), EntryKind::Do)
                }
                Step::SavePerson(id, inside) => {
                    (save(&document, person(id, if inside { Side::Inside } else { Side::Field })), EntryKind::Do)
                }
                Step::Remove(id) => (remove(&document, AccountId(Uuid::from_u128(100 + id)).into()), EntryKind::Do),
                Step::RemovePerson(id) => (remove(&document, PersonId(Uuid::from_u128(id)).into()), EntryKind::Do),
                Step::Import(from) => {
                    let rows = (1000 + from..1020 + from).flat_map(|id| save(&document, account(id)));
                    (rows.collect(), EntryKind::Do)
                }
                Step::Undo => match file.next_undo().unwrap() {
                    Some(last) => (invert(&last.changes), EntryKind::Undo(last.recorded.id)),
                    None => continue,
                },
                Step::Redo => match file.next_redo().unwrap() {
                    Some(last) => (last.changes, EntryKind::Redo(last.recorded.id)),
                    None => continue,
                },
                Step::Reopen => {
                    drop(file);
                    let (opened, read) = place.open();
                    prop_assert_eq!(&read, &document);
                    file = opened;
                    continue;
                }
            };
            match document.apply(&changes) {
                Ok(next) => {
                    file.commit(&changes, &entry(kind)).unwrap();
                    document = next;
                }
                // A person still referred to: the model refuses, but undo and redo it must not.
                Err(error) => prop_assert!(kind == EntryKind::Do, "{error}"),
            }
        }
        let mut undone = 0;
        let end = document.clone();
        // What was undone before and could be redone is not part of the end.
        while let Some(last) = file.next_undo().unwrap() {
            let changes = invert(&last.changes);
            document = document.apply(&changes).unwrap();
            file.commit(&changes, &entry(EntryKind::Undo(last.recorded.id))).unwrap();
            undone += 1;
        }
        prop_assert_eq!(&document, &start);
        drop(file);
        let (mut file, read) = place.open();
        prop_assert_eq!(&read, &start);
        for _ in 0..undone {
            let last = file.next_redo().unwrap().unwrap();
            document = document.apply(&last.changes).unwrap();
            file.commit(&last.changes, &entry(EntryKind::Redo(last.recorded.id))).unwrap();
        }
        prop_assert_eq!(&document, &end);
        // The history alone leads back to the start as well.
        let all = file.changes_since(HistoryId(0)).unwrap();
        prop_assert_eq!(document.apply(&invert(&all)).unwrap(), start);
        drop(file);
        prop_assert_eq!(place.open().1, end);
    }
}
