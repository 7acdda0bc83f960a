//! The document as an engine problem.

use super::Freedom;
use super::charges::{Charges, part};
use super::cost;
use super::earlier::{Known, known};
use crate::Bound;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tandem_engine::switch::{
    self, Away, Cover, Day, Desk, Earlier, Length, Outcome, Pair, Person, Place, Problem, Switch, Who,
};
use tandem_engine::{Cost, Watch};
use tandem_model::{
    Change, DeskId, Document, Half, HalfDay, LegKind, LegLength, NaiveDate, PairingLevel, PersonId, Side,
    SwitchDay, SwitchDayId,
};
use tandem_rules::facts::{Calendar, LegWanted};
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Context, Score, weight};

/// The weights in force.
#[derive(Clone, Copy, Debug)]
pub struct Weights {
    pub missing: u32,
    pub own_tandem: u32,
    pub pair_again: u32,
    pub rather_not: u32,
    pub distance: u32,
    pub weekday_wish: u32,
    pub short_item: u32,
    pub visit_by_pattern: u32,
    pub home_cover: u32,
    pub engine: switch::Weights,
}

impl Weights {
    fn new(document: &Document) -> Self {
        let of = |rule| weight(document, rule);
        Self {
            missing: of("switch_missing"),
            own_tandem: of("switch_own_tandem"),
            pair_again: of("switch_pair_again"),
            rather_not: of("switch_rather_not_pair"),
            distance: of("switch_distance"),
            weekday_wish: of("switch_weekday_wish"),
            short_item: of("switch_short_item"),
            visit_by_pattern: of("switch_visit_by_pattern"),
            home_cover: of("switch_home_cover"),
            engine: switch::Weights {
                quota: of("switch_week_quota"),
                between: of("switch_legs_apart"),
                between_free: 1,
                shared: of("switch_school_holidays"),
            },
        }
    }
}

/// The problem, and the names behind its indices.
pub struct Translation<'d> {
    pub document: &'d Document,
    pub context: Context,
    pub calendar: Calendar,
    pub weights: Weights,
    pub insides: Vec<PersonId>,
    pub fields: Vec<PersonId>,
    pub desks: Vec<DeskId>,
    pub dates: Vec<NaiveDate>,
    /// Switch days of the horizon that may be moved.
    pub movable: Vec<&'d SwitchDay>,
    /// Switch days of the horizon that stay as they are.
    pub fixed: Vec<&'d SwitchDay>,
    /// The switch day that people know by pair of indices.
    pub known: BTreeMap<(usize, usize), Known>,
    pub problem: Problem,
    /// Some switch day keeps a length of a leg that the planner would not have chosen.
    pub lengths_given: bool,
    /// Cost of disturbing what no plan can keep: a second switch day of a pair.
    lost: i64,
    /// Legs on closed dates that movable switch days may keep, by person.
    staying: BTreeMap<(PersonId, LegKind, NaiveDate), LegLength>,
    inside_index: HashMap<PersonId, usize>,
    field_index: HashMap<PersonId, usize>,
}

/// Hard rules without which a switch makes no sense. The search never breaks them, whatever they weigh, so a bound
/// holds among plans that keep them.
const ALWAYS_KEPT: &[&str] = &[
    "switch_leg_unavailable",
    "switch_double_booking",
    "switch_ride_without_visit",
    "switch_host_not_in_office",
    "switch_visitor_has_appointment",
    "switch_ride_too_short",
    "host_too_many_visitors",
    "switch_never_pair",
    "switch_pair_repeated",
];

/// Larger than any count, small enough to be added up.
const NO_LIMIT: u32 = u32::MAX / 4;

