//! Tandems as a table.

use super::{Listing, Value};
use crate::export::view::Side;
use crate::export::view::people::Colleague;
use crate::export::view::tandems::{TandemSheet, TandemSheets};

/// One row per tandem.
pub(crate) fn tandems(view: &TandemSheets) -> Listing {
    let columns = vec![
        ("roster-inside-rep", 28.0),
        ("roster-inside-phone", 20.0),
        ("roster-tandem-inside-email", 30.0),
        ("roster-field-rep", 28.0),
        ("roster-field-phone", 20.0),
        ("roster-tandem-field-email", 30.0),
        ("roster-tandem-deputy-name", 28.0),
        ("roster-tandem-from", 12.0),
        ("roster-tandem-until", 12.0),
        ("roster-tandem-fit-figure", 14.0),
        ("roster-tandem-customers", 12.0),
        ("roster-inside-hours", 14.0),
        ("roster-field-hours", 14.0),
        ("roster-tandem-signed-on", 16.0),
    ];
    Listing { name: "roster-tandem-list", columns, rows: view.tandems.iter().map(row).collect() }
}

fn row(sheet: &TandemSheet) -> Vec<Value> {
    let name = |person: &Colleague, side| Value::Tinted(person.name(), side);
    vec![
        name(&sheet.inside, Side::Inside),
        Value::from(&sheet.inside.phone),
        Value::from(&sheet.inside.email),
        name(&sheet.field, Side::Field),
        Value::from(&sheet.field.phone),
        Value::from(&sheet.field.email),
        Value::from(sheet.deputy.as_ref().map(Colleague::name).unwrap_or_default()),
        Value::Date(sheet.from),
        Value::date(sheet.until),
        sheet.fit.map_or(Value::Empty, |fit| Value::Whole(i64::from(fit))),
        Value::count(sheet.customers.len() as u64),
        Value::count(sheet.customers.iter().map(|customer| customer.inside_hours).sum()),
        Value::count(sheet.customers.iter().map(|customer| customer.field_hours).sum()),
        Value::date(sheet.signed_on),
    ]
}
