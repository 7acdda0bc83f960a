//! Whole wall plans, looked at as laid out and as written.

use super::*;
use crate::export::pdf::book::{self, Element, Role, Shape};
use crate::export::pdf::checks::{self, PAPERS, texts};
use crate::export::sample;
use crate::export::view::switch_days::Status;
use tandem_wording::Language;

#[test]
fn every_size_language_and_paper_passes_the_validators() {
    for (count, language, paper) in [
        (2, Language::En, Paper::A4),
        (7, Language::De, Paper::A4),
        (16, Language::Fr, Paper::A3),
        (60, Language::De, Paper::A3),
        (60, Language::En, Paper::A4),
        (16, Language::En, Paper::Letter),
    ] {
        let bytes = switch_days(&sample::roster(count, language), paper).unwrap();
        assert!(bytes.starts_with(b"%PDF-1.7"));
    }
}

#[test]
fn the_same_view_gives_the_same_file() {
    let view = sample::roster(7, Language::De);
    assert_eq!(switch_days(&view, Paper::A4).unwrap(), switch_days(&view, Paper::A4).unwrap());
}

#[test]
fn nothing_leaves_the_page() {
    let faces = Faces::new().unwrap();
    for count in [1, 7, 16, 60, 300] {
        for paper in PAPERS {
            for language in Language::ALL {
                let book = lay_out(&sample::roster(count, language), paper, &faces);
                checks::nothing_leaves_the_page(&book, &format!("{count} people, {paper:?}, {language}"));
            }
        }
    }
}

#[test]
fn every_page_says_what_it_is() {
    let faces = Faces::new().unwrap();
    let view = sample::roster(60, Language::De);
    for paper in PAPERS {
        let book = lay_out(&view, paper, &faces);
        let pages = book.pages.len();
        for page in 0..pages {
            let words: Vec<&str> = texts(&book).filter(|text| text.0 == page).map(|text| text.3).collect();
            for expected in [
                view.head.plan.as_str(),
                "Fassung 3 vom 18.11.2026 · Stand 20.11.2026",
                &format!("Seite {} von {pages}", page + 1),
            ] {
                assert!(words.contains(&expected), "{expected} on page {page} of {pages}");
            }
        }
    }
}

#[test]
fn the_list_has_every_leg_with_full_names() {
    let faces = Faces::new().unwrap();
    for count in [7, 60] {
        let view = sample::roster(count, Language::Fr);
        let book = lay_out(&view, Paper::A3, &faces);
        let rows = leg_rows(&book);
        assert_eq!(rows.len(), view.legs.len());
        for (row, leg) in rows.iter().zip(view.legs_by_date()) {
            let glued = row.replace(' ', "");
            for id in [leg.inside, leg.field] {
                let name = view.person(id).unwrap().name().replace(' ', "");
                assert!(glued.contains(&name), "{name} in {row}");
            }
        }
    }
}

/// The texts of the table rows with as many cells as the list of legs has.
fn leg_rows(book: &Book<'_>) -> Vec<String> {
    let mut by_mark = std::collections::HashMap::new();
    for item in book.pages.iter().flat_map(|page| &page.items) {
        if let (Some(mark), Shape::Text { text, .. }) = (&item.mark, &item.shape) {
            by_mark.insert(mark.number, text.clone());
        }
    }
    let mut rows = Vec::new();
    for table in book.structure.iter().filter(|element| element.role == Role::Table) {
        for child in &table.children {
            let book::Child::Element(row) = child else { continue };
            let cells: Vec<&Element> = row
                .children
                .iter()
                .filter_map(|child| match child {
                    book::Child::Element(cell) if cell.role == Role::Cell => Some(cell),
                    _ => None,
                })
                .collect();
            if cells.len() == 7 {
                let marks = cells.iter().flat_map(|cell| &cell.children);
                rows.push(
                    marks
                        .filter_map(|child| match child {
                            book::Child::Mark(number) => by_mark.get(number).cloned(),
                            book::Child::Element(_) => None,
                        })
                        .collect::<Vec<_>>()
                        .join(" "),
                );
            }
        }
    }
    rows
}

#[test]
fn bars_are_told_aloud_once_per_page_they_are_on() {
    let faces = Faces::new().unwrap();
    let view = sample::roster(16, Language::En);
    let book = lay_out(&view, Paper::A3, &faces);
    let spoken: Vec<&str> = book
        .pages
        .iter()
        .flat_map(|page| &page.items)
        .filter_map(|item| item.mark.as_ref()?.spoken.as_deref())
        .collect();
    for leg in view.legs.iter().filter(|leg| leg.status != Status::Cancelled) {
        let name = view.person(leg.field).unwrap().name();
        let day = leg.date.format("%-d %b").to_string();
        let said = spoken.iter().filter(|text| text.contains(&day) && text.ends_with(&name)).count();
        assert!(said >= 1, "{day} {name}");
    }
}

#[test]
fn texts_nobody_expects_stop_nothing() {
    let mut view = sample::roster(7, Language::De);
    view.head.plan = "計画 \u{202e}\u{0}\u{1F600} ".repeat(60);
    view.people[0].family = "W".repeat(300);
    view.people[1].given = String::new();
    view.people[1].family = "\u{5d0}\u{5d1}".into();
    view.people[2].group = "Sehr langer Gebietsname ".repeat(20);
    view.legs[0].place = "Ort ".repeat(400);
    view.legs[1].inside = Uuid::nil();
    view.legs[2].date = chrono::NaiveDate::MAX - chrono::Days::new(20);
    view.legs[3].date = view.days[0].date - chrono::Days::new(300);
    view.bars.get_mut(&view.people[3].id).unwrap()[0].slot = usize::MAX;
    view.bars.get_mut(&view.people[3].id).unwrap()[1].length = usize::MAX;
    for paper in PAPERS {
        switch_days(&view, paper).unwrap();
        let mut empty = view.clone();
        empty.people.clear();
        switch_days(&empty, paper).unwrap();
        empty.legs.clear();
        empty.staffing.clear();
        switch_days(&empty, paper).unwrap();
        empty.days.clear();
        switch_days(&empty, paper).unwrap();
    }
}

/// `TANDEM_SAMPLES=folder cargo test -p tandem-exchange samples -- --ignored` writes files to look at.
#[test]
#[ignore = "writes files for people to look at"]
fn samples() {
    let Some(dir) = std::env::var_os("TANDEM_SAMPLES") else { return };
    for count in [7, 16, 60, 300] {
        for language in Language::ALL {
            for paper in PAPERS {
                let view = sample::roster(count, language);
                let file = format!("switch-days-{count}-{language}-{paper:?}.pdf");
                std::fs::write(std::path::Path::new(&dir).join(file), switch_days(&view, paper).unwrap())
                    .unwrap();
            }
        }
    }
}
