//! The list of nouns with their fields in the order of their columns.

use crate::cells::{Cell, Cells, Fault};
use crate::columns::Columns;
use crate::error::StoreError;
use crate::rows::Rows;
use std::{collections::BTreeMap, sync::LazyLock};
use tandem_model::*;

/// A noun as a row of its table.
pub(crate) trait Stored: Row {
    /// Name of its table.
    const TABLE: &'static str;
    /// Reads a row whose cells are in the order of the columns.
    fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault>;
}

/// The statements of one table.
pub(crate) struct Statements {
    pub(crate) columns: Vec<String>,
    pub(crate) select: String,
    pub(crate) insert: String,
    pub(crate) update: String,
    pub(crate) delete: String,
}

impl Statements {
    fn new(table: &str, columns: Vec<String>) -> Self {
        let quoted: Vec<_> = columns.iter().map(|column| format!("\"{column}\"")).collect();
        let marks: Vec<_> = (1..=columns.len()).map(|number| format!("?{number}")).collect();
        // `id` is the first column of every table.
        let set: Vec<_> =
            quoted.iter().zip(&marks).skip(1).map(|(column, mark)| format!("{column} = {mark}")).collect();
        let (quoted, marks, set) = (quoted.join(", "), marks.join(", "), set.join(", "));
        Self {
            columns,
            select: format!("SELECT {quoted} FROM {table} ORDER BY id"),
            insert: format!("INSERT INTO {table} ({quoted}) VALUES ({marks})"),
            update: format!("UPDATE {table} SET {set} WHERE id = ?1"),
            delete: format!("DELETE FROM {table} WHERE id = ?1"),
        }
    }
}

macro_rules! nouns {
    ($($table:ident: $noun:ident { $($field:ident: $type:ty,)* })*) => {
        $(impl Stored for $noun {
            const TABLE: &'static str = stringify!($table);
            fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
                Ok(Self { $($field: <$type as Columns>::read(cells)?,)* })
            }
        })*

        /// Table and cells of a noun.
        pub(crate) fn cells(entity: &Entity) -> (&'static str, Vec<Cell<'_>>) {
            let mut cells = Vec::with_capacity(32);
            let table = match entity {
                $(Entity::$noun($noun { $($field),* }) => {
                    $($field.write(&mut cells);)*
                    stringify!($table)
                })*
            };
            (table, cells)
        }

        /// The statements by table.
        pub(crate) static STATEMENTS: LazyLock<BTreeMap<&'static str, Statements>> = LazyLock::new(|| {
            BTreeMap::from([$((stringify!($table), {
                let mut columns = Vec::new();
                $(for suffix in <$type as Columns>::SUFFIXES {
                    columns.push(format!("{}{suffix}", stringify!($field)));
                })*
                Statements::new(stringify!($table), columns)
            }),)*])
        });

        /// The document made of the rows of all tables.
        pub(crate) fn document(rows: &mut Rows<'_>) -> Result<Document, StoreError> {
            Ok(Document { $($table: rows.load::<$noun>()?,)* })
        }
    };
}

