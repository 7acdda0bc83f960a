//! OpenDocument sheets, read as a stream.
//!
//! calamine reads them too, but keeps every sheet as a full rectangle of repeated cells and loops on a table that is
//! never closed; a damaged file must end in a sentence.

use std::io::{BufReader, Read};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{
    Cell, ImportError, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT, RawRow, archive, too_many_cells,
    too_many_rows,
};

/// All sheets in order, each with its rows.
pub(super) fn read(content: impl Read) -> Result<Vec<(String, Vec<RawRow>)>, ImportError> {
    let mut reader = Reader::from_reader(BufReader::new(content));
    reader.config_mut().check_end_names = false;
    let mut sheets = Sheets::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| archive::damaged())? {
            Event::Eof => break,
            Event::Start(tag) => sheets.open(&tag)?,
            Event::Empty(tag) => {
                sheets.open(&tag)?;
                sheets.close(tag.local_name().as_ref())?;
            }
            Event::End(tag) => sheets.close(tag.local_name().as_ref())?,
            Event::Text(text) => sheets.text.push_str(&text.xml10_content()),
            Event::CData(data) => sheets.text.push_str(&data.xml10_content()),
            Event::GeneralRef(reference) => {
                if let Ok(Some(c)) = reference.resolve_char_ref() {
                    sheets.text.push(c);
                } else if let Some(text) = quick_xml::escape::resolve_predefined_entity(&reference) {
                    sheets.text.push_str(text);
                }
            }
            _ => {}
        }
    }
    if sheets.depth > 0 {
        return Err(archive::damaged());
    }
    Ok(sheets.done)
}

/// What has been read so far.
#[derive(Default)]
struct Sheets {
    done: Vec<(String, Vec<RawRow>)>,
    /// Open tables; a table within a cell belongs to the cell.
    depth: usize,
    line: u64,
    row_repeats: u64,
    row: Vec<Cell>,
    value: Option<Cell>,
    column_repeats: usize,
    text: String,
    /// Open comments, whose text is not the cell's.
    notes: usize,
    cells: usize,
    /// Bytes of text in all cells.
    written: usize,
}

impl Sheets {
    fn open(&mut self, tag: &BytesStart<'_>) -> Result<(), ImportError> {
        match tag.local_name().as_ref() {
            "table" => {
                self.depth += 1;
                if self.depth == 1 {
                    self.done.push((attribute(tag, "name").unwrap_or_default(), Vec::new()));
                    self.line = 0;
                }
            }
            "table-row" => {
                self.row.clear();
                self.row_repeats = repeats(tag, "number-rows-repeated");
            }
            "table-cell" | "covered-table-cell" => {
                self.text.clear();
                self.value = value(tag);
                self.column_repeats = repeats(tag, "number-columns-repeated") as usize;
            }
            "annotation" => self.notes += 1,
            "p" if self.notes == 0 && !self.text.is_empty() => self.text.push(' '),
            "s" => self.text.push(' '),
            _ => {}
        }
        if self.notes > 1000 || self.depth > 1000 { Err(archive::damaged()) } else { Ok(()) }
    }

    fn close(&mut self, tag: &str) -> Result<(), ImportError> {
        match tag {
            "table" => self.depth = self.depth.saturating_sub(1),
            "annotation" => {
                self.notes = self.notes.saturating_sub(1);
                self.text.clear();
            }
            "table-cell" | "covered-table-cell" if self.depth == 1 => {
                let cell = self.value.take().unwrap_or_else(|| Cell::from_text(&self.text));
                self.text.clear();
                let repeats = self.column_repeats.min(MAX_COLUMNS.saturating_sub(self.row.len()));
                if let Cell::Text(text) = &cell
                    && text.len().saturating_mul(repeats) > MAX_TEXT
                {
                    return Err(archive::bomb());
                }
                self.row.extend(std::iter::repeat_n(cell, repeats));
            }
            "table-row" if self.depth == 1 => self.close_row()?,
            _ => {}
        }
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), ImportError> {
        let used = self.row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        self.row.truncate(used);
        let first = self.line + 1;
        self.line = self.line.saturating_add(self.row_repeats);
        let Some((_, rows)) = self.done.last_mut().filter(|_| used > 0) else { return Ok(()) };
        if self.row_repeats > (MAX_ROWS - rows.len().min(MAX_ROWS)) as u64 {
            return Err(too_many_rows());
        }
        self.cells = self.cells.saturating_add(used.saturating_mul(self.row_repeats as usize));
        if self.cells > MAX_CELLS {
            return Err(too_many_cells());
        }
        let length = |cell: &Cell| if let Cell::Text(text) = cell { text.len() } else { 0 };
        let length: usize = self.row.iter().map(length).sum();
        self.written = self.written.saturating_add(length.saturating_mul(self.row_repeats as usize));
        if self.written > MAX_TEXT {
            return Err(archive::bomb());
        }
        for line in first..=self.line {
            rows.push(RawRow { line, cells: self.row.clone() });
        }
        Ok(())
    }
}

