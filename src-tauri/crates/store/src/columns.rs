//! Which columns a type of the model takes, and how it goes in and comes out.

use crate::cells::{Cell, Cells, Fault};
use rusqlite::types::ValueRef;
use std::borrow::Cow;
use tandem_model::*;

/// A type that is stored in one or more columns of a row.
pub(crate) trait Columns: Sized {
    /// What is appended to the field's name, one per column.
    const SUFFIXES: &'static [&'static str] = &[""];
    /// Appends its cells, one per suffix.
    fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>);
    /// Takes its cells, one per suffix.
    fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault>;
}

impl Columns for String {
    fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        cells.push(Cell::Text(Cow::Borrowed(self)));
    }
    fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
        cells.text().map(str::to_owned)
    }
}

impl Columns for bool {
    fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        cells.push(Cell::Integer(i64::from(*self)));
    }
    fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
        match cells.integer()? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(Fault::Expected("0 or 1")),
        }
    }
}

macro_rules! integers {
    ($($type:ty),*) => {$(
        impl Columns for $type {
            fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
                cells.push(Cell::Integer(i64::from(*self)));
            }
            fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
                Self::try_from(cells.integer()?).map_err(|_| Fault::Expected(concat!("a number of type ", stringify!($type))))
            }
        }
    )*};
}
integers!(u8, u16, u32, i64);

/// Scalars that may be absent: one column that may be NULL.
macro_rules! optional {
    ($($type:ty),* $(,)?) => {$(
        impl Columns for Option<$type> {
            fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
                match self {
                    Some(value) => value.write(cells),
                    None => cells.push(Cell::Null),
                }
            }
            fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
                cells.optional(<$type>::read)
            }
        }
    )*};
}

macro_rules! ids {
    ($($type:ident),* $(,)?) => {
        $(impl Columns for $type {
            fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
                cells.push(Cell::Id(self.0.into_bytes()));
            }
            fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
                match cells.take()? {
                    ValueRef::Blob(bytes) => Uuid::from_slice(bytes).map(Self).map_err(|_| Fault::Expected("an id")),
                    _ => Err(Fault::Expected("an id")),
                }
            }
        })*
        optional!($($type),*);
    };
}
ids!(
    SettingsId,
    SiteId,
    DeskId,
    PersonId,
    SkillId,
    WishId,
    OpeningBalanceId,
    AbsenceId,
    AppointmentId,
    CalendarItemId,
    HolidayCalendarId,
    HolidayId,
    BlackoutId,
    AccountId,
    TandemId,
    PairingId,
    SwitchDayId,
    TradeShowId,
    StationId,
    ShiftId,
    SeatNeedId,
    VisitId,
    BoothDutyId,
    DraftId,
    ReleaseId,
    IgnoredFindingId,
);

/// Types that are stored as a text: how it is written and how it is read.
macro_rules! texts {
    ($($type:ty: $write:expr, $read:expr, $expected:literal;)*) => {
        $(impl Columns for $type {
            fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
                let write: fn(&$type) -> Cow<'static, str> = $write;
                cells.push(Cell::Text(write(self)));
            }
            fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
                let read: fn(&str) -> Option<$type> = $read;
                read(cells.text()?).ok_or(Fault::Expected($expected))
            }
        })*
        optional!($($type),*);
    };
}
texts! {
    NaiveDate: |date| Cow::Owned(date.to_string()), date, "a date";
    NaiveTime: |time| Cow::Owned(time.to_string()), |text| text.parse().ok(), "a time of day";
    DateTime<Utc>: |at| Cow::Owned(at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)),
        |text| DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc()), "an instant";
    Tz: |zone| Cow::Borrowed(zone.name()), |text| text.parse().ok(), "a time zone";
    chrono::Weekday: |day| Cow::Owned(day.to_string()), |text| text.parse().ok(), "a weekday";
    WorkPattern: pattern_letters, pattern, "a work pattern";
}

/// Quick for the usual form, because a plan holds many.
fn date(text: &str) -> Option<NaiveDate> {
    let number = |digits: &[u8]| {
        digits
            .iter()
            .try_fold(0_u32, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
    };
    match text.as_bytes() {
        [a, b, c, d, b'-', e, f, b'-', g, h] => {
            let year = i32::try_from(number(&[*a, *b, *c, *d])?).ok()?;
            NaiveDate::from_ymd_opt(year, number(&[*e, *f])?, number(&[*g, *h])?)
        }
        _ => text.parse().ok(),
    }
}

fn pattern_letters(pattern: &WorkPattern) -> Cow<'static, str> {
    Cow::Owned(
        pattern
            .0
            .iter()
            .map(|place| match place {
                WorkPlace::Office => 'o',
                WorkPlace::Customers => 'c',
                WorkPlace::Home => 'h',
                WorkPlace::Off => '-',
            })
            .collect(),
    )
}

