//! What people already know of: the legs against which a disturbance is counted.

use chrono::Days;
use std::collections::BTreeMap;
use tandem_model::{Document, LegKind, NaiveDate, SwitchDay};
use tandem_rules::{Context, released, weight};

/// A switch day as people know it, and what it costs to disturb its legs.
#[derive(Clone, Debug)]
pub struct Known {
    pub switch: SwitchDay,
    pub released: bool,
    pub ride_moved: u32,
    pub desk_moved: u32,
}

/// Everything known that may be moved, one per id: as it was released, else as it stands. `fixed` says what of the
/// present plan stays anyway.
pub fn known(document: &Document, context: Context, movable: &[&SwitchDay]) -> Vec<Known> {
    let mut known = BTreeMap::new();
    for switch in movable {
        known.insert(switch.id, ((*switch).clone(), false));
    }
    for switch in released::switch_days(document) {
        let gone = document.switch_days.get(switch.id).is_none();
        if gone || known.contains_key(&switch.id) {
            known.insert(switch.id, (switch, true));
        }
    }
    let cost = |switch: &SwitchDay, released: bool, kind: LegKind| -> u32 {
        let rule = if released { "switch_moved_released" } else { "switch_moved" };
        weight(document, rule) * times(document, context, switch.leg(kind).date)
    };
    let known = known.into_values().map(|(switch, released)| Known {
        ride_moved: cost(&switch, released, LegKind::RideAlong),
        desk_moved: cost(&switch, released, LegKind::DeskShift),
        switch,
        released,
    });
    known.collect()
}

/// Four-fold within the days of notice; nothing for what lies in the past or outside the horizon.
fn times(document: &Document, context: Context, date: NaiveDate) -> u32 {
    let settings = document.settings();
    let notice = context.today.checked_add_days(Days::new(settings.notice_days.into()));
    if date < context.today || !settings.horizon.contains(date) {
        0
    } else if notice.is_some_and(|notice| date <= notice) {
        4
    } else {
        1
    }
}
