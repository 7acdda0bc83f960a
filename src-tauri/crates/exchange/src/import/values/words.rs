//! Words with a fixed meaning in English, German and French.

use tandem_model::{AbcClass, Side};

use super::fold;

/// The side that a cell names: "ID", "Außendienst", "commercial sédentaire".
pub(crate) fn side(text: &str) -> Option<Side> {
    let folded = fold(text);
    let inside = [
        "inside",
        "inside sales",
        "inside rep",
        "internal",
        "internal sales",
        "id",
        "innendienst",
        "vertriebsinnendienst",
        "vid",
        "verkaufsinnendienst",
        "backoffice",
        "back office",
        "office",
        "sedentaire",
        "commercial sedentaire",
        "interne",
        "adv",
        "intern",
        "indoor",
    ];
    let field = [
        "field",
        "field sales",
        "field rep",
        "outside",
        "outside sales",
        "external",
        "external sales",
        "ad",
        "aussendienst",
        "vertriebsaussendienst",
        "vad",
        "verkaufsaussendienst",
        "extern",
        "itinerant",
        "commercial itinerant",
        "terrain",
        "externe",
        "commercial terrain",
        "outdoor",
    ];
    let manager = [
        "manager",
        "management",
        "lead",
        "leader",
        "leitung",
        "leiter",
        "leiterin",
        "fuehrung",
        "fuehrungskraft",
        "chef",
        "responsable",
        "direction",
        "directeur",
        "directrice",
        "encadrement",
        "vertriebsleitung",
    ];
    if inside.contains(&folded.as_str()) {
        Some(Side::Inside)
    } else if field.contains(&folded.as_str()) {
        Some(Side::Field)
    } else if manager.contains(&folded.as_str()) {
        Some(Side::Manager)
    } else {
        side_of_title(text)
    }
}

/// Titles of field reps that sound like a manager's.
const FIELD_MANAGERS: [&str; 12] = [
    "account manager",
    "area sales manager",
    "area manager",
    "territory manager",
    "territory sales manager",
    "gebietsverkaufsleiter",
    "gebietsleiter",
    "bezirksleiter",
    "key account",
    "responsable de secteur",
    "chef de secteur",
    "account executive",
];
const MANAGERS: [&str; 18] = [
    "manager",
    "director",
    "head of",
    "vice president",
    "president",
    "chief",
    "supervisor",
    "team lead",
    "leiter",
    "leitung",
    "geschaeftsfuehr",
    "directeur",
    "directrice",
    "responsable",
    "chef",
    "vp",
    "dirigeant",
    "team leader",
];
const INSIDES: [&str; 26] = [
    "inside",
    "innendienst",
    "back office",
    "backoffice",
    "sedentaire",
    "administration des ventes",
    "internal sales",
    "sales coordinator",
    "sales support",
    "sales assistant",
    "sales administrator",
    "customer service",
    "telesales",
    "telephone sales",
    "order management",
    "order processing",
    "vertriebsassisten",
    "verkaufsassisten",
    "sachbearbeiter",
    "auftragsbearbeit",
    "kundenservice",
    "telefonverkauf",
    "assistant commercial",
    "assistante commerciale",
    "televente",
    "service client",
];
const FIELDS: [&str; 20] = [
    "field",
    "outside",
    "aussendienst",
    "itinerant",
    "representative",
    "sales rep",
    "terrain",
    "technico commercial",
    "vrp",
    "handelsvertret",
    "handelsreisend",
    "vertriebsbeauftragt",
    "fachberater",
    "sales executive",
    "sales engineer",
    "ingenieur commercial",
    "verkaufsberater",
    "delegue commercial",
    "attache commercial",
    "travelling sales",
];

/// The side that a job title tells: "Inside Sales Coordinator" sits inside, "Sales Representative" travels.
pub(crate) fn side_of_title(title: &str) -> Option<Side> {
    let folded = format!(" {} ", fold(title));
    // Words begin a word of the title, so that "vp" does not live in "dvpt"; German compounds count as well.
    let begins = |word: &&str| folded.contains(&format!(" {word}"));
    let ends = |word: &&str| folded.contains(&format!("{word} ")) || folded.contains(&format!("{word}in "));
    let says = |words: &[&str]| words.iter().any(&begins);
    let compound =
        |words: &[&str]| words.iter().filter(|word| word.len() > 4).any(|word| begins(word) || ends(word));
    let inside = says(&INSIDES) || compound(&["innendienst"]);
    if says(&FIELD_MANAGERS) && !inside {
        Some(Side::Field)
    } else if says(&MANAGERS) || compound(&["leiter", "leitung"]) {
        Some(Side::Manager)
    } else if inside {
        Some(Side::Inside)
    } else if says(&FIELDS) || compound(&["aussendienst", "vertreter"]) {
        Some(Side::Field)
    } else {
        None
    }
}

/// The class that a cell names, also as "A-Kunde" or "Class B".
pub(crate) fn abc_class(text: &str) -> Option<AbcClass> {
    let folded = fold(text);
    let noise = ["kunde", "kunden", "class", "classe", "klasse", "customer", "client", "abc"];
    let mut words = folded.split(' ').filter(|word| !noise.contains(word));
    let class = match words.next()? {
        "a" => AbcClass::A,
        "b" => AbcClass::B,
        "c" => AbcClass::C,
        _ => return None,
    };
    words.next().is_none().then_some(class)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides() {
        use Side::{Field, Inside, Manager};
        let cases = [
            ("Innendienst", Some(Inside)),
            ("ID", Some(Inside)),
            ("AD", Some(Field)),
            ("Außendienst", Some(Field)),
            ("AUSSENDIENST", Some(Field)),
            ("Commercial sédentaire", Some(Inside)),
            ("commerciale itinérante", Some(Field)),
            ("Inside Sales Coordinator", Some(Inside)),
            ("Sales Representative", Some(Field)),
            ("North American Sales Manager", Some(Manager)),
            ("Director of Sales", Some(Manager)),
            ("Vice President, Sales", Some(Manager)),
            ("Leiter Innendienst", Some(Manager)),
            ("Vertriebsleiterin", Some(Manager)),
            ("Gebietsverkaufsleiter", Some(Field)),
            ("Key Account Manager", Some(Field)),
            ("Mitarbeiter Vertriebsinnendienst", Some(Inside)),
            ("Sachbearbeiterin Vertrieb", Some(Inside)),
            ("Technico-commercial", Some(Field)),
            ("Assistante commerciale", Some(Inside)),
            ("Accountant", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(side(text), expected, "{text}");
        }
    }

    #[test]
    fn classes() {
        let cases = [
            ("A", Some(AbcClass::A)),
            ("b", Some(AbcClass::B)),
            ("C-Kunde", Some(AbcClass::C)),
            ("D", None),
            ("A B", None),
        ];
        for (text, expected) in cases {
            assert_eq!(abc_class(text), expected, "{text}");
        }
    }
}
