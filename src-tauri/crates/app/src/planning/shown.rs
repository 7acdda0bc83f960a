//! A proposal in the words and bars of the screen.

use super::{
    Kept,
    items::{self, Bundle, Sides},
    say_sentence,
};
use crate::{
    names,
    seam::{Bar, Proposal, ProposalItem, ProposalKind, ProposedChange, Seated, TermLine, UnmetLine},
    views::{self, Levels, switch_bars},
};
use tandem_model::{BoothDuty, Change, Document, PersonId, SwitchDay, TandemId};
use tandem_planner::{Reason, RunnerUp};
use tandem_rules::{Board, compare_terms, live::LiveCheck};
use tandem_wording::{Args, Language, Value, say};

/// Reasons shown of one item.
const MOST_REASONS: usize = 6;

/// Things that stay open shown of one proposal.
const MOST_UNMET: usize = 200;

pub(super) fn shown(kept: &Kept, language: Language) -> Proposal {
    let proposal = &kept.proposal;
    let before = &kept.document;
    let after = before.apply(&proposal.changes).unwrap_or_else(|_| before.clone());
    let live_before = LiveCheck::new(before, &kept.context);
    let mut live_after = live_before.clone();
    live_after.apply(before, &after, &proposal.changes);
    let levels = |live: &LiveCheck| Levels::of(live.terms(Board::SwitchDays));
    let change = Difference {
        before,
        after: &after,
        levels_before: levels(&live_before),
        levels_after: levels(&live_after),
        language,
    };
    let bundles = items::bundles(proposal.board, before, &proposal.changes);
    let mut items: Vec<_> = bundles.iter().filter_map(|bundle| change.item(kept, bundle)).collect();
    items.sort_by_key(|item| match &item.change {
        ProposedChange::SwitchDay { before, after } => after.iter().chain(before).map(|bar| bar.slot).min(),
        _ => None,
    });
    // The planner's last sentence says how far it is from the best possible.
    let mut summary: Vec<_> =
        proposal.summary.iter().map(|sentence| say_sentence(language, sentence)).collect();
    Proposal {
        id: kept.id.clone(),
        board: kept.board,
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
        terms: terms(language, proposal.board, &live_before, &live_after),
        unmet: proposal
            .unmet
            .iter()
            .take(MOST_UNMET)
            .map(|unmet| UnmetLine {
                sentence: say_sentence(language, &unmet.sentence),
                because: unmet
                    .because
                    .iter()
                    .map(|obstacle| say_sentence(language, &obstacle.sentence))
                    .collect(),
            })
            .collect(),
        note: proposal.note.as_ref().map(|sentence| say_sentence(language, sentence)),
        feasibility: proposal.feasibility.iter().map(|sentence| say_sentence(language, sentence)).collect(),
    }
}

struct Difference<'a> {
    before: &'a Document,
    after: &'a Document,
    levels_before: Levels,
    levels_after: Levels,
    language: Language,
}

/// An item without its reasons.
struct Told {
    kind: ProposalKind,
    people: Vec<PersonId>,
    sentence: String,
    change: ProposedChange,
}

