//! Which scopes a change touches.

use super::shows::touch_visits_of;
use super::{Key, LiveCheck};
use crate::facts::{Calendar, CoverGroup};
use std::collections::BTreeSet;
use tandem_model::{Change, Document, Entity, HalfDay, LegKind, PersonId, SwitchDay};

/// Which half-days of a person a change is about.
pub(super) type When<'a> = &'a dyn Fn(HalfDay) -> bool;

pub(super) const ANY_TIME: When<'static> = &|_| true;

impl LiveCheck {
    /// Every scope of the plan in which a term can be.
    pub(super) fn all_keys(&self, document: &Document) -> BTreeSet<Key> {
        let mut keys = super::tandems::keys(&self.partners);
        self.coverage_keys(document, &mut keys);
        keys.insert(Key::Places);
        for person in &document.people {
            keys.extend([Key::Share(person.id), Key::Gaps(person.id), Key::Entries(person.id)]);
        }
        for entry in self.roster.entries() {
            keys.extend([
                Key::Switch(entry.id),
                Key::Leg(entry.id, LegKind::RideAlong),
                Key::Leg(entry.id, LegKind::DeskShift),
            ]);
            let desk = self.calendar.desk_of(entry.inside_rep);
            for at in entry.half_days() {
                keys.insert(Key::PersonHalf(entry.inside_rep, at));
                keys.insert(Key::PersonHalf(entry.field_rep, at));
                keys.extend(desk.map(|desk| Key::DeskHalf(desk, at)));
            }
        }
        keys.extend(self.roster.pairs().map(|(inside_rep, field_rep)| Key::Pair(inside_rep, field_rep)));
        keys.extend(
            self.calendar.tandems().map(|(_, inside_rep, field_rep)| Key::Pair(inside_rep, field_rep)),
        );
        keys.extend(self.roster.weeks().map(Key::Week));
        for two in self.calendar.cover_groups() {
            self.touch_cover(*two, ANY_TIME, &mut keys);
        }
        keys.extend(self.released.keys().map(|id| Key::Released(*id)));
        self.all_show_keys(document, &mut keys);
        keys
    }

    /// The scopes that `change` touches in the state the check is in, with `document` of the same state.
    pub(super) fn touch(&self, document: &Document, change: &Change, keys: &mut BTreeSet<Key>) {
        let is_now = |row: &&Entity| document.get(row.id()).as_ref() == Some(*row);
        let here = [&change.before, &change.after].into_iter().flatten().find(is_now);
        let Some(row) = here.or(change.before.as_ref()).or(change.after.as_ref()) else { return };
        if let Entity::BoothDuty(duty) = row {
            self.touch_duty(document, duty, keys);
        }
        match row {
            Entity::SwitchDay(switch) => self.touch_switch(switch, keys),
            Entity::Absence(absence) => {
                let when = |at| absence.span.contains(at);
                self.touch_days(absence.person, &when, keys);
            }
            Entity::Appointment(_) | Entity::CalendarItem(_) | Entity::BoothDuty(_) => {
                for placed in Calendar::placements(document, row) {
                    let half_days = placed.half_days(self.calendar.settings());
                    let when = |at| half_days.contains(&at);
                    self.touch_days(placed.person, &when, keys);
                }
            }
            Entity::Wish(wish) => {
                self.touch_legs(wish.person, ANY_TIME, keys);
                self.touch_show_days(wish.person, keys);
            }
            Entity::Tandem(row) => {
                keys.insert(Key::Pair(row.inside_rep, row.field_rep));
                self.touch_show_tandem(document, row, keys);
            }
            Entity::Pairing(row) => {
                self.touch_pair((row.inside_rep, row.field_rep), keys);
                self.touch_show_pair((row.inside_rep, row.field_rep), keys);
            }
            Entity::Visit(visit) => {
                keys.insert(Key::Visit(visit.id));
            }
            Entity::Account(account) => {
                touch_visits_of(document, account.id, keys);
                let groups = [&change.before, &change.after].map(|row| match row {
                    Some(Entity::Account(account)) => Calendar::faces(document, account),
                    _ => None,
                });
                if groups[0] != groups[1] {
                    for two in groups.into_iter().flatten() {
                        self.touch_cover(two, ANY_TIME, keys);
                        self.touch_show_cover(two, keys);
                    }
                }
            }
            Entity::Person(person) => self.touch_person(person.id, keys),
            _ => {}
        }
    }

