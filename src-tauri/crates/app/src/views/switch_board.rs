//! The switch-day board: days, rows, bars, staffing, shares.

use super::{Board, Seen, bars::all_bars, findings};
use crate::{
    names,
    seam::{BoardRow, Day, DayKind, Demand, Staffing, SwitchBoard},
};
use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::{BTreeSet, HashMap};
use tandem_model::{
    DeskId, Document, Half, HalfDay, Holiday, HolidayKind, Horizon, Person, PersonId, Side, SwitchDay,
    WorkPlace,
};
use tandem_rules::facts::Availability;
use tandem_wording::{Args, say};

/// The whole board.
pub(crate) fn switch_board(seen: &Seen) -> SwitchBoard {
    let document = seen.document;
    let horizon = document.settings().horizon;
    let shares = shares(seen);
    SwitchBoard {
        revision: seen.revision,
        horizon,
        today: seen.today,
        days: days(seen),
        rows: rows(seen),
        bars: all_bars(seen),
        findings: findings(seen),
        score: seen.live.score(Board::SwitchDays).into(),
        staffing: staffing(seen, &half_days(seen)),
        demand: document.people.iter().filter_map(|person| demand(seen, &shares, person)).collect(),
    }
}

fn half_days(seen: &Seen) -> Vec<HalfDay> {
    let dates = seen.document.settings().horizon.dates();
    dates.flat_map(|date| [HalfDay::morning(date), HalfDay::afternoon(date)]).collect()
}

/// Names of holidays by date, for the regions in which people work.
fn holidays(document: &Document, kind: HolidayKind, shown: Horizon) -> HashMap<NaiveDate, String> {
    let settings = document.settings();
    let regions: BTreeSet<&str> = document
        .people
        .iter()
        .map(|person| if person.region.is_empty() { &*settings.region } else { &*person.region })
        .collect();
    let calendars: HashMap<_, _> = document
        .holiday_calendars
        .iter()
        .filter(|calendar| calendar.kind == kind && regions.iter().any(|region| calendar.holds_for(region)))
        .map(|calendar| (calendar.id, &*calendar.region))
        .collect();
    let mut named: HashMap<NaiveDate, Vec<(&Holiday, &str)>> = HashMap::new();
    for holiday in &document.holidays {
        let Some(region) = calendars.get(&holiday.calendar) else { continue };
        let from = holiday.from.max(shown.from);
        for date in from.iter_days().take_while(|date| *date <= holiday.to.min(shown.to)) {
            named.entry(date).or_default().push((holiday, region));
        }
    }
    let everywhere = calendars.len();
    named
        .into_iter()
        .map(|(date, mut here)| {
            here.sort_by_key(|(_, region)| *region);
            let same = here.iter().all(|(holiday, _)| holiday.name == here[0].0.name);
            let text = if same && here.len() >= everywhere {
                here[0].0.name.clone()
            } else {
                let each = here.iter().map(|(holiday, region)| format!("{} ({region})", holiday.name));
                each.collect::<Vec<_>>().join(", ")
            };
            (date, text)
        })
        .collect()
}

/// Every date of the horizon with what it is.
pub(super) fn days(seen: &Seen) -> Vec<Day> {
    let horizon = seen.document.settings().horizon;
    days_of(seen, horizon.from, horizon.to)
}

/// Every date from `from` to `to` with what it is.
pub(crate) fn days_of(seen: &Seen, from: NaiveDate, to: NaiveDate) -> Vec<Day> {
    let document = seen.document;
    let shown = Horizon { from, to };
    let public = holidays(document, HolidayKind::Public, shown);
    let school = holidays(document, HolidayKind::School, shown);
    let blackout = |date: NaiveDate| -> Option<String> {
        let calendar = seen.calendar();
        let named = calendar.blackout_period(date).and_then(|id| document.blackouts.get(id));
        match named {
            Some(period) => Some(period.name.clone()),
            None => calendar.is_blackout(date).then(|| say(seen.language, "app-quarter-end", &Args::new())),
        }
    };
    let day = |date: NaiveDate| {
        let (kind, name) = if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
            (DayKind::Weekend, public.get(&date).cloned())
        } else if let Some(name) = public.get(&date) {
            (DayKind::Holiday, Some(name.clone()))
        } else if let Some(name) = blackout(date) {
            (DayKind::Blackout, Some(name))
        } else {
            (DayKind::Work, None)
        };
        Day { date, kind, name, school: school.get(&date).cloned() }
    };
    shown.dates().map(day).collect()
}

/// Inside reps by desk and name, then field reps by name; those employed in the horizon.
pub(crate) fn people_in_order(document: &Document) -> Vec<&Person> {
    let mut people = people_between(document, document.settings().horizon);
    people.retain(|person| person.side != Side::Manager);
    people
}

