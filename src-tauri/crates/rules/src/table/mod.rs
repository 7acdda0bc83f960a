//! The rows of the rulebook, by board. Where the planning page is silent, the formula says what was decided.

mod calendar;
mod coverage;
mod switch_days;
mod tandems;
mod trade_shows;

use crate::{Board, Level, Rule, Scope};

/// Every rule, each exactly once, board by board.
pub static RULEBOOK: &[Rule] = &JOINED;

const PARTS: [&[Rule]; 5] =
    [tandems::RULES, coverage::RULES, switch_days::RULES, trade_shows::RULES, calendar::RULES];

const JOINED: [Rule; count()] = joined();

const fn count() -> usize {
    let (mut sum, mut part) = (0, 0);
    while part < PARTS.len() {
        sum += PARTS[part].len();
        part += 1;
    }
    sum
}

const fn joined() -> [Rule; count()] {
    let mut rules = [PARTS[0][0]; count()];
    let (mut at, mut part) = (0, 0);
    while part < PARTS.len() {
        let mut of_part = 0;
        while of_part < PARTS[part].len() {
            rules[at] = PARTS[part][of_part];
            at += 1;
            of_part += 1;
        }
        part += 1;
    }
    rules
}

const fn row(
    (id, name): (&'static str, &'static str),
    (board, level): (Board, Level),
    unit: &'static str,
    default_weight: u32,
    scope: Scope,
    finding_above: u64,
    formula: &'static str,
) -> Rule {
    Rule { id, name, board, level, unit, default_weight, formula, scope, finding_above }
}
