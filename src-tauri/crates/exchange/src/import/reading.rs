//! Cells read by the field of their column.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use tandem_model::Coordinates;
use tandem_wording::{Args, Message};

use super::fields::Assignment;
use super::preview::quoted;
use super::values::{self, Decided, Decimal, When};
use super::{
    Cell, Column, DateOrder, DecimalMark, Field, Kind, Options, Question, RawRow, RawTable, Refusal,
};

/// A table whose columns have fields and styles.
pub(super) struct Reading<'a> {
    pub table: &'a RawTable,
    pub assignment: Assignment,
    pub decimal: Option<DecimalMark>,
    pub date_order: Option<DateOrder>,
    marks: BTreeMap<usize, DecimalMark>,
    orders: BTreeMap<usize, DateOrder>,
    /// Rows may not be wider than the header.
    strict_width: bool,
}

/// One row to be read field by field.
#[derive(Clone, Copy)]
pub(super) struct RowReading<'a> {
    reading: &'a Reading<'a>,
    row: &'a RawRow,
}

const MONEY: [Field; 4] = [Field::Revenue, Field::Amount, Field::Quantity, Field::UnitPrice];
const DAYS: [Field; 5] = [Field::Entry, Field::Exit, Field::StartDate, Field::EndDate, Field::OrderDate];

impl<'a> Reading<'a> {
    pub fn new(kind: Kind, table: &'a RawTable, options: &Options, questions: &mut Vec<Question>) -> Self {
        let assignment = Assignment::new(kind, table, &options.mapping);
        if table.unreadable > 0 {
            questions.push(Question::Unreadable { characters: table.unreadable });
        }
        questions.extend(assignment.contested.iter().map(|(column, fields)| Question::Contested {
            column: table.columns[*column].clone(),
            fields: fields.clone(),
        }));
        let column_of = |field: &Field| assignment.of(*field);
        let cells = |column: usize| table.rows.iter().map(move |row| row.cell(column));
        let looked: Vec<_> = MONEY
            .iter()
            .filter_map(column_of)
            .map(|column| (column, values::decimal_mark(cells(column))))
            .collect();
        let (decimal, marks, asked) = decide(&looked, options.decimal);
        questions.extend(asked.map(|column| {
            Question::DecimalMark {
                column: table.columns[column].clone(),
                sample: table
                    .samples(column, 50)
                    .into_iter()
                    .find(|text| text.contains(['.', ',']))
                    .unwrap_or_default(),
            }
        }));
        let looked: Vec<_> = DAYS
            .iter()
            .filter_map(column_of)
            .map(|column| (column, values::date_order(cells(column))))
            .collect();
        let (date_order, orders, asked) = decide(&looked, options.date_order);
        questions.extend(asked.map(|column| Question::DateOrder {
            column: table.columns[column].clone(),
            sample: table.samples(column, 1).pop().unwrap_or_default(),
        }));
        let wide = table.rows.iter().filter(|row| row.cells.len() > table.header_width).count();
        let strict_width = table.delimiter.is_some() && table.header_row > 0 && wide * 5 < table.rows.len();
        Self { table, assignment, decimal, date_order, marks, orders, strict_width }
    }

    pub fn row(&'a self, row: &'a RawRow) -> RowReading<'a> {
        RowReading { reading: self, row }
    }

    pub fn has(&self, field: Field) -> bool {
        self.assignment.of(field).is_some()
    }
}

/// The style of all columns, of each, and the column to ask about: a column that could be read either way follows one
/// that shows its style; only if none does is there a question.
fn decide<T: Copy>(
    looked: &[(usize, Decided<T>)],
    chosen: Option<T>,
) -> (Option<T>, BTreeMap<usize, T>, Option<usize>) {
    let shown = looked.iter().find_map(|(_, decided)| match decided {
        Decided::Shown(style) => Some(*style),
        _ => None,
    });
    let guessed = looked.iter().find_map(|(column, decided)| match decided {
        Decided::Ambiguous(style) => Some((*column, *style)),
        _ => None,
    });
    let overall = chosen.or(shown).or(guessed.map(|(_, style)| style));
    let each = looked.iter().filter_map(|(column, decided)| {
        let style = chosen.or(match decided {
            Decided::Shown(style) => Some(*style),
            _ => overall,
        });
        Some((*column, style?))
    });
    let asked = guessed.filter(|_| chosen.is_none() && shown.is_none()).map(|(column, _)| column);
    (overall, each.collect(), asked)
}

