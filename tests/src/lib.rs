//! What the stories share: a private home for each, the window with its driver, and the files they import.

mod home;
pub mod looks;
mod window;

pub use home::Home;
pub use window::{Window, program};

use std::path::{Path, PathBuf};

/// The clone.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_owned()
}

/// A file made up for the stories.
pub fn fixture(name: &str) -> PathBuf {
    root().join("tests/fixtures").join(name)
}

/// What the screens say in a language, by the key they know it by.
pub struct Words(serde_json::Value);

impl Words {
    /// The screens' own texts in `language`.
    pub fn of(language: &str) -> Self {
        let file = root().join("ui/messages").join(format!("{language}.json"));
        let text = std::fs::read_to_string(&file).expect("the texts of the screens");
        Self(serde_json::from_str(&text).expect("the texts of the screens are JSON"))
    }

    /// The text called `key`, which must be there and have no variables.
    pub fn say(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap_or_else(|| panic!("the screens have no text {key}"))
    }
}
