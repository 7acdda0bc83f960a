//! The shell without a window.

use std::{path::PathBuf, sync::Arc};

use serde_json::Value;
use tandem_app::{Clock, Workspace};
use tandem_desktop::{First, dialogs::Scripted};
use tandem_tests::Home;
use tauri::{
    App, Manager, WebviewWindow, WebviewWindowBuilder,
    ipc::{CallbackFn, InvokeBody, InvokeResponseBody},
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};

/// The program with a window that nobody sees, in a home of its own.
pub struct Desktop {
    app: App<MockRuntime>,
    main: WebviewWindow<MockRuntime>,
    /// Where its plans are.
    pub home: Home,
}

impl Desktop {
    /// A first start, with answers for the file dialogs.
    pub fn new(answers: impl IntoIterator<Item = Option<PathBuf>>) -> Self {
        Self::at(Home::new(), answers)
    }

    /// A start in a home that may have seen others.
    pub fn at(home: Home, answers: impl IntoIterator<Item = Option<PathBuf>>) -> Self {
        let app = tandem_desktop::with_commands(mock_builder())
            .build(tandem_desktop::context())
            .expect("the program without a window");
        let workspace = Workspace::new(&home.data(), "en", "0.0.0", Clock::system());
        tandem_desktop::furnish(&app, workspace, First::Last, Arc::new(Scripted::new(answers)));
        let main = window(&app, "main");
        Self { app, main, home }
    }

    /// Calls a command from the window that may.
    pub fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        call(&self.main, command, arguments)
    }

    /// Calls a command that must succeed.
    pub fn done(&self, command: &str, arguments: Value) -> Value {
        self.call(command, arguments).unwrap_or_else(|problem| panic!("{command}: {problem}"))
    }

    /// Calls a command from a window that no capability names.
    pub fn call_from_elsewhere(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        call(&window(&self.app, "elsewhere"), command, arguments)
    }

    /// Ends the program; what it kept stays in the home.
    pub fn quit(self) -> Home {
        let Self { app, main, home } = self;
        drop(main);
        // The window nobody sees outlives the program here; in the real one the process ends, and with it the hold on the plan.
        app.state::<Arc<Workspace>>().close();
        drop(app);
        home
    }
}

fn window(app: &App<MockRuntime>, label: &str) -> WebviewWindow<MockRuntime> {
    app.get_webview_window(label).unwrap_or_else(|| {
        WebviewWindowBuilder::new(app, label, tauri::WebviewUrl::default())
            .build()
            .expect("a window nobody sees")
    })
}

fn call(window: &WebviewWindow<MockRuntime>, command: &str, arguments: Value) -> Result<Value, Value> {
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().expect("an address"),
        body: InvokeBody::Json(arguments),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.to_string(),
    };
    get_ipc_response(window, request).map(|body| match body {
        InvokeResponseBody::Json(text) => serde_json::from_str(&text).expect("an answer is JSON"),
        InvokeResponseBody::Raw(bytes) => serde_json::from_slice(&bytes).expect("a raw answer is JSON"),
    })
}
