//! The plain recount of a plan, straight from the problem and without any index. Tests compare the search with it.

use super::{Charge, Part, Place, Problem, Switch, Who};
use crate::Cost;

/// A hard rule that a switch of a plan breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The two may not be paired.
    Forbidden(Switch),
    /// The same pair a second time.
    Twice(Switch),
    /// A leg where one of the two is not available, or of another length than the pair's.
    Unavailable(Switch),
    /// The legs are too far apart.
    TooFarApart(Switch),
    /// Too close to another leg of one of the two, or in the same half-day.
    TooClose(Switch),
    /// The person has more switches than the maximum; inside reps first, then field reps.
    AboveMaximum(usize),
    /// A desk loses more people than it can spare in a half-day.
    DeskShort(usize, usize),
    /// A desk or host has more visitors than allowed in a half-day.
    Visitors(usize, usize),
}

fn charge(problem: &Problem, switch: &Switch) -> i64 {
    let both = |a: Charge, b: Charge| {
        let shared = if a.shared || b.shared { problem.weights.shared } else { 0 };
        i64::from(a.cost) + i64::from(b.cost) + i64::from(shared)
    };
    let (inside, field) = (&problem.insides[switch.inside], &problem.fields[switch.field]);
    let (ride, desk) = (switch.ride.index(), switch.desk.index());
    let joint = problem
        .joints
        .iter()
        .find(|j| (j.inside, j.field, j.place) == (switch.inside, switch.field, switch.ride));
    both(joint.map_or(inside.ride[ride], |j| j.ride), field.ride[ride])
        + both(inside.desk[desk], field.desk[desk])
}

/// Counts what the fixed switches and these cost together.
pub fn cost(problem: &Problem, switches: &[Switch]) -> Cost {
    let all: Vec<Switch> = problem.fixed.iter().chain(switches).copied().collect();
    let has = |i: usize, f: usize| all.iter().any(|s| s.inside == i && s.field == f);
    let mut total = problem.base;

    let insides =
        problem.insides.iter().enumerate().map(|(i, p)| (p, all.iter().filter(move |s| s.inside == i)));
    let fields =
        problem.fields.iter().enumerate().map(|(f, p)| (p, all.iter().filter(move |s| s.field == f)));
    total.medium +=
        insides.map(|(p, own)| i64::from(p.demand).saturating_sub(own.count() as i64).max(0)).sum::<i64>();
    total.medium +=
        fields.map(|(p, own)| i64::from(p.demand).saturating_sub(own.count() as i64).max(0)).sum::<i64>();

    for switch in &all {
        total.soft += charge(problem, switch);
        if let Some(pair) = problem.pair(switch.inside, switch.field) {
            total.soft += i64::from(pair.cost);
            total.soft += problem.between(pair.calendar, switch.ride.day, switch.desk.day).unwrap_or(0);
        }
    }
    for (index, pair) in problem.pairs.iter().enumerate() {
        let (i, f) = (index / problem.fields.len().max(1), index % problem.fields.len().max(1));
        if let Some(pair) = pair
            && !has(i, f)
        {
            total.soft += i64::from(pair.own_missing);
        }
    }
    for (week, &quota) in problem.quotas.iter().enumerate() {
        let legs =
            all.iter().flat_map(|s| [s.ride, s.desk]).filter(|p| problem.days[p.day].week == week).count();
        total.soft += i64::from(problem.weights.quota) * (legs as i64 - i64::from(quota)).max(0);
    }
    for cover in &problem.covers {
        for slot in 0..problem.slots() {
            let legs_of = |who: Who| {
                all.iter()
                    .flat_map(|s| {
                        [
                            (Who::Inside(s.inside), s.ride, problem.away.inside_ride),
                            (Who::Inside(s.inside), s.desk, problem.away.inside_desk),
                            (Who::Field(s.field), s.ride, problem.away.field_ride),
                            (Who::Field(s.field), s.desk, problem.away.field_desk),
                        ]
                    })
                    .filter(|&(person, place, counts)| {
                        person == who && counts && place.slots().contains(&slot)
                    })
                    .count()
            };
            let by_leg = cover.members.iter().any(|(who, _)| legs_of(*who) > 0);
            if by_leg && cover.members.iter().all(|(who, away)| away[slot] || legs_of(*who) > 0) {
                total.soft += i64::from(cover.weight);
            }
        }
    }
    for earlier in &problem.earlier {
        let now = switches.iter().find(|s| s.inside == earlier.inside && s.field == earlier.field);
        let kept = |at: Option<Place>, now: Option<Place>| at.is_some() && at == now;
        if !kept(earlier.ride, now.map(|s| s.ride)) {
            total.soft += i64::from(earlier.ride_moved);
        }
        if !kept(earlier.desk, now.map(|s| s.desk)) {
            total.soft += i64::from(earlier.desk_moved);
        }
    }
    total
}

