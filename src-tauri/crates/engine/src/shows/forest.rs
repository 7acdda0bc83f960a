//! All shows, each parted by itself ([`super::tree`]), at one set of prices for what they share.

use super::Duty;
use super::layout::Layout;
use super::lone::Lone;
use super::priced::Priced;
use super::rows::{Levels, UNIT};
use super::tree::Tree;

/// A show gets so many steps before the next one does.
const TURN: u32 = 12;

/// The best plan known, which says how much is left to prove where.
#[derive(Clone, Copy, Debug)]
pub struct Known<'k> {
    pub plan: &'k [Duty],
    /// Tells one plan from another.
    pub version: u64,
}

/// Somebody's idea of who should be at a show: show and people.
pub type Team = (usize, Vec<usize>);

/// A bound for everything at one level or both, as the sum over shows.
#[derive(Debug)]
pub struct Forest<'l> {
    trees: Vec<Option<Tree<'l>>>,
    lones: &'l [Lone],
    layouts: &'l [Layout<'l>],
    levels: Levels,
    grain: i64,
    /// Of which plan each tree knows the cost.
    knows: Vec<u64>,
    /// What is paid besides the shows.
    rest: i64,
    turn: usize,
    steps_of_turn: u32,
}

impl<'l> Forest<'l> {
    /// Begins with the best prices of `priced`, those of what shows share rounded so that every cost is a multiple of
    /// `grain`.
    pub fn new(
        priced: &mut Priced<'l>,
        lones: &'l [Lone],
        layouts: &'l [Layout<'l>],
        levels: Levels,
        grain: i64,
    ) -> Self {
        let rest = priced.round_shared(grain);
        let trees: Vec<Option<Tree<'l>>> = lones.iter().map(|_| None).collect();
        Self {
            knows: vec![0; trees.len()],
            trees,
            lones,
            layouts,
            levels,
            grain,
            rest,
            turn: 0,
            steps_of_turn: 0,
        }
    }

    /// No plan weighs less, in thousandths.
    pub fn bound(&self) -> i64 {
        let bound = |tree: &Option<Tree<'_>>| tree.as_ref().map_or(i64::MIN / 8, |tree| tree.bound);
        self.trees.iter().map(bound).fold(self.rest, i64::saturating_add)
    }

    /// Whether further steps gain nothing.
    pub fn settled(&self) -> bool {
        self.trees.iter().all(|tree| is_settled(tree.as_ref()))
    }

    /// Tells the show whose turn it is what the best plan costs there, if that is new.
    fn tell(&mut self, known: Known<'_>) {
        if self.knows[self.turn] != known.version
            && let Some(tree) = &mut self.trees[self.turn]
        {
            self.knows[self.turn] = known.version;
            tree.set_aim(known.plan);
        }
    }

    /// A few evaluations of the show whose turn it is; says about how many nanoseconds that took, and who should be there
    /// by its prices, once that is known anew. `short` is how far the bound may be from the best plan.
    pub fn step(&mut self, priced: &Priced<'l>, known: Known<'_>, short: i64) -> (u64, Option<Team>) {
        for _ in 0..self.trees.len() {
            self.tell(known);
            if self.steps_of_turn < TURN && !is_settled(self.trees[self.turn].as_ref()) {
                break;
            }
            self.turn = (self.turn + 1) % self.trees.len();
            self.steps_of_turn = 0;
        }
        let each = short / self.trees.len().max(1) as i64;
        let turn = self.turn;
        let Some(place) = self.trees.get_mut(turn).filter(|tree| !is_settled(tree.as_ref())) else {
            return (1_000, None);
        };
        let tree = place.get_or_insert_with(|| {
            let (lone, layout) = (&self.lones[turn], &self.layouts[turn]);
            let mut tree = Tree::new(lone, layout, self.levels, priced.shared(lone), self.grain);
            tree.begin_with(priced);
            if known.version > 0 {
                tree.set_aim(known.plan);
            }
            tree
        });
        self.steps_of_turn += 1;
        let team = tree.step(each.max(UNIT));
        (tree.effort(), team.map(|people| (self.turn, people)))
    }
}

fn is_settled(tree: Option<&Tree<'_>>) -> bool {
    tree.is_some_and(Tree::settled)
}
