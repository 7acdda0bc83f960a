//! People: what shows are to them, and where they are missed.

use super::timeline::Timeline;
use std::collections::{BTreeSet, HashMap};
use tandem_engine::shows::{Attendance, Cover, Desk, Elsewhere, Law, Person, Problem, Side};
use tandem_model::{Document, HalfDay, PersonId, TradeShowId, WorkingTimeLaw};
use tandem_rules::facts::{Calendar, ShiftFacts};
use tandem_rules::weight;

/// More than any horizon has half-days.
const NO_TARGET: u32 = 1_000_000;

pub struct People<'d, 'a> {
    pub document: &'d Document,
    pub calendar: &'d Calendar,
    pub timeline: &'a Timeline,
    pub shows: &'a [TradeShowId],
    pub shifts: &'a [&'a ShiftFacts],
}

fn number(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

impl People<'_, '_> {
    /// Adds people, laws, desks and those who stand in for each other.
    pub fn fill(&self, people: &[PersonId], numbers: &HashMap<PersonId, usize>, problem: &mut Problem) {
        let touched: BTreeSet<HalfDay> =
            self.shifts.iter().flat_map(|shift| shift.half_days.iter().copied()).collect();
        let mut desks: Vec<_> = self.calendar.desks().collect();
        desks.sort_unstable();
        let mut laws: HashMap<WorkingTimeLaw, usize> = HashMap::new();
        for id in people {
            let person = self.person(*id, numbers, &desks, &touched, &mut laws, &mut problem.laws);
            problem.people.push(person);
        }
        let halves = self.timeline.halves();
        for desk in &desks {
            let mut spare = vec![0; halves];
            for at in &touched {
                let there = self.calendar.desk_members(*desk).iter();
                let there =
                    there.filter(|id| self.calendar.is_at_desk_but_for_shows(**id, *at)).count() as u32;
                let minimum = self.calendar.desk_minimum(*desk, *at);
                spare[self.timeline.half(*at)] = there.saturating_sub(minimum);
            }
            problem.desks.push(Desk { spare });
        }
        self.covers(numbers, &touched, problem);
    }

    fn person(
        &self,
        id: PersonId,
        numbers: &HashMap<PersonId, usize>,
        desks: &[tandem_model::DeskId],
        touched: &BTreeSet<HalfDay>,
        laws: &mut HashMap<WorkingTimeLaw, usize>,
        known: &mut Vec<Law>,
    ) -> Person {
        let (calendar, timeline) = (self.calendar, self.timeline);
        let weight = |rule| weight(self.document, rule);
        let side = match calendar.side(id) {
            Some(tandem_model::Side::Inside) => Side::Inside,
            Some(tandem_model::Side::Field) => Side::Field,
            Some(tandem_model::Side::Manager) | None => Side::Neither,
        };
        let done = calendar.show_half_days_done(id);
        let band = |band: u64| match calendar.show_target(id) {
            Some(target) => number((target + band).saturating_sub(done)),
            None => NO_TARGET,
        };
        let desk = calendar.desk_of(id).and_then(|desk| desks.binary_search(&desk).ok());
        let mut at_desk = Vec::new();
        if desk.is_some() {
            at_desk = vec![false; timeline.halves()];
            for at in touched {
                at_desk[timeline.half(*at)] = calendar.is_at_desk_but_for_shows(id, *at);
            }
        }
        let shows: Vec<Attendance> =
            self.shows.iter().map(|show| self.attendance(id, *show, laws, known)).collect();
        let asks = shows.iter().any(|show| known[show.law].substitute_within.is_some());
        let days = 0..if asks { timeline.days() } else { 0 };
        let mut partners: Vec<usize> =
            calendar.partners(id).iter().filter_map(|partner| numbers.get(partner).copied()).collect();
        partners.sort_unstable();
        partners.dedup();
        let wish = weight("show_wish_shift");
        let wishes =
            self.shifts.iter().enumerate().filter(|(_, shift)| calendar.is_shift_unwanted(id, shift.id));
        Person {
            side,
            partners,
            alone: if calendar.partners(id).is_empty() { 0 } else { weight("show_without_partner") },
            newcomer: calendar.somebody_is_experienced()
                && side != Side::Neither
                && calendar.shows_done(id) < 2,
            experienced: calendar.shows_done(id) >= 3,
            half_days_free: [band(2), band(6)],
            weekends_free: number(4_u64.saturating_sub(calendar.weekend_days_done(id))),
            desk,
            at_desk,
            substitutes: days.map(|day| calendar.may_be_substitute(id, timeline.date(day))).collect(),
            elsewhere: self.elsewhere(id),
            wishes: wishes.map(|(shift, _)| (shift, wish)).collect(),
            shows,
        }
    }

    fn elsewhere(&self, id: PersonId) -> Vec<Elsewhere> {
        let items = self.timeline.elsewhere(id).iter();
        items
            .map(|(item, place)| Elsewhere {
                start: self.timeline.minute(item.start),
                end: self.timeline.minute(item.end),
                day: self.timeline.day(item.date),
                minutes: i32::try_from((item.end - item.start).num_minutes()).unwrap_or(i32::MAX),
                place: *place,
            })
            .filter(|item| item.start < item.end)
            .collect()
    }

    fn attendance(
        &self,
        id: PersonId,
        show: TradeShowId,
        laws: &mut HashMap<WorkingTimeLaw, usize>,
        known: &mut Vec<Law>,
    ) -> Attendance {
        let calendar = self.calendar;
        let weight = |rule| weight(self.document, rule);
        let law = calendar.working_time_law(id, show).map_or(0, |law| {
            *laws.entry(law.clone()).or_insert_with(|| {
                known.push(engine_law(law));
                known.len() - 1
            })
        });
        let points = calendar.journey_points(id, show);
        let halves = calendar.show(show).map(|facts| calendar.half_days_after(id, facts)).unwrap_or_default();
        let (booked, open): (Vec<HalfDay>, Vec<HalfDay>) =
            halves.into_iter().partition(|at| calendar.is_booked_elsewhere(id, *at));
        let unwanted = if calendar.is_show_unwanted(id, show) { weight("show_wish_show") } else { 0 };
        Attendance {
            law,
            journey: weight("show_journey").saturating_mul(number(points)),
            idle: if points > 0 { weight("show_idle_day") } else { 0 },
            attending: unwanted
                .saturating_add(weight("show_booked_after").saturating_mul(booked.len() as u32)),
            after: open.into_iter().map(|at| self.timeline.half(at)).collect(),
        }
    }

    fn covers(&self, numbers: &HashMap<PersonId, usize>, touched: &BTreeSet<HalfDay>, problem: &mut Problem) {
        let weight = weight(self.document, "show_home_cover");
        let halves = self.timeline.halves();
        if weight == 0 {
            return;
        }
        // Somebody who is always away on working days and there on the others: others do not count.
        let mut working = vec![false; halves];
        for at in touched {
            working[self.timeline.half(*at)] = self.calendar.is_working_day(at.date);
        }
        for two in self.calendar.cover_groups() {
            if !two.iter().any(|id| numbers.contains_key(id)) {
                continue;
            }
            let mut members: Vec<(Option<usize>, Vec<bool>)> = two
                .iter()
                .map(|id| {
                    let mut away = vec![false; halves];
                    for at in touched {
                        away[self.timeline.half(*at)] = self.calendar.is_away_but_for_shows(*id, *at);
                    }
                    (numbers.get(id).copied(), away)
                })
                .collect();
            members.push((None, working.clone()));
            problem.covers.push(Cover { members, weight });
        }
    }
}

fn engine_law(law: &WorkingTimeLaw) -> Law {
    Law {
        day_minutes: law.day_minutes.cast_signed(),
        breaks: law
            .breaks
            .iter()
            .map(|due| (due.from_minutes.cast_signed(), due.minutes.cast_signed()))
            .collect(),
        least_pause: law.break_part_minutes.cast_signed(),
        rest: law.rest_minutes.cast_signed(),
        days_in_row: law.days_in_a_row.cast_signed(),
        weekly_rest: (law.weekly_rest_minutes > 0).then(|| law.weekly_rest_minutes.cast_signed()),
        substitute_within: (law.substitute_days > 0).then(|| law.substitute_days.cast_signed() - 1),
    }
}
