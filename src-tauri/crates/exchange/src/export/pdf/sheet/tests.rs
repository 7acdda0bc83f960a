//! Sheets looked at as laid out and as written.

use super::super::book::Shape;
use super::super::checks::{PAPERS, nothing_leaves_the_page, texts};
use super::*;
use crate::export::sample::sheets as sample;
use tandem_wording::Language;

#[test]
fn every_sheet_language_and_paper_passes_the_validators() {
    for (language, paper) in Language::ALL.into_iter().zip(PAPERS) {
        for bytes in [
            people(&sample::people(6, language), paper),
            tandems(&sample::tandems(5, language), paper),
            customers(&sample::customers(90, language), paper),
            customer_sheets(&sample::customer_sheets(12, language), paper),
            people(&sample::people(0, language), paper),
        ] {
            assert!(bytes.unwrap().starts_with(b"%PDF-1.7"));
        }
    }
}

#[test]
fn nothing_leaves_a_page_and_nothing_lies_on_something_else() {
    let faces = Faces::new().unwrap();
    for paper in PAPERS {
        for language in Language::ALL {
            let (people, tandems) = (sample::people(12, language), sample::tandems(9, language));
            let (list, sheets) = (sample::customers(130, language), sample::customer_sheets(30, language));
            for (what, sheets) in [
                ("people", sheet::people(&people)),
                ("tandems", sheet::tandems(&tandems)),
                ("customers", sheet::customers(&list)),
                ("customer sheets", sheet::customer_sheets(&sheets)),
            ] {
                let book = lay_out(&sheets, paper, &faces);
                let what = format!("{what}, {paper:?}, {language}");
                nothing_leaves_the_page(&book, &what);
                nothing_overlaps(&book, &what);
            }
        }
    }
}

/// No text is written over another.
fn nothing_overlaps(book: &Book<'_>, what: &str) {
    for page in 0..book.pages.len() {
        let mut boxes: Vec<(f32, f32, f32, f32, &str)> = texts(book)
            .filter(|text| text.0 == page && !text.3.is_empty())
            .map(|(_, x, y, text, style, _)| {
                let width = book.faces.width(text, style.size, style.weight);
                (x, y - style.size * 0.6, x + width, y + style.size * 0.1, text)
            })
            .collect();
        boxes.sort_by(|a, b| a.1.total_cmp(&b.1));
        for (at, a) in boxes.iter().enumerate() {
            for b in boxes[at + 1..].iter().take_while(|b| b.1 < a.3) {
                // Numbers on a sketch may touch where places do.
                let dots = a.4.len() < 3 && b.4.len() < 3;
                let apart = a.2 <= b.0 + 0.5 || b.2 <= a.0 + 0.5;
                assert!(apart || dots, "{what}: {:?} lies on {:?} on page {page}", a.4, b.4);
            }
        }
    }
}

#[test]
fn pages_are_counted_within_each_sheet_and_name_it() {
    let faces = Faces::new().unwrap();
    let view = sample::people(7, Language::De);
    let sheets = sheet::people(&view);
    let book = lay_out(&sheets, Paper::A4, &faces);
    let on =
        |page| texts(&book).filter(|text| text.0 == page).map(|text| text.3).collect::<Vec<_>>().join("|");
    let firsts = (0..book.pages.len()).filter(|page| on(*page).contains("Seite 1 von")).count();
    assert_eq!(firsts, 7);
    assert_eq!(book.bookmarks.len(), 7);
    let mut bookmarks = book.bookmarks.iter().peekable();
    while let Some(bookmark) = bookmarks.next() {
        let end = bookmarks.peek().map_or(book.pages.len(), |next| next.page);
        for page in bookmark.page..end {
            let text = on(page);
            let number = format!("Seite {} von {}", page + 1 - bookmark.page, end - bookmark.page);
            for expected in [number.as_str(), "Vertrieb Süd 2027", "Fassung 3"] {
                assert!(text.contains(expected), "{expected} is not on page {page}: {text}");
            }
        }
    }
}

#[test]
fn heads_and_bands_come_again_on_every_page_of_a_long_list() {
    let faces = Faces::new().unwrap();
    let view = sample::customers(400, Language::En);
    let sheets = sheet::customers(&view);
    let book = lay_out(&sheets, Paper::A4, &faces);
    assert!(book.pages.len() > 8);
    let mut names = 0;
    for page in 0..book.pages.len() {
        let words: Vec<&str> = texts(&book).filter(|text| text.0 == page).map(|text| text.3).collect();
        assert!(words.contains(&"Coverage model") || words.contains(&"Coverage"), "page {page}: {words:?}");
        let listed = words.iter().filter(|word| word.parse::<u32>().is_ok_and(|n| (100..500).contains(&n)));
        names += listed.count();
        let last = page + 1 == book.pages.len();
        assert!(last || words.iter().any(|word| word.contains(" + ") || word.contains("Without")), "{page}");
    }
    assert_eq!(names, 400, "every customer's number stands in the list");
    // The sum of what is printed is the sum of the plan.
    let revenue: i64 = view.groups.iter().flat_map(|group| &group.customers).map(|c| c.revenue).sum();
    let total = tandem_wording::money(Language::En, revenue, "EUR");
    assert!(texts(&book).any(|text| text.3 == total), "{total}");
}

