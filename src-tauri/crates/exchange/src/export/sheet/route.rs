//! Where the stops of a day lie to each other, without a map.

/// Places on a rectangle that is 1 high, and a bar for distances.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sketch {
    /// Width of the rectangle, 0.5 to 2.
    pub width: f32,
    /// Number of the stop (0 is the start) and its place from the top left corner.
    pub points: Vec<(usize, f32, f32)>,
    /// Kilometres the bar stands for, and its length.
    pub bar: (f64, f32),
}

/// Kilometres of one degree of latitude on a sphere of the earth's mean radius (IUGG).
const KM_PER_DEGREE: f64 = 111.195;

/// Draws places (degrees north and east, by number of the stop) near enough to each other that the earth is flat
/// (equirectangular, true to scale at the middle latitude). None for fewer than two different places.
pub(crate) fn sketch(places: &[(usize, (f64, f64))]) -> Option<Sketch> {
    let valid = |(north, east): (f64, f64)| north.abs() < 89.0 && east.abs() <= 180.0;
    let places: Vec<_> = places.iter().copied().filter(|(_, at)| valid(*at)).collect();
    let range = |value: fn((f64, f64)) -> f64| {
        let values = places.iter().map(|(_, at)| value(*at));
        (values.clone().fold(f64::INFINITY, f64::min), values.fold(f64::NEG_INFINITY, f64::max))
    };
    let (south, north) = range(|at| at.0);
    let (west, east) = range(|at| at.1);
    let shrink = f64::midpoint(south, north).to_radians().cos();
    let (high, wide) = ((north - south) * KM_PER_DEGREE, (east - west) * KM_PER_DEGREE * shrink);
    // Less than a hundred metres apart is one place; across the date line or the whole earth is no day's work.
    if !(high.max(wide) >= 0.1 && high.max(wide) < 3_000.0) {
        return None;
    }
    let width = (wide / high.max(0.001)).clamp(0.8, 1.8);
    let scale = (1.0 / high.max(0.001)).min(width / wide.max(0.001));
    let (left, top) = ((width - wide * scale) / 2.0, (1.0 - high * scale) / 2.0);
    let points = places
        .iter()
        .map(|(number, at)| {
            let x = left + (at.1 - west) * KM_PER_DEGREE * shrink * scale;
            let y = top + (north - at.0) * KM_PER_DEGREE * scale;
            (*number, x as f32, y as f32)
        })
        .collect();
    // A round figure about a third of the width.
    let wanted = width / scale / 3.0;
    let unit = 10f64.powf(wanted.log10().floor());
    let km = [5.0, 2.0, 1.0].into_iter().map(|step| step * unit).find(|km| *km <= wanted).unwrap_or(unit);
    Some(Sketch { width: width as f32, points, bar: (km, (km * scale) as f32) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn places_keep_their_directions_and_distances() {
        let (munich, augsburg, rosenheim) = ((48.137, 11.575), (48.366, 10.894), (47.856, 12.122));
        let sketch = sketch(&[(0, munich), (1, augsburg), (2, rosenheim)]).unwrap();
        let at = |number: usize| sketch.points.iter().find(|point| point.0 == number).unwrap();
        assert!(at(1).1 < at(0).1 && at(1).2 < at(0).2, "{sketch:?}");
        assert!(at(2).1 > at(0).1 && at(2).2 > at(0).2, "{sketch:?}");
        let apart = ((at(1).1 - at(0).1).powi(2) + (at(1).2 - at(0).2).powi(2)).sqrt();
        let km = f64::from(apart / sketch.bar.1) * sketch.bar.0;
        assert!((km - 56.5).abs() < 1.5, "{km} km from Munich to Augsburg");
    }

    #[test]
    fn one_place_makes_no_sketch() {
        for places in [&[][..], &[(0, (48.0, 11.0))], &[(0, (48.0, 11.0)), (1, (48.0001, 11.0))]] {
            assert_eq!(sketch(places), None, "{places:?}");
        }
        assert_eq!(sketch(&[(0, (f64::NAN, 11.0)), (1, (48.0, 11.0))]), None);
        assert_eq!(sketch(&[(0, (0.0, -179.0)), (1, (0.0, 179.0))]), None);
    }

    proptest! {
        #[test]
        fn everything_lies_inside(places in prop::collection::vec((-80.0..80.0f64, -180.0..180.0f64), 0..9)) {
            let places: Vec<_> = places.into_iter().enumerate().collect();
            if let Some(sketch) = sketch(&places) {
                for (_, x, y) in &sketch.points {
                    prop_assert!((-0.001..=sketch.width + 0.001).contains(x) && (-0.001..=1.001).contains(y));
                }
                prop_assert!(sketch.bar.1 > 0.0 && sketch.bar.1 <= sketch.width);
            }
        }
    }
}
