//! Tandems as a workbook: a table to filter, and who works with whom.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::{cell, framed, head, listing, page, side, workbook};
use crate::export::view::Side;
use crate::export::view::people::Colleague;
use crate::export::view::tandems::{TandemSheet, TandemSheets};
use crate::export::words::Words;
use crate::export::{ExportError, Paper, listing as tables};

/// One row per tandem, and the field reps of every inside rep side by side.
pub fn tandems(view: &TandemSheets, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let title = Words(view.head.language).say("roster-tandem-title");
    workbook(&view.head, &title, |workbook| {
        listing::add(workbook, &view.head, &title, paper, &tables::tandems(view))?;
        overview(workbook, view, &title, paper)
    })
}

fn overview(
    workbook: &mut Workbook,
    view: &TandemSheets,
    title: &str,
    paper: Paper,
) -> Result<(), XlsxError> {
    let words = Words(view.head.language);
    let sheet = workbook.add_worksheet();
    sheet.set_name(words.say("roster-tandem-overview"))?;
    page(sheet, &view.head, title, paper);
    let mut groups: Vec<(&Colleague, Vec<&TandemSheet>)> = Vec::new();
    for tandem in &view.tandems {
        match groups.iter_mut().find(|(inside, _)| inside.id == tandem.inside.id) {
            Some((_, tandems)) => tandems.push(tandem),
            None => groups.push((&tandem.inside, vec![tandem])),
        }
    }
    groups.sort_by_key(|(inside, _)| (inside.name().to_lowercase(), inside.id));
    let widest = groups.iter().map(|(_, tandems)| tandems.len()).max().unwrap_or(1);
    let heads = head();
    sheet.set_column_width(0, 28)?;
    sheet.write_string_with_format(0, 0, words.say("roster-inside-rep"), &heads)?;
    for column in (1..).take(widest) {
        sheet.set_column_width(column, 30)?;
        sheet.write_string_with_format(0, column, words.say("roster-field-rep"), &heads)?;
    }
    let (inside, field, free) = (side(Side::Inside).set_bold(), side(Side::Field).set_text_wrap(), framed());
    for (row, (name, tandems)) in (1..).zip(&groups) {
        sheet.write_string_with_format(row, 0, cell(&name.name()), &inside)?;
        for (column, at) in (1..).zip(0..widest) {
            match tandems.get(at) {
                Some(tandem) => {
                    let text = format!("{}\n{}", tandem.field.name(), tandem.territory);
                    sheet.write_string_with_format(row, column, cell(text.trim_end()), &field)?
                }
                None => sheet.write_blank(row, column, &free)?,
            };
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}
