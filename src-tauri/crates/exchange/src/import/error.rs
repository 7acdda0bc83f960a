//! Why a file could not be read at all.

use tandem_wording::{Language, Message};

/// A file that could not be turned into a table. Rows that make no sense are no error: they are
/// refused one by one in the preview.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{code}")]
pub struct ImportError {
    /// Stable code for screens and scripts, such as `import_too_large`.
    pub code: &'static str,
    /// Line of the file, or row of the sheet, where known; counted from 1.
    pub line: Option<u64>,
    /// Column, where known.
    pub column: Option<String>,
    reason: Box<Message>,
}

impl ImportError {
    pub(crate) fn new(code: &'static str, reason: Message) -> Self {
        Self { code, line: None, column: None, reason: Box::new(reason) }
    }

    pub(crate) fn at_line(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }

    /// What is wrong and what to do, in one sentence.
    pub fn sentence(&self, language: Language) -> String {
        self.reason.say(language)
    }
}
