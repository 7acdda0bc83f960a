//! Pages, read as a browser reads them.

use crate::export::html::{customer_sheets, customers, people, tandems};
use crate::export::sample::sheets as sample;
use tandem_wording::Language;

/// The elements of a page in order; they nest, and every one is closed.
fn elements(page: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    let mut all = Vec::new();
    let (before, rest) = page.split_once("<body>").unwrap();
    assert!(before.contains("<title>"));
    let (body, _) = rest.split_once("<script>").unwrap();
    for part in body.split('<').skip(1) {
        let tag = part.split('>').next().unwrap();
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        if tag.starts_with('/') {
            assert_eq!(open.pop().as_ref(), Some(&name), "near {part:.80}");
        } else if !tag.ends_with('/') && !["br", "input"].contains(&name.as_str()) {
            open.push(name.clone());
        }
        if !tag.starts_with('/') {
            all.push(name);
        }
    }
    assert!(open.is_empty(), "never closed: {open:?}");
    all
}

#[test]
fn pages_are_whole_and_need_no_network() {
    for language in Language::ALL {
        for (page, sheets) in [
            (people(&sample::people(7, language)), 7),
            (tandems(&sample::tandems(5, language)), 5),
            (customers(&sample::customers(90, language)), 1),
            (customer_sheets(&sample::customer_sheets(12, language)), 12),
            (people(&sample::people(0, language)), 0),
        ] {
            let page = String::from_utf8(page).unwrap();
            let elements = elements(&page);
            assert_eq!(elements.iter().filter(|name| *name == "article").count(), sheets);
            for outside in ["http:", "https:", "src=", "@import", "url("] {
                assert!(!page.contains(outside), "{outside}");
            }
        }
    }
}

#[test]
fn what_people_typed_is_text() {
    let mut view = sample::customers(1, Language::En);
    let hostile = "<script>alert('&\"x\"')</script>\u{0}";
    view.groups[0].customers[0].name = hostile.into();
    let page = String::from_utf8(customers(&view)).unwrap();
    assert!(page.contains("&lt;script&gt;alert('&amp;&quot;x&quot;')&lt;/script&gt;"));
    assert_eq!(page.matches("<script>").count(), 1);
}

#[test]
fn phones_and_addresses_can_be_tapped() {
    let page = String::from_utf8(people(&sample::people(2, Language::De))).unwrap();
    assert!(page.contains("<a href=\"tel:+498912011\">+49 89 1201-1</a>"), "{page:.2000}");
    assert!(page.contains("<a href=\"mailto:p1@example.com\">"));
}
