//! Who stays short of a switch day, and which rules rule out the candidates.
//!
//! A candidate is a leg: one partner, one kind of leg, one half-day that is still to be planned. It counts for the
//! first rule that rules it out, looking from the pair over the two people and the date to what the plan holds
//! already, so that the counts add up to all candidates.

use super::problem::Translation;
use crate::{Obstacle, Sentence, Unmet};
use std::collections::HashSet;
use tandem_engine::switch::{Length, Part, Switch};
use tandem_model::{Half, HalfDay, LegKind, NaiveDate, PersonId};
use tandem_rules::facts::Availability;
use tandem_rules::weight;

/// At most so many fixed switch days are named for one rule.
const NAMED: usize = 4;

/// What rules a candidate out: the rule, and whether fixed switch days alone are enough for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
enum Cause {
    Never,
    AlreadyPaired,
    PartnerFull,
    Blackout,
    Unavailable,
    NoVisit,
    NoHost,
    VisitorBusy,
    Taken,
    TakenFixed,
    Gap,
    GapFixed,
    DeskMinimum,
    DeskMinimumFixed,
    DeskFull,
    DeskFullFixed,
    Window,
    Possible,
}

impl Cause {
    const ALL: [Self; 18] = [
        Self::Never,
        Self::AlreadyPaired,
        Self::PartnerFull,
        Self::Blackout,
        Self::Unavailable,
        Self::NoVisit,
        Self::NoHost,
        Self::VisitorBusy,
        Self::Taken,
        Self::TakenFixed,
        Self::Gap,
        Self::GapFixed,
        Self::DeskMinimum,
        Self::DeskMinimumFixed,
        Self::DeskFull,
        Self::DeskFullFixed,
        Self::Window,
        Self::Possible,
    ];

    const fn rule_and_key(self) -> (&'static str, &'static str) {
        match self {
            Self::Never => ("switch_never_pair", "planner-because-never"),
            Self::AlreadyPaired => ("switch_pair_repeated", "planner-because-already-paired"),
            Self::PartnerFull => ("switch_above_maximum", "planner-because-partner-full"),
            Self::Blackout => ("switch_blackout", "planner-because-blackout"),
            Self::Unavailable => ("switch_leg_unavailable", "planner-because-unavailable"),
            Self::NoVisit => ("switch_ride_without_visit", "planner-because-no-visit"),
            Self::NoHost => ("switch_host_not_in_office", "planner-because-no-host"),
            Self::VisitorBusy => ("switch_visitor_has_appointment", "planner-because-visitor-busy"),
            Self::Taken => ("switch_double_booking", "planner-because-taken"),
            Self::TakenFixed => ("switch_double_booking", "planner-because-taken-fixed"),
            Self::Gap => ("switch_gap", "planner-because-gap"),
            Self::GapFixed => ("switch_gap", "planner-because-gap-fixed"),
            Self::DeskMinimum => ("desk_below_minimum", "planner-because-desk-minimum"),
            Self::DeskMinimumFixed => ("desk_below_minimum", "planner-because-desk-minimum-fixed"),
            Self::DeskFull => ("desk_too_many_visitors", "planner-because-desk-full"),
            Self::DeskFullFixed => ("desk_too_many_visitors", "planner-because-desk-full-fixed"),
            Self::Window => ("switch_legs_too_far", "planner-because-window"),
            Self::Possible => ("switch_missing", "planner-because-possible"),
        }
    }

    const fn is_by_fixed(self) -> bool {
        matches!(self, Self::TakenFixed | Self::GapFixed | Self::DeskMinimumFixed | Self::DeskFullFixed)
    }
}

