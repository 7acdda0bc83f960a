//! People, as the screen shows them.

use super::{Finding, LegWhen, NamedPerson};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tandem_model::{
    Absence, Desk, OpeningBalance, Pairing, Person, PersonId, Side, Site, Skill, SwitchDayId, SwitchStatus,
    TradeShowId, Wish,
};

/// A row of the table of people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonRow {
    /// Identity.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// One or two letters.
    pub initials: String,
    /// Inside, field or manager.
    pub side: Side,
    /// Name of the site, or empty.
    pub site: String,
    /// Name of the desk, or empty.
    pub desk: String,
    /// Where the person sets out from.
    pub town: String,
    /// Region for holidays.
    pub region: String,
    /// `DE EN FR`.
    pub languages: String,
    /// Contracted.
    pub hours_per_week: f64,
    /// As HR writes it.
    pub employee_number: String,
    /// E-mail address.
    pub email: String,
    /// Phone number.
    pub phone: String,
    /// Names of today's tandem partners.
    pub tandem: String,
    /// Switch days to come in the horizon.
    pub switches_planned: u32,
    /// Switch days of the horizon that took place.
    pub switches_done: u32,
    /// Switch days the person should have in the horizon.
    pub switches_due: u32,
    /// Findings that name the person.
    pub findings: u32,
    /// First day of work.
    pub from: Option<NaiveDate>,
    /// Last day of work.
    pub until: Option<NaiveDate>,
}

/// The table of people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PeopleView {
    /// Of which state of the plan.
    pub revision: u64,
    /// Everybody, by side and name.
    pub rows: Vec<PersonRow>,
}

/// Somebody of the other side whom a person has met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Met {
    /// Who.
    pub name: String,
    /// On which switch day last; none: as tandem partners.
    pub date: Option<NaiveDate>,
}

/// A switch day of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SwitchDayLine {
    /// Identity.
    pub id: SwitchDayId,
    /// With whom.
    pub partner: String,
    /// The ride-along.
    pub ride: LegWhen,
    /// The desk shift.
    pub desk: LegWhen,
    /// Planned, done or cancelled.
    pub status: SwitchStatus,
}

/// All about one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonSheet {
    /// What the table shows.
    pub row: PersonRow,
    /// As the plan has the person.
    pub person: Person,
    /// Languages first.
    pub skills: Vec<Skill>,
    /// By date.
    pub absences: Vec<Absence>,
    /// Wishes, in a fixed order.
    pub wishes: Vec<Wish>,
    /// What happened before the plan began, by date.
    pub balances: Vec<OpeningBalance>,
    /// Desks to choose from, by name.
    pub desks: Vec<Desk>,
    /// Sites to choose from, by name.
    pub sites: Vec<Site>,
    /// Trade shows a wish can be about, by date.
    pub shows: Vec<NamedShow>,
    /// Latest first.
    pub met: Vec<Met>,
    /// By date.
    pub switch_days: Vec<SwitchDayLine>,
    /// Worst first.
    pub findings: Vec<Finding>,
}

/// A trade show by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NamedShow {
    /// Which.
    pub id: TradeShowId,
    /// What people call it.
    pub name: String,
}

/// Two people who are a tandem today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TandemPair {
    /// The inside rep.
    pub inside: PersonId,
    /// The field rep.
    pub field: PersonId,
}

/// What is thought of inside and field reps together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PairingsView {
    /// Of which state of the plan.
    pub revision: u64,
    /// Inside reps by family name.
    pub inside: Vec<NamedPerson>,
    /// Field reps by family name.
    pub field: Vec<NamedPerson>,
    /// Pairs with a level; the others have none.
    pub pairings: Vec<Pairing>,
    /// Tandems of today.
    pub tandems: Vec<TandemPair>,
}
