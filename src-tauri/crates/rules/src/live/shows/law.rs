//! Working time of one person, and whether things lie too close together.

use crate::Term;
use crate::facts::Calendar;
use crate::facts::shows::way;
use crate::law::break_due;
use crate::live::View;
use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};
use tandem_model::{EntityId, HalfDay, PersonId, Place, WorkingTimeLaw};

struct Item<'v> {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    id: EntityId,
    date: NaiveDate,
    place: Option<Place>,
    minutes: u32,
    pause: u32,
    /// Of a judged duty.
    duty: Option<OnDuty<'v>>,
}

struct OnDuty<'v> {
    begins: HalfDay,
    rest_day: bool,
    law: Option<&'v WorkingTimeLaw>,
}

impl Item<'_> {
    fn law(&self) -> Option<&WorkingTimeLaw> {
        self.duty.as_ref().and_then(|duty| duty.law)
    }
}

/// The dated items of a person in order.
pub(super) struct Time<'v> {
    view: &'v View<'v>,
    person: PersonId,
    items: Vec<Item<'v>>,
}

fn monday_of(at: DateTime<Utc>) -> NaiveDate {
    Calendar::week_of(at.date_naive())
}

impl<'v> Time<'v> {
    pub fn new(view: &'v View<'v>, person: PersonId) -> Self {
        let calendar = view.calendar;
        let mut items: Vec<Item<'v>> = Vec::new();
        for duty in calendar.duties_of(person) {
            let (Some(shift), Some(show)) = (calendar.shift(duty.shift), calendar.show(duty.show)) else {
                continue;
            };
            items.push(Item {
                start: shift.span.start,
                end: shift.span.end,
                id: duty.id.into(),
                date: shift.begins.date,
                place: Some(show.place.clone()).filter(|place| place.coordinates.is_some()),
                minutes: shift.minutes,
                pause: shift.pause,
                duty: Some(OnDuty {
                    begins: shift.begins,
                    rest_day: shift.rest_day,
                    law: calendar.working_time_law(person, duty.show),
                }),
            });
        }
        items.extend(calendar.elsewhere(view.document, person).into_iter().map(|other| Item {
            start: other.start,
            end: other.end,
            id: other.id,
            date: other.date,
            place: other.place,
            minutes: u32::try_from((other.end - other.start).num_minutes()).unwrap_or(0),
            pause: 0,
            duty: None,
        }));
        items.sort_by_key(|item| (item.start, item.end, item.id));
        Self { view, person, items }
    }

    pub fn terms(&self, terms: &mut Vec<Term>) {
        self.neighbours(terms);
        let mut dates: Vec<NaiveDate> = self.items.iter().map(|item| item.date).collect();
        dates.sort_unstable();
        dates.dedup();
        self.days(&dates, terms);
        self.runs(&dates, terms);
        self.weeks(terms);
        self.substitutes(&dates, terms);
    }

    fn term(&self, rule: &'static str, subjects: Vec<EntityId>) -> Term {
        let mut term = Term::new(self.view.document, rule, 1).people([self.person]);
        term.subjects = subjects;
        term
    }

