//! What would happen if a leg went somewhere.

use super::{Board, judged::judged_in_part};
use crate::{
    failure::Failure,
    seam::{Verdict, VerdictQuestion},
};
use tandem_model::{Change, Document, Leg, LegKind, LegLength, SwitchDay, SwitchDayId, SwitchStatus, Uuid};
use tandem_rules::{Term, live::LiveCheck};
use tandem_wording::Language;

/// Most targets answered at once: a screen shows a few hundred.
const MOST_TARGETS: usize = 5_000;

/// One verdict per target, in their order.
pub(crate) fn verdicts(
    document: &Document,
    live: &mut LiveCheck,
    language: Language,
    question: &VerdictQuestion,
) -> Result<Vec<Verdict>, Failure> {
    for person in [question.inside, question.field] {
        if !document.people.contains(person) {
            return Err(Failure::unknown(person));
        }
    }
    let before = match question.switch_day {
        Some(id) => Some(document.switch_days.get(id).ok_or_else(|| Failure::unknown(id))?),
        None => None,
    };
    let targets = question.targets.iter().take(MOST_TARGETS);
    targets
        .map(|target| {
            let leg = Leg { date: target.date, length: target.half };
            let after = match before {
                Some(switch) => {
                    SwitchDay { inside_rep: question.inside, field_rep: question.field, ..switch.clone() }
                        .with_leg(question.leg, leg)
                }
                None => new_switch(question, leg),
            };
            let change = Change {
                id: after.id.into(),
                before: before.cloned().map(Into::into),
                after: Some(after.into()),
            };
            verdict(document, live, language, question, &[change])
        })
        .collect()
}

/// A switch day whose other leg is not chosen yet: it stands on the same day where it is least in the way, and what it
/// would break is not told.
fn new_switch(question: &VerdictQuestion, leg: Leg) -> SwitchDay {
    let other = Leg {
        date: leg.date,
        length: if leg.length == LegLength::Morning { LegLength::Afternoon } else { LegLength::Morning },
    };
    let (ride_along, desk_shift) = match question.leg {
        LegKind::RideAlong => (leg, other),
        LegKind::DeskShift => (other, leg),
    };
    SwitchDay {
        id: SwitchDayId(Uuid::nil()),
        inside_rep: question.inside,
        field_rep: question.field,
        ride_along,
        desk_shift,
        status: SwitchStatus::Planned,
        pinned: false,
        goals: String::new(),
        inside_debrief: String::new(),
        field_debrief: String::new(),
        sequence: 0,
    }
}

fn verdict(
    document: &Document,
    live: &mut LiveCheck,
    language: Language,
    question: &VerdictQuestion,
    changes: &[Change],
) -> Result<Verdict, Failure> {
    let concerns =
        |term: &Term| question.switch_day.is_some() || term.detail.leg.is_none_or(|leg| leg == question.leg);
    judged_in_part(document, live, language, Board::SwitchDays, changes, &concerns)
}
