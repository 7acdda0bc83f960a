//! A proposal in the words and bars of the screen.

use super::{Kept, say_sentence};
use crate::{
    names,
    seam::{Bar, Proposal, ProposalItem, ProposalKind, TermLine},
    views::{self, Levels, switch_bars},
};
use std::collections::BTreeMap;
use tandem_model::{Change, Document, Entity, SwitchDay};
use tandem_planner::Reason;
use tandem_rules::{Board, RULEBOOK, Term, live::LiveCheck};
use tandem_wording::{Args, Language, Value, say};

/// Reasons shown of one item.
const MOST_REASONS: usize = 6;

pub(super) fn shown(kept: &Kept, language: Language) -> Proposal {
    let proposal = &kept.proposal;
    let before = &kept.document;
    let after = before.apply(&proposal.changes).unwrap_or_else(|_| before.clone());
    let live_before = LiveCheck::new(before, &kept.context);
    let mut live_after = live_before.clone();
    live_after.apply(before, &after, &proposal.changes);
    let levels = |live: &LiveCheck| Levels::of(live.terms(Board::SwitchDays));
    let sides = Sides {
        before,
        after: &after,
        levels_before: levels(&live_before),
        levels_after: levels(&live_after),
        language,
    };
    let reasons = |change: &Change| proposal.reasons.get(&change.id).map_or(&[][..], Vec::as_slice);
    let mut items: Vec<_> =
        proposal.changes.iter().filter_map(|change| sides.item(change, reasons(change))).collect();
    items.sort_by_key(|item| item.after.iter().chain(&item.before).map(|bar| bar.slot).min());
    // The planner's last sentence says how far it is from the best possible.
    let mut summary: Vec<_> =
        proposal.summary.iter().map(|sentence| say_sentence(language, sentence)).collect();
    Proposal {
        id: kept.id.clone(),
        revision: kept.revision,
        score: proposal.score.into(),
        before: proposal.before.into(),
        bound: proposal.bound.score().into(),
        proof: say(language, proposal.bound.proof, &Args::new()),
        distance: summary.pop().unwrap_or_default(),
        optimal: proposal.optimal,
        stopped_by: proposal.stopped_by.id().into(),
        seconds: proposal.seconds,
        steps: proposal.steps,
        seed: proposal.seed,
        summary,
        items,
        terms: terms(language, &live_before, &live_after),
        note: proposal.note.as_ref().map(|sentence| say_sentence(language, sentence)),
        feasibility: kept.feasibility.iter().map(|sentence| say_sentence(language, sentence)).collect(),
    }
}

struct Sides<'a> {
    before: &'a Document,
    after: &'a Document,
    levels_before: Levels,
    levels_after: Levels,
    language: Language,
}

impl Sides<'_> {
    fn item(&self, change: &Change, reasons: &[Reason]) -> Option<ProposalItem> {
        let switch = |row: &Option<Entity>| match row {
            Some(Entity::SwitchDay(switch)) => Some(switch.clone()),
            _ => None,
        };
        let (was, is) = (switch(&change.before), switch(&change.after));
        let bars = |document: &Document, switch: &Option<SwitchDay>, levels: &Levels| -> Vec<Bar> {
            switch.as_ref().map(|switch| switch_bars(document, switch, levels)).unwrap_or_default()
        };
        let (kind, key, shown) = match (&was, &is) {
            (None, Some(is)) => (ProposalKind::Added, "app-proposal-added", is.clone()),
            (Some(_), Some(is)) => (ProposalKind::Moved, "app-proposal-moved", is.clone()),
            (Some(was), None) => (ProposalKind::Removed, "app-proposal-removed", was.clone()),
            (None, None) => return None,
        };
        let args = Args::new()
            .text("inside", names::person(self.after, shown.inside_rep))
            .text("field", names::person(self.after, shown.field_rep))
            .with("ride", when(shown.ride_along))
            .with("desk", when(shown.desk_shift));
        let mut reasons: Vec<&Reason> = reasons.iter().collect();
        reasons.sort_by_key(|reason| (reason.term.level(), std::cmp::Reverse(reason.term.cost)));
        Some(ProposalItem {
            id: shown.id,
            kind,
            inside_id: shown.inside_rep,
            field_id: shown.field_rep,
            sentence: say(self.language, key, &args),
            reasons: reasons.into_iter().take(MOST_REASONS).map(|reason| self.reason(reason)).collect(),
            before: bars(self.before, &was, &self.levels_before),
            after: bars(self.after, &is, &self.levels_after),
        })
    }

    fn reason(&self, reason: &Reason) -> String {
        views::reason(self.language, self.after, reason.favours, &reason.term)
    }
}

fn when(leg: tandem_model::Leg) -> Value {
    crate::actions::when(leg)
}

/// What each rule costs in all, today and if accepted; rules that cost nothing either way are left out.
fn terms(language: Language, before: &LiveCheck, after: &LiveCheck) -> Vec<TermLine> {
    let costs = |live: &LiveCheck| {
        let mut costs: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
        for term in live.terms(Board::SwitchDays).filter(|term: &&Term| term.scored) {
            let (cost, amount) = costs.entry(term.rule).or_default();
            *cost += term.cost;
            *amount += term.amount;
        }
        costs
    };
    let (was, is) = (costs(before), costs(after));
    RULEBOOK
        .iter()
        .filter_map(|rule| {
            let (before, after) = (was.get(rule.id).copied(), is.get(rule.id).copied());
            if before.is_none() && after.is_none() {
                return None;
            }
            let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
            Some(TermLine {
                rule: rule.id.into(),
                sentence: tandem_rules::name(language, rule),
                before: before.0,
                after: after.0,
            })
        })
        .collect()
}
