//! The real window, steered by WebKit's own driver. Linux only: elsewhere no such driver exists, and the same stories run through the app.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource, KeyAction, KeyActions},
    elements::Element,
    wd::TimeoutConfiguration,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

use crate::Home;

/// How long a story waits for something to appear before it fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// One running window with its driver. Dropping it ends both.
pub struct Window {
    client: Client,
    driver: Child,
    log: PathBuf,
    /// The program's processes; the driver answers before they have ended and let go of the plan.
    processes: BTreeSet<u32>,
}

impl Window {
    /// Starts the program in `home` with these arguments.
    pub async fn open(home: &Home, arguments: &[&str]) -> Self {
        let log = home.path("window.log");
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        home.settle(&mut command);
        let errors = File::create(&log).expect("a log in a temporary home");
        let mut driver = command
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(errors)
            .spawn()
            .expect("WebKitWebDriver, which `cargo xtask test` installs");
        if !listens(port).await {
            end(&mut driver);
            panic!("WebKitWebDriver does not listen");
        }
        let data = home.data();
        let others = running_in(&data);
        let mut all = vec!["--data-dir".to_owned(), data.display().to_string()];
        all.extend(arguments.iter().map(ToString::to_string));
        let capabilities = json!({ "webkitgtk:browserOptions": { "binary": program(), "args": all } });
        let capabilities = capabilities.as_object().cloned().unwrap_or_default();
        let address = format!("http://127.0.0.1:{port}");
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let connecting = builder.capabilities(capabilities).connect(&address);
        let client = match timeout(PATIENCE, connecting).await {
            Ok(Ok(client)) => client,
            other => {
                end(&mut driver);
                panic!("no window: {other:?}\n{}", fs::read_to_string(&log).unwrap_or_default());
            }
        };
        let processes = running_in(&data).difference(&others).copied().collect();
        let window = Self { client, driver, log, processes };
        let timeouts =
            TimeoutConfiguration::new(Some(Duration::from_mins(1)), Some(PATIENCE), Some(Duration::ZERO));
        window.client.update_timeouts(timeouts).await.expect("timeouts of the driver");
        window
    }

    /// Starts the program with answers for the file dialogs it will open, in order.
    pub async fn open_answering(home: &Home, answers: &[Option<&Path>], arguments: &[&str]) -> Self {
        let answers = json!(answers).to_string();
        let mut all = vec!["--scripted-dialogs", &answers];
        all.extend(arguments);
        Self::open(home, &all).await
    }

    /// The driver's own client, for what this type has no word for.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// What the program and its driver have printed.
    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// The thing that the screens call `id`, once it is there.
    pub async fn find(&self, id: &str) -> Element {
        self.find_css(&format!("[data-testid='{id}']")).await
    }

    /// The first thing that matches, once it is there.
    pub async fn find_css(&self, css: &str) -> Element {
        let begun = Instant::now();
        loop {
            if let Ok(element) = self.client.find(Locator::Css(css)).await {
                return element;
            }
            self.wait_on(begun, || format!("{css} is not there")).await;
        }
    }

    /// How many things match now.
    pub async fn count(&self, css: &str) -> usize {
        self.client.find_all(Locator::Css(css)).await.map_or(0, |found| found.len())
    }

    /// Presses what the screens call `id`, once it can be pressed.
    pub async fn press(&self, id: &str) {
        self.press_css(&format!("[data-testid='{id}']")).await;
    }

    /// Presses the first thing that matches, once it can be pressed.
    pub async fn press_css(&self, css: &str) {
        let begun = Instant::now();
        loop {
            let element = self.find_css(css).await;
            // A screen that is being replaced may take the thing away between finding and pressing it.
            match element.is_enabled().await {
                Ok(true) => match element.click().await {
                    Ok(()) => return,
                    Err(problem) => {
                        self.wait_on(begun, || format!("{css} cannot be pressed: {problem}")).await;
                    }
                },
                _ => self.wait_on(begun, || format!("{css} stays disabled")).await,
            }
        }
    }

    /// The text of the first thing that matches; empty while there is none. Asked of the page, because the driver leaves out texts that
    /// are cut short with an ellipsis.
    pub async fn text(&self, css: &str) -> String {
        let text =
            self.ask("return document.querySelector(arguments[0])?.innerText ?? ''", &[json!(css)]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the first thing that matches shows `wanted`.
    pub async fn shows(&self, css: &str, wanted: &str) -> String {
        let begun = Instant::now();
        loop {
            let text = self.text(css).await;
            if text.contains(wanted) {
                return text;
            }
            self.wait_on(begun, || format!("{css} should show {wanted:?} and shows {text:?}")).await;
        }
    }

    /// Waits until the script answers true.
    pub async fn until(&self, script: &str, arguments: &[Value]) {
        let begun = Instant::now();
        while self.ask(script, arguments).await != json!(true) {
            self.wait_on(begun, || format!("never true: {script}")).await;
        }
    }

    /// Runs a script in the page.
    pub async fn ask(&self, script: &str, arguments: &[Value]) -> Value {
        self.client.execute(script, arguments.to_vec()).await.expect("a script in the page")
    }

    /// Runs a script that ends by calling its last argument.
    pub async fn ask_async(&self, script: &str, arguments: &[Value]) -> Value {
        self.client.execute_async(script, arguments.to_vec()).await.expect("a script in the page")
    }

    /// Presses keys one after another, wherever the focus is.
    pub async fn keys(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".into());
        for key in keys {
            actions = actions.then(KeyAction::Down { value: *key }).then(KeyAction::Up { value: *key });
        }
        self.client.perform_actions(actions).await.expect("keys");
    }

    /// Presses one key while others are held.
    pub async fn chord(&self, held: &[char], key: char) {
        let mut actions = KeyActions::new("keyboard".into());
        for value in held {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        actions = actions.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        for value in held.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *value });
        }
        self.client.perform_actions(actions).await.expect("keys");
    }

