//! Trade shows with their booths, shifts, visits and a first roster.

use super::{
    World,
    customers::Customer,
    diary::Diary,
    people::People,
    random::{Ids, Random},
    towns::town,
};
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use tandem_model::{
    AbcClass, BoothDuty, NeedScope, PersonId, SeatNeed, Shift, ShiftKind, Side, SkillKind, Span, Station,
    TradeShow, Visit, instant,
};
use tandem_wording::Args;

/// Names of shows with the town they take place in.
const SHOWS: &[(&str, &str)] = &[
    ("demo-show-farming", "Augsburg"),
    ("demo-show-vineyard", "Colmar"),
    ("demo-show-municipal", "Nürnberg"),
    ("demo-show-forestry", "Passau"),
    ("demo-show-building", "Strasbourg"),
    ("demo-show-regional", "Rosenheim"),
    ("demo-show-regional", "Mulhouse"),
    ("demo-show-farming", "Straubing"),
];

/// Seats at a station: least, wished for, most.
const STATIONS: &[(&str, u32, u32, u32)] =
    &[("demo-station-reception", 1, 1, 2), ("demo-station-demo", 2, 3, 4), ("demo-station-meeting", 1, 2, 2)];

/// All that belongs to shows.
#[derive(Default)]
pub struct Shows {
    /// The shows.
    pub all: Vec<TradeShow>,
    /// Their stations.
    pub stations: Vec<Station>,
    /// Their shifts.
    pub shifts: Vec<Shift>,
    /// What their seats demand.
    pub needs: Vec<SeatNeed>,
    /// Customers expected.
    pub visits: Vec<Visit>,
    /// Who stands where.
    pub duties: Vec<BoothDuty>,
}

struct NounIds {
    show: Ids,
    station: Ids,
    shift: Ids,
    need: Ids,
    visit: Ids,
    duty: Ids,
}

/// Books all shows and takes their crews' days.
pub fn book(world: &World, people: &People, customers: &[Customer], diary: &mut Diary) -> Shows {
    let seed = world.size.seed;
    let mut random = Random::new(seed, "shows");
    let mut ids = NounIds {
        show: Ids::new(seed, "show"),
        station: Ids::new(seed, "station"),
        shift: Ids::new(seed, "shift"),
        need: Ids::new(seed, "seat need"),
        visit: Ids::new(seed, "visit"),
        duty: Ids::new(seed, "booth duty"),
    };
    let mut booked = Shows::default();
    let weeks = (world.horizon.days() / 7).max(4);
    for index in 0..world.size.shows {
        // The middle weeks of the quarter, one after the other; more shows than weeks share them.
        let week = 2 + (index * 5 + weeks / 3) % (weeks - 3);
        let monday = world.horizon.from + Days::new(week as u64 * 7);
        let monday = monday - Days::new(monday.weekday().num_days_from_monday().into());
        one(world, people, customers, diary, &mut random, &mut ids, &mut booked, index, monday);
    }
    booked
}

