//! Rosters as files.

use super::Lang;
use serde::{Deserialize, Serialize};
use tandem_model::Uuid;

/// What can leave the plan as files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Roster {
    /// The wall plan of the switch days.
    SwitchDays,
    /// The booth roster of a show.
    TradeShows,
    /// All shows of a year.
    ShowYear,
    /// Who is at the inside desks.
    Desks,
    /// A sheet for each person.
    People,
    /// A sheet for each tandem, with the agreement to sign.
    Tandems,
    /// The customers by tandem.
    Customers,
    /// Sheets for customers to keep.
    CustomerSheets,
    /// A calendar of everything for each person and for the team.
    Calendars,
}

impl Roster {
    /// All of them, in the order in which they are listed.
    pub const ALL: &[Self] = &[
        Self::SwitchDays,
        Self::TradeShows,
        Self::ShowYear,
        Self::Desks,
        Self::People,
        Self::Tandems,
        Self::Customers,
        Self::CustomerSheets,
        Self::Calendars,
    ];

    /// The formats it is offered in, the usual one first.
    pub const fn formats(self) -> &'static [ExportFormat] {
        use ExportFormat::{Csv, Html, Ics, Pdf, Xlsx};
        match self {
            Self::SwitchDays => &[Pdf, Xlsx, Csv, Ics, Html],
            Self::TradeShows
            | Self::ShowYear
            | Self::Desks
            | Self::People
            | Self::Tandems
            | Self::Customers => &[Pdf, Xlsx, Csv, Html],
            Self::CustomerSheets => &[Pdf, Html],
            Self::Calendars => &[Ics],
        }
    }

    /// Its name in JSON and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::SwitchDays => "switch-days",
            Self::TradeShows => "trade-shows",
            Self::ShowYear => "show-year",
            Self::Desks => "desks",
            Self::People => "people",
            Self::Tandems => "tandems",
            Self::Customers => "customers",
            Self::CustomerSheets => "customer-sheets",
            Self::Calendars => "calendars",
        }
    }

    /// It can be made for some people only, by their ids.
    pub const fn is_of_people(self) -> bool {
        match self {
            Self::SwitchDays | Self::People | Self::Calendars => true,
            Self::TradeShows
            | Self::ShowYear
            | Self::Desks
            | Self::Tandems
            | Self::Customers
            | Self::CustomerSheets => false,
        }
    }
}

impl std::str::FromStr for Roster {
    type Err = ();
    /// Its name, also with underscores.
    fn from_str(name: &str) -> Result<Self, ()> {
        let name = name.replace('_', "-");
        Self::ALL.iter().copied().find(|roster| roster.name() == name).ok_or(())
    }
}

/// A file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// For printing.
    Pdf,
    /// Spreadsheet.
    Xlsx,
    /// One table as text.
    Csv,
    /// Calendar files.
    Ics,
    /// A page that needs no network.
    Html,
}

impl ExportFormat {
    /// Its name in JSON and on the command line, which is also the ending of its files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Ics => "ics",
            Self::Html => "html",
        }
    }
}

/// Sheet of what is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PaperSize {
    /// 297 x 210 mm.
    A4,
    /// 420 x 297 mm.
    A3,
    /// 11 x 8.5 inches.
    Letter,
}

/// What is wanted of an export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportRequest {
    /// Which roster.
    pub what: Roster,
    /// At least one of those the roster has.
    pub formats: Vec<ExportFormat>,
    /// For what is printed.
    pub paper: PaperSize,
    /// Ids of the shows, people, customers... it is about; empty: all.
    #[cfg_attr(test, ts(type = "Array<string>"))]
    pub only: Vec<Uuid>,
    /// Language of the files; none: the one the program speaks.
    pub language: Option<Lang>,
    /// The number of the release to print instead of today's plan.
    pub release: Option<u32>,
    /// Into which folder; none: the person is asked.
    pub dir: Option<String>,
    /// Files of the same name may be replaced.
    pub replace: bool,
}

/// What an export is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ExportStage {
    /// The files are made in memory.
    Making,
    /// They are written; the folder shows them only when all are.
    Writing,
}

/// How far an export is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportProgress {
    /// What it is at.
    pub stage: ExportStage,
    /// Files made or written.
    pub done: u32,
    /// Of so many.
    pub total: u32,
}

/// A written file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportedFile {
    /// Where.
    pub path: String,
    /// Its size.
    pub bytes: u64,
}

/// The files of an export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Exported {
    /// In the order they were written.
    pub files: Vec<ExportedFile>,
}
