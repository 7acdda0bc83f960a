//! Files into a folder: whole or not at all, and over nobody's work.

use std::collections::HashSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::ExportError;

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedFile {
    /// Plain file name, without folders.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Where it lies.
    pub path: PathBuf,
    /// Its size.
    pub bytes: u64,
}

/// Writes `files` into `dir`, which is made if it is missing.
///
/// Unless `replace` is set, a single existing file stops everything ([`ExportError::Exists`] lists them all). Each file
/// is first written in full under a temporary name beside its place; only when all have reached the disk do they get
/// their names. So a full disk or a file held open by a spreadsheet leaves the folder as it was.
///
/// `watch` hears how many have reached the disk and may stop it all by answering false, until they get their names:
/// then the folder is as it was, too ([`ExportError::Stopped`]).
pub fn write_files(
    dir: &Path,
    files: Vec<NamedFile>,
    replace: bool,
    watch: &mut dyn FnMut(usize) -> bool,
) -> Result<Vec<Written>, ExportError> {
    let failed = |path: &Path| {
        let path = path.to_path_buf();
        move |source: io::Error| ExportError::Write { path, source }
    };

    let mut names = HashSet::new();
    for file in &files {
        // Windows and macOS see no difference between "Plan.pdf" and "plan.pdf".
        if !is_plain_name(&file.name) || !names.insert(file.name.to_lowercase()) {
            return Err(ExportError::Name(file.name.clone()));
        }
    }

    fs::create_dir_all(dir).map_err(failed(dir))?;
    let targets: Vec<PathBuf> = files.iter().map(|file| dir.join(&file.name)).collect();
    let present: Vec<PathBuf> =
        targets.iter().filter(|path| path.symlink_metadata().is_ok()).cloned().collect();
    if !replace && !present.is_empty() {
        return Err(ExportError::Exists(present));
    }
    for path in &present {
        // A file open in Excel refuses this, and so does a folder of that name; better now than after half of the set.
        OpenOptions::new().write(true).open(path).map_err(failed(path))?;
    }

    let mut waiting = Waiting(Vec::new());
    for (done, (file, target)) in files.iter().zip(&targets).enumerate() {
        if !watch(done) {
            return Err(ExportError::Stopped);
        }
        let (path, mut temporary) = create_beside(target).map_err(failed(target))?;
        waiting.0.push(path);
        temporary.write_all(&file.bytes).and_then(|()| temporary.sync_all()).map_err(failed(target))?;
    }
    if !watch(files.len()) {
        return Err(ExportError::Stopped);
    }
    for (from, target) in waiting.0.iter().zip(&targets) {
        fs::rename(from, target).map_err(failed(target))?;
    }
    waiting.0.clear();

    Ok(targets
        .into_iter()
        .zip(&files)
        .map(|(path, file)| Written { path, bytes: file.bytes.len() as u64 })
        .collect())
}

/// For those who need not hear and never stop.
pub fn unwatched(_: usize) -> bool {
    true
}

/// Temporary files that go away with it, however the function ends.
struct Waiting(Vec<PathBuf>);

impl Drop for Waiting {
    fn drop(&mut self) {
        for path in &self.0 {
            // Already renamed, or not ours to report about: the first error is the one that counts.
            let _ = fs::remove_file(path);
        }
    }
}

fn create_beside(target: &Path) -> io::Result<(PathBuf, File)> {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
    for attempt in 0..1000 {
        let path = target.with_file_name(format!(".{name}.{}-{attempt}.part", std::process::id()));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = error,
            Err(error) => return Err(error),
        }
    }
    Err(last)
}

fn is_plain_name(name: &str) -> bool {
    !name.is_empty() && name != "." && name != ".." && !name.contains(['/', '\\', '\0', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> NamedFile {
        NamedFile { name: name.into(), bytes: text.as_bytes().to_vec() }
    }

    fn names(dir: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(dir)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn writes_into_a_new_folder_and_leaves_nothing_else() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("a").join("b");
        let written =
            write_files(&target, vec![file("x.csv", "1"), file("y.csv", "22")], false, &mut unwatched)
                .unwrap();
        assert_eq!(written[1], Written { path: target.join("y.csv"), bytes: 2 });
        assert_eq!(names(&target), ["x.csv", "y.csv"]);
        assert_eq!(fs::read_to_string(target.join("y.csv")).unwrap(), "22");
    }

    #[test]
    fn existing_files_are_listed_and_kept() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("b"), "old").unwrap();
        let set = || vec![file("a", "new"), file("b", "new"), file("c", "new")];
        let error = write_files(dir.path(), set(), false, &mut unwatched).unwrap_err();
        assert!(matches!(&error, ExportError::Exists(paths) if *paths == [dir.path().join("b")]), "{error}");
        assert_eq!(names(dir.path()), ["b"]);
        assert_eq!(fs::read_to_string(dir.path().join("b")).unwrap(), "old");

        write_files(dir.path(), set(), true, &mut unwatched).unwrap();
        assert_eq!(names(dir.path()), ["a", "b", "c"]);
        assert_eq!(fs::read_to_string(dir.path().join("b")).unwrap(), "new");
    }

    #[test]
    fn a_folder_in_the_way_stops_everything_before_it_starts() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("b")).unwrap();
        fs::write(dir.path().join("a"), "old").unwrap();
        let error = write_files(dir.path(), vec![file("a", "new"), file("b", "new")], true, &mut unwatched)
            .unwrap_err();
        assert!(matches!(error, ExportError::Write { .. }));
        assert_eq!(names(dir.path()), ["a", "b"]);
        assert_eq!(fs::read_to_string(dir.path().join("a")).unwrap(), "old");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_said_and_leaves_no_temporary_file() {
        // /dev/full takes a write and answers "no space left", as a full disk does.
        let mut full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let source = full.write_all(b"x").unwrap_err();
        assert_eq!(ExportError::Write { path: "x".into(), source }.code(), "disk_full");

        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("left.part");
        fs::write(&path, "half").unwrap();
        drop(Waiting(vec![path]));
        assert_eq!(names(dir.path()), [""; 0]);
    }

    #[test]
    fn stopping_leaves_the_folder_as_it_was() {
        for stop_at in 0..=3 {
            let dir = tempfile::tempdir().unwrap();
            fs::write(dir.path().join("b"), "old").unwrap();
            let set = vec![file("a", "new"), file("b", "new"), file("c", "new")];
            let mut heard = Vec::new();
            let error = write_files(dir.path(), set, true, &mut |done| {
                heard.push(done);
                done < stop_at
            })
            .unwrap_err();
            assert_eq!(error.code(), "stopped");
            assert_eq!(heard, (0..=stop_at).collect::<Vec<_>>());
            assert_eq!(names(dir.path()), ["b"]);
            assert_eq!(fs::read_to_string(dir.path().join("b")).unwrap(), "old");
        }
    }

    #[test]
    fn odd_names_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["", ".", "..", "a/b", "a\\b", "c:d"] {
            let error = write_files(dir.path(), vec![file(name, "")], false, &mut unwatched).unwrap_err();
            assert_eq!(error.code(), "export_name", "{name}");
        }
        let error =
            write_files(dir.path(), vec![file("A", ""), file("a", "")], false, &mut unwatched).unwrap_err();
        assert_eq!(error.code(), "export_name");
        assert_eq!(names(dir.path()), [""; 0]);
    }
}