impl<'a> RowReading<'a> {
    pub fn line(&self) -> u64 {
        self.row.line
    }

    fn cell(&self, field: Field) -> &'a Cell {
        self.reading.assignment.of(field).map_or(&Cell::Empty, |column| self.row.cell(column))
    }

    fn column_name(&self, field: Field) -> Option<&'a str> {
        self.reading.assignment.of(field).map(|column| self.reading.table.columns[column].as_str())
    }

    /// The text of a cell on one line; `None` if empty.
    pub fn text(&self, field: Field) -> Option<String> {
        let cell = self.cell(field);
        (!cell.is_empty()).then(|| cell.text().split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// True if a workbook holds the cell as a number, which loses leading zeros.
    pub fn is_number(&self, field: Field) -> bool {
        matches!(self.cell(field), Cell::Number(_))
    }

    /// A row whose cells have slipped past the header must not be read: each cell may stand in the wrong column.
    pub fn check_width(&self) -> Result<(), Refusal> {
        if self.reading.strict_width && self.row.cells.len() > self.reading.table.header_width {
            let args = Args::new()
                .number("cells", self.row.cells.len())
                .number("columns", self.reading.table.header_width);
            return Err(Refusal::new(
                "too_many_cells",
                Message::new("exchange-refused-too-many-cells", args),
            ));
        }
        Ok(())
    }

    /// All cells that have a field, to compare rows by.
    pub fn fingerprint(&self) -> Vec<String> {
        self.fingerprint_but(&[])
    }

    /// All cells that have a field, except some.
    pub fn fingerprint_but(&self, but: &[Field]) -> Vec<String> {
        let counts = |column: &&Column| column.field.is_some_and(|field| !but.contains(&field));
        let columns = self.reading.assignment.columns.iter().filter(counts);
        columns.map(|column| self.row.cell(column.index).text().into_owned()).collect()
    }

    fn unreadable(&self, field: Field, code: &'static str, key: &'static str) -> Refusal {
        let args = Args::new().text("value", quoted(&self.cell(field).text()));
        Refusal::new(code, Message::new(key, args)).in_column(self.column_name(field))
    }

    /// A sum of money in minor units.
    pub fn money(&self, field: Field) -> Result<Option<i64>, Refusal> {
        let cell = self.cell(field);
        if cell.is_empty() {
            return Ok(None);
        }
        let mark =
            self.reading.assignment.of(field).and_then(|column| self.reading.marks.get(&column).copied());
        let factor = self.column_name(field).map_or(1, values::thousands_in_name);
        let read = values::number(cell, mark).and_then(|number: Decimal| number.minor_units(factor));
        read.map(Some).ok_or_else(|| self.unreadable(field, "number_unreadable", "exchange-refused-number"))
    }

    /// A day.
    pub fn day(&self, field: Field) -> Result<Option<NaiveDate>, Refusal> {
        let cell = self.cell(field);
        if cell.is_empty() || values::is_no_day(cell) {
            return Ok(None);
        }
        let order =
            self.reading.assignment.of(field).and_then(|column| self.reading.orders.get(&column).copied());
        let by_month = || values::month(cell).filter(|_| field == Field::OrderDate);
        let read = values::date(cell, order).or_else(by_month).or_else(|| values::serial(&cell.text()));
        read.map(Some).ok_or_else(|| self.unreadable(field, "date_unreadable", "exchange-refused-date"))
    }

    /// A day with its time, where the cell tells one.
    pub fn when(&self, field: Field) -> Result<Option<When>, Refusal> {
        let cell = self.cell(field);
        if cell.is_empty() || values::is_no_day(cell) {
            return Ok(None);
        }
        let order =
            self.reading.assignment.of(field).and_then(|column| self.reading.orders.get(&column).copied());
        let serial = || Some(When { date: values::serial(&cell.text())?, time: None, instant: None });
        let read = values::when(cell, order).or_else(serial);
        read.map(Some).ok_or_else(|| self.unreadable(field, "date_unreadable", "exchange-refused-date"))
    }

    /// A time of day.
    pub fn time(&self, field: Field) -> Result<Option<NaiveTime>, Refusal> {
        let cell = self.cell(field);
        if cell.is_empty() {
            return Ok(None);
        }
        let read = values::time(cell);
        read.map(Some).ok_or_else(|| self.unreadable(field, "time_unreadable", "imports-refused-time"))
    }

    /// True if the cell says yes; anything else says no.
    pub fn says_yes(&self, field: Field) -> bool {
        values::truth(self.cell(field)) == Some(values::Written::Yes)
    }

    /// A refusal of what stands in a column.
    pub fn refuse(&self, field: Field, code: &'static str, reason: Message) -> Refusal {
        Refusal::new(code, reason).in_column(self.column_name(field))
    }

    /// A small number of any style within a range, such as hours, shares and degrees: it has no thousands, so either
    /// mark is the decimal mark. `38:30` is 38.5 and `80 %` is 0.8.
    pub fn small(&self, field: Field, range: std::ops::RangeInclusive<f64>) -> Result<Option<f64>, Refusal> {
        let cell = self.cell(field);
        if cell.is_empty() {
            return Ok(None);
        }
        let read = match cell {
            Cell::Number(number) => Some(*number),
            other => small(&other.text()),
        };
        let read = read.filter(|number| range.contains(number));
        read.map(Some)
            .ok_or_else(|| self.unreadable(field, "number_unreadable", "exchange-refused-number-range"))
    }

    /// Latitude and longitude, both or none.
    pub fn coordinates(&self) -> Result<Option<Coordinates>, Refusal> {
        let latitude = self.small(Field::Latitude, -90.0..=90.0)?;
        let longitude = self.small(Field::Longitude, -180.0..=180.0)?;
        Ok(latitude.zip(longitude).map(|(latitude, longitude)| Coordinates { latitude, longitude }))
    }

    /// A note that a cell says something nobody knows and was left out.
    pub fn left_out(&self, field: Field, value: &str) -> Message {
        let column = self.column_name(field).unwrap_or_default();
        Message::new(
            "exchange-note-left-out",
            Args::new().text("column", column).text("value", quoted(value)),
        )
    }
}

fn small(text: &str) -> Option<f64> {
    let text = text.trim();
    if let Some((hours, minutes)) = text.split_once(':') {
        let (hours, minutes): (u16, u8) = (hours.trim().parse().ok()?, minutes.trim().parse().ok()?);
        return (minutes < 60).then(|| f64::from(hours) + f64::from(minutes) / 60.0);
    }
    let percent = text.ends_with('%');
    let bare = text.trim_end_matches(|c: char| {
        c == '%' || c.is_alphabetic() || c.is_whitespace() || c == '°' || c == '.'
    });
    let number: f64 = bare.replace(',', ".").replace('−', "-").parse().ok()?;
    number.is_finite().then_some(if percent { number / 100.0 } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers() {
        let cases = [
            ("38,5", Some(38.5)),
            ("38.5 h", Some(38.5)),
            ("38:30", Some(38.5)),
            ("80 %", Some(0.8)),
            ("40 Std.", Some(40.0)),
            ("48.137", Some(48.137)),
            ("-1,5°", Some(-1.5)),
            ("1.234,5", None),
            ("full", None),
            ("NaN", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(small(text), expected, "{text}");
        }
    }
}
