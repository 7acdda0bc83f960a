//! Why a plan file could not be opened, written or copied.

use crate::backups::Backup;
use crate::history::HistoryId;
use crate::lock::Owner;
use std::path::{Path, PathBuf};

/// What went wrong, where, and with what. Sentences are made from [`StoreError::key`] and [`StoreError::args`].
#[derive(Debug, thiserror::Error)]
#[error("{}: {problem}", path.display())]
pub struct StoreError {
    /// The file concerned.
    pub path: PathBuf,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a file.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// There is no such file.
    #[error("missing")]
    Missing,
    /// It is a folder.
    #[error("a folder")]
    Folder,
    /// It is neither a file nor a folder: a device, a pipe.
    #[error("not a file")]
    NotAFile,
    /// The folder it should lie in does not exist.
    #[error("its folder is missing")]
    FolderMissing,
    /// It has no bytes.
    #[error("empty")]
    Empty,
    /// It is something else than a database.
    #[error("not a plan but {looks_like}")]
    NotSqlite {
        /// What it seems to be: `text`, `zip`, `pdf`, `other`.
        looks_like: &'static str,
    },
    /// It is a database of another application.
    #[error("a database of another application")]
    OtherApplication,
    /// A newer version of Tandem wrote it.
    #[error("schema {version} is newer than {known}")]
    NewerVersion {
        /// Its schema.
        version: u32,
        /// The newest schema this program knows.
        known: u32,
    },
    /// Its content is broken.
    #[error("damaged: {detail}")]
    Damaged {
        /// What was found, for a report.
        detail: String,
        /// Backups of the plan, newest first.
        backups: Vec<Backup>,
    },
    /// It holds a trigger or a view, which no plan does.
    #[error("unknown trigger or view {name}")]
    UnknownTriggerOrView {
        /// Its name.
        name: String,
    },
    /// It holds a table or an index that no plan has, lacks one, or has a changed one.
    #[error("unknown table {name}")]
    UnknownTable {
        /// Its name.
        name: String,
    },
    /// The system does not let this person at it.
    #[error("no permission")]
    NoPermission,
    /// It lies on a medium that cannot be written.
    #[error("read-only medium")]
    ReadOnlyMedium,
    /// It was opened for reading only.
    #[error("opened read-only")]
    ReadOnly,
    /// Somebody else has it open for writing.
    #[error("open elsewhere")]
    Locked {
        /// Who, if it could be read.
        owner: Owner,
    },
    /// The drive cannot keep two people from writing at once.
    #[error("a drive without locks")]
    NoLocks,
    /// Another program is using it at this moment.
    #[error("busy")]
    Busy,
    /// No room on the disk.
    #[error("disk full")]
    DiskFull,
    /// There is already a file of that name, and nothing is overwritten.
    #[error("exists")]
    Exists,
    /// Copying a plan onto itself.
    #[error("the same file")]
    SameFile,
    /// The rests of an interrupted write of another file lie beside it and would be taken for its own.
    #[error("left-over journal {}", journal.display())]
    LeftoverJournal {
        /// The left-over file.
        journal: PathBuf,
    },
    /// The file was moved, deleted or replaced while it was open.
    #[error("moved or replaced")]
    Moved,
    /// Another program changed the file while it was open.
    #[error("changed by another program")]
    ChangedOutside,
    /// The history has no such entry.
    #[error("no history entry {id}")]
    UnknownEntry {
        /// Its number.
        id: HistoryId,
    },
    /// The changes do not fit what the file holds; a mistake of the program, and nothing was written.
    #[error("refused: {detail}")]
    Refused {
        /// What did not fit.
        detail: String,
    },
    /// The system or SQLite failed in another way.
    #[error("{detail}")]
    Failed {
        /// What was said.
        detail: String,
    },
}

impl StoreError {
    pub(crate) fn new(path: &Path, problem: Problem) -> Self {
        Self { path: path.to_owned(), problem }
    }

    pub(crate) fn damaged(path: &Path, detail: impl ToString) -> Self {
        Self::new(path, Problem::Damaged { detail: detail.to_string(), backups: Vec::new() })
    }

    pub(crate) fn io(path: &Path, error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        Self::new(
            path,
            match error.kind() {
                Kind::NotFound => Problem::Missing,
                Kind::PermissionDenied => Problem::NoPermission,
                Kind::ReadOnlyFilesystem => Problem::ReadOnlyMedium,
                Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Problem::DiskFull,
                Kind::AlreadyExists => Problem::Exists,
                Kind::IsADirectory => Problem::Folder,
                Kind::NotADirectory => Problem::FolderMissing,
                _ => Problem::Failed { detail: error.to_string() },
            },
        )
    }