#[allow(clippy::too_many_arguments, reason = "everything a show is made of, in one place")]
fn one(
    world: &World,
    people: &People,
    customers: &[Customer],
    diary: &mut Diary,
    random: &mut Random,
    ids: &mut NounIds,
    booked: &mut Shows,
    index: usize,
    monday: NaiveDate,
) {
    let (name, town_name) = SHOWS[index % SHOWS.len()];
    let Some(town) = town(town_name) else { return };
    let days = random.between(3, 4);
    // Every second larger show goes on over the weekend.
    let first = monday + Days::new(if random.chance(50) { 2 } else { 1 });
    let last = first + Days::new(days as u64 - 1);
    let args = Args::new().text("town", town.name).text("year", first.year().to_string());
    let show = TradeShow {
        id: ids.show.next(),
        name: world.texts.with(name, &args),
        place: town.place(String::new()),
        booth: format!("{}.{:03}", random.between(1, 8), random.between(10, 480)),
        zone: world.zone,
        from: first - Days::new(1),
        to: last,
        people_budget: None,
    };
    let stations: Vec<_> = STATIONS
        .iter()
        .map(|&(key, minimum, desired, maximum)| Station {
            id: ids.station.next(),
            show: show.id,
            name: world.texts.plain(key),
            minimum,
            desired,
            maximum,
        })
        .collect();
    let span = |date: NaiveDate, from: u32, to: u32| Span {
        start: instant(date, at(from), world.zone),
        end: instant(date, at(to), world.zone),
        zone: world.zone,
    };
    let mut shift = |key: &str, span: Span, kind, headcount| Shift {
        id: ids.shift.next(),
        show: show.id,
        name: world.texts.plain(key),
        span,
        kind,
        headcount,
    };
    let mut shifts = vec![shift("demo-shift-build-up", span(show.from, 13, 17), ShiftKind::BuildUp, 2)];
    for date in first.iter_days().take(days) {
        shifts.push(shift("demo-shift-morning", span(date, 9, 13), ShiftKind::Customer, 0));
        shifts.push(shift("demo-shift-afternoon", span(date, 13, 17), ShiftKind::Customer, 0));
    }
    shifts.push(shift("demo-shift-dismantling", span(last, 17, 19), ShiftKind::Dismantling, 2));
    booked.needs.push(SeatNeed {
        id: ids.need.next(),
        show: show.id,
        station: Some(stations[0].id),
        shift: None,
        scope: NeedScope::Group,
        kind: SkillKind::Language,
        name: if town.land.country() == "FR" { "fr" } else { "de" }.into(),
        level: Some(4),
    });
    booked.needs.push(SeatNeed {
        id: ids.need.next(),
        show: show.id,
        station: None,
        shift: None,
        scope: NeedScope::Group,
        kind: SkillKind::Language,
        name: "en".into(),
        level: None,
    });

    let crew = crew(people, diary, random, show.from, show.to);
    for shift in &shifts {
        let seats: Vec<_> = if shift.kind == ShiftKind::Customer {
            stations.iter().flat_map(|s| std::iter::repeat_n(Some(s.id), s.minimum as usize)).collect()
        } else {
            vec![None; shift.headcount as usize]
        };
        let turn = booked.duties.len();
        for (seat, station) in seats.into_iter().enumerate().take(crew.len()) {
            booked.duties.push(BoothDuty {
                id: ids.duty.next(),
                shift: shift.id,
                station,
                person: crew[(turn + seat) % crew.len()],
                pinned: false,
                sequence: 0,
            });
        }
    }
    for person in &crew {
        diary.take_days(*person, show.from, show.to);
    }
    let near: Vec<_> = customers
        .iter()
        .filter(|customer| customer.town.land == town.land && customer.account.abc_class != Some(AbcClass::C))
        .collect();
    for date in first.iter_days().take(if near.is_empty() { 0 } else { days }) {
        for hour in [10, 11, 14, 15] {
            let account = random.pick(&near).account.id;
            booked.visits.push(Visit {
                id: ids.visit.next(),
                show: show.id,
                account,
                span: span(date, hour, hour + 1),
            });
        }
    }
    booked.all.push(show);
    booked.stations.extend(stations);
    booked.shifts.extend(shifts);
}

fn at(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
}

/// Up to six people, inside and field in turns, who have nothing else in those days.
fn crew(
    people: &People,
    diary: &Diary,
    random: &mut Random,
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<PersonId> {
    let free = |side| -> Vec<PersonId> {
        people
            .of(side)
            .filter(|hired| hired.person.until.is_none() && hired.person.from.is_none())
            .map(|hired| hired.person.id)
            .filter(|&id| {
                let weekdays = |date: &NaiveDate| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
                from.iter_days()
                    .take_while(|d| *d <= to)
                    .filter(weekdays)
                    .all(|date| diary.works_on(id, date))
            })
            .collect()
    };
    let (inside, field) = (random.shuffled(free(Side::Inside)), random.shuffled(free(Side::Field)));
    // A small desk must go on without them.
    let inside_wanted = (inside.len() / 3).clamp(1, 3);
    let mut crew = Vec::new();
    let mut inside = inside.into_iter().take(inside_wanted);
    let mut field = field.into_iter();
    while crew.len() < 6 {
        let before = crew.len();
        crew.extend(inside.next());
        crew.extend(field.next());
        if crew.len() == before {
            break;
        }
    }
    crew.truncate(6);
    crew
}