#[test]
fn what_stays_in_the_house_is_on_no_sheet_for_customers() {
    let faces = Faces::new().unwrap();
    for language in Language::ALL {
        let view = sample::customer_sheets(12, language);
        let book = lay_out(&sheet::customer_sheets(&view), Paper::A4, &faces);
        let all: Vec<&str> = texts(&book).map(|text| text.3).collect();
        let all = all.join("|");
        for inside in ["Vertrieb Süd 2027", "Release 3", "Fassung 3", "version 3", "€", "ABC"] {
            assert!(!all.to_lowercase().contains(&inside.to_lowercase()), "{language}: {inside}");
        }
        let bytes = customer_sheets(&view, Paper::A4).unwrap();
        let plan = b"Vertrieb S";
        assert!(!bytes.windows(plan.len()).any(|part| part == plan), "the properties name the plan");
    }
}

#[test]
fn texts_nobody_expects_stop_nothing() {
    let mut view = sample::people(3, Language::De);
    view.head.plan = "計画 \u{202e}\u{0}\u{1F600} ".repeat(60);
    view.people[0].person.family = "W".repeat(300);
    view.people[1].person.given = String::new();
    view.people[1].person.family = String::new();
    for duty in &mut view.people[0].duties {
        duty.place = "Ort ".repeat(900);
        if let crate::export::view::people::DutyKind::Leg(briefing) = &mut duty.kind {
            briefing.goals = "Sehr viel\n".repeat(300);
            briefing.stops = (0..60).map(|_| briefing.start.clone()).collect();
        }
    }
    let mut tandem = sample::tandems(2, Language::Fr);
    tandem.tandems[0].inside_does = "Tout. ".repeat(2_000);
    tandem.tandems[1].customers.clear();
    tandem.tandems[1].criteria.clear();
    let mut list = sample::customers(3, Language::En);
    list.groups[0].customers[0].name = "x".repeat(4_000);
    list.groups[0].customers[1].revenue = i64::MIN;
    list.groups[0].customers[2].revenue = i64::MAX;
    for paper in PAPERS {
        people(&view, paper).unwrap();
        tandems(&tandem, paper).unwrap();
        customers(&list, paper).unwrap();
    }
}

#[test]
fn a_day_on_the_road_is_a_list_and_a_sketch() {
    let faces = Faces::new().unwrap();
    let mut view = sample::people(6, Language::En);
    view.people.drain(..5);
    let book = lay_out(&sheet::people(&view), Paper::A4, &faces);
    let spoken: Vec<&str> = book
        .pages
        .iter()
        .flat_map(|page| &page.items)
        .filter_map(|item| item.mark.as_ref()?.spoken.as_deref())
        .collect();
    assert_eq!(spoken.len(), 1, "{spoken:?}");
    let circles = book.pages.iter().flat_map(|page| &page.items);
    let circles = circles.filter(|item| matches!(item.shape, Shape::Circle { .. })).count();
    assert!(circles > 10, "numbers in the list and on the sketch, not {circles}");
}

/// `TANDEM_SAMPLES=folder cargo test -p tandem-exchange samples -- --ignored` writes files to look at.
#[test]
#[ignore = "writes files for people to look at"]
fn samples() {
    let Some(dir) = std::env::var_os("TANDEM_SAMPLES") else { return };
    let write =
        |name: String, bytes: Vec<u8>| std::fs::write(std::path::Path::new(&dir).join(name), bytes).unwrap();
    for language in Language::ALL {
        for count in [7, 60, 300] {
            let people_of = sample::people(count, language);
            let tandems_of = sample::tandems(count / 2, language);
            write(
                format!("people-{count}-{language}.xlsx"),
                crate::export::xlsx::people(&people_of, Paper::A4).unwrap(),
            );
            write(
                format!("tandems-{count}-{language}.xlsx"),
                crate::export::xlsx::tandems(&tandems_of, Paper::A4).unwrap(),
            );
            write(format!("people-{count}-{language}.html"), crate::export::html::people(&people_of));
            write(format!("tandems-{count}-{language}.html"), crate::export::html::tandems(&tandems_of));
            for paper in PAPERS {
                let end = format!("{count}-{language}-{paper:?}.pdf");
                write(format!("people-{end}"), people(&people_of, paper).unwrap());
                write(format!("tandems-{end}"), tandems(&tandems_of, paper).unwrap());
                write(
                    format!("customers-{end}"),
                    customers(&sample::customers(count * 3, language), paper).unwrap(),
                );
                write(
                    format!("customer-sheets-{end}"),
                    customer_sheets(&sample::customer_sheets(count, language), paper).unwrap(),
                );
            }
        }
        let list = sample::customers(900, language);
        write(
            format!("customers-{language}.xlsx"),
            crate::export::xlsx::customers(&list, Paper::A4).unwrap(),
        );
        write(format!("customers-{language}.csv"), crate::export::csv::customers(&list).unwrap());
        write(format!("customers-{language}.html"), crate::export::html::customers(&list));
        write(
            format!("customer-sheets-{language}.html"),
            crate::export::html::customer_sheets(&sample::customer_sheets(12, language)),
        );
    }
}
