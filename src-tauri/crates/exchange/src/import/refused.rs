//! Refused rows as a file that can be mended and imported again.

use std::collections::{HashMap, HashSet};

use csv::{QuoteStyle, WriterBuilder};
use tandem_wording::{Args, Language, say};

use super::{Field, Kind, Outcome, Preview, RawRow, RawTable, Refusal, RowPreview};

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
        let cells = (0..width).map(|column| guarded(&raw.cell(column).text()));
        let reason = refusal.map(|refusal| refusal.reason.say(language)).unwrap_or_default();
        written &= writer.write_record(cells.chain([reason])).is_ok();
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

fn guarded(text: &str) -> String {
    let figure =
        !text.contains(|c: char| c.is_alphabetic()) && text.len() > 1 && text.starts_with(['-', '+']);
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !figure {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
