//! A cost that no plan can go below.

use super::Problem;
use super::forest::{Forest, Known, Team};
use super::layout::Layout;
use super::lone::Lone;
use super::priced::Priced;
use super::rows::{Levels, Possible, UNIT};
use super::state::State;
use crate::{Cost, Watch};

/// How a bound was proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Term by term: what is missing even if everybody who may came.
    Counting,
    /// With prices on what people share, the best of each person at each show.
    Prices,
}

/// A proven lower bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// No plan costs less. Soft holds for plans whose medium is the bound's.
    pub cost: Cost,
    /// How this is known.
    pub proof: Proof,
}

/// What each seat, need and visit lacks even with everybody who may be there.
pub fn counting(layout: &Layout<'_>) -> Bound {
    let problem = layout.problem;
    let weights = &problem.weights;
    let fixed = State::new(layout);
    let mut cost = problem.base;
    for (number, seats) in problem.seats.iter().enumerate() {
        let sitting = fixed.members[seats.shift].iter().filter(|m| m.1 == number);
        let others = sitting.filter(|m| !layout.able.has(number, m.0)).count();
        let most = (seats.able.len() + others) as u32;
        let most = most.min(seats.maximum.max(fixed.taken[number]));
        cost.medium += i64::from(weights.empty) * i64::from(seats.minimum.saturating_sub(most));
        cost.soft +=
            i64::from(weights.desired) * i64::from(seats.desired.saturating_sub(most.max(seats.minimum)));
    }
    let may = |person: usize, shift: usize| {
        let able = layout.seats_of_shift[shift].iter().any(|&q| layout.able.has(q, person));
        able || fixed.is_on(person, shift)
    };
    for need in &problem.needs {
        let met = need.seats.iter().any(|&q| {
            let sits = |p: usize| fixed.members[problem.seats[q].shift].contains(&(p, q));
            need.able.iter().any(|&p| layout.able.has(q, p) || sits(p))
        });
        cost.medium += if met { 0 } else { i64::from(weights.need) };
    }
    for visit in &problem.visits {
        let can = |p: &usize| {
            let parts = visit.parts.iter().filter(|(shift, _)| may(*p, *shift));
            parts.map(|(_, minutes)| minutes).sum::<i32>() >= visit.needed
        };
        if visit.faces.iter().any(can) {
            continue;
        }
        if visit.deputies.iter().any(can) {
            // Whoever misses the visit altogether pays more than a deputy, but not in soft.
            continue;
        }
        cost.medium += i64::from(visit.weight);
    }
    Bound { cost, proof: Proof::Counting }
}

/// What a medium unit weighs where the soft bound is sought. Any number gives a valid one.
const MISSING: i64 = 100;

/// So many steps at most go to the prices of all shows together before each show is looked at by itself.
const WARM: u64 = 160;
/// So many columns all these steps together price at most.
const WARM_COLUMNS: u64 = 600_000;

/// At one level, or both together: first prices for everything, then each show by itself.
#[derive(Debug)]
struct Side<'l> {
    levels: Levels,
    priced: Option<Priced<'l>>,
    steps: u64,
    forest: Option<Forest<'l>>,
}

impl<'l> Side<'l> {
    const fn new(levels: Levels) -> Self {
        Self { levels, priced: None, steps: 0, forest: None }
    }

    fn settled(&self) -> bool {
        self.forest.as_ref().is_some_and(Forest::settled)
    }

    /// What is proven, in thousandths.
    fn bound(&self) -> Option<i64> {
        let priced = self.priced.as_ref().filter(|p| p.best > i64::MIN / 8).map(|p| p.best);
        let forest = self.forest.as_ref().map(Forest::bound);
        priced.max(forest)
    }

    /// A few evaluations, and about how many nanoseconds they took; perhaps an idea of a team.
    fn step(
        &mut self,
        ground: &Ground<'l>,
        known: Known<'_>,
        goal: i64,
        warm: Option<&Priced<'l>>,
    ) -> (u64, Option<Team>) {
        if let (Some(forest), Some(priced)) = (&mut self.forest, &self.priced) {
            let short = goal - forest.bound().max(priced.best);
            return forest.step(priced, known, short.max(UNIT));
        }
        let levels = self.levels;
        let priced = self.priced.get_or_insert_with(|| {
            let mut priced = Priced::new(&ground.fixed, &ground.possible, levels);
            if let Some(warm) = warm {
                priced.begin_with(warm, MISSING);
            }
            priced
        });
        let most = WARM.min(WARM_COLUMNS / priced.size()).max(12);
        if self.steps < most && !priced.settled() {
            self.steps += 1;
            priced.step(goal);
            return (priced.effort(), None);
        }
        let grain = if levels.soft == 0 { UNIT / 2 } else { UNIT };
        self.forest = Some(Forest::new(priced, ground.lones, ground.layouts, levels, grain));
        (priced.effort() * 2, None)
    }
}