/// Everybody who stays short with `plan` next to what is fixed.
pub fn of(translation: &Translation<'_>, plan: &[Switch]) -> Vec<Unmet> {
    let problem = &translation.problem;
    let all: Vec<Switch> = problem.fixed.iter().chain(plan).copied().collect();
    let people = || problem.insides.iter().chain(&problem.fields);
    let mut held = vec![0u32; people().count()];
    for switch in &all {
        held[switch.inside] += 1;
        held[problem.insides.len() + switch.field] += 1;
    }
    let short: Vec<(usize, u32)> = people()
        .zip(&held)
        .enumerate()
        .filter_map(|(number, (person, &have))| {
            let missing = person.demand.saturating_sub(have);
            (missing > 0).then_some((number, missing))
        })
        .collect();
    if short.is_empty() {
        return Vec::new();
    }
    let ground = Ground::new(translation, &all, held);
    short.into_iter().map(|(number, missing)| ground.unmet(number, missing)).collect()
}

/// What keeps one person from a leg in one half-day, whoever the partner is.
#[derive(Clone, Copy)]
struct Own {
    cause: Option<Cause>,
    /// Position of the fixed switch that is the cause.
    fixed: Option<u32>,
}

const FREE: Own = Own { cause: None, fixed: None };

struct Ground<'t, 'd> {
    translation: &'t Translation<'d>,
    /// Half-days still to be planned.
    slots: Vec<HalfDay>,
    working_days: Vec<i64>,
    held: Vec<u32>,
    paired: HashSet<(usize, usize)>,
    /// By person (inside reps first), then by slot: for the ride, for the desk shift.
    own: [Vec<Own>; 2],
    /// The same for what the plan holds already, which is looked at last.
    held_near: [Vec<Own>; 2],
    /// By desk and slot: what keeps the next one from riding, and from hosting.
    desk: [Vec<Own>; 2],
    /// Rides to which an inside rep is invited.
    joints: HashSet<(usize, usize, HalfDay)>,
    people: usize,
}

const KINDS: [LegKind; 2] = [LegKind::RideAlong, LegKind::DeskShift];

impl<'t, 'd> Ground<'t, 'd> {
    fn new(translation: &'t Translation<'d>, all: &[Switch], held: Vec<u32>) -> Self {
        let (calendar, problem) = (&translation.calendar, &translation.problem);
        let planned = |date: NaiveDate| {
            !calendar.is_frozen(date)
                && (calendar.is_working_day(date) || translation.dates.binary_search(&date).is_ok())
        };
        let dates: Vec<NaiveDate> = calendar.horizon().dates().filter(|&date| planned(date)).collect();
        let slots: Vec<HalfDay> =
            dates.iter().flat_map(|&date| [HalfDay::morning(date), HalfDay::afternoon(date)]).collect();
        let invited = problem.joints.iter().filter(|joint| joint.ride.open).flat_map(|joint| {
            let date = translation.dates[joint.place.day];
            let halves: &[Half] = match joint.place.part {
                Part::Morning => &[Half::Morning],
                Part::Afternoon => &[Half::Afternoon],
                Part::Full => &[],
            };
            halves.iter().map(move |&half| (joint.inside, joint.field, HalfDay { date, half }))
        });
        let mut ground = Self {
            translation,
            working_days: slots.iter().map(|at| calendar.working_day_number(at.date)).collect(),
            people: held.len(),
            held,
            paired: all.iter().map(|switch| (switch.inside, switch.field)).collect(),
            own: [Vec::new(), Vec::new()],
            held_near: [Vec::new(), Vec::new()],
            desk: [Vec::new(), Vec::new()],
            joints: invited.collect(),
            slots,
        };
        ground.own = KINDS.map(|kind| ground.facts(kind));
        let near = ground.near(all);
        ground.held_near = [near.clone(), near];
        ground.desk = ground.desks(all);
        ground
    }

    fn id(&self, number: usize) -> PersonId {
        let insides = &self.translation.insides;
        insides.get(number).copied().unwrap_or_else(|| self.translation.fields[number - insides.len()])
    }

    fn is_on(&self, rule: &str) -> bool {
        weight(self.translation.document, rule) > 0
    }

