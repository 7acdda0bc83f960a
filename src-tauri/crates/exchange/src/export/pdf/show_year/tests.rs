//! Whole years of shows, looked at as laid out and as written.

use super::*;
use crate::export::pdf::checks::{self, PAPERS, texts};
use crate::export::sample;

#[test]
fn every_size_language_and_paper_passes_the_validators_and_small_ones_are_one_page() {
    let faces = Faces::new().unwrap();
    for (count, shows, language, paper, most) in [
        (3, 1, Language::En, Paper::A4, 1),
        (7, 3, Language::De, Paper::Letter, 1),
        (16, 6, Language::Fr, Paper::A3, 1),
        (60, 12, Language::De, Paper::A4, 4),
        (300, 40, Language::Fr, Paper::A3, 9),
    ] {
        let view = sample::year(count, shows, language);
        assert!(show_year(&view, paper).unwrap().starts_with(b"%PDF-1.7"));
        let pages = lay_out(&view, paper, &faces).pages.len();
        assert!(pages <= most, "{count} people, {shows} shows: {pages} pages");
    }
}

#[test]
fn nothing_leaves_the_page_and_everybody_is_named() {
    let faces = Faces::new().unwrap();
    for (count, paper, language) in checks::cases() {
        let view = sample::year(count, 9, language);
        let book = lay_out(&view, paper, &faces);
        let what = format!("{count} people, {paper:?}, {language}");
        checks::nothing_leaves_the_page(&book, &what);
        let all: String = texts(&book).map(|text| text.3.replace(' ', "")).collect();
        for share in &view.shares {
            let name = share.person.name().replace(' ', "");
            let times = view.shows.iter().flat_map(|show| &show.people);
            let times = times.filter(|part| view.shares[part.share].person == share.person).count();
            assert!(all.matches(&name).count() > times, "{what}: {name}");
        }
    }
}

#[test]
fn texts_nobody_expects_stop_nothing() {
    let mut view = sample::year(7, 3, Language::De);
    view.shows[0].name = "計画 \u{202e}\u{0}\u{1F600} ".repeat(60);
    view.shows[1].place = "W".repeat(300);
    view.shows[2].from = chrono::NaiveDate::MIN;
    view.shows[2].to = chrono::NaiveDate::MAX;
    view.shares[0].person.family = "W".repeat(300);
    view.shares[1].minutes = u32::MAX;
    for paper in PAPERS {
        show_year(&view, paper).unwrap();
        let empty = ShowYear { shows: Vec::new(), shares: Vec::new(), ..view.clone() };
        show_year(&empty, paper).unwrap();
        show_year(&ShowYear { year: i32::MAX, ..view.clone() }, paper).unwrap();
    }
}

/// `TANDEM_SAMPLES=folder cargo test -p tandem-exchange samples -- --ignored` writes files to look at.
#[test]
#[ignore = "writes files for people to look at"]
fn samples() {
    let Some(dir) = std::env::var_os("TANDEM_SAMPLES") else { return };
    for (count, shows) in [(7, 3), (60, 12), (300, 40)] {
        for language in Language::ALL {
            for paper in PAPERS {
                let bytes = show_year(&sample::year(count, shows, language), paper).unwrap();
                let file = format!("show-year-{count}-{language}-{paper:?}.pdf");
                std::fs::write(std::path::Path::new(&dir).join(file), bytes).unwrap();
            }
        }
    }
}
