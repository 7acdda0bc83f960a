//! Opening each screen of the window.

use serde_json::{Map, Value, json};
use tandem_tests::Window;

use crate::frames::numbers;

const TIMES: usize = 3;

/// Milliseconds from pressing a screen's entry to the frame after the last thing that changed on it, by screen: the first time and the
/// middle of all times.
pub async fn every_screen(window: &Window) -> Value {
    // Nothing changes for so long: then the screen is taken to be whole.
    const OPEN: &str = r"
        const [name, done] = arguments;
        const QUIET = 500;
        const entry = document.querySelector(`[data-testid='${name}']`);
        let painted = null, timer = null;
        const begun = performance.now();
        const end = () => { seen.disconnect(); done(painted === null ? null : painted - begun); };
        const seen = new MutationObserver(() => {
            clearTimeout(timer);
            requestAnimationFrame(() => requestAnimationFrame((now) => {
                painted = Math.max(painted ?? 0, now);
                clearTimeout(timer);
                timer = setTimeout(end, QUIET);
            }));
        });
        seen.observe(document.querySelector('main'), { attributes: true, childList: true, characterData: true, subtree: true });
        timer = setTimeout(end, 10000);
        entry.click();";
    let names = window.screens().await;
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); names.len()];
    for _ in 0..TIMES {
        for (name, times) in names.iter().zip(&mut times) {
            let time = window.ask_async(OPEN, &[json!(format!("nav-{name}"))]).await;
            times.extend(numbers(&json!([time])));
        }
    }
    let mut figures = Map::new();
    for (name, times) in names.iter().zip(times) {
        let first = times.first().copied();
        let mut sorted = times;
        sorted.sort_by(f64::total_cmp);
        figures.insert(name.clone(), json!({ "first_ms": first, "median_ms": sorted.get(sorted.len() / 2) }));
    }
    Value::Object(figures)
}
