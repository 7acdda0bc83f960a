//! What else could be done with a switch day.

use crate::alternatives::best_first;
use crate::{Alternative, Sentence};
use std::collections::{BTreeMap, BTreeSet};
use tandem_model::{
    Change, Document, Entity, Leg, LegKind, LegLength, ModelError, NaiveDate, PersonId, Side, SwitchDay,
    SwitchDayId, SwitchStatus,
};
use tandem_rules::facts::{Calendar, LegWanted};
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Score, rule, weight};

const KINDS: [LegKind; 2] = [LegKind::RideAlong, LegKind::DeskShift];

/// Of moves of both legs, so many of the likely best are looked at exactly for each one asked for.
const TRIES: usize = 3;

/// The `limit` best alternatives to a planned switch day, best first: other places for one leg, both legs moved
/// together where the window between them demands it, and other partners, where those short of a switch day step in
/// and the others exchange theirs. Only places that are open to the two as far as they alone go; what a move does to
/// desks, weeks and other switch days is in its effect. What is fixed stays. `live` knows `document`.
///
/// Empty for what is not planned: done, cancelled, or not in the document.
pub fn alternatives_switch_days(
    document: &Document,
    live: &mut LiveCheck,
    switch_day: SwitchDayId,
    limit: usize,
) -> Vec<Alternative> {
    let planned = document.switch_days.get(switch_day).filter(|s| s.status == SwitchStatus::Planned);
    let Some(switch) = planned else { return Vec::new() };
    let mut found = other_places(document, live, switch, limit);
    let partners = Partners::new(document, live.calendar(), switch).proposals();
    found.extend(partners.into_iter().filter_map(|changes| verdict(document, live, changes)));
    best_first(found, limit)
}

/// What exactly these changes of switch days would do: the answer to "why not so?". `live` knows `document`.
///
/// # Errors
/// What [`Document::apply`] says to the changes.
pub fn why_not_switch_days(
    document: &Document,
    live: &mut LiveCheck,
    changes: &[Change],
) -> Result<Alternative, ModelError> {
    let title = title(document, changes);
    Alternative::new(document, live, Board::SwitchDays, title, changes.to_vec())
}

fn verdict(document: &Document, live: &mut LiveCheck, changes: Vec<Change>) -> Option<Alternative> {
    let title = title(document, &changes);
    Alternative::new(document, live, Board::SwitchDays, title, changes).ok()
}

fn title(document: &Document, changes: &[Change]) -> Sentence {
    let name = |id: PersonId| document.people.get(id).map_or_else(String::new, tandem_model::Person::name);
    let row = |side: &Option<Entity>| match side {
        Some(Entity::SwitchDay(switch)) => Some(switch.clone()),
        _ => None,
    };
    let of_two = |key: &'static str, switch: &SwitchDay| {
        Sentence::new(key)
            .text("inside", name(switch.inside_rep))
            .text("field", name(switch.field_rep))
            .leg("ride", switch.ride_along)
            .leg("desk", switch.desk_shift)
    };
    let sides: Vec<_> = changes.iter().map(|change| (row(&change.before), row(&change.after))).collect();
    match &sides[..] {
        [(Some(was), Some(is))] if (was.inside_rep, was.field_rep) == (is.inside_rep, is.field_rep) => {
            match (was.ride_along == is.ride_along, was.desk_shift == is.desk_shift) {
                (false, true) => Sentence::new("planner-alternative-ride").leg("ride", is.ride_along),
                (true, false) => Sentence::new("planner-alternative-desk").leg("desk", is.desk_shift),
                _ => Sentence::new("planner-alternative-both")
                    .leg("ride", is.ride_along)
                    .leg("desk", is.desk_shift),
            }
        }
        [(_, Some(is))] => of_two("planner-alternative-pair", is),
        [(Some(was), None)] => of_two("planner-alternative-without", was),
        [(_, Some(one)), (_, Some(other))] => of_two("planner-alternative-exchange", one)
            .text("other_inside", name(other.inside_rep))
            .text("other_field", name(other.field_rep))
            .leg("other_ride", other.ride_along)
            .leg("other_desk", other.desk_shift),
        _ => Sentence::new("planner-alternative-several").number("count", changes.len()),
    }
}

