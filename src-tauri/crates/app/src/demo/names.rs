//! Names that people and firms of the region might have.

use super::{random::Random, towns::Land};

const GIVEN_DE: &[&str] = &[
    "Anna",
    "Johannes",
    "Katharina",
    "Thomas",
    "Petra",
    "Florian",
    "Sabine",
    "Maximilian",
    "Monika",
    "Andreas",
    "Veronika",
    "Stefan",
    "Christine",
    "Sebastian",
    "Barbara",
    "Michael",
    "Theresa",
    "Josef",
    "Martina",
    "Korbinian",
    "Claudia",
    "Tobias",
    "Franziska",
    "Markus",
    "Elisabeth",
    "Georg",
    "Birgit",
    "Simon",
    "Magdalena",
    "Wolfgang",
    "Silke",
    "Benedikt",
    "Heike",
    "Ludwig",
    "Regina",
    "Matthias",
    "Ulrike",
    "Alexander",
    "Lena",
    "Rainer",
];

const FAMILY_DE: &[&str] = &[
    "Huber",
    "Brandl",
    "Maier",
    "Obermüller",
    "Schmidbauer",
    "Wagner",
    "Steiner",
    "Gruber",
    "Lechner",
    "Reiter",
    "Eder",
    "Hofmann",
    "Winkler",
    "Fischer",
    "Aigner",
    "Kirchner",
    "Seidl",
    "Baumgartner",
    "Wimmer",
    "Haas",
    "Schönberger",
    "Koller",
    "Pichler",
    "Neumeier",
    "Stadler",
    "Rothmoser",
    "Zellner",
    "Hölzl",
    "Kaiser",
    "Lang",
    "Ostermeier",
    "Raab",
    "Sailer",
    "Thaler",
    "Unterberger",
    "Vogel",
    "Weiß",
    "Angermeier",
    "Bichler",
    "Dirnberger",
    "Ertl",
    "Forster",
    "Gschwendtner",
    "Hinterholzer",
    "Jäger",
    "Kammerloher",
    "Linner",
    "Mühlbauer",
    "Niedermayr",
    "Probst",
];

const GIVEN_FR: &[&str] = &[
    "Claire",
    "Julien",
    "Émilie",
    "Thierry",
    "Sandrine",
    "Mathieu",
    "Céline",
    "François",
    "Aurélie",
    "Nicolas",
    "Hélène",
    "Olivier",
    "Nathalie",
    "Guillaume",
    "Véronique",
    "Pascal",
    "Camille",
    "Frédéric",
    "Valérie",
    "Antoine",
    "Laetitia",
    "Christophe",
    "Manon",
    "Sébastien",
    "Odile",
    "Benoît",
    "Élodie",
    "Yves",
    "Mélanie",
    "Laurent",
    "Isabelle",
    "Rémi",
    "Sylvie",
    "Damien",
    "Agnès",
    "Étienne",
    "Lucie",
    "Gérard",
    "Marion",
    "Vincent",
];

const FAMILY_FR: &[&str] = &[
    "Muller",
    "Schmitt",
    "Klein",
    "Meyer",
    "Weber",
    "Walter",
    "Kieffer",
    "Ostermann",
    "Heitz",
    "Fuchs",
    "Zimmermann",
    "Roth",
    "Lambert",
    "Girard",
    "Schneider",
    "Hirtz",
    "Keller",
    "Adam",
    "Bernhard",
    "Stoll",
    "Kuntz",
    "Lefèvre",
    "Marchal",
    "Noël",
    "Oberlé",
    "Pfister",
    "Rieffel",
    "Sutter",
    "Trautmann",
    "Ulrich",
    "Wendling",
    "Antz",
    "Baur",
    "Courtois",
    "Dietrich",
    "Ehrhart",
    "Fritsch",
    "Gasser",
    "Humbert",
    "Jung",
    "Kempf",
    "Lorentz",
    "Mathis",
    "Nussbaumer",
    "Peter",
    "Riehl",
    "Schaeffer",
    "Thomann",
    "Vetter",
    "Wolff",
];

