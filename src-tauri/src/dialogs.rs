//! Asking for a file. Commands see this trait; the tests answer from a list, because no driver can press a native button.

use std::{future::Future, path::PathBuf, pin::Pin};

/// What a dialog answers with: a file or folder, or nothing when it was cancelled.
pub type Answer = Pin<Box<dyn Future<Output = Option<PathBuf>> + Send>>;

/// A kind of file, as the dialog shows it.
#[derive(Debug, Clone)]
pub struct Kind {
    /// What people call it.
    pub name: String,
    /// Its extensions, without the dot.
    pub extensions: &'static [&'static str],
}

/// Asks for files and folders.
pub trait Dialogs: Send + Sync + 'static {
    /// Asks for one file to read.
    fn open_file(&self, title: &str, kinds: &[Kind]) -> Answer;
    /// Asks where to write one file.
    fn save_file(&self, title: &str, suggested: &str, kinds: &[Kind]) -> Answer;
    /// Asks for a folder to write several files into.
    fn folder(&self, title: &str) -> Answer;
}

/// The system's dialogs. Only the asynchronous kind: the other can hang when called from the main thread.
pub struct Native;

impl Native {
    fn dialog(title: &str, kinds: &[Kind]) -> rfd::AsyncFileDialog {
        let dialog = rfd::AsyncFileDialog::new().set_title(title);
        kinds.iter().fold(dialog, |dialog, kind| dialog.add_filter(&kind.name, kind.extensions))
    }
}

impl Dialogs for Native {
    fn open_file(&self, title: &str, kinds: &[Kind]) -> Answer {
        let chosen = Self::dialog(title, kinds).pick_file();
        Box::pin(async move { chosen.await.map(PathBuf::from) })
    }

    fn save_file(&self, title: &str, suggested: &str, kinds: &[Kind]) -> Answer {
        let chosen = Self::dialog(title, kinds).set_file_name(suggested).save_file();
        Box::pin(async move { chosen.await.map(PathBuf::from) })
    }

    fn folder(&self, title: &str) -> Answer {
        let chosen = Self::dialog(title, &[]).pick_folder();
        Box::pin(async move { chosen.await.map(PathBuf::from) })
    }
}

/// Dialogs that answer from a list, in order; when it is empty, each is cancelled.
#[cfg(feature = "scripted-dialogs")]
pub struct Scripted(std::sync::Mutex<std::collections::VecDeque<Option<PathBuf>>>);

#[cfg(feature = "scripted-dialogs")]
impl Scripted {
    /// Dialogs that will answer with these.
    pub fn new(answers: impl IntoIterator<Item = Option<PathBuf>>) -> Self {
        Self(std::sync::Mutex::new(answers.into_iter().collect()))
    }

    fn next(&self) -> Answer {
        let answer = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop_front().flatten();
        Box::pin(std::future::ready(answer))
    }
}

#[cfg(feature = "scripted-dialogs")]
impl Dialogs for Scripted {
    fn open_file(&self, _title: &str, _kinds: &[Kind]) -> Answer {
        self.next()
    }

    fn save_file(&self, _title: &str, _suggested: &str, _kinds: &[Kind]) -> Answer {
        self.next()
    }

    fn folder(&self, _title: &str) -> Answer {
        self.next()
    }
}
