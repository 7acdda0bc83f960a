//! What is known about two people together.

use super::Calendar;
use chrono::{Days, NaiveDate};
use std::collections::HashMap;
use tandem_model::{
    BalanceKind, Document, Horizon, PairingLevel, Person, PersonId, Place, Side, SwitchDay, SwitchStatus,
    Tandem, TandemId,
};

/// Inside rep and field rep, in this order.
pub(crate) type PairKey = (PersonId, PersonId);

/// Road kilometres that cost nothing, and the step beyond.
const FREE_KM: f64 = 100.0;
const STEP_KM: f64 = 25.0;

#[derive(Clone, Debug)]
pub(crate) struct Pairs {
    levels: HashMap<PairKey, PairingLevel>,
    /// Times that the pair met in the history.
    met: HashMap<PairKey, u32>,
    balances: HashMap<PersonId, u32>,
    tandems: Vec<(TandemId, PairKey)>,
    places: HashMap<PersonId, Place>,
}

/// First day of the history.
pub(crate) fn history_from(horizon: Horizon) -> NaiveDate {
    horizon.from.checked_sub_days(Days::new(365)).unwrap_or(NaiveDate::MIN)
}

/// True if the switch day is history: done, and all of it in the 365 days before the horizon.
pub(crate) fn is_history(horizon: Horizon, switch: &SwitchDay) -> bool {
    let (first, last) = (
        switch.ride_along.date.min(switch.desk_shift.date),
        switch.ride_along.date.max(switch.desk_shift.date),
    );
    switch.status == SwitchStatus::Done && last < horizon.from && first >= history_from(horizon)
}

/// True if the tandem is in force on some day of the horizon.
pub(crate) fn overlaps(horizon: Horizon, tandem: &Tandem) -> bool {
    tandem.from <= horizon.to && tandem.until.is_none_or(|until| horizon.from <= until)
}

/// Where the person sets out from.
fn base(document: &Document, person: &Person) -> Place {
    if person.base.coordinates.is_some() {
        return person.base.clone();
    }
    person
        .site
        .and_then(|site| document.sites.get(site))
        .map_or_else(Place::default, |site| site.place.clone())
}

impl Pairs {
    pub fn new(document: &Document) -> Self {
        let horizon = document.settings().horizon;
        let mut pairs = Self {
            levels: document
                .pairings
                .iter()
                .map(|row| ((row.inside_rep, row.field_rep), row.level))
                .collect(),
            met: HashMap::new(),
            balances: HashMap::new(),
            tandems: document
                .tandems
                .iter()
                .filter(|tandem| overlaps(horizon, tandem))
                .map(|tandem| (tandem.id, (tandem.inside_rep, tandem.field_rep)))
                .collect(),
            places: document.people.iter().map(|person| (person.id, base(document, person))).collect(),
        };
        for switch in document.switch_days.iter().filter(|switch| is_history(horizon, switch)) {
            pairs.meet(switch, true);
        }
        let known = document.opening_balances.iter().filter(|row| row.date >= history_from(horizon));
        for balance in known {
            match balance.kind {
                BalanceKind::PairMet { partner } => {
                    for pair in [(balance.person, partner), (partner, balance.person)] {
                        *pairs.met.entry(pair).or_default() += 1;
                    }
                }
                BalanceKind::Switches { count } => {
                    *pairs.balances.entry(balance.person).or_default() += count;
                }
                BalanceKind::ShowHalfDays { .. } | BalanceKind::WeekendDays { .. } => {}
            }
        }
        pairs
    }

    /// Counts or uncounts a switch day of the history.
    pub fn meet(&mut self, switch: &SwitchDay, counts: bool) {
        let met = self.met.entry((switch.inside_rep, switch.field_rep)).or_default();
        *met = if counts { *met + 1 } else { met.saturating_sub(1) };
    }

