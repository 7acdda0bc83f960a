//! Words by which calendars and lists of absences say that, and why, somebody is away.

use tandem_model::{AbsenceKind, Half};

use super::fold;

/// How an entry of a calendar is shown to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ShownAs {
    Free,
    Tentative,
    Busy,
    Away,
}

/// Beginnings of words for each reason; the surer reasons first, because "Sonderurlaub Elternzeit" is parental leave.
const PARENTAL: [&str; 14] = [
    "elternzeit",
    "mutterschutz",
    "mutterschaft",
    "vaterschaft",
    "parental",
    "maternity",
    "paternity",
    "matern",
    "patern",
    "vaterzeit",
    "babypause",
    "elterngeld",
    "conge parental",
    "mutterschaftsurlaub",
];
const SICK: [&str; 17] = [
    "krank",
    "krankheit",
    "krankgeschrieben",
    "krankmeldung",
    "kranktag",
    "sick",
    "illness",
    "maladie",
    "arbeitsunfaehig",
    "au bescheinigung",
    "arret maladie",
    "malade",
    "medical leave",
    "reha",
    "kur",
    "arret de travail",
    "krankenstand",
];
const TIME_OFF: [&str; 16] = [
    "zeitausgleich",
    "ueberstunden",
    "gleitzeit",
    "freizeitausgleich",
    "time off in lieu",
    "toil",
    "rtt",
    "recuperation",
    "ausgleichstag",
    "flextag",
    "abbau von",
    "comp time",
    "compensation day",
    "stundenabbau",
    "gleittag",
    "zeitguthaben",
];
const LEAVE: [&str; 18] = [
    "urlaub",
    "vacation",
    "holiday",
    "annual leave",
    "leave",
    "conge",
    "conges",
    "ferien",
    "vacances",
    "pto",
    "erholungsurlaub",
    "resturlaub",
    "paid time off",
    "jahresurlaub",
    "tarifurlaub",
    "sonderurlaub",
    "day off",
    "tag frei",
];
const OTHER: [&str; 14] = [
    "abwesend",
    "away",
    "absent",
    "out of office",
    "ooo",
    "oof",
    "nicht im buero",
    "dienstfrei",
    "hors du bureau",
    "unbezahlt",
    "bildungsurlaub",
    "weiterbildung",
    "berufsschule",
    "sabbatical",
];

/// Why somebody is away, by words of the text; `None` if nothing says that somebody is away.
pub(crate) fn absence_kind(text: &str) -> Option<AbsenceKind> {
    let folded = format!(" {}", fold(text));
    let says = |words: &[&str]| {
        words.iter().any(|word| {
            // Short words and those that begin others stand alone; longer ones begin a word or end a German compound.
            if word.len() <= 5 {
                format!("{folded} ").contains(&format!(" {word} "))
            } else {
                folded.contains(&format!(" {word}")) || format!("{folded} ").contains(&format!("{word} "))
            }
        })
    };
    [
        (AbsenceKind::Parental, &PARENTAL[..]),
        (AbsenceKind::Sickness, &SICK[..]),
        (AbsenceKind::TimeOff, &TIME_OFF[..]),
        (AbsenceKind::Leave, &LEAVE[..]),
        (AbsenceKind::Other, &OTHER[..]),
    ]
    .into_iter()
    .find(|(_, words)| says(words))
    .map(|(kind, _)| kind)
}

/// True if a status says that it comes to nothing: refused, withdrawn, lost.
pub(crate) fn refused(status: &str) -> bool {
    const WORDS: [&str; 14] = [
        "reject",
        "declin",
        "cancel",
        "abgelehnt",
        "storniert",
        "abgesagt",
        "zurueckgezogen",
        "refus",
        "annul",
        "withdrawn",
        "lost",
        "verloren",
        "perdu",
        "denied",
    ];
    let folded = format!(" {}", fold(status));
    WORDS.iter().any(|word| folded.contains(&format!(" {word}")))
}

/// How a cell of a calendar says an entry is shown; Outlook's CSV writes numbers.
pub(crate) fn shown_as(text: &str) -> Option<ShownAs> {
    match fold(text).as_str() {
        "free" | "frei" | "libre" | "0" | "3" | "disponible" | "transparent" => Some(ShownAs::Free),
        "tentative" | "mit vorbehalt" | "unter vorbehalt" | "provisoire" | "1" | "busy tentative" => {
            Some(ShownAs::Tentative)
        }
        "busy" | "beschaeftigt" | "gebucht" | "occupe" | "2" | "opaque" | "busy unavailable" => {
            Some(ShownAs::Busy)
        }
        "out of office" | "oof" | "abwesend" | "ausser haus" | "nicht im buero" | "absent" | "absent e"
        | "absente" | "away" | "4" => Some(ShownAs::Away),
        _ => None,
    }
}

/// The half of a day that a cell names; `None` for the whole day and for anything else.
pub(crate) fn half(text: &str) -> Option<Half> {
    match fold(text).as_str() {
        "morning" | "am" | "vormittag" | "vormittags" | "matin" | "first half" | "1" | "vm"
        | "erste haelfte" => Some(Half::Morning),
        "afternoon" | "pm" | "nachmittag" | "nachmittags" | "apres midi" | "second half" | "2" | "nm"
        | "zweite haelfte" => Some(Half::Afternoon),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_for_being_away() {
        use AbsenceKind::{Leave, Other, Parental, Sickness, TimeOff};
        let cases = [
            ("Urlaub", Some(Leave)),
            ("Resturlaub 2025", Some(Leave)),
            ("Vacation in Spain", Some(Leave)),
            ("Congé payé", Some(Leave)),
            ("Krank mit AU", Some(Sickness)),
            ("Arrêt maladie", Some(Sickness)),
            ("Elternzeit", Some(Parental)),
            ("Congé parental", Some(Parental)),
            ("RTT", Some(TimeOff)),
            ("Überstundenabbau", Some(TimeOff)),
            ("OOO", Some(Other)),
            ("Kunde Krankenhaus Süd", None),
            ("Kundenbesuch Meier", None),
            ("PTOlemy exhibition", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(absence_kind(text), expected, "{text}");
        }
    }

    #[test]
    fn shown_to_others() {
        let cases = [
            ("Frei", Some(ShownAs::Free)),
            ("OOF", Some(ShownAs::Away)),
            ("Abwesend", Some(ShownAs::Away)),
            ("Occupé", Some(ShownAs::Busy)),
            ("perhaps", None),
        ];
        for (text, expected) in cases {
            assert_eq!(shown_as(text), expected, "{text}");
        }
    }
}
