//! Which row names the columns, and which rows are titles above or footers below.

use super::{Cell, RawRow};

/// Rows in which a header is looked for.
const SEARCHED: usize = 30;
/// Rows at the end in which footers are looked for.
const FOOTERS: usize = 15;

/// A table whose columns have names.
pub(super) struct Named {
    pub header_row: u64,
    pub columns: Vec<String>,
    pub header_width: usize,
    pub rows: Vec<RawRow>,
    pub left_out: Vec<(u64, String)>,
}

/// Parts titles, header, rows and footers.
pub(super) fn name_columns(
    mut rows: Vec<RawRow>,
    chosen: Option<u64>,
    knows_name: &dyn Fn(&str) -> bool,
) -> Named {
    let header = match chosen {
        Some(0) => None,
        // A cell above may span lines, so the line named can lie inside a row.
        Some(line) => Some(rows.iter().rposition(|row| row.line <= line).unwrap_or(0)),
        None => Some(find(&rows, knows_name)),
    };
    let mut below = match header {
        Some(index) if index < rows.len() => rows.split_off(index + 1),
        _ => std::mem::take(&mut rows),
    };
    let names = if header.is_some() { rows.pop() } else { None };
    // Lines drawn between the rows say nothing.
    rows.retain(|row| !is_rule(row));
    below.retain(|row| !is_rule(row));
    let mut left_out: Vec<(u64, String)> = rows.iter().map(told).collect();
    let named = names.as_ref().map_or(0, |row| row.cells.len());
    let width = below.iter().map(|row| row.cells.len()).fold(named, usize::max);
    let footers = below.split_off(footers_at(&below, width));
    // Reports in pages name their columns on every page.
    let again = |row: &RawRow| names.as_ref().is_some_and(|names| row.cells == names.cells);
    left_out.extend(below.extract_if(.., |row| again(row)).map(|row| told(&row)));
    left_out.extend(footers.iter().map(told));
    let columns = (0..width)
        .map(|column| {
            let name = names.as_ref().map_or(&Cell::Empty, |row| row.cell(column)).text();
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            if name.is_empty() { (column + 1).to_string() } else { name }
        })
        .collect();
    Named { header_row: names.map_or(0, |row| row.line), columns, header_width: named, rows: below, left_out }
}

/// True if all there is in a row are lines drawn with characters: `-----+-----`.
fn is_rule(row: &RawRow) -> bool {
    let drawn =
        |text: &str| text.len() >= 3 && text.chars().all(|c| matches!(c, '-' | '=' | '_' | '+' | '|' | '*'));
    let mut filled = row.cells.iter().filter(|cell| !cell.is_empty()).peekable();
    filled.peek().is_some() && filled.all(|cell| matches!(cell, Cell::Text(text) if drawn(text)))
}

/// True if the rows below the first have mostly one width.
pub(super) fn is_regular(rows: &[RawRow]) -> bool {
    let width = rows.first().map_or(0, |row| row.cells.len());
    rows.len() > 1 && rows.iter().filter(|row| row.cells.len() == width).count() * 20 >= rows.len() * 19
}

fn told(row: &RawRow) -> (u64, String) {
    let cells: Vec<_> = row.cells.iter().filter(|cell| !cell.is_empty()).map(Cell::text).collect();
    (row.line, cells.join(" · "))
}

/// The row that looks most like names: filled as wide as the table, different short words, no figures, and
/// above all names that somebody knows. The earliest of equals; never the last row if only its place speaks for it,
/// as nothing would be left below.
fn find(rows: &[RawRow], knows_name: &dyn Fn(&str) -> bool) -> usize {
    let head = &rows[..rows.len().min(SEARCHED)];
    let mut widths: Vec<usize> = rows.iter().take(200).map(filled).collect();
    widths.sort_unstable();
    let usual = widths.get(widths.len() * 3 / 4).copied().unwrap_or(1).max(1);
    let mut best = (f64::MIN, 0);
    for (index, row) in head.iter().enumerate() {
        let known = |cell: &Cell| matches!(cell, Cell::Text(text) if knows_name(text));
        if index > 0 && index + 1 == rows.len() && !row.cells.iter().any(known) {
            continue;
        }
        if is_rule(row) {
            continue;
        }
        let score = likeness(row, usual, knows_name);
        if score > best.0 + 1e-9 {
            best = (score, index);
        }
    }
    best.1
}

fn filled(row: &RawRow) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty()).count()
}

fn likeness(row: &RawRow, usual: usize, knows_name: &dyn Fn(&str) -> bool) -> f64 {
    let mut seen: Vec<String> = Vec::new();
    let mut score = 0.0;
    for cell in &row.cells {
        let text = cell.text();
        score += match cell {
            Cell::Empty => continue,
            Cell::Number(_) | Cell::Moment(_) | Cell::Truth(_) => -2.0,
            Cell::Text(_) if seen.contains(&text.to_lowercase()) => {
                if knows_name(&text) {
                    1.0
                } else {
                    -1.0
                }
            }
            Cell::Text(_) if knows_name(&text) => 4.0,
            Cell::Text(text) if is_figure(text) || text.contains('@') => -2.0,
            Cell::Text(text) if text.chars().count() > 60 => -1.0,
            Cell::Text(_) => 1.0,
        };
        seen.push(text.to_lowercase());
    }
    // A title is one cell above a table of many: it names nothing, however well it sounds.
    let share = (filled(row) as f64 / usual as f64).min(1.0);
    if score > 0.0 { score / usual as f64 * share } else { score }
}

