//! What an import would do, told before anything changes.

use std::collections::BTreeMap;

use tandem_model::{Change, EntityId, PersonId, Side};
use tandem_wording::{Args, Language, Message, Value, say};

use super::{Alike, Column, DateOrder, DecimalMark, Field, Kind};

/// What the person importing has decided; everything left out is detected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Column of a field by the field's stable name ([`Field::id`]); `None` leaves the field without a column.
    pub mapping: BTreeMap<String, Option<usize>>,
    /// Side of new people whose row does not tell it.
    pub default_side: Option<Side>,
    /// Decimal mark of all columns of numbers.
    pub decimal: Option<DecimalMark>,
    /// Order of all columns of days.
    pub date_order: Option<DateOrder>,
    /// Who is meant by a text in a column of owners that nobody is called; `None`: nobody.
    pub owners: BTreeMap<String, Option<PersonId>>,
}

/// What importing a table would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// People or customers.
    pub kind: Kind,
    /// The columns and what each is taken for.
    pub columns: Vec<Column>,
    /// Decimal mark by which numbers were read; `None` if no number needs one.
    pub decimal: Option<DecimalMark>,
    /// Order by which days were read; `None` if no day needs one.
    pub date_order: Option<DateOrder>,
    /// Side of new people whose row does not tell it.
    pub default_side: Option<Side>,
    /// What only a person can answer. The preview has gone on with the likelier answer.
    pub questions: Vec<Question>,
    /// One entry per row of the table, in its order.
    pub rows: Vec<RowPreview>,
    /// What came from a source of this shape and is no longer in it. Shown, never removed.
    pub vanished: Vec<Vanished>,
    /// How many rows have which outcome.
    pub counts: Counts,
    /// The changes of all rows, in an order that [`tandem_model::Document::apply`] accepts.
    pub changes: Vec<Change>,
}

/// How many rows have which outcome; all but `vanished` add up to the rows of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Counts {
    /// New in the plan.
    pub added: usize,
    /// In the plan with other values.
    pub changed: usize,
    /// In the plan as they are.
    pub same: usize,
    /// In the plan from an earlier import and gone from the source.
    pub vanished: usize,
    /// Not taken, with a reason.
    pub refused: usize,
}

/// What one row would do.
#[derive(Clone, Debug, PartialEq)]
pub struct RowPreview {
    /// Line of the file or row of the sheet.
    pub line: u64,
    /// What to call the row.
    pub title: String,
    /// What becomes of it.
    pub outcome: Outcome,
    /// What of it was left out although the row was taken.
    pub notes: Vec<Message>,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// New in the plan.
    Added,
    /// In the plan with other values.
    Changed(Vec<FieldChange>),
    /// In the plan as it is, or said twice in the file.
    Same,
    /// Not taken.
    Refused(Refusal),
}

/// An old and a new value of a field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// Which field.
    pub field: Field,
    /// Value in the plan.
    pub old: Value,
    /// Value in the row.
    pub new: Value,
}

impl FieldChange {
    /// "Town: Ulm -> Bonn" in a language.
    pub fn sentence(&self, language: Language) -> String {
        let args = Args::new()
            .text("field", self.field.label(language))
            .with("old", self.old.clone())
            .with("new", self.new.clone());
        say(language, "exchange-field-changed", &args)
    }
}

/// Why a row was not taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// Stable code for screens and scripts, such as `missing_name`.
    pub code: &'static str,
    /// Name of the column at fault, where it is one column.
    pub column: Option<String>,
    /// The reason.
    pub reason: Message,
}

impl Refusal {
    pub(super) fn new(code: &'static str, reason: Message) -> Self {
        Self { code, column: None, reason }
    }

    pub(super) fn in_column(mut self, column: Option<&str>) -> Self {
        self.column = column.map(str::to_owned);
        self
    }
}

/// Something from an earlier import that the source no longer has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vanished {
    /// Which.
    pub id: EntityId,
    /// What it is called.
    pub title: String,
}

/// What only a person can answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// No column holds names; the mapping has to say which.
    NoNames,
    /// Days such as 01/02/2026 can be read two ways; [`Options::date_order`] answers.
    DateOrder {
        /// Name of the column.
        column: String,
        /// A day that can be read two ways.
        sample: String,
    },
    /// Numbers such as 1.234 can be read two ways; [`Options::decimal`] answers.
    DecimalMark {
        /// Name of the column.
        column: String,
        /// A number that can be read two ways.
        sample: String,
    },
    /// Rows that do not tell whether the person works inside or in the field; [`Options::default_side`] answers.
    Side {
        /// How many rows.
        rows: usize,
    },
    /// An owner whom nobody in the plan is called; [`Options::owners`] answers.
    Owner {
        /// The cell.
        text: String,
        /// How many rows name it.
        rows: usize,
        /// People with a name much like it, the likest first.
        alike: Vec<Alike>,
    },
    /// A column that was chosen for several fields and is read as the first of them; [`Options::mapping`] answers.
    Contested {
        /// Name of the column.
        column: String,
        /// The fields.
        fields: Vec<Field>,
    },
    /// Characters that the encoding could not read; [`super::ReadOptions::encoding`] answers.
    Unreadable {
        /// How many.
        characters: usize,
    },
}

impl Question {
    /// The question in a language.
    pub fn sentence(&self, language: Language) -> String {
        let (key, args) = match self {
            Self::NoNames => ("exchange-question-no-names", Args::new()),
            Self::DateOrder { column, sample } => {
                ("exchange-question-date-order", Args::new().text("column", column).text("sample", sample))
            }
            Self::DecimalMark { column, sample } => {
                ("exchange-question-decimal-mark", Args::new().text("column", column).text("sample", sample))
            }
            Self::Side { rows } => ("exchange-question-side", Args::new().number("rows", *rows)),
            Self::Owner { text, rows, alike } if alike.is_empty() => {
                ("exchange-question-owner-unknown", Args::new().text("owner", text).number("rows", *rows))
            }
            Self::Owner { text, rows, alike } => {
                let names = alike.iter().map(|alike| alike.name.clone());
                let args = Args::new().text("owner", text).number("rows", *rows).texts("names", names);
                ("exchange-question-owner-alike", args)
            }
            Self::Contested { column, fields } => {
                let label = |field: &Field| field.label(language);
                let args = Args::new()
                    .text("column", column)
                    .text("field", fields.first().map(label).unwrap_or_default())
                    .texts("fields", fields.iter().skip(1).map(label));
                ("exchange-question-contested", args)
            }
            Self::Unreadable { characters } => {
                ("exchange-question-unreadable", Args::new().number("characters", *characters))
            }
        };
        say(language, key, &args)
    }
}

/// A cell in a sentence: cut if long.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("{}…", &text[..cut]),
        None => text.to_owned(),
    }
}
