//! Places and how far apart they are.

use serde::{Deserialize, Serialize};

/// A point on the globe.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Coordinates {
    /// Degrees north, -90 to 90.
    pub latitude: f64,
    /// Degrees east, -180 to 180.
    pub longitude: f64,
}

/// Somewhere with a postal address; any part may be unknown.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Place {
    /// Street and number.
    pub street: String,
    /// Postal code, as written in its country.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// ISO 3166-1 alpha-2 code, upper case, or empty.
    pub country: String,
    /// From the import, a postcode table, or set on the map; never guessed.
    pub coordinates: Option<Coordinates>,
}

/// Mean radius of the earth in kilometres (IUGG).
const EARTH_RADIUS_KM: f64 = 6371.0088;

/// Roads are longer than the great circle by about this factor.
const ROAD_FACTOR: f64 = 1.3;

impl Place {
    /// Kilometres by road to `other`, estimated as great circle x 1.3; `None` if either place is unknown.
    pub fn road_km(&self, other: &Self) -> Option<f64> {
        let (a, b) = (self.coordinates?, other.coordinates?);
        let (from, to) = (a.latitude.to_radians(), b.latitude.to_radians());
        let north = (to - from) / 2.0;
        let east = (b.longitude - a.longitude).to_radians() / 2.0;
        // Haversine formula: well conditioned for small distances.
        let h = north.sin().powi(2) + from.cos() * to.cos() * east.sin().powi(2);
        Some(2.0 * EARTH_RADIUS_KM * h.sqrt().min(1.0).asin() * ROAD_FACTOR)
    }

    /// Minutes of travel to `other`: 45 + 60 km/80 up to 600 km, 360 beyond; `None` if either place is unknown.
    pub fn travel_minutes(&self, other: &Self) -> Option<u32> {
        let km = self.road_km(other)?;
        Some(if km <= 600.0 { (45.0 + km * 60.0 / 80.0).ceil() as u32 } else { 360 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_between_known_towns() {
        let at = |latitude, longitude| Place {
            coordinates: Some(Coordinates { latitude, longitude }),
            ..Place::default()
        };
        let munich = at(48.1374, 11.5755);
        let strasbourg = at(48.5734, 7.7521);
        let cases = [(&munich, &munich, 0.0, 45), (&munich, &strasbourg, 376.0, 327)];
        for (from, to, km, minutes) in cases {
            assert!((from.road_km(to).unwrap() - km).abs() < 5.0, "{:?}", from.road_km(to));
            assert!(from.travel_minutes(to).unwrap().abs_diff(minutes) < 5, "{:?}", from.travel_minutes(to));
        }
        assert_eq!(munich.road_km(&Place::default()), None);
    }
}
