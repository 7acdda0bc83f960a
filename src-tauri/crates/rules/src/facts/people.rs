//! What stands in one person's calendar.

use chrono::{NaiveDate, Weekday};
use tandem_model::{
    Absence, AbsenceId, AbsenceKind, Appointment, AppointmentId, CalendarItem, Document, EntityId, HalfDay,
    HalfDaySpan, Leg, LegKind, Person, PersonId, Settings, Side, Span, SwitchDay, SwitchDayId, WishKind,
    WorkPattern, WorkPlace,
};

/// More half-days than the longest stretch the model allows.
pub(crate) const ALL: usize = 3 * 366 * 2 + 4;

/// What an item is to the person whose calendar it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// An own customer appointment of a field rep that a companion may join.
    OpenVisit,
    /// Somebody else's open customer appointment to which the person is invited.
    GuestOf(PersonId),
    /// Anything else.
    Other,
}

/// An item with a clock time, in one of the half-days it touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub at: HalfDay,
    pub id: EntityId,
    pub short: bool,
    pub used_as: Use,
}

/// One person's days.
#[derive(Clone, Debug)]
pub(crate) struct PersonDays {
    pub side: Side,
    pub pattern: WorkPattern,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub region: String,
    /// May be planned for booth duty outside the pattern.
    pub off_pattern_ok: bool,
    /// By id.
    pub absences: Vec<(AbsenceId, HalfDaySpan)>,
    /// Those of them that are time off in lieu.
    pub time_off: Vec<AbsenceId>,
    /// Legs of switch days that are not cancelled.
    pub legs: Vec<(SwitchDayId, LegKind, Leg)>,
    /// By half-day and id.
    pub items: Vec<Item>,
    /// All items by id, also those outside working hours.
    pub entries: Vec<(EntityId, Span)>,
    /// Weekdays on which the person wishes no switch.
    pub unwanted: Vec<Weekday>,
}

impl PersonDays {
    pub fn new(settings: &Settings, person: &Person) -> Self {
        Self {
            side: person.side,
            pattern: person.work_pattern,
            from: person.from,
            until: person.until,
            region: super::days::region_of(settings, person).to_owned(),
            off_pattern_ok: person
                .off_pattern_ok
                .unwrap_or(person.weekly_minutes >= settings.full_time_minutes),
            absences: Vec::new(),
            time_off: Vec::new(),
            legs: Vec::new(),
            items: Vec::new(),
            entries: Vec::new(),
            unwanted: Vec::new(),
        }
    }

    pub fn employed_on(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }

    pub fn absence(&self, half_day: HalfDay) -> Option<AbsenceId> {
        self.absences.iter().find(|(_, span)| span.contains(half_day)).map(|(id, _)| *id)
    }

    pub fn items_at(&self, half_day: HalfDay) -> &[Item] {
        let start = self.items.partition_point(|item| item.at < half_day);
        let length = self.items[start..].partition_point(|item| item.at == half_day);
        &self.items[start..start + length]
    }

    pub fn open_visit(&self, half_day: HalfDay) -> Option<AppointmentId> {
        self.items_at(half_day).iter().find_map(|item| match (item.used_as, item.id) {
            (Use::OpenVisit, EntityId::Appointment(id)) => Some(id),
            _ => None,
        })
    }

    pub fn works_by_pattern(&self, half_day: HalfDay) -> bool {
        self.pattern.at(half_day) != WorkPlace::Off
    }

    pub fn insert_absence(&mut self, absence: &Absence) {
        let at = self.absences.partition_point(|(id, _)| *id < absence.id);
        self.absences.insert(at, (absence.id, absence.span));
        if absence.kind == AbsenceKind::TimeOff {
            self.time_off.push(absence.id);
        }
    }

    pub fn remove_absence(&mut self, id: AbsenceId) {
        self.absences.retain(|(other, _)| *other != id);
        self.time_off.retain(|other| *other != id);
    }

    pub fn insert_legs(&mut self, switch: &SwitchDay) {
        if switch.counts() {
            self.legs.extend(
                [LegKind::RideAlong, LegKind::DeskShift].map(|kind| (switch.id, kind, switch.leg(kind))),
            );
        }
    }

    pub fn remove_legs(&mut self, id: SwitchDayId) {
        self.legs.retain(|(other, _, _)| *other != id);
    }

    pub fn insert_item(&mut self, settings: &Settings, id: EntityId, span: &Span, used_as: Use) {
        let place = self.entries.partition_point(|(other, _)| *other < id);
        self.entries.insert(place, (id, *span));
        let short = span.minutes() <= i64::from(settings.short_item_minutes);
        for at in span.half_days(&settings.working_hours, ALL) {
            let place = self.items.partition_point(|item| (item.at, item.id) < (at, id));
            self.items.insert(place, Item { at, id, short, used_as });
        }
    }

    pub fn remove_item(&mut self, id: EntityId) {
        self.items.retain(|item| item.id != id);
        self.entries.retain(|(other, _)| *other != id);
    }

    /// Reads the wishes anew.
    pub fn set_wishes(&mut self, document: &Document, person: PersonId) {
        self.unwanted = document
            .wishes
            .iter()
            .filter(|wish| wish.person == person)
            .filter_map(|wish| unwanted_weekday(wish.kind))
            .collect();
    }
}

pub(crate) fn unwanted_weekday(kind: WishKind) -> Option<Weekday> {
    match kind {
        WishKind::NotOnWeekday { weekday } => Some(weekday),
        _ => None,
    }
}

/// The people whose calendar shows the appointment, each once, with what it is to them.
pub(crate) fn of_appointment(document: &Document, row: &Appointment) -> Vec<(PersonId, Use)> {
    let by_field_rep = document.people.get(row.visitor).is_some_and(|person| person.side == Side::Field);
    let open = by_field_rep && row.account.is_some() && !row.no_companion && !row.private;
    let mut people = vec![(row.visitor, if open { Use::OpenVisit } else { Use::Other })];
    for guest in &row.invited {
        if people.iter().all(|(person, _)| person != guest) {
            people.push((*guest, if open { Use::GuestOf(row.visitor) } else { Use::Other }));
        }
    }
    people
}

/// The people who take part, each once.
pub(crate) fn of_calendar_item(row: &CalendarItem) -> Vec<PersonId> {
    let mut people = row.attendees.clone();
    people.sort_unstable();
    people.dedup();
    people
}
