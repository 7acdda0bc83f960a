//! An open plan file.

use crate::backups::{self, Backup, Backups};
use crate::error::{Problem, StoreError};
use crate::history::{self, HistoryEntry, HistoryId, Reader, Recorded, RecordedChanges};
use crate::lock::{Lock, LockError, Owner, Taken};
use crate::placing::{Existing, beside, place};
use crate::{connection, inspect, rows, schema};
use rusqlite::{Connection, TransactionBehavior};
use std::fs;
use std::path::{Path, PathBuf};
use tandem_model::{Change, DateTime, Document, EntityId, Utc};

/// How a plan is to be opened.
#[derive(Clone, Debug)]
pub struct OpenOptions {
    /// Only look; needs no lock.
    pub read_only: bool,
    /// Folder for backups; made when needed.
    pub backups: PathBuf,
    /// User and machine, for the lock file.
    pub who: String,
    /// The time now.
    pub now: DateTime<Utc>,
}

/// Why a plan can only be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// It was asked for.
    Asked,
    /// Somebody else has it open for writing.
    Locked(Owner),
    /// The file may not be written.
    File,
    /// Its folder, or the medium, cannot be written.
    Folder,
    /// There is no room on the disk.
    DiskFull,
    /// The drive cannot keep two people from writing at once.
    NoLocks,
}

impl ReadOnly {
    /// Stable code for screens and scripts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Locked(_) => "locked",
            Self::File => "file",
            Self::Folder => "folder",
            Self::DiskFull => "disk_full",
            Self::NoLocks => "no_locks",
        }
    }

    /// Key of the sentence in the catalogue `store`.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Asked => "store-read-only-asked",
            Self::Locked(_) => "store-read-only-locked",
            Self::File => "store-read-only-file",
            Self::Folder => "store-read-only-folder",
            Self::DiskFull => "store-read-only-disk-full",
            Self::NoLocks => "store-read-only-no-locks",
        }
    }

    /// What that sentence is about, for the plan at `path`.
    pub fn args(&self, path: &Path) -> Vec<(&'static str, String)> {
        let mut args = vec![("path", path.display().to_string())];
        args.extend(self.owner().into_iter().flat_map(Owner::args));
        args
    }

    /// Who has it open for writing, if somebody has.
    pub const fn owner(&self) -> Option<&Owner> {
        match self {
            Self::Locked(owner) => Some(owner),
            _ => None,
        }
    }
}

/// An open plan file. Closing it, by dropping, gives the lock back.
#[derive(Debug)]
pub struct PlanFile {
    // Declared before the lock, so that the connection is closed before others may write.
    connection: Connection,
    path: PathBuf,
    read_only: Option<ReadOnly>,
    backups: Backups,
    checksum: i64,
    last_entry: HistoryId,
    #[cfg(unix)]
    identity: Option<fs::Metadata>,
    _lock: Option<Lock>,
}