    pub(crate) fn sqlite(path: &Path, error: &rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let detail = error.to_string();
        let problem = match error.sqlite_error_code() {
            Some(Code::DiskFull) => Problem::DiskFull,
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Problem::Busy,
            Some(Code::ReadOnly) => Problem::ReadOnly,
            Some(Code::PermissionDenied | Code::AuthorizationForStatementDenied | Code::CannotOpen) => {
                Problem::NoPermission
            }
            Some(Code::ConstraintViolation) => Problem::Refused { detail },
            Some(Code::DatabaseCorrupt | Code::NotADatabase | Code::TooBig | Code::TypeMismatch) => {
                return Self::damaged(path, detail);
            }
            Some(_) => Problem::Failed { detail },
            // Not from SQLite itself: a cell of another type, bytes that are no text, a column that is not there.
            None => return Self::damaged(path, detail),
        };
        Self::new(path, problem)
    }

    /// Stable code for screens and scripts.
    pub fn code(&self) -> &'static str {
        self.problem.names().0
    }

    /// Key of the sentence in the catalogue `store`.
    pub fn key(&self) -> &'static str {
        self.problem.names().1
    }

    /// What the sentence is about: the path, and what the problem adds.
    ///
    /// `looks` (`text`, `zip`, `pdf`, `other`), `backups` (`none`, `some`) and a `who` of `unknown` select a variant
    /// of the sentence.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = vec![("path", self.path.display().to_string())];
        match &self.problem {
            Problem::NewerVersion { version, known } => {
                args.push(("version", version.to_string()));
                args.push(("known", known.to_string()));
            }
            Problem::Damaged { detail, backups } => {
                args.push(("detail", detail.clone()));
                args.push(("backups", if backups.is_empty() { "none" } else { "some" }.to_owned()));
            }
            Problem::UnknownTriggerOrView { name } | Problem::UnknownTable { name } => {
                args.push(("name", name.clone()));
            }
            Problem::NotSqlite { looks_like } => args.push(("looks", (*looks_like).to_owned())),
            Problem::Locked { owner } => args.extend(owner.args()),
            Problem::LeftoverJournal { journal } => args.push(("journal", journal.display().to_string())),
            Problem::UnknownEntry { id } => args.push(("entry", id.to_string())),
            Problem::Refused { detail } | Problem::Failed { detail } => args.push(("detail", detail.clone())),
            _ => {}
        }
        args
    }

    /// Backups that can be opened instead, newest first; only a damaged plan has some.
    pub fn backups(&self) -> &[Backup] {
        match &self.problem {
            Problem::Damaged { backups, .. } => backups,
            _ => &[],
        }
    }

    /// True if the reason lies in the machine (open elsewhere, disk full, no permission), not in what was given.
    pub fn is_not_possible_here(&self) -> bool {
        matches!(
            self.problem,
            Problem::NoPermission
                | Problem::ReadOnlyMedium
                | Problem::ReadOnly
                | Problem::Locked { .. }
                | Problem::NoLocks
                | Problem::Busy
                | Problem::DiskFull
                | Problem::Moved
                | Problem::ChangedOutside
                | Problem::Failed { .. }
        )
    }
}

impl Problem {
    const fn names(&self) -> (&'static str, &'static str) {
        match self {
            Self::Missing => ("missing", "store-missing"),
            Self::Folder => ("folder", "store-folder"),
            Self::NotAFile => ("not_a_file", "store-not-a-file"),
            Self::FolderMissing => ("folder_missing", "store-folder-missing"),
            Self::Empty => ("empty", "store-empty"),
            Self::NotSqlite { .. } => ("not_sqlite", "store-not-sqlite"),
            Self::OtherApplication => ("other_application", "store-other-application"),
            Self::NewerVersion { .. } => ("newer_version", "store-newer-version"),
            Self::Damaged { .. } => ("damaged", "store-damaged"),
            Self::UnknownTriggerOrView { .. } => ("unknown_trigger_or_view", "store-unknown-trigger-or-view"),
            Self::UnknownTable { .. } => ("unknown_table", "store-unknown-table"),
            Self::NoPermission => ("no_permission", "store-no-permission"),
            Self::ReadOnlyMedium => ("read_only_medium", "store-read-only-medium"),
            Self::ReadOnly => ("read_only", "store-read-only"),
            Self::Locked { .. } => ("locked", "store-locked"),
            Self::NoLocks => ("no_locks", "store-no-locks"),
            Self::Busy => ("busy", "store-busy"),
            Self::DiskFull => ("disk_full", "store-disk-full"),
            Self::Exists => ("exists", "store-exists"),
            Self::SameFile => ("same_file", "store-same-file"),
            Self::LeftoverJournal { .. } => ("leftover_journal", "store-leftover-journal"),
            Self::Moved => ("moved", "store-moved"),
            Self::ChangedOutside => ("changed_outside", "store-changed-outside"),
            Self::UnknownEntry { .. } => ("unknown_entry", "store-unknown-entry"),
            Self::Refused { .. } => ("refused", "store-refused"),
            Self::Failed { .. } => ("failed", "store-failed"),
        }
    }
}