nouns! {
    settings: Settings {
        id: SettingsId, plan_name: String, horizon: Horizon, zone: Tz, currency: String, region: String,
        working_hours: WorkingHours, full_time_minutes: u32, freeze_days: u32, notice_days: u32,
        short_item_minutes: u32, switch_days: SwitchDaySettings, coverage_models: CoverageModels, abc: AbcThresholds,
        weights: BTreeMap<String, u32>, trade_shows: TradeShowSettings,
    }
    sites: Site { id: SiteId, name: String, place: Place, }
    desks: Desk { id: DeskId, name: String, site: Option<SiteId>, minimum: Option<u32>, visitor_limit: Option<u32>, }
    people: Person {
        id: PersonId, given_name: String, family_name: String, side: Side, employee_number: String, email: String,
        phone: String, site: Option<SiteId>, desk: Option<DeskId>, base: Place, region: String, territory: String,
        experience_years: u8, weekly_minutes: u32, work_pattern: WorkPattern, from: Option<NaiveDate>,
        until: Option<NaiveDate>, off_pattern_ok: Option<bool>, tandem_capacity: Option<u32>, private_note: String,
    }
    skills: Skill {
        id: SkillId, person: PersonId, kind: SkillKind, name: String, level: Option<u8>, valid_until: Option<NaiveDate>,
    }
    trade_shows: TradeShow {
        id: TradeShowId, name: String, place: Place, booth: String, zone: Tz, from: NaiveDate, to: NaiveDate,
        people_budget: Option<u32>,
    }
    stations: Station {
        id: StationId, show: TradeShowId, name: String, minimum: u32, desired: u32, maximum: u32,
    }
    shifts: Shift { id: ShiftId, show: TradeShowId, name: String, span: Span, kind: ShiftKind, headcount: u32, }
    wishes: Wish { id: WishId, person: PersonId, kind: WishKind, }
    opening_balances: OpeningBalance { id: OpeningBalanceId, person: PersonId, date: NaiveDate, kind: BalanceKind, }
    absences: Absence {
        id: AbsenceId, person: PersonId, span: HalfDaySpan, kind: AbsenceKind, private_note: String,
    }
    pairings: Pairing {
        id: PairingId, inside_rep: PersonId, field_rep: PersonId, level: PairingLevel, private_note: String,
    }
    tandems: Tandem {
        id: TandemId, field_rep: PersonId, inside_rep: PersonId, deputy: Option<PersonId>, from: NaiveDate,
        until: Option<NaiveDate>, agreement: Agreement, pinned: bool,
    }
    accounts: Account {
        id: AccountId, name: String, number: String, place: Place, revenue: i64, abc_class: Option<AbcClass>,
        coverage_model: Option<CoverageModel>, effort_percent: u16, sector: String, territory: String,
        languages: Vec<String>, all_languages: bool, products: Vec<String>, contact: Contact,
        inside_owner: Option<PersonId>, field_owner: Option<PersonId>, tandem: Option<TandemId>, pinned: bool,
        protection: Option<Protection>, protected_until: Option<NaiveDate>, note: String,
    }
    appointments: Appointment {
        id: AppointmentId, title: String, visitor: PersonId, setter: Option<PersonId>, account: Option<AccountId>,
        span: Span, invited: Vec<PersonId>, no_companion: bool, private: bool, source_uid: String,
    }
    calendar_items: CalendarItem {
        id: CalendarItemId, kind: CalendarItemKind, title: String, span: Span, place: Place, attendees: Vec<PersonId>,
    }
    holiday_calendars: HolidayCalendar {
        id: HolidayCalendarId, name: String, region: String, kind: HolidayKind, complete_until: Option<NaiveDate>,
    }
    holidays: Holiday {
        id: HolidayId, calendar: HolidayCalendarId, from: NaiveDate, to: NaiveDate, name: String,
    }
    blackouts: Blackout { id: BlackoutId, from: NaiveDate, to: NaiveDate, name: String, }
    switch_days: SwitchDay {
        id: SwitchDayId, inside_rep: PersonId, field_rep: PersonId, ride_along: Leg, desk_shift: Leg,
        status: SwitchStatus, pinned: bool, goals: String, inside_debrief: String, field_debrief: String,
        sequence: u32,
    }
    seat_needs: SeatNeed {
        id: SeatNeedId, show: TradeShowId, station: Option<StationId>, shift: Option<ShiftId>, scope: NeedScope,
        kind: SkillKind, name: String, level: Option<u8>,
    }
    visits: Visit { id: VisitId, show: TradeShowId, account: AccountId, span: Span, }
    booth_duties: BoothDuty {
        id: BoothDutyId, shift: ShiftId, station: Option<StationId>, person: PersonId, pinned: bool, sequence: u32,
    }
    drafts: Draft {
        id: DraftId, name: String, created_at: DateTime<Utc>, started_from: u32, changes: Vec<Change>,
    }
    releases: Release {
        id: ReleaseId, number: u32, scope: ReleaseScope, published_at: DateTime<Utc>, published_by: String,
        note: String, frozen: String, withdrawn_at: Option<DateTime<Utc>>,
    }
    ignored_findings: IgnoredFinding { id: IgnoredFindingId, finding: String, reason: String, since: NaiveDate, }
}
