//! The engine's answer as changes by id.

use super::charges::leg;
use super::problem::Translation;
use std::collections::{BTreeMap, BTreeSet};
use tandem_engine::switch::{Place, Switch};
use tandem_model::{Change, Leg, SwitchDay, SwitchDayId, SwitchStatus, Uuid};

/// Changes that turn the movable part of the document into `plan`. A pair that people know keeps its id, so that a move
/// is a move.
pub fn changes(
    translation: &Translation<'_>,
    plan: &[Switch],
    new_id: &mut dyn FnMut() -> Uuid,
) -> Vec<Change> {
    let document = translation.document;
    let leg_at = |place: Place| -> Leg { leg(translation.dates[place.day], place.part) };
    let standing: BTreeMap<SwitchDayId, &SwitchDay> =
        translation.movable.iter().map(|&switch| (switch.id, switch)).collect();
    let mut kept = BTreeSet::new();
    let (mut moved, mut added) = (Vec::new(), Vec::new());
    for switch in plan {
        let (ride_along, desk_shift) = (leg_at(switch.ride), leg_at(switch.desk));
        let (inside_rep, field_rep) = (translation.insides[switch.inside], translation.fields[switch.field]);
        let known = translation.known_id((switch.inside, switch.field));
        if let Some(before) = known.and_then(|id| standing.get(&id)) {
            kept.insert(before.id);
            let after = SwitchDay { inside_rep, field_rep, ride_along, desk_shift, ..(*before).clone() };
            if after != **before {
                moved.push(Change::replace((*before).clone(), after));
            }
            continue;
        }
        // A released one that was taken out of the plan comes back under its id.
        let id = known.filter(|id| !document.switch_days.contains(*id)).unwrap_or_else(|| new_id().into());
        added.push(Change::add(SwitchDay {
            id,
            inside_rep,
            field_rep,
            ride_along,
            desk_shift,
            status: SwitchStatus::Planned,
            pinned: false,
            goals: String::new(),
            inside_debrief: String::new(),
            field_debrief: String::new(),
            sequence: 0,
        }));
    }
    let gone = translation.movable.iter().filter(|switch| !kept.contains(&switch.id));
    let mut changes: Vec<Change> = gone.map(|&switch| Change::remove(switch.clone())).collect();
    changes.extend(moved);
    changes.extend(added);
    changes
}