impl PlanFile {
    /// Makes a new file of `document`, with an empty history, and opens it for writing.
    ///
    /// # Errors
    /// A file of that name is there; its folder is not, or cannot be written.
    pub fn create(path: &Path, document: &Document, options: &OpenOptions) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::new(path, if path.is_dir() { Problem::Folder } else { Problem::Exists }));
        }
        if path.parent().is_some_and(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
            return Err(StoreError::new(path, Problem::FolderMissing));
        }
        let lock = match Lock::take(path, &options.who, options.now) {
            Ok(Taken::Ours(lock)) => lock,
            Ok(Taken::Theirs(owner)) => return Err(StoreError::new(path, Problem::Locked { owner })),
            Err(LockError::File(error)) => return Err(StoreError::io(path, &error)),
            Err(LockError::Unsupported) => return Err(StoreError::new(path, Problem::NoLocks)),
        };
        let changes: Vec<Change> = document.entities().map(Change::add).collect();
        let mut checksum = 0;
        place(path, Existing::Keep, |new| {
            checksum = build(new, &changes, options)?;
            Ok(())
        })?;
        let connection = connection::writing(path)?;
        Ok(Self {
            connection,
            path: path.to_owned(),
            read_only: None,
            backups: Backups::new(&options.backups, path),
            checksum,
            last_entry: HistoryId(0),
            #[cfg(unix)]
            identity: fs::metadata(path).ok(),
            _lock: Some(lock),
        })
    }

    /// Opens a plan, for writing if that is possible and wanted, and reads its document.
    ///
    /// Without the lock, or where nothing can be written, it is open for reading only: see [`PlanFile::read_only`].
    ///
    /// # Errors
    /// The file is not a plan this program can read; a damaged one names its backups.
    pub fn open(path: &Path, options: &OpenOptions) -> Result<(Self, Document), StoreError> {
        Self::open_migrated(path, options, schema::MIGRATIONS)
    }

    /// Opens a plan whose newest schema is that of `migrations`.
    pub(crate) fn open_migrated(
        path: &Path,
        options: &OpenOptions,
        migrations: &[&str],
    ) -> Result<(Self, Document), StoreError> {
        Self::open_any(path, options, migrations).map_err(|mut error| {
            if let Problem::Damaged { backups, .. } = &mut error.problem {
                *backups = backups::backups(&options.backups, path);
            }
            error
        })
    }

    fn open_any(
        path: &Path,
        options: &OpenOptions,
        migrations: &[&str],
    ) -> Result<(Self, Document), StoreError> {
        let newest = migrations.len() as u32;
        inspect::inspect(path, newest)?;
        let (lock, read_only) = may_write(path, options)?;
        // Asked again, because only now nobody else migrates it.
        let version = inspect::inspect(path, newest)?;
        let mut backups = Backups::new(&options.backups, path);
        let mut connection =
            if lock.is_some() { connection::writing(path)? } else { connection::reading(path)? };
        if lock.is_none() && is_interrupted(&connection) {
            connection = recovered_copy(path)?;
        }
        schema::check(&connection, path, &migrations[..version as usize])?;
        if version < newest {
            if lock.is_some() {
                // A migration touches everything, so here a backup is a condition.
                backups.make(&connection, options.now)?;
                if let Some(problem) = backups.problem.take() {
                    return Err(problem);
                }
            } else {
                let mut copy = connection::in_memory(path)?;
                backups::copy_into(&connection, &mut copy)
                    .map_err(|error| StoreError::sqlite(path, &error))?;
                connection = copy;
            }
            schema::upgrade(&mut connection, path, version, migrations)?;
        }
        let (document, checksum, last_entry) = read(&mut connection, path)?;
        let file = Self {
            connection,
            path: path.to_owned(),
            read_only,
            backups,
            checksum,
            last_entry,
            #[cfg(unix)]
            identity: fs::metadata(path).ok(),
            _lock: lock,
        };
        Ok((file, document))
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Why it can only be looked at; `None`: it can be written.
    pub const fn read_only(&self) -> Option<&ReadOnly> {
        self.read_only.as_ref()
    }

    /// Why the last backup could not be made; the changes were written all the same.
    pub const fn backup_problem(&self) -> Option<&StoreError> {
        self.backups.problem.as_ref()
    }

    /// Backups of this plan, newest first.
    pub fn backups(&self) -> Vec<Backup> {
        self.backups.list()
    }

    /// Writes `changes` and the entry of the history in one transaction; makes a backup first when one is due.
    ///
    /// # Errors
    /// Nothing was written, and the document in memory stays what the file holds.
    pub fn commit(&mut self, changes: &[Change], entry: &HistoryEntry) -> Result<HistoryId, StoreError> {
        match &self.read_only {
            Some(ReadOnly::Locked(owner)) => {
                return Err(self.error(Problem::Locked { owner: owner.clone() }));
            }
            Some(_) => return Err(self.error(Problem::ReadOnly)),
            None => {}
        }
        #[cfg(unix)]
        if !crate::lock::same_file(self.identity.clone(), fs::metadata(&self.path).ok()) {
            return Err(self.error(Problem::Moved));
        }
        self.back_up_if_due(entry.at)?;
        let id = HistoryId(self.last_entry.0 + 1);
        let path = &self.path;
        let failed = |error: rusqlite::Error| StoreError::sqlite(path, &error);
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        let moved = rows::write(&transaction, path, changes)?;
        history::append(&transaction, path, id, changes, entry)?;
        let checksum = self.checksum.wrapping_add(moved);
        let ours = transaction
            .execute(
                "UPDATE plan_file SET checksum = ?1, last_entry = ?2 WHERE checksum = ?3 AND last_entry = ?4",
                [checksum, id.0, self.checksum, self.last_entry.0],
            )
            .map_err(failed)?;
        if ours != 1 {
            return Err(StoreError::new(path, Problem::ChangedOutside));
        }
        // Dropped without a commit, also by the `?` above, it rolls back.
        transaction.commit().map_err(failed)?;
        self.checksum = checksum;
        self.last_entry = id;
        Ok(id)
    }

    /// Makes the backup that the next [`PlanFile::commit`] would begin with, so that it need not: for a moment in
    /// which nobody waits. Does nothing where none is due or the plan is open for reading only.
    ///
    /// # Errors
    /// Only if the plan is damaged; see [`PlanFile::backup_problem`] for the rest.
    pub fn back_up_if_due(&mut self, now: DateTime<Utc>) -> Result<(), StoreError> {
        if self.read_only.is_some() || !self.backups.is_due(now) {
            return Ok(());
        }
        self.backups.make(&self.connection, now).map_err(|mut error| {
            if let Problem::Damaged { backups, .. } = &mut error.problem {
                *backups = self.backups.list();
            }
            error
        })
    }

    /// The newest entry of the history; 0 before the first.
    pub const fn last_entry(&self) -> HistoryId {
        self.last_entry
    }

    /// The action that undo would take back, with its changes: invert them and commit them with
    /// [`EntryKind::Undo`](crate::EntryKind::Undo).
    pub fn next_undo(&self) -> Result<Option<RecordedChanges>, StoreError> {
        self.history().next_undo()?.map(|id| self.entry(id)).transpose()
    }

    /// The action that redo would do again, with its changes.
    pub fn next_redo(&self) -> Result<Option<RecordedChanges>, StoreError> {
        self.history().next_redo()?.map(|id| self.entry(id)).transpose()
    }

    /// [`PlanFile::next_undo`] without the changes, for its title.
    pub fn undo_entry(&self) -> Result<Option<Recorded>, StoreError> {
        let history = self.history();
        history.next_undo()?.map(|id| history.header(id)).transpose()
    }

    /// [`PlanFile::next_redo`] without the changes, for its title.
    pub fn redo_entry(&self) -> Result<Option<Recorded>, StoreError> {
        let history = self.history();
        history.next_redo()?.map(|id| history.header(id)).transpose()
    }

    /// Entries of the history below `before`, newest first.
    pub fn page(&self, before: Option<HistoryId>, limit: usize) -> Result<Vec<Recorded>, StoreError> {
        self.history().below(before, limit)
    }

    /// One entry of the history.
    pub fn entry(&self, id: HistoryId) -> Result<RecordedChanges, StoreError> {
        self.history().entry(id)
    }

    /// What happened to one noun, newest first.
    pub fn of_entity(&self, id: EntityId, limit: usize) -> Result<Vec<(Recorded, Change)>, StoreError> {
        self.history().of_entity(id, limit)
    }

    /// Everything changed after the entry `id`, oldest first; inverted, it leads back to the plan as it was then.
    pub fn changes_since(&self, id: HistoryId) -> Result<Vec<Change>, StoreError> {
        self.history().changes_since(id)
    }

    /// Writes a compact, verified copy.
    ///
    /// # Errors
    /// A file of that name is there and is not to be replaced; it is this plan; it cannot be written.
    pub fn save_copy(&self, path: &Path, existing: Existing) -> Result<(), StoreError> {
        if path.canonicalize().is_ok_and(|path| self.path.canonicalize().is_ok_and(|own| own == path)) {
            return Err(StoreError::new(path, Problem::SameFile));
        }
        // The plan of another window would be pulled away from under it.
        let _lock = match Lock::take_briefly(path) {
            Ok(Taken::Ours(lock)) => Some(lock),
            Ok(Taken::Theirs(owner)) => return Err(StoreError::new(path, Problem::Locked { owner })),
            // Whatever keeps the lock file from being written is said by writing the copy.
            Err(_) => None,
        };
        place(path, existing, |new| {
            let target = new.to_str().ok_or_else(|| {
                StoreError::new(path, Problem::Failed { detail: "a file name that is no text".to_owned() })
            })?;
            self.connection
                .execute("VACUUM INTO ?1", [target])
                .map_err(|error| StoreError::sqlite(path, &error))?;
            backups::verify(new)
        })
    }

    fn history(&self) -> Reader<'_> {
        Reader { connection: &self.connection, path: &self.path }
    }

    fn error(&self, problem: Problem) -> StoreError {
        StoreError::new(&self.path, problem)
    }
}

