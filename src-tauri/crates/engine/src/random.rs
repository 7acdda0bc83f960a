//! A small seeded source of random numbers.
//!
//! Own code rather than a library, because the sequence behind a seed is part of a result that people can repeat:
//! an update of a dependency must not change it. The generator is xoshiro256++ (D. Blackman, S. Vigna, "Scrambled
//! Linear Pseudorandom Number Generators", ACM TOMS 47, 2021), seeded by SplitMix64 (G. Steele, D. Lea, C. Flood,
//! "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).

/// The source. Two with the same seed give the same numbers.
#[derive(Clone, Debug)]
pub struct Random {
    state: [u64; 4],
}

impl Random {
    /// A source for this seed.
    pub fn new(seed: u64) -> Self {
        let mut mixed = seed;
        let state = std::array::from_fn(|_| {
            mixed = mixed.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = mixed;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^ (z >> 31)
        });
        Self { state }
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        let [a, b, c, d] = self.state;
        let result = a.wrapping_add(d).rotate_left(23).wrapping_add(a);
        let (c2, d2) = (c ^ a, d ^ b);
        self.state = [a ^ d2, b ^ c2, c2 ^ (b << 17), d2.rotate_left(45)];
        result
    }

    /// A number below `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        // Multiply-shift: the bias is below end / 2^64.
        ((u128::from(self.bits()) * end as u128) >> 64) as usize
    }

    /// A number in 0..1.
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// True with this probability.
    pub fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// One element of the slice; none of an empty one.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }

    /// Brings the slice into a random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last + 1);
            items.swap(last, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_published_reference() {
        // First outputs of the authors' C code for the state 1, 2, 3, 4.
        let mut random = Random { state: [1, 2, 3, 4] };
        let seen: Vec<u64> = (0..4).map(|_| random.bits()).collect();
        assert_eq!(seen, [41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386]);
    }

    #[test]
    fn stays_in_range() {
        let mut random = Random::new(7);
        for end in [1, 2, 3, 10, 1000] {
            assert!((0..200).all(|_| random.below(end) < end));
        }
        assert_eq!(random.below(0), 0);
        assert!((0..200).all(|_| (0.0..1.0).contains(&random.unit())));
        assert_eq!(random.pick::<u8>(&[]), None);
    }
}
