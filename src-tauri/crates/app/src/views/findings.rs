//! Findings with their sentences and fixes.

use super::{Board, LISTED, Seen, board_id};
use crate::seam::{Action, Finding, Fix};
use tandem_model::Change;
use tandem_rules::{Level, Term, is_finding, rule};
use tandem_wording::{Args, say};

/// All findings of the listed boards, worst first.
pub(crate) fn findings(seen: &Seen) -> Vec<Finding> {
    let mut terms: Vec<&Term> =
        LISTED.iter().flat_map(|board| seen.live.terms(*board)).filter(|term| is_finding(term)).collect();
    sort(&mut terms);
    terms.into_iter().map(|term| finding(seen, term)).collect()
}

/// Findings listed of a board that may have one for each of 20,000 customers.
const MOST_FINDINGS: usize = 300;

/// The worst findings of one board, and how many there are in all.
pub(crate) fn findings_of_board(seen: &Seen, board: Board) -> (Vec<Finding>, usize) {
    let mut terms: Vec<&Term> = seen.live.terms(board).filter(|term| is_finding(term)).collect();
    sort(&mut terms);
    let count = terms.len();
    (terms.into_iter().take(MOST_FINDINGS).map(|term| finding(seen, term)).collect(), count)
}

/// Worst first; what costs the same keeps a fixed order.
pub(super) fn sort(terms: &mut [&Term]) {
    terms.sort_by(|a, b| {
        (a.level(), std::cmp::Reverse(a.cost), a).cmp(&(b.level(), std::cmp::Reverse(b.cost), b))
    });
}

/// One term as a finding.
pub(crate) fn finding(seen: &Seen, term: &Term) -> Finding {
    let board = rule(term.rule).map_or("", |rule| board_id(rule.board));
    let fixes = tandem_rules::fixes(seen.document, seen.calendar(), term);
    Finding {
        id: id(term),
        rule: term.rule.into(),
        board: board.into(),
        level: term.level().into(),
        amount: term.amount,
        cost: term.cost,
        sentence: tandem_rules::sentence(seen.language, seen.document, term),
        people: term.people.clone(),
        accounts: term.accounts.clone(),
        dates: term.dates.clone(),
        subjects: term.subjects.iter().map(|subject| subject.uuid().to_string()).collect(),
        fixes: fixes
            .into_iter()
            .filter_map(|fix| {
                let action = action_of(&fix.changes)?;
                Some(Fix { label: say(seen.language, fix.label, &Args::new()), action })
            })
            .collect(),
    }
}

/// Rule and a hash of what it is about (FNV-1a), so that the same finding is known again after the next change.
fn id(term: &Term) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |bytes: &[u8]| {
        for byte in bytes {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    for subject in &term.subjects {
        add(subject.uuid().as_bytes());
    }
    for person in &term.people {
        add(person.0.as_bytes());
    }
    for half_day in &term.dates {
        add(&half_day.slot_from(chrono::NaiveDate::default()).to_le_bytes());
    }
    add(&[match term.detail.leg {
        None => 0,
        Some(tandem_model::LegKind::RideAlong) => 1,
        Some(tandem_model::LegKind::DeskShift) => 2,
    }]);
    format!("{}:{hash:016x}", term.rule)
}

/// The action that makes `changes`: all of them save, or all of them remove.
fn action_of(changes: &[Change]) -> Option<Action> {
    if changes.is_empty() {
        return None;
    }
    let entities: Vec<_> = changes.iter().filter_map(|change| change.after.clone()).collect();
    if entities.len() == changes.len() {
        return Some(Action::Save { entities });
    }
    entities.is_empty().then(|| Action::Remove { ids: changes.iter().map(|change| change.id).collect() })
}

/// The worst level of some terms.
pub(super) fn worst<'a>(terms: impl IntoIterator<Item = &'a Term>) -> Option<Level> {
    terms.into_iter().map(Term::level).min()
}
