//! Made-up organisations on which planning is measured: as tight as a real one, and the same on every machine.
//!
//! An [`Instance`] is told by its problem, size, load and seed alone. What makes it hard is written beside each share in the modules here, and
//! [`Tightness`] measures it on the result, so that a table of figures can show what they were measured on.

mod calendar;
mod customers;
mod people;
mod shows;
mod switches;
mod tightness;

use super::{
    Texts,
    holidays::{self},
    towns,
};
use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use tandem_model::{Document, Horizon, Settings};
use tandem_wording::Language;

pub use tightness::Tightness;

/// What is to be planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// Who forms a tandem with whom.
    Tandems,
    /// The same with a fifth of the inside reps, each for several field reps.
    FewInside,
    /// Which tandem looks after which customer.
    Coverage,
    /// A quarter, or a year, of switch days.
    SwitchDays,
    /// The booths of a year.
    TradeShows,
}

/// How large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Size {
    /// A team.
    S,
    /// A branch.
    M,
    /// A firm.
    L,
    /// A firm and a whole year; for switch days, otherwise as [`Size::L`].
    Xl,
}

/// An organisation to plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instance {
    /// What is to be planned.
    pub problem: Problem,
    /// How large.
    pub size: Size,
    /// Hours that customers need in percent of the hours there are, on each side; for coverage.
    pub load_percent: u32,
    /// What chance starts from.
    pub seed: u64,
}

/// Numbers that follow from problem and size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shape {
    inside: usize,
    field: usize,
    accounts: usize,
    shows: usize,
    weekdays: usize,
}

/// Working days of a quarter, Monday to Friday.
const QUARTER: usize = 63;
/// The same of a year.
const YEAR: usize = 4 * QUARTER;
/// Customers of each field rep where they only give the calendar its visits.
const ACCOUNTS_EACH: usize = 20;

/// What an instance is made from.
struct World {
    instance: Instance,
    shape: Shape,
    zone: Tz,
    texts: Texts,
}

impl Instance {
    /// The day on which all of them are planned: the week before the horizon, so that nothing is frozen yet.
    pub fn today() -> NaiveDate {
        first_day() - Days::new(7)
    }

    fn shape(&self) -> Shape {
        let Self { problem, size, .. } = *self;
        // By size: people of both sides, customers, shows.
        let (s, m, l) = match problem {
            Problem::Tandems => ((7, 9, 0, 0), (60, 60, 0, 0), (300, 300, 0, 0)),
            Problem::FewInside => ((3, 9, 0, 0), (12, 60, 0, 0), (60, 300, 0, 0)),
            Problem::Coverage => ((9, 12, 600, 0), (45, 60, 4_000, 0), (200, 300, 20_000, 0)),
            Problem::SwitchDays => ((12, 12, 0, 0), (60, 60, 0, 0), (300, 300, 0, 0)),
            Problem::TradeShows => ((12, 12, 0, 6), (60, 60, 0, 12), (300, 300, 0, 40)),
        };
        let (inside, field, accounts, shows) = match size {
            Size::S => s,
            Size::M => m,
            Size::L | Size::Xl => l,
        };
        let long = problem == Problem::TradeShows || (problem == Problem::SwitchDays && size == Size::Xl);
        Shape {
            inside,
            field,
            accounts: if accounts == 0 { field * ACCOUNTS_EACH } else { accounts },
            shows,
            weekdays: if long { YEAR } else { QUARTER },
        }
    }

    /// The whole organisation, with the board in question still to be planned.
    pub fn document(&self) -> Document {
        let shape = self.shape();
        let horizon = Horizon { from: first_day(), to: weekday_number(shape.weekdays - 1) };
        let zone = Tz::Europe__Berlin;
        let world = World { instance: *self, shape, zone, texts: Texts(Language::En) };
        let mut document = Document::new(Settings::new("Instance", horizon, zone, "DE-BY", "EUR"));
        let (mut calendars, mut days) = (Vec::new(), Vec::new());
        for land in [towns::Land::Bavaria, towns::Land::Alsace] {
            let (its_calendars, its_days) = holidays::calendars(self.seed, land, 2025..=2027, &world.texts);
            calendars.extend(its_calendars);
            days.extend(its_days);
        }
        document.holiday_calendars = calendars.into_iter().collect();
        document.holidays = days.into_iter().collect();
        let staff = people::hire(&world, &mut document);
        customers::win(&world, &staff, &mut document);
        if matches!(self.problem, Problem::SwitchDays | Problem::TradeShows) {
            calendar::fill(&world, &staff, &mut document);
        }
        match self.problem {
            Problem::SwitchDays => switches::remember_and_pin(&world, &staff, &mut document),
            Problem::TradeShows => shows::book(&world, &staff, &mut document),
            _ => {}
        }
        document
    }

    /// A name to tell it by in tables and files.
    pub fn name(&self) -> String {
        let problem = match self.problem {
            Problem::Tandems => "tandems",
            Problem::FewInside => "tandems-few-inside",
            Problem::Coverage => "coverage",
            Problem::SwitchDays => "switch-days",
            Problem::TradeShows => "trade-shows",
        };
        format!("{problem}-{}-{}-{}", self.size.id(), self.load_percent, self.seed)
    }
}

impl Size {
    /// Its letter.
    pub const fn id(self) -> &'static str {
        match self {
            Self::S => "s",
            Self::M => "m",
            Self::L => "l",
            Self::Xl => "xl",
        }
    }
}

/// Monday, 5 January 2026.
fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 5).unwrap_or_default()
}

/// The weekday, Monday to Friday, this many after the first.
fn weekday_number(number: usize) -> NaiveDate {
    first_day() + Days::new((number / 5 * 7 + number % 5) as u64)
}

#[cfg(test)]
mod tests;
