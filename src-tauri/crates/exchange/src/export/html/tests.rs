//! Pages as a browser gets them.

use super::*;
use crate::export::sample;
use proptest::prelude::*;
use tandem_wording::Language;

/// The tags of a page in order; panics where one is left open or closed twice.
fn checked(bytes: &[u8]) -> String {
    let html = std::str::from_utf8(bytes).unwrap().to_owned();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html.as_str();
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let end = rest.find('>').expect("a tag ends");
        let tag = &rest[..end];
        rest = &rest[end + 1..];
        let name = tag.split([' ', '\n']).next().unwrap_or_default();
        if let Some(name) = name.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "</{name}>");
        } else if !matches!(name, "!doctype" | "meta" | "br" | "input") {
            assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            open.push(name);
            if matches!(name, "style" | "script") {
                rest = &rest[rest.find(&format!("</{name}>")).expect("it ends")..];
            }
        }
    }
    assert!(open.is_empty(), "{open:?}");
    html
}

fn pages(count: usize, language: Language) -> Vec<Vec<u8>> {
    vec![
        switch_days(&sample::roster(count, language)),
        trade_show(&sample::show(count, 3, language)),
        show_year(&sample::year(count, 4, language)),
        desks(&sample::desks(count, language)),
    ]
}

#[test]
fn pages_are_whole_and_know_no_address() {
    for count in [1, 7, 60, 300] {
        for language in Language::ALL {
            for page in pages(count, language) {
                let html = checked(&page);
                assert!(html.starts_with(&format!("<!doctype html>\n<html lang=\"{language}\">")));
                for address in ["http:", "https:", "src=", "url(", "@import", "//cdn", "<link"] {
                    assert!(!html.contains(address), "{address}");
                }
                assert!(html.contains("Vertrieb Süd 2027"));
                for table in html.split("<table").skip(1) {
                    assert!(table.contains("<caption>") && table.contains("<th scope=\"col\">"), "{table}");
                }
            }
        }
    }
}

#[test]
fn every_leg_and_every_duty_is_there_without_a_script() {
    let view = sample::roster(16, Language::De);
    let html = checked(&switch_days(&view));
    let rows = html.matches("<tr data-find=").count();
    assert_eq!(rows, view.legs.len() + view.people.len());
    assert_eq!(
        html.matches("class=\"off\"").count(),
        view.legs
            .iter()
            .filter(|leg| { leg.status == crate::export::view::switch_days::Status::Cancelled })
            .count()
    );

    let view = sample::show(12, 3, Language::En);
    let html = checked(&trade_show(&view));
    for (index, person) in view.people.iter().enumerate() {
        let duties = view.duties.iter().filter(|duty| duty.person == person.id).count();
        assert_eq!(
            html.matches(&format!("<li class=\"is-{}\" data-find=\"{index}\">", side(person.side))).count(),
            duties
        );
    }
}

proptest! {
    #[test]
    fn no_text_of_a_plan_becomes_a_tag(hostile in "[<>&\"'a-z/=\\PC\u{0}\u{7f}-]{0,40}") {
        let mut view = sample::show(3, 1, Language::De);
        view.name = hostile.clone();
        view.head.plan = hostile.clone();
        view.people[0].family = hostile.clone();
        view.people[1].phone = hostile.clone();
        view.stations[0].name = hostile.clone();
        view.shifts[1].name = hostile.clone();
        view.visits[0].account = hostile.clone();
        checked(&trade_show(&view));
        let mut view = sample::roster(2, Language::Fr);
        view.legs[0].place = hostile.clone();
        view.people[0].given = hostile.clone();
        checked(&switch_days(&view));
        let safe = text(&hostile);
        prop_assert!(!safe.contains(['<', '>', '"', '\'']));
    }
}

/// `TANDEM_SAMPLES=folder cargo test -p tandem-exchange samples -- --ignored` writes files to look at.
#[test]
#[ignore = "writes files for people to look at"]
fn samples() {
    let Some(dir) = std::env::var_os("TANDEM_SAMPLES") else { return };
    for count in [7, 60, 300] {
        for language in Language::ALL {
            let names = ["switch-days", "trade-shows", "show-year", "desks"];
            for (name, page) in names.iter().zip(pages(count, language)) {
                let file = format!("{name}-{count}-{language}.html");
                std::fs::write(std::path::Path::new(&dir).join(file), page).unwrap();
            }
        }
    }
}
