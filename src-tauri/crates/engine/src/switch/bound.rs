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
use crate::matching::{Possible, Wanted, cheapest_until};
use crate::random::Random;
use crate::{Cost, Watch};

/// How a bound was proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Demands, maxima and numbers of partners alone, with no more for each pair than it could cost.
    Counting,
    /// Least possible cost of every pair, chosen by a least-cost b-matching.
    CheapestPartners,
    /// The same with prices on what pairs share: weeks, desks and visitors.
    PricedPartners,
    /// All plans were looked at, but for such as could not be better.
    AllPlans,
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
/// what a good plan suggests. Cut short, it is the best bound so far.
pub fn bound(problem: &Problem, plan: &[Switch], steps: u32, watch: &Watch<'_>) -> Bound {
    let layout = Layout::new(problem);
    let fixed = State::new(&layout);
    let prices = Prices::new(&fixed, watch);
    let Some(mut priced) = Priced::new(&fixed, &prices, watch) else { return prices.bound };
    priced.suggest(plan, watch);
    for _ in 0..steps {
        if priced.settled || watch.over() {
            break;
        }
        priced.step(None, watch);
    }
    priced.bound(&prices)
}

/// What each pair costs at least, and which pairs are best by that.
#[derive(Clone, Debug)]
pub struct Prices {
    pub bound: Bound,
    /// The pairs of the b-matching, dearest to place first; none if there was no time for it.
    pub matched: Vec<(usize, usize)>,
    /// Every pair that can be placed, with its least cost; if there was no time for that, every pair that may be, with
    /// no more than it could cost.
    pub possible: Vec<Possible>,
    /// What the people still want next to the fixed switches.
    pub left: Vec<Wanted>,
    pub right: Vec<Wanted>,
    /// By person, the partners that could be placed, cheapest first (as indices of their own side).
    pub partners: Vec<Vec<u32>>,
}

impl Prices {
    /// What can be said at once, by counting.
    pub fn quick(fixed: &State<'_>) -> Self {
        Self::new(fixed, &Watch::at(&|| 0.0, 0.0))
    }

    /// Prices against the plan of the fixed switches alone.
    pub fn new(fixed: &State<'_>, watch: &Watch<'_>) -> Self {
        let fixed = &fixed.for_bound();
        let layout = fixed.layout;
        let problem = layout.problem;
        let insides = problem.insides.len();
        let possible = placeable(fixed, watch).unwrap_or_else(|| by_pair_alone(fixed));
        let left_over = |number: usize| {
            let (person, have) = (layout.person(number), fixed.held[number].len() as u32);
            let maximum = person.maximum.saturating_sub(have);
            Wanted { demand: person.demand.saturating_sub(have), maximum }
        };
        let left: Vec<Wanted> = (0..insides).map(left_over).collect();
        let right: Vec<Wanted> = (insides..layout.people()).map(left_over).collect();
        let paired = if watch.over() { None } else { cheapest_until(&left, &right, &possible, watch) };
        let (missing, soft, proof) = if let Some(paired) = &paired {
            (paired.missing, paired.cost, Proof::CheapestPartners)
        } else {
            let (missing, soft) = by_counting(&left, &right, &possible);
            (missing, soft, Proof::Counting)
        };
        let cost = Cost::new(problem.base.hard, problem.base.medium + missing, fixed.soft + soft);

        let mut by_cost: Vec<&Possible> = possible.iter().collect();
        by_cost.sort_by_key(|p| p.cost);
        let mut partners = vec![Vec::new(); layout.people()];
        for p in by_cost {
            partners[p.left].push(p.right as u32);
            partners[insides + p.right].push(p.left as u32);
        }
        let chosen = paired.iter().flat_map(|paired| &paired.chosen);
        let mut matched: Vec<&Possible> = chosen.map(|&k| &possible[k]).collect();
        matched.sort_by_key(|p| std::cmp::Reverse(p.cost));
        let matched = matched.iter().map(|p| (p.left, p.right)).collect();
        Self { bound: Bound { cost, proof }, matched, possible, left, right, partners }
    }
}

/// Pairs that could be added to the fixed switches as far as their people go.
fn open_pairs<'s>(fixed: &'s State<'_>) -> impl Iterator<Item = (usize, usize)> + 's {
    let insides = fixed.layout.insides;
    let fields = fixed.layout.people() - insides;
    (0..insides).filter(|&i| !fixed.full(i)).flat_map(move |inside| {
        let open = move |&f: &usize| !fixed.full(insides + f) && !fixed.has(inside, f);
        (0..fields).filter(open).map(move |field| (inside, field))
    })
}

