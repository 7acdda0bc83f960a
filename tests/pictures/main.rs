//! A picture of every screen in every language and both themes, for `cargo xtask screenshots`: the demo organisation with its quarter just
//! proposed. They lie where `TANDEM_SCREENSHOTS` says, named language-theme-screen.

use std::process::ExitCode;

use tandem_tests::{Home, Window, looks};

#[tokio::main]
async fn main() -> ExitCode {
    let home = Home::new();
    let window = Window::open(&home, &["--demo"]).await;
    for language in ["en", "de", "fr"] {
        looks::choose_language(&window, language).await;
        for theme in ["light", "dark"] {
            looks::choose_theme(&window, theme).await;
            for screen in window.screens().await {
                window.press(&format!("nav-{screen}")).await;
                window.settle().await;
                window.picture(&format!("{language}-{theme}-{screen}")).await;
            }
            palette(&window, &format!("{language}-{theme}-palette")).await;
        }
    }
    proposals(&window).await;
    window.close().await;
    ExitCode::SUCCESS
}

async fn palette(window: &Window, name: &str) {
    const ESCAPE: char = '\u{e00c}';
    window.press("palette").await;
    window.find("palette-input").await;
    window.settle().await;
    window.picture(name).await;
    window.keys(&[ESCAPE]).await;
    window.until("return !document.querySelector(`[data-testid='palette-input']`)", &[]).await;
}

/// What planning proposes, on every board that plans.
async fn proposals(window: &Window) {
    for screen in window.screens().await {
        window.press(&format!("nav-{screen}")).await;
        window.settle().await;
        if window.count("[data-testid='plan-button']:not([disabled])").await == 0 {
            continue;
        }
        window.press("plan-time").await;
        window.press_css("[data-item='5']").await;
        window.press("plan-button").await;
        for (language, theme) in [("en", "light"), ("de", "dark"), ("fr", "light")] {
            window.find("proposal-accept").await;
            looks::choose_language(window, language).await;
            looks::choose_theme(window, theme).await;
            window.settle().await;
            window.picture(&format!("{language}-{theme}-{screen}-proposal")).await;
        }
    }
}
