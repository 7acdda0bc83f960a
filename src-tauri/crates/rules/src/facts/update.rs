//! Filling the calendar, and following a change without starting over.

use super::Calendar;
use super::cover::{CoverGroup, faces};
use super::demand::Demands;
use super::pairs::is_history;
use super::people::{ALL, PersonDays, Use, of_appointment, of_calendar_item, unwanted_weekday};
use std::collections::HashMap;
use tandem_model::{Account, Document, Entity, HalfDay, Person, PersonId, Settings, Span};

/// Puts absences, items and wishes into everybody's days.
pub(crate) fn fill(document: &Document, settings: &Settings, people: &mut HashMap<PersonId, PersonDays>) {
    for absence in &document.absences {
        if let Some(days) = people.get_mut(&absence.person) {
            days.insert_absence(absence);
        }
    }
    for wish in &document.wishes {
        if let (Some(days), Some(weekday)) = (people.get_mut(&wish.person), unwanted_weekday(wish.kind)) {
            days.unwanted.push(weekday);
        }
    }
    for switch in &document.switch_days {
        for person in [switch.inside_rep, switch.field_rep] {
            if let Some(days) = people.get_mut(&person) {
                days.insert_legs(switch);
            }
        }
    }
    let appointments = document.appointments.iter().cloned().map(Entity::from);
    let meetings = document.calendar_items.iter().cloned().map(Entity::from);
    let duties = document.booth_duties.iter().cloned().map(Entity::from);
    for row in appointments.chain(meetings).chain(duties) {
        for placed in placements(document, &row) {
            if let Some(days) = people.get_mut(&placed.person) {
                days.insert_item(settings, row.id(), &placed.span, placed.used_as);
            }
        }
    }
}

/// Where an item with a clock time stands, and what it is there.
pub(crate) struct Placement {
    pub person: PersonId,
    pub span: Span,
    pub used_as: Use,
}

impl Placement {
    /// The half-days it touches.
    pub fn half_days(&self, settings: &Settings) -> Vec<HalfDay> {
        self.span.half_days(&settings.working_hours, ALL)
    }
}

