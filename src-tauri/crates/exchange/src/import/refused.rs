//! Refused rows as a file that can be mended and imported again.

use csv::{QuoteStyle, WriterBuilder};
use tandem_wording::{Args, Language, say};

use super::{Outcome, Preview, RawTable};

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
    for (row, raw) in preview.rows.iter().zip(&table.rows) {
        let Outcome::Refused(refusal) = &row.outcome else { continue };
        let width = table.columns.len().max(raw.cells.len());
        let cells = (0..width).map(|column| guarded(&raw.cell(column).text()));
        written &= writer.write_record(cells.chain([refusal.reason.say(language)])).is_ok();
    }
    written &= writer.flush().is_ok();
    debug_assert!(written, "writing into memory does not fail");
    drop(writer);
    bytes
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
