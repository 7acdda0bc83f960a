//! What the stories do on the board of switch days.

use serde_json::{Value, json};
use tandem_tests::Window;

/// Goes to the board and waits for its bars to be asked for.
pub async fn show(window: &Window) {
    window.press("nav-switch-days").await;
    window.find("timeline").await;
}

/// Plans for five seconds and accepts the proposal whole. Answers how many switch days it was about.
pub async fn plan_and_accept(window: &Window, picture: Option<&str>) -> usize {
    window.press("plan-time").await;
    window.press_css("[data-item='5']").await;
    window.press("plan-button").await;
    window.find("proposal-accept").await;
    let items = window.count("[data-testid='proposal-items'] [data-item]").await;
    if let Some(name) = picture {
        window.picture(name).await;
    }
    window.press("proposal-accept").await;
    window.until("return !document.querySelector(\"[data-testid='proposal-accept']\")", &[]).await;
    items
}

/// Only what is near the view is in the page at all, so the view travels until a bar comes by.
const VIEW: &str = r"
    const room = (box) => box.scrollWidth - box.clientWidth;
    const box = [...document.querySelectorAll('main *')].sort((a, b) => room(b) - room(a))
        .find((element) => /auto|scroll/.test(getComputedStyle(element).overflowX));
    const travel = () => {
        const end = box.scrollLeft + box.clientWidth >= box.scrollWidth - 1;
        box.scrollLeft = end ? 0 : box.scrollLeft + 150;
    };";

/// A ride-along that can be moved, brought into view, by the id of its bar in the inside rep's row.
pub async fn movable_ride(window: &Window) -> String {
    let find = format!(
        "{VIEW} const view = box.getBoundingClientRect();
        const found = [...document.querySelectorAll(`[data-bar$=':ride:inside'][data-movable]`)].find((bar) => {{
            const place = bar.getBoundingClientRect();
            return place.left > view.left + 220 && place.right < view.right - 120;
        }});
        if (found) window.found_ = found.dataset.bar; else travel();
        return Boolean(found)"
    );
    window.until(&find, &[]).await;
    window.ask("return window.found_", &[]).await.as_str().unwrap_or_default().to_owned()
}

/// Where a bar begins, in half-days from the first day shown.
pub async fn slot(window: &Window, bar: &str) -> i64 {
    let slot = window
        .ask(
            "return Number(document.querySelector(`[data-bar='${arguments[0]}']`)?.dataset.slot ?? -1)",
            &[json!(bar)],
        )
        .await;
    slot.as_f64().map_or(-1, |slot| slot as i64)
}

/// Waits until a bar begins where it should; the view travels to it.
pub async fn stands_at(window: &Window, bar: &str, slot: i64) {
    let at = format!(
        "{VIEW} const bar = document.querySelector(`[data-bar='${{arguments[0]}}']`);
        if (!bar) travel();
        return Number(bar?.dataset.slot) === arguments[1]"
    );
    window.until(&at, &[json!(bar), json!(slot)]).await;
}

/// Moves a bar to the right with the keyboard alone: pick up, step, drop. Answers where it stood and stands.
pub async fn move_by_keyboard(window: &Window, bar: &str, picture: Option<&str>) -> (i64, i64) {
    const RIGHT: char = '\u{e014}';
    const ENTER: char = '\u{e007}';
    let before = slot(window, bar).await;
    window.ask("document.querySelector(`[data-bar='${arguments[0]}']`).focus()", &[json!(bar)]).await;
    window.keys(&[' ']).await;
    window.find("drag-preview").await;
    window.keys(&[RIGHT]).await;
    if let Some(name) = picture {
        window.picture(name).await;
    }
    window.keys(&[ENTER]).await;
    const MOVED: &str =
        "return Number(document.querySelector(`[data-bar='${arguments[0]}']`)?.dataset.slot) > arguments[1]";
    window.until(MOVED, &[json!(bar), json!(before)]).await;
    (before, slot(window, bar).await)
}

/// What undo would take back, as the button says; nothing when there is nothing.
pub async fn undo_says(window: &Window) -> Option<String> {
    const SAYS: &str = "const button = document.querySelector(\"[data-testid='undo']\"); return button.disabled ? null : button.ariaLabel";
    match window.ask(SAYS, &[]).await {
        Value::String(text) => Some(text),
        _ => None,
    }
}
