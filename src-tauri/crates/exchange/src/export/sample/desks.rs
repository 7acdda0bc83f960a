//! Made-up desks: a large one, a small one, holidays, half-days with too few.

use chrono::{Days, NaiveDate};
use tandem_wording::Language;

use super::{head, person};
use crate::export::view::desks::{Desk, DeskDay, DeskPlace, DeskPlan};
use crate::export::view::{Person, Presence, Side};

/// A quarter with `count` people at desks of a dozen.
pub(crate) fn desks(count: usize, language: Language) -> DeskPlan {
    let start = NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
    let days: Vec<DeskDay> = (0..90)
        .map(|n| DeskDay {
            date: start + Days::new(n),
            holiday: match n {
                0 => Some("Neujahr".to_owned()),
                5 => Some("Heilige Drei Könige (DE-BY)".to_owned()),
                _ => None,
            },
        })
        .collect();
    let all: Vec<Person> = (0..count).map(|n| person(n, Side::Inside, String::new())).collect();
    let desks = all
        .chunks(12)
        .enumerate()
        .map(|(index, people)| {
            let places: Vec<Vec<DeskPlace>> = (0..people.len())
                .map(|row| {
                    let place = |slot: usize| match (slot * 7 + row * 11) % 13 {
                        _ if days[slot / 2].is_off() => DeskPlace::Off,
                        0..=1 => DeskPlace::Away,
                        2 => DeskPlace::Home,
                        3 => DeskPlace::Off,
                        _ => DeskPlace::There,
                    };
                    (0..180).map(place).collect()
                })
                .collect();
            let slots = (0..180)
                .map(|slot| {
                    let there =
                        |row: &&Vec<DeskPlace>| matches!(row[slot], DeskPlace::There | DeskPlace::Home);
                    let present = places.iter().filter(there).count() as u32;
                    let minimum = (people.len() as u32 * 3).div_ceil(4);
                    (!days[slot / 2].is_off()).then_some(Presence { present, minimum })
                })
                .collect();
            Desk {
                name: format!("Innendienst Süd, Platz {}", index + 1),
                people: people.to_vec(),
                places,
                slots,
            }
        })
        .collect();
    DeskPlan { head: head(language), days, desks }
}
