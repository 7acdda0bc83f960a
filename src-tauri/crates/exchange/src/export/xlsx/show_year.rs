//! The year of shows as a workbook: who is where, the months, and everybody's share.

use rust_xlsxwriter::{FormatAlign, Worksheet, XlsxError};

use super::{CLOSED, FIELD, cell, date, framed, handy, head, list_heads, page, side, workbook};
use crate::export::view::show_year::ShowYear;
use crate::export::words::Words;
use crate::export::{ExportError, Paper};
use chrono::Datelike;

/// Three sheets: one row per show and person, shows x months, and the shares.
pub fn show_year(view: &ShowYear, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let words = Words(view.head.language);
    let title = format!("{} {}", words.say("roster-year-title"), view.year);
    workbook(&view.head, &title, |workbook| {
        let sheet = workbook.add_worksheet();
        page(sheet, &view.head, &title, handy(paper));
        list(sheet, view, words)?;
        let sheet = workbook.add_worksheet();
        page(sheet, &view.head, &title, paper);
        months(sheet, view, words)?;
        let sheet = workbook.add_worksheet();
        page(sheet, &view.head, &title, handy(paper));
        shares(sheet, view, words)
    })
}

fn list(sheet: &mut Worksheet, view: &ShowYear, words: Words) -> Result<(), XlsxError> {
    sheet.set_name(words.say("roster-sheet-list"))?;
    let columns = [
        ("roster-shows-show", 30.0),
        ("roster-year-place", 24.0),
        ("roster-year-begins", 13.0),
        ("roster-year-ends", 13.0),
        ("roster-shows-person", 30.0),
        ("roster-side", 16.0),
        ("roster-year-duties", 11.0),
        ("roster-shows-hours-count", 11.0),
    ];
    let rows = view.shows.iter().map(|show| show.people.len()).sum();
    list_heads(sheet, words, &columns, rows)?;
    let text = framed().set_text_wrap();
    let date = date(view.head.language);
    let hours = framed().set_num_format("0.0");
    let parts = view.shows.iter().flat_map(|show| show.people.iter().map(move |part| (show, part)));
    for (row, (show, part)) in (1..).zip(parts) {
        let person = &view.shares[part.share].person;
        sheet.write_string_with_format(row, 0, cell(&show.name), &text)?;
        sheet.write_string_with_format(row, 1, cell(&show.place), &text)?;
        sheet.write_date_with_format(row, 2, show.from, &date)?;
        sheet.write_date_with_format(row, 3, show.to, &date)?;
        sheet.write_string_with_format(row, 4, cell(&person.name()), &text)?;
        sheet.write_string_with_format(row, 5, words.side(person.side), &side(person.side))?;
        sheet.write_number_with_format(row, 6, part.duties, &text)?;
        sheet.write_number_with_format(row, 7, f64::from(part.minutes) / 60.0, &hours)?;
    }
    Ok(())
}

/// Shows x months, with the days of the show where it takes place.
fn months(sheet: &mut Worksheet, view: &ShowYear, words: Words) -> Result<(), XlsxError> {
    sheet.set_name(words.say("roster-sheet-grid"))?;
    let head = head();
    let text = framed().set_text_wrap();
    let here = framed().set_text_wrap().set_background_color(FIELD).set_align(FormatAlign::Center);
    let short = framed().set_bold().set_background_color(CLOSED);
    for (column, (key, width)) in
        (0..).zip([("roster-shows-show", 30.0), ("roster-year-seats", 9.0), ("roster-year-people", 44.0)])
    {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, words.say(key), &head)?;
    }
    let months = view.months();
    for (column, month) in (3..).zip(&months) {
        sheet.set_column_width(column, 12.0)?;
        sheet.write_string_with_format(0, column, words.month_letters(*month, 20), &head)?;
    }
    for (row, show) in (1..).zip(&view.shows) {
        sheet.write_string_with_format(row, 0, cell(&show.name), &text)?;
        let seats = format!("{}/{}", show.filled, show.seats);
        sheet.write_string_with_format(
            row,
            1,
            seats,
            if show.filled < show.seats { &short } else { &text },
        )?;
        let names = show.people.iter().map(|part| view.shares[part.share].person.name());
        sheet.write_string_with_format(row, 2, cell(&names.collect::<Vec<_>>().join(", ")), &text)?;
        for (column, month) in (3..).zip(&months) {
            let next = months.iter().find(|next| *next > month);
            let in_month = show.to >= *month
                && next.is_none_or(|next| show.from < *next)
                && show.from.year() <= view.year;
            if in_month {
                sheet.write_string_with_format(row, column, words.stretch(show.from, show.to), &here)?;
            } else {
                sheet.write_blank(row, column, &text)?;
            }
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

fn shares(sheet: &mut Worksheet, view: &ShowYear, words: Words) -> Result<(), XlsxError> {
    // The name of a sheet has at most 31 letters and no apostrophe at its ends.
    sheet.set_name(words.say("roster-year-share"))?;
    let columns = [
        ("roster-name", 30.0),
        ("roster-side", 16.0),
        ("roster-year-shows", 10.0),
        ("roster-year-duties", 10.0),
        ("roster-shows-hours-count", 10.0),
        ("roster-year-weekend", 14.0),
        ("roster-year-share", 10.0),
    ];
    list_heads(sheet, words, &columns, view.shares.len())?;
    let text = framed();
    let hours = framed().set_num_format("0.0");
    let percent = framed().set_num_format("0.0%");
    for (row, share) in (1..).zip(&view.shares) {
        sheet.write_string_with_format(row, 0, cell(&share.person.name()), &text)?;
        sheet.write_string_with_format(row, 1, words.side(share.person.side), &side(share.person.side))?;
        sheet.write_number_with_format(row, 2, share.shows, &text)?;
        sheet.write_number_with_format(row, 3, share.duties, &text)?;
        sheet.write_number_with_format(row, 4, f64::from(share.minutes) / 60.0, &hours)?;
        sheet.write_number_with_format(row, 5, share.weekend_days, &text)?;
        sheet.write_number_with_format(row, 6, f64::from(view.permille(share)) / 1000.0, &percent)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;
    use tandem_wording::Language;

    #[test]
    fn every_part_and_every_share_is_a_row() {
        for language in Language::ALL {
            let view = sample::year(16, 5, language);
            let bytes = show_year(&view, Paper::A4).unwrap();
            let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
            let sheets = book.worksheets();
            assert_eq!(sheets.len(), 3);
            let parts: usize = view.shows.iter().map(|show| show.people.len()).sum();
            assert_eq!(sheets[0].1.height(), parts + 1);
            let Data::DateTime(date) = &sheets[0].1[(1, 2)] else { panic!("{:?}", sheets[0].1[(1, 2)]) };
            assert_eq!(date.as_datetime().unwrap().date(), view.shows[0].from);
            assert_eq!(sheets[1].1.height(), view.shows.len() + 1);
            assert_eq!(sheets[2].1.height(), view.shares.len() + 1);
        }
    }
}
