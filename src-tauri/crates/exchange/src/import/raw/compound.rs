//! The old binary workbook, looked over before the reader reserves memory for what it claims to hold.
//!
//! The reader keeps each sheet as a full rectangle, so two cells in opposite corners can ask for more memory than any
//! machine has. This walk over the records finds the rectangles first.

use super::{ImportError, MAX_TEXT, archive, shared, too_many_cells};

/// Cells of all rectangles together.
const MAX_AREA: u64 = 20_000_000;
const END: u32 = 0xFFFF_FFFA;

/// Says why a compound file must not be read, if there is a reason.
pub(super) fn check(bytes: &[u8]) -> Result<(), ImportError> {
    let file = Compound::open(bytes).ok_or_else(archive::damaged)?;
    if file.entry("EncryptedPackage").is_some() {
        return Err(archive::protected());
    }
    let stream = file.stream("Workbook").or_else(|| file.stream("Book")).ok_or_else(archive::damaged)?;
    if area(&stream) > MAX_AREA {
        return Err(too_many_cells());
    }
    if shared::written(&stream) > MAX_TEXT {
        return Err(archive::bomb());
    }
    Ok(())
}

/// Sum of the rectangles that the sheets of a workbook stream claim or fill.
fn area(stream: &[u8]) -> u64 {
    let (mut total, mut claimed) = (0_u64, 0_u64);
    let mut corners: Option<[u64; 4]> = None;
    let rectangle =
        |corners: Option<[u64; 4]>| corners.map_or(0, |[r0, c0, r1, c1]| (r1 - r0 + 1) * (c1 - c0 + 1));
    let mut rest = stream;
    while let Some((head, body)) = rest.split_at_checked(4) {
        let (kind, length) = (word(head, 0), usize::from(word(head, 2)));
        let Some((data, next)) = body.split_at_checked(length) else { break };
        rest = next;
        let cell = || (data.len() >= 4).then(|| (u64::from(word(data, 0)), u64::from(word(data, 2))));
        match kind {
            // The beginning of the next sheet.
            0x0809 => {
                total += rectangle(corners.take());
            }
            // The size that a sheet claims: a wide and a narrow form.
            0x0200 if data.len() >= 12 => {
                let (r0, r1) = (u64::from(long(data, 0)), u64::from(long(data, 4)));
                let (c0, c1) = (u64::from(word(data, 8)), u64::from(word(data, 10)));
                claimed = claimed.saturating_add((r1.saturating_sub(r0) + 1) * (c1.saturating_sub(c0) + 1));
            }
            0x0200 if data.len() >= 8 => {
                let span = |at| u64::from(word(data, at + 2)).saturating_sub(u64::from(word(data, at))) + 1;
                claimed = claimed.saturating_add(span(0) * span(4));
            }
            // Everything that puts a value into a cell; the row of several numbers ends with its last column.
            0x0006 | 0x00BD | 0x00D6 | 0x00FD | 0x0203 | 0x0204 | 0x0205 | 0x027E => {
                if let Some((row, column)) = cell() {
                    let last = if kind == 0x00BD {
                        column + (data.len().saturating_sub(4) / 6) as u64
                    } else {
                        column
                    };
                    let [r0, c0, r1, c1] = corners.unwrap_or([row, column, row, last]);
                    corners = Some([r0.min(row), c0.min(column), r1.max(row), c1.max(last)]);
                }
            }
            _ => {}
        }
    }
    total.saturating_add(rectangle(corners)).max(claimed)
}

/// The container: sectors in chains, and a directory of streams.
struct Compound<'a> {
    bytes: &'a [u8],
    size: usize,
    table: Vec<u32>,
    directory: Vec<u8>,
    small: Vec<u8>,
    small_table: Vec<u32>,
}

impl<'a> Compound<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let header = bytes.get(..512)?;
        let size = match word(header, 30) {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut file =
            Self { bytes, size, table: vec![], directory: vec![], small: vec![], small_table: vec![] };
        let mut lists: Vec<u32> = (76..512).step_by(4).map(|at| long(header, at)).collect();
        let mut next = long(header, 68);
        for _ in 0..=bytes.len() / size {
            if next >= END {
                break;
            }
            let mut more = words(file.sector(next)?);
            next = more.pop()?;
            lists.extend(more);
        }
        for list in lists.into_iter().filter(|list| *list < END) {
            file.table.extend(words(file.sector(list)?));
        }
        file.directory = file.chain(long(header, 48));
        let root = file.directory.get(..128)?;
        let small = file.chain(long(root, 116));
        let small_table = file.chain(long(header, 60));
        (file.small, file.small_table) = (small, words(&small_table));
        Some(file)
    }

    fn sector(&self, id: u32) -> Option<&'a [u8]> {
        let start = (id as usize).checked_add(1)?.checked_mul(self.size)?;
        let end = (start + self.size).min(self.bytes.len());
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    /// All bytes of a chain; a chain that bites its tail ends after as many sectors as there are.
    fn chain(&self, first: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut id = first;
        for _ in 0..=self.bytes.len() / self.size {
            let Some(sector) = (id < END).then(|| self.sector(id)).flatten() else { break };
            bytes.extend_from_slice(sector);
            id = self.table.get(id as usize).copied().unwrap_or(END);
        }
        bytes
    }

    fn entry(&self, name: &str) -> Option<&[u8]> {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        self.directory.chunks_exact(128).find(|entry| {
            let length = usize::from(word(entry, 64)).saturating_sub(2);
            entry.get(..length.min(64)).is_some_and(|found| found.eq_ignore_ascii_case(&wide))
        })
    }

    fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entry(name)?;
        let (first, length) = (long(entry, 116), long(entry, 120) as usize);
        let mut bytes = if length < 4096 { self.small_chain(first) } else { self.chain(first) };
        bytes.truncate(length);
        Some(bytes)
    }

    fn small_chain(&self, first: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut id = first;
        for _ in 0..=self.small.len() / 64 {
            let start = (id as usize).saturating_mul(64);
            let Some(sector) = self.small.get(start..(start + 64).min(self.small.len())) else { break };
            bytes.extend_from_slice(sector);
            id = self.small_table.get(id as usize).copied().unwrap_or(END);
        }
        bytes
    }
}

pub(super) fn word(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..at + 2).map_or(0, |b| u16::from_le_bytes([b[0], b[1]]))
}

pub(super) fn long(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).map_or(END, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.as_chunks::<4>().0.iter().map(|word| u32::from_le_bytes(*word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
    }

    #[test]
    fn area_of_a_stream() {
        let start = record(0x0809, &[0; 16]);
        let cell = |row: u16, column: u16| {
            record(0x0203, &[&row.to_le_bytes()[..], &column.to_le_bytes(), &[0; 10]].concat())
        };
        let claims = |rows: u32, columns: u16| {
            record(
                0x0200,
                &[&[0; 4][..], &rows.to_le_bytes(), &[0; 2], &columns.to_le_bytes(), &[0; 2]].concat(),
            )
        };
        let cases = [
            (vec![start.clone(), cell(0, 0), cell(9, 4)], 50),
            (vec![start.clone(), cell(3, 3), start.clone(), cell(0, 0), cell(1, 1)], 5),
            (vec![start.clone(), cell(0, 0), cell(65535, 65535)], 1 << 32),
            (vec![start.clone(), claims(u32::MAX, 255)], (1 << 32) * 256),
            (vec![start[..10].to_vec()], 0),
        ];
        for (records, expected) in cases {
            assert_eq!(area(&records.concat()), expected);
        }
    }
}