impl<'d> Translation<'d> {
    pub fn new(document: &'d Document, calendar: &Calendar, freedom: &Freedom) -> Self {
        let context = calendar.context();
        let of_side = |side: Side| -> Vec<PersonId> {
            document.people.iter().filter(|person| person.side == side).map(|person| person.id).collect()
        };
        let (insides, fields) = (of_side(Side::Inside), of_side(Side::Field));
        let index = |people: &[PersonId]| people.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let of_horizon = document.switch_days.iter().filter(|switch| calendar.in_horizon(switch));
        let (fixed, movable): (Vec<_>, Vec<_>) = of_horizon.partition(|switch| match freedom {
            Freedom::All => calendar.is_fixed(switch),
            Freedom::Only { movable, .. } => !movable.contains(&switch.id),
        });
        let mut translation = Self {
            document,
            context,
            calendar: calendar.clone(),
            weights: Weights::new(document),
            inside_index: index(&insides),
            field_index: index(&fields),
            insides,
            fields,
            desks: document.desks.iter().map(|desk| desk.id).collect(),
            dates: Vec::new(),
            movable,
            fixed,
            known: BTreeMap::new(),
            problem: empty(),
            lengths_given: false,
            lost: 0,
            staying: BTreeMap::new(),
        };
        translation.fill(freedom);
        translation
    }

    fn fill(&mut self, freedom: &Freedom) {
        self.staying = self.staying_legs();
        self.dates = self.choose_dates();
        self.fill_days();
        self.fill_known(freedom);
        self.fill_people();
        self.fill_desks();
        self.fill_pairs();
        self.fill_covers();
        let placed = |switch: &&&SwitchDay| self.place(switch);
        let fixed: Vec<Switch> = self.fixed.iter().filter_map(|switch| placed(&switch)).collect();
        let start: Vec<Switch> = self.movable.iter().filter_map(|switch| placed(&switch)).collect();
        self.problem.fixed = fixed;
        self.problem.start = start;
        debug_assert_eq!(self.problem.check(), Ok(()));
    }

    /// Nobody is planned into the past, the next days, or a blackout.
    fn is_closed(&self, date: NaiveDate) -> bool {
        !self.calendar.horizon().contains(date)
            || self.calendar.is_frozen(date)
            || (self.is_on("switch_blackout") && self.calendar.is_blackout(date))
    }

    /// What is about to happen and nothing stands against stays possible where it is, for its own two people.
    fn staying_legs(&self) -> BTreeMap<(PersonId, LegKind, NaiveDate), LegLength> {
        let calendar = &self.calendar;
        let mut found = BTreeMap::new();
        for switch in &self.movable {
            let (inside, field) = (switch.inside_rep, switch.field_rep);
            for kind in [LegKind::RideAlong, LegKind::DeskShift] {
                let leg = switch.leg(kind);
                if calendar.is_frozen(leg.date) && calendar.is_leg_open(kind, inside, field, leg) {
                    found.extend([inside, field].map(|person| ((person, kind, leg.date), leg.length)));
                }
            }
        }
        found
    }

    /// A rule with weight 0 is switched off, and then nothing may be forbidden in its name.
    fn is_on(&self, rule: &str) -> bool {
        weight(self.document, rule) > 0
    }

    /// Days on which somebody of each side could take a leg, and those of switch days that stay.
    fn choose_dates(&self) -> Vec<NaiveDate> {
        let halves = [Half::Morning, Half::Afternoon];
        let works = |person: &PersonId, date: NaiveDate, visits: bool| {
            halves.into_iter().any(|half| {
                let at = HalfDay { date, half };
                matches!(self.calendar.availability(*person, at), tandem_rules::facts::Availability::Free(_))
                    || (visits && self.calendar.visiting(*person, at).is_some())
            })
        };
        let invited =
            self.document.appointments.iter().filter(|row| row.account.is_some() && !row.invited.is_empty());
        let hours = &self.calendar.settings().working_hours;
        let joined: BTreeSet<NaiveDate> =
            invited.flat_map(|row| row.span.half_days(hours, 64)).map(|at| at.date).collect();
        let open = self.calendar.horizon().dates().filter(|&date| {
            !self.is_closed(date)
                && (joined.contains(&date) || self.insides.iter().any(|person| works(person, date, false)))
                && self.fields.iter().any(|person| works(person, date, true))
        });
        let staying = self.fixed.iter().flat_map(|switch| [switch.ride_along.date, switch.desk_shift.date]);
        let kept = self.staying.keys().map(|(_, _, date)| *date);
        open.chain(staying).chain(kept).collect::<BTreeSet<_>>().into_iter().collect()
    }

