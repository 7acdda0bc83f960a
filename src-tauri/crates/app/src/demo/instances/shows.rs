//! A year of trade shows, some at the same time, half of them over a weekend.

use super::{
    super::{
        random::{Ids, Random},
        towns::{SITES, Town, town},
    },
    World,
    people::{PINNED, Staff},
    weekday_number,
};
use chrono::{Days, NaiveDate, NaiveTime};
use std::collections::{BTreeMap, BTreeSet};
use tandem_model::{
    Absence, AccountId, BoothDuty, Document, HalfDay, NeedScope, PersonId, SeatNeed, Shift, ShiftKind,
    SkillKind, Span, Station, TradeShow, Visit, instant,
};

/// Percent of shows in the week of an earlier one, and over a weekend.
const OVERLAPPING: usize = 25;
const WEEKEND: usize = 50;
/// Percent of stations where everybody must speak a language.
const LANGUAGE: usize = 20;
/// Least, wished-for and most people at every station.
const SEATS: (u32, u32, u32) = (1, 2, 3);
/// Visits a day.
const VISITS: usize = 4;
/// Visitors come from the customers of so many of the nearest tandems.
const NEAREST: usize = 4;
/// Hour and minute at which the shifts of a day begin, and how long they last. Two in a row need no break by law.
const SHIFTS: [(u32, u32); 3] = [(9, 0), (12, 5), (15, 10)];
const SHIFT_MINUTES: i64 = 165;

struct NounIds {
    show: Ids,
    station: Ids,
    shift: Ids,
    need: Ids,
    visit: Ids,
    duty: Ids,
}

#[derive(Default)]
struct Booked {
    shows: Vec<TradeShow>,
    stations: Vec<Station>,
    shifts: Vec<Shift>,
    needs: Vec<SeatNeed>,
    visits: Vec<Visit>,
    duties: Vec<BoothDuty>,
}

/// Books all shows.
pub fn book(world: &World, staff: &Staff, document: &mut Document) {
    let seed = world.instance.seed;
    let mut random = Random::new(seed, "instance shows");
    let mut ids = NounIds {
        show: Ids::new(seed, "show"),
        station: Ids::new(seed, "station"),
        shift: Ids::new(seed, "shift"),
        need: Ids::new(seed, "seat need"),
        visit: Ids::new(seed, "visit"),
        duty: Ids::new(seed, "booth duty"),
    };
    let count = world.shape.shows;
    let late = (count * OVERLAPPING).div_ceil(100);
    let weeks = world.shape.weekdays / 5;
    // The first and the last week of the year are nobody's.
    let own: Vec<usize> = random.shuffled((1..weeks - 1).collect()).into_iter().take(count - late).collect();
    let mut all: Vec<usize> = own.iter().copied().chain((0..late).map(|_| random.pick(&own))).collect();
    all.sort_unstable();
    let weekend: BTreeSet<usize> =
        random.shuffled((0..count).collect()).into_iter().take((count * WEEKEND).div_ceil(100)).collect();
    let stations_in_all: Vec<usize> = (0..count).map(|_| random.between(3, 5)).collect();
    let total: usize = stations_in_all.iter().sum();
    let needy: BTreeSet<usize> =
        random.shuffled((0..total).collect()).into_iter().take((total * LANGUAGE).div_ceil(100)).collect();
    let mut booked = Booked::default();
    for (number, week) in all.into_iter().enumerate() {
        let before: usize = stations_in_all[..number].iter().sum();
        let needs: Vec<bool> =
            (before..before + stations_in_all[number]).map(|at| needy.contains(&at)).collect();
        let venue = town(SITES[random.below(SITES.len())]);
        let Some(venue) = venue else { continue };
        one(
            world,
            staff,
            document,
            &mut random,
            &mut ids,
            &mut booked,
            Plan {
                number,
                monday: weekday_number(5 * week),
                weekend: weekend.contains(&number),
                needs,
                venue,
            },
        );
    }
    pin(&mut random, &mut ids.duty, staff, document, &mut booked);
    document.trade_shows = booked.shows.into_iter().collect();
    document.stations = booked.stations.into_iter().collect();
    document.shifts = booked.shifts.into_iter().collect();
    document.seat_needs = booked.needs.into_iter().collect();
    document.visits = booked.visits.into_iter().collect();
    document.booth_duties = booked.duties.into_iter().collect();
}

struct Plan {
    number: usize,
    monday: NaiveDate,
    weekend: bool,
    /// By station, whether it has a language need.
    needs: Vec<bool>,
    venue: &'static Town,
}

