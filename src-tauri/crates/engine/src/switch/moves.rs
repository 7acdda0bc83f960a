//! Steps from one plan to a neighbouring one. Every step is a list of switches taken out and put in, so that it can
//! be taken back.

use super::Switch;
use super::bound::Prices;
use super::exact::{best_of, value};
use super::places::{Choice, Places};
use super::state::State;
use crate::Watch;
use crate::random::Random;

#[derive(Clone, Copy, Debug)]
enum Did {
    Added(Switch),
    Removed(Switch),
}

/// A plan that can be changed step by step.
#[derive(Clone, Debug)]
pub struct Moves<'l> {
    pub state: State<'l>,
    pub random: Random,
    done: Vec<Did>,
    places: Places,
}

impl<'l> Moves<'l> {
    pub fn new(state: State<'l>, random: Random) -> Self {
        Self { state, random, done: Vec::new(), places: Places::default() }
    }

    /// The steps so far can no longer be taken back.
    pub fn keep(&mut self) {
        self.done.clear();
    }

    /// Takes back all steps since the last [`Self::keep`].
    pub fn take_back(&mut self) {
        while let Some(did) = self.done.pop() {
            match did {
                Did::Added(switch) => self.state.remove(switch),
                Did::Removed(switch) => self.state.add(switch),
            }
        }
    }

    /// Starts over from these switches.
    pub fn restart(&mut self, from: &[Switch]) {
        let now: Vec<Switch> = self.state.free().collect();
        for switch in now {
            self.state.remove(switch);
        }
        for &switch in from {
            self.state.add(switch);
        }
        self.done.clear();
    }

    fn add(&mut self, switch: Switch) {
        self.state.add(switch);
        self.done.push(Did::Added(switch));
    }

    fn remove(&mut self, switch: Switch) {
        self.state.remove(switch);
        self.done.push(Did::Removed(switch));
    }

    fn insides(&self) -> usize {
        self.state.layout.insides
    }

    /// One random step. False where there was nothing to do; then nothing has changed.
    pub fn step(&mut self, prices: &Prices) -> bool {
        match self.random.below(100) {
            0..35 => self.shift(),
            35..55 => self.swap(),
            55..75 => self.change_partner(prices),
            75..95 => self.insert(prices),
            _ => self.drop_surplus(),
        }
    }

    fn random_free(&mut self) -> Option<Switch> {
        for _ in 0..8 {
            let person = self.random.below(self.state.held.len());
            if let Some(held) = self.random.pick(&self.state.held[person])
                && !held.fixed
            {
                return Some(held.switch);
            }
        }
        None
    }

    fn place(&mut self, inside: usize, field: usize, choice: Choice) -> bool {
        let person = self.insides() + field;
        if self.state.full(inside) || self.state.full(person) || self.state.has(inside, field) {
            return false;
        }
        let found = self.places.find(&self.state, inside, field, choice, &mut self.random);
        if let Some((switch, _)) = found {
            self.add(switch);
        }
        found.is_some()
    }

    fn any_choice(&mut self) -> Choice {
        match self.random.below(4) {
            0 => Choice::AnyRide,
            1 => Choice::AnyDesk,
            _ => Choice::Best,
        }
    }

    /// The same pair at other places.
    fn shift(&mut self) -> bool {
        let Some(switch) = self.random_free() else { return false };
        self.remove(switch);
        let choice = self.any_choice();
        self.place(switch.inside, switch.field, choice);
        true
    }

    /// Two pairs exchange partners.
    fn swap(&mut self) -> bool {
        let (Some(one), Some(other)) = (self.random_free(), self.random_free()) else { return false };
        if one.inside == other.inside || one.field == other.field {
            return false;
        }
        if self.state.has(one.inside, other.field) || self.state.has(other.inside, one.field) {
            return false;
        }
        self.remove(one);
        self.remove(other);
        let choice = self.any_choice();
        self.place(one.inside, other.field, choice);
        self.place(other.inside, one.field, Choice::Best);
        true
    }

    /// One of the two gets another partner; whoever is left short looks for somebody as well.
    fn change_partner(&mut self, prices: &Prices) -> bool {
        let Some(switch) = self.random_free() else { return false };
        self.remove(switch);
        let (keeps, left) = if self.random.chance(0.5) {
            (switch.inside, self.insides() + switch.field)
        } else {
            (self.insides() + switch.field, switch.inside)
        };
        let Some(partner) = self.likely_partner(prices, keeps) else { return true };
        if self.pair_up(keeps, partner) && self.state.short(left) {
            self.serve(prices, left);
        }
        true
    }

