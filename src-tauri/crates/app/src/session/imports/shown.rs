//! A preview as the screen shows it.

use crate::seam::{
    FoundBy, ImportAlike, ImportColumn, ImportCounts, ImportField, ImportKind, ImportOptions, ImportPreview,
    ImportRow, ImportRowState, ImportUnknown,
};
use tandem_exchange::import::{
    self, DateOrder, DecimalMark, Kind, Outcome, Preview, Question, RawTable, RowPreview,
};
use tandem_wording::Language;

/// Rows shown of a preview.
const MOST_ROWS: usize = 500;
/// Names to be matched and vanished things shown of a preview.
const MOST_LISTED: usize = 500;

pub(super) fn counts(preview: &Preview) -> ImportCounts {
    let counts = preview.counts;
    ImportCounts {
        added: counts.added,
        changed: counts.changed,
        same: counts.same,
        vanished: counts.vanished,
        refused: counts.refused,
        left_out: counts.left_out,
    }
}

pub(super) fn shown(
    language: Language,
    kind: Kind,
    file: &str,
    table: &RawTable,
    preview: &Preview,
) -> ImportPreview {
    let refused_first = preview
        .rows
        .iter()
        .filter(|row| matches!(row.outcome, Outcome::Refused(_)))
        .chain(preview.rows.iter().filter(|row| !matches!(row.outcome, Outcome::Refused(_))));
    ImportPreview {
        file: file.to_owned(),
        kind: shown_kind(kind),
        sheet: table.sheet.clone(),
        sheets: table.sheets.clone(),
        encoding: table.encoding.clone(),
        delimiter: table.delimiter.map(String::from),
        header_row: usize::try_from(table.header_row).unwrap_or(0),
        row_count: table.rows.len(),
        columns: preview
            .columns
            .iter()
            .map(|column| ImportColumn {
                index: column.index,
                name: column.name.clone(),
                samples: column.samples.clone(),
                field: column.field.map(|field| field.id().to_owned()),
                found_by: column.found_by.map(|found_by| match found_by {
                    import::FoundBy::Name => FoundBy::Name,
                    import::FoundBy::Content => FoundBy::Content,
                    import::FoundBy::Person => FoundBy::Person,
                }),
            })
            .collect(),
        fields: import::Field::of_kind(kind)
            .map(|field| ImportField {
                id: field.id().to_owned(),
                label: field.label(language),
                required: field.required(),
            })
            .collect(),
        side: preview.default_side,
        decimal: match preview.decimal {
            Some(DecimalMark::Comma) => ",",
            Some(DecimalMark::Point) => ".",
            None => "",
        }
        .to_owned(),
        date_order: match preview.date_order {
            Some(DateOrder::DayFirst) => "dmy",
            Some(DateOrder::MonthFirst) => "mdy",
            None => "",
        }
        .to_owned(),
        questions: preview.questions.iter().map(|question| question.sentence(language)).collect(),
        counts: counts(preview),
        rows: refused_first.take(MOST_ROWS).map(|row| row_shown(language, row)).collect(),
        unknown: preview.questions.iter().filter_map(unknown).take(MOST_LISTED).collect(),
        vanished: preview.vanished.iter().take(MOST_LISTED).map(|gone| gone.title.clone()).collect(),
        period: preview.questions.iter().find_map(|question| match question {
            Question::Period { from, to, .. } => Some([*from, *to]),
            _ => None,
        }),
        remembered: false,
        options: ImportOptions::default(),
    }
}

/// A name to be matched by hand.
fn unknown(question: &Question) -> Option<ImportUnknown> {
    match question {
        Question::Owner { text, rows, alike } => Some(ImportUnknown {
            text: text.clone(),
            customer: false,
            rows: *rows,
            alike: alike
                .iter()
                .map(|alike| ImportAlike { id: alike.person.to_string(), name: alike.name.clone() })
                .collect(),
        }),
        Question::Account { text, rows, alike } => Some(ImportUnknown {
            text: text.clone(),
            customer: true,
            rows: *rows,
            alike: alike
                .iter()
                .map(|(id, name)| ImportAlike { id: id.to_string(), name: name.clone() })
                .collect(),
        }),
        _ => None,
    }
}

fn row_shown(language: Language, row: &RowPreview) -> ImportRow {
    let mut details: Vec<String> = row.notes.iter().map(|note| note.say(language)).collect();
    let (state, reason) = match &row.outcome {
        Outcome::Added => (ImportRowState::Added, None),
        Outcome::Changed(changes) => {
            details.extend(changes.iter().map(|change| change.sentence(language)));
            (ImportRowState::Changed, None)
        }
        Outcome::Same => (ImportRowState::Same, None),
        Outcome::Refused(refusal) => (ImportRowState::Refused, Some(refusal.reason.say(language))),
        Outcome::LeftOut(reason) => (ImportRowState::LeftOut, Some(reason.say(language))),
    };
    ImportRow {
        line: usize::try_from(row.line).unwrap_or(0),
        state,
        title: row.title.clone(),
        details,
        reason,
    }
}

const fn shown_kind(kind: Kind) -> ImportKind {
    match kind {
        Kind::People => ImportKind::People,
        Kind::Accounts => ImportKind::Accounts,
        Kind::Orders => ImportKind::Orders,
        Kind::Absences => ImportKind::Absences,
        Kind::Appointments => ImportKind::Appointments,
        Kind::Shows => ImportKind::Shows,
        Kind::Holidays => ImportKind::Holidays,
    }
}
