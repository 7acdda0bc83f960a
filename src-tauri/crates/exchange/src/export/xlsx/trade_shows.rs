//! A booth roster as a workbook: one row per duty with filters, real dates and times, and stations x shifts.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};
use tandem_wording::Language;

use super::{CLOSED, cell, date, framed, handy, head, list_heads, page, side, workbook};
use crate::export::view::Person;
use crate::export::view::trade_shows::ShowRoster;
use crate::export::words::Words;
use crate::export::{ExportError, Paper};

/// Two sheets: the list of duties and the grid.
pub fn trade_show(view: &ShowRoster, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let words = Words(view.head.language);
    let title = format!("{} \u{2013} {}", words.say("roster-shows-title"), view.name);
    workbook(&view.head, &title, |workbook| {
        let sheet = workbook.add_worksheet();
        page(sheet, &view.head, &title, handy(paper));
        list(sheet, view, words)?;
        let sheet = workbook.add_worksheet();
        page(sheet, &view.head, &title, paper);
        grid(sheet, view, words)
    })
}

fn list(sheet: &mut Worksheet, view: &ShowRoster, words: Words) -> Result<(), XlsxError> {
    sheet.set_name(words.say("roster-sheet-list"))?;
    let columns = [
        ("roster-shows-show", 26.0),
        ("roster-date", 12.0),
        ("roster-weekday", 8.0),
        ("roster-shows-from", 8.0),
        ("roster-shows-to", 8.0),
        ("roster-shows-hours-count", 8.0),
        ("roster-shows-shift", 18.0),
        ("roster-shows-station", 24.0),
        ("roster-shows-person", 30.0),
        ("roster-side", 16.0),
        ("roster-phone", 19.0),
        ("roster-shows-duty-id", 38.0),
    ];
    let duties = view.duties_in_order();
    list_heads(sheet, words, &columns, duties.len())?;
    let text = framed().set_text_wrap();
    let date = date(view.head.language);
    let time = framed().set_num_format("hh:mm");
    let hours = framed().set_num_format("0.0");
    for (row, duty) in (1..).zip(duties) {
        let shift = &view.shifts[duty.shift];
        let person = view.index(duty.person).map(|index| &view.people[index]);
        let name = person.map_or_else(|| words.say("roster-somebody-gone"), Person::name);
        sheet.write_string_with_format(row, 0, cell(&view.name), &text)?;
        sheet.write_date_with_format(row, 1, shift.date(), &date)?;
        sheet.write_string_with_format(row, 2, words.weekday(shift.date()), &text)?;
        sheet.write_time_with_format(row, 3, shift.start.time(), &time)?;
        sheet.write_time_with_format(row, 4, shift.end.time(), &time)?;
        sheet.write_number_with_format(row, 5, f64::from(shift.minutes()) / 60.0, &hours)?;
        sheet.write_string_with_format(row, 6, cell(&shift.name), &text)?;
        sheet.write_string_with_format(row, 7, cell(&words.station(view, duty.station)), &text)?;
        sheet.write_string_with_format(row, 8, cell(&name), &text)?;
        if let Some(person) = person {
            sheet.write_string_with_format(row, 9, words.side(person.side), &side(person.side))?;
            sheet.write_string_with_format(row, 10, cell(&person.phone), &text)?;
        } else {
            sheet.write_blank(row, 9, &text)?;
            sheet.write_blank(row, 10, &text)?;
        }
        sheet.write_string_with_format(row, 11, duty.id.to_string(), &text)?;
    }
    Ok(())
}

/// Rows before the first station.
const HEADS: u32 = 3;

/// A band of rows per station, a row per seat.
fn grid(sheet: &mut Worksheet, view: &ShowRoster, words: Words) -> Result<(), XlsxError> {
    sheet.set_name(words.say("roster-sheet-grid"))?;
    heads(sheet, view, words)?;
    let label = framed().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let open = framed().set_bold().set_border(FormatBorder::Medium);
    let closed = framed().set_background_color(CLOSED);
    let free = framed();
    let mut row = HEADS;
    for station in view.rows() {
        let seats: Vec<_> = (0..view.shifts.len()).map(|shift| view.seats(shift, station)).collect();
        let height =
            seats.iter().map(|seats| seats.people.len() as u32 + seats.open).max().unwrap_or(0).max(1);
        let name = cell(&words.station(view, station));
        band(sheet, row, height, &name, &label)?;
        for (column, seats) in (1..).zip(&seats) {
            let people = seats.people.iter().map(|index| &view.people[*index]);
            for (line, person) in (row..).zip(people) {
                sheet.write_string_with_format(line, column, cell(&person.name()), &side(person.side))?;
            }
            let first_open = row + seats.people.len() as u32;
            for line in first_open..row + height {
                if seats.closed {
                    sheet.write_blank(line, column, &closed)?;
                } else if line < first_open + seats.open {
                    sheet.write_string_with_format(line, column, words.say("roster-shows-open"), &open)?;
                } else {
                    sheet.write_blank(line, column, &free)?;
                }
            }
        }
        row += height;
    }
    visits(sheet, view, words, row, &label)?;
    sheet.set_freeze_panes(HEADS, 1)?;
    sheet.set_repeat_rows(0, HEADS - 1)?;
    sheet.set_repeat_columns(0, 0)?;
    Ok(())
}

