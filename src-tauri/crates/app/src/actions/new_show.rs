//! A trade show with stations and shifts, from what a person knows of it on the first day.

use super::Prepared;
use crate::{failure::Failure, seam::Action};
use chrono::{DateTime, Days, Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use tandem_model::{Change, Document, Place, Shift, ShiftKind, Span, Station, TradeShow, Tz, Uuid};
use tandem_wording::{Args, Message};

/// Most shifts of a day.
const MOST_SHIFTS: u32 = 6;
/// Longest show with shifts made for every day.
const MOST_DAYS: i64 = 31;
/// How long dismantling takes after the last day.
const DISMANTLING: Duration = Duration::hours(3);

pub(super) fn prepare(
    action: &Action,
    document: &Document,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<Prepared, Failure> {
    let Action::AddShow {
        id,
        name,
        booth,
        town,
        country,
        zone,
        from,
        to,
        opens,
        closes,
        shifts_a_day,
        build_up,
        dismantling,
        stations,
    } = action
    else {
        return Err(Failure::said("no_such_action", "app-no-such-action", Args::new()));
    };
    let (opens, closes) = (time(opens, "opens")?, time(closes, "closes")?);
    let refused =
        |key, field: &str| Err(Failure::said("bad_show", key, Args::new()).with_fields([field.to_owned()]));
    if closes <= opens {
        return refused("app-show-closes-early", "closes");
    }
    if *to < *from || (*to - *from).num_days() >= MOST_DAYS {
        return refused("app-show-days", "to");
    }
    if !(1..=MOST_SHIFTS).contains(shifts_a_day) {
        return refused("app-show-shifts", "shifts_a_day");
    }
    let first = if *build_up > 0 { from.checked_sub_days(Days::new(1)).unwrap_or(*from) } else { *from };
    let place = Place { town: town.clone(), country: country.clone(), ..Place::default() };
    let show = TradeShow {
        id: *id,
        name: name.clone(),
        place,
        booth: booth.clone(),
        zone: *zone,
        from: first,
        to: *to,
        people_budget: None,
    };
    let mut changes = vec![Change::add(show)];
    for station in stations {
        changes.push(Change::add(Station {
            id: new_id().into(),
            show: *id,
            name: station.name.clone(),
            minimum: station.minimum,
            desired: station.desired,
            maximum: station.maximum,
        }));
    }
    let mut shift = |start: DateTime<Utc>, end: DateTime<Utc>, kind, headcount| {
        changes.push(Change::add(Shift {
            id: new_id().into(),
            show: *id,
            name: String::new(),
            span: Span { start, end, zone: *zone },
            kind,
            headcount,
        }));
    };
    if *build_up > 0 {
        let hours = document.settings().working_hours;
        shift(
            instant(*zone, first, hours.start),
            instant(*zone, first, hours.end),
            ShiftKind::BuildUp,
            *build_up,
        );
    }
    for date in from.iter_days().take_while(|date| date <= to) {
        let (start, end) = (instant(*zone, date, opens), instant(*zone, date, closes));
        let minutes = (end - start).num_minutes();
        let at = |part: u32| start + Duration::minutes(minutes * i64::from(part) / i64::from(*shifts_a_day));
        for part in 0..*shifts_a_day {
            shift(at(part), at(part + 1), ShiftKind::Customer, 0);
        }
    }
    if *dismantling > 0 {
        let start = instant(*zone, *to, closes);
        shift(start, start + DISMANTLING, ShiftKind::Dismantling, *dismantling);
    }
    let title = Message::new("app-title-add-show", Args::new().text("name", name));
    Ok(Prepared { action: "add_show", changes, title })
}

fn time(text: &str, field: &str) -> Result<NaiveTime, Failure> {
    NaiveTime::parse_from_str(text.trim(), "%H:%M").map_err(|_| {
        Failure::said("bad_time", "app-bad-time", Args::new().text("value", text))
            .with_fields([field.to_owned()])
    })
}

/// The instant of a local time; one that the change to summer time leaves out is taken an hour later.
fn instant(zone: Tz, date: NaiveDate, at: NaiveTime) -> DateTime<Utc> {
    let local = NaiveDateTime::new(date, at);
    let found = |local: NaiveDateTime| zone.from_local_datetime(&local).earliest();
    found(local)
        .or_else(|| found(local + Duration::hours(1)))
        .map_or_else(|| Utc.from_utc_datetime(&local), |moment| moment.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{actions::prepare, seam::NewStation};
    use tandem_model::{Horizon, Settings, ShiftKind, TradeShowId};
    use tandem_wording::Language;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn document() -> Document {
        let horizon = Horizon { from: day("2026-01-05"), to: day("2026-03-31") };
        Document::new(Settings::new("Plan", horizon, Tz::Europe__Berlin, "DE-BY", "EUR"))
    }

    fn show(from: &str, to: &str, opens: &str, closes: &str, shifts_a_day: u32) -> Action {
        Action::AddShow {
            id: TradeShowId(Uuid::from_u128(1)),
            name: "Fair".into(),
            booth: "4 B 12".into(),
            town: "Lyon".into(),
            country: "FR".into(),
            zone: Tz::Europe__Paris,
            from: day(from),
            to: day(to),
            opens: opens.into(),
            closes: closes.into(),
            shifts_a_day,
            build_up: 2,
            dismantling: 3,
            stations: vec![NewStation { name: "Demo".into(), minimum: 1, desired: 2, maximum: 2 }],
        }
    }

    fn done(action: &Action) -> Result<Document, String> {
        let mut next = 1;
        let mut new_id = || {
            next += 1;
            Uuid::from_u128(next)
        };
        let document = document();
        let prepared = prepare(action, &document, day("2026-01-05"), &mut new_id)
            .map_err(|failure| failure.say(Language::En).code)?;
        document.apply(&prepared.changes).map_err(|error| error.code().to_owned())
    }

    #[test]
    fn a_show_comes_with_its_stations_and_shifts() {
        let document = done(&show("2026-02-03", "2026-02-05", "09:00", "18:00", 2)).expect("a show");
        let show = document.trade_shows.iter().next().expect("it is there");
        assert_eq!((show.from, show.to), (day("2026-02-02"), day("2026-02-05")));
        assert_eq!(document.stations.len(), 1);
        let of = |kind: ShiftKind| document.shifts.iter().filter(move |shift| shift.kind == kind);
        assert_eq!(of(ShiftKind::Customer).count(), 6);
        assert_eq!(of(ShiftKind::BuildUp).map(|shift| shift.headcount).collect::<Vec<_>>(), [2]);
        assert_eq!(of(ShiftKind::Dismantling).map(|shift| shift.headcount).collect::<Vec<_>>(), [3]);
        // Nine hours in two halves: half past one, by the clock of Paris.
        let mut starts: Vec<_> = of(ShiftKind::Customer)
            .map(|shift| shift.span.start.with_timezone(&Tz::Europe__Paris).format("%H:%M").to_string())
            .collect();
        starts.sort();
        starts.dedup();
        assert_eq!(starts, ["09:00", "13:30"]);
    }

    #[test]
    fn shifts_follow_the_clock_over_the_change_to_summer_time() {
        let document = done(&show("2026-03-28", "2026-03-30", "02:30", "04:00", 1)).expect("a show");
        let mut lengths: Vec<_> = document
            .shifts
            .iter()
            .filter(|shift| shift.kind == ShiftKind::Customer)
            .map(|shift| (shift.span.start, shift.span.minutes()))
            .collect();
        lengths.sort();
        assert_eq!(lengths.into_iter().map(|(_, minutes)| minutes).collect::<Vec<_>>(), [90, 30, 90]);
    }

    #[test]
    fn what_cannot_be_is_refused() {
        for (action, code) in [
            (show("2026-02-03", "2026-02-02", "09:00", "18:00", 2), "bad_show"),
            (show("2026-02-03", "2026-04-02", "09:00", "18:00", 2), "bad_show"),
            (show("2026-02-03", "2026-02-04", "18:00", "09:00", 2), "bad_show"),
            (show("2026-02-03", "2026-02-04", "09:00", "18:00", 0), "bad_show"),
            (show("2026-02-03", "2026-02-04", "9 o'clock", "18:00", 1), "bad_time"),
        ] {
            assert_eq!(done(&action).err().as_deref(), Some(code), "{action:?}");
        }
    }
}
