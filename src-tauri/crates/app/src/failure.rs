//! Why something could not be done, before it is said in a language.

use crate::{names, seam::AppError};
use tandem_exchange::{export::ExportError, import::ImportError};
use tandem_model::{Document, Entity, EntityId, ModelError};
use tandem_store::{ReadOnly, StoreError};
use tandem_wording::{Args, Language, Message};

/// Why something could not be done.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The plan file.
    Store(Box<StoreError>),
    /// A file that was to be imported.
    Import(ImportError),
    /// Files that were to be written.
    Export(ExportError),
    /// Anything else, as a sentence with its code.
    Said {
        /// Stable code.
        code: &'static str,
        /// The sentence.
        message: Message,
        /// Fields, files or ids concerned.
        fields: Vec<String>,
    },
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(Box::new(error))
    }
}

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        Self::Import(error)
    }
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        Self::Export(error)
    }
}

impl Failure {
    /// A sentence of the app's own.
    pub fn said(code: &'static str, key: &'static str, args: Args) -> Self {
        Self::Said { code, message: Message::new(key, args), fields: Vec::new() }
    }

    /// Names the fields concerned.
    pub fn with_fields(mut self, names: impl IntoIterator<Item = String>) -> Self {
        if let Self::Said { fields, .. } = &mut self {
            fields.extend(names);
        }
        self
    }

    /// A plan that can only be looked at.
    pub fn read_only(why: &ReadOnly, path: &std::path::Path) -> Self {
        let path = path.display().to_string();
        let owner = why.owner();
        let args = Args::new()
            .text("path", &path)
            .text("who", owner.map(|owner| owner.who.clone()).unwrap_or_default())
            .text("since", owner.map(|owner| owner.since.clone()).unwrap_or_default());
        let code = match why {
            ReadOnly::Asked => "read_only",
            ReadOnly::Locked(_) => "locked",
            ReadOnly::File | ReadOnly::Folder => "no_permission",
            ReadOnly::DiskFull => "disk_full",
            ReadOnly::NoLocks => "no_locks",
        };
        Self::said(code, why.key(), args).with_fields([path])
    }

    /// Something that is not in the plan.
    pub fn unknown(id: impl Into<EntityId>) -> Self {
        let id = id.into();
        let args = Args::new().message("what", names::noun(id)).text("id", id.uuid().to_string());
        Self::said("unknown_id", "app-unknown-id", args).with_fields([id.uuid().to_string()])
    }

    /// What the model refused, with the names that `document` gives.
    pub fn model(error: &ModelError, document: &Document) -> Self {
        Self::refused(error, document, names::entity(document, error.entity))
    }

    /// The same for something that is not in the plan yet.
    pub fn model_in_row(error: &ModelError, document: &Document, row: &Entity) -> Self {
        Self::refused(error, document, names::row_in(document, row))
    }

    fn refused(error: &ModelError, document: &Document, what: Message) -> Self {
        let args = Args::new().message("what", what).message("field", names::field(error.field));
        let other = |args: Args| match error.problem.other() {
            Some(other) => args.message("other", names::entity(document, other)),
            None => args.text("other", ""),
        };
        let (key, args) = match error.code() {
            "empty" => ("app-refused-empty", args),
            "out_of_range" => ("app-refused-out-of-range", args),
            "order" => ("app-refused-order", args),
            "unknown_reference" => ("app-refused-unknown-reference", args),
            "still_used" => ("app-refused-still-used", other(args)),
            "wrong_side" => ("app-refused-wrong-side", other(args)),
            "duplicate" => ("app-refused-duplicate", other(args)),
            "contradiction" => ("app-refused-contradiction", other(args)),
            "immutable" => ("app-refused-immutable", args),
            "outdated" => ("app-refused-outdated", args),
            _ => ("app-refused-id-mismatch", args),
        };
        Self::said(error.code(), key, args).with_fields([error.field.to_owned()])
    }

    /// As the screen and the command line hear of it.
    pub fn say(&self, language: Language) -> AppError {
        match self {
            Self::Store(error) => {
                let args = error.args().into_iter().fold(Args::new(), |args, (name, value)| {
                    // Numbers choose plurals; everything else is a text.
                    match value.parse::<i64>() {
                        Ok(number) => args.number(name, number),
                        Err(_) => args.text(name, value),
                    }
                });
                AppError {
                    code: error.code().into(),
                    sentence: tandem_wording::say(language, error.key(), &args),
                    fields: vec![error.path.display().to_string()],
                }
            }
            Self::Import(error) => {
                AppError { code: error.code.into(), sentence: error.sentence(language), fields: Vec::new() }
            }
            Self::Export(error) => say_export(error, language),
            Self::Said { code, message, fields } => {
                AppError { code: (*code).into(), sentence: message.say(language), fields: fields.clone() }
            }
        }
    }
}

fn say_export(error: &ExportError, language: Language) -> AppError {
    let show = |path: &std::path::Path| path.display().to_string();
    let (key, args, fields) = match error {
        ExportError::Format { format, detail } => {
            ("app-export-format", Args::new().text("format", *format).text("detail", detail), Vec::new())
        }
        ExportError::NobodyThere(id) => {
            ("app-export-nobody-there", Args::new().text("id", id.to_string()), vec![id.to_string()])
        }
        ExportError::Exists(paths) => {
            let first = paths.first().map(|path| show(path)).unwrap_or_default();
            let args = Args::new().number("count", paths.len()).text("path", first);
            ("app-export-exists", args, paths.iter().map(|path| show(path)).collect())
        }
        ExportError::Stopped => ("app-export-stopped", Args::new(), Vec::new()),
        ExportError::Name(name) => ("app-export-name", Args::new().text("name", name), vec![name.clone()]),
        ExportError::Write { path, source } => {
            let key = match error.code() {
                "disk_full" => "app-write-disk-full",
                "no_permission" => "app-write-no-permission",
                "locked" => "app-write-locked",
                "missing" => "app-write-missing",
                _ => "app-write-failed",
            };
            (key, Args::new().text("path", show(path)).text("detail", source.to_string()), vec![show(path)])
        }
    };
    AppError { code: error.code().into(), sentence: tandem_wording::say(language, key, &args), fields }
}

/// A file or folder outside the plan that the system did not let be read or written.
pub(crate) fn io(path: &std::path::Path, error: &std::io::Error) -> Failure {
    use std::io::ErrorKind as Kind;
    let (code, key) = match error.kind() {
        Kind::NotFound | Kind::NotADirectory => ("missing", "app-write-missing"),
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => ("no_permission", "app-write-no-permission"),
        Kind::StorageFull | Kind::QuotaExceeded => ("disk_full", "app-write-disk-full"),
        _ => ("failed", "app-write-failed"),
    };
    let path = path.display().to_string();
    Failure::said(code, key, Args::new().text("path", &path).text("detail", error.to_string()))
        .with_fields([path])
}

impl AppError {
    /// True if the reason lies in the machine (open elsewhere, disk full, no permission), not in what was asked for.
    pub fn is_not_possible_here(&self) -> bool {
        matches!(
            self.code.as_str(),
            "no_permission"
                | "read_only_medium"
                | "read_only"
                | "locked"
                | "no_locks"
                | "busy"
                | "disk_full"
                | "moved"
                | "changed_outside"
                | "failed"
                | "export_write"
                | "session_ended"
        )
    }
}
