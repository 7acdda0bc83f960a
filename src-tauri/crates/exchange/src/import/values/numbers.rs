//! Numbers as people write them.

use super::Decided;
use crate::import::Cell;

/// The character before the decimals of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    /// `1.234.567,89` and `1 234,50`.
    Comma,
    /// `1,234,567.89` and `1'234.50`.
    Point,
}

/// A decimal number kept exactly: `digits` divided by ten to the power of `scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    digits: i128,
    scale: u32,
}

impl Decimal {
    /// Times a hundred and `factor`, rounded half away from zero; `None` beyond what fits.
    pub fn minor_units(self, factor: i64) -> Option<i64> {
        let wanted = self.digits.checked_mul(100)?.checked_mul(i128::from(factor))?;
        let divisor = 10_i128.checked_pow(self.scale)?;
        let half = if wanted < 0 { -(divisor / 2) } else { divisor / 2 };
        i64::try_from((wanted + half) / divisor).ok()
    }
}

/// Decides the decimal mark of a column.
pub(crate) fn decimal_mark<'a>(cells: impl Iterator<Item = &'a Cell>) -> Decided<DecimalMark> {
    let (mut commas, mut points) = (0_usize, 0_usize);
    let mut unsure = None;
    for cell in cells {
        let Cell::Text(text) = cell else { continue };
        let Some(bare) = Bare::of(text) else { continue };
        match bare.shows() {
            Decided::Shown(DecimalMark::Comma) => commas += 1,
            Decided::Shown(DecimalMark::Point) => points += 1,
            Decided::Ambiguous(mark) => unsure = Some(mark),
            Decided::Unneeded => {}
        }
    }
    match (commas, points, unsure) {
        (0, 0, None) => Decided::Unneeded,
        (0, 0, Some(mark)) => Decided::Ambiguous(mark),
        _ if commas >= points => Decided::Shown(DecimalMark::Comma),
        _ => Decided::Shown(DecimalMark::Point),
    }
}

/// Reads a number by the mark of its column; numbers of a workbook need none.
pub(crate) fn number(cell: &Cell, mark: Option<DecimalMark>) -> Option<Decimal> {
    match cell {
        Cell::Number(number) => of_f64(*number),
        Cell::Text(text) => Bare::of(text)?.read(mark.unwrap_or(DecimalMark::Point)),
        _ => None,
    }
}

fn of_f64(number: f64) -> Option<Decimal> {
    (number.abs() < 1e15).then(|| Decimal { digits: (number * 10_000.0).round() as i128, scale: 4 })
}

/// What may stand beside a number and only says in which currency it is.
const SIGNS: [&str; 48] = [
    "", "€", "$", "£", "¥", "₤", "US$", "US", "$USD", "A$", "C$", "EUR", "€EUR", "EURO", "EUROS", "USD",
    "CHF", "GBP", "FR", "SFR", "PLN", "ZŁ", "CZK", "KČ", "SEK", "NOK", "DKK", "KR", "HUF", "FT", "RON",
    "LEI", "BGN", "TRY", "TL", "AUD", "CAD", "JPY", "CNY", "RMB", "INR", "BRL", "R$", "MXN", "ZAR", "SGD",
    "HKD", "AED",
];

/// A number without sign, currency and blanks.
struct Bare {
    negative: bool,
    /// Digits, commas and points.
    text: String,
}

impl Bare {
    fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        let (text, in_brackets) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            Some(inner) => (inner, true),
            None => (text, false),
        };
        let mut minus = usize::from(in_brackets);
        let mut bare = String::new();
        let mut letters = String::new();
        for c in text.chars() {
            match c {
                '0'..='9' | ',' | '.' => bare.push(c),
                '-' | '−' | '–' => minus += 1,
                '+' | '\'' | '’' | '%' => {}
                c if c.is_whitespace() => {}
                c if c.is_alphabetic() || "€$£¥₤".contains(c) => letters.push(c),
                _ => return None,
            }
        }
        // Swiss sums end in ".-", German ones in ",-".
        let dashed = bare.ends_with(['.', ',']) && minus > 0 && text.trim_end().ends_with(['-', '−', '–']);
        if dashed {
            bare.pop();
            minus -= 1;
        }
        if letters.to_uppercase() == "FR" && bare.starts_with('.') {
            bare.remove(0);
        }
        let known = SIGNS.contains(&letters.to_uppercase().as_str());
        let digits = bare.contains(|c: char| c.is_ascii_digit());
        (known && digits && minus < 2).then_some(Self { negative: minus == 1, text: bare })
    }

    /// Which mark this number shows.
    fn shows(&self) -> Decided<DecimalMark> {
        let text = &self.text;
        let (commas, points) = (text.matches(',').count(), text.matches('.').count());
        let last = text.rfind([',', '.']).map(|at| (&text[at..=at], at));
        let Some((last, at)) = last else { return Decided::Unneeded };
        let (mark, other) = match last {
            "," => (DecimalMark::Comma, DecimalMark::Point),
            _ => (DecimalMark::Point, DecimalMark::Comma),
        };
        if commas > 0 && points > 0 {
            return Decided::Shown(mark);
        }
        if commas + points > 1 {
            return Decided::Shown(other);
        }
        let (before, after) = (at, text.len() - at - 1);
        if after != 3 || before == 0 || before > 3 || text.starts_with('0') {
            Decided::Shown(mark)
        } else {
            // Sums rounded to thousands are commoner than three decimals.
            Decided::Ambiguous(other)
        }
    }

    fn read(&self, mark: DecimalMark) -> Option<Decimal> {
        let (decimal, group) = match mark {
            DecimalMark::Comma => (',', '.'),
            DecimalMark::Point => ('.', ','),
        };
        let (whole, fraction) = self.text.split_once(decimal).unwrap_or((&self.text, ""));
        if fraction.contains([',', '.']) || fraction.len() > 12 {
            return None;
        }
        let mut groups = whole.split(group);
        let first = groups.next()?;
        let mut digits = first.to_owned();
        let mut grouped = false;
        for group in groups {
            if group.len() != 3 {
                return None;
            }
            grouped = true;
            digits.push_str(group);
        }
        if grouped && (first.is_empty() || first.len() > 3) {
            return None;
        }
        digits.push_str(fraction);
        if digits.len() > 24 {
            return None;
        }
        let digits: i128 = digits.parse().ok()?;
        Some(Decimal { digits: if self.negative { -digits } else { digits }, scale: fraction.len() as u32 })
    }
}

