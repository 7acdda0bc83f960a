//! The embedded typeface: what can be written with it, and how wide that is.

use std::collections::HashMap;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use unicode_normalization::UnicodeNormalization;

use crate::export::ExportError;

const REGULAR: &[u8] = include_bytes!("../../../fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../fonts/NotoSans-Bold.ttf");

/// Stands for what neither the font has nor Latin letters can spell.
const UNKNOWN: char = '?';

/// Regular or bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// Both weights.
pub(super) struct Faces {
    regular: Face,
    bold: Face,
}

struct Face {
    font: Font,
    /// Glyph and advance in ems.
    glyphs: HashMap<char, (u32, f32)>,
}

impl Face {
    fn new(data: &'static [u8]) -> Result<Self, ExportError> {
        let failed = |detail: &str| ExportError::Format { format: "PDF", detail: detail.to_owned() };
        let font = Font::new(data.into(), 0).ok_or_else(|| failed("the embedded font cannot be read"))?;
        let tables = skrifa::FontRef::new(data).map_err(|error| failed(&error.to_string()))?;
        let metrics = tables.glyph_metrics(Size::unscaled(), LocationRef::default());
        let units = f32::from(tables.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
        let glyphs = tables
            .charmap()
            .mappings()
            .filter_map(|(code, glyph)| {
                let advance = metrics.advance_width(glyph)? / units;
                Some((char::from_u32(code)?, (glyph.to_u32(), advance)))
            })
            .collect();
        Ok(Self { font, glyphs })
    }
}

impl Faces {
    pub fn new() -> Result<Self, ExportError> {
        Ok(Self { regular: Face::new(REGULAR)?, bold: Face::new(BOLD)? })
    }

    fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    pub fn font(&self, weight: Weight) -> Font {
        self.face(weight).font.clone()
    }

    /// The text as the font can write it: composed, on one line, other scripts in Latin letters. A name is never lost
    /// and never stops an export.
    pub fn printable(&self, text: &str) -> String {
        let has = |c: char| self.regular.glyphs.contains_key(&c) && self.bold.glyphs.contains_key(&c);
        let mut out = String::with_capacity(text.len());
        for c in text.nfc() {
            if c.is_whitespace() {
                // A no-break space stays one, a line break becomes a space.
                out.push(if has(c) && !c.is_control() { c } else { ' ' });
            } else if c.is_control()
                || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
            {
                // Invisible: hints for line breaks and writing directions.
            } else if has(c) {
                out.push(c);
            } else {
                match deunicode::deunicode_char(c) {
                    Some(spelled) => out.extend(spelled.chars().map(|c| if has(c) { c } else { UNKNOWN })),
                    None => out.push(UNKNOWN),
                }
            }
        }
        out
    }

    /// Width of a printable text in points.
    pub fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        let face = self.face(weight);
        text.chars().map(|c| face.glyphs.get(&c).map_or(0.0, |(_, advance)| advance * size)).sum()
    }

    /// The glyphs of a printable text; characters the font lacks are left out, because a missing glyph fails the file.
    pub fn glyphs(&self, text: &str, weight: Weight) -> Vec<KrillaGlyph> {
        let face = self.face(weight);
        text.char_indices()
            .filter_map(|(start, c)| {
                let (glyph, advance) = *face.glyphs.get(&c)?;
                let range = start..start + c.len_utf8();
                Some(KrillaGlyph::new(GlyphId::new(glyph), advance, 0.0, 0.0, 0.0, range, None))
            })
            .collect()
    }

    /// Breaks a printable text into lines no wider than `width`: at spaces, after hyphens, and inside a word only if
    /// the word alone is too wide. Nothing is dropped but the spaces at the breaks.
    pub fn wrap(&self, text: &str, size: f32, weight: Weight, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        let mut used = 0.0;
        for piece in pieces(text) {
            let piece_width = self.width(piece.trim_end_matches(' '), size, weight);
            if used + piece_width > width && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            if piece_width > width {
                for c in piece.chars() {
                    let advance = self.width(c.encode_utf8(&mut [0; 4]), size, weight);
                    if used + advance > width && !line.is_empty() && c != ' ' {
                        lines.push(std::mem::take(&mut line));
                        used = 0.0;
                    }
                    line.push(c);
                    used += advance;
                }
            } else {
                line.push_str(piece);
                used += self.width(piece, size, weight);
            }
        }
        if !line.is_empty() || lines.is_empty() {
            lines.push(line);
        }
        for line in &mut lines {
            line.truncate(line.trim_end_matches(' ').len());
        }
        lines
    }
}

/// Parts between which a line may end: each with its trailing space or hyphen.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-', '/'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_of_three_scripts_stay_and_others_are_spelled() {
        let faces = Faces::new().unwrap();
        for (text, expected) in [
            ("Przemysław Wróblewski-Żółkiewski", "Przemysław Wróblewski-Żółkiewski"),
            ("Ελένη Παπαδοπούλου, Иван Петров", "Ελένη Παπαδοπούλου, Иван Петров"),
            ("Nguyễn Thị Hồng", "Nguyễn Thị Hồng"),
            ("Mu\u{308}ller", "Müller"),
            ("a\tb\nc\u{0}d\u{200b}", "a b cd"),
            ("北京", "Bei Jing "),
            ("\u{e000}", "?"),
        ] {
            assert_eq!(faces.printable(text), expected);
        }
    }

    proptest! {
        #[test]
        fn every_character_that_is_printed_has_a_glyph(text in any::<String>()) {
            let faces = Faces::new().unwrap();
            let printable = faces.printable(&text);
            for weight in [Weight::Regular, Weight::Bold] {
                prop_assert_eq!(faces.glyphs(&printable, weight).len(), printable.chars().count());
            }
        }

        #[test]
        fn wrapping_fits_and_loses_nothing(text in "[a-zA-Zäłé -]{0,60}", width in 12.0f32..200.0) {
            let faces = Faces::new().unwrap();
            let lines = faces.wrap(&text, 9.0, Weight::Regular, width);
            for line in &lines {
                prop_assert!(faces.width(line, 9.0, Weight::Regular) <= width + 0.01, "{:?}", lines);
            }
            let without = |text: &str| text.replace(' ', "");
            prop_assert_eq!(without(&lines.concat()), without(&text));
        }
    }
}
