//! Connections set up so that a strange file can do no harm.

use crate::error::StoreError;
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How long to wait for another program that is reading or writing at this moment.
const PATIENCE: Duration = Duration::from_secs(5);

/// Room for a release or a draft of a very large plan in one cell.
const LONGEST_CELL: i32 = 256 * 1024 * 1024;

/// Opens an existing file for reading only.
pub(crate) fn reading(path: &Path) -> Result<Connection, StoreError> {
    open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

/// Opens an existing file for writing.
pub(crate) fn writing(path: &Path) -> Result<Connection, StoreError> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    keep_whole(&connection).map_err(|error| StoreError::sqlite(path, &error))?;
    Ok(connection)
}

/// Opens a file that is about to be built; it may be there and empty.
pub(crate) fn building(path: &Path) -> Result<Connection, StoreError> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    keep_whole(&connection).map_err(|error| StoreError::sqlite(path, &error))?;
    Ok(connection)
}

/// A database without a file; `path` names the plan in errors.
pub(crate) fn in_memory(path: &Path) -> Result<Connection, StoreError> {
    let set_up = || {
        let connection = Connection::open_in_memory()?;
        guard(&connection)?;
        Ok(connection)
    };
    set_up().map_err(|error: rusqlite::Error| StoreError::sqlite(path, &error))
}

fn open(path: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    let set_up = || {
        // Without SQLITE_OPEN_URI a file called `file:...` is just a file.
        let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        guard(&connection)?;
        Ok(connection)
    };
    set_up().map_err(|error: rusqlite::Error| StoreError::sqlite(path, &error))
}

fn guard(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true)?;
    for (limit, value) in [
        (Limit::SQLITE_LIMIT_LENGTH, LONGEST_CELL),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 50),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 10),
        (Limit::SQLITE_LIMIT_FUNCTION_ARG, 10),
        // VACUUM INTO attaches its target.
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
        (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 100),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 5),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        connection.set_limit(limit, value)?;
    }
    connection.pragma_update(None, "cell_size_check", true)
}

/// People copy and mail plan files, so the file alone is the plan at every moment.
fn keep_whole(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))
}