/// Every pair that can be placed, with its least cost; none if it was cut short.
fn placeable(fixed: &State<'_>, watch: &Watch<'_>) -> Option<Vec<Possible>> {
    let mut places = Places::default();
    // Only breaks ties between equally cheap places, whose cost alone is read.
    let mut random = Random::new(0);
    let mut possible = Vec::new();
    for (inside, field) in open_pairs(fixed) {
        if watch.over() {
            return None;
        }
        if let Some((_, cost)) = places.find(fixed, inside, field, Choice::Best, &mut random) {
            possible.push(Possible { left: inside, right: field, cost });
        }
    }
    Some(possible)
}

/// Every pair that may be, whether it can be placed or not, with no more than it could cost: places are free at best,
/// and everything earlier may stay where it is.
fn by_pair_alone(fixed: &State<'_>) -> Vec<Possible> {
    let layout = fixed.layout;
    let priced = |(inside, field): (usize, usize)| {
        let pair = layout.problem.pair(inside, field)?;
        let stays =
            layout.earlier(inside, field).map_or(0, |e| i64::from(e.ride_moved) + i64::from(e.desk_moved));
        let cost = i64::from(pair.cost) - i64::from(pair.own_missing) - stays;
        Some(Possible { left: inside, right: field, cost })
    };
    open_pairs(fixed).filter_map(priced).collect()
}

/// The fewest missing and the least cost that counting alone shows: nobody has more switches than partners, a side has
/// no more than the other, and at best everybody has all pairs that cost less than nothing.
fn by_counting(left: &[Wanted], right: &[Wanted], possible: &[Possible]) -> (i64, i64) {
    let side = |wanted: &[Wanted], of: &dyn Fn(&Possible) -> usize| -> [i64; 4] {
        let mut costs = vec![Vec::new(); wanted.len()];
        for p in possible {
            costs[of(p)].push(p.cost);
        }
        let [mut demand, mut met, mut most, mut least] = [0; 4];
        for (wanted, costs) in wanted.iter().zip(&mut costs) {
            costs.sort_unstable();
            let maximum = costs.len().min(wanted.maximum as usize);
            demand += i64::from(wanted.demand);
            met += i64::from(wanted.demand).min(maximum as i64);
            most += maximum as i64;
            least += costs[..maximum].iter().take_while(|cost| **cost < 0).sum::<i64>();
        }
        [demand, met, most, least]
    };
    let [left_demand, left_met, left_most, left_least] = side(left, &|p| p.left);
    let [right_demand, right_met, right_most, right_least] = side(right, &|p| p.right);
    let missing = left_demand + right_demand - left_met.min(right_most) - right_met.min(left_most);
    (missing, left_least.max(right_least))
}

/// Places the pairs of the b-matching one after the other, keeping of `before` what still fits; then tries every
/// partner for who is still short. Without a b-matching, pairs of whom both are short go first. Once time is over, there
/// are only so many more tries: enough for a whole plan where places are easy to find.
pub fn first_plan(
    state: &mut State<'_>,
    prices: &Prices,
    before: &[Switch],
    random: &mut Random,
    watch: &Watch<'_>,
) {
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
    let rounds: &[bool] = if prices.matched.is_empty() && watch.over() { &[true, false] } else { &[false] };
    let mut late_tries = 4 * people.len();
    for (both, &person) in rounds.iter().flat_map(|&both| people.iter().map(move |person| (both, person))) {
        for &partner in &prices.partners[person] {
            if !state.short(person) {
                break;
            }
            let partner = partner as usize;
            let (inside, field) =
                if person < insides { (person, partner) } else { (partner, person - insides) };
            if both && !(state.short(inside) && state.short(insides + field)) {
                continue;
            }
            if place(state, &mut places, inside, field, random) && watch.over() {
                late_tries -= 1;
                if late_tries == 0 {
                    return;
                }
            }
        }
    }
}

/// Says whether it was tried.
fn place(
    state: &mut State<'_>,
    places: &mut Places,
    inside: usize,
    field: usize,
    random: &mut Random,
) -> bool {
    let field_number = state.layout.insides + field;
    if state.full(inside) || state.full(field_number) || state.has(inside, field) {
        return false;
    }
    if let Some((switch, _)) = places.find(state, inside, field, Choice::Best, random) {
        state.add(switch);
    }
    true
}
