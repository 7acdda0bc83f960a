//! Desk staffing as a workbook: one row per desk and half-day, and people x half-days.

use rust_xlsxwriter::{Format, FormatAlign, FormatPattern, Worksheet, XlsxError};

use super::{CLOSED, INSIDE, LINE, SHOW, cell, date, framed, handy, head, list_heads, page, workbook};
use crate::export::view::desks::{Desk, DeskPlace, DeskPlan};
use crate::export::words::Words;
use crate::export::{ExportError, Paper};
use tandem_wording::Language;

/// Two sheets: the list of half-days and the grid.
pub fn desks(view: &DeskPlan, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let words = Words(view.head.language);
    let title = words.say("roster-desks-title");
    workbook(&view.head, &title, |workbook| {
        let sheet = workbook.add_worksheet();
        page(sheet, &view.head, &title, handy(paper));
        list(sheet, view, words)?;
        let sheet = workbook.add_worksheet();
        page(sheet, &view.head, &title, paper);
        grid(sheet, view, words)
    })
}

fn list(sheet: &mut Worksheet, view: &DeskPlan, words: Words) -> Result<(), XlsxError> {
    sheet.set_name(words.say("roster-sheet-list"))?;
    let columns = [
        ("roster-desks-desk", 26.0),
        ("roster-date", 12.0),
        ("roster-weekday", 8.0),
        ("roster-desks-half", 13.0),
        ("roster-desks-present", 10.0),
        ("roster-desks-minimum", 10.0),
        ("roster-desks-missing", 10.0),
        ("roster-desks-who", 80.0),
    ];
    let rows = view.desks.iter().flat_map(|desk| &desk.slots).flatten().count();
    list_heads(sheet, words, &columns, rows)?;
    let text = framed().set_text_wrap();
    let low = framed().set_bold().set_background_color(SHOW);
    let date_format = date(view.head.language);
    let mut row = 0;
    for desk in &view.desks {
        for slot in 0..2 * view.days.len() {
            let Some(presence) = desk.presence(slot) else { continue };
            row += 1;
            let date = view.days[slot / 2].date;
            let missing = presence.minimum.saturating_sub(presence.present);
            sheet.write_string_with_format(row, 0, cell(&desk.name), &text)?;
            sheet.write_date_with_format(row, 1, date, &date_format)?;
            sheet.write_string_with_format(row, 2, words.weekday(date), &text)?;
            sheet.write_string_with_format(row, 3, words.half(slot), &text)?;
            sheet.write_number_with_format(
                row,
                4,
                presence.present,
                if missing > 0 { &low } else { &text },
            )?;
            sheet.write_number_with_format(row, 5, presence.minimum, &text)?;
            sheet.write_number_with_format(row, 6, missing, if missing > 0 { &low } else { &text })?;
            sheet.write_string_with_format(row, 7, cell(&desk.who(slot).join(", ")), &text)?;
        }
    }
    Ok(())
}

/// Columns before the first half-day, and rows before the first desk.
const LABELS: u16 = 1;
const HEADS: u32 = 3;

/// How the cells look.
struct Looks {
    there: Format,
    home: Format,
    away: Format,
    off: Format,
    enough: Format,
    short: Format,
}

