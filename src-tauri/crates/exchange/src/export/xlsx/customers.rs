//! Customers as a workbook: a table that an import reads, and the list by tandem to read.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::listing::Looks;
use super::{CLOSED, cell, framed, handy, head, listing, page, workbook};
use crate::export::listing::Value;
use crate::export::view::customers::{Customer, CustomerList};
use crate::export::words::Words;
use crate::export::{ExportError, Paper, listing as tables, sheet as sheets};

/// One row per customer, and the same customers under their tandems with sums.
pub fn customers(view: &CustomerList, paper: Paper) -> Result<Vec<u8>, ExportError> {
    let title = Words(view.head.language).say("roster-customers-title");
    workbook(&view.head, &title, |workbook| {
        listing::add(workbook, &view.head, &title, paper, &tables::customers(view))?;
        by_tandem(workbook, view, &title, paper)
    })
}

const COLUMNS: [(&str, f64); 9] = [
    ("roster-customer", 36.0),
    ("roster-customer-number", 14.0),
    ("roster-town", 22.0),
    ("roster-class", 8.0),
    ("roster-coverage-model", 24.0),
    ("roster-public-face", 30.0),
    ("roster-revenue", 16.0),
    ("roster-inside-hours", 14.0),
    ("roster-field-hours", 14.0),
];

fn by_tandem(
    workbook: &mut Workbook,
    view: &CustomerList,
    title: &str,
    paper: Paper,
) -> Result<(), XlsxError> {
    let words = Words(view.head.language);
    let sheet = workbook.add_worksheet();
    sheet.set_name(words.say("roster-customers-by-tandem"))?;
    page(sheet, &view.head, title, handy(paper));
    let heads = head();
    for (column, (key, width)) in (0..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.write_string_with_format(0, column, words.say(key), &heads)?;
    }
    let looks = Looks::of(&view.head);
    let band = framed().set_bold().set_background_color(CLOSED);
    let sums = (band.clone().set_num_format("#,##0.00"), band.clone().set_num_format("#,##0"));
    let last = COLUMNS.len() as u16 - 1;
    let mut row = 1;
    let total = |sheet: &mut rust_xlsxwriter::Worksheet, row, label: &str, customers: &[&Customer]| {
        for column in 1..=last - 3 {
            sheet.write_blank(row, column, &band)?;
        }
        let sum = |of: fn(&Customer) -> i64| {
            customers.iter().fold(0_i64, |sum, customer| sum.saturating_add(of(customer)))
        };
        let hours = |hours: u64| i64::try_from(hours).unwrap_or(i64::MAX);
        let inside = customers.iter().map(|customer| customer.inside_hours).sum();
        let field = customers.iter().map(|customer| customer.field_hours).sum();
        sheet.write_string_with_format(row, 0, label, &band)?;
        let revenue = sum(|customer| customer.revenue) as f64 / 100.0;
        sheet.write_number_with_format(row, last - 2, revenue, &sums.0)?;
        sheet.write_number_with_format(row, last - 1, hours(inside) as f64, &sums.1)?;
        sheet.write_number_with_format(row, last, hours(field) as f64, &sums.1)?;
        Ok::<(), XlsxError>(())
    };
    let mut all: Vec<&Customer> = Vec::new();
    for group in view.groups.iter().filter(|group| !group.customers.is_empty()) {
        sheet.merge_range(row, 0, row, last, &cell(&sheets::group_name(words, group)), &band)?;
        row += 1;
        for customer in &group.customers {
            let values = [
                Value::from(&customer.name),
                Value::from(&customer.number),
                Value::from(&customer.address.town),
                Value::from(sheets::class(customer.class)),
                Value::from(sheets::model(words, customer.model)),
                Value::from(&customer.face),
                Value::money(customer.revenue),
                Value::count(customer.inside_hours),
                Value::count(customer.field_hours),
            ];
            for (column, value) in (0..).zip(&values) {
                looks.write(sheet, row, column, value)?;
            }
            row += 1;
        }
        let own: Vec<&Customer> = group.customers.iter().collect();
        total(sheet, row, &words.say("roster-total"), &own)?;
        all.extend(own);
        row += 1;
    }
    total(sheet, row, &words.say("roster-grand-total"), &all)?;
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}
