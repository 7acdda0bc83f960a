//! How the window looks: its language and its colours.

use serde_json::json;

use crate::Window;

/// Chooses the language of everything.
pub async fn choose_language(window: &Window, language: &str) {
    window.find("language").await.select_by_value(language).await.expect("a language to choose");
    window.until("return document.documentElement.lang === arguments[0]", &[json!(language)]).await;
}

/// Chooses `light` or `dark` colours.
pub async fn choose_theme(window: &Window, theme: &str) {
    window.press("theme").await;
    window.press_css(&format!("[data-item='{theme}']")).await;
    window.until("return document.documentElement.dataset.theme === arguments[0]", &[json!(theme)]).await;
}
