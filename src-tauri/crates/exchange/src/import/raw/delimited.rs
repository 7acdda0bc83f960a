//! Delimited text: which character parts the cells, and the rows with their lines.

use csv::{ReaderBuilder, StringRecord, Terminator};

use tandem_wording::{Args, Message};

use super::{
    Cell, ImportError, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, RawRow, ReadOptions, Unnamed, encoding::Decoded,
    header, too_many_cells, too_many_rows,
};

/// In order of preference where two fit equally well.
const DELIMITERS: [char; 4] = ['\t', '|', ';', ','];

/// Records that a guess looks at.
const SAMPLE: usize = 300;

pub(super) fn read(decoded: Decoded, options: &ReadOptions) -> Result<Unnamed, ImportError> {
    let mut text = decoded.text.as_str();
    let mut lines_before = 0;
    let mut declared = None;
    // Spreadsheets let a file name its delimiter in a line of its own.
    if let Some(rest) = text.strip_prefix("sep=").or_else(|| text.strip_prefix("SEP=")) {
        let mut rest = rest.chars();
        if let Some(delimiter) = rest.next().filter(char::is_ascii) {
            let after = rest.as_str();
            if let Some(body) = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])) {
                (declared, text, lines_before) = (Some(delimiter), body, 1);
            }
        }
    }
    let chosen = options.delimiter.filter(char::is_ascii).or(declared);
    let quote = quote_of(text);
    let delimiter = chosen.unwrap_or_else(|| detect(text, quote));
    let rows = rows(text, Dialect { delimiter, quote: Some(quote) }, lines_before)?;
    Ok(Unnamed {
        rows,
        sheet: None,
        sheets: Vec::new(),
        encoding: decoded.encoding,
        delimiter: Some(delimiter),
        unreadable: decoded.unreadable,
    })
}

/// What parts cells and what wraps them; no quote means that quotation marks are letters.
#[derive(Clone, Copy)]
struct Dialect {
    delimiter: char,
    quote: Option<char>,
}

impl Dialect {
    fn reader(self, text: &str) -> csv::Reader<&[u8]> {
        let quote = self.quote.filter(|quote| *quote != self.delimiter);
        ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter as u8)
            .quoting(quote.is_some())
            .quote(quote.unwrap_or('"') as u8)
            .terminator(Terminator::CRLF)
            .from_reader(text.as_bytes())
    }
}

/// Files without a single double quote sometimes wrap their cells in single ones.
fn quote_of(text: &str) -> char {
    if text.contains('"') {
        return '"';
    }
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE);
    let wrapped = lines().filter(|line| line.starts_with('\'') && line.trim_end().ends_with('\'')).count();
    if wrapped > 0 && wrapped == lines().count() { '\'' } else { '"' }
}

/// The delimiter by which most records have the same number of cells, and the more cells the better.
fn detect(text: &str, quote: char) -> char {
    let mut best = (0.0, ',');
    for delimiter in DELIMITERS {
        let mut widths: Vec<usize> = Vec::new();
        for record in (Dialect { delimiter, quote: Some(quote) }).reader(text).into_records().take(SAMPLE) {
            match record {
                Ok(record) if record.iter().any(|cell| !cell.trim().is_empty()) => widths.push(record.len()),
                _ => {}
            }
        }
        let (width, same) = most_frequent(&widths);
        if width < 2 {
            continue;
        }
        let share = same as f64 / widths.len() as f64;
        let score = share * share * (width as f64).ln();
        if score > best.0 + 1e-9 {
            best = (score, delimiter);
        }
    }
    best.1
}

/// The most frequent width above one cell, and how often it occurs.
fn most_frequent(widths: &[usize]) -> (usize, usize) {
    let mut sorted: Vec<usize> = widths.iter().copied().filter(|width| *width > 1).collect();
    sorted.sort_unstable();
    sorted
        .chunk_by(|a, b| a == b)
        .map(|run| (run[0], run.len()))
        .max_by_key(|(_, count)| *count)
        .unwrap_or((0, 0))
}

fn rows(text: &str, dialect: Dialect, lines_before: u64) -> Result<Vec<RawRow>, ImportError> {
    let (rows, open) = parse(text, dialect, lines_before)?;
    let Some(line) = open else { return Ok(rows) };
    // A quotation mark that is never closed swallows the rest of the file. If the table is regular without any
    // quoting, the mark was a letter; otherwise nobody can say where the cell was meant to end.
    let (plain, _) = parse(text, Dialect { quote: None, ..dialect }, lines_before)?;
    let widths: Vec<usize> = plain.iter().map(|row| row.cells.len()).collect();
    let (width, same) = most_frequent(&widths);
    if width > 1 && same * 20 >= widths.len() * 19 && !header::is_regular(&rows) {
        return Ok(plain);
    }
    let error = ImportError::new(
        "import_open_quote",
        Message::new("exchange-error-open-quote", Args::new().number("line", line.cast_signed())),
    );
    Err(error.at_line(line))
}

