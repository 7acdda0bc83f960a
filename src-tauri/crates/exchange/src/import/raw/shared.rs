//! The texts that an XLS workbook writes once and its cells name by number, measured before the reader copies one into
//! every cell that names it.

use super::compound::{long, word};

const TABLE: u16 = 0x00FC;
const CONTINUED: u16 = 0x003C;
const NAMED: u16 = 0x00FD;

/// Characters of text in all cells of a workbook stream that name a shared text.
pub(super) fn written(stream: &[u8]) -> usize {
    let (mut pieces, mut named, mut before) = (Vec::new(), Vec::new(), 0);
    let mut rest = stream;
    while let Some((head, body)) = rest.split_at_checked(4) {
        let (kind, length) = (word(head, 0), usize::from(word(head, 2)));
        let Some((data, next)) = body.split_at_checked(length) else { break };
        match kind {
            TABLE => pieces.push(data),
            CONTINUED if matches!(before, TABLE | CONTINUED) && !pieces.is_empty() => pieces.push(data),
            NAMED if data.len() >= 10 => named.push(long(data, 6) as usize),
            _ => {}
        }
        (before, rest) = (kind, next);
    }
    let lengths = Pieces { records: pieces, at: 0, offset: 0 }.lengths();
    named.iter().fold(0, |sum: usize, index| sum.saturating_add(lengths.get(*index).copied().unwrap_or(0)))
}

/// The record of the texts and those that go on with it.
struct Pieces<'a> {
    records: Vec<&'a [u8]>,
    at: usize,
    offset: usize,
}

impl Pieces<'_> {
    /// Characters of each text, as far as the table can be read.
    fn lengths(mut self) -> Vec<usize> {
        let mut lengths = Vec::new();
        if self.skip(8).is_some() {
            while let Some(length) = self.text() {
                lengths.push(length);
            }
        }
        lengths
    }

    /// Passes over one text: its head, its characters of one or two bytes, what is said of their looks.
    fn text(&mut self) -> Option<usize> {
        let length = usize::from(self.byte()?) + usize::from(self.byte()?) * 256;
        let flags = self.byte()?;
        let mut number = |bytes: u32| -> Option<usize> {
            (0..bytes).try_fold(0, |sum, place| Some(sum + (usize::from(self.byte()?) << (8 * place))))
        };
        let runs = if flags & 8 == 0 { 0 } else { number(2)? };
        let more = if flags & 4 == 0 { 0 } else { number(4)? };
        let (mut size, mut left) = (1 + usize::from(flags & 1), length);
        while left > 0 {
            let room = self.records.get(self.at)?.len().saturating_sub(self.offset);
            if room < size {
                // A text that goes on in the next record says anew how wide its characters are.
                (self.at, self.offset) = (self.at + 1, 0);
                size = 1 + usize::from(self.byte()? & 1);
                continue;
            }
            let taken = left.min(room / size);
            self.offset += taken * size;
            left -= taken;
        }
        self.skip(runs * 4 + more)?;
        Some(length)
    }

    fn byte(&mut self) -> Option<u8> {
        while self.offset >= self.records.get(self.at)?.len() {
            (self.at, self.offset) = (self.at + 1, 0);
        }
        self.offset += 1;
        self.records[self.at].get(self.offset - 1).copied()
    }

    /// Passes over bytes; `None` only if none of the records is left.
    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            let room = self.records.get(self.at)?.len().saturating_sub(self.offset);
            if room == 0 {
                (self.at, self.offset) = (self.at + 1, 0);
                continue;
            }
            let taken = count.min(room);
            self.offset += taken;
            count -= taken;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, data: &[u8]) -> Vec<u8> {
        [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
    }

    #[test]
    fn texts_are_counted_as_often_as_they_are_named() {
        let cell = |index: u32| record(NAMED, &[&[0; 6][..], &index.to_le_bytes()].concat());
        // "abc", a wide "äö" with a run of looks, and a text of five that goes on in the next record.
        let table = [
            &[9, 0, 0, 0, 3, 0, 0, 0][..],
            &[3, 0, 0],
            b"abc",
            &[2, 0, 9, 1, 0],
            &[0xE4, 0, 0xF6, 0],
            &[0; 4],
            &[5, 0, 0],
            b"xy",
        ]
        .concat();
        let table = [record(TABLE, &table), record(CONTINUED, &[1, b'z', 0, b'z', 0, b'z', 0])].concat();
        let cases: [(Vec<Vec<u8>>, usize); 5] = [
            (vec![table.clone()], 0),
            (vec![table.clone(), cell(0)], 3),
            (vec![table.clone(), cell(1), cell(1), cell(2)], 9),
            (vec![table.clone(), cell(77)], 0),
            (vec![record(TABLE, &[0; 3]), cell(0)], 0),
        ];
        for (records, expected) in cases {
            assert_eq!(written(&records.concat()), expected);
        }
    }
}