/// The lock, or why there is none.
fn may_write(path: &Path, options: &OpenOptions) -> Result<(Option<Lock>, Option<ReadOnly>), StoreError> {
    if options.read_only {
        return Ok((None, Some(ReadOnly::Asked)));
    }
    match fs::OpenOptions::new().write(true).open(path) {
        Ok(_) => {}
        Err(error) => match StoreError::io(path, &error).problem {
            Problem::NoPermission => return Ok((None, Some(ReadOnly::File))),
            Problem::ReadOnlyMedium => return Ok((None, Some(ReadOnly::Folder))),
            problem => return Err(StoreError::new(path, problem)),
        },
    }
    match Lock::take(path, &options.who, options.now) {
        Ok(Taken::Ours(lock)) => Ok((Some(lock), None)),
        Ok(Taken::Theirs(owner)) => Ok((None, Some(ReadOnly::Locked(owner)))),
        Err(LockError::Unsupported) => Ok((None, Some(ReadOnly::NoLocks))),
        // No file can be made beside the plan, so no journal either.
        Err(LockError::File(error)) => Ok((
            None,
            Some(match StoreError::io(path, &error).problem {
                Problem::DiskFull => ReadOnly::DiskFull,
                _ => ReadOnly::Folder,
            }),
        )),
    }
}

