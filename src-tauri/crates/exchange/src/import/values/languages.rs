//! Languages and how well somebody speaks them.

use super::fold;

const LANGUAGES: [(&str, &[&str]); 30] = [
    ("de", &["german", "deutsch", "allemand", "ger", "deu"]),
    ("en", &["english", "englisch", "anglais", "eng", "gb", "uk"]),
    ("fr", &["french", "franzoesisch", "francais", "fra", "fre"]),
    ("it", &["italian", "italienisch", "italien", "italiano", "ita"]),
    ("es", &["spanish", "spanisch", "espagnol", "espanol", "spa"]),
    ("pt", &["portuguese", "portugiesisch", "portugais", "por"]),
    ("nl", &["dutch", "niederlaendisch", "neerlandais", "hollaendisch", "nld", "dut"]),
    ("pl", &["polish", "polnisch", "polonais", "pol"]),
    ("cs", &["czech", "tschechisch", "tcheque", "ces", "cze", "cz"]),
    ("sk", &["slovak", "slowakisch", "slovaque", "slk"]),
    ("hu", &["hungarian", "ungarisch", "hongrois", "hun"]),
    ("ro", &["romanian", "rumaenisch", "roumain", "ron"]),
    ("bg", &["bulgarian", "bulgarisch", "bulgare", "bul"]),
    ("hr", &["croatian", "kroatisch", "croate", "hrv"]),
    ("sr", &["serbian", "serbisch", "serbe", "srp"]),
    ("sl", &["slovenian", "slowenisch", "slovene", "slv"]),
    ("el", &["greek", "griechisch", "grec", "ell"]),
    ("tr", &["turkish", "tuerkisch", "turc", "tur"]),
    ("ru", &["russian", "russisch", "russe", "rus"]),
    ("uk", &["ukrainian", "ukrainisch", "ukrainien", "ukr"]),
    ("da", &["danish", "daenisch", "danois", "dan", "dk"]),
    ("sv", &["swedish", "schwedisch", "suedois", "swe", "se"]),
    ("no", &["norwegian", "norwegisch", "norvegien", "nor", "nb"]),
    ("fi", &["finnish", "finnisch", "finnois", "fin"]),
    ("ar", &["arabic", "arabisch", "arabe", "ara"]),
    ("zh", &["chinese", "chinesisch", "chinois", "mandarin", "zho", "cn"]),
    ("ja", &["japanese", "japanisch", "japonais", "jpn", "jp"]),
    ("ko", &["korean", "koreanisch", "coreen", "kor"]),
    ("lb", &["luxembourgish", "luxemburgisch", "luxembourgeois", "ltz"]),
    ("sq", &["albanian", "albanisch", "albanais", "sqi"]),
];

/// Words for a level, from the Common European Framework's A1 = 1 to C2 = 6.
const LEVELS: [(&str, u8); 26] = [
    ("a1", 1),
    ("a2", 2),
    ("b1", 3),
    ("b2", 4),
    ("c1", 5),
    ("c2", 6),
    ("native", 6),
    ("mother tongue", 6),
    ("muttersprache", 6),
    ("muttersprachlich", 6),
    ("langue maternelle", 6),
    ("bilingual", 6),
    ("bilingue", 6),
    ("fluent", 5),
    ("fliessend", 5),
    ("verhandlungssicher", 5),
    ("courant", 5),
    ("good", 4),
    ("gut", 4),
    ("bon", 4),
    ("intermediate", 3),
    ("mittel", 3),
    ("intermediaire", 3),
    ("basic", 2),
    ("grundkenntnisse", 2),
    ("notions", 2),
];

