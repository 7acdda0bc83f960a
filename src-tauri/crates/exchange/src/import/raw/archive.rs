//! The parts of a zipped workbook, checked before anybody unpacks them into memory.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use tandem_wording::{Args, Message};

use super::ImportError;

/// Unpacked parts above this many bytes together are refused.
const MAX_UNPACKED: u64 = 1024 * 1024 * 1024;
/// Parts of an archive; a workbook has some dozens.
const MAX_PARTS: usize = 10_000;

/// A zipped file that will not unpack to more than it says.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Archive<'a> {
    /// Opens the directory and adds up what it promises. The reader holds each part to its promise: one that unpacks to
    /// more breaks off.
    pub fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        Self::open_within(bytes, MAX_UNPACKED)
    }

    fn open_within(bytes: &'a [u8], most: u64) -> Result<Self, ImportError> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
        if zip.len() > MAX_PARTS {
            return Err(bomb());
        }
        let mut promised = 0_u64;
        for index in 0..zip.len() {
            let part = zip.by_index_raw(index).map_err(|_| damaged())?;
            promised = promised.saturating_add(part.size());
        }
        if promised > most {
            return Err(bomb());
        }
        Ok(Self { zip })
    }

    pub fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// Names of all parts.
    pub fn names(&self) -> Vec<String> {
        self.zip.file_names().flatten().map(std::borrow::Cow::into_owned).collect()
    }

    /// The first `count` bytes of a part.
    pub fn start_of(&mut self, name: &str, count: u64) -> Option<Vec<u8>> {
        let mut start = Vec::new();
        self.zip.by_name(name).ok()?.take(count).read_to_end(&mut start).ok()?;
        Some(start)
    }

    /// A part to read through.
    pub fn part(&mut self, name: &str) -> Result<impl Read + '_, ImportError> {
        self.zip.by_name(name).map_err(|_| damaged())
    }
}

/// The workbook breaks off or contradicts itself.
pub(super) fn damaged() -> ImportError {
    ImportError::new("import_damaged", Message::plain("exchange-error-damaged"))
}

/// The workbook is protected by a password.
pub(super) fn protected() -> ImportError {
    ImportError::new("import_password", Message::plain("exchange-error-password"))
}

/// What is packed in the file takes too much room.
pub(super) fn bomb() -> ImportError {
    ImportError::new(
        "import_unpacks_too_large",
        Message::new(
            "exchange-error-unpacks-too-large",
            Args::new().number("megabytes", (MAX_UNPACKED / 1024 / 1024).cast_signed()),
        ),
    )
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::write::SimpleFileOptions;

    use super::*;

    fn archive(parts: usize, size: usize) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for part in 0..parts {
            zip.start_file(format!("part{part}"), SimpleFileOptions::default()).unwrap();
            zip.write_all(&vec![0; size]).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// Lets the directory, and the head of each part, promise one byte.
    fn lying(mut bytes: Vec<u8>, size: u32) -> Vec<u8> {
        let size = size.to_le_bytes();
        for at in 0..bytes.len().saturating_sub(4) {
            if bytes[at..at + 4] == size {
                bytes[at..at + 4].copy_from_slice(&1_u32.to_le_bytes());
            }
        }
        bytes
    }

    #[test]
    fn archives_unpack_to_what_is_allowed() {
        let code = |bytes: &[u8]| Archive::open_within(bytes, 500_000).err().map(|error| error.code);
        assert_eq!(code(&archive(4, 123_457)), None);
        assert_eq!(code(&archive(5, 123_457)), Some("import_unpacks_too_large"));
        assert_eq!(code(&archive(MAX_PARTS + 1, 0)), Some("import_unpacks_too_large"));
    }

    #[test]
    fn a_part_that_lies_about_its_size_breaks_off() {
        let bytes = lying(archive(1, 123_457), 123_457);
        let mut archive = Archive::open(&bytes).unwrap();
        let mut unpacked = Vec::new();
        assert!(archive.part("part0").unwrap().read_to_end(&mut unpacked).is_err());
        assert!(unpacked.len() < 123_457);
    }
}