    /// Somebody who is short gets a switch, pushing others aside where needed; those look for new places.
    fn insert(&mut self, prices: &Prices) -> bool {
        let people = self.state.held.len();
        let short = (0..people).map(|_| self.random.below(people)).take(64).find(|&p| self.state.short(p));
        let person = short.unwrap_or_else(|| self.random.below(people));
        let Some(partner) = self.likely_partner(prices, person) else { return false };
        let (inside, field) = self.as_pair(person, partner);
        if self.state.has(inside, field) {
            return false;
        }
        // Make room: whatever the two have nearby, and one more that may hold the desk.
        let mut pushed = Vec::new();
        for who in [inside, self.insides() + field] {
            let held = &self.state.held[who];
            let crowded = held.len() >= self.state.layout.person(who).demand.max(1) as usize;
            if (crowded || self.random.chance(0.2))
                && let Some(held) = self.random.pick(held)
                && !held.fixed
            {
                pushed.push(held.switch);
            }
        }
        pushed.dedup();
        for &switch in &pushed {
            if self.state.has(switch.inside, switch.field) {
                self.remove(switch);
            }
        }
        let choice = self.any_choice();
        if !self.place(inside, field, choice) {
            if let Some(blocker) = self.desk_blocker(inside) {
                self.remove(blocker);
                pushed.push(blocker);
            }
            self.place(inside, field, Choice::Best);
        }
        for switch in pushed {
            let (one, other) = (switch.inside, self.insides() + switch.field);
            if self.state.short(one) || self.state.short(other) {
                self.place(switch.inside, switch.field, Choice::Best);
            }
            for person in [one, other] {
                if self.state.short(person) {
                    self.serve(prices, person);
                }
            }
        }
        true
    }

    /// A switch of a colleague at the same desk.
    fn desk_blocker(&mut self, inside: usize) -> Option<Switch> {
        let problem = self.state.layout.problem;
        let desk = problem.insides[inside].own_desk?;
        for _ in 0..16 {
            let other = self.random.below(problem.insides.len());
            if other != inside
                && problem.insides[other].own_desk == Some(desk)
                && let Some(held) = self.random.pick(&self.state.held[other])
                && !held.fixed
            {
                return Some(held.switch);
            }
        }
        None
    }

    /// Takes out a switch that nobody needs.
    fn drop_surplus(&mut self) -> bool {
        let Some(switch) = self.random_free() else { return false };
        self.remove(switch);
        true
    }

    /// A partner by price, the cheap ones more likely.
    fn likely_partner(&mut self, prices: &Prices, person: usize) -> Option<usize> {
        let partners = &prices.partners[person];
        let turn = self.random.unit();
        let at = (partners.len() as f64 * turn * turn * turn) as usize;
        partners.get(at).map(|&p| p as usize)
    }

    fn as_pair(&self, person: usize, partner: usize) -> (usize, usize) {
        let insides = self.insides();
        if person < insides { (person, partner) } else { (partner, person - insides) }
    }

    fn pair_up(&mut self, person: usize, partner: usize) -> bool {
        let (inside, field) = self.as_pair(person, partner);
        let choice = self.any_choice();
        self.place(inside, field, choice)
    }

    /// Tries a few partners for somebody who is short, first such as are short too.
    fn serve(&mut self, prices: &Prices, person: usize) {
        let insides = self.insides();
        let offset = if person < insides { insides } else { 0 };
        for attempt in 0..6 {
            let Some(partner) = self.likely_partner(prices, person) else { return };
            if attempt < 4 && !self.state.short(offset + partner) {
                continue;
            }
            if self.pair_up(person, partner) {
                return;
            }
        }
    }

    /// Plans a few inside reps exactly next to the plan of the others, with the partners they have and some who are
    /// short or likely; takes over what is better, once and for all. Answers with the plans looked at.
    pub fn replan_some(&mut self, prices: &Prices, limit: u64, watch: &Watch<'_>) -> u64 {
        self.keep();
        let Some(first) = self.random_free() else { return 0 };
        let insides = self.insides();
        let count = 2 + self.random.below(4);
        let mut some = vec![first.inside];
        for _ in 0..4 * count {
            if some.len() >= count {
                break;
            }
            // Colleagues at the desk compete for it, those with a likely partner for that.
            let other = if self.random.chance(0.5) {
                self.desk_blocker(first.inside).map(|switch| switch.inside)
            } else {
                let field = self.likely_partner(prices, first.inside);
                let held = field.and_then(|field| self.random.pick(&self.state.held[insides + field]));
                held.map(|held| held.switch.inside)
            };
            if let Some(other) = other.filter(|other| !some.contains(other)) {
                some.push(other);
            }
        }
        let before = value(&self.state);
        let mut fields = Vec::new();
        for &inside in &some {
            let own: Vec<Switch> =
                self.state.held[inside].iter().filter(|held| !held.fixed).map(|held| held.switch).collect();
            for switch in own {
                fields.push(switch.field);
                self.remove(switch);
            }
            let likely = self.likely_partner(prices, inside);
            fields.extend(likely.filter(|&field| self.state.short(insides + field)));
        }
        fields.sort_unstable();
        fields.dedup();
        let found = best_of(&mut self.state, &some, &fields, before, limit, watch);
        match found.better {
            Some(better) => {
                for switch in better {
                    self.add(switch);
                }
                self.keep();
            }
            None => self.take_back(),
        }
        found.nodes
    }

    /// The plan as it is, in a fixed order.
    pub fn plan(&self) -> Vec<Switch> {
        let mut plan: Vec<Switch> = self.state.free().collect();
        plan.sort_unstable_by_key(|s| (s.inside, s.field, s.ride, s.desk));
        plan
    }
}
