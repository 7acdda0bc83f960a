//! Who else could stand there, and what that would break.

use crate::alternatives::best_first;
use crate::{Alternative, Sentence};
use tandem_model::{
    BoothDuty, BoothDutyId, Change, Document, Entity, EntityId, ModelError, Person, PersonId, ShiftId, Side,
    StationId,
};
use tandem_rules::live::LiveCheck;
use tandem_rules::{Board, Context};

const BOARD: Board = Board::TradeShows;

fn name(document: &Document, id: PersonId) -> String {
    document.people.get(id).map_or_else(String::new, Person::name)
}

/// Reps other than `duty`'s person who are not in its shift yet.
fn reps_beside(document: &Document, duty: &BoothDuty) -> Vec<PersonId> {
    let in_shift: Vec<PersonId> = document
        .booth_duties
        .iter()
        .filter(|other| other.shift == duty.shift)
        .map(|other| other.person)
        .collect();
    document
        .people
        .iter()
        .filter(|person| person.side != Side::Manager && !in_shift.contains(&person.id))
        .map(|person| person.id)
        .collect()
}

/// Everybody who could take the duty over, ranked by what each would break: hard rules first, then demand, then wishes.
/// Nothing else of the plan moves. For somebody who calls in sick; the duty may be pinned or about to begin.
pub fn replacements(
    document: &Document,
    context: &Context,
    live: &mut LiveCheck,
    duty: BoothDutyId,
    limit: usize,
) -> Vec<Alternative> {
    let Some(duty) = document.booth_duties.get(duty) else { return Vec::new() };
    let shift = live.calendar().shift(duty.shift);
    if shift.is_none_or(|shift| shift.begins.date < context.today) {
        return Vec::new();
    }
    best_first(replaced(document, live, duty), limit)
}

fn replaced(document: &Document, live: &mut LiveCheck, duty: &BoothDuty) -> Vec<Alternative> {
    let mut found = Vec::new();
    for person in reps_beside(document, duty) {
        let next = BoothDuty { person, ..duty.clone() };
        let title = Sentence::new("planner-alternative-replace").text("person", name(document, person));
        let changes = vec![Change::replace(duty.clone(), next)];
        found.extend(Alternative::new(document, live, BOARD, title, changes));
    }
    found
}

/// The people of two duties of one show change places.
fn swapped(document: &Document, live: &mut LiveCheck, duty: &BoothDuty) -> Vec<Alternative> {
    let Some(show) = document.shifts.get(duty.shift).map(|shift| shift.show) else { return Vec::new() };
    let others: Vec<BoothDuty> = document
        .booth_duties
        .iter()
        .filter(|other| other.person != duty.person && !other.pinned)
        .filter(|other| document.shifts.get(other.shift).is_some_and(|shift| shift.show == show))
        .filter(|other| {
            let shift = live.calendar().shift(other.shift);
            shift.is_some_and(|shift| !live.calendar().is_frozen(shift.begins.date))
        })
        .cloned()
        .collect();
    let mut found = Vec::new();
    for other in others {
        let title = Sentence::new("planner-alternative-swap").text("person", name(document, other.person));
        let changes = vec![
            Change::replace(duty.clone(), BoothDuty { person: other.person, ..duty.clone() }),
            Change::replace(other.clone(), BoothDuty { person: duty.person, ..other }),
        ];
        found.extend(Alternative::new(document, live, BOARD, title, changes));
    }
    found
}

/// What else could be done about one booth duty: somebody else, a swap within the show, or nobody. About a shift: who could
/// take its empty seats. The best first.
pub fn alternatives_trade_shows(
    document: &Document,
    live: &mut LiveCheck,
    entity: EntityId,
    limit: usize,
) -> Vec<Alternative> {
    match entity {
        EntityId::BoothDuty(id) => {
            let Some(duty) = document.booth_duties.get(id) else { return Vec::new() };
            let mut found = replaced(document, live, duty);
            found.extend(swapped(document, live, duty));
            let removal = vec![Change::remove(duty.clone())];
            let nobody = Sentence::new("planner-alternative-nobody");
            found.extend(Alternative::new(document, live, BOARD, nobody, removal));
            best_first(found, limit)
        }
        EntityId::Shift(id) => {
            let Some(shift) = live.calendar().shift(id) else { return Vec::new() };
            let taken = |station: Option<StationId>| {
                let here = document.booth_duties.iter().filter(|duty| duty.shift == id);
                here.filter(|duty| station.is_none() || duty.station == station).count() as u32
            };
            let wanted = shift.seats.iter().filter(|seat| taken(seat.station) < seat.desired);
            let stations: Vec<Option<StationId>> = wanted.map(|seat| seat.station).collect();
            let found =
                stations.into_iter().flat_map(|station| seated(document, live, id, station)).collect();
            best_first(found, limit)
        }
        _ => Vec::new(),
    }
}

/// What exactly these changes of booth duties would do: the answer to "why not so?". `live` knows `document`.
///
/// # Errors
/// What [`Document::apply`] says to the changes.
pub fn why_not_trade_shows(
    document: &Document,
    live: &mut LiveCheck,
    changes: &[Change],
) -> Result<Alternative, ModelError> {
    let person = |side: &Option<Entity>| match side {
        Some(Entity::BoothDuty(duty)) => name(document, duty.person),
        _ => String::new(),
    };
    let title = match changes {
        [Change { before: None, after, .. }] => {
            Sentence::new("planner-alternative-seat").text("person", person(after))
        }
        [Change { after: None, .. }] => Sentence::new("planner-alternative-nobody"),
        [Change { after, .. }] => Sentence::new("planner-alternative-replace").text("person", person(after)),
        [Change { after, .. }, ..] => Sentence::new("planner-alternative-swap").text("person", person(after)),
        [] => Sentence::new("planner-summary-unchanged"),
    };
    Alternative::new(document, live, BOARD, title, changes.to_vec())
}

/// Every rep beside an empty seat, ranked: whoever breaks a hard rule there is ruled out by the hard terms in `added`.
pub fn candidates(
    document: &Document,
    live: &mut LiveCheck,
    shift: ShiftId,
    station: Option<StationId>,
    limit: usize,
) -> Vec<Alternative> {
    best_first(seated(document, live, shift, station), limit)
}

fn seated(
    document: &Document,
    live: &mut LiveCheck,
    shift: ShiftId,
    station: Option<StationId>,
) -> Vec<Alternative> {
    let Some(seat) = seat_for_trial(document, shift, station) else { return Vec::new() };
    let mut found = Vec::new();
    for person in reps_beside(document, &seat) {
        let title = Sentence::new("planner-alternative-seat").text("person", name(document, person));
        let changes = vec![Change::add(BoothDuty { person, ..seat.clone() })];
        found.extend(Alternative::new(document, live, BOARD, title, changes));
    }
    found
}

/// A duty on the seat for trying, to be given a person; none without people.
pub(super) fn seat_for_trial(
    document: &Document,
    shift: ShiftId,
    station: Option<StationId>,
) -> Option<BoothDuty> {
    let person = document.people.iter().next()?.id;
    Some(BoothDuty { id: unused_id(document)?, shift, station, person, pinned: false, sequence: 0 })
}

/// An id that no duty has, for trying; who takes an alternative over gives the duty an id of its own.
fn unused_id(document: &Document) -> Option<BoothDutyId> {
    let all = (0..=u128::from(u64::MAX)).map(|n| BoothDutyId(tandem_model::Uuid::from_u128(n)));
    all.into_iter().find(|id| !document.booth_duties.contains(*id))
}