    /// What date and person say, apart from any plan.
    fn facts(&self, kind: LegKind) -> Vec<Own> {
        let calendar = &self.translation.calendar;
        let (insides, blackout) = (self.translation.insides.len(), self.is_on("switch_blackout"));
        let mut found = Vec::with_capacity(self.people * self.slots.len());
        for number in 0..self.people {
            let person = self.id(number);
            let field = number >= insides;
            for &at in &self.slots {
                let free = matches!(calendar.availability(person, at), Availability::Free(_));
                let visiting = field && kind == LegKind::RideAlong;
                let cause = if blackout && calendar.is_blackout(at.date) {
                    Some(Cause::Blackout)
                } else if visiting && calendar.visiting(person, at).is_some() {
                    None
                } else if !free {
                    Some(Cause::Unavailable)
                } else {
                    match (kind, field) {
                        (LegKind::RideAlong, true) => Some(Cause::NoVisit),
                        (LegKind::RideAlong, false) => None,
                        (LegKind::DeskShift, true) => {
                            (!calendar.can_visit_desk(person, at)).then_some(Cause::VisitorBusy)
                        }
                        (LegKind::DeskShift, false) => {
                            (!calendar.can_host(person, at)).then_some(Cause::NoHost)
                        }
                    }
                };
                found.push(Own { cause, fixed: None });
            }
        }
        found
    }

    /// Half-days too close to switch days that the person has already.
    fn near(&self, all: &[Switch]) -> Vec<Own> {
        let problem = &self.translation.problem;
        let mut near = vec![FREE; self.people * self.slots.len()];
        let first = self.translation.dates.first().copied();
        let days_from = |date: NaiveDate| first.map_or(0, |first| (date - first).num_days() as i32);
        let insides = problem.insides.len();
        let mut close = |number: usize, is_near: &dyn Fn(HalfDay) -> Option<Cause>, fixed: Option<u32>| {
            let row = &mut near[number * self.slots.len()..(number + 1) * self.slots.len()];
            for (own, &at) in row.iter_mut().zip(&self.slots) {
                if let Some(cause) = is_near(at).filter(|_| own.fixed.is_none()) {
                    *own = Own { cause: Some(cause), fixed };
                }
            }
        };
        for (number, person) in problem.insides.iter().chain(&problem.fields).enumerate() {
            for &leg in &person.legs_elsewhere {
                let near =
                    |at: HalfDay| ((days_from(at.date) - leg).abs() < problem.gap).then_some(Cause::Gap);
                close(number, &near, None);
            }
        }
        for (index, switch) in all.iter().enumerate() {
            let fixed = (index < problem.fixed.len()).then_some(index as u32);
            let legs = [switch.ride, switch.desk].map(|place| {
                (
                    self.translation.dates[place.day],
                    super::charges::leg(self.translation.dates[place.day], place.part),
                )
            });
            let near = |at: HalfDay| {
                if legs.iter().any(|(_, leg)| leg.half_days().any(|half| half == at)) {
                    return Some(if fixed.is_some() { Cause::TakenFixed } else { Cause::Taken });
                }
                let close = |date: NaiveDate| (days_from(at.date) - days_from(date)).abs() < problem.gap;
                legs.iter().any(|&(date, _)| close(date)).then_some(if fixed.is_some() {
                    Cause::GapFixed
                } else {
                    Cause::Gap
                })
            };
            for number in [switch.inside, insides + switch.field] {
                close(number, &near, fixed);
            }
        }
        near
    }

