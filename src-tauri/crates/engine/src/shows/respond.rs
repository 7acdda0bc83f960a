//! The best that one person can do at one show while everybody else stays.
//!
//! Every shift is priced by what it would change of the cost, then [`super::columns`] chooses days and shifts exactly.
//! What depends on the person's other shows enters with its slope.

use super::Duty;
use super::columns::{self, Open, Rates, Room, ShowChoices};
use super::layout::Layout;
use super::moves::Moves;
use super::timeline::{ELSEWHERE, Item};

/// The choices of every show under every law.
#[derive(Clone, Debug, Default)]
pub struct Menus {
    /// By `show x laws + law`; none where a day has too many shifts.
    of: Vec<Option<ShowChoices>>,
    room: Room,
    /// By shift: price and seats, or none.
    offers: Vec<Option<(i64, usize)>>,
}

impl Menus {
    pub fn new(layout: &Layout<'_>) -> Self {
        let problem = layout.problem;
        let of = |show: usize, law: usize| {
            let asked = problem.people.iter().any(|p| p.shows[show].law == law);
            asked.then(|| columns::choices(layout, show, law, &|_| true)).flatten()
        };
        let laws = problem.laws.len();
        Self {
            of: (0..problem.shows.len() * laws).map(|k| of(k / laws, k % laws)).collect(),
            room: Room::default(),
            offers: vec![None; problem.shifts.len()],
        }
    }
}

impl Moves<'_> {
    /// Adds what is best for a person at a show at which the person has no free duty. The changes stand until kept or
    /// taken back.
    pub fn respond(&mut self, menus: &mut Menus, person: usize, show: usize) {
        let layout = self.state.layout;
        let problem = layout.problem;
        let own = &problem.people[person];
        let law = own.shows[show].law;
        let Some(menu) = &menus.of[show * problem.laws.len() + law] else { return };
        let mut open = [Open::default(); 16];
        if menu.len() > open.len() {
            return;
        }
        for (day, open) in menu.iter().zip(&mut open) {
            for (bit, &shift) in day.shifts.iter().enumerate() {
                menus.offers[shift] = None;
                if self.state.is_on(person, shift) {
                    open.must |= 1 << bit;
                    open.may |= 1 << bit;
                    menus.offers[shift] = Some((0, usize::MAX));
                } else if let Some(offer) = self.offer(person, shift) {
                    open.may |= 1 << bit;
                    menus.offers[shift] = Some(offer);
                }
            }
        }
        let offers = &menus.offers;
        let scale = i64::from(problem.weights.share_step);
        let price = |shift: usize| offers[shift].map_or(0, |(price, _)| price * scale);
        let rates = self.rates(person, show);
        let others = self.state.items[person].iter().filter(|i| i.show != show);
        let others: Vec<Item> = others.copied().collect();
        let apart = columns::limit(layout, menu, law, &others, &mut open[..menu.len()]);
        let open = &open[..menu.len()];
        let must = open.iter().any(|o| o.must != 0);
        let Some(value) =
            columns::cheapest_apart(menu, open, &apart, &price, &|_| 0, &|_| 0, rates, &mut menus.room)
        else {
            return;
        };
        if value >= 0 && !must {
            return;
        }
        for k in (0..menus.room.chosen.len()).rev() {
            let (day, choice) = menus.room.chosen[k];
            let mask = menu[day].choices[choice].mask & !open[day].must;
            for (bit, &shift) in menu[day].shifts.iter().enumerate() {
                if mask >> bit & 1 == 1
                    && let Some((_, seats)) = menus.offers[shift]
                {
                    self.add(Duty { person, seats });
                }
            }
        }
    }

    /// The best seats of a shift for a person, with what taking them changes for everybody together.
    fn offer(&mut self, person: usize, shift: usize) -> Option<(i64, usize)> {
        let layout = self.state.layout;
        let problem = layout.problem;
        let weights = &problem.weights;
        let worth = |state: &super::state::State<'_>, q: usize| {
            let (seats, have) = (&problem.seats[q], state.taken[q]);
            if !layout.able.has(q, person) || have >= seats.maximum {
                return None;
            }
            let needs = layout.needs_of_seats[q].iter();
            let needs = needs.filter(|&&n| state.unmet(n) && layout.having.has(n, person)).count() as i64;
            let seat = if have < seats.minimum {
                self.missing * i64::from(weights.empty)
            } else if have < seats.desired {
                i64::from(weights.desired)
            } else {
                0
            };
            let moved = layout.moved[person].iter().find(|(s, _)| *s == q).map_or(0, |m| i64::from(m.1));
            Some((seat + needs * self.missing * i64::from(weights.need) + moved, q))
        };
        let here = layout.seats_of_shift[shift].iter();
        let (_, seats) =
            here.filter_map(|&q| worth(&self.state, q)).max_by_key(|&(worth, q)| (worth, usize::MAX - q))?;
        let duty = Duty { person, seats };
        if self.state.blocked(duty).is_some() {
            return None;
        }
        let before = self.energy() - self.state.own_cost(person);
        self.state.add(duty);
        let after = self.energy() - self.state.own_cost(person);
        self.state.remove(duty);
        let wish = i64::from(layout.wish[person * problem.shifts.len() + shift]);
        Some((after - before + wish, seats))
    }

    /// Slopes of what one person pays.
    fn rates(&mut self, person: usize, show: usize) -> Rates {
        let problem = self.state.layout.problem;
        let (own, weights) = (&problem.people[person], &problem.weights);
        let items = self.state.items[person].iter().filter(|i| i.seats != ELSEWHERE && i.show != show);
        let (mut halves, mut weekends) = (0, 0);
        for item in items {
            halves += (item.last_half + 1 - item.first_half) as u32;
            weekends += u32::from(item.weekend);
        }
        let half = match halves {
            h if h >= own.half_days_free[1] => weights.half_day_far,
            h if h >= own.half_days_free[0] => weights.half_day,
            _ => 0,
        };
        let (weekend, at) =
            (if weekends >= own.weekends_free { weights.weekend } else { 0 }, &own.shows[show]);
        // Half of the time as if above the share, so that both sides of it are found. Everything is counted in parts of
        // a step of minutes.
        let scale = i64::from(weights.share_step);
        let minute = if self.random.chance(0.5) { i64::from(weights.share) } else { 0 };
        let free = minute * i64::from(problem.shows[show].share);
        Rates {
            half: i64::from(half) * scale,
            weekend: i64::from(weekend) * scale,
            minute,
            journey: i64::from(at.journey) * scale,
            idle: i64::from(at.idle) * scale,
            attending: i64::from(at.attending) * scale - free,
        }
    }
}