fn pattern(text: &str) -> Option<WorkPattern> {
    let letters: &[u8; 14] = text.as_bytes().try_into().ok()?;
    let mut week = [WorkPlace::Off; 14];
    for (place, letter) in week.iter_mut().zip(letters) {
        *place = match letter {
            b'o' => WorkPlace::Office,
            b'c' => WorkPlace::Customers,
            b'h' => WorkPlace::Home,
            b'-' => WorkPlace::Off,
            _ => return None,
        };
    }
    Some(WorkPattern(week))
}

/// Enumerations are stored as the words they have in JSON.
macro_rules! words {
    ($($type:ident { $($variant:ident = $word:literal),* $(,)? })*) => {
        $(impl Columns for $type {
            fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
                cells.push(Cell::Text(Cow::Borrowed(match self { $(Self::$variant => $word,)* })));
            }
            fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
                match cells.text()? {
                    $($word => Ok(Self::$variant),)*
                    _ => Err(Fault::Expected(concat!("a word of ", stringify!($type)))),
                }
            }
        })*
        optional!($($type),*);
    };
}
words! {
    Side { Inside = "inside", Field = "field", Manager = "manager" }
    SkillKind { Language = "language", Skill = "skill", Product = "product" }
    AbsenceKind { Leave = "leave", Sickness = "sickness", Parental = "parental", TimeOff = "time_off", Other = "other" }
    Half { Morning = "morning", Afternoon = "afternoon" }
    LegLength { Morning = "morning", Afternoon = "afternoon", Full = "full" }
    AbcClass { A = "a", B = "b", C = "c" }
    CoverageModel {
        OneInsideFace = "one_inside_face",
        TwoFaces = "two_faces",
        OneFieldFace = "one_field_face",
        OneTeam = "one_team",
    }
    Protection {
        TerritoryContract = "territory_contract",
        KeyAccount = "key_account",
        PendingHandOver = "pending_hand_over",
    }
    CalendarItemKind {
        Meeting = "meeting",
        TeamMeeting = "team_meeting",
        TandemMeeting = "tandem_meeting",
        Training = "training",
    }
    HolidayKind { Public = "public", School = "school" }
    SwitchStatus { Planned = "planned", Done = "done", Cancelled = "cancelled" }
    PairingLevel { Required = "required", Preferred = "preferred", RatherNot = "rather_not", Never = "never" }
    ShiftKind { Customer = "customer", BuildUp = "build_up", Dismantling = "dismantling" }
    NeedScope { Individual = "individual", Group = "group" }
}

optional!(bool, u8, u32, f64);

impl Columns for f64 {
    fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        cells.push(Cell::Real(*self));
    }
    fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
        match cells.take()? {
            ValueRef::Real(number) => Ok(number),
            _ => Err(Fault::Expected("a number")),
        }
    }
}

/// Types made of fields, each stored in columns of its own behind the outer field's name.
macro_rules! composed {
    ($($type:ident { $($field:ident: $($suffix:literal),+;)* })*) => {$(
        impl Columns for $type {
            const SUFFIXES: &'static [&'static str] = &[$($($suffix),+),*];
            fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
                let Self { $($field),* } = self;
                $($field.write(cells);)*
            }
            fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
                Ok(Self { $($field: Columns::read(cells)?),* })
            }
        }
    )*};
}
composed! {
    Horizon { from: "_from"; to: "_to"; }
    HalfDay { date: "_date"; half: "_half"; }
    HalfDaySpan { from: "_from_date", "_from_half"; to: "_to_date", "_to_half"; }
    Span { start: "_start"; end: "_end"; zone: "_zone"; }
    WorkingHours { start: "_start"; midday: "_midday"; end: "_end"; }
    Leg { date: "_date"; length: "_length"; }
    Place { street: "_street"; postcode: "_postcode"; town: "_town"; country: "_country"; coordinates: "_latitude", "_longitude"; }
    Contact { name: "_name"; email: "_email"; phone: "_phone"; }
    Agreement { inside_does: "_inside_does"; field_does: "_field_does"; signed_on: "_signed_on"; }
}

impl Columns for Option<Coordinates> {
    const SUFFIXES: &'static [&'static str] = &["_latitude", "_longitude"];
    fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        match self {
            Some(at) => cells.extend([Cell::Real(at.latitude), Cell::Real(at.longitude)]),
            None => cells.extend([Cell::Null, Cell::Null]),
        }
    }
    fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
        match (Option::<f64>::read(cells)?, Option::<f64>::read(cells)?) {
            (Some(latitude), Some(longitude)) => Ok(Some(Coordinates { latitude, longitude })),
            (None, None) => Ok(None),
            _ => Err(Fault::Expected("both coordinates")),
        }
    }
}

