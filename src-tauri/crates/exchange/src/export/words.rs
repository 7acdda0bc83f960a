//! The words of a roster, looked up by meaning instead of by key.

use chrono::{Datelike, NaiveDate};
use tandem_wording::{Args, Language, date_numeric, decimal, half, month, say, weekday_short};

use super::view::switch_days::{BarKind, LegKind, LegLength, Status, SwitchRoster};
use super::view::trade_shows::ShowRoster;
use super::view::{Head, Side};

/// The words in one language.
#[derive(Clone, Copy)]
pub(super) struct Words(pub Language);

impl Words {
    pub fn say(self, key: &str) -> String {
        say(self.0, key, &Args::new())
    }

    /// A sentence with texts in it.
    pub fn fill(self, key: &str, parts: &[(&'static str, &str)]) -> String {
        let args = parts.iter().fold(Args::new(), |args, (name, text)| args.text(name, *text));
        say(self.0, key, &args)
    }

    /// A sentence that depends on a number.
    pub fn count(self, key: &str, count: i64) -> String {
        say(self.0, key, &Args::new().number("count", count))
    }

    /// Short day of the week, such as "Mon".
    pub fn weekday(self, date: NaiveDate) -> &'static str {
        weekday_short(self.0, date.weekday())
    }

    /// Month and year.
    pub fn month(self, date: NaiveDate) -> String {
        format!("{} {}", month(self.0, date.month()), date.year())
    }

    /// The first letters of a month's name, such as "Jan".
    pub fn month_letters(self, date: NaiveDate, letters: usize) -> String {
        month(self.0, date.month()).chars().take(letters).collect()
    }

    /// A number with one decimal place.
    pub fn decimal(self, value: f64) -> String {
        decimal(self.0, value)
    }

    /// So many thousandths as per cent with one decimal place.
    pub fn percent(self, permille: u32) -> String {
        let number = self.decimal(f64::from(permille) / 10.0);
        if self.0 == Language::En { format!("{number}%") } else { format!("{number}\u{a0}%") }
    }

    /// Calendar week, such as "CW 3".
    pub fn week(self, date: NaiveDate) -> String {
        self.fill("roster-week", &[("week", &date.iso_week().week().to_string())])
    }

    /// Date with year.
    pub fn date(self, date: NaiveDate) -> String {
        date_numeric(self.0, date)
    }

    /// Day and month, for places where the year stands nearby.
    pub fn day(self, date: NaiveDate) -> String {
        let pattern = match self.0 {
            Language::En => "%-d %b",
            Language::De => "%d.%m.",
            Language::Fr => "%d/%m",
        };
        date.format(pattern).to_string()
    }

    /// First and last date of a stretch, once if they are the same.
    pub fn stretch(self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last { self.day(first) } else { format!("{}\u{2013}{}", self.day(first), self.day(last)) }
    }

    pub fn leg(self, kind: LegKind) -> String {
        self.say(match kind {
            LegKind::RideAlong => "roster-ride-along",
            LegKind::DeskShift => "roster-desk-shift",
        })
    }

    /// The same for narrow columns.
    pub fn leg_short(self, kind: LegKind) -> String {
        match kind {
            LegKind::RideAlong => self.leg(kind),
            LegKind::DeskShift => self.say("roster-desk-shift-short"),
        }
    }

    pub fn length(self, length: LegLength) -> String {
        match length {
            LegLength::Morning => half(self.0, false).to_owned(),
            LegLength::Afternoon => half(self.0, true).to_owned(),
            LegLength::Full => self.say("roster-full-day"),
        }
    }

    /// Morning or afternoon of a slot.
    pub fn half(self, slot: usize) -> String {
        half(self.0, slot % 2 == 1).to_owned()
    }

    pub fn side(self, side: Side) -> String {
        self.say(match side {
            Side::Inside => "roster-inside",
            Side::Field => "roster-field",
            Side::Manager => "roster-manager",
        })
    }

    pub fn status(self, status: Status) -> String {
        self.say(match status {
            Status::Planned => "roster-planned",
            Status::Done => "roster-done",
            Status::Cancelled => "roster-cancelled",
        })
    }

    /// What a bar is; shows, trainings and meetings by their own name.
    pub fn bar(self, kind: &BarKind) -> String {
        let (key, name) = match kind {
            BarKind::Absence => return self.say("roster-absent"),
            BarKind::Show(name) => ("roster-show", name),
            BarKind::Training(name) => ("roster-training", name),
            BarKind::Meeting(name) => ("roster-meeting", name),
        };
        if name.trim().is_empty() { self.say(key) } else { name.clone() }
    }

    /// A station of a booth, or the crew that builds and dismantles it.
    pub fn station(self, view: &ShowRoster, station: Option<usize>) -> String {
        match station.and_then(|station| view.stations.get(station)) {
            Some(station) => station.name.clone(),
            None => self.say("roster-shows-crew"),
        }
    }

    /// "Release 3 of 5 Jan 2026", or that it is today's plan.
    pub fn release(self, head: &Head) -> String {
        match head.release {
            Some(mark) => self.fill(
                "roster-release",
                &[("number", &mark.number.to_string()), ("date", &self.date(mark.date))],
            ),
            None => self.say("roster-not-released"),
        }
    }

    /// The release and the day of print, as they stand on every page.
    pub fn version(self, head: &Head) -> String {
        format!(
            "{} \u{b7} {}",
            self.release(head),
            self.fill("roster-printed", &[("date", &self.date(head.printed))])
        )
    }

    /// From one date to another, with years.
    pub fn period(self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            self.date(first)
        } else {
            format!("{} \u{2013} {}", self.date(first), self.date(last))
        }
    }

    /// From when to when the roster goes.
    pub fn horizon(self, view: &SwitchRoster) -> String {
        view.horizon().map(|(first, last)| self.period(first, last)).unwrap_or_default()
    }
}