/// How many of the plan's units one unit of a column is whose name says thousands: `Umsatz (TEUR)`, `Revenue in k€`.
pub(crate) fn thousands_in_name(name: &str) -> i64 {
    let name = name.to_lowercase();
    let words: Vec<&str> = name.split(|c: char| !(c.is_alphanumeric() || "€$".contains(c))).collect();
    let thousand = ["teur", "t€", "k€", "keur", "tchf", "kchf", "tusd", "k$", "tsd", "000"];
    let million = ["mio", "meur", "m€", "mchf"];
    if words.iter().any(|word| million.contains(word)) {
        1_000_000
    } else if words.iter().any(|word| thousand.contains(word)) {
        1_000
    } else {
        1
    }
}

/// Signs and codes of currencies that a cell or a header can show; a crown is that of several countries.
const CURRENCIES: [(&str, &[&str]); 9] = [
    ("EUR", &["€", "eur", "euro", "teur", "keur", "meur"]),
    ("USD", &["$", "usd", "us$", "tusd"]),
    ("GBP", &["£", "gbp"]),
    ("CHF", &["chf", "sfr", "fr.", "tchf", "kchf", "mchf"]),
    ("PLN", &["pln", "zł"]),
    ("CZK", &["czk", "kč"]),
    ("HUF", &["huf", "ft"]),
    ("SEK", &["sek"]),
    ("DKK", &["dkk"]),
];

/// The ISO 4217 code of the currency that a text shows.
pub(crate) fn currency(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !(c.is_alphabetic() || "€$£.".contains(c))).collect();
    let shows = |sign: &&str| match *sign {
        "€" | "$" | "£" => text.contains(*sign),
        word => words.contains(&word),
    };
    CURRENCIES.iter().find(|(_, signs)| signs.iter().any(shows)).map(|(code, _)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(texts: &[&str]) -> Vec<Cell> {
        texts.iter().map(|text| Cell::from_text(text)).collect()
    }

    #[test]
    fn decides_over_the_column() {
        use DecimalMark::{Comma, Point};
        let cases: [(&[&str], Decided<DecimalMark>); 9] = [
            (&["1.234", "1.234.567,89"], Decided::Shown(Comma)),
            (&["1,234", "1,234,567.89"], Decided::Shown(Point)),
            (&["1 234,50", "12"], Decided::Shown(Comma)),
            (&["1'234.50", "1'234"], Decided::Shown(Point)),
            (&["1.234.567"], Decided::Shown(Comma)),
            (&["1.234", "5.678"], Decided::Ambiguous(Comma)),
            (&["1,234"], Decided::Ambiguous(Point)),
            (&["0.125"], Decided::Shown(Point)),
            (&["1234", "", "n/a"], Decided::Unneeded),
        ];
        for (texts, expected) in cases {
            assert_eq!(decimal_mark(cells(texts).iter()), expected, "{texts:?}");
        }
    }

    #[test]
    fn reads_money() {
        use DecimalMark::{Comma, Point};
        let cases = [
            ("1.234.567,89", Comma, Some(123_456_789)),
            ("1,234,567.89", Point, Some(123_456_789)),
            ("1 234,50 €", Comma, Some(123_450)),
            ("CHF 1'234.50", Point, Some(123_450)),
            ("CHF 1’234.–", Point, Some(123_400)),
            ("12,-", Comma, Some(1200)),
            ("(1.234,50)", Comma, Some(-123_450)),
            ("1.234,50-", Comma, Some(-123_450)),
            ("-$5", Point, Some(-500)),
            ("Fr. 20", Point, Some(2000)),
            ("0,005", Comma, Some(1)),
            ("1.5", Comma, None),
            ("12 apples", Comma, None),
            ("--5", Point, None),
            ("", Comma, None),
            ("1,2,3", Point, None),
            ("99999999999999999999999999999", Point, None),
        ];
        for (text, mark, expected) in cases {
            let read = number(&Cell::from_text(text), Some(mark)).and_then(|number| number.minor_units(1));
            assert_eq!(read, expected, "{text}");
        }
        assert_eq!(number(&Cell::Number(1234.565), None).and_then(|n| n.minor_units(1)), Some(123_457));
    }

    #[test]
    fn currencies() {
        let cases = [
            ("1.234,50 €", Some("EUR")),
            ("$5", Some("USD")),
            ("CHF 1'234.50", Some("CHF")),
            ("Umsatz (TEUR)", Some("EUR")),
            ("Revenue USD", Some("USD")),
            ("1.234,50", None),
            ("Neuromarkt", None),
        ];
        for (text, expected) in cases {
            assert_eq!(currency(text), expected, "{text}");
        }
    }

    #[test]
    fn names_that_say_thousands() {
        let cases =
            [("Umsatz (TEUR)", 1000), ("Revenue in k€", 1000), ("CA Mio. €", 1_000_000), ("Umsatz EUR", 1)];
        for (name, expected) in cases {
            assert_eq!(thousands_in_name(name), expected, "{name}");
        }
    }
}