/// What both sides begin from.
#[derive(Debug)]
pub struct Ground<'l> {
    /// The state of what is fixed alone.
    pub fixed: State<'l>,
    /// Who could come where.
    pub possible: Possible,
    /// Each show by itself, with its tables.
    pub lones: &'l [Lone],
    /// In the same order.
    pub layouts: &'l [Layout<'l>],
}

/// A bound that gets better step by step, for medium and for soft.
#[derive(Debug)]
pub struct Sharpening<'l> {
    ground: Ground<'l>,
    medium: Side<'l>,
    soft: Side<'l>,
    pub bound: Bound,
    /// The soft bound by counting, which holds at any medium.
    counted: i64,
    steps: u64,
    /// Teams that prices would choose, for whoever searches; taken away by them.
    pub teams: Vec<Team>,
}

impl<'l> Sharpening<'l> {
    /// Begins from a bound by counting.
    pub fn new(ground: Ground<'l>, bound: Bound) -> Self {
        Self {
            ground,
            medium: Side::new(Levels { medium: 1, soft: 0 }),
            soft: Side::new(Levels { medium: MISSING, soft: 1 }),
            counted: bound.cost.soft,
            bound,
            steps: 0,
            teams: Vec::new(),
        }
    }

    /// Whether further steps gain nothing.
    pub fn settled(&self) -> bool {
        self.medium.settled() && self.soft.settled()
    }

    /// One step with the cost of the best plan as a goal; says about how many nanoseconds it took.
    pub fn step(&mut self, best: Cost, known: Known<'_>) -> u64 {
        self.steps += 1;
        let met = self.bound.cost.medium >= best.medium || self.medium.settled();
        // Medium begins where good prices for both are known, and then gets two of three steps.
        let warm = self.soft.forest.is_none();
        let soft = warm || met || self.steps.is_multiple_of(3) && !self.soft.settled();
        let (spent, team) = if soft {
            let goal = (best.soft + MISSING * best.medium) * UNIT;
            self.soft.step(&self.ground, known, goal, None)
        } else {
            self.medium.step(&self.ground, known, best.medium * UNIT, self.soft.priced.as_ref())
        };
        self.teams.extend(team);
        let up = |value: i64| -(-value).div_euclid(UNIT);
        let before = self.bound.cost;
        let medium = self.medium.bound().map_or(before.medium, |value| up(value).max(before.medium));
        // A soft bound belongs to its medium.
        let soft = self.soft.bound().map_or(self.counted, |value| up(value - MISSING * UNIT * medium));
        self.bound.cost = Cost::new(before.hard, medium, soft.max(self.counted));
        if self.bound.cost > before {
            self.bound.proof = Proof::Prices;
        }
        spent
    }
}

/// Each show of a problem by itself.
pub fn lones(fixed: &State<'_>, possible: &Possible) -> Vec<Lone> {
    (0..fixed.layout.problem.shows.len()).map(|show| Lone::new(fixed, possible, show)).collect()
}

/// Proves a lower bound for a problem by so many steps of pricing; `best` is the cost of any plan. Cut short, it is the
/// best so far.
pub fn bound(problem: &Problem, best: Cost, steps: u32, watch: &Watch<'_>) -> Bound {
    let layout = Layout::new(problem);
    let mut fixed = State::new(&layout);
    let possible = Possible::new(&mut fixed);
    let lones = lones(&fixed, &possible);
    let layouts: Vec<Layout<'_>> = lones.iter().map(|lone| Layout::new(&lone.problem)).collect();
    let ground = Ground { fixed, possible, lones: &lones, layouts: &layouts };
    let mut sharpening = Sharpening::new(ground, counting(&layout));
    // No plan is known here, only its cost: what each show costs in it is not.
    let known = Known { plan: &[], version: 0 };
    for _ in 0..steps {
        if sharpening.settled() || watch.over() {
            break;
        }
        sharpening.step(best, known);
    }
    sharpening.bound
}
