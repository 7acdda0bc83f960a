//! What files are called, and sets of them.

use std::collections::HashSet;

use super::write::NamedFile;

/// Files made for one folder; no two have the same name on any system.
#[derive(Debug, Default)]
pub struct FileSet {
    taken: HashSet<String>,
    files: Vec<NamedFile>,
}

impl FileSet {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file called after these parts; a number is put behind them where that name is taken. The same parts in
    /// the same order give the same names every time. Answers with the name.
    pub fn add(&mut self, parts: &[&str], extension: &str, bytes: Vec<u8>) -> String {
        let mut name = file_name(parts, extension);
        let mut number = 2;
        while !self.taken.insert(name.to_lowercase()) {
            let mut parts = parts.to_vec();
            let suffix = number.to_string();
            parts.push(&suffix);
            name = file_name(&parts, extension);
            number += 1;
        }
        self.files.push(NamedFile { name: name.clone(), bytes });
        name
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The files in the order they were added.
    pub fn into_files(self) -> Vec<NamedFile> {
        self.files
    }
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
    use proptest::prelude::*;

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
        let mut set = FileSet::new();
        for parts in [["Einsatz", "Müller"], ["Einsatz", "müller"], ["Einsatz", "Mueller"], ["Einsatz", "Ng"]]
        {
            set.add(&parts, "ics", Vec::new());
        }
        let names: Vec<_> = set.into_files().into_iter().map(|file| file.name).collect();
        assert_eq!(
            names,
            ["Einsatz-Mueller.ics", "Einsatz-mueller-2.ics", "Einsatz-Mueller-3.ics", "Einsatz-Ng.ics"]
        );
    }
}
