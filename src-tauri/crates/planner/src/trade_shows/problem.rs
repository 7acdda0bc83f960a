//! The document as an engine problem: people, seats and days by index.

use super::people::People;
use super::timeline::Timeline;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tandem_engine::Cost;
use tandem_engine::shows::{Duty, Earlier, Need, Problem, Seats, Shift, Show, Visit, Weights};
use tandem_model::{
    BoothDuty, BoothDutyId, Change, Document, HalfDay, PairingLevel, PersonId, ShiftId, ShiftKind, Side,
    StationId, TradeShowId,
};
use tandem_rules::facts::{Calendar, ShiftFacts, VisitFaces};
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Score, judge, weight};

/// A station or a build-up that takes everybody.
const NO_LIMIT: u32 = 10_000;

/// Steps of the uneven load.
const SHARE_STEP: i32 = 15;

/// What may be decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Free {
    /// Everything but pins, what only somebody could have put there, the past and the days that are frozen.
    Plan,
    /// These duties and the seats of their shifts.
    Only(BTreeSet<BoothDutyId>),
    /// These duties, and of the rest of their shows what nobody pinned, each change at a high price.
    Release(BTreeSet<BoothDutyId>),
}

/// Cost of releasing a duty in a repair: above what all wishes about it could be worth.
const RELEASED: u32 = 100_000;

/// The problem, and what its indices stand for.
pub struct Translation<'d> {
    pub document: &'d Document,
    pub problem: Problem,
    pub people: Vec<PersonId>,
    pub shifts: Vec<ShiftId>,
    pub seats: Vec<(ShiftId, Option<StationId>)>,
    /// Duties that stay.
    pub fixed: Vec<&'d BoothDuty>,
    /// Duties that may be moved or dropped.
    pub movable: Vec<&'d BoothDuty>,
    /// Released duties that are not fixed, with their place.
    pub released: BTreeMap<BoothDutyId, Duty>,
    /// The movable duties as a plan.
    pub start: Vec<Duty>,
    seat_numbers: HashMap<(ShiftId, Option<StationId>), usize>,
    person_numbers: HashMap<PersonId, usize>,
    calendar: &'d Calendar,
}