/// Lists the hard rules that these switches break next to the fixed ones. Those among the fixed are not listed.
pub fn broken(problem: &Problem, switches: &[Switch]) -> Vec<Broken> {
    let mut found = Vec::new();
    let all: Vec<Switch> = problem.fixed.iter().chain(switches).copied().collect();
    let fits = |length: super::Length, part: Part| (part == Part::Full) == (length == super::Length::Full);
    for (index, switch) in switches.iter().enumerate() {
        let Some(pair) = problem.pair(switch.inside, switch.field) else {
            found.push(Broken::Forbidden(*switch));
            continue;
        };
        let (inside, field) = (&problem.insides[switch.inside], &problem.fields[switch.field]);
        let (ride, desk) = (switch.ride.index(), switch.desk.index());
        let joint = problem
            .joints
            .iter()
            .find(|j| (j.inside, j.field, j.place) == (switch.inside, switch.field, switch.ride));
        let own_ride = joint.map_or(inside.ride[ride], |j| j.ride);
        let open = own_ride.open && field.ride[ride].open && inside.desk[desk].open && field.desk[desk].open;
        if !open || !fits(pair.ride, switch.ride.part) || !fits(pair.desk, switch.desk.part) {
            found.push(Broken::Unavailable(*switch));
        }
        if problem.between(pair.calendar, switch.ride.day, switch.desk.day).is_none() {
            found.push(Broken::TooFarApart(*switch));
        }
        let own = switch.ride.slots().any(|slot| switch.desk.slots().contains(&slot));
        let dates = |s: &Switch| [problem.days[s.ride.day].date, problem.days[s.desk.day].date];
        let elsewhere = [inside, field].iter().any(|p| {
            p.legs_elsewhere.iter().any(|a| dates(switch).iter().any(|b| (a - b).abs() < problem.gap))
        });
        let others = &all[..problem.fixed.len() + index];
        let near = others.iter().any(|other| {
            let related = other.inside == switch.inside || other.field == switch.field;
            let close =
                dates(other).iter().any(|a| dates(switch).iter().any(|b| (a - b).abs() < problem.gap));
            let slots = |s: &Switch| s.ride.slots().chain(s.desk.slots()).collect::<Vec<_>>();
            let same = slots(other).iter().any(|slot| slots(switch).contains(slot));
            related && (close || same)
        });
        if own || elsewhere || near {
            found.push(Broken::TooClose(*switch));
        }
        if others.iter().any(|other| other.inside == switch.inside && other.field == switch.field) {
            found.push(Broken::Twice(*switch));
        }
    }
    for (index, person) in problem.insides.iter().chain(&problem.fields).enumerate() {
        let inside = index < problem.insides.len();
        let own =
            |s: &&Switch| if inside { s.inside == index } else { s.field + problem.insides.len() == index };
        let more = switches.iter().any(|s| own(&s));
        if more && all.iter().filter(own).count() > person.maximum as usize {
            found.push(Broken::AboveMaximum(index));
        }
    }
    for (k, desk) in problem.desks.iter().enumerate() {
        let here = |s: &&Switch| problem.insides[s.inside].own_desk == Some(k);
        for slot in 0..problem.slots() {
            let gone =
                |s: &&Switch| s.ride.slots().contains(&slot) && problem.insides[s.inside].at_desk[slot];
            let more = switches.iter().filter(here).any(|s| gone(&s));
            if more && all.iter().filter(here).filter(gone).count() > desk.spare[slot] as usize {
                found.push(Broken::DeskShort(k, slot));
            }
            let visits = |s: &&Switch| s.desk.slots().contains(&slot);
            let more = switches.iter().filter(here).any(|s| visits(&s));
            if more && all.iter().filter(here).filter(visits).count() > desk.visitors[slot] as usize {
                found.push(Broken::Visitors(k, slot));
            }
        }
    }
    found
}
