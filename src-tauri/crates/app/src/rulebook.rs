//! The rulebook and a plan's check, for those who read without a screen.

use crate::views::board_id;
use serde::Serialize;
use std::collections::BTreeMap;
use tandem_model::{AccountId, Document, HalfDay, NaiveDate, PersonId};
use tandem_rules::{Context, RULEBOOK, Score, Term, is_finding, live::LiveCheck};
use tandem_wording::Language;

pub use tandem_rules::{Board, Level};

/// Every board that has rules, in the order of the product.
pub const BOARDS: [Board; 5] =
    [Board::Tandems, Board::Coverage, Board::SwitchDays, Board::TradeShows, Board::Calendar];

/// A rule with its weight.
#[derive(Clone, Debug, Serialize)]
pub struct RuleLine {
    /// Stable name.
    pub id: &'static str,
    /// Short name, for people.
    pub name: String,
    /// Whose score it belongs to.
    pub board: &'static str,
    /// How bad it is.
    pub level: Level,
    /// What one unit of the amount is.
    pub unit: &'static str,
    /// Cost of a unit unless the plan says otherwise.
    pub default_weight: u32,
    /// How the amount is counted.
    pub formula: &'static str,
    /// What a term is about.
    pub scope: tandem_rules::Scope,
    /// A soft term above this cost is a finding of its own.
    pub finding_above: u64,
}

/// Every rule.
pub fn rules(language: Language) -> Vec<RuleLine> {
    RULEBOOK
        .iter()
        .map(|rule| RuleLine {
            id: rule.id,
            name: tandem_rules::name(language, rule),
            board: board_id(rule.board),
            level: rule.level,
            unit: rule.unit,
            default_weight: rule.default_weight,
            formula: rule.formula,
            scope: rule.scope,
            finding_above: rule.finding_above,
        })
        .collect()
}

/// A term of a check.
#[derive(Clone, Debug, Serialize)]
pub struct CheckedTerm {
    /// Id of the rule.
    pub rule: &'static str,
    /// Id of the board.
    pub board: &'static str,
    /// How bad.
    pub level: Level,
    /// In the rule's unit.
    pub amount: u64,
    /// Weight x amount; 0 if it is shown only.
    pub cost: u64,
    /// People concerned.
    pub people: Vec<PersonId>,
    /// Customers concerned.
    pub accounts: Vec<AccountId>,
    /// Half-days concerned.
    pub dates: Vec<HalfDay>,
    /// For people.
    pub sentence: String,
}

/// A board's score.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CheckedBoard {
    /// Its three numbers.
    pub score: Score,
}

/// What a check of a plan says.
#[derive(Clone, Debug, Serialize)]
pub struct Check {
    /// Score by board.
    pub boards: BTreeMap<&'static str, CheckedBoard>,
    /// What is listed on its own, worst first.
    pub findings: Vec<CheckedTerm>,
    /// Every unit of cost, if asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<Vec<CheckedTerm>>,
}

impl Check {
    /// Of `document` on `today`, one board or all.
    pub fn new(
        document: &Document,
        today: NaiveDate,
        language: Language,
        board: Option<Board>,
        with_terms: bool,
    ) -> Self {
        let live = LiveCheck::new(document, &Context { today });
        let boards: Vec<Board> =
            BOARDS.into_iter().filter(|each| board.is_none_or(|board| board == *each)).collect();
        let mut terms: Vec<&Term> = boards.iter().flat_map(|board| live.terms(*board)).collect();
        terms.sort_by_key(|term| (term.level(), std::cmp::Reverse(term.cost)));
        let checked = |term: &&Term| CheckedTerm {
            rule: term.rule,
            board: tandem_rules::rule(term.rule).map_or("", |rule| board_id(rule.board)),
            level: term.level(),
            amount: term.amount,
            cost: term.cost,
            people: term.people.clone(),
            accounts: term.accounts.clone(),
            dates: term.dates.clone(),
            sentence: tandem_rules::sentence(language, document, term),
        };
        Self {
            boards: boards
                .iter()
                .map(|board| (board_id(*board), CheckedBoard { score: live.score(*board) }))
                .collect(),
            findings: terms.iter().filter(|term| is_finding(term)).map(checked).collect(),
            terms: with_terms.then(|| terms.iter().map(checked).collect()),
        }
    }

    /// True if something remains that no manager would publish.
    pub fn has_hard(&self) -> bool {
        self.boards.values().any(|board| board.score.hard > 0)
    }
}

/// The board called `id`, if it has rules by now.
pub fn board(id: &str) -> Option<Board> {
    let id = id.replace('-', "_");
    BOARDS.into_iter().find(|board| board_id(*board) == id)
}
