//! A disk without room.

use crate::sample::{Place, account, empty, entry};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tandem_model::*;
use tandem_store::*;

/// A file system of two megabytes, where this user may make one.
struct TinyDisk(PathBuf);

impl TinyDisk {
    fn mount(at: &Path) -> Option<Self> {
        if !cfg!(target_os = "linux") {
            return None;
        }
        fs::create_dir(at).unwrap();
        let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=2m", "tmpfs"]).arg(at).output();
        mounted.is_ok_and(|output| output.status.success()).then(|| Self(at.to_owned()))
    }
}

impl Drop for TinyDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn changes_nothing_and_says_so() {
    let place = Place::new();
    let Some(disk) = TinyDisk::mount(&place.folder.path().join("disk")) else {
        eprintln!("skipped: this user may not mount a small disk");
        return;
    };
    let plan = disk.0.join("plan.tandem");
    let mut file = PlanFile::create(&plan, &empty(), &place.options()).unwrap();
    let mut document = empty();
    let mut next = 0_u128;
    let error = loop {
        let rows: Vec<_> = (next..next + 100).map(|number| Change::add(account(number))).collect();
        match file.commit(&rows, &entry(EntryKind::Do)) {
            Ok(_) => document = document.apply(&rows).unwrap(),
            Err(error) => break error,
        }
        next += 100;
        assert!(next < 100_000, "the disk never fills");
    };
    assert_eq!(error.code(), "disk_full");
    assert!(error.is_not_possible_here());
    assert!(document.accounts.len() > 100);
    let (_, read) = PlanFile::open(&plan, &place.read_only()).unwrap();
    assert_eq!(read, document, "while still open");

    let copy = disk.0.join("copy.tandem");
    assert_eq!(file.save_copy(&copy, Existing::Keep).unwrap_err().code(), "disk_full");
    assert!(!copy.exists());
    let another = PlanFile::create(&disk.0.join("b.tandem"), &document, &place.options()).unwrap_err();
    assert_eq!(another.code(), "disk_full");
    let mut names: Vec<_> = fs::read_dir(&disk.0).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["plan.tandem", "plan.tandem.lock"]);

    // With room again the work goes on in the same session.
    file.save_copy(&place.plan, Existing::Keep).unwrap();
    let mounted = Command::new("mount").args(["-o", "remount,size=8m"]).arg(&disk.0).status().unwrap();
    assert!(mounted.success());
    let more = [Change::add(account(next))];
    file.commit(&more, &entry(EntryKind::Do)).unwrap();
    drop(file);
    let (_, read) = PlanFile::open(&plan, &place.options()).unwrap();
    assert_eq!(read, document.apply(&more).unwrap());
}

#[test]
fn a_read_only_medium_is_opened_for_reading() {
    let place = Place::new();
    let Some(disk) = TinyDisk::mount(&place.folder.path().join("disk")) else {
        eprintln!("skipped: this user may not mount a small disk");
        return;
    };
    let plan = disk.0.join("plan.tandem");
    drop(PlanFile::create(&plan, &empty(), &place.options()).unwrap());
    assert!(Command::new("mount").args(["-o", "remount,ro"]).arg(&disk.0).status().unwrap().success());
    let (mut file, document) = PlanFile::open(&plan, &place.options()).unwrap();
    assert_eq!(document, empty());
    assert_eq!(file.read_only(), Some(&ReadOnly::Folder));
    assert_eq!(
        file.commit(&[Change::add(account(1))], &entry(EntryKind::Do)).unwrap_err().code(),
        "read_only"
    );
    let new = PlanFile::create(&disk.0.join("new.tandem"), &empty(), &place.options()).unwrap_err();
    assert_eq!(new.code(), "read_only_medium");
    assert_eq!(
        file.save_copy(&disk.0.join("c.tandem"), Existing::Keep).unwrap_err().code(),
        "read_only_medium"
    );
}
