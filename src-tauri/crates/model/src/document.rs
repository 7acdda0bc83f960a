//! The whole plan in memory, and the list of its nouns.

use crate::*;
use serde::{Deserialize, Serialize};

/// A noun of the plan: something with an id that is stored, changed and undone on its own.
pub trait Row: Clone + PartialEq + Sized {
    /// Its id type.
    type Id: Copy + Ord + std::fmt::Debug;
    /// Its id.
    fn id(&self) -> Self::Id;
}

macro_rules! nouns {
    ($($(#[$doc:meta])* $table:ident: $variant:ident($id:ident);)*) => {
        /// Any noun.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(tag = "entity", rename_all = "snake_case")]
        #[allow(clippy::large_enum_variant, reason = "entities live in vectors of changes for a moment only")]
        pub enum Entity {
            $($(#[$doc])* $variant($variant),)*
        }

        /// The id of any noun.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(tag = "entity", content = "id", rename_all = "snake_case")]
        pub enum EntityId {
            $($(#[$doc])* $variant($id),)*
        }

        /// The whole plan: one table per noun.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(default, deny_unknown_fields)]
        pub struct Document {
            $($(#[$doc])* pub $table: Table<$variant>,)*
        }

        impl Entity {
            /// Its id.
            pub fn id(&self) -> EntityId {
                match self { $(Self::$variant(row) => EntityId::$variant(row.id),)* }
            }

            /// Every id this noun refers to, each with the name of the field.
            pub fn references(&self, found: &mut dyn FnMut(&'static str, EntityId)) {
                match self { $(Self::$variant(row) => references::References::references(row, found),)* }
            }
        }

        impl EntityId {
            /// The noun's name as written in JSON and in the plan file.
            pub const fn noun(self) -> &'static str {
                match self { $(Self::$variant(_) => stringify!($table),)* }
            }

            /// The bare id.
            pub const fn uuid(self) -> uuid::Uuid {
                match self { $(Self::$variant(id) => id.0,)* }
            }

            /// The id of the noun whose table is called `noun`.
            pub fn of(noun: &str, id: uuid::Uuid) -> Option<Self> {
                match noun {
                    $(stringify!($table) => Some(Self::$variant($id(id))),)*
                    _ => None,
                }
            }

            /// The tables of a document, in the order in which rows can be written without dangling references
            /// staying for long.
            pub const NOUNS: &'static [&'static str] = &[$(stringify!($table),)*];
        }

        impl Document {
            /// The noun with this id.
            pub fn get(&self, id: EntityId) -> Option<Entity> {
                match id { $(EntityId::$variant(id) => self.$table.get(id).cloned().map(Entity::$variant),)* }
            }

            /// True if there is a noun with this id.
            pub fn contains(&self, id: EntityId) -> bool {
                match id { $(EntityId::$variant(id) => self.$table.contains(id),)* }
            }

            /// Every noun, table by table.
            pub fn entities(&self) -> impl Iterator<Item = Entity> + '_ {
                std::iter::empty()$(.chain(self.$table.iter().cloned().map(Entity::$variant)))*
            }

            /// Calls `found` with every reference of every noun: who refers, by which field, to what.
            pub(crate) fn all_references(&self, found: &mut dyn FnMut(EntityId, &'static str, EntityId)) {
                $(for row in &self.$table {
                    let from = EntityId::$variant(row.id);
                    references::References::references(row, &mut |field, to| found(from, field, to));
                })*
            }

            /// Checks the noun with this id, if there is one.
            pub(crate) fn check_one(&self, id: EntityId) -> Result<(), ModelError> {
                match id {
                    $(EntityId::$variant(key) => self
                        .$table
                        .get(key)
                        .map_or(Ok(()), |row| invariants::check_row(self, row))
                        .map_err(|(field, problem)| ModelError::new(id, field, problem)),)*
                }
            }

            /// Checks every noun.
            pub(crate) fn check_rows(&self) -> Result<(), ModelError> {
                $(for row in &self.$table {
                    invariants::check_row(self, row)
                        .map_err(|(field, problem)| ModelError::new(row.id.into(), field, problem))?;
                })*
                Ok(())
            }

            pub(crate) fn set(&mut self, id: EntityId, row: Option<Entity>) {
                match (id, row) {
                    $(
                        (EntityId::$variant(id), None) => self.$table.set(id, None),
                        (EntityId::$variant(_), Some(Entity::$variant(row))) => self.$table.set(row.id, Some(row)),
                    )*
                    // `Change::new` and `Document::apply` refuse a change whose sides are of different nouns.
                    _ => {}
                }
            }

            /// Changes that turn `before` into `after`, in an order that `before.apply` accepts.
            pub(crate) fn differences(before: &Self, after: &Self) -> Vec<Change> {
                let mut changes = Vec::new();
                $(if !before.$table.shares_rows_with(&after.$table) {
                    for row in &before.$table {
                        let id = EntityId::$variant(row.id);
                        match after.$table.get(row.id) {
                            Some(now) if now == row => {}
                            now => changes.push(Change {
                                id,
                                before: Some(Entity::$variant(row.clone())),
                                after: now.cloned().map(Entity::$variant),
                            }),
                        }
                    }
                    for row in &after.$table {
                        if !before.$table.contains(row.id) {
                            changes.push(Change {
                                id: EntityId::$variant(row.id),
                                before: None,
                                after: Some(Entity::$variant(row.clone())),
                            });
                        }
                    }
                })*
                changes
            }
        }

        $(
            impl Row for $variant {
                type Id = $id;
                fn id(&self) -> $id {
                    self.id
                }
            }

            impl From<$variant> for Entity {
                fn from(row: $variant) -> Self {
                    Self::$variant(row)
                }
            }

            impl From<$id> for EntityId {
                fn from(id: $id) -> Self {
                    Self::$variant(id)
                }
            }
        )*
    };
}

nouns! {
    /// What holds for the whole plan; exactly one.
    settings: Settings(SettingsId);
    /// Sites.
    sites: Site(SiteId);
    /// Inside desks.
    desks: Desk(DeskId);
    /// People.
    people: Person(PersonId);
    /// Languages, skills and product knowledge.
    skills: Skill(SkillId);
    /// Trade shows.
    trade_shows: TradeShow(TradeShowId);
    /// Stations of booths.
    stations: Station(StationId);
    /// Shifts of shows.
    shifts: Shift(ShiftId);
    /// Wishes.
    wishes: Wish(WishId);
    /// Opening balances.
    opening_balances: OpeningBalance(OpeningBalanceId);
    /// Absences.
    absences: Absence(AbsenceId);
    /// Pairing levels.
    pairings: Pairing(PairingId);
    /// Tandems, running and ended.
    tandems: Tandem(TandemId);
    /// Customers.
    accounts: Account(AccountId);
    /// Appointments.
    appointments: Appointment(AppointmentId);
    /// Meetings and trainings.
    calendar_items: CalendarItem(CalendarItemId);
    /// Calendars of holidays.
    holiday_calendars: HolidayCalendar(HolidayCalendarId);
    /// Holidays.
    holidays: Holiday(HolidayId);
    /// Blackout periods.
    blackouts: Blackout(BlackoutId);
    /// Job-switch days.
    switch_days: SwitchDay(SwitchDayId);
    /// What seats demand.
    seat_needs: SeatNeed(SeatNeedId);
    /// Customers expected on booths.
    visits: Visit(VisitId);
    /// Booth duties.
    booth_duties: BoothDuty(BoothDutyId);
    /// Drafts.
    drafts: Draft(DraftId);
    /// Releases.
    releases: Release(ReleaseId);
    /// Findings that are ignored.
    ignored_findings: IgnoredFinding(IgnoredFindingId);
}

impl Document {
    /// A plan with settings and nothing else.
    pub fn new(settings: Settings) -> Self {
        Self { settings: std::iter::once(settings).collect(), ..Self::default() }
    }

    /// What holds for the whole plan.
    ///
    /// # Panics
    /// Only for a default-built document: every other way to a document checks that its settings are there.
    pub fn settings(&self) -> &Settings {
        self.settings.get(SettingsId::ONLY).expect("a document is built with settings")
    }

    /// The whole document checked as if it had just been entered: the way in for a file or a JSON text.
    pub fn checked(self) -> Result<Self, ModelError> {
        invariants::check_all(&self)?;
        Ok(self)
    }
}
