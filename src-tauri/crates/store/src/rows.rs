//! The rows of the document in the file.

use crate::cells::{Cells, Checksum, Fault, checksum};
use crate::error::{Problem, StoreError};
use crate::nouns::{self, STATEMENTS, Stored};
use rusqlite::{Connection, OpenFlags, params_from_iter};
use std::path::Path;
use tandem_model::{Change, Document, Entity, EntityId, Table};

/// Rows as they are read, adding up their checksums.
pub(crate) struct Rows<'a> {
    connection: &'a Connection,
    path: &'a Path,
    sum: i64,
}

impl Rows<'_> {
    /// All rows of one noun.
    pub(crate) fn load<T: Stored>(&mut self) -> Result<Table<T>, StoreError> {
        let path = self.path;
        let failed = |error: &rusqlite::Error| StoreError::sqlite(path, error);
        let mut statement =
            self.connection.prepare(&STATEMENTS[T::TABLE].select).map_err(|error| failed(&error))?;
        let mut rows = statement.query([]).map_err(|error| failed(&error))?;
        let sum = &mut self.sum;
        let mut next = || {
            let Some(row) = rows.next().map_err(|error| failed(&error))? else { return Ok(None) };
            let mut cells = Cells::new(row, T::TABLE);
            let read = T::read(&mut cells).map_err(|fault| match fault {
                Fault::Sqlite(error) => failed(&error),
                Fault::Expected(what) => StoreError::damaged(path, format!("{}: expected {what}", T::TABLE)),
            })?;
            *sum = sum.wrapping_add(cells.checksum());
            Ok(Some(read))
        };
        // Straight into the table: rows are large, and a vector on the way would move each of them several times.
        let mut failure = None;
        let table = std::iter::from_fn(|| {
            next().unwrap_or_else(|error| {
                failure = Some(error);
                None
            })
        })
        .collect();
        failure.map_or(Ok(table), Err)
    }
}

/// The whole document and the sum of the checksums of its rows.
pub(crate) fn load(connection: &Connection, path: &Path) -> Result<(Document, i64), StoreError> {
    let mut rows = Rows { connection, path, sum: 0 };
    let document = nouns::document(&mut rows)?;
    Ok((document, rows.sum))
}

/// Writes `changes` in order and answers by how much they move the sum of checksums.
pub(crate) fn write(connection: &Connection, path: &Path, changes: &[Change]) -> Result<i64, StoreError> {
    let mut moved = 0_i64;
    for change in changes {
        let id = change.id;
        let statements = &STATEMENTS[id.noun()];
        if let Some(before) = &change.before {
            moved = moved.wrapping_sub(sum_of(path, id, before)?);
        }
        let written = match (&change.before, &change.after) {
            (None, None) => continue,
            (Some(_), None) => connection
                .prepare_cached(&statements.delete)
                .and_then(|mut delete| delete.execute([id.uuid().as_bytes().as_slice()])),
            (before, Some(after)) => {
                let (table, cells) = nouns::cells(after);
                moved = moved.wrapping_add(checksum(table, &cells));
                let sql = if before.is_some() { &statements.update } else { &statements.insert };
                connection
                    .prepare_cached(sql)
                    .and_then(|mut statement| statement.execute(params_from_iter(cells.iter())))
            }
        };
        match written {
            Ok(1) => {}
            Ok(_) => return Err(refused(path, id, "the row is not there")),
            Err(error) => return Err(StoreError::sqlite(path, &error)),
        }
    }
    Ok(moved)
}

fn sum_of(path: &Path, id: EntityId, entity: &Entity) -> Result<i64, StoreError> {
    if entity.id() != id {
        return Err(refused(path, id, "a side of the change is another noun"));
    }
    let (table, cells) = nouns::cells(entity);
    Ok(checksum(table, &cells))
}

fn refused(path: &Path, id: EntityId, what: &str) -> StoreError {
    StoreError::new(path, Problem::Refused { detail: format!("{} {}: {what}", id.noun(), id.uuid()) })
}

/// The sum of the checksums of the rows of all nouns, of whatever schema the file is.
pub(crate) fn sum(connection: &Connection, path: &Path) -> Result<i64, StoreError> {
    let failed = |error: rusqlite::Error| StoreError::sqlite(path, &error);
    let tables: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .and_then(|mut names| names.query_map([], |row| row.get(0))?.collect())
        .map_err(failed)?;
    let mut total = 0_i64;
    for table in
        tables.iter().filter(|name| !name.starts_with("sqlite_") && !NOT_NOUNS.contains(&name.as_str()))
    {
        let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\"")).map_err(failed)?;
        let width = statement.column_count();
        let mut rows = statement.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let mut row_sum = Checksum::new(table);
            for column in 0..width {
                row_sum.add(row.get_ref(column).map_err(failed)?);
            }
            total = total.wrapping_add(row_sum.finish());
        }
    }
    Ok(total)
}

/// What is said of a file whose sum is not the stored one.
pub(crate) const WRONG_SUM: &str = "the rows do not add up to their checksum";

/// Tables that hold no noun.
const NOT_NOUNS: [&str; 3] = ["plan_file", "history", "history_changes"];

/// Reads every row of every noun as plain SQLite does, without making anything of it: rows and bytes.
///
/// The measure against which opening a plan is held.
pub fn plain_read(path: &Path) -> Result<(usize, usize), StoreError> {
    let failed = |error: rusqlite::Error| StoreError::sqlite(path, &error);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    let (mut count, mut bytes) = (0, 0);
    for statements in STATEMENTS.values() {
        let mut statement = connection.prepare(&statements.select).map_err(failed)?;
        let mut rows = statement.query([]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            count += 1;
            for column in 0..statements.columns.len() {
                bytes += match row.get_ref(column).map_err(failed)? {
                    rusqlite::types::ValueRef::Null => 0,
                    rusqlite::types::ValueRef::Integer(_) | rusqlite::types::ValueRef::Real(_) => 8,
                    rusqlite::types::ValueRef::Text(value) | rusqlite::types::ValueRef::Blob(value) => {
                        value.len()
                    }
                };
            }
        }
    }
    Ok((count, bytes))
}
