//! Towns of Bavaria and Alsace with postcode and position, written down for the demo.

use tandem_model::{Coordinates, Place};

/// Where a town lies, which decides language, law and holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Land {
    /// Germany.
    Bavaria,
    /// France.
    Alsace,
}

impl Land {
    /// ISO 3166-1.
    pub const fn country(self) -> &'static str {
        match self {
            Self::Bavaria => "DE",
            Self::Alsace => "FR",
        }
    }

    /// ISO 3166-2, which holidays go by.
    pub const fn region(self) -> &'static str {
        match self {
            Self::Bavaria => "DE-BY",
            Self::Alsace => "FR-6AE",
        }
    }
}

/// A town.
#[derive(Clone, Copy, Debug)]
pub struct Town {
    /// Its name.
    pub name: &'static str,
    /// One of its postcodes.
    pub postcode: &'static str,
    /// Degrees north and east of its middle.
    pub at: (f64, f64),
    /// Where it lies.
    pub land: Land,
    /// What the sales territory around it is called.
    pub territory: &'static str,
}

impl Town {
    /// A place in it.
    pub fn place(&self, street: String) -> Place {
        Place {
            street,
            postcode: self.postcode.into(),
            town: self.name.into(),
            country: self.land.country().into(),
            coordinates: Some(Coordinates { latitude: self.at.0, longitude: self.at.1 }),
        }
    }
}

const fn de(
    name: &'static str,
    postcode: &'static str,
    north: f64,
    east: f64,
    territory: &'static str,
) -> Town {
    Town { name, postcode, at: (north, east), land: Land::Bavaria, territory }
}

const fn fr(
    name: &'static str,
    postcode: &'static str,
    north: f64,
    east: f64,
    territory: &'static str,
) -> Town {
    Town { name, postcode, at: (north, east), land: Land::Alsace, territory }
}

/// Towns where the organisation has sites, in the order in which a growing one opens them.
pub const SITES: &[&str] = &[
    "Rosenheim",
    "Strasbourg",
    "Landshut",
    "Colmar",
    "Kempten",
    "Regensburg",
    "Mulhouse",
    "Augsburg",
    "Nürnberg",
    "Würzburg",
];

