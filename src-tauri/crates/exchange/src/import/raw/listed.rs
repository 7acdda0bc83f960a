//! A JSON list of plain objects, as many tools offer beside CSV: keys are columns.

use serde_json::Value;
use tandem_wording::{Args, Message};

use super::{
    Cell, ImportError, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, RawRow, Unnamed, too_many_cells, too_many_rows,
};

/// True if a text begins like a list of objects.
pub(super) fn is_list(text: &str) -> bool {
    let mut start = text.trim_start_matches('\u{feff}').chars().filter(|c| !c.is_whitespace());
    start.next() == Some('[') && start.next() == Some('{')
}

/// Reads the objects as rows; the first row names the columns.
pub(super) fn read(text: &str, source: &str, encoding: String) -> Result<Unnamed, ImportError> {
    let bad = || {
        ImportError::new(
            "import_not_a_table",
            Message::new("exchange-error-not-a-table", Args::new().text("file", source)),
        )
    };
    let objects: Vec<serde_json::Map<String, Value>> =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| bad())?;
    if objects.len() > MAX_ROWS {
        return Err(too_many_rows());
    }
    let mut columns: Vec<String> = Vec::new();
    let mut at = std::collections::HashMap::new();
    for key in objects.iter().flat_map(serde_json::Map::keys) {
        if !at.contains_key(key) {
            at.insert(key.clone(), columns.len());
            columns.push(key.clone());
        }
    }
    if columns.len() > MAX_COLUMNS || columns.len().saturating_mul(objects.len()) > MAX_CELLS {
        return Err(too_many_cells());
    }
    let header = RawRow { line: 1, cells: columns.iter().map(|name| Cell::from_text(name)).collect() };
    let mut rows = vec![header];
    for (index, object) in objects.iter().enumerate() {
        let mut cells = vec![Cell::Empty; columns.len()];
        for (key, value) in object {
            cells[at[key]] = cell(value);
        }
        // There are no lines to count: the first object is the second row.
        rows.push(RawRow { line: index as u64 + 2, cells });
    }
    Ok(Unnamed { rows, sheet: None, sheets: Vec::new(), encoding, delimiter: None, unreadable: 0 })
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::Bool(truth) => Cell::Truth(*truth),
        Value::Number(number) => number.as_f64().filter(|n| n.is_finite()).map_or(Cell::Empty, Cell::Number),
        Value::String(text) => Cell::from_text(text),
        Value::Array(items) => {
            let texts: Vec<String> = items.iter().filter_map(Value::as_str).map(str::to_owned).collect();
            Cell::from_text(&texts.join(", "))
        }
        Value::Null | Value::Object(_) => Cell::Empty,
    }
}