    /// Desks that can spare nobody or take no visitor in a half-day.
    fn desks(&self, all: &[Switch]) -> [Vec<Own>; 2] {
        let problem = &self.translation.problem;
        let count = self.slots.len();
        let mut found = [vec![FREE; problem.desks.len() * count], vec![FREE; problem.desks.len() * count]];
        for (k, desk) in problem.desks.iter().enumerate() {
            let here = |switch: &&Switch| problem.insides[switch.inside].own_desk == Some(k);
            let of_desk: Vec<(usize, &Switch)> = all.iter().enumerate().filter(|(_, s)| here(s)).collect();
            for (position, at) in self.slots.iter().enumerate() {
                let Ok(day) = self.translation.dates.binary_search(&at.date) else { continue };
                let slot = 2 * day + usize::from(at.half == Half::Afternoon);
                let gone = |(_, switch): &&(usize, &Switch)| {
                    switch.ride.slots().contains(&slot) && problem.insides[switch.inside].at_desk[slot]
                };
                let visits = |(_, switch): &&(usize, &Switch)| switch.desk.slots().contains(&slot);
                let full = |uses: &dyn Fn(&&(usize, &Switch)) -> bool, limit: u32, causes: [Cause; 2]| {
                    let using: Vec<usize> = of_desk.iter().filter(uses).map(|(index, _)| *index).collect();
                    let fixed: Vec<usize> =
                        using.iter().copied().filter(|&index| index < problem.fixed.len()).collect();
                    if using.len() < limit as usize {
                        FREE
                    } else if limit > 0 && fixed.len() >= limit as usize {
                        Own { cause: Some(causes[1]), fixed: fixed.first().map(|&index| index as u32) }
                    } else {
                        Own { cause: Some(causes[0]), fixed: None }
                    }
                };
                let at = k * count + position;
                found[0][at] = full(&gone, desk.spare[slot], [Cause::DeskMinimum, Cause::DeskMinimumFixed]);
                found[1][at] = full(&visits, desk.visitors[slot], [Cause::DeskFull, Cause::DeskFullFixed]);
            }
        }
        found
    }

    fn unmet(&self, number: usize, missing: u32) -> Unmet {
        let insides = self.translation.insides.len();
        let others = if number < insides { insides..self.people } else { 0..insides };
        let mut tally = Tally::default();
        for other in others {
            let (inside, field) =
                if number < insides { (number, other - insides) } else { (other, number - insides) };
            self.count_partner(inside, field, other, &mut tally);
        }
        let subject = self.id(number);
        let name = self
            .translation
            .document
            .people
            .get(subject)
            .map_or_else(String::new, tandem_model::Person::name);
        Unmet {
            subject: subject.into(),
            sentence: Sentence::new("planner-unmet-switch").text("person", name).number("count", missing),
            because: tally.obstacles(self),
        }
    }

    fn count_partner(&self, inside: usize, field: usize, partner: usize, tally: &mut Tally) {
        let problem = &self.translation.problem;
        let candidates = 2 * self.slots.len() as u64;
        let calendar = &self.translation.calendar;
        let ids = (self.translation.insides[inside], self.translation.fields[field]);
        let person = |number: usize| {
            let fields = || &problem.fields[number - problem.insides.len()];
            problem.insides.get(number).unwrap_or_else(fields)
        };
        let of_pair = if calendar.pairing(ids.0, ids.1) == Some(tandem_model::PairingLevel::Never) {
            Some(Cause::Never)
        } else if problem.pair(inside, field).is_none() {
            // Never employed on the same day.
            Some(Cause::Unavailable)
        } else if self.paired.contains(&(inside, field)) {
            Some(Cause::AlreadyPaired)
        } else if self.held[partner] >= person(partner).maximum {
            Some(Cause::PartnerFull)
        } else {
            None
        };
        if let Some(cause) = of_pair {
            tally.counts[cause as usize] += candidates;
            return;
        }
        let Some(pair) = problem.pair(inside, field) else { return };
        let mut free: [Vec<usize>; 2] = [Vec::new(), Vec::new()];
        for (kind, length) in [(0, pair.ride), (1, pair.desk)] {
            for slot in 0..self.slots.len() {
                let half = self.cause(kind, inside, field, slot);
                let own = if length == Length::Full && half.cause.is_none() {
                    self.cause(kind, inside, field, slot ^ 1)
                } else {
                    half
                };
                match own.cause {
                    Some(cause) => tally.add(cause, own.fixed),
                    None => free[kind].push(slot),
                }
            }
        }
        let meets = |ride: usize, desk: usize| {
            let day = |slot: usize| slot / 2;
            let same = day(ride) == day(desk)
                && (ride == desk || pair.ride == Length::Full || pair.desk == Length::Full);
            !same && (self.working_days[ride] - self.working_days[desk]).abs() <= i64::from(problem.window)
        };
        let [rides, desks] = &free;
        for (own, other) in [(rides, desks), (desks, rides)] {
            for &slot in own {
                let possible = other.iter().any(|&of_other| meets(slot, of_other));
                tally.add(if possible { Cause::Possible } else { Cause::Window }, None);
            }
        }
    }