/// Those employed on some day of `horizon`, managers last.
fn people_between(document: &Document, horizon: Horizon) -> Vec<&Person> {
    let mut people: Vec<_> = document
        .people
        .iter()
        .filter(|person| {
            person.from.is_none_or(|from| from <= horizon.to)
                && person.until.is_none_or(|until| until >= horizon.from)
        })
        .collect();
    people.sort_by_key(|person| {
        let desk = if person.side == Side::Inside {
            names::desk_or_empty(document, person.desk)
        } else {
            String::new()
        };
        (person.side, desk, person.family_name.clone(), person.given_name.clone(), person.id)
    });
    people
}

fn rows(seen: &Seen) -> Vec<BoardRow> {
    board_rows(seen, &people_in_order(seen.document), &half_days(seen))
}

/// Everybody employed from `from` to `to`, with where the pattern puts them.
pub(super) fn rows_of(seen: &Seen, from: NaiveDate, to: NaiveDate) -> Vec<BoardRow> {
    let shown = Horizon { from, to };
    let half_days: Vec<HalfDay> = shown.dates().flat_map(both_halves).collect();
    board_rows(seen, &people_between(seen.document, shown), &half_days)
}

fn board_rows(seen: &Seen, people: &[&Person], half_days: &[HalfDay]) -> Vec<BoardRow> {
    people
        .iter()
        .map(|person| BoardRow {
            id: person.id,
            name: person.name(),
            initials: person.initials(),
            side: person.side,
            desk_id: person.desk,
            desk: names::desk_or_empty(seen.document, person.desk),
            pattern: half_days.iter().map(|half_day| letter(seen, person, *half_day)).collect(),
        })
        .collect()
}

fn letter(seen: &Seen, person: &Person, half_day: HalfDay) -> char {
    use tandem_rules::Blocked;
    let at_work = !matches!(
        seen.calendar().availability(person.id, half_day),
        Availability::Blocked(Blocked::NotEmployed | Blocked::Holiday(_) | Blocked::Off)
    );
    match seen.calendar().place(person.id, half_day) {
        WorkPlace::Office if at_work => 'o',
        WorkPlace::Customers if at_work => 'c',
        WorkPlace::Home if at_work => 'h',
        _ => '-',
    }
}

/// Who answers at each desk in these half-days; desks that are closed by everybody's pattern are left out.
pub(crate) fn staffing(seen: &Seen, half_days: &[HalfDay]) -> Vec<Staffing> {
    let document = seen.document;
    let calendar = seen.calendar();
    let horizon = document.settings().horizon;
    let wanted: BTreeSet<_> = half_days.iter().copied().collect();
    let mut riding: HashMap<(DeskId, HalfDay), u32> = HashMap::new();
    for switch in document.switch_days.iter().filter(|switch| switch.counts()) {
        let Some(desk) = calendar.desk_of(switch.inside_rep) else { continue };
        for half_day in switch.ride_along.half_days().filter(|half_day| wanted.contains(half_day)) {
            if calendar.is_at_desk(switch.inside_rep, half_day) {
                *riding.entry((desk, half_day)).or_default() += 1;
            }
        }
    }
    let mut staffing = Vec::new();
    for desk in &document.desks {
        for half_day in wanted.iter().copied().filter(|half_day| horizon.contains(half_day.date)) {
            let minimum = calendar.desk_minimum(desk.id, half_day);
            let present = calendar.desk_present(desk.id, half_day);
            let open = calendar.desk_members(desk.id).iter().any(|person| {
                matches!(calendar.place(*person, half_day), WorkPlace::Office | WorkPlace::Home)
                    && letter_is_work(seen, *person, half_day)
            });
            if open {
                staffing.push(Staffing {
                    desk_id: desk.id,
                    desk: desk.name.clone(),
                    slot: u32::try_from(half_day.slot_from(horizon.from)).unwrap_or(0),
                    present: present.saturating_sub(riding.get(&(desk.id, half_day)).copied().unwrap_or(0)),
                    minimum,
                });
            }
        }
    }
    staffing
}

fn letter_is_work(seen: &Seen, person: PersonId, half_day: HalfDay) -> bool {
    seen.document.people.get(person).is_some_and(|person| letter(seen, person, half_day) != '-')
}

/// Switches of the horizon per person, done ones included.
pub(super) fn shares(seen: &Seen) -> HashMap<PersonId, u32> {
    let mut shares = HashMap::new();
    let counted = |switch: &&SwitchDay| seen.calendar().in_horizon(switch);
    for switch in seen.document.switch_days.iter().filter(counted) {
        for person in [switch.inside_rep, switch.field_rep] {
            *shares.entry(person).or_default() += 1;
        }
    }
    shares
}

/// A person's share; managers have none.
pub(super) fn demand(seen: &Seen, shares: &HashMap<PersonId, u32>, person: &Person) -> Option<Demand> {
    (person.side != Side::Manager).then(|| Demand {
        person_id: person.id,
        due: seen.calendar().demand(person.id),
        planned: shares.get(&person.id).copied().unwrap_or(0),
        maximum: seen.calendar().maximum(person.id),
    })
}

/// Both halves of a date.
pub(super) fn both_halves(date: NaiveDate) -> [HalfDay; 2] {
    [HalfDay { date, half: Half::Morning }, HalfDay { date, half: Half::Afternoon }]
}
