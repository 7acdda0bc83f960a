//! What an import would do, told before anything changes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tandem_model::{AccountId, Change, EntityId, HolidayKind, PersonId, Side};
use tandem_wording::{Args, Language, Message, Value, say};

use super::changes::{RowChanges, count};
use super::reading::Reading;
use super::values;
use super::{Alike, Column, DateOrder, DecimalMark, Field, Kind, RawTable};

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
    /// Which customer is meant by a text that no customer is called; `None`: none.
    pub accounts: BTreeMap<String, Option<AccountId>>,
    /// Whose entries they are where the rows of a calendar do not tell.
    pub person: Option<PersonId>,
    /// Also take entries of a calendar that are shown as free, or that the kind of import would leave to another.
    pub every_entry: bool,
    /// First and last day of the orders that count as revenue; `None`: the twelve months up to the newest order.
    pub period: Option<(NaiveDate, NaiveDate)>,
    /// Region of holidays whose rows name none, as ISO 3166.
    pub region: Option<String>,
    /// Whether holidays are public or of schools.
    pub holiday_kind: Option<HolidayKind>,
}

/// What importing a table would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What the table is a list of.
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
    /// One entry per row of the table, in its order; of orders one per customer and one per row that does not count.
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
    /// Left out on purpose, such as entries shown as free.
    pub left_out: usize,
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
    /// Understood, but not meant for the plan.
    LeftOut(Message),
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
    /// A customer whom nobody in the plan is called; [`Options::accounts`] answers.
    Account {
        /// The cell.
        text: String,
        /// How many rows name it.
        rows: usize,
        /// Customers with a name much like it, the likest first.
        alike: Vec<(AccountId, String)>,
    },
    /// Entries of a calendar that do not tell whose they are; [`Options::person`] answers.
    Person {
        /// How many rows.
        rows: usize,
    },
    /// Holidays that do not tell where they hold; [`Options::region`] answers.
    Region {
        /// How many rows.
        rows: usize,
    },
    /// No column holds what a row cannot go without; the mapping has to say which.
    Missing {
        /// The field.
        field: Field,
    },
    /// The time over which orders were summed; [`Options::period`] corrects it.
    Period {
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
        /// Orders outside of it.
        outside: usize,
    },
    /// Sums in another currency than the plan's; they are taken as they stand.
    Currency {
        /// Name of the column.
        column: String,
        /// The currency it shows, as ISO 4217 code.
        shown: String,
        /// The plan's.
        plan: String,
    },
    /// Entries of a calendar that lie too far from what the plan covers.
    Outside {
        /// How many.
        entries: usize,
    },
    /// Classes that were proposed by the revenue of customers who had none.
    Classes {
        /// How many of class A, B and C.
        counts: [usize; 3],
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
            Self::Account { text, rows, alike } if alike.is_empty() => {
                ("imports-question-account-unknown", Args::new().text("account", text).number("rows", *rows))
            }
            Self::Account { text, rows, alike } => {
                let names = alike.iter().map(|(_, name)| name.clone());
                let args = Args::new().text("account", text).number("rows", *rows).texts("names", names);
                ("imports-question-account-alike", args)
            }
            Self::Person { rows } => ("imports-question-person", Args::new().number("rows", *rows)),
            Self::Region { rows } => ("imports-question-region", Args::new().number("rows", *rows)),
            Self::Missing { field } => {
                ("imports-question-missing", Args::new().text("field", field.label(language)))
            }
            Self::Period { from, to, outside } => {
                let args = Args::new().date("from", *from).date("to", *to).number("outside", *outside);
                ("imports-question-period", args)
            }
            Self::Currency { column, shown, plan } => {
                let args = Args::new().text("column", column).text("shown", shown).text("plan", plan);
                ("imports-question-currency", args)
            }
            Self::Outside { entries } => {
                ("imports-question-outside", Args::new().number("entries", *entries))
            }
            Self::Classes { counts: [a, b, c] } => {
                ("imports-question-classes", Args::new().number("a", *a).number("b", *b).number("c", *c))
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

impl Preview {
    /// Adds what the reader could not make rows of.
    pub(super) fn tell_broken(&mut self, table: &RawTable) {
        for (line, reason) in &table.broken {
            let refusal = Refusal::new("entry_unreadable", reason.clone());
            let (line, title, notes) = (*line, String::new(), Vec::new());
            self.rows.push(RowPreview { line, title, outcome: Outcome::Refused(refusal), notes });
        }
        self.counts.refused += table.broken.len();
        if table.outside > 0 {
            self.questions.push(Question::Outside { entries: table.outside });
        }
    }

    /// Asks about sums in another currency than the plan's, be it beside the sums or in a column of its own.
    pub(super) fn ask_currency(&mut self, plan: &str, table: &RawTable) {
        let money = [Field::Revenue, Field::Amount, Field::UnitPrice];
        if !self.columns.iter().any(|column| column.field.is_some_and(|field| money.contains(&field))) {
            return;
        }
        let of_currencies = |name: &str| {
            let folded = values::fold(name);
            folded.split(' ').any(|word| ["currency", "waehrung", "devise"].contains(&word))
        };
        for column in
            self.columns.iter().filter(|column| column.field.is_none() && of_currencies(&column.name))
        {
            let cells = table.samples(column.index, 50).into_iter();
            let mut codes =
                cells.filter(|text| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase()));
            if let Some(shown) = codes.find(|code| *code != plan) {
                let (column, plan) = (column.name.clone(), plan.to_owned());
                self.questions.push(Question::Currency { column, shown, plan });
            }
        }
        for column in
            self.columns.iter().filter(|column| column.field.is_some_and(|field| money.contains(&field)))
        {
            let cells = || table.samples(column.index, 50).into_iter();
            let shown =
                cells().find_map(|text| values::currency(&text)).or_else(|| values::currency(&column.name));
            if let Some(shown) = shown.filter(|shown| *shown != plan) {
                let (column, shown, plan) = (column.name.clone(), shown.to_owned(), plan.to_owned());
                self.questions.push(Question::Currency { column, shown, plan });
            }
        }
    }

    /// The preview of rows that were read one by one.
    pub(super) fn of_rows(
        kind: Kind,
        reading: Reading<'_>,
        options: &Options,
        questions: Vec<Question>,
        rows: Vec<RowChanges>,
        vanished: Vec<Vanished>,
        changes: Vec<Change>,
    ) -> Self {
        let rows: Vec<RowPreview> = rows.into_iter().map(|row| row.row).collect();
        Self {
            kind,
            counts: count(&rows, vanished.len()),
            decimal: reading.decimal,
            date_order: reading.date_order,
            columns: reading.assignment.columns,
            default_side: options.default_side,
            questions,
            rows,
            vanished,
            changes,
        }
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