/// The calendars an appointment, meeting, training or booth duty stands in.
pub(crate) fn placements(document: &Document, row: &Entity) -> Vec<Placement> {
    let other = |person: PersonId, span: Span| Placement { person, span, used_as: Use::Other };
    match row {
        Entity::Appointment(row) => of_appointment(document, row)
            .into_iter()
            .map(|(person, used_as)| Placement { person, span: row.span, used_as })
            .collect(),
        Entity::CalendarItem(row) => {
            of_calendar_item(row).into_iter().map(|person| other(person, row.span)).collect()
        }
        Entity::BoothDuty(row) => {
            let shift = document.shifts.get(row.shift);
            shift.map(|shift| other(row.person, shift.span)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

impl Calendar {
    /// True if a change from `before` to `after` of this noun reaches so far that starting over is the simple way.
    pub(crate) fn needs_rebuild(
        &self,
        document: &Document,
        before: Option<&Entity>,
        after: Option<&Entity>,
    ) -> bool {
        let other_show =
            |row: &Entity| matches!(row, Entity::BoothDuty(duty) if !self.shows.is_judged(duty.shift));
        if [before, after].into_iter().flatten().any(other_show) {
            // History, and what the others are measured by.
            return true;
        }
        match (before, after) {
            (Some(Entity::Person(old)), Some(Entity::Person(new))) => {
                let region = |person| super::days::region_of(document.settings(), person);
                let country = |person| crate::law::country_of(region(person)).to_owned();
                old.side != new.side || !self.days.knows(region(new)) || country(old) != country(new)
            }
            (Some(row), _) | (_, Some(row)) => matches!(
                row,
                Entity::Person(_)
                    | Entity::Settings(_)
                    | Entity::Site(_)
                    | Entity::Desk(_)
                    | Entity::OpeningBalance(_)
                    | Entity::TradeShow(_)
                    | Entity::Station(_)
                    | Entity::Shift(_)
                    | Entity::SeatNeed(_)
                    | Entity::Skill(_)
                    | Entity::HolidayCalendar(_)
                    | Entity::Holiday(_)
                    | Entity::Blackout(_)
                    | Entity::Release(_)
            ),
            (None, None) => false,
        }
    }

    /// Follows one change that needs no rebuild.
    pub(crate) fn follow(
        &mut self,
        old: &Document,
        new: &Document,
        before: Option<&Entity>,
        after: Option<&Entity>,
    ) {
        if let Some(row) = before {
            self.follow_removal(old, row);
        }
        if let Some(row) = after {
            self.follow_addition(new, row);
        }
        for row in [before, after].into_iter().flatten() {
            if let Entity::Tandem(tandem) = row {
                self.pairs.set_tandem(self.settings.horizon, tandem.id, new.tandems.get(tandem.id));
                self.shows.set_partners(new);
            }
            if let Entity::Wish(wish) = row
                && let Some(days) = self.people.get_mut(&wish.person)
            {
                days.set_wishes(new, wish.person);
                self.shows.set_wishes(new, wish.person);
            }
        }
    }

    fn follow_removal(&mut self, old: &Document, row: &Entity) {
        match row {
            Entity::BoothDuty(duty) => self.shows.remove(duty),
            Entity::SwitchDay(switch) => {
                for person in [switch.inside_rep, switch.field_rep] {
                    if let Some(days) = self.people.get_mut(&person) {
                        days.remove_legs(switch.id);
                    }
                }
            }
            _ => {}
        }
        match row {
            Entity::Absence(row) => {
                if let Some(days) = self.people.get_mut(&row.person) {
                    days.remove_absence(row.id);
                }
            }
            Entity::Appointment(_) | Entity::CalendarItem(_) | Entity::BoothDuty(_) => {
                for placed in placements(old, row) {
                    if let Some(days) = self.people.get_mut(&placed.person) {
                        days.remove_item(row.id());
                    }
                }
            }
            Entity::Pairing(row) => self.pairs.set_level((row.inside_rep, row.field_rep), None),
            Entity::Account(row) => {
                if let Some(two) = faces(old, row) {
                    self.covers.remove(two);
                }
            }
            Entity::SwitchDay(row) if is_history(self.horizon(), row) => self.pairs.meet(row, false),
            _ => {}
        }
    }

    fn follow_addition(&mut self, new: &Document, row: &Entity) {
        match row {
            Entity::BoothDuty(duty) => self.shows.add(duty),
            Entity::SwitchDay(switch) => {
                for person in [switch.inside_rep, switch.field_rep] {
                    if let Some(days) = self.people.get_mut(&person) {
                        days.insert_legs(switch);
                    }
                }
            }
            _ => {}
        }
        match row {
            Entity::Absence(row) => {
                if let Some(days) = self.people.get_mut(&row.person) {
                    days.insert_absence(row);
                }
            }
            Entity::Appointment(_) | Entity::CalendarItem(_) | Entity::BoothDuty(_) => {
                for placed in placements(new, row) {
                    if let Some(days) = self.people.get_mut(&placed.person) {
                        days.insert_item(&self.settings, row.id(), &placed.span, placed.used_as);
                    }
                }
            }
            Entity::Pairing(row) => self.pairs.set_level((row.inside_rep, row.field_rep), Some(row.level)),
            Entity::Account(row) => {
                if let Some(two) = faces(new, row) {
                    self.covers.add(two);
                }
            }
            Entity::SwitchDay(row) if is_history(self.horizon(), row) => self.pairs.meet(row, true),
            Entity::Person(row) => self.follow_person(new, row),
            _ => {}
        }
    }

    /// A person with the same side as before, in a region that is known.
    fn follow_person(&mut self, new: &Document, person: &Person) {
        if let Some(days) = self.people.get_mut(&person.id) {
            let kept = std::mem::replace(days, PersonDays::new(&self.settings, person));
            days.absences = kept.absences;
            days.time_off = kept.time_off;
            days.legs = kept.legs;
            days.items = kept.items;
            days.entries = kept.entries;
            days.unwanted = kept.unwanted;
        }
        self.desks.seat(person);
        self.pairs.set_place(new, person);
    }

    /// Counts anew what is due; answers with the people for whom that changed anything.
    pub(crate) fn follow_demand(&mut self, new: &Document) -> Vec<PersonId> {
        let demands = Demands::new(new, &self.pairs);
        let mut changed: Vec<PersonId> = demands.differences(&self.demands).collect();
        changed.sort_unstable();
        changed.dedup();
        self.demands = demands;
        changed
    }

    /// The calendars an appointment, meeting, training or booth duty stands in.
    pub(crate) fn placements(document: &Document, row: &Entity) -> Vec<Placement> {
        placements(document, row)
    }

    /// The two faces of an A customer who should not both be away.
    pub(crate) fn faces(document: &Document, account: &Account) -> Option<CoverGroup> {
        faces(document, account)
    }
}
