//! Whole booth rosters, looked at as laid out and as written.

use super::*;
use crate::export::pdf::book::{Child, Element, Role, Shape};
use crate::export::pdf::checks::{self, PAPERS, texts};
use crate::export::sample;
use tandem_wording::Language;

#[test]
fn every_size_language_and_paper_passes_the_validators() {
    for (count, days, language, paper) in [
        (1, 1, Language::En, Paper::A4),
        (7, 3, Language::De, Paper::Letter),
        (12, 4, Language::Fr, Paper::A3),
        (60, 4, Language::De, Paper::A4),
    ] {
        let bytes = trade_show(&sample::show(count, days, language), paper).unwrap();
        assert!(bytes.starts_with(b"%PDF-1.7"));
    }
}

#[test]
fn a_small_show_is_one_page_and_a_large_one_a_page_a_day_and_more() {
    let faces = Faces::new().unwrap();
    for (count, days, paper, most) in [
        (6, 3, Paper::A4, 1),
        (7, 3, Paper::Letter, 1),
        (12, 4, Paper::A3, 1),
        (60, 4, Paper::A4, 40),
        (300, 5, Paper::A3, 60),
    ] {
        let book = lay_out(&sample::show(count, days, Language::De), paper, &faces);
        assert!(book.pages.len() <= most, "{count} people: {} pages", book.pages.len());
        assert_eq!(book.pages.len() == 1, most == 1, "{count} people: {} pages", book.pages.len());
    }
}

#[test]
fn nothing_leaves_the_page() {
    let faces = Faces::new().unwrap();
    for (count, paper, language) in checks::cases() {
        let book = lay_out(&sample::show(count, 4, language), paper, &faces);
        checks::nothing_leaves_the_page(&book, &format!("{count} people, {paper:?}, {language}"));
    }
}

#[test]
fn every_duty_and_every_open_seat_stands_in_its_row() {
    let faces = Faces::new().unwrap();
    for (count, paper) in [(7, Paper::A4), (60, Paper::A3), (300, Paper::A4)] {
        let view = sample::show(count, 3, Language::En);
        let book = lay_out(&view, paper, &faces);
        let said = table_texts(&book);
        let glued = said.replace(' ', "");
        for duty in &view.duties {
            let name = view.people[view.index(duty.person).unwrap()].name();
            assert!(glued.contains(&name.replace(' ', "")), "{name}");
        }
        let open: u32 = (0..view.shifts.len())
            .flat_map(|shift| view.rows().into_iter().map(move |row| (shift, row)))
            .map(|(shift, row)| view.seats(shift, row).open)
            .sum();
        assert!(open > 0, "the sample has open seats");
        assert_eq!(said.split(' ').filter(|word| *word == "open").count() as u32, open);
        for visit in &view.visits {
            assert!(glued.contains(&visit.account.replace(' ', "")), "{}", visit.account);
        }
    }
}

/// Everything that stands in tables, in reading order.
fn table_texts(book: &Book<'_>) -> String {
    let mut by_mark = std::collections::HashMap::new();
    for item in book.pages.iter().flat_map(|page| &page.items) {
        if let (Some(mark), Shape::Text { text, .. }) = (&item.mark, &item.shape) {
            by_mark.insert(mark.number, text.as_str());
        }
    }
    fn walk<'a>(
        element: &Element,
        by_mark: &std::collections::HashMap<usize, &'a str>,
        out: &mut Vec<&'a str>,
    ) {
        for child in &element.children {
            match child {
                Child::Element(element) => walk(element, by_mark, out),
                Child::Mark(number) => out.extend(by_mark.get(number)),
            }
        }
    }
    let mut out = Vec::new();
    for table in book.structure.iter().filter(|element| element.role == Role::Table) {
        walk(table, &by_mark, &mut out);
    }
    out.join(" ")
}

#[test]
fn every_page_says_what_it_is() {
    let faces = Faces::new().unwrap();
    let view = sample::show(60, 4, Language::De);
    let book = lay_out(&view, Paper::A4, &faces);
    let pages = book.pages.len();
    for page in 0..pages {
        let words: Vec<&str> = texts(&book).filter(|text| text.0 == page).map(|text| text.3).collect();
        let number = format!("Seite {} von {pages}", page + 1);
        for expected in [view.head.plan.as_str(), "Fassung 3 vom 18.11.2026 · Stand 20.11.2026", &number] {
            assert!(words.contains(&expected), "{expected} on page {page} of {pages}");
        }
    }
}

#[test]
fn texts_nobody_expects_stop_nothing() {
    let mut view = sample::show(7, 2, Language::De);
    view.name = "計画 \u{202e}\u{0}\u{1F600} ".repeat(60);
    view.people[0].family = "W".repeat(300);
    view.people[1].given = String::new();
    view.people[1].family = "\u{5d0}\u{5d1}".into();
    view.stations[0].name = "Sehr langer Stationsname ".repeat(20);
    view.stations[1].minimum = 200;
    view.visits[0].account = "Kunde ".repeat(400);
    view.visits[1].start = view.shifts[0].start - chrono::Duration::days(300);
    view.duties[0].person = uuid::Uuid::nil();
    view.duties[1].shift = usize::MAX;
    for paper in PAPERS {
        trade_show(&view, paper).unwrap();
        let mut empty = view.clone();
        empty.people.clear();
        trade_show(&empty, paper).unwrap();
        empty.stations.clear();
        empty.duties.clear();
        trade_show(&empty, paper).unwrap();
        empty.shifts.clear();
        trade_show(&empty, paper).unwrap();
    }
}

/// `TANDEM_SAMPLES=folder cargo test -p tandem-exchange samples -- --ignored` writes files to look at.
#[test]
#[ignore = "writes files for people to look at"]
fn samples() {
    let Some(dir) = std::env::var_os("TANDEM_SAMPLES") else { return };
    for (count, days) in [(7, 3), (12, 4), (60, 4), (300, 4)] {
        for language in Language::ALL {
            for paper in PAPERS {
                let view = sample::show(count, days, language);
                let file = format!("trade-shows-{count}-{language}-{paper:?}.pdf");
                let bytes = trade_show(&view, paper).unwrap();
                std::fs::write(std::path::Path::new(&dir).join(file), bytes).unwrap();
            }
        }
    }
}
