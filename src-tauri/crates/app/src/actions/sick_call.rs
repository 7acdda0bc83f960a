//! Somebody calls in sick: an absence, and the duties at trade shows that are open because of it.

use super::Prepared;
use crate::{failure::Failure, names};
use tandem_model::{Absence, AbsenceKind, BoothDuty, Change, Document, HalfDay, HalfDaySpan, PersonId, Uuid};
use tandem_wording::{Args, Message};

/// Records the absence and opens the seats; nothing else of the plan moves.
pub(super) fn prepare(
    document: &Document,
    person: PersonId,
    from: HalfDay,
    to: HalfDay,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<Prepared, Failure> {
    if !document.people.contains(person) {
        return Err(Failure::unknown(person));
    }
    let span = HalfDaySpan { from, to };
    let absence = Absence {
        id: new_id().into(),
        person,
        span,
        kind: AbsenceKind::Sickness,
        private_note: String::new(),
    };
    let mut changes = vec![Change::add(absence)];
    changes.extend(lost(document, person, &span).cloned().map(Change::remove));
    let args = Args::new()
        .text("person", names::person(document, person))
        .date("from", from.date)
        .date("to", to.date)
        .number("count", changes.len() - 1);
    Ok(Prepared { action: "call_in_sick", changes, title: Message::new("app-title-call-in-sick", args) })
}

/// The booth duties that the person cannot have meanwhile, also those of which only a part lies in it.
fn lost<'a>(
    document: &'a Document,
    person: PersonId,
    span: &HalfDaySpan,
) -> impl Iterator<Item = &'a BoothDuty> {
    let settings = document.settings();
    let (start, end) = span.away(&settings.working_hours, settings.zone);
    document.booth_duties.iter().filter(move |duty| {
        let shift = document.shifts.get(duty.shift).map(|shift| shift.span);
        duty.person == person && shift.is_some_and(|shift| shift.start < end && start < shift.end)
    })
}
