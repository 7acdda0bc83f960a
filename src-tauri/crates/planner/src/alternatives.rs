//! What else could be done, and what that would change: the same for every board.

use crate::Sentence;
use tandem_model::{Change, Document, ModelError};
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Score, Term};

/// Something that could be done instead, with its effect by the rulebook.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// What it changes, in an order that the document accepts.
    pub changes: Vec<Change>,
    /// What it is, in a sentence.
    pub title: Sentence,
    /// By how much the score of the board changes; below 0/0/0 is better.
    pub delta: Score,
    /// Scored terms of the board that would come.
    pub added: Vec<Term>,
    /// Scored terms of the board that would go.
    pub removed: Vec<Term>,
}

impl Alternative {
    /// What exactly these changes would do: the answer to "why not so?". `live` knows `document`, and knows it
    /// afterwards.
    ///
    /// # Errors
    /// What [`Document::apply`] says to the changes.
    pub fn new(
        document: &Document,
        live: &mut LiveCheck,
        board: Board,
        title: Sentence,
        changes: Vec<Change>,
    ) -> Result<Self, ModelError> {
        let verdict = live.verdict(document, &changes)?;
        let of_board = |term: &Term| {
            term.scored && tandem_rules::rule(term.rule).is_some_and(|rule| rule.board == board)
        };
        let delta = verdict.delta(board);
        let mut sides = [verdict.added, verdict.removed];
        for terms in &mut sides {
            terms.retain(of_board);
            terms.sort();
        }
        let [added, removed] = sides;
        Ok(Self { changes, title, delta, added, removed })
    }
}

/// The `limit` best, best first; among equals the order in which they were found.
pub(crate) fn best_first(mut found: Vec<Alternative>, limit: usize) -> Vec<Alternative> {
    found.sort_by_key(|alternative| alternative.delta);
    found.truncate(limit);
    found
}
