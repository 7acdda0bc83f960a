//! The demo organisation: a made-up machinery dealer in Bavaria and Alsace, of any size.
//!
//! Everything follows from a seed, a size, a language and the day: the same four give the same plan, ids included.
//! Nobody in it exists; telephone numbers are from the blocks that Germany and France keep for films.

mod calendar;
mod customers;
mod diary;
mod holidays;
pub mod instances;
mod names;
mod organisation;
mod people;
mod random;
mod rosters;
mod shows;
mod switches;
mod towns;

use chrono::{Datelike, Days, Months, NaiveDate};
use chrono_tz::Tz;
use diary::Diary;
use serde::{Deserialize, Serialize};
use tandem_model::{Document, Horizon, Settings};
use tandem_wording::{Args, Language, say};

/// How large a demo organisation is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemoSize {
    /// Inside reps.
    pub inside: usize,
    /// Field reps.
    pub field: usize,
    /// Customers.
    pub accounts: usize,
    /// Trade shows.
    pub shows: usize,
    /// What chance starts from.
    pub seed: u64,
}

impl Default for DemoSize {
    fn default() -> Self {
        Self { inside: 7, field: 9, accounts: 640, shows: 1, seed: 1 }
    }
}

impl DemoSize {
    /// Larger plans are not planned by one manager, and would fill the memory.
    pub const LARGEST: Self =
        Self { inside: 2_000, field: 2_000, accounts: 200_000, shows: 100, seed: u64::MAX };

    /// True if every size is at most that of [`DemoSize::LARGEST`].
    pub const fn is_possible(&self) -> bool {
        let largest = Self::LARGEST;
        self.inside <= largest.inside
            && self.field <= largest.field
            && self.accounts <= largest.accounts
            && self.shows <= largest.shows
    }
}

/// What the demo is told from outside.
struct World<'a> {
    size: &'a DemoSize,
    today: NaiveDate,
    horizon: Horizon,
    zone: Tz,
    texts: Texts,
}

/// The texts of the demo in one language.
struct Texts(Language);

impl Texts {
    fn plain(&self, key: &str) -> String {
        say(self.0, key, &Args::new())
    }

    fn with(&self, key: &str, args: &Args) -> String {
        say(self.0, key, args)
    }
}

/// The quarter that a manager would plan on `today`: the running one in its first three weeks, then the next.
pub fn quarter_to_plan(today: NaiveDate) -> Horizon {
    let first = NaiveDate::from_ymd_opt(today.year(), today.month0() / 3 * 3 + 1, 1).unwrap_or(today);
    let next = |from: NaiveDate| from.checked_add_months(Months::new(3)).unwrap_or(from);
    let from = if (today - first).num_days() < 21 { first } else { next(first) };
    Horizon { from, to: next(from).checked_sub_days(Days::new(1)).unwrap_or(from) }
}

/// The demo organisation of this size as somebody would find it on `today`.
pub fn demo(size: &DemoSize, today: NaiveDate, language: Language) -> Document {
    let horizon = quarter_to_plan(today);
    let zone = Tz::Europe__Berlin;
    let world = World { size, today, horizon, zone, texts: Texts(language) };
    let name = world.texts.plain("demo-plan-name");
    let mut document = Document::new(Settings::new(&name, horizon, zone, "DE-BY", "EUR"));

    let years = horizon.from.year() - 1..=horizon.to.year() + 1;
    let (mut calendars, mut days) = (Vec::new(), Vec::new());
    for land in [towns::Land::Bavaria, towns::Land::Alsace] {
        let (its_calendars, its_days) = holidays::calendars(size.seed, land, years.clone(), &world.texts);
        calendars.extend(its_calendars);
        days.extend(its_days);
    }
    let organisation = organisation::found(&world);
    let people = people::hire(&world, &organisation);
    let mut diary = Diary::new(&people.all, &calendars, &days);
    let customers = customers::win(&world, &people);
    let shows = shows::book(&world, &people, &customers, &mut diary);
    let calendar = calendar::fill(&world, &people, &customers, &mut diary);
    let switches = switches::remember(&world, &people, &mut diary);

    document.sites = organisation.sites.into_iter().collect();
    document.desks = organisation.desks.into_iter().map(|desk| desk.desk).collect();
    document.skills = people.skills.into_iter().collect();
    document.wishes = people.wishes.into_iter().collect();
    document.pairings = people.pairings.into_iter().collect();
    document.tandems = people.tandems.into_iter().collect();
    document.people = people.all.into_iter().map(|hired| hired.person).collect();
    document.accounts = customers.into_iter().map(|customer| customer.account).collect();
    document.holiday_calendars = calendars.into_iter().collect();
    document.holidays = days.into_iter().collect();
    document.absences = calendar.absences.iter().cloned().collect();
    document.appointments = calendar.appointments.into_iter().collect();
    document.calendar_items = calendar.items.into_iter().collect();
    document.blackouts = calendar.blackouts.into_iter().collect();
    document.trade_shows = shows.all.into_iter().collect();
    document.stations = shows.stations.into_iter().collect();
    document.shifts = shows.shifts.into_iter().collect();
    document.seat_needs = shows.needs.into_iter().collect();
    document.visits = shows.visits.into_iter().collect();
    document.booth_duties = shows.duties.into_iter().collect();
    document.switch_days = switches.switch_days.iter().cloned().collect();
    document.opening_balances = switches.balances.into_iter().collect();
    let kept = switches::without_hard_findings(&world, &document, switches.switch_days);
    let illness = switches::illness(&world, &kept);
    document.switch_days = kept.into_iter().collect();
    document.absences = calendar.absences.into_iter().chain(illness).collect();
    rosters::staff(&world, document)
}

#[cfg(test)]
mod tests;
