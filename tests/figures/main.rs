//! Figures of the real window for `cargo xtask measure`: how soon a screen is painted, how evenly it draws while scrolling and dragging, and how long a dropped bar
//! takes to show. Takes the path of a large plan and prints one line of JSON.

mod drag;
mod frames;
mod opening;

use std::{
    io::{Write, stdout},
    process::ExitCode,
};

use serde_json::json;
use tandem_tests::{Home, Window};

#[tokio::main]
async fn main() -> ExitCode {
    let Some(plan) = std::env::args().nth(1) else { return ExitCode::from(2) };
    let home = Home::new();
    let window = Window::open(&home, &[&plan]).await;
    let opened = opening::every_screen(&window).await;
    window.press("nav-switch-days").await;
    window.find_css("[data-bar]").await;
    let timeline = frames::while_scrolling(&window).await;
    let (dragging, dropped) = drag::back_and_forth(&window).await;
    window.press("nav-customers").await;
    window.find_css("main [role='row'] + [role='row']").await;
    let customers = frames::while_scrolling(&window).await;
    window.close().await;
    let figures = json!({
        "open_to_painted": opened,
        "frames_scrolling_timeline": timeline,
        "frames_scrolling_customers": customers,
        "frames_dragging": dragging,
        "drop_to_painted_findings": dropped,
    });
    // Whoever asked may have gone.
    let _ = writeln!(stdout(), "{figures}");
    ExitCode::SUCCESS
}
