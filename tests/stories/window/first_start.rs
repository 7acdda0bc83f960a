//! The first start, and what is remembered until the next.

use serde_json::json;
use tandem_tests::{Home, Window, Words, looks};

use crate::board;

#[tokio::test]
async fn the_demo_organisation_is_open_and_every_screen_is_there() {
    let home = Home::new();
    let window = Window::open(&home, &[]).await;
    board::show(&window).await;
    window.find_css("[data-bar]").await;
    window.picture("first-start").await;
    for screen in ["people", "customers", "import"] {
        window.press(&format!("nav-{screen}")).await;
        window.until("return location.hash === '#/' + arguments[0]", &[json!(screen)]).await;
        window.picture(&format!("first-start-{screen}")).await;
    }
    window.close().await;
}

#[tokio::test]
async fn the_palette_leads_everywhere() {
    const CONTROL: char = '\u{e009}';
    const ENTER: char = '\u{e007}';
    let home = Home::new();
    let window = Window::open(&home, &[]).await;
    board::show(&window).await;
    window.chord(&[CONTROL], 'k').await;
    let field = window.find("palette-input").await;
    let people = Words::of("en").say("people").to_owned();
    field.send_keys(&people).await.expect("typing");
    window.picture("palette").await;
    window.keys(&[ENTER]).await;
    window.until("return location.hash === '#/people'", &[]).await;
    window.close().await;
}

#[tokio::test]
async fn language_colours_and_size_are_remembered() {
    let home = Home::new();
    let window = Window::open(&home, &[]).await;
    let english = window.text("[data-testid='nav-people']").await;
    looks::choose_language(&window, "fr").await;
    looks::choose_theme(&window, "dark").await;
    window.client().set_window_size(1010, 640).await.expect("a window of another size");
    window.until("return innerWidth === 1010", &[]).await;
    let kept = home.data().join("window.json");
    wait_for(&kept, "1010").await;
    window.picture("french-dark").await;
    window.close().await;

    let window = Window::open(&home, &[]).await;
    let french = window.shows("[data-testid='nav-people']", Words::of("fr").say("people")).await;
    assert_ne!(french, english);
    window.until("return document.documentElement.dataset.theme === 'dark'", &[]).await;
    window.until("return innerWidth === 1010", &[]).await;
    window.close().await;
}

async fn wait_for(file: &std::path::Path, wanted: &str) {
    for _ in 0..200 {
        if std::fs::read_to_string(file).is_ok_and(|text| text.contains(wanted)) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{} never says {wanted}", file.display());
}
