//! The switch-day board: people x half-days.

use super::{Action, LegWhen, Level, Score};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use tandem_model::{
    DeskId, HalfDay, Horizon, IgnoredFindingId, LegKind, LegLength, PersonId, Side, SwitchDayId, SwitchStatus,
};

/// What a date of the horizon is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// An ordinary day.
    Work,
    /// Saturday or Sunday.
    Weekend,
    /// A public holiday somewhere in the organisation.
    Holiday,
    /// No switch days are planned.
    Blackout,
}

/// A date of the horizon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Day {
    /// The date.
    pub date: NaiveDate,
    /// What it is.
    pub kind: DayKind,
    /// Name of the holiday or blackout.
    pub name: Option<String>,
    /// Name of the school holidays.
    pub school: Option<String>,
}

/// A person's row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BoardRow {
    /// Who.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// One or two letters.
    pub initials: String,
    /// Inside, field or manager.
    pub side: Side,
    /// The person's desk.
    pub desk_id: Option<DeskId>,
    /// Its name, or empty.
    pub desk: String,
    /// A letter per half-day of the horizon: `o` office, `c` customers, `h` home, `-` not at work.
    pub pattern: String,
}

/// What a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BarKind {
    /// The ride-along of a switch day.
    RideAlong,
    /// The desk shift of a switch day.
    DeskShift,
    /// Away.
    Absence,
    /// At a customer, or otherwise engaged.
    Appointment,
    /// On duty at a trade show.
    Show,
    /// In a training.
    Training,
    /// In a meeting.
    Meeting,
}

/// Something that takes half-days of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Bar {
    /// Of a leg: `<switch day>:<ride|desk>:<inside|field>`.
    pub id: String,
    /// In whose row.
    pub person_id: PersonId,
    /// What.
    pub kind: BarKind,
    /// The switch day a leg belongs to.
    pub switch_day_id: Option<SwitchDayId>,
    /// Which leg.
    pub leg: Option<LegKind>,
    /// With whom.
    pub partner_id: Option<PersonId>,
    /// What stands on it.
    pub label: String,
    /// First half-day: 2 x index of the day + half. Negative before the horizon.
    pub slot: i64,
    /// In half-days.
    pub length: u32,
    /// The planner leaves it alone.
    pub pinned: bool,
    /// Worst level of its findings.
    pub level: Option<Level>,
    /// Of a switch day.
    pub status: Option<SwitchStatus>,
    /// It can be dragged.
    pub movable: bool,
    /// Number of the release in force in which it is not, or is otherwise.
    pub changed_since: Option<u32>,
}

/// Who answers at a desk in a half-day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Staffing {
    /// Which desk.
    pub desk_id: DeskId,
    /// Its name.
    pub desk: String,
    /// Half-day, as in [`Bar::slot`].
    pub slot: u32,
    /// People at work there.
    pub present: u32,
    /// People there have to be.
    pub minimum: u32,
}

/// A person's share of switch days in the horizon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Demand {
    /// Who.
    pub person_id: PersonId,
    /// As many there should be.
    pub due: u32,
    /// As many there are, done ones included.
    pub planned: u32,
    /// More there must not be.
    pub maximum: u32,
}

/// Something that mends a finding.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fix {
    /// What it does, as a sentence.
    pub label: String,
    /// How.
    pub action: Action,
}

/// A broken rule or a wish that is not met.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Finding {
    /// The same finding keeps its id while its subjects and rule stay.
    pub id: String,
    /// Id of the rule.
    pub rule: String,
    /// Id of the board.
    pub board: String,
    /// How bad.
    pub level: Level,
    /// In the rule's unit.
    pub amount: u64,
    /// Weight x amount.
    pub cost: u64,
    /// For people.
    pub sentence: String,
    /// People concerned.
    pub people: Vec<PersonId>,
    /// Customers concerned.
    pub accounts: Vec<tandem_model::AccountId>,
    /// Half-days concerned.
    pub dates: Vec<HalfDay>,
    /// Everything else concerned: switch days, absences, desks.
    pub subjects: Vec<String>,
    /// What would mend it.
    pub fixes: Vec<Fix>,
    /// Somebody set it aside.
    pub ignored: Option<IgnoredReason>,
}

/// Why a finding is ignored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct IgnoredReason {
    /// To take it back by.
    pub id: IgnoredFindingId,
    /// As typed.
    pub reason: String,
    /// Since when.
    pub since: NaiveDate,
}

/// The switch-day board.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SwitchBoard {
    /// Of which state of the plan.
    pub revision: u64,
    /// Days planned.
    pub horizon: Horizon,
    /// Today.
    pub today: NaiveDate,
    /// Every date of the horizon.
    pub days: Vec<Day>,
    /// Inside reps by desk, then field reps.
    pub rows: Vec<BoardRow>,
    /// In no order.
    pub bars: Vec<Bar>,
    /// Worst first.
    pub findings: Vec<Finding>,
    /// Of the board.
    pub score: Score,
    /// Half-days at which desks have somebody or should.
    pub staffing: Vec<Staffing>,
    /// One per person who takes part.
    pub demand: Vec<Demand>,
}

/// Where a leg might go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Target {
    /// The day.
    pub date: NaiveDate,
    /// Which part of it.
    pub half: LegLength,
}

/// What would happen if a leg went to each of some targets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct VerdictQuestion {
    /// The switch day whose leg moves; none: a new one.
    pub switch_day: Option<SwitchDayId>,
    /// Which leg.
    pub leg: LegKind,
    /// How much of a day it takes.
    pub length: LegLength,
    /// The inside rep.
    pub inside: PersonId,
    /// The field rep.
    pub field: PersonId,
    /// Where it might go.
    pub targets: Vec<Target>,
}

/// What one target would bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Verdict {
    /// Worst of what would be new.
    pub level: Option<Level>,
    /// Change of the board's score.
    pub delta: Score,
    /// For people.
    pub sentence: String,
}

/// A person by id and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NamedPerson {
    /// Identity.
    pub id: PersonId,
    /// Full name.
    pub name: String,
}

/// What speaks for or against a switch day as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reason {
    /// For it, or against.
    pub r#for: bool,
    /// For people.
    pub sentence: String,
    /// What it costs, or saves.
    pub cost: i64,
}

/// When something was done to a switch day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PastAction {
    /// When.
    pub at: DateTime<Utc>,
    /// What, as a sentence.
    pub title: String,
}

/// All about one switch day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SwitchDayFacts {
    /// Identity.
    pub id: SwitchDayId,
    /// The inside rep.
    pub inside: NamedPerson,
    /// The field rep.
    pub field: NamedPerson,
    /// The ride-along.
    pub ride: LegWhen,
    /// The desk shift.
    pub desk: LegWhen,
    /// Planned, done or cancelled.
    pub status: SwitchStatus,
    /// The planner leaves it alone.
    pub pinned: bool,
    /// What the two want to learn.
    pub goals: String,
    /// Worst first.
    pub findings: Vec<Finding>,
    /// Dearest first.
    pub reasons: Vec<Reason>,
    /// Newest first.
    pub history: Vec<PastAction>,
}
