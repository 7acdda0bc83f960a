//! Workbooks: XLSX, ODS and XLS.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, Dimensions, Reader, SheetVisible, Xls, Xlsx};

use tandem_wording::{Args, Message};

use super::archive::{Archive, bomb, damaged, protected};
use super::{
    Cell, ImportError, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT, RawRow, ReadOptions, Unnamed, compound,
    ods, references, too_many_cells, too_many_rows,
};

/// Reads an XLSX or ODS workbook.
pub(super) fn read_zip(bytes: &[u8], options: &ReadOptions) -> Result<Unnamed, ImportError> {
    let mut archive = Archive::open(bytes)?;
    if archive.has("content.xml") {
        let sheet = archive.start_of("META-INF/manifest.xml", 1 << 20);
        if sheet.is_some_and(|manifest| manifest.windows(15).any(|part| part == b"encryption-data")) {
            return Err(protected());
        }
        let sheets = ods::read(archive.part("content.xml")?)?;
        let names: Vec<String> = sheets.iter().map(|(name, _)| name.clone()).collect();
        let filled = sheets.iter().position(|(_, rows)| rows.len() > 1).unwrap_or(0);
        let index = chosen(&names, options)?.unwrap_or(filled);
        let rows = sheets.into_iter().nth(index).map(|(_, rows)| rows).unwrap_or_default();
        return Ok(workbook(names, index, rows));
    }
    if archive.has("xl/workbook.bin") {
        return Err(ImportError::new(
            "import_binary_workbook",
            Message::plain("exchange-error-binary-workbook"),
        ));
    }
    if !archive.has("xl/workbook.xml") {
        return Err(ImportError::new(
            "import_not_a_workbook",
            Message::plain("exchange-error-not-a-workbook"),
        ));
    }
    let merged = references::check(&mut archive)?;
    drop(archive);
    // The reader of a foreign format meets bytes that nobody foresaw; whatever it trips over, the answer is a sentence.
    catch_unwind(AssertUnwindSafe(|| read_xlsx(bytes, options, merged))).unwrap_or_else(|_| Err(damaged()))
}

/// Reads an XLS workbook.
pub(super) fn read_compound(bytes: &[u8], options: &ReadOptions) -> Result<Unnamed, ImportError> {
    compound::check(bytes)?;
    catch_unwind(AssertUnwindSafe(|| read_xls(bytes, options))).unwrap_or_else(|_| Err(damaged()))
}

fn workbook(sheets: Vec<String>, index: usize, rows: Vec<RawRow>) -> Unnamed {
    let sheet = sheets.get(index).cloned();
    Unnamed { rows, sheet, sheets, encoding: String::new(), delimiter: None, unreadable: 0 }
}

/// Position of the sheet that was asked for.
fn chosen(names: &[String], options: &ReadOptions) -> Result<Option<usize>, ImportError> {
    let Some(name) = &options.sheet else { return Ok(None) };
    let found = names.iter().position(|known| known == name);
    let found =
        found.or_else(|| names.iter().position(|known| known.trim().eq_ignore_ascii_case(name.trim())));
    found.map(Some).ok_or_else(|| {
        let reason = Message::new(
            "exchange-error-no-such-sheet",
            Args::new().text("sheet", name).text("sheets", names.join(", ")),
        );
        ImportError::new("import_no_such_sheet", reason)
    })
}

fn read_xlsx(bytes: &[u8], options: &ReadOptions, merged: bool) -> Result<Unnamed, ImportError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsxError::Password => protected(),
        _ => damaged(),
    })?;
    let names = book.sheet_names();
    if let Some(index) = chosen(&names, options)? {
        let rows = xlsx_rows(&mut book, &names[index], merged)?;
        return Ok(workbook(names, index, rows));
    }
    let visible: Vec<bool> =
        book.sheets_metadata().iter().map(|sheet| sheet.visible == SheetVisible::Visible).collect();
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|index| !visible.get(*index).copied().unwrap_or(true));
    let mut problem = None;
    for index in order {
        match xlsx_rows(&mut book, &names[index], merged) {
            Ok(rows) if rows.len() > 1 => return Ok(workbook(names, index, rows)),
            Ok(_) => {}
            Err(error) => problem = problem.or(Some(error)),
        }
    }
    problem.map_or_else(|| Ok(workbook(names, 0, Vec::new())), Err)
}

/// Rows of one sheet, cell by cell: a rectangle of two far corners would not fit into memory.
fn xlsx_rows(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, merged: bool) -> Result<Vec<RawRow>, ImportError> {
    let mut reader = match book.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        // A sheet that is nothing but a chart.
        Err(calamine::XlsxError::NotAWorksheet(_)) => return Ok(Vec::new()),
        Err(_) => return Err(damaged()),
    };
    let mut rows = Rows::default();
    while let Some(cell) = reader.next_cell().map_err(|_| damaged())? {
        let (row, column) = cell.get_position();
        rows.put(row, column, of_reference(cell.get_value()))?;
    }
    drop(reader);
    let mut rows = rows.finish();
    if merged && let Ok(areas) = book.merge_cells_by_sheet_name(name) {
        fill_merged(&mut rows, &areas);
    }
    Ok(rows)
}

