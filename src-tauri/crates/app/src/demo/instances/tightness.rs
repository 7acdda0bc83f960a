//! How tight an instance is, measured on its document.

use chrono::{Datelike, NaiveDate, Weekday};
use tandem_model::{
    Account, Document, HalfDay, PairingLevel, ShiftKind, Side, SkillKind, SwitchStatus, WorkPlace,
};

/// Hours a year of a full-time field rep and a full-time inside rep.
const HOURS: [f64; 2] = [1_000.0, 1_100.0];

/// What makes an instance hard. Shares are percent of all there are; NaN where there are none.
#[derive(Clone, Debug, PartialEq)]
pub struct Tightness {
    /// Hours that customers need of the hours of field reps, in percent.
    pub load_field: f64,
    /// The same for inside reps.
    pub load_inside: f64,
    /// Customers with an owner.
    pub owned: f64,
    /// Spread of the logarithm of revenue.
    pub revenue_sigma: f64,
    /// People below full time.
    pub part_time: f64,
    /// Working days on which people are away, leave apart.
    pub absent: f64,
    /// Days of leave of each person in a quarter.
    pub leave_days: f64,
    /// Half-days of full-time field reps that are for customers, those with Friday in the office apart.
    pub visiting: f64,
    /// Field reps who are in the office on Fridays only.
    pub friday_only: f64,
    /// People at the smallest and the largest desk.
    pub desks: (usize, usize),
    /// Tandems that have switched already.
    pub switched: f64,
    /// Pairs that must not be.
    pub never: f64,
    /// Pairs that should rather not be.
    pub rather_not: f64,
    /// Pinned tandems, customers with a tandem, or switch days by tandem.
    pub pinned: f64,
    /// Stations with a language need.
    pub language_needs: f64,
    /// Shows that overlap an earlier one.
    pub overlapping: f64,
    /// Shows with a Saturday or Sunday.
    pub weekends: f64,
}

/// Hours a year that all field reps and all inside reps have.
pub(super) fn capacity(document: &Document) -> [f64; 2] {
    let full = f64::from(document.settings().full_time_minutes.max(1));
    let of = |side: Side, hours: f64| -> f64 {
        let people = document.people.iter().filter(|person| person.side == side);
        people.map(|person| (hours * f64::from(person.weekly_minutes) / full).floor()).sum()
    };
    [of(Side::Field, HOURS[0]), of(Side::Inside, HOURS[1])]
}

/// Hours a year that a customer needs of its field rep and its inside rep.
pub(super) fn hours(document: &Document, account: &Account) -> [u32; 2] {
    let terms = document.settings().coverage_models.of(account.model());
    [terms.field_hours, terms.inside_hours]
        .map(|hours| (u32::from(hours) * u32::from(account.effort_percent)).div_ceil(100))
}

fn percent(part: usize, all: usize) -> f64 {
    100.0 * part as f64 / all as f64
}

impl Tightness {
    /// Of this plan.
    pub fn of(document: &Document) -> Self {
        let needed = document.accounts.iter().map(|account| hours(document, account));
        let needed = needed.fold([0.0, 0.0], |sum, [f, i]| [sum[0] + f64::from(f), sum[1] + f64::from(i)]);
        let there = capacity(document);
        let full = document.settings().full_time_minutes;
        let reps = || document.people.iter().filter(|person| person.side != Side::Manager);
        let fields: Vec<_> = reps().filter(|person| person.side == Side::Field).collect();
        let insides = reps().count() - fields.len();
        let owned = document.accounts.iter().filter(|account| account.field_owner.is_some()).count();
        let friday = |person: &&&tandem_model::Person| {
            person.work_pattern.0[..8].iter().all(|place| *place != WorkPlace::Office)
                && person.work_pattern.0[8..10].iter().all(|place| *place != WorkPlace::Customers)
        };
        let others: Vec<_> = fields
            .iter()
            .filter(|person| person.weekly_minutes == full && !friday(person))
            .flat_map(|person| &person.work_pattern.0[..10])
            .collect();
        let heads = |desk: &tandem_model::Desk| {
            document.people.iter().filter(|person| person.desk == Some(desk.id)).count()
        };
        let desks: Vec<usize> = document.desks.iter().map(heads).collect();
        let pairings = |level| document.pairings.iter().filter(|pairing| pairing.level == level).count();
        let (absent, leave_days) = away(document, reps().count());
        let done = document.switch_days.iter().filter(|switch| switch.status == SwitchStatus::Done).count();
        Self {
            load_field: 100.0 * needed[0] / there[0],
            load_inside: 100.0 * needed[1] / there[1],
            owned: percent(owned, document.accounts.len()),
            revenue_sigma: sigma(document),
            part_time: percent(reps().filter(|person| person.weekly_minutes < full).count(), reps().count()),
            absent,
            leave_days,
            visiting: percent(
                others.iter().filter(|place| **place == &WorkPlace::Customers).count(),
                others.len(),
            ),
            friday_only: percent(fields.iter().filter(friday).count(), fields.len()),
            desks: (
                desks.iter().copied().min().unwrap_or_default(),
                desks.iter().copied().max().unwrap_or_default(),
            ),
            switched: percent(done, document.tandems.len()),
            never: percent(pairings(PairingLevel::Never), insides * fields.len()),
            rather_not: percent(pairings(PairingLevel::RatherNot), insides * fields.len()),
            pinned: pinned(document),
            language_needs: language_needs(document),
            overlapping: overlapping(document),
            weekends: percent(
                document.trade_shows.iter().filter(|show| weekend(document, show.id)).count(),
                document.trade_shows.len(),
            ),
        }
    }
}