    /// The first that keeps the two from a leg in a half-day.
    fn cause(&self, kind: usize, inside: usize, field: usize, slot: usize) -> Own {
        let count = self.slots.len();
        let (i, f) = (inside * count + slot, (self.translation.insides.len() + field) * count + slot);
        let invited = || kind == 0 && self.joints.contains(&(inside, field, self.slots[slot]));
        let own = self.own[kind][i];
        let (own, other) = (if own.cause.is_some() && invited() { FREE } else { own }, self.own[kind][f]);
        let (near, other_near) = (self.held_near[kind][i], self.held_near[kind][f]);
        let desk = || {
            let person = &self.translation.problem.insides[inside];
            let leaves = kind == 1 || {
                let at = self.slots[slot];
                self.translation.calendar.is_at_desk(self.translation.insides[inside], at)
            };
            person.own_desk.filter(|_| leaves).map_or(FREE, |k| self.desk[kind][k * count + slot])
        };
        let facts = match (own.cause, other.cause) {
            (Some(a), Some(b)) => return if a <= b { own } else { other },
            (Some(_), None) => own,
            (None, _) => other,
        };
        [facts, near, other_near].into_iter().find(|own| own.cause.is_some()).unwrap_or_else(desk)
    }
}

#[derive(Default)]
struct Tally {
    counts: [u64; Cause::ALL.len()],
    fixed: [std::collections::BTreeSet<u32>; Cause::ALL.len()],
}

impl Tally {
    fn add(&mut self, cause: Cause, fixed: Option<u32>) {
        self.counts[cause as usize] += 1;
        self.fixed[cause as usize].extend(fixed);
    }

    fn obstacles(&self, ground: &Ground<'_, '_>) -> Vec<Obstacle> {
        let total: u64 = self.counts.iter().sum();
        let mut causes: Vec<Cause> =
            Cause::ALL.into_iter().filter(|&cause| self.counts[cause as usize] > 0).collect();
        causes.sort_by_key(|&cause| std::cmp::Reverse(self.counts[cause as usize]));
        let obstacle = |cause: Cause| {
            let (rule, key) = cause.rule_and_key();
            let count = self.counts[cause as usize];
            let mut sentence = Sentence::new(key).number("count", count).number("total", total);
            if cause.is_by_fixed() {
                let fixed = &self.fixed[cause as usize];
                let names = fixed.iter().take(NAMED).map(|&index| ground.named(index as usize)).collect();
                sentence = sentence.names("names", names).number("more", fixed.len().saturating_sub(NAMED));
            }
            Obstacle { rule, count, sentence }
        };
        causes.into_iter().map(obstacle).collect()
    }
}

impl Ground<'_, '_> {
    /// A fixed switch day by its two people.
    fn named(&self, index: usize) -> String {
        let translation = self.translation;
        let switch = translation.problem.fixed[index];
        let name = |id: PersonId| {
            translation.document.people.get(id).map_or_else(String::new, tandem_model::Person::name)
        };
        let (inside, field) = (translation.insides[switch.inside], translation.fields[switch.field]);
        format!("{} – {}", name(inside), name(field))
    }
}
