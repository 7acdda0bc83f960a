//! After somebody called in sick: what was lost is filled again, and nothing else moves unless it must.

use super::problem::Free;
use super::{Outside, propose};
use crate::{Limits, Progress, Proposal, Sentence};
use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;
use tandem_model::{BoothDuty, BoothDutyId, Change, Document, Entity, EntityId, Person, PersonId, Uuid};
use tandem_rules::live::LiveCheck;
use tandem_rules::{Blocked, Board, Context, Level};

/// Half of the time is kept for a second try with released duties.
const FIRST_TRY: f64 = 0.5;

/// The duties from today on that `lost` means: those named; those of a person, or of one who is absent, that the person
/// cannot take any more, all of them if nothing keeps the person away. Nothing named: whatever nobody can take any more.
fn lost_duties(
    document: &Document,
    context: Context,
    live: &LiveCheck,
    lost: &[EntityId],
) -> BTreeSet<BoothDutyId> {
    let calendar = live.calendar();
    let is_ahead = |duty: &&BoothDuty| {
        calendar.shift(duty.shift).is_some_and(|shift| shift.begins.date >= context.today)
    };
    let is_lost = |duty: &&BoothDuty| {
        let why = calendar.shift(duty.shift).and_then(|shift| calendar.shift_blocked(duty.person, shift));
        matches!(why, Some(Blocked::Absence(_) | Blocked::NotEmployed))
    };
    let ahead = || document.booth_duties.iter().filter(is_ahead);
    let ids = |duties: Vec<&BoothDuty>| duties.into_iter().map(|duty| duty.id).collect::<BTreeSet<_>>();
    if lost.is_empty() {
        return ids(ahead().filter(is_lost).collect());
    }
    let of_person = |person: PersonId| {
        let all: Vec<&BoothDuty> = ahead().filter(|duty| duty.person == person).collect();
        let gone: Vec<&BoothDuty> = all.iter().copied().filter(is_lost).collect();
        ids(if gone.is_empty() { all } else { gone })
    };
    lost.iter()
        .flat_map(|id| match id {
            EntityId::BoothDuty(id) => ids(ahead().filter(|duty| duty.id == *id).collect()),
            EntityId::Person(id) => of_person(*id),
            EntityId::Absence(id) => {
                document.absences.get(*id).map(|absence| of_person(absence.person)).unwrap_or_default()
            }
            _ => BTreeSet::new(),
        })
        .collect()
}

/// Fills the duties that people cannot take any more, pinned or not, and leaves all others as they are. Only if demand stays
/// unmet that was met before, others of the same shows that nobody pinned are released, as few as possible; the summary
/// names them.
///
/// `lost` names booth duties, absences, or people; the document already holds what happened. Nothing named: everything that
/// nobody can take any more. Otherwise as [`super::trade_shows`].
#[allow(clippy::too_many_arguments, reason = "everything that is not a fact of the plan is handed in")]
pub fn repair_trade_shows(
    document: &Document,
    context: &Context,
    lost: &[EntityId],
    limits: &Limits,
    new_id: &mut dyn FnMut() -> Uuid,
    stop: &AtomicBool,
    clock: &dyn Fn() -> f64,
    progress: &mut dyn FnMut(&Progress),
) -> Proposal {
    let started = clock();
    let live = LiveCheck::new(document, context);
    let lost = lost_duties(document, *context, &live, lost);
    let before = live.score(Board::TradeShows);
    if lost.is_empty() {
        let note = Sentence::new("planner-note-nothing-lost");
        return super::unchanged(before, limits, clock() - started, note);
    }
    let first = Limits { seconds: limits.seconds.map(|seconds| seconds * FIRST_TRY), ..*limits };
    let outside = Outside { limits: &first, stop, clock };
    let kept = propose(document, &mut live.clone(), &Free::Only(lost.clone()), &outside, new_id, progress);
    // The duties that were lost still fill their seats in `before`.
    if kept.score.at(Level::Medium) <= before.at(Level::Medium) {
        return kept;
    }
    let left = limits.seconds.map(|seconds| (seconds - (clock() - started)).max(0.0));
    let second = Limits { seconds: left, ..*limits };
    let outside = Outside { limits: &second, stop, clock };
    let mut released =
        propose(document, &mut live.clone(), &Free::Release(lost.clone()), &outside, new_id, progress);
    if (released.score.hard, released.score.medium) >= (kept.score.hard, kept.score.medium) {
        return kept;
    }
    let names = released_names(document, &lost, &released.changes);
    if names.is_empty() {
        // Somebody came anew, and nobody was moved.
        return released;
    }
    let last = released.summary.pop();
    released.summary.push(
        Sentence::new("planner-summary-duties-released")
            .number("count", names.len() as i64)
            .names("names", names),
    );
    released.summary.extend(last);
    released
}

/// Whose duties are moved or dropped besides the lost ones, each person once.
fn released_names(document: &Document, lost: &BTreeSet<BoothDutyId>, changes: &[Change]) -> Vec<String> {
    let people: BTreeSet<_> = changes
        .iter()
        .filter_map(|change| match &change.before {
            Some(Entity::BoothDuty(duty)) if !lost.contains(&duty.id) => Some(duty.person),
            _ => None,
        })
        .collect();
    people.into_iter().filter_map(|id| document.people.get(id)).map(Person::name).collect()
}