fn one(
    world: &World,
    staff: &Staff,
    document: &Document,
    random: &mut Random,
    ids: &mut NounIds,
    booked: &mut Booked,
    plan: Plan,
) {
    // Over the weekend a show ends on Sunday; else it takes three or four days from Tuesday, and the booth is built on Monday.
    let days = random.between(3, if plan.weekend { 5 } else { 4 });
    let first = plan.monday + Days::new(if plan.weekend { 7 - days as u64 } else { 1 });
    let last = first + Days::new(days as u64 - 1);
    let show = TradeShow {
        id: ids.show.next(),
        name: format!("{} {}", plan.venue.name, plan.number + 1),
        place: plan.venue.place(String::new()),
        booth: String::new(),
        zone: world.zone,
        from: first - Days::new(1),
        to: last,
        people_budget: None,
    };
    let span = |date: NaiveDate, hour: u32, minute: u32, minutes: i64| {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        let start = instant(date, time, world.zone);
        Span { start, end: start + chrono::Duration::minutes(minutes), zone: world.zone }
    };
    for (number, needs) in plan.needs.iter().enumerate() {
        let (minimum, desired, maximum) = SEATS;
        let station = Station {
            id: ids.station.next(),
            show: show.id,
            name: format!("{}", number + 1),
            minimum,
            desired,
            maximum,
        };
        if *needs {
            booked.needs.push(SeatNeed {
                id: ids.need.next(),
                show: show.id,
                station: Some(station.id),
                shift: None,
                scope: NeedScope::Individual,
                kind: SkillKind::Language,
                name: random.pick(&["fr", "en"]).into(),
                level: Some(3),
            });
        }
        booked.stations.push(station);
    }
    let mut shift = |span, kind, headcount| {
        booked.shifts.push(Shift {
            id: ids.shift.next(),
            show: show.id,
            name: String::new(),
            span,
            kind,
            headcount,
        });
    };
    shift(span(show.from, 13, 0, 240), ShiftKind::BuildUp, 2);
    for date in first.iter_days().take(days) {
        for (hour, minute) in SHIFTS {
            shift(span(date, hour, minute, SHIFT_MINUTES), ShiftKind::Customer, 0);
        }
    }
    let near = visitors(staff, document, plan.venue);
    for date in first.iter_days().take(days).filter(|_| !near.is_empty()) {
        for hour in [9, 11, 13, 16].into_iter().take(VISITS) {
            booked.visits.push(Visit {
                id: ids.visit.next(),
                show: show.id,
                account: random.pick(&near),
                span: span(date, hour, 30, 60),
            });
        }
    }
    booked.shows.push(show);
}

/// Customers of the tandems that live nearest to the venue.
fn visitors(staff: &Staff, document: &Document, venue: &Town) -> Vec<AccountId> {
    let here = venue.place(String::new());
    let mut near: Vec<(f64, PersonId)> = staff
        .fields
        .iter()
        .zip(&staff.towns)
        .map(|(&field, home)| (home.place(String::new()).road_km(&here).unwrap_or(f64::MAX), field))
        .collect();
    near.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let near: Vec<PersonId> = near.into_iter().take(NEAREST).map(|(_, field)| field).collect();
    let theirs = |account: &&tandem_model::Account| {
        account.tandem.is_some() && account.field_owner.is_some_and(|owner| near.contains(&owner))
    };
    document.accounts.iter().filter(theirs).map(|account| account.id).collect()
}

/// Pins people who are there all the time to least seats that demand nothing, nobody at two shows in one week.
fn pin(random: &mut Random, ids: &mut Ids, staff: &Staff, document: &Document, booked: &mut Booked) {
    let needy: BTreeSet<_> = booked.needs.iter().filter_map(|need| need.station).collect();
    let customer = |shift: &&Shift| shift.kind == ShiftKind::Customer;
    let seats: usize = booked
        .shifts
        .iter()
        .filter(customer)
        .map(|shift| booked.stations.iter().filter(|station| station.show == shift.show).count())
        .sum();
    let free: Vec<_> = booked
        .shifts
        .iter()
        .filter(customer)
        .flat_map(|shift| {
            let stations = booked.stations.iter().filter(|station| station.show == shift.show);
            stations.filter(|station| !needy.contains(&station.id)).map(move |station| (shift, station.id))
        })
        .collect();
    let mut absences: BTreeMap<PersonId, Vec<&Absence>> = BTreeMap::new();
    for absence in &document.absences {
        absences.entry(absence.person).or_default().push(absence);
    }
    let mut taken: BTreeMap<PersonId, Vec<(NaiveDate, NaiveDate)>> = BTreeMap::new();
    let people: Vec<PersonId> = staff.insides.iter().chain(&staff.fields).copied().collect();
    let wanted = (seats * PINNED).div_ceil(100);
    let mut at_show: BTreeMap<_, usize> = BTreeMap::new();
    for (shift, station) in random.shuffled(free) {
        if booked.duties.len() == wanted {
            break;
        }
        let Some(show) = booked.shows.iter().find(|show| show.id == shift.show) else { continue };
        // Few enough of them to leave the budget of people to whoever plans.
        if at_show.get(&show.id).is_some_and(|count| *count >= 3) {
            continue;
        }
        let (from, to) = (show.from - Days::new(1), show.to + Days::new(1));
        let there = |person: &PersonId| {
            let busy =
                taken.get(person).is_some_and(|weeks| weeks.iter().any(|(f, t)| *f <= to && from <= *t));
            let away = absences.get(person).into_iter().flatten().any(|absence| {
                from.iter_days().take_while(|date| *date <= to).any(|date| {
                    absence.span.contains(HalfDay::morning(date))
                        || absence.span.contains(HalfDay::afternoon(date))
                })
            });
            let full_time = document
                .people
                .get(*person)
                .is_some_and(|person| person.weekly_minutes == document.settings().full_time_minutes);
            !busy && !away && full_time
        };
        let start = random.below(people.len());
        let found = (0..people.len()).map(|step| people[(start + step) % people.len()]).find(there);
        let Some(person) = found else { continue };
        taken.entry(person).or_default().push((from, to));
        *at_show.entry(show.id).or_default() += 1;
        booked.duties.push(BoothDuty {
            id: ids.next(),
            shift: shift.id,
            station: Some(station),
            person,
            pinned: true,
            sequence: 0,
        });
    }
}
