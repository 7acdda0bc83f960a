//! Trade shows, as the screen shows them.

use super::{Finding, Level, NamedPerson, Score, Verdict};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tandem_model::{
    AbcClass, AccountId, BoothDutyId, PersonId, ShiftId, ShiftKind, Side, StationId, TradeShowId, VisitId,
};

/// A show in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShowLine {
    /// Which.
    pub id: TradeShowId,
    /// What people call it.
    pub name: String,
    /// Hall and number of the booth.
    pub booth: String,
    /// Where.
    pub town: String,
    /// ISO 3166-1 code, or empty.
    pub country: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Shifts.
    pub shifts: u32,
    /// Seats of all shifts below their minimum if nobody came.
    pub seats: u32,
    /// Those of them that are taken.
    pub filled: u32,
    /// Distinct people on the booth.
    pub people: u32,
    /// Worst finding.
    pub level: Option<Level>,
}

/// Somebody's share of fairs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShowShare {
    /// Who.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// One or two letters.
    pub initials: String,
    /// Inside, field or manager.
    pub side: Side,
    /// Duties.
    pub duties: u32,
    /// Minutes of them.
    pub minutes: u32,
    /// Distinct shows.
    pub shows: u32,
    /// Duty days on Saturdays and Sundays.
    pub weekend_days: u32,
}

/// All shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShowsView {
    /// Of which state of the plan.
    pub revision: u64,
    /// Today.
    pub today: NaiveDate,
    /// By first day.
    pub shows: Vec<ShowLine>,
    /// By name.
    pub shares: Vec<ShowShare>,
    /// Of the board.
    pub score: Score,
}

/// A shift of a show, in the venue's time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShiftLine {
    /// Which.
    pub id: ShiftId,
    /// What people call it; may be empty.
    pub name: String,
    /// Local day of its start.
    pub date: NaiveDate,
    /// `09:00`.
    pub from: String,
    /// `13:00`; on the next day if not after `from`.
    pub to: String,
    /// What for.
    pub kind: ShiftKind,
    /// Least people of a shift without stations.
    pub headcount: u32,
    /// What one or all of its people must have.
    pub needs: Vec<String>,
}

/// A station on the booth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StationLine {
    /// Which.
    pub id: StationId,
    /// What people call it.
    pub name: String,
    /// Least people.
    pub minimum: u32,
    /// People wished for.
    pub desired: u32,
    /// Most people.
    pub maximum: u32,
    /// What one or all of its people must have.
    pub needs: Vec<String>,
}

/// Somebody on a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DutyChip {
    /// Which duty.
    pub id: BoothDutyId,
    /// In which shift.
    pub shift_id: ShiftId,
    /// Where; none for build-up and dismantling.
    pub station_id: Option<StationId>,
    /// Who.
    pub person_id: PersonId,
    /// Full name.
    pub name: String,
    /// One or two letters.
    pub initials: String,
    /// Inside, field or manager.
    pub side: Side,
    /// The planner leaves it alone.
    pub pinned: bool,
    /// Worst finding about it.
    pub level: Option<Level>,
    /// Number of the release in force in which it is not, or is otherwise.
    pub changed_since: Option<u32>,
}

/// A customer expected on the booth, in the venue's time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VisitLine {
    /// Which.
    pub id: VisitId,
    /// Who comes.
    pub account_id: AccountId,
    /// What people call the customer.
    pub account: String,
    /// Class of the customer.
    pub class: Option<AbcClass>,
    /// Local day.
    pub date: NaiveDate,
    /// `10:00`.
    pub from: String,
    /// `11:00`.
    pub to: String,
    /// Names of the two who look after the customer.
    pub faces: Vec<String>,
    /// One of them is on the booth meanwhile.
    pub met: bool,
}

/// Somebody who can be put on the booth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TrayPerson {
    /// Who.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// One or two letters.
    pub initials: String,
    /// Inside, field or manager.
    pub side: Side,
    /// `DE EN FR`.
    pub languages: String,
    /// Duties at this show.
    pub duties: u32,
    /// Minutes of them.
    pub minutes: u32,
    /// Distinct shows in the plan.
    pub shows: u32,
}

/// The roster of one show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShowBoard {
    /// Of which state of the plan.
    pub revision: u64,
    /// The show.
    pub show: ShowLine,
    /// IANA zone of the venue.
    pub zone: String,
    /// Most distinct people.
    pub people_budget: u32,
    /// By start.
    pub shifts: Vec<ShiftLine>,
    /// In the order in which they were made.
    pub stations: Vec<StationLine>,
    /// Who stands where.
    pub duties: Vec<DutyChip>,
    /// By start.
    pub visits: Vec<VisitLine>,
    /// Fewest duties first.
    pub tray: Vec<TrayPerson>,
    /// Findings about this show, worst first.
    pub findings: Vec<Finding>,
    /// Of the board of all shows.
    pub score: Score,
}

/// A seat on a booth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SeatPlace {
    /// In which shift.
    pub shift: ShiftId,
    /// Where; none for build-up and dismantling.
    pub station: Option<StationId>,
}

/// What would happen if somebody went to each of some seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SeatQuestion {
    /// The duty that moves; none: a new one.
    pub duty: Option<BoothDutyId>,
    /// Who.
    pub person: PersonId,
    /// Where to.
    pub targets: Vec<SeatPlace>,
}

/// Somebody who could take a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Candidate {
    /// Who.
    pub person: NamedPerson,
    /// Inside, field or manager.
    pub side: Side,
    /// What would become of the board.
    pub verdict: Verdict,
    /// What this would break, the worst first: rules, unmet demand and wishes that are findings.
    pub breaks: Vec<String>,
}
