//! A home of its own for each story, so that none meets the plans, settings or fonts of whoever runs it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

/// A temporary home; gone when dropped.
pub struct Home(TempDir);

impl Home {
    /// An empty one.
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    /// A file or folder in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// What the program calls its data folder.
    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    /// Sends a program to this home, with the same clock, texts and looks everywhere.
    pub fn settle(&self, command: &mut Command) {
        let folders = [
            ("HOME", "."),
            ("XDG_DATA_HOME", "xdg/data"),
            ("XDG_CONFIG_HOME", "xdg/config"),
            ("XDG_CACHE_HOME", "xdg/cache"),
            ("XDG_STATE_HOME", "xdg/state"),
            ("XDG_RUNTIME_DIR", "xdg/run"),
        ];
        for (name, folder) in folders {
            let path = self.path(folder);
            fs::create_dir_all(&path).expect("a folder in a temporary home");
            command.env(name, path);
        }
        only_mine(&self.path("xdg/run"));
        command
            .env("TZ", "UTC")
            .env("LC_ALL", "C.UTF-8")
            .env("LANGUAGE", "en")
            .env("GTK_THEME", "Adwaita")
            .env("NO_AT_BRIDGE", "1");
    }
}

impl Default for Home {
    fn default() -> Self {
        Self::new()
    }
}

/// The runtime folder is refused by those who use it unless it is private.
#[cfg(unix)]
fn only_mine(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).expect("rights of a folder of our own");
}

#[cfg(not(unix))]
fn only_mine(_folder: &Path) {}
