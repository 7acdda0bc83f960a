//! Sheets for single people: what each of them has to do, with whom and where.
//!
//! There is no field for a private note, a reason of an absence or pay, so none can leave.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use uuid::Uuid;

use super::switch_days::{LegKind, LegLength};
use super::{Head, Side};

/// The sheets of several people over one stretch of days.
#[derive(Clone, Debug, PartialEq)]
pub struct PeopleSheets {
    /// Plan, release, date and language.
    pub head: Head,
    /// First and last day of the dates listed.
    pub days: (NaiveDate, NaiveDate),
    /// One sheet each, in the order they are printed.
    pub people: Vec<PersonSheet>,
}

/// Somebody to talk to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Stored id.
    pub id: Uuid,
    /// Given name; may be empty.
    pub given: String,
    /// Family name; may be empty.
    pub family: String,
    /// Inside, field or manager.
    pub side: Side,
    /// Phone number; may be empty.
    pub phone: String,
    /// E-mail address; may be empty.
    pub email: String,
}

impl Colleague {
    /// Given and family name.
    pub fn name(&self) -> String {
        format!("{} {}", self.given.trim(), self.family.trim()).trim().to_owned()
    }

    /// One or two capital letters that stand for the name.
    pub fn initials(&self) -> String {
        let first = |name: &str| name.chars().find(|c| c.is_alphanumeric());
        [first(&self.given), first(&self.family)].into_iter().flatten().flat_map(char::to_uppercase).collect()
    }
}

/// One person's sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonSheet {
    /// Whose.
    pub person: Colleague,
    /// Desk or site, as people call it; may be empty.
    pub group: String,
    /// The tandems the person is in.
    pub tandems: Vec<OwnTandem>,
    /// The tandems the person stands in for.
    pub stands_in: Vec<(Colleague, Colleague)>,
    /// What there is to do, in order of time.
    pub duties: Vec<Duty>,
    /// What a list of people says about the person.
    pub record: PersonRecord,
}

/// A tandem, seen by one of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTandem {
    /// The other one.
    pub partner: Colleague,
    /// Who stands in for the inside rep.
    pub deputy: Option<Colleague>,
    /// First day.
    pub since: NaiveDate,
}

/// Something to do, or to be away for.
#[derive(Clone, Debug, PartialEq)]
pub struct Duty {
    /// When.
    pub when: When,
    /// What.
    pub kind: DutyKind,
    /// With whom; the first is the partner.
    pub with: Vec<Colleague>,
    /// Where; may be empty.
    pub place: String,
    /// It took place.
    pub done: bool,
}

/// When a duty is, in the local time of its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// Half or all of a date.
    Leg(NaiveDate, LegLength),
    /// From a half-day to another; `true` for the afternoon.
    HalfDays {
        /// First half-day.
        from: (NaiveDate, bool),
        /// Last half-day.
        to: (NaiveDate, bool),
    },
    /// From one time to another.
    Clock {
        /// Beginning.
        start: NaiveDateTime,
        /// End.
        end: NaiveDateTime,
        /// Name of the zone where it is not the plan's.
        zone: Option<String>,
    },
}

impl When {
    /// The local moment it begins; noon stands for the afternoon.
    pub fn start(&self) -> NaiveDateTime {
        let at = |date: NaiveDate, afternoon: bool| {
            date.and_time(NaiveTime::from_hms_opt(if afternoon { 12 } else { 0 }, 0, 0).unwrap_or_default())
        };
        match self {
            Self::Leg(date, length) => at(*date, *length == LegLength::Afternoon),
            Self::HalfDays { from, .. } => at(from.0, from.1),
            Self::Clock { start, .. } => *start,
        }
    }

    /// First and last date.
    pub fn dates(&self) -> (NaiveDate, NaiveDate) {
        match self {
            Self::Leg(date, _) => (*date, *date),
            Self::HalfDays { from, to } => (from.0, to.0),
            Self::Clock { start, end, .. } => (start.date(), end.date()),
        }
    }
}

/// What a duty is.
#[derive(Clone, Debug, PartialEq)]
pub enum DutyKind {
    /// A leg of a switch day.
    Leg(Box<SwitchBriefing>),
    /// On the booth of a trade show.
    Booth {
        /// Name of the show.
        show: String,
        /// Hall and number of the booth; may be empty.
        booth: String,
        /// Station on the booth; empty where there is none.
        station: String,
        /// Name of the shift; may be empty.
        shift: String,
    },
    /// A meeting.
    Meeting(String),
    /// A training.
    Training(String),
    /// Away, for whatever reason.
    Away,
}

/// What a leg of a switch day is about.
#[derive(Clone, Debug, PartialEq)]
pub struct SwitchBriefing {
    /// Stored id of the switch day.
    pub switch: Uuid,
    /// Which leg.
    pub kind: LegKind,
    /// What the two want to learn; may be empty.
    pub goals: String,
    /// Where the field rep sets out; its town may be empty.
    pub start: Stop,
    /// The customers the field rep visits while the other rides along, in order.
    pub stops: Vec<Stop>,
}

/// A place on the way of a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stop {
    /// From when to when, local time.
    pub time: Option<(NaiveTime, NaiveTime)>,
    /// Name of the customer.
    pub name: String,
    /// Street and number; may be empty.
    pub street: String,
    /// Postcode and town; may be empty.
    pub town: String,
    /// Degrees north and east, if they are known.
    pub coordinates: Option<(f64, f64)>,
}

/// What a list of people says about one, as an import reads it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PersonRecord {
    /// As HR writes it; may be empty.
    pub employee_number: String,
    /// Name of the site; may be empty.
    pub site: String,
    /// Name of the inside desk; may be empty.
    pub desk: String,
    /// Where the person sets out from.
    pub base: Address,
    /// Region for holidays; may be empty.
    pub region: String,
    /// Sales territory; may be empty.
    pub territory: String,
    /// Years in sales.
    pub experience_years: u8,
    /// Contracted minutes a week.
    pub weekly_minutes: u32,
    /// First day of work.
    pub from: Option<NaiveDate>,
    /// Last day of work.
    pub until: Option<NaiveDate>,
    /// Codes of languages, each with its level 1 to 6.
    pub languages: Vec<(String, Option<u8>)>,
    /// Skills.
    pub skills: Vec<Ability>,
    /// Products known.
    pub products: Vec<Ability>,
}

/// A skill, or a product somebody knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ability {
    /// What.
    pub name: String,
    /// 1 to 6.
    pub level: Option<u8>,
    /// Last day it holds.
    pub until: Option<NaiveDate>,
}

/// A postal address; any part may be unknown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// Code of the country.
    pub country: String,
    /// Degrees north and east.
    pub coordinates: Option<(f64, f64)>,
}

impl Address {
    /// Postcode and town on one line.
    pub fn town_line(&self) -> String {
        format!("{} {}", self.postcode, self.town).trim().to_owned()
    }
}
