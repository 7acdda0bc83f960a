//! Bars in a row of the wall plan: where they lie and what is written in them.

use crate::export::pdf::book::{Area, Book, Shape, Style};
use crate::export::pdf::face::{Weight, pieces as words};
use crate::export::pdf::look::{
    HATCH, INK, LINE, SHOW, STRONG_LINE, TEAL, VIOLET, VIOLET_SOFT, WHITE, leading,
};
use crate::export::view::switch_days::{BarKind, LegKind};

/// How a bar looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Dark with light letters.
    Ride,
    /// Light with a frame and dark letters.
    Desk,
    /// Hatched.
    Absence,
    /// Grey.
    Show,
    /// Just a frame.
    Outline,
}

impl From<LegKind> for Look {
    fn from(kind: LegKind) -> Self {
        match kind {
            LegKind::RideAlong => Self::Ride,
            LegKind::DeskShift => Self::Desk,
        }
    }
}

impl From<&BarKind> for Look {
    fn from(kind: &BarKind) -> Self {
        match kind {
            BarKind::Absence => Self::Absence,
            BarKind::Show(_) => Self::Show,
            BarKind::Training(_) | BarKind::Meeting(_) => Self::Outline,
        }
    }
}

/// Half-days `from..to` of a row of days, in pieces that are rectangles: mornings are the upper half of a day,
/// afternoons the lower. Days are given as (day, height part): 0 upper, 1 lower, 2 both.
pub(super) fn pieces(from: usize, to: usize) -> Vec<(usize, usize, Part)> {
    let mut pieces = Vec::new();
    let (mut from, mut to) = (from, to);
    if from >= to {
        return pieces;
    }
    if from % 2 == 1 {
        pieces.push((from / 2, from / 2 + 1, Part::Lower));
        from += 1;
    }
    let upper = (to > from && to % 2 == 1).then(|| {
        to -= 1;
        (to / 2, to / 2 + 1, Part::Upper)
    });
    if from < to {
        pieces.push((from / 2, to / 2, Part::Both));
    }
    pieces.extend(upper);
    pieces
}

/// Which part of a day's height a piece takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Upper,
    Lower,
    Both,
}

/// Draws the ground of a bar and gives the shape that stands for it.
pub(super) fn ground(book: &mut Book<'_>, page: usize, area: Area, look: Look, scale: f32) -> Vec<Shape> {
    let radius = (1.6 * scale).min(area.h / 4.0);
    let plain = |fill, line: Option<_>| Shape::Box { area, radius, fill, line };
    let thin = 0.6 * scale;
    match look {
        Look::Ride => vec![plain(Some(TEAL), None)],
        Look::Desk => vec![plain(Some(VIOLET_SOFT), Some((VIOLET, thin)))],
        Look::Show => vec![plain(Some(SHOW), None)],
        Look::Outline => vec![plain(Some(WHITE), Some((STRONG_LINE, thin)))],
        Look::Absence => {
            book.draw(page, plain(Some(WHITE), None));
            let step = 2.6 * scale;
            book.draw(page, Shape::Hatch { area, colour: HATCH, width: 0.5 * scale, step, rising: true });
            vec![plain(None, Some((LINE, thin)))]
        }
    }
}

/// Letters on a bar.
pub(super) fn letters(look: Look, size: f32) -> Style {
    let (weight, colour) = match look {
        Look::Ride => (Weight::Bold, WHITE),
        Look::Desk => (Weight::Bold, INK),
        _ => (Weight::Regular, INK),
    };
    Style { size, weight, colour }
}

/// The lines of the first candidate that fits into an area without breaking a word, and their size. Larger letters are
/// tried first; the last candidate is the shortest and is made as small as `smallest`.
pub(super) fn fit(
    book: &Book<'_>,
    candidates: &[String],
    look: Look,
    area: Area,
    smallest: f32,
    largest: f32,
) -> Option<(Vec<String>, Style)> {
    let room = area.inset(0.5, 0.4);
    for candidate in candidates.iter().filter(|candidate| !candidate.trim().is_empty()) {
        let mut size = largest;
        while size >= smallest {
            let style = letters(look, size);
            let lines = book.wrap(candidate, style, room.w);
            let unbroken = lines.len() <= whole_pieces(candidate);
            let height = leading(style) * (lines.len() - 1) as f32 + style.size * 0.8;
            let wide = lines.iter().map(|line| book.measure(line, style)).fold(0.0, f32::max);
            if unbroken && height <= room.h && wide <= room.w && !broken(book, candidate, style, room.w) {
                return Some((lines, style));
            }
            size -= 0.5;
        }
    }
    None
}

fn whole_pieces(text: &str) -> usize {
    words(text).count()
}

/// True if a word of the text alone is too wide.
fn broken(book: &Book<'_>, text: &str, style: Style, width: f32) -> bool {
    words(text).any(|piece| book.measure(piece.trim_end(), style) > width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_days_become_rectangles() {
        use Part::{Both, Lower, Upper};
        for (from, to, expected) in [
            (0, 1, vec![(0, 1, Upper)]),
            (1, 2, vec![(0, 1, Lower)]),
            (0, 2, vec![(0, 1, Both)]),
            (1, 3, vec![(0, 1, Lower), (1, 2, Upper)]),
            (3, 9, vec![(1, 2, Lower), (2, 4, Both), (4, 5, Upper)]),
            (2, 7, vec![(1, 3, Both), (3, 4, Upper)]),
            (4, 4, vec![]),
        ] {
            assert_eq!(pieces(from, to), expected, "{from}..{to}");
            let covered: usize =
                expected.iter().map(|(a, b, part)| (b - a) * if *part == Both { 2 } else { 1 }).sum();
            assert_eq!(covered, to - from);
        }
    }
}
