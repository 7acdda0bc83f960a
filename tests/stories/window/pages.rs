//! What a page may do in the window, whatever gets into it.

use serde_json::json;
use tandem_tests::{Home, Window};

use crate::board;

#[tokio::test]
async fn nothing_foreign_runs_or_loads() {
    const TRY: &str = r"
        const done = arguments[0];
        const violations = [];
        document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'window.foreign = true';
        document.head.append(script);
        const image = new Image();
        image.src = 'https://example.com/x.png';
        let evaluated = true;
        try { (0, eval)('1'); } catch { evaluated = false; }
        fetch('https://example.com/').then(() => true, () => false).then((fetched) => setTimeout(() => done({
            foreign: window.foreign ?? false, evaluated, fetched,
            global: typeof window.__TAURI__, frozen: Object.isFrozen(Object.prototype), violations,
        }), 200));";
    let home = Home::new();
    let window = Window::open(&home, &[]).await;
    board::show(&window).await;
    let mut seen = window.ask_async(TRY, &[]).await;
    let violations = seen["violations"].take();
    for directive in ["script-src-elem", "img-src", "connect-src"] {
        assert!(
            violations.as_array().is_some_and(|all| all.contains(&json!(directive))),
            "{directive}: {violations}"
        );
    }
    assert_eq!(
        seen,
        json!({ "foreign": false, "evaluated": false, "fetched": false, "global": "undefined", "frozen": true, "violations": null })
    );
    window.close().await;
}

#[tokio::test]
async fn the_screens_themselves_break_no_policy() {
    let home = Home::new();
    let window = Window::open(&home, &[]).await;
    board::show(&window).await;
    const LISTEN: &str = "window.violations = []; document.addEventListener('securitypolicyviolation',
        (event) => window.violations.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sourceFile))";
    window.ask(LISTEN, &[]).await;
    for screen in ["people", "customers", "import", "switch-days"] {
        window.press(&format!("nav-{screen}")).await;
        window.picture("policy").await;
    }
    window.press("palette").await;
    window.find("palette-input").await;
    assert_eq!(window.ask("return window.violations", &[]).await, json!([]));
    window.close().await;
}

#[tokio::test]
async fn no_link_leads_out() {
    let home = Home::new();
    let window = Window::open(&home, &[]).await;
    board::show(&window).await;
    for leave in ["location.href = 'https://example.com/'", "window.open('https://example.com/')"] {
        window.ask(leave, &[]).await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        let address = window.client().current_url().await.expect("an address");
        assert_eq!(address.scheme(), "tauri", "{leave}");
        assert_eq!(window.client().windows().await.expect("windows").len(), 1, "{leave}");
    }
    window.find("timeline").await;
    window.close().await;
}
