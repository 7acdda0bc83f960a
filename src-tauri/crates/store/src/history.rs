//! What was done to the plan, by which action, when. Only ever appended to.

use crate::cells::Checksum;
use crate::error::{Problem, StoreError};
use crate::schema;
use rusqlite::{Connection, OptionalExtension, Row, params, types::ValueRef};
use serde::{Deserialize, Serialize};
use std::path::Path;
use tandem_model::{Change, DateTime, Entity, EntityId, Utc, Uuid};

/// Number of an entry of the history: 1, 2, 3...
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct HistoryId(pub i64);

impl std::fmt::Display for HistoryId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// What an entry means for undo and redo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// An action; can be undone.
    Do,
    /// Took back the entry named.
    Undo(HistoryId),
    /// Did the entry named again.
    Redo(HistoryId),
    /// Brought back the plan as it was after the entry named; can itself be undone.
    Restore(HistoryId),
    /// An action that undo passes over, such as publishing.
    Lasting,
}

impl EntryKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Undo(_) => "undo",
            Self::Redo(_) => "redo",
            Self::Restore(_) => "restore",
            Self::Lasting => "lasting",
        }
    }

    /// The entry it is about.
    pub const fn target(self) -> Option<HistoryId> {
        match self {
            Self::Undo(id) | Self::Redo(id) | Self::Restore(id) => Some(id),
            Self::Do | Self::Lasting => None,
        }
    }

    fn of(word: &str, target: Option<i64>) -> Option<Self> {
        match (word, target.map(HistoryId)) {
            ("do", None) => Some(Self::Do),
            ("undo", Some(id)) => Some(Self::Undo(id)),
            ("redo", Some(id)) => Some(Self::Redo(id)),
            ("restore", Some(id)) => Some(Self::Restore(id)),
            ("lasting", None) => Some(Self::Lasting),
            _ => None,
        }
    }
}

/// An entry of the history as it is handed in.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// Name of the action, as in its JSON: `add_switch_day`.
    pub action: String,
    /// Key of the sentence people read.
    pub title: String,
    /// What that sentence is about.
    pub args: serde_json::Value,
    /// What it means for undo and redo.
    pub kind: EntryKind,
}

/// An entry of the history as it stands in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// Its number.
    pub id: HistoryId,
    /// What was handed in.
    pub entry: HistoryEntry,
    /// Schema of the program that wrote it.
    pub schema: u32,
    /// True if it was undone and not redone.
    pub undone: bool,
}

/// An entry of the history with what it changed.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordedChanges {
    /// The entry.
    pub recorded: Recorded,
    /// What it changed, in order.
    pub changes: Vec<Change>,
}

/// The columns [`recorded`] reads. What was last said about an entry decides whether it is undone.
const ENTRY: &str = "SELECT h.id, h.at, h.action, h.title, h.args, h.kind, h.target, h.schema, h.checksum,
    coalesce((SELECT t.kind FROM history t WHERE t.target = h.id AND t.kind IN ('undo', 'redo')
        ORDER BY t.id DESC LIMIT 1), 'redo') = 'undo' AS undone
    FROM history h";

/// Appends an entry.
pub(crate) fn append(
    connection: &Connection,
    path: &Path,
    id: HistoryId,
    changes: &[Change],
    entry: &HistoryEntry,
) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| StoreError::sqlite(path, &error);
    let not_json =
        |error: serde_json::Error| StoreError::new(path, Problem::Refused { detail: error.to_string() });
    let header = Header {
        at: &entry.at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true),
        action: &entry.action,
        title: &entry.title,
        args: &serde_json::to_string(&entry.args).map_err(not_json)?,
        kind: entry.kind.word(),
        target: entry.kind.target().map(|id| id.0),
        schema: schema::VERSION,
    };
    let mut sum = header.checksum(id);
    let mut insert = connection
        .prepare_cached(
            "INSERT INTO history_changes (entry, position, noun, entity, \"before\", \"after\")
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )
        .map_err(failed)?;
    for (position, change) in changes.iter().enumerate() {
        let json = |side: &Option<Entity>| side.as_ref().map(serde_json::to_string).transpose();
        let before = json(&change.before).map_err(not_json)?;
        let after = json(&change.after).map_err(not_json)?;
        let (noun, uuid) = (change.id.noun(), change.id.uuid());
        add_change(&mut sum, noun, uuid.as_bytes(), before.as_deref(), after.as_deref());
        insert
            .execute(params![id.0, position as i64, noun, uuid.as_bytes().as_slice(), before, after])
            .map_err(failed)?;
    }
    connection
        .prepare_cached(
            "INSERT INTO history (id, at, action, title, args, kind, target, schema, checksum)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )
        .and_then(|mut insert| {
            insert.execute(params![
                id.0,
                header.at,
                header.action,
                header.title,
                header.args,
                header.kind,
                header.target,
                header.schema,
                sum.finish()
            ])
        })
        .map_err(failed)?;
    Ok(())
}

