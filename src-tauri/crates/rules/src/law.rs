//! Working-time law as data, by country, each from its own text.
//!
//! - Germany: Arbeitszeitgesetz. 8 hours a day, which a plan may raise to 10 where they are evened out (section 3);
//!   breaks of 30 minutes above 6 hours and of 45 above 9, in parts of at least 15 (section 4); 11 hours of rest
//!   (section 5); a Sunday or holiday of work needs a substitute day (section 11). The text gives two weeks for a
//!   Sunday and eight for a holiday on another day of the week; the planning page takes 14 days for both, which keeps
//!   to it.
//! - France: Code du travail. 10 hours a day (L3121-18); 20 minutes in one piece from 6 hours on (L3121-16); 11 hours
//!   of rest (L3131-1); at most six days a week (L3132-1) and 24 + 11 hours of weekly rest (L3132-2).
//! - Elsewhere the floor of the European Union, directive 2003/88/EC: 11 hours of rest in every 24 (article 3), which
//!   leaves 13 hours for work; a break above 6 hours, whose length the text leaves open (article 4); 24 + 11 hours of
//!   rest in every seven days (article 5), so no more than six days in a row.
//!
//! A plan may replace any of them, and add countries, in its settings.

use tandem_model::{BreakDue, Settings, WorkingTimeLaw};

/// Key of the floor that holds where no law of the country is known.
pub const FLOOR: &str = "EU";

fn due(from_minutes: u32, minutes: u32) -> BreakDue {
    BreakDue { from_minutes, minutes }
}

/// The floor of the European Union.
fn floor() -> WorkingTimeLaw {
    WorkingTimeLaw {
        day_minutes: 13 * 60,
        breaks: vec![due(361, 1)],
        break_part_minutes: 1,
        rest_minutes: 11 * 60,
        days_in_a_row: 6,
        weekly_rest_minutes: 35 * 60,
        substitute_days: 0,
    }
}

/// Countries whose law ships, and the floor.
pub const COUNTRIES: [&str; 3] = ["DE", FLOOR, "FR"];

/// The figures that ship for `country`, with their source; none where only the floor is known.
pub fn shipped(country: &str) -> Option<(&'static str, WorkingTimeLaw)> {
    match country {
        "DE" => Some((
            "ArbZG 3, 4, 5, 11",
            WorkingTimeLaw {
                day_minutes: 8 * 60,
                breaks: vec![due(361, 30), due(541, 45)],
                break_part_minutes: 15,
                weekly_rest_minutes: 0,
                substitute_days: 14,
                ..floor()
            },
        )),
        "FR" => Some((
            "Code du travail L3121-16, L3121-18, L3131-1, L3132-1, L3132-2",
            WorkingTimeLaw {
                day_minutes: 10 * 60,
                breaks: vec![due(360, 20)],
                break_part_minutes: 20,
                ..floor()
            },
        )),
        FLOOR => Some(("2003/88/EC 3, 4, 5", floor())),
        _ => None,
    }
}

/// The law of `country` for this plan: its own figures, else what ships, else the floor.
pub fn law(settings: &Settings, country: &str) -> WorkingTimeLaw {
    let laws = &settings.trade_shows.laws;
    let own = laws.get(country).cloned().or_else(|| shipped(country).map(|(_, law)| law));
    own.unwrap_or_else(|| laws.get(FLOOR).cloned().unwrap_or_else(floor))
}

/// Both laws at once: of each figure the stricter.
pub fn stricter(one: &WorkingTimeLaw, other: &WorkingTimeLaw) -> WorkingTimeLaw {
    let mut breaks = one.breaks.clone();
    breaks.extend(&other.breaks);
    breaks.sort_unstable();
    breaks.dedup();
    let substitute_days = match (one.substitute_days, other.substitute_days) {
        (0, days) | (days, 0) => days,
        (a, b) => a.min(b),
    };
    WorkingTimeLaw {
        day_minutes: one.day_minutes.min(other.day_minutes),
        breaks,
        break_part_minutes: one.break_part_minutes.max(other.break_part_minutes),
        rest_minutes: one.rest_minutes.max(other.rest_minutes),
        days_in_a_row: one.days_in_a_row.min(other.days_in_a_row),
        weekly_rest_minutes: one.weekly_rest_minutes.max(other.weekly_rest_minutes),
        substitute_days,
    }
}

/// Least minutes of break on a day with so many minutes of work.
pub fn break_due(law: &WorkingTimeLaw, minutes: u32) -> u32 {
    law.breaks.iter().filter(|due| minutes >= due.from_minutes).map(|due| due.minutes).max().unwrap_or(0)
}

/// Country of a region as ISO 3166-2 or 3166-1 writes it: its first two letters.
pub fn country_of(region: &str) -> &str {
    region.get(..2).unwrap_or(region)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_laws_the_stricter_figure_holds() {
        let [de, fr] = ["DE", "FR"].map(|country| shipped(country).unwrap().1);
        let both = stricter(&de, &fr);
        assert_eq!(both, stricter(&fr, &de));
        assert_eq!((both.day_minutes, both.rest_minutes, both.break_part_minutes), (480, 660, 20));
        assert_eq!((both.weekly_rest_minutes, both.substitute_days), (2100, 14));
        assert_eq!([359, 360, 361, 541].map(|minutes| break_due(&both, minutes)), [0, 20, 30, 45]);
        assert_eq!([359, 360, 541].map(|minutes| break_due(&fr, minutes)), [0, 20, 20]);
    }
}
