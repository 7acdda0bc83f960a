//! The engine's answer as changes by id.

use super::problem::Translation;
use std::collections::{BTreeMap, BTreeSet};
use tandem_engine::shows::Duty;
use tandem_model::{BoothDuty, BoothDutyId, Change, Uuid};

/// Whether a duty could be called the same as before.
type Alike<'a> = &'a dyn Fn(&Duty, &Duty) -> bool;

/// Changes that turn the movable part of the document into `plan`. A duty that people know keeps its id, so that a move is
/// a move: first what was published, then what stays where it is, then the same seat with somebody else, then the same
/// person elsewhere at the show.
pub fn changes(
    translation: &Translation<'_>,
    plan: &[Duty],
    new_id: &mut dyn FnMut() -> Uuid,
) -> Vec<Change> {
    let document = translation.document;
    let standing: BTreeMap<BoothDutyId, (&BoothDuty, Option<Duty>)> =
        translation.movable.iter().map(|&duty| (duty.id, (duty, translation.place(duty)))).collect();
    let mut open: BTreeSet<Duty> = plan.iter().copied().collect();
    let mut given: BTreeMap<BoothDutyId, Duty> = BTreeMap::new();
    for (id, place) in &translation.released {
        let free = standing.contains_key(id) || !document.booth_duties.contains(*id);
        if free && open.remove(place) {
            given.insert(*id, *place);
        }
    }
    for (id, (_, place)) in &standing {
        if let Some(place) = place
            && !given.contains_key(id)
            && open.remove(place)
        {
            given.insert(*id, *place);
        }
    }
    let show = |duty: &Duty| translation.problem.shift_of(duty.seats).show;
    let alike: [Alike<'_>; 2] =
        [&|was, is| was.seats == is.seats, &|was, is| was.person == is.person && show(was) == show(is)];
    for is_alike in alike {
        for (id, (_, place)) in &standing {
            let Some(place) = place.filter(|_| !given.contains_key(id)) else { continue };
            if let Some(next) = open.iter().copied().find(|next| is_alike(&place, next)) {
                open.remove(&next);
                given.insert(*id, next);
            }
        }
    }
    let row = |id: BoothDutyId, place: Duty| {
        let (shift, station) = translation.seats[place.seats];
        let person = translation.people[place.person];
        BoothDuty { id, shift, station, person, pinned: false, sequence: 0 }
    };
    let gone = standing.iter().filter(|(id, _)| !given.contains_key(id));
    let mut changes: Vec<Change> = gone.map(|(_, (duty, _))| Change::remove((*duty).clone())).collect();
    let mut added = Vec::new();
    for (id, place) in given {
        let next = row(id, place);
        match standing.get(&id) {
            // Also at a station of a build-up, which is nobody's business.
            Some((_, was)) if *was == Some(place) => {}
            Some((before, _)) => {
                let after = BoothDuty { pinned: before.pinned, sequence: before.sequence, ..next };
                changes.push(Change::replace((*before).clone(), after));
            }
            None => added.push(Change::add(next)),
        }
    }
    changes.extend(added);
    changes.extend(open.into_iter().map(|place| Change::add(row(new_id().into(), place))));
    changes
}