struct Header<'a> {
    at: &'a str,
    action: &'a str,
    title: &'a str,
    args: &'a str,
    kind: &'a str,
    target: Option<i64>,
    schema: u32,
}

impl Header<'_> {
    fn checksum(&self, id: HistoryId) -> Checksum {
        let mut sum = Checksum::new("history");
        sum.add(ValueRef::Integer(id.0));
        for text in [self.at, self.action, self.title, self.args, self.kind] {
            sum.add(ValueRef::Text(text.as_bytes()));
        }
        sum.add(self.target.map_or(ValueRef::Null, ValueRef::Integer));
        sum.add(ValueRef::Integer(i64::from(self.schema)));
        sum
    }
}

fn add_change(sum: &mut Checksum, noun: &str, id: &[u8], before: Option<&str>, after: Option<&str>) {
    sum.add(ValueRef::Text(noun.as_bytes()));
    sum.add(ValueRef::Blob(id));
    for side in [before, after] {
        sum.add(side.map_or(ValueRef::Null, |json| ValueRef::Text(json.as_bytes())));
    }
}

/// Reads the history through one connection.
pub(crate) struct Reader<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) path: &'a Path,
}

impl Reader<'_> {
    fn failed(&self, error: &rusqlite::Error) -> StoreError {
        StoreError::sqlite(self.path, error)
    }

    fn damaged(&self, id: i64) -> StoreError {
        StoreError::damaged(self.path, format!("history entry {id}"))
    }

    /// The entry with its stored checksum and the one of its header.
    fn recorded(&self, row: &Row<'_>) -> Result<(Recorded, i64, Checksum), StoreError> {
        let read = || -> rusqlite::Result<_> {
            let text = |column| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
            let id: i64 = row.get(0)?;
            let header = Header {
                at: text(1)?,
                action: text(2)?,
                title: text(3)?,
                args: text(4)?,
                kind: text(5)?,
                target: row.get(6)?,
                schema: row.get(7)?,
            };
            Ok((HistoryId(id), header, row.get::<_, i64>(8)?, row.get::<_, bool>(9)?))
        };
        let (id, header, stored, undone) = read().map_err(|error| self.failed(&error))?;
        let at = DateTime::parse_from_rfc3339(header.at).ok();
        let args = serde_json::from_str(header.args).ok();
        let kind = EntryKind::of(header.kind, header.target);
        let (Some(at), Some(args), Some(kind)) = (at, args, kind) else {
            return Err(self.damaged(id.0));
        };
        let entry = HistoryEntry {
            at: at.to_utc(),
            action: header.action.to_owned(),
            title: header.title.to_owned(),
            args,
            kind,
        };
        Ok((Recorded { id, entry, schema: header.schema, undone }, stored, header.checksum(id)))
    }

    fn one(&self, rest: &str, id: i64) -> Result<Option<RecordedChanges>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("{ENTRY} {rest}"))
            .map_err(|error| self.failed(&error))?;
        let mut rows = statement.query([id]).map_err(|error| self.failed(&error))?;
        let Some(row) = rows.next().map_err(|error| self.failed(&error))? else { return Ok(None) };
        let (recorded, stored, mut sum) = self.recorded(row)?;
        let changes = self.changes(recorded.id, &mut sum)?;
        if sum.finish() != stored {
            return Err(self.damaged(recorded.id.0));
        }
        Ok(Some(RecordedChanges { recorded, changes }))
    }

    fn changes(&self, id: HistoryId, sum: &mut Checksum) -> Result<Vec<Change>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(
                "SELECT noun, entity, \"before\", \"after\" FROM history_changes WHERE entry = ?1 ORDER BY position",
            )
            .map_err(|error| self.failed(&error))?;
        let mut rows = statement.query([id.0]).map_err(|error| self.failed(&error))?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next().map_err(|error| self.failed(&error))? {
            changes.push(self.change(row, id, sum)?);
        }
        Ok(changes)
    }

    /// The change in a row of noun, entity, before and after.
    fn change(&self, row: &Row<'_>, entry: HistoryId, sum: &mut Checksum) -> Result<Change, StoreError> {
        let read = || -> rusqlite::Result<_> {
            Ok((
                row.get_ref(0)?.as_str()?,
                row.get_ref(1)?.as_blob()?,
                row.get_ref(2)?.as_str_or_null()?,
                row.get_ref(3)?.as_str_or_null()?,
            ))
        };
        let (noun, uuid, before, after) = read().map_err(|error| self.failed(&error))?;
        add_change(sum, noun, uuid, before, after);
        let side = |json: Option<&str>| json.map(serde_json::from_str::<Entity>).transpose();
        let id = Uuid::from_slice(uuid).ok().and_then(|uuid| EntityId::of(noun, uuid));
        match (id, side(before), side(after)) {
            (Some(id), Ok(before), Ok(after)) => Ok(Change { id, before, after }),
            _ => Err(self.damaged(entry.0)),
        }
    }

    /// One entry.
    pub(crate) fn entry(&self, id: HistoryId) -> Result<RecordedChanges, StoreError> {
        self.one("WHERE h.id = ?1", id.0)?
            .ok_or_else(|| StoreError::new(self.path, Problem::UnknownEntry { id }))
    }

    /// The newest entry that is not undone, unless undo may not go so far back.
    pub(crate) fn next_undo(&self) -> Result<Option<HistoryId>, StoreError> {
        self.id("SELECT h.id FROM history h WHERE h.kind IN ('do', 'restore')
               AND h.id > (SELECT undo_stops_at FROM plan_file)
               AND coalesce((SELECT t.kind FROM history t WHERE t.target = h.id AND t.kind IN ('undo', 'redo')
                     ORDER BY t.id DESC LIMIT 1), 'redo') = 'redo'
             ORDER BY h.id DESC LIMIT 1")
    }

    /// The entry undone last and not redone, unless something new was done since.
    pub(crate) fn next_redo(&self) -> Result<Option<HistoryId>, StoreError> {
        self.id(
            "SELECT u.target FROM history u WHERE u.kind = 'undo'
               AND u.id > (SELECT coalesce(max(id), 0) FROM history WHERE kind IN ('do', 'restore', 'lasting'))
               AND u.id > (SELECT undo_stops_at FROM plan_file)
               AND NOT EXISTS (SELECT 1 FROM history t WHERE t.target = u.target AND t.id > u.id
                     AND t.kind IN ('undo', 'redo'))
             ORDER BY u.id DESC LIMIT 1",
        )
    }

    fn id(&self, sql: &str) -> Result<Option<HistoryId>, StoreError> {
        self.connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_row([], |row| row.get(0)).optional())
            .map(|id| id.map(HistoryId))
            .map_err(|error| self.failed(&error))
    }

    /// One entry without its changes.
    pub(crate) fn header(&self, id: HistoryId) -> Result<Recorded, StoreError> {
        let mut found = self.page("WHERE h.id = ?1 LIMIT ?2", id.0, 1)?;
        found.pop().ok_or_else(|| StoreError::new(self.path, Problem::UnknownEntry { id }))
    }

    /// Entries below `before`, newest first.
    pub(crate) fn below(&self, before: Option<HistoryId>, limit: usize) -> Result<Vec<Recorded>, StoreError> {
        let before = before.map_or(i64::MAX, |id| id.0);
        self.page("WHERE h.id < ?1 ORDER BY h.id DESC LIMIT ?2", before, limit)
    }

    fn page(&self, rest: &str, id: i64, limit: usize) -> Result<Vec<Recorded>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(&format!("{ENTRY} {rest}"))
            .map_err(|error| self.failed(&error))?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut rows = statement.query([id, limit]).map_err(|error| self.failed(&error))?;
        let mut page = Vec::new();
        while let Some(row) = rows.next().map_err(|error| self.failed(&error))? {
            page.push(self.recorded(row)?.0);
        }
        Ok(page)
    }

    /// What happened to one noun, newest first.
    pub(crate) fn of_entity(
        &self,
        id: EntityId,
        limit: usize,
    ) -> Result<Vec<(Recorded, Change)>, StoreError> {
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut statement = self
            .connection
            .prepare_cached(
                "SELECT noun, entity, \"before\", \"after\", entry FROM history_changes
                 WHERE entity = ?1 AND noun = ?2 ORDER BY entry DESC, position DESC LIMIT ?3",
            )
            .map_err(|error| self.failed(&error))?;
        let mut rows = statement
            .query(params![id.uuid().as_bytes().as_slice(), id.noun(), limit])
            .map_err(|error| self.failed(&error))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next().map_err(|error| self.failed(&error))? {
            let entry = HistoryId(row.get(4).map_err(|error| self.failed(&error))?);
            let change = self.change(row, entry, &mut Checksum::new(""))?;
            found.push((self.header(entry)?, change));
        }
        Ok(found)
    }

    /// Everything changed after the entry `id`, oldest first.
    pub(crate) fn changes_since(&self, id: HistoryId) -> Result<Vec<Change>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT id FROM history WHERE id > ?1 ORDER BY id")
            .map_err(|error| self.failed(&error))?;
        let ids: Vec<i64> = statement
            .query_map([id.0], |row| row.get(0))
            .and_then(Iterator::collect)
            .map_err(|error| self.failed(&error))?;
        let mut changes = Vec::new();
        for id in ids {
            changes.append(&mut self.entry(HistoryId(id))?.changes);
        }
        Ok(changes)
    }
}
