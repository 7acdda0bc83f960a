//! Sets of half-days as bits, so that "when can both" is an AND of a few words.

/// Bit `2 * day` of every word: the mornings (a word holds 32 days).
pub const MORNINGS: u64 = 0x5555_5555_5555_5555;

/// One set a row, all of the same width.
#[derive(Clone, Debug)]
pub struct Rows {
    words: usize,
    bits: Vec<u64>,
}

impl Rows {
    /// So many empty sets of numbers below `slots`.
    pub fn new(rows: usize, slots: usize) -> Self {
        let words = slots.div_ceil(64).max(1);
        Self { words, bits: vec![0; rows * words] }
    }

    /// The words of one set.
    pub fn row(&self, row: usize) -> &[u64] {
        &self.bits[row * self.words..(row + 1) * self.words]
    }

    fn word(&mut self, row: usize, bit: usize) -> &mut u64 {
        &mut self.bits[row * self.words + bit / 64]
    }

    /// Puts a number in.
    pub fn insert(&mut self, row: usize, bit: usize) {
        *self.word(row, bit) |= 1 << (bit % 64);
    }

    /// Takes a number out.
    pub fn remove(&mut self, row: usize, bit: usize) {
        *self.word(row, bit) &= !(1 << (bit % 64));
    }
}

/// Calls with each number of the set, in order.
pub fn each(words: &[u64], mut with: impl FnMut(usize)) {
    for (index, &word) in words.iter().enumerate() {
        let mut rest = word;
        while rest != 0 {
            with(index * 64 + rest.trailing_zeros() as usize);
            rest &= rest - 1;
        }
    }
}