    fn fill_days(&mut self) {
        let Some(&first) = self.dates.first() else { return };
        let mut weeks: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        // Week 0 takes what lies outside the horizon, where no quota holds.
        self.problem.quotas = vec![NO_LIMIT];
        let mut numbers = Vec::new();
        for &date in &self.dates {
            let week = if self.calendar.horizon().contains(date) {
                let monday = Calendar::week_of(date);
                *weeks.entry(monday).or_insert_with(|| {
                    let quota = u32::try_from(self.calendar.week_quota(monday)).unwrap_or(NO_LIMIT);
                    self.problem.quotas.push(quota);
                    self.problem.quotas.len() - 1
                })
            } else {
                0
            };
            self.problem.days.push(Day { date: (date - first).num_days() as i32, week });
            let number = self.calendar.working_day_number(date) - self.calendar.working_day_number(first);
            numbers.push(number as i32);
        }
        self.problem.calendars = vec![numbers];
        let settings = &self.calendar.settings().switch_days;
        let limited =
            |rule, limit: u32, off| if self.is_on(rule) { i32::try_from(limit).unwrap_or(off) } else { off };
        let window = limited("switch_legs_too_far", settings.window_working_days, i32::MAX / 4);
        let gap = limited("switch_gap", settings.gap_days, 0);
        (self.problem.window, self.problem.gap) = (window, gap);
        self.problem.weights = self.weights.engine;
    }

    fn fill_known(&mut self, freedom: &Freedom) {
        let mut all = known(self.document, self.context, &self.movable);
        if let Freedom::Only { reluctant, penalty, .. } = freedom {
            for known in all.iter_mut().filter(|known| reluctant.contains(&known.switch.id)) {
                known.ride_moved = known.ride_moved.saturating_add(*penalty);
                known.desk_moved = known.desk_moved.saturating_add(*penalty);
            }
        }
        // Where two claim one pair, what was published first counts.
        all.sort_by_key(|known| (!known.released, known.switch.id));
        for known in all {
            let pair = self.pair_of(&known.switch);
            let stays = self.fixed.iter().any(|switch| self.pair_of(switch) == pair);
            match pair.filter(|pair| !stays && !self.known.contains_key(pair)) {
                Some(pair) => {
                    self.known.insert(pair, known);
                }
                None if known.released => {}
                None => self.lost += i64::from(known.ride_moved) + i64::from(known.desk_moved),
            }
        }
        let earlier = self.known.iter().map(|(&(inside, field), known)| Earlier {
            inside,
            field,
            ride: self.place_at(known.switch.ride_along.date, known.switch.ride_along.length),
            desk: self.place_at(known.switch.desk_shift.date, known.switch.desk_shift.length),
            ride_moved: known.ride_moved,
            desk_moved: known.desk_moved,
        });
        self.problem.earlier = earlier.collect();
    }

