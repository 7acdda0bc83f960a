//! `VTIMEZONE` (RFC 5545, 3.6.5): what a zone's clocks do around the entries of a file.

use super::text::Lines;
use chrono::{
    DateTime, Datelike, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Utc, Weekday,
};
use chrono_tz::Tz;

/// A moment at which clocks are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Turn {
    /// What they showed.
    local: NaiveDateTime,
    /// Offset before, in seconds.
    from: i32,
    /// Offset after.
    to: i32,
    /// They go forward.
    forward: bool,
}

impl Turn {
    /// What a yearly rule repeats besides the week of the month.
    fn repeated(&self) -> (u32, Weekday, NaiveTime, i32, i32) {
        let date = self.local.date();
        (date.month(), date.weekday(), self.local.time(), self.from, self.to)
    }

    /// Which of the month's days of this name it is, from 1.
    fn nth(&self) -> u32 {
        self.local.day0() / 7 + 1
    }

    fn is_last(&self) -> bool {
        let date = self.local.date();
        date.checked_add_days(Days::new(7)).is_none_or(|next| next.month() != date.month())
    }
}

/// Writes the zone as it is from the year before `first` to the year after `last`.
pub(super) fn write(lines: &mut Lines, zone: Tz, first: NaiveDate, last: NaiveDate) {
    lines.raw("BEGIN", "VTIMEZONE");
    lines.raw("TZID", zone.name());
    let turns = turns(zone, first.year() - 1, last.year() + 1);
    if turns.is_empty() {
        let start = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap_or_default().and_time(NaiveTime::MIN);
        let offset = offset(zone, start.and_utc());
        let turn = Turn { local: start, from: offset, to: offset, forward: false };
        observance(lines, zone, &turn, None);
    }
    for forward in [true, false] {
        let here: Vec<&Turn> = turns.iter().filter(|turn| turn.forward == forward).collect();
        match (here.first(), rule(&here)) {
            // Programs that read one observance of each kind only, Outlook among them, want the rule.
            (Some(turn), Some(rule)) => observance(lines, zone, turn, Some(&rule)),
            _ => here.iter().for_each(|turn| observance(lines, zone, turn, None)),
        }
    }
    lines.raw("END", "VTIMEZONE");
}

/// The rule that all of several turns follow, one a year; none if they follow none.
fn rule(turns: &[&Turn]) -> Option<String> {
    let first = turns.first()?;
    let yearly = turns.windows(2).all(|two| two[1].local.year() == two[0].local.year() + 1);
    if turns.len() < 2 || !yearly || turns.iter().any(|turn| turn.repeated() != first.repeated()) {
        return None;
    }
    let nth = if turns.iter().all(|turn| turn.is_last()) {
        -1
    } else {
        turns.iter().all(|turn| turn.nth() == first.nth()).then_some(i64::from(first.nth()))?
    };
    let day = match first.local.weekday() {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    };
    Some(format!("FREQ=YEARLY;BYMONTH={};BYDAY={nth}{day}", first.local.month()))
}

fn observance(lines: &mut Lines, zone: Tz, turn: &Turn, rule: Option<&str>) {
    let kind = if turn.forward { "DAYLIGHT" } else { "STANDARD" };
    lines.raw("BEGIN", kind);
    lines.raw("DTSTART", &turn.local.format("%Y%m%dT%H%M%S").to_string());
    lines.raw("TZOFFSETFROM", &signed(turn.from));
    lines.raw("TZOFFSETTO", &signed(turn.to));
    let after = turn.local - Duration::seconds(turn.from.into());
    lines.text("TZNAME", &zone.from_utc_datetime(&after).format("%Z").to_string());
    if let Some(rule) = rule {
        lines.raw("RRULE", rule);
    }
    lines.raw("END", kind);
}

fn signed(seconds: i32) -> String {
    let (sign, seconds) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    format!("{sign}{:02}{:02}", seconds / 3600, seconds / 60 % 60)
}

fn offset(zone: Tz, at: DateTime<Utc>) -> i32 {
    zone.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc()
}

/// Every moment of these years at which the offset changes.
fn turns(zone: Tz, first: i32, last: i32) -> Vec<Turn> {
    let midnight =
        |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).map(|date| date.and_time(NaiveTime::MIN).and_utc());
    let (Some(mut at), Some(end)) = (midnight(first), midnight(last + 1)) else { return Vec::new() };
    let mut turns = Vec::new();
    while at < end {
        let next = at + Duration::days(1);
        let (from, to) = (offset(zone, at), offset(zone, next));
        if from != to {
            let (mut low, mut high) = (at, next);
            while high - low > Duration::seconds(1) {
                let middle = low + (high - low) / 2;
                if offset(zone, middle) == from { low = middle } else { high = middle }
            }
            // Halves of an odd number of seconds leave fractions.
            let instant = DateTime::from_timestamp((high.timestamp() + 30) / 60 * 60, 0).unwrap_or(high);
            let local = instant.naive_utc() + Duration::seconds(from.into());
            turns.push(Turn { local, from, to, forward: to > from });
        }
        at = next;
    }
    turns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(zone: Tz, year: i32) -> String {
        let mut lines = Lines::default();
        let day = NaiveDate::from_ymd_opt(year, 6, 1).unwrap();
        write(&mut lines, zone, day, day);
        String::from_utf8(lines.bytes()).unwrap()
    }

    #[test]
    fn summer_time_is_a_yearly_rule() {
        let berlin = written(Tz::Europe__Berlin, 2026);
        for line in [
            "TZID:Europe/Berlin",
            "DTSTART:20250330T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "TZNAME:CEST",
            "DTSTART:20251026T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        ] {
            assert!(berlin.lines().any(|found| found == line), "{line} in\n{berlin}");
        }
        assert_eq!(berlin.matches("BEGIN:DAYLIGHT").count(), 1);
        let new_york = written(Tz::America__New_York, 2026);
        assert!(new_york.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"), "{new_york}");
        assert!(new_york.contains("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"), "{new_york}");
    }

    #[test]
    fn zones_without_summer_time_have_one_observance() {
        for (zone, offset) in
            [(Tz::Asia__Kolkata, "+0530"), (Tz::UTC, "+0000"), (Tz::America__Phoenix, "-0700")]
        {
            let text = written(zone, 2026);
            assert_eq!(text.matches("BEGIN:STANDARD").count(), 1, "{text}");
            assert_eq!(text.matches("BEGIN:DAYLIGHT").count(), 0, "{text}");
            assert!(text.contains(&format!("TZOFFSETTO:{offset}")), "{text}");
        }
    }
}
