//! What must not go wrong: two windows on one plan, a damaged file.

use std::fs;

use tandem_tests::{Home, Window, Words};

use crate::board;

#[tokio::test]
async fn a_second_window_on_the_same_plan_only_reads() {
    let home = Home::new();
    let first = Window::open(&home, &[]).await;
    board::show(&first).await;
    let second = Window::open(&home, &[]).await;
    board::show(&second).await;
    let words = Words::of("en");
    second.shows("[data-testid='plan-switcher'] small", words.say("read_only")).await;
    second.until("return document.querySelector(\"[data-testid='plan-button']\").disabled", &[]).await;
    second.picture("second-window").await;
    first.until("return !document.querySelector(\"[data-testid='plan-button']\").disabled", &[]).await;
    second.close().await;
    first.close().await;

    // Whoever held the plan is gone, so the next may write.
    let third = Window::open(&home, &[]).await;
    board::show(&third).await;
    third.until("return !document.querySelector(\"[data-testid='plan-button']\").disabled", &[]).await;
    third.close().await;
}

#[tokio::test]
async fn a_damaged_plan_is_explained_and_left_alone() {
    let home = Home::new();
    let copy = home.path("Copy.tandem");
    let window = Window::open_answering(&home, &[Some(&copy)], &[]).await;
    board::show(&window).await;
    window.press("plan-switcher").await;
    window.press_css("[data-item='copy']").await;
    window.find_css("[data-testid^='notice-']").await;
    window.picture("copied").await;
    window.close().await;

    let mut bytes = fs::read(&copy).expect("the copy");
    let middle = bytes.len() / 2;
    for byte in bytes.iter_mut().skip(4096).take(middle) {
        *byte = 0xa5;
    }
    fs::write(&copy, &bytes).expect("a damaged copy");
    let path = copy.display().to_string();
    let window = Window::open(&home, &[&path]).await;
    let said = window.shows("main", "Copy.tandem").await;
    assert!(said.contains(' ') && !said.contains("store-"), "a sentence, not a key: {said}");
    window.picture("damaged-plan").await;
    window.close().await;
    assert_eq!(fs::read(&copy).expect("the copy"), bytes, "a damaged file is never written to");
}
