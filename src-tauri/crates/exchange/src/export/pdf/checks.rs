//! What tests ask of every layout.

use super::book::{Book, Shape, Style};
use crate::export::Paper;
use tandem_wording::Language;

/// Every paper there is.
pub(super) const PAPERS: [Paper; 3] = [Paper::A4, Paper::A3, Paper::Letter];

/// Page, place and look of every text.
pub(super) fn texts<'a>(book: &'a Book<'_>) -> impl Iterator<Item = (usize, f32, f32, &'a str, Style, bool)> {
    book.pages.iter().enumerate().flat_map(|(page, sheet)| {
        sheet.items.iter().filter_map(move |item| match &item.shape {
            Shape::Text { x, y, text, style, turned } => Some((page, *x, *y, text.as_str(), *style, *turned)),
            _ => None,
        })
    })
}

/// No text leaves its page or is too small to read.
pub(super) fn nothing_leaves_the_page(book: &Book<'_>, what: &str) {
    for (page, x, y, text, style, turned) in texts(book) {
        let width = book.faces.width(text, style.size, style.weight);
        let (right, top) = if turned { (x, y - width) } else { (x + width, y - style.size * 0.75) };
        assert!(
            x >= 0.0 && top >= 0.0 && right <= book.width && y <= book.height,
            "{what}: {text:?} on page {page}"
        );
        assert!(style.size >= 2.9, "{what}: {text:?} in {} points", style.size);
    }
}

/// Numbers of people with every paper and language, and the largest with one of each: enough to meet every layout.
pub(super) fn cases() -> Vec<(usize, Paper, Language)> {
    let mut cases = vec![(300, Paper::A3, Language::De), (300, Paper::Letter, Language::Fr)];
    for count in [1, 7, 60] {
        for paper in PAPERS {
            cases.extend(Language::ALL.map(|language| (count, paper, language)));
        }
    }
    cases
}