/// Where customers and field reps are.
pub const TOWNS: &[Town] = &[
    de("Rosenheim", "83022", 47.856, 12.129, "Chiemgau"),
    de("Traunstein", "83278", 47.868, 12.643, "Chiemgau"),
    de("Bad Reichenhall", "83435", 47.725, 12.877, "Chiemgau"),
    de("Traunreut", "83301", 47.963, 12.592, "Chiemgau"),
    de("Prien am Chiemsee", "83209", 47.856, 12.346, "Chiemgau"),
    de("Wasserburg am Inn", "83512", 48.061, 12.233, "Inn-Salzach"),
    de("Mühldorf am Inn", "84453", 48.246, 12.522, "Inn-Salzach"),
    de("Altötting", "84503", 48.226, 12.676, "Inn-Salzach"),
    de("Burghausen", "84489", 48.169, 12.831, "Inn-Salzach"),
    de("Miesbach", "83714", 47.789, 11.834, "Oberland"),
    de("Bad Tölz", "83646", 47.760, 11.556, "Oberland"),
    de("Holzkirchen", "83607", 47.877, 11.702, "Oberland"),
    de("Weilheim", "82362", 47.840, 11.142, "Oberland"),
    de("Garmisch-Partenkirchen", "82467", 47.492, 11.095, "Oberland"),
    de("Ebersberg", "85560", 48.078, 11.970, "München Ost"),
    de("Erding", "85435", 48.306, 11.907, "München Ost"),
    de("Freising", "85354", 48.403, 11.749, "München Ost"),
    de("Dachau", "85221", 48.260, 11.434, "München West"),
    de("Fürstenfeldbruck", "82256", 48.178, 11.256, "München West"),
    de("Landsberg am Lech", "86899", 48.048, 10.883, "München West"),
    de("Landshut", "84028", 48.537, 12.152, "Niederbayern"),
    de("Dingolfing", "84130", 48.634, 12.494, "Niederbayern"),
    de("Straubing", "94315", 48.881, 12.574, "Niederbayern"),
    de("Deggendorf", "94469", 48.841, 12.961, "Niederbayern"),
    de("Passau", "94032", 48.574, 13.464, "Rottal"),
    de("Pfarrkirchen", "84347", 48.432, 12.939, "Rottal"),
    de("Eggenfelden", "84307", 48.404, 12.764, "Rottal"),
    de("Regensburg", "93047", 49.013, 12.102, "Oberpfalz"),
    de("Amberg", "92224", 49.445, 11.858, "Oberpfalz"),
    de("Schwandorf", "92421", 49.327, 12.110, "Oberpfalz"),
    de("Cham", "93413", 49.223, 12.663, "Oberpfalz"),
    de("Weiden", "92637", 49.676, 12.161, "Oberpfalz"),
    de("Ingolstadt", "85049", 48.765, 11.424, "Altmühl"),
    de("Eichstätt", "85072", 48.892, 11.184, "Altmühl"),
    de("Augsburg", "86150", 48.371, 10.898, "Schwaben"),
    de("Günzburg", "89312", 48.455, 10.277, "Schwaben"),
    de("Krumbach", "86381", 48.243, 10.363, "Schwaben"),
    de("Donauwörth", "86609", 48.719, 10.777, "Schwaben"),
    de("Nördlingen", "86720", 48.851, 10.488, "Schwaben"),
    de("Kempten", "87435", 47.728, 10.315, "Allgäu"),
    de("Memmingen", "87700", 47.984, 10.181, "Allgäu"),
    de("Kaufbeuren", "87600", 47.880, 10.622, "Allgäu"),
    de("Mindelheim", "87719", 48.047, 10.492, "Allgäu"),
    de("Nürnberg", "90403", 49.454, 11.077, "Mittelfranken"),
    de("Ansbach", "91522", 49.301, 10.572, "Mittelfranken"),
    de("Erlangen", "91052", 49.597, 11.004, "Mittelfranken"),
    de("Bamberg", "96047", 49.892, 10.887, "Oberfranken"),
    de("Bayreuth", "95444", 49.946, 11.577, "Oberfranken"),
    de("Würzburg", "97070", 49.793, 9.933, "Unterfranken"),
    de("Schweinfurt", "97421", 50.046, 10.233, "Unterfranken"),
    fr("Strasbourg", "67000", 48.573, 7.752, "Strasbourg"),
    fr("Brumath", "67170", 48.732, 7.713, "Strasbourg"),
    fr("Erstein", "67150", 48.423, 7.663, "Strasbourg"),
    fr("Molsheim", "67120", 48.542, 7.492, "Piémont"),
    fr("Obernai", "67210", 48.462, 7.482, "Piémont"),
    fr("Barr", "67140", 48.408, 7.450, "Piémont"),
    fr("Schirmeck", "67130", 48.480, 7.218, "Piémont"),
    fr("Wasselonne", "67310", 48.637, 7.448, "Piémont"),
    fr("Haguenau", "67500", 48.816, 7.790, "Nord Alsace"),
    fr("Bischwiller", "67240", 48.767, 7.858, "Nord Alsace"),
    fr("Wissembourg", "67160", 49.037, 7.946, "Nord Alsace"),
    fr("Niederbronn-les-Bains", "67110", 48.952, 7.643, "Nord Alsace"),
    fr("Soultz-sous-Forêts", "67250", 48.938, 7.881, "Nord Alsace"),
    fr("Saverne", "67700", 48.741, 7.362, "Nord Alsace"),
    fr("Sarre-Union", "67260", 48.938, 7.091, "Nord Alsace"),
    fr("Sélestat", "67600", 48.260, 7.454, "Centre Alsace"),
    fr("Benfeld", "67230", 48.370, 7.594, "Centre Alsace"),
    fr("Marckolsheim", "67390", 48.163, 7.544, "Centre Alsace"),
    fr("Ribeauvillé", "68150", 48.195, 7.320, "Centre Alsace"),
    fr("Colmar", "68000", 48.079, 7.359, "Centre Alsace"),
    fr("Munster", "68140", 48.041, 7.137, "Centre Alsace"),
    fr("Neuf-Brisach", "68600", 48.018, 7.529, "Centre Alsace"),
    fr("Rouffach", "68250", 47.957, 7.300, "Sud Alsace"),
    fr("Guebwiller", "68500", 47.908, 7.211, "Sud Alsace"),
    fr("Ensisheim", "68190", 47.865, 7.353, "Sud Alsace"),
    fr("Cernay", "68700", 47.809, 7.176, "Sud Alsace"),
    fr("Thann", "68800", 47.807, 7.103, "Sud Alsace"),
    fr("Mulhouse", "68100", 47.750, 7.336, "Sud Alsace"),
    fr("Altkirch", "68130", 47.623, 7.239, "Sud Alsace"),
    fr("Saint-Louis", "68300", 47.586, 7.560, "Sud Alsace"),
];

/// The town of this name.
pub fn town(name: &str) -> Option<&'static Town> {
    TOWNS.iter().find(|town| town.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn towns_lie_where_their_land_is() {
        for town in TOWNS {
            let ((north, east), postcode) = (town.at, town.postcode);
            let (norths, easts, digits) = match town.land {
                Land::Bavaria => (47.2..50.6, 8.9..13.9, ["8", "9"]),
                Land::Alsace => (47.4..49.1, 6.8..8.3, ["67", "68"]),
            };
            assert!(norths.contains(&north) && easts.contains(&east), "{}", town.name);
            assert!(postcode.len() == 5 && digits.iter().any(|d| postcode.starts_with(d)), "{}", town.name);
        }
    }

    #[test]
    fn sites_are_towns_and_towns_are_told_apart() {
        assert!(SITES.iter().all(|name| town(name).is_some()));
        let names: BTreeSet<_> = TOWNS.iter().map(|town| town.name).collect();
        assert_eq!(names.len(), TOWNS.len());
    }
}
