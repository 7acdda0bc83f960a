//! Who has met whom: from tandems, switch days, shows and what was before the plan.

use super::{Seen, pairings::by_family_name};
use crate::seam::{MetPair, MetView, NamedPerson};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tandem_model::{BalanceKind, NaiveDate, PersonId, ShiftId, Side, SwitchStatus, TradeShowId};

/// What two people have in common.
#[derive(Default)]
struct Common {
    tandem: bool,
    earlier_tandem: bool,
    switches: u32,
    last_switch: Option<NaiveDate>,
    next_switch: Option<NaiveDate>,
    shows: BTreeSet<(NaiveDate, TradeShowId)>,
    shows_ahead: BTreeSet<TradeShowId>,
}

/// Inside reps by field reps, with what they have done together.
pub(crate) fn met_view(seen: &Seen) -> MetView {
    let (inside, field) = (by_family_name(seen, Side::Inside), by_family_name(seen, Side::Field));
    let positions = |people: &[NamedPerson]| -> HashMap<PersonId, u32> {
        people.iter().map(|person| person.id).zip(0..).collect()
    };
    let (rows, columns) = (positions(&inside), positions(&field));
    let place = |a: PersonId, b: PersonId| -> Option<(u32, u32)> {
        let at = |inside: PersonId, field: PersonId| Some((*rows.get(&inside)?, *columns.get(&field)?));
        at(a, b).or_else(|| at(b, a))
    };
    let mut pairs: BTreeMap<(u32, u32), Common> = BTreeMap::new();
    let document = seen.document;
    for tandem in &document.tandems {
        let Some(pair) = place(tandem.inside_rep, tandem.field_rep) else { continue };
        if tandem.in_force_on(seen.today) {
            pairs.entry(pair).or_default().tandem = true;
        } else if tandem.from <= seen.today {
            pairs.entry(pair).or_default().earlier_tandem = true;
        }
    }
    // The balance may stand with either of the two, or with both.
    let mut balances: BTreeMap<(u32, u32), NaiveDate> = BTreeMap::new();
    for balance in &document.opening_balances {
        let BalanceKind::PairMet { partner } = balance.kind else { continue };
        let Some(pair) = place(balance.person, partner) else { continue };
        let last = balances.entry(pair).or_insert(balance.date);
        *last = (*last).max(balance.date);
    }
    for (pair, date) in balances {
        let common = pairs.entry(pair).or_default();
        common.switches += 1;
        common.last_switch = common.last_switch.max(Some(date));
    }
    for switch in &document.switch_days {
        let Some(pair) = place(switch.inside_rep, switch.field_rep) else { continue };
        let (first, last) = (
            switch.ride_along.date.min(switch.desk_shift.date),
            switch.ride_along.date.max(switch.desk_shift.date),
        );
        match switch.status {
            SwitchStatus::Done => {
                let common = pairs.entry(pair).or_default();
                common.switches += 1;
                common.last_switch = common.last_switch.max(Some(last));
            }
            SwitchStatus::Planned if last >= seen.today => {
                let common = pairs.entry(pair).or_default();
                common.next_switch = Some(common.next_switch.map_or(first, |next| next.min(first)));
            }
            SwitchStatus::Planned | SwitchStatus::Cancelled => {}
        }
    }
    shows(seen, &rows, &columns, &mut pairs);
    MetView {
        revision: seen.revision,
        inside,
        field,
        pairs: pairs
            .into_iter()
            .map(|((inside, field), common)| MetPair {
                inside,
                field,
                tandem: common.tandem,
                earlier_tandem: common.earlier_tandem,
                switches: common.switches,
                last_switch: common.last_switch,
                next_switch: common.next_switch,
                shows: u32::try_from(common.shows.len()).unwrap_or(u32::MAX),
                last_show: common
                    .shows
                    .last()
                    .and_then(|(_, show)| document.trade_shows.get(*show))
                    .map(|show| show.name.clone()),
                shows_ahead: u32::try_from(common.shows_ahead.len()).unwrap_or(u32::MAX),
            })
            .collect(),
    }
}

/// Everybody who stands on a booth in the same shift.
fn shows(
    seen: &Seen,
    rows: &HashMap<PersonId, u32>,
    columns: &HashMap<PersonId, u32>,
    pairs: &mut BTreeMap<(u32, u32), Common>,
) {
    let document = seen.document;
    let mut crews: BTreeMap<ShiftId, (Vec<u32>, Vec<u32>)> = BTreeMap::new();
    for duty in &document.booth_duties {
        let (inside, field) = crews.entry(duty.shift).or_default();
        inside.extend(rows.get(&duty.person));
        field.extend(columns.get(&duty.person));
    }
    for (shift, (inside, field)) in crews {
        let Some(shift) = document.shifts.get(shift) else { continue };
        let Some(show) = document.trade_shows.get(shift.show) else { continue };
        let over = shift.span.end.with_timezone(&show.zone).date_naive() < seen.today;
        for row in &inside {
            for column in &field {
                let common = pairs.entry((*row, *column)).or_default();
                if over {
                    common.shows.insert((show.from, show.id));
                } else {
                    common.shows_ahead.insert(show.id);
                }
            }
        }
    }
}
