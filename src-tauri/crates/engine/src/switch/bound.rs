//! A cost that no plan can go below, by cheapest partners.
//!
//! Every pair gets the least it could cost if it alone were added to the fixed switches: its best two places, without
//! regard to the other pairs. All terms that several switches share (weeks, covers as [`State::for_bound`] counts them,
//! desks, gaps) only grow with more switches, so the sum of these least costs is never above the true one. Choosing pairs by them alone, with the
//! demands and maxima of the people, is a b-matching ([`crate::matching`]), solved exactly: first the fewest missing,
//! then the cheapest. Its value is a valid bound, and its pairs are a good first plan.

use super::layout::Layout;
use super::places::{Choice, Places};
use super::priced::Priced;
use super::state::State;
use super::{Problem, Switch};
use crate::Cost;
use crate::matching::{Possible, Wanted, cheapest};
use crate::random::Random;

/// How a bound was proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Least possible cost of every pair, chosen by a least-cost b-matching.
    CheapestPartners,
    /// The same with prices on what pairs share: weeks, desks and visitors.
    PricedPartners,
}

/// A proven lower bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// No plan costs less. Soft holds for plans whose medium is the bound's.
    pub cost: Cost,
    /// How this is known.
    pub proof: Proof,
}

/// Proves a lower bound for the problem, sharpened by so many steps of pricing that begin with
/// what a good plan suggests.
pub fn bound(problem: &Problem, plan: &[Switch], steps: u32) -> Bound {
    let layout = Layout::new(problem);
    let fixed = State::new(&layout);
    let prices = Prices::new(&fixed);
    let mut priced = Priced::new(&fixed, &prices);
    priced.suggest(plan);
    for _ in 0..steps {
        priced.step(None);
    }
    priced.bound(&prices)
}

/// What each pair costs at least, and which pairs are best by that.
#[derive(Clone, Debug)]
pub struct Prices {
    pub bound: Bound,
    /// The pairs of the b-matching, dearest to place first.
    pub matched: Vec<(usize, usize)>,
    /// Every pair that can be placed, with its least cost.
    pub possible: Vec<Possible>,
    /// What the people still want next to the fixed switches.
    pub left: Vec<Wanted>,
    pub right: Vec<Wanted>,
    /// By person, the partners that could be placed, cheapest first (as indices of their own side).
    pub partners: Vec<Vec<u32>>,
}

impl Prices {
    /// Prices against the plan of the fixed switches alone.
    pub fn new(fixed: &State<'_>) -> Self {
        let fixed = &fixed.for_bound();
        let layout = fixed.layout;
        let problem = layout.problem;
        let (insides, fields) = (problem.insides.len(), problem.fields.len());
        let mut places = Places::default();
        // Only breaks ties between equally cheap places, whose cost alone is read.
        let mut random = Random::new(0);
        let mut possible = Vec::new();
        for inside in (0..insides).filter(|&i| !fixed.full(i)) {
            for field in (0..fields).filter(|&f| !fixed.full(insides + f)) {
                if fixed.has(inside, field) {
                    continue;
                }
                if let Some((_, cost)) = places.find(fixed, inside, field, Choice::Best, &mut random) {
                    possible.push(Possible { left: inside, right: field, cost });
                }
            }
        }
        let left_over = |number: usize| {
            let (person, have) = (layout.person(number), fixed.held[number].len() as u32);
            let maximum = person.maximum.saturating_sub(have);
            Wanted { demand: person.demand.saturating_sub(have), maximum }
        };
        let left: Vec<Wanted> = (0..insides).map(left_over).collect();
        let right: Vec<Wanted> = (insides..layout.people()).map(left_over).collect();
        let paired = cheapest(&left, &right, &possible);
        let medium = problem.base.medium + paired.missing;
        let cost = Cost::new(problem.base.hard, medium, fixed.soft + paired.cost);

        let mut by_cost: Vec<&Possible> = possible.iter().collect();
        by_cost.sort_by_key(|p| p.cost);
        let mut partners = vec![Vec::new(); layout.people()];
        for p in by_cost {
            partners[p.left].push(p.right as u32);
            partners[insides + p.right].push(p.left as u32);
        }
        let mut matched: Vec<&Possible> = paired.chosen.iter().map(|&k| &possible[k]).collect();
        matched.sort_by_key(|p| std::cmp::Reverse(p.cost));
        let matched = matched.iter().map(|p| (p.left, p.right)).collect();
        Self {
            bound: Bound { cost, proof: Proof::CheapestPartners },
            matched,
            possible,
            left,
            right,
            partners,
        }
    }
}

/// Places the pairs of the b-matching one after the other, keeping of `before` what still fits; then tries every
/// partner for who is still short.
pub fn first_plan(state: &mut State<'_>, prices: &Prices, before: &[Switch], random: &mut Random) {
    let mut places = Places::default();
    let insides = state.layout.insides;
    for switch in before {
        if !state.full(switch.inside)
            && !state.full(insides + switch.field)
            && !state.has(switch.inside, switch.field)
            && let Some((found, _)) = places.exactly(state, *switch)
        {
            state.add(found);
        }
    }
    let matched = prices.matched.iter().copied();
    let needed = |state: &State<'_>, i: usize, f: usize| state.short(i) || state.short(insides + f);
    for (inside, field) in matched {
        if needed(state, inside, field) {
            place(state, &mut places, inside, field, random);
        }
    }
    let mut people: Vec<usize> = (0..state.layout.people()).collect();
    random.shuffle(&mut people);
    for person in people {
        for &partner in &prices.partners[person] {
            if !state.short(person) {
                break;
            }
            let partner = partner as usize;
            let (inside, field) =
                if person < insides { (person, partner) } else { (partner, person - insides) };
            place(state, &mut places, inside, field, random);
        }
    }
}

fn place(state: &mut State<'_>, places: &mut Places, inside: usize, field: usize, random: &mut Random) {
    let field_number = state.layout.insides + field;
    if state.full(inside) || state.full(field_number) || state.has(inside, field) {
        return;
    }
    if let Some((switch, _)) = places.find(state, inside, field, Choice::Best, random) {
        state.add(switch);
    }
}
