//! Text made comparable.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, umlauts and ligatures spelled out, without accents; whatever is neither letter nor digit becomes one
/// blank between words. "Müller & Söhne" and "MUELLER + SOEHNE" fold to the same text.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // Composed first, so that an umlaut of two characters is seen as one letter.
    for c in text.nfc().flat_map(char::to_lowercase) {
        let spelled = match c {
            'ä' | 'æ' => "ae",
            'ö' | 'ø' | 'œ' => "oe",
            'ü' => "ue",
            'ß' => "ss",
            'å' => "a",
            'ł' => "l",
            'đ' => "d",
            _ => {
                for plain in c.nfd().filter(|part| !is_combining_mark(*part)) {
                    if plain.is_alphanumeric() {
                        folded.push(plain);
                    } else if !folded.ends_with(' ') && !matches!(plain, '\'' | '’') {
                        folded.push(' ');
                    }
                }
                continue;
            }
        };
        folded.push_str(spelled);
    }
    folded.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds() {
        let cases = [
            ("Müller & Söhne", "mueller soehne"),
            ("MUELLER + SOEHNE", "mueller soehne"),
            ("Mu\u{308}ller", "mueller"),
            ("José Élan", "jose elan"),
            ("Straße-Nr.", "strasse nr"),
            ("N° de client", "n de client"),
            ("L’Oréal", "loreal"),
            ("  ", ""),
            ("Œuvre", "oeuvre"),
        ];
        for (text, expected) in cases {
            assert_eq!(fold(text), expected, "{text}");
        }
    }
}
