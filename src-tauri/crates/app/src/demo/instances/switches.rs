//! Switch days that took place before the horizon, and some that are pinned in it.

use super::{
    super::random::{Ids, Random},
    Instance, World,
    people::{PINNED, Staff},
    weekday_number,
};
use chrono::{Days, NaiveDate};
use tandem_model::{
    Change, Document, Half, HalfDay, Leg, LegKind, LegLength, PersonId, SwitchDay, SwitchDayId, SwitchStatus,
};
use tandem_rules::{Board, Context, facts::LegWanted, live::LiveCheck};

/// Percent of tandems that have switched in the year before.
const SWITCHED: usize = 40;
/// Earliest and latest days before today on which they did.
const BEFORE: (usize, usize) = (8, 250);
/// Places looked at for a pinned switch day before it is given up.
const TRIES: usize = 400;

/// Adds both to `document`.
pub fn remember_and_pin(world: &World, staff: &Staff, document: &mut Document) {
    let mut random = Random::new(world.instance.seed, "instance switches");
    let mut ids = Ids::new(world.instance.seed, "switch day");
    let mut done = Vec::new();
    // Exact shares: with a dozen tandems chance alone would make some seeds twice as hard as others.
    let order: Vec<(PersonId, PersonId)> = random
        .shuffled(staff.tandems.iter().enumerate().collect::<Vec<_>>())
        .into_iter()
        .filter_map(|(field, own)| own.map(|(_, inside)| (staff.insides[inside], staff.fields[field])))
        .collect();
    for &(inside_rep, field_rep) in order.iter().take(share(order.len(), SWITCHED)) {
        let ride = Instance::today() - Days::new(random.between(BEFORE.0 + 10, BEFORE.1) as u64);
        let desk = ride + Days::new(random.between(1, 9) as u64);
        let mut row = planned(ids.next(), inside_rep, field_rep, morning(ride), morning(desk));
        row.status = SwitchStatus::Done;
        done.push(row);
    }
    document.switch_days = done.iter().cloned().collect();
    // A pair may switch once in the horizon; those who have not met are pinned first, as a manager would.
    let wanted = share(order.len(), PINNED);
    let pins = pins(world, &mut random, &mut ids, document, order.iter().rev().copied(), wanted);
    document.switch_days = done.into_iter().chain(pins).collect();
}

/// This percentage of `all`, rounded up.
fn share(all: usize, percent: usize) -> usize {
    (all * percent).div_ceil(100)
}

fn pins(
    world: &World,
    random: &mut Random,
    ids: &mut Ids,
    document: &Document,
    pairs: impl Iterator<Item = (PersonId, PersonId)>,
    wanted: usize,
) -> Vec<SwitchDay> {
    let mut document = document.clone();
    let mut live = LiveCheck::new(&document, &Context { today: Instance::today() });
    let mut found = Vec::new();
    for (inside_rep, field_rep) in pairs {
        if found.len() == wanted {
            break;
        }
        let calendar = live.calendar();
        let full = calendar.must_ride_full_day(inside_rep, field_rep)
            || calendar.leg_wanted(LegKind::RideAlong, inside_rep, field_rep) == LegWanted::Full;
        let mut tries: Vec<(Leg, Leg)> = Vec::new();
        for _ in 0..TRIES {
            let day = random.below(world.shape.weekdays - 3);
            let ride = leg(random, weekday_number(day), full);
            let after = random.between(0, 3);
            let desk = leg(random, weekday_number(day + after), false);
            let same = ride.half_days().any(|at| desk.half_days().any(|other| other == at));
            let open = ride.half_days().all(|at| calendar.visiting(field_rep, at).is_some())
                && desk.half_days().all(|at: HalfDay| {
                    calendar.can_host(inside_rep, at) && calendar.can_visit_desk(field_rep, at)
                });
            if open && !same {
                tries.push((ride, desk));
            }
        }
        let id: SwitchDayId = ids.next();
        for (ride, desk) in tries {
            let mut row = planned(id, inside_rep, field_rep, ride, desk);
            row.pinned = true;
            let change = [Change::add(row.clone())];
            let clean = live
                .verdict(&document, &change)
                .is_ok_and(|verdict| verdict.delta(Board::SwitchDays).hard == 0);
            let Some(after) = clean.then(|| document.apply(&change).ok()).flatten() else { continue };
            live.apply(&document, &after, &change);
            document = after;
            found.push(row);
            break;
        }
    }
    found
}

fn morning(date: NaiveDate) -> Leg {
    Leg { date, length: LegLength::Morning }
}

fn leg(random: &mut Random, date: NaiveDate, full: bool) -> Leg {
    let half = if random.chance(50) { Half::Morning } else { Half::Afternoon };
    Leg { date, length: if full { LegLength::Full } else { LegLength::from(half) } }
}

fn planned(
    id: SwitchDayId,
    inside_rep: PersonId,
    field_rep: PersonId,
    ride_along: Leg,
    desk_shift: Leg,
) -> SwitchDay {
    SwitchDay {
        id,
        inside_rep,
        field_rep,
        ride_along,
        desk_shift,
        status: SwitchStatus::Planned,
        pinned: false,
        goals: String::new(),
        inside_debrief: String::new(),
        field_debrief: String::new(),
        sequence: 0,
    }
}
