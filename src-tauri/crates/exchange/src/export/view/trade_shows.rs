//! The booth roster of one show: shifts by stations, who sits where, which customers come.

use std::ops::Range;

use chrono::{NaiveDate, NaiveDateTime};
use uuid::Uuid;

use super::{Head, Person};

/// The roster of one show. All times are the venue's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShowRoster {
    /// What stands on every page.
    pub head: Head,
    /// Stored id of the show.
    pub id: Uuid,
    /// What people call it.
    pub name: String,
    /// Hall and number of the booth; may be empty.
    pub booth: String,
    /// Address of the venue, its parts in the order of a letter; may be empty.
    pub venue: Vec<String>,
    /// IANA name of the venue's zone.
    pub zone: String,
    /// First day, build-up included.
    pub from: NaiveDate,
    /// Last day, dismantling included.
    pub to: NaiveDate,
    /// By start.
    pub shifts: Vec<Shift>,
    /// In the order of the rows.
    pub stations: Vec<Station>,
    /// Everybody with a duty, in the order of lists.
    pub people: Vec<Person>,
    /// In any order.
    pub duties: Vec<Duty>,
    /// By start.
    pub visits: Vec<Visit>,
}

/// What a shift is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ShiftKind {
    /// Customers come.
    Customer,
    /// The booth is built.
    BuildUp,
    /// The booth is taken down.
    Dismantling,
}

/// A shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Stored id.
    pub id: Uuid,
    /// What people call it; may be empty.
    pub name: String,
    /// Start; its date is the shift's.
    pub start: NaiveDateTime,
    /// End, possibly after midnight.
    pub end: NaiveDateTime,
    /// What for.
    pub kind: ShiftKind,
    /// Least people of a shift without stations.
    pub headcount: u32,
    /// What its people must have, as sentences.
    pub needs: Vec<String>,
}

/// A station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station {
    /// What people call it.
    pub name: String,
    /// Least people in a customer shift.
    pub minimum: u32,
    /// What its people must have, as sentences.
    pub needs: Vec<String>,
}

/// Somebody on a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// Stored id.
    pub id: Uuid,
    /// Index of the shift.
    pub shift: usize,
    /// Index of the station; none for build-up and dismantling.
    pub station: Option<usize>,
    /// The person's id.
    pub person: Uuid,
}

/// A customer expected on the booth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Who comes.
    pub account: String,
    /// When.
    pub start: NaiveDateTime,
    /// Until when.
    pub end: NaiveDateTime,
    /// The customer's faces who are on duty then.
    pub hosts: Vec<Uuid>,
    /// Names of the customer's faces, on duty or not.
    pub faces: Vec<String>,
}

/// What stands where a shift meets a station.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seats {
    /// Whoever sits there, in the order of the people.
    pub people: Vec<usize>,
    /// Seats below the minimum that nobody has.
    pub open: u32,
    /// True if there is no seat at all: a station while the booth is built.
    pub closed: bool,
}

impl Shift {
    /// The date it belongs to.
    pub fn date(&self) -> NaiveDate {
        self.start.date()
    }

    /// From when to when, as `09:00–13:00`.
    pub fn time(&self) -> String {
        time(self.start, self.end)
    }

    /// Its minutes.
    pub fn minutes(&self) -> u32 {
        u32::try_from((self.end - self.start).num_minutes()).unwrap_or(0)
    }
}

impl Visit {
    /// From when to when, as `10:00–11:00`.
    pub fn time(&self) -> String {
        time(self.start, self.end)
    }
}

fn time(start: NaiveDateTime, end: NaiveDateTime) -> String {
    format!("{}\u{2013}{}", start.format("%H:%M"), end.format("%H:%M"))
}

impl ShowRoster {
    /// The rows: the stations, and the crew that builds and dismantles if there is one.
    pub fn rows(&self) -> Vec<Option<usize>> {
        let crew = self.shifts.iter().any(|shift| shift.kind != ShiftKind::Customer)
            || self.duties.iter().any(|duty| duty.station.is_none());
        (0..self.stations.len()).map(Some).chain(crew.then_some(None)).collect()
    }

    /// Who sits on a station in a shift, and how many seats are open.
    pub fn seats(&self, shift: usize, station: Option<usize>) -> Seats {
        let mut people: Vec<usize> = self
            .duties
            .iter()
            .filter(|duty| duty.shift == shift && duty.station == station)
            .filter_map(|duty| self.index(duty.person))
            .collect();
        people.sort_unstable();
        let here = &self.shifts[shift];
        let minimum = match station {
            Some(station) if here.kind == ShiftKind::Customer => self.stations[station].minimum,
            None if here.kind != ShiftKind::Customer => here.headcount,
            _ => 0,
        };
        let with_stations = here.kind == ShiftKind::Customer;
        Seats {
            open: minimum.saturating_sub(u32::try_from(people.len()).unwrap_or(u32::MAX)),
            closed: people.is_empty() && with_stations != station.is_some(),
            people,
        }
    }

    /// The shifts of each date.
    pub fn days(&self) -> Vec<(NaiveDate, Range<usize>)> {
        let mut days: Vec<(NaiveDate, Range<usize>)> = Vec::new();
        for (index, shift) in self.shifts.iter().enumerate() {
            match days.last_mut() {
                Some((date, shifts)) if *date == shift.date() => shifts.end = index + 1,
                _ => days.push((shift.date(), index..index + 1)),
            }
        }
        days
    }

    /// The shift in which a visit begins, else one that it touches.
    pub fn shift_of(&self, visit: &Visit) -> Option<usize> {
        let begins = |shift: &Shift| shift.start <= visit.start && visit.start < shift.end;
        let touches = |shift: &Shift| shift.start < visit.end && visit.start < shift.end;
        self.shifts.iter().position(begins).or_else(|| self.shifts.iter().position(touches))
    }

    /// Row of the person with this id in the list of people.
    pub fn index(&self, id: Uuid) -> Option<usize> {
        self.people.iter().position(|person| person.id == id)
    }

    /// Names of those who receive the customer; empty if nobody of the customer's own is there.
    pub fn hosts(&self, visit: &Visit) -> Vec<String> {
        visit.hosts.iter().filter_map(|id| self.index(*id)).map(|index| self.people[index].name()).collect()
    }

    /// The duties in the order of a list: shift, station, person.
    pub fn duties_in_order(&self) -> Vec<&Duty> {
        let mut duties: Vec<&Duty> =
            self.duties.iter().filter(|duty| duty.shift < self.shifts.len()).collect();
        duties.sort_by_key(|duty| {
            (duty.shift, duty.station.unwrap_or(usize::MAX), self.index(duty.person), duty.id)
        });
        duties
    }
}
