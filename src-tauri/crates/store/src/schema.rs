//! The schema of a plan file and the way from older ones to it.

use crate::error::{Problem, StoreError};
use crate::{connection, rows};
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;

/// In the header of every plan file, so that other programs' databases are recognised: the letters `Tndm`.
pub const APPLICATION_ID: u32 = 0x546E_646D;

/// Each takes a file from the schema of its place to the next. Never edited once shipped.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_plan.sql"),
    include_str!("../migrations/0002_trade_show_settings.sql"),
    include_str!("../migrations/0003_ignored_findings.sql"),
];

/// The newest schema, which every plan written has.
pub const VERSION: u32 = MIGRATIONS.len() as u32;

/// Brings a file of schema `from` to that of `migrations`, in the transaction the caller has begun.
pub(crate) fn migrate(
    connection: &Connection,
    path: &Path,
    from: u32,
    migrations: &[&str],
) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| StoreError::sqlite(path, &error);
    for migration in migrations.iter().skip(from as usize) {
        connection.execute_batch(migration).map_err(failed)?;
    }
    connection.pragma_update(None, "application_id", APPLICATION_ID).map_err(failed)?;
    connection.pragma_update(None, "user_version", migrations.len() as i64).map_err(failed)
}

/// Brings a sound file of an older schema to that of `migrations`, all or nothing.
pub(crate) fn upgrade(
    connection: &mut Connection,
    path: &Path,
    from: u32,
    migrations: &[&str],
) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| StoreError::sqlite(path, &error);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    let stored: i64 =
        transaction.query_row("SELECT checksum FROM plan_file", [], |row| row.get(0)).map_err(failed)?;
    if rows::sum(&transaction, path)? != stored {
        return Err(StoreError::damaged(path, rows::WRONG_SUM));
    }
    migrate(&transaction, path, from, migrations)?;
    // The old sum was one of the old columns.
    let sum = rows::sum(&transaction, path)?;
    transaction.execute("UPDATE plan_file SET checksum = ?1", [sum]).map_err(failed)?;
    transaction.commit().map_err(failed)
}

/// Refuses a file that holds other tables, indexes, triggers or views than `migrations` make.
pub(crate) fn check(connection: &Connection, path: &Path, migrations: &[&str]) -> Result<(), StoreError> {
    let reference = connection::in_memory(path)?;
    migrate(&reference, path, 0, migrations)?;
    let expected = objects(&reference, path)?;
    let found = objects(connection, path)?;
    let unexpected = found.iter().find(|object| !expected.contains(object));
    let Some(odd) = unexpected.or_else(|| expected.iter().find(|object| !found.contains(object))) else {
        return Ok(());
    };
    let name = odd.name.clone();
    let problem = match odd.kind.as_str() {
        "table" | "index" => Problem::UnknownTable { name },
        _ => Problem::UnknownTriggerOrView { name },
    };
    Err(StoreError::new(path, problem))
}

#[derive(PartialEq)]
struct Object {
    kind: String,
    name: String,
    table: String,
    sql: String,
}

fn objects(connection: &Connection, path: &Path) -> Result<Vec<Object>, StoreError> {
    let read = || -> rusqlite::Result<Vec<Object>> {
        connection
            // Triggers and views first: they are the more telling finding.
            .prepare(
                "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema
                 WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type IN ('table', 'index'), type DESC, name",
            )?
            .query_map([], |row| {
                let sql: String = row.get(3)?;
                Ok(Object {
                    kind: row.get(0)?,
                    name: row.get(1)?,
                    table: row.get(2)?,
                    sql: sql.split_whitespace().collect::<Vec<_>>().join(" "),
                })
            })?
            .collect()
    };
    read().map_err(|error| StoreError::sqlite(path, &error))
}