/// All rows, and the line of a last record that ends inside quotation marks.
fn parse(text: &str, dialect: Dialect, lines_before: u64) -> Result<(Vec<RawRow>, Option<u64>), ImportError> {
    let mut reader = dialect.reader(text);
    let mut record = StringRecord::new();
    let mut lines = Lines { text: text.as_bytes(), at: 0, line: 1 + lines_before };
    let mut rows: Vec<RawRow> = Vec::new();
    let mut cells = 0_usize;
    let mut last = 0;
    // The text is valid UTF-8 and rows may differ in length, so the reader has nothing to complain about.
    while reader.read_record(&mut record).unwrap_or(false) {
        let start = record.position().map_or(0, |position| position.byte() as usize);
        last = start;
        let line = lines.of(start);
        let filled = record.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty());
        let used = filled.last().map_or(0, |(last, _)| last + 1);
        cells += used;
        if used > MAX_COLUMNS || cells > MAX_CELLS {
            return Err(too_many_cells());
        }
        if used == 0 {
            continue;
        }
        let cells = record.iter().take(used).map(Cell::from_text).collect();
        rows.push(RawRow { line, cells });
        // The header and a few title rows do not count as rows.
        if rows.len() > MAX_ROWS + 100 {
            return Err(too_many_rows());
        }
    }
    let open = ends_inside_quotes(&text[last.min(text.len())..], dialect).then(|| lines.of(last));
    Ok((rows, open))
}

/// Counts lines up to growing offsets.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// Line of the first character at or after `offset` that is no line break.
    fn of(&mut self, offset: usize) -> u64 {
        while self.at < self.text.len() {
            let byte = self.text[self.at];
            if self.at >= offset && !matches!(byte, b'\n' | b'\r') {
                break;
            }
            let pair = byte == b'\r' && self.text.get(self.at + 1) == Some(&b'\n');
            self.line += u64::from(matches!(byte, b'\n' | b'\r') && !pair);
            self.at += 1;
        }
        self.line
    }
}

/// Reads one record the way the reader does and tells whether its last cell is still open.
fn ends_inside_quotes(record: &str, dialect: Dialect) -> bool {
    let Some(quote) = dialect.quote.filter(|quote| *quote != dialect.delimiter) else { return false };
    let mut characters = record.trim_start_matches(['\r', '\n']).chars().peekable();
    let (mut inside, mut at_start) = (false, true);
    while let Some(c) = characters.next() {
        if inside {
            if c == quote && characters.next_if_eq(&quote).is_none() {
                inside = false;
            }
        } else if c == quote && at_start {
            inside = true;
        }
        at_start = !inside && (c == dialect.delimiter || c == '\n' || c == '\r');
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(text: &str) -> Decoded {
        Decoded { text: text.to_owned(), encoding: "utf-8".to_owned(), unreadable: 0 }
    }

    fn read_text(text: &str) -> Unnamed {
        read(decoded(text), &ReadOptions::default()).unwrap()
    }

    #[test]
    fn detects_delimiters() {
        let cases = [
            ("Name;Umsatz\r\nWeber;1,5\r\nHuber;2,5\r\n", ';'),
            ("Name;Umsatz;Potenzial\nWeber;1,5;2,5\nHuber;2,5;3,5\n", ';'),
            ("name,sales\n\"Weber; Söhne\",1.5\n\"Huber; Co\",2.5\n", ','),
            ("Key|Name, first\n1|Weber, A\n2|Huber, B\n", '|'),
            ("a\tb\tc\n1\t2,5\t3\n", '\t'),
            ("Report of customers, all\n\nName;Ort\nWeber;Ulm\n", ';'),
            ("only\none\ncolumn\n", ','),
            ("sep=|\r\na;b|c;d\r\n", '|'),
        ];
        for (text, expected) in cases {
            assert_eq!(read_text(text).delimiter, Some(expected), "{text}");
        }
    }

    #[test]
    fn rows_know_their_lines() {
        let text = "a;b\r\n\r\n1;\"two\r\nlines\"\r\n;;\r\n3;4\r\n";
        let lines: Vec<(u64, usize)> =
            read_text(text).rows.iter().map(|row| (row.line, row.cells.len())).collect();
        assert_eq!(lines, [(1, 2), (3, 2), (6, 2)]);
        let declared = "sep=;\na;b\n1;2";
        let lines: Vec<u64> = read_text(declared).rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 3]);
    }

    #[test]
    fn quotes() {
        let cells = |text: &str| -> Vec<Vec<String>> {
            let rows = read_text(text).rows;
            rows.iter().map(|row| row.cells.iter().map(|cell| cell.text().into_owned()).collect()).collect()
        };
        assert_eq!(cells("a,b\n\"The \"\"Best\"\"\",x")[1], ["The \"Best\"", "x"]);
        assert_eq!(cells("'a','b'\n'c,d','e'")[1], ["c,d", "e"]);
        assert_eq!(cells("a|b\nBolt 5\" long|x\nNut|y")[1], ["Bolt 5\" long", "x"]);
        // An open quotation mark is a letter where the table is regular without quoting.
        assert_eq!(cells("a|b\n\"5 inch|x\nNut|y\nBolt|z")[1], ["\"5 inch", "x"]);
        let open = read(decoded("a,b\n1,2\n3,\"open, and\nmore, and, more\n"), &ReadOptions::default());
        assert_eq!(open.err().map(|e| (e.code, e.line)), Some(("import_open_quote", Some(3))));
    }
}
