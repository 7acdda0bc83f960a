//! How many switches are due, and how many are too many.

use super::pairs::Pairs;
use std::collections::HashMap;
use tandem_model::{Document, Horizon, PairingLevel, Person, PersonId, Settings, Side};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Demands {
    due: HashMap<PersonId, u32>,
    maximum: HashMap<PersonId, u32>,
    inside: u64,
    field: u64,
}

/// First and last day of the horizon on which the person is employed.
fn employed(horizon: Horizon, person: &Person) -> Option<Horizon> {
    let from = person.from.map_or(horizon.from, |from| from.max(horizon.from));
    let to = person.until.map_or(horizon.to, |until| until.min(horizon.to));
    (from <= to).then_some(Horizon { from, to })
}

/// The share by time alone, before it is asked whether there is a partner.
fn share(settings: &Settings, person: &Person) -> u32 {
    let horizon = settings.horizon;
    let Some(present) = employed(horizon, person) else { return 0 };
    let (present, all) = (present.days() as u64, horizon.days() as u64);
    if 2 * present < all {
        return 0;
    }
    let quarters = all.div_ceil(92);
    let full = u64::from(settings.full_time_minutes.max(1));
    let weekly = u64::from(person.weekly_minutes).min(full);
    let wanted = u64::from(settings.switch_days.switches_per_quarter) * quarters * weekly * present;
    // Rounded half up in whole numbers.
    ((2 * wanted + full * all) / (2 * full * all)) as u32
}

impl Demands {
    pub fn new(document: &Document, pairs: &Pairs) -> Self {
        let settings = document.settings();
        let of_side = |side: Side| -> Vec<(&Person, Horizon)> {
            let people = document.people.iter().filter(|person| person.side == side);
            people.filter_map(|person| Some((person, employed(settings.horizon, person)?))).collect()
        };
        let (inside, field) = (of_side(Side::Inside), of_side(Side::Field));
        let mut demands = Self::default();
        for (own, other) in [(&inside, &field), (&field, &inside)] {
            for (person, present) in own {
                let may_pair = |(partner, theirs): &(&Person, Horizon)| {
                    let pair = match person.side {
                        Side::Inside => (person.id, partner.id),
                        _ => (partner.id, person.id),
                    };
                    present.from <= theirs.to
                        && theirs.from <= present.to
                        && pairs.level(pair) != Some(PairingLevel::Never)
                };
                let due = share(settings, person);
                let due = if due > 0 && other.iter().any(may_pair) { due } else { 0 };
                demands.due.insert(person.id, due);
                *demands.sum_of(person.side) += u64::from(due);
            }
        }
        for (own, other_sum) in [(&inside, demands.field), (&field, demands.inside)] {
            let fair = other_sum.div_ceil((own.len() as u64).max(1)) as u32;
            for (person, _) in own {
                demands.maximum.insert(person.id, 2 * demands.due(person.id).max(fair));
            }
        }
        demands
    }

    fn sum_of(&mut self, side: Side) -> &mut u64 {
        match side {
            Side::Inside => &mut self.inside,
            Side::Field | Side::Manager => &mut self.field,
        }
    }

    pub fn due(&self, person: PersonId) -> u32 {
        self.due.get(&person).copied().unwrap_or(0)
    }

    pub fn maximum(&self, person: PersonId) -> u32 {
        self.maximum.get(&person).copied().unwrap_or(0)
    }

    pub const fn due_of(&self, side: Side) -> u64 {
        match side {
            Side::Inside => self.inside,
            Side::Field => self.field,
            Side::Manager => 0,
        }
    }

    /// The people for whom the two differ.
    pub fn differences<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = PersonId> + 'a {
        let known = self.due.keys().chain(other.due.keys()).copied();
        known.filter(|&p| self.due(p) != other.due(p) || self.maximum(p) != other.maximum(p))
    }
}
