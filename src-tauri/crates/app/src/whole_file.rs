//! Small files written whole or not at all.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

/// A name in the same folder that nobody else uses.
pub(crate) fn beside(path: &Path) -> io::Result<PathBuf> {
    let mut name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?.to_owned();
    name.push(format!(".{}.new", std::process::id()));
    Ok(path.with_file_name(name))
}

/// Writes beside the target first and then renames, so that nobody ever finds half a file.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    WholeFile::written(path, bytes, true)?.place()
}

/// A file that lies ready beside its place. Dropped, it leaves nothing behind.
pub(crate) struct WholeFile {
    path: PathBuf,
    beside: PathBuf,
    /// The name was free and is held by an empty file.
    claimed: bool,
    placed: bool,
}

impl WholeFile {
    /// Writes `bytes` to disk beside `path`; without `replace` only if nothing is there.
    pub fn written(path: &Path, bytes: &[u8], replace: bool) -> io::Result<Self> {
        let mut ready = Self { path: path.to_owned(), beside: beside(path)?, claimed: false, placed: false };
        if !replace {
            File::create_new(path)?;
            ready.claimed = true;
        }
        let mut file = File::create(&ready.beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(ready)
    }

    /// Puts it in its place.
    pub fn place(mut self) -> io::Result<()> {
        fs::rename(&self.beside, &self.path)?;
        self.placed = true;
        Ok(())
    }
}

impl Drop for WholeFile {
    fn drop(&mut self) {
        if self.placed {
            return;
        }
        // What is left of it is of no use to anybody; that it could not be written is what matters.
        let _ = fs::remove_file(&self.beside);
        if self.claimed {
            let _ = fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_of_what_was_not_placed() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("rows.csv");
        let names = || fs::read_dir(folder.path()).expect("a folder").count();
        drop(WholeFile::written(&path, b"1", false).expect("a free name"));
        assert_eq!(names(), 0);
        WholeFile::written(&path, b"2", false).expect("a free name").place().expect("placed");
        assert!(WholeFile::written(&path, b"3", false).is_err());
        drop(WholeFile::written(&path, b"4", true).expect("may be replaced"));
        assert_eq!((fs::read(&path).expect("the file"), names()), (b"2".to_vec(), 1));
        write(&path, b"5").expect("replaced");
        assert_eq!((fs::read(&path).expect("the file"), names()), (b"5".to_vec(), 1));
    }
}
