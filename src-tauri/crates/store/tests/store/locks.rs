//! One writer at a time, and others know who.

use crate::sample::{Place, account, empty, entry, full, now};
use std::fs;
use std::path::PathBuf;
use tandem_model::*;
use tandem_store::*;

fn lock_file(place: &Place) -> PathBuf {
    PathBuf::from(format!("{}.lock", place.plan.display()))
}

#[test]
fn the_second_one_reads_and_knows_who_writes() {
    let place = Place::with(&empty());
    let (mut first, _) = place.open();
    let (mut second, _) = place.open();
    let Some(ReadOnly::Locked(owner)) = second.read_only().cloned() else {
        panic!("{:?}", second.read_only())
    };
    assert_eq!(owner.who, "petra on LAPTOP-7");
    assert_eq!(owner.process, std::process::id().to_string());
    assert_eq!(owner.since, "2026-03-02T12:00:00Z");
    let changes = [Change::add(account(1))];
    let error = second.commit(&changes, &entry(EntryKind::Do)).unwrap_err();
    assert_eq!(error.code(), "locked");
    assert!(error.args().contains(&("who", "petra on LAPTOP-7".to_owned())));
    assert!(error.is_not_possible_here());

    first.commit(&changes, &entry(EntryKind::Do)).unwrap();
    // The reader sees what was written since.
    assert_eq!(second.page(None, 10).unwrap().len(), 1);
    drop(second);
    assert!(lock_file(&place).exists(), "closing a reader leaves the writer's lock");
    drop(first);
    assert!(!lock_file(&place).exists());
    assert_eq!(place.open().0.read_only(), None);
}

#[test]
fn a_lock_file_without_an_owner_is_free() {
    let place = Place::with(&empty());
    fs::write(lock_file(&place), "who: somebody\nprocess: 1\nsince: long ago\n").unwrap();
    let (file, _) = place.open();
    assert_eq!(file.read_only(), None);
    let text = fs::read_to_string(lock_file(&place)).unwrap();
    assert!(text.starts_with("who: petra on LAPTOP-7\n") && !text.contains("somebody"), "{text}");
}

#[test]
fn a_strange_text_in_the_lock_file_does_no_harm() {
    let texts: [Vec<u8>; 4] =
        [vec![], vec![0xFF; 100], b"who: ".repeat(100_000), "who: \u{7}\nwho: b".into()];
    for text in texts {
        let place = Place::with(&empty());
        let holder = fs::File::create(lock_file(&place)).unwrap();
        holder.try_lock().unwrap();
        fs::write(lock_file(&place), text).unwrap();
        let (file, _) = place.open();
        let Some(ReadOnly::Locked(owner)) = file.read_only() else { panic!("{:?}", file.read_only()) };
        assert!(owner.who.chars().count() <= 200);
    }
}

#[test]
fn looking_takes_no_lock() {
    let place = Place::with(&full());
    let looking = PlanFile::open(&place.plan, &place.read_only()).unwrap();
    assert!(!lock_file(&place).exists());
    let (writing, _) = place.open();
    assert_eq!(writing.read_only(), None);
    drop(looking);
    assert!(lock_file(&place).exists());
}

#[test]
fn a_new_plan_is_locked_from_the_start() {
    let place = Place::new();
    let file = PlanFile::create(&place.plan, &empty(), &place.options()).unwrap();
    assert_eq!(file.read_only(), None);
    assert!(matches!(place.open().0.read_only(), Some(ReadOnly::Locked(_))));
}

#[cfg(unix)]
#[test]
fn a_link_to_a_plan_has_the_lock_of_the_plan() {
    let place = Place::with(&empty());
    let link = place.folder.path().join("link.tandem");
    std::os::unix::fs::symlink(&place.plan, &link).unwrap();
    let (_first, _) = place.open();
    let (second, _) = PlanFile::open(&link, &place.options()).unwrap();
    assert!(matches!(second.read_only(), Some(ReadOnly::Locked(_))));
}

#[test]
fn of_many_at_once_one_writes() {
    let place = Place::with(&empty());
    for round in 0..20 {
        let barrier = std::sync::Barrier::new(6);
        let writers: usize = std::thread::scope(|scope| {
            let openers: Vec<_> = (0..6)
                .map(|_| {
                    scope.spawn(|| {
                        let (file, _) = place.open();
                        let writes = usize::from(file.read_only().is_none());
                        // All look before any closes.
                        barrier.wait();
                        writes
                    })
                })
                .collect();
            openers.into_iter().map(|opener| opener.join().unwrap()).sum()
        });
        assert_eq!(writers, 1, "round {round} at {}", now(0));
    }
}
