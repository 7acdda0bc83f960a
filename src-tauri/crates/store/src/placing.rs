//! New files that appear whole or not at all.

use crate::error::{Problem, StoreError};
use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

/// Whether a file of that name may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Fail if there is one.
    Keep,
    /// Put the new one in its place.
    Replace,
}

/// Has `build` make a file under another name in the same folder, then gives it its name.
pub(crate) fn place(
    path: &Path,
    existing: Existing,
    build: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let failed = |error: std::io::Error| StoreError::io(path, &error);
    let folder = match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => return Err(StoreError::new(path, Problem::Folder)),
    };
    if !folder.is_dir() {
        return Err(StoreError::new(path, Problem::FolderMissing));
    }
    if path.is_dir() {
        return Err(StoreError::new(path, Problem::Folder));
    }
    no_journal_beside(path)?;
    // Taking the name first makes sure that nobody else's file is overwritten by the renaming.
    let reserved = match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(_) => Some(Reserved(path)),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && existing == Existing::Replace => {
            None
        }
        Err(error) => return Err(failed(error)),
    };
    let new = tempfile::Builder::new()
        .prefix(".tandem-")
        .suffix(".new")
        .tempfile_in(folder)
        .map_err(failed)?
        .into_temp_path();
    build(&new).map_err(|error| StoreError { path: path.to_owned(), ..error })?;
    File::options().write(true).open(&new).and_then(|file| file.sync_all()).map_err(failed)?;
    share_alike(&new, path).map_err(failed)?;
    new.persist(path).map_err(|error| failed(error.error))?;
    std::mem::forget(reserved);
    sync_folder(folder);
    Ok(())
}

/// A name taken by an empty file, given back unless a real file came.
struct Reserved<'a>(&'a Path);

impl Drop for Reserved<'_> {
    fn drop(&mut self) {
        let _ = fs::remove_file(self.0);
    }
}

/// The files of an interrupted transaction would be taken for those of the new file, and damage it.
fn no_journal_beside(path: &Path) -> Result<(), StoreError> {
    for suffix in ["-journal", "-wal", "-shm"] {
        let journal = beside(path, suffix);
        if journal.exists() {
            return Err(StoreError::new(path, Problem::LeftoverJournal { journal }));
        }
    }
    Ok(())
}

/// The file that SQLite would keep beside `path`.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Temporary files are for their owner only; the new file gets the rights of the one whose name it takes.
fn share_alike(new: &Path, path: &Path) -> std::io::Result<()> {
    fs::set_permissions(new, fs::metadata(path)?.permissions())
}

/// Makes the new name survive a power cut; where folders cannot be synced the system does it in its own time.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}
