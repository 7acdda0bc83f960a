//! Random damage gives an error or the right document, never a wrong one and never a panic.

use crate::sample::{Place, account, entry, full};
use proptest::prelude::*;
use std::fs;
use std::sync::LazyLock;
use tandem_model::*;
use tandem_store::*;

#[derive(Clone, Debug)]
enum Blow {
    /// Other bytes at a place given in ten-thousandths of the file.
    Bytes(usize, Vec<u8>),
    /// Cut off there.
    Cut(usize),
    /// A stretch of zeros from there.
    Zeros(usize, usize),
}

fn blow() -> impl Strategy<Value = Blow> {
    prop_oneof![
        8 => (0..10_000_usize, prop::collection::vec(any::<u8>(), 1..5)).prop_map(|(at, bytes)| Blow::Bytes(at, bytes)),
        // The header and the schema are small and matter most.
        4 => (0..100_usize, prop::collection::vec(any::<u8>(), 1..3)).prop_map(|(at, bytes)| Blow::Bytes(at, bytes)),
        1 => (0..10_000_usize).prop_map(Blow::Cut),
        1 => (0..10_000_usize, 1..6000_usize).prop_map(|(at, length)| Blow::Zeros(at, length)),
    ]
}

/// A plan with one entry in its history: document, changes of the entry, bytes of the file.
static SOUND: LazyLock<(Document, Vec<Change>, Vec<u8>)> = LazyLock::new(|| {
    let place = Place::with(&full());
    let (mut file, document) = place.open();
    let changes = vec![Change::add(account(900))];
    file.commit(&changes, &entry(EntryKind::Do)).unwrap();
    drop(file);
    (document.apply(&changes).unwrap(), changes, fs::read(&place.plan).unwrap())
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn is_noticed(blows in prop::collection::vec(blow(), 1..4), read_only: bool) {
        let (document, changes, sound) = &*SOUND;
        let place = Place::new();
        let mut bytes = sound.clone();
        for blow in blows {
            let length = bytes.len();
            // Small numbers mean bytes of the header.
            let offset = |at: usize| if at < 100 { at } else { length * at / 10_000 };
            match blow {
                Blow::Bytes(at, new) => {
                    for (old, new) in bytes.iter_mut().skip(offset(at)).zip(new) {
                        *old = new;
                    }
                }
                Blow::Cut(at) => bytes.truncate(offset(at)),
                Blow::Zeros(at, count) => bytes.iter_mut().skip(offset(at)).take(count).for_each(|byte| *byte = 0),
            }
        }
        fs::write(&place.plan, &bytes).unwrap();
        let options = OpenOptions { read_only, ..place.options() };
        if let Ok((mut file, read)) = PlanFile::open(&place.plan, &options) {
            prop_assert_eq!(&read, document);
            if let Ok(Some(last)) = file.next_undo() {
                prop_assert_eq!(&last.changes, changes);
            }
            let _ = file.page(None, 10);
            let _ = file.of_entity(account(900).id.into(), 10);
            let _ = file.save_copy(&place.folder.path().join("copy.tandem"), Existing::Keep);
            let more = [Change::add(account(901))];
            if file.commit(&more, &entry(EntryKind::Do)).is_ok() {
                drop(file);
                prop_assert_eq!(place.open().1, document.apply(&more).unwrap());
            }
        }
    }
}
