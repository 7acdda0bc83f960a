//! What a file is, before SQLite is let at it.

use crate::error::{Problem, StoreError};
use crate::schema;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const HEADER: usize = 100;

/// The schema of a plan file up to the schema `known`, or what the file is instead.
pub(crate) fn inspect(path: &Path, known: u32) -> Result<u32, StoreError> {
    let wrong = |problem| Err(StoreError::new(path, problem));
    let metadata = fs::metadata(path).map_err(|error| StoreError::io(path, &error))?;
    if metadata.is_dir() {
        return wrong(Problem::Folder);
    }
    if !metadata.is_file() {
        return wrong(Problem::NotAFile);
    }
    if metadata.len() == 0 {
        return wrong(Problem::Empty);
    }
    let mut start = Vec::with_capacity(HEADER);
    File::open(path)
        .and_then(|file| file.take(HEADER as u64).read_to_end(&mut start))
        .map_err(|error| StoreError::io(path, &error))?;
    let number = |offset: usize| {
        start.get(offset..offset + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes)
    };
    let application = number(68);
    if !start.starts_with(MAGIC) {
        if application == Some(schema::APPLICATION_ID) {
            return Err(StoreError::damaged(path, "the first bytes"));
        }
        return wrong(Problem::NotSqlite { looks_like: looks_like(&start) });
    }
    match (application, number(60)) {
        (None, _) | (_, None) => Err(StoreError::damaged(path, "shorter than its header")),
        (Some(schema::APPLICATION_ID), Some(version)) => match version {
            0 => Err(StoreError::damaged(path, "no schema")),
            _ if version <= known => Ok(version),
            _ => wrong(Problem::NewerVersion { version, known }),
        },
        _ => wrong(Problem::OtherApplication),
    }
}

fn looks_like(start: &[u8]) -> &'static str {
    match start {
        [b'P', b'K', 3 | 5, ..] => "zip",
        [b'%', b'P', b'D', b'F', ..] => "pdf",
        _ if start.iter().all(|byte| *byte >= b' ' || byte.is_ascii_whitespace()) => "text",
        _ => "other",
    }
}
