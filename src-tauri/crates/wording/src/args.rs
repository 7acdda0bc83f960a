use crate::{Language, say};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// What stands in for a variable of a sentence. Formatted for the reader's language when the sentence is said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// A name or another text that is the same in every language.
    Text(String),
    /// A whole number; chooses plurals.
    Number(i64),
    /// A number with one decimal place.
    Decimal(f64),
    /// A day with its weekday.
    Date(NaiveDate),
    /// A day with its weekday, and `true` for the afternoon.
    HalfDay(NaiveDate, bool),
    /// Minor units and ISO 4217 code.
    Money(i64, String),
    /// Another sentence.
    Message(Message),
    /// Several, joined by commas and "and".
    List(Vec<Value>),
}

/// Variables of a sentence by name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Args(pub Vec<(Cow<'static, str>, Value)>);

impl Args {
    /// None yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds any value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Value) -> Self {
        self.0.push((Cow::Borrowed(name), value));
        self
    }

    /// Adds a text.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Value::Text(text.into()))
    }

    /// Adds a whole number.
    #[must_use]
    pub fn number(self, name: &'static str, number: impl TryInto<i64>) -> Self {
        self.with(name, Value::Number(number.try_into().unwrap_or(i64::MAX)))
    }

    /// Adds a number with one decimal place.
    #[must_use]
    pub fn decimal(self, name: &'static str, number: f64) -> Self {
        self.with(name, Value::Decimal(number))
    }

    /// Adds a day.
    #[must_use]
    pub fn date(self, name: &'static str, date: NaiveDate) -> Self {
        self.with(name, Value::Date(date))
    }

    /// Adds a half-day.
    #[must_use]
    pub fn half_day(self, name: &'static str, date: NaiveDate, afternoon: bool) -> Self {
        self.with(name, Value::HalfDay(date, afternoon))
    }

    /// Adds another sentence.
    #[must_use]
    pub fn message(self, name: &'static str, message: Message) -> Self {
        self.with(name, Value::Message(message))
    }

    /// Adds a list of texts.
    #[must_use]
    pub fn texts(self, name: &'static str, texts: impl IntoIterator<Item = String>) -> Self {
        self.with(name, Value::List(texts.into_iter().map(Value::Text).collect()))
    }
}

/// A sentence not yet said: a key of the catalogues and its variables. Can be stored and said later in any language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// Key in the catalogues.
    pub key: Cow<'static, str>,
    /// Its variables.
    #[serde(default)]
    pub args: Args,
}

impl Message {
    /// A sentence with variables.
    pub const fn new(key: &'static str, args: Args) -> Self {
        Self { key: Cow::Borrowed(key), args }
    }

    /// A sentence without variables.
    pub const fn plain(key: &'static str) -> Self {
        Self::new(key, Args::new())
    }

    /// The sentence in `language`.
    pub fn say(&self, language: Language) -> String {
        say(language, &self.key, &self.args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recorded_message_can_be_read_again() {
        let day = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap_or_default();
        let message = Message::new(
            "app-some-title",
            Args::new()
                .text("name", "Anna")
                .number("count", 3u32)
                .half_day("day", day, true)
                .texts("all", ["x".into()]),
        );
        let text = serde_json::to_string(&message).unwrap();
        assert_eq!(serde_json::from_str::<Message>(&text).unwrap(), message, "{text}");
    }
}
