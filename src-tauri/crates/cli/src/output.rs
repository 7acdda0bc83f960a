//! What is written where.

use serde::Serialize;
use serde_json::{Value, json};
use tandem_app::{Args, Language, say, seam::AppError};

/// What goes to stdout.
pub struct Answer {
    /// Text or one JSON value, with its line end.
    pub text: String,
    /// Done, but hard findings remain or rows were refused.
    pub not_all_well: bool,
}

impl Answer {
    /// A value with `format: 1`, or the lines for people.
    pub fn new(
        language: Language,
        as_json: bool,
        value: impl Serialize,
        lines: impl FnOnce() -> Vec<String>,
    ) -> Result<Self, Failed> {
        let text = if as_json {
            let mut answer = json!({ "format": 1 });
            let value = serde_json::to_value(value).map_err(|error| Failed::answer(language, &error))?;
            if let (Value::Object(answer), Value::Object(value)) = (&mut answer, value) {
                answer.extend(value.into_iter().filter(|(name, _)| name != "format"));
            }
            serde_json::to_string_pretty(&answer).map_err(|error| Failed::answer(language, &error))?
        } else {
            lines().join("\n")
        };
        let text = if text.is_empty() { text } else { text + "\n" };
        Ok(Self { text, not_all_well: false })
    }

    /// Exit code 1 instead of 0.
    pub fn unless(mut self, all_well: bool) -> Self {
        self.not_all_well = !all_well;
        self
    }
}

/// Why nothing was done.
pub struct Failed(pub AppError);

impl From<AppError> for Failed {
    fn from(error: AppError) -> Self {
        Self(error)
    }
}

impl Failed {
    /// An answer that could not be written.
    pub fn answer(language: Language, error: &dyn std::fmt::Display) -> Self {
        let args = Args::new().text("detail", error.to_string());
        Self(AppError {
            code: "failed".into(),
            sentence: say(language, "cli-answer-failed", &args),
            fields: vec!["stdout".to_owned()],
        })
    }

    /// Where a name is taken, says how to write there all the same.
    pub fn or_replace(language: Language) -> impl Fn(AppError) -> Self {
        move |mut error| {
            if matches!(error.code.as_str(), "exists" | "export_exists") {
                error.sentence =
                    format!("{} {}", error.sentence, say(language, "cli-or-replace", &Args::new()));
            }
            Self(error)
        }
    }

    /// Bad input of the command line itself.
    pub fn input(language: Language, code: &str, key: &str, args: &Args, wrong: &str) -> Self {
        Self(AppError {
            code: code.into(),
            sentence: say(language, key, args),
            fields: vec![wrong.to_owned()],
        })
    }

    pub fn exit_code(&self) -> u8 {
        if self.0.is_not_possible_here() { 3 } else { 2 }
    }

    pub fn json(&self) -> String {
        let place = if self.0.fields.is_empty() { Value::Null } else { self.0.fields.join(", ").into() };
        json!({ "code": self.0.code, "sentence": self.0.sentence, "where": place }).to_string()
    }
}
