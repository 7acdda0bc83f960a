//! The boards of tandems, coverage and trade shows with the keyboard alone, in the real window: gone to by two letters, changed, undone.

use serde_json::json;
use tandem_tests::{Home, Window, looks};

use crate::board::undo_says;

const RIGHT: char = '\u{e014}';
const DOWN: char = '\u{e015}';
const ENTER: char = '\u{e007}';
const SHIFT: char = '\u{e008}';
const CONTROL: char = '\u{e009}';

#[tokio::test]
async fn in_english() {
    boards("en").await;
}

#[tokio::test]
async fn in_german() {
    boards("de").await;
}

async fn boards(language: &str) {
    let home = Home::new();
    let window = Window::open(&home, &["--demo"]).await;
    looks::choose_language(&window, language).await;
    tandems(&window, language).await;
    coverage(&window, language).await;
    trade_shows(&window, language).await;
    window.close().await;
}

/// Gives the focus to the first thing that matches, as Tab and the arrows would in the end.
async fn focus(window: &Window, css: &str) {
    window.find_css(css).await;
    window.ask("document.querySelector(arguments[0]).focus()", &[json!(css)]).await;
    window
        .until("return document.activeElement === document.querySelector(arguments[0])", &[json!(css)])
        .await;
}

/// Waits until undo would take back something else than before, and takes it back with Ctrl Z.
async fn done_and_undone(window: &Window, before: Option<&str>) {
    const OTHER: &str = "const button = document.querySelector(\"[data-testid='undo']\");
        return !button.disabled && button.ariaLabel !== arguments[0]";
    window.until(OTHER, &[json!(before)]).await;
    undone(window, before).await;
}

/// Takes the last step back with Ctrl Z, after which undo says what it said before that step.
async fn undone(window: &Window, before: Option<&str>) {
    window.chord(&[CONTROL], 'z').await;
    const BACK: &str = "const button = document.querySelector(\"[data-testid='undo']\");
        return (button.disabled ? null : button.ariaLabel) === arguments[0]";
    window.until(BACK, &[json!(before)]).await;
}

/// A field rep is picked up, carried to another card, dropped, and brought back.
async fn tandems(window: &Window, language: &str) {
    window.keys(&['g', 't']).await;
    focus(window, ".cards [data-field]").await;
    let before = undo_says(window).await;
    window.keys(&[' ', RIGHT]).await;
    window.find("verdict").await;
    window.picture(&format!("{language}-tandems-moving")).await;
    window.keys(&[ENTER]).await;
    done_and_undone(window, before.as_deref()).await;
}

/// Three customers are chosen and given to another tandem.
async fn coverage(window: &Window, language: &str) {
    window.keys(&['g', 'v']).await;
    focus(window, "[data-row='0']").await;
    let before = undo_says(window).await;
    window.keys(&[' ']).await;
    window.chord(&[SHIFT], DOWN).await;
    window.chord(&[SHIFT], DOWN).await;
    window.until("return document.querySelectorAll('[data-row][aria-selected=true]').length >= 2", &[]).await;
    window.keys(&['m']).await;
    focus(window, ".dialog li button").await;
    window.picture(&format!("{language}-coverage-moving")).await;
    window.keys(&[ENTER]).await;
    done_and_undone(window, before.as_deref()).await;
}

/// Somebody calls in sick, somebody else steps in, and the year is looked at.
async fn trade_shows(window: &Window, language: &str) {
    window.keys(&['g', 's']).await;
    focus(window, "[data-duty]").await;
    window.keys(&[ENTER]).await;
    window.find("sick-call").await;
    let before = undo_says(window).await;
    window.keys(&['s']).await;
    focus(window, "[data-testid='sick-record']").await;
    window.keys(&[ENTER]).await;
    window.find("sick-left").await;
    let sick = undo_says(window).await;
    assert_ne!(sick, before, "the call is a step of its own");
    focus(window, "[data-testid='candidates'] button").await;
    window.picture(&format!("{language}-sick-call")).await;
    window.keys(&[ENTER]).await;
    done_and_undone(window, sick.as_deref()).await;
    undone(window, before.as_deref()).await;
    window.keys(&['2']).await;
    window.find_css("[data-year-person]").await;
    window.picture(&format!("{language}-show-year")).await;
}