/// The same two people on other days.
fn other_places(
    document: &Document,
    live: &mut LiveCheck,
    switch: &SwitchDay,
    limit: usize,
) -> Vec<Alternative> {
    let calendar = live.calendar();
    let (inside, field) = (switch.inside_rep, switch.field_rep);
    let places = KINDS.map(|kind| {
        let wanted = wanted(switch.leg(kind).length);
        let open = open_places(calendar, kind, inside, field, wanted);
        open.into_iter().filter(|leg| *leg != switch.leg(kind)).collect::<Vec<_>>()
    });
    let limited = weight(document, "switch_legs_too_far") > 0;
    let window = u64::from(calendar.settings().switch_days.window_working_days);
    let numbers: BTreeMap<NaiveDate, i64> = places
        .iter()
        .flatten()
        .chain(&[switch.ride_along, switch.desk_shift])
        .map(|leg| (leg.date, calendar.working_day_number(leg.date)))
        .collect();
    let fits = |a: Leg, b: Leg| {
        let near = numbers[&a.date].abs_diff(numbers[&b.date]) <= window;
        (near || !limited) && !a.half_days().any(|at| b.half_days().any(|other| other == at))
    };

    let mut found = Vec::new();
    // By leg: where it could go, and the cost of that but for what depends on how far the other leg is.
    let mut alone: [Vec<(Leg, Score, bool)>; 2] = [Vec::new(), Vec::new()];
    for (side, kind) in KINDS.into_iter().enumerate() {
        for &leg in &places[side] {
            let moved = switch.clone().with_leg(kind, leg);
            let Some(move_one) = verdict(document, live, vec![Change::replace(switch.clone(), moved)]) else {
                continue;
            };
            let within = fits(leg, switch.leg(KINDS[1 - side]));
            alone[side].push((leg, without_distance(&move_one), within));
            if within {
                found.push(move_one);
            }
        }
    }
    let apart = i64::from(weight(document, "switch_legs_apart"));
    let mut both = Vec::new();
    for side in 0..2 {
        for &(leg, cost, _) in alone[side].iter().filter(|(.., within)| !within) {
            let other =
                alone[1 - side].iter().filter(|(other, ..)| fits(leg, *other)).map(|&(other, more, _)| {
                    let days = numbers[&leg.date].abs_diff(numbers[&other.date]).saturating_sub(1) as i64;
                    (cost + more + Score { hard: 0, medium: 0, soft: apart * days }, other)
                });
            if let Some((cost, other)) = other.min_by_key(|(cost, _)| *cost) {
                let (ride, desk) = if side == 0 { (leg, other) } else { (other, leg) };
                both.push((cost, ride, desk));
            }
        }
    }
    both.sort_by_key(|&(cost, ride, desk)| (cost, ride.date, desk.date));
    both.dedup_by_key(|&mut (_, ride, desk)| (ride, desk));
    for (_, ride, desk) in both.into_iter().take(TRIES * limit) {
        let moved = switch.clone().with_leg(LegKind::RideAlong, ride).with_leg(LegKind::DeskShift, desk);
        found.extend(verdict(document, live, vec![Change::replace(switch.clone(), moved)]));
    }
    found
}

/// The effect but for the terms about how far apart the two legs are.
fn without_distance(alternative: &Alternative) -> Score {
    let sum = |terms: &[tandem_rules::Term]| {
        let mut score = Score::default();
        for term in terms.iter().filter(|t| !matches!(t.rule, "switch_legs_too_far" | "switch_legs_apart")) {
            if let Some(rule) = rule(term.rule) {
                score.add(rule.level, i64::try_from(term.cost).unwrap_or(i64::MAX));
            }
        }
        score
    };
    sum(&alternative.added) - sum(&alternative.removed)
}

fn wanted(length: LegLength) -> LegWanted {
    if length == LegLength::Full { LegWanted::Full } else { LegWanted::Half }
}

