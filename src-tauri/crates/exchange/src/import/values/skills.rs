//! What somebody can do, how well, and until when it holds.

use chrono::{Days, Months, NaiveDate};

use super::languages::{items, unquoted};
use super::{DateOrder, date, fold, month};
use crate::import::Cell;

/// A skill or a product as a cell names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub name: String,
    /// 1 to 6.
    pub level: Option<u8>,
    /// Last day.
    pub until: Option<NaiveDate>,
}

/// The skills of a list: "Demo (4); First aid (2, until 31.12.2026), CAD: 3". A name in
/// quotation marks may hold what else parts them.
pub(crate) fn skills(text: &str) -> Vec<Named> {
    let mut skills: Vec<Named> = Vec::new();
    for item in items(text) {
        let (name, said) = if let Some((name, rest)) = unquoted(&item) {
            (name, rest.trim().trim_start_matches(['(', '[', ':']))
        } else {
            let (name, said) = item.split_once(['(', '[', ':']).unwrap_or((&item, ""));
            (name.to_owned(), said)
        };
        let said = said.trim_end_matches([')', ']']);
        let named = Named { name: name.trim().to_owned(), level: level(said), until: until(said) };
        if !named.name.is_empty() && !skills.iter().any(|known| fold(&known.name) == fold(&named.name)) {
            skills.push(named);
        }
    }
    skills
}

/// A level from 1 to 6, or from A1 to C2: "3", "Level 3", "B1". Parts that are days say nothing of it.
pub(crate) fn level(text: &str) -> Option<u8> {
    text.split([',', ';']).find_map(|part| {
        let folded = fold(part);
        let words: Vec<&str> = folded.split(' ').collect();
        let ([word] | ["level" | "stufe" | "niveau" | "l", word] | [word, "6" | "von" | "of" | "sur", ..]) =
            words[..]
        else {
            return None;
        };
        let common = ["a1", "a2", "b1", "b2", "c1", "c2"].iter().position(|level| *level == word);
        let number = word.parse().ok().filter(|level| (1..=6).contains(level));
        number.or(common.map(|at| at as u8 + 1))
    })
}

/// The last day: "until 31.12.2026", "gültig bis 12/2027".
pub(crate) fn until(text: &str) -> Option<NaiveDate> {
    text.split([',', ';']).find_map(|part| {
        let at = part.find(|c: char| c.is_ascii_digit())?;
        let day = Cell::from_text(&part[at..]);
        // A month as the end takes the whole month.
        let whole = || month(&day)?.checked_add_months(Months::new(1))?.checked_sub_days(Days::new(1));
        date(&day, Some(DateOrder::DayFirst)).or_else(whole)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_skills() {
        let cases = [
            ("Demo", "Demo None None"),
            ("Demo (4)", "Demo Some(4) None"),
            ("CAD: 3", "CAD Some(3) None"),
            ("First aid (2, until 31.12.2026)", "First aid Some(2) Some(2026-12-31)"),
            ("Stapler (gültig bis 02/2027)", "Stapler None Some(2027-02-28)"),
            ("SPS [Level 5; 2027-06-30]", "SPS Some(5) Some(2027-06-30)"),
            ("Demo (9)", "Demo None None"),
            ("Demo (B2)", "Demo Some(4) None"),
            ("A, B (1) & a", "A None None; B Some(1) None"),
            ("\"Demo / Messe\" (3, 2026-12-31), B", "Demo / Messe Some(3) Some(2026-12-31); B None None"),
            ("\"Rohr 3\"\" (Zoll)\"", "Rohr 3\" (Zoll) None None"),
            // A lone mark quotes nothing.
            ("3\" Rohr, Demo", "3\" Rohr None None; Demo None None"),
            ("\"Demo, x", "\"Demo None None; x None None"),
            ("", ""),
        ];
        for (text, expected) in cases {
            let read: Vec<String> = skills(text)
                .iter()
                .map(|named| format!("{} {:?} {:?}", named.name, named.level, named.until))
                .collect();
            assert_eq!(read.join("; "), expected, "{text}");
        }
    }
}
