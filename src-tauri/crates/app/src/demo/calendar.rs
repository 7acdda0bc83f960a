//! What fills people's days: leave, illness, visits, meetings, a training.

use super::{
    World,
    customers::Customer,
    diary::Diary,
    people::People,
    random::{Ids, Random},
};
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use std::collections::BTreeMap;
use tandem_model::{
    Absence, AbsenceKind, AccountId, Appointment, Blackout, CalendarItem, CalendarItemKind, Half, HalfDay,
    HalfDaySpan, PersonId, Place, Side, Span, WorkPlace, instant,
};
use tandem_wording::Args;

/// The calendar.
#[derive(Default)]
pub struct Calendar {
    /// Leave and illness.
    pub absences: Vec<Absence>,
    /// Visits to customers, and what is private.
    pub appointments: Vec<Appointment>,
    /// Meetings and trainings.
    pub items: Vec<CalendarItem>,
    /// Stocktaking.
    pub blackouts: Vec<Blackout>,
}

/// Fills the horizon and the two weeks before it.
pub fn fill(world: &World, people: &People, customers: &[Customer], diary: &mut Diary) -> Calendar {
    let mut calendar = Calendar::default();
    absences(world, people, diary, &mut calendar);
    training(world, people, diary, &mut calendar);
    meetings(world, people, diary, &mut calendar);
    appointments(world, people, customers, diary, &mut calendar);
    let (from, to) = stocktaking(world);
    calendar.blackouts.push(Blackout {
        id: Ids::new(world.size.seed, "blackout").next(),
        from,
        to,
        name: world.texts.plain("demo-blackout"),
    });
    calendar
}

/// First and last day of the stocktaking in the middle of the quarter.
pub fn stocktaking(world: &World) -> (NaiveDate, NaiveDate) {
    let from =
        world.horizon.from + Days::new(Random::new(world.size.seed, "blackout").between(30, 45) as u64);
    (from, from + Days::new(2))
}

fn absences(world: &World, people: &People, diary: &mut Diary, calendar: &mut Calendar) {
    let mut random = Random::new(world.size.seed, "absences");
    let mut ids = Ids::new(world.size.seed, "absence");
    let weeks = (world.horizon.days() / 7).max(2);
    for hired in &people.all {
        let person = hired.person.id;
        let mut away = |from: HalfDay, to: HalfDay, kind, diary: &mut Diary| {
            let mut dates = from.date.iter_days().take_while(|date| *date <= to.date);
            let free = dates.clone().all(|date| {
                diary.untouched(person, HalfDay::morning(date))
                    && diary.untouched(person, HalfDay::afternoon(date))
            });
            // Nobody takes a day of leave that is off anyway.
            if free && dates.any(|date| diary.works_on(person, date)) {
                let span = HalfDaySpan { from, to };
                calendar.absences.push(Absence {
                    id: ids.next(),
                    person,
                    span,
                    kind,
                    private_note: String::new(),
                });
                for slot in 0..=to.slot_from(from.date) {
                    let half_day = HalfDay::from_slot(from.date, u32::try_from(slot).unwrap_or(0));
                    if half_day >= from {
                        diary.take(person, half_day);
                    }
                }
            }
        };
        let day = |random: &mut Random, weekday: u64| {
            let monday = world.horizon.from + Days::new(random.below(weeks) as u64 * 7);
            monday - Days::new(monday.weekday().num_days_from_monday().into()) + Days::new(weekday)
        };
        if random.chance(70) {
            let monday = day(&mut random, 0);
            let friday = monday + Days::new(if random.chance(35) { 11 } else { 4 });
            away(HalfDay::morning(monday), HalfDay::afternoon(friday), AbsenceKind::Leave, diary);
        }
        for _ in 0..random.below(3) {
            let weekday = random.below(5) as u64;
            let date = day(&mut random, weekday);
            let kind = if random.chance(20) { AbsenceKind::TimeOff } else { AbsenceKind::Leave };
            let from = if random.chance(25) { HalfDay::afternoon(date) } else { HalfDay::morning(date) };
            away(from, HalfDay::afternoon(date), kind, diary);
        }
        if random.chance(8) {
            let monday = world.today - Days::new(world.today.weekday().num_days_from_monday().into());
            let to = monday + Days::new(random.between(1, 4) as u64);
            away(HalfDay::morning(monday), HalfDay::afternoon(to), AbsenceKind::Sickness, diary);
        }
    }
}

fn at(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
}

fn span(world: &World, date: NaiveDate, start: NaiveTime, minutes: i64) -> Span {
    let start = instant(date, start, world.zone);
    Span { start, end: start + chrono::Duration::minutes(minutes), zone: world.zone }
}

/// A day on the new machines for every fourth person.
fn training(world: &World, people: &People, diary: &mut Diary, calendar: &mut Calendar) {
    let mut random = Random::new(world.size.seed, "training");
    let mut date = world.horizon.from + Days::new(random.between(24, 50) as u64);
    while date.weekday() != Weekday::Tue {
        date = date + Days::new(1);
    }
    let attendees: Vec<_> = people
        .all
        .iter()
        .filter(|_| random.chance(25))
        .map(|hired| hired.person.id)
        .filter(|&id| {
            [Half::Morning, Half::Afternoon]
                .iter()
                .all(|&half| diary.free_at(id, HalfDay { date, half }).is_some())
        })
        .collect();
    for person in &attendees {
        diary.take_days(*person, date, date);
    }
    calendar.items.push(CalendarItem {
        id: Ids::new(world.size.seed, "training").next(),
        kind: CalendarItemKind::Training,
        title: world.texts.plain("demo-training"),
        span: span(world, date, at(9, 0), 7 * 60),
        place: Place::default(),
        attendees,
    });
}