    fn touch_switch(&self, switch: &SwitchDay, keys: &mut BTreeSet<Key>) {
        let (inside_rep, field_rep) = (switch.inside_rep, switch.field_rep);
        keys.extend([
            Key::Switch(switch.id),
            Key::Leg(switch.id, LegKind::RideAlong),
            Key::Leg(switch.id, LegKind::DeskShift),
            Key::Released(switch.id),
            Key::Share(inside_rep),
            Key::Share(field_rep),
            Key::Gaps(inside_rep),
            Key::Gaps(field_rep),
            Key::Week(Calendar::week_of(switch.ride_along.date)),
            Key::Week(Calendar::week_of(switch.desk_shift.date)),
        ]);
        self.touch_pair((inside_rep, field_rep), keys);
        let desk = self.calendar.desk_of(inside_rep);
        for at in switch.ride_along.half_days().chain(switch.desk_shift.half_days()) {
            keys.insert(Key::PersonHalf(inside_rep, at));
            keys.insert(Key::PersonHalf(field_rep, at));
            keys.extend(desk.map(|desk| Key::DeskHalf(desk, at)));
        }
        self.touch_show_days(inside_rep, keys);
        self.touch_show_days(field_rep, keys);
        for (person, leg) in [(inside_rep, switch.ride_along), (field_rep, switch.desk_shift)] {
            for two in self.calendar.cover_groups_of(person) {
                keys.extend(leg.half_days().map(|at| Key::Cover(*two, at)));
            }
        }
    }

    /// A pair's history, level or count.
    fn touch_pair(&self, pair: (PersonId, PersonId), keys: &mut BTreeSet<Key>) {
        keys.insert(Key::Pair(pair.0, pair.1));
        keys.extend(self.roster.of_pair(pair).iter().map(|entry| Key::Switch(entry.id)));
    }

    /// Where a person can be planned has changed.
    fn touch_days(&self, person: PersonId, when: When<'_>, keys: &mut BTreeSet<Key>) {
        self.touch_legs(person, when, keys);
        self.touch_desk(person, when, keys);
        for two in self.calendar.cover_groups_of(person) {
            self.touch_cover(*two, when, keys);
        }
        keys.insert(Key::Entries(person));
        self.touch_show_days(person, keys);
    }

    fn touch_legs(&self, person: PersonId, when: When<'_>, keys: &mut BTreeSet<Key>) {
        for entry in self.roster.of_horizon(person) {
            for kind in [LegKind::RideAlong, LegKind::DeskShift] {
                if entry.leg(kind).half_days().any(when) {
                    keys.insert(Key::Leg(entry.id, kind));
                }
            }
        }
    }

    /// The half-days of the person's desk in which somebody of it has a leg.
    fn touch_desk(&self, person: PersonId, when: When<'_>, keys: &mut BTreeSet<Key>) {
        let Some(desk) = self.calendar.desk_of(person) else { return };
        for member in self.calendar.desk_members(desk) {
            for entry in self.roster.of_horizon(*member) {
                keys.extend(entry.half_days().filter(|at| when(*at)).map(|at| Key::DeskHalf(desk, at)));
            }
        }
    }

    /// The half-days in which a leg takes one of the two away.
    pub(super) fn touch_cover(&self, two: CoverGroup, when: When<'_>, keys: &mut BTreeSet<Key>) {
        for person in two {
            for entry in self.roster.of_horizon(person) {
                let leg = entry.leg(entry.away_kind(person));
                keys.extend(leg.half_days().filter(|at| when(*at)).map(|at| Key::Cover(two, at)));
            }
        }
    }

    fn touch_person(&self, person: PersonId, keys: &mut BTreeSet<Key>) {
        self.touch_days(person, ANY_TIME, keys);
        for entry in self.roster.of_horizon(person) {
            keys.insert(Key::Switch(entry.id));
        }
        for (_, inside_rep, field_rep) in self.calendar.tandems() {
            if inside_rep == person || field_rep == person {
                keys.insert(Key::Pair(inside_rep, field_rep));
            }
        }
        keys.extend([Key::Share(person), Key::Places]);
    }

    /// Counts anew what is due and touches what depends on it.
    pub(super) fn touch_demand(&mut self, document: &Document, keys: &mut BTreeSet<Key>) {
        let needed = self.calendar.legs_needed();
        keys.extend(self.calendar.follow_demand(document).into_iter().map(Key::Share));
        if self.calendar.legs_needed() != needed {
            keys.extend(self.roster.weeks().map(Key::Week));
        }
    }
}