fn is_figure(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits * 2 > text.chars().count()
}

/// Where the footers begin: the first narrow row near the end that says total, copyright and the like, if nothing
/// but narrow rows follow it.
fn footers_at(rows: &[RawRow], width: usize) -> usize {
    let from = rows.len().saturating_sub(FOOTERS);
    let narrow = |row: &RawRow| filled(row) <= (width / 3).clamp(1, 3);
    for (index, row) in rows.iter().enumerate().skip(from) {
        let rest = &rows[index + 1..];
        let closes = rest.iter().all(|row| says_footer(row) || (width > 3 && narrow(row)));
        if says_footer(row) && closes {
            return index;
        }
    }
    rows.len()
}

/// Beginnings of the lines that reports put below a table.
const FOOTER_BEGINNINGS: [&str; 20] = [
    "grand total",
    "gesamtsumme",
    "gesamtergebnis",
    "total général",
    "total general",
    "confidential information",
    "vertraulich",
    "confidentiel",
    "copyright",
    "(c) ",
    "©",
    "generated by",
    "generated on",
    "erstellt am",
    "erstellt von",
    "généré le",
    "édité le",
    "end of report",
    "ende des berichts",
    "fin du rapport",
];
/// Words that stand alone before sums.
const SUM_WORDS: [&str; 8] =
    ["total", "totals", "summe", "gesamt", "somme", "sum", "totaux", "zwischensumme"];

fn says_footer(row: &RawRow) -> bool {
    let mut cells = row.cells.iter().filter(|cell| !cell.is_empty());
    let Some(Cell::Text(first)) = cells.next() else { return false };
    let first = first.to_lowercase();
    let others: Vec<&Cell> = cells.collect();
    let only_figures = others.iter().all(|cell| match cell {
        Cell::Text(text) => is_figure(text),
        other => matches!(other, Cell::Number(_)),
    });
    let begins = FOOTER_BEGINNINGS.iter().any(|beginning| first.starts_with(beginning));
    let sums = SUM_WORDS.contains(&first.trim_end_matches([':', ' ']));
    // "Copyright Service GmbH, Ulm" is a customer; a footer has at most figures beside it.
    (begins && only_figures) || (sums && only_figures && !others.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<RawRow> {
        let row = |(index, line): (usize, &str)| {
            let cells: Vec<Cell> = line.split(';').map(Cell::from_text).collect();
            RawRow { line: index as u64 + 1, cells }
        };
        text.lines().enumerate().map(row).filter(|row| !row.is_empty()).collect()
    }

    #[test]
    fn finds_the_header_below_titles() {
        let knows = |name: &str| ["Name", "Ort", "Umsatz"].contains(&name);
        let cases = [
            ("Name;Ort;Umsatz\nWeber;Ulm;12,5", 1),
            ("Kundenliste\nStand 31.03.2026\n\nName;Ort;Umsatz\nWeber;Ulm;12", 4),
            ("Kundenliste;Nord\n;;\nNr;Name;Ort;Umsatz\n1;Weber;Ulm;3\n2;Huber;Bonn;4", 3),
            ("Firma;Stadt;Region\nWeber;Ulm;Süd\nHuber;Bonn;West", 1),
            ("Weber;Ulm;89073\nHuber;Bonn;53111", 1),
            ("Name;Name;Name\na;b;c", 1),
            ("Name;Name;Name\na;b;c\nd;e;f", 1),
            ("x;x;x\na;b;c", 1),
            ("Kundenliste\nName;Ort;Umsatz", 2),
        ];
        for (text, expected) in cases {
            assert_eq!(name_columns(rows(text), None, &knows).header_row, expected, "{text}");
        }
    }

    #[test]
    fn leaves_footers_out_and_tells() {
        let cases = [
            // A list as SAP prints it: ruled, with its header on every page.
            ("-----;\nA;B;C;D\n-----;-----\n1;x;y;z\n-----;\nA;B;C;D\n2;x;y;z\n-----", 2, 1),
            (
                "A;B;C;D\n1;x;y;z\nGrand Totals (5700 records)\n\nConfidential Information - Do Not Distribute\nCopyright (c) 2000-2026 a company",
                1,
                3,
            ),
            ("A;B;C;D\n1;x;y;z\nGesamt;;;1.234,50", 1, 1),
            ("A;B;C;D\n1;x;y;z\nGrand Totals (1 records)\n\nsome remark", 1, 2),
            // Customers, not footers.
            ("A;B\nTotal;Paris\nCopyright Service;Ulm", 2, 0),
            ("A;B;C;D\nTotal;Paris;x;y\nCopyright Service;Ulm;x;y", 2, 0),
        ];
        for (text, kept, left_out) in cases {
            let named = name_columns(rows(text), None, &|_| false);
            assert_eq!((named.rows.len(), named.left_out.len()), (kept, left_out), "{text}");
        }
    }

    #[test]
    fn a_header_row_can_be_chosen_or_denied() {
        let text = "Title;x\nWeber;Ulm\nName;Ort\nHuber;Bonn";
        let named = name_columns(rows(text), Some(3), &|_| false);
        assert_eq!(
            (named.columns, named.rows.len(), named.left_out.len()),
            (vec!["Name".into(), "Ort".into()], 1, 2)
        );
        let none = name_columns(rows(text), Some(0), &|_| false);
        assert_eq!(
            (none.header_row, none.rows.len(), none.columns),
            (0, 4, vec!["1".to_owned(), "2".to_owned()])
        );
    }
}
