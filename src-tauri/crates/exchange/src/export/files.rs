//! Which files a roster becomes, and what they are called.

use std::collections::HashSet;

use super::view::{Leg, Status, SwitchRoster};
use super::words::Words;
use super::write::NamedFile;
use super::{ExportError, Paper, csv, ics, pdf, xlsx};

/// A file format rosters are offered in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Wall plan.
    Pdf,
    /// Spreadsheet.
    Xlsx,
    /// One table as text.
    Csv,
    /// Calendar files: one for the team and one for each person with a switch that stands.
    Ics,
}

/// Makes the files of a roster of switch days in the chosen formats.
///
/// The same plan gives the same names every time: plan, what it is, first and last date.
pub fn switch_roster(
    view: &SwitchRoster,
    formats: &[Format],
    paper: Paper,
) -> Result<Vec<NamedFile>, ExportError> {
    let words = Words(view.language);
    let days = view.horizon().map(|(first, last)| format!("{first}_{last}")).unwrap_or_default();
    let what = words.say("roster-file-name");
    let stem = [view.plan.as_str(), &what, &days];

    let mut taken = HashSet::new();
    let mut files = Vec::new();
    let mut add = |parts: &[&str], extension: &str, bytes: Vec<u8>| {
        let mut name = file_name(parts, extension);
        let mut number = 2;
        while !taken.insert(name.to_lowercase()) {
            let mut parts = parts.to_vec();
            let suffix = number.to_string();
            parts.push(&suffix);
            name = file_name(&parts, extension);
            number += 1;
        }
        files.push(NamedFile { name, bytes });
    };

    for format in formats {
        match format {
            Format::Pdf => add(&stem, "pdf", pdf::switch_roster(view, paper)?),
            Format::Xlsx => add(&stem, "xlsx", xlsx::switch_roster(view)?),
            Format::Csv => add(&stem, "csv", csv::switch_roster(view)?),
            Format::Ics => {
                add(&stem, "ics", ics::team(view));
                for person in &view.people {
                    // A calendar without entries is refused by some programs, so it is not made.
                    let stands =
                        |leg: &Leg| leg.status != Status::Cancelled && leg.partner_of(person.id).is_some();
                    if view.legs.iter().any(stands) {
                        add(&[&what, &person.family, &person.given], "ics", ics::person(view, person.id)?);
                    }
                }
            }
        }
    }
    Ok(files)
}

/// A file name every system takes: ASCII letters, digits, `-` and `_`, with the extension behind.
///
/// Umlauts become two letters, other accents and scripts are written in Latin letters.
pub fn file_name(parts: &[&str], extension: &str) -> String {
    // Windows gives up at 260 characters of path; and parts are shortened evenly so that the last one survives.
    const LONGEST_PART: usize = 40;
    let mut stem = parts
        .iter()
        .map(|part| latin(part, LONGEST_PART))
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    let lower = stem.to_ascii_lowercase();
    let device = matches!(lower.as_str(), "con" | "prn" | "aux" | "nul")
        || (lower.len() == 4
            && (lower.starts_with("com") || lower.starts_with("lpt"))
            && lower.ends_with(|c: char| c.is_ascii_digit()));
    if stem.is_empty() || device {
        stem.insert(0, '_');
    }
    format!("{stem}.{extension}")
}

fn latin(text: &str, longest: usize) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut name = String::new();
    for c in text.nfc() {
        let spelled = match c {
            'ä' => "ae",
            'ö' => "oe",
            'ü' => "ue",
            'Ä' => "Ae",
            'Ö' => "Oe",
            'Ü' => "Ue",
            other => deunicode::deunicode_char(other).unwrap_or("_"),
        };
        for c in spelled.chars() {
            let c = if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
            if c != '-' || !name.ends_with('-') {
                name.push(c);
            }
        }
    }
    name.truncate(longest);
    name.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use proptest::prelude::*;
    use tandem_wording::Language;

    #[test]
    fn names_are_spelled_in_plain_letters() {
        for (parts, expected) in [
            (&["Müller & Söhne GmbH", "Plan"] as &[&str], "Mueller-Soehne-GmbH-Plan.pdf"),
            (&["Wróblewski-Żółkiewski", "Przemysław"], "Wroblewski-Zolkiewski-Przemyslaw.pdf"),
            (&["Straße", "Ελένη"], "Strasse-Elene.pdf"),
            (&["mu\u{308}de", ""], "muede.pdf"),
            (&["../../etc/passwd"], "etc-passwd.pdf"),
            (&["CON"], "_CON.pdf"),
            (&["com1"], "_com1.pdf"),
            (&[""], "_.pdf"),
            (&["..."], "_.pdf"),
        ] {
            assert_eq!(file_name(parts, "pdf"), expected);
        }
    }

    proptest! {
        #[test]
        fn any_name_is_a_name_everywhere(a in any::<String>(), b in any::<String>()) {
            let name = file_name(&[&a, &b], "ics");
            prop_assert!(name.len() < 100);
            prop_assert!(name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)), "{}", name);
            prop_assert!(!name.starts_with(['.', '-']) && name.matches('.').count() == 1);
        }
    }

    #[test]
    fn two_people_of_one_name_get_two_files() {
        let mut view = sample::roster(7, Language::De);
        let leg = view.legs[0].clone();
        let (given, family) = view.person(leg.inside).map(|p| (p.given.clone(), p.family.clone())).unwrap();
        for person in &mut view.people {
            if person.id == leg.field {
                (person.given, person.family) = (given.clone(), family.clone());
            }
        }
        let files = switch_roster(&view, &[Format::Ics, Format::Csv], Paper::A4).unwrap();
        let mut names: Vec<_> = files.iter().map(|file| file.name.to_lowercase()).collect();
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all);
        let twice = file_name(&[&Words(Language::De).say("roster-file-name"), &family, &given, "2"], "ics");
        assert!(files.iter().any(|file| file.name == twice), "{twice}");
    }
}
