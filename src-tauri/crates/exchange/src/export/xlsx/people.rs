//! People as a workbook: dates to filter, weeks to read, and the tables an import reads.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use rust_xlsxwriter::{FormatAlign, Workbook, XlsxError};

use super::{cell, framed, head, listing, page, side, workbook};
use crate::export::view::people::{Colleague, Duty, PeopleSheets};
use crate::export::words::Words;
use crate::export::{ExportError, Paper, listing as tables, sheet as sheets};

/// People as an import reads them, their dates, when they are away, and who has what in which week.
pub fn people(view: &PeopleSheets, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let title = Words(view.head.language).say("roster-people-workbook");
    workbook(&view.head, &title, |workbook| {
        for table in [tables::people(view), tables::duties(view), tables::absences(view)] {
            listing::add(workbook, &view.head, &title, paper, &table)?;
        }
        weeks(workbook, view, &title, paper)
    })
}

/// More weeks than fit into a sheet with room for the names.
const MOST_WEEKS: usize = 200;

/// People x weeks, with everything that is planned in them.
fn weeks(workbook: &mut Workbook, view: &PeopleSheets, title: &str, paper: Paper) -> Result<(), XlsxError> {
    let words = Words(view.head.language);
    let sheet = workbook.add_worksheet();
    sheet.set_name(words.say("roster-people-weeks"))?;
    page(sheet, &view.head, title, paper);
    let monday = |date: NaiveDate| date - Days::new(u64::from(date.weekday().num_days_from_monday()));
    let mut mondays = Vec::new();
    let mut next = monday(view.days.0);
    while next <= view.days.1 && mondays.len() < MOST_WEEKS {
        mondays.push(next);
        next = next + Days::new(7);
    }
    let heads = head();
    sheet.set_column_width(0, 28)?;
    sheet.write_string_with_format(0, 0, words.say("roster-name"), &heads)?;
    for (column, first) in (1..).zip(&mondays) {
        let text = format!("{} \u{b7} {}", words.week(*first), words.day(*first));
        sheet.set_column_width(column, 24)?;
        sheet.write_string_with_format(0, column, text, &heads)?;
    }
    let free = framed();
    let text = framed().set_text_wrap().set_font_size(9).set_align(FormatAlign::Top);
    for (row, of) in (1..).zip(&view.people) {
        sheet.write_string_with_format(row, 0, cell(&of.person.name()), &side(of.person.side).set_bold())?;
        let mut by_week: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
        for duty in &of.duties {
            let (first, last) = duty.when.dates();
            for week in mondays.iter().filter(|week| first <= **week + Days::new(6) && last >= **week) {
                by_week.entry(*week).or_default().push(line(words, duty));
            }
        }
        for (column, week) in (1..).zip(&mondays) {
            match by_week.get(week) {
                Some(lines) => sheet.write_string_with_format(row, column, cell(&lines.join("\n")), &text)?,
                None => sheet.write_blank(row, column, &free)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_repeat_columns(0, 0)?;
    Ok(())
}

fn line(words: Words, duty: &Duty) -> String {
    let (day, time) = sheets::when(words, &duty.when);
    let (what, _) = sheets::what(words, &duty.kind);
    let with = duty.with.first().map(Colleague::name);
    let with = with.map(|name| format!(" \u{b7} {name}")).unwrap_or_default();
    format!("{day}, {time}: {what}{with}")
}
