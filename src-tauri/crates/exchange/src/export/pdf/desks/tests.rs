//! Whole desk plans, looked at as laid out and as written.

use super::*;
use crate::export::pdf::checks::{self, PAPERS, texts};
use crate::export::sample;
use tandem_wording::Language;

#[test]
fn every_size_language_and_paper_passes_the_validators_and_few_people_take_a_page_a_month() {
    let faces = Faces::new().unwrap();
    for (count, language, paper, most) in [
        (1, Language::En, Paper::A4, 3),
        (7, Language::De, Paper::Letter, 3),
        (24, Language::Fr, Paper::A3, 3),
        (60, Language::De, Paper::A4, 15),
        (300, Language::Fr, Paper::A3, 45),
    ] {
        let view = sample::desks(count, language);
        assert!(desks(&view, paper).unwrap().starts_with(b"%PDF-1.7"));
        let pages = lay_out(&view, paper, &faces).pages.len();
        assert!(pages <= most, "{count} people: {pages} pages");
    }
}

#[test]
fn nothing_leaves_the_page_and_everybody_is_there_each_month() {
    let faces = Faces::new().unwrap();
    for (count, paper, language) in checks::cases() {
        let view = sample::desks(count, language);
        let book = lay_out(&view, paper, &faces);
        let what = format!("{count} people, {paper:?}, {language}");
        checks::nothing_leaves_the_page(&book, &what);
        let all: String = texts(&book).map(|text| text.3.replace(' ', "")).collect();
        for person in view.desks.iter().flat_map(|desk| &desk.people) {
            let name = person.name().replace(' ', "");
            assert!(all.matches(&name).count() >= view.months().len(), "{what}: {name}");
        }
    }
}

#[test]
fn every_half_day_with_too_few_is_told() {
    let faces = Faces::new().unwrap();
    let view = sample::desks(7, Language::En);
    let short: usize = view
        .desks
        .iter()
        .map(|desk| {
            let days = 0..view.days.len();
            days.filter(|day| desk.short(*day..*day + 1) > 0).count()
        })
        .sum();
    assert!(short > 0, "the sample has half-days with too few");
    let book = lay_out(&view, Paper::A3, &faces);
    let spoken = book.pages.iter().flat_map(|page| &page.items);
    let spoken = spoken.filter_map(|item| item.mark.as_ref()?.spoken.as_deref());
    assert_eq!(spoken.filter(|text| text.contains("in the morning")).count(), short);
}

#[test]
fn texts_nobody_expects_stop_nothing() {
    let mut view = sample::desks(7, Language::De);
    view.desks[0].name = "計画 \u{202e}\u{0}\u{1F600} ".repeat(60);
    view.desks[0].people[0].family = "W".repeat(300);
    view.desks[0].places.truncate(2);
    view.desks[0].slots.truncate(20);
    view.days[3].holiday = Some("Feiertag ".repeat(100));
    for paper in PAPERS {
        desks(&view, paper).unwrap();
        desks(&DeskPlan { days: Vec::new(), ..view.clone() }, paper).unwrap();
        desks(&DeskPlan { desks: Vec::new(), ..view.clone() }, paper).unwrap();
    }
}

/// `TANDEM_SAMPLES=folder cargo test -p tandem-exchange samples -- --ignored` writes files to look at.
#[test]
#[ignore = "writes files for people to look at"]
fn samples() {
    let Some(dir) = std::env::var_os("TANDEM_SAMPLES") else { return };
    for count in [7, 60, 300] {
        for language in Language::ALL {
            for paper in PAPERS {
                let bytes = desks(&sample::desks(count, language), paper).unwrap();
                let file = format!("desks-{count}-{language}-{paper:?}.pdf");
                std::fs::write(std::path::Path::new(&dir).join(file), bytes).unwrap();
            }
        }
    }
}