/// Where a leg of the two could lie as far as they and the date go.
fn open_places(
    calendar: &Calendar,
    kind: LegKind,
    inside: PersonId,
    field: PersonId,
    wanted: LegWanted,
) -> Vec<Leg> {
    let dates = calendar.horizon().dates().filter(|date| !calendar.is_frozen(*date));
    dates
        .flat_map(|date| calendar.legs_on(wanted, date))
        .filter(|leg| calendar.is_leg_open(kind, inside, field, *leg))
        .collect()
}

/// The search for other partners.
struct Partners<'a> {
    document: &'a Document,
    calendar: &'a Calendar,
    switch: &'a SwitchDay,
    /// Of the horizon, by person.
    of_person: BTreeMap<PersonId, Vec<&'a SwitchDay>>,
    paired: BTreeSet<(PersonId, PersonId)>,
}

impl<'a> Partners<'a> {
    fn new(document: &'a Document, calendar: &'a Calendar, switch: &'a SwitchDay) -> Self {
        let mut of_person: BTreeMap<PersonId, Vec<&SwitchDay>> = BTreeMap::new();
        let mut paired = BTreeSet::new();
        for other in document.switch_days.iter().filter(|other| calendar.in_horizon(other)) {
            for person in [other.inside_rep, other.field_rep] {
                of_person.entry(person).or_default().push(other);
            }
            paired.insert((other.inside_rep, other.field_rep));
        }
        Self { document, calendar, switch, of_person, paired }
    }

    fn proposals(&self) -> Vec<Vec<Change>> {
        let mut found = Vec::new();
        for person in &self.document.people {
            let partner = person.id;
            let pair = match person.side {
                Side::Inside => (partner, self.switch.field_rep),
                Side::Field => (self.switch.inside_rep, partner),
                Side::Manager => continue,
            };
            let Some(instead) = self.paired_up(self.switch, pair) else { continue };
            let change = Change::replace(self.switch.clone(), instead);
            let own = self.of_person.get(&partner).map_or(&[][..], Vec::as_slice);
            if own.len() < self.calendar.demand(partner) as usize {
                found.push(vec![change]);
                continue;
            }
            for other in own.iter().filter(|other| !self.calendar.is_fixed(other)) {
                // Who loses the switch day of the one takes over that of the other.
                let pair = match person.side {
                    Side::Inside => (self.switch.inside_rep, other.field_rep),
                    _ => (other.inside_rep, self.switch.field_rep),
                };
                if let Some(exchanged) = self.paired_up(other, pair) {
                    found.push(vec![change.clone(), Change::replace((*other).clone(), exchanged)]);
                }
            }
        }
        found
    }

    /// The switch day with these two instead, as near as possible to where it is; none where they may not or cannot.
    fn paired_up(&self, switch: &SwitchDay, (inside, field): (PersonId, PersonId)) -> Option<SwitchDay> {
        let calendar = self.calendar;
        if !calendar.may_pair(inside, field) || self.paired.contains(&(inside, field)) {
            return None;
        }
        let places = |kind: LegKind| {
            let now = switch.leg(kind);
            let must = kind == LegKind::RideAlong && calendar.must_ride_full_day(inside, field);
            let length = if must { LegWanted::Full } else { calendar.leg_wanted(kind, inside, field) };
            // Most often the day can stay as it is.
            if wanted(now.length) == length && calendar.is_leg_open(kind, inside, field, now) {
                return vec![now];
            }
            let mut open = open_places(calendar, kind, inside, field, length);
            open.sort_by_key(|leg| {
                ((leg.date - now.date).num_days().abs(), leg.date, leg.length != now.length)
            });
            open
        };
        let (rides, desks) = (places(LegKind::RideAlong), places(LegKind::DeskShift));
        let window = u64::from(calendar.settings().switch_days.window_working_days);
        let fits = |ride: &Leg, desk: &Leg| {
            calendar.working_days_between(ride.date, desk.date) <= window
                && !ride.half_days().any(|at| desk.half_days().any(|other| other == at))
        };
        let (ride, desk) =
            rides.iter().find_map(|ride| Some((*ride, *desks.iter().find(|desk| fits(ride, desk))?)))?;
        let pair = SwitchDay { inside_rep: inside, field_rep: field, ..switch.clone() };
        Some(pair.with_leg(LegKind::RideAlong, ride).with_leg(LegKind::DeskShift, desk))
    }
}
