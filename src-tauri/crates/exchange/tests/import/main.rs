//! Imports from the outside: files in, previews out.

#![allow(clippy::unwrap_used, reason = "what the tests share may fail like the tests themselves")]

mod accounts;
mod calendars;
mod exports;
mod fuzz;
mod hostile;
mod lists;
mod people;
mod properties;
mod real;
mod real_calendars;
mod real_files;
mod workbooks;

use chrono::NaiveDate;
use tandem_exchange::import::{self, Kind, Options, Outcome, Preview, RawTable, ReadOptions};
use tandem_model::{Document, Horizon, Settings};
use tandem_wording::Language;

/// A plan without people and customers.
fn empty_plan() -> Document {
    let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let horizon = Horizon { from: day(4, 1), to: day(6, 30) };
    Document::new(Settings::new("Test", horizon, chrono_tz::Europe::Berlin, "DE-BY", "EUR"))
}

/// Reads text as a file of this name.
fn table(text: &str) -> RawTable {
    import::read(text.as_bytes(), "table.csv", &ReadOptions::default()).unwrap()
}

/// The plan after an import, with the preview that led to it.
fn imported(kind: Kind, plan: &Document, table: &RawTable, options: &Options) -> (Document, Preview) {
    let preview = import::preview(kind, plan, table, options);
    let counts = preview.counts;
    assert_eq!(
        counts.added + counts.changed + counts.same + counts.refused + counts.left_out,
        table.rows.len() + table.broken.len(),
        "every row has an outcome"
    );
    assert_eq!(preview.rows.len(), table.rows.len() + table.broken.len());
    let plan = plan.apply(&preview.changes).expect("a preview carries changes that the plan accepts");
    (plan, preview)
}

/// Outcome of each row in one word, with the code of a refusal.
fn outcomes(preview: &Preview) -> Vec<&'static str> {
    let word = |outcome: &Outcome| match outcome {
        Outcome::Added => "added",
        Outcome::Changed(_) => "changed",
        Outcome::Same => "same",
        Outcome::Refused(refusal) => refusal.code,
        Outcome::LeftOut(_) => "left_out",
    };
    preview.rows.iter().map(|row| word(&row.outcome)).collect()
}

/// Which field each column was taken for.
fn fields(preview: &Preview) -> Vec<(&str, &'static str)> {
    let taken = preview.columns.iter().filter_map(|column| Some((column.name.as_str(), column.field?.id())));
    taken.collect()
}

/// All sentences of a preview in a language; none may be a bare key.
fn sentences(preview: &Preview, language: Language) -> Vec<String> {
    let mut sentences: Vec<String> =
        preview.questions.iter().map(|question| question.sentence(language)).collect();
    for row in &preview.rows {
        sentences.extend(row.notes.iter().map(|note| note.say(language)));
        match &row.outcome {
            Outcome::Refused(refusal) => sentences.push(refusal.reason.say(language)),
            Outcome::Changed(changes) => {
                sentences.extend(changes.iter().map(|change| change.sentence(language)));
            }
            _ => {}
        }
    }
    for sentence in &sentences {
        assert!(!sentence.contains("exchange-") && !sentence.contains("{$"), "{sentence}");
    }
    sentences
}
