//! The size of the window, kept over restarts.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::mpsc::{self, Sender},
    thread,
    time::Duration,
};

use serde::{Deserialize, Serialize};

/// Below this the three panes cannot stand beside each other.
pub const SMALLEST: (f64, f64) = (880.0, 560.0);

/// How large the window is when it is not maximised, in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WindowSize {
    /// Width of the content.
    pub width: f64,
    /// Height of the content.
    pub height: f64,
    /// Whether it fills the screen.
    pub maximized: bool,
}

impl Default for WindowSize {
    fn default() -> Self {
        Self { width: 1280.0, height: 800.0, maximized: false }
    }
}

impl WindowSize {
    /// What was remembered in `file`; the usual size where nothing, or nothing sensible, was.
    pub fn remembered(file: &Path) -> Self {
        const LARGEST: f64 = 20_000.0;
        let read = fs::read(file).ok().and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok());
        let Some(read) = read else { return Self::default() };
        Self {
            width: read.width.clamp(SMALLEST.0, LARGEST),
            height: read.height.clamp(SMALLEST.1, LARGEST),
            maximized: read.maximized,
        }
    }

    fn remember(self, file: &Path) {
        let written = serde_json::to_vec(&self).map_err(Into::into).and_then(|bytes| fs::write(file, bytes));
        if let Err(problem) = written {
            tracing::warn!(%problem, "the window's size could not be kept");
        }
    }
}

/// Writes sizes down once dragging the window's edge has come to rest.
#[derive(Clone)]
pub struct Rememberer(Sender<WindowSize>);

impl Rememberer {
    /// Keeps sizes in `file`.
    pub fn into_file(file: PathBuf) -> Self {
        const REST: Duration = Duration::from_millis(300);
        let (sender, sizes) = mpsc::channel::<WindowSize>();
        thread::spawn(move || {
            while let Ok(mut size) = sizes.recv() {
                while let Ok(newer) = sizes.recv_timeout(REST) {
                    size = newer;
                }
                size.remember(&file);
            }
        });
        Self(sender)
    }

    /// Takes note of a size.
    pub fn note(&self, size: WindowSize) {
        // The thread ends with the program; a size that comes after is not worth a message.
        let _ = self.0.send(size);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_back_within_bounds() {
        let usual = WindowSize::default();
        let cases = [
            ("nothing there", None, usual),
            ("not JSON", Some("800x600"), usual),
            (
                "as it was",
                Some(r#"{"width":1400.0,"height":900.0,"maximized":true}"#),
                WindowSize { width: 1400.0, height: 900.0, maximized: true },
            ),
            (
                "smaller than the screens need",
                Some(r#"{"width":10.0,"height":-5.0,"maximized":false}"#),
                WindowSize { width: SMALLEST.0, height: SMALLEST.1, maximized: false },
            ),
        ];
        for (name, text, expected) in cases {
            let dir = tempfile::tempdir().unwrap();
            let file = dir.path().join("window.json");
            if let Some(text) = text {
                fs::write(&file, text).unwrap();
            }
            assert_eq!(WindowSize::remembered(&file), expected, "{name}");
        }
    }

    #[test]
    fn the_last_size_is_written() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("window.json");
        let rememberer = Rememberer::into_file(file.clone());
        for width in [1000.0, 1100.0, 1200.0] {
            rememberer.note(WindowSize { width, height: 700.0, maximized: false });
        }
        let kept = WindowSize { width: 1200.0, height: 700.0, maximized: false };
        for _ in 0..200 {
            if WindowSize::remembered(&file) == kept {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        panic!("kept {:?}", WindowSize::remembered(&file));
    }
}