    fn fill_people(&mut self) {
        let charges = Charges { calendar: &self.calendar, weights: &self.weights };
        let of = |person: PersonId, side: Side| -> Person {
            let places = |kind: LegKind| {
                let of_date = |&date: &NaiveDate| {
                    let mut here = charges.of_date(kind, person, side, date, self.is_closed(date));
                    if let Some(length) = self.staying.get(&(person, kind, date)) {
                        let part = part(*length) as usize;
                        here[part] = charges.of_date(kind, person, side, date, false)[part];
                    }
                    here
                };
                self.dates.iter().flat_map(of_date).collect()
            };
            let demand = if self.weights.missing > 0 { self.calendar.demand(person) } else { 0 };
            let maximum =
                if self.is_on("switch_above_maximum") { self.calendar.maximum(person) } else { NO_LIMIT };
            let half_days =
                self.dates.iter().flat_map(|&date| [HalfDay::morning(date), HalfDay::afternoon(date)]);
            let inside = side == Side::Inside;
            Person {
                demand,
                maximum,
                legs_elsewhere: Vec::new(),
                ride: places(LegKind::RideAlong),
                desk: places(LegKind::DeskShift),
                at_desk: if inside {
                    half_days.map(|at| self.calendar.is_at_desk(person, at)).collect()
                } else {
                    Vec::new()
                },
                own_desk: self
                    .calendar
                    .desk_of(person)
                    .filter(|_| inside)
                    .and_then(|desk| self.desks.iter().position(|other| *other == desk)),
            }
        };
        let insides: Vec<Person> = self.insides.iter().map(|&person| of(person, Side::Inside)).collect();
        let fields: Vec<Person> = self.fields.iter().map(|&person| of(person, Side::Field)).collect();
        let joints = charges.joints(
            self.document,
            &|person| self.inside_index.get(&person).copied(),
            &|person| self.field_index.get(&person).copied(),
            &|date| self.dates.binary_search(&date).ok().map(|day| (day, self.is_closed(date))),
        );
        self.problem.joints = joints
            .into_iter()
            .filter(|joint| insides[joint.inside].ride[joint.place.index()] != joint.ride)
            .collect();
        self.problem.insides = insides;
        self.problem.fields = fields;
        self.fill_legs_elsewhere();
    }

    /// Switch days outside the horizon keep their distance too.
    fn fill_legs_elsewhere(&mut self) {
        let Some(&first) = self.dates.first() else { return };
        let outside = self
            .document
            .switch_days
            .iter()
            .filter(|switch| switch.counts() && !self.calendar.in_horizon(switch));
        for switch in outside {
            let dates =
                [switch.ride_along.date, switch.desk_shift.date].map(|date| (date - first).num_days() as i32);
            if let Some(&inside) = self.inside_index.get(&switch.inside_rep) {
                self.problem.insides[inside].legs_elsewhere.extend(dates);
            }
            if let Some(&field) = self.field_index.get(&switch.field_rep) {
                self.problem.fields[field].legs_elsewhere.extend(dates);
            }
        }
    }

    fn fill_desks(&mut self) {
        let half_days =
            || self.dates.iter().flat_map(|&date| [HalfDay::morning(date), HalfDay::afternoon(date)]);
        let (minimum, limit) = (self.is_on("desk_below_minimum"), self.is_on("desk_too_many_visitors"));
        let of = |&desk: &DeskId| {
            let spare = |at| {
                let (present, least) =
                    (self.calendar.desk_present(desk, at), self.calendar.desk_minimum(desk, at));
                if minimum { present.saturating_sub(least) } else { NO_LIMIT }
            };
            let visitors = |at| if limit { self.calendar.desk_visitor_limit(desk, at) } else { NO_LIMIT };
            Desk { spare: half_days().map(spare).collect(), visitors: half_days().map(visitors).collect() }
        };
        self.problem.desks = self.desks.iter().map(of).collect();
    }