impl Difference<'_> {
    fn item(&self, kept: &Kept, bundle: &Bundle) -> Option<ProposalItem> {
        let changes: Vec<&Change> =
            bundle.changes.iter().filter_map(|position| kept.proposal.changes.get(*position)).collect();
        let first = changes.first()?;
        let told = match kept.proposal.board {
            Board::Tandems => self.tandem(&changes)?,
            Board::Coverage => self.account(first)?,
            Board::SwitchDays => self.switch_day(&items::switch_day(first)?)?,
            Board::TradeShows => self.duty(&items::duty(first)?)?,
            Board::Calendar => return None,
        };
        let reasons = changes.iter().filter_map(|change| kept.proposal.reasons.get(&change.id)).flatten();
        let mut reasons: Vec<&Reason> = reasons.collect();
        reasons.sort_by_key(|reason| (reason.term.level(), std::cmp::Reverse(reason.term.cost)));
        let mut said: Vec<String> =
            reasons.into_iter().take(MOST_REASONS).map(|reason| self.reason(reason)).collect();
        if let ProposedChange::Tandem { field_id, .. } = &told.change {
            let own = kept.proposal.runners_up.iter().find(|choice| choice.field_rep == *field_id);
            said.extend(own.map(|choice| self.runner_up(choice)));
        }
        Some(ProposalItem {
            id: bundle.id.to_string(),
            kind: told.kind,
            people: told.people,
            sentence: told.sentence,
            reasons: said,
            change: told.change,
        })
    }

    /// Who is next best for a field rep, and what doing without the choice would cost the whole plan.
    fn runner_up(&self, choice: &RunnerUp) -> String {
        let regret = choice.regret;
        let level = match (regret.hard, regret.medium, regret.soft) {
            (1.., ..) => "hard",
            (_, 1.., _) => "medium",
            (_, _, 1..) => "soft",
            _ => "none",
        };
        let args = Args::new()
            .text("level", level)
            .number("points", regret.soft)
            .text("inside", choice.runner_up.map(|id| self.person(id)).unwrap_or_default());
        let key = if choice.runner_up.is_some() { "app-runner-up" } else { "app-runner-up-nobody" };
        say(self.language, key, &args)
    }

    fn reason(&self, reason: &Reason) -> String {
        views::reason(self.language, self.after, reason.favours, &reason.term)
    }

    fn person(&self, id: PersonId) -> String {
        names::person(self.after, id)
    }

    fn tandem(&self, changes: &[&Change]) -> Option<Told> {
        let tandems: Vec<_> = changes.iter().filter_map(|change| items::tandem(change)).collect();
        let field_id = tandems.iter().find_map(|sides| sides.latest())?.field_rep;
        let running = |document: &Document, id| {
            let tandem = document.tandems.get(id)?;
            tandem.until.is_none().then_some(tandem.inside_rep)
        };
        let ids = || tandems.iter().filter_map(|sides| sides.latest()).map(|tandem| tandem.id);
        let before = ids().find_map(|id| running(self.before, id));
        let after = ids().find_map(|id| running(self.after, id));
        let args = Args::new()
            .text("field", self.person(field_id))
            .text("inside", after.map(|id| self.person(id)).unwrap_or_default())
            .text("before", before.map(|id| self.person(id)).unwrap_or_default());
        let (kind, key) = match (before, after) {
            (None, _) => (ProposalKind::Added, "app-proposal-tandem-added"),
            (Some(_), Some(_)) => (ProposalKind::Moved, "app-proposal-tandem-moved"),
            (Some(_), None) => (ProposalKind::Removed, "app-proposal-tandem-removed"),
        };
        Some(Told {
            kind,
            people: std::iter::once(field_id).chain(after).chain(before).collect(),
            sentence: say(self.language, key, &args),
            change: ProposedChange::Tandem { field_id, before, after },
        })
    }

    fn account(&self, change: &Change) -> Option<Told> {
        let sides = items::account(change)?;
        let account = sides.latest()?;
        let tandem = |side: &Option<tandem_model::Account>| side.as_ref().and_then(|row| row.tandem);
        let (before, after) = (tandem(&sides.before), tandem(&sides.after));
        let args = Args::new()
            .text("account", &account.name)
            .text("before", before.map(|id| self.pair(self.before, id)).unwrap_or_default())
            .text("after", after.map(|id| self.pair(self.after, id)).unwrap_or_default());
        let (kind, key) = match (before, after) {
            (None, _) => (ProposalKind::Added, "app-proposal-account-added"),
            (Some(_), Some(_)) => (ProposalKind::Moved, "app-proposal-account-moved"),
            (Some(_), None) => (ProposalKind::Removed, "app-proposal-account-removed"),
        };
        let people = after.or(before).and_then(|id| self.after.tandems.get(id));
        Some(Told {
            kind,
            people: people.map(|tandem| vec![tandem.inside_rep, tandem.field_rep]).unwrap_or_default(),
            sentence: say(self.language, key, &args),
            change: ProposedChange::Account { account_id: account.id, before, after },
        })
    }

    fn pair(&self, document: &Document, id: TandemId) -> String {
        names::entity(document, id.into()).say(self.language)
    }

    fn switch_day(&self, sides: &Sides<SwitchDay>) -> Option<Told> {
        let bars = |document: &Document, switch: &Option<SwitchDay>, levels: &Levels| -> Vec<Bar> {
            switch.as_ref().map(|switch| switch_bars(document, switch, levels)).unwrap_or_default()
        };
        let shown = sides.latest()?;
        let kind = sides.kind();
        let key = match kind {
            ProposalKind::Added => "app-proposal-added",
            ProposalKind::Moved => "app-proposal-moved",
            ProposalKind::Removed => "app-proposal-removed",
        };
        let args = Args::new()
            .text("inside", self.person(shown.inside_rep))
            .text("field", self.person(shown.field_rep))
            .with("ride", when(shown.ride_along))
            .with("desk", when(shown.desk_shift));
        Some(Told {
            kind,
            people: vec![shown.inside_rep, shown.field_rep],
            sentence: say(self.language, key, &args),
            change: ProposedChange::SwitchDay {
                before: bars(self.before, &sides.before, &self.levels_before),
                after: bars(self.after, &sides.after, &self.levels_after),
            },
        })
    }

    fn duty(&self, sides: &Sides<BoothDuty>) -> Option<Told> {
        let shown = sides.latest()?;
        let seated = |document: &Document, duty: &Option<BoothDuty>| {
            let duty = duty.as_ref()?;
            let shift = document.shifts.get(duty.shift)?;
            Some(Seated {
                show_id: shift.show,
                shift_id: duty.shift,
                station_id: duty.station,
                person_id: duty.person,
            })
        };
        let kind = sides.kind();
        let key = match kind {
            ProposalKind::Added => "app-proposal-duty-added",
            ProposalKind::Moved => "app-proposal-duty-moved",
            ProposalKind::Removed => "app-proposal-duty-removed",
        };
        let was = sides.before.as_ref().unwrap_or(shown);
        let args = Args::new()
            .text("person", self.person(shown.person))
            .text("before", self.person(was.person))
            .text("where", self.seat(shown))
            .text("where_before", self.seat(was));
        Some(Told {
            kind,
            people: vec![shown.person],
            sentence: say(self.language, key, &args),
            change: ProposedChange::Duty {
                before: seated(self.before, &sides.before),
                after: seated(self.after, &sides.after),
            },
        })
    }

    /// Show, day, shift and station of a duty.
    fn seat(&self, duty: &BoothDuty) -> String {
        views::seat(self.language, self.after, duty.shift, duty.station)
    }
}

fn when(leg: tandem_model::Leg) -> Value {
    crate::actions::when(leg)
}

/// What each rule costs in all, today and if accepted; rules that cost nothing either way are left out.
fn terms(language: Language, board: Board, before: &LiveCheck, after: &LiveCheck) -> Vec<TermLine> {
    compare_terms(before.terms(board), after.terms(board))
        .into_iter()
        .map(|line| TermLine {
            rule: line.rule.id.into(),
            sentence: tandem_rules::name(language, line.rule),
            before: line.before.cost,
            after: line.after.cost,
        })
        .collect()
}