/// ISO 639-1 code of a language by its code or name, also as a locale such as `de-DE`.
pub(crate) fn language(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let whole = |word: &str| {
        let found = LANGUAGES.iter().find(|(code, _)| *code == word);
        found.or_else(|| LANGUAGES.iter().find(|(_, names)| names.contains(&word))).map(|(code, _)| *code)
    };
    whole(&folded).or_else(|| match folded.split_once(' ') {
        // "DE C1" is a language with its level, and no locale.
        Some((code, country)) if code.len() == 2 && is_country(country) => whole(code),
        _ => None,
    })
}

fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Languages with levels out of a list such as "Deutsch (Muttersprache), EN C1; Französisch", and what of it is not
/// known.
pub(crate) fn languages(text: &str) -> (Vec<(&'static str, Option<u8>)>, Vec<String>) {
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for item in items(text) {
        let spoken = one(&item);
        if spoken.is_empty() {
            unknown.push(item);
        }
        for (code, level) in spoken {
            if !known.iter().any(|(other, _)| *other == code) {
                known.push((code, level));
            }
        }
    }
    (known, unknown)
}

/// The parts of a list, whatever parts them; what stands in brackets or quotation marks stays together.
pub(super) fn items(text: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut depth = 0_usize;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let Some(last) = items.last_mut() else { break };
        if last.trim().is_empty()
            && let Some(length) = quoted(rest)
        {
            last.push_str(&rest[..length]);
            rest = &rest[length..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && matches!(c, ',' | ';' | '/' | '+' | '|' | '&' | '\n') {
            items.push(String::new());
        } else {
            last.push(c);
        }
    }
    items.into_iter().map(|item| item.trim().to_owned()).filter(|item| !item.is_empty()).collect()
}

/// How many bytes a text in quotation marks at the beginning takes; a doubled mark stands for one.
fn quoted(text: &str) -> Option<usize> {
    let mut at = text.strip_prefix('"').map(|_| 1)?;
    loop {
        at += text[at..].find('"')? + 1;
        if !text[at..].starts_with('"') {
            return Some(at);
        }
        at += 1;
    }
}

/// A name in quotation marks, and what stands behind it.
pub(super) fn unquoted(item: &str) -> Option<(String, &str)> {
    let length = quoted(item)?;
    Some((item[1..length - 1].replace("\"\"", "\""), &item[length..]))
}

/// The languages of one item: one with its level, or several codes in a row such as "DE EN FR".
fn one(item: &str) -> Vec<(&'static str, Option<u8>)> {
    if let Some(code) = language(item) {
        return vec![(code, None)];
    }
    let folded = fold(item);
    let padded = format!(" {folded} ");
    let level =
        LEVELS.iter().find(|(word, _)| padded.contains(&format!(" {word} "))).map(|(_, level)| *level);
    let mut spoken = Vec::new();
    for word in folded.split(' ') {
        if let Some(code) = language(word) {
            spoken.push((code, level));
        } else if !["und", "and", "et"].contains(&word) && level.is_none() {
            return Vec::new();
        }
    }
    spoken
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_languages() {
        type Spoken = [(&'static str, Option<u8>)];
        let cases: [(&str, &Spoken, usize); 10] = [
            ("DE C2, EN B1, FR", &[("de", Some(6)), ("en", Some(3)), ("fr", None)], 0),
            ("DE, EN", &[("de", None), ("en", None)], 0),
            ("DE EN FR", &[("de", None), ("en", None), ("fr", None)], 0),
            ("Deutsch (Muttersprache), Englisch B2", &[("de", Some(6)), ("en", Some(4))], 0),
            ("German; French C1", &[("de", None), ("fr", Some(5))], 0),
            ("français et allemand", &[("fr", None), ("de", None)], 0),
            ("de-DE", &[("de", None)], 0),
            ("Klingon, en", &[("en", None)], 1),
            ("de, DE", &[("de", None)], 0),
            ("", &[], 0),
        ];
        for (text, expected, strange) in cases {
            let (known, unknown) = languages(text);
            assert_eq!((known.as_slice(), unknown.len()), (expected, strange), "{text}");
        }
    }
}