    fn fill_pairs(&mut self) {
        let mut tandems: HashMap<(PersonId, PersonId), u32> = HashMap::new();
        for (_, inside, field) in self.calendar.tandems() {
            *tandems.entry((inside, field)).or_default() += 1;
        }
        // A switch day keeps the length that somebody gave its legs.
        let mut standing = HashMap::new();
        for switch in &self.movable {
            standing.entry((switch.inside_rep, switch.field_rep)).or_insert(*switch);
        }
        let lengths_given = std::cell::Cell::new(false);
        let length = |kind: LegKind, inside: PersonId, field: PersonId| {
            let wanted = match self.calendar.leg_wanted(kind, inside, field) {
                LegWanted::Half => Length::Half,
                LegWanted::Full => Length::Full,
            };
            let must = kind == LegKind::RideAlong && self.calendar.must_ride_full_day(inside, field);
            let kept = match standing.get(&(inside, field)).map(|switch| switch.leg(kind).length) {
                Some(_) if must => Length::Full,
                Some(LegLength::Full) => Length::Full,
                Some(_) => Length::Half,
                None => wanted,
            };
            lengths_given.set(lengths_given.get() || kept != wanted);
            kept
        };
        let calendar = &self.calendar;
        let mut pairs = Vec::with_capacity(self.insides.len() * self.fields.len());
        for &inside in &self.insides {
            for &field in &self.fields {
                if !calendar.may_pair(inside, field) {
                    pairs.push(None);
                    continue;
                }
                let met = calendar.has_met(inside, field);
                let rather_not = calendar.pairing(inside, field) == Some(PairingLevel::RatherNot);
                let steps = u32::try_from(calendar.distance_steps(inside, field)).unwrap_or(NO_LIMIT);
                let own = if met { 0 } else { tandems.get(&(inside, field)).copied().unwrap_or(0) };
                pairs.push(Some(Pair {
                    ride: length(LegKind::RideAlong, inside, field),
                    desk: length(LegKind::DeskShift, inside, field),
                    cost: if met { self.weights.pair_again } else { 0 }
                        + if rather_not { self.weights.rather_not } else { 0 }
                        + steps.saturating_mul(self.weights.distance),
                    own_missing: own * self.weights.own_tandem,
                    calendar: 0,
                }));
            }
        }
        self.lengths_given = lengths_given.get();
        self.problem.pairs = pairs;
    }