    /// The screens that the window leads to, by their names in the page, in the order shown.
    pub async fn screens(&self) -> Vec<String> {
        const NAMES: &str = "return [...document.querySelectorAll(`[data-testid^='nav-']`)].map((entry) => entry.dataset.testid.slice(4))";
        self.find_css("[data-testid^='nav-']").await;
        let names = self.ask(NAMES, &[]).await;
        names.as_array().into_iter().flatten().filter_map(|name| name.as_str().map(str::to_owned)).collect()
    }

    /// Waits until nothing has changed in the page for a while.
    pub async fn settle(&self) {
        const QUIET: &str = r"
            const done = arguments[0];
            const begun = performance.now();
            let timer = setTimeout(done, 400);
            new MutationObserver((_, seen) => {
                clearTimeout(timer);
                // A page that never rests is taken as it is.
                if (performance.now() - begun < 5000) timer = setTimeout(done, 400); else { seen.disconnect(); done(); }
            }).observe(document.body, { attributes: true, childList: true, characterData: true, subtree: true });";
        self.ask_async(QUIET, &[]).await;
    }

    /// Keeps a picture of the window under `name`, and answers with its bytes.
    pub async fn picture(&self, name: &str) -> Vec<u8> {
        // The driver photographs the frame after it is asked, so there must be one even where nothing changes: a dot in the corner that
        // nobody can see changes for a second. The first callback runs before a paint, the second after it.
        const PAINTED: &str = r"
            const done = arguments[0];
            const dot = document.body.appendChild(document.createElement('i'));
            Object.assign(dot.style, { position: 'fixed', inset: '0 auto auto 0', width: '1px', height: '1px' });
            let left = 60;
            const frame = () => {
                dot.style.background = left % 2 ? '#00000001' : '#00000002';
                if (--left) requestAnimationFrame(frame); else dot.remove();
            };
            frame();
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));";
        self.ask_async(PAINTED, &[]).await;
        let taken = timeout(PATIENCE, self.client.screenshot()).await;
        let picture = taken.expect("a window in sight").expect("a picture of the window");
        let folder = std::env::var_os("TANDEM_SCREENSHOTS")
            .map_or_else(|| crate::root().join("screenshots"), PathBuf::from);
        fs::create_dir_all(&folder).expect("a folder for pictures");
        fs::write(folder.join(format!("{name}.png")), &picture).expect("a picture on disk");
        picture
    }

    /// Ends the program and its driver. When it answers, the program has let go of its plan.
    pub async fn close(mut self) {
        self.client.clone().close().await.expect("the driver ends the window");
        let begun = Instant::now();
        while self.processes.iter().any(|id| Path::new(&format!("/proc/{id}/exe")).exists()) {
            assert!(begun.elapsed() < PATIENCE, "the window is closed, but the program does not end");
            // The driver closes the page and now and then forgets the program around it.
            if begun.elapsed() > Duration::from_secs(2) {
                self.processes.iter().for_each(|id| terminate(*id));
            }
            sleep(Duration::from_millis(20)).await;
        }
        end(&mut self.driver);
    }

    async fn wait_on(&self, begun: Instant, problem: impl Fn() -> String) {
        if begun.elapsed() > PATIENCE {
            let page = self.text("body").await;
            panic!("{}\n--- on screen\n{page}\n--- printed\n{}", problem(), self.log());
        }
        sleep(Duration::from_millis(40)).await;
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        end(&mut self.driver);
    }
}

/// The window's program: the one `cargo xtask` names, or the one built beside the tests.
pub fn program() -> PathBuf {
    std::env::var_os("TANDEM_WINDOW").map_or_else(
        || {
            let tests = std::env::current_exe().expect("the path of the tests");
            tests.ancestors().nth(2).expect("the folder of a profile").join("tandem")
        },
        PathBuf::from,
    )
}

/// The processes that were started on a data folder.
fn running_in(data: &Path) -> BTreeSet<u32> {
    let data = data.display().to_string();
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    processes
        .filter(|process| {
            let line = fs::read(process.path().join("cmdline")).unwrap_or_default();
            line.split(|byte| *byte == 0).any(|argument| argument == data.as_bytes())
        })
        .filter_map(|process| process.file_name().to_str()?.parse().ok())
        .collect()
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

async fn listens(port: u16) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return true;
        }
        sleep(Duration::from_millis(20)).await;
    }
    false
}

/// Asks the driver to end, which ends the window first; killing it would leave the window behind.
fn end(driver: &mut Child) {
    if matches!(driver.try_wait(), Ok(Some(_))) {
        return;
    }
    terminate(driver.id());
    let _ = driver.wait();
}

fn terminate(process: u32) {
    // It may have ended by itself in the meantime.
    let _ = Command::new("kill").arg(process.to_string()).stderr(Stdio::null()).status();
}
