//! What the rules of the board ask of the plan, each answer looked up where it was entered.

use super::super::reading::Reading;
use crate::law::{break_due, country_of, law, stricter};
use crate::{Blocked, Term};
use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use std::collections::{BTreeMap, BTreeSet};
use tandem_model::{
    Absence, BoothDuty, CalendarItem, DateTime, EntityId, Half, HalfDay, Holiday, HolidayKind, LegKind,
    LegLength, NeedScope, PairingLevel, Person, PersonId, Place, SeatNeed, Shift, ShiftId, ShiftKind, Side,
    Span, Station, TradeShow, TradeShowId, Utc, WorkPlace, WorkingTimeLaw, instant,
};

/// Something dated in a person's calendar.
#[derive(Clone)]
pub(super) struct Item {
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub id: EntityId,
    /// Local day of its start.
    pub date: NaiveDate,
    pub place: Option<Place>,
    /// The judged duty and its shift, if it is one.
    pub duty: Option<ShiftId>,
    /// Minutes of work and of break within.
    pub minutes: u32,
    pub pause: u32,
}

pub(super) struct Shows<'a> {
    pub plan: &'a Reading<'a>,
    /// Shows of the horizon.
    pub of_horizon: Vec<&'a TradeShow>,
    /// Their duties, by id.
    pub duties: Vec<&'a BoothDuty>,
}

/// Local date of an instant on the show's clocks.
fn local_date(at: DateTime<Utc>, show: &TradeShow) -> NaiveDate {
    at.with_timezone(&show.zone).date_naive()
}

