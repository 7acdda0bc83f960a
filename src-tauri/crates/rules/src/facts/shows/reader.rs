//! Reads one show and one shift of the document: its day, half-days, seats and needs by the venue's clocks and holidays.

use super::{SeatFacts, ShiftFacts};
use crate::law::{break_due, country_of, law};
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::{BTreeSet, HashMap};
use tandem_model::{
    Document, Half, HalfDay, HolidayKind, Person, SeatNeed, Settings, Shift, ShiftKind, Span, TradeShow,
};

pub(super) fn country_of_person<'a>(settings: &'a Settings, person: &'a Person) -> &'a str {
    country_of(super::super::days::region_of(settings, person))
}

/// What is needed to read a shift of any show, of the horizon or not.
pub struct Reader<'a> {
    document: &'a Document,
    settings: &'a Settings,
    countries: BTreeSet<&'a str>,
    holidays: HashMap<&'a str, BTreeSet<NaiveDate>>,
}

impl<'a> Reader<'a> {
    pub fn new(document: &'a Document) -> Self {
        let settings = document.settings();
        let countries = document.people.iter().map(|person| country_of_person(settings, person)).collect();
        let mut reader = Self { document, settings, countries, holidays: HashMap::new() };
        for show in &document.trade_shows {
            let region = reader.region(show);
            let dates = reader.public_holidays(region);
            reader.holidays.entry(region).or_insert(dates);
        }
        reader
    }

    pub fn country(&self, show: &'a TradeShow) -> &'a str {
        if show.place.country.is_empty() { country_of(&self.settings.region) } else { &show.place.country }
    }

    /// Region whose holidays hold at the venue: the plan's own if it lies in the same country.
    pub fn region(&self, show: &'a TradeShow) -> &'a str {
        let region = &self.settings.region;
        if country_of(region) == self.country(show) { region } else { self.country(show) }
    }

    fn public_holidays(&self, region: &str) -> BTreeSet<NaiveDate> {
        let rows = self.document.holidays.iter().filter(|row| {
            let calendar = self.document.holiday_calendars.get(row.calendar);
            calendar
                .is_some_and(|calendar| calendar.kind == HolidayKind::Public && calendar.holds_for(region))
        });
        rows.flat_map(|row| row.from.iter_days().take_while(|date| *date <= row.to)).collect()
    }

    pub fn begins(&self, show: &TradeShow, span: &Span) -> HalfDay {
        let local = span.start.with_timezone(&show.zone).naive_local();
        let morning = local.time() < self.settings.working_hours.midday;
        HalfDay { date: local.date(), half: if morning { Half::Morning } else { Half::Afternoon } }
    }

    pub fn half_days(&self, show: &TradeShow, span: &Span) -> Vec<HalfDay> {
        let touched = Span { zone: show.zone, ..*span }
            .half_days(&self.settings.working_hours, super::super::people::ALL);
        if touched.is_empty() { vec![self.begins(show, span)] } else { touched }
    }

    pub fn is_rest_day(&self, show: &'a TradeShow, date: NaiveDate) -> bool {
        date.weekday() == Weekday::Sun
            || self.holidays.get(self.region(show)).is_some_and(|dates| dates.contains(&date))
    }

    pub fn is_weekend(&self, show: &'a TradeShow, date: NaiveDate) -> bool {
        date.weekday() == Weekday::Sat || self.is_rest_day(show, date)
    }

    /// The longest break that the law of the venue or of anybody's country asks for.
    fn pause(&self, show: &'a TradeShow, minutes: u32) -> u32 {
        let countries = self.countries.iter().copied().chain([self.country(show)]);
        countries
            .map(|country| break_due(&law(self.settings, country), minutes))
            .max()
            .unwrap_or(0)
            .min(minutes)
    }

    pub fn shift(&self, show: &'a TradeShow, shift: &Shift) -> ShiftFacts {
        let begins = self.begins(show, &shift.span);
        let gross = u32::try_from(shift.span.minutes()).unwrap_or(0);
        let pause = self.pause(show, gross);
        let customers = shift.kind == ShiftKind::Customer;
        let stations = self.document.stations.iter().filter(|station| station.show == show.id && customers);
        let mut seats: Vec<SeatFacts> = stations
            .map(|station| SeatFacts {
                station: Some(station.id),
                minimum: station.minimum,
                desired: station.desired,
                maximum: Some(station.maximum),
            })
            .collect();
        if !customers {
            let headcount = shift.headcount;
            seats.push(SeatFacts { station: None, minimum: headcount, desired: headcount, maximum: None });
        }
        let holds =
            |need: &&SeatNeed| need.show == show.id && need.shift.map_or(customers, |only| only == shift.id);
        ShiftFacts {
            id: shift.id,
            show: show.id,
            kind: shift.kind,
            span: shift.span,
            begins,
            half_days: self.half_days(show, &shift.span),
            minutes: gross - pause,
            pause,
            weekend: self.is_weekend(show, begins.date),
            rest_day: self.is_rest_day(show, begins.date),
            seats,
            needs: self.document.seat_needs.iter().filter(holds).cloned().collect(),
        }
    }
}
