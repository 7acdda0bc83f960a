//! What the cells of a column look like.

use super::{Field, Kind, RawTable, values};
use crate::import::Cell;

/// Rows of a column that are looked at, fewer where there are very many columns.
const SAMPLE: usize = 400;
/// Cells of a table that are looked at.
const ALL_SAMPLES: usize = 120_000;
/// No field that is found by its content holds longer cells.
const LONGEST: usize = 200;

/// Shares of the filled cells of a column, 0 to 1.
pub(super) struct Look {
    pub filled: usize,
    pub emails: f64,
    pub phones: f64,
    pub countries: f64,
    /// Countries by name: two letters may be a state.
    pub country_names: f64,
    pub regions: f64,
    pub sides: f64,
    pub classes: f64,
    pub names: f64,
    pub numbers: f64,
    pub dates: f64,
    pub times: f64,
    pub words: f64,
    pub languages: f64,
    pub different: f64,
}

impl Look {
    pub fn at(table: &RawTable, column: usize) -> Self {
        let sample = (ALL_SAMPLES / table.columns.len().max(1)).clamp(8, SAMPLE);
        let cells: Vec<&Cell> = table
            .rows
            .iter()
            .take(20 * sample)
            .map(|row| row.cell(column))
            .filter(|cell| !cell.is_empty())
            .take(sample)
            .collect();
        let total = cells.len().max(1) as f64;
        let share = |test: &dyn Fn(&Cell, &str) -> bool| {
            let passes = |cell: &&&Cell| {
                let text = cell.text();
                text.len() <= LONGEST && test(cell, &text)
            };
            cells.iter().filter(passes).count() as f64 / total
        };
        let mark = values::decimal_mark(cells.iter().copied()).value();
        let order = values::date_order(cells.iter().copied()).value();
        let mut different: Vec<_> = cells.iter().map(|cell| cell.text()).collect();
        different.sort_unstable();
        different.dedup();
        Self {
            filled: cells.len(),
            emails: share(&|_, text| is_email(text)),
            phones: share(&|cell, text| matches!(cell, Cell::Text(_)) && is_phone(text)),
            countries: share(&|_, text| text.len() != 1 && values::country(text).is_some()),
            country_names: share(&|_, text| text.len() > 3 && values::country(text).is_some()),
            regions: share(&|_, text| values::region(text, "").is_some()),
            sides: share(&|_, text| values::side(text).is_some()),
            classes: share(&|_, text| text.chars().count() == 1 && values::abc_class(text).is_some()),
            names: share(&|_, text| is_person_name(text)),
            numbers: share(&|cell, _| values::number(cell, mark).is_some()),
            dates: share(&|cell, _| values::date(cell, order).is_some()),
            times: share(&|cell, _| values::time(cell).is_some()),
            words: share(&|_, text| {
                text.chars().filter(|c| c.is_alphabetic()).count() * 2 >= text.chars().count()
            }),
            languages: share(&|_, text| {
                let (known, unknown) = values::languages(text);
                !known.is_empty() && unknown.is_empty()
            }),
            different: different.len() as f64 / total,
        }
    }

    /// True if the cells do not contradict what the header promises; an empty column contradicts nothing.
    pub fn may_be(&self, field: Field) -> bool {
        if self.filled == 0 {
            return true;
        }
        match field {
            Field::Email | Field::ContactEmail => self.emails > 0.5,
            Field::Country => self.countries > 0.3,
            Field::Side => self.sides > 0.3,
            Field::AbcClass => self.words > 0.5,
            Field::Revenue
            | Field::Latitude
            | Field::Longitude
            | Field::WeeklyHours
            | Field::Amount
            | Field::Quantity
            | Field::UnitPrice
            | Field::Discount
            | Field::Minimum
            | Field::Desired
            | Field::Maximum
            | Field::FullTimeShare => self.numbers > 0.5,
            Field::Entry | Field::Exit | Field::StartDate | Field::EndDate | Field::OrderDate => {
                self.dates > 0.5
            }
            Field::StartTime | Field::EndTime => self.times > 0.5,
            Field::Customer | Field::Visitor | Field::Setter => self.dates < 0.5,
            // "Location: United States" is no town.
            Field::Town | Field::Site => self.words > 0.5 && self.countries < 0.8,
            Field::Region => self.regions > 0.5 || self.words > 0.5,
            Field::FullName | Field::FamilyName | Field::GivenName | Field::ContactName => {
                self.words > 0.5 && self.emails < 0.5
            }
            Field::Name => self.numbers < 0.9,
            Field::Languages => self.languages > 0.3,
            _ => true,
        }
    }
}

