//! Findings with their sentences and fixes.

use super::{Board, LISTED, Seen, board_id};
use crate::seam::{Action, Finding, Fix, IgnoredReason};
use std::collections::HashMap;
use tandem_model::{Change, Document, IgnoredFinding};
use tandem_rules::{Level, Term, is_finding, rule};
use tandem_wording::{Args, say};

/// The findings that are ignored, by their id.
pub(crate) struct Ignored<'a>(HashMap<&'a str, &'a IgnoredFinding>);

impl<'a> Ignored<'a> {
    pub fn new(document: &'a Document) -> Self {
        Self(document.ignored_findings.iter().map(|row| (row.finding.as_str(), row)).collect())
    }

    /// Why the term is ignored, if it is.
    fn row(&self, term: &Term) -> Option<&'a IgnoredFinding> {
        // Most plans ignore nothing, and then no id is made.
        if self.0.is_empty() { None } else { self.0.get(id(term).as_str()).copied() }
    }

    /// True for a finding that nobody ignores: what is counted, and what colours a board.
    pub fn leaves(&self, term: &Term) -> bool {
        is_finding(term) && self.row(term).is_none()
    }
}

/// All findings of the listed boards: worst first, those that are ignored last.
pub(crate) fn findings(seen: &Seen) -> Vec<Finding> {
    let terms = LISTED.iter().flat_map(|board| seen.live.terms(*board));
    listed(seen, terms.filter(|term| is_finding(term)).collect())
}

/// Some terms as findings: worst first, those that are ignored last.
pub(crate) fn listed(seen: &Seen, mut terms: Vec<&Term>) -> Vec<Finding> {
    let ignored = Ignored::new(seen.document);
    sort(&mut terms);
    terms.sort_by_key(|term| ignored.row(term).is_some());
    terms.into_iter().map(|term| found(seen, &ignored, term)).collect()
}

/// Findings listed of a board that may have one for each of 20,000 customers.
const MOST_FINDINGS: usize = 300;

/// The worst findings of one board and those that are ignored, and how many there are of the former in all.
pub(crate) fn findings_of_board(seen: &Seen, board: Board) -> (Vec<Finding>, usize) {
    let ignored = Ignored::new(seen.document);
    let terms = seen.live.terms(board).filter(|term| is_finding(term));
    let (mut open, mut aside): (Vec<&Term>, Vec<&Term>) = terms.partition(|term| ignored.leaves(term));
    sort(&mut open);
    sort(&mut aside);
    let count = open.len();
    let shown = open.into_iter().take(MOST_FINDINGS).chain(aside.into_iter().take(MOST_FINDINGS));
    (shown.map(|term| found(seen, &ignored, term)).collect(), count)
}

/// Worst first; what costs the same keeps a fixed order.
pub(super) fn sort(terms: &mut [&Term]) {
    terms.sort_by(|a, b| {
        (a.level(), std::cmp::Reverse(a.cost), a).cmp(&(b.level(), std::cmp::Reverse(b.cost), b))
    });
}

/// One term as a finding.
fn found(seen: &Seen, ignored: &Ignored, term: &Term) -> Finding {
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
        ignored: ignored.row(term).map(|row| IgnoredReason {
            id: row.id,
            reason: row.reason.clone(),
            since: row.since,
        }),
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