    fn duties(&self, which: impl Fn(&Item<'_>) -> bool) -> Vec<EntityId> {
        self.items.iter().filter(|item| item.duty.is_some() && which(item)).map(|item| item.id).collect()
    }

    /// Each item beside the one before it that ends last.
    fn neighbours(&self, terms: &mut Vec<Term>) {
        let mut latest: Option<&Item<'_>> = None;
        for item in &self.items {
            let Some(before) = latest else {
                latest = Some(item);
                continue;
            };
            if before.end < item.end {
                latest = Some(item);
            }
            let (first, second) = if item.duty.is_some() { (item, before) } else { (before, item) };
            let Some(duty) = &first.duty else { continue };
            let free = (item.start - before.end).num_minutes();
            let way = way(before.place.as_ref(), item.place.as_ref());
            let laws = before.law().into_iter().chain(item.law());
            let rest = laws.map(|law| law.rest_minutes).max().unwrap_or(0);
            let (rule, wanted) = if free < i64::from(way) {
                ("show_overlap", way)
            } else if before.date < item.date && free < i64::from(rest) {
                ("show_rest_too_short", rest)
            } else {
                continue;
            };
            let term = self.term(rule, vec![first.id, second.id]).dates([duty.begins]);
            terms.push(term.counts(free.max(0).unsigned_abs(), wanted.into()));
        }
    }

    /// Hours and breaks of each day of duty.
    fn days(&self, dates: &[NaiveDate], terms: &mut Vec<Term>) {
        for date in dates {
            let today: Vec<&Item<'_>> = self.items.iter().filter(|item| item.date == *date).collect();
            let laws: Vec<&WorkingTimeLaw> = today.iter().filter_map(|item| item.law()).collect();
            let Some(most) = laws.iter().map(|law| law.day_minutes).min() else { continue };
            let work: u32 = today.iter().map(|item| item.minutes).sum();
            let term = |rule, have: u32, limit: u32| {
                let term = self.term(rule, self.duties(|item| item.date == *date));
                term.dates([HalfDay::morning(*date)]).counts(have.into(), limit.into())
            };
            if work > most {
                terms.push(term("show_day_too_long", work, most));
            }
            for law in laws {
                let mut breaks: i64 = today.iter().map(|item| i64::from(item.pause)).sum();
                for two in today.windows(2) {
                    let gap = (two[1].start - two[0].end).num_minutes();
                    breaks += if gap >= i64::from(law.break_part_minutes) { gap } else { 0 };
                }
                let due = break_due(law, work);
                if breaks < i64::from(due) {
                    terms.push(term("show_break_missing", u32::try_from(breaks).unwrap_or(0), due));
                    break;
                }
            }
        }
    }

    fn runs(&self, dates: &[NaiveDate], terms: &mut Vec<Term>) {
        let mut from = 0;
        for n in 0..dates.len() {
            let goes_on = dates.get(n + 1).is_some_and(|next| dates[n].succ_opt() == Some(*next));
            if goes_on {
                continue;
            }
            let (first, last, length) = (dates[from], dates[n], (n + 1 - from) as u64);
            from = n + 1;
            let in_run = |item: &&Item<'_>| first <= item.date && item.date <= last;
            let laws = self.items.iter().filter(in_run).filter_map(Item::law);
            let Some(most) = laws.map(|law| u64::from(law.days_in_a_row)).min() else { continue };
            if length > most {
                let term = self.term("show_days_in_a_row", self.duties(|item| in_run(&item)));
                let dates = [HalfDay::morning(first), HalfDay::morning(last)];
                terms.push(term.dates(dates).counts(length, most));
            }
        }
    }

    fn weeks(&self, terms: &mut Vec<Term>) {
        let duties = || self.items.iter().filter(|item| item.duty.is_some());
        let mut mondays: Vec<NaiveDate> = duties().map(|item| monday_of(item.start)).collect();
        mondays.dedup();
        for monday in mondays {
            let of_week = |item: &Item<'_>| monday_of(item.start) == monday;
            let laws = duties().filter(|item| of_week(item)).filter_map(Item::law);
            let rest = laws.map(|law| law.weekly_rest_minutes).max().unwrap_or(0);
            if rest == 0 {
                continue;
            }
            let start = monday.and_time(NaiveTime::MIN).and_utc();
            let end = start + Duration::weeks(1);
            // A rest begins where everything so far has ended; the items are in order of start.
            let mut candidates = vec![start];
            candidates.extend(self.items.iter().map(|item| item.end).filter(|at| start <= *at && *at < end));
            let is_free = |from: DateTime<Utc>| {
                let until = from + Duration::minutes(rest.into());
                !self.items.iter().any(|item| item.start < until && from < item.end)
            };
            if !candidates.into_iter().any(is_free) {
                let term = self.term("show_weekly_rest", self.duties(of_week));
                terms.push(term.dates([HalfDay::morning(monday)]).counts(0, rest.into()));
            }
        }
    }

    fn substitutes(&self, dates: &[NaiveDate], terms: &mut Vec<Term>) {
        let mut asking: Vec<(NaiveDate, NaiveDate, u32)> = Vec::new();
        for date in dates {
            let today = self.items.iter().filter(|item| item.date == *date);
            let asks = today.filter(|item| item.duty.as_ref().is_some_and(|duty| duty.rest_day));
            let days =
                asks.filter_map(Item::law).map(|law| law.substitute_days).filter(|days| *days > 0).min();
            if let Some(days) = days {
                let last = date.checked_add_days(Days::new(u64::from(days) - 1)).unwrap_or(*date);
                asking.push((last, *date, days));
            }
        }
        asking.sort_unstable();
        let mut taken: Vec<NaiveDate> = Vec::new();
        for (last, date, days) in asking {
            let is_free = |day: &NaiveDate| {
                !taken.contains(day)
                    && dates.binary_search(day).is_err()
                    && self.view.calendar.may_be_substitute(self.person, *day)
            };
            let found = date.iter_days().skip(1).take_while(|day| *day <= last).find(is_free);
            if found.is_none() {
                let term = self.term("show_substitute_day", self.duties(|item| item.date == date));
                terms.push(term.dates([HalfDay::morning(date)]).counts(0, days.into()));
            }
            taken.extend(found);
        }
    }
}