/// What stands in cells of one column that are merged over several rows holds for each of the rows.
fn fill_merged(rows: &mut [RawRow], areas: &[Dimensions]) {
    // Areas of a sound sheet do not overlap; those of others must not take for ever.
    let mut left = MAX_CELLS;
    for area in areas.iter().filter(|area| area.start.1 == area.end.1 && area.start.0 < area.end.0) {
        let (first, last) = (u64::from(area.start.0) + 1, u64::from(area.end.0) + 1);
        let column = area.start.1 as usize;
        let begin = rows.partition_point(|row| row.line < first);
        let end = rows.partition_point(|row| row.line <= last);
        let Some((top, below)) = rows.get_mut(begin..end).and_then(|rows| rows.split_first_mut()) else {
            continue;
        };
        let value = top.cell(column).clone();
        // A long text is not copied into a whole sheet.
        left = left.saturating_sub(below.len() * (1 + value.text().len() / 64));
        if top.line != first || value.is_empty() || left == 0 {
            continue;
        }
        for row in below {
            if row.cell(column).is_empty() {
                row.cells.resize(row.cells.len().max(column + 1), Cell::Empty);
                row.cells[column] = value.clone();
            }
        }
    }
}

fn read_xls(bytes: &[u8], options: &ReadOptions) -> Result<Unnamed, ImportError> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsError::Password => protected(),
        _ => damaged(),
    })?;
    let names = book.sheet_names();
    let visible: Vec<bool> =
        book.sheets_metadata().iter().map(|sheet| sheet.visible == SheetVisible::Visible).collect();
    let mut order: Vec<usize> = (0..names.len()).collect();
    order.sort_by_key(|index| !visible.get(*index).copied().unwrap_or(true));
    if let Some(index) = chosen(&names, options)? {
        order = vec![index];
    }
    for index in &order {
        let range = book.worksheet_range(&names[*index]).map_err(|_| damaged())?;
        let start = range.start().unwrap_or((0, 0));
        let mut rows = Rows::default();
        for (row, column, value) in range.used_cells() {
            rows.put(start.0 + row as u32, start.1 + column as u32, of_data(value))?;
        }
        let rows = rows.finish();
        if rows.len() > 1 || order.len() == 1 {
            return Ok(workbook(names, *index, rows));
        }
    }
    Ok(workbook(names, 0, Vec::new()))
}

/// Rows as they grow; cells arrive row by row.
#[derive(Default)]
struct Rows {
    done: Vec<RawRow>,
    cells: usize,
    text: usize,
}

impl Rows {
    fn put(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), ImportError> {
        if cell.is_empty() {
            return Ok(());
        }
        let (line, column) = (u64::from(row) + 1, column as usize);
        if column >= MAX_COLUMNS {
            return Err(too_many_cells());
        }
        if self.done.last().is_none_or(|last| last.line != line) {
            if self.done.len() > MAX_ROWS + 100 {
                return Err(too_many_rows());
            }
            self.done.push(RawRow { line, cells: Vec::new() });
        }
        let Some(last) = self.done.last_mut() else { return Ok(()) };
        if last.cells.len() <= column {
            self.cells += column + 1 - last.cells.len();
            if self.cells > MAX_CELLS {
                return Err(too_many_cells());
            }
            last.cells.resize(column + 1, Cell::Empty);
        }
        if let Cell::Text(text) = &cell {
            self.text += text.len();
            if self.text > MAX_TEXT {
                return Err(bomb());
            }
        }
        last.cells[column] = cell;
        Ok(())
    }

    fn finish(mut self) -> Vec<RawRow> {
        // A damaged sheet may bring its rows out of order.
        self.done.sort_by_key(|row| row.line);
        self.done
    }
}

fn of_reference(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::SharedString(text) => Cell::from_text(text),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            Cell::from_text(text)
        }
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => of_number(*number),
        DataRef::Bool(truth) => Cell::Truth(*truth),
        DataRef::DateTime(moment) => of_moment(moment),
        DataRef::Error(_) | DataRef::Empty => Cell::Empty,
    }
}

fn of_data(value: &Data) -> Cell {
    match value {
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => Cell::from_text(text),
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => of_number(*number),
        Data::Bool(truth) => Cell::Truth(*truth),
        Data::DateTime(moment) => of_moment(moment),
        Data::Error(_) | Data::Empty => Cell::Empty,
    }
}

fn of_number(number: f64) -> Cell {
    if number.is_finite() { Cell::Number(number) } else { Cell::Empty }
}

fn of_moment(moment: &calamine::ExcelDateTime) -> Cell {
    let days = moment.as_f64();
    match moment.as_datetime() {
        // A length of time such as 38:30 hours counts days from nothing.
        Some(at) if moment.is_datetime() => {
            let seconds = (at.and_utc().timestamp_millis() + 500).div_euclid(1000);
            chrono::DateTime::from_timestamp(seconds, 0)
                .map_or_else(|| of_number(days), |at| Cell::Moment(at.naive_utc()))
        }
        _ if days.is_finite() && days.abs() < 1e6 => {
            let minutes = (days * 24.0 * 60.0).round() as i64;
            Cell::from_text(&format!("{}:{:02}", minutes / 60, minutes.rem_euclid(60)))
        }
        _ => of_number(days),
    }
}
