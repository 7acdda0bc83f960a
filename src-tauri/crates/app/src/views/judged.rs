//! What some changes would do to a board.

use super::{Board, findings::worst};
use crate::{failure::Failure, seam::Verdict};
use tandem_model::{Change, Document};
use tandem_rules::{Level, Term, is_finding, live::LiveCheck, rule};
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

/// At most so many sentences say what would break; the worst come first.
const MOST_BREAKS: usize = 4;

/// The verdict on changes of which is known what comes and goes with them, with what would break in sentences; `after` is the plan with them.
pub(crate) fn told_with_breaks(
    after: &Document,
    language: Language,
    board: Board,
    added: &[Term],
    removed: &[Term],
) -> (Verdict, Vec<String>) {
    let new = on_board(added, board, &|_| true);
    // What was as bad before is no news: a seat less that is empty is still an empty seat.
    let is_news = |term: &Term| {
        !removed.iter().any(|old| {
            old.rule == term.rule
                && old.subjects.first() == term.subjects.first()
                && old.amount >= term.amount
        })
    };
    let breaks = new.iter().filter(|term| is_finding(term) && is_news(term)).take(MOST_BREAKS);
    let breaks = breaks.map(|term| tandem_rules::sentence(language, after, term)).collect();
    (told(after, language, board, &new, removed), breaks)
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
    Ok(told(&after, language, board, &on_board(&answer.added, board, concerns), &answer.removed))
}

/// Those of the terms that are the board's and concern who asks, worst first.
fn on_board<'a>(terms: &'a [Term], board: Board, concerns: &dyn Fn(&Term) -> bool) -> Vec<&'a Term> {
    let of_board = |term: &&Term| rule(term.rule).is_some_and(|rule| rule.board == board);
    let mut found: Vec<&Term> = terms.iter().filter(|term| concerns(term)).filter(of_board).collect();
    super::findings::sort(&mut found);
    found
}

/// The verdict on what would be new and what would be gone.
fn told(after: &Document, language: Language, board: Board, new: &[&Term], removed: &[Term]) -> Verdict {
    let delta = tandem_rules::score(new.iter().copied(), board) - tandem_rules::score(removed, board);
    let level = worst(new.iter().copied());
    let better = (delta.hard, delta.medium, delta.soft) < (0, 0, 0);
    let sentence = match (new.first(), level) {
        (Some(term), Some(Level::Hard | Level::Medium)) => tandem_rules::sentence(language, after, term),
        _ if better => say(language, "app-verdict-better", &Args::new()),
        (Some(term), _) if delta.soft > 0 => tandem_rules::sentence(language, after, term),
        _ => say(language, "app-verdict-fits", &Args::new()),
    };
    Verdict { level: level.map(Into::into), delta: delta.into(), sentence }
}
