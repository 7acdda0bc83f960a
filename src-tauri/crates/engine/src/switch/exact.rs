//! All plans of a few inside reps next to the plan of the others, by branch and bound.
//!
//! Pairs are decided one after the other, inside rep by inside rep: at each of its places, cheapest first, or not at
//! all. What the undecided pairs could still save is estimated from above by their least costs next to the plan of the
//! others alone: with more switches a pair never gets cheaper ([`State::for_bound`]), and every inside rep is let choose
//! without regard to the others. A branch that cannot beat the best plan so far is cut (A. Land, A. Doig, "An Automatic
//! Method of Solving Discrete Programming Problems", Econometrica 28, 1960).

use super::Switch;
use super::places::{Choice, Places};
use super::state::State;
use crate::Watch;
use crate::random::Random;

/// What a missing switch weighs against soft: more than all soft together.
pub const MISSING: i64 = 1_000_000_000_000;

#[derive(Clone, Copy, Debug)]
struct Undecided {
    inside: usize,
    field: usize,
    least: i64,
}

/// The result of looking at all plans.
#[derive(Clone, Debug)]
pub struct Exact {
    /// The best switches of these inside reps, if they are better than what there was.
    pub better: Option<Vec<Switch>>,
    /// Nothing was left out: there is no better plan for them.
    pub complete: bool,
    /// Plans looked at.
    pub nodes: u64,
}

/// Looks at the plans of `insides`, whose free switches are not in `state`, with `fields`. `known` is the cost, as
/// [`value`] has it, that is to be beaten. Looks at no more than `limit` plans.
pub fn best_of(
    state: &mut State<'_>,
    insides: &[usize],
    fields: &[usize],
    known: i64,
    limit: u64,
    watch: &Watch<'_>,
) -> Exact {
    let mut places = Places::default();
    // Only breaks ties between equally cheap places, whose cost alone is read.
    let mut random = Random::new(0);
    let alone = state.for_bound();
    let mut pairs = Vec::new();
    for &inside in insides {
        let mut own = Vec::new();
        for &field in fields {
            if !state.has(inside, field) {
                let found = places.find(&alone, inside, field, Choice::Best, &mut random);
                own.extend(found.map(|(_, least)| Undecided { inside, field, least }));
            }
        }
        own.sort_by_key(|pair| (pair.least, pair.field));
        pairs.extend(own);
    }
    let mut search = Search {
        state,
        places,
        pairs,
        taken: Vec::new(),
        best: None,
        known,
        nodes: 0,
        limit,
        watch,
        cut: false,
    };
    search.decide(0);
    Exact { better: search.best, complete: !search.cut, nodes: search.nodes }
}

/// A cost as one number.
pub fn value(state: &State<'_>) -> i64 {
    state.medium * MISSING + state.soft
}

struct Search<'s, 'l, 'w> {
    state: &'s mut State<'l>,
    places: Places,
    pairs: Vec<Undecided>,
    taken: Vec<Switch>,
    best: Option<Vec<Switch>>,
    known: i64,
    nodes: u64,
    limit: u64,
    watch: &'w Watch<'w>,
    cut: bool,
}

impl Search<'_, '_, '_> {
    fn decide(&mut self, at: usize) {
        self.cut |= self.nodes >= self.limit || (self.nodes.is_multiple_of(64) && self.watch.over());
        if self.cut {
            return;
        }
        self.nodes += 1;
        let now = value(self.state);
        if now < self.known {
            self.known = now;
            self.best = Some(self.taken.clone());
        }
        let Some(&Undecided { inside, field, .. }) = self.pairs.get(at) else { return };
        if now + self.rest(at) >= self.known {
            return;
        }
        let person = self.state.layout.insides + field;
        if !self.state.full(inside) && !self.state.full(person) {
            let gain = self.gain(inside) + self.gain(person);
            let rest = self.rest(at + 1);
            let mut options = Vec::new();
            self.places.all(self.state, inside, field, self.known - now - rest + gain, &mut options);
            options.sort_unstable();
            for (cost, switch) in options {
                if now + cost - gain + rest >= self.known {
                    break;
                }
                self.state.add(switch);
                self.taken.push(switch);
                self.decide(at + 1);
                self.taken.pop();
                self.state.remove(switch);
            }
        }
        self.decide(at + 1);
    }

    fn gain(&self, person: usize) -> i64 {
        if self.state.short(person) { MISSING } else { 0 }
    }

    /// What the pairs from `at` on could add at least; never above 0.
    fn rest(&self, at: usize) -> i64 {
        let state = &*self.state;
        let insides = state.layout.insides;
        let mut sum = 0;
        let mut costs = Vec::new();
        for own in self.pairs[at.min(self.pairs.len())..].chunk_by(|a, b| a.inside == b.inside) {
            let inside = own[0].inside;
            let open = |pair: &&Undecided| !state.full(insides + pair.field);
            costs.clear();
            costs.extend(own.iter().filter(open).map(|pair| pair.least - self.gain(insides + pair.field)));
            costs.sort_unstable();
            let (person, have) = (state.layout.person(inside), state.held[inside].len());
            let room = (person.maximum as usize).saturating_sub(have);
            let due = (person.demand as usize).saturating_sub(have);
            for (number, cost) in costs.iter().take(room).enumerate() {
                sum += (cost - if number < due { MISSING } else { 0 }).min(0);
            }
        }
        sum
    }
}