/// Spread of the logarithm of revenue.
fn sigma(document: &Document) -> f64 {
    let logarithms: Vec<f64> =
        document.accounts.iter().map(|account| (account.revenue.max(1) as f64).ln()).collect();
    let count = logarithms.len() as f64;
    let mean = logarithms.iter().sum::<f64>() / count;
    (logarithms.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / count).sqrt()
}

/// Percent of weekdays away, leave apart, and days of leave by person and quarter.
fn away(document: &Document, people: usize) -> (f64, f64) {
    let workday = |date: &NaiveDate| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let weekdays: Vec<NaiveDate> = document.settings().horizon.dates().filter(workday).collect();
    let count = weekdays.len();
    let (mut other, mut leave) = (0, 0);
    for absence in &document.absences {
        let days = weekdays.iter().filter(|date| absence.span.contains(HalfDay::morning(**date))).count();
        if absence.kind == tandem_model::AbsenceKind::Leave { leave += days } else { other += days }
    }
    let quarters = (count / super::QUARTER).max(1) * people.max(1);
    (percent(other, count * people - leave), leave as f64 / quarters as f64)
}

fn pinned(document: &Document) -> f64 {
    let accounts = || document.accounts.iter().filter(|account| account.tandem.is_some());
    let tandems = document.tandems.iter().filter(|tandem| tandem.pinned).count();
    let switches = document.switch_days.iter().filter(|switch| switch.pinned).count();
    let duties = document.booth_duties.iter().filter(|duty| duty.pinned).count();
    if duties > 0 {
        percent(duties, seats(document))
    } else if tandems + switches > 0 {
        percent(tandems + switches, document.tandems.len())
    } else {
        percent(accounts().filter(|account| account.pinned).count(), accounts().count())
    }
}

/// Least seats of all customer shifts.
fn seats(document: &Document) -> usize {
    let customer = document.shifts.iter().filter(|shift| shift.kind == ShiftKind::Customer);
    customer
        .map(|shift| {
            let stations = document.stations.iter().filter(|station| station.show == shift.show);
            stations.map(|station| station.minimum as usize).sum::<usize>()
        })
        .sum()
}

fn language_needs(document: &Document) -> f64 {
    let needy =
        document.seat_needs.iter().filter(|need| need.kind == SkillKind::Language && need.station.is_some());
    percent(needy.count(), document.stations.len())
}

fn overlapping(document: &Document) -> f64 {
    let shows: Vec<_> = document.trade_shows.iter().collect();
    let late = shows.iter().enumerate().filter(|(number, show)| {
        shows[..*number].iter().any(|other| other.from <= show.to && show.from <= other.to)
    });
    percent(late.count(), shows.len())
}

fn weekend(document: &Document, show: tandem_model::TradeShowId) -> bool {
    let customer =
        document.shifts.iter().filter(|shift| shift.show == show && shift.kind == ShiftKind::Customer);
    customer
        .map(|shift| shift.span.start.with_timezone(&shift.span.zone).weekday())
        .any(|day| matches!(day, Weekday::Sat | Weekday::Sun))
}