const TRADES_DE: &[&str] = &[
    "Metallbau",
    "Landtechnik",
    "Forstbetrieb",
    "Bauunternehmen",
    "Garten- und Landschaftsbau",
    "Lohnunternehmen",
    "Gutsverwaltung",
    "Erdbau",
    "Zimmerei",
    "Agrarhandel",
    "Kommunaltechnik",
    "Maschinenring",
    "Sägewerk",
    "Tiefbau",
    "Spedition",
    "Baumschule",
    "Obsthof",
    "Fuhrunternehmen",
    "Kieswerk",
    "Bergbahnen",
];

const FORMS_DE: &[&str] = &["GmbH", "GmbH & Co. KG", "KG", "OHG", "e. K.", "GmbH", "AG"];

const TRADES_FR: &[&str] = &[
    "Métallerie",
    "Travaux agricoles",
    "Exploitation forestière",
    "Constructions",
    "Paysages",
    "Domaine viticole",
    "Terrassement",
    "Charpentes",
    "Négoce agricole",
    "Scierie",
    "Travaux publics",
    "Transports",
    "Pépinières",
    "Vergers",
    "Location de matériel",
    "Carrières",
    "Coopérative",
    "Espaces verts",
    "Maçonnerie",
    "Cave vinicole",
];

const FORMS_FR: &[&str] = &["SARL", "SAS", "SA", "EURL", "SAS", "SCEA"];

const STREETS_DE: &[&str] = &[
    "Bahnhofstraße",
    "Industriestraße",
    "Am Gewerbepark",
    "Münchner Straße",
    "Hauptstraße",
    "Innstraße",
    "Ringweg",
];

const STREETS_FR: &[&str] = &[
    "rue de la Gare",
    "rue des Artisans",
    "route de Colmar",
    "rue Principale",
    "rue de l'Industrie",
    "route du Vin",
];

/// Given and family name of the `index`th person of a land; the first 2,000 are all different.
pub fn person(land: Land, index: usize) -> (&'static str, &'static str) {
    let (given, family) = match land {
        Land::Bavaria => (GIVEN_DE, FAMILY_DE),
        Land::Alsace => (GIVEN_FR, FAMILY_FR),
    };
    // The family name turns with every person, the given name too, shifted by one each time all were used.
    let round = index / family.len();
    (given[(index + round) % given.len()], family[index % family.len()])
}

/// Name of a firm.
pub fn firm(land: Land, random: &mut Random) -> String {
    let (trades, families, forms) = match land {
        Land::Bavaria => (TRADES_DE, FAMILY_DE, FORMS_DE),
        Land::Alsace => (TRADES_FR, FAMILY_FR, FORMS_FR),
    };
    let (trade, family, form) = (random.pick(trades), random.pick(families), random.pick(forms));
    match random.below(4) {
        0 => format!("{family} {trade} {form}"),
        1 => format!("{family} & {} {form}", random.pick(families)),
        _ => format!("{trade} {family} {form}"),
    }
}

/// Street and number.
pub fn street(land: Land, random: &mut Random) -> String {
    let number = random.between(1, 98);
    match land {
        Land::Bavaria => format!("{} {number}", random.pick(STREETS_DE)),
        Land::Alsace => format!("{number} {}", random.pick(STREETS_FR)),
    }
}

/// Name in the letters of an e-mail address.
pub fn in_address(name: &str) -> String {
    let mut plain = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'ç' => plain.push('c'),
            'î' | 'ï' => plain.push('i'),
            'ô' => plain.push('o'),
            c if c.is_ascii_alphanumeric() || c == '-' => plain.push(c),
            _ => {}
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_differ_for_a_long_time() {
        for land in [Land::Bavaria, Land::Alsace] {
            let names: BTreeSet<_> = (0..1000).map(|index| person(land, index)).collect();
            assert_eq!(names.len(), 1000);
        }
    }

    #[test]
    fn addresses_are_plain_letters() {
        for (name, expected) in
            [("Hölzl", "hoelzl"), ("Weiß", "weiss"), ("Hélène", "helene"), ("O'Neil", "oneil")]
        {
            assert_eq!(in_address(name), expected);
        }
    }
}
