//! From two lists of a company's own to rosters on paper: a new plan, people and customers from CSV, the quarter planned, a leg moved and
//! moved back, the program left and started again, the rosters exported.

use std::{fs, path::Path};

use serde_json::json;
use tandem_tests::{Home, Window, Words, fixture, looks};

use crate::board;

#[tokio::test]
async fn in_english() {
    journey("en", false).await;
}

#[tokio::test]
async fn in_german_on_dark_ground() {
    journey("de", true).await;
}

async fn journey(language: &str, dark: bool) {
    let words = Words::of(language);
    let home = Home::new();
    let plan = home.path("Keller Fördertechnik.tandem");
    let (people, customers) = (fixture("belegschaft.csv"), fixture("kunden.csv"));
    let window = Window::open_answering(&home, &[Some(&plan), Some(&people), Some(&customers)], &[]).await;
    board::show(&window).await;
    looks::choose_language(&window, language).await;
    if dark {
        looks::choose_theme(&window, "dark").await;
    }

    window.press("plan-switcher").await;
    window.press_css("[data-item='new']").await;
    window.shows("[data-testid='plan-switcher'] strong", "Keller Fördertechnik").await;

    import(&window, "people", &format!("{language}-import-people")).await;
    window.press("nav-people").await;
    window.shows("main", "Thérèse Haßler").await;
    window.picture(&format!("{language}-people")).await;

    import(&window, "accounts", &format!("{language}-import-customers")).await;
    window.press("nav-customers").await;
    window.shows("main", "Fébvre").await;
    window.picture(&format!("{language}-customers")).await;

    board::show(&window).await;
    window.shows("[data-testid='plan-button']", words.say("plan_action")).await;
    let planned = board::plan_and_accept(&window, Some(&format!("{language}-proposal"))).await;
    assert!(planned > 0, "a quarter of nine people needs switch days");
    window.picture(&format!("{language}-planned")).await;

    let bar = board::movable_ride(&window).await;
    let accepted = board::undo_says(&window).await;
    let (before, after) = board::move_by_keyboard(&window, &bar, Some(&format!("{language}-moving"))).await;
    window.picture(&format!("{language}-moved")).await;
    let moved = board::undo_says(&window).await;
    assert_ne!(moved, accepted, "the move is the last step now");
    window.press("undo").await;
    board::stands_at(&window, &bar, before).await;
    assert_eq!(board::undo_says(&window).await, accepted);
    window.press("redo").await;
    board::stands_at(&window, &bar, after).await;
    window.close().await;

    let folder = home.path("rosters");
    fs::create_dir(&folder).expect("a folder for rosters");
    let window = Window::open_answering(&home, &[Some(&folder)], &[]).await;
    window.shows("[data-testid='plan-switcher'] strong", "Keller Fördertechnik").await;
    board::show(&window).await;
    board::stands_at(&window, &bar, after).await;
    window.until("return document.documentElement.lang === arguments[0]", &[json!(language)]).await;
    window.press("undo").await;
    board::stands_at(&window, &bar, before).await;
    window.press("redo").await;
    board::stands_at(&window, &bar, after).await;
    export(&window, &folder, language).await;
    window.close().await;
}

/// Brings in the file that the next dialog answers with: look at the columns, look at the rows, do it.
async fn import(window: &Window, kind: &str, picture: &str) {
    window.press("nav-import").await;
    window.press(&format!("import-{kind}")).await;
    window.find("import-columns").await;
    window.picture(&format!("{picture}-columns")).await;
    window.press("import-next").await;
    window.find("import-rows").await;
    window.picture(&format!("{picture}-rows")).await;
    window.press("import-next").await;
    window.find("import-done").await;
    window.press("import-next").await;
    window.find(&format!("import-{kind}")).await;
}

async fn export(window: &Window, folder: &Path, language: &str) {
    window.press("export-button").await;
    for format in ["xlsx", "csv", "ics"] {
        window.press(&format!("export-{format}")).await;
    }
    window.picture(&format!("{language}-export")).await;
    window.press("export-run").await;
    window.find("exported-files").await;
    window.picture(&format!("{language}-exported")).await;
    let begins: &[(&str, &[u8])] = &[
        ("pdf", b"%PDF-1."),
        ("xlsx", b"PK\x03\x04"),
        ("csv", b"\xef\xbb\xbf"),
        ("ics", b"BEGIN:VCALENDAR\r\n"),
    ];
    for (ending, wanted) in begins {
        let files = files_ending(folder, ending);
        assert!(!files.is_empty(), "no {ending} in {}", folder.display());
        for file in files {
            assert!(fs::read(&file).expect("an exported file").starts_with(wanted), "{}", file.display());
        }
    }
    assert!(files_ending(folder, "ics").len() > 1, "one calendar per person and one for the team");
}

fn files_ending(folder: &Path, ending: &str) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of rosters").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_ending(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found
}
