//! Parts of countries with holidays of their own.

use super::fold;

/// ISO 3166-2 codes with their names in German, English and French, folded.
const REGIONS: [(&str, &[&str]); 57] = [
    ("DE-BW", &["baden wuerttemberg"]),
    ("DE-BY", &["bayern", "bavaria", "baviere", "freistaat bayern"]),
    ("DE-BE", &["berlin"]),
    ("DE-BB", &["brandenburg", "brandebourg"]),
    ("DE-HB", &["bremen", "breme"]),
    ("DE-HH", &["hamburg", "hambourg"]),
    ("DE-HE", &["hessen", "hesse"]),
    (
        "DE-MV",
        &["mecklenburg vorpommern", "mecklenburg western pomerania", "mecklembourg pomeranie occidentale"],
    ),
    ("DE-NI", &["niedersachsen", "lower saxony", "basse saxe"]),
    ("DE-NW", &["nordrhein westfalen", "nrw", "north rhine westphalia", "rhenanie du nord westphalie"]),
    ("DE-RP", &["rheinland pfalz", "rhineland palatinate", "rhenanie palatinat"]),
    ("DE-SL", &["saarland", "sarre"]),
    ("DE-SN", &["sachsen", "saxony", "saxe"]),
    ("DE-ST", &["sachsen anhalt", "saxony anhalt", "saxe anhalt"]),
    ("DE-SH", &["schleswig holstein"]),
    ("DE-TH", &["thueringen", "thuringia", "thuringe"]),
    ("AT-1", &["burgenland"]),
    ("AT-2", &["kaernten", "carinthia", "carinthie"]),
    ("AT-3", &["niederoesterreich", "lower austria", "basse autriche"]),
    ("AT-4", &["oberoesterreich", "upper austria", "haute autriche"]),
    ("AT-5", &["salzburg", "salzbourg"]),
    ("AT-6", &["steiermark", "styria", "styrie"]),
    ("AT-7", &["tirol", "tyrol"]),
    ("AT-8", &["vorarlberg"]),
    ("AT-9", &["wien", "vienna", "vienne"]),
    ("CH-AG", &["aargau", "argovie"]),
    ("CH-AI", &["appenzell innerrhoden"]),
    ("CH-AR", &["appenzell ausserrhoden"]),
    ("CH-BE", &["bern", "berne"]),
    ("CH-BL", &["basel landschaft", "baselland", "bale campagne"]),
    ("CH-BS", &["basel stadt", "bale ville"]),
    ("CH-FR", &["freiburg fr", "fribourg"]),
    ("CH-GE", &["genf", "geneva", "geneve"]),
    ("CH-GL", &["glarus", "glaris"]),
    ("CH-GR", &["graubuenden", "grisons"]),
    ("CH-JU", &["jura"]),
    ("CH-LU", &["luzern", "lucerne"]),
    ("CH-NE", &["neuenburg", "neuchatel"]),
    ("CH-NW", &["nidwalden", "nidwald"]),
    ("CH-OW", &["obwalden", "obwald"]),
    ("CH-SG", &["sankt gallen", "st gallen", "saint gall"]),
    ("CH-SH", &["schaffhausen", "schaffhouse"]),
    ("CH-SO", &["solothurn", "soleure"]),
    ("CH-SZ", &["schwyz", "schwytz"]),
    ("CH-TG", &["thurgau", "thurgovie"]),
    ("CH-TI", &["tessin", "ticino"]),
    ("CH-UR", &["uri"]),
    ("CH-VD", &["waadt", "vaud"]),
    ("CH-VS", &["wallis", "valais"]),
    ("CH-ZG", &["zug", "zoug"]),
    ("CH-ZH", &["zuerich", "zurich"]),
    ("FR-GES", &["grand est", "elsass", "alsace", "alsace moselle"]),
    ("FR-971", &["guadeloupe"]),
    ("FR-972", &["martinique"]),
    ("FR-973", &["guyane"]),
    ("FR-974", &["la reunion", "reunion"]),
    ("FR-976", &["mayotte"]),
];

/// ISO 3166-2 code of a region by its code or name; a code without its country takes that of `country`.
pub(crate) fn region(text: &str, country: &str) -> Option<String> {
    let code = text.trim().to_uppercase();
    let is_code = code.split_once('-').is_some_and(|(country, part)| {
        country.len() == 2
            && country.bytes().all(|byte| byte.is_ascii_uppercase())
            && (1..=3).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    if is_code {
        return Some(code);
    }
    let folded = fold(text);
    if let Some((code, _)) = REGIONS.iter().find(|(_, names)| names.contains(&folded.as_str())) {
        return Some((*code).to_owned());
    }
    let short = (1..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (short && country.len() == 2).then(|| format!("{country}-{code}"))
}

/// True if a text is written like a code of a region or a part of one: `BY`, `DE-BY`, `AG-AA`, `9`.
pub(crate) fn is_code(text: &str) -> bool {
    let plain = |part: &str| {
        (1..=3).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    };
    text.split('-').count() <= 4 && text.split('-').all(plain)
}

/// The part of a country whose code stands within a text such as "school.mv"; by itself MV would be an island state.
pub(crate) fn part_within(text: &str, country: &str) -> Option<String> {
    let folded = fold(text);
    let codes = folded.split(' ').map(|word| format!("{country}-{}", word.to_uppercase()));
    codes.into_iter().find(|code| REGIONS.iter().any(|(known, _)| known == code))
}

/// The region or country that is named within a text such as "Ferien Bayern 2026"; the longest name counts.
pub(crate) fn region_within(text: &str) -> Option<String> {
    const MOST_WORDS: usize = 3;
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').take(20).collect();
    for length in (1..=MOST_WORDS).rev() {
        for run in words.windows(length) {
            let name = run.join(" ");
            if name == "metropole" {
                return Some("FR".to_owned());
            }
            if let Some((code, _)) = REGIONS.iter().find(|(_, names)| names.contains(&name.as_str())) {
                return Some((*code).to_owned());
            }
            // Two letters stand for too many things.
            if let Some(code) = (name.len() > 3).then(|| super::country(&name)).flatten() {
                return Some(code);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_within_names() {
        let cases = [
            ("Ferien_Bayern_2026", Some("DE-BY")),
            ("Jours fériés Alsace-Moselle", Some("FR-GES")),
            ("Jours fériés Métropole", Some("FR")),
            ("Feiertage Deutschland", Some("DE")),
            ("calendar", None),
        ];
        for (text, expected) in cases {
            assert_eq!(region_within(text).as_deref(), expected, "{text}");
        }
        assert!(is_code("AG-AA") && is_code("DE-BY") && !is_code("Bayern"));
    }

    #[test]
    fn regions_by_name_and_code() {
        let cases = [
            ("DE-BY", "", Some("DE-BY")),
            ("Bayern", "", Some("DE-BY")),
            ("BY", "DE", Some("DE-BY")),
            ("WA", "US", Some("US-WA")),
            ("WA", "", None),
            ("Süd", "DE", None),
            ("Nord-Ost", "DE", None),
        ];
        for (text, country, expected) in cases {
            assert_eq!(region(text, country).as_deref(), expected, "{text}");
        }
    }
}
