//! Chance that is the same on every machine: a seed gives one sequence.

use tandem_model::Uuid;

/// Namespace of the ids of demo plans.
const NAMESPACE: Uuid = Uuid::from_u128(0x6f1c_9a52_0d35_4b7e_9c41_52d8_b1a7_3e60);

/// Steele, Lea and Flood's SplitMix64: small, and good enough for made-up people.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// A sequence of its own for each area, so that one more draw in one area leaves the others as they were.
    pub fn new(seed: u64, area: &str) -> Self {
        let id = Uuid::new_v5(&NAMESPACE, format!("{seed}/{area}").as_bytes());
        Self(id.as_u64_pair().0)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 to below `end`; 0 if `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { ((u128::from(self.next()) * end as u128) >> 64) as usize }
    }

    /// From `from` to `to`, both included.
    pub fn between(&mut self, from: usize, to: usize) -> usize {
        from + self.below(to.saturating_sub(from) + 1)
    }

    /// True in `percent` of a hundred cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of `items`, which must not be empty.
    pub fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())]
    }

    /// The items in a new order.
    pub fn shuffled<T>(&mut self, mut items: Vec<T>) -> Vec<T> {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
        items
    }

    /// Standard normal, as the sum of twelve uniforms: no logarithm whose last digit differs between machines.
    pub fn normal(&mut self) -> f64 {
        let sum: f64 = (0..12).map(|_| (self.next() >> 11) as f64 / (1u64 << 53) as f64).sum();
        sum - 6.0
    }
}

/// Ids derived from a seed: the same seed, noun and position give the same id.
#[derive(Clone, Debug)]
pub struct Ids {
    seed: u64,
    noun: &'static str,
    next: u64,
}

impl Ids {
    /// Ids for one noun.
    pub fn new(seed: u64, noun: &'static str) -> Self {
        Self { seed, noun, next: 0 }
    }

    /// The next one.
    pub fn next<T: From<Uuid>>(&mut self) -> T {
        self.next += 1;
        Uuid::new_v5(&NAMESPACE, format!("{}/{}/{}", self.seed, self.noun, self.next).as_bytes()).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_one_sequence_per_area() {
        let draw = |seed, area| {
            let mut random = Random::new(seed, area);
            (0..50).map(|_| random.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(1, "a"), draw(1, "a"));
        assert_ne!(draw(1, "a"), draw(1, "b"));
        assert_ne!(draw(1, "a"), draw(2, "a"));
    }

    #[test]
    fn draws_stay_in_range_and_spread() {
        let mut random = Random::new(7, "spread");
        let draws: Vec<_> = (0..4000).map(|_| random.below(4)).collect();
        for value in 0..4 {
            let times = draws.iter().filter(|&&draw| draw == value).count();
            assert!((800..1200).contains(&times), "{value}: {times}");
        }
        let normals: Vec<_> = (0..4000).map(|_| random.normal()).collect();
        let mean = normals.iter().sum::<f64>() / 4000.0;
        let variance = normals.iter().map(|n| (n - mean).powi(2)).sum::<f64>() / 4000.0;
        assert!(mean.abs() < 0.1 && (variance - 1.0).abs() < 0.1, "{mean} {variance}");
    }
}
