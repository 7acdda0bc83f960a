//! What some changes would do to a board.

use super::{Board, findings::worst};
use crate::{failure::Failure, seam::Verdict};
use tandem_model::{Change, Document};
use tandem_rules::{Level, Term, live::LiveCheck, rule};
use tandem_wording::{Args, Language, say};

/// The verdict on `changes` by the rules of `board`, without keeping them.
pub(crate) fn judged(
    document: &Document,
    live: &mut LiveCheck,
    language: Language,
    board: Board,
    changes: &[Change],
) -> Result<Verdict, Failure> {
    judged_in_part(document, live, language, board, changes, &|_| true)
}

/// The same where only some of the terms concern who asks.
pub(crate) fn judged_in_part(
    document: &Document,
    live: &mut LiveCheck,
    language: Language,
    board: Board,
    changes: &[Change],
    concerns: &dyn Fn(&Term) -> bool,
) -> Result<Verdict, Failure> {
    let after = document.apply(changes).map_err(|error| Failure::model(&error, document))?;
    let answer = live.verdict(document, changes).map_err(|error| Failure::model(&error, document))?;
    let on_board = |term: &&Term| rule(term.rule).is_some_and(|rule| rule.board == board);
    let mut new: Vec<&Term> = answer.added.iter().filter(|term| concerns(term)).filter(on_board).collect();
    super::findings::sort(&mut new);
    let delta = tandem_rules::score(new.iter().copied(), board) - tandem_rules::score(&answer.removed, board);
    let level = worst(new.iter().copied());
    let better = (delta.hard, delta.medium, delta.soft) < (0, 0, 0);
    let sentence = match (new.first(), level) {
        (Some(term), Some(Level::Hard | Level::Medium)) => tandem_rules::sentence(language, &after, term),
        _ if better => say(language, "app-verdict-better", &Args::new()),
        (Some(term), _) if delta.soft > 0 => tandem_rules::sentence(language, &after, term),
        _ => say(language, "app-verdict-fits", &Args::new()),
    };
    Ok(Verdict { level: level.map(Into::into), delta: delta.into(), sentence })
}
