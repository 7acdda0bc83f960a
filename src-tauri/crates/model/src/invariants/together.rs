//! What must hold of a noun beside the others.

use super::alone::Wrong;
use crate::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;

/// What must hold of a noun beside those it refers to, which are known to exist.
pub(crate) trait Fits {
    /// The first field that does not fit.
    fn fits(&self, document: &Document) -> Result<(), Wrong>;
}

macro_rules! fit_anywhere {
    ($($noun:ident)*) => {$(
        impl Fits for $noun {
            fn fits(&self, _: &Document) -> Result<(), Wrong> {
                Ok(())
            }
        }
    )*};
}

fit_anywhere! {
    Settings Site Desk Person Skill TradeShow Station Shift Wish OpeningBalance Absence Account Appointment CalendarItem
    HolidayCalendar Holiday Blackout Visit Draft Release IgnoredFinding
}

/// The person in `field` stands on `side`.
fn on_side(document: &Document, field: &'static str, person: PersonId, side: Side) -> Result<(), Wrong> {
    match document.people.get(person) {
        Some(person) if person.side != side => Err((field, Problem::WrongSide(person.id.into()))),
        _ => Ok(()),
    }
}

impl Fits for Pairing {
    fn fits(&self, document: &Document) -> Result<(), Wrong> {
        on_side(document, "inside_rep", self.inside_rep, Side::Inside)?;
        on_side(document, "field_rep", self.field_rep, Side::Field)
    }
}

impl Fits for Tandem {
    fn fits(&self, document: &Document) -> Result<(), Wrong> {
        on_side(document, "inside_rep", self.inside_rep, Side::Inside)?;
        on_side(document, "field_rep", self.field_rep, Side::Field)?;
        self.deputy.map_or(Ok(()), |deputy| on_side(document, "deputy", deputy, Side::Inside))
    }
}

impl Fits for SwitchDay {
    fn fits(&self, document: &Document) -> Result<(), Wrong> {
        on_side(document, "inside_rep", self.inside_rep, Side::Inside)?;
        on_side(document, "field_rep", self.field_rep, Side::Field)
    }
}

/// The station belongs to `show`.
fn station_of(document: &Document, station: Option<StationId>, show: TradeShowId) -> Result<(), Wrong> {
    match station.and_then(|id| document.stations.get(id)) {
        Some(station) if station.show != show => Err(("station", Problem::Contradiction(station.id.into()))),
        _ => Ok(()),
    }
}

impl Fits for SeatNeed {
    fn fits(&self, document: &Document) -> Result<(), Wrong> {
        station_of(document, self.station, self.show)?;
        match self.shift.and_then(|id| document.shifts.get(id)) {
            Some(shift) if shift.show != self.show => Err(("shift", Problem::Contradiction(shift.id.into()))),
            _ => Ok(()),
        }
    }
}

impl Fits for BoothDuty {
    fn fits(&self, document: &Document) -> Result<(), Wrong> {
        document.shifts.get(self.shift).map_or(Ok(()), |shift| station_of(document, self.station, shift.show))
    }
}

/// Everything that names people by side, for when somebody changes sides.
pub(crate) fn check_sides(document: &Document) -> Result<(), ModelError> {
    fn all<T: Row + Fits>(document: &Document, rows: &Table<T>) -> Result<(), ModelError>
    where
        T::Id: Into<EntityId>,
    {
        rows.iter().try_for_each(|row| {
            row.fits(document).map_err(|(field, problem)| ModelError::new(row.id().into(), field, problem))
        })
    }
    all(document, &document.pairings)?;
    all(document, &document.tandems)?;
    all(document, &document.switch_days)
}

/// Where only one may be, there is one: employee and customer numbers, the level of a pair, a field rep's running
/// tandem, a required partner, the number of a release.
pub(crate) fn check_uniqueness(
    document: &Document,
    nouns: &BTreeSet<&'static str>,
) -> Result<(), ModelError> {
    if nouns.contains("people") {
        let numbered = document.people.iter().filter(|person| !person.employee_number.is_empty());
        unique("employee_number", numbered.map(|person| (&person.employee_number, person.id.into())))?;
    }
    if nouns.contains("accounts") {
        let numbered = document.accounts.iter().filter(|account| !account.number.is_empty());
        unique("number", numbered.map(|account| (&account.number, account.id.into())))?;
    }
    if nouns.contains("pairings") {
        let pairs = document.pairings.iter();
        unique("level", pairs.map(|pairing| ((pairing.inside_rep, pairing.field_rep), pairing.id.into())))?;
        let required = document.pairings.iter().filter(|pairing| pairing.level == PairingLevel::Required);
        let mut partner = BTreeMap::new();
        for pairing in required {
            if let Some(other) = partner.insert(pairing.field_rep, pairing.id) {
                return Err(ModelError::new(
                    pairing.id.into(),
                    "level",
                    Problem::Contradiction(other.into()),
                ));
            }
        }
    }
    if nouns.contains("tandems") {
        let mut of_field_rep: BTreeMap<PersonId, Vec<&Tandem>> = BTreeMap::new();
        for tandem in &document.tandems {
            of_field_rep.entry(tandem.field_rep).or_default().push(tandem);
        }
        for tandems in of_field_rep.values_mut() {
            tandems.sort_by_key(|tandem| tandem.from);
            for pair in tandems.windows(2) {
                if pair[0].until.is_none_or(|until| until >= pair[1].from) {
                    return Err(ModelError::new(
                        pair[1].id.into(),
                        "from",
                        Problem::Duplicate(pair[0].id.into()),
                    ));
                }
            }
        }
    }
    if nouns.contains("releases") {
        unique("number", document.releases.iter().map(|row| ((row.scope, row.number), row.id.into())))?;
    }
    Ok(())
}

fn unique<K: Eq + Hash>(
    field: &'static str,
    rows: impl Iterator<Item = (K, EntityId)>,
) -> Result<(), ModelError> {
    let mut seen = HashMap::with_capacity(rows.size_hint().1.unwrap_or(0));
    for (key, id) in rows {
        if let Some(other) = seen.insert(key, id) {
            return Err(ModelError::new(id, field, Problem::Duplicate(other)));
        }
    }
    Ok(())
}