fn number(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

impl<'d> Translation<'d> {
    pub fn new(document: &'d Document, calendar: &'d Calendar, free: &Free) -> Self {
        let mut shows: Vec<TradeShowId> = calendar.shows().map(|show| show.id).collect();
        shows.sort_unstable();
        let shifts: Vec<&ShiftFacts> = shows.iter().flat_map(|show| calendar.shifts_of(*show)).collect();
        let judged: Vec<&BoothDuty> =
            document.booth_duties.iter().filter(|duty| calendar.shift(duty.shift).is_some()).collect();
        let on_duty: BTreeSet<PersonId> = judged.iter().map(|duty| duty.person).collect();
        let people: Vec<PersonId> = document
            .people
            .iter()
            .filter(|person| on_duty.contains(&person.id) || calendar.is_employed_in_horizon(person.id))
            .map(|person| person.id)
            .collect();
        let person_numbers = people.iter().copied().zip(0..).collect();
        let (fixed, movable): (Vec<&BoothDuty>, Vec<&BoothDuty>) =
            judged.into_iter().partition(|duty| is_fixed(document, calendar, duty, free));
        let timeline = Timeline::new(document, calendar, &shifts, &people);
        let mut translation = Self {
            document,
            problem: empty(document, timeline.days()),
            people,
            shifts: shifts.iter().map(|shift| shift.id).collect(),
            seats: Vec::new(),
            fixed,
            movable,
            released: BTreeMap::new(),
            start: Vec::new(),
            seat_numbers: HashMap::new(),
            person_numbers,
            calendar,
        };
        translation.set_shifts(&shows, &shifts, &timeline);
        translation.set_seats(&shifts, free);
        translation.set_visits(&shifts);
        let people = People { document, calendar, timeline: &timeline, shows: &shows, shifts: &shifts };
        people.fill(&translation.people, &translation.person_numbers, &mut translation.problem);
        translation.set_pairs();
        translation.set_duties(free);
        translation
    }

    fn set_shifts(&mut self, shows: &[TradeShowId], shifts: &[&ShiftFacts], timeline: &Timeline) {
        let calendar = self.calendar;
        for (number, show) in shows.iter().enumerate() {
            let share = calendar.show_share(*show).and_then(|share| i32::try_from(share).ok());
            self.problem.shows.push(Show {
                place: number,
                budget: calendar.show(*show).map_or(0, |show| show.budget),
                share: share.unwrap_or(i32::MAX),
            });
        }
        self.problem.travel.clone_from(&timeline.travel);
        for shift in shifts {
            let customers = shift.kind == ShiftKind::Customer;
            let has = |side| calendar.has_eligible(shift.id, side);
            let half = |at: Option<&HalfDay>| at.map_or(0, |at| timeline.half(*at));
            self.problem.shifts.push(Shift {
                show: shows.binary_search(&shift.show).unwrap_or(0),
                start: timeline.minute(shift.span.start),
                end: timeline.minute(shift.span.end),
                day: timeline.day(shift.begins.date),
                first_half: half(shift.half_days.first()),
                last_half: half(shift.half_days.last()),
                minutes: shift.minutes.cast_signed(),
                pause: shift.pause.cast_signed(),
                weekend: shift.weekend,
                substitute: shift.rest_day,
                mixed: customers && has(Side::Inside) && has(Side::Field),
                partners: customers,
            });
        }
    }

    fn set_seats(&mut self, shifts: &[&ShiftFacts], free: &Free) {
        let calendar = self.calendar;
        for (number, shift) in shifts.iter().enumerate() {
            let open = is_open(self.document, calendar, shift, free);
            let may_come = |id: &PersonId| {
                calendar.side(*id).is_some_and(|side| side != Side::Manager)
                    && calendar.shift_blocked(*id, shift).is_none()
            };
            let there: Vec<(usize, PersonId)> =
                self.people.iter().copied().enumerate().filter(|(_, id)| open && may_come(id)).collect();
            for seat in &shift.seats {
                let fits = |id: PersonId| calendar.needs_unmet(id, shift, seat.station).is_empty();
                let seats = Seats {
                    shift: number,
                    minimum: seat.minimum,
                    desired: seat.desired,
                    maximum: seat.maximum.unwrap_or(NO_LIMIT).max(seat.desired),
                    able: there.iter().filter(|(_, id)| fits(*id)).map(|(number, _)| *number).collect(),
                };
                self.add_seats((shift.id, seat.station), seats);
            }
            // Somebody without a station fills no seat, and still is there.
            let without = |duty: &&&BoothDuty| duty.shift == shift.id && duty.station.is_none();
            if shift.kind == ShiftKind::Customer
                && self.fixed.iter().chain(&self.movable).any(|duty| without(&duty))
            {
                let seats =
                    Seats { shift: number, minimum: 0, desired: 0, maximum: NO_LIMIT, able: Vec::new() };
                self.add_seats((shift.id, None), seats);
            }
            for need in shift.group_needs() {
                let here = self.seats.iter().enumerate().filter(|(_, (of, station))| {
                    *of == shift.id && (need.station.is_none() || need.station == *station)
                });
                let seats: Vec<usize> = here.map(|(number, _)| number).collect();
                let has = |id: &PersonId| calendar.meets(*id, need, shift.begins.date);
                let able = self.people.iter().enumerate().filter(|(_, id)| has(id));
                self.problem.needs.push(Need { seats, able: able.map(|(number, _)| number).collect() });
            }
        }
    }

    fn add_seats(&mut self, place: (ShiftId, Option<StationId>), seats: Seats) {
        self.seat_numbers.insert(place, self.seats.len());
        self.seats.push(place);
        self.problem.seats.push(seats);
    }

    fn set_visits(&mut self, shifts: &[&ShiftFacts]) {
        let unmet = weight(self.document, "show_visit_unmet");
        for visit in &self.document.visits {
            let Some(show) = self.calendar.show(visit.show) else { continue };
            let Some(who) = VisitFaces::of(self.document, show, visit) else { continue };
            if who.faces.is_empty() {
                continue;
            }
            let parts = shifts.iter().enumerate().filter(|(_, shift)| shift.show == visit.show);
            let parts = parts.map(|(number, shift)| (number, who.minutes_of(shift) as i32));
            let known = |ids: &[PersonId]| -> Vec<usize> {
                ids.iter().filter_map(|id| self.person_numbers.get(id).copied()).collect()
            };
            self.problem.visits.push(Visit {
                weight: unmet.saturating_mul(number(who.points)),
                needed: i32::try_from(who.needed).unwrap_or(i32::MAX),
                parts: parts.filter(|(_, minutes)| *minutes > 0).collect(),
                faces: known(&who.faces),
                deputies: known(who.deputy.as_slice()),
            });
        }
    }

    fn set_pairs(&mut self) {
        for row in &self.document.pairings {
            let index = |id| self.person_numbers.get(&id).copied();
            let (Some(one), Some(other)) = (index(row.inside_rep), index(row.field_rep)) else { continue };
            match row.level {
                PairingLevel::Never => self.problem.never.push((one, other)),
                PairingLevel::RatherNot => self.problem.rather_not.push((one, other)),
                PairingLevel::Required | PairingLevel::Preferred => {}
            }
        }
    }

    /// Where a duty is in the problem.
    pub fn place(&self, duty: &BoothDuty) -> Option<Duty> {
        let shift = self.calendar.shift(duty.shift)?;
        let station = duty.station.filter(|_| shift.kind == ShiftKind::Customer);
        Some(Duty {
            person: *self.person_numbers.get(&duty.person)?,
            seats: *self.seat_numbers.get(&(duty.shift, station))?,
        })
    }

    fn set_duties(&mut self, free: &Free) {
        let times = |shift: ShiftId| {
            self.calendar.shift(shift).map_or(0, |shift| self.calendar.times_moved(shift.begins.date))
        };
        let fixed: BTreeSet<Duty> = self.fixed.iter().filter_map(|duty| self.place(duty)).collect();
        let fixed_ids: BTreeSet<BoothDutyId> = self.fixed.iter().map(|duty| duty.id).collect();
        let mut moved: BTreeMap<Duty, u32> = BTreeMap::new();
        let mut released = BTreeMap::new();
        let released_cost = weight(self.document, "show_moved_released");
        let known = self.calendar.released_duties(self.document);
        for duty in known.values().filter(|duty| !fixed_ids.contains(&duty.id)) {
            if let Some(place) = self.place(duty).filter(|place| !fixed.contains(place)) {
                released.insert(duty.id, place);
                *moved.entry(place).or_default() += released_cost * number(times(duty.shift));
            }
        }
        let unreleased_cost = weight(self.document, "show_moved");
        let mut start = BTreeSet::new();
        for duty in &self.movable {
            let Some(place) = self.place(duty) else { continue };
            start.insert(place);
            let mut cost = 0;
            if !known.contains_key(&duty.id) {
                cost += unreleased_cost * number(times(duty.shift));
            }
            if let Free::Release(lost) = free
                && !lost.contains(&duty.id)
            {
                cost += RELEASED;
            }
            if !fixed.contains(&place) {
                *moved.entry(place).or_default() += cost;
            }
        }
        let earlier = moved.into_iter().filter(|(_, moved)| *moved > 0);
        self.problem.earlier = earlier.map(|(duty, moved)| Earlier { duty, moved }).collect();
        self.start = start.into_iter().filter(|place| !fixed.contains(place)).collect();
        self.problem.fixed = fixed.into_iter().collect();
        self.released = released;
    }

    /// Adds what every plan with these fixed duties costs and the problem does not say, so that costs are those of the
    /// rulebook. `live` knows the document.
    pub fn set_base(&mut self, live: &mut LiveCheck) {
        let removals: Vec<Change> = self.movable.iter().map(|duty| Change::remove((*duty).clone())).collect();
        let mut score = live.score(Board::TradeShows);
        if let Ok(change) = live.verdict(self.document, &removals) {
            score = score + change.delta(Board::TradeShows);
        }
        let counted = tandem_engine::shows::cost(&self.problem, &[]);
        let disturbed = self.disturbance(&[]);
        self.problem.base = Cost::new(
            score.hard - counted.hard,
            score.medium - counted.medium,
            score.soft - (counted.soft - disturbed),
        );
    }

    /// Soft cost of the unreleased duties that `plan` moves, with the price of releases in a repair.
    pub fn disturbance(&self, plan: &[Duty]) -> i64 {
        let kept: BTreeSet<&Duty> = plan.iter().collect();
        let gone = self.problem.earlier.iter().filter(|earlier| !kept.contains(&earlier.duty));
        let all: i64 = gone.map(|earlier| i64::from(earlier.moved)).sum();
        let weight = i64::from(weight(self.document, "show_moved_released"));
        let known = self.calendar.released_duties(self.document);
        let of_release: i64 = self
            .released
            .iter()
            .filter(|(_, place)| !kept.contains(place))
            .filter_map(|(id, _)| self.calendar.shift(known.get(id)?.shift))
            .map(|shift| weight * self.calendar.times_moved(shift.begins.date) as i64)
            .sum();
        all - of_release
    }

    /// The same without what moving unreleased duties costs: a bound of this one holds for the score alone.
    pub fn undisturbed(&self) -> Problem {
        let mut problem = self.problem.clone();
        let known = self.calendar.released_duties(self.document);
        let weight = weight(self.document, "show_moved_released");
        let mut of_release: BTreeMap<Duty, u32> = BTreeMap::new();
        for (id, place) in &self.released {
            let shift = known.get(id).and_then(|duty| self.calendar.shift(duty.shift));
            let times = shift.map_or(0, |shift| self.calendar.times_moved(shift.begins.date));
            *of_release.entry(*place).or_default() += weight * number(times);
        }
        let earlier = of_release.into_iter().filter(|(_, moved)| *moved > 0);
        problem.earlier = earlier.map(|(duty, moved)| Earlier { duty, moved }).collect();
        problem
    }

    /// A cost of the engine as a score, with what it disturbs.
    pub fn score(cost: Cost) -> Score {
        Score { hard: cost.hard, medium: cost.medium, soft: cost.soft }
    }
}

/// What disturbs the plan it starts from.
pub fn disturbed(document: &Document, after: &Document, calendar: &Calendar) -> i64 {
    let terms = judge::duties_disturbed(document, after, &calendar.context());
    tandem_rules::score(&terms, Board::TradeShows).soft
}

/// True if the duty stays as it is.
fn is_fixed(document: &Document, calendar: &Calendar, duty: &BoothDuty, free: &Free) -> bool {
    let Some(shift) = calendar.shift(duty.shift) else { return true };
    // Managers, and people without a station among customers, are where somebody put them.
    let by_hand = calendar.side(duty.person).is_none_or(|side| side == Side::Manager)
        || (shift.kind == ShiftKind::Customer && duty.station.is_none());
    let frozen = calendar.is_frozen(shift.begins.date);
    match free {
        Free::Plan => duty.pinned || by_hand || frozen,
        Free::Only(lost) => !lost.contains(&duty.id),
        Free::Release(lost) => {
            let elsewhere = !has_lost(document, calendar, lost, shift.show);
            !lost.contains(&duty.id) && (duty.pinned || by_hand || frozen || elsewhere)
        }
    }
}

/// True if one of these duties is at the show.
fn has_lost(
    document: &Document,
    calendar: &Calendar,
    lost: &BTreeSet<BoothDutyId>,
    show: TradeShowId,
) -> bool {
    let duties = lost.iter().filter_map(|id| document.booth_duties.get(*id));
    duties.filter_map(|duty| calendar.shift(duty.shift)).any(|shift| shift.show == show)
}

/// True if somebody may be put into the shift.
fn is_open(document: &Document, calendar: &Calendar, shift: &ShiftFacts, free: &Free) -> bool {
    let frozen = calendar.is_frozen(shift.begins.date);
    let in_shift = |lost: &BTreeSet<BoothDutyId>| {
        lost.iter().filter_map(|id| document.booth_duties.get(*id)).any(|duty| duty.shift == shift.id)
    };
    match free {
        Free::Plan => !frozen,
        Free::Only(lost) => in_shift(lost),
        Free::Release(lost) => in_shift(lost) || (!frozen && has_lost(document, calendar, lost, shift.show)),
    }
}

fn empty(document: &Document, days: usize) -> Problem {
    let weight = |rule| weight(document, rule);
    let half_day = weight("show_year_share");
    Problem {
        days,
        shows: Vec::new(),
        shifts: Vec::new(),
        seats: Vec::new(),
        needs: Vec::new(),
        visits: Vec::new(),
        people: Vec::new(),
        laws: Vec::new(),
        travel: Vec::new(),
        never: Vec::new(),
        rather_not: Vec::new(),
        desks: Vec::new(),
        covers: Vec::new(),
        fixed: Vec::new(),
        earlier: Vec::new(),
        weights: Weights {
            empty: weight("show_seat_empty"),
            mix: weight("show_side_missing"),
            need: weight("show_group_need"),
            deputy: weight("show_deputy_at_visit"),
            desired: weight("show_below_desired"),
            rather_not: weight("show_rather_not_pair"),
            share: weight("show_uneven_load"),
            share_step: SHARE_STEP,
            half_day,
            half_day_far: half_day.saturating_add(weight("show_year_share_far")),
            weekend: weight("show_weekend_days"),
            newcomer: weight("show_newcomer"),
            after: weight("show_booked_after"),
        },
        base: Cost::ZERO,
    }
}
