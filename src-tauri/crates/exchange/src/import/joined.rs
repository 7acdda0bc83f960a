//! Orders whose heads and lines lie in two files: the customer stands in one, the prices in the other.

use std::collections::{BTreeMap, HashMap};

use super::fields::Assignment;
use super::{Cell, Field, Kind, RawRow, RawTable};

/// The lines with the heads of their orders beside them, joined by the number of the order; `None` unless one of the
/// tables lacks the customer and the other the amount.
pub fn join_orders(one: &RawTable, other: &RawTable) -> Option<RawTable> {
    let (a, b) = (Part::of(one), Part::of(other));
    let (lines, heads) = match (a.is_lines() && b.is_heads(), b.is_lines() && a.is_heads()) {
        (true, _) => (a, b),
        (_, true) => (b, a),
        _ => return None,
    };
    let head_number = heads.assignment.of(Field::OrderNumber)?;
    let line_number = lines.assignment.of(Field::OrderNumber)?;
    let by_number: HashMap<String, &RawRow> =
        heads.table.rows.iter().map(|row| (row.cell(head_number).text().into_owned(), row)).collect();
    let mut joined = lines.table.clone();
    joined.source = format!("{} + {}", one.source, other.source);
    let width = joined.columns.len();
    for name in &heads.table.columns {
        // The same name twice would leave open which of the two is meant.
        let known = joined.columns.contains(name);
        joined.columns.push(if known { format!("{}: {name}", heads.table.source) } else { name.clone() });
    }
    joined.header_width = joined.columns.len();
    for row in &mut joined.rows {
        let head = by_number.get(row.cell(line_number).text().as_ref());
        row.cells.resize(width, Cell::Empty);
        row.cells.extend(head.into_iter().flat_map(|head| head.cells.iter().cloned()));
    }
    Some(joined)
}

struct Part<'a> {
    table: &'a RawTable,
    assignment: Assignment,
}

impl<'a> Part<'a> {
    fn of(table: &'a RawTable) -> Self {
        Self { table, assignment: Assignment::new(Kind::Orders, table, &BTreeMap::new()) }
    }

    fn has(&self, field: Field) -> bool {
        self.assignment.of(field).is_some()
    }

    fn is_priced(&self) -> bool {
        self.has(Field::Amount) || (self.has(Field::UnitPrice) && self.has(Field::Quantity))
    }

    fn has_customer(&self) -> bool {
        self.has(Field::Customer) || self.has(Field::CustomerNumber)
    }

    fn is_lines(&self) -> bool {
        self.has(Field::OrderNumber) && self.is_priced() && !self.has_customer()
    }

    fn is_heads(&self) -> bool {
        self.has(Field::OrderNumber) && self.has_customer() && !self.is_priced()
    }
}
