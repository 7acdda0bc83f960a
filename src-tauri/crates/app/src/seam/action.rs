//! What a person can do to a plan.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tandem_model::{
    AccountId, Agreement, BoothDutyId, Entity, EntityId, HalfDay, HolidayKind, IgnoredFindingId, Leg,
    LegKind, LegLength, PersonId, Settings, ShiftId, StationId, SwitchDayId, SwitchStatus, TandemId,
    TradeShowId, Tz,
};

/// When a leg takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LegWhen {
    /// The day.
    pub date: NaiveDate,
    /// How much of it.
    pub length: LegLength,
}

impl From<LegWhen> for Leg {
    fn from(when: LegWhen) -> Self {
        Self { date: when.date, length: when.length }
    }
}

impl From<Leg> for LegWhen {
    fn from(leg: Leg) -> Self {
        Self { date: leg.date, length: leg.length }
    }
}

/// A station of a new trade show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NewStation {
    /// What people call it.
    pub name: String,
    /// Least people in every shift.
    pub minimum: u32,
    /// People wished for.
    pub desired: u32,
    /// Most people.
    pub maximum: u32,
}

/// One thing a person does. Each is one entry of the history and one step of undo.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "action", rename_all = "snake_case", deny_unknown_fields)]
pub enum Action {
    /// Adds these, or replaces what has the same id.
    Save {
        /// What is to be there.
        entities: Vec<Entity>,
    },
    /// Removes these and what belongs to them (a person's absences); what merely names them loses the name, and
    /// what cannot do without them (a tandem) stops the removal.
    Remove {
        /// What is to go.
        ids: Vec<EntityId>,
    },
    /// Plans a switch day.
    AddSwitchDay {
        /// The inside rep.
        inside: PersonId,
        /// The field rep.
        field: PersonId,
        /// When the inside rep rides along.
        ride: LegWhen,
        /// When the field rep sits at the desk.
        desk: LegWhen,
    },
    /// Moves one leg to another day.
    MoveLeg {
        /// Which switch day.
        switch_day: SwitchDayId,
        /// Which leg of it.
        leg: LegKind,
        /// To which day.
        date: NaiveDate,
        /// How much of the day.
        length: LegLength,
    },
    /// Gives a switch day to other people.
    SetPartner {
        /// Which switch day.
        switch_day: SwitchDayId,
        /// The inside rep.
        inside: PersonId,
        /// The field rep.
        field: PersonId,
    },
    /// Says that a switch day took place, or will not, or will.
    SetStatus {
        /// Which switch day.
        switch_day: SwitchDayId,
        /// Where it stands.
        status: SwitchStatus,
    },
    /// Pins switch days or takes the pins out.
    SetPinned {
        /// Which.
        switch_days: Vec<SwitchDayId>,
        /// The planner leaves them alone.
        pinned: bool,
    },
    /// Writes down what the two want to learn.
    SetGoals {
        /// Which switch day.
        switch_day: SwitchDayId,
        /// The goals.
        goals: String,
    },
    /// Gives a field rep a partner from tomorrow on, or none; the customers of the tandem come along.
    Pair {
        /// The field rep.
        field: PersonId,
        /// The inside rep; none: without partner.
        inside: Option<PersonId>,
    },
    /// Says who stands in for the inside rep of a tandem.
    SetDeputy {
        /// Which tandem.
        tandem: TandemId,
        /// The deputy; none: nobody.
        deputy: Option<PersonId>,
    },
    /// Writes down who does what in a tandem.
    SetAgreement {
        /// Which tandem.
        tandem: TandemId,
        /// What the two agreed.
        agreement: Agreement,
    },
    /// Pins tandems or takes the pins out.
    PinTandems {
        /// Which.
        tandems: Vec<TandemId>,
        /// The planner leaves them alone.
        pinned: bool,
    },
    /// Gives customers to a tandem.
    AssignAccounts {
        /// Which customers.
        ids: Vec<AccountId>,
        /// To which tandem; none: to nobody.
        tandem: Option<TandemId>,
    },
    /// Adds a trade show with its stations and, split evenly, its shifts.
    AddShow {
        /// Made by whoever asks, so that the show can be opened.
        id: TradeShowId,
        /// What people call it.
        name: String,
        /// Hall and number of the booth.
        booth: String,
        /// Where.
        town: String,
        /// ISO 3166-1 code, or empty.
        country: String,
        /// IANA zone of the venue.
        #[cfg_attr(test, ts(type = "string"))]
        zone: Tz,
        /// First day on which customers come.
        from: NaiveDate,
        /// Last day on which customers come.
        to: NaiveDate,
        /// `09:00`, in the venue's time.
        opens: String,
        /// `18:00`, on the same day.
        closes: String,
        /// Shifts of a day, 1..=6.
        shifts_a_day: u32,
        /// People for the day before, 0: no build-up.
        build_up: u32,
        /// People for three hours after the last day, 0: no dismantling.
        dismantling: u32,
        /// On the booth.
        stations: Vec<NewStation>,
    },
    /// Puts somebody on a booth.
    AddDuty {
        /// In which shift.
        shift: ShiftId,
        /// At which station; none for build-up and dismantling.
        station: Option<StationId>,
        /// Who.
        person: PersonId,
    },
    /// Changes when, where or whose a duty is.
    MoveDuty {
        /// Which duty.
        duty: BoothDutyId,
        /// In which shift.
        shift: ShiftId,
        /// At which station; none for build-up and dismantling.
        station: Option<StationId>,
        /// Who.
        person: PersonId,
    },
    /// Pins duties or takes the pins out.
    PinDuties {
        /// Which.
        duties: Vec<BoothDutyId>,
        /// The planner leaves them alone.
        pinned: bool,
    },
    /// Says that somebody is ill: the absence is recorded and the booth duties of these half-days are open. Nothing
    /// else moves.
    CallInSick {
        /// Who.
        person: PersonId,
        /// First half-day.
        from: HalfDay,
        /// Last half-day, as far as is known.
        to: HalfDay,
    },
    /// Sets a finding aside; the score stays as it is.
    IgnoreFinding {
        /// Its id.
        finding: String,
        /// Why; not empty.
        reason: String,
    },
    /// Heeds a finding again.
    HeedFinding {
        /// Which reason is taken back.
        id: IgnoredFindingId,
    },
    /// Changes one field of a person.
    EditPerson {
        /// Whose.
        id: PersonId,
        /// Which, as [`PERSON_FIELDS`] calls it.
        field: String,
        /// As typed; empty clears it.
        value: String,
    },
    /// Changes one field of customers.
    EditAccounts {
        /// Which.
        ids: Vec<AccountId>,
        /// Which field, as [`ACCOUNT_FIELDS`] calls it.
        field: String,
        /// As typed; empty clears it.
        value: String,
    },
    /// Gives every customer the class that its revenue has under the plan's thresholds.
    ClassifyAccounts,
    /// Adds the public or school holidays of a region that come with the program.
    AddHolidays {
        /// ISO 3166-1 (`DE`) or 3166-2 (`DE-BY`).
        region: String,
        /// First year.
        from_year: i32,
        /// Last year.
        to_year: i32,
        /// Public or school.
        kind: HolidayKind,
    },
    /// Changes what holds for the whole plan.
    EditSettings {
        /// All settings as they are to be.
        settings: Settings,
    },
}

/// Fields that [`Action::EditPerson`] takes.
pub const PERSON_FIELDS: &[&str] = &[
    "given_name",
    "family_name",
    "side",
    "employee_number",
    "email",
    "phone",
    "site",
    "desk",
    "town",
    "postcode",
    "country",
    "region",
    "territory",
    "experience_years",
    "hours_per_week",
    "from",
    "until",
    "work_pattern",
    "languages",
    "off_pattern_ok",
    "tandem_capacity",
    "private_note",
];

/// Fields that [`Action::EditAccounts`] takes.
pub const ACCOUNT_FIELDS: &[&str] = &[
    "name",
    "number",
    "town",
    "postcode",
    "country",
    "revenue",
    "abc_class",
    "coverage_model",
    "sector",
    "territory",
    "languages",
    "inside_owner",
    "field_owner",
    "pinned",
    "protection",
    "contact_name",
    "contact_email",
    "contact_phone",
    "note",
];