/// The typed value of a cell; `None` if its text is its value.
fn value(tag: &BytesStart<'_>) -> Option<Cell> {
    if let Some(number) = attribute(tag, "value") {
        return number.parse().ok().filter(|number: &f64| number.is_finite()).map(Cell::Number);
    }
    if let Some(moment) = attribute(tag, "date-value") {
        return moment_of(&moment).map(Cell::Moment).or_else(|| Some(Cell::from_text(&moment)));
    }
    if let Some(truth) = attribute(tag, "boolean-value") {
        return Some(Cell::Truth(truth.eq_ignore_ascii_case("true")));
    }
    attribute(tag, "string-value").filter(|text| !text.is_empty()).map(|text| Cell::from_text(&text))
}

fn moment_of(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.split_once('T').unwrap_or((text, "00:00:00"));
    let date = NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?;
    let time = NaiveTime::parse_from_str(time.split('.').next().unwrap_or(time), "%H:%M:%S").ok()?;
    Some(date.and_time(time))
}

fn repeats(tag: &BytesStart<'_>, name: &str) -> u64 {
    attribute(tag, name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}

/// An attribute by its name without prefix.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(body: &str) -> Result<Vec<(u64, Vec<String>)>, &'static str> {
        let xml = format!(
            "<o:c><o:spreadsheet><table:table table:name=\"A\">{body}</table:table></o:spreadsheet></o:c>"
        );
        let sheets = read(xml.as_bytes()).map_err(|error| error.code)?;
        let texts = |row: &RawRow| row.cells.iter().map(|cell| cell.text().into_owned()).collect();
        Ok(sheets[0].1.iter().map(|row| (row.line, texts(row))).collect())
    }

    #[test]
    fn cells_of_all_kinds() {
        let body = r#"<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="9"/></table:table-row>
            <table:table-row><table:table-cell office:value-type="string"><text:p>M&#252;ller &amp; S&#xF6;hne</text:p><text:p>Ulm</text:p></table:table-cell>
            <table:table-cell office:value-type="float" office:value="12.5"><text:p>12,50</text:p></table:table-cell>
            <table:table-cell office:value-type="date" office:date-value="2026-03-31"><text:p>31.03.26</text:p></table:table-cell>
            <table:table-cell office:boolean-value="true"/>
            <table:table-cell><office:annotation><text:p>remark</text:p></office:annotation><text:p>x</text:p></table:table-cell>
            <table:table-cell table:number-columns-repeated="16370"/></table:table-row>"#;
        let expected = ["Müller & Söhne Ulm", "12.5", "2026-03-31", "true", "x"].map(str::to_owned);
        assert_eq!(rows(body), Ok(vec![(4, expected.to_vec())]));
    }

    #[test]
    fn hostile_repeats_end_in_a_sentence() {
        let cell = |columns: &str| {
            format!("<table:table-cell office:value=\"1\" table:number-columns-repeated=\"{columns}\"/>")
        };
        let row = |rows: &str, columns: &str| {
            format!(
                "<table:table-row table:number-rows-repeated=\"{rows}\">{}</table:table-row>",
                cell(columns)
            )
        };
        assert_eq!(rows(&row("18446744073709551615", "1")), Err("import_too_many_rows"));
        assert_eq!(rows(&row("900000", "99999999")), Err("import_too_many_cells"));
        assert_eq!(rows("<table:table-row>").err(), None);
        assert_eq!(
            read(&b"<table:table table:name='A'><table:table-row>"[..]).err().map(|e| e.code),
            Some("import_damaged")
        );
    }
}
