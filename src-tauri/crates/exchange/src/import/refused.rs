//! Refused rows as a file that can be mended and imported again.

use std::collections::{HashMap, HashSet};

use csv::{QuoteStyle, WriterBuilder};
use tandem_wording::{Args, Language, say};

use super::{Cell, Field, Kind, Outcome, Preview, RawRow, RawTable, Refusal, RowPreview};

/// The refused rows of a preview as CSV with the reason in the last column: UTF-8 with a mark, so that spreadsheets show
/// umlauts, and cells that a spreadsheet would run as a formula guarded by an apostrophe, which reading takes off again.
pub fn refused_rows(preview: &Preview, table: &RawTable, language: Language) -> Vec<u8> {
    let semicolon = language != Language::En;
    let delimiter = table.delimiter.filter(char::is_ascii).unwrap_or(if semicolon { ';' } else { ',' });
    let mut bytes = b"\xEF\xBB\xBF".to_vec();
    let mut writer = WriterBuilder::new()
        .delimiter(delimiter as u8)
        .quote_style(QuoteStyle::Necessary)
        .terminator(csv::Terminator::CRLF)
        .from_writer(&mut bytes);
    let reason = say(language, "exchange-refused-column", &Args::new());
    let header = table.columns.iter().map(|name| guarded(name)).chain([reason]);
    // Writing into memory does not fail.
    let mut written = writer.write_record(header).is_ok();
    for (raw, refusal) in told(preview, table) {
        let width = table.columns.len().max(raw.cells.len());
        let cells = (0..width).map(|column| guarded(&written_out(raw.cell(column))));
        let reason = refusal.map(|refusal| refusal.reason.say(language)).unwrap_or_default();
        written &= writer.write_record(cells.chain([reason])).is_ok();
    }
    // Entries of a calendar that could not be read have no cells; the file tells where they stand.
    for (line, reason) in &table.broken {
        let args = Args::new().number("line", line.cast_signed()).text("reason", reason.say(language));
        let cells = table.columns.iter().map(|_| String::new());
        written &=
            writer.write_record(cells.chain([say(language, "imports-refused-at-line", &args)])).is_ok();
    }
    written &= writer.flush().is_ok();
    debug_assert!(written, "writing into memory does not fail");
    drop(writer);
    bytes
}

/// The rows that go into the file, with their reasons. A customer's revenue is the sum of all its orders, so those that
/// were taken stand beside the refused ones: without them the mended file would tell just a part of the sum.
fn told<'a>(preview: &'a Preview, table: &'a RawTable) -> Vec<(&'a RawRow, Option<&'a Refusal>)> {
    fn refusal_of(row: &RowPreview) -> Option<&Refusal> {
        match &row.outcome {
            Outcome::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }
    if preview.kind != Kind::Orders {
        let rows = preview.rows.iter().zip(&table.rows);
        return rows.filter_map(|(row, raw)| Some((raw, Some(refusal_of(row)?)))).collect();
    }
    let by_line: HashMap<u64, &Refusal> =
        preview.rows.iter().filter_map(|row| Some((row.line, refusal_of(row)?))).collect();
    let column =
        |field| preview.columns.iter().find(|column| column.field == Some(field)).map(|column| column.index);
    let columns = [column(Field::CustomerNumber), column(Field::Customer)];
    let customer =
        |raw: &RawRow| columns.map(|column| column.map(|column| raw.cell(column).text().into_owned()));
    let concerned: HashSet<_> =
        table.rows.iter().filter(|raw| by_line.contains_key(&raw.line)).map(customer).collect();
    let rows = table.rows.iter().filter(|raw| concerned.contains(&customer(raw)));
    rows.map(|raw| (raw, by_line.get(&raw.line).copied())).collect()
}

/// A cell as text that reads back as the same: three decimals could be taken for thousands.
fn written_out(cell: &Cell) -> std::borrow::Cow<'_, str> {
    match (cell, cell.text()) {
        (Cell::Number(_), text) if text.rsplit_once('.').is_some_and(|(_, decimals)| decimals.len() == 3) => {
            format!("{text}0").into()
        }
        (_, text) => text,
    }
}

/// True if a header is the one under which refused rows tell their reason, in any language.
pub(super) fn is_reason(name: &str) -> bool {
    Language::ALL.into_iter().any(|language| name == say(language, "exchange-refused-column", &Args::new()))
}

fn guarded(text: &str) -> String {
    let figure =
        !text.contains(|c: char| c.is_alphabetic()) && text.len() > 1 && text.starts_with(['-', '+']);
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !figure {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
