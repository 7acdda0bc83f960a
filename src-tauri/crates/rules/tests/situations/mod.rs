//! Tiny worlds by rule: what is special about each, and what the rule then costs.

mod calendar;
mod coverage;
mod legs;
mod shares;
mod shows;
mod shows_law;
mod tandems;
mod wishes;

pub use crate::common::*;
pub use chrono::{NaiveDate, Weekday};
pub use tandem_model::*;

/// What is special about a world, and what the rule then costs.
pub type Situation = (&'static str, fn() -> World, u64);

/// A rule and its worlds.
pub type Case = (&'static str, Vec<Situation>);

/// Every rule once.
pub fn cases() -> Vec<Case> {
    [
        legs::cases(),
        shares::cases(),
        wishes::cases(),
        calendar::cases(),
        tandems::cases(),
        coverage::cases(),
        shows::cases(),
        shows_law::cases(),
    ]
    .concat()
}

pub fn ride(date: NaiveDate) -> Leg {
    leg(date, LegLength::Morning)
}

/// Two switches of Anna, with Frida and with Gustav, on these four mornings.
pub fn two_switches(days: [(u32, u32); 4]) -> World {
    let [a, b, c, d] = days.map(|(month, date)| ride(day(month, date)));
    World::new().with(person(GUSTAV, Side::Field)).with(switch(1, (ANNA, FRIDA), a, b)).with(switch(
        2,
        (ANNA, GUSTAV),
        c,
        d,
    ))
}

pub fn far_away(person: &mut Person, degrees_north: f64) {
    person.base.coordinates = Some(Coordinates { latitude: 48.0 + degrees_north, longitude: 11.0 });
}

pub fn a_customer() -> Account {
    Account {
        abc_class: Some(AbcClass::A),
        inside_owner: Some(ANNA),
        field_owner: Some(FRIDA),
        ..account(CUSTOMER)
    }
}

pub fn met(date: NaiveDate) -> OpeningBalance {
    OpeningBalance {
        id: OpeningBalanceId(Uuid::from_u128(1)),
        person: FRIDA,
        date,
        kind: BalanceKind::PairMet { partner: ANNA },
    }
}

pub fn last_year(month: u32, date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, month, date).unwrap()
}
