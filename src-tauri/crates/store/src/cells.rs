//! Values of the model as cells of a table.

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use std::borrow::Cow;

/// One cell on its way into the file.
#[derive(Debug)]
pub(crate) enum Cell<'a> {
    Null,
    Integer(i64),
    Real(f64),
    Text(Cow<'a, str>),
    Id([u8; 16]),
}

impl Cell<'_> {
    pub(crate) fn as_value(&self) -> ValueRef<'_> {
        match self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(*number),
            Self::Real(number) => ValueRef::Real(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Id(bytes) => ValueRef::Blob(bytes),
        }
    }
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(self.as_value()))
    }
}

/// Why a row cannot be understood: the kind of value that was expected.
#[derive(Debug)]
pub(crate) enum Fault {
    /// SQLite could not read it.
    Sqlite(rusqlite::Error),
    /// A cell does not hold what it should.
    Expected(&'static str),
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

/// The cells of one row on their way out of the file, from left to right.
pub(crate) struct Cells<'a, 'stmt> {
    row: &'a rusqlite::Row<'stmt>,
    next: usize,
    sum: Checksum,
}

impl<'a, 'stmt> Cells<'a, 'stmt> {
    pub(crate) fn new(row: &'a rusqlite::Row<'stmt>, table: &str) -> Self {
        Self { row, next: 0, sum: Checksum::new(table) }
    }

    /// The next cell.
    pub(crate) fn take(&mut self) -> Result<ValueRef<'a>, Fault> {
        let value = self.row.get_ref(self.next)?;
        self.next += 1;
        self.sum.add(value);
        Ok(value)
    }

    /// Checksum of the cells taken.
    pub(crate) fn checksum(self) -> i64 {
        self.sum.finish()
    }

    /// The next cell as `read` understands it, or `None` if it is NULL.
    pub(crate) fn optional<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        if self.row.get_ref(self.next)? == ValueRef::Null {
            self.take()?;
            Ok(None)
        } else {
            read(self).map(Some)
        }
    }

    pub(crate) fn integer(&mut self) -> Result<i64, Fault> {
        match self.take()? {
            ValueRef::Integer(number) => Ok(number),
            _ => Err(Fault::Expected("integer")),
        }
    }

    pub(crate) fn text(&mut self) -> Result<&'a str, Fault> {
        match self.take()? {
            ValueRef::Text(bytes) => std::str::from_utf8(bytes).map_err(|_| Fault::Expected("UTF-8 text")),
            _ => Err(Fault::Expected("text")),
        }
    }
}

/// A checksum of one row that notices every change of a single cell. It guards against damage, not against malice.
#[derive(Clone, Copy)]
pub(crate) struct Checksum(u64);

/// Odd, so that multiplying loses nothing; its bits are those of the golden ratio.
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;

impl Checksum {
    pub(crate) fn new(table: &str) -> Self {
        let mut sum = Self(MIX);
        sum.bytes(table.as_bytes());
        sum
    }

    fn word(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(MIX).rotate_left(29);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.word(u64::from_le_bytes(*word));
        }
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.word(u64::from_le_bytes(last));
        self.word(bytes.len() as u64);
    }

    pub(crate) fn add(&mut self, value: ValueRef<'_>) {
        match value {
            ValueRef::Null => self.word(0),
            ValueRef::Integer(number) => {
                self.word(1);
                self.word(number.cast_unsigned());
            }
            ValueRef::Real(number) => {
                self.word(2);
                // SQLite does not keep the sign of zero.
                self.word((number + 0.0).to_bits());
            }
            ValueRef::Text(bytes) => {
                self.word(3);
                self.bytes(bytes);
            }
            ValueRef::Blob(bytes) => {
                self.word(4);
                self.bytes(bytes);
            }
        }
    }

    pub(crate) fn finish(mut self) -> i64 {
        self.word(self.0 >> 32);
        self.0.cast_signed()
    }
}

/// Checksum of a row that is about to be written, equal to the one of reading it.
pub(crate) fn checksum(table: &str, cells: &[Cell<'_>]) -> i64 {
    let mut sum = Checksum::new(table);
    for cell in cells {
        sum.add(cell.as_value());
    }
    sum.finish()
}
