//! Customers as a table.

use super::{Listing, Value, field};
use crate::export::sheet;
use crate::export::view::customers::{Customer, CustomerList};
use crate::export::words::Words;
use crate::import::Field;

/// One row per customer, as an import of customers reads it, with what the coverage board says behind.
pub(crate) fn customers(view: &CustomerList) -> Listing {
    let words = Words(view.head.language);
    let columns = vec![
        field(Field::Number, 14.0),
        field(Field::Name, 36.0),
        field(Field::Street, 28.0),
        field(Field::Postcode, 10.0),
        field(Field::Town, 22.0),
        field(Field::Country, 8.0),
        field(Field::Latitude, 12.0),
        field(Field::Longitude, 12.0),
        field(Field::Territory, 18.0),
        field(Field::Sector, 20.0),
        field(Field::Languages, 14.0),
        field(Field::Revenue, 16.0),
        field(Field::AbcClass, 10.0),
        field(Field::InsideOwner, 28.0),
        field(Field::FieldOwner, 28.0),
        field(Field::ContactName, 26.0),
        field(Field::ContactEmail, 30.0),
        field(Field::ContactPhone, 20.0),
        ("roster-customer-tandem", 40.0),
        ("roster-coverage-model", 24.0),
        ("roster-public-face", 30.0),
        ("roster-inside-hours", 14.0),
        ("roster-field-hours", 14.0),
    ];
    let rows = view.groups.iter().flat_map(|group| {
        let tandem = if group.tandem.is_some() { sheet::group_name(words, group) } else { String::new() };
        group.customers.iter().map(move |customer| row(words, &tandem, customer))
    });
    Listing { name: "roster-customers-list", columns, rows: rows.collect() }
}

fn row(words: Words, tandem: &String, customer: &Customer) -> Vec<Value> {
    let at = customer.address.coordinates;
    vec![
        Value::from(&customer.number),
        Value::from(&customer.name),
        Value::from(&customer.address.street),
        Value::from(&customer.address.postcode),
        Value::from(&customer.address.town),
        Value::from(&customer.address.country),
        Value::degrees(at.map(|at| at.0)),
        Value::degrees(at.map(|at| at.1)),
        Value::from(&customer.territory),
        Value::from(&customer.sector),
        Value::from(customer.languages.join(", ").to_uppercase()),
        Value::money(customer.revenue),
        Value::from(sheet::class(customer.class)),
        Value::from(&customer.inside_owner),
        Value::from(&customer.field_owner),
        Value::from(&customer.contact[0]),
        Value::from(&customer.contact[1]),
        Value::from(&customer.contact[2]),
        Value::from(tandem),
        Value::from(sheet::model(words, customer.model)),
        Value::from(&customer.face),
        Value::count(customer.inside_hours),
        Value::count(customer.field_hours),
    ]
}