impl Look {
    /// True if any cell fits a field whose rows tell what could not be read; `None` for all other fields. Days are
    /// sure by every name.
    pub fn fits_at_all(&self, field: Field) -> Option<bool> {
        match field {
            Field::Entry | Field::Exit | Field::StartDate | Field::EndDate | Field::OrderDate => Some(true),
            Field::Email | Field::ContactEmail => Some(self.emails > 0.0),
            Field::Country => Some(self.countries > 0.0),
            Field::Side => Some(self.sides > 0.0),
            Field::AbcClass => Some(self.classes > 0.0),
            Field::Languages => Some(self.languages > 0.0),
            Field::Revenue
            | Field::Latitude
            | Field::Longitude
            | Field::WeeklyHours
            | Field::Amount
            | Field::Quantity
            | Field::UnitPrice
            | Field::FullTimeShare => Some(self.numbers > 0.0),
            _ => None,
        }
    }
}

/// Fields found by what the cells look like, for fields that no name found. `found` tells which have a column.
pub(super) fn candidates(kind: Kind, looks: &[Look], found: impl Fn(Field) -> bool) -> Vec<(Field, usize)> {
    type Test = fn(&Look) -> bool;
    let people: [(Field, Test); 6] = [
        (Field::Email, |look| look.emails > 0.8),
        (Field::FullName, |look| {
            look.names > 0.8 && look.different > 0.8 && look.sides < 0.2 && look.countries < 0.2
        }),
        (Field::Side, |look| look.sides > 0.7),
        (Field::Country, |look| look.country_names > 0.9),
        (Field::Phone, |look| look.phones > 0.8),
        (Field::Languages, |look| look.languages > 0.9),
    ];
    let accounts: [(Field, Test); 5] = [
        (Field::ContactEmail, |look| look.emails > 0.8),
        (Field::AbcClass, |look| look.classes > 0.95),
        (Field::Country, |look| look.country_names > 0.9),
        (Field::ContactPhone, |look| look.phones > 0.8),
        (Field::Name, |look| {
            look.words > 0.9 && look.different > 0.9 && look.countries < 0.2 && look.emails < 0.2
        }),
    ];
    let orders: [(Field, Test); 1] = [(Field::OrderDate, |look| look.dates > 0.9)];
    let away: [(Field, Test); 4] = [
        (Field::Email, |look| look.emails > 0.8),
        (Field::StartDate, |look| look.dates > 0.9),
        (Field::EndDate, |look| look.dates > 0.9),
        (Field::FullName, |look| look.names > 0.9 && look.countries < 0.2 && look.sides < 0.2),
    ];
    let stretches: [(Field, Test); 2] =
        [(Field::StartDate, |look| look.dates > 0.9), (Field::EndDate, |look| look.dates > 0.9)];
    let tests: &[(Field, Test)] = match kind {
        Kind::People => &people,
        Kind::Accounts => &accounts,
        Kind::Orders => &orders,
        Kind::Absences => &away,
        Kind::Appointments | Kind::Shows | Kind::Holidays => &stretches,
    };
    let mut pairs = Vec::new();
    for (field, test) in tests {
        let covered = match field {
            Field::FullName => found(Field::FullName) || found(Field::FamilyName) || found(Field::GivenName),
            Field::Side => found(Field::Side) || found(Field::JobTitle),
            other => found(*other),
        };
        if !covered {
            let columns =
                (0..looks.len()).filter(|column| looks[*column].filled > 0 && test(&looks[*column]));
            pairs.extend(columns.map(|column| (*field, column)));
        }
    }
    pairs
}

fn is_email(text: &str) -> bool {
    let Some((before, after)) = text.trim().split_once('@') else { return false };
    !before.is_empty() && after.contains('.') && !text.contains(' ') && !after.contains('@')
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let allowed = text.chars().all(|c| c.is_ascii_digit() || " +-/().".contains(c));
    let begins = text.starts_with(['+', '0', '(']);
    let parted = text.chars().any(|c| " +-/()".contains(c));
    allowed && begins && parted && (6..=20).contains(&digits)
}

fn is_person_name(text: &str) -> bool {
    let words: Vec<&str> = text.split([' ', ',']).filter(|word| !word.is_empty()).collect();
    let letters = |word: &str| word.chars().all(|c| c.is_alphabetic() || ".-'’".contains(c));
    let capital = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    (2..=4).contains(&words.len()) && words.iter().all(|word| letters(word)) && capital >= 2
}
