//! Solving with a symmetric positive definite matrix.

/// Products of this many columns are summed side by side.
const LANES: usize = 4;
/// So many columns of the factor are found side by side.
const BLOCK: usize = 4;

/// A symmetric matrix, of which the rows up to the diagonal are kept one behind the other.
#[derive(Clone, Debug)]
pub struct Symmetric {
    size: usize,
    values: Vec<f64>,
}

impl Symmetric {
    /// All zero.
    pub fn new(size: usize) -> Self {
        Self { size, values: vec![0.0; size * (size + 1) / 2] }
    }

    /// Back to all zero.
    pub fn clear(&mut self) {
        self.values.fill(0.0);
    }

    /// Adds to an element at or below the diagonal.
    pub fn add(&mut self, row: usize, column: usize, by: f64) {
        self.values[row * (row + 1) / 2 + column] += by;
    }

    /// Cholesky's factor in place. A direction in which the matrix does nothing gets no part of any solution. False if it
    /// was told to stop.
    pub fn factor(&mut self, mut stop: impl FnMut() -> bool) -> bool {
        for i in 0..self.size {
            if i.is_multiple_of(32) && stop() {
                return false;
            }
            let (before, rest) = self.values.split_at_mut(i * (i + 1) / 2);
            let row = &mut rest[..=i];
            let mut j = 0;
            while j + BLOCK <= i {
                // What the columns before the block add to all of its columns, then the block itself.
                let others: [&[f64]; BLOCK] =
                    std::array::from_fn(|k| &before[(j + k) * (j + k + 1) / 2..][..=j + k]);
                let mut sums = dots(&row[..j], others.map(|other| &other[..j]));
                for k in 0..BLOCK {
                    for l in 0..k {
                        sums[k] += row[j + l] * others[k][j + l];
                    }
                    let pivot = others[k][j + k];
                    row[j + k] = if pivot > 0.0 { (row[j + k] - sums[k]) / pivot } else { 0.0 };
                }
                j += BLOCK;
            }
            for j in j..i {
                let other = &before[j * (j + 1) / 2..][..=j];
                let sum = row[j] - dot(&row[..j], &other[..j]);
                row[j] = if other[j] > 0.0 { sum / other[j] } else { 0.0 };
            }
            let whole = row[i];
            let left = whole - dot(&row[..i], &row[..i]);
            row[i] = if left > 1e-13 * whole && left > 1e-200 { left.sqrt() } else { 0.0 };
        }
        true
    }

    /// Solves in place, after [`Symmetric::factor`].
    pub fn solve(&self, right: &mut [f64]) {
        for i in 0..self.size {
            let row = &self.values[i * (i + 1) / 2..][..=i];
            let sum = right[i] - dot(&row[..i], &right[..i]);
            right[i] = if row[i] > 0.0 { sum / row[i] } else { 0.0 };
        }
        for i in (0..self.size).rev() {
            let row = &self.values[i * (i + 1) / 2..][..=i];
            if row[i] <= 0.0 {
                right[i] = 0.0;
                continue;
            }
            let value = right[i] / row[i];
            right[i] = value;
            for (other, factor) in right[..i].iter_mut().zip(row) {
                *other -= value * factor;
            }
        }
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; LANES];
    let (left, right) = (a.chunks_exact(LANES), b.chunks_exact(LANES));
    let rest: f64 = left.remainder().iter().zip(right.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in left.zip(right) {
        for lane in 0..LANES {
            sums[lane] += x[lane] * y[lane];
        }
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}

/// The products of one with several of the same length.
fn dots(one: &[f64], others: [&[f64]; BLOCK]) -> [f64; BLOCK] {
    let mut sums = [[0.0; LANES]; BLOCK];
    let whole = one.len() / LANES * LANES;
    let [a, b, c, d] = others.map(|other| other[..whole].chunks_exact(LANES));
    for ((((x, a), b), c), d) in one[..whole].chunks_exact(LANES).zip(a).zip(b).zip(c).zip(d) {
        for lane in 0..LANES {
            sums[0][lane] += x[lane] * a[lane];
            sums[1][lane] += x[lane] * b[lane];
            sums[2][lane] += x[lane] * c[lane];
            sums[3][lane] += x[lane] * d[lane];
        }
    }
    std::array::from_fn(|k| {
        let rest: f64 = one[whole..].iter().zip(&others[k][whole..]).map(|(x, y)| x * y).sum();
        (sums[k][0] + sums[k][1]) + (sums[k][2] + sums[k][3]) + rest
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    #[test]
    fn solves_what_it_was_made_of() {
        let mut random = Random::new(3);
        for size in [1, 2, 5, 30] {
            let root: Vec<f64> = (0..size * size).map(|_| random.unit() - 0.5).collect();
            let wanted: Vec<f64> = (0..size).map(|_| random.unit()).collect();
            let full: Vec<f64> = (0..size * size)
                .map(|at| {
                    let (i, j) = (at / size, at % size);
                    (0..size).map(|k| root[i * size + k] * root[j * size + k]).sum::<f64>()
                        + f64::from(u8::from(i == j))
                })
                .collect();
            let mut matrix = Symmetric::new(size);
            for i in 0..size {
                for j in 0..=i {
                    matrix.add(i, j, full[i * size + j]);
                }
            }
            let mut right: Vec<f64> =
                (0..size).map(|i| (0..size).map(|j| full[i * size + j] * wanted[j]).sum()).collect();
            assert!(matrix.factor(|| false));
            matrix.solve(&mut right);
            assert!(right.iter().zip(&wanted).all(|(a, b)| (a - b).abs() < 1e-9), "{size}");
            assert!(!matrix.factor(|| true));
        }
    }

    #[test]
    fn directions_without_effect_stay_at_zero() {
        let mut matrix = Symmetric::new(2);
        matrix.add(0, 0, 4.0);
        assert!(matrix.factor(|| false));
        let mut right = [8.0, 3.0];
        matrix.solve(&mut right);
        assert!((right[0] - 2.0).abs() < 1e-12 && right[1].abs() < 1e-12, "{right:?}");
    }
}
