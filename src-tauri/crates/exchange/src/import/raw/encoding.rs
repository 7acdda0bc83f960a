//! From bytes to text.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, ISO_8859_2, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
};

use tandem_wording::{Args, Message};

use super::ImportError;

/// Text with the encoding it was read by.
#[derive(Debug)]
pub(super) struct Decoded {
    pub text: String,
    /// Label of the encoding.
    pub encoding: String,
    /// Characters that could not be read.
    pub unreadable: usize,
}

/// Decodes a whole file, by the label chosen or else by what the bytes look like.
pub(super) fn decode(bytes: &[u8], label: Option<&str>) -> Result<Decoded, ImportError> {
    let found = match label {
        Some(label) => Found::chosen(label, bytes)?,
        None => Found::detected(bytes),
    };
    let body = &bytes[found.mark.min(bytes.len())..];
    let (text, encoding) = match found.form {
        Unicode::Bytes(encoding) => {
            let (text, _) = encoding.decode_without_bom_handling(body);
            (text.into_owned(), encoding.name().to_ascii_lowercase())
        }
        Unicode::Words { little } => {
            (utf32(body, little), if little { "utf-32le" } else { "utf-32be" }.to_owned())
        }
    };
    let unreadable = text.matches(char::REPLACEMENT_CHARACTER).count();
    // A file of a foreign format decodes to text of control characters; a table has none to speak of.
    let sample = text.chars().take(10_000);
    let (mut seen, mut control) = (0_usize, 0_usize);
    for c in sample {
        seen += 1;
        control += usize::from(c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{80}'..='\u{9f}'));
    }
    if control * 10 > seen {
        return Err(ImportError::new("import_not_text", Message::plain("exchange-error-not-text")));
    }
    Ok(Decoded { text, encoding, unreadable })
}

/// How a file is encoded and how many bytes its mark takes.
struct Found {
    form: Unicode,
    mark: usize,
}

enum Unicode {
    Bytes(&'static Encoding),
    /// UTF-32, which the web's encoding standard does not know.
    Words {
        little: bool,
    },
}

impl Found {
    fn mark(bytes: &[u8]) -> Option<Self> {
        let found = |form, mark| Some(Self { form, mark });
        match bytes {
            // Before UTF-16LE, whose mark is the beginning of this one.
            [0xFF, 0xFE, 0, 0, ..] => found(Unicode::Words { little: true }, 4),
            [0, 0, 0xFE, 0xFF, ..] => found(Unicode::Words { little: false }, 4),
            [0xEF, 0xBB, 0xBF, ..] => found(Unicode::Bytes(UTF_8), 3),
            // Some programs put the mark of UTF-16 before UTF-32.
            [0xFF, 0xFE, rest @ ..] | [0xFE, 0xFF, rest @ ..] => match by_nuls(rest) {
                Some(form @ Unicode::Words { .. }) => found(form, 2),
                _ => found(Unicode::Bytes(if bytes[0] == 0xFF { UTF_16LE } else { UTF_16BE }), 2),
            },
            _ => None,
        }
    }

    fn chosen(label: &str, bytes: &[u8]) -> Result<Self, ImportError> {
        let form = match label.to_ascii_lowercase().as_str() {
            "utf-32le" => Unicode::Words { little: true },
            "utf-32be" => Unicode::Words { little: false },
            other => {
                let encoding = Encoding::for_label_no_replacement(other.as_bytes()).ok_or_else(|| {
                    ImportError::new(
                        "import_unknown_encoding",
                        Message::new("exchange-error-unknown-encoding", Args::new().text("encoding", label)),
                    )
                })?;
                Unicode::Bytes(encoding)
            }
        };
        let mark = match (Self::mark(bytes), &form) {
            (Some(Self { form: Unicode::Bytes(marked), mark }), Unicode::Bytes(chosen))
                if marked == *chosen =>
            {
                mark
            }
            (Some(Self { form: Unicode::Words { little: a }, mark }), Unicode::Words { little: b })
                if a == *b =>
            {
                mark
            }
            _ => 0,
        };
        Ok(Self { form, mark })
    }

    fn detected(bytes: &[u8]) -> Self {
        if let Some(found) = Self::mark(bytes) {
            return found;
        }
        let form = by_nuls(bytes).unwrap_or_else(|| Unicode::Bytes(by_letters(bytes)));
        Self { form, mark: 0 }
    }
}

/// UTF-16 and UTF-32 without a mark betray themselves by where their NUL bytes lie, because delimiters, digits
/// and most letters of our languages need just one byte.
fn by_nuls(bytes: &[u8]) -> Option<Unicode> {
    let sample = &bytes[..bytes.len().min(8192) / 4 * 4];
    if sample.is_empty() {
        return None;
    }
    let mut nuls = [0_usize; 4];
    for (i, byte) in sample.iter().enumerate() {
        nuls[i % 4] += usize::from(*byte == 0);
    }
    let quarter = sample.len() / 4;
    let many = nuls.map(|n| n * 10 >= quarter * 6);
    let few = nuls.map(|n| n * 10 <= quarter);
    match (many, few) {
        ([false, true, true, true], [true, ..]) => Some(Unicode::Words { little: true }),
        ([true, true, true, false], [.., true]) => Some(Unicode::Words { little: false }),
        ([_, true, _, true], [true, _, true, _]) => Some(Unicode::Bytes(UTF_16LE)),
        ([true, _, true, _], [_, true, _, true]) => Some(Unicode::Bytes(UTF_16BE)),
        _ => None,
    }
}

fn by_letters(bytes: &[u8]) -> &'static Encoding {
    let (valid, broken) = multibyte(bytes);
    // A broken byte in a file that is otherwise plainly UTF-8 must not break every other umlaut.
    if broken == 0 || (valid >= 3 && valid >= broken * 10) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(1 << 20)], true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if guess == WINDOWS_1250 || guess == ISO_8859_2 || guess == WINDOWS_1251 { guess } else { WINDOWS_1252 }
}