/// A label over as many rows as its band has.
fn band(sheet: &mut Worksheet, row: u32, height: u32, text: &str, format: &Format) -> Result<(), XlsxError> {
    if height > 1 {
        sheet.merge_range(row, 0, row + height - 1, 0, text, format)?;
    } else {
        sheet.write_string_with_format(row, 0, text, format)?;
    }
    Ok(())
}

fn heads(sheet: &mut Worksheet, view: &ShowRoster, words: Words) -> Result<(), XlsxError> {
    let head = head();
    let day = head.clone().set_align(FormatAlign::Center).set_num_format(match view.head.language {
        Language::En => "ddd d mmm yyyy",
        Language::De => "ddd dd.mm.yyyy",
        Language::Fr => "ddd dd/mm/yyyy",
    });
    sheet.set_column_width(0, 26.0)?;
    for row in 0..HEADS - 1 {
        sheet.write_blank(row, 0, &head)?;
    }
    sheet.write_string_with_format(HEADS - 1, 0, words.say("roster-shows-station"), &head)?;
    for (date, shifts) in view.days() {
        let column = |shift: usize| 1 + shift as u16;
        if shifts.len() > 1 {
            sheet.merge_range(0, column(shifts.start), 0, column(shifts.end - 1), "", &day)?;
        }
        sheet.write_date_with_format(0, column(shifts.start), date, &day)?;
        for shift in shifts {
            sheet.set_column_width(column(shift), 26.0)?;
            sheet.write_string_with_format(1, column(shift), view.shifts[shift].time(), &head)?;
            sheet.write_string_with_format(2, column(shift), cell(&view.shifts[shift].name), &head)?;
        }
    }
    Ok(())
}

/// The customers who come, below the stations.
fn visits(
    sheet: &mut Worksheet,
    view: &ShowRoster,
    words: Words,
    row: u32,
    label: &Format,
) -> Result<(), XlsxError> {
    let mut at = vec![row; view.shifts.len()];
    let text = framed().set_text_wrap();
    for visit in &view.visits {
        let Some(shift) = view.shift_of(visit) else { continue };
        let hosts = view.hosts(visit);
        let host = if hosts.is_empty() {
            words.say("roster-shows-no-host")
        } else {
            words.fill("roster-shows-with", &[("hosts", &hosts.join(", "))])
        };
        let line = format!("{} {}, {host}", visit.start.format("%H:%M"), visit.account);
        sheet.write_string_with_format(at[shift], 1 + shift as u16, cell(&line), &text)?;
        at[shift] += 1;
    }
    let height = at.into_iter().max().unwrap_or(row) - row;
    if height > 0 {
        band(sheet, row, height, &words.say("roster-shows-visits"), label)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    fn sheets(view: &ShowRoster) -> Vec<(String, calamine::Range<Data>)> {
        let bytes = trade_show(view, Paper::A3).unwrap();
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        book.worksheets()
    }

    #[test]
    fn the_list_has_real_dates_and_times_of_every_duty() {
        for language in Language::ALL {
            let view = sample::show(12, 3, language);
            let list = &sheets(&view)[0].1;
            assert_eq!(list.height(), view.duties.len() + 1);
            for (row, duty) in list.rows().skip(1).zip(view.duties_in_order()) {
                let shift = &view.shifts[duty.shift];
                let Data::DateTime(date) = &row[1] else { panic!("{:?} is no date", row[1]) };
                assert_eq!(date.as_datetime().unwrap().date(), shift.date());
                let Data::DateTime(time) = &row[3] else { panic!("{:?} is no time", row[3]) };
                assert_eq!(time.as_datetime().unwrap().time(), shift.start.time());
                assert_eq!(row[11].to_string(), duty.id.to_string());
            }
        }
    }

    #[test]
    fn the_grid_has_everybody_and_every_open_seat() {
        let view = sample::show(7, 2, Language::En);
        let grid = &sheets(&view)[1].1;
        let cells: Vec<String> = grid.rows().flatten().map(ToString::to_string).collect();
        let count = |text: &str| cells.iter().filter(|cell| *cell == text).count();
        for person in &view.people {
            let duties = view.duties.iter().filter(|duty| duty.person == person.id).count();
            assert_eq!(count(&person.name()), duties, "{}", person.name());
        }
        let open: u32 = (0..view.shifts.len())
            .flat_map(|shift| view.rows().into_iter().map(move |row| (shift, row)))
            .map(|(shift, row)| view.seats(shift, row).open)
            .sum();
        assert_eq!(count("open") as u32, open);
    }

    #[test]
    fn hostile_texts_break_nothing() {
        let mut view = sample::show(7, 2, Language::De);
        view.name = "=cmd|'/C calc'!A0 & \u{1}".repeat(40);
        view.people[0].family = "x".repeat(40_000);
        view.stations[0].name = "=1+1".into();
        view.duties[0].person = uuid::Uuid::nil();
        assert!(sheets(&view)[0].1.rows().any(|row| row[7] == Data::String("=1+1".into())));
        view.shifts.clear();
        view.duties.clear();
        view.stations.clear();
        assert_eq!(sheets(&view).len(), 2);
    }
}