impl<'a> Shows<'a> {
    pub fn new(plan: &'a Reading<'a>) -> Self {
        let of_horizon = |show: &&'a TradeShow| {
            let mut shifts = plan.document.shifts.iter().filter(|shift| shift.show == show.id);
            shifts.any(|shift| plan.horizon().contains(local_date(shift.span.start, show)))
        };
        let shows: Vec<&TradeShow> = plan.document.trade_shows.iter().filter(of_horizon).collect();
        let judged = |duty: &&BoothDuty| {
            let shift = plan.document.shifts.get(duty.shift);
            shift.is_some_and(|shift| shows.iter().any(|show| show.id == shift.show))
        };
        let duties = plan.document.booth_duties.iter().filter(judged).collect();
        Self { plan, of_horizon: shows, duties }
    }

    pub fn term(&self, rule: &'static str, amount: u64) -> Term {
        Term::new(self.plan.document, rule, amount)
    }

    pub fn shift(&self, id: ShiftId) -> Option<&'a Shift> {
        self.plan.document.shifts.get(id)
    }

    pub fn show_of(&self, shift: &Shift) -> Option<&'a TradeShow> {
        self.plan.document.trade_shows.get(shift.show)
    }

    /// In order of start and id.
    pub fn shifts_of(&self, show: TradeShowId) -> Vec<&'a Shift> {
        let mut shifts: Vec<_> =
            self.plan.document.shifts.iter().filter(|shift| shift.show == show).collect();
        shifts.sort_by_key(|shift| (shift.span.start, shift.id));
        shifts
    }

    pub fn stations_of(&self, show: TradeShowId) -> Vec<&'a Station> {
        self.plan.document.stations.iter().filter(|station| station.show == show).collect()
    }

    pub fn date(&self, shift: &Shift) -> NaiveDate {
        match self.show_of(shift) {
            Some(show) => local_date(shift.span.start, show),
            None => shift.span.start.date_naive(),
        }
    }

    /// The day and half in which the shift begins.
    pub fn begins(&self, shift: &Shift) -> HalfDay {
        let zone = self.show_of(shift).map_or(shift.span.zone, |show| show.zone);
        let local = shift.span.start.with_timezone(&zone).naive_local();
        HalfDay { date: local.date(), half: self.half(local.time()) }
    }

    fn half(&self, time: NaiveTime) -> Half {
        if time < self.plan.settings.working_hours.midday { Half::Morning } else { Half::Afternoon }
    }

    /// The half-days it takes, in order; at least one.
    pub fn half_days(&self, shift: &Shift) -> Vec<HalfDay> {
        let zone = self.show_of(shift).map_or(shift.span.zone, |show| show.zone);
        let span = Span { zone, ..shift.span };
        let touched = span.half_days(&self.plan.settings.working_hours, usize::MAX);
        if touched.is_empty() { vec![self.begins(shift)] } else { touched }
    }

    pub fn duties_of(&self, person: PersonId) -> Vec<&'a BoothDuty> {
        self.duties.iter().copied().filter(|duty| duty.person == person).collect()
    }

    pub fn duties_in(&self, shift: ShiftId) -> Vec<&'a BoothDuty> {
        self.duties.iter().copied().filter(|duty| duty.shift == shift).collect()
    }

    /// Each person of the shift with the first of their duties in it.
    pub fn crew(&self, shift: ShiftId) -> BTreeMap<PersonId, &'a BoothDuty> {
        let mut crew = BTreeMap::new();
        for duty in self.duties_in(shift) {
            crew.entry(duty.person).or_insert(duty);
        }
        crew
    }

    /// Shifts of a person, each once, with the first duty in it, in order of start.
    pub fn worked(&self, person: PersonId) -> Vec<(&'a Shift, &'a BoothDuty)> {
        let mut found: BTreeMap<ShiftId, &BoothDuty> = BTreeMap::new();
        for duty in self.duties_of(person) {
            found.entry(duty.shift).or_insert(duty);
        }
        let mut worked: Vec<_> =
            found.into_iter().filter_map(|(id, duty)| Some((self.shift(id)?, duty))).collect();
        worked.sort_by_key(|(shift, _)| (shift.span.start, shift.id));
        worked
    }

    /// Country of employment.
    pub fn country(&self, person: &Person) -> &'a str {
        let own = self.plan.document.people.get(person.id).map_or("", |person| person.region.as_str());
        country_of(if own.is_empty() { &self.plan.settings.region } else { own })
    }

    fn venue_country(&self, show: &'a TradeShow) -> &'a str {
        if show.place.country.is_empty() {
            country_of(&self.plan.settings.region)
        } else {
            &show.place.country
        }
    }

    /// Region whose holidays hold at the venue: the plan's own if it lies in the same country.
    pub fn venue_region(&self, show: &'a TradeShow) -> &'a str {
        let region = &self.plan.settings.region;
        if country_of(region) == self.venue_country(show) { region } else { self.venue_country(show) }
    }

    pub fn law(&self, person: &Person, show: &'a TradeShow) -> WorkingTimeLaw {
        let settings = self.plan.settings;
        stricter(&law(settings, self.country(person)), &law(settings, self.venue_country(show)))
    }

    /// The longest break that the law of the venue or of anybody's country asks for.
    pub fn pause(&self, shift: &Shift) -> u32 {
        let minutes = shift.span.minutes() as u32;
        let Some(show) = self.show_of(shift) else { return 0 };
        let mut countries: BTreeSet<&str> =
            self.plan.document.people.iter().map(|person| self.country(person)).collect();
        countries.insert(self.venue_country(show));
        let due = |country| break_due(&law(self.plan.settings, country), minutes);
        countries.into_iter().map(due).max().unwrap_or(0).min(minutes)
    }

    pub fn net_minutes(&self, shift: &Shift) -> u32 {
        shift.span.minutes() as u32 - self.pause(shift)
    }

    pub fn public_holiday_in(&self, region: &str, date: NaiveDate) -> Option<&'a Holiday> {
        let document = self.plan.document;
        document.holidays.iter().find(|row| {
            row.from <= date
                && date <= row.to
                && document.holiday_calendars.get(row.calendar).is_some_and(|calendar| {
                    calendar.kind == HolidayKind::Public && calendar.holds_for(region)
                })
        })
    }

    /// Sunday or public holiday at the venue.
    pub fn is_rest_day(&self, shift: &Shift) -> bool {
        let Some(show) = self.show_of(shift) else { return false };
        let date = self.date(shift);
        date.weekday() == Weekday::Sun || self.public_holiday_in(self.venue_region(show), date).is_some()
    }

    pub fn is_weekend(&self, shift: &Shift) -> bool {
        self.date(shift).weekday() == Weekday::Sat || self.is_rest_day(shift)
    }

    /// First and last instant of an absence.
    pub fn instants(&self, absence: &Absence) -> (DateTime<Utc>, DateTime<Utc>) {
        let (zone, midday) = (self.plan.settings.zone, self.plan.settings.working_hours.midday);
        let (from, to) = (absence.span.from, absence.span.to);
        let start = if from.half == Half::Morning { NaiveTime::MIN } else { midday };
        let end = match to.half {
            Half::Morning => instant(to.date, midday, zone),
            Half::Afternoon => instant(to.date.succ_opt().unwrap_or(to.date), NaiveTime::MIN, zone),
        };
        (instant(from.date, start, zone), end)
    }

    fn absence_during(&self, person: PersonId, span: &Span) -> Option<&'a Absence> {
        let during = |absence: &&Absence| {
            let (start, end) = self.instants(absence);
            span.start < end && start < span.end
        };
        self.plan.absences(person).iter().copied().find(during)
    }

    /// Why the person cannot have the shift, other items and needs left aside.
    pub fn unavailable(&self, person: &Person, shift: &Shift) -> Option<Blocked> {
        if !person.employed_on(self.date(shift)) {
            return Some(Blocked::NotEmployed);
        }
        if let Some(absence) = self.absence_during(person.id, &shift.span) {
            return Some(Blocked::Absence(absence.id));
        }
        let full_time = person.weekly_minutes >= self.plan.settings.full_time_minutes;
        if person.off_pattern_ok.unwrap_or(full_time) {
            return None;
        }
        let half_days = self.half_days(shift);
        let holiday = half_days.iter().find_map(|at| self.plan.public_holiday(person, at.date));
        if let Some(holiday) = holiday {
            return Some(Blocked::Holiday(holiday.id));
        }
        let off = half_days.iter().any(|at| person.work_pattern.at(*at) == WorkPlace::Off);
        (off || self.is_mostly_outside_hours(shift)).then_some(Blocked::Off)
    }

    fn is_mostly_outside_hours(&self, shift: &Shift) -> bool {
        let Some(show) = self.show_of(shift) else { return false };
        let (first, last) = (local_date(shift.span.start, show), local_date(shift.span.end, show));
        let hours = &self.plan.settings.working_hours;
        let inside: i64 = first
            .iter_days()
            .take_while(|date| *date <= last)
            .map(|date| {
                let open = hours.span(date, LegLength::Full, show.zone);
                (open.end.min(shift.span.end) - open.start.max(shift.span.start)).num_minutes().max(0)
            })
            .sum();
        2 * inside < shift.span.minutes()
    }

    /// The needs of one scope that hold for a seat of the shift.
    pub fn needs(&self, shift: &Shift, scope: NeedScope) -> Vec<&'a SeatNeed> {
        let holds = |need: &&SeatNeed| {
            need.show == shift.show
                && need.scope == scope
                && match need.shift {
                    Some(only) => only == shift.id,
                    None => shift.kind == ShiftKind::Customer,
                }
        };
        self.plan.document.seat_needs.iter().filter(holds).collect()
    }

    pub fn meets(&self, person: PersonId, need: &SeatNeed, date: NaiveDate) -> bool {
        self.plan.document.skills.iter().any(|skill| {
            skill.person == person
                && skill.kind == need.kind
                && skill.name.eq_ignore_ascii_case(&need.name)
                && skill.valid_until.is_none_or(|until| date <= until)
                && match (need.level, skill.level) {
                    (Some(wanted), Some(level)) => level >= wanted,
                    _ => true,
                }
        })
    }

    /// A rep who is available for the shift and meets the individual needs of one of its seats.
    pub fn is_eligible(&self, person: &Person, shift: &Shift) -> bool {
        if person.side == Side::Manager || self.unavailable(person, shift).is_some() {
            return false;
        }
        let needs = self.needs(shift, NeedScope::Individual);
        let fits = |station: Option<&Station>| {
            let asked = needs
                .iter()
                .filter(|need| need.station.is_none() || need.station == station.map(|row| row.id));
            asked.into_iter().all(|need| self.meets(person.id, need, self.date(shift)))
        };
        match shift.kind {
            ShiftKind::Customer => self.stations_of(shift.show).into_iter().any(|row| fits(Some(row))),
            ShiftKind::BuildUp | ShiftKind::Dismantling => fits(None),
        }
    }

    /// Minimum seats of a shift.
    pub fn minimum(&self, shift: &Shift) -> u32 {
        match shift.kind {
            ShiftKind::Customer => self.stations_of(shift.show).iter().map(|station| station.minimum).sum(),
            ShiftKind::BuildUp | ShiftKind::Dismantling => shift.headcount,
        }
    }

    pub fn budget(&self, show: &TradeShow) -> u32 {
        let largest = self.shifts_of(show.id).into_iter().map(|shift| self.minimum(shift)).max();
        show.people_budget.unwrap_or_else(|| (largest.unwrap_or(0) * 3).div_ceil(2))
    }

    /// What the manager thinks of the two together.
    pub fn level(&self, one: PersonId, other: PersonId) -> Option<PairingLevel> {
        let of_pair = |row: &&tandem_model::Pairing| {
            [row.inside_rep, row.field_rep] == [one, other] || [row.inside_rep, row.field_rep] == [other, one]
        };
        self.plan.document.pairings.iter().find(of_pair).map(|row| row.level)
    }

    /// The dated items of a person in order of start, end and id.
    pub fn items(&self, person: &Person) -> Vec<Item> {
        let mut items = Vec::new();
        for entry in self.plan.entries(person.id) {
            let duty = match entry.id {
                EntityId::BoothDuty(id) => self.duties.iter().find(|duty| duty.id == id),
                _ => None,
            };
            let duty = duty.and_then(|duty| self.shift(duty.shift));
            let date = match duty {
                Some(shift) => self.date(shift),
                None => entry.span.start.with_timezone(&entry.span.zone).date_naive(),
            };
            let kept = duty.is_some()
                || (person.employed_on(date) && self.absence_during(person.id, &entry.span).is_none());
            if kept {
                let gross = entry.span.minutes() as u32;
                let pause = duty.map_or(0, |shift| self.pause(shift));
                items.push(Item {
                    start: entry.span.start,
                    end: entry.span.end,
                    id: entry.id,
                    date,
                    place: self.place(entry.id),
                    duty: duty.map(|shift| shift.id),
                    minutes: gross - pause,
                    pause,
                });
            }
        }
        for switch in self.plan.document.switch_days.iter().filter(|switch| switch.counts()) {
            if switch.inside_rep != person.id && switch.field_rep != person.id {
                continue;
            }
            for kind in [LegKind::RideAlong, LegKind::DeskShift] {
                let leg = switch.leg(kind);
                let span =
                    self.plan.settings.working_hours.span(leg.date, leg.length, self.plan.settings.zone);
                if person.employed_on(leg.date) && self.absence_during(person.id, &span).is_none() {
                    items.push(Item {
                        start: span.start,
                        end: span.end,
                        id: switch.id.into(),
                        date: leg.date,
                        place: None,
                        duty: None,
                        minutes: span.minutes() as u32,
                        pause: 0,
                    });
                }
            }
        }
        items.sort_by_key(|item| (item.start, item.end, item.id));
        items
    }

    fn place(&self, id: EntityId) -> Option<Place> {
        let document = self.plan.document;
        let place = match id {
            EntityId::BoothDuty(id) => {
                let shift = document.booth_duties.get(id).and_then(|duty| document.shifts.get(duty.shift));
                shift.and_then(|shift| self.show_of(shift)).map(|show| show.place.clone())
            }
            EntityId::CalendarItem(id) => {
                document.calendar_items.get(id).map(|row: &CalendarItem| row.place.clone())
            }
            _ => None,
        };
        place.filter(|place| place.coordinates.is_some())
    }
}

/// Minutes of the way between two known places that are not the same.
pub(super) fn way(from: Option<&Place>, to: Option<&Place>) -> u32 {
    match (from, to) {
        (Some(from), Some(to)) if from.coordinates != to.coordinates => from.travel_minutes(to).unwrap_or(0),
        _ => 0,
    }
}
