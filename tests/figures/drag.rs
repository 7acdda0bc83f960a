//! Dragging a bar with the pointer.

use std::time::Duration;

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::{Value, json};
use tandem_tests::Window;

use crate::frames::{numbers, summary};

const TIMES: usize = 8;
const STEP: i64 = 4;
const STEPS: i64 = 60;

/// Drags one bar to the right and back several times. Answers with the times between frames while dragging, and the times from the drop
/// to the frame that shows what came of it.
pub async fn back_and_forth(window: &Window) -> (Value, Value) {
    // Only what is near the view is in the page at all, so the view travels, row by row, until a bar comes by that has room to be dragged.
    const PICK: &str = r"
        const found = [...document.querySelectorAll('[data-bar][data-movable][data-status=planned]')].map((bar) => [bar, bar.getBoundingClientRect()])
            .find(([bar, box]) => box.left > 440 && box.right < innerWidth - 600 && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('[data-bar]') === bar);
        if (found) { window.picked_ = found[0].dataset.bar; return true; }
        const room = (box) => box.scrollWidth - box.clientWidth;
        const box = [...document.querySelectorAll('main *')].sort((a, b) => room(b) - room(a))
            .find((element) => /auto|scroll/.test(getComputedStyle(element).overflowX));
        const end = box.scrollLeft + box.clientWidth >= box.scrollWidth - 1;
        if (end) { box.scrollLeft = 0; box.scrollTop += box.clientHeight / 2; } else box.scrollLeft += 200;
        return false";
    // The undo button changes with the answer that brings bars and findings; two frames later both are painted.
    const WATCH: &str = r"
        window.frames_ = []; window.drops_ = [];
        let last = null;
        const frame = (now) => { if (last !== null) window.frames_.push(now - last); last = now; window.watching_ = requestAnimationFrame(frame); };
        let begun = null;
        addEventListener('pointerdown', () => { last = null; requestAnimationFrame(frame); }, true);
        addEventListener('pointerup', () => { begun = performance.now(); cancelAnimationFrame(window.watching_); last = null; }, true);
        new MutationObserver(() => {
            const from = begun;
            begun = null;
            if (from !== null) requestAnimationFrame(() => requestAnimationFrame((now) => window.drops_.push(now - from)));
        }).observe(document.querySelector(`[data-testid='undo']`).parentElement, { attributes: true, subtree: true, childList: true });";
    window.until(PICK, &[]).await;
    let bar = window.ask("return window.picked_", &[]).await;
    window.ask(WATCH, &[]).await;
    for round in 0..TIMES {
        let direction = if round % 2 == 0 { 1 } else { -1 };
        drag(window, &bar, direction).await;
        window.until("return window.drops_.length > arguments[0]", &[json!(round)]).await;
    }
    let frames = numbers(&window.ask("return window.frames_", &[]).await);
    let drops = numbers(&window.ask("return window.drops_", &[]).await);
    (summary(&frames), summary(&drops))
}

async fn drag(window: &Window, bar: &Value, direction: i64) {
    const MIDDLE: &str = r"
        const box = document.querySelector(`[data-bar='${arguments[0]}']`).getBoundingClientRect();
        return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)]";
    let middle = numbers(&window.ask(MIDDLE, std::slice::from_ref(bar)).await);
    let (x, y) = (middle[0], middle[1]);
    let to = |offset: i64, milliseconds: u64| PointerAction::MoveTo {
        duration: Some(Duration::from_millis(milliseconds)),
        x: x + offset as f64,
        y,
    };
    let mut actions = MouseActions::new("mouse".into())
        .then(to(0, 0))
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
    for step in 1..=STEPS {
        actions = actions.then(to(direction * step * STEP, 16));
    }
    actions = actions.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    window.client().perform_actions(actions).await.expect("the pointer moves");
}
