//! Two plans side by side, rule by rule.

use crate::live::LiveCheck;
use crate::table::RULEBOOK;
use crate::{Board, Context, Rule, Term};
use std::collections::HashMap;
use tandem_model::Document;

/// The scored terms of one rule in one plan, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// How many there are.
    pub terms: u64,
    /// Their units; what a unit is, the rule says.
    pub amount: u64,
    /// What they cost.
    pub cost: u64,
}

/// What a rule costs in two plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The rule.
    pub rule: &'static Rule,
    /// In the one plan.
    pub before: Sum,
    /// In the other.
    pub after: Sum,
}

/// Every rule of `board` with a scored term in one of the two documents, in the order of the rulebook.
pub fn compare(before: &Document, after: &Document, context: &Context, board: Board) -> Vec<Compared> {
    let [before, after] = [before, after].map(|document| LiveCheck::new(document, context));
    compare_terms(before.terms(board), after.terms(board))
}

/// The same for terms that are known already; each list of one board.
pub fn compare_terms<'a>(
    before: impl IntoIterator<Item = &'a Term>,
    after: impl IntoIterator<Item = &'a Term>,
) -> Vec<Compared> {
    let (before, after) = (sums(before), sums(after));
    RULEBOOK
        .iter()
        .filter_map(|rule| {
            let (was, is) = (before.get(rule.id), after.get(rule.id));
            was.or(is)?;
            let sum = |sum: Option<&Sum>| sum.copied().unwrap_or_default();
            Some(Compared { rule, before: sum(was), after: sum(is) })
        })
        .collect()
}

fn sums<'a>(terms: impl IntoIterator<Item = &'a Term>) -> HashMap<&'static str, Sum> {
    let mut sums: HashMap<&'static str, Sum> = HashMap::new();
    for term in terms.into_iter().filter(|term| term.scored) {
        let sum = sums.entry(term.rule).or_default();
        sum.terms += 1;
        sum.amount += term.amount;
        sum.cost += term.cost;
    }
    sums
}
