//! The planner as a long job on a snapshot, and what it proposes as the screen shows it.

pub(crate) mod items;
mod shown;

use crate::{
    clock::Clock,
    seam::{self, PlanEvent, Planned},
    session::Snapshot,
};
use std::{sync::atomic::AtomicBool, time::Instant};
use tandem_model::{Absence, AbsenceKind, Change, Document, HalfDay, HalfDaySpan, NaiveDate, PersonId, Uuid};
use tandem_planner::{Progress, Proposal, Sentence, Word};
use tandem_rules::Context;
use tandem_wording::{Args, Language, Value, say};

pub use tandem_planner::{Bound, Distance, Limits, StoppedBy};

/// A proposal together with the plan it was made for.
#[derive(Clone, Debug)]
pub struct Kept {
    /// To accept or discard it by.
    pub id: String,
    /// Of which board.
    pub board: Planned,
    /// State of the plan it was made for.
    pub revision: u64,
    /// The plan it was made for.
    pub document: Document,
    /// The day it was made on.
    pub context: Context,
    /// What the planner gave.
    pub proposal: Proposal,
}

/// A planner, the same in shape for every board.
type Planner = fn(
    &Document,
    &Context,
    &Limits,
    &mut dyn FnMut() -> Uuid,
    &AtomicBool,
    &dyn Fn() -> f64,
    &mut dyn FnMut(&Progress),
) -> Proposal;

fn planner(board: Planned) -> Planner {
    match board {
        Planned::Tandems => tandem_planner::tandems,
        Planned::Coverage => tandem_planner::coverage,
        Planned::SwitchDays => tandem_planner::switch_days,
        Planned::TradeShows => tandem_planner::trade_shows,
    }
}

/// Plans a board of a snapshot until a limit or the stop flag ends it.
pub(crate) fn run(
    board: Planned,
    snapshot: &Snapshot,
    limits: &Limits,
    clock: Clock,
    stop: &AtomicBool,
    on_event: &mut dyn FnMut(PlanEvent),
) -> Kept {
    let context = Context { today: snapshot.today };
    let begun = Instant::now();
    let language = snapshot.language;
    let limit = limits.seconds.unwrap_or(0.0);
    let proposal = planner(board)(
        &snapshot.document,
        &context,
        limits,
        &mut || clock.new_id(),
        stop,
        &|| begun.elapsed().as_secs_f64(),
        &mut |progress| {
            on_event(PlanEvent {
                elapsed: progress.seconds,
                limit,
                score: progress.score.into(),
                sentence: say(language, progress.doing, &Args::new()),
                bound: progress.bound.map(|bound| bound.score().into()),
            });
        },
    );
    Kept {
        id: clock.new_id().to_string(),
        board,
        revision: snapshot.revision,
        document: snapshot.document.clone(),
        context,
        proposal,
    }
}

/// Somebody who will be away: what is planned with that person is to be made good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Away {
    /// Who.
    pub person: PersonId,
    /// First day.
    pub from: NaiveDate,
    /// Last day, not before the first.
    pub to: NaiveDate,
}

/// Puts an absence into a snapshot and repairs a board after it; the proposal holds both. None for boards that have no days, and for
/// an absence that the plan does not take.
pub(crate) fn repair(
    board: Planned,
    away: Away,
    snapshot: &Snapshot,
    limits: &Limits,
    clock: Clock,
    stop: &AtomicBool,
) -> Option<Kept> {
    let repaired = match board {
        Planned::SwitchDays => tandem_planner::repair_switch_days,
        Planned::TradeShows => tandem_planner::repair_trade_shows,
        Planned::Tandems | Planned::Coverage => return None,
    };
    let absence = Absence {
        id: clock.new_id().into(),
        person: away.person,
        span: HalfDaySpan { from: HalfDay::morning(away.from), to: HalfDay::afternoon(away.to) },
        kind: AbsenceKind::Other,
        private_note: String::new(),
    };
    let id = absence.id;
    let added = Change::add(absence);
    let document = snapshot.document.apply(std::slice::from_ref(&added)).ok()?;
    let context = Context { today: snapshot.today };
    let begun = Instant::now();
    let mut proposal = repaired(
        &document,
        &context,
        &[id.into()],
        limits,
        &mut || clock.new_id(),
        stop,
        &|| begun.elapsed().as_secs_f64(),
        &mut |_| {},
    );
    proposal.changes.insert(0, added);
    Some(Kept {
        id: clock.new_id().to_string(),
        board,
        revision: snapshot.revision,
        document: snapshot.document.clone(),
        context,
        proposal,
    })
}

/// A sentence of the planner in a language.
pub fn say_sentence(language: Language, sentence: &Sentence) -> String {
    let args = sentence.args.iter().fold(Args::new(), |args, (name, word)| {
        let value = match word {
            Word::Text(text) => Value::Text(text.clone()),
            Word::Number(number) => Value::Number(*number),
            Word::Decimal(number) => Value::Decimal(*number),
            Word::Date(date) => Value::Date(*date),
            Word::Leg(leg) => crate::actions::when(*leg),
            Word::Rules(rules) => {
                let rules = rules.iter().filter_map(|id| tandem_rules::rule(id));
                Value::List(rules.map(|rule| Value::Text(tandem_rules::name(language, rule))).collect())
            }
            Word::Names(names) => Value::List(names.iter().cloned().map(Value::Text).collect()),
        };
        args.with(name, value)
    });
    say(language, sentence.key, &args)
}

impl Kept {
    /// As the screen shows it.
    pub fn shown(&self, language: Language) -> seam::Proposal {
        shown::shown(self, language)
    }
}