    /// Rules that the settings switch off and that the search keeps all the same.
    pub fn kept_though_off(&self) -> Vec<&'static str> {
        ALWAYS_KEPT.iter().copied().filter(|rule| !self.is_on(rule)).collect()
    }

    fn fill_covers(&mut self) {
        let half_days: Vec<HalfDay> =
            self.dates.iter().flat_map(|&date| [HalfDay::morning(date), HalfDay::afternoon(date)]).collect();
        let who = |person: &PersonId| {
            let inside = self.inside_index.get(person).map(|&at| Who::Inside(at));
            inside.or_else(|| self.field_index.get(person).map(|&at| Who::Field(at))).unwrap_or(Who::Other)
        };
        // Most people are in several groups.
        let mut away: HashMap<PersonId, Vec<bool>> = HashMap::new();
        let covers = self.calendar.cover_groups().map(|group| Cover {
            members: group
                .iter()
                .map(|person| {
                    let of_person =
                        || half_days.iter().map(|&at| self.calendar.is_away(*person, at)).collect();
                    (who(person), away.entry(*person).or_insert_with(of_person).clone())
                })
                .collect(),
            weight: self.weights.home_cover,
        });
        self.problem.covers = covers.collect();
    }

    pub fn pair_of(&self, switch: &SwitchDay) -> Option<(usize, usize)> {
        Some((*self.inside_index.get(&switch.inside_rep)?, *self.field_index.get(&switch.field_rep)?))
    }

    fn place_at(&self, date: NaiveDate, length: LegLength) -> Option<Place> {
        Some(Place { day: self.dates.binary_search(&date).ok()?, part: part(length) })
    }

    fn place(&self, switch: &SwitchDay) -> Option<Switch> {
        let (inside, field) = self.pair_of(switch)?;
        let ride = self.place_at(switch.ride_along.date, switch.ride_along.length)?;
        let desk = self.place_at(switch.desk_shift.date, switch.desk_shift.length)?;
        Some(Switch { inside, field, ride, desk })
    }

    /// Makes the engine count from where the rulebook stands with the fixed switch days alone, so that its costs are
    /// scores. What fixed switch days break is in there.
    pub fn set_base(&mut self, live: &mut LiveCheck) {
        let removals: Vec<Change> =
            self.movable.iter().map(|&switch| Change::remove(switch.clone())).collect();
        let change = live.verdict(self.document, &removals).unwrap_or_default();
        let alone = live.score(Board::SwitchDays) + change.delta(Board::SwitchDays);
        let mut plain = self.problem.clone();
        plain.base = Cost::ZERO;
        for earlier in &mut plain.earlier {
            if !self.known.get(&(earlier.inside, earlier.field)).is_some_and(|known| known.released) {
                (earlier.ride_moved, earlier.desk_moved) = (0, 0);
            }
        }
        let counted = switch::cost_of_fixed(&plain);
        let mut base = cost(alone);
        base.medium = base.medium / i64::from(self.weights.missing.max(1)) - counted.medium;
        base.soft += self.lost - counted.soft;
        self.problem.base = base;
    }

    /// An engine cost as a score, disturbance included.
    pub fn score(&self, cost: Cost) -> Score {
        let missing = i64::from(self.weights.missing.max(1));
        Score { hard: cost.hard, medium: cost.medium * missing, soft: cost.soft }
    }

    pub fn bound(&self, bound: switch::Bound) -> Bound {
        let score = self.score(bound.cost);
        let proof = match bound.proof {
            switch::Proof::Counting => "planner-proof-counting",
            switch::Proof::AllPlans => "planner-proof-all-plans",
            switch::Proof::CheapestPartners => "planner-proof-cheapest-partners",
            switch::Proof::PricedPartners => "planner-proof-priced-partners",
        };
        Bound { hard: score.hard, medium: score.medium, soft: score.soft, proof }
    }

    /// The bound for plans that may disturb as much as they like, which is what a score is compared with. Cut
    /// short, it is what the bound of the search leaves when all that can be disturbed is taken off, if that is more.
    pub fn undisturbed_bound(&self, outcome: &Outcome, watch: &Watch<'_>) -> Bound {
        let mut free = self.problem.clone();
        let mut disturbed = self.lost;
        for earlier in &mut free.earlier {
            if !self.known.get(&(earlier.inside, earlier.field)).is_some_and(|known| known.released) {
                disturbed += i64::from(earlier.ride_moved) + i64::from(earlier.desk_moved);
                (earlier.ride_moved, earlier.desk_moved) = (0, 0);
            }
        }
        free.base.soft -= self.lost;
        if disturbed == 0 {
            return self.bound(outcome.bound);
        }
        let steps = (400_000 / free.pairs.len().max(1)).clamp(2, 120) as u32;
        let mut least = outcome.bound;
        least.cost.soft -= disturbed;
        let bound = switch::bound(&free, &outcome.plan, steps, watch);
        if bound.cost < least.cost {
            Bound { proof: "planner-proof-less-moving", ..self.bound(least) }
        } else {
            self.bound(bound)
        }
    }

    /// The id of the switch day that people know of the two.
    pub fn known_id(&self, pair: (usize, usize)) -> Option<SwitchDayId> {
        self.known.get(&pair).map(|known| known.switch.id)
    }
}

fn empty() -> Problem {
    Problem {
        days: Vec::new(),
        calendars: vec![Vec::new()],
        quotas: Vec::new(),
        insides: Vec::new(),
        fields: Vec::new(),
        desks: Vec::new(),
        pairs: Vec::new(),
        covers: Vec::new(),
        away: Away { inside_ride: true, inside_desk: false, field_ride: false, field_desk: true },
        fixed: Vec::new(),
        earlier: Vec::new(),
        joints: Vec::new(),
        start: Vec::new(),
        window: 0,
        gap: 0,
        weights: switch::Weights { quota: 0, between: 0, between_free: 1, shared: 0 },
        base: Cost::ZERO,
    }
}
