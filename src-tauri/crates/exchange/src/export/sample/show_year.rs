//! A made-up year of shows: one over the turn of the year, one at the same time as another.

use chrono::{Days, NaiveDate};
use tandem_wording::Language;

use super::{head, person};
use crate::export::view::Side;
use crate::export::view::show_year::{Part, Share, ShowYear, YearShow};

/// A year with `shows` shows and `count` people, of whom some go nowhere.
pub(crate) fn year(count: usize, shows: usize, language: Language) -> ShowYear {
    let start = NaiveDate::from_ymd_opt(2027, 1, 11).unwrap();
    let each = (count / 3).clamp(1, 14);
    let mut shares: Vec<Share> = (0..count)
        .map(|n| Share {
            person: person(n, if n % 2 == 0 { Side::Inside } else { Side::Field }, String::new()),
            shows: 0,
            duties: 0,
            minutes: 0,
            weekend_days: 0,
        })
        .collect();
    let shows = (0..shows)
        .map(|n| {
            let from = start + Days::new((n as u64 * 353 / shows.max(1) as u64).min(352));
            let mut people: Vec<Part> = (0..each)
                .map(|k| {
                    let share = (n * 2 + k) % count;
                    let duties = 2 + (k % 3) as u32;
                    shares[share].shows += 1;
                    shares[share].duties += duties;
                    shares[share].minutes += duties * 255;
                    shares[share].weekend_days += u32::from(k % 2 == 0);
                    Part { share, duties, minutes: duties * 255 }
                })
                .collect();
            people.sort_by_key(|part| part.share);
            YearShow {
                name: format!("Fachmesse Landtechnik Straßburg {n}"),
                place: "Strasbourg · 7.120".into(),
                from,
                to: from + Days::new(4),
                seats: 24,
                filled: 24 - (n % 3) as u32,
                people,
            }
        })
        .collect();
    ShowYear { head: head(language), year: 2027, shows, shares }
}
