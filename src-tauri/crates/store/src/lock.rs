//! Who may write: a file beside the plan, locked by the operating system as long as its owner lives.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use tandem_model::{DateTime, Utc};

/// Who has a plan open for writing, as the lock file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// User and machine; empty if it could not be read.
    pub who: String,
    /// Number of the process.
    pub process: String,
    /// Since when, RFC 3339 in UTC.
    pub since: String,
}

impl Owner {
    /// Arguments for a sentence; `who` is `unknown` where the lock file does not say.
    pub(crate) fn args(&self) -> [(&'static str, String); 2] {
        let who = if self.who.is_empty() { "unknown" } else { &self.who };
        [("who", who.to_owned()), ("since", self.since.clone())]
    }
}

/// The lock; given back when dropped.
#[derive(Debug)]
pub(crate) struct Lock {
    path: PathBuf,
    file: Option<File>,
}

/// What became of the wish to write.
pub(crate) enum Taken {
    Ours(Lock),
    Theirs(Owner),
}

/// Why there is no lock.
pub(crate) enum LockError {
    /// The lock file cannot be made or opened.
    File(std::io::Error),
    /// The drive knows no locks.
    Unsupported,
}

/// `<plan>.lock`, beside the real file and not beside a link to it.
fn lock_path(plan: &Path) -> PathBuf {
    let mut name = real_path(plan).into_os_string();
    name.push(".lock");
    PathBuf::from(name)
}

impl Lock {
    /// Takes the lock of `plan`, or says who has it.
    pub(crate) fn take(plan: &Path, who: &str, now: DateTime<Utc>) -> Result<Taken, LockError> {
        Self::take_with(plan, &text(who, now))
    }

    /// Takes the lock of `plan` for a moment in which nobody will ask whose it is.
    pub(crate) fn take_briefly(plan: &Path) -> Result<Taken, LockError> {
        Self::take_with(plan, "")
    }

    fn take_with(plan: &Path, text: &str) -> Result<Taken, LockError> {
        let path = lock_path(plan);
        // Between opening the file and locking it its last owner may have removed it: then we have locked a file that
        // nobody finds any more. Few rounds suffice, because each means that somebody else just closed the plan.
        for _ in 0..20 {
            let Some(mut file) = open_alone(&path)? else {
                return Ok(Taken::Theirs(read_owner(&path)));
            };
            // The lock holds without its text, for which a full disk may have no room.
            let _ = file.set_len(0).and_then(|()| file.write_all(text.as_bytes()));
            if is_at(&file, &path) {
                return Ok(Taken::Ours(Self { path, file: Some(file) }));
            }
        }
        Ok(Taken::Theirs(read_owner(&path)))
    }
}

/// Where a file is or will be, without links.
pub(crate) fn real_path(path: &Path) -> PathBuf {
    let in_folder = || {
        let whole = std::path::absolute(path).ok()?;
        Some(whole.parent()?.canonicalize().ok()?.join(whole.file_name()?))
    };
    path.canonicalize().ok().or_else(in_folder).unwrap_or_else(|| path.to_owned())
}

/// The file opened and locked for this process; `None` if another one has it.
#[cfg(not(windows))]
fn open_alone(path: &Path) -> Result<Option<File>, LockError> {
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    let file = opened.map_err(LockError::File)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => Ok(None),
        Err(fs::TryLockError::Error(_)) => Err(LockError::Unsupported),
    }
}

/// The file opened so that no other process can open it for writing, which is what a lock means here: a lock of its
/// bytes would keep others from reading who has it.
#[cfg(windows)]
fn open_alone(path: &Path) -> Result<Option<File>, LockError> {
    use std::os::windows::fs::OpenOptionsExt;
    const FILE_SHARE_READ: u32 = 1;
    const ERROR_SHARING_VIOLATION: i32 = 32;
    let opened =
        OpenOptions::new().write(true).create(true).truncate(false).share_mode(FILE_SHARE_READ).open(path);
    match opened {
        Ok(file) => Ok(Some(file)),
        Err(error) if error.raw_os_error() == Some(ERROR_SHARING_VIOLATION) => Ok(None),
        Err(error) => Err(LockError::File(error)),
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    same_file(file.metadata().ok(), fs::metadata(path).ok())
}

/// Nobody can remove a file that is open without the right to.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> bool {
    true
}

#[cfg(unix)]
pub(crate) fn same_file(a: Option<fs::Metadata>, b: Option<fs::Metadata>) -> bool {
    use std::os::unix::fs::MetadataExt;
    a.zip(b).is_some_and(|(a, b)| (a.dev(), a.ino()) == (b.dev(), b.ino()))
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Where it can be removed while locked, that order leaves no moment in which somebody else's lock goes away.
        if cfg!(windows) {
            self.file = None;
        }
        // A lock file left behind does no harm: it is not locked.
        let _ = fs::remove_file(&self.path);
    }
}

fn text(who: &str, now: DateTime<Utc>) -> String {
    // One line each, so that a person who opens the file understands it too.
    let who = who.replace(char::is_control, " ");
    let since = now.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    format!("who: {who}\nprocess: {}\nsince: {since}\n", std::process::id())
}

fn read_owner(path: &Path) -> Owner {
    let text = fs::read_to_string(path).unwrap_or_default();
    let field = |name: &str| {
        let value = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        // Anybody can write into that file.
        value.unwrap_or_default().chars().take(200).collect()
    };
    Owner { who: field("who"), process: field("process"), since: field("since") }
}
