//! Which scopes of trade shows a change touches.

use crate::facts::Calendar;
use crate::live::{Key, LiveCheck};
use std::collections::BTreeSet;
use tandem_model::{AccountId, BoothDuty, Document, HalfDay, PersonId, Tandem, TradeShowId};

impl LiveCheck {
    pub(in crate::live) fn all_show_keys(&self, document: &Document, keys: &mut BTreeSet<Key>) {
        keys.insert(Key::ShowPlaces);
        for show in self.calendar.shows() {
            keys.insert(Key::ShowPeople(show.id));
            keys.extend(show.shifts.iter().map(|shift| Key::Shift(*shift)));
        }
        let visits = document.visits.iter().filter(|visit| self.calendar.show(visit.show).is_some());
        keys.extend(visits.map(|visit| Key::Visit(visit.id)));
        for person in &document.people {
            self.touch_show_days(person.id, keys);
        }
        keys.extend(self.released_duties.keys().map(|id| Key::DutyReleased(*id)));
    }

    /// A duty of a show of the horizon was added, changed or removed.
    pub(in crate::live) fn touch_duty(
        &self,
        document: &Document,
        duty: &BoothDuty,
        keys: &mut BTreeSet<Key>,
    ) {
        keys.extend([Key::Duty(duty.id), Key::DutyReleased(duty.id)]);
        let Some(shift) = self.calendar.shift(duty.shift) else { return };
        keys.extend([
            Key::Shift(duty.shift),
            Key::ShowPeople(shift.show),
            Key::ShowAt(duty.person, shift.show),
        ]);
        self.touch_show_person(duty.person, keys);
        touch_visits(document, shift.show, keys);
        for at in &shift.half_days {
            self.touch_home(duty.person, *at, keys);
        }
    }

    /// What the person does at shows altogether.
    fn touch_show_person(&self, person: PersonId, keys: &mut BTreeSet<Key>) {
        keys.insert(Key::ShowPerson(person));
        let shows = self.calendar.duties_of(person).iter().map(|duty| duty.show);
        keys.extend(shows.map(|show| Key::ShowAt(person, show)));
    }

    fn touch_home(&self, person: PersonId, at: HalfDay, keys: &mut BTreeSet<Key>) {
        keys.extend(self.calendar.desk_of(person).map(|desk| Key::ShowDesk(desk, at)));
        keys.extend(self.calendar.cover_groups_of(person).iter().map(|two| Key::ShowCover(*two, at)));
    }

    fn half_days_of(&self, person: PersonId) -> impl Iterator<Item = HalfDay> + '_ {
        let shifts =
            self.calendar.duties_of(person).iter().filter_map(|duty| self.calendar.shift(duty.shift));
        shifts.flat_map(|shift| shift.half_days.iter().copied())
    }

    /// Where the person can be, or has to be, has changed.
    pub(in crate::live) fn touch_show_days(&self, person: PersonId, keys: &mut BTreeSet<Key>) {
        for duty in self.calendar.duties_of(person) {
            keys.extend([Key::Duty(duty.id), Key::Shift(duty.shift)]);
        }
        self.touch_show_person(person, keys);
        // The desk and those who stand in are looked at where somebody of them is at a show.
        if let Some(desk) = self.calendar.desk_of(person) {
            for member in self.calendar.desk_members(desk) {
                keys.extend(self.half_days_of(*member).map(|at| Key::ShowDesk(desk, at)));
            }
        }
        for two in self.calendar.cover_groups_of(person) {
            self.touch_show_cover(*two, keys);
        }
    }

    pub(in crate::live) fn touch_show_cover(&self, two: [PersonId; 2], keys: &mut BTreeSet<Key>) {
        for person in two {
            keys.extend(self.half_days_of(person).map(|at| Key::ShowCover(two, at)));
        }
    }

    /// What two people are to each other has changed.
    pub(in crate::live) fn touch_show_pair(&self, two: (PersonId, PersonId), keys: &mut BTreeSet<Key>) {
        keys.extend(self.calendar.duties_of(two.0).iter().map(|duty| Key::Shift(duty.shift)));
    }

    /// A tandem began, ended or changed.
    pub(in crate::live) fn touch_show_tandem(
        &self,
        document: &Document,
        tandem: &Tandem,
        keys: &mut BTreeSet<Key>,
    ) {
        for person in [tandem.inside_rep, tandem.field_rep] {
            keys.extend(self.calendar.duties_of(person).iter().map(|duty| Key::Shift(duty.shift)));
        }
        let hosts = |account: AccountId| {
            document.accounts.get(account).is_some_and(|account| account.tandem == Some(tandem.id))
        };
        let hosted = document.visits.iter().filter(|visit| hosts(visit.account));
        keys.extend(hosted.map(|visit| Key::Visit(visit.id)));
    }

    /// Counts anew who could come and touches what depends on it.
    pub(in crate::live) fn touch_eligible(&mut self, person: PersonId, keys: &mut BTreeSet<Key>) {
        let change = self.calendar.follow_eligible(person);
        keys.extend(change.shifts.into_iter().map(Key::Shift));
        for show in change.shows {
            keys.extend(people_at(&self.calendar, show).into_iter().map(|id| Key::ShowAt(id, show)));
        }
    }

    /// Counts anew who has which share of the year and touches what depends on it.
    pub(in crate::live) fn touch_show_targets(&mut self, document: &Document, keys: &mut BTreeSet<Key>) {
        keys.extend(self.calendar.follow_show_targets(document).into_iter().map(Key::ShowPerson));
    }
}

fn people_at(calendar: &Calendar, show: TradeShowId) -> BTreeSet<PersonId> {
    let shifts = calendar.shifts_of(show);
    shifts.flat_map(|shift| calendar.duties_in(shift.id)).map(|duty| duty.person).collect()
}

fn touch_visits(document: &Document, show: TradeShowId, keys: &mut BTreeSet<Key>) {
    let here = document.visits.iter().filter(|visit| visit.show == show);
    keys.extend(here.map(|visit| Key::Visit(visit.id)));
}

/// The visits of a customer.
pub(in crate::live) fn touch_visits_of(document: &Document, account: AccountId, keys: &mut BTreeSet<Key>) {
    let of_account = document.visits.iter().filter(|visit| visit.account == account);
    keys.extend(of_account.map(|visit| Key::Visit(visit.id)));
}
