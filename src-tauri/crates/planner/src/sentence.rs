//! A sentence not yet said.

use chrono::NaiveDate;
use tandem_model::Leg;

/// What stands in for a variable of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Word {
    /// A name.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A number with one decimal place.
    Decimal(f64),
    /// A day.
    Date(NaiveDate),
    /// A half-day or a whole day.
    Leg(Leg),
    /// Rules by id; their short names are said.
    Rules(Vec<&'static str>),
    /// Several names.
    Names(Vec<String>),
}

/// A key of the catalogues and its variables; whoever shows it chooses the language.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Key in the catalogues.
    pub key: &'static str,
    /// Variables by name.
    pub args: Vec<(&'static str, Word)>,
}

impl Sentence {
    /// A sentence without variables.
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// Adds a variable.
    #[must_use]
    pub fn with(mut self, name: &'static str, word: Word) -> Self {
        self.args.push((name, word));
        self
    }

    /// Adds a whole number.
    #[must_use]
    pub fn number(self, name: &'static str, number: impl TryInto<i64>) -> Self {
        self.with(name, Word::Number(number.try_into().unwrap_or(i64::MAX)))
    }

    /// Adds a name.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Word::Text(text.into()))
    }

    /// Adds a half-day or a whole day.
    #[must_use]
    pub fn leg(self, name: &'static str, leg: Leg) -> Self {
        self.with(name, Word::Leg(leg))
    }

    /// Adds rules by id.
    #[must_use]
    pub fn rules(self, name: &'static str, rules: Vec<&'static str>) -> Self {
        self.with(name, Word::Rules(rules))
    }

    /// Adds several names.
    #[must_use]
    pub fn names(self, name: &'static str, names: Vec<String>) -> Self {
        self.with(name, Word::Names(names))
    }
}