/// True if a transaction was cut off, which only a writer may clean up.
fn is_interrupted(connection: &Connection) -> bool {
    let read = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    read.is_err_and(|error| {
        matches!(
            error.sqlite_error_code(),
            Some(rusqlite::ErrorCode::ReadOnly | rusqlite::ErrorCode::CannotOpen)
        )
    })
}

/// The plan in memory as it was before a transaction that was cut off.
fn recovered_copy(path: &Path) -> Result<Connection, StoreError> {
    let failed = |error: std::io::Error| StoreError::io(path, &error);
    let folder = tempfile::tempdir().map_err(failed)?;
    let copy = folder.path().join("plan.tandem");
    fs::copy(path, &copy).map_err(failed)?;
    for suffix in ["-journal", "-wal"] {
        let journal = beside(path, suffix);
        if journal.exists() {
            fs::copy(&journal, beside(&copy, suffix)).map_err(failed)?;
        }
    }
    let mut memory = connection::in_memory(path)?;
    let recovered =
        connection::writing(&copy).map_err(|error| StoreError { path: path.to_owned(), ..error })?;
    backups::copy_into(&recovered, &mut memory).map_err(|error| StoreError::sqlite(path, &error))?;
    Ok(memory)
}

/// Fills an empty file; answers with the checksum of its rows.
fn build(path: &Path, changes: &[Change], options: &OpenOptions) -> Result<i64, StoreError> {
    let mut connection = connection::building(path)?;
    let failed = |error: rusqlite::Error| StoreError::sqlite(path, &error);
    let transaction = connection.transaction().map_err(failed)?;
    schema::migrate(&transaction, path, 0, schema::MIGRATIONS)?;
    let checksum = rows::write(&transaction, path, changes)?;
    let created_at = options.now.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    transaction
        .execute(
            "INSERT INTO plan_file (only_row, created_at, created_by, checksum, last_entry, undo_stops_at)
             VALUES (1, ?1, ?2, ?3, 0, 0)",
            rusqlite::params![created_at, options.who, checksum],
        )
        .map_err(failed)?;
    transaction.commit().map_err(failed)?;
    connection.close().map_err(|(_, error)| failed(error))?;
    Ok(checksum)
}

/// The document, its checksum and the newest entry of the history, as of one moment.
fn read(connection: &mut Connection, path: &Path) -> Result<(Document, i64, HistoryId), StoreError> {
    let failed = |error: rusqlite::Error| StoreError::sqlite(path, &error);
    let transaction = connection.transaction().map_err(failed)?;
    let (stored, last_entry) = transaction
        .query_row("SELECT checksum, last_entry FROM plan_file", [], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
        })
        .map_err(|error| match error {
            rusqlite::Error::QueryReturnedNoRows => StoreError::damaged(path, "no row in plan_file"),
            error => failed(error),
        })?;
    let (document, checksum) = rows::load(&transaction, path)?;
    let newest: i64 = transaction
        .query_row("SELECT coalesce(max(id), 0) FROM history", [], |row| row.get(0))
        .map_err(failed)?;
    if checksum != stored {
        return Err(StoreError::damaged(path, rows::WRONG_SUM));
    }
    if newest != last_entry {
        return Err(StoreError::damaged(path, "the history does not end where it should"));
    }
    transaction.finish().map_err(failed)?;
    let document = document.checked().map_err(|error| StoreError::damaged(path, error))?;
    Ok((document, checksum, HistoryId(last_entry)))
}
