//! Who is taken when, so that the demo books nobody twice.

use super::people::Hired;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use tandem_model::{Half, HalfDay, Holiday, HolidayCalendar, HolidayKind, PersonId, WorkPattern, WorkPlace};

/// Half-days taken, person by person.
pub struct Diary {
    people: BTreeMap<PersonId, Page>,
    visits: BTreeSet<(PersonId, HalfDay)>,
}

struct Page {
    week: WorkPattern,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    taken: BTreeSet<HalfDay>,
    holidays: BTreeSet<NaiveDate>,
}

impl Diary {
    /// Nothing is taken yet but public holidays.
    pub fn new(people: &[Hired], calendars: &[HolidayCalendar], holidays: &[Holiday]) -> Self {
        let mut by_region: BTreeMap<String, BTreeSet<NaiveDate>> = BTreeMap::new();
        let page = |hired: &Hired| {
            let person = &hired.person;
            let free = by_region.entry(person.region.clone()).or_insert_with(|| {
                let holds = |id| {
                    calendars.iter().any(|calendar| {
                        calendar.id == id
                            && calendar.kind == HolidayKind::Public
                            && calendar.holds_for(&person.region)
                    })
                };
                holidays.iter().filter(|day| holds(day.calendar)).map(|day| day.from).collect()
            });
            let page = Page {
                week: person.work_pattern,
                from: person.from,
                until: person.until,
                taken: BTreeSet::new(),
                holidays: free.clone(),
            };
            (person.id, page)
        };
        Self { people: people.iter().map(page).collect(), visits: BTreeSet::new() }
    }

    /// Where the person is to be expected, if nothing has taken that half-day.
    pub fn free_at(&self, person: PersonId, half_day: HalfDay) -> Option<WorkPlace> {
        let page = self.people.get(&person)?;
        let employed = page.from.is_none_or(|from| from <= half_day.date)
            && page.until.is_none_or(|until| half_day.date <= until);
        let place = page.week.at(half_day);
        let free = employed
            && place != WorkPlace::Off
            && !page.holidays.contains(&half_day.date)
            && !page.taken.contains(&half_day);
        free.then_some(place)
    }

    /// True if nothing has taken the half-day, whatever the working week says.
    pub fn untouched(&self, person: PersonId, half_day: HalfDay) -> bool {
        self.people.get(&person).is_some_and(|page| !page.taken.contains(&half_day))
    }

    /// True if the person works in some half of `date`.
    pub fn works_on(&self, person: PersonId, date: NaiveDate) -> bool {
        [Half::Morning, Half::Afternoon]
            .iter()
            .any(|half| self.free_at(person, HalfDay { date, half: *half }).is_some())
    }

    /// Takes a half-day.
    pub fn take(&mut self, person: PersonId, half_day: HalfDay) {
        if let Some(page) = self.people.get_mut(&person) {
            page.taken.insert(half_day);
        }
    }

    /// Notes a visit to a customer: the half-day stays free for a companion.
    pub fn visit(&mut self, person: PersonId, half_day: HalfDay) {
        self.visits.insert((person, half_day));
    }

    /// True if the person visits a customer.
    pub fn visits(&self, person: PersonId, half_day: HalfDay) -> bool {
        self.visits.contains(&(person, half_day))
    }

    /// Takes both halves of every date from `from` to `to`.
    pub fn take_days(&mut self, person: PersonId, from: NaiveDate, to: NaiveDate) {
        for date in from.iter_days().take_while(|date| *date <= to) {
            self.take(person, HalfDay::morning(date));
            self.take(person, HalfDay::afternoon(date));
        }
    }
}
