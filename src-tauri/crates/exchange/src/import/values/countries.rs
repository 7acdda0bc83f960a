//! Countries by their names and codes.

use tandem_model::Tz;

use super::fold;

/// ISO 3166-1 alpha-2 code, alpha-3 code, and names in English, German, French and their own language, folded.
const COUNTRIES: [(&str, &str, &[&str]); 92] = [
    ("AE", "are", &["united arab emirates", "vereinigte arabische emirate", "emirats arabes unis"]),
    ("AL", "alb", &["albania", "albanien", "albanie"]),
    ("AR", "arg", &["argentina", "argentinien", "argentine"]),
    ("AT", "aut", &["austria", "oesterreich", "autriche", "a"]),
    ("AU", "aus", &["australia", "australien", "australie"]),
    (
        "BA",
        "bih",
        &["bosnia and herzegovina", "bosnien herzegowina", "bosnien und herzegowina", "bosnie herzegovine"],
    ),
    ("BE", "bel", &["belgium", "belgien", "belgique", "belgie", "b"]),
    ("BG", "bgr", &["bulgaria", "bulgarien", "bulgarie"]),
    ("BR", "bra", &["brazil", "brasilien", "bresil", "brasil"]),
    ("BY", "blr", &["belarus", "weissrussland", "bielorussie"]),
    ("CA", "can", &["canada", "kanada"]),
    ("CH", "che", &["switzerland", "schweiz", "suisse", "svizzera"]),
    ("CL", "chl", &["chile", "chili"]),
    ("CN", "chn", &["china", "chine", "volksrepublik china", "peoples republic of china"]),
    ("CO", "col", &["colombia", "kolumbien", "colombie"]),
    ("CY", "cyp", &["cyprus", "zypern", "chypre"]),
    (
        "CZ",
        "cze",
        &[
            "czech republic",
            "czechia",
            "tschechien",
            "tschechische republik",
            "republique tcheque",
            "tchequie",
            "cesko",
        ],
    ),
    (
        "DE",
        "deu",
        &[
            "germany",
            "deutschland",
            "allemagne",
            "federal republic of germany",
            "bundesrepublik deutschland",
            "d",
            "brd",
            "ger",
        ],
    ),
    ("DK", "dnk", &["denmark", "daenemark", "danemark", "danmark"]),
    ("DZ", "dza", &["algeria", "algerien", "algerie"]),
    ("EE", "est", &["estonia", "estland", "estonie"]),
    ("EG", "egy", &["egypt", "aegypten", "egypte"]),
    ("ES", "esp", &["spain", "spanien", "espagne", "espana", "e"]),
    ("FI", "fin", &["finland", "finnland", "finlande", "suomi"]),
    ("FR", "fra", &["france", "frankreich", "f"]),
    (
        "GB",
        "gbr",
        &[
            "united kingdom",
            "great britain",
            "england",
            "scotland",
            "wales",
            "northern ireland",
            "grossbritannien",
            "vereinigtes koenigreich",
            "royaume uni",
            "grande bretagne",
            "uk",
            "u k",
        ],
    ),
    ("GE", "geo", &["georgia", "georgien", "georgie"]),
    ("GR", "grc", &["greece", "griechenland", "grece"]),
    ("HK", "hkg", &["hong kong", "hongkong"]),
    ("HR", "hrv", &["croatia", "kroatien", "croatie", "hrvatska"]),
    ("HU", "hun", &["hungary", "ungarn", "hongrie", "magyarorszag"]),
    ("ID", "idn", &["indonesia", "indonesien", "indonesie"]),
    ("IE", "irl", &["ireland", "irland", "irlande"]),
    ("IL", "isr", &["israel"]),
    ("IN", "ind", &["india", "indien", "inde"]),
    ("IR", "irn", &["iran"]),
    ("IS", "isl", &["iceland", "island", "islande"]),
    ("IT", "ita", &["italy", "italien", "italie", "italia", "i"]),
    ("JO", "jor", &["jordan", "jordanien", "jordanie"]),
    ("JP", "jpn", &["japan", "japon"]),
    ("KE", "ken", &["kenya", "kenia"]),
    ("KR", "kor", &["korea", "south korea", "suedkorea", "coree du sud", "republic of korea", "coree"]),
    ("KZ", "kaz", &["kazakhstan", "kasachstan"]),
    ("LI", "lie", &["liechtenstein"]),
    ("LT", "ltu", &["lithuania", "litauen", "lituanie"]),
    ("LU", "lux", &["luxembourg", "luxemburg", "l"]),
    ("LV", "lva", &["latvia", "lettland", "lettonie"]),
    ("MA", "mar", &["morocco", "marokko", "maroc"]),
    ("MC", "mco", &["monaco"]),
    ("MD", "mda", &["moldova", "moldawien", "moldavie"]),
    ("ME", "mne", &["montenegro"]),
    ("MK", "mkd", &["north macedonia", "nordmazedonien", "macedoine du nord"]),
    ("MT", "mlt", &["malta", "malte"]),
    ("MX", "mex", &["mexico", "mexiko", "mexique"]),
    ("MY", "mys", &["malaysia", "malaisie"]),
    ("NG", "nga", &["nigeria"]),
    ("NL", "nld", &["netherlands", "the netherlands", "niederlande", "holland", "pays bas", "nederland"]),
    ("NO", "nor", &["norway", "norwegen", "norvege", "norge"]),
    ("NZ", "nzl", &["new zealand", "neuseeland", "nouvelle zelande"]),
    ("PA", "pan", &["panama"]),
    ("PE", "per", &["peru", "perou"]),
    ("PH", "phl", &["philippines", "philippinen"]),
    ("PK", "pak", &["pakistan"]),
    ("PL", "pol", &["poland", "polen", "pologne", "polska"]),
    ("PR", "pri", &["puerto rico"]),
    ("PT", "prt", &["portugal"]),
    ("QA", "qat", &["qatar", "katar"]),
    ("RO", "rou", &["romania", "rumaenien", "roumanie"]),
    ("RS", "srb", &["serbia", "serbien", "serbie"]),
    ("RU", "rus", &["russia", "russland", "russie", "russian federation", "russische foederation"]),
    ("SA", "sau", &["saudi arabia", "saudi arabien", "arabie saoudite"]),
    ("SE", "swe", &["sweden", "schweden", "suede", "sverige"]),
    ("SG", "sgp", &["singapore", "singapur", "singapour"]),
    ("SI", "svn", &["slovenia", "slowenien", "slovenie"]),
    ("SK", "svk", &["slovakia", "slowakei", "slovaquie", "slowakische republik"]),
    ("SM", "smr", &["san marino"]),
    ("SN", "sen", &["senegal"]),
    ("TH", "tha", &["thailand", "thailande"]),
    ("TN", "tun", &["tunisia", "tunesien", "tunisie"]),
    ("TR", "tur", &["turkey", "tuerkei", "turquie", "tuerkiye"]),
    ("TW", "twn", &["taiwan"]),
    ("UA", "ukr", &["ukraine"]),
    (
        "US",
        "usa",
        &[
            "united states",
            "united states of america",
            "vereinigte staaten",
            "vereinigte staaten von amerika",
            "etats unis",
            "u s a",
            "u s",
        ],
    ),
    ("UY", "ury", &["uruguay"]),
    ("VE", "ven", &["venezuela"]),
    ("VN", "vnm", &["vietnam", "viet nam"]),
    ("XK", "xkx", &["kosovo"]),
    ("ZA", "zaf", &["south africa", "suedafrika", "afrique du sud"]),
    ("AD", "and", &["andorra", "andorre"]),
    ("AM", "arm", &["armenia", "armenien", "armenie"]),
    ("AZ", "aze", &["azerbaijan", "aserbaidschan", "azerbaidjan"]),
    ("BO", "bol", &["bolivia", "bolivien", "bolivie"]),
];

