//! What people have done on shows before the horizon.

use super::{Reader, Shows};
use crate::facts::pairs::history_from;
use std::collections::{BTreeSet, HashMap};
use tandem_model::{BalanceKind, Document, HalfDay, NaiveDate, PersonId, TradeShowId};

/// Opening balances tell half-days; so many of them count as one show.
const HALF_DAYS_A_SHOW: u64 = 4;

#[derive(Clone, Debug, Default)]
struct Past {
    half_days: BTreeSet<HalfDay>,
    weekend_days: BTreeSet<NaiveDate>,
    shows: BTreeSet<TradeShowId>,
    balance_half_days: u64,
    balance_weekend_days: u64,
    balance_of_any_time: u64,
}

#[derive(Clone, Debug, Default)]
pub(super) struct History {
    people: HashMap<PersonId, Past>,
    experienced: bool,
}

impl History {
    pub fn new(document: &Document, reader: &Reader<'_>, shows: &Shows) -> Self {
        let horizon = document.settings().horizon;
        let from = history_from(horizon);
        let mut people: HashMap<PersonId, Past> = HashMap::new();
        for duty in document.booth_duties.iter().filter(|duty| !shows.is_judged(duty.shift)) {
            let Some(shift) = document.shifts.get(duty.shift) else { continue };
            let Some(show) = document.trade_shows.get(shift.show) else { continue };
            let date = reader.begins(show, &shift.span).date;
            if date >= horizon.from {
                continue;
            }
            let past = people.entry(duty.person).or_default();
            past.shows.insert(show.id);
            if date >= from {
                past.half_days.extend(reader.half_days(show, &shift.span));
                if reader.is_weekend(show, date) {
                    past.weekend_days.insert(date);
                }
            }
        }
        for row in &document.opening_balances {
            let past = people.entry(row.person).or_default();
            let recent = row.date >= from;
            match row.kind {
                BalanceKind::ShowHalfDays { count } => {
                    past.balance_of_any_time += u64::from(count);
                    past.balance_half_days += if recent { u64::from(count) } else { 0 };
                }
                BalanceKind::WeekendDays { count } if recent => {
                    past.balance_weekend_days += u64::from(count);
                }
                _ => {}
            }
        }
        let mut history = Self { people, experienced: false };
        history.experienced = document.people.iter().any(|person| history.shows(person.id) >= 3);
        history
    }

    pub fn half_days(&self, person: PersonId) -> u64 {
        self.people.get(&person).map_or(0, |past| past.half_days.len() as u64 + past.balance_half_days)
    }

    pub fn weekend_days(&self, person: PersonId) -> u64 {
        self.people.get(&person).map_or(0, |past| past.weekend_days.len() as u64 + past.balance_weekend_days)
    }

    pub fn shows(&self, person: PersonId) -> u64 {
        let done = |past: &Past| past.shows.len() as u64 + past.balance_of_any_time / HALF_DAYS_A_SHOW;
        self.people.get(&person).map_or(0, done)
    }

    pub const fn somebody_is_experienced(&self) -> bool {
        self.experienced
    }
}