fn grid(sheet: &mut Worksheet, view: &DeskPlan, words: Words) -> Result<(), XlsxError> {
    sheet.set_name(words.say("roster-sheet-grid"))?;
    heads(sheet, view, words)?;
    let centred = || framed().set_align(FormatAlign::Center).set_font_size(8);
    let looks = Looks {
        there: centred().set_background_color(INSIDE),
        home: centred().set_pattern(FormatPattern::Gray125).set_foreground_color(INSIDE),
        away: centred().set_pattern(FormatPattern::LightDown).set_foreground_color(LINE),
        off: centred().set_background_color(CLOSED),
        enough: centred(),
        short: centred().set_bold().set_background_color(SHOW),
    };
    let band = head();
    let name = framed();
    let mut row = HEADS;
    for desk in &view.desks {
        sheet.write_string_with_format(row, 0, cell(&desk.name), &band)?;
        row += 1;
        for (index, person) in desk.people.iter().enumerate() {
            sheet.write_string_with_format(row, 0, cell(&person.name()), &name)?;
            for slot in 0..2 * view.days.len() {
                place(sheet, row, slot, desk, index, &looks)?;
            }
            row += 1;
        }
        sheet.write_string_with_format(row, 0, words.say("roster-desks-of-minimum"), &band)?;
        for slot in 0..2 * view.days.len() {
            let Some(presence) = desk.presence(slot) else { continue };
            let text = format!("{}/{}", presence.present, presence.minimum);
            let look = if presence.is_short() { &looks.short } else { &looks.enough };
            sheet.write_string_with_format(row, LABELS + slot as u16, text, look)?;
        }
        row += 1;
    }
    sheet.set_freeze_panes(HEADS, LABELS)?;
    sheet.set_repeat_rows(0, HEADS - 1)?;
    sheet.set_repeat_columns(0, LABELS - 1)?;
    Ok(())
}

/// A letter for each place: colours alone say nothing in black and white.
fn place(
    sheet: &mut Worksheet,
    row: u32,
    slot: usize,
    desk: &Desk,
    person: usize,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let (text, look) = match desk.place(person, slot) {
        DeskPlace::There => ("\u{25cf}", &looks.there),
        DeskPlace::Home => ("\u{25cb}", &looks.home),
        DeskPlace::Away if desk.presence(slot).is_some() => ("\u{2013}", &looks.away),
        DeskPlace::Away | DeskPlace::Off => ("", &looks.off),
    };
    sheet.write_string_with_format(row, LABELS + slot as u16, text, look)?;
    Ok(())
}

fn heads(sheet: &mut Worksheet, view: &DeskPlan, words: Words) -> Result<(), XlsxError> {
    let head = head();
    let small = framed().set_align(FormatAlign::Center).set_font_size(8).set_background_color(CLOSED);
    let date = head.clone().set_align(FormatAlign::Center).set_num_format(match view.head.language {
        Language::En => "ddd d mmm",
        Language::De => "ddd dd.mm.",
        Language::Fr => "ddd dd/mm",
    });
    sheet.set_column_width(0, 30.0)?;
    for row in 0..HEADS - 1 {
        sheet.write_blank(row, 0, &head)?;
    }
    sheet.write_string_with_format(HEADS - 1, 0, words.say("roster-name"), &head)?;
    let column = |day: usize| LABELS + 2 * day as u16;
    for month in view.months() {
        let text = words.month(view.days[month.start].date);
        sheet.merge_range(0, column(month.start), 0, column(month.end - 1) + 1, &text, &head)?;
    }
    let halves = [words.say("roster-morning-short"), words.say("roster-afternoon-short")];
    for (index, day) in view.days.iter().enumerate() {
        let first = column(index);
        sheet.merge_range(1, first, 1, first + 1, "", &date)?;
        sheet.write_date_with_format(1, first, day.date, &date)?;
        for (half, text) in (0..).zip(&halves) {
            sheet.write_string_with_format(2, first + half, text, &small)?;
        }
        sheet.set_column_range_width(first, first + 1, if day.is_off() { 2.5 } else { 5.5 })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    #[test]
    fn every_open_half_day_is_a_row_with_a_real_date() {
        let view = sample::desks(24, Language::De);
        let bytes = desks(&view, Paper::A3).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let sheets = book.worksheets();
        let open = view.desks.iter().flat_map(|desk| &desk.slots).flatten().count();
        assert_eq!(sheets[0].1.height(), open + 1);
        assert!(sheets[0].1.rows().skip(1).all(|row| matches!(row[1], Data::DateTime(_))));
        let grid = &sheets[1].1;
        let people: usize = view.desks.iter().map(|desk| desk.people.len() + 2).sum();
        assert_eq!(grid.height(), HEADS as usize + people);
        let empty = DeskPlan { days: Vec::new(), desks: Vec::new(), ..view };
        desks(&empty, Paper::Letter).unwrap();
    }
}
