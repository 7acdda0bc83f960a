//! Absences, leave and visits.

use super::{
    super::random::{Ids, Random},
    QUARTER, World,
    people::Staff,
    weekday_number,
};
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;
use tandem_model::{
    Absence, AbsenceKind, AccountId, Appointment, CalendarItem, CalendarItemKind, Document, Half, HalfDay,
    HalfDaySpan, PersonId, Place, Span, WorkPlace, instant,
};

/// Percent of days on which somebody is away, leave apart.
const ABSENT: usize = 8;
/// Working days of leave in a quarter, in one piece.
pub const LEAVE: usize = 10;
/// Percent of visiting half-days for which a visit is already agreed.
const AGREED: usize = 50;

/// Fills the horizon.
pub fn fill(world: &World, staff: &Staff, document: &mut Document) {
    let absences = absences(world, staff);
    let away: BTreeMap<PersonId, Vec<HalfDaySpan>> = absences.iter().fold(BTreeMap::new(), |mut all, row| {
        all.entry(row.person).or_insert_with(Vec::new).push(row.span);
        all
    });
    document.appointments = visits(world, staff, document, &away).into_iter().collect();
    document.absences = absences.into_iter().collect();
    document.calendar_items = meetings(world, document).into_iter().collect();
}

fn absences(world: &World, staff: &Staff) -> Vec<Absence> {
    let mut random = Random::new(world.instance.seed, "instance absences");
    let mut ids = Ids::new(world.instance.seed, "absence");
    let mut found = Vec::new();
    for &person in staff.insides.iter().chain(&staff.fields) {
        let mut away = |from: NaiveDate, to: NaiveDate, kind| {
            let span = HalfDaySpan { from: HalfDay::morning(from), to: HalfDay::afternoon(to) };
            found.push(Absence { id: ids.next(), person, span, kind, private_note: String::new() });
        };
        let quarters = world.shape.weekdays / QUARTER;
        let mut on_leave = vec![false; world.shape.weekdays];
        for quarter in 0..quarters {
            let first = quarter * QUARTER + random.below(QUARTER - LEAVE + 1);
            on_leave[first..first + LEAVE].fill(true);
            away(weekday_number(first), weekday_number(first + LEAVE - 1), AbsenceKind::Leave);
        }
        for (number, on_leave) in on_leave.into_iter().enumerate() {
            // Drawn on every day, so that leave takes no chance from the days after it.
            let absent = random.chance(ABSENT);
            if absent && !on_leave {
                away(weekday_number(number), weekday_number(number), AbsenceKind::Other);
            }
        }
    }
    found
}

fn visits(
    world: &World,
    staff: &Staff,
    document: &Document,
    away: &BTreeMap<PersonId, Vec<HalfDaySpan>>,
) -> Vec<Appointment> {
    let mut random = Random::new(world.instance.seed, "instance visits");
    let mut ids = Ids::new(world.instance.seed, "appointment");
    let mut own: BTreeMap<PersonId, Vec<AccountId>> = BTreeMap::new();
    for account in &document.accounts {
        if let Some(owner) = account.field_owner {
            own.entry(owner).or_default().push(account.id);
        }
    }
    let mut found = Vec::new();
    for &visitor in &staff.fields {
        let (Some(person), Some(accounts)) = (document.people.get(visitor), own.get(&visitor)) else {
            continue;
        };
        let spans = away.get(&visitor).map_or(&[][..], Vec::as_slice);
        for number in 0..world.shape.weekdays {
            let date = weekday_number(number);
            for (half, hour) in [(Half::Morning, 9), (Half::Afternoon, 14)] {
                let at = HalfDay { date, half };
                let agreed = random.chance(AGREED);
                let account = random.pick(accounts);
                let there = person.work_pattern.at(at) == WorkPlace::Customers
                    && !spans.iter().any(|span| span.contains(at));
                if agreed && there {
                    found.push(Appointment {
                        id: ids.next(),
                        title: String::new(),
                        visitor,
                        setter: None,
                        account: Some(account),
                        span: span(world, date, hour, 120),
                        invited: Vec::new(),
                        no_companion: false,
                        private: false,
                        source_uid: String::new(),
                    });
                }
            }
        }
    }
    found
}

/// An hour of every desk on Monday morning.
fn meetings(world: &World, document: &Document) -> Vec<CalendarItem> {
    let mut ids = Ids::new(world.instance.seed, "meeting");
    let mut found = Vec::new();
    for desk in &document.desks {
        let attendees: Vec<PersonId> = document
            .people
            .iter()
            .filter(|person| person.desk == Some(desk.id))
            .map(|person| person.id)
            .collect();
        for week in 0..world.shape.weekdays.div_ceil(5) {
            found.push(CalendarItem {
                id: ids.next(),
                kind: CalendarItemKind::TeamMeeting,
                title: desk.name.clone(),
                span: span(world, weekday_number(5 * week), 8, 60),
                place: Place::default(),
                attendees: attendees.clone(),
            });
        }
    }
    found
}

/// From this hour for so many minutes.
fn span(world: &World, date: NaiveDate, hour: u32, minutes: i64) -> Span {
    let start = instant(date, NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default(), world.zone);
    Span { start, end: start + chrono::Duration::minutes(minutes), zone: world.zone }
}
