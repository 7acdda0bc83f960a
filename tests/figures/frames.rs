//! Times between frames.

use serde_json::{Value, json};
use tandem_tests::Window;

/// Scrolls the largest thing on screen that scrolls, for three seconds, and answers with the times between the frames of that.
pub async fn while_scrolling(window: &Window) -> Value {
    const SCROLL: &str = r"
        const done = arguments[0];
        const far = (box) => box.scrollHeight - box.clientHeight + box.scrollWidth - box.clientWidth;
        const box = [...document.querySelectorAll('main *')]
            .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY + getComputedStyle(element).overflowX))
            .sort((a, b) => far(b) - far(a))[0];
        const frames = [];
        let last = performance.now();
        const end = last + 3000;
        const step = (now) => {
            frames.push(now - last);
            last = now;
            box.scrollTop += 37;
            box.scrollLeft += 11;
            if (now < end) requestAnimationFrame(step); else { box.scrollTop = 0; box.scrollLeft = 0; done(frames.slice(2)); }
        };
        requestAnimationFrame(step);";
    summary(&numbers(&window.ask_async(SCROLL, &[]).await))
}

/// The numbers of a JSON list.
pub fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

/// The middle, the worst of a hundred, and how many there were.
pub fn summary(times: &[f64]) -> Value {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |share: f64| sorted.get(((sorted.len() as f64 - 1.0) * share).round() as usize).copied();
    json!({ "count": sorted.len(), "median_ms": at(0.5), "p99_ms": at(0.99), "max_ms": at(1.0) })
}
