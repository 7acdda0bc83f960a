//! The customers of every tandem, in one list.

use tandem_wording::{Args, money, number, say};

use super::tandems::{class, model};
use super::{Block, Cell, Column, Row, Sheet, Sheets, Table};
use crate::export::view::customers::{Customer, CustomerGroup, CustomerList};
use crate::export::words::Words;

/// The list as one sheet, whatever its length.
pub(crate) fn customers(view: &CustomerList) -> Sheets<'_> {
    let words = Words(view.head.language);
    let title = words.say("roster-customers-title");
    let all = || view.groups.iter().flat_map(|group| &group.customers);
    let subject = counted(words, all().count());
    let blocks = if all().next().is_none() {
        vec![Block::Text(words.say("roster-customers-none"))]
    } else {
        vec![Block::Table(table(words, view))]
    };
    let sheet = Sheet {
        kind: String::new(),
        name: title.clone(),
        sides: Vec::new(),
        lines: vec![subject.clone()],
        blocks,
    };
    Sheets { head: &view.head, title, subject, wide: true, internal: true, each: vec![sheet] }
}

fn counted(words: Words, count: usize) -> String {
    say(words.0, "roster-customer-count", &Args::new().number("count", count))
}

/// What the customers of a group are listed under.
pub(crate) fn group_name(words: Words, group: &CustomerGroup) -> String {
    match &group.tandem {
        Some((inside, field)) => format!("{} + {}", inside.name(), field.name()),
        None => words.say("roster-customers-open"),
    }
}

fn table(words: Words, view: &CustomerList) -> Table {
    let columns = vec![
        Column::strong(words.say("roster-customer")),
        Column::text(words.say("roster-customer-number")),
        Column::text(words.say("roster-town")),
        Column::text(words.say("roster-class")),
        Column::text(words.say("roster-coverage-model")),
        Column::text(words.say("roster-public-face")),
        Column::number(words.say("roster-revenue")),
        Column::number(words.say("roster-inside-hours")),
        Column::number(words.say("roster-field-hours")),
    ];
    let mut rows = Vec::new();
    for group in view.groups.iter().filter(|group| !group.customers.is_empty()) {
        let name = group_name(words, group);
        rows.push(Row::Band(format!("{name} \u{b7} {}", counted(words, group.customers.len()))));
        rows.extend(group.customers.iter().map(|customer| row(words, view, customer)));
        rows.push(total(words, view, words.say("roster-total"), group.customers.iter()));
    }
    let all = view.groups.iter().flat_map(|group| &group.customers);
    rows.push(total(words, view, words.say("roster-grand-total"), all));
    Table { columns, rows }
}

fn row(words: Words, view: &CustomerList, customer: &Customer) -> Row {
    let hours = |hours: u64| Cell::from(number(words.0, i64::try_from(hours).unwrap_or(i64::MAX)));
    Row::Cells(vec![
        Cell::from(customer.name.clone()),
        Cell::from(customer.number.clone()),
        Cell::from(customer.address.town.clone()),
        Cell::from(class(customer.class)),
        Cell::from(model(words, customer.model)),
        Cell::from(customer.face.clone()),
        Cell::from(money(words.0, customer.revenue, &view.currency)),
        hours(customer.inside_hours),
        hours(customer.field_hours),
    ])
}

fn total<'a>(
    words: Words,
    view: &CustomerList,
    label: String,
    customers: impl Iterator<Item = &'a Customer>,
) -> Row {
    let (mut revenue, mut inside, mut field) = (0_i64, 0_u64, 0_u64);
    for customer in customers {
        revenue = revenue.saturating_add(customer.revenue);
        inside = inside.saturating_add(customer.inside_hours);
        field = field.saturating_add(customer.field_hours);
    }
    let hours = |hours: u64| Cell::from(number(words.0, i64::try_from(hours).unwrap_or(i64::MAX)));
    let mut cells = vec![Cell::from(label)];
    cells.extend((0..5).map(|_| Cell::default()));
    cells.extend([Cell::from(money(words.0, revenue, &view.currency)), hours(inside), hours(field)]);
    Row::Total(cells)
}
