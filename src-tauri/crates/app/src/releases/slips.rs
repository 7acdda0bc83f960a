//! Change slips and calendar updates: for each person what they had and what they have now.

use super::{
    calendars::{entry, organizer, phones, title},
    compare::{Difference, model, when},
    frozen::{Frozen, Known, together},
    items::{Item, Kind},
};
use std::collections::BTreeSet;
use tandem_exchange::export::view::{
    Head, Person, Side,
    calendar::{CalendarUpdates, CalendarView},
    change_slips::{Slip, SlipChange, SlipLine},
};
use tandem_model::Uuid;

/// A slip for everybody concerned, by family name.
pub(crate) fn slips(head: &Head, earlier: &Frozen, later: &Frozen, differences: &[Difference]) -> Vec<Slip> {
    let people = together(earlier, later);
    let visible: Vec<Difference> =
        differences.iter().copied().filter(|difference| difference.is_visible()).collect();
    let concerned: BTreeSet<Uuid> = visible.iter().flat_map(|difference| difference.people()).collect();
    let mut slips: Vec<Slip> = concerned
        .into_iter()
        .filter_map(|id| {
            let known = people.get(&id)?;
            let line = |item: &Item| SlipLine {
                what: title(&people, Some(id), item).say(head.language),
                when: when(&item.when).map(|when| when.say(head.language)).unwrap_or_default(),
                with: phones(&people, Some(id), item, head.language),
                place: match item.kind {
                    Kind::RideAlong | Kind::DeskShift | Kind::BoothDuty => {
                        let parts = [item.place.as_str(), item.detail.as_str()];
                        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
                    }
                    Kind::Tandem => item.detail.replace('\n', " / "),
                    Kind::Account => model(&item.detail).say(head.language),
                },
            };
            let own = |item: &&Item| item.people.contains(&id);
            let changes: Vec<SlipChange> = visible
                .iter()
                .map(|difference| SlipChange {
                    was: difference.before().filter(own).map(line),
                    now: difference.after().filter(own).map(line),
                })
                .filter(|change| change.was.is_some() || change.now.is_some())
                .collect();
            (!changes.is_empty()).then(|| Slip {
                person: printed(id, known),
                changes,
                calendar: String::new(),
            })
        })
        .collect();
    slips.sort_by(|a, b| {
        let name = |slip: &Slip| (slip.person.family.clone(), slip.person.given.clone(), slip.person.id);
        name(a).cmp(&name(b))
    });
    slips
}

/// What the calendar of somebody, or of the team, must hear of; none if it is nothing.
pub(crate) fn calendar_updates(
    head: &Head,
    name: String,
    earlier: &Frozen,
    later: &Frozen,
    differences: &[Difference],
    reader: Option<Uuid>,
) -> Option<CalendarUpdates> {
    let people = together(earlier, later);
    let own = |item: &Item| reader.is_none_or(|reader| item.people.contains(&reader));
    let (mut entries, mut cancelled) = (Vec::new(), Vec::new());
    for difference in differences {
        let (put, dropped) = match *difference {
            Difference::Added(after) | Difference::Back(after) => {
                (Some(after).filter(|item| own(item)), None)
            }
            Difference::Changed(_, after) if own(after) => (Some(after), None),
            // Somebody else has it now: for the one who had it, it ends with the version that the others get.
            Difference::Changed(before, after) => {
                let ended = Item { sequence: after.sequence, ..before.clone() };
                (None, own(before).then_some(ended))
            }
            Difference::Removed(before, end) => {
                let next = before.sequence.saturating_add(1);
                let ended = Item { sequence: end.map_or(next, |end| end.sequence), ..before.clone() };
                (None, own(before).then_some(ended))
            }
            Difference::Retracted(ended) => (None, own(ended).then(|| ended.clone())),
        };
        entries.extend(put.and_then(|item| entry(head, &people, reader, item)));
        cancelled.extend(dropped.and_then(|item| entry(head, &people, reader, &item)));
    }
    let calendar = CalendarView { head: head.clone(), name, organizer: organizer(&people), entries };
    (!calendar.entries.is_empty() || !cancelled.is_empty()).then_some(CalendarUpdates { calendar, cancelled })
}

fn printed(id: Uuid, known: &Known) -> Person {
    let (given, family) = if known.given.is_empty() && known.family.is_empty() {
        ("", known.name.as_str())
    } else {
        (&*known.given, &*known.family)
    };
    Person {
        id,
        given: given.to_owned(),
        family: family.to_owned(),
        side: match known.side {
            tandem_model::Side::Inside => Side::Inside,
            tandem_model::Side::Field => Side::Field,
            tandem_model::Side::Manager => Side::Manager,
        },
        group: String::new(),
        phone: known.phone.clone(),
    }
}