/// The sales meeting of each site on Monday, and a short one of each tandem every second week.
fn meetings(world: &World, people: &People, diary: &Diary, calendar: &mut Calendar) {
    let mut ids = Ids::new(world.size.seed, "meeting");
    let mut sites: BTreeMap<usize, Vec<PersonId>> = BTreeMap::new();
    for hired in &people.all {
        sites.entry(hired.site).or_default().push(hired.person.id);
    }
    let free = |id: &PersonId, date| diary.free_at(*id, HalfDay::morning(date)).is_some();
    for (week, date) in world.horizon.dates().filter(|date| date.weekday() == Weekday::Mon).enumerate() {
        for team in sites.values() {
            let attendees: Vec<_> = team.iter().copied().filter(|id| free(id, date)).collect();
            if attendees.len() > 1 {
                calendar.items.push(CalendarItem {
                    id: ids.next(),
                    kind: CalendarItemKind::TeamMeeting,
                    title: world.texts.plain("demo-team-meeting"),
                    span: span(world, date, at(8, 15), 60),
                    place: Place::default(),
                    attendees,
                });
            }
        }
        for (index, tandem) in people.tandems.iter().enumerate() {
            let date = date + Days::new(1 + (index % 4) as u64);
            let both = [tandem.inside_rep, tandem.field_rep];
            if (index + week) % 2 == 0 && tandem.in_force_on(date) && both.iter().all(|id| free(id, date)) {
                calendar.items.push(CalendarItem {
                    id: ids.next(),
                    kind: CalendarItemKind::TandemMeeting,
                    title: world.texts.plain("demo-tandem-meeting"),
                    // Each field rep has one tandem in force, but an inside rep may have several.
                    span: span(
                        world,
                        date,
                        at(8, 0) + chrono::Duration::minutes((index / 4 % 3) as i64 * 30),
                        30,
                    ),
                    place: Place::default(),
                    attendees: both.to_vec(),
                });
            }
        }
    }
    drop_double_meetings(calendar);
}

/// An inside rep with many tandems may be asked for twice at the same time; the later meeting does not come about.
fn drop_double_meetings(calendar: &mut Calendar) {
    let mut busy: BTreeMap<PersonId, Vec<Span>> = BTreeMap::new();
    calendar.items.retain(|item| {
        let clash = item
            .attendees
            .iter()
            .any(|id| busy.get(id).is_some_and(|spans| spans.iter().any(|span| span.overlaps(&item.span))));
        if !clash {
            for id in &item.attendees {
                busy.entry(*id).or_default().push(item.span);
            }
        }
        !clash
    });
}

const TITLES: &[&str] = &[
    "demo-visit-talk",
    "demo-visit-demonstration",
    "demo-visit-quote",
    "demo-visit-handover",
    "demo-visit-service",
];

fn appointments(
    world: &World,
    people: &People,
    customers: &[Customer],
    diary: &mut Diary,
    calendar: &mut Calendar,
) {
    let mut random = Random::new(world.size.seed, "appointments");
    let mut ids = Ids::new(world.size.seed, "appointment");
    let mut own: BTreeMap<PersonId, Vec<(AccountId, &str)>> = BTreeMap::new();
    for customer in customers {
        if let Some(owner) = customer.account.field_owner {
            own.entry(owner).or_default().push((customer.account.id, &customer.account.name));
        }
    }
    let from = world.horizon.from - Days::new(14);
    let days = from.iter_days().take_while(|date| *date <= world.horizon.to);
    for date in days {
        for half in [Half::Morning, Half::Afternoon] {
            let half_day = HalfDay { date, half };
            for hired in &people.all {
                let person = hired.person.id;
                let Some(place) = diary.free_at(person, half_day) else { continue };
                let percent = match (hired.person.side, place) {
                    (Side::Field, WorkPlace::Customers) => 38,
                    (Side::Field, _) => 4,
                    _ => 1,
                };
                if !random.chance(percent) {
                    continue;
                }
                let accounts = own.get(&person).filter(|_| hired.person.side == Side::Field);
                let private = accounts.is_none() || random.chance(3);
                let account = accounts.filter(|_| !private).map(|accounts| random.pick(accounts));
                let title = match account {
                    Some((_, name)) => {
                        world.texts.with(random.pick(TITLES), &Args::new().text("customer", name))
                    }
                    None => world.texts.plain("demo-visit-private"),
                };
                let start = match half {
                    Half::Morning => at(9, 30),
                    Half::Afternoon => at(13, 0),
                };
                let start = start + chrono::Duration::minutes(random.below(3) as i64 * 15);
                let tandem = people.tandem_of(person, date);
                calendar.appointments.push(Appointment {
                    id: ids.next(),
                    title,
                    visitor: person,
                    setter: tandem.map(|tandem| tandem.inside_rep).filter(|_| account.is_some()),
                    account: account.map(|(id, _)| id),
                    span: span(world, date, start, 60 + 30 * random.below(4) as i64),
                    invited: Vec::new(),
                    no_companion: random.chance(4),
                    private,
                    source_uid: String::new(),
                });
                // Half-days with a visit stay free for a ride-along; what is private does not.
                if private {
                    diary.take(person, half_day);
                } else {
                    diary.visit(person, half_day);
                }
            }
        }
    }
}