/// ISO 3166-1 alpha-2 code of a country by its name or code; any two capital letters are taken for a code.
pub(crate) fn country(text: &str) -> Option<String> {
    let folded = fold(text);
    let by_name = COUNTRIES.iter().find(|(code, long, names)| {
        *long == folded || names.contains(&folded.as_str()) || code.to_lowercase() == folded
    });
    if let Some((code, ..)) = by_name {
        return Some((*code).to_owned());
    }
    let code = text.trim();
    (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())).then(|| code.to_owned())
}

/// Zones of countries that have a single one, or one in which nearly all of their trade shows take place.
const ZONES: [(&str, Tz); 58] = [
    ("AE", Tz::Asia__Dubai),
    ("AL", Tz::Europe__Tirane),
    ("AR", Tz::America__Argentina__Buenos_Aires),
    ("AT", Tz::Europe__Vienna),
    ("BA", Tz::Europe__Sarajevo),
    ("BE", Tz::Europe__Brussels),
    ("BG", Tz::Europe__Sofia),
    ("BY", Tz::Europe__Minsk),
    ("CH", Tz::Europe__Zurich),
    ("CL", Tz::America__Santiago),
    ("CN", Tz::Asia__Shanghai),
    ("CO", Tz::America__Bogota),
    ("CY", Tz::Asia__Nicosia),
    ("CZ", Tz::Europe__Prague),
    ("DE", Tz::Europe__Berlin),
    ("DK", Tz::Europe__Copenhagen),
    ("EE", Tz::Europe__Tallinn),
    ("EG", Tz::Africa__Cairo),
    ("ES", Tz::Europe__Madrid),
    ("FI", Tz::Europe__Helsinki),
    ("FR", Tz::Europe__Paris),
    ("GB", Tz::Europe__London),
    ("GR", Tz::Europe__Athens),
    ("HK", Tz::Asia__Hong_Kong),
    ("HR", Tz::Europe__Zagreb),
    ("HU", Tz::Europe__Budapest),
    ("IE", Tz::Europe__Dublin),
    ("IL", Tz::Asia__Jerusalem),
    ("IN", Tz::Asia__Kolkata),
    ("IS", Tz::Atlantic__Reykjavik),
    ("IT", Tz::Europe__Rome),
    ("JP", Tz::Asia__Tokyo),
    ("KR", Tz::Asia__Seoul),
    ("LI", Tz::Europe__Vaduz),
    ("LT", Tz::Europe__Vilnius),
    ("LU", Tz::Europe__Luxembourg),
    ("LV", Tz::Europe__Riga),
    ("MA", Tz::Africa__Casablanca),
    ("MT", Tz::Europe__Malta),
    ("MY", Tz::Asia__Kuala_Lumpur),
    ("NL", Tz::Europe__Amsterdam),
    ("NO", Tz::Europe__Oslo),
    ("PL", Tz::Europe__Warsaw),
    ("PT", Tz::Europe__Lisbon),
    ("QA", Tz::Asia__Qatar),
    ("RO", Tz::Europe__Bucharest),
    ("RS", Tz::Europe__Belgrade),
    ("SA", Tz::Asia__Riyadh),
    ("SE", Tz::Europe__Stockholm),
    ("SG", Tz::Asia__Singapore),
    ("SI", Tz::Europe__Ljubljana),
    ("SK", Tz::Europe__Bratislava),
    ("TH", Tz::Asia__Bangkok),
    ("TN", Tz::Africa__Tunis),
    ("TR", Tz::Europe__Istanbul),
    ("TW", Tz::Asia__Taipei),
    ("UA", Tz::Europe__Kyiv),
    ("ZA", Tz::Africa__Johannesburg),
];

/// The zone of a country by its code; `None` where it has several.
pub(crate) fn zone_of_country(code: &str) -> Option<Tz> {
    ZONES.iter().find(|(country, _)| *country == code).map(|(_, zone)| *zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_by_name_and_code() {
        let cases = [
            ("Germany", Some("DE")),
            ("Österreich", Some("AT")),
            ("FR", Some("FR")),
            ("fr", Some("FR")),
            ("D", Some("DE")),
            ("UK", Some("GB")),
            ("U.S.A.", Some("US")),
            ("CHE", Some("CH")),
            ("Côte", None),
            ("ZW", Some("ZW")),
            ("Bavaria", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(country(text).as_deref(), expected, "{text}");
        }
    }
}
