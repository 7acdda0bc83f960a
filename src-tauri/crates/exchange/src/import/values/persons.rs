//! Names of people.

use super::fold;

/// Words before a name that are no part of it.
const SALUTATIONS: [&str; 14] = [
    "herr",
    "herrn",
    "frau",
    "hr",
    "fr",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "mademoiselle",
];
const TITLES: [&str; 8] = ["dr", "prof", "professor", "dipl", "ing", "mag", "me", "phd"];
/// Words that belong to the family name after them.
const PARTICLES: [&str; 22] = [
    "von", "van", "vom", "zu", "zum", "zur", "de", "der", "den", "du", "di", "da", "del", "della", "la",
    "le", "ten", "ter", "des", "dos", "af", "el",
];

/// Given and family name out of "Weber, Anna", "Anna Weber", "WEBER Anna" or "Anna von der Heide".
pub(crate) fn split_name(text: &str) -> (String, String) {
    // "Anna Weber (Innendienst)" and "Anna Weber <a.weber@example.com>" say more than the name.
    let text = text.split(['(', '<', '[']).next().unwrap_or(text).trim();
    if let Some((family, given)) = text.split_once(',') {
        return (bare(given), bare(family));
    }
    let words: Vec<&str> = text.split_whitespace().filter(|word| !is(word, &SALUTATIONS)).collect();
    let shouted = |word: &&str| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
    };
    let loud = words.iter().take_while(|word| shouted(word)).count();
    if loud > 0 && loud < words.len() && !words[loud..].iter().any(shouted) {
        return (words[loud..].join(" "), words[..loud].join(" "));
    }
    let Some(last) = words.len().checked_sub(1) else { return (String::new(), String::new()) };
    let particle = (1..last).find(|at| words[*at..last].iter().all(|word| PARTICLES.contains(word)));
    let split = particle.unwrap_or(last);
    (words[..split].join(" "), words[split..].join(" "))
}

fn bare(text: &str) -> String {
    text.split_whitespace().filter(|word| !is(word, &SALUTATIONS)).collect::<Vec<_>>().join(" ")
}

fn is(word: &str, words: &[&str]) -> bool {
    words.contains(&fold(word).as_str())
}

/// A name made comparable: without titles, its words in alphabetical order, so that "Weber, Dr. Anna" and
/// "Anna WEBER" are one.
pub(crate) fn name_key(text: &str) -> String {
    let text = text.split(['(', '<', '[']).next().unwrap_or(text);
    let folded = fold(text);
    let mut words: Vec<&str> =
        folded.split(' ').filter(|word| !SALUTATIONS.contains(word) && !TITLES.contains(word)).collect();
    words.sort_unstable();
    words.join(" ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_names() {
        let cases = [
            ("Weber, Anna", "Anna", "Weber"),
            ("Anna Weber", "Anna", "Weber"),
            ("WEBER Anna", "Anna", "WEBER"),
            ("ANNA WEBER", "ANNA", "WEBER"),
            ("Anna von der Heide", "Anna", "von der Heide"),
            ("Ranjit Varkey Chudukatil", "Ranjit Varkey", "Chudukatil"),
            ("Frau Dr. Anna Weber (ID Süd)", "Dr. Anna", "Weber"),
            ("José de la Cruz", "José", "de la Cruz"),
            ("Weber", "", "Weber"),
            ("Anna Weber <anna@example.com>", "Anna", "Weber"),
            ("", "", ""),
        ];
        for (text, given, family) in cases {
            assert_eq!(split_name(text), (given.to_owned(), family.to_owned()), "{text}");
        }
    }

    #[test]
    fn one_key_for_all_spellings() {
        for text in ["Müller, Anna", "Anna MUELLER", "Frau Dr. Anna Müller", "anna müller (extern)"] {
            assert_eq!(name_key(text), "anna mueller", "{text}");
        }
    }
}
