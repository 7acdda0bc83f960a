//! Tables with one row per item as worksheets.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::{cell, date, framed, handy, list_heads, page, side};
use crate::export::Paper;
use crate::export::listing::{Listing, Value};
use crate::export::view::{Head, Side};
use crate::export::words::Words;

/// Adds a table as a worksheet of its own.
pub(super) fn add(
    workbook: &mut Workbook,
    head: &Head,
    title: &str,
    paper: Paper,
    listing: &Listing,
) -> Result<(), XlsxError> {
    let words = Words(head.language);
    let sheet = workbook.add_worksheet();
    sheet.set_name(words.say(listing.name))?;
    page(sheet, head, title, handy(paper));
    list_heads(sheet, words, &listing.columns, listing.rows.len())?;
    let looks = Looks::of(head);
    for (row, values) in (1..).zip(&listing.rows) {
        for (column, value) in (0..).zip(values) {
            looks.write(sheet, row, column, value)?;
        }
    }
    Ok(())
}

/// One format per kind of value: a workbook holds each once.
pub(super) struct Looks {
    text: Format,
    whole: Format,
    money: Format,
    degrees: Format,
    date: Format,
    sides: [(Side, Format); 3],
}

impl Looks {
    pub fn of(head: &Head) -> Self {
        Self {
            text: framed(),
            whole: framed().set_num_format("#,##0"),
            money: framed().set_num_format("#,##0.00"),
            degrees: framed().set_num_format("0.000000"),
            date: date(head.language),
            sides: [Side::Inside, Side::Field, Side::Manager].map(|of| (of, side(of))),
        }
    }

    pub fn write(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        column: u16,
        value: &Value,
    ) -> Result<(), XlsxError> {
        match value {
            Value::Text(text) => sheet.write_string_with_format(row, column, cell(text), &self.text)?,
            Value::Tinted(text, side) => {
                let format = self.sides.iter().find(|(of, _)| of == side).map_or(&self.text, |(_, f)| f);
                sheet.write_string_with_format(row, column, cell(text), format)?
            }
            Value::Whole(number) => {
                sheet.write_number_with_format(row, column, *number as f64, &self.whole)?
            }
            Value::Decimal(number) => sheet.write_number_with_format(row, column, *number, &self.money)?,
            Value::Degrees(number) => sheet.write_number_with_format(row, column, *number, &self.degrees)?,
            Value::Date(date) => sheet.write_date_with_format(row, column, *date, &self.date)?,
            Value::Empty => sheet.write_blank(row, column, &self.text)?,
        };
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::export::sample::sheets as sample;
    use crate::export::{Paper, xlsx};
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;
    use tandem_wording::Language;

    fn sheets(bytes: Vec<u8>) -> Vec<(String, calamine::Range<Data>)> {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        book.worksheets()
    }

    #[test]
    fn tables_have_real_dates_numbers_and_a_sheet_to_read() {
        for language in Language::ALL {
            let view = sample::people(9, language);
            let people = sheets(xlsx::people(&view, Paper::A4).unwrap());
            assert_eq!(people.len(), 4);
            let dates = &people[1].1;
            assert_eq!(dates.height(), 1 + 9 * 7);
            for (row, duty) in dates.rows().skip(1).zip(view.people.iter().flat_map(|of| &of.duties)) {
                let Data::DateTime(date) = &row[0] else { panic!("{:?} is no date", row[0]) };
                assert_eq!(date.as_datetime().unwrap().date(), duty.when.start().date());
            }
            let list = sample::customers(90, language);
            let customers = sheets(xlsx::customers(&list, Paper::Letter).unwrap());
            let revenue: f64 =
                customers[0].1.rows().skip(1).map(|row| row[11].to_string().parse::<f64>().unwrap()).sum();
            let readable = customers[1].1.rows().next_back().unwrap();
            assert!((revenue - readable[6].to_string().parse::<f64>().unwrap()).abs() < 0.01);
            let tandems = sheets(xlsx::tandems(&sample::tandems(9, language), Paper::A3).unwrap());
            assert_eq!((tandems.len(), tandems[0].1.height()), (2, 10));
        }
    }

    #[test]
    fn hostile_texts_break_nothing() {
        let mut view = sample::customers(2, Language::De);
        view.groups[0].customers[0].name = "=cmd|'/C calc'!A0 \u{1}".into();
        view.groups[0].customers[1].name = "x".repeat(40_000);
        view.head.plan = "& ".repeat(400);
        let book = sheets(xlsx::customers(&view, Paper::A4).unwrap());
        assert!(
            matches!(&book[0].1.rows().nth(1).unwrap()[1], Data::String(text) if text.starts_with("=cmd"))
        );
        view.groups.clear();
        assert_eq!(sheets(xlsx::customers(&view, Paper::A4).unwrap()).len(), 2);
    }
}