impl Columns for WishKind {
    const SUFFIXES: &'static [&'static str] = &["", "_weekday", "_show", "_shift", "_partner"];
    fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        let (word, position) = match self {
            Self::NotOnWeekday { .. } => ("not_on_weekday", 1),
            Self::NotThisShow { .. } => ("not_this_show", 2),
            Self::NotThisShift { .. } => ("not_this_shift", 3),
            Self::Partner { .. } => ("partner", 4),
        };
        cells.push(Cell::Text(Cow::Borrowed(word)));
        for column in 1..Self::SUFFIXES.len() {
            if column != position {
                cells.push(Cell::Null);
                continue;
            }
            match self {
                Self::NotOnWeekday { weekday } => weekday.write(cells),
                Self::NotThisShow { show } => show.write(cells),
                Self::NotThisShift { shift } => shift.write(cells),
                Self::Partner { partner } => partner.write(cells),
            }
        }
    }
    fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
        let word = cells.text()?;
        let weekday = Columns::read(cells)?;
        let show = Columns::read(cells)?;
        let shift = Columns::read(cells)?;
        let partner = Columns::read(cells)?;
        match (word, weekday, show, shift, partner) {
            ("not_on_weekday", Some(weekday), None, None, None) => Ok(Self::NotOnWeekday { weekday }),
            ("not_this_show", None, Some(show), None, None) => Ok(Self::NotThisShow { show }),
            ("not_this_shift", None, None, Some(shift), None) => Ok(Self::NotThisShift { shift }),
            ("partner", None, None, None, Some(partner)) => Ok(Self::Partner { partner }),
            _ => Err(Fault::Expected("a wish")),
        }
    }
}

impl Columns for BalanceKind {
    const SUFFIXES: &'static [&'static str] = &["", "_count", "_partner"];
    fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        let (word, count, partner) = match self {
            Self::Switches { count } => ("switches", Some(count), None),
            Self::PairMet { partner } => ("pair_met", None, Some(partner)),
            Self::ShowHalfDays { count } => ("show_half_days", Some(count), None),
            Self::WeekendDays { count } => ("weekend_days", Some(count), None),
        };
        cells.push(Cell::Text(Cow::Borrowed(word)));
        cells.push(count.map_or(Cell::Null, |count| Cell::Integer(i64::from(*count))));
        cells.push(partner.map_or(Cell::Null, |partner| Cell::Id(partner.0.into_bytes())));
    }
    fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
        match (cells.text()?, Columns::read(cells)?, Columns::read(cells)?) {
            ("switches", Some(count), None) => Ok(Self::Switches { count }),
            ("pair_met", None, Some(partner)) => Ok(Self::PairMet { partner }),
            ("show_half_days", Some(count), None) => Ok(Self::ShowHalfDays { count }),
            ("weekend_days", Some(count), None) => Ok(Self::WeekendDays { count }),
            _ => Err(Fault::Expected("an opening balance")),
        }
    }
}

impl Columns for ReleaseScope {
    const SUFFIXES: &'static [&'static str] = &["", "_show"];
    fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        let (word, show) = match self {
            Self::SwitchDays => ("switch_days", None),
            Self::Tandems => ("tandems", None),
            Self::Coverage => ("coverage", None),
            Self::TradeShow { show } => ("trade_show", Some(show)),
        };
        cells.push(Cell::Text(Cow::Borrowed(word)));
        cells.push(show.map_or(Cell::Null, |show| Cell::Id(show.0.into_bytes())));
    }
    fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
        match (cells.text()?, Columns::read(cells)?) {
            ("switch_days", None) => Ok(Self::SwitchDays),
            ("tandems", None) => Ok(Self::Tandems),
            ("coverage", None) => Ok(Self::Coverage),
            ("trade_show", Some(show)) => Ok(Self::TradeShow { show }),
            _ => Err(Fault::Expected("the scope of a release")),
        }
    }
}

/// Lists and settings that are only ever read and written whole: JSON.
macro_rules! json {
    ($($type:ty),* $(,)?) => {$(
        impl Columns for $type {
            fn write<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
                // These types have text keys and no numbers that JSON lacks, so writing them cannot fail.
                let text = serde_json::to_string(self).unwrap_or_default();
                cells.push(Cell::Text(Cow::Owned(text)));
            }
            fn read(cells: &mut Cells<'_, '_>) -> Result<Self, Fault> {
                serde_json::from_str(cells.text()?)
                    .map_err(|_| Fault::Expected(concat!("JSON of ", stringify!($type))))
            }
        }
    )*};
}
json!(
    Vec<String>, Vec<PersonId>, Vec<Change>, SwitchDaySettings, TradeShowSettings, CoverageModels, AbcThresholds,
    std::collections::BTreeMap<String, u32>,
);
