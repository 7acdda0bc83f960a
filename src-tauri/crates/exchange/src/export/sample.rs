//! Made-up rosters for tests: long names, two scripts, whatever a print must bear.

use chrono::NaiveDate;
use tandem_wording::Language;
use uuid::Uuid;

use super::view::{Head, Person, ReleaseMark, Side};

mod desks;
pub(crate) mod sheets;
mod show_year;
mod switch_days;
mod trade_shows;

pub(crate) use desks::desks;
pub(crate) use show_year::year;
pub(crate) use switch_days::roster;
pub(crate) use trade_shows::show;

const GIVEN: [&str; 12] = [
    "Anna",
    "Przemysław",
    "Jürgen",
    "Françoise",
    "Ελένη",
    "Zoë",
    "Bernd",
    "Łucja",
    "Marie-Thérèse",
    "Иван",
    "Ute",
    "Søren",
];
const FAMILY: [&str; 14] = [
    "Schmidt",
    "Wróblewski-Żółkiewski",
    "Müller",
    "Lefèvre-Beauregard",
    "Παπαδοπούλου",
    "Großmann",
    "Hüttenbräucker",
    "Kowalczyk",
    "von der Heide",
    "Петров",
    "Ng",
    "Østergård",
    "Schmitt",
    "Baumgärtner",
];

/// The third release of a plan.
pub(crate) fn head(language: Language) -> Head {
    Head {
        plan: "Vertrieb Süd 2027".into(),
        release: Some(ReleaseMark { number: 3, date: NaiveDate::from_ymd_opt(2026, 11, 18).unwrap() }),
        printed: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
        stamped: "2026-11-20T08:30:00Z".parse().unwrap(),
        language,
    }
}

/// The `n`-th of as many people as are wanted.
pub(crate) fn person(n: usize, side: Side, group: String) -> Person {
    Person {
        id: Uuid::from_u128(n as u128 + 1),
        given: GIVEN[n % GIVEN.len()].to_owned(),
        family: FAMILY[(n * 5 + n / FAMILY.len()) % FAMILY.len()].to_owned(),
        side,
        group,
        phone: format!("+49 89 {:04}-{n}", 1200 + n),
    }
}
