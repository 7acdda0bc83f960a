//! The plan read the slow way: each question is answered by looking through what was entered.

use crate::{Blocked, Context};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::BTreeMap;
use tandem_model::{
    Absence, Appointment, Document, EntityId, HalfDay, Holiday, HolidayKind, Horizon, LegKind, PairingLevel,
    Person, PersonId, Place, Settings, Side, Span, SwitchDay, SwitchStatus, Tandem, WorkPlace,
};

/// An appointment, meeting, training or booth duty as one person sees it.
pub(super) struct Entry<'a> {
    pub id: EntityId,
    pub span: Span,
    pub half_days: Vec<HalfDay>,
    pub appointment: Option<&'a Appointment>,
}

pub(super) struct Reading<'a> {
    pub document: &'a Document,
    pub settings: &'a Settings,
    pub today: NaiveDate,
    absences: BTreeMap<PersonId, Vec<&'a Absence>>,
    entries: BTreeMap<PersonId, Vec<Entry<'a>>>,
}

impl<'a> Reading<'a> {
    /// Deals out absences and entries to the people they belong to; everything else is read where it stands.
    pub fn new(document: &'a Document, context: Context) -> Self {
        let settings = document.settings();
        let mut absences: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for absence in &document.absences {
            absences.entry(absence.person).or_default().push(absence);
        }
        let mut entries: BTreeMap<PersonId, Vec<Entry<'a>>> = BTreeMap::new();
        let mut enter =
            |people: &mut Vec<PersonId>, id: EntityId, span: Span, appointment: Option<&'a Appointment>| {
                people.sort_unstable();
                people.dedup();
                for person in people {
                    let half_days = span.half_days(&settings.working_hours, usize::MAX);
                    entries.entry(*person).or_default().push(Entry { id, span, half_days, appointment });
                }
            };
        for row in &document.appointments {
            let mut people = row.invited.clone();
            people.push(row.visitor);
            enter(&mut people, row.id.into(), row.span, Some(row));
        }
        for row in &document.calendar_items {
            enter(&mut row.attendees.clone(), row.id.into(), row.span, None);
        }
        for row in &document.booth_duties {
            if let Some(shift) = document.shifts.get(row.shift) {
                enter(&mut vec![row.person], row.id.into(), shift.span, None);
            }
        }
        Self { document, settings, today: context.today, absences, entries }
    }

    pub fn horizon(&self) -> Horizon {
        self.settings.horizon
    }

    /// Switch days that are not cancelled and have a leg in the horizon.
    pub fn switches(&self) -> impl Iterator<Item = &'a SwitchDay> {
        let horizon = self.horizon();
        self.document.switch_days.iter().filter(move |switch| {
            switch.status != SwitchStatus::Cancelled
                && (horizon.contains(switch.ride_along.date) || horizon.contains(switch.desk_shift.date))
        })
    }

    /// Those of them with this person.
    pub fn switches_of(&self, person: PersonId) -> Vec<&'a SwitchDay> {
        self.switches().filter(|switch| switch.inside_rep == person || switch.field_rep == person).collect()
    }

    pub fn person(&self, id: PersonId) -> Option<&'a Person> {
        self.document.people.get(id)
    }

    pub fn entries(&self, person: PersonId) -> &[Entry<'a>] {
        self.entries.get(&person).map_or(&[], Vec::as_slice)
    }

    pub fn absences(&self, person: PersonId) -> &[&'a Absence] {
        self.absences.get(&person).map_or(&[], Vec::as_slice)
    }

    pub fn is_short(&self, entry: &Entry<'_>) -> bool {
        entry.span.minutes() <= i64::from(self.settings.short_item_minutes)
    }

    /// A customer appointment of a field rep that is neither private nor closed to companions.
    pub fn is_open_visit(&self, appointment: &Appointment) -> bool {
        appointment.account.is_some()
            && !appointment.private
            && !appointment.no_companion
            && self.person(appointment.visitor).is_some_and(|visitor| visitor.side == Side::Field)
    }

    /// Open customer appointments of this field rep in the half-day.
    pub fn open_visits(&self, field_rep: PersonId, half_day: HalfDay) -> Vec<&Entry<'a>> {
        let own_open = |entry: &&Entry<'a>| {
            entry.half_days.contains(&half_day)
                && entry.appointment.is_some_and(|row| row.visitor == field_rep && self.is_open_visit(row))
        };
        self.entries(field_rep).iter().filter(own_open).collect()
    }

    fn region(&self, person: &'a Person) -> &'a str {
        if person.region.is_empty() { &self.settings.region } else { &person.region }
    }

    fn holiday(&self, region: &str, kind: HolidayKind, date: NaiveDate) -> Option<&'a Holiday> {
        self.document.holidays.iter().find(|holiday| {
            holiday.from <= date
                && date <= holiday.to
                && self
                    .document
                    .holiday_calendars
                    .get(holiday.calendar)
                    .is_some_and(|calendar| calendar.kind == kind && calendar.holds_for(region))
        })
    }

    pub fn public_holiday(&self, person: &'a Person, date: NaiveDate) -> Option<&'a Holiday> {
        self.holiday(self.region(person), HolidayKind::Public, date)
    }

    pub fn school_holiday(&self, person: PersonId, date: NaiveDate) -> bool {
        self.person(person)
            .is_some_and(|person| self.holiday(self.region(person), HolidayKind::School, date).is_some())
    }

    /// Why nothing can be planned for the person in the half-day; `companion_of` and `visits_count` say what a
    /// customer appointment means for the leg in question.
    pub fn blocked(
        &self,
        id: PersonId,
        half_day: HalfDay,
        companion_of: Option<PersonId>,
        visits_count: bool,
    ) -> Option<Blocked> {
        let Some(person) = self.person(id) else { return Some(Blocked::NotEmployed) };
        if !person.employed_on(half_day.date) {
            return Some(Blocked::NotEmployed);
        }
        if let Some(absence) = self.absences(id).iter().find(|absence| absence.span.contains(half_day)) {
            return Some(Blocked::Absence(absence.id));
        }
        if let Some(holiday) = self.public_holiday(person, half_day.date) {
            return Some(Blocked::Holiday(holiday.id));
        }
        let works = person.work_pattern.at(half_day) != WorkPlace::Off
            || (visits_count && !self.open_visits(id, half_day).is_empty());
        if !works {
            return Some(Blocked::Off);
        }
        let holds = |entry: &&Entry<'a>| {
            entry.half_days.contains(&half_day)
                && !self.is_short(entry)
                && match entry.appointment {
                    Some(row) if self.is_open_visit(row) => {
                        row.visitor != id && companion_of != Some(row.visitor)
                    }
                    _ => true,
                }
        };
        self.entries(id).iter().find(holds).map(|entry| Blocked::Item(entry.id))
    }

    /// The same for one of the two people of a leg.
    pub fn blocked_for_leg(
        &self,
        switch: &SwitchDay,
        kind: LegKind,
        id: PersonId,
        at: HalfDay,
    ) -> Option<Blocked> {
        match kind {
            LegKind::DeskShift => self.blocked(id, at, None, false),
            LegKind::RideAlong if id == switch.field_rep => {
                self.blocked(id, at, Some(switch.inside_rep), true)
            }
            LegKind::RideAlong => self.blocked(id, at, Some(switch.field_rep), false),
        }
    }

    /// Monday to Friday without public holidays of the plan's region.
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
            && self.holiday(&self.settings.region, HolidayKind::Public, date).is_none()
    }

    pub fn working_days(&self, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        from.iter_days().take_while(|date| *date <= to).filter(|date| self.is_working_day(*date)).collect()
    }

    /// Working days after the earlier date up to the later.
    pub fn working_days_apart(&self, a: NaiveDate, b: NaiveDate) -> u64 {
        let first = a.min(b).succ_opt().unwrap_or(a);
        self.working_days(first, a.max(b)).len() as u64
    }

    pub fn level(&self, switch: &SwitchDay) -> Option<PairingLevel> {
        let of_pair = |pairing: &&tandem_model::Pairing| {
            pairing.inside_rep == switch.inside_rep && pairing.field_rep == switch.field_rep
        };
        self.document.pairings.iter().find(of_pair).map(|pairing| pairing.level)
    }

    /// In force on some day of the horizon.
    pub fn in_force(&self, tandem: &Tandem) -> bool {
        self.horizon().dates().any(|date| tandem.in_force_on(date))
    }

    pub fn history_from(&self) -> NaiveDate {
        self.horizon().from.checked_sub_days(Days::new(365)).unwrap_or(NaiveDate::MIN)
    }

    pub fn base(&self, id: PersonId) -> Option<Place> {
        let person = self.person(id)?;
        if person.base.coordinates.is_some() {
            return Some(person.base.clone());
        }
        let site = self.document.sites.get(person.site?)?;
        site.place.coordinates.is_some().then(|| site.place.clone())
    }

    pub fn road_km(&self, a: PersonId, b: PersonId) -> Option<f64> {
        self.base(a)?.road_km(&self.base(b)?)
    }

    /// Calendar days of the horizon on which the person is employed.
    pub fn days_employed(&self, person: &Person) -> usize {
        self.horizon().dates().filter(|date| person.employed_on(*date)).count()
    }
}