    pub fn set_level(&mut self, pair: PairKey, level: Option<PairingLevel>) {
        match level {
            Some(level) => self.levels.insert(pair, level),
            None => self.levels.remove(&pair),
        };
    }

    pub fn set_place(&mut self, document: &Document, person: &Person) {
        self.places.insert(person.id, base(document, person));
    }

    /// Follows a tandem that begins, ends or changes; the list stays in id order.
    pub fn set_tandem(&mut self, horizon: Horizon, id: TandemId, tandem: Option<&Tandem>) {
        self.tandems.retain(|(other, _)| *other != id);
        if let Some(tandem) = tandem.filter(|tandem| overlaps(horizon, tandem)) {
            let at = self.tandems.partition_point(|(other, _)| *other < id);
            self.tandems.insert(at, (id, (tandem.inside_rep, tandem.field_rep)));
        }
    }

    /// Where the person sets out from; coordinates may be missing.
    pub fn place(&self, person: PersonId) -> Option<&Place> {
        self.places.get(&person)
    }

    pub fn level(&self, pair: PairKey) -> Option<PairingLevel> {
        self.levels.get(&pair).copied()
    }
}

impl Calendar {
    /// What the manager thinks of the two together, if anything.
    pub fn pairing(&self, inside_rep: PersonId, field_rep: PersonId) -> Option<PairingLevel> {
        self.pairs.level((inside_rep, field_rep))
    }

    /// True if the two may share a switch at all: not under never, and both employed on a common day of the horizon.
    pub fn may_pair(&self, inside_rep: PersonId, field_rep: PersonId) -> bool {
        let horizon = self.horizon();
        let (Some(inside), Some(field)) = (self.people.get(&inside_rep), self.people.get(&field_rep)) else {
            return false;
        };
        let from = [inside.from, field.from].into_iter().flatten().fold(horizon.from, NaiveDate::max);
        let until = [inside.until, field.until].into_iter().flatten().fold(horizon.to, NaiveDate::min);
        inside.side == Side::Inside
            && field.side == Side::Field
            && from <= until
            && self.pairing(inside_rep, field_rep) != Some(PairingLevel::Never)
    }

    /// True if the two did a switch in the 365 days before the horizon, or an opening balance says so.
    pub fn has_met(&self, inside_rep: PersonId, field_rep: PersonId) -> bool {
        self.pairs.met.get(&(inside_rep, field_rep)).is_some_and(|times| *times > 0)
    }

    /// Switches of the person before the plan began, from opening balances of the last 365 days before the horizon.
    pub fn opening_switches(&self, person: PersonId) -> u32 {
        self.pairs.balances.get(&person).copied().unwrap_or(0)
    }

    /// The tandems in force on some day of the horizon: id, inside rep, field rep.
    pub fn tandems(&self) -> impl Iterator<Item = (TandemId, PersonId, PersonId)> + '_ {
        self.pairs.tandems.iter().map(|&(id, (inside_rep, field_rep))| (id, inside_rep, field_rep))
    }

    /// Those of the two.
    pub(crate) fn tandems_of(&self, pair: PairKey) -> impl Iterator<Item = TandemId> + '_ {
        self.pairs.tandems.iter().filter(move |(_, of)| *of == pair).map(|(id, _)| *id)
    }

    /// Kilometres by road between the bases of the two; none if a place is unknown.
    pub fn road_km(&self, a: PersonId, b: PersonId) -> Option<f64> {
        self.pairs.places.get(&a)?.road_km(self.pairs.places.get(&b)?)
    }

    /// Full 25 km beyond 100 between the bases of the two.
    pub fn distance_steps(&self, a: PersonId, b: PersonId) -> u64 {
        self.road_km(a, b).map_or(0, |km| ((km - FREE_KM) / STEP_KM).floor().max(0.0) as u64)
    }

    /// True if it is known where the person sets out from.
    pub fn is_place_known(&self, person: PersonId) -> bool {
        self.pairs.places.get(&person).is_some_and(|place| place.coordinates.is_some())
    }
}