/// Counts UTF-8 sequences of several bytes, and places where there should be one and is not.
fn multibyte(bytes: &[u8]) -> (usize, usize) {
    let (mut valid, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        valid += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    (valid, broken)
}

fn utf32(bytes: &[u8], little: bool) -> String {
    let words = bytes.as_chunks::<4>().0.iter();
    words
        .map(|word| if little { u32::from_le_bytes(*word) } else { u32::from_be_bytes(*word) })
        .map(|code| char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect()
    }

    fn utf32_bytes(text: &str, little: bool) -> Vec<u8> {
        text.chars()
            .flat_map(|c| if little { (c as u32).to_le_bytes() } else { (c as u32).to_be_bytes() })
            .collect()
    }

    #[test]
    fn detects_encodings() {
        let text = "Name;Ort;Straße\r\nMüller & Söhne;Köln;Große Gasse 3\r\n";
        let with = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
        let cases: [(&str, Vec<u8>); 14] = [
            ("utf-8", text.into()),
            ("utf-8", with(b"\xEF\xBB\xBF", text.into())),
            ("utf-16le", with(b"\xFF\xFE", utf16(text, true))),
            ("utf-16be", with(b"\xFE\xFF", utf16(text, false))),
            ("utf-16le", utf16(text, true)),
            ("utf-16be", utf16(text, false)),
            ("utf-32le", with(b"\xFF\xFE\0\0", utf32_bytes(text, true))),
            ("utf-32be", with(b"\0\0\xFE\xFF", utf32_bytes(text, false))),
            ("utf-32le", with(b"\xFE\xFF", utf32_bytes(text, true))),
            ("utf-32be", with(b"\xFE\xFF", utf32_bytes(text, false))),
            ("utf-32le", utf32_bytes(text, true)),
            ("utf-32be", utf32_bytes(text, false)),
            ("windows-1252", WINDOWS_1252.encode(text).0.into_owned()),
            ("utf-8", "plain".into()),
        ];
        for (label, bytes) in cases {
            let decoded = decode(&bytes, None).unwrap();
            assert_eq!(decoded.encoding, label);
            assert_eq!(decoded.unreadable, 0);
            assert!(decoded.text == text || decoded.text == "plain", "{label}: {:?}", decoded.text);
        }
    }

    #[test]
    fn an_encoding_can_be_chosen() {
        let text = "Łódź;Kraków;Gdańsk";
        let bytes = WINDOWS_1250.encode(text).0.into_owned();
        assert_eq!(decode(&bytes, Some("windows-1250")).unwrap().text, text);
        assert_eq!(decode(&bytes, Some("klingon")).unwrap_err().code, "import_unknown_encoding");
        assert_eq!(decode(b"\xEF\xBB\xBFa", Some("utf-8")).unwrap().text, "a");
    }

    #[test]
    fn one_broken_byte_does_not_break_all_umlauts() {
        let mut bytes =
            "Müller;Köln;Jürgen;Böblingen;Größe;Äpfel;Öl;Übung;süß;schön;grün;Bär".as_bytes().to_vec();
        bytes.extend(b";caf\xE9");
        let decoded = decode(&bytes, None).unwrap();
        assert_eq!((decoded.encoding.as_str(), decoded.unreadable), ("utf-8", 1));
        assert!(decoded.text.starts_with("Müller"));
    }

    #[test]
    fn foreign_formats_are_no_text() {
        let bytes: Vec<u8> = (0..2000_u32).map(|i| (i * 7 % 31) as u8).collect();
        assert_eq!(decode(&bytes, None).err().map(|e| e.code), Some("import_not_text"));
    }
}
